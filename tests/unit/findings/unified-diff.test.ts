import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyHunks, type FileDiff, firstChangedLine, parseUnifiedDiff } from '@sluice/findings';
import { readRecording, recordedVersions, runWith, textOf } from './recording.ts';

function parsed(text: string): readonly FileDiff[] {
  const files = parseUnifiedDiff(text);
  assert.ok(typeof files !== 'string', `it says: ${files}`);
  return files;
}

function applied(old: string, diff: string): string | undefined {
  const [file] = parsed(`--- a.py\n+++ a.py\n${diff}`);
  return applyHunks(old, file?.hunks ?? []);
}

const changes: readonly [string, string, string, string][] = [
  ['a line', 'x=1\ny = 2\n', '@@ -1,2 +1,2 @@\n-x=1\n+x = 1\n y = 2\n\n', 'x = 1\ny = 2\n'],
  ['the only line goes', 'import os\n', '@@ -1 +0,0 @@\n-import os\n\n', ''],
  [
    'the only line goes, and had no end',
    'import os',
    '@@ -1 +0,0 @@\n-import os\n\\ No newline at end of file\n\n',
    '',
  ],
  ['an end is added', 'y=1', '@@ -1 +1 @@\n-y=1\n\\ No newline at end of file\n+y = 1\n\n', 'y = 1\n'],
  [
    'the last line has no end and stays',
    'import os\nx = 1',
    '@@ -1,2 +1 @@\n-import os\n x = 1\n\\ No newline at end of file\n\n',
    'x = 1',
  ],
  ['Windows line ends', 'import os\r\nx = 1\r\n', '@@ -1,2 +1 @@\n-import os\r\n x = 1\r\n\n', 'x = 1\r\n'],
  ['lines that look like headers', '-- a\n++ b\n', '@@ -1,2 +1 @@\n--- a\n ++ b\n\n', '++ b\n'],
  ['lines are added behind a line', 'a\nb\n', '@@ -1,0 +2 @@\n+x\n', 'a\nx\nb\n'],
  ['two places', 'a\nb\nc\nd\n', '@@ -1 +1 @@\n-a\n+A\n@@ -4 +4 @@\n-d\n+D\n', 'A\nb\nc\nD\n'],
];
describe('hunks', () => {
  for (const [name, old, diff, expected] of changes) test(name, () => assert.equal(applied(old, diff), expected));

  test('that do not fit the text are refused', () => {
    assert.equal(applied('other\n', '@@ -1 +1 @@\n-x=1\n+x = 1\n'), undefined);
    assert.equal(applied('x=1\n', '@@ -9 +9 @@\n-x=1\n+x = 1\n'), undefined);
    assert.equal(applied('x=1\r\n', '@@ -1 +1 @@\n-x=1\n+x = 1\n'), undefined);
  });

  test('tell where they begin to change something', () => {
    const [file] = parsed('--- a\n+++ a\n@@ -2,3 +2,3 @@\n same\n-old\n+new\n same\n');
    assert.equal(file?.hunks[0] && firstChangedLine(file.hunks[0]), 3);
  });
});

for (const text of ['--- a\n+++ a\n', '--- a\n+++ a\n@@ -1,2 +1,2 @@\n-x\n+y\n', '@@ -1 +1 @@\n-x\n+y\n']) {
  test(`not whole: ${JSON.stringify(text)}`, () => assert.equal(parseUnifiedDiff(text), 'its diff breaks off'));
}

test('words around the files are passed over', () => {
  const text =
    'Would fix 1 error.\n--- my file.py\n+++ my file.py\n@@ -1 +0,0 @@\n-import os\n\nFixed 1 error:\n- my file.py:\n';
  assert.deepEqual(
    parsed(text).map(({ path }) => path),
    ['my file.py'],
  );
});

for (const version of recordedVersions('ruff', 'findings')) {
  test(`the diff of ruff ${version} leads to what ruff writes itself`, () => {
    const recording = readRecording('ruff', version, 'findings');
    const [fix] = parsed(textOf(runWith(recording, 'check', '--diff').stdout));
    const path = 'src/greeting.py';
    const source = recording.files[path];
    assert.equal(fix?.path, path);
    assert.ok(Array.isArray(source));
    assert.equal(
      applyHunks(textOf(source), fix?.hunks ?? []),
      textOf(runWith(recording, '--stdin-filename', path).stdin),
    );
  });
}
