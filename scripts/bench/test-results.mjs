// What the gates of tests cost on large reports. `rows()` answers [what, measured, against, ratio, budget], as scripts/bench.mjs prints
// them; `node scripts/bench/test-results.mjs` prints them alone. Needs the bundles of test-report and split-tests.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { goEvents, junitWithFailures, writeOutputReport } from './test-reports.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const hook = `data:text/javascript,process.on('exit',()=>process.stdout.write('\\npeak='+process.resourceUsage().maxRSS+'\\n'))`;

function environment(name, inputs, scratch) {
  const { inputs: known } = parse(readFileSync(join(root, 'actions', name, 'action.yml'), 'utf8'));
  const values = Object.entries(known).map(([key, { default: text = '' }]) => [
    `INPUT_${key.toUpperCase()}`,
    inputs[key] ?? String(text).replaceAll(/\$\{\{.*?\}\}/g, ''),
  ]);
  return {
    ...Object.fromEntries(values),
    PATH: process.env.PATH,
    HOME: scratch,
    RUNNER_TEMP: scratch,
    GITHUB_WORKSPACE: scratch,
  };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

function timed(argv, env, scratch, rounds = 3) {
  const runs = Array.from({ length: rounds }, () => {
    const started = performance.now();
    const { stdout } = spawnSync(process.execPath, argv, { cwd: scratch, env, encoding: 'utf8', maxBuffer: 1 << 28 });
    return {
      ms: performance.now() - started,
      stdout,
      mib: Number(/^peak=(\d+)$/m.exec(stdout)?.[1] ?? Number.NaN) / 1024,
    };
  });
  return { ms: median(runs.map(({ ms }) => ms)), mib: median(runs.map(({ mib }) => mib)), stdout: runs[0].stdout };
}

export function rows() {
  const scratch = mkdtempSync(join(tmpdir(), 'sluice-bench-tests-'));
  const found = [];
  const bare = timed(['-e', '0'], { PATH: process.env.PATH }, scratch, 5).ms;
  const gate = (name, inputs, expected, what, budget) => {
    const argv = ['--import', hook, join(root, 'dist', name, 'index.js')];
    const run = timed(argv, environment(name, inputs, scratch), scratch);
    if (!expected.test(run.stdout)) throw new Error(`${what}: ${run.stdout.slice(-1000)}`);
    const size = `${run.ms.toFixed(0)} ms, ${run.mib.toFixed(0)} MiB`;
    found.push([what, size, `bare node ${bare.toFixed(0)} ms`, `${(run.ms / bare).toFixed(1)} x`, budget]);
    return run.ms;
  };
  try {
    writeFileSync(join(scratch, 'small.xml'), junitWithFailures(10_000, 100));
    writeFileSync(join(scratch, 'large.xml'), junitWithFailures(100_000, 100));
    writeFileSync(join(scratch, 'huge.xml'), junitWithFailures(1_000_000, 1000));
    writeFileSync(join(scratch, 'go.json'), goEvents(100_000));
    writeOutputReport(join(scratch, 'output.xml'), 100_000_000);
    const failed = (count) => new RegExp(`Tests: fail: tests: ${count} failed`);
    const report = (files, expected, what, budget) =>
      gate('test-report', { files, comment: 'false' }, expected, what, budget);
    report('small.xml', failed(100), 'test-report, JUnit of 10,000 tests, 100 failed', '');
    const large = report(
      'large.xml',
      failed(1000),
      'test-report, JUnit of 100,000 tests, 1,000 failed',
      '600 ms, 150 MiB',
    );
    const huge = report('huge.xml', failed(1000), 'test-report, JUnit of 1,000,000 tests, 1,000 failed', '');
    found.push(['test-report, ten times the tests', '', '', `${(huge / large).toFixed(1)} x`, 'at most 11 x']);
    report('output.xml', /1000 passed/, 'test-report, JUnit with 100 MB of output', '');
    report('go.json', /100000 passed/, 'test-report, go test -json of 100,000 tests', '');
    for (let file = 0; file < 2000; file += 1) {
      const folder = join(scratch, 'tests', `part_${file % 40}`);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `test_module_${file}.py`), '');
    }
    const inputs = { shard: '64', shards: '64', timings: 'large.xml' };
    gate('split-tests', inputs, /peak=/, 'split-tests, 100,000 tests in 2,000 files over 64 shards', '');
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return found;
}

if (import.meta.main) {
  console.log('| What | Measured | Against | Ratio | Budget |\n|---|---|---|---|---|');
  for (const cells of rows()) console.log(`| ${cells.join(' | ')} |`);
}
