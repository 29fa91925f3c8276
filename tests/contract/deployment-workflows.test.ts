import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Job {
  readonly name?: string;
  readonly needs?: string | readonly string[];
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly secrets?: Readonly<Record<string, unknown>>;
  readonly environment?: unknown;
  readonly concurrency?: unknown;
  readonly 'timeout-minutes'?: unknown;
  readonly env?: Readonly<Record<string, string>>;
  readonly steps?: readonly {
    readonly name?: string;
    readonly id?: string;
    readonly if?: string;
    readonly run?: string;
    readonly uses?: string;
    readonly with?: Readonly<Record<string, unknown>>;
  }[];
}

interface Workflow {
  readonly on: {
    readonly workflow_call: { readonly inputs: Readonly<Record<string, { readonly default?: unknown }>> };
  };
  readonly jobs: Readonly<Record<string, Job>>;
}

const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
const workflow = (name: string): Workflow => parse(textOf(`.github/workflows/${name}.yml`)) as Workflow;
const [deploy, cd, pipeline, nodePipeline, drill] = [
  'deploy',
  'cd',
  'python-pipeline',
  'node-pipeline',
  'rollback-drill',
].map(workflow) as [Workflow, Workflow, Workflow, Workflow, Workflow];

/** Not for a workflow to offer: they would make a red deployment green, are the same for all, or follow from others. */
const keptBack = [
  'mode',
  'on-inconclusive',
  'summary',
  'annotations',
  'comment',
  'token',
  'expect-version',
  'retry-on',
];

test('deploy.yml offers what the deploy action offers, with the same defaults', () => {
  const { inputs } = parse(textOf('actions/deploy/action.yml')) as {
    inputs: Record<string, { default?: string; required?: boolean }>;
  };
  const offered = deploy.on.workflow_call.inputs;
  const step = deploy.jobs.deploy?.steps?.find(({ uses }) => uses === '$/actions/deploy');
  for (const [name, input] of Object.entries(inputs)) {
    if (keptBack.includes(name)) continue;
    assert.ok(name in offered, `${name} is not offered`);
    assert.ok(name in (step?.with ?? {}), `${name} is not passed on`);
    assert.equal(offered[name]?.default, input.default, name);
  }
});

test('every environment of cd.yml is deployed to in the same way, and gets the digest that was built', () => {
  const own = [
    'environment',
    'url',
    'name',
    'requires',
    'soak',
    'job-timeout-minutes',
    'watch',
    'watch-failures',
    'watch-compare',
    'watch-max-regression',
    'watch-max-error-increase',
  ];
  const common = (job: Job | undefined) => Object.entries(job?.with ?? {}).filter(([name]) => !own.includes(name));
  const { dev, staging, production } = cd.jobs;
  for (const job of [dev, staging, production]) {
    assert.equal(job?.uses, '$/.github/workflows/deploy.yml');
    assert.match(String(job?.with?.digest), /needs\.build\.outputs\.digest/u);
    assert.deepEqual(common(job), common(dev));
    assert.deepEqual(job?.secrets, dev?.secrets);
  }
  const names = [dev, staging, production].map((job) => job?.with?.name);
  assert.equal(new Set(names).size, 3, 'their reports do not overwrite one another');
});

test('a watch that is longer than the job can have a longer job', () => {
  const wanted = `\${{ inputs.job-timeout-minutes }}`;
  assert.equal(deploy.jobs.deploy?.['timeout-minutes'], wanted);
  assert.equal(cd.jobs.production?.with?.['job-timeout-minutes'], wanted);
  for (const { on } of [deploy, cd]) assert.equal(on.workflow_call.inputs['job-timeout-minutes']?.default, 60);
});

test('cd.yml goes from stage to stage, and nothing reaches production past one of them', () => {
  const needs = Object.fromEntries(Object.entries(cd.jobs).map(([name, job]) => [name, [job.needs ?? []].flat()]));
  assert.deepEqual(needs, {
    build: [],
    dev: ['build'],
    integration: ['build', 'dev'],
    staging: ['build', 'dev', 'integration'],
    load: ['staging'],
    scan: ['build', 'staging'],
    production: ['build', 'dev', 'integration', 'staging', 'load', 'scan'],
    delivery: ['build', 'dev', 'integration', 'staging', 'load', 'scan', 'production'],
  });
});

test('the last job of cd.yml tells of every stage, and of what would configure those that were left out', () => {
  // Of an expression nothing but its value is there when it is split.
  const text = (cd.jobs.delivery?.env?.STAGES ?? '').replaceAll(' || ', ' or ');
  const lines = text.split('\n').map((line) => line.split('|'));
  for (const [stage = '', , , input = ''] of lines) {
    // Which of two would, is an expression.
    const named = [...input.matchAll(/'([\w-]+)'/gu)].map(([, name = '']) => name);
    for (const name of input.startsWith('${{') ? new Set(named) : [input])
      if (stage !== 'build') assert.ok(name in cd.on.workflow_call.inputs, `${stage}: ${name}`);
  }
  for (const job of Object.keys(cd.jobs).filter((name) => name !== 'delivery'))
    assert.ok(
      lines.some(([, , result = '']) => result.includes(`needs.${job}.result`)),
      `${job} is not told`,
    );
});

test('the picture in the document shows the stages, and what waits for what', () => {
  const picture = /^```mermaid\n([\s\S]*?)^```/mu.exec(textOf('docs/continuous-deployment.md'))?.[1] ?? '';
  const drawn = [...picture.matchAll(/(\w+)(?:\["[^"]*"\])? --> (\w+)/gu)].map(([, from = '', to = '']) => ({
    from,
    to,
  }));
  for (const { from, to } of drawn) assert.ok([cd.jobs[to]?.needs ?? []].flat().includes(from), `${from} -> ${to}`);
  assert.deepEqual([...new Set(drawn.flatMap(({ from, to }) => [from, to]))].sort(), Object.keys(cd.jobs).sort());
});

test('a digest is made and checked in one way, whoever builds', () => {
  const made: string[] = [];
  const checked: string[] = [];
  for (const { jobs } of [deploy, cd, pipeline, nodePipeline, drill])
    for (const { steps = [] } of Object.values(jobs))
      for (const { name, run = '' } of steps) {
        if (name === 'Note the digest of what was built') made.push(run);
        if (name === 'Check that it is what was built') checked.push(run);
      }
  assert.deepEqual([made.length, checked.length], [3, 4]);
  assert.deepEqual([new Set(made).size, new Set(checked).size], [1, 1]);
});

test('the deploy job of python-pipeline.yml has the steps of deploy.yml', () => {
  const leftOut = ['Refuse a commit that is not that of the run', 'Write the variables of the environment', 'Notify'];
  const renamed: Readonly<Record<string, string>> = {
    'inputs.deploy-command': 'inputs.command',
    'inputs.validate-command': 'inputs.validate',
    'inputs.build-output': 'inputs.artifact',
    'needs.build.outputs.digest': 'inputs.digest',
  };
  const called = (deploy.jobs.deploy?.steps ?? []).filter(({ name = '' }) => !leftOut.includes(name));
  const own = pipeline.jobs.deploy?.steps ?? [];
  assert.deepEqual(
    own.map(({ name, uses, run }) => ({ name, uses, run })),
    called.map(({ name, uses, run }) => ({ name, uses, run })),
  );
  for (const [index, step] of own.entries()) {
    const theirs = called[index]?.with ?? {};
    for (const [name, value] of Object.entries(step.with ?? {})) {
      const text = Object.entries(renamed).reduce((all, [from, to]) => all.replaceAll(from, to), String(value));
      const simple = String(theirs[name])
        .replace("inputs.artifact || 'dist'", 'inputs.artifact')
        .replace(
          "inputs.operation != 'rollback' && (inputs.artifact || inputs.build && 'dist') || ''",
          'inputs.artifact',
        )
        .replace("inputs.operation == 'deploy' && (inputs.version || github.sha) || ''", 'github.sha');
      if (name !== 'name' || !text.startsWith('sluice-build')) assert.equal(text, simple, `${step.name}: ${name}`);
    }
  }
  const group = { ...(pipeline.jobs.deploy?.concurrency as object), group: undefined };
  assert.deepEqual(group, { ...(deploy.jobs.deploy?.concurrency as object), group: undefined });
  assert.deepEqual(pipeline.jobs.deploy?.environment, deploy.jobs.deploy?.environment);
});

/** What the last job of cd.yml says, and whether it is green. */
function delivered(stages: readonly string[]): {
  readonly green: boolean;
  readonly said: string;
  readonly summary: string;
} {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-delivery-'));
  try {
    const summary = join(folder, 'summary.md');
    const script = cd.jobs.delivery?.steps?.find(({ run }) => run !== undefined)?.run ?? '';
    const env = { PATH: process.env.PATH, STAGES: stages.join('\n'), GITHUB_STEP_SUMMARY: summary };
    const { status, stdout } = spawnSync('bash', ['-eo', 'pipefail', '-c', script], { env, encoding: 'utf8' });
    return { green: status === 0, said: stdout, summary: readFileSync(summary, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('the last job of cd.yml is green only when each stage that is configured succeeded', () => {
  const smoke = 'smoke tests|true|in each deployment|smoke-command';
  const left = 'dev|false|skipped|dev-environment';
  const good = delivered(['build|true|success|', left, 'staging|true|success|staging-environment', smoke]);
  assert.deepEqual([good.green, good.said.includes('::error::')], [true, false]);
  assert.match(good.summary, /^\| dev \| left out: `dev-environment` is not given \|$/mu);
  assert.match(good.summary, /^\| smoke tests \| in each deployment \|$/mu);
  for (const result of ['failure', 'cancelled', 'skipped', '']) {
    const bad = delivered(['build|true|success|', `staging|true|${result}|staging-environment`, smoke]);
    assert.equal(bad.green, false, result);
    assert.match(bad.said, new RegExp(`^::error::staging: ${result}$`, 'mu'));
  }
  const none = delivered(['build|true|success|', left, 'production|false|skipped|production-environment', smoke]);
  assert.equal(none.green, false);
  assert.match(none.said, /::error::No environment is configured/u);
});

test('what the build says of an image is a digest, or nothing', () => {
  const script = cd.jobs.build?.steps?.find(({ name }) => name === 'Note the image, when one was built')?.run ?? '';
  const noted = (content: string | undefined): string | undefined => {
    const folder = mkdtempSync(join(tmpdir(), 'sluice-image-'));
    try {
      const output = join(folder, 'output');
      if (content !== undefined) writeFileSync(join(folder, 'image'), content);
      const env = { PATH: process.env.PATH, GITHUB_OUTPUT: output };
      const { status } = spawnSync('bash', ['-e', '-c', script], { cwd: folder, env });
      return status === 0 ? readFileSync(output, 'utf8') : undefined;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  const digest = `sha256:${'a'.repeat(64)}`;
  assert.equal(noted(undefined), 'image=\n');
  assert.equal(noted(digest), `image=${digest}\n`);
  assert.equal(
    noted(`registry.example.com:5000/shop@${digest}\nx=y\n`),
    `image=registry.example.com:5000/shop@${digest}\n`,
  );
  for (const wrong of ['', 'shop:latest', `${digest}0`, `$(id)@${digest}`])
    assert.equal(noted(wrong), undefined, wrong);
});

test('a commit that is named beside another operation than a rollback is refused, and not left out', () => {
  const steps = deploy.jobs.deploy?.steps ?? [];
  const [first] = steps;
  assert.match(first?.if ?? '', /^\$\{\{ inputs\.operation == 'deploy' && inputs\.sha != '' \}\}$/u);
  const { status, stdout } = spawnSync('bash', ['-eo', 'pipefail', '-c', first?.run ?? ''], { encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stdout, /^::error::sha goes with operation: rollback only/u);
  const action = steps.find(({ uses }) => uses === '$/actions/deploy');
  assert.match(String(action?.with?.sha), /^\$\{\{ inputs\.sha \}\}$/u, 'the action refuses it with `redeploy`');
});

test('the rollback drill leaves what it has deployed, and nothing that came in between', () => {
  const back = drill.jobs.deploy?.steps?.find(({ id }) => id === 'back');
  assert.equal(back?.with?.operation, 'rollback');
  assert.match(String(back?.with?.from), /^\$\{\{ github\.sha \}\}$/u);
});

/** What the drill says of three times, in seconds. */
test('the rollback drill is green only when all three were proven, the way back in time', () => {
  const script = drill.jobs.deploy?.steps?.find(({ name }) => name === 'Say how long each took')?.run ?? '';
  const run = (times: readonly [string, string, string], limit: string) => {
    const [first, back, again] = times;
    const TIMES = `deploy the new release|${first}|\nroll back to the one before|${back}|limit\ndeploy the new release again|${again}|`;
    const env = { PATH: process.env.PATH, TIMES, LIMIT: limit, GITHUB_STEP_SUMMARY: '/dev/null' };
    const { status, stdout } = spawnSync('bash', ['-eo', 'pipefail', '-c', script], { env, encoding: 'utf8' });
    return { green: status === 0, said: stdout };
  };
  assert.equal(run(['3.1', '2', '3'], '').green, true);
  assert.equal(run(['300', '2.5', '300'], '3').green, true);
  assert.match(run(['3', '3.5', '3'], '3').said, /::error::The rollback took 3\.5 s, more than 3 s\./u);
  assert.equal(run(['3', '10', '3'], '9').green, false);
  for (const times of [
    ['', '2', '3'],
    ['3', '', '3'],
    ['3', '2', ''],
  ] as const) {
    const { green, said } = run(times, '60');
    assert.equal(green, false, times.join());
    assert.match(said, /not proven/u);
  }
});

test('no workflow of ours is called deeper than GitHub Enterprise Server allows: four levels, with the caller', () => {
  const depth = (name: string): number => {
    const called = Object.values(workflow(name).jobs).flatMap(
      ({ uses }) => /^\$\/\.github\/workflows\/(.+)\.yml$/u.exec(uses ?? '')?.[1] ?? [],
    );
    return 1 + Math.max(0, ...called.map(depth));
  };
  for (const name of ['deploy', 'cd', 'python-pipeline', 'rollback-drill']) assert.ok(1 + depth(name) <= 4, name);
});
