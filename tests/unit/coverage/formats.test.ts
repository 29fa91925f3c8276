import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import {
  branchRatio,
  type CoverageFormat,
  type CoverageReport,
  lineRatio,
  mergeFiles,
  readReport,
} from '@sluice/coverage';
import { cobertura, read, report } from './documents.ts';

const documented = (name: string): Promise<CoverageReport> =>
  report(readFileSync(new URL(`../../fixtures/coverage/documented/${name}`, import.meta.url)));

const linesOf = ({ files }: CoverageReport, path: string): readonly (readonly [number, number])[] => [
  ...(files.find((file) => file.path === path)?.lines ?? []),
];

const problem = async (content: string | Uint8Array): Promise<string> => {
  const result = await read(content);
  return result.ok ? 'none' : `${result.problem}: ${result.message}`;
};

describe('OpenCover', () => {
  test('lines of all methods of a file, hidden points and modules without symbols left out', async () => {
    const read = await documented('opencover.xml');
    assert.deepEqual(linesOf(read, 'C:\\work\\shop\\src\\Price.cs'), [
      [7, 3],
      [8, 3],
      [9, 0],
      [10, 5],
      [11, 1],
    ]);
    assert.deepEqual(lineRatio(read.files), { covered: 4, total: 7 });
    assert.deepEqual(read.warnings, []);
  });

  test('branches of a lambda on the line of its method are branches of their own', async () => {
    assert.deepEqual(branchRatio((await documented('opencover.xml')).files), { covered: 4, total: 6 });
  });

  test('merged with itself it is itself', async () => {
    const { files } = await documented('opencover.xml');
    assert.deepEqual(branchRatio(mergeFiles([...files, ...files])), branchRatio(files));
  });
});

describe('Cobertura of coverlet', () => {
  test('a nested class shares lines with its outer one: each line once, branches of both', async () => {
    const { files, sources, warnings } = await documented('coverlet.cobertura.xml');
    assert.deepEqual(lineRatio(files), { covered: 4, total: 5 });
    assert.deepEqual(branchRatio(files), { covered: 4, total: 6 });
    assert.deepEqual(sources, ['C:\\work\\shop\\', 'D:\\generated\\']);
    assert.deepEqual(warnings, []);
  });
});

describe('Cobertura', () => {
  test('the same file in two packages is one file', async () => {
    const text = cobertura('<class name="A" filename="a.cs"><lines><line number="1" hits="0"/></lines></class>');
    const again =
      '<package name="q"><classes><class name="A" filename="a.cs"><lines><line number="1" hits="2"/></lines></class></classes></package></packages>';
    const { files } = await report(text.replace('</packages>', again));
    assert.deepEqual(lineRatio(files), { covered: 1, total: 1 });
  });

  test('a class without lines of its own has those of its methods', async () => {
    const { files } = await report(
      cobertura(
        '<class name="A" filename="a.py"><methods><method name="m"><lines><line number="3" hits="1" branch="true" condition-coverage="50% (1/2)"/></lines></method></methods><lines/></class>',
      ),
    );
    assert.deepEqual(lineRatio(files), { covered: 1, total: 1 });
    assert.deepEqual(branchRatio(files), { covered: 1, total: 2 });
  });

  test('without totals a rate that the lines do not give is told with both numbers', async () => {
    const { warnings } = await report(
      cobertura(
        '<class filename="a.py"><lines><line number="1" hits="0"/><line number="2" hits="1"/></lines></class>',
        'line-rate="0.9"',
      ),
    );
    assert.match(warnings.join('\n'), /line rate of 0\.9, its lines say 1\/2/u);
  });

  test('a branch line that does not say how many branches it has is told', async () => {
    const { files, warnings } = await report(
      cobertura(
        '<class filename="a.c"><lines><line number="1" hits="1" branch="true" condition-coverage="50%"/></lines></class>',
      ),
    );
    assert.equal(branchRatio(files).total, 0);
    assert.match(warnings.join('\n'), /1 lines do not say how many branches/u);
  });
});

describe('Clover', () => {
  test('in OpenClover true and false are outcomes, and tests are no code', async () => {
    const { files, warnings } = await documented('openclover.xml');
    assert.deepEqual(lineRatio(files), { covered: 3, total: 4 });
    assert.deepEqual(branchRatio(files), { covered: 2, total: 6 });
    assert.deepEqual(warnings, []);
  });

  const conditions = (metrics: string): string =>
    `<coverage generated="1" clover="3.2.0"><project><metrics files="1" ${metrics}/><file name="a.js" path="/repo/a.js"><line num="1" count="1" type="cond" truecount="3" falsecount="1"/></file></project></coverage>`;

  test('the totals of the report tell how conditions are meant', async () => {
    const counts = await report(conditions('conditionals="4" coveredconditionals="3"'));
    const outcomes = await report(conditions('conditionals="2" coveredconditionals="2"'));
    assert.deepEqual(branchRatio(counts.files), { covered: 3, total: 4 });
    assert.deepEqual(branchRatio(outcomes.files), { covered: 2, total: 2 });
  });

  test('without totals the worse reading counts', async () => {
    assert.deepEqual(branchRatio((await report(conditions(''))).files), { covered: 3, total: 4 });
  });

  test('a missing file is told', async () => {
    const { warnings } = await report(
      '<coverage generated="1"><project><metrics files="2"/><file name="/a.php"><line num="1" type="stmt" count="1"/></file></project></coverage>',
    );
    assert.match(warnings.join('\n'), /says 2 files, its lines say 1/u);
  });
});

describe('JaCoCo', () => {
  test('a total that the lines do not give is told, and classes without line numbers too', async () => {
    const { files, warnings } = await report(
      '<report name="x"><package name="p"><sourcefile name="A.java"><line nr="1" mi="1" ci="0" mb="0" cb="0"/></sourcefile><sourcefile name="B.java"><counter type="INSTRUCTION" missed="3" covered="4"/></sourcefile></package><counter type="LINE" missed="0" covered="7"/></report>',
    );
    assert.deepEqual(lineRatio(files), { covered: 0, total: 1 });
    assert.match(warnings.join('\n'), /says 7 covered lines, its lines say 0/u);
    assert.match(warnings.join('\n'), /1 source files .*without line numbers/u);
  });
});

describe('Istanbul', () => {
  const place = (line: number, column = 0) => ({ start: { line, column }, end: { line, column: column + 5 } });
  const entry = (s: Record<string, unknown>, b: Record<string, unknown> = {}) =>
    JSON.stringify({
      '/repo/a.js': {
        path: '/repo/a.js',
        statementMap: { 0: place(1), 1: place(1, 9), 2: place(3) },
        fnMap: {},
        branchMap: { 0: { type: 'if', loc: place(3), locations: [place(3), { start: {}, end: {} }] } },
        s,
        f: {},
        b,
      },
    });

  test('a line counts as often as its statement that ran most; a count that is none is no run', async () => {
    const read = await report(entry({ 0: 0, 1: 4, 2: 'x' }, { 0: [1, 0] }));
    assert.deepEqual(linesOf(read, '/repo/a.js'), [
      [1, 4],
      [3, 0],
    ]);
    assert.deepEqual(branchRatio(read.files), { covered: 1, total: 2 });
    assert.match(read.warnings.join('\n'), /1 statements have no count/u);
  });

  test('counts of statements that are not there are refused', async () => {
    assert.match(await problem(entry({ 0: 1, 1: 1, 2: 1, 9: 1 })), /malformed: .*not as Istanbul writes it/u);
  });

  test('a summary gives totals, says so, and adds up', async () => {
    const total = (covered: number, all: number) => ({ total: all, covered, skipped: 0, pct: 0 });
    const file = { lines: total(3, 4), statements: total(3, 4), functions: total(1, 1), branches: total(1, 2) };
    const { files, warnings } = await report(
      JSON.stringify({ total: { ...file, lines: total(9, 9) }, '/repo/a.js': file }),
    );
    assert.deepEqual(lineRatio(files), { covered: 3, total: 4 });
    assert.deepEqual(branchRatio(files), { covered: 1, total: 2 });
    assert.match(warnings.join('\n'), /is a summary[\s\S]*says 9 lines, its lines say 4/u);
  });

  test('of a file with lines and with totals the lines count', async () => {
    const file = { path: 'a', lines: new Map([[1, 1]]), branches: new Map() };
    const totals = { lines: { covered: 0, total: 9 }, branches: { covered: 0, total: 0 } };
    const merged = mergeFiles([file, { path: 'a', lines: new Map(), branches: new Map(), totals }]);
    assert.deepEqual(lineRatio(merged), { covered: 1, total: 1 });
  });
});

describe('Go', () => {
  const cases: readonly [string, string, string][] = [
    ['a block without a mode', 'a.go:1.1,2.2 1 1\n', 'unknown-format'],
    ['a line that is no block', 'mode: set\nhello\n', 'malformed: line 2'],
    ['a block that ends before it begins', 'mode: set\na.go:9.1,2.2 1 1\n', 'malformed: line 2'],
    ['cut within a count', 'mode: count\na.go:1.1,2.2 1 1\na.go:3.1,4.2 1 10', 'truncated'],
    ['cut within a block', 'mode: count\na.go:1.1,2.2 1 1\na.go:3.1,4', 'truncated'],
    ['only a mode', 'mode: set\n', 'empty'],
    ['blocks over endless lines', `mode: set\n${'a.go:1.1,9000000.2 1 1\n'.repeat(3)}`, 'malformed'],
  ];
  for (const [name, text, wanted] of cases) {
    test(name, async () => assert.ok((await problem(text)).startsWith(wanted), await problem(text)));
  }

  test('a profile put together from two, with a mode in the middle', async () => {
    const { files, statements } = await report(
      'mode: set\na.go:1.1,2.2 3 0\nmode: set\na.go:1.1,2.2 3 1\na.go:4.1,4.9 1 0\n',
    );
    assert.deepEqual(lineRatio(files), { covered: 2, total: 3 });
    assert.deepEqual(statements, { covered: 3, total: 4 });
  });
});

describe('SimpleCov', () => {
  test('coverage.json: what is marked as ignored is no code', async () => {
    const read = await documented('simplecov.coverage.json');
    assert.deepEqual(linesOf(read, '/repo/lib/shop.rb'), [
      [2, 1],
      [3, 2],
      [4, 0],
      [8, 1],
    ]);
    assert.deepEqual(branchRatio(read.files), { covered: 1, total: 2 });
  });

  test('simplecov-json, with lists and with objects', async () => {
    assert.deepEqual(lineRatio((await documented('simplecov-json.json')).files), { covered: 4, total: 6 });
  });

  test('a result set of before 0.18 has bare lists', async () => {
    const { files } = await report('{"RSpec":{"coverage":{"/repo/a.rb":[null,1,0]},"timestamp":1}}');
    assert.deepEqual(lineRatio(files), { covered: 1, total: 2 });
  });
});

describe('LCOV', () => {
  test('a record without an end before the next is not complete', async () => {
    assert.match(
      await problem('SF:a.js\nDA:1,1\nSF:b.js\nDA:1,1\nend_of_record\n'),
      /malformed: line 3: the record of a\.js has no end/u,
    );
  });

  test('cut anywhere, it is never good', async () => {
    const text = 'TN:\nSF:a.js\nDA:1,12\nDA:2,0\nLF:2\nLH:1\nend_of_record\n';
    for (let at = 1; at < text.length - 1; at += 1) {
      assert.notEqual(await problem(text.slice(0, at)), 'none', JSON.stringify(text.slice(0, at)));
    }
  });

  test('of many files that disagree with themselves a few are named and the rest is counted', async () => {
    const { warnings } = await report(
      Array.from({ length: 40 }, (_, index) => `SF:a${index}.js\nDA:1,1\nLF:2\nend_of_record\n`).join(''),
    );
    assert.equal(warnings.length, 6);
    assert.match(warnings[5] ?? '', /35 more/u);
  });

  test('numbers of branches mean the same in every run only where a compiler gave them', async () => {
    const text = (path: string, taken: readonly string[]): string =>
      `SF:${path}\nDA:1,1\n${taken.map((count, index) => `BRDA:1,0,${index},${count}`).join('\n')}\nend_of_record\n`;
    for (const [path, covered] of [
      ['a.cpp', 2],
      ['a.js', 1],
    ] as const) {
      const [a, b] = await Promise.all([report(text(path, ['1', '-'])), report(text(path, ['0', '3']))]);
      assert.deepEqual(branchRatio(mergeFiles([...a.files, ...b.files])), { covered, total: 2 });
    }
  });
});

describe('bounded', () => {
  /** `start`, and then `fill` again and again. */
  async function* endless(start: string, fill: string, mebibytes: number): AsyncGenerator<Uint8Array> {
    yield Buffer.from(start);
    const piece = Buffer.from(fill.repeat(Math.floor((1024 * 1024) / fill.length)));
    for (let index = 0; index < mebibytes; index += 1) yield piece;
  }

  const endlessCases: readonly [string, CoverageFormat, number, string, string, RegExp][] = [
    ['a line of LCOV', 'lcov', 4, 'SF:a.js\nDA:1,', '1', /^malformed: line 2 is longer than/u],
    ['a line of a Go profile', 'go', 4, 'mode: set\n', 'x', /^malformed: line 2 is longer than/u],
    ['a tag', 'cobertura', 40, '<coverage a="', 'x', /^malformed: line 1, column 1: a single tag is too large/u],
    ['a DOCTYPE', 'jacoco', 4, '<!DOCTYPE report [', ' ', /^malformed: .*too large/u],
    ['an instruction', 'clover', 4, '<?x ', ' ', /^malformed: .*too large/u],
    ['text', 'opencover', 40, '<CoverageSession>', 'x', /^truncated: .*ends too early/u],
    ['a value of JSON', 'istanbul', 40, '{"a.js":{"path":"', 'x', /^malformed: a value is larger/u],
    ['a list of JSON', 'coveragepy', 40, '{"files":{"a":{"executed_lines":[1', ',1', /^malformed: a value is larger/u],
    ['a key of JSON', 'simplecov', 40, '{"', 'x', /^malformed: a value is larger/u],
    ['two files in turn', 'lcov', 2, '', 'SF:a\nDA:1,1\nend_of_record\nSF:b\nDA:2,1\nend_of_record\n', /^2 files$/u],
    ['the same lines again and again', 'lcov', 4, 'SF:a\n', 'DA:9,1\nDA:7,0\n', /^truncated/u],
  ];
  for (const [name, format, mebibytes, start, fill, wanted] of endlessCases) {
    test(`endless: ${name}`, async () => {
      const result = await readReport(endless(start, fill, mebibytes), format);
      assert.match(result.ok ? `${result.report.files.length} files` : `${result.problem}: ${result.message}`, wanted);
    });
  }

  const cases: readonly [string, string, RegExp][] = [
    [
      'entities are never expanded',
      '<!DOCTYPE coverage [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><coverage><packages>&b;</packages></coverage>',
      /never expanded/u,
    ],
    ['endless nesting of XML', `<coverage>${'<a>'.repeat(100_000)}`, /nested deeper than 256/u],
    ['endless nesting of JSON', `{"meta":{},"files":${'['.repeat(100_000)}`, /nesting deeper/u],
    [
      'endless attributes',
      `<coverage ${Array.from({ length: 5000 }, (_, index) => `a${index}="1"`).join(' ')}/>`,
      /more than 256 attributes/u,
    ],
  ];
  for (const [name, text, wanted] of cases) {
    test(name, async () => assert.match(await problem(text), wanted));
  }
});
