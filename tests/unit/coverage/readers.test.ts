import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { branchRatio, lineRatio, mergeFiles, missingRanges, partialLines } from '@sluice/coverage';
import { cobertura, fixture, read, report } from './documents.ts';

describe('the same run in three formats', () => {
  for (const shard of ['one', 'two']) {
    test(`shard ${shard}: identical lines and branches`, async () => {
      const [xml, lcov, json] = await Promise.all(
        ['xml', 'lcov', 'json'].map((ending) => report(fixture(`${shard}.${ending}`))),
      );
      const shown = (files: typeof xml) =>
        (files?.files ?? []).map((file) => ({
          path: file.path,
          lines: lineRatio([file]),
          branches: branchRatio([file]),
          missing: missingRanges(file),
          partial: partialLines(file),
        }));
      assert.ok(lineRatio(xml?.files ?? []).total > 20);
      assert.deepEqual(shown(lcov), shown(xml));
      assert.deepEqual(shown(json), shown(xml));
      for (const one of [xml, lcov, json]) assert.deepEqual(one?.warnings, []);
    });
  }

  const combinations = [
    ['xml', 'xml'],
    ['lcov', 'lcov'],
    ['json', 'json'],
    ['xml', 'lcov'],
    ['json', 'xml'],
  ];
  for (const [a, b] of combinations) {
    test(`both shards merged (${a} and ${b}) are what coverage.py itself combines`, async () => {
      const [one, two, both] = await Promise.all(
        [`one.${a}`, `two.${b}`, 'both.json'].map((name) => report(fixture(name))),
      );
      const merged = mergeFiles([...(one?.files ?? []), ...(two?.files ?? [])]);
      assert.deepEqual(lineRatio(merged), lineRatio(both?.files ?? []));
      assert.deepEqual(branchRatio(merged), branchRatio(both?.files ?? []));
      assert.ok(merged.every(({ disagreement }) => disagreement.length === 0));
    });
  }
});

describe('Cobertura', () => {
  test('classes, inner classes and methods of one file are one file, each line once', async () => {
    const { files } = await report(
      cobertura(`
        <class name="A" filename="src/A.cs"><methods><method name="m"><lines><line number="3" hits="0"/><line number="4" hits="2"/></lines></method></methods>
          <lines><line number="3" hits="1"/><line number="4" hits="2"/></lines></class>
        <class name="A/Inner" filename="src/A.cs"><lines><line number="9" hits="0"/></lines></class>
        <class name="A" filename="src/A.Part.cs"><lines><line number="3" hits="0"/></lines></class>`),
    );
    assert.deepEqual(
      files.map(({ path }) => path),
      ['src/A.cs', 'src/A.Part.cs'],
    );
    assert.deepEqual(
      [...(files[0]?.lines ?? [])],
      [
        [3, 1],
        [4, 2],
        [9, 0],
      ],
    );
  });

  test('attributes are only cross-checked: the lines decide, and the difference is told', async () => {
    const { files, warnings } = await report(
      cobertura(
        '<class filename="a.py"><lines><line number="1" hits="0"/></lines></class>',
        'line-rate="1" lines-valid="10" lines-covered="10"',
      ),
    );
    assert.deepEqual(lineRatio(files), { covered: 0, total: 1 });
    assert.match(warnings.join('\n'), /says 10 lines, its lines say 1/u);
  });

  test('hits beyond what a number holds are many, and hits that are none count as not run', async () => {
    const { files, warnings } = await report(
      cobertura(
        '<class filename="a.c"><lines><line number="1" hits="18446744073709551615"/><line number="2" hits="-5"/><line number="3" hits="NaN"/><line number="x" hits="1"/></lines></class>',
      ),
    );
    assert.deepEqual(
      [...(files[0]?.lines ?? [])],
      [
        [1, Number.MAX_SAFE_INTEGER],
        [2, 0],
        [3, 0],
      ],
    );
    assert.match(warnings.join('\n'), /3 lines have no readable number or hits/u);
  });

  test('source roots are kept, and a root that is not Cobertura is refused', async () => {
    const text = cobertura('<class filename="a.py"><lines/></class>').replace(
      '<packages>',
      '<sources><source> /w/repo/src </source><source></source><source>lib</source></sources><packages>',
    );
    assert.deepEqual((await report(text)).sources, ['/w/repo/src', 'lib']);
    const other = await read('<jacoco/>', 'cobertura');
    assert.ok(!other.ok && other.problem === 'malformed');
  });

  test('conditions without names merge by the better count, never by number', async () => {
    const line = (condition: string): string =>
      cobertura(
        `<class filename="a.c"><lines><line number="1" hits="1" branch="true" condition-coverage="${condition}"/></lines></class>`,
      );
    const [a, b] = await Promise.all([report(line('50% (1/2)')), report(line('50% (1/2)'))]);
    assert.deepEqual(branchRatio(mergeFiles([...a.files, ...b.files])), { covered: 1, total: 2 });
  });
});

describe('LCOV', () => {
  test('records of one file are one file; branches that are only numbered are counted', async () => {
    const { files } = await report(
      'TN:one\nSF:src/a.js\nDA:1,1\nDA:2,0\nBRDA:1,0,0,1\nBRDA:1,0,1,-\nend_of_record\nTN:two\r\nSF:src/a.js\r\nDA:2,3,abc=\r\nBRDA:1,7,0,-\r\nBRDA:1,7,1,4\r\nend_of_record\r\n',
    );
    assert.equal(files.length, 1);
    assert.deepEqual(lineRatio(files), { covered: 2, total: 2 });
    assert.deepEqual(branchRatio(files), { covered: 1, total: 2 });
  });

  test('LF and LH are only cross-checked', async () => {
    const { warnings } = await report('SF:a.js\nDA:1,0\nLF:5\nLH:5\nend_of_record\n');
    assert.equal(warnings.length, 2);
  });

  test('a file that ends within a record is truncated', async () => {
    const result = await read('SF:a.js\nDA:1,1\n');
    assert.ok(!result.ok && result.problem === 'truncated');
  });
});

describe('JSON of coverage.py', () => {
  const cases: readonly [string, string, string][] = [
    ['cut', fixture('one.json').slice(0, 500), 'truncated'],
    ['no files', '{"meta":{"version":"7"},"totals":{}}', 'malformed'],
    [
      'lines that are no numbers',
      '{"meta":{},"files":{"a.py":{"executed_lines":["1"],"missing_lines":[]}}}',
      'malformed',
    ],
  ];
  for (const [name, text, problem] of cases) {
    test(name, async () => {
      const result = await read(text);
      assert.ok(!result.ok);
      assert.equal(result.problem, problem);
    });
  }

  test('a name that is special to JavaScript is a file like others', async () => {
    const { files } = await report('{"meta":{},"files":{"__proto__":{"executed_lines":[1],"missing_lines":[2]}}}');
    assert.deepEqual(lineRatio(files), { covered: 1, total: 2 });
  });
});
