import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { createFiles } from '../../../packages/runtime/src/files.ts';

const root = mkdtempSync(join(tmpdir(), 'sluice-find-'));
after(() => rmSync(root, { recursive: true, force: true }));
const tree = [
  'junit.xml',
  'junit-1.xml',
  '.hidden.xml',
  'app/build/junit.xml',
  'app/[b].xml',
  'app/a{c}.xml',
  'app/deep/er/junit.xml',
  '.cache/junit.xml',
  'node_modules/x/junit.xml',
  'app/node_modules/y/junit.xml',
  'app/.venv/junit.xml',
];
for (const path of tree) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), 'x');
}
symlinkSync('app', join(root, 'link'));
symlinkSync('..', join(root, 'app/loop'));
const files = createFiles(root);
const find = async (...patterns: readonly string[]): Promise<readonly string[]> =>
  (await files.glob(patterns)).map(({ path }) => path);

describe('globs', () => {
  const cases: readonly (readonly [patterns: readonly string[], paths: readonly string[]])[] = [
    [['junit.xml'], ['junit.xml']],
    [['./junit.xml'], ['junit.xml']],
    [['junit*.xml'], ['junit-1.xml', 'junit.xml']],
    [['junit-?.xml'], ['junit-1.xml']],
    [['junit-[0-9].xml'], ['junit-1.xml']],
    [['junit-[!0-9].xml'], []],
    [['*.xml'], ['junit-1.xml', 'junit.xml']],
    [['.*.xml'], ['.hidden.xml']],
    [['**/junit.xml'], ['app/build/junit.xml', 'app/deep/er/junit.xml', 'junit.xml']],
    [['app/**'], ['app/[b].xml', 'app/a{c}.xml', 'app/build/junit.xml', 'app/deep/er/junit.xml']],
    [['app/*/junit.xml'], ['app/build/junit.xml']],
    [['{app/build,.cache}/junit.xml'], ['.cache/junit.xml', 'app/build/junit.xml']],
    [['app/[[]b].xml'], ['app/[b].xml']],
    [['app/a{c}.xml'], ['app/a{c}.xml']],
    [['link/build/*.xml'], ['link/build/junit.xml']],
    [['node_modules/*/junit.xml'], ['node_modules/x/junit.xml']],
    [['+(junit|other).xml'], ['junit.xml']],
    [[join(root, 'app/build/*.xml')], ['app/build/junit.xml']],
    [['app', 'nowhere/*.xml', 'junit.xml/*'], []],
    [['[z-a].xml'], []],
  ];
  for (const [patterns, paths] of cases) {
    test(patterns.join(' ').replace(root, 'ROOT'), async () => assert.deepEqual(await find(...patterns), paths));
  }

  test('a file that two patterns want is found once, with its size', async () => {
    assert.deepEqual(await files.glob(['junit.xml', '*.xml', '**/junit-1.xml']), [
      { path: 'junit-1.xml', bytes: 1 },
      { path: 'junit.xml', bytes: 1 },
    ]);
  });
});

describe('patterns that exclude', () => {
  const cases: readonly (readonly [patterns: readonly string[], paths: readonly string[]])[] = [
    [['**/junit.xml', '!app/**'], ['junit.xml']],
    [['!app', '**/junit.xml'], ['junit.xml']],
    [
      ['**/junit.xml', '!**/er/*'],
      ['app/build/junit.xml', 'junit.xml'],
    ],
    [['.cache/*', 'junit.xml', '!**/junit.xml'], []],
    [['.cache/*', 'junit.xml', '!@(junit).xml'], ['.cache/junit.xml']],
    [['junit.xml', '!unit.xml'], ['junit.xml']],
  ];
  for (const [patterns, paths] of cases) {
    test(patterns.join(' '), async () => assert.deepEqual(await find(...patterns), paths));
  }
});
