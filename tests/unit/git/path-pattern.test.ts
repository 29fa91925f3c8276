import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathMatcher } from '@sluice/git';

const cases: readonly [patterns: string, path: string, matches: boolean][] = [
  ['src/*.py', 'src/a.py', true],
  ['src/*.py', 'src/b/a.py', false],
  ['src/**/*.py', 'src/a.py', true],
  ['src/**/*.py', 'src/b/c/a.py', true],
  ['src/**', 'src/b/c/a.py', true],
  ['src/**', 'srcs/a.py', false],
  ['**/migrations/**', 'a/b/migrations/0001.py', true],
  ['**/migrations/**', 'migrations/0001.py', true],
  ['**/*.py', 'a.py', true],
  ['**', 'a/b/c', true],
  ['src', 'src/a/b.py', true],
  ['src/', 'src/a/b.py', true],
  ['./src/legacy', 'src/legacy/x.py', true],
  ['src/legacy', 'src/legacy2/x.py', false],
  ['src/a.py', 'src/a.py', true],
  ['src/a.py', 'src/aXpy', false],
  ['src/*', 'src/a/b.py', false],
  ['.', 'anything/at/all', true],
  ['src/{api,web}/*.ts', 'src/web/x.ts', true],
  ['src/{api,web}/*.ts', 'src/cli/x.ts', false],
  ['*.{ts,tsx}', 'x.tsx', true],
  ['src/[a-c]?.py', 'src/bx.py', true],
  ['src/[!a-c]x.py', 'src/dx.py', true],
  ['src/[!a-c]x.py', 'src/ax.py', false],
  ['.github/**', '.github/x.yml', true],
  ['*', '.hidden', true],
  ['app/[slug]/page.tsx', 'app/s/page.tsx', true],
  ['a+b(c).py', 'a+b(c).py', true],
  ['odd{name.py', 'odd{name.py', true],
  ['ünï*.py', 'ünïcödé.py', true],
  ['**/*.py\n!tests/**', 'tests/a.py', false],
  ['**/*.py\n!tests', 'tests/deep/a.py', false],
  ['**/*.py\n!tests/**', 'src/a.py', true],
  ['!tests/**', 'src/a.py', false],
];

for (const [patterns, path, wanted] of cases) {
  test(`${JSON.stringify(patterns)} ${wanted ? 'is' : 'is not'} ${path}`, () => {
    assert.equal(pathMatcher(patterns.split('\n'))(path), wanted);
  });
}

test('globs are meant from the folder of the project, elsewhere from the root', () => {
  const matches = pathMatcher(['src/**', 'tools/**'], 'services/quotes');
  assert.equal(matches('services/quotes/src/a.py'), true);
  assert.equal(matches('tools/a.py'), true);
  assert.equal(matches('services/other/src/a.py'), false);
});
