import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Recording } from '../unit/findings/recording.ts';
import { readRecording, recordedVersions } from '../unit/findings/recording.ts';
import { type Replay, spoiled, startWorld, toolsOf } from './quality/world.ts';

type State = 'pass' | 'findings' | 'incomplete' | 'tool-error' | 'nothing-to-scan';

interface Expected {
  readonly verdict: 'fail' | 'error' | 'inconclusive';
  readonly tools: Readonly<Record<string, readonly [State, RegExp]>>;
}

const gone = /exit code 1 without a finding/u;
const cut = (lines: readonly string[]): readonly string[] => [lines.join('\n').slice(0, lines.join('\n').length / 2)];

/** What real tools were recorded to say in trouble. */
const recorded: readonly ['ruff' | 'mypy', string, Expected][] = [
  [
    'ruff',
    'unparsable',
    {
      verdict: 'fail',
      tools: {
        ruff: ['incomplete', /not wholly checked: src\/broken\.py: a syntax error/u],
        'ruff-format': ['incomplete', /not looked at: src\/broken\.py: Expected a parameter/u],
      },
    },
  ],
  [
    'ruff',
    'unreadable',
    {
      verdict: 'inconclusive',
      tools: {
        ruff: ['incomplete', /src\/latin\.py: stream did not contain valid UTF-8/u],
        'ruff-format': ['incomplete', /src\/latin\.py: stream did not contain valid UTF-8/u],
      },
    },
  ],
  [
    'ruff',
    'empty',
    {
      verdict: 'inconclusive',
      tools: {
        ruff: ['nothing-to-scan', /no file of Python: there is none/u],
        'ruff-format': ['nothing-to-scan', /no file: there is none to format/u],
      },
    },
  ],
  [
    'ruff',
    'excluded',
    {
      verdict: 'inconclusive',
      tools: {
        ruff: ['nothing-to-scan', /`lint\.exclude` keeps all 1 from it/u],
        'ruff-format': ['nothing-to-scan', /the configuration excludes all/u],
      },
    },
  ],
  [
    'ruff',
    'misspelt',
    {
      verdict: 'error',
      tools: {
        ruff: ['tool-error', /exit code 2: ruff failed: .*unknown field `targt-version`/u],
        'ruff-format': ['tool-error', /exit code 2: ruff failed: .*unknown field `targt-version`/u],
      },
    },
  ],
  [
    'ruff',
    'malformed',
    {
      verdict: 'error',
      tools: { ruff: ['tool-error', /TOML parse error/u], 'ruff-format': ['tool-error', /TOML parse error/u] },
    },
  ],
  ['mypy', 'unparsable', { verdict: 'fail', tools: { mypy: ['incomplete', /does not go past this/u] } }],
  ['mypy', 'empty', { verdict: 'inconclusive', tools: { mypy: ['nothing-to-scan', /There are no \.py\[i\] files/u] } }],
  ['mypy', 'foreign', { verdict: 'inconclusive', tools: { mypy: ['nothing-to-scan', /told of no file of Python/u] } }],
  [
    'mypy',
    'misspelt',
    { verdict: 'inconclusive', tools: { mypy: ['incomplete', /Unrecognized option: stict = True/u] } },
  ],
  ['mypy', 'malformed', { verdict: 'error', tools: { mypy: ['tool-error', /cannot read its configuration/u] } }],
  ['mypy', 'crashing', { verdict: 'error', tools: { mypy: ['tool-error', /crashed .*INTERNAL ERROR/u] } }],
];

const oldestAndNewest = (versions: readonly string[]) => [...new Set([versions[0] ?? '', versions.at(-1) ?? ''])];

const toolsOfProgram = { ruff: 'ruff\nruff-format', mypy: 'mypy' };

async function holds(world: Awaited<ReturnType<typeof startWorld>>, tools: string, expected: Expected): Promise<void> {
  await using run = await world.check({ tools, timeout: '2s' });
  assert.equal(run.outputs.verdict, expected.verdict, run.outputs.reason);
  assert.equal(run.exitCode, 1);
  const states = toolsOf(run);
  for (const [tool, [state, reason]] of Object.entries(expected.tools)) {
    assert.equal(states[tool]?.state, state, `${tool}: ${states[tool]?.reason}`);
    assert.match(states[tool]?.reason ?? '', reason);
  }
  const failed = Object.values(expected.tools).filter(([state]) => state === 'tool-error');
  assert.equal(run.outputs['tools-failed'], String(failed.length));
  assert.equal(world.git('status', '--porcelain'), '');
}

for (const [tool, name, expected] of recorded) {
  describe(`${tool}: ${name}`, () => {
    for (const version of oldestAndNewest(recordedVersions(tool, name))) {
      test(version, async (context) => {
        const world = await startWorld(context, readRecording(tool, version, name));
        await holds(world, toolsOfProgram[tool], expected);
      });
    }
  });
}

const ruff = (name: string): Recording => readRecording('ruff', '0.17.6', name);
const mypy = (name: string): Recording => readRecording('mypy', '2.4.1', name);
const says = (text: string): readonly string[] => [text, ''];
const error = (tool: string, reason: RegExp): Expected => ({
  verdict: 'error',
  tools: { [tool]: ['tool-error', reason] },
});

/** Trouble that no tool was made to have here, laid over a recording. The tool is the one that is checked. */
const made: readonly [string, string, Replay, Expected][] = [
  [
    'killed',
    'ruff',
    spoiled(ruff('clean'), 'json', () => ({ fault: 'killed' })),
    error('ruff', /was killed \(SIGKILL\)/u),
  ],
  [
    'killed',
    'ruff-format',
    spoiled(ruff('clean'), 'format', () => ({ fault: 'killed' })),
    error('ruff-format', /was killed/u),
  ],
  ['killed', 'mypy', spoiled(mypy('clean'), 'json', () => ({ fault: 'killed' })), error('mypy', /was killed/u)],
  [
    'too slow',
    'ruff',
    spoiled(ruff('clean'), 'json', () => ({ fault: 'hangs' })),
    error('ruff', /was ended after 2 s; `timeout`/u),
  ],
  [
    'too slow',
    'ruff-format',
    spoiled(ruff('clean'), 'format', () => ({ fault: 'hangs' })),
    error('ruff-format', /was ended after 2 s/u),
  ],
  [
    'too slow',
    'mypy',
    spoiled(mypy('clean'), 'json', () => ({ fault: 'hangs' })),
    error('mypy', /was ended after 2 s/u),
  ],
  [
    'a crash with exit code 1 and nothing else',
    'ruff',
    spoiled(ruff('clean'), 'json', () => ({ exitCode: 1, stderr: says('Segmentation fault') })),
    error('ruff', gone),
  ],
  [
    'a crash with exit code 1 and nothing else',
    'ruff-format',
    spoiled(ruff('clean'), 'format', () => ({ exitCode: 1, stderr: says('Segmentation fault') })),
    error('ruff-format', /exit code 1 without a file to format/u),
  ],
  [
    'a crash with exit code 1 and a traceback',
    'mypy',
    spoiled(mypy('clean'), 'json', () => ({
      exitCode: 1,
      stderr: says('Traceback (most recent call last)\nRuntimeError: boom'),
    })),
    error('mypy', /boom/u),
  ],
  [
    'an unknown exit code',
    'ruff',
    spoiled(ruff('findings'), 'json', () => ({ exitCode: 101 })),
    { verdict: 'fail', tools: { ruff: ['tool-error', /exit code 101/u] } },
  ],
  [
    'no report',
    'ruff',
    spoiled(ruff('clean'), 'json', () => ({ output: undefined })),
    error('ruff', /it wrote no report/u),
  ],
  [
    'an empty report',
    'ruff',
    spoiled(ruff('clean'), 'json', () => ({ output: [''] })),
    error('ruff', /it wrote no report/u),
  ],
  [
    'an empty report',
    'ruff-format',
    spoiled(ruff('findings'), 'format', () => ({ stdout: [''] })),
    error('ruff-format', /0 of the 2 files/u),
  ],
  ['an empty report', 'mypy', spoiled(mypy('findings'), 'json', () => ({ stdout: [''] })), error('mypy', gone)],
  [
    'half a report',
    'ruff',
    spoiled(ruff('findings'), 'json', ({ output = [] }) => ({ output: cut(output) })),
    error('ruff', /its report breaks off/u),
  ],
  [
    'half a report',
    'ruff-format',
    spoiled(ruff('findings'), 'format', ({ stdout }) => ({ stdout: cut(stdout) })),
    error('ruff-format', /its diff breaks off/u),
  ],
  [
    'half a report',
    'mypy',
    spoiled(mypy('findings'), 'json', ({ stdout }) => ({ stdout: cut(stdout) })),
    error('mypy', /its report breaks off/u),
  ],
  [
    'not a word of what was checked',
    'mypy',
    spoiled(mypy('clean'), 'json', () => ({ stderr: [''] })),
    error('mypy', /not a word about what it checked/u),
  ],
  [
    'a report of something else',
    'ruff',
    spoiled(ruff('clean'), 'json', () => ({ output: ['{"ok": true}'] })),
    error('ruff', /another shape/u),
  ],
  [
    'too old for JSON',
    'mypy',
    readRecording('mypy', '1.10.1', 'clean'),
    error('mypy', /mypy 1\.10\.1 cannot write JSON: 1\.11/u),
  ],
];

describe('never a pass', () => {
  for (const [name, tool, replay, expected] of made) {
    test(`${tool}: ${name}`, async (context) => holds(await startWorld(context, replay), tool, expected));
  }

  test('a tool that is configured and not there: the command that gets it', async (context) => {
    const world = await startWorld(context, ruff('clean'));
    await using run = await world.check();
    assert.equal(run.outputs.verdict, 'error');
    assert.equal(toolsOf(run).mypy?.state, 'tool-error');
    assert.match(
      toolsOf(run).mypy?.reason ?? '',
      /mypy is not installed: add it to the project \(`uv add --dev mypy`\)/u,
    );
    assert.equal(toolsOf(run).ruff?.state, 'pass');
  });

  test('a tool that is locked and not installed: that it is', async (context) => {
    const world = await startWorld(context, ruff('clean'));
    world.write('uv.lock', '[[package]]\nname = "mypy"\nversion = "2.4.1"\n');
    await using run = await world.check();
    assert.match(toolsOf(run).mypy?.reason ?? '', /uv\.lock has mypy 2\.4\.1: run the action `setup`/u);
  });
});

test("one tool's crash hides nothing of the others", async (context) => {
  const killed = spoiled(mypy('findings'), 'json', () => ({ fault: 'killed', stdout: [''] }));
  const world = await startWorld(context, ruff('findings'), killed);
  await using run = await world.check();
  assert.equal(run.outputs.verdict, 'fail');
  assert.equal(run.outputs.findings, '9');
  assert.equal(run.outputs['tools-failed'], '1');
  assert.match(run.outputs.reason ?? '', /ruff: 7 errors.*ruff-format: 2 of 3 files/u);
  assert.match(run.summary, /💥 error \| mypy \| was killed/u);
  assert.notEqual(run.outputs.patch, '');
});

test('a configuration that makes ruff rewrite files does not make the gate rewrite them', async (context) => {
  const world = await startWorld(context, ruff('rewriting'));
  await using run = await world.check({ tools: 'ruff' });
  assert.equal(run.outputs.verdict, 'fail');
  assert.match(run.outputs.reason ?? '', /src\/imports\.py:1:8 F401/u);
  assert.equal(world.git('status', '--porcelain'), '');
});
