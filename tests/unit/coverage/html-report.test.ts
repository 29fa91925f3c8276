import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { type FileCoverage, type HtmlOptions, htmlReport } from '@sluice/coverage';
import { coverageOf } from './files.ts';

const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(1)>" onclick="x" \u202e';

async function pages(
  files: readonly FileCoverage[],
  options: Partial<HtmlOptions> = {},
): Promise<ReadonlyMap<string, string>> {
  const report = htmlReport(files, {
    title: 'Coverage',
    subtitle: 'acme/shop',
    notes: [],
    textOf: async () => undefined,
    patch: new Map(),
    isChanged: () => false,
    ...options,
  });
  return new Map(await Promise.all(report.map(async (page) => [page.name, await page.content()] as const)));
}

const pageOf = (all: ReadonlyMap<string, string>, name: string): string => {
  const found = all.get(name);
  assert.ok(found, `${name} of ${[...all.keys()]}`);
  return found;
};

describe('the HTML report', () => {
  test('shows whatever a project is called or has in its sources as text', async () => {
    const all = await pages([coverageOf(`src/${hostile}.py`, '+-')], {
      title: hostile,
      subtitle: hostile,
      notes: [hostile],
      textOf: async () => `${hostile}\n${hostile}\n`,
    });
    assert.equal(all.size, 2);
    for (const [name, content] of all) {
      const [, script = ''] = /<script>([\s\S]*?)<\/script>/u.exec(content) ?? [];
      const markup = content.replace(`<script>${script}</script>`, '');
      assert.doesNotMatch(markup, /<script|<img|"\s*onclick=|\u202e/u, name);
      assert.match(markup, /&lt;img src=x onerror=alert\(1\)&gt;/u);
      assert.doesNotMatch(script, /alert/u);
    }
  });

  test('allows exactly its own style and script, and nothing from anywhere', async () => {
    for (const content of (await pages([coverageOf('a.py', '+-')], { textOf: async () => 'a\nb\n' })).values()) {
      const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(content)?.[1] ?? '';
      const hashesOf = (element: string): string =>
        [...content.matchAll(new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, 'gu'))]
          .map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
          .join(' ');
      assert.equal(
        policy,
        `default-src 'none'; style-src ${hashesOf('style')}; script-src ${hashesOf('script')}; base-uri 'none'; form-action 'none'`,
      );
      assert.doesNotMatch(content, /style="|\son\w+="|https?:|url\(|@import/u);
    }
  });

  test('marks what ran, what did not, what ran halfway, and what was changed', async () => {
    const branches = new Map([[1, { total: 2, covered: 1, missing: new Set(['exit']) }]]);
    const all = await pages([coverageOf('a.py', '+-.+', branches)], {
      textOf: async () => 'if a:\n    b\n\nc\n',
      isChanged: (_, line) => line === 2,
    });
    const source = pageOf(all, 'file-0001.html');
    assert.match(source, /<tr id=L1 class=p>.*<td title="never went to: exit">1× 1\/2<td>if a:/u);
    assert.match(source, /<tr id=L2 class=m>.*<td>\+<td>0×<td> {4}b/u);
    assert.match(source, /<tr id=L3><td>/u);
    assert.match(source, /<tr id=L4 class=c>.*<td><td>1×<td>c/u);
    assert.doesNotMatch(source, /id=L5/u);
  });

  test('sorts the least covered first and links each file; what was not measured comes last', async () => {
    const files = [coverageOf('good.py', '++'), coverageOf('empty.py', ''), coverageOf('bad.py', '+-')];
    const all = await pages(files, { patch: new Map([['bad.py', { covered: 0, total: 1 }]]) });
    const index = pageOf(all, 'index.html');
    assert.deepEqual(
      [...index.matchAll(/<a href="(file-\d+\.html)">([^<]+)</gu)].map(([, page, path]) => `${page} ${path}`),
      ['file-0001.html bad.py', 'file-0002.html good.py', 'file-0003.html empty.py'],
    );
    assert.match(index, /<tr data-incomplete data-changed><td data-v="bad\.py">/u);
    assert.match(pageOf(all, 'file-0001.html'), /source is not there\. Missing lines: 2\./u);
  });

  test('stays bearable: of thousands of files, those with most to gain and the changed ones have a page', async () => {
    const files = Array.from({ length: 1500 }, (_, index) => coverageOf(`f${index}.py`, index < 1200 ? '+-' : '++'));
    const all = await pages(files, { patch: new Map([['f1400.py', { covered: 1, total: 1 }]]) });
    assert.equal(all.size, 1001);
    const index = pageOf(all, 'index.html');
    assert.match(index, /<a href="file-\d+\.html">f1400\.py</u);
    assert.match(index, /<td data-v="f1401\.py">f1401\.py<\/td>/u);
    assert.match(index, /Of 1500 files the 1000 with the most missing lines/u);
  });
});
