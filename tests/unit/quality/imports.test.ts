import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { formatLocation, type Scan } from '@sluice/findings';
import { fakeIo } from '@sluice/testing';
import { importReports, parseReports } from '../../../actions/quality/src/imports.ts';
import { readProject } from '../../../actions/quality/src/project.ts';
import { readRecording, recordedRoot, recordedVersions, textOf } from '../findings/recording.ts';

const real = (name: string): string =>
  readFileSync(new URL(`../../fixtures/findings/imported/${name}`, import.meta.url), 'utf8');

async function imported(line: string, files: Readonly<Record<string, string>>, directory = ''): Promise<Scan> {
  const io = fakeIo({ files });
  const project = await readProject(io);
  const frame = { ...project.frame, roots: [...project.frame.roots, recordedRoot] };
  const there = { ...io, files: directory === '' ? io.files : io.files.at(directory) };
  const own =
    directory === ''
      ? { ...project, frame }
      : { ...project, directory, frame: { ...frame, directory: `/project/${directory}` } };
  const [scan] = await importReports(parseReports(line), own, there);
  return scan ?? assert.fail('nothing was imported');
}

const placesOf = ({ findings }: Scan): readonly string[] =>
  findings.map(({ tool, rule, level, location }) => `${tool} ${level} ${rule} ${formatLocation(location)}`);

const go = { 'shop.go': `${'\n'.repeat(8)}\ttext := "😀"; os.WriteFile(text, nil, 0o600)\n` };

describe('reports of real tools', () => {
  test('SARIF of golangci-lint, which says neither rules nor what its columns count', async () => {
    const scan = await imported('golangci-lint: r.sarif', { 'r.sarif': real('golangci-lint.sarif'), ...go });
    assert.equal(scan.state, 'findings', scan.reason);
    assert.deepEqual(placesOf(scan), [
      'golangci-lint error errcheck shop.go:9',
      'golangci-lint error unused shop.go:5:6',
    ]);
  });

  test('Checkstyle XML of golangci-lint', async () => {
    const scan = await imported('golangci-lint: r.xml', { 'r.xml': real('golangci-lint.xml'), ...go });
    assert.deepEqual(placesOf(scan), [
      'golangci-lint error errcheck shop.go:9',
      'golangci-lint error unused shop.go:5:6',
    ]);
  });

  test('SARIF of zizmor', async () => {
    const scan = await imported('zizmor: r.sarif', { 'r.sarif': real('zizmor.sarif') });
    assert.equal(scan.state, 'findings', scan.reason);
    const [first] = placesOf(scan);
    assert.match(first ?? '', /^zizmor (?:error|warning) zizmor\/template-injection \.github\/workflows\/ci\.yml:7/u);
    assert.match(scan.findings[0]?.helpUrl ?? '', /^https:\/\//u);
  });

  test('SARIF of Biome: absolute paths, and a finding without a region', async () => {
    const scan = await imported('biome: r.sarif', { 'r.sarif': real('biome.sarif'), 'src/script.js': '' });
    assert.equal(scan.findings.length, 5);
    assert.ok(
      scan.findings.every(({ location }) => location?.path === 'src/script.js'),
      placesOf(scan).join('\n'),
    );
  });

  test('Checkstyle XML of Biome: levels, and a line that is none', async () => {
    const scan = await imported('biome: r.xml', { 'r.xml': real('biome.xml') });
    assert.deepEqual(
      scan.findings.map(({ level, rule, location }) => `${level} ${rule} ${location?.line}`),
      [
        'note lint/complexity/noExtraBooleanCast 3',
        'warning lint/correctness/noUnusedVariables 1',
        'error lint/suspicious/noDoubleEquals 2',
        'error lint/suspicious/noDebugger 2',
        'error format 1',
      ],
    );
  });

  for (const tool of ['ruff', 'mypy', 'pyright', 'eslint', 'biome', 'golangci-lint', 'actionlint', 'zizmor']) {
    test(`${tool}'s own JSON, whole and cut in half`, async () => {
      const recording = readRecording(tool, recordedVersions(tool, 'findings').at(-1) ?? '', 'findings');
      const run = recording.runs.find(({ args }) => tool !== 'ruff' || args.includes('json'));
      const text = textOf(run?.output ?? run?.stdout);
      const scan = await imported(`${tool}: out/*.json`, { 'out/r.json': text });
      assert.equal(scan.state, 'findings', scan.reason);
      assert.ok(scan.findings.length > 0);
      const cut = await imported(`${tool}: out/r.json`, { 'out/r.json': text.slice(0, text.length / 2) });
      assert.equal(cut.state, 'incomplete', cut.reason);
    });
  }
});

const sarif = (run: object): string =>
  JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, ...run }] });
const result = (more: object = {}) => ({ ruleId: 'r', message: { text: 'm' }, ...more });

describe('never a pass', () => {
  const cases: readonly [string, string, RegExp][] = [
    ['missing', '', /there is no report r/u],
    ['empty', ' \n', /r is empty/u],
    ['half of a SARIF', sarif({ results: [result()] }).slice(0, -9), /it breaks off/u],
    ['a SARIF without runs', '{"version": "2.1.0", "runs": []}', /it has no run/u],
    ['a scan that was not made', sarif({ results: null }), /a run without results/u],
    ['a run that failed', sarif({ results: [], invocations: [{ executionSuccessful: false }] }), /did not succeed/u],
    [
      'a tool that said an error',
      sarif({
        results: [],
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: [{ level: 'error', message: { text: 'no memory' } }],
          },
        ],
      }),
      /no memory/u,
    ],
    ['half of a Checkstyle XML', '<checkstyle><file name="a.js"><error line="1"/>', /breaks off/u],
    ['another XML', '<testsuites/>', /is `<testsuites>`/u],
    ['a check that crashed', '<checkstyle><file name="a"><exception/></file></checkstyle>', /a: a check crashed/u],
    ['an entity', '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><checkstyle>&e;</checkstyle>', /is no XML/u],
    ['JSON of nobody', '{"ok": true}', /is neither SARIF nor Checkstyle/u],
    ['a page', 'Not Found', /is neither SARIF/u],
  ];
  for (const [name, text, reason] of cases) {
    test(name, async () => {
      const scan = await imported('x: r', name === 'missing' ? {} : { r: text });
      assert.equal(scan.state, 'incomplete', scan.reason);
      assert.match(scan.reason, reason);
    });
  }

  test('one of two reports that is not there does not hide what the other found', async () => {
    const scan = await imported('x: a\nx: b', { a: sarif({ results: [result()] }) });
    assert.equal(scan.state, 'incomplete');
    assert.equal(scan.findings.length, 1);
  });

  test('a report of no finding is a pass that says what was read', async () => {
    const scan = await imported('x: r', { r: sarif({ results: [] }) });
    assert.deepEqual([scan.state, scan.reason], ['pass', '1 imported report read']);
    const none = await imported('eslint: r', { r: '[]' });
    assert.equal(none.state, 'nothing-to-scan');
  });
});

test('SARIF: bases, indexes, words of the rule, levels, and what is suppressed or no failure', async () => {
  const at = (artifactLocation: object) => [{ physicalLocation: { artifactLocation, region: { startLine: 2 } } }];
  const rules = [
    {
      id: 'A',
      messageStrings: { default: { text: 'take {0}' } },
      defaultConfiguration: { level: 'error' },
      properties: { 'security-severity': '9.1' },
    },
  ];
  const log = sarif({
    tool: { driver: { name: 'x', rules } },
    originalUriBaseIds: { SRC: { uri: 'src/' } },
    artifacts: [{ location: { uri: 'a%20b.js' } }],
    results: [
      {
        ruleIndex: 0,
        message: { id: 'default', arguments: ['this'] },
        locations: at({ uri: 'c.js', uriBaseId: 'SRC' }),
      },
      { ruleId: 'B', level: 'note', message: { text: 'm' }, locations: at({ index: 0 }) },
      result({ suppressions: [{ kind: 'inSource' }] }),
      result({
        suppressions: [{ kind: 'external', status: 'rejected' }],
        locations: at({ uri: '/github/workspace/d.js' }),
      }),
      result({ kind: 'pass' }),
    ],
  });
  const scan = await imported('x: r', { r: log });
  assert.deepEqual(placesOf(scan), ['x error A src/c.js:2', 'x note B a b.js:2', 'x warning r d.js:2']);
  assert.deepEqual([scan.findings[0]?.message, scan.findings[0]?.severity], ['take this', 'critical']);
});

test('in a folder of the repository, paths of the repository are known again', async () => {
  const locations = [{ physicalLocation: { artifactLocation: { uri: 'web/a.js' }, region: { startLine: 1 } } }];
  const files = { 'web/r': sarif({ results: [result({ locations })] }), 'web/a.js': '' };
  assert.deepEqual(placesOf(await imported('x: r', files, 'web')), ['x warning r web/a.js:1']);
});

test('lines that are none are all named', () => {
  assert.throws(() => parseReports('x\n# y\nstylelint: a.xml\n: z'), /`x`, `: z` is no line of the form/u);
});
