import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  bullets,
  code,
  codeBlock,
  details,
  heading,
  link,
  paragraph,
  renderMarkdown,
  strong,
  table,
} from '@sluice/report';

const render = (...blocks: Parameters<typeof renderMarkdown>[0]): string =>
  renderMarkdown(blocks, { maxBytes: 1_000_000 }).trimEnd();
const text = (value: string): string => render(paragraph(value));

describe('text of a project stays text', () => {
  const cases: readonly (readonly [name: string, input: string, output: string])[] = [
    ['emphasis', '*a* _b_ ~~c~~', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~'],
    ['a code span', 'run `x`', 'run \\`x\\`'],
    ['a link', '[a](http://x.io)', '\\[a\\](http:&#8288;//x.io)'],
    ['an image', '![a](b)', '!\\[a\\](b)'],
    ['HTML', '<img src=x onerror=y>', '&lt;img src=x onerror=y&gt;'],
    ['an entity', '&lt;', '&amp;lt;'],
    ['a backslash', '\\*', '\\\\\\*'],
    ['a pipe', 'a|b', 'a&#124;b'],
    ['a mention', 'thanks @octocat', 'thanks @&#8288;octocat'],
    ['a team', '@org/team', '@&#8288;org/team'],
    ['an e-mail address', 'me@example.org', 'me@&#8288;example.org'],
    ['an issue', 'fixes #123', 'fixes \\#&#8288;123'],
    ['another issue', 'GH-12 and o/r#1', 'GH-&#8288;12 and o/r\\#&#8288;1'],
    ['a bare URL', 'see https://evil.example', 'see https:&#8288;//evil.example'],
    ['a bare www', 'see www.evil.example', 'see www&#8288;.evil.example'],
    ['a www after an underline', '_www.evil.example', '\\_www&#8288;.evil.example'],
    ['an emoji name', 'a.py:100:5', 'a.py:&#8288;100:5'],
    ['mathematics', 'costs $a$', 'costs <span>$</span>a<span>$</span>'],
    ['a heading', '# a', '\\# a'],
    ['a list', '- a', '\\- a'],
    ['a numbered list', '1. a', '1\\. a'],
    ['a task', '[x] a', '\\[x\\] a'],
    ['a quotation', '> a', '&gt; a'],
    ['a rule', '---', '\\---'],
    ['indented code', '    a', 'a'],
    ['lines', 'a\nb', 'a<br>b'],
    ['terminal colours', '\u001b[1;31mred\u001b[0m \u001b]8;;http://x\u0007y', 'red y'],
    ['an override of direction', 'a\u202eb', 'a\\\\u202eb'],
    ['a control character', 'a\u0007b', 'a\\\\u0007b'],
    ['half a character', 'a\ud83d', 'a\ufffd'],
  ];
  for (const [name, input, output] of cases) test(name, () => assert.equal(text(input), output));

  test('also when two strings meet', () => assert.equal(render(paragraph('@', 'octocat')), '@&#8288;octocat'));
});

describe('code spans', () => {
  const cases: readonly (readonly [name: string, input: string, output: string])[] = [
    ['plain text', 'a*b', '`a*b`'],
    ['backticks inside', 'a`b``c', '```a`b``c```'],
    ['backticks at the edge', '`a', '`` `a ``'],
    ['spaces at both edges', ' a ', '`  a  `'],
    ['lines', 'a\nb', '`a b`'],
    ['nothing', '', ''],
  ];
  for (const [name, input, output] of cases) test(name, () => assert.equal(render(paragraph(code(input))), output));

  test('a pipe in a table cell does not end the cell', () => {
    assert.match(render(table(['A'], [[code('a|b')]])), /\| <code>a&#124;b<\/code> \|$/u);
  });
  test('two spans do not grow together', () => {
    assert.equal(render(paragraph(code('a'), code('b'))), '`a`<code>b</code>');
  });
});

test('a link behind an exclamation mark is no image', () => {
  const there = link('go', 'https://x.example/a.png');
  assert.equal(render(paragraph('Look!', there)), 'Look!&#8288;[go](https://x.example/a.png)');
  assert.equal(
    render(paragraph(strong(['Look!', there]))),
    '<strong>Look!&#8288;[go](https://x.example/a.png)</strong>',
  );
  assert.equal(render(paragraph('Look! ', there)), 'Look! [go](https://x.example/a.png)');
});

describe('links', () => {
  const cases: readonly (readonly [name: string, url: string, output: string])[] = [
    ['https', 'https://x.example/a?b=1&c=(2)', '[go](https://x.example/a?b=1&amp;c=%282%29)'],
    ['javascript', 'javascript:alert(1)', 'go'],
    ['data', 'data:text/html,x', 'go'],
    ['relative', '/a', 'go'],
    ['with a password', 'https://a:b@x.example', 'go'],
  ];
  for (const [name, url, output] of cases) test(name, () => assert.equal(render(paragraph(link('go', url))), output));
});

test('bold never becomes asterisks', () => {
  assert.equal(render(paragraph('a', strong('b'), 'c')), 'a**b**c');
  assert.equal(render(paragraph('a', strong('(b)'), 'c')), 'a<strong>(b)</strong>c');
  assert.equal(render(paragraph(strong('a'), strong('b'))), '**a**<strong>b</strong>');
});

test('the fence of a code block is longer than any fence inside', () => {
  assert.equal(render(codeBlock('a\n````\n| @x', 'python')), '`````python\na\n````\n| @x\n`````');
});

test('tables have their columns, cells stay in one line, and left out rows are counted', () => {
  const blocks = table(['Name', { title: 'n', align: 'right' }], [['a\nb', '1'], ['only one']], 3);
  assert.equal(render(blocks), '| Name | n |\n| :-- | --: |\n| a<br>b | 1 |\n| only one |  |\n\nand 3 more rows');
});

test('lists, headings and folds', () => {
  assert.equal(render(bullets(['- a', '2) b'])), '- \\- a\n- 2\\) b');
  assert.equal(render(heading(3, 'a\nb #')), '### a b \\#');
  assert.equal(
    render(details('<b> @x #1', [paragraph('*')])),
    '<details>\n<summary>&lt;b&gt; @&#8288;x #&#8288;1</summary>\n\n\\*\n\n</details>',
  );
});
