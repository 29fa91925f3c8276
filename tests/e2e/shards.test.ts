import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { jobReason } from '@sluice/testing';
import type { ProjectResult } from '../../scripts/pipeline/run-project.ts';
import type { Edit } from './mutations.ts';
import { failedSteps, openWorld, results, type World } from './world.ts';

const caller = '.github/workflows/pipeline.yml';
const anchor = 'branch-coverage: "95"';
const withInputs = (...lines: readonly string[]): Edit => ({
  file: caller,
  find: anchor,
  replace: [anchor, ...lines].join('\n      '),
});

/** By the rule for files without times: one each in turn, in the order of their paths. */
const inShardTwo = 'tests/unit/test_settings.py';
const firstTest = 'def test_defaults_suit_development(tmp_path: Path) -> None:\n';
const body = (...lines: readonly string[]): Edit => ({
  file: inShardTwo,
  find: firstTest,
  replace: firstTest + lines.map((line) => `    ${line}\n`).join(''),
});

describe('python-pipeline with two shards on examples/python-service', () => {
  let world: World;
  before(async () => {
    world = await openWorld('shards');
  });
  after(() => world[Symbol.asyncDispose]());

  const run = (...edits: readonly Edit[]): Promise<ProjectResult> => world.run({ job: 'test', edits });

  test('each test runs in one of them, and together they measure what one job measures', async () => {
    const done = await run(withInputs('shards: 2'));
    assert.equal(done.exitCode, 0, told(done));
    assert.deepEqual(sharded(done), { plan: 'success', 1: 'success', 2: 'success', test: 'success' });
    const handedIn = globSync('sluice-shard-*/*/tests/junit.xml', { cwd: done.artifacts }).sort();
    assert.deepEqual(handedIn, ['sluice-shard-1-1/1-1/tests/junit.xml', 'sluice-shard-2-1/2-1/tests/junit.xml']);
    const names = handedIn.map((file) => testsIn(join(done.artifacts, file)));
    assert.ok(names.every((list) => list.length > 0));
    const all = names.flat();
    assert.equal(new Set(all).size, all.length, 'no test runs twice');
    assert.equal(outputs(done, 'report').tests, String(all.length));
    // The example is covered to the last branch by all of its tests, and by neither half.
    const { 'lines-covered': lines, 'lines-total': ofLines, ...coverage } = outputs(done, 'coverage');
    assert.equal(lines, ofLines);
    assert.equal(coverage['branches-covered'], coverage['branches-total']);
    for (const shard of ['1-1', '2-1']) {
      const report = join(done.artifacts, `sluice-shard-${shard}/${shard}/coverage/coverage.xml`);
      assert.match(readFileSync(report, 'utf8'), / line-rate="0\.\d+"/u);
    }
  });

  test('a test that fails in one shard is named in the one report', async () => {
    const done = await run(withInputs('shards: 2'), body('raise AssertionError("only in shard two")'));
    assert.equal(done.exitCode, 1);
    // Not by the results of the shards: act gives each the result of all that ended before it.
    assert.deepEqual(
      [...failedSteps(done.jobs)].sort(),
      ['shard {"shard":2}: Run the tests', 'test: Every shard succeeded', 'test: Test report'],
      told(done),
    );
    assert.match(outputs(done, 'report').reason ?? '', /1 failed, of \d+: .*test_defaults_suit_development/u);
  });

  test('a shard that dies without a word is missed by name', async () => {
    const gone = [
      'import os, shutil',
      'shutil.rmtree(os.environ["RUNNER_TEMP"] + "/sluice")',
      'os.kill(os.getpid(), 9)',
    ];
    const done = await run(withInputs('shards: 2'), body(...gone));
    assert.equal(done.exitCode, 1);
    for (const gate of ['report', 'coverage']) {
      assert.equal(outputs(done, gate).verdict, 'inconclusive', gate);
      assert.match(outputs(done, gate).reason ?? '', /1 shard of 2 is missing: 2/u);
    }
  });

  test('without a plan nothing ran, and that is not green', async () => {
    const done = await run(withInputs('shards: 2', 'test-files: nowhere/*.py'));
    assert.equal(done.exitCode, 1);
    assert.deepEqual(results(done.jobs), { plan: 'failure', shard: 'skipped', test: 'failure' }, told(done));
    assert.match(told(done), /No test file matches nowhere\/\*\.py/u);
    assert.match(outputs(done, 'report').reason ?? '', /no manifest was found/u);
  });
});

/** `{ plan: 'success', 1: 'success', … }`. */
const sharded = ({ jobs }: ProjectResult): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(results(jobs)).map(([name, result]) => [
      /^shard \{"shard":(\d+)\}$/u.exec(name)?.[1] ?? name,
      result,
    ]),
  );

const outputs = ({ jobs }: ProjectResult, id: string): Readonly<Record<string, string>> =>
  jobs.find(({ name }) => name === 'test')?.steps.find((step) => step.id === id && step.part === 'main')?.outputs ?? {};

const testsIn = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/<testcase classname="([^"]*)" name="([^"]*)"/gu)].map(
    ([, classname, name]) => `${classname}.${name}`,
  );

const told = ({ jobs, problem }: ProjectResult): string =>
  [problem, ...jobs.map((job) => `${job.name}: ${job.result}: ${jobReason(job, jobs)}`), ...failedSteps(jobs)].join(
    '\n',
  );
