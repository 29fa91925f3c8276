import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseSplitPlan, planTag } from '@sluice/shards';

const good = {
  schema: 'sluice/split-tests@1',
  runner: 'pytest',
  shards: 2,
  planId: 'abc',
  attempt: 3,
  sha: 'f00',
  plan: [
    { shard: 1, expectedSeconds: 1.5, files: ['a'] },
    { shard: 2, files: [] },
  ],
};
const parse = (more: Readonly<Record<string, unknown>>) => parseSplitPlan(JSON.stringify({ ...good, ...more }));

describe('a plan of split-tests', () => {
  test('is read back', () => {
    assert.deepEqual(parse({}), {
      runner: 'pytest',
      shard: undefined,
      planId: 'abc',
      attempt: 3,
      sha: 'f00',
      shards: [
        { files: ['a'], expectedSeconds: 1.5 },
        { files: [], expectedSeconds: undefined },
      ],
    });
    assert.equal(parse({ shard: 2 })?.shard, 2);
  });

  test('of one attempt is not that of another; one that each shard makes for itself is the same in all', () => {
    const tagOf = (attempt: number | undefined) =>
      planTag({ ...(parse({}) as NonNullable<ReturnType<typeof parse>>), attempt });
    assert.notEqual(tagOf(1), tagOf(2));
    assert.equal(tagOf(undefined), 'abc');
  });

  for (const more of [
    { schema: 'sluice/split-tests@2' },
    { plan: [] },
    { plan: undefined },
    { shards: 3 },
    { shard: 3 },
    { shard: 0 },
    { attempt: 'x' },
    { planId: 1 },
    { runner: undefined },
    { plan: [{ files: ['a'] }, { files: [1] }] },
    { plan: [{ files: ['a'] }, null] },
  ]) {
    test(`with ${JSON.stringify(more)} it is none`, () => assert.equal(parse(more), undefined));
  }

  test('is none of what is no JSON object', () => {
    for (const text of ['', '{', 'null', '[]', '1']) assert.equal(parseSplitPlan(text), undefined, text);
  });
});
