import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runBundle } from '@sluice/testing';
import { shallowClone } from '../../unit/git/repository.ts';
import { newWorld, pullRequestEvent, reportOf } from './world.ts';

const before = ['+ import os', '. ', '+ def price(order):', '+     return order.weight * 3'];
const after = [
  ...before,
  '. ',
  '+ def label(order):',
  '-     if order.foreign:',
  '-         return "abroad"',
  '+     return "home"',
];

test('changed lines that no test runs fail the gate, each place with a link and a remark', async (context) => {
  const world = newWorld(context);
  world.commitSource({ 'app/price.py': before });
  world.run('checkout', '--quiet', '-b', 'topic');
  world.commitSource({ 'app/price.py': after });
  world.measure({ 'app/price.py': after });
  const run = await world.pullRequest({ 'fail-under': '50', 'fail-under-patch': '90' });
  assert.equal(run.exitCode, 1, run.log);
  assert.equal(run.outputs.verdict, 'fail');
  assert.equal(run.outputs.reason, 'patch coverage: 50.00% (2/4), at least 90% wanted: 2 more changed lines');
  const { outputs } = run;
  assert.equal(
    `${outputs['patch-coverage']} ${outputs['patch-lines-covered']}/${outputs['patch-lines-total']}`,
    '50.00 2/4',
  );
  const head = world.run('rev-parse', 'HEAD').trim();
  assert.match(
    run.summary,
    new RegExp(`\\[7-8\\]\\(https://github\\.com/acme/shop/blob/${head}/app/price\\.py#L7-L8\\)`, 'u'),
  );
  assert.match(
    run.log,
    /::warning file=app\/price\.py,line=7,endLine=8,title=Not covered::No test runs 2 of 4 changed lines here\./u,
  );
  const report = JSON.parse(readFileSync(outputs.report ?? '', 'utf8'));
  assert.deepEqual(report.patch.files, [
    { path: 'app/price.py', covered: 2, total: 4, moved: 0, unmeasured: false, missing: [[7, 8]] },
  ]);
  assert.equal(report.patch.base, world.run('rev-parse', 'HEAD^1').trim());
  const html = readFileSync(outputs.html ?? '', 'utf8');
  assert.match(html, /<tr data-incomplete data-changed>/u);
});

test('a new file that no report knows is uncovered, not invisible', async (context) => {
  const world = newWorld(context);
  const source = { 'app/price.py': before };
  world.commitSource(source);
  world.run('checkout', '--quiet', '-b', 'topic');
  world.commitSource({
    'app/new.py': ['- import os', '. ', '- os.remove("x")'],
    'tests/test_new.py': ['- def test_new(): pass'],
    'notes.md': ['. hello'],
  });
  world.measure(source);
  const run = await world.pullRequest({ 'fail-under-patch': '1' });
  assert.equal(run.exitCode, 1, run.log);
  assert.match(run.outputs.reason ?? '', /patch coverage: 0\.00% \(0\/2\)/u);
  assert.equal(run.outputs['line-coverage'], '100.00', 'the total is of what was measured');
  assert.match(run.log, /::warning file=app\/new\.py,line=1,title=Not measured/u);
  assert.match(run.summary, /Counted as uncovered[\s\S]*app\/new\.py/u);
  world.run('checkout', '--quiet', 'topic');
  const excluded = await world.pullRequest({ 'fail-under-patch': '1', exclude: 'app/new.py' });
  assert.equal(excluded.exitCode, 0, excluded.log);
  assert.match(excluded.summary, /no line of code was changed/u);
});

test('a rename and a move are not new code, and a change without code passes', async (context) => {
  const world = newWorld(context);
  const block = ['- def untested(order):', '-     return order.weight', '-     # and more of it'];
  const other = ['+ x = 1', '+ y = 2'];
  world.commitSource({ 'app/price.py': [...before, ...block], 'app/other.py': other, 'app/old.py': block });
  world.run('checkout', '--quiet', '-b', 'topic');
  world.write({ 'app/old.py': undefined });
  const source = { 'app/price.py': before, 'app/other.py': [...other, ...block], 'app/renamed.py': block };
  world.commitSource(source);
  world.measure(source);
  const run = await world.pullRequest({ 'fail-under-patch': '100' });
  assert.equal(run.exitCode, 0, run.log);
  assert.match(run.summary, /no line of code was changed/u);
  assert.match(run.summary, /3 moved lines are not new code/u);
});

test('in a shallow clone the base is fetched; where it cannot be, the verdict says which line to add', async (context) => {
  const world = newWorld(context);
  world.commitSource({ 'app/price.py': before });
  const base = world.run('rev-parse', 'HEAD').trim();
  world.run('checkout', '--quiet', '-b', 'topic');
  const head = world.commitSource({ 'app/price.py': after });
  const clone = shallowClone(context, world, 'topic', 1);
  clone.write({ 'coverage.lcov': reportOf({ 'app/price.py': after }) });
  const run = (inputs: Readonly<Record<string, string>>) =>
    runBundle('coverage-gate', {
      workspace: clone.folder,
      inputs: { files: 'coverage.lcov', ...inputs },
      event: pullRequestEvent({ head, base }),
      env: { GIT_ALLOW_PROTOCOL: 'file' },
    });
  clone.run('remote', 'set-url', 'origin', `file://${clone.folder}/nowhere`);
  await using blind = await run({ 'fail-under-patch': '50' });
  assert.equal(blind.exitCode, 1);
  assert.equal(blind.outputs.verdict, 'inconclusive', blind.log);
  assert.match(blind.outputs.reason ?? '', /give actions\/checkout `fetch-depth: 0`/u);
  await using indifferent = await run({ 'fail-under': '50' });
  assert.equal(indifferent.exitCode, 0, 'nobody asked for the patch');
  assert.match(indifferent.summary, /Changed lines are not known/u);
  clone.run('remote', 'set-url', 'origin', `file://${world.folder}`);
  await using seeing = await run({ 'fail-under-patch': '50' });
  assert.equal(seeing.exitCode, 0, seeing.log);
  assert.equal(seeing.outputs['patch-coverage'], '50.00');
});

test('a push is no change to look at, unless `base` says what to compare with', async (context) => {
  const world = newWorld(context);
  world.commitSource({ 'app/price.py': before });
  world.commitSource({ 'app/price.py': after });
  world.measure({ 'app/price.py': after });
  const push = await world.push({ 'fail-under-patch': '90', 'fail-under': '50' });
  assert.equal(push.exitCode, 0, push.log);
  assert.equal(push.outputs['patch-coverage'], '');
  assert.match(push.log, /::notice::`fail-under-patch` was not applied/u);
  const compared = await world.push({ 'fail-under-patch': '90', base: 'HEAD~1' });
  assert.match(compared.outputs.reason ?? '', /50\.00% \(2\/4\)/u);
  const misspelt = await world.push({ 'fail-under-patch': '90', base: 'mian' });
  assert.equal(misspelt.outputs.verdict, 'inconclusive');
  assert.match(misspelt.outputs.reason ?? '', /`base` mian is no commit/u);
});

test('each component has its own thresholds; a mistake in them is told before any work', async (context) => {
  const world = newWorld(context);
  const source = { 'api/a.py': before, 'web/b.ts': ['+ a()', '- b()', '- c()', '- d()'] };
  world.commitSource(source);
  world.measure(source);
  const components = 'api:\n  paths: api\n  fail-under: 100\nweb:\n  paths: ["web/**"]\n  fail-under: 50\n';
  const run = await world.push({ components, 'fail-under': '10' });
  assert.equal(run.outputs.reason, 'web: line coverage: 25.00% (1/4), at least 50% wanted: 1 more line', run.log);
  assert.match(run.summary, /\| api \| 100\.00% \\?\(3\/3\\?\) \|/u);
  const nothing = await world.push({ components: 'cli:\n  paths: cli\n  fail-under: 1\n' });
  assert.equal(nothing.outputs.verdict, 'inconclusive');
  assert.match(nothing.outputs.reason ?? '', /cli: no file that was measured/u);
  const wrong = await world.push({ components: 'api:\n  paths: api\n  fail-unde: 90\n', 'path-map': 'nonsense' });
  assert.equal(wrong.outputs.verdict, 'error');
  assert.match(wrong.outputs.reason ?? '', /did you mean `fail-under`\?/u);
  assert.match(wrong.outputs.reason ?? '', /`path-map`: `nonsense`/u);
});
