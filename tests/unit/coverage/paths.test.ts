import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { byModule, createPathResolver, goModuleRule, parsePathMap } from '@sluice/coverage';

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

  test('a root that the report names comes before a file of the same name elsewhere', () => {
    const paths = new Set(['price.py', 'app/price.py', 'lib/price.py']);
    const resolve = createPathResolver({ root: '/w/repo', prefix: '', paths }, []);
    assert.deepEqual(resolve('price.py', ['/w/repo/app']), { kind: 'found', path: 'app/price.py' });
    assert.deepEqual(resolve('price.py', ['/w/repo/nowhere']), { kind: 'found', path: 'price.py' });
    assert.deepEqual(resolve('price.py', ['/w/repo/app', '/w/repo/lib']), {
      kind: 'ambiguous',
      candidates: ['app/price.py', 'lib/price.py'],
    });
  });

  test('paths of Windows, whatever the case of the drive', () => {
    const paths = new Set(['src/Price.cs', 'old/src/Price.cs']);
    const resolve = createPathResolver({ root: 'D:/a/repo/repo', prefix: '', paths }, []);
    assert.deepEqual(resolve('d:\\a\\repo\\repo\\src\\Price.cs', []), { kind: 'found', path: 'src/Price.cs' });
    assert.deepEqual(resolve('file:///D:/a/repo/repo/src/Price.cs', []), { kind: 'found', path: 'src/Price.cs' });
    assert.deepEqual(resolve('src\\Price.cs', ['D:\\a\\repo\\repo\\']), { kind: 'found', path: 'src/Price.cs' });
  });

  test('code of others is not ours, however alike its path', () => {
    const resolve = createPathResolver({ root: '/w/repo', prefix: '', paths: new Set(['src/index.js']) }, []);
    assert.equal(resolve('/app/node_modules/left/src/index.js', []).kind, 'unmatched');
    assert.equal(resolve('/app/src/index.js', []).kind, 'found');
  });

  test('the module in front of a package tells two files of one name apart', () => {
    const paths = new Set(['market/src/main/java/shop/Price.java', 'tax/src/main/java/shop/Price.java']);
    const resolve = createPathResolver({ root: '/w/repo', prefix: '', paths }, []);
    assert.deepEqual(resolve('tax/shop/Price.java', []), { kind: 'found', path: 'tax/src/main/java/shop/Price.java' });
    assert.equal(resolve('shop/Price.java', []).kind, 'ambiguous');
    assert.equal(resolve('other/shop/Price.java', []).kind, 'ambiguous');
  });

  test('files of a Go module, also at its root, by its go.mod', () => {
    const paths = new Set(['go.mod', 'price.go', 'tools/go.mod', 'tools/price.go']);
    const rules = [
      goModuleRule('go.mod', '// shop\nmodule example.com/shop // v1\n\ngo 1.22\n'),
      goModuleRule('tools/go.mod', 'module "example.com/shop/tools"\n'),
    ];
    const resolve = createPathResolver(
      { root: '/w/repo', prefix: '', paths },
      rules.filter((rule) => rule !== undefined).sort(byModule),
    );
    assert.deepEqual(resolve('example.com/shop/price.go', []), { kind: 'found', path: 'price.go' });
    assert.deepEqual(resolve('example.com/shop/tools/price.go', []), { kind: 'found', path: 'tools/price.go' });
    assert.equal(goModuleRule('go.mod', 'go 1.22\n'), undefined);
  });

  test('ten thousand files of one name', () => {
    const paths = new Set(Array.from({ length: 10_000 }, (_, index) => `src/part${index}/index.ts`));
    const resolve = createPathResolver({ root: '/w/repo', prefix: '', paths }, []);
    const found = [...paths].filter((path) => resolve(`/build/${path}`, []).kind === 'found');
    assert.equal(found.length, 10_000);
  });
});
