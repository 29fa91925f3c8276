import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { type BundleRun, type FakeGitHub, type FakeGitHubOptions, startFakeGitHub } from '@sluice/testing';
import { newWorld, pullRequestEvent, type World } from './world.ts';

const body = ['+ one', '- two', '+ three'];

async function pullRequest(context: TestContext, options: FakeGitHubOptions = {}) {
  const github = await startFakeGitHub(options);
  context.after(async () => {
    await github.close();
    assert.deepEqual(github.violations, []);
  });
  const world = newWorld(context);
  world.commitSource({ 'app/a.py': [] });
  world.run('checkout', '--quiet', '-b', 'topic');
  world.commitSource({ 'app/a.py': body });
  world.measure({ 'app/a.py': body });
  github.state.commit({ branch: 'topic' });
  github.state.pullRequest({ head: 'topic', number: 5 });
  return { github, world, run: as(world, github) };
}

/** The next run of the workflow on the pull request. */
const as = (world: World, github: FakeGitHub) => {
  let runId = 100;
  return (inputs: Readonly<Record<string, string>> = {}, more: BundleRun = {}) => {
    world.run('checkout', '--quiet', 'topic');
    runId += 1;
    return world.pullRequest({ token: github.token, ...inputs }, { apiUrl: github.url, runId, ...more });
  };
};

const ours = ({ state }: FakeGitHub) =>
  state.comments.filter(({ body: text }) => text.startsWith('<!-- sluice: coverage-gate'));

test('one comment for each gate, found again behind hundreds of others', async (context) => {
  const { github, run } = await pullRequest(context);
  for (let index = 0; index < 250; index += 1) github.state.comment({ issue: 5, body: `comment ${index}` });
  const first = await run({ 'fail-under-patch': '90' });
  assert.equal(first.exitCode, 1, first.log);
  assert.match(
    ours(github)[0]?.body ?? '',
    /## Coverage 66\.66%\n\n❌ \*\*fail\*\* patch coverage: 66\.66% \\?\(2\/3\\?\)/u,
  );
  for (let index = 0; index < 120; index += 1) github.state.comment({ issue: 5, body: `more ${index}` });
  const second = await run({ 'fail-under-patch': '60' });
  assert.equal(second.exitCode, 0, second.log);
  assert.equal(ours(github).length, 1);
  assert.match(ours(github)[0]?.body ?? '', /✅/u);
  await run({ name: 'backend' });
  await run({}, { env: { GITHUB_ACTION: '__sluice_coverage-gate_2' } });
  assert.equal(ours(github).length, 3, 'another name and another step have their own');
});

test('a fork whose token may only read gets everything but the comment, and one notice', async (context) => {
  const { github, world, run } = await pullRequest(context, { permissions: { contents: 'read' } });
  const base = world.run('rev-parse', 'main').trim();
  const head = world.run('rev-parse', 'topic').trim();
  const ended = await run({ 'fail-under-patch': '60' }, { event: pullRequestEvent({ head, base, fork: true }) });
  assert.equal(ended.exitCode, 0, ended.log);
  assert.equal(ended.outputs['patch-coverage'], '66.66');
  assert.match(ended.summary, /Changed lines \| 66\.66%/u);
  assert.equal(ended.annotations.filter(({ level }) => level === 'notice').length, 1);
  assert.match(ended.log, /::notice::No comment was written.*fork can only read/u);
  assert.deepEqual(ours(github), []);
  const own = await run({ 'fail-under-patch': '60' });
  assert.match(own.log, /pull-requests: write/u);
});

test('a comment is never too long, however much there is to say', async (context) => {
  const { github, world, run } = await pullRequest(context);
  const files = Object.fromEntries(
    Array.from({ length: 900 }, (_, index) => [
      `app/a_rather_long_folder_name_${index % 40}/a_rather_long_module_name_${index}.py`,
      Array.from({ length: 40 }, (__, line) => `${line % 2 === 0 ? '-' : '+'} ${index} ${line}`),
    ]),
  );
  world.run('checkout', '--quiet', 'topic');
  world.commitSource(files);
  world.measure(files);
  const ended = await run({ 'fail-under-patch': '90', 'fail-under-file': '90' });
  assert.equal(ended.exitCode, 1);
  const [comment] = ours(github);
  assert.ok((comment?.body.length ?? 0) > 10_000, ended.log.slice(0, 2000));
  assert.ok([...(comment?.body ?? '')].length <= 65_536);
  assert.equal(comment?.body.match(/<details/gu)?.length, comment?.body.match(/<\/details>/gu)?.length);
  assert.ok(Buffer.byteLength(ended.summary) <= 1024 * 1024);
});
