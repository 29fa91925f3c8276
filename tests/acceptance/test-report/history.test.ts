import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, type TestContext, test } from 'node:test';
import { timingsPlace } from '@sluice/test-results';
import {
  type BundleResult,
  type BundleRun,
  type CacheScope,
  fakeIo,
  runBundle,
  startResultsService,
} from '@sluice/testing';
import { createCache } from '../../../packages/runtime/src/cache.ts';
import { createHttp } from '../../../packages/runtime/src/http.ts';
import { pullRequestEvent, type Repository, repository, suite, type Texts, testcase } from './world.ts';

const main: CacheScope = { scope: 'refs/heads/main', write: true };
const pull: CacheScope = { scope: 'refs/pull/7/merge', write: true };
const mainOnly: CacheScope = { ...main, write: false };

type Cases = Readonly<Record<string, 'ok' | 'bad' | 'left'>>;
const inner = { ok: '', bad: '<failure message="it broke"/>', left: '<skipped/>' };
const junit = (cases: Cases): string =>
  suite(...Object.entries(cases).map(([name, was]) => testcase(name, inner[was])));
const many = (count: number, was: 'ok' | 'bad' | 'left' = 'ok'): Cases =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`t${index}`, was]));

interface World extends Repository {
  readonly first: string;
  measure(cases: Cases): void;
  push(inputs?: Texts, more?: BundleRun): Promise<BundleResult>;
  pullRequest(inputs?: Texts, more?: BundleRun): Promise<BundleResult>;
  /** What a run that may use these scopes of the cache gets. */
  cache(...scopes: readonly CacheScope[]): Readonly<Record<string, string>>;
}

async function newWorld(context: TestContext): Promise<World> {
  const repo = repository(context, { '.gitignore': 'junit*.xml\n*.json\n', 'tests/test_cart.py': '' });
  const service = await startResultsService();
  context.after(() => service.close());
  const cache = (...scopes: readonly CacheScope[]) => service.environment(1, 'test', scopes);
  const run = async (inputs: Texts, { env, ...more }: BundleRun): Promise<BundleResult> => {
    const ended = await runBundle('test-report', {
      workspace: repo.folder,
      sha: repo.git('rev-parse', 'HEAD'),
      inputs,
      ...more,
      env: { GITHUB_ACTION: '__sluice_test-report', ...env },
    });
    context.after(() => ended[Symbol.asyncDispose]());
    return ended;
  };
  return {
    ...repo,
    cache,
    measure: (cases) => repo.write({ 'junit.xml': junit(cases) }),
    push: (inputs = {}, more = {}) => run(inputs, { env: cache(main), ...more }),
    pullRequest: (inputs = {}, more = {}) =>
      run(inputs, {
        ref: 'refs/pull/7/merge',
        event: pullRequestEvent(repo.git('rev-parse', 'main'), repo.git('rev-parse', 'HEAD')),
        env: cache(pull, mainOnly),
        ...more,
      }),
  };
}

/** main with a red push of these tests, and a topic that begins two commits later. */
async function pushed(context: TestContext, cases: Cases): Promise<World> {
  const world = await newWorld(context);
  world.measure(cases);
  const run = await world.push();
  assert.match(run.summary, /There is no baseline: there is no commit before this one/u, run.log);
  assert.doesNotMatch(run.log, /not kept/u);
  world.commit({});
  world.commit({});
  world.git('checkout', '-q', '-b', 'topic');
  return world;
}

describe('against earlier commits', () => {
  test('a pull request is compared with the nearest commit of main that was measured, also when that was red', async (context) => {
    const world = await pushed(context, { ...many(10), old: 'bad', mended: 'bad', gone: 'ok' });
    const first = world.first.slice(0, 9);
    world.commit({});
    world.measure({ ...many(10), old: 'bad', mended: 'ok', fresh: 'bad', t3: 'left' });
    const run = await world.pullRequest();
    assert.equal(run.outputs.verdict, 'fail');
    assert.equal(run.outputs['new-failures'], '1');
    assert.match(
      run.summary,
      new RegExp(
        `Against ${first}, 2 commits before the merge base: 1 newly failing, 1 still failing, 1 fixed, 1 newly skipped, 1 removed, 1 new; 12 tests ran, 13 before`,
        'u',
      ),
    );
    assert.match(run.summary, /<summary>Removed \(1\)<\/summary>\s+- `tests\.test_cart\.gone`/u);
    assert.match(run.summary, /<summary>Newly skipped \(1\)<\/summary>\s+- `tests\.test_cart\.t3`/u);
    const report = JSON.parse(readFileSync(run.outputs.report ?? '', 'utf8'));
    assert.equal(report.comparison.label, `${first}, 2 commits before the merge base`);
  });

  test('tests that vanish against main are red', async (context) => {
    const world = await pushed(context, many(10));
    world.commit({});
    world.measure(many(4));
    const run = await world.pullRequest({ 'max-test-drop': '50%' });
    assert.equal(run.outputs.verdict, 'fail', run.log);
    assert.match(
      run.outputs.reason ?? '',
      /max-test-drop: 4 tests ran and 10 in the baseline: 60\.00% \(6\/10\) fewer/u,
    );
  });

  test('main goes on after tests were taken out: the red push is the next one’s baseline', async (context) => {
    const world = await pushed(context, many(10));
    world.measure(many(4));
    const red = await world.push({ 'max-test-drop': '50%' });
    assert.equal(red.outputs.verdict, 'fail', red.log);
    world.commit({});
    const green = await world.push({ 'max-test-drop': '50%' });
    assert.equal(green.outputs.verdict, 'pass', green.log);
    assert.match(green.summary, /1 commit before this commit: nothing changed/u);
  });

  test('only a push to a branch of the repository writes, and only one that saw every report and ran tests', async (context) => {
    const world = await newWorld(context);
    world.measure(many(3));
    const event = pullRequestEvent(world.first, world.first);
    const attempts = [
      world.push({}, { event, ref: 'refs/pull/7/merge' }),
      world.push({}, { eventName: 'pull_request_target', event }),
      world.push({}, { eventName: 'workflow_dispatch' }),
      world.push({}, { ref: 'refs/tags/v1' }),
      world.push({}, { sha: '2'.repeat(40) }),
      world.push({ 'expected-reports': '2', 'on-inconclusive': 'warn' }),
      world.push({ 'min-tests': '4', 'on-inconclusive': 'warn' }),
      world.push({ baseline: 'none' }),
    ];
    for (const run of await Promise.all(attempts)) assert.equal(run.exitCode, 0, run.log);
    world.write({ 'junit.xml': junit(many(3, 'left')), 'junit-2.xml': '<testsuite>' });
    assert.equal((await world.push()).outputs.verdict, 'error');
    world.git('checkout', '-q', '-b', 'topic');
    world.commit({});
    world.measure(many(1));
    world.write({ 'junit-2.xml': junit({ x: 'ok' }) });
    const run = await world.pullRequest({ 'max-test-drop': '0' });
    assert.equal(run.outputs.verdict, 'pass', run.log);
    assert.match(
      run.log,
      /::notice::`max-test-drop` was not applied: there is no baseline, because none is kept of the merge base/u,
    );
  });

  test('a push whose suite broke before its tests is not what later ones are held against', async (context) => {
    const world = await pushed(context, many(10));
    world.write({ 'junit.xml': junit(many(2)).replace('</testsuite>', '<error message="no database"/></testsuite>') });
    const broken = await world.push();
    assert.match(broken.log, /::notice::The baseline was not kept: suites broke, and fewer tests ran than before/u);
    world.commit({});
    world.measure(many(2));
    const run = await world.pullRequest({ 'max-test-drop': '50' });
    assert.equal(run.outputs.verdict, 'fail', run.log);
    assert.match(run.outputs.reason ?? '', /2 tests ran and 10 in the baseline/u);
  });

  test('each place of a matrix and each name has its own', async (context) => {
    const world = await newWorld(context);
    const kinds = [{ matrix: '{"python":"3.11"}' }, { matrix: '{"python":"3.12"}' }, { name: 'slow' }];
    for (const [index, inputs] of kinds.entries()) {
      world.measure(many(index + 2));
      assert.equal((await world.push(inputs)).exitCode, 0);
    }
    world.commit({});
    for (const [index, inputs] of kinds.entries()) {
      const run = await world.push(inputs);
      assert.match(run.summary, new RegExp(`4 tests ran, ${index + 2} before`, 'u'), run.log);
    }
  });

  test('without a cache, and with one that refuses, everything else is as ever', async (context) => {
    const world = await newWorld(context);
    world.measure(many(3));
    for (const env of [{}, { ...world.cache(main), ACTIONS_RUNTIME_TOKEN: 'x.y.z' }]) {
      const run = await world.push({ 'max-test-drop': '1' }, { env });
      assert.equal(run.exitCode, 0, run.log);
      assert.match(run.log, /::notice::`max-test-drop` was not applied: there is no baseline, because/u);
      assert.doesNotMatch(run.log, /^::(?:warning|error)::/mu);
    }
  });
});

describe('flaky from one attempt to the next, at one commit', () => {
  const attempt = (runAttempt: number): BundleRun => ({ runAttempt });

  test('failed, and passed when it was run again: green, and said', async (context) => {
    const world = await pushed(context, many(3));
    world.commit({});
    world.measure({ ...many(3), shaky: 'bad' });
    const first = await world.pullRequest();
    assert.equal(first.outputs.verdict, 'fail');
    assert.equal(first.outputs.flaky, '0');
    world.measure({ ...many(3), shaky: 'ok' });
    const second = await world.pullRequest({}, attempt(2));
    assert.equal(second.outputs.verdict, 'pass', second.log);
    assert.equal(second.outputs.flaky, '1');
    assert.match(second.outputs.reason ?? '', /4 passed \(1 flaky\)/u);
    assert.match(second.summary, /`tests\.test_cart\.shaky` \|[^|]*\| failed in attempt 1 of run 42 \| it broke \|/u);
    assert.match(second.log, /::warning [^\n]*title=Flaky%3A tests\.test_cart\.shaky/u);
    const third = await world.pullRequest({}, attempt(3));
    assert.equal(third.outputs.flaky, '1', 'what the first attempt saw is not forgotten');
  });

  test('passed, and failed when it was run again: red all the same, and said', async (context) => {
    const world = await pushed(context, many(3));
    world.commit({});
    world.measure({ ...many(3), shaky: 'ok', broken: 'bad' });
    await world.pullRequest();
    world.measure({ ...many(3), shaky: 'bad', broken: 'bad' });
    const second = await world.pullRequest({}, attempt(2));
    assert.equal(second.outputs.verdict, 'fail', second.log);
    assert.equal(second.outputs.failures, '2');
    assert.equal(second.outputs.flaky, '1', 'the one that always failed is not flaky');
    assert.match(second.summary, /shaky<\/strong> \(passed in an earlier attempt\)/u);
    assert.match(second.summary, /\| failed, passed in an earlier attempt \|/u);
  });

  test('another commit is another code: nothing is flaky', async (context) => {
    const world = await pushed(context, many(3));
    for (const shaky of ['bad', 'ok'] as const) {
      world.commit({});
      world.measure({ ...many(3), shaky });
      assert.equal((await world.pullRequest()).outputs.flaky, '0');
    }
  });

  test('a name that two tests share is no evidence', async (context) => {
    const world = await pushed(context, many(3));
    world.commit({});
    const twins = suite(testcase('x'), testcase('same'), testcase('same', '<failure/>'));
    world.write({ 'junit.xml': twins });
    assert.equal((await world.pullRequest()).outputs.flaky, '0');
    assert.equal((await world.pullRequest({}, attempt(2))).outputs.flaky, '0');
  });

  test('attempts that are handed in as shards: the latest counts, the earlier one is the evidence', async (context) => {
    const repo = repository(context, {
      's/1/shard.json': '{"schema":"sluice/shard@1","shard":1,"shards":2,"attempt":1}',
      's/1/junit.xml': junit({ a: 'ok' }),
      's/2-1/shard.json': '{"schema":"sluice/shard@1","shard":2,"shards":2,"attempt":1}',
      's/2-1/junit.xml': junit({ shaky: 'bad', b: 'ok' }),
      's/2-2/shard.json': '{"schema":"sluice/shard@1","shard":2,"shards":2,"attempt":2}',
      's/2-2/junit.xml': junit({ shaky: 'ok', b: 'ok' }),
    });
    const inputs = { files: 's/*/junit.xml', manifests: 's/*/shard.json' };
    await using run = await runBundle('test-report', { workspace: repo.folder, inputs });
    assert.equal(run.outputs.verdict, 'pass', run.log);
    assert.deepEqual([run.outputs.tests, run.outputs.flaky], ['3', '1']);
    assert.match(run.summary, /failed in an earlier attempt \| it broke/u);
    repo.git('rm', '-rq', 's/1');
    await using missing = await runBundle('test-report', { workspace: repo.folder, inputs });
    assert.equal(missing.outputs.verdict, 'inconclusive');
    assert.match(missing.outputs.reason ?? '', /1 shard of 2 is missing: 1/u);
  });
});

test('the times of the test files are kept for split-tests, by the workflow and the folder', async (context) => {
  const world = await newWorld(context);
  world.measure(many(5));
  const run = await world.push();
  assert.equal(run.exitCode, 0, run.log);
  world.commit({});
  assert.equal((await world.push()).exitCode, 0);
  const cache = createCache({ env: world.cache(main), http: createHttp({}), clock: fakeIo().clock });
  const place = await timingsPlace(undefined, fakeIo({ context: { workflow: 'pipeline' } }));
  const keyOf = (sha: string): string => `sluice-timings-1-${place.kind === 'cache' ? place.owner : ''}-${sha}`;
  const second = world.git('rev-parse', 'HEAD');
  for (const [sha, times] of [
    [world.first, '500'],
    [second, '500,500'],
  ] as const) {
    const read = await cache.read('test-timings', [keyOf(sha)]);
    assert.equal(read.kind === 'found' && read.content, `sluice-timings 1 ${sha}\nf ${times} tests/test_cart.py\n`);
  }
});

test('a limit that cannot be held, because the base of the pull request cannot be had, is inconclusive', async (context) => {
  const world = await newWorld(context);
  world.measure(many(4));
  const event = pullRequestEvent('9'.repeat(40), world.git('rev-parse', 'HEAD'));
  const limited = await world.pullRequest({ 'max-test-drop': '50' }, { event });
  assert.equal(limited.outputs.verdict, 'inconclusive', limited.log);
  assert.match(limited.outputs.reason ?? '', /max-test-drop: the base commit 9{9} .*fetch-depth: 0/u);
  assert.doesNotMatch(limited.log, /was not applied/u);
  const indifferent = await world.pullRequest({}, { event });
  assert.equal(indifferent.exitCode, 0, indifferent.log);
});
