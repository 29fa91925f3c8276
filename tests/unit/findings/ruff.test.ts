import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatLocation, type RuffReport, readRuff, readRuffFormat, readRuffLog } from '@sluice/findings';
import { chunksOf, readRecording, recordedVersions, runWith, textOf } from './recording.ts';

async function checked(version: string, name: string) {
  const run = runWith(readRecording('ruff', version, name), '--output-format');
  return { run, report: await readRuff(chunksOf(textOf(run.output))), log: readRuffLog(textOf(run.stderr)) };
}

function formatted(version: string, name: string) {
  const run = runWith(readRecording('ruff', version, name), 'format', '--diff');
  const log = readRuffLog(textOf(run.stderr));
  return { run, log, report: readRuffFormat(textOf(run.stdout), log.unformatted) };
}

function whole<T>(report: T | string): T {
  assert.ok(typeof report !== 'string', `it says: ${report}`);
  return report;
}

const versions = recordedVersions('ruff', 'findings');

test('versions from before and after 0.16 are recorded', () => {
  assert.deepEqual(versions, ['0.8.6', '0.15.22', '0.17.6']);
});

for (const version of versions) {
  describe(`ruff ${version}`, () => {
    test('every finding has its rule, place, level and fix', async () => {
      const { run, report, log } = await checked(version, 'findings');
      assert.equal(run.exitCode, 1);
      const { findings, unread } = whole(report);
      assert.deepEqual(
        findings.map(({ rule, location, fix }) => `${rule} ${formatLocation(location).split('/').at(-1)} ${fix ?? ''}`),
        [
          'F401 greeting.py:1:8 safe',
          'UP035 greeting.py:3:1 ',
          'E702 greeting.py:5:20 ',
          'F821 greeting.py:5:28 ',
          'UP006 greeting.py:8:18 safe',
          'S602 greeting.py:9:5 ',
          'S101 greeting.py:10:5 ',
        ],
      );
      assert.ok(findings.every(({ level, tool }) => level === 'error' && tool === 'ruff'));
      assert.equal(findings[0]?.message, '`os` imported but unused');
      assert.match(findings[0]?.helpUrl ?? '', /^https:\/\/\S+unused-import$/u);
      assert.deepEqual(unread, []);
      assert.equal(log.checked, 4);
      assert.equal(log.files.length, 4);
    });

    test('a file that does not parse is found and is not wholly looked at', async () => {
      const { findings, unread } = whole((await checked(version, 'unparsable')).report);
      const broken = findings.filter(({ rule }) => rule === 'invalid-syntax');
      assert.equal(broken[0]?.message, 'Expected a parameter or the end of the parameter list');
      assert.equal(broken[0]?.location?.line, 1);
      assert.deepEqual(
        unread.map(({ path }) => path.split('/').at(-1)),
        ['broken.py'],
      );
    });

    test('a file that it cannot read is a gap, though it exits with 0 and an empty report', async () => {
      const { run, report, log } = await checked(version, 'unreadable');
      assert.equal(run.exitCode, 0);
      assert.deepEqual(whole(report).findings, []);
      assert.deepEqual(log.unread, [{ path: 'src/latin.py', reason: 'stream did not contain valid UTF-8' }]);
    });

    test('nothing looked at is told from nothing found', async () => {
      assert.equal((await checked(version, 'excluded')).log.checked, 0);
      assert.equal((await checked(version, 'clean')).log.checked, 2);
      const empty = (await checked(version, 'empty')).log;
      assert.deepEqual(
        empty.files.map((path) => path.split('/').at(-1)),
        ['pyproject.toml'],
      );
    });

    test('what is wrong with its configuration is said in one line', async () => {
      const misspelt = await checked(version, 'misspelt');
      assert.equal(misspelt.run.exitCode, 2);
      assert.match(
        misspelt.log.complaint,
        /^ruff failed: Failed to parse \S+pyproject\.toml: .*unknown field `targt-version`/u,
      );
      assert.match(
        (await checked(version, 'malformed')).log.complaint,
        /TOML parse error at line 13, column 11: .*expected/u,
      );
      assert.doesNotMatch(misspelt.log.complaint, /\n|\|/u);
    });

    test('files that are not formatted, each with its changes', () => {
      const { run, report, log } = formatted(version, 'findings');
      assert.equal(run.exitCode, 1);
      const { findings, changes } = whole(report);
      assert.deepEqual(
        findings.map(({ location, message }) => `${formatLocation(location)} ${message}`),
        ['src/greeting.py:5 is not formatted (2 places)', 'src/unformatted.py:1 is not formatted (1 place)'],
      );
      assert.equal(changes.length, 2);
      assert.deepEqual([log.unformatted, log.formatted], [2, 1]);
    });

    test('the formatter goes on behind a file that does not parse, and says so', () => {
      const { run, report, log } = formatted(version, 'unparsable');
      assert.equal(run.exitCode, 2);
      assert.deepEqual(log.unread, [
        { path: 'src/broken.py', reason: 'Expected a parameter or the end of the parameter list' },
      ]);
      assert.equal(log.complaint, '');
      assert.deepEqual(
        whole(report).findings.map(({ location }) => location?.path),
        ['src/unformatted.py'],
      );
    });

    test('the formatter that looked at nothing says nothing', () => {
      for (const name of ['empty', 'excluded']) {
        const { log, run } = formatted(version, name);
        assert.deepEqual([run.exitCode, log.formatted, log.unformatted], [0, 0, 0], name);
      }
      assert.equal(formatted(version, 'clean').log.formatted, 1);
    });

    test('a report that breaks off is no report, wherever it does', async () => {
      const text = textOf(runWith(readRecording('ruff', version, 'findings'), '--output-format').output);
      for (let end = 0; end < text.length; end += 97) {
        assert.equal(typeof (await readRuff(chunksOf(text.slice(0, end)))), 'string', `cut at ${end}`);
      }
      const { stdout } = runWith(readRecording('ruff', version, 'findings'), 'format', '--diff');
      // The last line is empty: it stands between files.
      for (let kept = 0; kept < stdout.length - 2; kept += 1) {
        assert.equal(typeof readRuffFormat(textOf(stdout.slice(0, kept)), 2), 'string', `${kept} lines`);
      }
    });

    test('a report is read alike in pieces of any size', async () => {
      const text = textOf(runWith(readRecording('ruff', version, 'findings'), '--output-format').output);
      const expected = await readRuff(chunksOf(text));
      for (const size of [1, 2, 3, 64, 1000]) assert.deepEqual(await readRuff(chunksOf(text, size)), expected);
    });
  });
}

const shapes: readonly [string, string, RegExp][] = [
  ['nothing', '', /no report/u],
  ['an object', '{}', /another shape/u],
  ['texts', '["a"]', /another shape/u],
  ['two arrays', '[][]', /another shape/u],
  ['words around it', 'warning: x\n[]', /another shape/u],
  ['an entry without a message', '[{"code": "F401"}]', /without a rule or a message/u],
  ['an entry that is no JSON', '[{"code": F401}]', /another shape/u],
];
for (const [name, text, problem] of shapes) {
  test(`${name} is no report of ruff`, async () => assert.match((await readRuff(chunksOf(text))) as string, problem));
}

test('null for rule, file and place, as newer versions may give', async () => {
  const entry = { code: null, name: 'io', message: 'cannot read', filename: null, location: null, severity: 'error' };
  const { findings } = (await readRuff(chunksOf(JSON.stringify([entry])))) as RuffReport;
  assert.equal(findings[0]?.rule, 'io');
  assert.equal(findings[0]?.location, undefined);
});

test('in a notebook the place is the cell', async () => {
  const entry = { code: 'F401', message: 'unused', filename: '/x/a.ipynb', cell: 2, location: { row: 3, column: 8 } };
  const { findings } = (await readRuff(chunksOf(JSON.stringify([entry])))) as RuffReport;
  assert.equal(findings[0]?.message, 'cell 2, line 3: unused');
  assert.deepEqual(findings[0]?.location, { path: '/x/a.ipynb', line: 1 });
});
