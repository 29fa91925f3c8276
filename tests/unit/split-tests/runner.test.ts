import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { matchesGlob } from 'node:path';
import { describe, test } from 'node:test';
import {
  ambiguousUnits,
  argumentOf,
  conventionOf,
  type Runner,
  unitsOf,
} from '../../../actions/split-tests/src/runner.ts';
import { shellWords } from '../../../actions/split-tests/src/shell-quote.ts';

describe('file conventions of the runners', () => {
  const cases: readonly [Exclude<Runner, 'pytest'>, readonly string[], readonly string[]][] = [
    [
      'jest',
      ['a.test.js', 'src/b.spec.tsx', 'x/__tests__/c.ts', 'x/__tests__/y/d.mjs', 'a.test.cts'],
      ['a.js', 'tests/a.js', 'x/__tests__/data.json'],
    ],
    ['vitest', ['a.test.js', 'src/b.spec.tsx', 'c.test.mts'], ['a.js', 'a.test.json', 'x/__tests__/c.ts']],
    ['playwright', ['tests/a.spec.ts', 'b.test.mjs'], ['tests/a.ts']],
    ['rspec', ['spec/a_spec.rb', 'spec/m/b_spec.rb'], ['spec/spec_helper.rb', 'a_spec.rb']],
    ['go', ['cart/cart_test.go', 'main_test.go'], ['cart/cart.go', 'x/testdata/y/z_test.go', 'vendor/a/b_test.go']],
  ];
  for (const [runner, good, bad] of cases) {
    test(runner, () => {
      const globs = conventionOf(runner);
      const matches = (path: string): boolean =>
        globs.some((glob) => !glob.startsWith('!') && matchesGlob(path, glob)) &&
        !globs.some((glob) => glob.startsWith('!') && matchesGlob(path, glob.slice(1)));
      assert.deepEqual(good.filter(matches), good);
      assert.deepEqual(bad.filter(matches), []);
    });
  }
});

test('Go is divided by packages', () => {
  assert.deepEqual(
    unitsOf('go', ['main_test.go', 'cart/a_test.go', 'cart/b_test.go', '_old/a_test.go', 'x/.y/a_test.go']),
    ['.', 'cart'],
  );
  assert.deepEqual(
    ['.', 'cart/x'].map((unit) => argumentOf('go', unit)),
    ['.', './cart/x'],
  );
});

test('Playwright gets a regular expression that selects just this file', () => {
  const expression = new RegExp(argumentOf('playwright', 'tests/b [1].spec.ts'), 'iu');
  assert.match('/repo/tests/b [1].spec.ts', expression);
  assert.match('C:\\repo\\tests\\b [1].spec.ts', expression);
  assert.doesNotMatch('/repo/tests/b 1xspec.ts', expression);
  assert.doesNotMatch('/repo/tests/b [1].spec.tsx', expression);
});

test('a name is never an option', () => {
  assert.equal(argumentOf('pytest', '--pdb_test.py'), './--pdb_test.py');
});

test('files that select each other are told', () => {
  const units = ['a.test.ts', 'x/a.test.ts', 'b.test.ts', 'b.test.tsx'];
  assert.deepEqual(ambiguousUnits('vitest', units, 9), [
    ['a.test.ts', 'x/a.test.ts'],
    ['b.test.ts', 'b.test.tsx'],
  ]);
  assert.deepEqual(ambiguousUnits('playwright', units, 9), [['a.test.ts', 'x/a.test.ts']]);
  assert.deepEqual(ambiguousUnits('jest', units, 9), []);
  assert.equal(ambiguousUnits('vitest', units, 1).length, 1);
});

test('a shell reads back exactly the names, whatever they are', () => {
  const names = [
    'tests/test_a.py',
    'a b',
    "it's",
    '"quoted"',
    '$(touch x)',
    '`id`',
    '~',
    '~root',
    '*',
    '?[a]',
    '{a,b}',
    'a;b&c|d',
    '#comment',
    'a\\b',
    'a\tb',
    '!history!',
    'x=y',
    '',
    'тест',
    "'''",
    '<in >out',
    '\u202e',
  ];
  const read = execFileSync('sh', ['-c', `printf '%s\\0' ${shellWords(names)}`], { encoding: 'utf8' });
  assert.deepEqual(read.split('\0').slice(0, -1), names);
});
