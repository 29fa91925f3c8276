// `npm test`: every check of the house, in the order in which a failure is cheapest to learn. Each part is a program with
// an exit code; the first line of each says what runs, the last lines say what failed and how to run only that.
// `npm test -- unit contract` runs only the parts that are named.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Files of tests that take a while are run one after another: two cores are few. */
const tests = (folder, ...options) => ({
  files: () => globSync(`tests/${folder}/**/*.test.ts`, { cwd: root }).sort(),
  argv: (files) => ['node', '--test', '--test-reporter=dot', ...options, ...files],
});

const parts = {
  types: { argv: () => ['tsc', '--noEmit'] },
  lint: { argv: () => ['biome', 'ci', '--error-on-warnings', '.'] },
  unit: tests('unit'),
  dist: { argv: () => ['node', 'scripts/build.mjs', '--check'], needs: 'scripts/build.mjs' },
  contract: tests('contract'),
  acceptance: tests('acceptance', '--test-concurrency=2'),
  e2e: tests('e2e', '--test-concurrency=1'),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`Unknown part: ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

const failed = [];
for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
  const part = parts[name];
  const files = part.files?.() ?? [];
  if (part.files !== undefined && files.length === 0) continue;
  if (part.needs !== undefined && !existsSync(`${root}/${part.needs}`)) continue;
  const started = performance.now();
  console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
  const [command, ...args] = part.argv(files);
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${name}: ${status === 0 ? 'ok' : `failed (${error?.message ?? `exit ${status}`})`}, ${seconds} s`);
  if (status !== 0) failed.push(name);
}

if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}. Run one alone: npm test -- ${failed[0]}`);
  process.exit(1);
}
console.log('\nAll parts passed.');
