import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JobResult } from '@sluice/testing';
import { concludeRun, type EndedRun } from '../../../packages/testing/src/engine/run-conclusion.ts';
import { plannedState } from '../../../packages/testing/src/engine/run-state.ts';

const jobs = (...results: readonly JobResult[]): EndedRun['jobs'] =>
  results.flatMap((result) => plannedState([{ id: 'a', prefix: 'p', needs: [] }]).map((job) => ({ ...job, result })));
const ended = (run: Partial<EndedRun>): EndedRun => ({
  code: 0,
  jobs: jobs('success'),
  said: [],
  interrupted: false,
  ...run,
});
const docker = "Couldn't get a valid docker connection: no DOCKER_HOST";

const conclusions: readonly {
  readonly what: string;
  readonly run: Partial<EndedRun>;
  readonly exitCode: number;
  readonly problem?: RegExp;
}[] = [
  { what: 'good jobs, one of them skipped', run: { jobs: jobs('success', 'skipped') }, exitCode: 0 },
  { what: 'a job that failed, though act ends well', run: { jobs: jobs('success', 'failure') }, exitCode: 1 },
  { what: 'nothing that ran', run: { jobs: jobs('skipped', 'skipped') }, exitCode: 1, problem: /no job ran/u },
  { what: 'no job at all', run: { jobs: [] }, exitCode: 1, problem: /no job ran/u },
  {
    what: 'a job without an end',
    run: { jobs: jobs('success', 'cancelled') },
    exitCode: 1,
    problem: /before a job did/u,
  },
  {
    what: 'a workflow that was refused',
    run: { code: 1, jobs: jobs('skipped'), said: [docker, 'Error: yaml: line 3', ''] },
    exitCode: 1,
    problem: /act ended with 1: Error: yaml: line 3$/u,
  },
  {
    what: 'act that was killed after good jobs',
    run: { code: undefined, said: [docker] },
    exitCode: 1,
    problem: /a signal: it said nothing/u,
  },
  {
    what: 'an interruption, whatever the jobs say',
    run: { interrupted: true },
    exitCode: 130,
    problem: /interrupted/u,
  },
];

for (const { what, run, exitCode, problem = /^$/u } of conclusions) {
  test(`conclusion: ${what}`, () => {
    const conclusion = concludeRun(ended(run));
    assert.equal(conclusion.exitCode, exitCode);
    assert.match(conclusion.problem ?? '', problem);
  });
}
