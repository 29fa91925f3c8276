import assert from 'node:assert/strict';
import { test } from 'node:test';
import { patterns } from '../../../packages/runtime/src/patterns.ts';

test('a pattern that grows without bound on a text is given up, and the process goes on', async () => {
  assert.equal(await patterns.test(/^b$/mu, 'a\nb\nc', 1000), true);
  assert.equal(await patterns.test(/^d$/mu, 'a\nb\nc', 1000), false);
  assert.equal(await patterns.test(/^(a+)+$/mu, `${'a'.repeat(60)}!`, 100), undefined);
});
