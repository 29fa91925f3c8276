import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

const module = new URL('../../../packages/runtime/src/standard-output.ts', import.meta.url).href;

/** Runs a shell command in which `$WRITE` is a program that writes three million characters and then says "done" on stderr. */
function shell(command: string) {
  const program = `import { writeStandardOutput } from ${JSON.stringify(module)};
    for (let line = 0; line < 30; line += 1) writeStandardOutput('é'.repeat(100_000));
    console.error('done');`;
  const env = { PATH: process.env.PATH, NODE: process.execPath, PROGRAM: program };
  return spawnSync('bash', ['-c', command], { env, encoding: 'utf8' });
}
const write = '"$NODE" --input-type=module -e "$PROGRAM"';

test('all of a long text arrives at a slow reader', () => {
  const { stdout, stderr } = shell(`${write} | { sleep 0.3; wc -m -c | tr -s ' '; }`);
  assert.match(stdout, /\b6000000\b/u);
  assert.match(stderr, /done/u);
});

test('a log that nobody reads any more is no reason not to finish', () => {
  const { stderr } = shell(`${write} | true`);
  assert.match(stderr, /done/u);
  assert.doesNotMatch(stderr, /EPIPE/u);
});

test('a pipe that does not block is waited for', () => {
  const nonblocking = `python3 -c 'import os, sys; os.set_blocking(1, False); os.execv(sys.argv[1], sys.argv[1:])' ${write}`;
  const { stdout, stderr } = shell(`${nonblocking} | { sleep 0.3; wc -c; }`);
  assert.equal(stdout.trim(), '6000000');
  assert.match(stderr, /done/u);
});
