// `npm test`: every check of the house, in the order in which a failure is cheapest to learn. Each part is a program with
// an exit code; the first line of each says what runs, the last lines say what failed and how to run only that, and how much
// passed. `npm test -- unit contract` runs only the parts that are named.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'sluice-test-'));

/** A part that is one program, and counts as one test. */
const program = (...argv) => ({ argv });

/** A part of many tests; two cores are few, so two files at a time. */
const tests = (folder, ...options) => ({ folder: `tests/${folder}`, options });

/** A part that is left out, and said so, where a program is not installed that not everybody has. */
const where = (file, part) => ({ ...part, needs: file });

const parts = {
  types: program('tsc', '--noEmit'),
  lint: program('biome', 'ci', '--error-on-warnings', '.'),
  unit: tests('unit', '--test-concurrency=2'),
  workflows: tests('workflows', '--test-concurrency=2'),
  dist: program('node', 'scripts/build.mjs', '--check'),
  contract: tests('contract'),
  acceptance: tests('acceptance', '--test-concurrency=2'),
  e2e: tests('e2e', '--test-concurrency=2'),
  targets: where('/usr/sbin/sshd', tests('targets', '--test-concurrency=1')),
};

/** Longer than any test needs on a slow machine: what hangs fails, and says which test it was. */
const longestTest = '--test-timeout=600000';

function run(argv) {
  const [command, ...args] = argv;
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  return { ok: status === 0, problem: status === 0 ? '' : (error?.message ?? `exit ${status}`) };
}

/** Runs a part. A test that is skipped is not one that passed, and a part in which nothing ran is no success. */
function runPart(name, { argv, folder, options }) {
  if (argv !== undefined) {
    const { ok, problem } = run(argv);
    return { problem, passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  }
  const files = globSync(`${folder}/**/*.test.ts`, { cwd: root }).sort();
  if (files.length === 0) return { problem: `there is no test in ${folder}`, passed: 0, failed: 1 };
  const counts = join(scratch, `${name}.json`);
  const reporters = [
    ...['--test-reporter=dot', '--test-reporter-destination=stdout'],
    ...['--test-reporter=./scripts/test/count-reporter.mjs', `--test-reporter-destination=${counts}`],
  ];
  const { ok, problem } = run(['node', '--test', longestTest, ...reporters, ...options, ...files]);
  const { passed, failed, skipped, empty } = readCounts(counts);
  const untrue = [
    ...(passed + failed === 0 ? ['no test ran'] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ...empty.map((file) => `no test in ${file}`),
  ].join(', ');
  return { problem: problem || untrue, passed, failed: Math.max(failed, ok && untrue === '' ? 0 : 1) };
}

function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, skipped: 0, empty: [] };
  }
}

function main(asked) {
  const unknown = asked.filter((name) => !(name in parts));
  if (unknown.length > 0) {
    console.error(`Unknown part: ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}.`);
    return 2;
  }
  const total = { passed: 0, failed: 0, parts: [], missing: [] };
  for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
    const { needs } = parts[name];
    if (needs !== undefined && !existsSync(needs)) {
      total.missing.push(`${name}, because ${needs} is not installed`);
      continue;
    }
    const started = performance.now();
    console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
    const { problem, passed, failed } = runPart(name, parts[name]);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${name}: ${problem === '' ? 'ok' : `failed (${problem})`}, ${passed} passed, ${seconds} s`);
    total.passed += passed;
    total.failed += failed;
    if (problem !== '') total.parts.push(name);
  }
  if (total.parts.length > 0)
    console.log(`\nFailed: ${total.parts.join(', ')}. Run one alone: npm test -- ${total.parts[0]}`);
  for (const missing of total.missing) console.log(`\nLeft out: ${missing}.`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.parts.length > 0 ? 1 : 0;
}

try {
  process.exitCode = main(process.argv.slice(2));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
