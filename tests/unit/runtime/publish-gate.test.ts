import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { GateResult, Outputs } from '@sluice/action';
import { type Annotation, code, codeBlock, details, link, paragraph, strong, table } from '@sluice/report';
import { verdictOf } from '@sluice/verdict';
import { type GatePolicy, publishGate } from '../../../packages/runtime/src/publish-gate.ts';
import { createRealIo } from '../../../packages/runtime/src/real-io.ts';
import { readWorkflowCommands } from '../../../packages/testing/src/bundle-runner/workflow-commands.ts';

const strict: GatePolicy = {
  mode: 'enforce',
  'on-inconclusive': 'fail',
  summary: true,
  annotations: true,
  comment: 'false',
};

const plain: GateResult = {
  verdict: verdictOf('fail', 'tests', 'one failed'),
  outputs: {},
  title: 'Tests',
  summary: [],
  annotations: [],
  report: {},
};

/** Publishes as an action does, into a folder of this test. */
async function publish(
  context: TestContext,
  result: Partial<GateResult>,
  {
    policy = {},
    secrets = [],
    warnings = 0,
  }: { policy?: Partial<GatePolicy>; secrets?: string[]; warnings?: number } = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-publish-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'workspace'));
  let log = '';
  let summary = '';
  let outputs: Outputs = {};
  const write = (text: string): void => {
    log += text;
  };
  const io = createRealIo({
    name: 'test-report',
    env: { GITHUB_WORKSPACE: join(folder, 'workspace'), RUNNER_TEMP: folder },
    directory: '.',
    token: undefined,
    write,
    cancelled: new AbortController().signal,
  });
  for (const secret of secrets) io.log.mask(secret);
  for (let index = 0; index < warnings; index += 1) io.log.warning(`warning ${index}`);
  const publisher = {
    io,
    write,
    setOutputs: (given: Outputs) => {
      outputs = given;
    },
    addSummary: (markdown: string) => {
      summary += `${markdown}\n`;
    },
  };
  const failed = await publishGate(
    { name: 'test-report' },
    { ...plain, ...result },
    { ...strict, ...policy },
    publisher,
  );
  const file = (name: string): string => readFileSync(join(io.host.reports, name), 'utf8');
  return { failed, log, summary, outputs, file, annotations: readWorkflowCommands(log).annotations };
}

test('a secret is in no report, whatever it looks like where it is shown', async (context) => {
  const secrets = ['ghp_a*b_c<d>&e|f', 'pass"word\\1', 'two%lines\nof %it', '`tick$@x'];
  const said = secrets.join(' and ');
  const { log, summary, outputs, file } = await publish(
    context,
    {
      verdict: verdictOf('fail', `check ${said}`, said),
      title: `Tests ${said}`,
      summary: [
        paragraph(said, strong(said), code(said), link(said, 'https://x.example/')),
        table([said], [[said], [code(said)]]),
        details(said, [codeBlock(said)]),
      ],
      annotations: [{ level: 'error', title: said, message: said, path: 'a.py', line: 1 }],
      report: { deep: [{ said }] },
    },
    { secrets },
  );
  const shown = log
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n');
  const places = {
    shown,
    summary,
    reason: String(outputs.reason),
    ...Object.fromEntries(['report.json', 'report.md', 'report.html'].map((name) => [name, file(name)])),
  };
  for (const [place, text] of Object.entries(places)) {
    assert.match(text, /\*\*\*|\\\*\\\*\\\*/u, `${place} shows that something was there`);
    for (const part of ['ghp', 'pass', 'word', 'lines', 'tick']) assert.ok(!text.includes(part), `${place}: ${part}`);
  }
});

test('a summary is as long as GitHub takes, and not a byte longer', async (context) => {
  const rows = Array.from({ length: 60_000 }, (_, index) => [`test ${index}`, 'x'.repeat(30)]);
  const { summary } = await publish(context, { summary: [table(['a', 'b'], rows)] });
  const bytes = Buffer.byteLength(summary);
  assert.ok(bytes <= 1024 * 1024 && bytes > 1024 * 1000, `${bytes} bytes`);
  assert.match(summary, /and \d+ more rows\n/u);
});

const many = (level: Annotation['level']): readonly Annotation[] =>
  Array.from({ length: 15 }, (_, index) => ({
    level,
    title: `${level} ${index}`,
    message: 'm',
    path: 'a.py',
    line: 1,
  }));

test('of each level ten annotations are made, the last words of the step among them', async (context) => {
  const { annotations, summary, failed } = await publish(context, {
    annotations: [...many('error'), ...many('warning'), ...many('notice')],
  });
  const errors = annotations.filter(({ level }) => level === 'error');
  assert.equal(failed, true);
  assert.equal(errors.length, 10);
  assert.equal(errors.at(-1)?.message, 'Tests: fail: tests: one failed');
  assert.equal(annotations.filter(({ level }) => level === 'warning').length, 10);
  assert.match(
    summary,
    /17 more remarks than GitHub shows/u,
    'of 15 each 9 errors, 10 warnings and 9 notices are shown',
  );
  for (const told of ['error 9', 'error 14', 'warning 10', 'notice 14']) assert.ok(summary.includes(told), told);
});

test('what the gate itself has warned of counts', async (context) => {
  const { annotations, summary } = await publish(context, { annotations: many('warning') }, { warnings: 8 });
  assert.equal(annotations.filter(({ level }) => level === 'warning').length, 10);
  assert.match(summary, /13 more remarks/u);
});

test('in the mode report the last words are a warning, and a place is kept for them', async (context) => {
  const { annotations, failed } = await publish(
    context,
    { annotations: many('warning') },
    { policy: { mode: 'report' } },
  );
  const warnings = annotations.filter(({ level }) => level === 'warning');
  assert.equal(failed, false);
  assert.equal(warnings.length, 10);
  assert.match(warnings.at(-1)?.message ?? '', /the step goes on: mode is report/u);
});

test('without annotations nothing is shown beside the code, and nothing counted as missing', async (context) => {
  const { annotations, summary } = await publish(
    context,
    { annotations: many('error') },
    { policy: { annotations: false } },
  );
  assert.equal(annotations.length, 1, 'the last words');
  assert.doesNotMatch(summary, /more remarks/u);
});

test('a gate cannot replace what every report has', async (context) => {
  const { file } = await publish(context, { report: { verdict: 'pass', checks: [], schema: 'x', more: 1 } });
  const report = JSON.parse(file('report.json'));
  assert.deepEqual(Object.keys(report), ['schema', 'verdict', 'reason', 'checks', 'more']);
  assert.deepEqual([report.schema, report.verdict, report.checks.length], ['sluice/test-report@1', 'fail', 1]);
});
