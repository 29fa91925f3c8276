import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { recorded } from '../unit/findings/security-recording.ts';
import { pullRequest, queued } from './security-scan/event.ts';
import { type Replay, reportOf, startWorld } from './security-scan/world.ts';

// A pull request answers for what it brings, not for what was there, nor for what others published meanwhile.

const pins = (name: string): string => (recorded('pip-audit', name).files['pins.txt'] ?? []).join('\n');
const lock = (name: string) => ({ 'requirements.txt': pins(name) });
const pipAudit = [
  recorded('pip-audit', 'clean'),
  recorded('pip-audit', 'vulnerable'),
  recorded('pip-audit', 'upgraded'),
];
const audit = { tools: 'pip-audit', 'fail-on': 'low' };
const code = { tools: 'bandit', 'fail-on': 'low' };

describe('dependencies', () => {
  test('what the base has in the same version fails nobody, and nothing is asked again', async (context) => {
    const world = await startWorld(context, pipAudit, lock('vulnerable'));
    const base = world.commit();
    world.write('README.md', 'more\n');
    await using run = await world.scan(audit, pullRequest(base, world.commit()));
    assert.equal(run.exitCode, 0, run.outputs.reason);
    assert.match(run.outputs.reason ?? '', /^pip-audit: no new findings; 5 that the base has too in 3 packages/u);
    assert.deepEqual([run.outputs.findings, run.outputs['new-findings']], ['5', '0']);
    assert.match(run.summary, /Not from this change/u);
    assert.ok(
      !run.annotations.some(({ properties }) => properties.file !== undefined),
      'nothing beside the code that is not its own',
    );
    assert.equal(world.calls('pip-audit').filter((call) => !call.startsWith('--version')).length, 1);
  });

  test('what the change brings is red', async (context) => {
    const world = await startWorld(context, pipAudit, lock('clean'));
    const base = world.commit();
    world.write('requirements.txt', pins('vulnerable'));
    await using run = await world.scan(audit, pullRequest(base, world.commit()));
    assert.equal(run.outputs.verdict, 'fail', run.log);
    assert.match(run.outputs.reason ?? '', /^pip-audit: new: 5 findings of low severity or worse/u);
    assert.equal(run.outputs['new-findings'], '5');
  });

  test('an upgrade that leaves an advisory behind has not brought it: the base is asked for that version', async (context) => {
    const world = await startWorld(context, pipAudit, lock('vulnerable'));
    const base = world.commit();
    world.write('requirements.txt', pins('upgraded'));
    await using run = await world.scan(audit, pullRequest(base, world.commit()));
    assert.equal(run.exitCode, 0, run.outputs.reason);
    assert.deepEqual([run.outputs.findings, run.outputs['new-findings']], ['4', '0']);
    assert.equal(world.calls('pip-audit').filter((call) => !call.startsWith('--version')).length, 2);
  });

  test('a downgrade that brings an advisory back is red, and names only that', async (context) => {
    const world = await startWorld(context, pipAudit, lock('upgraded'));
    const base = world.commit();
    world.write('requirements.txt', pins('vulnerable'));
    await using run = await world.scan(audit, pullRequest(base, world.commit()));
    assert.match(
      run.outputs.reason ?? '',
      /^pip-audit: new: 1 finding .*: jinja2 3\.1\.2 \(GHSA-h5c8-rqwp-cp95, medium\); 4 that the base has too$/u,
    );
  });

  test('a base that cannot be asked is inconclusive, never a pass', async (context) => {
    const broken: Replay = { ...recorded('pip-audit', 'vulnerable'), output: [''] };
    const world = await startWorld(context, [recorded('pip-audit', 'upgraded'), broken], lock('vulnerable'));
    const base = world.commit();
    world.write('requirements.txt', pins('upgraded'));
    await using run = await world.scan(audit, pullRequest(base, world.commit()));
    assert.equal(run.outputs.verdict, 'inconclusive');
    assert.match(
      run.outputs.reason ?? '',
      /whether this change brought them is not known: pip-audit did not get through the base: it wrote no report/u,
    );
    assert.equal(run.outputs['new-findings'], '');
  });

  test('a base with a lock that is not read here is inconclusive', async (context) => {
    const world = await startWorld(context, pipAudit, { 'poetry.lock': '' });
    const base = world.commit();
    world.remove('poetry.lock');
    world.write('requirements.txt', pins('vulnerable'));
    await using run = await world.scan(audit, pullRequest(base, world.commit()));
    assert.equal(run.outputs.verdict, 'inconclusive');
    assert.match(run.outputs.reason ?? '', /of the base, poetry\.lock is not read here/u);
  });

  test('a base that is not in the clone is inconclusive, and what brings it is said', async (context) => {
    const world = await startWorld(context, pipAudit, lock('vulnerable'));
    const head = world.commit();
    await using run = await world.scan(audit, pullRequest('0123456789'.repeat(4), head));
    assert.equal(run.outputs.verdict, 'inconclusive');
    assert.match(run.outputs.reason ?? '', /the base commit 012345678 is not in this clone/u);
    assert.match(run.summary, /fetch-depth: 0/u);
    await using all = await world.scan({ ...audit, 'new-only': 'false' }, pullRequest('0123456789'.repeat(4), head));
    assert.equal(all.outputs.verdict, 'fail', 'everything counts where that is asked for');
  });

  test('the merge queue and `base` compare as a pull request does; a push judges everything', async (context) => {
    const world = await startWorld(context, pipAudit, lock('vulnerable'));
    const base = world.commit();
    world.write('README.md', 'more\n');
    world.commit();
    await using queue = await world.scan(audit, queued(base));
    assert.equal(queue.outputs.verdict, 'pass', queue.outputs.reason);
    await using against = await world.scan({ ...audit, base });
    assert.equal(against.outputs.verdict, 'pass', against.outputs.reason);
    await using push = await world.scan(audit);
    assert.deepEqual([push.outputs.verdict, push.outputs['new-findings']], ['fail', '']);
    await using nothing = await world.scan({ ...audit, 'new-only': 'true' });
    assert.equal(nothing.outputs.verdict, 'inconclusive');
    assert.match(nothing.outputs.reason ?? '', /no base to compare with: give `base`/u);
  });
});

describe('code', () => {
  const findings = recorded('bandit', 'findings');
  const clean = recorded('bandit', 'clean');

  test('what the base has is not the change’s; nothing of the base is left behind', async (context) => {
    const world = await startWorld(context, [findings]);
    const base = world.commit();
    await using run = await world.scan(code, pullRequest(base, world.commit()));
    assert.equal(run.outputs.verdict, 'pass', run.outputs.reason);
    assert.match(run.outputs.reason ?? '', /^bandit: no new findings; 3 that the base has too/u);
    const trees = execFileSync('git', ['worktree', 'list'], { cwd: world.workspace, encoding: 'utf8' });
    assert.equal(trees.trim().split('\n').length, 1);
    assert.equal(world.calls('bandit').filter((call) => call.startsWith('-c')).length, 2);
  });

  test('what the change brings is red, what moved is not', async (context) => {
    const world = await startWorld(context, [
      { ...findings, where: 'head' },
      { ...clean, where: 'base' },
    ]);
    world.remove('src/shell.py');
    const base = world.commit();
    world.write('src/shell.py', (findings.files['src/shell.py'] ?? []).join('\n'));
    await using run = await world.scan(code, pullRequest(base, world.commit()));
    assert.equal(run.outputs.verdict, 'fail');
    assert.match(run.outputs.reason ?? '', /^bandit: new: 3 findings of low/u);

    const text = (findings.files['src/shell.py'] ?? []).join('\n');
    const before: Replay = { ...findings, where: 'base' };
    const shifted = (findings.output ?? []).map((line) =>
      line.replace(/("line_number": )(\d+)/u, (_, key: string, line_: string) => `${key}${Number(line_) + 3}`),
    );
    const world2 = await startWorld(context, [before, { ...findings, output: shifted, where: 'head' }]);
    const base2 = world2.commit();
    world2.write('src/shell.py', `\n\n\n${text}`);
    await using second = await world2.scan(code, pullRequest(base2, world2.commit()));
    assert.deepEqual([second.outputs.verdict, second.outputs['new-findings']], ['pass', '0'], second.outputs.reason);
  });

  test('rules that the change loosens are shown, by the rules of the base', async (context) => {
    const world = await startWorld(context, [
      { ...clean, where: 'head' },
      { ...clean, where: 'base' },
      { ...clean, where: 'base by other rules' },
      { ...findings, where: 'head by other rules' },
    ]);
    world.write('src/shell.py', (findings.files['src/shell.py'] ?? []).join('\n'));
    const base = world.commit();
    world.write('pyproject.toml', '[tool.bandit]\nexclude_dirs = ["src"]\n');
    await using run = await world.scan(code, pullRequest(base, world.commit()));
    assert.equal(run.outputs.verdict, 'pass', run.outputs.reason);
    assert.match(run.summary, /This change weakens the gate: look at it/u);
    assert.match(run.summary, /By the rules of the base it would find 1 high, 1 medium, 1 low/u);
  });

  test('rules that the change tightens find what was there: not the change’s code', async (context) => {
    const world = await startWorld(context, [
      { ...findings, where: 'head' },
      { ...clean, where: 'base' },
      { ...findings, where: 'base by other rules' },
      { ...clean, where: 'head by other rules' },
    ]);
    world.write('pyproject.toml', '[tool.bandit]\nskips = ["B602"]\n');
    const base = world.commit();
    world.write('pyproject.toml', '[tool.bandit]\nskips = []\n');
    await using run = await world.scan(code, pullRequest(base, world.commit()));
    assert.equal(run.outputs.verdict, 'pass', run.outputs.reason);
    assert.match(run.outputs.reason ?? '', /3 from the changed rules/u);
  });

  for (const fault of ['killed', 'hangs'] as const) {
    test(`a base in which bandit ${fault} is inconclusive`, async (context) => {
      const world = await startWorld(context, [
        { ...findings, where: 'head' },
        { ...findings, where: 'base', fault, output: [''] },
      ]);
      const base = world.commit();
      await using run = await world.scan({ ...code, timeout: '2s' }, pullRequest(base, world.commit()));
      assert.equal(run.outputs.verdict, 'inconclusive', run.outputs.reason);
      assert.match(run.outputs.reason ?? '', /bandit did not get through the base: was (?:killed|ended)/u);
    });
  }

  test('a new comment that silences bandit is shown', async (context) => {
    const world = await startWorld(context, [clean]);
    const base = world.commit();
    world.write('src/clean.py', 'def double(value: int) -> int:\n    return eval(value)  # nosec B307\n');
    await using run = await world.scan(code, pullRequest(base, world.commit()));
    assert.equal(run.outputs.verdict, 'pass', run.outputs.reason);
    assert.match(run.summary, /1 comment that the base has not and that silence a scanner:/u);
    assert.match(run.summary, /src\/clean\.py:2:\d+.*nosec B307/u);
    assert.equal(reportOf(run).weakening.suppressions.length, 1);
  });
});

describe('waivers', () => {
  const waiver = (id: string, more: string) =>
    `- id: ${id}\n  reason: not reachable from outside\n  owner: "@acme/shop"\n  ${more}\n`;
  const jinja = waiver('CVE-2024-22195', 'scope: pkg:pypi/jinja2\n  expires: 2199-01-01');
  const medium = { tools: 'pip-audit', 'fail-on': 'medium' };

  test('what is waived does not fail, is counted, and is told with who answers for it', async (context) => {
    const rules = ['GHSA-h75v-3vvj-5mfj', 'PYSEC-2023-74', 'CVE-2024-35195', 'CVE-2024-47081'];
    const text = [jinja, ...rules.map((id) => waiver(id, 'expires: 2199-01-01'))].join('');
    const world = await startWorld(context, pipAudit, { ...lock('vulnerable'), '.github/waivers.yml': text });
    await using run = await world.scan(medium);
    assert.equal(run.outputs.verdict, 'pass', run.outputs.reason);
    assert.match(run.outputs.reason ?? '', /no findings but these; 5 waived/u);
    assert.deepEqual([run.outputs.findings, run.outputs.waived], ['0', '5']);
    assert.match(run.summary, /Waived: 5 findings/u);
    assert.match(run.summary, /not reachable from outside \| @\S*acme\/shop \| until 2199-01-01/u);
    assert.ok(!JSON.stringify(run.outputs.sarif).includes('CVE-2024-22195'));
  });

  test('one that is over brings the finding back, with why it was waived; one that waives nothing is told', async (context) => {
    const text =
      waiver('CVE-2024-22195', 'expires: 2020-01-01') +
      waiver('CVE-2024-34064', 'until-fixed: true') +
      waiver('CVE-1999-0001', 'expires: 2199-01-01');
    const world = await startWorld(context, pipAudit, { ...lock('vulnerable'), 'ours.yml': text });
    await using run = await world.scan({ ...medium, waivers: 'ours.yml' });
    assert.equal(run.outputs.verdict, 'fail');
    assert.equal(run.outputs.waived, '0');
    const remarks: readonly string[] = reportOf(run).remarks;
    assert.ok(
      remarks.some((line) => /CVE-2024-22195 \(@acme\/shop\) ended on 2020-01-01/u.test(line)),
      remarks.join('\n'),
    );
    assert.ok(remarks.some((line) => /CVE-2024-34064 .* ended because there is a fix now/u.test(line)));
    assert.ok(remarks.some((line) => /CVE-1999-0001 .* waives nothing: take it out/u.test(line)));
  });

  test('where a tool did not get through, no waiver is called unused', async (context) => {
    const files = { ...lock('vulnerable'), '.github/waivers.yml': jinja };
    const world = await startWorld(context, [recorded('pip-audit', 'forbidden')], files);
    await using run = await world.scan(medium);
    assert.equal(run.outputs.verdict, 'error');
    assert.deepEqual(reportOf(run).remarks, []);
  });

  test('one that the change adds holds, and is shown in a section of its own', async (context) => {
    const world = await startWorld(context, pipAudit, lock('clean'));
    const base = world.commit();
    world.write('requirements.txt', pins('vulnerable'));
    world.write('.github/waivers.yml', jinja);
    await using run = await world.scan({ ...medium, 'fail-on': 'critical' }, pullRequest(base, world.commit()));
    assert.equal(run.outputs.verdict, 'pass', run.outputs.reason);
    assert.match(run.summary, /This change weakens the gate: look at it/u);
    assert.match(
      run.summary,
      /CVE-2024-22195 in pkg:pypi\/jinja2, until 2199-01-01, by @\S*acme\/shop: not reachable from outside \(waives 1 finding\)/u,
    );
    await using again = await world.scan(medium, pullRequest(world.commit(), world.commit()));
    assert.doesNotMatch(again.summary, /weakens the gate/u);
  });

  test('a file that is not understood, or named and not there, is an error', async (context) => {
    const files = { ...lock('vulnerable'), '.github/waivers.yml': '- id: CVE-2024-22195\n  expires: soon\n' };
    const world = await startWorld(context, pipAudit, files);
    await using run = await world.scan(medium);
    assert.equal(run.outputs.verdict, 'error');
    assert.match(
      run.outputs.reason ?? '',
      /\.github\/waivers\.yml cannot be used: waiver 1 \(CVE-2024-22195\): `reason`/u,
    );
    await using missing = await world.scan({ ...medium, waivers: 'nowhere.yml' });
    assert.equal(missing.outputs.verdict, 'error');
    assert.match(missing.outputs.reason ?? '', /nowhere\.yml/u);
  });
});

test('waivers of other tools hold, without an owner or an end; feeds mark what they know, a missing one is said', async (context) => {
  const files = {
    ...lock('vulnerable'),
    'osv-scanner.toml': '[[IgnoredVulns]]\nid = "CVE-2024-22195"\nreason = "not reachable"\n',
    'kev.json':
      '{"catalogVersion":"1","dateReleased":"2026-11-24","vulnerabilities":[{"cveID":"CVE-2024-34064","dateAdded":"2024-05-01"}]}',
  };
  const world = await startWorld(context, pipAudit, files);
  const inputs = { tools: 'pip-audit', waivers: 'osv-scanner.toml', kev: 'kev.json', epss: 'epss.csv' };
  await using run = await world.scan(inputs);
  assert.equal(run.outputs.verdict, 'pass', run.outputs.reason);
  assert.equal(run.outputs.waived, '1');
  assert.match(run.summary, /medium 5\.4 · KEV since 2024-05-01/u);
  const remarks: readonly string[] = reportOf(run).remarks;
  assert.ok(remarks.includes('waivers: 1 waiver of osv-scanner.toml has no end'), remarks.join('\n'));
  assert.ok(remarks.includes('KEV: kev.json of 2026-11-24, 1 entry'));
  assert.ok(remarks.includes('EPSS: nothing is known, epss.csv cannot be used: it is not there'));
  const vex = JSON.parse(readFileSync(run.outputs.vex ?? '', 'utf8'));
  assert.deepEqual(
    vex.statements.map((one: { status: string; vulnerability: { name: string } }) => [
      one.vulnerability.name,
      one.status,
    ]),
    [['GHSA-h5c8-rqwp-cp95', 'affected']],
  );
});
