import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runBundle } from '@sluice/testing';

const fixtures = fileURLToPath(new URL('../fixtures/coverage/python', import.meta.url));

/** The project of the fixtures, committed, with the given reports in it. */
function project(context: TestContext, reports: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-coverage-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(fixtures, 'project'), folder, { recursive: true });
  const git = (...args: readonly string[]): void => void execFileSync('git', args, { cwd: folder });
  git('init', '-q');
  git('add', '.');
  git('-c', 'user.name=a', '-c', 'user.email=a@example.test', 'commit', '-qm', 'x');
  for (const [name, fixture] of Object.entries(reports)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(
      join(folder, name),
      fixture.includes('\n') || fixture === '' ? fixture : readFileSync(join(fixtures, fixture)),
    );
  }
  return folder;
}

test('two shards together reach what neither does alone', async (context) => {
  const workspace = project(context, { 'shards/1/coverage.xml': 'one.xml', 'shards/2/coverage.xml': 'two.xml' });
  const inputs = {
    files: 'shards/*/coverage.xml',
    'fail-under': '80',
    'fail-under-branch': '90',
    'expected-reports': '2',
  };
  await using run = await runBundle('coverage-gate', { workspace, inputs });
  assert.equal(run.exitCode, 0, run.log);
  assert.equal(run.outputs.verdict, 'pass');
  assert.equal(run.outputs['line-coverage'], '80.95');
  assert.equal(`${run.outputs['lines-covered']}/${run.outputs['lines-total']}`, '17/21');
  assert.equal(`${run.outputs['branches-covered']}/${run.outputs['branches-total']}`, '11/12');

  assert.match(readFileSync(run.outputs.cobertura ?? '', 'utf8'), /filename="app\/price\.py"/u);
  assert.match(readFileSync(run.outputs.badge ?? '', 'utf8'), /80\.95%/u);
  const index = readFileSync(run.outputs.html ?? '', 'utf8');
  const page = /<a href="(file-\d+\.html)">app\/price\.py/u.exec(index)?.[1] ?? '';
  const source = readFileSync(join(dirname(run.outputs.html ?? ''), page), 'utf8');
  assert.match(source, /<tr id=L27 class=m>.*0×.*answer = 40/u);
  assert.match(source, /<tr id=L20 class=p>.*title="never went to: 22">1× 1\/2/u);
  assert.doesNotMatch(index + source, /https?:\/\/|<script [^>]*src|<link|<img|style="|\son[a-z]+="/u);
  const report = JSON.parse(readFileSync(run.outputs.report ?? '', 'utf8'));
  assert.equal(report.schema, 'sluice/coverage-gate@1');
  assert.deepEqual(report.lines, { covered: 17, total: 21 });
});

test('too little is red, with what is missing in the reason, the summary and at the lines', async (context) => {
  const workspace = project(context, { 'coverage.xml': 'two.xml' });
  await using run = await runBundle('coverage-gate', { workspace, inputs: { 'fail-under': '95' } });
  assert.equal(run.exitCode, 1);
  assert.equal(run.outputs.verdict, 'fail');
  assert.match(run.outputs.reason ?? '', /76\.19% \(16\/21\), at least 95% wanted: 4 more lines/u);
  assert.match(run.summary, /app\/price\.py/u);
  assert.match(run.summary, /27-28/u);
  assert.match(run.log, /::warning file=app\/price\.py,line=27,endLine=28/u);
});

test('a missing shard is inconclusive, which is red unless it is said otherwise', async (context) => {
  const workspace = project(context, { 'coverage.xml': 'both.json' });
  const inputs = { 'fail-under': '10', 'expected-reports': '3' };
  await using run = await runBundle('coverage-gate', { workspace, inputs });
  assert.equal(run.exitCode, 1);
  assert.equal(run.outputs.verdict, 'inconclusive');
  assert.match(run.outputs.reason ?? '', /1 of 3 expected reports/u);
  await using lenient = await runBundle('coverage-gate', {
    workspace,
    inputs: { ...inputs, 'on-inconclusive': 'warn' },
  });
  assert.equal(lenient.exitCode, 0);
  assert.match(lenient.log, /::warning/u);
});

test('no report at all is not 100 % of nothing', async (context) => {
  await using run = await runBundle('coverage-gate', {
    workspace: project(context, {}),
    inputs: { 'fail-under': '0' },
  });
  assert.equal(run.exitCode, 1);
  assert.equal(run.outputs.verdict, 'inconclusive');
  assert.match(run.outputs.reason ?? '', /no report was found at coverage\.xml/u);
  assert.equal(run.outputs['line-coverage'], '');
});

test('one broken report among good ones is an error that names it, and the rest is shown', async (context) => {
  const good = readFileSync(join(fixtures, 'one.xml'), 'utf8');
  const workspace = project(context, { 'a.xml': 'one.xml', 'b.xml': good.slice(0, good.length / 2) });
  await using run = await runBundle('coverage-gate', { workspace, inputs: { files: '*.xml', 'fail-under': '10' } });
  assert.equal(run.exitCode, 1);
  assert.equal(run.outputs.verdict, 'error');
  assert.match(run.outputs.reason ?? '', /b\.xml: line \d+.*ends too early/u);
  assert.equal(run.outputs['lines-total'], '21');
});

test('an empty report and one of nothing are inconclusive', async (context) => {
  const nothing = '<?xml version="1.0"?>\n<coverage lines-valid="0"><packages/></coverage>\n';
  for (const content of ['', nothing]) {
    const workspace = project(context, { 'coverage.xml': content });
    await using run = await runBundle('coverage-gate', { workspace });
    assert.equal(run.outputs.verdict, 'inconclusive', run.log);
  }
});

test('a file that no test imports pulls the total down when it must be measured', async (context) => {
  const workspace = project(context, { 'coverage.xml': 'two.xml' });
  writeFileSync(join(workspace, 'app/forgotten.py'), 'import os\n\n\ndef f():\n    return os\n');
  execFileSync('git', ['add', '-N', 'app/forgotten.py'], { cwd: workspace });
  await using run = await runBundle('coverage-gate', { workspace, inputs: { source: 'app/**/*.py' } });
  assert.equal(`${run.outputs['lines-covered']}/${run.outputs['lines-total']}`, '16/24');
  assert.match(run.summary, /Counted as uncovered[\s\S]*forgotten/u);
});

test('the project may be in a folder of the repository', async (context) => {
  const outer = mkdtempSync(join(tmpdir(), 'sluice-coverage-'));
  context.after(() => rmSync(outer, { recursive: true, force: true }));
  mkdirSync(join(outer, 'service'));
  cpSync(join(fixtures, 'project'), join(outer, 'service'), { recursive: true });
  cpSync(join(fixtures, 'two.xml'), join(outer, 'service/coverage.xml'));
  execFileSync('git', ['init', '-q'], { cwd: outer });
  execFileSync('git', ['add', 'service/app'], { cwd: outer });
  await using run = await runBundle('coverage-gate', {
    workspace: outer,
    inputs: { 'working-directory': 'service', 'fail-under-file': '99' },
  });
  assert.equal(run.outputs.verdict, 'fail', run.log);
  assert.match(run.outputs.reason ?? '', /^service\/app\/price\.py: 76\.19%/u);
  assert.match(run.log, /file=service\/app\/price\.py/u);
});

test('all bad inputs are told at once', async (context) => {
  const inputs = { 'fail-under': '101', 'expected-reports': 'all', format: 'gcov' };
  await using run = await runBundle('coverage-gate', { workspace: project(context, {}), inputs });
  assert.equal(run.exitCode, 1);
  assert.equal(run.outputs.verdict, 'error');
  for (const name of Object.keys(inputs)) assert.ok((run.outputs.reason ?? '').includes(name), run.outputs.reason);
  assert.equal(existsSync(run.outputs.report ?? ''), true);
});
