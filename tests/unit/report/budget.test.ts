import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import {
  type Block,
  bullets,
  code,
  codeBlock,
  commentBytes,
  details,
  heading,
  htmlPage,
  link,
  mapText,
  paragraph,
  renderHtml,
  renderMarkdown,
  strong,
  summaryBytes,
  table,
} from '@sluice/report';
import { assertOwnStyles } from '../page-styles.ts';

const rows = (count: number): readonly string[][] =>
  Array.from({ length: count }, (_, i) => [`tést ${i}`, '€'.repeat(20)]);
const report = (size: number): readonly Block[] => [
  heading(2, 'Coverage'),
  table(['Name', 'Cost'], [['small', '1']]),
  table(['Name', 'Cost'], rows(size)),
  details('Log', [codeBlock('é line\n'.repeat(size))]),
  paragraph('The end.'),
];
const big = report(25_000);
const small = report(50);

describe('a report of 25,000 rows', () => {
  for (const maxBytes of [commentBytes, summaryBytes]) {
    test(`fits into ${maxBytes} bytes and says what is missing`, () => {
      const text = renderMarkdown(big, { maxBytes });
      const size = Buffer.byteLength(text);
      assert.ok(size <= maxBytes, `${size} bytes`);
      assert.ok(size > maxBytes * 0.9, `only ${size} bytes used`);
      const shown = text.split('\n').filter((line) => line.startsWith('| tést')).length;
      assert.ok(text.includes(`\nand ${25_000 - shown} more rows\n`));
      assert.ok(text.includes('| small | 1 |'));
      assert.ok(text.endsWith('\n</details>\n\nThe end.\n'));
      assert.equal(text.match(/```/gu)?.length, 2);
    });
  }

  test('of two million rows is rendered before anybody has to wait', () => {
    const text = renderMarkdown([table(['Name'], Array(2_000_000).fill(['x']))], { maxBytes: commentBytes });
    assert.match(text, /\nand 19\d{5} more rows\n$/u);
  });
});

describe('less and less space', () => {
  test('folds lose their content before blocks go', () => {
    const text = renderMarkdown(small, { maxBytes: 600 });
    assert.match(
      text,
      /<summary>Log<\/summary>\n\n_Left out: the report is too long to be shown here\._\n\n<\/details>/u,
    );
    assert.match(text, /The end\.\n$/u);
  });
  test('then the last blocks go, with a note', () => {
    const text = renderMarkdown(small, { maxBytes: 200 });
    assert.match(text, /^## Coverage\n/u);
    assert.match(text, /_The report is too long to be shown here: \d blocks left out\._\n$/u);
  });
  test('every budget is kept, and markup is never cut', () => {
    for (let maxBytes = 0; maxBytes < 5000; maxBytes += 37) {
      const text = renderMarkdown(small, { maxBytes });
      assert.ok(Buffer.byteLength(text) <= maxBytes);
      assert.equal(text.match(/<details>/gu)?.length, text.match(/<\/details>/gu)?.length);
      assert.equal((text.match(/```/gu)?.length ?? 0) % 2, 0);
      assert.ok(text === '' || text.endsWith('\n'));
    }
  });
  test('HTML keeps its budget too', () => {
    for (const maxBytes of [400, 2000, 5000]) {
      const html = renderHtml(small, { title: 'T', maxBytes });
      assert.ok(Buffer.byteLength(html) <= maxBytes);
      for (const tag of ['section', 'table', 'tr', 'td', 'details', 'pre'])
        assert.equal(html.split(`<${tag}`).length, html.split(`</${tag}>`).length, tag);
    }
  });
});

test('HTML escapes, links only http, and the page loads nothing', () => {
  const hostile = '"><script>alert(1)</script>\u202e';
  const body = renderHtml(
    [
      paragraph(hostile, { kind: 'link', label: 'a', url: 'javascript:alert(1)' }),
      paragraph({ kind: 'link', label: 'b', url: 'https://x.example/?a="&b' }),
      table([{ title: hostile, align: 'right' }], [[hostile]]),
    ],
    { title: hostile },
  );
  const page = htmlPage({ title: hostile, body });
  assert.ok(!page.includes('<script'));
  assert.ok(!page.includes('javascript:'));
  assert.match(page, /<a href="https:\/\/x\.example\/\?a=%22&amp;b" rel="noopener noreferrer">b<\/a>/u);
  assert.match(page, /\\u202e/u);
  assert.match(page, /default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none'; form-action 'none'/u);
  assertOwnStyles(page, 1);
  assert.match(page, /prefers-color-scheme: dark/u);
  assert.doesNotMatch(page, /<(?:link|script|img|iframe)|@import|url\(/u);
});

test('the policy of a page allows its own style sheets, which a browser checks by their hashes', () => {
  const text = 'p { margin: 0 }';
  const sha256 = createHash('sha256').update(text).digest('base64');
  assertOwnStyles(htmlPage({ title: 't', body: '', styles: { text, sha256 } }), 2);
});

test('text is changed wherever a block has some', () => {
  const all: readonly Block[] = [
    heading(2, 'a'),
    paragraph('a', strong(['a', code('a')]), link('a', 'https://a.example/a')),
    bullets(['a', [code('a')]]),
    table(['a'], [['a'], [['a', code('a')]]]),
    codeBlock('a'),
    details('a', [paragraph('a'), details('a', [codeBlock('a')])]),
  ];
  const changed = mapText(all, (text) => text.replaceAll('a', 'Z'));
  const texts = JSON.stringify(changed).replaceAll(
    /"(?:kind|content|language|summary|blocks|columns|rows|hiddenRows|label)":/gu,
    '',
  );
  assert.equal(texts.match(/(?<![a-z-])a(?![a-z-])/gu), null, texts);
  assert.deepEqual(
    mapText(all, (text) => text),
    all,
  );
});
