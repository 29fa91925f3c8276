import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatLocation } from '@sluice/findings';
import { adapterOf, adapters } from '../../../actions/quality/src/adapters.ts';
import { type RecordedRun, readRecording, recordedVersions } from '../findings/recording.ts';
import { type Fault, replay, type Spoil } from './replay.ts';

type State = 'pass' | 'findings' | 'incomplete' | 'tool-error' | 'nothing-to-scan';

/** Folder of the recordings, where it is not the tool's own name. */
const recordedAs = (tool: string): string => (tool === 'ruff-format' ? 'ruff' : tool);

/** What real tools were recorded to say: case by case the state, and words of the reason. */
const recorded: Readonly<Record<string, Readonly<Record<string, readonly [State, RegExp]>>>> = {
  pyright: {
    clean: ['pass', /1 file checked/u],
    findings: ['findings', /2 files checked/u],
    unparsable: ['incomplete', /not wholly checked: src\/broken\.py: it does not parse/u],
    empty: ['nothing-to-scan', /pyright looked at no file/u],
    misspelt: ['incomplete', /not understood in its configuration: .*strct/u],
    malformed: ['tool-error', /cannot read its configuration: .*pyproject\.toml" could not be parsed/u],
  },
  eslint: {
    clean: ['pass', /2 files checked/u],
    findings: ['findings', /3 files checked/u],
    unparsable: ['incomplete', /not wholly checked: src\/broken\.js: Parsing error: Unexpected token ;/u],
    empty: ['nothing-to-scan', /ESLint looked at no file/u],
    misspelt: ['tool-error', /exit code 2\): .*|no-such-rule/u],
    malformed: ['tool-error', /exit code 2/u],
    unpruned: ['pass', /2 files checked/u],
  },
  biome: {
    clean: ['pass', /1 file checked/u],
    findings: ['findings', /2 files checked/u],
    unparsable: ['incomplete', /not wholly checked: src\/broken\.ts: expected/u],
    empty: ['nothing-to-scan', /Biome looked at no file/u],
    misspelt: ['tool-error', /exit code 1/u],
    malformed: ['tool-error', /exit code 1/u],
  },
  tsc: {
    clean: ['pass', /1 file checked/u],
    findings: ['findings', /2 files checked/u],
    unparsable: ['incomplete', /types, because of a syntax error in src\/broken\.ts \(Expression expected\.\)/u],
    empty: ['nothing-to-scan', /tsconfig\.json has no file to check/u],
    misspelt: ['tool-error', /tsconfig\.json: TS502[35]: Unknown compiler option 'strct'/u],
    malformed: ['tool-error', /tsconfig\.json: TS1005: '\}' expected/u],
    references: ['findings', /1 file checked/u],
    hollow: ['nothing-to-scan', /tsconfig\.app\.json has no file to check/u],
  },
  prettier: {
    clean: ['pass', /3 files checked/u],
    findings: ['findings', /4 files checked/u],
    unparsable: ['incomplete', /not wholly checked: src\/broken\.js: SyntaxError: Unexpected token \(1:19\)/u],
    empty: ['nothing-to-scan', /Prettier looked at no file/u],
    misspelt: ['incomplete', /not understood in its configuration: .*singelQuote/u],
    malformed: ['tool-error', /exit code 2: Invalid configuration for file/u],
    wrong: ['tool-error', /exit code 1 without a finding: .*Invalid tabWidth value/u],
  },
  'golangci-lint': {
    clean: ['pass', /checked to its end/u],
    findings: ['findings', /checked to its end/u],
    unparsable: ['incomplete', /shop\.go does not compile, and most linters did not run/u],
    empty: ['nothing-to-scan', /there is no Go file/u],
    malformed: ['tool-error', /exit code 3/u],
  },
  actionlint: {
    clean: ['pass', /1 file checked/u],
    findings: ['findings', /2 files checked/u],
    unparsable: ['incomplete', /\.github\/workflows\/broken\.yml: could not parse as YAML/u],
    empty: ['nothing-to-scan', /no workflow/u],
    malformed: ['tool-error', /exit code 3\): could not parse config file/u],
  },
  zizmor: {
    clean: ['pass', /1 file checked/u],
    findings: ['findings', /1 file checked/u],
    unparsable: ['incomplete', /a workflow: failed to parse input/u],
    empty: ['nothing-to-scan', /no workflow and no action/u],
    malformed: ['tool-error', /exit code 1\): .*configuration error|exit code 1/u],
    misspelt: ['tool-error', /exit code 1/u],
  },
};

for (const [tool, cases] of Object.entries(recorded)) {
  describe(`${tool}, recorded`, () => {
    for (const [name, [state, reason]] of Object.entries(cases)) {
      for (const version of recordedVersions(tool, name)) {
        test(`${name}, ${version}`, async () => {
          const adapter = adapterOf(tool) ?? assert.fail(tool);
          const { scan } = await replay(adapter, readRecording(tool, version, name));
          assert.equal(scan.state, state, `${scan.reason} ${scan.details}`);
          assert.match(scan.reason, reason);
          assert.equal(scan.version, version);
        });
      }
    }
  });
}

const found: Readonly<Record<string, readonly string[]>> = {
  pyright: ['reportAssignmentType src/double.py:3:26', 'reportReturnType src/double.py:7:12'],
  eslint: [
    'no-unused-vars src/script.js:1:23',
    'eqeqeq src/script.js:2:7',
    'no-debugger src/script.js:2:15',
    'no-var src/script.js:3:1',
  ],
  tsc: ['TS2322 src/total.ts:1:14', 'TS2322 src/total.ts:1:49', 'TS2339 src/total.ts:3:16'],
  prettier: ['unformatted src/script.js:1'],
  'golangci-lint': ['errcheck shop.go:9:28', 'unused shop.go:5:6'],
  actionlint: ['runner-label .github/workflows/ci.yml:5:14', 'expression .github/workflows/ci.yml:7:27'],
  zizmor: ['template-injection .github/workflows/ci.yml:7:27'],
};

describe('places are 1-based, in UTF-16 units, relative to the repository', () => {
  for (const [tool, places] of Object.entries(found)) {
    for (const version of recordedVersions(tool, 'findings')) {
      test(`${tool} ${version}`, async () => {
        const { scan } = await replay(adapterOf(tool) ?? assert.fail(tool), readRecording(tool, version, 'findings'));
        const own = scan.findings.map(({ rule, location }) => `${rule} ${formatLocation(location)}`);
        assert.deepEqual(
          places.filter((place) => !own.includes(place)),
          [],
          own.join('\n'),
        );
      });
    }
  }

  for (const version of recordedVersions('biome', 'findings')) {
    test(`biome ${version}: behind an emoji one more than its own column, and no line for what is not formatted`, async () => {
      const { scan } = await replay(adapterOf('biome') ?? assert.fail(), readRecording('biome', version, 'findings'));
      const own = scan.findings.map(({ rule, location }) => `${rule} ${formatLocation(location)}`);
      assert.ok(own.includes('correctness/noUnusedVariables src/script.js:1:23'), own.join('\n'));
      assert.ok(own.includes('unformatted src/script.js:1'), own.join('\n'));
      assert.ok(own.includes('suspicious/noDoubleEquals src/script.js:2:7'), own.join('\n'));
    });
  }
});

/** The run that a tool's report comes from, where it is not the first. */
const isReport = (tool: string, { args }: RecordedRun): boolean => {
  if (tool === 'ruff' || tool === 'mypy') return args.includes('json');
  if (tool === 'ruff-format') return args[0] === 'format' && args.includes('--diff');
  return tool !== 'tsc' || args.includes('--noEmit');
};

const half = (lines: readonly string[] | undefined): readonly string[] | undefined => {
  const text = lines?.join('\n');
  return text === undefined ? undefined : text.slice(0, Math.floor(text.length / 2)).split('\n');
};

const silence = { stdout: [''], stderr: [''] };
const spoiled =
  (tool: string, change: (run: RecordedRun) => Fault): Spoil =>
  (run) =>
    isReport(tool, run) ? change(run) : {};

/** Name -> the recorded case, what goes wrong with it, and the reason. */
const crashes: readonly (readonly [string, string, 'missing' | ((run: RecordedRun) => Fault), RegExp])[] = [
  ['missing', 'clean', 'missing', /is not installed: /u],
  [
    'killed',
    'clean',
    () => ({ ending: { kind: 'signalled', signal: 'SIGKILL' } }),
    /was killed \(SIGKILL\); memory may have run out/u,
  ],
  ['killed with findings', 'findings', () => ({ ending: { kind: 'signalled', signal: 'SIGKILL' } }), /was killed/u],
  ['too slow', 'clean', () => ({ ending: { kind: 'timed-out', timeoutMs: 60_000 } }), /was ended after 60 s/u],
  ['cancelled', 'clean', () => ({ ending: { kind: 'cancelled' } }), /was cancelled/u],
  ['out of memory, told by a shell', 'clean', () => ({ exitCode: 137 }), /exit code 137/u],
  ['an exit code of its own', 'findings', () => ({ exitCode: 101 }), /exit code 101/u],
  ['nothing at all, and exit code 0', 'clean', () => ({ ...silence, output: undefined, exitCode: 0 }), /./u],
  [
    'a crash with exit code 1',
    'clean',
    () => ({ stdout: [''], stderr: ['Segmentation fault'], output: undefined, exitCode: 1 }),
    /Segmentation fault/u,
  ],
  [
    'an empty report behind exit code 1',
    'findings',
    () => ({ ...silence, output: [''], exitCode: 1 }),
    /exit code 1|0 of the/u,
  ],
  ['half a report', 'findings', ({ stdout, output }) => ({ stdout: half(stdout) ?? [], output: half(output) }), /./u],
  [
    'a report of something else',
    'clean',
    () => ({ stdout: ['{"ok": true}'], output: ['{"ok": true}'], stderr: [''] }),
    /./u,
  ],
];

describe('never a pass', () => {
  for (const adapter of adapters) {
    for (const [name, recording, change, reason] of crashes) {
      test(`${adapter.tool}: ${name}`, async () => {
        const from = recordedAs(adapter.tool);
        const version = recordedVersions(from, recording).at(-1) ?? '';
        const spoil = change === 'missing' ? change : spoiled(adapter.tool, change);
        const { scan } = await replay(adapter, readRecording(from, version, recording), spoil);
        // A tool that says nothing of its files is taken for one that had none: no pass either.
        const quiet = scan.state === 'nothing-to-scan' && /^(?:nothing at all|a report of something)/u.test(name);
        assert.ok(scan.state === 'tool-error' || quiet, `${scan.state}: ${scan.reason}`);
        assert.match(scan.reason, reason);
      });
    }
  }
});
