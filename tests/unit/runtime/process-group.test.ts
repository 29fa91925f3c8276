import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import type { Command } from '@sluice/action';
import { runProcess } from '../../../packages/runtime/src/process-group.ts';

const root = mkdtempSync(join(tmpdir(), 'sluice-process-'));
after(() => rmSync(root, { recursive: true, force: true }));
writeFileSync(join(root, 'a-file'), '');

async function run(command: Omit<Command, 'timeoutMs'>) {
  const echoed: string[] = [];
  const world = {
    env: { PATH: process.env.PATH },
    root,
    cancelled: new AbortController().signal,
    echo: (text: string) => echoed.push(text),
  };
  return { echoed, ...(await runProcess({ timeoutMs: 20_000, ...command }, world)) };
}

describe('a program that cannot be started is an answer, not an exception', () => {
  const commands: readonly (readonly [name: string, command: Omit<Command, 'timeoutMs'>])[] = [
    ['there is none', { argv: ['no-such-program-at-all'] }],
    ['too many arguments', { argv: ['true', 'x'.repeat(4_000_000)] }],
    ['a zero byte in an argument', { argv: ['true', 'a\0b'] }],
    ['its folder is a file', { argv: ['true'], cwd: 'a-file' }],
    ['its folder is not there', { argv: ['true'], cwd: 'nowhere' }],
  ];
  for (const [name, command] of commands) {
    test(name, async () => {
      const { ending } = await run(command);
      assert.equal(ending.kind, 'not-started');
      assert.ok(ending.kind === 'not-started' && ending.message !== '');
    });
  }
});

describe('what a program says', () => {
  test('is passed on in whole lines, however the pipe cuts it', async () => {
    const script = 'printf sec; sleep 0.2; printf "ret one\\ntw"; sleep 0.2; printf "o\\nrest"';
    const { echoed } = await run({ argv: ['sh', '-c', script], echo: true });
    assert.deepEqual(
      echoed.flatMap((text) => text.match(/[^\n]+\n?/gu)),
      ['secret one\n', 'two\n', 'rest'],
    );
    assert.ok(
      echoed.slice(0, -1).every((text) => text.endsWith('\n')),
      JSON.stringify(echoed),
    );
  });

  test('keeps a character whose bytes come apart', async () => {
    const { echoed } = await run({
      argv: ['sh', '-c', 'printf "\\342\\202"; sleep 0.2; printf "\\254\\n"'],
      echo: true,
    });
    assert.equal(echoed.join(''), '€\n');
  });

  test('is complete on both streams', async () => {
    const script = 'head -c 200000 /dev/zero | tr "\\0" e >&2; head -c 200000 /dev/zero | tr "\\0" o';
    const { stdout, stderr, truncated } = await run({ argv: ['sh', '-c', script] });
    assert.deepEqual([stdout.length, stderr.length, truncated], [200_000, 200_000, false]);
  });

  test('goes to a file', async () => {
    const stdoutFile = join(root, 'out.txt');
    const { stdout, truncated } = await run({ argv: ['printf', 'hello'], stdoutFile });
    assert.deepEqual([readFileSync(stdoutFile, 'utf8'), stdout, truncated], ['hello', '', false]);
  });

  test('that a file does not take ends all the same, and is known not to be whole', async () => {
    const { ending, truncated } = await run({
      argv: ['sh', '-c', 'head -c 500000 /dev/zero'],
      stdoutFile: join(root, 'no-folder/out.txt'),
    });
    assert.deepEqual([ending, truncated], [{ kind: 'exited', code: 0 }, true]);
  });
});
