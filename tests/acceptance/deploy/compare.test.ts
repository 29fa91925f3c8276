import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { startWorld, type World } from './world.ts';

/** The watch against the release before: by the bundle, as the runner runs it. */

const compared = { watch: '10s', 'watch-compare': '8s' };
const bundle = { source: false };
const states = (world: World): readonly string[] =>
  world.recorded().map(({ id, version, state }) => `${id} ${version} ${state}`);

describe('the release before is measured, and the watch compared with it', { concurrency: 3 }, () => {
  test('a release that is healthy, and much slower, is unhealthy: the one before is brought back', async (context) => {
    const world = await startWorld(context);
    await world.deployed('1.0.0');
    world.write('slow', '1.1.0');
    await using run = await world.deploy({ version: '1.1.0', ...compared }, bundle);
    assert.deepEqual([run.outputs.verdict, run.outputs.result], ['fail', 'rolled-back'], run.log);
    assert.match(
      run.outputs.reason ?? '',
      /became unhealthy: worse than the release before: answers: \+\d+\.\d% \(.*ms before, 3\d\d ms now\), at most 30% or 10 ms slower wanted/u,
    );
    assert.equal(world.served(), '1.0.0');
    assert.match(run.summary, /Against the release before/u);
    const report = JSON.parse(readFileSync(run.outputs.report ?? '', 'utf8'));
    const [latency, failures] = report.watchComparison.compared;
    assert.deepEqual([latency.name, latency.status, failures.name], ['answers', 'fail', 'failed rounds']);
    assert.ok(latency.after >= 300 && latency.before < 300, JSON.stringify(latency));
  });

  test('as fast as before, in too few rounds to tell all: said, and not red', async (context) => {
    const world = await startWorld(context);
    await world.deployed('1.0.0');
    await using run = await world.deploy({ version: '1.1.0', ...compared }, bundle);
    assert.deepEqual([run.exitCode, run.outputs.verdict, run.outputs.result], [0, 'pass', 'deployed'], run.log);
    assert.match(
      run.outputs.reason ?? '',
      /healthy for 1\d\.\d s \(\d+ rounds\); whether it is worse than the release before could not be told: failed rounds: .*0 of \d+ before, 0 of \d+ now.*too few rounds to tell; about \d/u,
    );
    assert.equal(world.served(), '1.1.0');
  });

  test('slower before as well is not worse', async (context) => {
    const world = await startWorld(context);
    await world.deployed('1.0.0');
    world.write('slow', '1.0.0\n1.1.0');
    await using run = await world.deploy(
      { version: '1.1.0', ...compared, 'watch-max-error-increase': '60%', 'watch-max-regression': '200%' },
      bundle,
    );
    assert.equal(run.outputs.verdict, 'pass', run.log);
    assert.match(run.outputs.reason ?? '', /, and not worse than the release before/u);
  });

  test('a release before that was sick is nothing to compare with', async (context) => {
    const world = await startWorld(context);
    await using run = await world.deploy({ version: '1.0.0', ...compared }, bundle);
    assert.equal(run.outputs.verdict, 'pass', run.log);
    assert.match(run.outputs.reason ?? '', /nothing to compare with: it was good in 0 of \d rounds before/u);
  });

  test('cancelled while it measures: nothing was touched, and nothing is left open', async (context) => {
    const world = await startWorld(context);
    await world.deployed('1.0.0');
    await using run = await world.deploy(
      { version: '1.1.0', watch: '10s', 'watch-compare': '10m' },
      { ...bundle, cancelWhen: (log) => log.includes('Measuring the release before for 600 s') },
    );
    const post = await run.post();
    assert.notEqual(run.exitCode, 0);
    assert.match(run.outputs.reason ?? '', /cancelled before anything was touched/u, `${run.log}${post.log}`);
    assert.equal(world.served(), '1.0.0');
    assert.deepEqual(states(world), ['2 1.1.0 error', '1 1.0.0 active']);
  });
});

test('killed while it measures: post closes it', async (context) => {
  const world = await startWorld(context);
  await world.deployed('1.0.0');
  await using run = await world.deploy(
    { version: '1.1.0', watch: '10s', 'watch-compare': '10m' },
    {
      ...bundle,
      cancelSignal: 'SIGKILL',
      cancelWhen: (log) => log.includes('Measuring the release before for 600 s'),
    },
  );
  await run.post();
  assert.equal(world.served(), '1.0.0');
  assert.deepEqual(states(world), ['2 1.1.0 error', '1 1.0.0 active']);
});

test('what cannot be compared is refused', async (context) => {
  const world = await startWorld(context);
  await using run = await world.deploy({ 'watch-compare': '2h', url: '', 'version-from': '' }, bundle);
  for (const wanted of [/`watch-compare` needs `watch`/u, /needs `url` or `checks`/u, /at most 1h/u])
    assert.match(run.outputs.reason ?? '', wanted);
  await using other = await world.deploy({ 'watch-max-regression': '10ms' }, bundle);
  assert.match(other.log, /`watch-max-regression`.*a percentage such as 10%/u);
});
