import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { UserError } from '@sluice/action';
import { createFiles } from '../../../packages/runtime/src/files.ts';

const root = mkdtempSync(join(tmpdir(), 'sluice-files-'));
after(() => rmSync(root, { recursive: true, force: true }));
const files = createFiles(root);

test('a large file comes in pieces, each with bytes of its own', async () => {
  const content = Buffer.from(Array.from({ length: 2_500_000 }, (_, index) => index % 251));
  writeFileSync(join(root, 'large'), content);
  const chunks = await Array.fromAsync(files.stream('large'));
  assert.ok(chunks.length > 1 && chunks.every(({ length }) => length <= 1024 * 1024));
  assert.ok(Buffer.concat(chunks).equals(content));
});

test('a file is closed also by who does not read to its end', async () => {
  const open = (): number => readdirSync('/dev/fd').length;
  const before = open();
  for (let index = 0; index < 20; index += 1) for await (const _ of files.stream('large')) break;
  assert.equal(open(), before);
});

test('what is not there, or is no file, is said with its place', async () => {
  for (const path of ['nowhere', '.', 'large/inside']) {
    await assert.rejects(files.text(path), (error) => error instanceof UserError && error.message.includes(path));
    await assert.rejects(Array.fromAsync(files.stream(path)), UserError);
  }
  await assert.rejects(files.text('large', 1000), /2500000 bytes; at most 1000/u);
});

test('what is written is whole, in folders that did not exist, and never through a link', async () => {
  writeFileSync(join(root, 'other'), 'other');
  symlinkSync('other', join(root, 'link'));
  await files.write('link', 'new');
  assert.equal(readFileSync(join(root, 'other'), 'utf8'), 'other');
  const path = await files.write('a/b/c.txt', 'text', { mode: 0o600 });
  assert.equal(path, join(root, 'a/b/c.txt'));
  assert.equal(statSync(path).mode & 0o777, 0o600);
  assert.deepEqual(readdirSync(join(root, 'a/b')), ['c.txt'], 'nothing temporary is left');
  await files.remove('a');
  assert.deepEqual([await files.exists('a'), await files.isDirectory('.')], [false, true]);
});

test('pieces are written one after the other, few and many, small and large', async () => {
  const cases: readonly (readonly string[])[] = [
    [],
    ['a'],
    ['é', '', 'b\n'],
    Array.from({ length: 9000 }, (_, index) => `line ${index}\n`),
    ['x'.repeat(100_000), 'y'],
  ];
  for (const [index, pieces] of cases.entries()) {
    const path = await files.write(`pieces/${index}.txt`, pieces.values());
    assert.equal(await files.text(path), pieces.join(''));
  }
});
