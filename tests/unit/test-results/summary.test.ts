import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { renderMarkdown, verdictBlocks } from '@sluice/report';
import {
  applyQuarantine,
  baselineOf,
  compareWithBaseline,
  createLocator,
  createSourcePaths,
  flakyTests,
  type SummaryOptions,
  type TestReport,
  testBlocks,
  totalsOf,
} from '@sluice/test-results';
import { verdictOf } from '@sluice/verdict';
import { fixture, report } from './documents.ts';

const locator = createLocator(
  createSourcePaths({
    root: '/repo',
    project: '',
    tracked: ['src/cart.test.js', 'src/broken.test.js', 'test_flaky.py'],
  }),
);

function options(reports: readonly TestReport[], more: Partial<SummaryOptions> = {}): SummaryOptions {
  return {
    totals: totalsOf(reports, more.quarantine?.isShielded),
    slowest: 3,
    locator,
    quarantine: applyQuarantine([], reports, { today: '2026-11-24', changed: () => false }),
    comparison: undefined,
    counts: true,
    flaky: flakyTests(reports),
    urlOf: ({ path, line }) => `https://github.com/acme/shop/blob/c0ffee/${path}#L${line}`,
    ...more,
  };
}

test('a report of tests that failed reads as a document', async () => {
  const reports = await Promise.all(
    ['vitest/junit.xml', 'pytest/rerun.xml', 'perl/bails.tap'].map((name) => report(fixture(name))),
  );
  const entry = { owner: '@acme/shop', issue: 'https://github.com/acme/shop/issues/12', expires: '2026-12-31' };
  const quarantine = applyQuarantine(
    [
      { test: 'src/cart.test.js > cart > throws', ...entry },
      { test: 'test_gone', ...entry, expires: '2026-01-31' },
    ],
    reports,
    { today: '2026-11-24', changed: () => false },
  );
  const before = await report(
    '<testsuite><testcase classname="src/cart.test.js" name="cart > is wrong" time="0.001"><failure/></testcase><testcase classname="src/cart.test.js" name="gone"/></testsuite>',
  );
  const comparison = compareWithBaseline(
    baselineOf([before], 'badc0de'),
    baselineOf(reports, 'c0ffee'),
    'badc0de12, 3 commits before the merge base',
  );
  const verdict = verdictOf('fail', 'tests', '5 failed, 1 with errors, of 15');
  const blocks = [
    ...verdictBlocks('Tests', verdict),
    ...testBlocks(reports, options(reports, { quarantine, comparison })),
  ];
  const golden = await readFile(new URL('../../golden/tests-fail.md', import.meta.url), 'utf8');
  assert.equal(renderMarkdown(blocks, { maxBytes: 65_536 }), golden);
});

test('terminal colours, direction marks and workflow commands of a test are shown, not obeyed', async () => {
  const evil =
    '\u001b[31mred\u001b[0m \u202etxet \u200b::error::x @octocat #12 GH-7 <img src=x> | [l](javascript:x) $x$ </details>';
  const escaped = evil.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\u001b', '');
  const one = await report(
    `<testsuite name="${escaped}"><testcase classname="${escaped}" name="${escaped}"><failure message="${escaped}">${escaped}\n\`\`\`\n# h</failure><system-out>${escaped}</system-out></testcase><testcase name="${escaped}"><flakyFailure message="${escaped}"/></testcase><error message="${escaped}"/></testsuite>`,
  );
  const markdown = renderMarkdown(testBlocks([one], options([one])), { maxBytes: 65_536 });
  for (const hidden of ['\u001b', '\u202e', '\u200b']) assert.ok(!markdown.includes(hidden));
  assert.match(markdown, /\\u202e/u);
  const outside = markdown.replace(/^(`{3,})[^\n]*\n[\s\S]*?\n\1$/gmu, '');
  const prose = outside.replace(/(`+)[^\n]*?[^`]\1(?!`)/gu, '');
  assert.doesNotMatch(prose, /<img|@octocat|#12(?!4;)|GH-7/u);
  // Within a summary only HTML is read.
  assert.doesNotMatch(prose.replace(/^<summary>.*$/gmu, ''), /(?<!\\)\]\(javascript/u);
  assert.equal(prose.match(/<details/gu)?.length, prose.match(/<\/details>/gu)?.length);
  assert.doesNotMatch(outside, /^::/mu);
});

test('a few failures are unfolded, many are not', async () => {
  const suite = (count: number): string =>
    `<testsuite>${Array.from({ length: count }, (_, index) => `<testcase name="t${index}"><failure/></testcase>`).join('')}</testsuite>`;
  for (const [count, open] of [
    [3, 3],
    [4, 0],
  ] as const) {
    const one = await report(suite(count));
    const markdown = renderMarkdown(testBlocks([one], options([one])), { maxBytes: 65_536 });
    assert.equal(markdown.match(/<details open>/gu)?.length ?? 0, open);
  }
});
