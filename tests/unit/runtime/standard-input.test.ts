import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { runProcess } from '../../../packages/runtime/src/process-group.ts';

const world = { env: process.env, root: tmpdir(), cancelled: new AbortController().signal, echo: () => {} };
const node = (program: string, stdin?: string) =>
  runProcess(
    { argv: [process.execPath, '-e', program], timeoutMs: 20_000, ...(stdin === undefined ? {} : { stdin }) },
    world,
  );
const copy = 'process.stdin.pipe(process.stdout)';

test('a program gets the text, whole', async () => {
  const text = 'ünïcode\r\n'.repeat(50_000);
  const { stdout, ending } = await node(copy, text);
  assert.deepEqual(ending, { kind: 'exited', code: 0 });
  assert.equal(stdout, text);
});

test('without a text its input is empty', async () => assert.equal((await node(copy)).stdout, ''));

test('a program that does not read it ends as it would', async () => {
  const { ending } = await node('process.exit(3)', 'x'.repeat(4 * 1024 * 1024));
  assert.deepEqual(ending, { kind: 'exited', code: 3 });
});
