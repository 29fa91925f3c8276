import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { edited, MUTATIONS } from '../../e2e/mutations.ts';

const example = join(import.meta.dirname, '../../../examples/python-service');

describe('mutations still fit the example', () => {
  for (const mutation of MUTATIONS) {
    test(mutation.name, () => {
      const texts = new Map<string, string>();
      for (const edit of mutation.edits) {
        const path = join(example, edit.file);
        if ('create' in edit) {
          assert.ok(!existsSync(path), `${edit.file} exists already`);
          continue;
        }
        const before = texts.get(edit.file) ?? readFileSync(path, 'utf8');
        texts.set(edit.file, edited(before, edit));
        assert.notEqual(texts.get(edit.file), before);
      }
    });
  }
});

test('every gate is bitten, each by one mutation', () => {
  const gates = MUTATIONS.map((mutation) => mutation.bites);
  assert.equal(new Set(gates).size, 11);
  assert.equal(gates.length, 11);
});

for (const text of ['nothing here', 'twice twice']) {
  test(`an edit that does not fit exactly once is an error: ${text}`, () => {
    const edit = { file: 'a.py', find: 'twice', replace: 'x' };
    assert.throws(() => edited(text, edit), /a\.py: found \d times, must be once: "twice"/);
  });
}
