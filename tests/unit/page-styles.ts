import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';

/** Asserts that the policy of a page names the hash of each of its style sheets: a browser would not use another one. */
export function assertOwnStyles(page: string, sheets: number): void {
  const found = [...page.matchAll(/<style>([\s\S]*?)<\/style>/gu)].map((match) => match[1] ?? '');
  assert.equal(found.length, sheets);
  for (const text of found) {
    const hash = createHash('sha256').update(text).digest('base64');
    assert.ok(page.includes(`'sha256-${hash}'`), `sha256 of a changed style sheet: ${hash}`);
  }
}
