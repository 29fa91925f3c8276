import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { runBundle } from '@sluice/testing';
import { shallowClone } from '../../unit/git/repository.ts';
import { main, newWorld, pull, pullRequestEvent, reportOf, type Source, startCache, type World } from './world.ts';

const lines = (ran: number, of: number): readonly string[] =>
  Array.from({ length: of }, (_, index) => `${index < ran ? '+' : '-'} statement number ${index + 1}`);

const eight: Source = { 'app/a.py': lines(8, 10) };

/** main with one measured commit that is on a red run, `ran` of 10 lines covered. */
async function pushed(
  context: TestContext,
  source: Source = eight,
): Promise<{ world: World; cache: Awaited<ReturnType<typeof startCache>> }> {
  const world = newWorld(context);
  const cache = await startCache(context);
  world.commitSource(source);
  world.measure(source);
  const run = await world.push({ 'fail-under': '99' }, cache.of(main));
  assert.equal(run.outputs.verdict, 'fail', 'it is red, and kept all the same');
  assert.match(run.summary, /There is no baseline: none is kept/u, run.log);
  assert.doesNotMatch(run.log, /was not kept/u);
  return { world, cache };
}

test('a pull request is compared with the nearest commit of main that was measured, also when that was red', async (context) => {
  const { world, cache } = await pushed(context);
  const first = world.run('rev-parse', '--short=9', 'HEAD').trim();
  world.write({ 'notes.md': 'not measured\n' });
  world.commit();
  world.commit();
  world.run('checkout', '--quiet', '-b', 'topic');
  const now = { 'app/a.py': [...lines(8, 10), '- statement number 11', '- statement number 12'] };
  world.commitSource(now);
  world.measure(now);
  const run = await world.pullRequest({ 'max-drop': '5' }, cache.of(pull, { ...main, write: false }));
  assert.equal(run.exitCode, 1, run.log);
  assert.equal(
    run.outputs.reason,
    `change of line coverage: -13.34 points (66.66% against 80.00% (8/10) at ${first}, 2 commits before the merge base, where this gate was red), a drop of at most 5 allowed: 1 more line`,
  );
  assert.equal(`${run.outputs['baseline-coverage']} ${run.outputs.change}`, '80.00 -13.34');
  assert.match(run.summary, /Lines that were added or changed \| \+2 of code, 0 covered \| -13\.34 points/u);
  const report = JSON.parse(readFileSync(run.outputs.report ?? '', 'utf8'));
  assert.deepEqual(report.baseline.parts[1], { cause: 'changed', covered: 0, total: 2, points: '-13.34' });
  world.run('checkout', '--quiet', 'topic');
  const allowed = await world.pullRequest({ 'max-drop': '13.4' }, cache.of(pull, { ...main, write: false }));
  assert.equal(allowed.exitCode, 0, allowed.log);
});

test('the drop is told by its cause: deleted covered code, and lines that nobody touched', async (context) => {
  const { world, cache } = await pushed(context, { 'app/a.py': lines(8, 10), 'app/b.py': lines(4, 4) });
  world.run('checkout', '--quiet', '-b', 'topic');
  world.write({ 'app/b.py': undefined });
  world.commit();
  const now = { 'app/a.py': ['- statement number 1', ...lines(8, 10).slice(1)] };
  world.measure(now);
  const run = await world.pullRequest({ 'max-drop': '0' }, cache.of(pull, main));
  assert.equal(run.exitCode, 1, run.log);
  assert.match(run.summary, /Lines that were deleted \| -4 of code, -4 covered/u);
  assert.match(run.summary, /nobody touched and that ran only then, or only now \| 1 lost, 0 gained/u);
  assert.match(run.summary, /1 line that nobody touched does not run any more<\/summary>\s+- `app\/a\.py`: 1/u);
});

test('only a push to a branch of the repository writes: no pull request, no tag, no run that missed a report', async (context) => {
  const world = newWorld(context);
  const cache = await startCache(context);
  world.commitSource(eight);
  world.measure(eight);
  const sha = world.run('rev-parse', 'HEAD').trim();
  const attempts = [
    world.push({}, { ...cache.of(main), event: { ...pullEvent(sha) }, ref: 'refs/pull/5/merge' }),
    world.push({}, { ...cache.of(main), eventName: 'pull_request_target', event: pullEvent(sha) }),
    world.push({}, { ...cache.of(main), eventName: 'workflow_dispatch' }),
    world.push({}, { ...cache.of(main), ref: 'refs/tags/v1' }),
    world.push({}, { ...cache.of(main), sha: '2'.repeat(40) }),
    world.push({ 'expected-reports': '2', 'on-inconclusive': 'warn' }, cache.of(main)),
  ];
  for (const run of await Promise.all(attempts)) assert.equal(run.exitCode, 0, run.log);
  world.run('checkout', '--quiet', '-b', 'topic');
  world.commit();
  const run = await world.pullRequest({ 'max-drop': '0' }, cache.of(pull, main));
  assert.equal(run.exitCode, 0, run.log);
  assert.equal(run.outputs['baseline-coverage'], '');
  assert.match(run.log, /::notice::`max-drop` was not applied: there is no baseline, because none is kept/u);
});

const pullEvent = (sha: string) => ({
  repository: { full_name: 'acme/shop', default_branch: 'main' },
  pull_request: {
    number: 5,
    head: { sha, ref: 'main', repo: { full_name: 'stranger/shop' } },
    base: { sha, ref: 'main', repo: { full_name: 'acme/shop' } },
  },
});

test('what lies under the key of another commit is not believed', async (context) => {
  const { world, cache } = await pushed(context);
  const folder = world.run('rev-parse', 'HEAD').trim();
  world.run('checkout', '--quiet', '-b', 'topic');
  world.commit();
  // What a file baseline holds is what the cache holds.
  const kept = await world.push({ baseline: '.config/kept.json' });
  assert.equal(kept.exitCode, 0, kept.log);
  const forged = JSON.parse(world.read('.config/kept.json'));
  assert.equal(forged.sha === folder, false);
  world.write({ '.config/kept.json': JSON.stringify({ ...forged, files: [['app/a.py', 0, 10, 0, 0, '+a']] }) });
  const run = await world.pullRequest({ baseline: '.config/kept.json', 'max-drop': '0' }, cache.of(pull, main));
  assert.equal(run.exitCode, 0, run.log);
  assert.match(run.log, /what is kept is no baseline: its files are not readable/u);
});

test('a baseline in a file of the repository is read as it is at the merge base', async (context) => {
  const world = newWorld(context);
  world.commitSource(eight);
  world.measure(eight);
  const first = await world.push({ baseline: 'baseline.json' });
  assert.equal(first.exitCode, 0, first.log);
  world.commit();
  world.run('checkout', '--quiet', '-b', 'topic');
  const now = { 'app/a.py': lines(5, 10) };
  const generous = world.read('baseline.json').replace(/\["app\/a\.py".*\]/u, '["app/a.py",0,10,0,0,"-a"]');
  assert.ok(generous.includes('-a'));
  world.write({ 'baseline.json': generous });
  world.commitSource(now);
  world.measure(now);
  const run = await world.pullRequest({ baseline: 'baseline.json', 'max-drop': '1' });
  assert.equal(run.exitCode, 1, run.log);
  assert.match(run.outputs.reason ?? '', /50\.00% against 80\.00% \(8\/10\).*1 commit before the merge base/u);
});

test('a pull request that takes the baseline out of git is held against what it was at the merge base', async (context) => {
  const world = newWorld(context);
  world.commitSource(eight);
  world.measure(eight);
  const first = await world.push({ baseline: 'baseline.json' });
  assert.equal(first.exitCode, 0, first.log);
  const generous = world.read('baseline.json').replace(/\["app\/a\.py".*\]/u, '["app/a.py",0,10,0,0,"-a"]');
  world.commit();
  world.run('checkout', '--quiet', '-b', 'topic');
  world.write({ 'baseline.json': undefined, '.gitignore': 'coverage.lcov\nbaseline.json\n' });
  const now = { 'app/a.py': lines(5, 10) };
  world.commitSource(now);
  world.measure(now);
  // What a step of the pull request writes where the file was.
  world.write({ 'baseline.json': generous });
  const head = world.run('rev-parse', 'HEAD').trim();
  const event = pullRequestEvent({ head, base: world.run('rev-parse', 'main').trim() });
  const run = await world.push({ baseline: 'baseline.json', 'max-drop': '1' }, { event, ref: 'refs/pull/5/merge' });
  assert.equal(run.exitCode, 1, run.log);
  assert.match(run.outputs.reason ?? '', /50\.00% against 80\.00% \(8\/10\)/u);
});

test('where the base of a pull request cannot be had, the baseline file of its own checkout is not believed', async (context) => {
  const world = newWorld(context);
  world.commitSource(eight);
  world.measure(eight);
  const first = await world.push({ baseline: 'baseline.json' });
  assert.equal(first.exitCode, 0, first.log);
  const base = world.commit();
  world.run('checkout', '--quiet', '-b', 'topic');
  const now = { 'app/a.py': lines(5, 10) };
  world.write({
    'baseline.json': world.read('baseline.json').replace(/\["app\/a\.py".*\]/u, '["app/a.py",0,10,0,0,"-a"]'),
  });
  const head = world.commitSource(now);
  const clone = shallowClone(context, world, 'topic', 1);
  clone.run('remote', 'set-url', 'origin', `file://${clone.folder}/nowhere`);
  clone.write({ 'coverage.lcov': reportOf(now) });
  const start = (inputs: Readonly<Record<string, string>>) =>
    runBundle('coverage-gate', {
      workspace: clone.folder,
      inputs: { files: 'coverage.lcov', baseline: 'baseline.json', ...inputs },
      event: pullRequestEvent({ head, base }),
      env: { GIT_ALLOW_PROTOCOL: 'file' },
    });
  await using run = await start({});
  assert.equal(run.exitCode, 0, run.log);
  assert.equal(run.outputs['baseline-coverage'], '', run.summary);
  assert.match(run.summary, /There is no baseline: the base commit .*fetch-depth: 0/u);
  await using limited = await start({ 'max-drop': '1' });
  assert.equal(limited.outputs.verdict, 'inconclusive', limited.log);
  assert.match(limited.outputs.reason ?? '', /change of line coverage: the base commit .*fetch-depth: 0/u);
  assert.doesNotMatch(limited.log, /was not applied/u);
  await using part = await start({ components: 'app:\n  paths: app\n  max-drop: 1\n' });
  assert.equal(part.outputs.verdict, 'inconclusive', part.log);
  await using unkept = await start({ 'max-drop': '1', baseline: 'none' });
  assert.equal(unkept.exitCode, 0, 'there is nothing to compare with by wish');
});

test('no cache service, and one that refuses, are told and fail nothing', async (context) => {
  const world = newWorld(context);
  world.commitSource(eight);
  world.measure(eight);
  const none = await world.push({ 'max-drop': '0' });
  assert.equal(none.exitCode, 0, none.log);
  assert.match(none.log, /::notice::The baseline was not kept: this runner offers no cache service/u);
  const cache = await startCache(context);
  const refusing = await world.push(
    { 'max-drop': '0' },
    { env: { ...cache.of(main).env, ACTIONS_RUNTIME_TOKEN: 'x.y.z' } },
  );
  assert.equal(refusing.exitCode, 0, refusing.log);
  assert.match(refusing.log, /::notice::The baseline was not kept: .*(?:401|authenticat)/iu);
  assert.doesNotMatch(refusing.log, /^::(?:warning|error)::/mu);
});

test('a push is compared with the one before it, and its totals are a line', async (context) => {
  const { world, cache } = await pushed(context);
  for (const ran of [9, 7, 10]) {
    world.commit();
    world.measure({ 'app/a.py': lines(ran, 10) });
    const run = await world.push({}, cache.of(main));
    assert.equal(run.exitCode, 0, run.log);
  }
  world.commit();
  const run = await world.push({ 'max-drop': '0' }, cache.of(main));
  assert.equal(run.outputs.change, '+0.00', run.log);
  assert.match(run.summary, /The last 5 totals: 80\.00% `▃▆▁██` 100\.00%/u);
});

test('a line that comes and goes from run to run does not make a pull request red, a lost one does', async (context) => {
  const { world, cache } = await pushed(context);
  const flaky = (ran: boolean): Source => ({
    'app/a.py': [...lines(7, 7), `${ran ? '+' : '-'} statement number 8`, ...lines(0, 10).slice(8)],
  });
  for (const ran of [false, true]) {
    world.commit();
    world.measure(flaky(ran));
    const run = await world.push({}, cache.of(main));
    assert.equal(run.exitCode, 0, run.log);
  }
  world.run('checkout', '--quiet', '-b', 'topic');
  world.commit();
  world.measure(flaky(false));
  const run = await world.pullRequest({ 'max-drop': '0' }, cache.of(pull, main));
  assert.equal(run.exitCode, 0, run.log);
  assert.match(run.summary, /not counting 1 line that comes and goes from run to run/u);
  world.run('checkout', '--quiet', 'topic');
  world.measure({ 'app/a.py': ['- statement number 1', ...lines(7, 10).slice(1)] });
  const lost = await world.pullRequest({ 'max-drop': '0' }, cache.of(pull, main));
  assert.equal(lost.exitCode, 1, lost.log);
});

test('two gates of one workflow do not take each other for the baseline', async (context) => {
  const world = newWorld(context);
  const cache = await startCache(context);
  world.commitSource({ 'app/a.py': lines(1, 10) });
  world.write({ 'a.lcov': reportOf({ 'app/a.py': lines(9, 10) }), 'b.lcov': reportOf({ 'app/a.py': lines(2, 10) }) });
  for (const name of ['a', 'b']) {
    const run = await world.push({ name, files: `${name}.lcov` }, cache.of(main));
    assert.equal(run.exitCode, 0, run.log);
    assert.match(run.summary, new RegExp(`## Coverage of ${name} `, 'u'));
  }
  world.run('commit', '--quiet', '--allow-empty', '-m', 'next');
  for (const [name, wanted] of [
    ['a', '90.00'],
    ['b', '20.00'],
  ] as const) {
    const run = await world.push({ name, files: `${name}.lcov` }, cache.of(main));
    assert.equal(run.outputs['baseline-coverage'], wanted, join(name, run.log));
  }
});
