import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createPathResolver, parsePathMap } from '@sluice/coverage';

const tracked = {
  root: '/w/repo',
  prefix: 'services/quotes',
  paths: new Set([
    'services/quotes/src/app/price.py',
    'services/quotes/src/app/__init__.py',
    'services/other/src/app/__init__.py',
    'services/other/src/app/tax.py',
    'lib/tax.py',
    'setup.py',
  ]),
};

describe('a reported path becomes a file of the repository', () => {
  const cases: readonly [string, readonly string[], string][] = [
    ['src/app/price.py', [], 'services/quotes/src/app/price.py'],
    ['./src/app/price.py', [], 'services/quotes/src/app/price.py'],
    ['services/quotes/src/app/price.py', [], 'services/quotes/src/app/price.py'],
    ['/w/repo/services/quotes/src/app/price.py', [], 'services/quotes/src/app/price.py'],
    ['file:///w/repo/setup.py', [], 'setup.py'],
    ['src\\app\\price.py', [], 'services/quotes/src/app/price.py'],
    ['app/price.py', ['/w/repo/services/quotes/src'], 'services/quotes/src/app/price.py'],
    ['price.py', ['elsewhere', 'src/app'], 'services/quotes/src/app/price.py'],
    ['/build/agent/7/src/app/price.py', [], 'services/quotes/src/app/price.py'],
    ['price.py', [], 'services/quotes/src/app/price.py'],
  ];
  for (const [reported, sources, wanted] of cases) {
    test(`${reported} with ${sources.length} roots`, () => {
      assert.deepEqual(createPathResolver(tracked, [])(reported, sources), { kind: 'found', path: wanted });
    });
  }

  test('the project comes before the rest of the repository', () => {
    const resolve = createPathResolver(tracked, []);
    assert.deepEqual(resolve('/elsewhere/app/__init__.py', []), {
      kind: 'found',
      path: 'services/quotes/src/app/__init__.py',
    });
  });

  test('two candidates are told and never guessed', () => {
    const resolution = createPathResolver({ ...tracked, prefix: '' }, [])('/elsewhere/app/__init__.py', []);
    assert.equal(resolution.kind, 'ambiguous');
    assert.equal(resolution.kind === 'ambiguous' ? resolution.candidates.length : 0, 2);
    assert.equal(createPathResolver({ ...tracked, prefix: '' }, [])('tax.py', []).kind, 'ambiguous');
  });

  test('a file that only shares its name with one of ours is not ours', () => {
    const resolve = createPathResolver(tracked, []);
    assert.equal(resolve('/usr/lib/python3/site-packages/vendor/setup.py', []).kind, 'unmatched');
    assert.equal(resolve('/usr/lib/python3/site-packages/requests/price.py', []).kind, 'unmatched');
    assert.equal(resolve('generated/grpc.py', []).kind, 'unmatched');
  });

  test('the rules of the user win', () => {
    const { rules, problems } = parsePathMap([
      '/app => services/other',
      'C:\\agent\\src => services/quotes/src',
      'broken',
    ]);
    assert.equal(problems.length, 1);
    const resolve = createPathResolver(tracked, rules);
    assert.deepEqual(resolve('/app/src/app/__init__.py', []), {
      kind: 'found',
      path: 'services/other/src/app/__init__.py',
    });
    assert.deepEqual(resolve('C:\\agent\\src\\app\\price.py', []), {
      kind: 'found',
      path: 'services/quotes/src/app/price.py',
    });
    assert.equal(resolve('/application/src/app/nothing.py', []).kind, 'unmatched');
  });
});
