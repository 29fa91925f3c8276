import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { recorded } from '../unit/findings/security-recording.ts';
import { type Replay, startWorld, toolOf } from './security-scan/world.ts';

// Nothing but a scan that is whole and says that all is well may be green. Each case names the tool, how it ends, and
// what a person must be told.

const fresh = recorded('uv-lock', 'fresh');
const pipAudit = recorded('pip-audit', 'vulnerable');
const uvAudit = recorded('uv-audit', 'vulnerable');
const bandit = recorded('bandit', 'findings');
const requirements = { 'requirements.txt': (pipAudit.files['pins.txt'] ?? []).join('\n') };

interface Case {
  readonly name: string;
  readonly tool: 'pip-audit' | 'uv-audit' | 'bandit';
  readonly replays: readonly Replay[];
  readonly files?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly reason: RegExp;
}

const half = (lines: readonly string[] | undefined): readonly string[] => {
  const text = (lines ?? []).join('\n');
  return [text.slice(0, text.length / 2)];
};
const slow = { timeout: '1s' };

const errors: readonly Case[] = [
  {
    name: 'its service does not answer',
    tool: 'pip-audit',
    replays: [recorded('pip-audit', 'refused')],
    reason: /the advisory service http:\/\/127\.0\.0\.1:\d+ could not be used: connection refused \(asked 3 times\)/u,
  },
  {
    name: 'its service forbids it',
    tool: 'pip-audit',
    replays: [recorded('pip-audit', 'forbidden')],
    reason: /it answered 403$/u,
  },
  {
    name: 'is killed',
    tool: 'pip-audit',
    replays: [{ ...pipAudit, fault: 'killed' }],
    reason: /was killed \(SIGKILL\)/u,
  },
  {
    name: 'hangs',
    tool: 'pip-audit',
    replays: [{ ...pipAudit, fault: 'hangs' }],
    inputs: slow,
    reason: /ended after 1 s; `timeout`/u,
  },
  { name: 'is not installed', tool: 'pip-audit', replays: [], reason: /pip-audit: it is not installed: add it/u },
  {
    name: 'writes nothing',
    tool: 'pip-audit',
    replays: [{ ...pipAudit, output: [''] }],
    reason: /it wrote no report \(exit code 1\)/u,
  },
  {
    name: 'writes half a report',
    tool: 'pip-audit',
    replays: [{ ...pipAudit, output: half(pipAudit.output) }],
    reason: /not complete JSON/u,
  },
  {
    name: 'is too old for the input',
    tool: 'pip-audit',
    replays: [{ ...recorded('pip-audit', 'vulnerable', '2.9.0'), files: pipAudit.files }],
    reason: /this version cannot do what is asked of it/u,
  },
  {
    name: 'fails with a clean report',
    tool: 'pip-audit',
    replays: [{ ...recorded('pip-audit', 'clean'), exitCode: 1 }],
    files: { 'requirements.txt': 'idna==3.7\n' },
    reason: /exit code 1 without a finding/u,
  },
  {
    name: 'its service does not answer',
    tool: 'uv-audit',
    replays: [fresh, recorded('uv-audit', 'refused')],
    reason: /the advisory service http:\/\/127\.0\.0\.1:\d+ could not be used: connection refused \(asked 4 times\)/u,
  },
  {
    name: 'its service speaks no JSON',
    tool: 'uv-audit',
    replays: [fresh, recorded('uv-audit', 'malformed')],
    reason: /its answer is not JSON$/u,
  },
  {
    name: 'is killed',
    tool: 'uv-audit',
    replays: [fresh, { ...uvAudit, fault: 'killed' }],
    reason: /was killed \(SIGKILL\)/u,
  },
  {
    name: 'hangs',
    tool: 'uv-audit',
    replays: [fresh, { ...uvAudit, fault: 'hangs' }],
    inputs: slow,
    reason: /ended after 1 s/u,
  },
  {
    name: 'writes nothing',
    tool: 'uv-audit',
    replays: [fresh, { ...uvAudit, stdout: [''], exitCode: 0 }],
    reason: /it wrote no report \(exit code 0\)/u,
  },
  {
    name: 'writes half a report',
    tool: 'uv-audit',
    replays: [fresh, { ...uvAudit, stdout: half(uvAudit.stdout) }],
    reason: /not complete JSON/u,
  },
  {
    name: 'its lock does not fit the project',
    tool: 'uv-audit',
    replays: [recorded('uv-lock', 'outdated'), recorded('uv-audit', 'clean')],
    reason: /uv lock --check: error: The lockfile .* needs to be updated/u,
  },
  {
    name: 'its lock cannot be read',
    tool: 'uv-audit',
    replays: [fresh, recorded('uv-audit', 'clean')],
    files: { 'uv.lock': '<<<<<<< HEAD\n' },
    reason: /uv\.lock: line 1 is nothing that uv writes; `uv lock` repairs it/u,
  },
  {
    name: 'its rules cannot be read',
    tool: 'bandit',
    replays: [recorded('bandit', 'malformed')],
    reason: /\(exit code 2\): .*pyproject\.toml : Error parsing file/u,
  },
  { name: 'is killed', tool: 'bandit', replays: [{ ...bandit, fault: 'killed' }], reason: /was killed \(SIGKILL\)/u },
  { name: 'hangs', tool: 'bandit', replays: [{ ...bandit, fault: 'hangs' }], inputs: slow, reason: /ended after 1 s/u },
  { name: 'is not installed', tool: 'bandit', replays: [], reason: /bandit: it is not installed: add it/u },
  {
    name: 'writes nothing',
    tool: 'bandit',
    replays: [{ ...bandit, output: [], exitCode: 0 }],
    reason: /it wrote no report \(exit code 0\)/u,
  },
  {
    name: 'writes half a report',
    tool: 'bandit',
    replays: [{ ...bandit, output: half(bandit.output) }],
    reason: /not complete JSON/u,
  },
];

const skipped: Replay = { ...recorded('pip-audit', 'skipped'), args: pipAudit.args };
const silentAbout: Replay = {
  ...pipAudit,
  output: (pipAudit.output ?? []).map((line) => line.replace(/, \{"name": "idna".*?\}/u, '')),
};

const gaps: readonly Case[] = [
  {
    name: 'could not look anything up, and says that all is well',
    tool: 'pip-audit',
    replays: [skipped],
    reason: /not looked up: jinja2: .* could not be audited: jinja2 \(3\.1\.2\), requests: .*, idna: /u,
  },
  {
    name: 'is asked about a package without one version',
    tool: 'pip-audit',
    replays: [recorded('pip-audit', 'clean')],
    files: { 'requirements.txt': 'idna==3.7\nflask>=2\n' },
    reason: /not looked up: flask>=2: is not pinned to one version/u,
  },
  {
    name: 'has only packages without a version before it',
    tool: 'pip-audit',
    replays: [pipAudit],
    files: { 'requirements.txt': 'flask\n' },
    reason: /flask: is not pinned/u,
  },
  {
    name: 'looks at fewer packages than there are',
    tool: 'uv-audit',
    replays: [
      fresh,
      {
        ...recorded('uv-audit', 'clean'),
        stdout: recorded('uv-audit', 'clean').stdout.map((line) =>
          line.replace('"audited_packages": 1', '"audited_packages": 0'),
        ),
      },
    ],
    reason: /not looked up: 1 of the 1 packages of the lock, and uv does not say which/u,
  },
  {
    name: 'cannot parse a file',
    tool: 'bandit',
    replays: [recorded('bandit', 'unparsable')],
    reason: /not scanned: src\/broken\.py: syntax error/u,
  },
];

const nothing: readonly Case[] = [
  {
    name: 'finds no lock',
    tool: 'pip-audit',
    replays: [pipAudit],
    files: { 'pyproject.toml': '[project]\n' },
    reason: /there is no uv\.lock and no requirements\.txt/u,
  },
  {
    name: 'finds the lock of another tool',
    tool: 'pip-audit',
    replays: [pipAudit],
    files: { 'poetry.lock': '' },
    reason: /poetry\.lock is not read here: export it/u,
  },
  {
    name: 'finds an empty list',
    tool: 'pip-audit',
    replays: [pipAudit],
    files: { 'requirements.txt': '# nothing\n' },
    reason: /holds no package from outside/u,
  },
  {
    name: 'finds no lock',
    tool: 'uv-audit',
    replays: [fresh, uvAudit],
    files: { ...requirements, 'uv.lock': 'version = 1\n' },
    reason: /uv\.lock holds no package from outside/u,
  },
  { name: 'finds no Python', tool: 'bandit', replays: [recorded('bandit', 'empty')], reason: /looked at 0 lines/u },
  {
    name: 'is told to leave everything out',
    tool: 'bandit',
    replays: [recorded('bandit', 'excluded')],
    reason: /looked at 0 lines.*the configuration excludes all/u,
  },
];

function check(cases: readonly Case[], verdict: string, states: readonly string[]): void {
  for (const { name, tool, replays, files, inputs, reason } of cases) {
    test(`${tool} ${name}`, async (context) => {
      const project = files ?? (tool === 'pip-audit' ? requirements : {});
      const world = await startWorld(context, replays, project);
      await using run = await world.scan({ tools: tool, ...inputs });
      assert.equal(run.exitCode, 1, run.log);
      assert.equal(run.outputs.verdict, verdict, run.outputs.reason);
      assert.match(run.outputs.reason ?? '', reason);
      assert.ok(states.includes(toolOf(run, tool).state), toolOf(run, tool).state);
      assert.equal(run.outputs['tools-failed'], verdict === 'error' ? '1' : '0');
      assert.equal(run.outputs.sarif, '', 'uploading it would close the alerts that were not looked for');
      if (tool !== 'bandit') assert.ok(run.summary.includes(`advisories: ${world.service.description}`), run.summary);
    });
  }
}

describe('no usable answer is an error', () => check(errors, 'error', ['tool-error']));
describe('a gap is inconclusive, and named', () => check(gaps, 'inconclusive', ['incomplete']));
describe('nothing to look at is inconclusive', () => check(nothing, 'inconclusive', ['nothing-to-scan']));

test('a package that pip-audit does not speak of is named, and what it found still fails', async (context) => {
  const world = await startWorld(context, [silentAbout], requirements);
  await using run = await world.scan({ tools: 'pip-audit', 'fail-on': 'medium' });
  assert.equal(run.outputs.verdict, 'fail');
  assert.match(run.outputs.reason ?? '', /not looked up: idna: pip-audit says nothing about it/u);
  assert.deepEqual(toolOf(run, 'pip-audit').gaps, ['idna: pip-audit says nothing about it']);
  await using lenient = await world.scan({ tools: 'pip-audit', 'fail-on': 'never', 'on-inconclusive': 'warn' });
  assert.equal(lenient.exitCode, 0);
  assert.equal(lenient.outputs.verdict, 'inconclusive');
});

test('one tool fails, the other’s findings are shown all the same', async (context) => {
  const world = await startWorld(context, [{ ...pipAudit, fault: 'killed' }, bandit], requirements);
  await using run = await world.scan({ tools: 'pip-audit, bandit', 'fail-on': 'critical' });
  assert.equal(run.outputs.verdict, 'error');
  assert.deepEqual([run.outputs.findings, run.outputs['tools-failed']], ['3', '1']);
  assert.match(run.summary, /src\/shell\.py:5/u);
  const sarif = JSON.parse(readFileSync(run.outputs.sarif ?? '', 'utf8'));
  const tools = sarif.runs.map((one: { tool: { driver: { name: string } } }) => one.tool.driver.name);
  assert.deepEqual(tools, ['bandit'], 'the alerts of the other stay as they are');
});

test('a project that calls for a tool and does not have it is an error, one that calls for none is inconclusive', async (context) => {
  const files = { ...requirements, 'pyproject.toml': '[tool.bandit]\nskips = []\n' };
  const called = await startWorld(context, [], files);
  await using wanting = await called.scan();
  assert.equal(wanting.outputs.verdict, 'error');
  assert.match(
    wanting.outputs.reason ?? '',
    /nothing is installed that audits dependencies.*; bandit: it is not installed/u,
  );

  const empty = await startWorld(context, []);
  await using run = await empty.scan();
  assert.equal(run.exitCode, 1);
  assert.equal(run.outputs.verdict, 'inconclusive');

  const unlocked = await startWorld(context, [bandit], {
    'pyproject.toml': '[project]\ndependencies = ["flask"]\n[tool.bandit]\n',
  });
  await using second = await unlocked.scan();
  assert.equal(second.outputs.verdict, 'fail', 'bandit found something');
  assert.equal(toolOf(second, 'dependencies').state, 'nothing-to-scan');
});
