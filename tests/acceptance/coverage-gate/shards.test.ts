import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newWorld, reportOf, type World } from './world.ts';

const inputs = { files: 'shards/**/coverage.lcov', manifests: 'shards/*/shard.json', 'fail-under': '50' };

/** What a job of the matrix leaves as an artifact: its report, and who it is. */
function leave(
  world: World,
  folder: string,
  manifest: Readonly<Record<string, unknown>>,
  states: string | undefined,
): void {
  const lines = [...(states ?? '')].map((state, index) => `${state} ${index}`);
  world.write({
    [`shards/${folder}/shard.json`]: JSON.stringify({ schema: 'sluice/shard@1', shards: 3, ...manifest }),
    ...(states === undefined ? {} : { [`shards/${folder}/coverage.lcov`]: reportOf({ 'app/a.py': lines }) }),
  });
}

function project(context: Parameters<typeof newWorld>[0]): World {
  const world = newWorld(context);
  world.write({ '.gitignore': 'shards/\n' });
  world.commitSource({ 'app/a.py': Array.from({ length: 6 }, (_, index) => `+ ${index}`) });
  return world;
}

test('a partial re-run counts: of each shard the latest attempt', async (context) => {
  const world = project(context);
  leave(world, 'cov-1-1', { shard: 1 }, '++----');
  leave(world, 'cov-2-1', { shard: 2 }, '++++++');
  leave(world, 'cov-2-2', { shard: 2, attempt: 2 }, '--+---');
  leave(world, 'cov-3-1', { shard: 3 }, '---+--');
  const run = await world.push(inputs);
  assert.equal(run.exitCode, 0, run.log);
  assert.equal(
    `${run.outputs['lines-covered']}/${run.outputs['lines-total']}`,
    '4/6',
    'the first attempt of shard 2 has no say',
  );
  assert.match(run.summary, /2: attempt 2, 1 report`/u);
});

test('a shard that is missing is named, and so is one whose report is', async (context) => {
  const world = project(context);
  leave(world, 'cov-1', { shard: 1 }, '++++++');
  const missing = await world.push(inputs);
  assert.equal(missing.exitCode, 1);
  assert.equal(missing.outputs.verdict, 'inconclusive');
  assert.equal(missing.outputs.reason, 'shards: 2 shards of 3 are missing: 2, 3', missing.log);
  leave(world, 'cov-2', { shard: 2 }, '++++++');
  leave(world, 'cov-3', { shard: 3 }, undefined);
  const empty = await world.push(inputs);
  assert.equal(empty.outputs.reason, 'shard 3: it is there, and its report is not', empty.log);
});

test('shards of another commit are not this one, and a broken manifest is an error', async (context) => {
  const world = project(context);
  for (const shard of [1, 2, 3]) leave(world, `cov-${shard}`, { shard, sha: 'f'.repeat(40) }, '++++++');
  const foreign = await world.push(inputs);
  assert.equal(foreign.outputs.verdict, 'inconclusive');
  assert.match(foreign.outputs.reason ?? '', /shard 1, shard 2, shard 3 measured the commit f{40}, and this is/u);
  for (const shard of [1, 2, 3]) leave(world, `cov-${shard}`, { shard, atempt: 1 }, '++++++');
  const broken = await world.push(inputs);
  assert.equal(broken.outputs.verdict, 'error');
  assert.match(broken.outputs.reason ?? '', /cov-1\/shard\.json: it has no key `atempt`, did you mean `attempt`\?/u);
  const none = await world.push({ ...inputs, manifests: 'nowhere/*.json' });
  assert.match(none.outputs.reason ?? '', /no manifest was found at nowhere/u);
});
