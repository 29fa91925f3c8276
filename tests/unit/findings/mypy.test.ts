import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatLocation, type MypyReport, mypyColumns, readMypy, readMypyLog } from '@sluice/findings';
import { readRecording, recordedVersions, textOf } from './recording.ts';

function asked(version: string, name: string, targets: readonly string[] = []) {
  const { runs } = readRecording('mypy', version, name);
  const run = runs.find(({ args }) => args.includes('.') === targets.includes('.'));
  assert.ok(run !== undefined);
  return { run, report: readMypy(textOf(run.stdout)), log: readMypyLog(textOf(run.stderr)) };
}

const findingsOf = (report: MypyReport | string) => {
  assert.ok(typeof report !== 'string', `it says: ${report}`);
  return report.findings;
};

const versions = recordedVersions('mypy', 'findings');

test('1.x and 2.x are recorded', () => assert.deepEqual(versions, ['1.11.0', '1.20.2', '2.4.1']));

for (const version of versions) {
  describe(`mypy ${version}`, () => {
    test('every finding has its code, place and page', () => {
      const { run, report, log } = asked(version, 'findings');
      assert.equal(run.exitCode, 1);
      const findings = findingsOf(report);
      // 2.4.1 is wrong about columns behind characters that are not ASCII.
      const column = version === '2.4.1' ? 25 : 31;
      assert.deepEqual(
        findings.map(({ rule, location }) => `${formatLocation(location)} ${rule}`),
        [
          `src/greeting.py:5:${column} name-defined`,
          'src/greeting.py:11:12 return-value',
          'src/greeting.py:14:1 no-untyped-def',
        ],
      );
      assert.equal(findings[1]?.message, 'Incompatible return value type (got "str", expected "int")');
      assert.match(findings[1]?.helpUrl ?? '', /#code-return-value$/u);
      assert.equal(findings[1]?.location?.endColumn, version === '1.11.0' ? undefined : 31);
      assert.deepEqual(log.sources, ['src/clean.py', 'src/greeting.py', 'src/unformatted.py']);
    });

    test('all is well: not a word of a report, but files and an end in its log', () => {
      const { run, report, log } = asked(version, 'clean');
      assert.equal(run.exitCode, 0);
      assert.equal(textOf(run.stdout).trim(), '');
      assert.deepEqual(findingsOf(report), []);
      assert.deepEqual(log.sources, ['src/clean.py']);
      assert.ok(log.finished);
    });

    test('a package without a file is nothing looked at, though mypy exits with 0', () => {
      const { run, log } = asked(version, 'foreign');
      assert.equal(run.exitCode, 0);
      assert.ok(log.finished);
      assert.deepEqual(log.sources, []);
    });

    test('a syntax error is a finding, also where it is printed as text', () => {
      const { run, report } = asked(version, 'unparsable');
      assert.equal(run.exitCode, 2);
      const [first] = findingsOf(report);
      assert.equal(first?.rule, 'syntax');
      assert.equal(first?.level, 'error');
      assert.equal(first?.location?.path, 'src/broken.py');
      assert.equal(first?.location?.line, 1);
    });

    test('a crash, no files, no target: each is told', () => {
      assert.ok(asked(version, 'crashing').log.crashed);
      assert.ok(asked(version, 'empty').log.noFiles);
      assert.ok(asked(version, 'untargeted').log.noTarget);
      assert.equal(asked(version, 'clean').log.crashed, false);
    });

    test('a misspelt option and a configuration that does not parse, both of which mypy passes over', () => {
      const misspelt = asked(version, 'misspelt');
      assert.equal(misspelt.run.exitCode, 0);
      assert.deepEqual(misspelt.log.misunderstood, ['pyproject.toml: [mypy]: Unrecognized option: stict = True']);
      const malformed = asked(version, 'malformed', ['.']);
      assert.equal(malformed.run.exitCode, 0);
      assert.match(
        malformed.log.unreadable ?? '',
        /^pyproject\.toml: Expected '\]' at the end of a table declaration/u,
      );
    });

    test('a report that breaks off in a line is no report', () => {
      const text = textOf(asked(version, 'findings').run.stdout);
      const line = text.indexOf('\n');
      for (let end = line + 2; end < text.indexOf('\n', line + 1); end += 5) {
        assert.equal(readMypy(text.slice(0, end)), 'its report breaks off');
      }
    });
  });
}

test('1.10 cannot write JSON', () => {
  const { run, log } = asked('1.10.1', 'clean');
  assert.equal(run.exitCode, 2);
  assert.ok(log.noJson);
});

test('the hint follows the message; a line below 1 means the whole file', () => {
  const stubs = `{"file": "a.py", "line": 1, "column": 0, "message": "Library stubs not installed for \\"yaml\\"", "hint": "Hint: \\"python3 -m pip install types-PyYAML\\"\\nSee more", "code": "import-untyped", "severity": "error"}`;
  const twice = `{"file": "dup/m.py", "line": -1, "column": -1, "message": "Duplicate module named \\"m\\"", "hint": null, "code": null, "severity": "error"}`;
  const [first, second] = findingsOf(readMypy(`${stubs}\n${twice}\n`));
  assert.equal(first?.message, 'Library stubs not installed for "yaml". Hint: "python3 -m pip install types-PyYAML"');
  assert.deepEqual(second?.location, { path: 'dup/m.py', line: 1 });
  assert.equal(second?.rule, 'mypy');
});

test('notes stay notes', () => {
  const note =
    '{"file": "a.py", "line": 1, "column": 12, "message": "Revealed type is \\"int\\"", "hint": null, "code": "misc", "severity": "note"}';
  assert.equal(findingsOf(readMypy(note))[0]?.level, 'note');
});

test('an INI file that is none', () => {
  const log = readMypyLog(
    "mypy.ini: File contains no section headers.\nfile: 'mypy.ini', line: 1\n'[mypy\\n'\nusage: mypy",
  );
  assert.equal(log.unreadable, "mypy.ini: File contains no section headers. file: 'mypy.ini', line: 1 '[mypy\\n'");
});

test('columns are bytes up to 2.3, and of no use beyond ASCII after it', () => {
  for (const version of ['1.11.0', '1.20.2', '2.3.1']) assert.equal(mypyColumns(version), 'utf8-byte');
  for (const version of ['2.4.0', '2.4.1', '3.0', undefined]) assert.equal(mypyColumns(version), 'ascii-only');
});
