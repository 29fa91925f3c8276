import '../workflows/json-imports.ts';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const { data, Evaluator, Lexer, Parser } = await import('@actions/expressions');
const { wellKnownFunctions } = await import('@actions/expressions/funcs');

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly on: {
    readonly workflow_call: { readonly inputs: Readonly<Record<string, { readonly default?: unknown }>> };
  };
  readonly jobs: Readonly<
    Record<
      string,
      { readonly needs?: string | readonly string[]; readonly if?: string; readonly steps?: readonly Step[] }
    >
  >;
}

const workflow = (name: string): Workflow =>
  parse(readFileSync(join(root, `.github/workflows/${name}.yml`), 'utf8')) as Workflow;
const cd = workflow('cd');

type Value = string | number | boolean | { readonly [name: string]: Value };
type Contexts = Readonly<Record<string, Value>>;
type Status = 'success' | 'failure' | 'cancelled';

/** What GitHub makes of the text of an expression; `status` is what `cancelled()`, `failure()` and so on ask for. */
function evaluated(text: string, contexts: Contexts, status: Status = 'success'): string {
  const functions = new Map(
    (['success', 'failure', 'cancelled', 'always'] as const).map((name) => [
      name as string,
      {
        name,
        minArgs: 0,
        maxArgs: 0,
        call: () => new data.BooleanData(name === 'always' || name === status),
      },
    ]),
  );
  const { tokens } = new Lexer(text.trim().replace(/^\$\{\{(.*)\}\}$/su, '$1')).lex();
  const known = [...functions.values(), ...Object.values(wellKnownFunctions)];
  const expression = new Parser(tokens, Object.keys(contexts), known).parse();
  return new Evaluator(expression, dataOf(contexts), functions).evaluate().coerceString();
}

type Data = InstanceType<typeof data.Dictionary>;
const dataOf = (values: Contexts): Data =>
  new data.Dictionary(...Object.entries(values).map(([key, value]) => ({ key, value: datumOf(value) })));
function datumOf(value: Value) {
  if (typeof value === 'string') return new data.StringData(value);
  if (typeof value === 'number') return new data.NumberData(value);
  return typeof value === 'boolean' ? new data.BooleanData(value) : dataOf(value);
}

/** Inputs of cd.yml that configure every stage, or these ones otherwise. */
const inputsWith = (given: Contexts = {}): Contexts => ({
  ...Object.fromEntries(
    Object.entries(cd.on.workflow_call.inputs).map(([name, input]) => [name, (input.default ?? '') as Value]),
  ),
  'dev-environment': 'dev',
  'integration-command': 'true',
  'load-thresholds': 'p95: 1s',
  'scan-command': 'true',
  'version-from': 'body: /version',
  ...given,
});

/** Which jobs run with these inputs, when one of them ends in this way: `success`, or what GitHub makes of it. */
function ended(
  inputs: Contexts,
  bad?: { readonly job: string; readonly result: string },
): Readonly<Record<string, string>> {
  const results: Record<string, string> = {};
  for (const [name, job] of Object.entries(cd.jobs)) {
    const needs = Object.fromEntries(
      [job.needs ?? []]
        .flat()
        .map((need) => [
          need,
          { result: results[need] ?? '', outputs: { result: results[need] === 'success' ? 'deployed' : '' } },
        ]),
    );
    // A need that failed is what `failure()` asks for; one that ran out of time is asked for by no function.
    const status = Object.values(results).includes('failure') ? 'failure' : 'success';
    const runs = job.if === undefined || evaluated(job.if, { inputs, needs }, status) === 'true';
    results[name] = !runs ? 'skipped' : bad?.job === name ? bad.result : 'success';
  }
  return results;
}

test('production is reached only when each stage that is configured succeeded: one that ran out of time did not', () => {
  const stages = ['build', 'dev', 'integration', 'staging', 'load', 'scan'];
  assert.deepEqual(new Set(Object.values(ended(inputsWith()))), new Set(['success']));
  for (const job of stages)
    for (const result of ['failure', 'cancelled', 'skipped']) {
      const results = ended(inputsWith(), { job, result });
      assert.equal(results.production, 'skipped', `${job}: ${result}`);
      const later = stages.slice(stages.indexOf(job) + 1).filter((stage) => !(job === 'load' && stage === 'scan'));
      for (const stage of later) assert.equal(results[stage], 'skipped', `${stage} after ${job}: ${result}`);
    }
  const refused = evaluated(
    cd.jobs.production?.if ?? '',
    {
      inputs: inputsWith(),
      needs: Object.fromEntries(stages.map((stage) => [stage, { result: 'success', outputs: { result: 'deployed' } }])),
    },
    'cancelled',
  );
  assert.equal(refused, 'false', 'the run was cancelled');
});

test('a stage that is not configured is in the way of none', () => {
  const none = { 'dev-environment': '', 'integration-command': '', 'load-thresholds': '', 'scan-command': '' };
  for (const [left, given] of Object.entries({
    dev: { 'dev-environment': '', 'integration-command': '' },
    integration: { 'integration-command': '' },
    load: { 'load-thresholds': '' },
    scan: { 'scan-command': '' },
    staging: { ...none, 'staging-environment': '' },
  })) {
    const results = ended(inputsWith(given));
    assert.deepEqual([results[left], results.production], ['skipped', 'success'], left);
  }
});

test('a stage without the environment that it asks is refused, and both inputs are named', () => {
  const step = cd.jobs.build?.steps?.find(({ name }) => name === 'Ask for the environment of each stage');
  const refused = (given: Contexts): readonly string[] => {
    const inputs = inputsWith(given);
    const WITHOUT = (step?.env?.WITHOUT ?? '').replace(/\$\{\{.*?\}\}/gu, (text) => evaluated(text, { inputs }));
    const env = { PATH: process.env.PATH, WITHOUT };
    const { status, stdout } = spawnSync('bash', ['-e', '-c', step?.run ?? ''], { env, encoding: 'utf8' });
    assert.equal(status, stdout === '' ? 0 : 1, stdout);
    return [...stdout.matchAll(/^::error::(\S+) needs (\S+):/gmu)].map(
      ([, stage, environment]) => `${stage} ${environment}`,
    );
  };
  assert.deepEqual(refused({ 'scan-tools': 'auto' }), []);
  assert.deepEqual(refused({ 'dev-environment': '' }), ['integration-command dev-environment']);
  assert.deepEqual(refused({ 'staging-environment': '', 'scan-tools': 'auto' }), [
    'load-thresholds staging-environment',
    'scan-command staging-environment',
    'scan-tools staging-environment',
  ]);
});

test('what is measured of a release is measured of this one: it is asked for before and after', () => {
  for (const [job, measured, url] of [
    ['integration', 'Run the integration tests', 'inputs.dev-url'],
    ['load', 'Load test', 'inputs.staging-url'],
    ['scan', "Run the project's own scan", 'inputs.staging-url'],
  ] as const) {
    const steps = cd.jobs[job]?.steps ?? [];
    const at = steps.findIndex(({ name }) => name === measured);
    const [before, , after, say] = steps.slice(at - 1);
    assert.deepEqual([before?.id, after?.id, say?.id], ['before', 'after', 'other'], job);
    for (const step of [before, after]) {
      assert.equal(step?.uses, '$/actions/smoke-test');
      assert.deepEqual(
        ['base-url', 'version-from', 'expect-version'].map((name) => step?.with?.[name]),
        [url, 'inputs.version-from', 'github.sha'].map((name) => `\${{ ${name} }}`),
      );
    }
    const inputs = inputsWith();
    assert.equal(evaluated(before?.if ?? '', { inputs }), 'true');
    // Also after tests that failed: perhaps they did because of the other release.
    const asked = { before: { outcome: 'success' } };
    assert.equal(evaluated(after?.if ?? '', { inputs, steps: asked }, 'failure'), 'true');
    assert.equal(evaluated(after?.if ?? '', { inputs, steps: { before: { outcome: 'skipped' } } }), 'false');
  }
});

test('that another release answered is said, with both', () => {
  const [mine, theirs] = ['a'.repeat(40), 'b'.repeat(40)];
  const passed = { outcome: 'success', outputs: { 'served-version': mine } };
  const skipped = { outcome: 'skipped', outputs: { 'served-version': '' } };
  const failed = (version: string) => ({ outcome: 'failure', outputs: { 'served-version': version } });
  for (const job of ['integration', 'load', 'scan']) {
    const step = cd.jobs[job]?.steps?.find(({ id }) => id === 'other');
    const said = (before: Value, after: Value): string => {
      const contexts = { steps: { before, after }, github: { sha: mine } };
      if (evaluated(step?.if ?? '', contexts, 'failure') !== 'true') return '';
      const SERVED = evaluated(step?.env?.SERVED ?? '', contexts);
      const env = { PATH: process.env.PATH, SERVED, WANTED: mine, GITHUB_OUTPUT: '/dev/null' };
      return spawnSync('bash', ['-e', '-c', step?.run ?? ''], { env, encoding: 'utf8' }).stdout;
    };
    for (const text of [said(passed, failed(theirs)), said(failed(theirs), skipped)])
      assert.match(text, new RegExp(`^::error::not proven of this release: ${theirs} answered where ${mine} was`, 'u'));
    assert.match(said(passed, failed('')), /: no release that could be told answered/u);
    assert.equal(said(passed, failed(mine)), '', 'it is the right one, which is not well');
    assert.equal(said(passed, passed), '', 'something else failed');
  }
});

/** The status with which a pipeline or a delivery notifies. */
function told(name: string, results: Readonly<Record<string, string>>, contexts: Contexts): string {
  const { jobs } = workflow(name);
  const steps = (jobs.notify ?? jobs.delivery ?? jobs.deploy)?.steps ?? [];
  const status = steps.find(({ uses }) => uses === '$/actions/notify')?.with?.status ?? '';
  const needs = Object.fromEntries(
    Object.entries(results).map(([job, result]) => [job, { result, outputs: { result: '' } }]),
  );
  return evaluated(status, { needs, ...contexts });
}

test('a job that ran out of time is told as a failure, and so is a failure next to a cancelled job', () => {
  const good = { test: 'success', quality: 'success', security: 'success', build: 'success', deploy: 'skipped' };
  const push = { github: { event_name: 'push' } };
  for (const name of ['python-pipeline', 'node-pipeline']) {
    assert.equal(told(name, good, push), 'success');
    assert.equal(told(name, { ...good, test: 'cancelled', build: 'skipped' }, push), 'failure');
    assert.equal(told(name, { ...good, deploy: 'cancelled' }, push), 'failure');
    assert.equal(told(name, { ...good, build: 'skipped' }, push), 'failure');
    // Only of a pull request a newer push ends the run.
    const superseded = { ...good, test: 'cancelled', build: 'skipped' };
    assert.equal(told(name, superseded, { github: { event_name: 'pull_request' } }), 'cancelled');
    const both = { ...superseded, quality: 'failure' };
    assert.equal(told(name, both, { github: { event_name: 'pull_request' } }), 'failure');
  }
  const stages = { build: 'success', staging: 'success', production: 'success' };
  assert.equal(told('cd', stages, { job: { status: 'success' } }), 'success');
  assert.equal(told('cd', { ...stages, staging: 'cancelled' }, { job: { status: 'failure' } }), 'failure');
  const mixed = { ...stages, staging: 'failure', production: 'cancelled' };
  assert.equal(told('cd', mixed, { job: { status: 'cancelled' } }), 'failure');
  const cut = (outcome: string) => ({
    steps: { deploy: { outcome, outputs: { result: '' } } },
    job: { status: 'cancelled' },
  });
  assert.equal(told('deploy', {}, cut('cancelled')), 'failure');
  assert.equal(told('deploy', {}, cut('skipped')), 'cancelled', 'nothing was touched');
});

test('a pipeline that was to deploy and did not says so', () => {
  for (const name of ['python-pipeline', 'node-pipeline']) {
    const step = workflow(name).jobs.notify?.steps?.find(({ uses }) => uses === '$/actions/notify');
    const field = /^deploy: (.*)$/mu.exec(step?.with?.fields ?? '')?.[1] ?? '';
    const said = (command: string, deploy: string, reason = '', build = 'success'): string =>
      evaluated(field, {
        inputs: { 'deploy-command': command },
        needs: { build: { result: build }, deploy: { result: deploy, outputs: { reason } } },
        github: { event_name: 'schedule', ref_name: 'main' },
      });
    assert.equal(said('make deploy', 'skipped'), 'not deployed: schedule of main');
    assert.equal(said('', 'skipped'), 'skipped');
    assert.equal(said('make deploy', 'skipped', '', 'skipped'), 'skipped');
    assert.equal(said('make deploy', 'failure'), 'failure');
    assert.equal(said('make deploy', 'success', 'version 1 answers'), 'version 1 answers');
  }
});

test('without production its watch is left out, and what would configure it is named', () => {
  const row =
    /^health watch\|.*$/mu.exec((cd.jobs.delivery as { env?: Record<string, string> })?.env?.STAGES ?? '')?.[0] ?? '';
  const said = (given: Contexts): string =>
    row.replace(/\$\{\{.*?\}\}/gu, (text) => evaluated(text, { inputs: inputsWith(given) }));
  assert.match(said({}), /^health watch\|true\|/u);
  assert.match(said({ 'production-environment': '' }), /^health watch\|false\|.*\|production-environment$/u);
  assert.match(said({ watch: '0s' }), /^health watch\|false\|.*\|watch$/u);
});
