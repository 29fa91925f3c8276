import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { runBundle } from '@sluice/testing';

type Files = Readonly<Record<string, string>>;
type Inputs = Readonly<Record<string, string>>;

/** A run with its checkout and its artifacts: what the jobs of the workflow do, by the bundles. */
interface Pipeline {
  readonly folder: string;
  write(files: Files): void;
  /** The plan of an attempt; its path. */
  plan(attempt: number, inputs?: Inputs): Promise<string>;
  /** One shard in one attempt; hands in what it has. `junit`: what its tests wrote. */
  shard(
    number: number,
    attempt: number,
    plan: string,
    ran: { readonly outcome: string; readonly junit?: string },
  ): Promise<void>;
  join(): ReturnType<typeof runBundle>;
}

const suite = (...cases: readonly string[]): string => `<testsuite>${cases.join('')}</testsuite>`;
const passed = (module: string): string => `<testcase classname="tests.${module}" name="test_x" time="1"/>`;
const failed = (module: string): string =>
  `<testcase classname="tests.${module}" name="test_x" time="1"><failure message="no"/></testcase>`;

function pipeline(context: TestContext): Pipeline {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-shards-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const write = (files: Files): void => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  };
  write({ 'tests/test_a.py': '', 'tests/test_b.py': '', '.gitignore': 'shards/\nplans/\njunit.xml\n' });
  for (const args of [
    ['init', '-q'],
    ['add', '.'],
    ['-c', 'user.name=a', '-c', 'user.email=a@b.invalid', 'commit', '-qm', 'x'],
  ])
    execFileSync('git', args, { cwd: folder });
  const bundle = (name: string, attempt: number, inputs: Inputs) =>
    runBundle(name, { workspace: folder, inputs, env: { GITHUB_RUN_ATTEMPT: String(attempt) } });
  return {
    folder,
    write,
    async plan(attempt, inputs = {}) {
      await using run = await bundle('split-tests', attempt, { shards: '2', ...inputs });
      assert.equal(run.exitCode, 0, run.log);
      const path = `plans/${attempt}.json`;
      write({ [path]: readFileSync(run.outputs.plan ?? '', 'utf8') });
      return path;
    },
    async shard(number, attempt, plan, { outcome, junit }) {
      await using split = await bundle('split-tests', attempt, { shard: String(number), plan });
      assert.equal(split.exitCode, 0, split.log);
      rmSync(join(folder, 'junit.xml'), { force: true });
      if (junit !== undefined) write({ 'junit.xml': junit });
      const inputs = { plan: split.outputs.plan ?? '', outcome, 'coverage-reports': '' };
      await using collect = await bundle('split-tests/collect', attempt, inputs);
      assert.equal(collect.exitCode, 0, collect.log);
      assert.equal(collect.outputs.artifact, `shard-${number}-${attempt}`);
      const path = collect.outputs.path ?? '';
      assert.deepEqual(readdirSync(path), [`${number}-${attempt}`]);
      cpSync(path, join(folder, 'shards'), { recursive: true });
    },
    join: () =>
      bundle('test-report', 1, {
        files: 'shards/*/tests/**',
        manifests: 'shards/*/shard.json',
        plans: 'shards/*/plan.json',
      }),
  };
}

test('the shards of one plan are joined, and each test counts once', async (context) => {
  const run = pipeline(context);
  const plan = await run.plan(1);
  await run.shard(1, 1, plan, { outcome: 'success', junit: suite(passed('test_a')) });
  await run.shard(2, 1, plan, { outcome: 'success', junit: suite(passed('test_b')) });
  await using joined = await run.join();
  assert.equal(joined.outputs.verdict, 'pass', joined.log);
  assert.equal(joined.outputs.tests, '2');
  assert.doesNotMatch(joined.log, /::warning/u);
});

test('a shard that is run again replaces itself, and the others stay', async (context) => {
  const run = pipeline(context);
  const plan = await run.plan(1);
  await run.shard(1, 1, plan, { outcome: 'success', junit: suite(passed('test_a')) });
  await run.shard(2, 1, plan, { outcome: 'failure', junit: suite(failed('test_b')) });
  await using before = await run.join();
  assert.equal(before.outputs.verdict, 'fail');
  await run.shard(2, 2, plan, { outcome: 'success', junit: suite(passed('test_b')) });
  await using after = await run.join();
  assert.equal(after.outputs.verdict, 'pass', after.log);
  assert.equal(after.outputs.tests, '2');
});

test('a shard that dies when all is run again is missing, although it was there before', async (context) => {
  const run = pipeline(context);
  const first = await run.plan(1);
  await run.shard(1, 1, first, { outcome: 'success', junit: suite(passed('test_a')) });
  await run.shard(2, 1, first, { outcome: 'success', junit: suite(passed('test_b')) });
  const second = await run.plan(2);
  await run.shard(1, 2, second, { outcome: 'success', junit: suite(passed('test_a')) });
  await using joined = await run.join();
  assert.equal(joined.outputs.verdict, 'inconclusive', joined.log);
  assert.match(joined.outputs.reason ?? '', /1 shard of 2 is missing: 2/u);
});

test('tests that ended badly are not good because an empty or a green report lies there', async (context) => {
  const run = pipeline(context);
  const plan = await run.plan(1);
  await run.shard(1, 1, plan, { outcome: 'success', junit: suite(passed('test_a')) });
  for (const [outcome, junit, reason] of [
    ['failure', suite(passed('test_b')), /shard 2: its tests ended with a failure that is in no report/u],
    ['cancelled', suite(passed('test_b')), /shard 2: its tests were cancelled/u],
    ['skipped', suite(passed('test_b')), /shard 2: its tests were skipped, although it had files to run/u],
    ['failure', undefined, /shard 2: its tests ended with a failure that is in no report/u],
    ['success', undefined, /shard 2: it is there, and its report is not/u],
  ] as const) {
    await run.shard(2, 1, plan, { outcome, ...(junit === undefined ? {} : { junit }) });
    if (junit === undefined) rmSync(join(run.folder, 'shards/2-1/tests'), { recursive: true, force: true });
    await using joined = await run.join();
    assert.equal(joined.exitCode, 1);
    assert.match(joined.outputs.reason ?? '', reason);
  }
});

test('a file that a failure in quarantine kept from running is not green; one without a test of its own is', async (context) => {
  const run = pipeline(context);
  run.write({
    'tests/test_c.py': '',
    '.github/quarantine.yml':
      "- test: tests.test_a.test_x\n  owner: '@acme/shop'\n  issue: https://github.com/acme/shop/issues/1\n  expires: 2099-01-01\n",
  });
  const plan = await run.plan(1);
  await run.shard(2, 1, plan, { outcome: 'success', junit: suite(passed('test_b')) });
  await run.shard(1, 1, plan, { outcome: 'success', junit: suite(passed('test_a')) });
  await using well = await run.join();
  assert.equal(well.outputs.verdict, 'pass', well.log);
  assert.match(well.log, /::warning.*1 of 3 planned files have no test in any report: tests\/test_c\.py/u);
  await run.shard(1, 1, plan, { outcome: 'failure', junit: suite(failed('test_a')) });
  await using stopped = await run.join();
  assert.equal(stopped.outputs.quarantined, '1', stopped.log);
  assert.equal(stopped.outputs.verdict, 'inconclusive', stopped.log);
  assert.match(
    stopped.outputs.reason ?? '',
    /Of shard 1, which did not say that its tests ended well: tests\/test_c\.py/u,
  );
});

test('a shard that has nothing to run is there all the same', async (context) => {
  const run = pipeline(context);
  const plans: string[] = [];
  for (const shard of ['1', '2', '3']) {
    await using split = await runBundle('split-tests', { workspace: run.folder, inputs: { shard, shards: '3' } });
    plans.push(readFileSync(split.outputs.plan ?? '', 'utf8'));
  }
  for (const [index, plan] of plans.entries()) {
    run.write({ 'plans/own.json': plan, 'junit.xml': suite(passed(['test_a', 'test_b'][index] ?? '')) });
    if (index === 2) rmSync(join(run.folder, 'junit.xml'));
    const inputs = { plan: 'plans/own.json', outcome: index === 2 ? 'skipped' : 'success', 'coverage-reports': '' };
    await using collect = await runBundle('split-tests/collect', { workspace: run.folder, inputs });
    assert.equal(collect.exitCode, 0, collect.log);
    if (index === 2) assert.match(collect.log, /::notice.*Shard 3 had nothing to run/u);
    cpSync(collect.outputs.path ?? '', join(run.folder, 'shards'), { recursive: true });
  }
  await using joined = await run.join();
  assert.equal(joined.outputs.verdict, 'pass', joined.log);
});

test('a command that runs more than it is given is told', async (context) => {
  const run = pipeline(context);
  const plan = await run.plan(1);
  const all = [passed('test_a'), passed('test_b')];
  await run.shard(1, 1, plan, { outcome: 'success', junit: suite(...all) });
  await run.shard(2, 1, plan, {
    outcome: 'success',
    junit: suite(...all, '').replace('<testsuite>', '<testsuite name="2">'),
  });
  await using joined = await run.join();
  assert.match(joined.log, /::warning.*2 tests ran in more than one shard/u);
});

test('a plan has as many shards as it has files at most, and a matrix', async (context) => {
  const run = pipeline(context);
  await using plan = await runBundle('split-tests', { workspace: run.folder, inputs: { shards: '9' } });
  assert.equal(plan.outputs.matrix, '[1,2]');
  assert.match(plan.log, /::warning.*9 shards were asked for, and there are only 2 to divide: 2 shards/u);
  assert.match(plan.summary, /each of the 2 discovered test files is in exactly one shard/u);
});

test('a checkout with other files than the plan is red, and says which', async (context) => {
  const run = pipeline(context);
  const plan = await run.plan(1);
  run.write({ 'tests/test_new.py': '' });
  rmSync(join(run.folder, 'tests/test_a.py'));
  await using split = await runBundle('split-tests', { workspace: run.folder, inputs: { shard: '1', plan } });
  assert.equal(split.exitCode, 1);
  assert.match(split.log, /1 in no shard \(tests\/test_new\.py\); 1 planned and not here \(tests\/test_a\.py\)/u);
});

test('a plan that is none, is damaged, or is of other tests is refused', async (context) => {
  const run = pipeline(context);
  const text = readFileSync(join(run.folder, await run.plan(1)), 'utf8');
  const other = JSON.stringify({ ...JSON.parse(text), sha: 'f'.repeat(40) });
  for (const [plan, inputs, says] of [
    ['{}', {}, /is no plan of split-tests/u],
    [text.replace('tests/test_b.py', 'tests/test_c.py'), {}, /is damaged/u],
    [text, { runner: 'jest' }, /is for pytest, and the runner is jest/u],
    [text, { shard: '3' }, /`shard` is 3, and the plan has only 2 shards/u],
    [text, { shard: '' }, /say which with `shard`/u],
    [other, {}, /is of the commit f{40}, and this is/u],
  ] as const) {
    run.write({ 'plans/x.json': plan });
    const given = { shard: '1', plan: 'plans/x.json', ...inputs };
    await using split = await runBundle('split-tests', { workspace: run.folder, inputs: given });
    assert.equal(split.exitCode, 1, split.log);
    assert.match(split.log, says);
  }
});
