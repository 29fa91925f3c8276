import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Ended, emailOf, subjectUnits, trendOf, trendText } from '@sluice/notification';
import { hostile, message } from './message.ts';

const minute = 60_000;
const now = 1000 * minute;
const ended = (succeeded: boolean, minutesAgo: number): Ended => ({
  succeeded,
  at: now - minutesAgo * minute,
  url: `r${minutesAgo}`,
});

describe('how an end stands to those before it', () => {
  const cases: readonly [string, boolean, readonly Ended[], string][] = [
    ['nothing before', true, [], ''],
    ['nothing before, and it is bad', false, [], ''],
    ['good again', true, [ended(true, 5)], ''],
    ['the first failure', false, [ended(true, 5)], 'first failure'],
    ['the second', false, [ended(false, 5), ended(true, 9)], 'still failing: 2 in a row for 5 min'],
    [
      'since before what is known',
      false,
      [ended(false, 5), ended(false, 70)],
      'still failing: 3 or more in a row for 1 h 10 min',
    ],
    ['recovered', true, [ended(false, 5), ended(false, 65), ended(true, 99)], 'recovered after 1 h 5 min (2 failures)'],
    [
      'nobody knows when',
      true,
      [{ succeeded: false, at: Number.NaN, url: '' }, ended(true, 9)],
      'recovered (1 failure)',
    ],
  ];
  for (const [name, succeeded, before, wanted] of cases)
    test(name, () => assert.equal(trendText(trendOf(succeeded, before, now)), wanted));
});

describe('e-mail', () => {
  test('has a subject of one line, and the same facts as text and as HTML', () => {
    const { subject, text, html } = emailOf(message({ title: 'Deploy failed\nBcc: x@y.test' }));
    assert.equal(subject, '❌ Deploy failed Bcc: x@y.test');
    for (const part of [
      'Environment: staging',
      'Run: https://github.com/acme/quotes/actions/runs/7',
      'Quote parcels by volume',
    ])
      assert.ok(text.includes(part), part);
    assert.ok(html.includes('<th align="left">Environment</th><td>staging</td>'));
    assert.ok(html.includes('<a href="https://github.com/acme/quotes/actions/runs/7">Run</a>'));
  });

  test('text of strangers is no markup', () => {
    const { html } = emailOf(message({ title: hostile, text: hostile, environment: hostile }));
    const tags = [...html.matchAll(/<\/?([a-z0-9]+)/gu)].map((match) => match[1]);
    assert.deepEqual([...new Set(tags)].sort(), ['a', 'body', 'h2', 'html', 'p', 'table', 'td', 'th', 'tr']);
    assert.equal(html.match(/<a href="https:\/\//gu)?.length, 2);
  });

  test('is bounded', () => {
    const long = '😀'.repeat(100_000);
    const { subject, text } = emailOf(message({ title: long, text: long, fields: [{ name: long, value: long }] }));
    assert.ok(subject.length <= subjectUnits && text.length < 300_000);
    assert.ok(subject.isWellFormed() && text.isWellFormed());
  });
});
