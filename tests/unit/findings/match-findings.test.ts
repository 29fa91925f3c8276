import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import {
  accept,
  baselineOf,
  enclosingSymbols,
  type Finding,
  findSuppressions,
  formatBaseline,
  grown,
  lineTracker,
  matchFindings,
  readBaseline,
  traitsOf,
} from '@sluice/findings';
import { readChanges } from '@sluice/git';
import { lines, newRepository } from '../git/repository.ts';

type Tree = Readonly<Record<string, string>>;

/** A linter of one rule: every line with `bad` in it, and with a number in its message. */
const lint = (tree: Tree): readonly Finding[] =>
  Object.entries(tree).flatMap(([path, text]) =>
    text.split('\n').flatMap((line, index): readonly Finding[] =>
      line.includes('bad')
        ? [
            {
              tool: 'lint',
              rule: 'B1',
              level: 'error',
              message: `bad, ${line.length} long`,
              location: { path, line: index + 1 },
              aliases: [],
              seenBy: ['lint'],
            },
          ]
        : [],
    ),
  );

const sourceOf = (tree: Tree) => {
  const files = new Map(Object.entries(tree).map(([path, text]) => [path, text.split('\n')]));
  return async (path: string) => files.get(path) ?? [];
};

/** Places of the findings of `after` that `before` has not, through git's own diff. */
async function newIn(context: TestContext, before: Tree, after: Tree): Promise<readonly string[]> {
  const repository = newRepository(context);
  repository.write(before);
  const base = repository.commit();
  repository.write(Object.fromEntries(Object.keys(before).map((path) => [path, undefined])));
  repository.write(after);
  const head = repository.commit();
  const read = await readChanges(repository.git, base, head, { ignoreWhitespace: false });
  assert.ok(read.ok);
  const findings = lint(after);
  const pairs = await matchFindings(
    { findings, source: sourceOf(after) },
    { findings: lint(before), source: sourceOf(before) },
    lineTracker(read.changes),
  );
  return findings.filter((finding) => !pairs.has(finding)).map(({ location }) => `${location?.path}:${location?.line}`);
}

const filler = Array.from({ length: 12 }, (_, index) => `value_${index} = ${index}`);
const file = (...more: readonly string[]): string => lines(...filler, ...more);

const cases: readonly [string, Tree, Tree, readonly string[]][] = [
  ['nothing changed', { 'a.py': file('bad') }, { 'a.py': file('bad') }, []],
  ['lines above came', { 'a.py': file('bad') }, { 'a.py': lines('x = 1', 'y = 2') + file('bad') }, []],
  ['lines above went', { 'a.py': file('bad') }, { 'a.py': lines(...filler.slice(4), 'bad') }, []],
  ['the file was renamed', { 'a.py': file('bad') }, { 'b/c.py': file('bad') }, []],
  ['renamed and edited', { 'a.py': file('bad') }, { 'b.py': lines('import x') + file('bad') }, []],
  ['it was indented', { 'a.py': file('bad(1)') }, { 'a.py': file('if x:', '    bad( 1 )') }, []],
  ['the line was edited', { 'a.py': file('bad(1)') }, { 'a.py': file('bad(1, 2)') }, []],
  ['it moved alone to a new file', { 'a.py': file('bad = 1') }, { 'a.py': file(), 'b.py': 'bad = 1\n' }, []],
  ['one more', { 'a.py': file('bad') }, { 'a.py': file('bad', 'x = 1', 'bad') }, ['a.py:15']],
  ['a copy of the file', { 'a.py': file('bad') }, { 'a.py': file('bad'), 'b.py': file('bad') }, ['b.py:13']],
  ['another line, elsewhere', { 'a.py': file('bad = 1') }, { 'a.py': file('x'), 'b.py': 'bad = 2\n' }, ['b.py:1']],
  [
    'one went and one came in another function',
    { 'a.py': lines('def f():', '    bad(1)', '', '', ...filler, 'def g():', '    return 1') },
    { 'a.py': lines('def f():', '    return 2', '', '', ...filler, 'def g():', '    bad(2)') },
    ['a.py:18'],
  ],
  [
    'rewritten within its function',
    { 'a.py': lines('def f():', '    bad(1)', '', '    x = 1', '    return x') },
    { 'a.py': lines('def f():', '    y = 3', '', '    x = 1', '    return bad(x, y)') },
    [],
  ],
  [
    'two where there was one, in one edited line',
    { 'a.py': file('bad(1)') },
    { 'a.py': file('bad(2)', 'bad(3)') },
    ['a.py:14'],
  ],
  ['nothing was there', { 'a.py': file() }, { 'a.py': file('bad', 'bad') }, ['a.py:13', 'a.py:14']],
];
describe('which findings are new', () => {
  for (const [name, before, after, expected] of cases) {
    test(name, async (context) => assert.deepEqual(await newIn(context, before, after), expected));
  }

  test('a file that is not formatted is one finding, wherever it begins', async () => {
    const unformatted = (path: string, line: number): Finding => ({
      tool: 'ruff-format',
      rule: 'unformatted',
      level: 'error',
      message: `is not formatted (${line} places)`,
      location: { path, line },
      aliases: [],
      seenBy: [],
    });
    const head = [unformatted('a.py', 9), unformatted('b.py', 1)];
    const source = sourceOf({});
    const tracker = lineTracker({ files: [], moves: [] });
    const pairs = await matchFindings(
      { findings: head, source },
      { findings: [unformatted('a.py', 2)], source },
      tracker,
    );
    assert.deepEqual([...pairs.keys()], head.slice(0, 1));
  });

  test('thousands are matched in one go', async () => {
    const text = lines(...Array.from({ length: 25_000 }, (_, index) => `bad = ${index}`));
    const [before, after] = [{ 'a.py': text }, { 'b.py': text }];
    const findings = lint(after);
    const pairs = await matchFindings(
      { findings, source: sourceOf(after) },
      { findings: lint(before), source: sourceOf(before) },
      lineTracker({ files: [], moves: [] }),
    );
    assert.equal(pairs.size, 25_000);
  });
});

test('the symbol around a line is told by indentation', () => {
  const text = lines(
    'import os',
    'class Shop:',
    '    async def total(self,',
    '            order):',
    '        if order:',
    '            return 1',
    '',
    '    x = 2',
    'y = 3',
  ).split('\n');
  const symbols = [1, 2, 3, 4, 6, 8, 9].map((line) => enclosingSymbols('a.py', text)[line - 1]);
  assert.deepEqual(symbols, ['', 'Shop', 'Shop.total', 'Shop.total', 'Shop.total', 'Shop', '']);
  assert.deepEqual(enclosingSymbols('a.js', text), []);
});

describe('suppressions', () => {
  const said: readonly [string, string, readonly string[]][] = [
    ['a.py', 'import os  # noqa: F401', ['noqa: # noqa: F401']],
    ['a.py', '# ruff: noqa', ['noqa: # ruff: noqa']],
    [
      'a.py',
      'x = y  # type: ignore[attr-defined]  # noqa',
      ['noqa: # noqa', 'type: ignore: # type: ignore[attr-defined]'],
    ],
    ['a.py', '# mypy: disable-error-code="arg-type"', ['mypy: # mypy: disable-error-code="arg-type"']],
    ['a.py', 'run(x)  # nosec B602', ['nosec: # nosec B602']],
    ['a.ts', '// eslint-disable-next-line no-eval', ['eslint-disable: // eslint-disable-next-line no-eval']],
    ['a.ts', '/* eslint-disable */', ['eslint-disable: /* eslint-disable']],
    ['a.ts', '// @ts-expect-error', ['ts-ignore: // @ts-expect-error']],
    ['a.py', 'quality = "no qualms"  # a note', []],
  ];
  for (const [path, line, expected] of said) {
    test(line, () => {
      const found = findSuppressions(path, [line]).map(({ rule, message }) => `${rule}: ${message}`);
      assert.deepEqual(found, expected);
    });
  }
});

describe('a baseline', () => {
  const tree = { 'a.py': lines('def f():', '    bad(1)', '    bad(1)'), 'b.py': lines('bad = 3') };
  const entriesOf = async (of: Tree) => baselineOf(lint(of), await traitsOf(lint(of), sourceOf(of)));

  test('is the same file whatever the order, and reads back', async () => {
    const entries = await entriesOf(tree);
    const text = formatBaseline(entries);
    assert.equal(formatBaseline([...entries].reverse()), text);
    assert.deepEqual(readBaseline(text, 'x'), entries);
    assert.equal(text.split('\n').length, 8, text);
    assert.match(
      text,
      /^ {4}\{"path":"a\.py","tool":"lint","rule":"B1","symbol":"f","line":"[0-9a-f]{16}","message":"bad, # long","count":2\},$/mu,
    );
  });

  test('covers as many as it says, moved ones too, and no more', async () => {
    const after = {
      'a.py': lines('x', 'def f():', '    bad(1)', '    bad(1)', '    bad(1)'),
      'c.py': lines('y', 'bad = 3'),
    };
    const findings = lint(after);
    const { accepted, gone, remaining } = accept(
      findings,
      await traitsOf(findings, sourceOf(after)),
      await entriesOf(tree),
    );
    const open = findings.filter((finding) => !accepted.has(finding)).map(({ location }) => location?.line);
    assert.deepEqual([open, gone], [[5], 0]);
    assert.deepEqual(
      remaining.map(({ path, count }) => [path, count]),
      [
        ['a.py', 2],
        ['c.py', 1],
      ],
    );
  });

  test('grows by what the older one has not; a moved entry is none', async () => {
    const before = await entriesOf(tree);
    const moved = before.map((entry) => (entry.path === 'b.py' ? { ...entry, path: 'c.py' } : entry));
    assert.deepEqual(grown(moved, before), []);
    const more = before.map((entry) => (entry.path === 'a.py' ? { ...entry, count: 4 } : entry));
    assert.deepEqual(
      grown(more, before).map(({ path, count }) => [path, count]),
      [['a.py', 2]],
    );
  });

  const wrong: readonly [string, string, RegExp][] = [
    ['no JSON', '{', /is no JSON object/u],
    ['another schema', '{"schema":"x"}', /has no `"schema": "sluice\/quality-baseline@1"`/u],
    [
      'an empty reason',
      '{"schema":"sluice/quality-baseline@1","findings":[{"path":"a","tool":"t","rule":"r","message":"m","accept":" "}]}',
      /`accept` says why/u,
    ],
    [
      'a count below one',
      '{"schema":"sluice/quality-baseline@1","findings":[{"path":"a","tool":"t","rule":"r","message":"m","count":0}]}',
      /`count` is a whole number/u,
    ],
  ];
  for (const [name, text, message] of wrong)
    test(`that is wrong: ${name}`, () => assert.throws(() => readBaseline(text, 'x.json'), message));
});
