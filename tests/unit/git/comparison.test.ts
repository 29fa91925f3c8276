import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import type { GitHubContext } from '@sluice/action';
import { type Comparison, findComparison, openHistory } from '@sluice/git';
import { fakeIo } from '@sluice/testing';
import { newRepository, openRepository, type Repository, shallowClone, temporaryFolder } from './repository.ts';

interface Fork {
  readonly origin: Repository;
  /** Where the topic began. */
  readonly start: string;
  /** Newest commit of main. */
  readonly main: string;
  readonly topic: string;
  /** The merge of topic into main, as GitHub makes it for a pull request; ref `refs/pull/1/merge`. */
  readonly merge: string;
}

/** main with `behind` commits after the start of a topic with `ahead` commits. */
function fork(context: TestContext, { ahead = 2, behind = 2, before = 2 } = {}): Fork {
  const origin = newRepository(context);
  const commit = (name: string): string => {
    origin.write({ [`${name}.py`]: `${name}\n` });
    return origin.commit(name);
  };
  let start = '';
  for (let index = 0; index < before; index += 1) start = commit(`start${index}`);
  let main = start;
  for (let index = 0; index < behind; index += 1) main = commit(`main${index}`);
  origin.run('checkout', '--quiet', '-b', 'topic', start);
  let topic = start;
  for (let index = 0; index < ahead; index += 1) topic = commit(`topic${index}`);
  origin.run('checkout', '--quiet', '--detach', main);
  origin.run('merge', '--quiet', '--no-ff', '-m', 'merge', topic);
  const merge = origin.run('rev-parse', 'HEAD').trim();
  origin.run('update-ref', 'refs/pull/1/merge', merge);
  origin.run('checkout', '--quiet', 'main');
  return { origin, start, main, topic, merge };
}

const pull = ({ topic, main }: Pick<Fork, 'topic' | 'main'>): GitHubContext => ({
  ...fakeIo().github.context,
  eventName: 'pull_request',
  pullRequest: { number: 1, headSha: topic, baseSha: main, baseRef: 'main', headRef: 'topic', fromFork: false },
});

const push = fakeIo().github.context;

const reason = (comparison: Comparison): string =>
  comparison.kind === 'unavailable' ? comparison.reason : comparison.kind;

describe('of a pull request', () => {
  test('the merge that GitHub made is compared with the base it was merged into, although the event is older', async (context) => {
    const world = fork(context);
    world.origin.run('checkout', '--quiet', '--detach', world.merge);
    const found = await findComparison(world.origin.git, pull({ ...world, main: world.start }), undefined);
    assert.deepEqual(found, { kind: 'found', head: world.merge, base: world.main, against: 'main' });
  });

  test('its own head is compared with the merge base, not with the newest commit of the base', async (context) => {
    const world = fork(context);
    world.origin.run('checkout', '--quiet', 'topic');
    const found = await findComparison(world.origin.git, pull(world), undefined);
    assert.deepEqual(found, { kind: 'found', head: world.topic, base: world.start, against: 'main' });
  });

  test('the checkout of the base alone is no comparison: nothing of the change is in it', async (context) => {
    const world = fork(context);
    const found = await findComparison(world.origin.git, pull(world), undefined);
    assert.match(reason(found), /does not have the pull request's .* in it/u);
  });
});

describe('in a shallow clone', () => {
  for (const depth of [1, 2]) {
    test(`of the merge, ${depth} deep: the base is fetched when it is not there`, async (context) => {
      const world = fork(context);
      const clone = shallowClone(context, world.origin, 'refs/pull/1/merge', depth);
      const found = await findComparison(clone.git, pull(world), undefined);
      assert.deepEqual(found, { kind: 'found', head: world.merge, base: world.main, against: 'main' });
      assert.ok(clone.run('show', `${world.main}:main0.py`).includes('main0'));
    });
  }

  test('of the head: history is deepened until the merge base is there', async (context) => {
    const world = fork(context, { ahead: 70, behind: 3, before: 3 });
    const clone = shallowClone(context, world.origin, 'topic', 1);
    const found = await findComparison(clone.git, pull(world), undefined);
    assert.deepEqual(found, { kind: 'found', head: world.topic, base: world.start, against: 'main' });
  });

  test('a common commit that is found early is not believed while a nearer one may be hidden', async (context) => {
    // main: 1 - 2 - 3 - 4; topic from 4, merged with a side branch from 1. Cut so that only 1 seems common.
    const origin = newRepository(context);
    const commit = (name: string): string => {
      origin.write({ [name]: name });
      return origin.commit(name);
    };
    const first = commit('1');
    for (const name of ['2', '3']) commit(name);
    const fourth = commit('4');
    origin.run('checkout', '--quiet', '-b', 'side', first);
    commit('side');
    origin.run('checkout', '--quiet', '-b', 'topic', fourth);
    for (let index = 0; index < 4; index += 1) commit(`t${index}`);
    origin.run('merge', '--quiet', '--no-ff', '-m', 'merge', 'side');
    const topic = origin.run('rev-parse', 'HEAD').trim();
    const clone = shallowClone(context, origin, 'topic', 3);
    clone.run('fetch', '--quiet', '--no-tags', '--depth=4', 'origin', 'main');
    assert.equal(clone.run('merge-base', topic, fourth).trim(), first, 'the trap is set');
    const found = await findComparison(clone.git, pull({ topic, main: fourth }), undefined);
    assert.deepEqual(found, { kind: 'found', head: topic, base: fourth, against: 'main' });
  });

  test('without a remote that answers it cannot be told, and the line to add is', async (context) => {
    const world = fork(context);
    const merge = shallowClone(context, world.origin, 'refs/pull/1/merge', 1);
    const head = shallowClone(context, world.origin, 'topic', 1);
    for (const clone of [merge, head]) {
      clone.run('remote', 'set-url', 'origin', `file://${clone.folder}/nowhere`);
      assert.match(reason(await findComparison(clone.git, pull(world), undefined)), /`fetch-depth: 0`$/u);
      assert.match(reason(await findComparison(clone.git, push, 'main')), /`fetch-depth: 0`$/u);
    }
    head.run('fetch', '--quiet', '--depth=1', `file://${world.origin.folder}`, world.main);
    assert.match(reason(await findComparison(head.git, pull(world), undefined)), /no merge base.*`fetch-depth: 0`$/u);
  });
});

describe('the input `base`', () => {
  test('may be a branch here, of the remote, or not here yet; a tag, a commit, an expression', async (context) => {
    const world = fork(context);
    world.origin.run('tag', 'v1', world.start);
    const clone = shallowClone(context, world.origin, 'topic', 50);
    const base = async (given: string): Promise<unknown> => {
      const found = await findComparison(clone.git, push, given);
      return found.kind === 'found' ? found.base : reason(found);
    };
    assert.equal(await base('main'), world.start, 'fetched');
    assert.equal(await base('v1'), world.start);
    assert.equal(await base('HEAD~1'), clone.run('rev-parse', 'HEAD~1').trim());
    assert.equal(await base(world.main), world.start);
    clone.run('update-ref', 'refs/remotes/origin/release', world.start);
    assert.equal(await base('release'), world.start);
  });

  test('that is nothing, or an option, is told', async (context) => {
    const { origin } = fork(context);
    assert.match(reason(await findComparison(origin.git, push, 'mian')), /`base` mian is no commit.*spelt right/u);
    assert.match(reason(await findComparison(origin.git, push, '--output=x')), /no ref: --output=x/u);
  });

  test('without any commit in common there is no comparison', async (context) => {
    const { origin } = fork(context);
    origin.run('checkout', '--quiet', '--orphan', 'other');
    origin.commit('other');
    assert.match(reason(await findComparison(origin.git, push, 'main')), /no commit in common/u);
  });
});

test('a push has nothing to be compared with; a merge queue has what its event says', async (context) => {
  const world = fork(context);
  assert.deepEqual(await findComparison(world.origin.git, push, undefined), { kind: 'none' });
  world.origin.run('checkout', '--quiet', '--detach', world.merge);
  const queued = { ...push, eventName: 'merge_group', event: { merge_group: { base_sha: world.main } } };
  const found = await findComparison(world.origin.git, queued, undefined);
  assert.deepEqual(found, { kind: 'found', head: world.merge, base: world.main, against: 'the merge queue' });
});

test('no repository, and one without a commit, are told', async (context) => {
  const nothing = openRepository(temporaryFolder(context));
  assert.match(reason(await findComparison(nothing.git, push, 'main')), /not a git repository/u);
  assert.match(reason(await findComparison(newRepository(context).git, push, 'main')), /no commit yet/u);
});

test('ancestors come nearest first, and a shallow clone is deepened for them', async (context) => {
  const world = fork(context, { before: 5, behind: 3 });
  const wanted = world.origin.run('rev-list', '--max-count=6', 'main').trim().split('\n');
  const clone = shallowClone(context, world.origin, 'main', 2);
  const history = await openHistory(clone.git);
  assert.deepEqual(await history?.ancestors(world.main, 6), wanted);
});
