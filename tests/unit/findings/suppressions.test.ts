import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSuppressions, mayHaveSuppressions } from '@sluice/findings';

const rows: readonly [string, string, readonly string[]][] = [
  ['a.ts', '// eslint-disable-next-line no-console', ['eslint-disable']],
  ['a.tsx', '// @ts-expect-error later', ['ts-ignore']],
  ['a.css', '/* biome-ignore lint/nursery: x */', ['biome-ignore']],
  ['a.md', '<!-- prettier-ignore-start -->', ['prettier-ignore']],
  ['a.py', 'x = 1  # pyright: ignore[reportX]', ['pyright']],
  ['a.go', 'x() //nolint:errcheck', ['nolint']],
  ['.github/workflows/a.yml', '- uses: a/b@v1 # zizmor: ignore[unpinned-uses]', ['zizmor: ignore']],
  ['README.md', 'write `# noqa` or `// eslint-disable-line`', []],
  ['a.ts', 'const eslintDisable = 1;', []],
];
for (const [path, line, rules] of rows) {
  test(`${path}: ${line}`, () => {
    assert.deepEqual(
      findSuppressions(path, [line]).map(({ rule }) => rule),
      rules,
    );
  });
}

test('other files are not read', () => {
  assert.ok(!mayHaveSuppressions('a.png') && !mayHaveSuppressions('uv.lock') && mayHaveSuppressions('a.scss'));
});
