import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { type BundleResult, runBundle } from '@sluice/testing';
import { main, newWorld, type Source, startCache } from '../coverage-gate/world.ts';
import { repositoryOf } from './repository.ts';

type Line = readonly [number: number, hits: number, branches?: string];

/** One class of a Cobertura report. */
function cobertura(path: string, lines: readonly Line[], more = ''): string {
  const rows = lines.map(([number, hits, branches]) => {
    const branch = branches === undefined ? '' : ` branch="true" condition-coverage="50% (${branches})"`;
    return `<line number="${number}" hits="${hits}"${branch}/>`;
  });
  const classes = `<class name="c" filename="${path}"><methods/><lines>${rows.join('')}</lines></class>${more}`;
  return `<?xml version="1.0" encoding="UTF-8"?><coverage timestamp="0"><packages><package name="p"><classes>${classes}</classes></package></packages></coverage>`;
}

const lines = (ran: number, of: number): readonly Line[] =>
  Array.from({ length: of }, (_, index) => [index + 1, index < ran ? 1 : 0] as const);

async function gate(
  context: TestContext,
  paths: readonly string[],
  reports: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>>,
): Promise<BundleResult> {
  const workspace = repositoryOf(context, Object.fromEntries(paths.map((path) => [path, ''])), reports);
  const run = await runBundle('coverage-gate', { workspace, inputs });
  context.after(() => run[Symbol.asyncDispose]());
  return run;
}

test('more branches taken never make a total worse: it is not the mean of lines and branches', async (context) => {
  const none = lines(9, 10);
  const some = [[1, 1, '3/5'] as const, ...lines(9, 10).slice(1)];
  for (const report of [none, some]) {
    const run = await gate(
      context,
      ['a.py'],
      { 'c.xml': cobertura('a.py', report) },
      { files: 'c.xml', 'fail-under': '76' },
    );
    assert.equal(run.outputs.verdict, 'pass', run.outputs.reason);
    assert.equal(run.outputs['line-coverage'], '90.00');
  }
});

test('a threshold is not cut to a whole number', async (context) => {
  const report = { 'c.xml': cobertura('a.py', lines(161, 200)) };
  const run = await gate(context, ['a.py'], report, { files: 'c.xml', 'fail-under': '80.9' });
  assert.equal(run.outputs.verdict, 'fail');
  assert.match(run.outputs.reason ?? '', /80\.50% \(161\/200\).*80\.9.*1 more line/u);
});

for (const ran of [29, 57, 58]) {
  test(`${ran} of 100 lines are ${ran} %, whatever binary fractions make of 0.${ran} times 100`, async (context) => {
    const report = { 'c.xml': cobertura('a.py', lines(ran, 100)) };
    const run = await gate(context, ['a.py'], report, { files: 'c.xml', 'fail-under': String(ran) });
    assert.equal(run.outputs.verdict, 'pass');
    assert.equal(run.outputs['line-coverage'], `${ran}.00`);
  });
}

test('the same report from two shards is not twice the code', async (context) => {
  const report = cobertura('a.py', lines(5, 10));
  const reports = { 's/1.xml': report, 's/2.xml': `${report}\n` };
  const run = await gate(context, ['a.py'], reports, { files: 's/*.xml', 'fail-under': '50' });
  assert.equal(`${run.outputs['lines-covered']}/${run.outputs['lines-total']}`, '5/10');
});

test('an inner class adds to its file, it does not replace it and counts no line twice', async (context) => {
  const inner =
    '<class name="c$d" filename="a.java"><methods/><lines><line number="10" hits="1"/><line number="11" hits="1"/></lines></class>';
  const report = { 'c.xml': cobertura('a.java', lines(5, 10), inner) };
  const run = await gate(context, ['a.java'], report, { files: 'c.xml', 'fail-under': '1' });
  assert.equal(`${run.outputs['lines-covered']}/${run.outputs['lines-total']}`, '7/11');
});

test('the order of attributes and the age of a report make no difference', async (context) => {
  const report = cobertura('a.py', lines(9, 10)).replaceAll(/number="(\d+)" hits="(\d)"/gu, 'hits="$2" number="$1"');
  const run = await gate(context, ['a.py'], { 'c.xml': report }, { files: 'c.xml', 'fail-under': '90' });
  assert.equal(run.outputs.verdict, 'pass', run.outputs.reason);
});

test('names are read as what the report says that they are, not as latin1', async (context) => {
  const paths = ['src/größe.py', 'src/数.py'];
  const other = '<class name="d" filename="src/数.py"><methods/><lines><line number="1" hits="1"/></lines></class>';
  const report = { 'c.xml': cobertura('src/größe.py', lines(1, 1), other) };
  const run = await gate(context, paths, report, { files: 'c.xml', 'fail-under': '100' });
  assert.equal(run.outputs['lines-total'], '2', run.log);
});

test('uncovered lines are in the order of numbers, and one place is one range', async (context) => {
  const report = [9, 10, 11, 100, 101].map((number) => [number, 0] as const);
  const run = await gate(
    context,
    ['a.py'],
    { 'c.xml': cobertura('a.py', [[50, 1], ...report]) },
    { files: 'c.xml', 'fail-under': '90' },
  );
  assert.match(run.summary, /\[9-11\].*, \[100-101\]/u);
  const json = JSON.parse(readFileSync(run.outputs.report ?? '', 'utf8'));
  assert.deepEqual(json.files[0].missing, [
    [9, 11],
    [100, 101],
  ]);
});

test('records of LCOV for one file are one file, and its totals LF and LH are not believed', async (context) => {
  const record = (line: number, hits: number) => `SF:a.js\nDA:${line},${hits}\nLF:100\nLH:100\nend_of_record\n`;
  const reports = { 'c.info': record(1, 1) + record(2, 0) };
  const run = await gate(context, ['a.js'], reports, { files: 'c.info', 'fail-under': '60' });
  assert.equal(run.outputs.verdict, 'fail');
  assert.equal(`${run.outputs['lines-covered']}/${run.outputs['lines-total']}`, '1/2');
  assert.match(run.log, /says 200 .*lines say 2|says 100 .*lines say/u);
});

test('one new file at the top does not make all others new', async (context) => {
  const world = newWorld(context);
  const cache = await startCache(context);
  const before: Source = { 'src/app/a.py': ['+ a = 1', '- b = 2'], 'src/app/b.py': ['+ c = 3', '+ d = 4'] };
  world.commitSource(before);
  world.measure(before);
  await world.push({}, cache.of(main));
  const now: Source = { ...before, 'setup.py': ['+ e = 5', '- f = 6'] };
  world.commitSource(now);
  world.measure(now);
  const run = await world.push({ 'max-drop': '50' }, cache.of(main));
  const json = JSON.parse(readFileSync(run.outputs.report ?? '', 'utf8'));
  const totals = Object.fromEntries(
    json.baseline.parts.map(({ cause, total }: { cause: string; total: number }) => [cause, total]),
  );
  assert.deepEqual([totals.measured + totals.changed, totals.deleted ?? 0, totals.flipped ?? 0], [2, 0, 0], run.log);
});

test('the workspace is left as it was', async (context) => {
  const workspace = repositoryOf(
    context,
    { 'a.py': 'x = 1\n' },
    { 'c.xml': cobertura('a.py', lines(1, 1)), 'a.py': 'x = 2\n' },
  );
  const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: workspace, encoding: 'utf8' });
  const [head, status] = [git('rev-parse', 'HEAD'), git('status', '--porcelain')];
  await using run = await runBundle('coverage-gate', { workspace, inputs: { files: 'c.xml', 'fail-under': '100' } });
  assert.equal(run.outputs.verdict, 'pass');
  assert.deepEqual([git('rev-parse', 'HEAD'), git('status', '--porcelain')], [head, status]);
  assert.ok(!dirname(run.outputs.html ?? '').startsWith(join(workspace, '')), 'reports lie outside the workspace');
});
