import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseManifest, type ShardManifest, selectShards } from '@sluice/shards';

const shard = (name: string, attempt: number, more: Partial<ShardManifest> = {}): ShardManifest => ({
  path: `${name}-${attempt}/shard.json`,
  shard: name,
  shards: undefined,
  attempt,
  run: undefined,
  sha: undefined,
  reports: undefined,
  files: undefined,
  outcome: undefined,
  plan: undefined,
  ...more,
});

const names = (list: readonly ShardManifest[]): readonly string[] => list.map((one) => `${one.shard}/${one.attempt}`);

describe('which shards count', () => {
  test('the latest attempt of each; one that was not run again keeps its own', () => {
    const { current, superseded } = selectShards([shard('10', 1), shard('2', 1), shard('2', 3), shard('2', 2)]);
    assert.deepEqual(names(current), ['2/3', '10/1']);
    assert.deepEqual(names(superseded), ['2/1', '2/2']);
  });

  test('those that were announced and are not there are named', () => {
    const four = ['1', '2', '3', '4'];
    assert.deepEqual(selectShards([shard('1', 1, { shards: four }), shard('3', 1, { shards: four })]).missing, [
      '2',
      '4',
    ]);
    const named = ['linux', 'mac'];
    assert.deepEqual(selectShards([shard('linux', 1, { shards: named })]).missing, ['mac']);
    assert.deepEqual(selectShards([shard('1', 1)]).missing, []);
  });

  test('an earlier attempt with more shards does not make the later ones incomplete', () => {
    const all = [shard('1', 1, { shards: ['1', '2', '3'] }), shard('1', 2, { shards: ['1'] })];
    assert.deepEqual(selectShards(all).missing, []);
  });

  test('where the whole was planned anew, a shard that died then is not replaced by its earlier self', () => {
    const two = { shards: ['1', '2'] };
    const { current, superseded, missing } = selectShards([
      shard('1', 1, { ...two, plan: 'a/1' }),
      shard('2', 1, { ...two, plan: 'a/1' }),
      shard('1', 2, { ...two, plan: 'a/2' }),
    ]);
    assert.deepEqual(names(current), ['1/2']);
    assert.deepEqual(names(superseded), ['1/1', '2/1']);
    assert.deepEqual(missing, ['2']);
  });

  test('by one plan, the shards of several attempts make the whole', () => {
    const all = [shard('1', 1, { plan: 'a/1' }), shard('2', 1, { plan: 'a/1' }), shard('2', 2, { plan: 'a/1' })];
    assert.deepEqual(names(selectShards(all).current), ['1/1', '2/2']);
  });

  test('by two plans in one attempt nobody is missing: that they divided differently is told', () => {
    const two = { shards: ['1', '2'] };
    for (const plan of ['b', undefined]) {
      const { current, missing, problems } = selectShards([
        shard('1', 1, { ...two, plan: 'old' }),
        shard('1', 2, { ...two, plan: 'a' }),
        shard('2', 2, { ...two, plan }),
      ]);
      assert.deepEqual(names(current), ['1/2', '2/2']);
      assert.deepEqual(missing, []);
      const by = plan === undefined ? 'no plan' : 'plan b';
      assert.match(
        problems.join(),
        new RegExp(
          `^the shards of attempt 2 divided the tests differently \\(shard 1 by plan a, shard 2 by ${by}\\)`,
          'u',
        ),
      );
    }
  });

  test('the same attempt twice, other commits and other runs are told', () => {
    const problems = selectShards([
      shard('1', 1, { path: 'a', sha: 'x', run: '1' }),
      shard('1', 1, { path: 'b', sha: 'x', run: '1' }),
      shard('2', 1, { sha: 'y', run: '2' }),
    ]).problems.join('\n');
    assert.match(problems, /shard 1 is there twice with attempt 1: a, b/u);
    assert.match(problems, /of 2 commits: x, y/u);
    assert.match(problems, /of 2 runs: 1, 2/u);
  });
});

describe('a manifest', () => {
  const read = (value: unknown) => parseManifest('x.json', typeof value === 'string' ? value : JSON.stringify(value));
  const schema = 'sluice/shard@1';

  test('needs only its schema and its shard', () => {
    assert.deepEqual(read({ schema, shard: 3 }), { ok: true, manifest: shard('3', 1, { path: 'x.json' }) });
    const same = { sha: 'abc', reports: ['a.xml', '!b.xml'], files: 7, outcome: 'failure', plan: 'p/1' } as const;
    const full = { schema, shard: ' mac ', shards: 2, attempt: 4, run: 77, ...same };
    const wanted = { path: 'x.json', shards: ['1', '2'], run: '77', ...same };
    assert.deepEqual(read(full), { ok: true, manifest: shard('mac', 4, wanted) });
  });

  const wrong: readonly [unknown, RegExp][] = [
    ['{', /no JSON/u],
    ['[]', /no JSON object/u],
    ['null', /no JSON object/u],
    [{ shard: 1 }, /schema/u],
    [{ schema, shard: '' }, /`shard` is neither/u],
    [{ schema, shard: 1.5 }, /`shard` is neither/u],
    [{ schema, shard: 1, shards: 0 }, /`shards` is neither/u],
    [{ schema, shard: 1, shards: 1e9 }, /`shards` is neither/u],
    [{ schema, shard: 1, shards: [1, {}] }, /`shards` is neither/u],
    [{ schema, shard: 1, attempt: 0 }, /`attempt`/u],
    [{ schema, shard: 1, reports: 'a.xml' }, /`reports`/u],
    [{ schema, shard: 1, files: -1 }, /`files`/u],
    [{ schema, shard: 1, outcome: 'passed' }, /`outcome` is none of success, failure, cancelled, skipped/u],
    [{ schema, shard: 1, atempt: 2 }, /no key `atempt`, did you mean `attempt`\?/u],
  ];
  for (const [value, message] of wrong) {
    test(`that is wrong is told: ${JSON.stringify(value)}`, () => {
      const result = read(value);
      assert.ok(!result.ok);
      assert.match(result.message, message);
    });
  }
});
