import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { accept, type Finding, formatBaseline, grown, readBaseline } from '@sluice/findings';

const eslint = '{ "src/a.js": { "no-debugger": { "count": 1 }, "no-unused-vars": { "count": 2 } } }';
/** As basedpyright 1.40 writes it. */
const basedpyright = `{ "files": { "./src/double.py": [
  { "code": "reportReturnType", "range": { "startColumn": 11, "endColumn": 12, "lineCount": 1 } },
  { "code": "reportReturnType", "range": { "startColumn": 11, "endColumn": 12, "lineCount": 1 } }
] } }`;

const remark = (tool: string, rule: string, path: string, line: number): Finding => ({
  tool,
  rule,
  level: 'error',
  message: `${rule} at ${line} of ${path}`,
  location: { path, line },
  aliases: [],
  seenBy: [tool],
});
const traits = (findings: readonly Finding[]) =>
  findings.map(({ tool, rule, message, location }) => ({
    what: `${tool} ${rule} ${message.replace(/\d+/gu, '#')}`,
    path: location?.path ?? '',
    lineHash: String(location?.line),
    context: '',
    symbol: '',
  }));

describe('baselines that tools keep', () => {
  test('of ESLint: so many of a rule in a file are accepted, on whatever line, and no more', () => {
    const entries = readBaseline(eslint, 'eslint-suppressions.json');
    const findings = [3, 5, 7].map((line) => remark('eslint', 'no-unused-vars', 'src/a.js', line));
    const elsewhere = remark('eslint', 'no-debugger', 'src/b.js', 1);
    const all = [...findings, elsewhere];
    const { accepted, remaining, gone } = accept(all, traits(all), entries);
    assert.deepEqual(
      all.map((finding) => accepted.has(finding)),
      [true, true, false, false],
    );
    assert.equal(gone, 1, 'no-debugger is mended');
    const kept = readBaseline(formatBaseline(remaining), 'quality-baseline.json');
    assert.deepEqual(
      kept.map(({ rule, message, line, count }) => [rule, message, line, count]),
      [
        ['no-unused-vars', 'no-unused-vars at # of src/a.js', '3', 1],
        ['no-unused-vars', 'no-unused-vars at # of src/a.js', '5', 1],
      ],
      'what is proposed is a baseline of ours',
    );
  });

  test('of basedpyright, in a folder of the repository', () => {
    const entries = readBaseline(basedpyright, '.basedpyright/baseline.json', 'services/quotes');
    const finding = remark('pyright', 'reportReturnType', 'services/quotes/src/double.py', 8);
    assert.equal(entries[0]?.count, 2);
    assert.ok(accept([finding], traits([finding]), entries).accepted.has(finding));
  });

  test('grow as ours do', () => {
    const before = readBaseline(eslint, 'e');
    const after = readBaseline(eslint.replace('"count": 2', '"count": 3'), 'e');
    assert.deepEqual(
      grown(after, before).map(({ rule, count }) => [rule, count]),
      [['no-unused-vars', 1]],
    );
    assert.deepEqual(grown(before, after), []);
  });

  test('what is neither is refused', () => {
    for (const text of ['{}', '{ "a.js": 1 }', '{ "a.js": { "r": { "count": 0 } } }', '{ "files": { "a.py": 1 } }'])
      assert.throws(() => readBaseline(text, 'b.json'), /The baseline b\.json has no/u);
  });
});
