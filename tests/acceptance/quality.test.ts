import assert from 'node:assert/strict';
import { readFileSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readRecording, recordedVersions, textOf } from '../unit/findings/recording.ts';
import { reportOf, spoiled, startWorld, startWorldIn, toolsOf } from './quality/world.ts';

const newest = (tool: 'ruff' | 'mypy'): string => recordedVersions(tool, 'findings').at(-1) ?? '';
const ruff = (name: string, version = newest('ruff')) => readRecording('ruff', version, name);
const mypy = (name: string, version = newest('mypy')) => readRecording('mypy', version, name);

const pairs = recordedVersions('ruff', 'findings').map(
  (version, index) => [version, recordedVersions('mypy', 'findings')[index] ?? newest('mypy')] as const,
);
for (const [ruffVersion, mypyVersion] of pairs) {
  describe(`ruff ${ruffVersion} and mypy ${mypyVersion}`, () => {
    test('what is wrong is named, the tree is left alone, and the patch does what the tool would', async (context) => {
      const world = await startWorld(context, ruff('findings', ruffVersion), mypy('findings', mypyVersion));
      await using run = await world.check();
      assert.equal(run.exitCode, 1, run.log);
      assert.equal(run.outputs.verdict, 'fail');
      assert.equal(run.outputs.findings, '12');
      assert.equal(run.outputs.errors, '12');
      assert.equal(run.outputs.warnings, '0');
      assert.equal(run.outputs['tools-failed'], '0');
      const { reason = '' } = run.outputs;
      assert.match(
        reason,
        /ruff: 7 errors in 3 files: src\/greeting\.py:1:8 F401 `os` imported but unused; and 6 more/u,
      );
      assert.match(reason, /ruff-format: 2 of 3 files not formatted: src\/greeting\.py, src\/unformatted\.py/u);
      assert.match(reason, /mypy: 3 errors in 3 files: src\/greeting\.py:5\S* name-defined .*; and 2 more/u);
      assert.equal(world.git('status', '--porcelain'), '');

      const { patch = '' } = run.outputs;
      world.git('apply', '--check', patch);
      world.git('apply', patch);
      const { mended = {} } = ruff('findings', ruffVersion);
      assert.deepEqual(Object.keys(mended), ['src/greeting.py', 'src/unformatted.py']);
      for (const [path, lines] of Object.entries(mended)) assert.equal(world.read(path), textOf(lines));
    });

    test('all well is a pass that says what it covers', async (context) => {
      const world = await startWorld(context, ruff('clean', ruffVersion), mypy('clean', mypyVersion));
      await using run = await world.check();
      assert.equal(run.exitCode, 0, run.log);
      assert.equal(run.outputs.verdict, 'pass');
      const seen = 'ruff: no findings in 1 file; ruff-format: no findings in 1 file; mypy: no findings in 1 file';
      assert.equal(run.outputs.reason, seen);
      assert.equal(run.outputs.patch, '');
      const tools = toolsOf(run);
      assert.equal(tools.ruff?.version, ruffVersion);
      assert.equal(tools.mypy?.version, mypyVersion);
    });
  });
}

test('the summary reads as a document', async (context) => {
  const world = await startWorld(context, ruff('findings'), mypy('findings'));
  await using run = await world.check();
  const golden = readFileSync(new URL('../golden/quality-fails.md', import.meta.url), 'utf8');
  assert.equal(run.summary.replace(/\b\d+\.\d s\b/gu, '0.0 s'), golden);
});

test('annotations, SARIF, report and summary tell the same story', async (context) => {
  const world = await startWorld(context, ruff('findings'), mypy('findings'));
  await using run = await world.check();
  const errors = run.annotations.filter(({ properties }) => properties.file !== undefined);
  assert.equal(errors.length, 9, 'GitHub shows ten of a level, and the verdict is one of them');
  const titles = errors.map(({ properties }) => properties.title);
  assert.ok(titles.includes('mypy: name-defined') && titles.includes('ruff-format: unformatted'), titles.join(', '));
  const undefinedName = errors.find(({ properties }) => properties.title === 'ruff: F821')?.properties;
  // Behind an emoji: one more than ruff's own column, which counts characters.
  assert.deepEqual([undefinedName?.line, undefinedName?.col, undefinedName?.endColumn], ['5', '29', '43']);

  const { runs } = JSON.parse(readFileSync(run.outputs.sarif ?? '', 'utf8'));
  assert.deepEqual(
    runs.map((one: { automationDetails: { id: string }; results: unknown[] }) => [
      one.automationDetails.id,
      one.results.length,
    ]),
    [
      ['quality/ruff/', 7],
      ['quality/ruff-format/', 2],
      ['quality/mypy/', 3],
    ],
  );
  assert.ok(runs[0].results[0].partialFingerprints.primaryLocationLineHash);

  const report = reportOf(run);
  assert.equal(report.schema, 'sluice/quality@1');
  assert.equal(report.findingsTotal, 12);
  assert.deepEqual(report.patch.files, ['src/greeting.py', 'src/unformatted.py']);
  assert.equal(report.findings[0].fails, true);

  assert.match(run.summary, /ruff check --fix\nruff format\n/u);
  assert.match(run.summary, /```diff\ndiff --git a\/src\/greeting\.py/u);
  assert.match(run.log, /src\/greeting\.py:11:12 return-value Incompatible return value type/u);
});

test('of a project in a folder, paths are those of the repository and commands say where', async (context) => {
  const world = await startWorldIn('services/quotes', context, [ruff('findings'), mypy('findings')]);
  await using run = await world.check();
  assert.equal(run.outputs.findings, '12', run.log);
  assert.match(run.outputs.reason ?? '', /ruff: 7 errors in 3 files: services\/quotes\/src\/greeting\.py:1:8/u);
  assert.match(run.summary, /cd services\/quotes\nruff check --fix/u);
  const files = run.annotations.flatMap(({ properties }) => properties.file ?? []);
  assert.ok(files.length === 9 && files.every((file) => file.startsWith('services/quotes/src/')));
  world.git('apply', run.outputs.patch ?? '');
  assert.equal(world.read('services/quotes/src/greeting.py'), textOf(ruff('findings').mended?.['src/greeting.py']));
});

describe('the level that fails', () => {
  test('never: findings pass, and are shown', async (context) => {
    const world = await startWorld(context, ruff('findings'), mypy('findings'));
    await using run = await world.check({ 'fail-on': 'never' });
    assert.equal(run.exitCode, 0, run.log);
    assert.equal(run.outputs.verdict, 'pass');
    assert.match(run.outputs.reason ?? '', /ruff: 7 errors, none fails \(fail-on: never\) in 3 files/u);
    assert.ok(run.annotations.every(({ level }) => level !== 'error'));
  });

  test('never does not let a gap pass', async (context) => {
    const world = await startWorld(context, ruff('unparsable'), mypy('unparsable'));
    await using run = await world.check({ 'fail-on': 'never' });
    assert.equal(run.outputs.verdict, 'inconclusive');
    assert.equal(run.exitCode, 1);
  });
});

describe('what runs', () => {
  test('a tool that is named runs without a configuration', async (context) => {
    const world = await startWorld(context, mypy('untargeted'));
    world.write('mypy.ini', '# nothing\n');
    await using run = await world.check({ tools: 'mypy' });
    assert.equal(run.outputs.verdict, 'pass', run.outputs.reason);
    assert.equal(toolsOf(run).mypy?.command, 'mypy .');
    assert.deepEqual(Object.keys(toolsOf(run)), ['mypy']);
  });

  test('only what is named runs', async (context) => {
    const world = await startWorld(context, ruff('findings'), mypy('findings'));
    await using run = await world.check({ tools: 'ruff-format' });
    assert.deepEqual(Object.keys(toolsOf(run)), ['ruff-format']);
    assert.equal(run.outputs.findings, '2');
  });

  test('only the linter: its fixes are the patch, unformatted', async (context) => {
    const world = await startWorld(context, ruff('findings'));
    await using run = await world.check({ tools: 'ruff' });
    world.git('apply', run.outputs.patch ?? '');
    assert.match(
      world.read('src/greeting.py'),
      /^import subprocess\n\nMESSAGE = .*\n\n\ndef greet\(names: list\[str\]\)/u,
    );
    assert.match(world.read('src/greeting.py'), /def spaced\( a,b \):/u);
  });

  test('a patch that git would refuse is not handed out, and the findings stand', async (context) => {
    const world = await startWorld(context, ruff('findings'));
    renameSync(join(world.workspace, 'src/unformatted.py'), join(world.workspace, 'linked.txt'));
    symlinkSync('../linked.txt', join(world.workspace, 'src/unformatted.py'));
    world.git('add', '--all');
    await using run = await world.check({ tools: 'ruff-format' });
    assert.equal(run.outputs.patch, '');
    assert.match(run.summary, /no patch: git does not take it \(error: patch failed: src\/unformatted\.py:1\)/u);
    assert.equal(run.outputs.findings, '2');
  });

  test('nothing is configured: inconclusive, and it says what it looked for', async (context) => {
    const world = await startWorld(context, ruff('clean'));
    world.write('pyproject.toml', '[project]\nname = "x"\n');
    await using run = await world.check();
    assert.equal(run.outputs.verdict, 'inconclusive');
    assert.match(run.outputs.reason ?? '', /no tool is configured .*pyproject\.toml/u);
    assert.equal(run.outputs.sarif, '');
  });

  test('files that the configuration leaves out are named', async (context) => {
    const world = await startWorld(context, ruff('clean'), mypy('clean'));
    world.write('tests/test_it.py', 'x = 1\n');
    world.git('add', '--all');
    await using run = await world.check();
    const remark = 'its configuration leaves out 1 of 2 committed Python files: tests/test_it.py';
    assert.ok(toolsOf(run).mypy?.remarks.includes(remark), run.summary);
    assert.match(run.summary, /mypy: its configuration leaves out 1 of 2/u);
  });

  test('a mypy whose log says other things is asked again, for people', async (context) => {
    const silent = spoiled(mypy('clean'), 'json', () => ({ stderr: [''] }));
    const summary = ['Success: no issues found in 1 source file', ''];
    const forPeople = { args: ['--no-color-output'], exitCode: 0, stdout: summary, stderr: [''] };
    const world = await startWorld(context, { ...silent, runs: [...silent.runs, forPeople] });
    await using run = await world.check({ tools: 'mypy' });
    assert.equal(run.outputs.reason, 'mypy: no findings in 1 file');
  });

  test('another version than the locked one is said', async (context) => {
    const world = await startWorld(context, ruff('clean'), mypy('clean'));
    world.write('uv.lock', '[[package]]\nname = "ruff"\nversion = "0.1.0"\n');
    await using run = await world.check();
    assert.match(toolsOf(run).ruff?.remarks.join('\n') ?? '', /uv\.lock has 0\.1\.0/u);
    assert.match(run.summary, /uv run --locked ruff check/u);
  });
});

const wrong: readonly [string, Readonly<Record<string, string>>, readonly RegExp[]][] = [
  ['an unknown tool', { tools: 'rufff' }, [/unknown tool `rufff`, did you mean `ruff`/u]],
  ['two at once', { 'fail-on': 'info', timeout: 'soon' }, [/`fail-on` is "info"/u, /`timeout` is "soon"/u]],
];
for (const [name, inputs, messages] of wrong) {
  test(`bad inputs: ${name}`, async (context) => {
    const world = await startWorld(context, ruff('clean'));
    await using run = await world.check(inputs);
    assert.equal(run.outputs.verdict, 'error');
    for (const message of messages) assert.match(run.outputs.reason ?? '', message);
  });
}
