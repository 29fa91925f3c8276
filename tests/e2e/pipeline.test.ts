import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { jobReason } from '@sluice/testing';
import type { ProjectResult } from '../../scripts/pipeline/run-project.ts';
import { BITES, type Bite } from './bite-expectations.ts';
import { MUTATIONS, type Mutation } from './mutations.ts';
import { failedSteps, openWorld, results, type World } from './world.ts';

/** The published pipeline on the example, all of it, in one environment: each run follows on the one before. */
describe('python-pipeline on examples/python-service', () => {
  let world: World;
  let base: ProjectResult;

  before(async () => {
    world = await openWorld('pipeline');
  });
  after(() => world[Symbol.asyncDispose]());

  test('a good change is tested, built, deployed, proven to be the one that answers, and told', async () => {
    const run = await world.run();
    base = run;
    assert.equal(run.exitCode, 0, reasons(run));
    const { plan, shard, ...others } = results(run.jobs);
    assert.deepEqual([plan, shard], ['skipped', 'skipped'], 'one job runs all tests');
    assert.deepEqual(new Set(Object.values(others)), new Set(['success']));
    assert.equal(await world.served(run.url), run.sha);
    assert.deepEqual(
      run.sent.map(({ status, environment }) => ({ status, environment })),
      [{ status: 'success', environment: 'staging' }],
    );
    const kept = globSync('*/*/report.html', { cwd: run.artifacts }).sort();
    assert.deepEqual(kept, [
      'sluice-deploy/deploy/report.html',
      'sluice-quality/quality/report.html',
      'sluice-security/security-scan/report.html',
      'sluice-test/coverage-gate/report.html',
      'sluice-test/test-report/report.html',
    ]);
    assert.equal(run.leftovers, 0);
  });

  test('a pull request is checked and built, and deploys nothing', async () => {
    const run = await world.run({ event: 'pull_request' });
    assert.equal(run.exitCode, 0, reasons(run));
    assert.equal(results(run.jobs).build, 'success');
    assert.equal(results(run.jobs).deploy, 'skipped');
    assert.equal(await world.served(run.url), base.sha);
  });

  for (const mutation of MUTATIONS) {
    const bite = BITES[mutation.bites];
    test(`${mutation.name}: ${bite.stage} goes red, and nothing else`, async () => {
      const run = await world.run({ edits: mutation.edits });
      assert.equal(run.exitCode, 1);
      assert.deepEqual(results(run.jobs), expectedResults(bite), reasons(run));
      assert.deepEqual(
        failedSteps(run.jobs),
        bite.steps.map((step) => `${bite.stage}: ${step}`),
      );
      assertCause(run, mutation, bite);
      assert.equal(await world.served(run.url), base.sha, 'the last good release answers');
      assert.deepEqual(
        run.sent.map(({ status }) => status),
        [bite.deployed === 'rolled-back' ? 'rolled-back' : 'failure'],
      );
    });
  }

  test('after all that, a good change replaces the release that answers', async () => {
    const run = await world.run({ edits: [{ file: 'CHANGES.md', create: 'Nothing but this.\n' }] });
    assert.equal(run.exitCode, 0, reasons(run));
    assert.notEqual(run.sha, base.sha);
    assert.equal(await world.served(run.url), run.sha);
  });
});

function expectedResults({ stage }: Bite): Readonly<Record<string, string>> {
  const gate = (name: string): string => (name === stage ? 'failure' : 'success');
  const good = stage === 'deploy';
  return {
    plan: 'skipped',
    shard: 'skipped',
    test: gate('test'),
    quality: gate('quality'),
    security: gate('security'),
    build: good ? 'success' : 'skipped',
    deploy: good ? 'failure' : 'skipped',
    notify: 'success',
  };
}

/** The reason names the cause in one line, and so does the report of the stage. */
function assertCause(run: ProjectResult, mutation: Mutation, bite: Bite): void {
  const job = run.jobs.find(({ id }) => id === bite.stage);
  assert.ok(job);
  const reason = jobReason(job, run.jobs);
  assert.match(reason, bite.reason);
  // Which file lacks coverage is for the report to say: that one alone is seldom the cause.
  if (mutation.bites !== 'coverage') assert.ok(reason.includes(mutation.names), reason);
  const reports = globSync(`sluice-${bite.stage}/*/report.{json,md}`, { cwd: run.artifacts });
  const texts = reports.map((file) => readFileSync(join(run.artifacts, file), 'utf8'));
  assert.ok(
    texts.some((text) => text.includes(mutation.names)),
    `no report of ${bite.stage} names ${mutation.names}`,
  );
  if (bite.stage !== 'deploy') return;
  const outputs = job.steps.find(({ id }) => id === 'deploy')?.outputs;
  assert.equal(outputs?.result, bite.deployed);
}

const reasons = ({ jobs, problem }: ProjectResult): string =>
  [problem, ...jobs.map((job) => `${job.name}: ${job.result}: ${jobReason(job, jobs)}`)].join('\n');
