import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly uses?: string;
  readonly if?: string;
  readonly needs?: string | readonly string[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number | string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly environment?: unknown;
  readonly concurrency?: { readonly 'cancel-in-progress'?: unknown; readonly queue?: unknown };
  readonly secrets?: unknown;
  readonly steps?: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<
    Record<
      string,
      { readonly inputs?: Readonly<Record<string, { readonly description?: string; readonly default?: unknown }>> }
    >
  >;
  readonly permissions?: unknown;
  readonly concurrency?: { readonly 'cancel-in-progress'?: unknown };
  readonly jobs: Readonly<Record<string, Job>>;
}

const workflowFiles = globSync('.github/workflows/*.yml', { cwd: root });
const compositeFiles = globSync('actions/**/action.yml', { cwd: root });
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** All values of `uses`, in the order of the file. */
function usesOf(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'uses' && typeof value === 'string' ? [value] : usesOf(value),
  );
}

/** Jobs that take what their caller grants, because to demand it would end the run of a caller that does not grant it. */
const inheriting = ['deploy'];

/** Of these every run is wanted to its end. */
const deliveries = ['cd', 'deploy', 'rollback-drill'].map((name) => `.github/workflows/${name}.yml`);

for (const file of workflowFiles) {
  const workflow = parse(textOf(file)) as Workflow;
  const reusable = 'workflow_call' in workflow.on;

  describe(file, () => {
    test('gives the gates that compare the history to do it, and tells two pipelines of one run apart', () => {
      for (const [name, { steps = [] }] of Object.entries(workflow.jobs)) {
        const gates = steps.filter(({ uses = '' }) =>
          /\/(?:test-report|coverage-gate|quality|security-scan)$/u.test(uses),
        );
        const checkout = steps.find(({ uses = '' }) => uses.startsWith('actions/checkout@'));
        if (gates.length === 0 || !file.includes('pipeline')) continue;
        assert.equal(checkout?.with?.['fetch-depth'], 0, name);
        for (const gate of gates.filter(({ uses = '' }) => /test-report|coverage-gate/u.test(uses)))
          assert.equal(gate.with?.name, '${' + '{ inputs.name }}', name);
      }
    });

    test('gives each job a limit of time and the least permissions', () => {
      if (!reusable) assert.deepEqual(workflow.permissions, {}, 'nothing is granted at the top');
      for (const [name, job] of Object.entries(workflow.jobs)) {
        if (job.uses !== undefined) continue;
        const limit = job['timeout-minutes'];
        const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/u.exec(String(limit))?.[1] ?? '';
        const minutes = workflow.on.workflow_call?.inputs?.[input]?.default ?? limit;
        assert.ok(Number(minutes) <= 60, `${name} has no timeout-minutes of at most an hour`);
        if (reusable && inheriting.includes(name)) continue;
        assert.notEqual(job.permissions, undefined, `${name} has no permissions`);
        for (const access of Object.entries(job.permissions ?? {}))
          assert.deepEqual(access, ['contents', 'read'], name);
      }
    });

    test('cancels superseded runs of pull requests, and never a running deploy', () => {
      if (deliveries.includes(file)) assert.equal(workflow.concurrency, undefined);
      else
        assert.match(
          String(workflow.concurrency?.['cancel-in-progress']),
          /^\$\{\{ github\.event_name == 'pull_request' \}\}$/u,
        );
      for (const [name, job] of Object.entries(workflow.jobs)) {
        // Whoever calls and waits must not hold the group that the called job waits for.
        if (job.uses !== undefined) assert.equal(job.concurrency, undefined, name);
        if (job.environment === undefined) continue;
        assert.equal(job.concurrency?.['cancel-in-progress'], false, name);
        assert.equal(
          job.concurrency?.queue,
          'max',
          `${name}: without a queue the one that waits is thrown away for a newer one`,
        );
      }
    });

    test('hands no secret on that is not named', () => {
      for (const job of Object.values(workflow.jobs)) assert.notEqual(job.secrets, 'inherit');
    });

    test('says what its inputs are', () => {
      for (const [name, input] of Object.entries(workflow.on.workflow_call?.inputs ?? {})) {
        assert.ok((input.description ?? '').length > 5, name);
      }
    });

    test('keeps no state of git in the checkout', () => {
      const checkouts = textOf(file).match(/uses: actions\/checkout@/gu) ?? [];
      const without = textOf(file).match(/persist-credentials: false/gu) ?? [];
      assert.equal(checkouts.length, without.length);
    });
  });
}

for (const file of [...workflowFiles, ...compositeFiles]) {
  test(`${file} refers to others by commit and to itself by $/`, () => {
    const lines = [...textOf(file).matchAll(/^\s*(?:- )?uses: (\S+).*$/gmu)];
    assert.deepEqual(
      lines.map(([, reference]) => reference),
      usesOf(parse(textOf(file))),
      'each `uses` is on a line of its own',
    );
    for (const [line, reference = ''] of lines) {
      if (reference.startsWith('$/')) {
        const path = reference.slice(2);
        const target = path.endsWith('.yml') ? path : `${path}/action.yml`;
        assert.ok(existsSync(join(root, target)), `${reference} is not there`);
      } else assert.match(line, /uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u);
    }
  });

  test(`${file} has no data in its scripts, and no long script`, () => {
    const document = parse(textOf(file)) as { jobs?: Record<string, Job>; runs?: { steps?: readonly Step[] } };
    const steps = [
      ...Object.values(document.jobs ?? {}).flatMap((job) => job.steps ?? []),
      ...(document.runs?.steps ?? []),
    ];
    for (const { run } of steps) {
      if (run === undefined) continue;
      assert.doesNotMatch(run, /\$\{\{/u);
      assert.ok(run.trim().split('\n').length <= 3, run);
    }
  });
}

test('one commit of each action of others is used everywhere', () => {
  const used = new Map<string, Set<string>>();
  for (const file of [...workflowFiles, ...compositeFiles]) {
    for (const [, name, commit] of textOf(file).matchAll(/uses: ([\w.-]+\/[\w./-]+)@([0-9a-f]{40})/gu)) {
      used.set(name ?? '', (used.get(name ?? '') ?? new Set()).add(commit ?? ''));
    }
  }
  assert.ok(used.size >= 4);
  for (const [name, commits] of used) assert.equal(commits.size, 1, `${name}: ${[...commits].join(', ')}`);
});

test('in the documented pipeline quality and security do not wait for test, and build waits for all three', () => {
  const { jobs } = parse(textOf('.github/workflows/python-pipeline.yml')) as Workflow;
  const needs = Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, [job.needs ?? []].flat()]));
  assert.deepEqual(needs, {
    plan: [],
    shard: ['plan'],
    test: ['plan', 'shard'],
    quality: [],
    security: [],
    build: ['test', 'quality', 'security'],
    deploy: ['build'],
    notify: ['test', 'quality', 'security', 'build', 'deploy'],
  });
});

test('a job that comes after one that may be skipped says itself when it runs', () => {
  // Without a status function GitHub adds `success()`, which is false when any job before it, however far, was skipped.
  for (const file of workflowFiles) {
    const { jobs } = parse(textOf(file)) as Workflow;
    const before = (name: string): readonly string[] =>
      [jobs[name]?.needs ?? []].flat().flatMap((need) => [need, ...before(need)]);
    const depends = (condition = ''): boolean => /\b(?:always|cancelled|success|failure)\(\)/u.test(condition);
    const maySkip = (name: string): boolean => jobs[name]?.if !== undefined && !depends(jobs[name]?.if);
    for (const [name, job] of Object.entries(jobs)) {
      if (!before(name).some(maySkip) || maySkip(name)) continue;
      assert.ok(depends(job.if), `${file}: ${name} is skipped with ${before(name).filter(maySkip).join(', ')}`);
      assert.doesNotMatch(String(job.if), /\bsuccess\(\)/u, name);
    }
  }
});

/** Every mapping with `uses` of ours in the YAML of a file; of Markdown, in its YAML examples. */
function usesOfOurs(file: string): readonly { readonly path: string; readonly inputs: readonly string[] }[] {
  const text = textOf(file).replaceAll('$default-branch', 'main');
  const samples = file.endsWith('.md')
    ? [...text.matchAll(/^```ya?ml\n([\s\S]*?)^```/gmu)].map((match) => match[1] ?? '')
    : [text];
  const found: { path: string; inputs: string[] }[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { uses, with: given } = node as { uses?: unknown; with?: object };
    const path = /^sluice-ci\/sluice\/([\w./-]+)@v1$/u.exec(String(uses ?? ''))?.[1];
    if (path !== undefined) found.push({ path, inputs: Object.keys(given ?? {}) });
    Object.values(node).forEach(visit);
  };
  for (const sample of samples) visit(parse(sample));
  return found;
}

test('starters and documents call workflows and actions that exist, with inputs that they have', () => {
  const documents = globSync(
    [
      'README.md',
      'docs/*.md',
      'actions/*/README.md',
      'workflows-templates/*.yml',
      'examples/**/.github/workflows/*.yml',
    ],
    {
      cwd: root,
    },
  );
  const uses = documents.flatMap((file) => usesOfOurs(file).map((use) => ({ file, ...use })));
  assert.ok(uses.length > 8, 'examples are found');
  for (const { file, path, inputs } of uses) {
    const target = path.endsWith('.yml') ? path : `${path}/action.yml`;
    assert.ok([...workflowFiles, ...compositeFiles].includes(target), `${file}: ${path}`);
    const document = parse(textOf(target)) as { inputs?: object } & Workflow;
    const known = Object.keys(document.inputs ?? document.on?.workflow_call?.inputs ?? {});
    assert.deepEqual(
      inputs.filter((input) => !known.includes(input)),
      [],
      `${file}: ${path}`,
    );
  }
});

test('every starter has its properties and its icon', () => {
  for (const file of globSync('workflows-templates/*.yml', { cwd: root })) {
    const properties = JSON.parse(textOf(file.replace(/\.yml$/u, '.properties.json'))) as Record<string, unknown>;
    assert.ok(typeof properties.name === 'string' && typeof properties.description === 'string');
    assert.match(textOf(`workflows-templates/${String(properties.iconName)}.svg`), /^<svg /u);
  }
});

test('the set-up installs the version of uv that the tests ran with', async () => {
  const { testedUv } = await import('../../actions/setup/plan/src/project-versions.ts');
  assert.match(textOf('scripts/tools/versions.json'), new RegExp(`"${testedUv.replaceAll('.', '\\.')}"`, 'u'));
});
