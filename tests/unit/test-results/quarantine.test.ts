import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyQuarantine, type QuarantineEntry, type TestCase, totalsOf } from '@sluice/test-results';
import { parseQuarantine } from '../../../actions/test-report/src/quarantine-list.ts';
import { report } from './documents.ts';

const entry = (test: string, expires = '2026-12-31'): QuarantineEntry => ({
  test,
  owner: '@shop',
  issue: '#7',
  expires,
});
const yaml = (entries: readonly object[]): string =>
  entries
    .map(
      (fields) =>
        `- ${Object.entries(fields)
          .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
          .join('\n  ')}\n`,
    )
    .join('');

describe('the quarantine file', () => {
  test('is a list of entries with an owner, an issue and a day', async () => {
    const text =
      "# why\n- test: a.b*\n  owner: '@shop'\n  issue: https://example.com/7\n  expires: 2026-12-31\n  reason: slow\n";
    assert.deepEqual(await parseQuarantine(text, 'q.yml'), [
      { test: 'a.b*', owner: '@shop', issue: 'https://example.com/7', expires: '2026-12-31' },
    ]);
    assert.deepEqual(await parseQuarantine('', 'q.yml'), []);
    assert.deepEqual(await parseQuarantine('# nothing\n', 'q.yml'), []);
  });

  const wrong: readonly [string, string, RegExp][] = [
    [
      'a misspelt key',
      yaml([{ ...entry('a'), expire: 'x' }]),
      /entry 1: `expire` is not known, did you mean `expires`\?/u,
    ],
    ['no owner', yaml([{ test: 'a', issue: '#1', expires: '2026-12-31' }]), /entry 1: `owner` is missing/u],
    ['a day that is none', yaml([entry('a', '2026-02-30')]), /`expires` 2026-02-30 is no date/u],
    ['a pattern that is everything', yaml([entry('**')]), /`test` \*\* would shield every test/u],
    ['no list', 'tests: []', /must be a YAML list/u],
    ['no YAML', '- test: [', /is not valid YAML/u],
    ['an alias', '- test: *slow\n', /not (?:valid YAML|allowed)/u],
    ['words', '- x\n', /entry 1 is not a mapping/u],
  ];
  for (const [name, text, message] of wrong) {
    test(name, async () => assert.rejects(parseQuarantine(text, 'q.yml'), { name: 'UserError', message }));
  }

  test('all problems are told together', async () => {
    await assert.rejects(parseQuarantine('- test: a\n- owner: b\n', 'q.yml'), /entry 1.*entry 2/u);
  });
});

const text = `<testsuite name="s">
  <testcase classname="a.B" name="fails"><failure/></testcase>
  <testcase classname="a.B" name="fails[1*x]"><failure/></testcase>
  <testcase classname="a.B" name="breaks"><error/></testcase>
  <testcase classname="a.B" name="passes"/>
</testsuite>`;

describe('what is shielded', () => {
  const rules = { today: '2026-11-24', changed: () => false as boolean | undefined };
  const states = async (entries: readonly QuarantineEntry[], changed = rules.changed): Promise<readonly string[]> => {
    const { failures } = applyQuarantine(entries, [await report(text)], { ...rules, changed });
    return failures.map(({ test: { name }, state }) => `${name} ${state}`);
  };
  const cases: readonly [string, readonly QuarantineEntry[], readonly string[]][] = [
    ['the test of that name, and no other', [entry('a.B.fails')], ['fails shielded']],
    ['a pattern', [entry('a.*fails*')], ['fails shielded', 'fails[1*x] shielded']],
    ['brackets and the like are letters', [entry('a.B.fails[1*x]')], ['fails[1*x] shielded']],
    ['the path of suites', [entry('s > breaks')], ['breaks shielded']],
    ['on its last day', [entry('a.B.fails', '2026-11-24')], ['fails shielded']],
    ['not on the day after', [entry('a.B.fails', '2026-11-23')], ['fails expired']],
    ['a live entry beside an expired one', [entry('a.B.fails', '2020-01-01'), entry('a.B.f*s')], ['fails shielded']],
    ['a test that passes needs none', [entry('a.B.passes')], []],
  ];
  for (const [name, entries, wanted] of cases) test(name, async () => assert.deepEqual(await states(entries), wanted));

  test('a test that the pull request changes cannot hide', async () => {
    assert.deepEqual(await states([entry('a.B.*')], () => true), [
      'fails changed',
      'fails[1*x] changed',
      'breaks changed',
    ]);
  });

  test('where that cannot be told, it is not proven', async () => {
    assert.deepEqual(await states([entry('a.B.breaks')], () => undefined), ['breaks unproven']);
  });

  test('totals leave out what is shielded, and count it apart', async () => {
    const one = await report(text);
    const { isShielded, entries } = applyQuarantine([entry('a.B.fails'), entry('gone')], [one], rules);
    const { tests, passed, failures, errors, quarantined, executed } = totalsOf([one], isShielded);
    assert.deepEqual([tests, passed, failures, errors, quarantined, executed], [4, 1, 1, 1, 1, 3]);
    assert.deepEqual(
      entries.map(({ tests: matched, failed }) => [matched, failed]),
      [
        [1, 1],
        [0, 0],
      ],
    );
  });

  test('a pattern of many stars is quick', async () => {
    const name = 'a'.repeat(1900);
    const one = await report(`<testsuite><testcase name="${name}"><failure/></testcase></testsuite>`);
    const { failures } = applyQuarantine([entry(`${'*a'.repeat(60)}*b`)], [one], rules);
    assert.deepEqual(failures as readonly { readonly test: TestCase }[], []);
  });
});
