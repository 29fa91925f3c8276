import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { selectJobs } from '@sluice/workflow';
import { parse } from 'yaml';

const pipeline = readFileSync(
  fileURLToPath(new URL('../../../.github/workflows/python-pipeline.yml', import.meta.url)),
  'utf8',
);

const jobsOf = (text: string): readonly string[] => Object.keys((parse(text) as { readonly jobs: object }).jobs);

test('a job comes with what it needs, and nothing else', () => {
  assert.deepEqual(jobsOf(selectJobs(pipeline, ['quality'])), ['quality']);
  assert.deepEqual(jobsOf(selectJobs(pipeline, ['deploy'])), [
    'plan',
    'shard',
    'test',
    'quality',
    'security',
    'build',
    'deploy',
  ]);
  assert.deepEqual(jobsOf(selectJobs(pipeline, ['build', 'notify'])), jobsOf(pipeline));
});

test('what is kept stays as it was written', () => {
  const { jobs: before } = parse(pipeline) as { readonly jobs: Readonly<Record<string, unknown>> };
  const { jobs: after, on } = parse(selectJobs(pipeline, ['quality'])) as {
    readonly jobs: Readonly<Record<string, unknown>>;
    readonly on: { readonly workflow_call: object };
  };
  assert.deepEqual(after.quality, before.quality);
  assert.deepEqual(Object.keys(on.workflow_call), ['inputs', 'secrets']);
});

test('a job that is not there is named, with those that are', () => {
  assert.throws(
    () => selectJobs(pipeline, ['tests']),
    /no job tests; jobs: plan, shard, test, quality, security, build/u,
  );
});
