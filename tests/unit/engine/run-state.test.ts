import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type JobState, jobReason } from '@sluice/testing';
import { parseActLine } from '../../../packages/testing/src/engine/act-log.ts';
import { planJobs } from '../../../packages/testing/src/engine/job-plan.ts';
import { advance, concluded, plannedState } from '../../../packages/testing/src/engine/run-state.ts';
import * as lines from './log-lines.ts';

const caller = {
  name: 'ci.yml',
  text: 'name: CI\njobs: { pipeline: { uses: acme/gates/x.yml@v1 }, own: { needs: pipeline } }',
};
const called = {
  name: 'x.yml',
  text: 'jobs: { test: {}, lint: {}, build: { needs: [test, lint] }, deploy: { needs: build } }',
};
const plan = planJobs(caller, () => called);

/** One line each 100 ms. */
function after(...texts: readonly string[]): readonly JobState[] {
  return texts.reduce<readonly JobState[]>(
    (jobs, text, index) => advance(jobs, parseActLine(text), index * 100),
    plannedState(plan),
  );
}

const job = (jobs: readonly JobState[], name: string): JobState => {
  const found = jobs.find((one) => one.name === name);
  assert.ok(found);
  return found;
};

test('the plan has the jobs of the called workflow in the place of the calling one', () => {
  assert.deepEqual(
    plan.map(({ id, prefix, needs }) => [id, prefix, needs]),
    [
      ['test', 'pipeline', []],
      ['lint', 'pipeline', []],
      ['build', 'pipeline', ['test', 'lint']],
      ['deploy', 'pipeline', ['build']],
      ['own', 'CI', ['pipeline']],
    ],
  );
});

describe('state of a run', () => {
  test('a step of a composite action is part of it, and its outputs are not those of the outer step', () => {
    const jobs = after(
      lines.jobStarted(),
      lines.stepStarted(['1'], 'Set up'),
      lines.output(['1', 'plan'], 'Set up', 'verdict', 'inner'),
      lines.stepEnded(['1', 'plan'], 'Set up', 'failure'),
      lines.output(['1'], 'Set up', 'manager', 'uv'),
      lines.stepEnded(['1'], 'Set up', 'success'),
      lines.jobEnded('success'),
    );
    const { result, steps, durationMs } = job(jobs, 'test');
    assert.equal(result, 'success');
    assert.equal(durationMs, 600);
    assert.deepEqual(
      steps.map((step) => [step.name, step.result, step.durationMs, step.outputs]),
      [['Set up', 'success', 1500, { manager: 'uv' }]],
    );
  });

  test('a result that is not known is a failure', () => {
    const jobs = after(lines.jobStarted(), lines.stepEnded(['a'], 'A', 'exploded'), lines.jobEnded('odd'));
    assert.equal(job(jobs, 'test').steps[0]?.result, 'failure');
    assert.equal(job(jobs, 'test').result, 'failure');
  });

  test('each cell of a matrix is a job, and so is one that was not planned', () => {
    const cell = (version: string): object => ({ ...lines.job('test', 'pipeline/X/Test'), matrix: { version } });
    const jobs = after(
      lines.jobStarted(cell('1')),
      lines.jobStarted(cell('2')),
      lines.jobEnded('failure', cell('2')),
      lines.jobStarted(lines.job('other', 'CI/Other')),
    );
    assert.deepEqual(
      jobs.map(({ name, result }) => [name, result]),
      [
        ['test {"version":"1"}', 'running'],
        ['lint', 'waiting'],
        ['build', 'waiting'],
        ['deploy', 'waiting'],
        ['own', 'waiting'],
        ['test {"version":"2"}', 'failure'],
        ['other', 'running'],
      ],
    );
  });

  test('what act calls a success after an interruption is none', () => {
    const late = lines.job('lint', 'pipeline/X/Lint');
    const never = lines.job('deploy', 'pipeline/X/Deploy');
    const jobs = after(
      lines.jobStarted(),
      lines.jobStarted(late),
      lines.jobEnded('success'),
      lines.jobEnded('success', late),
      lines.jobStarted(never),
      lines.jobEnded('success', never),
    );
    const results = concluded(jobs, 900, 250).map(({ name, result }) => [name, result]);
    assert.deepEqual(results.slice(0, 4), [
      ['test', 'success'],
      ['lint', 'cancelled'],
      ['build', 'skipped'],
      ['deploy', 'skipped'],
    ]);
  });
});

describe('reason of a job', () => {
  const reason = (name: string, ...texts: readonly string[]): string => {
    const jobs = concluded(after(lines.jobStarted(), ...texts), 1000);
    return jobReason(job(jobs, name), jobs);
  };

  test('is what its gates say', () => {
    const good = [
      lines.output(['a'], 'A', 'verdict', 'pass'),
      lines.output(['a'], 'A', 'reason', '63 tests passed'),
      lines.stepEnded(['a'], 'A', 'success'),
      lines.output(['b'], 'B', 'verdict', 'inconclusive'),
      lines.output(['b'], 'B', 'reason', 'no report\nwas found'),
      lines.stepEnded(['b'], 'B', 'success'),
    ];
    assert.equal(
      reason('test', ...good, lines.jobEnded('success')),
      '63 tests passed · inconclusive: no report was found',
    );
  });

  test('is that of the gate that failed, also after another step failed', () => {
    const bad = [
      lines.printed(['run'], 'Run', 'E   assert 1 == 2'),
      lines.stepEnded(['run'], 'Run', 'failure'),
      lines.output(['b'], 'B', 'verdict', 'fail'),
      lines.output(['b'], 'B', 'reason', '1 failed: test_x'),
      lines.stepEnded(['b'], 'B', 'failure'),
    ];
    assert.equal(reason('test', ...bad, lines.jobEnded('failure')), 'fail: 1 failed: test_x');
  });

  test('of a cell of a matrix that only bears the failure of another one is that', () => {
    const jobs = concluded(
      after(lines.jobStarted(), lines.stepEnded(['a'], 'A', 'success'), lines.jobEnded('failure')),
      1000,
    );
    const own = job(jobs, 'test');
    assert.equal(jobReason(own, jobs), 'it failed, and act did not say why');
    const steps = own.steps.map((step) => ({ ...step, result: 'failure' as const }));
    assert.match(
      jobReason(own, [...jobs, { ...own, name: 'test {"shard":2}', steps }]),
      /^1 step succeeded here; another job/u,
    );
  });

  test('without a gate is the last thing that the failed step said: an annotation, else what it printed', () => {
    const printed = [lines.printed(['run'], 'Run', 'boom'), lines.printed(['run'], 'Run', ' ')];
    const ended = [lines.stepEnded(['run'], 'Run', 'failure'), lines.jobEnded('failure')];
    const crash = lines.printed(['run'], 'Run', 'Error: Cannot find module');
    assert.equal(reason('test', ...printed, ...ended), 'Run: boom');
    assert.equal(reason('test', crash, ...printed, ...ended), 'Run: Error: Cannot find module');
    assert.equal(reason('test', ...printed, lines.annotated(['run'], 'Run', 'why'), ...ended), 'Run: why');
  });

  test('of a step that could not begin is what act said of it', () => {
    const fields = { level: 'error', stage: 'Pre', step: 'Gate', stepID: ['gate'] };
    const wrong = lines.line({ msg: "failed to read 'action.yml'", ...fields });
    assert.equal(reason('test', wrong, lines.jobEnded('failure')), "Gate: failed to read 'action.yml'");
  });

  test('outside of the steps is what act said', () => {
    const wrong = lines.line({ msg: 'no such action', level: 'error' });
    assert.equal(reason('test', wrong, lines.jobEnded('failure')), 'no such action');
  });

  test('of a job that did not run is what it waited for, or its condition', () => {
    assert.equal(reason('build', lines.jobEnded('success')), 'not run: it needs lint, which did not run');
    assert.equal(reason('own', lines.jobEnded('success')), 'not run: its condition does not hold');
  });
});
