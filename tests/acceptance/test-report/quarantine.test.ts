import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runBundle, startFakeGitHub } from '@sluice/testing';
import { pullRequestEvent, repository, suite, testcase } from './world.ts';

const entry = (test: string, expires: string): string =>
  `- test: ${test}\n  owner: '@acme/shop'\n  issue: https://github.com/acme/shop/issues/12\n  expires: ${expires}\n`;
const soon = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const junit = suite(
  testcase('test_total'),
  testcase('test_slow', '<failure message="too slow">tests/test_cart.py:3: slow</failure>'),
);
const files = { 'tests/test_cart.py': '\n\n\n', 'junit.xml': junit, 'src/cart.py': '' };
const quarantine = { '.github/quarantine.yml': entry('tests.test_cart.test_slow', soon(30)) };

test('a test in quarantine fails without making the gate red, and is reported', async (context) => {
  const { folder } = repository(context, { ...files, ...quarantine });
  await using run = await runBundle('test-report', { workspace: folder });
  assert.equal(run.exitCode, 0, run.log);
  assert.deepEqual(
    ['verdict', 'tests', 'passed', 'failures', 'quarantined'].map((name) => run.outputs[name]),
    ['pass', '2', '1', '0', '1'],
  );
  assert.match(run.summary, /Quarantine \(1\)[\s\S]*test_slow[\s\S]*failed, and does not count[\s\S]*issues\/12/u);
  assert.match(run.log, /::notice file=tests\/test_cart\.py,line=3,title=In quarantine/u);
  assert.doesNotMatch(run.log, /::error/u);
  const report = JSON.parse(readFileSync(run.outputs.report ?? '', 'utf8'));
  assert.equal(report.quarantine[0].owner, '@acme/shop');
  assert.equal(report.failed[0].quarantined, true);
});

test('an entry that expired shields nothing, and is said', async (context) => {
  const { folder } = repository(context, {
    ...files,
    '.github/quarantine.yml': entry('tests.test_cart.test_slow', soon(-2)),
  });
  await using run = await runBundle('test-report', { workspace: folder });
  assert.equal(run.outputs.verdict, 'fail');
  assert.equal(run.outputs.quarantined, '0');
  assert.match(run.log, /::warning::The quarantine of tests\.test_cart\.test_slow expired on/u);
  assert.match(run.summary, /failed, and counts: the entry has expired/u);
});

test('an entry that no test has the name of is said', async (context) => {
  const { folder } = repository(context, {
    ...files,
    '.github/quarantine.yml': entry('tests.test_cart.test_gone', soon(5)),
  });
  await using run = await runBundle('test-report', { workspace: folder });
  assert.equal(run.outputs.verdict, 'fail');
  assert.match(run.log, /The quarantine names tests\.test_cart\.test_gone, and no test of this name was reported/u);
});

test('nothing but quarantined failures is not green', async (context) => {
  const { folder } = repository(context, {
    ...files,
    ...quarantine,
    'junit.xml': suite(testcase('test_slow', '<failure/>')),
  });
  await using run = await runBundle('test-report', { workspace: folder });
  assert.equal(run.outputs.verdict, 'inconclusive');
  assert.match(run.outputs.reason ?? '', /0 tests ran, 1 failed in quarantine; at least 1 wanted/u);
});

test('a file that cannot be understood is an error that says where', async (context) => {
  const { folder } = repository(context, { ...files, '.github/quarantine.yml': '- test: a\n  ownr: b\n' });
  await using run = await runBundle('test-report', { workspace: folder });
  assert.equal(run.outputs.verdict, 'error');
  assert.match(
    run.outputs.reason ?? '',
    /\.github\/quarantine\.yml: entry 1: `ownr` is not known, did you mean `owner`\?/u,
  );
});

test('a test that the pull request changes cannot hide in quarantine', async (context) => {
  const repo = repository(context, { ...files, ...quarantine });
  const head = repo.commit({ 'tests/test_cart.py': '\n\n\nchanged\n' });
  await using run = await runBundle('test-report', {
    workspace: repo.folder,
    event: pullRequestEvent(repo.first, head),
    sha: head,
  });
  assert.equal(run.outputs.verdict, 'fail');
  assert.match(run.summary, /failed, and counts: this pull request changes its file/u);
});

test('a pull request that changes something else leaves the quarantine as it is', async (context) => {
  const repo = repository(context, { ...files, ...quarantine });
  const head = repo.commit({ 'src/cart.py': 'changed\n' });
  await using run = await runBundle('test-report', {
    workspace: repo.folder,
    event: pullRequestEvent(repo.first, head),
    sha: head,
  });
  assert.equal(run.outputs.verdict, 'pass', run.log);
});

test('a pull request that changes the quarantine is said', async (context) => {
  const repo = repository(context, files);
  const head = repo.commit(quarantine);
  await using run = await runBundle('test-report', {
    workspace: repo.folder,
    event: pullRequestEvent(repo.first, head),
    sha: head,
  });
  assert.equal(run.outputs.verdict, 'pass', run.log);
  assert.match(run.log, /This pull request changes \.github\/quarantine\.yml/u);
});

test('in a shallow checkout GitHub is asked what the pull request changes; without an answer it is inconclusive', async (context) => {
  const repo = repository(context, { ...files, ...quarantine });
  const head = repo.commit({ 'src/cart.py': 'changed\n' });
  const gone = '9'.repeat(40);

  await using alone = await runBundle('test-report', {
    workspace: repo.folder,
    event: pullRequestEvent(gone, head),
    sha: head,
  });
  assert.equal(alone.outputs.verdict, 'inconclusive');
  assert.match(
    alone.outputs.reason ?? '',
    /test_slow failed in quarantine, and whether this pull request changes it could not be told: .*fetch-depth: 0/u,
  );

  const github = await startFakeGitHub();
  context.after(() => github.close());
  github.state.commit({ files: { 'tests/test_cart.py': 'a\n' } });
  github.state.commit({ branch: 'change', files: { 'tests/test_cart.py': 'b\n' } });
  const { number } = github.state.pullRequest({ head: 'change' });
  await using asked = await runBundle('test-report', {
    workspace: repo.folder,
    event: pullRequestEvent(gone, head, number),
    sha: head,
    apiUrl: github.url,
    token: github.token,
    inputs: { comment: 'false' },
  });
  assert.equal(asked.outputs.verdict, 'fail');
  assert.match(asked.summary, /this pull request changes its file/u);
  assert.deepEqual(github.violations, []);
});

test('in the merge queue too: a queued test that changed counts, and a base that cannot be had is inconclusive', async (context) => {
  const repo = repository(context, { ...files, ...quarantine });
  const head = repo.commit({ 'tests/test_cart.py': '\n\n\nchanged\n' });
  const queued = (merge_group: unknown) =>
    runBundle('test-report', {
      workspace: repo.folder,
      eventName: 'merge_group',
      event: { merge_group, repository: { full_name: 'acme/shop', default_branch: 'main' } },
      ref: 'refs/heads/gh-readonly-queue/main/pr-7-x',
      sha: head,
    });
  await using seen = await queued({ base_sha: repo.first, head_sha: head });
  assert.equal(seen.outputs.verdict, 'fail', seen.log);
  await using blind = await queued({ base_sha: '9'.repeat(40), head_sha: head });
  assert.equal(blind.outputs.verdict, 'inconclusive', blind.log);
  assert.match(blind.outputs.reason ?? '', /could not be told: the base commit 9{9} .*fetch-depth: 0/u);
  await using nameless = await queued({});
  assert.equal(nameless.outputs.verdict, 'inconclusive', nameless.log);
});

test('where the report names no file, what the trace names does not stand for the file of the test', async (context) => {
  const thrown = '<failure>Error: no\n    at total (src/cart.js:3:9)\n    at Object.go (lib/run.js:2:1)</failure>';
  const repo = repository(context, {
    'src/cart.js': '\n\n\n',
    'lib/run.js': '\n\n',
    'tests/cart.test.js': '',
    'README.md': '',
    'junit.xml': suite(testcase('adds', '', 'cart'), testcase('is slow', thrown, 'cart')),
    '.github/quarantine.yml': entry('cart.is slow', soon(30)),
  });
  const changing = async (path: string) => {
    repo.git('checkout', '-q', '--detach', repo.first);
    const head = repo.commit({ [path]: 'changed\n' });
    const event = pullRequestEvent(repo.first, head);
    const run = await runBundle('test-report', { workspace: repo.folder, event, sha: head });
    context.after(() => run[Symbol.asyncDispose]());
    return run.outputs;
  };
  const test = await changing('tests/cart.test.js');
  assert.equal(test.verdict, 'inconclusive');
  assert.match(test.reason ?? '', /could not be told: the report does not say in which file it is/u);
  assert.equal((await changing('src/cart.js')).verdict, 'fail');
  assert.equal((await changing('lib/run.js')).verdict, 'fail', 'any frame, not only the first');
});

test('of a Go test, any test file of its package counts as its own', async (context) => {
  const failure = '<failure>    cart_test.go:3: slow</failure>';
  const repo = repository(context, {
    'go.mod': 'module example.com/shop\n',
    'cart/cart_test.go': '\n\n\n',
    'cart/more_test.go': '',
    'price/price_test.go': '',
    'junit.xml': suite(
      testcase('TestAdds', '', 'example.com/shop/cart'),
      testcase('TestSlow', failure, 'example.com/shop/cart'),
    ),
    '.github/quarantine.yml': entry('example.com/shop/cart.TestSlow', soon(30)),
  });
  const changing = async (path: string) => {
    repo.git('checkout', '-q', '--detach', repo.first);
    const head = repo.commit({ [path]: 'changed\n' });
    const event = pullRequestEvent(repo.first, head);
    const run = await runBundle('test-report', { workspace: repo.folder, event, sha: head });
    context.after(() => run[Symbol.asyncDispose]());
    return run.outputs.verdict;
  };
  assert.equal(await changing('price/price_test.go'), 'pass');
  assert.equal(await changing('cart/more_test.go'), 'fail');
});
