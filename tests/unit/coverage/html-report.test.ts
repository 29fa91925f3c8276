import assert from 'node:assert/strict';
import { test } from 'node:test';
import { htmlReport } from '@sluice/coverage';
import { assertOwnStyles } from '../page-styles.ts';

test('every page of the HTML report may use its own styles, and shows the source as text', async () => {
  const file = {
    path: 'src/<a>.py',
    lines: new Map([
      [1, 1],
      [2, 0],
    ]),
    branches: new Map(),
  };
  const pages = [];
  for await (const page of htmlReport([file], async () => 'if a < b:\n  </td><script>')) pages.push(page);
  assert.deepEqual(
    pages.map(({ name }) => name),
    ['index.html', 'file-0001.html'],
  );
  for (const { content } of pages) {
    assertOwnStyles(content, 2);
    assert.ok(!content.includes('<script>') && !content.includes('<a>.py'));
  }
  assert.match(pages[1]?.content ?? '', /id="L2" class="missed"/u);
});
