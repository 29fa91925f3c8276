import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, type TestContext, test } from 'node:test';
import { type History, startHistory, type Tree } from './quality/history.ts';
import { reportOf, toolsOf } from './quality/world.ts';

const moduleOf = (name: string, functions: number): string =>
  Array.from(
    { length: functions },
    (_, index) => `def ${name}_${index}(order):\n    print("total of ${name} ${index}", order)\n    return order\n`,
  ).join('\n');

/** 320 findings in eight files. */
const legacy: Tree = Object.fromEntries(
  Array.from({ length: 8 }, (_, index) => [`shop/legacy${index}.py`, moduleOf(`legacy${index}`, 40)]),
);

const startLegacy = (context: TestContext): Promise<History> => startHistory(context, legacy);

describe('a legacy of 320 findings', () => {
  test('a change that adds none passes, and says what is there', async (context) => {
    const history = await startLegacy(context);
    history.commit({ 'shop/fresh.py': 'def fresh(order):\n    return order\n' });
    await using run = await history.pull();
    assert.equal(run.exitCode, 0, run.log);
    assert.equal(run.outputs.verdict, 'pass');
    assert.deepEqual([run.outputs.findings, run.outputs['new-findings']], ['320', '0']);
    assert.match(run.outputs.reason ?? '', /ruff: no new findings; 320 errors that the base has too in 9 files/u);
    assert.match(run.summary, /ruff: 320 errors that the base \(main, [0-9a-f]{9}\) has too/u);
    assert.deepEqual(
      run.annotations.filter(({ properties }) => properties.file !== undefined),
      [],
    );
    assert.equal(history.git('worktree', 'list').trim().split('\n').length, 1, 'the base is taken away again');
    assert.equal(history.git('status', '--porcelain'), '');
  });

  test('a change that adds one fails, and names it', async (context) => {
    const history = await startLegacy(context);
    const file = legacy['shop/legacy3.py'] ?? '';
    history.commit({ 'shop/legacy3.py': file.replace('    return order\n', '    print("debug")\n    return order\n') });
    await using run = await history.pull();
    assert.equal(run.exitCode, 1, run.log);
    assert.deepEqual([run.outputs.findings, run.outputs['new-findings']], ['321', '1']);
    assert.match(
      run.outputs.reason ?? '',
      /^ruff: new: 1 error in 8 files: shop\/legacy3\.py:3:1 T201 `print` found$/u,
    );
    const shown = run.annotations.filter(({ properties }) => properties.file !== undefined);
    assert.deepEqual(
      shown.map(({ level, properties }) => [level, properties.file, properties.line]),
      [['error', 'shop/legacy3.py', '3']],
    );
    assert.match(run.log, /NEW shop\/legacy3\.py:3:1 T201/u);
    const report = reportOf(run);
    assert.equal(report.findings.filter((finding: { cause: string }) => finding.cause === 'change').length, 1);
    assert.equal(report.comparison.against, 'main');
  });

  test('one more of the same line, copied, is one new finding', async (context) => {
    const history = await startLegacy(context);
    const line = '    print("total of legacy0 0", order)\n';
    history.commit({ 'shop/legacy0.py': (legacy['shop/legacy0.py'] ?? '').replace(line, line + line) });
    await using run = await history.pull();
    assert.equal(run.outputs['new-findings'], '1', run.log);
  });

  test('renamed, moved, indented and edited code passes', async (context) => {
    const history = await startLegacy(context);
    const [first = '', ...others] = (legacy['shop/legacy1.py'] ?? '').split('\n\n');
    const edited = (legacy['shop/legacy2.py'] ?? '').replace(
      'print("total of legacy2 5", order)',
      'print("sum", order)',
    );
    const indented = (legacy['shop/legacy4.py'] ?? '').replace(/^/gmu, '    ');
    history.commit({
      'shop/legacy0.py': undefined,
      'shop/renamed.py': `import os\n\n${legacy['shop/legacy0.py']}`,
      'shop/legacy1.py': others.join('\n\n'),
      'shop/moved.py': `"""Moved."""\n\n${first}`,
      'shop/legacy2.py': edited,
      'shop/legacy4.py': `class Legacy:\n${indented}`,
    });
    await using run = await history.pull();
    assert.equal(run.outputs['new-findings'], '0', run.log);
    assert.equal(run.outputs.verdict, 'pass');
  });

  test("of the merge that GitHub checks out, what came to the base since is the base's", async (context) => {
    const history = await startLegacy(context);
    history.commit({ 'shop/fresh.py': 'print(1)\n' });
    history.git('checkout', '--quiet', 'main');
    history.commit({ 'shop/of_main.py': 'print(2)\n' });
    history.git('checkout', '--quiet', '--detach');
    history.git('merge', '--quiet', '--no-ff', '--no-edit', 'topic');
    await using run = await history.pull();
    assert.equal(run.outputs['new-findings'], '1', run.log);
    assert.match(run.outputs.reason ?? '', /shop\/fresh\.py:1:1 T201/u);
  });

  test('in the merge queue the same holds as on the pull request', async (context) => {
    const history = await startLegacy(context);
    history.commit({ 'shop/fresh.py': 'x = 1\n' });
    await using run = await history.queue();
    assert.deepEqual([run.outputs.verdict, run.outputs['new-findings']], ['pass', '0'], run.log);
  });

  test('of a push, all findings count; `base` compares there too, and `new-only: false` never', async (context) => {
    const history = await startLegacy(context);
    history.commit({ 'shop/fresh.py': 'x = 1\n' });
    await using push = await history.push();
    assert.deepEqual([push.outputs.verdict, push.outputs['new-findings']], ['fail', '']);
    await using compared = await history.push({ base: 'main' });
    assert.deepEqual([compared.outputs.verdict, compared.outputs['new-findings']], ['pass', '0']);
    await using all = await history.pull({ 'new-only': 'false' });
    assert.match(all.outputs.reason ?? '', /ruff: 320 errors in 9 files/u);
  });
});

describe('a base that cannot be had', () => {
  test('a shallow clone is inconclusive, with the line to add, and no full lint', async (context) => {
    const history = await startLegacy(context);
    history.commit({ 'shop/fresh.py': 'x = 1\n' });
    await using run = await history.shallowClone().pull();
    assert.equal(run.outputs.verdict, 'inconclusive', run.log);
    assert.equal(run.exitCode, 1);
    assert.match(
      run.outputs.reason ?? '',
      /320 errors, and which of them this change brought is not known: .*`fetch-depth: 0`/u,
    );
    assert.match(run.summary, /### The base is missing[\s\S]*fetch-depth: 0\n```/u);
    assert.equal(run.outputs['new-findings'], '');
    assert.ok(run.annotations.every(({ level, properties }) => properties.file === undefined || level === 'warning'));
  });

  test('without a finding there is nothing to compare: a pass', async (context) => {
    const history = await startHistory(context, { 'shop/app.py': 'x = 1\n' });
    history.commit({ 'shop/app.py': 'x = 2\n' });
    await using run = await history.shallowClone().pull();
    assert.equal(run.outputs.verdict, 'pass', run.log);
  });

  test('asked for on a push: inconclusive', async (context) => {
    const history = await startLegacy(context);
    await using run = await history.push({ 'new-only': 'true' });
    assert.equal(run.outputs.verdict, 'inconclusive');
    assert.match(run.outputs.reason ?? '', /no base to compare with: give `base`/u);
  });

  test('a tool that does not get through the base: inconclusive, and it says so', async (context) => {
    const history = await startHistory(context, { ...legacy, CRASH: '' });
    history.commit({ CRASH: undefined });
    await using run = await history.pull();
    assert.equal(run.outputs.verdict, 'inconclusive', run.log);
    assert.match(run.outputs.reason ?? '', /ruff did not get through the base: exit code 101: /u);
    assert.equal(run.outputs['new-findings'], '');
  });

  test('a configuration that the tool does not take any more, mended: the new one judges the base as well', async (context) => {
    const history = await startHistory(context, { ...legacy, 'ruff.toml': '# broken\n' });
    history.commit({ 'ruff.toml': 'line-length = 80\n', 'shop/fresh.py': 'print(1)\n' });
    await using run = await history.pull();
    assert.match(run.outputs.reason ?? '', /^ruff: new: 1 error in 9 files: shop\/fresh\.py:1:1 T201/u, run.log);
    assert.equal(run.outputs['new-findings'], '1');
  });
});

const uvLock = (version: string): string => `version = 1\n\n[[package]]\nname = "ruff"\nversion = "${version}"\n`;

describe('causes', () => {
  test('what only an upgrade of the tool finds in old code passes, and is told', async (context) => {
    const history = await startHistory(context, {
      'shop/app.py': 'a = eval("1")\nprint(a)\n',
      'uv.lock': uvLock('1.0.0'),
    });
    history.commit({ 'uv.lock': uvLock('2.0.0') });
    history.install('2.0.0');
    await using run = await history.pull();
    assert.equal(run.outputs.verdict, 'pass', run.log);
    assert.match(
      run.summary,
      /ruff: upgraded 1\.0\.0 → 2\.0\.0 by this change: the base was checked with 2\.0\.0 as well/u,
    );
  });

  test('with a baseline the findings of the upgrade are told apart to the last one', async (context) => {
    const history = await startHistory(context, {
      'shop/app.py': 'a = eval("1")\nprint(a)\n',
      'uv.lock': uvLock('1.0.0'),
    });
    await using before = await history.push();
    const baseline = { '.github/quality-baseline.json': readFileSync(before.outputs.baseline ?? '', 'utf8') };
    history.commit(baseline);
    history.git('branch', '--force', 'main');
    history.commit({ 'uv.lock': uvLock('2.0.0') });
    history.install('2.0.0');
    await using run = await history.pull();
    assert.equal(run.outputs.verdict, 'pass', run.log);
    assert.match(
      run.summary,
      /ruff: 1 error from the upgrade 1\.0\.0 → 2\.0\.0: the base has them too, and the baseline not/u,
    );
    assert.match(run.summary, /ruff: 1 error in the baseline \.github\/quality-baseline\.json/u);
  });

  test('an upgrade does not hide what the change itself brings', async (context) => {
    const history = await startHistory(context, { 'shop/app.py': 'a = eval("1")\n', 'uv.lock': uvLock('1.0.0') });
    history.commit({ 'uv.lock': uvLock('2.0.0'), 'shop/fresh.py': 'b = eval("2")\n' });
    history.install('2.0.0');
    await using run = await history.pull();
    assert.match(run.outputs.reason ?? '', /^ruff: new: 1 error in 2 files: shop\/fresh\.py:1:1 S307/u);
  });

  test('what a stricter configuration finds in old code passes; in new code it fails', async (context) => {
    const history = await startHistory(context, { 'shop/app.py': 'print(1)\n', 'ruff.toml': 'ignore = ["T201"]\n' });
    history.commit({ 'ruff.toml': 'line-length = 80\n' });
    await using old = await history.pull();
    assert.equal(old.outputs.verdict, 'pass', old.log);
    assert.match(
      old.summary,
      /ruff: 1 error from its changed configuration \(ruff\.toml\): the base's code has them too/u,
    );
    history.commit({ 'shop/fresh.py': 'print(2)\n' });
    await using fresh = await history.pull();
    assert.match(fresh.outputs.reason ?? '', /^ruff: new: 1 error in 2 files: shop\/fresh\.py:1:1 T201/u);
    assert.equal(fresh.outputs['new-findings'], '1');
  });
});

describe('a project that is installed editable', () => {
  const start = async (context: TestContext, how: 'pth' | 'hook'): Promise<History> => {
    const history = await startHistory(context, {
      'src/shop.py': 'def total(a: int): ...\n',
      'app.py': 'from shop import total\n\ntotal(int())\n',
    });
    history.commit({ 'src/shop.py': 'def total(a: str): ...\n' });
    history.installChecker(how);
    return history;
  };

  test('the base is checked with its own packages: what the change breaks elsewhere is new', async (context) => {
    const history = await start(context, 'pth');
    await using run = await history.pull({ tools: 'mypy' });
    assert.match(run.outputs.reason ?? '', /^mypy: new: 1 error in 1 file: app\.py:3:1 arg-type/u, run.log);
  });

  test('where that cannot be had it is inconclusive, and no pass', async (context) => {
    const history = await start(context, 'hook');
    await using run = await history.pull({ tools: 'mypy' });
    assert.equal(run.outputs.verdict, 'inconclusive', run.log);
    assert.match(run.outputs.reason ?? '', /it read src\/shop\.py of the checked-out commit in place of the base's/u);
  });
});

describe('a change that weakens the gate', () => {
  test('a suppression that it adds is shown, one that only moved is not', async (context) => {
    const old = 'print(0)  # noqa: T201\n';
    const history = await startHistory(context, { 'shop/app.py': old, 'shop/other.py': 'x = 1\n' });
    history.commit({ 'shop/app.py': 'x = 0\n', 'shop/other.py': `x = 1\n${old}print(1)  # noqa: T201, E501\n` });
    await using run = await history.pull();
    assert.equal(run.outputs.verdict, 'pass', run.log);
    assert.match(run.summary, /### This change weakens the gate: look at it\n+1 suppression that the base has not:/u);
    assert.match(run.summary, /\| `shop\/other\.py:3:11` \| `# noqa: T201, E501` \|/u);
    const [shown] = run.annotations.filter(({ properties }) => properties.file !== undefined);
    assert.deepEqual([shown?.level, shown?.properties.line], ['notice', '3']);
  });

  test('a loosened configuration is judged by the one of the base', async (context) => {
    const history = await startHistory(context, { 'shop/app.py': 'print(1)\n' });
    history.commit({ 'ruff.toml': 'ignore = ["T201"]\n', 'shop/fresh.py': 'print(2)\n' });
    await using run = await history.pull();
    assert.equal(run.outputs.verdict, 'pass', run.log);
    assert.match(
      run.summary,
      /its configuration changed in ruff\.toml\. With the configuration of the base \([0-9a-f]{9}\) ruff would find 1 error in what this change brings; 1 finding of the base's own code is not found any more/u,
    );
    assert.match(run.summary, /- shop\/fresh\.py:\S*1:1 T201/u);
    assert.equal(reportOf(run).weakening.configurations[0].hidden.length, 1);
  });
});

describe('the baseline file', () => {
  const accepted = async (context: TestContext): Promise<History> => {
    const history = await startHistory(context, {
      'shop/app.py': 'def a():\n    print(1)\n\n\ndef b():\n    print(2)\n',
    });
    await using before = await history.push();
    history.commit({ '.github/quality-baseline.json': readFileSync(before.outputs.baseline ?? '', 'utf8') });
    history.git('branch', '--force', 'main');
    return history;
  };

  test('what is in it passes everywhere, what is not fails', async (context) => {
    const history = await accepted(context);
    await using push = await history.push();
    assert.equal(push.outputs.verdict, 'pass', push.log);
    assert.match(push.outputs.reason ?? '', /2 errors in the baseline/u);
    history.commit({ 'shop/fresh.py': 'print(3)\n' });
    await using more = await history.push();
    assert.match(more.outputs.reason ?? '', /^ruff: 1 error in 2 files: shop\/fresh\.py/u);
  });

  test('what is gone makes it smaller, and the file to commit is handed out', async (context) => {
    const history = await accepted(context);
    history.commit({ 'shop/app.py': 'def a():\n    print(1)\n' });
    await using run = await history.pull();
    assert.match(
      run.summary,
      /1 finding of \.github\/quality-baseline\.json is gone: put the file of the output \\`baseline\\` in its place/u,
    );
    const smaller = JSON.parse(readFileSync(run.outputs.baseline ?? '', 'utf8'));
    assert.equal(smaller.findings.length, 1);
    history.commit({ '.github/quality-baseline.json': readFileSync(run.outputs.baseline ?? '', 'utf8') });
    await using shrunk = await history.pull();
    assert.equal(shrunk.outputs.verdict, 'pass', shrunk.log);
  });

  test('it may not grow without a reason; with one it may, and that is shown', async (context) => {
    const history = await accepted(context);
    const entry = { path: 'shop/fresh.py', tool: 'ruff', rule: 'T201', symbol: '', line: '', message: '`print` found' };
    const grow = (more: object): Tree => {
      const file = JSON.parse(history.read('.github/quality-baseline.json'));
      return { '.github/quality-baseline.json': JSON.stringify({ ...file, findings: [...file.findings, more] }) };
    };
    const changed = grow(entry);
    const withReason = grow({ ...entry, accept: 'a script, it has to print' });
    history.commit({ 'shop/fresh.py': 'print(3)\n', ...changed });
    await using run = await history.pull();
    assert.equal(run.outputs.verdict, 'fail', run.log);
    assert.match(
      run.outputs.reason ?? '',
      /baseline: \.github\/quality-baseline\.json grows by 1 finding: shop\/fresh\.py T201/u,
    );
    history.commit(withReason);
    await using reasoned = await history.pull();
    assert.doesNotMatch(reasoned.outputs.reason ?? '', /grows/u);
    assert.match(reasoned.summary, /1 entry more in the baseline:[\s\S]*a script, it has to print/u);
  });

  test('a misspelt key is an error that says which', async (context) => {
    const history = await accepted(context);
    history.commit({
      '.github/quality-baseline.json': '{"schema":"sluice/quality-baseline@1","findings":[{"pth":"x"}]}',
    });
    await using run = await history.push();
    assert.equal(run.outputs.verdict, 'error');
    assert.match(run.outputs.reason ?? '', /number 1 of `findings`.*unknown key `pth`, did you mean `path`/u);
    history.git('branch', '--force', 'main');
    history.commit({ '.github/quality-baseline.json': '{"schema":"sluice/quality-baseline@1","findings":[]}' });
    await using mended = await history.pull();
    assert.equal(mended.outputs.verdict, 'pass', mended.log);
  });
});

test('of a project in a folder, the same', async (context) => {
  const history = await startHistory(context, { 'services/quotes/app.py': 'print(1)\n' }, 'services/quotes');
  history.commit({ 'services/quotes/fresh.py': 'print(2)\n', 'elsewhere.py': 'print(3)\n' });
  await using run = await history.pull();
  assert.match(run.outputs.reason ?? '', /^ruff: new: 1 error in 2 files: services\/quotes\/fresh\.py:1:1 T201/u);
  assert.equal(toolsOf(run).ruff?.findings, 2);
});

test('a project that the base has not is new as a whole', async (context) => {
  const history = await startHistory(context, { 'a.py': 'x = 1\n' }, '.');
  history.commit({ 'b.py': 'print(1)\n' });
  await using run = await history.pull();
  assert.equal(run.outputs['new-findings'], '1', run.log);
});
