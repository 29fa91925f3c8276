import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runBundle } from '@sluice/testing';

const fixtures = fileURLToPath(new URL('../fixtures/coverage', import.meta.url));

/** A repository of empty sources with reports of the fixtures in it. */
function project(
  context: TestContext,
  sources: Readonly<Record<string, string>>,
  reports: Readonly<Record<string, string>>,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-formats-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(sources)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const git = (...args: readonly string[]): void => void execFileSync('git', args, { cwd: folder });
  git('init', '-q');
  git('add', '.');
  git('-c', 'user.name=a', '-c', 'user.email=a@example.test', 'commit', '-qm', 'x');
  for (const [name, fixture] of Object.entries(reports)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    copyFileSync(join(fixtures, fixture), join(folder, name));
  }
  return folder;
}

test('reports of five languages at their usual places are one total', async (context) => {
  const sources = {
    'api/go.mod': 'module example.com/market\n',
    'api/shop/shop.go': '',
    'web/src/shop.js': '',
    'web/src/unused.js': '',
    'market/src/main/java/shop/Price.java': '',
    'lib/shop.rb': '',
    'lib/unused.rb': '',
    'php/src/Price.php': '',
    'php/src/functions.php': '',
  };
  const workspace = project(context, sources, {
    'coverage.out': 'go/both.out',
    'coverage/coverage-final.json': 'javascript/jest.both.coverage-final.json',
    'market/target/site/jacoco/jacoco.xml': 'jacoco/market.xml',
    'coverage/.resultset.json': 'simplecov/both.resultset.json',
    'clover.xml': 'phpunit/both.clover.xml',
  });
  await using run = await runBundle('coverage-gate', {
    workspace,
    inputs: { 'expected-reports': '5', 'fail-under': '40' },
  });
  assert.equal(run.outputs.verdict, 'pass', run.log);
  // By hand, from what each tool printed: Jest 8/13, JaCoCo 3/8, SimpleCov 7/13, PHPUnit 4/7; and 7 of the 14 lines of Go's blocks.
  assert.equal(
    `${run.outputs['lines-covered']}/${run.outputs['lines-total']}`,
    `${8 + 3 + 7 + 4 + 7}/${13 + 8 + 13 + 7 + 14}`,
  );
  assert.equal(`${run.outputs['branches-covered']}/${run.outputs['branches-total']}`, `${6 + 4 + 4}/${9 + 10 + 6}`);
});

test('a report of a tool that does not say which lines ran is an error with what to do', async (context) => {
  const workspace = project(
    context,
    { 'main.cpp': '' },
    { 'jacoco.xml': 'cpp/one.jacoco.xml', 'good.lcov': 'cpp/one.gcovr.lcov' },
  );
  await using run = await runBundle('coverage-gate', {
    workspace,
    inputs: { files: '*.xml\n*.lcov', 'fail-under': '1', 'path-map': '/repo => .' },
  });
  assert.equal(run.outputs.verdict, 'error');
  assert.match(
    run.outputs.reason ?? '',
    /jacoco\.xml: its lines do not say whether they ran.*write Cobertura or LCOV/u,
  );
  assert.equal(run.outputs['lines-total'], '4');
});

test('the ratio that Go itself prints is said beside the one that is judged', async (context) => {
  const workspace = project(
    context,
    { 'go.mod': 'module example.com/market\n', 'shop/shop.go': '' },
    { 'c.out': 'go/both.out' },
  );
  await using run = await runBundle('coverage-gate', { workspace, inputs: { files: 'c.out', 'fail-under': '40' } });
  const printed = /([\d.]+)%/u.exec(readFileSync(join(fixtures, 'go/both.console.txt'), 'utf8'));
  const shown = /c\.out: go, which counts statements: ([\d.]+)%/u.exec(run.summary);
  assert.equal(Number(shown?.[1]).toFixed(1), printed?.[1]);
});

test('of files of which only totals are known no Cobertura is made: it would say that nothing ran', async (context) => {
  const workspace = project(
    context,
    { 'src/shop.js': '', 'src/unused.js': '' },
    { 'coverage-summary.json': 'javascript/jest.both.coverage-summary.json' },
  );
  await using run = await runBundle('coverage-gate', {
    workspace,
    inputs: { files: 'coverage-summary.json', 'fail-under': '40' },
  });
  assert.equal(`${run.outputs['lines-covered']}/${run.outputs['lines-total']}`, '8/13', run.log);
  assert.equal(run.outputs.cobertura, '');
  assert.ok(run.outputs.html);
});

test('reports of different commits of a file are told, with how many lines each has', async (context) => {
  const workspace = project(context, { 'a.js': '' }, {});
  const record = (lines: number) =>
    `SF:a.js\n${Array.from({ length: lines }, (_, at) => `DA:${at + 1},1\n`).join('')}end_of_record\n`;
  writeFileSync(join(workspace, 'one.lcov'), record(3));
  writeFileSync(join(workspace, 'two.lcov'), record(5));
  await using run = await runBundle('coverage-gate', { workspace, inputs: { files: '*.lcov' } });
  assert.match(run.log, /a\.js: the reports disagree about which of its lines are code \(3 and 5 of them\)/u);
});
