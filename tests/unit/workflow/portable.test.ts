import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { portable, readReferences } from '@sluice/workflow';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const options = { slug: 'acme/gates', ref: 'v1' };
const lines = (...text: readonly string[]): string => `${text.join('\n')}\n`;

const rewrites: readonly { readonly what: string; readonly from: string; readonly to: string }[] = [
  {
    what: 'a step, with its comment and its quotes',
    from: lines('jobs:', '  a:', '    steps:', '      - uses: "$/actions/x" # why', '        with: { b: $/c }'),
    to: lines('jobs:', '  a:', '    steps:', '      - uses: acme/gates/actions/x@v1 # why', '        with: { b: $/c }'),
  },
  {
    what: 'a job that calls a workflow',
    from: lines('jobs:', '  a:', '    uses: $/.github/workflows/b.yml'),
    to: lines('jobs:', '  a:', '    uses: acme/gates/.github/workflows/b.yml@v1'),
  },
  {
    what: 'a step of a composite action',
    from: lines('runs:', '  using: composite', '  steps:', '    - uses: $/actions/x/'),
    to: lines('runs:', '  using: composite', '  steps:', '    - uses: acme/gates/actions/x@v1'),
  },
  {
    what: 'not the text of a script',
    from: lines('jobs:', '  a:', '    steps:', '      - run: |', '          uses: $/actions/x'),
    to: lines('jobs:', '  a:', '    steps:', '      - run: |', '          uses: $/actions/x'),
  },
  {
    what: 'a key of a block, and nothing beside it',
    from: lines(
      'jobs:',
      '  a:',
      '    environment:',
      '      name: staging # where',
      '      deployment: false # ours',
      '    x: 1',
    ),
    to: lines('jobs:', '  a:', '    environment:', '      name: staging # where', '    x: 1'),
  },
  {
    what: 'a key in braces',
    from: lines('jobs:', '  a:', '    environment: { name: staging, deployment: false } # where'),
    to: lines('jobs:', '  a:', '    environment: { name: staging } # where'),
  },
  {
    what: 'the only key',
    from: lines('permissions:', '  artifact-metadata: write', 'jobs: {}'),
    to: lines('permissions:', '  {}', 'jobs: {}'),
  },
  {
    what: 'keys of the workflow and of a job',
    from: lines(
      'concurrency:',
      '  queue: max',
      '  group: x',
      'jobs:',
      '  a:',
      '    concurrency:',
      '      group: y',
      '      queue: max',
    ),
    to: lines('concurrency:', '  group: x', 'jobs:', '  a:', '    concurrency:', '      group: y'),
  },
];

for (const { what, from, to } of rewrites) {
  test(`portable: ${what}`, () => {
    assert.equal(portable(from, options), to);
    assert.doesNotThrow(() => parse(to));
  });
}

test('what is not YAML is an error', () => {
  assert.throws(() => portable('a: [', options), /at line 1/u);
});

test('every published file can be made portable, and nothing of `$/` is left in it', () => {
  const files = globSync(['actions/**/action.yml', '.github/workflows/*.yml'], { cwd: root });
  assert.ok(files.length > 5);
  for (const file of files) {
    const rewritten = portable(readFileSync(`${root}/${file}`, 'utf8'), options);
    assert.deepEqual(
      readReferences(rewritten).filter(({ kind }) => kind === 'self'),
      [],
      file,
    );
    assert.doesNotMatch(rewritten, /^\s+deployment: false/mu, file);
  }
});

test('references tell what is called', () => {
  const steps = [
    'actions/checkout@v6',
    'a/b/c/d@main',
    './actions/x',
    '$/actions/y',
    'docker://alpine:3',
    'a/b/c/d@main',
  ];
  assert.deepEqual(readReferences(JSON.stringify({ runs: { steps: steps.map((uses) => ({ uses })) } })), [
    { kind: 'repository', repository: 'actions/checkout', path: '', ref: 'v6' },
    { kind: 'repository', repository: 'a/b', path: 'c/d', ref: 'main' },
    { kind: 'local', path: 'actions/x' },
    { kind: 'self', path: 'actions/y' },
    { kind: 'docker', image: 'alpine:3' },
  ]);
  assert.throws(() => readReferences('runs: { steps: [{ uses: actions/checkout }] }'), /actions\/checkout/u);
});
