import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { startWorld, type World } from './world.ts';

/** What the record knows of the past decides what may happen now. */

const states = (world: World): readonly string[] =>
  world.recorded().map(({ id, version, state, marks }) => [id, version, state, ...marks].join(' '));

test('a commit that verification found bad is refused, until it may or is found good', async (context) => {
  const world = await startWorld(context);
  await world.deployed('1.0.0');
  world.write('sick', '1.1.0\n');
  await using bad = await world.deploy({ version: '1.1.0' });
  assert.equal(bad.outputs.result, 'rolled-back', bad.log);
  assert.deepEqual(states(world), ['3 1.0.0 active', '2 1.1.0 failed quarantined', '1 1.0.0 inactive']);
  world.write('sick', '');
  await using again = await world.deploy({ version: '1.1.0' });
  assert.deepEqual([again.exitCode, again.outputs.verdict, again.outputs.result], [1, 'fail', 'refused']);
  assert.match(again.outputs.reason ?? '', /in quarantine here: deployment 2 .*status 503.*`allow-quarantined: true`/u);
  assert.equal(world.served(), '1.0.0');
  await using allowed = await world.deploy({ version: '1.1.0', 'allow-quarantined': 'true' });
  assert.equal(allowed.outputs.verdict, 'pass', allowed.log);
  await using free = await world.deploy({ version: '1.1.0' });
  assert.equal(free.outputs.verdict, 'pass', free.log);
});

test('a command that fails says nothing against the commit: it may be run again', async (context) => {
  const world = await startWorld(context);
  await world.deployed('1.0.0');
  await using failed = await world.deploy({ version: '1.1.0', command: 'exit 1' });
  assert.equal(failed.outputs.result, 'rolled-back', failed.log);
  await using again = await world.deploy({ version: '1.1.0' });
  assert.equal(again.outputs.verdict, 'pass', again.log);
});

test('a failed rollback freezes the environment, until something is proven to answer again', async (context) => {
  const world = await startWorld(context);
  await world.deployed('1.0.0');
  await using broken = await world.deploy({
    version: '1.1.0',
    command: 'echo half > current; exit 1',
    'rollback-command': 'exit 7',
  });
  assert.deepEqual([broken.outputs.verdict, broken.outputs.result], ['fail', 'rollback-failed'], broken.log);
  assert.match(broken.outputs.reason ?? '', /the rollback failed: exit code 7 \(2 attempts\)/u);
  assert.deepEqual(states(world), ['2 1.1.0 failed frozen', '1 1.0.0 active']);
  await using refused = await world.deploy({ version: '1.1.1' });
  assert.deepEqual([refused.outputs.verdict, refused.outputs.result], ['fail', 'refused']);
  assert.match(refused.outputs.reason ?? '', /frozen: deployment 2 .*`allow-frozen: true`/u);
  assert.equal(refused.outputs['live-sha'], '', 'nobody knows what is live');
  assert.equal(world.served(), 'half');
  await using mended = await world.deploy({ version: '1.1.2', 'allow-frozen': 'true' });
  assert.equal(mended.outputs.verdict, 'pass', mended.log);
  await using free = await world.deploy({ version: '1.1.3' });
  assert.equal(free.outputs.verdict, 'pass', free.log);
});

test('after a bad deployment that was not undone nobody claims to know what is live', async (context) => {
  const world = await startWorld(context);
  await world.deployed('1.0.0');
  await using bad = await world.deploy({
    version: '1.1.0',
    command: 'echo half > current; exit 1',
    'rollback-on': 'never',
  });
  assert.deepEqual([bad.outputs.result, bad.outputs['live-sha']], ['failed', '']);
  await using refused = await world.deploy({ version: '1.2.0', validate: 'exit 1' });
  assert.deepEqual([refused.outputs.result, refused.outputs['live-sha']], ['refused', '']);
  assert.match(refused.summary, /Live now:.*what was live before in staging, untouched/u);
});

test('the release to go back to is looked at before anything is touched', async (context) => {
  const world = await startWorld(context);
  await world.deployed('1.0.0');
  const gone = {
    version: '1.1.0',
    'rollback-check': 'test -d "releases/$SLUICE_ROLLBACK_VERSION" || { echo "image expired" >&2; exit 5; }',
  };
  await using refused = await world.deploy({ ...gone, 'require-rollback-ready': 'true' });
  assert.deepEqual(
    [refused.outputs.verdict, refused.outputs.result, refused.outputs['rollback-ready']],
    ['fail', 'refused', 'false'],
  );
  assert.match(
    refused.outputs.reason ?? '',
    /`rollback-check` says that it cannot be brought back: exit code 5: image expired/u,
  );
  assert.equal(world.served(), '1.0.0');
  await using warned = await world.deploy({ ...gone, command: 'exit 1' });
  assert.deepEqual([warned.outputs.result, warned.outputs['rollback-ready']], ['failed', 'false'], warned.log);
  assert.match(warned.log, /::warning.*There would be no rollback/u);
  mkdirSync(join(world.workspace, 'releases/1.0.0'), { recursive: true });
  await using ready = await world.deploy({ ...gone, 'require-rollback-ready': 'true' });
  assert.deepEqual([ready.outputs.verdict, ready.outputs['rollback-ready']], ['pass', 'true'], ready.log);
});

test('who is refused has touched nothing, and still asks what answers before naming it', async (context) => {
  const world = await startWorld(context);
  await world.deployed('1.0.0');
  await using refused = await world.deploy({ version: '1.1.0', validate: 'exit 1' });
  assert.deepEqual([refused.outputs.result, refused.outputs['live-sha']], ['refused', world.shas[0]]);
  for (const [now, answers] of [
    ['0.9.0', '0\\.9.0'],
    ['', 'no version'],
  ] as const) {
    world.write('current', now);
    await using unproven = await world.deploy({ version: '1.1.0', validate: 'exit 1' });
    assert.deepEqual([unproven.outputs.result, unproven.outputs['live-sha']], ['refused', '']);
    assert.ok(unproven.summary.includes(`${answers} answers, where the record says 1.0.0`), unproven.summary);
    assert.equal(unproven.outputs['previous-sha'], world.shas[0]);
  }
});

test('a rollback says that it brings back code, and not the configuration that has changed', async (context) => {
  const world = await startWorld(context);
  const config = { config: 'shop.env\n.hidden.env' };
  world.commit('shop.env', 'PORT=1');
  await using first = await world.deploy({ ...config, version: '1.0.0', sha: world.shas[0] ?? '' });
  assert.equal(first.outputs.verdict, 'pass', first.log);
  assert.match(world.recorded()[0]?.config ?? '', /^[0-9a-f]{6}$/u);
  await using same = await world.deploy({ ...config, version: '1.1.0', command: 'exit 1' });
  assert.equal(same.outputs.result, 'rolled-back', same.log);
  assert.doesNotMatch(same.log, /configuration has changed/u);
  world.commit('.hidden.env', 'PORT=2');
  await using changed = await world.deploy({ ...config, version: '1.1.0', command: 'exit 1' });
  assert.equal(changed.outputs.result, 'rolled-back', changed.log);
  for (const text of [changed.log, changed.summary])
    assert.match(text, /the configuration has changed since that release was verified.*code, not configuration/u);
  assert.notEqual(world.recorded()[0]?.config, world.recorded().at(-1)?.config, 'what runs now runs with the new one');
});

test('no digest is recorded of a file that may hold secrets: what git has not committed, or not so', async (context) => {
  const world = await startWorld(context);
  world.commit('shop.env', 'PASSWORD=@PASSWORD@');
  world.write('shop.env', 'PASSWORD=hunter2');
  world.write('.secret.env', 'PASSWORD=hunter2');
  for (const name of ['shop.env', '.secret.env']) {
    await using run = await world.deploy({ config: name, version: '1.0.0' });
    assert.equal(run.outputs.verdict, 'error', run.log);
    assert.ok(run.outputs.reason?.includes(`\`config\` names what git has not committed as it is: ${name}.`), run.log);
  }
  assert.deepEqual([world.recorded(), world.served()], [[], ''], 'and nothing was touched');
});

test('an identity token is for the deploy and the rollback command alone, and only when that is wanted', async (context) => {
  const world = await startWorld(context);
  await world.deployed('1.0.0');
  const asks = (name: string): string => `echo "$\{ACTIONS_ID_TOKEN_REQUEST_TOKEN-none}" >> ${name}.asked`;
  const inputs = {
    version: '1.1.0',
    validate: asks('validate'),
    'rollback-check': asks('check'),
    command: `${asks('deploy')}; exit 1`,
    'rollback-command': `${asks('rollback')}; echo "$SLUICE_ROLLBACK_VERSION" > current`,
    'smoke-command': asks('smoke'),
  };
  const env = { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.test', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'lent-to-few' };
  const asked = (): readonly string[] =>
    ['validate', 'check', 'deploy', 'rollback', 'smoke'].map((name) => world.read(`${name}.asked`));
  await using usual = await world.deploy(inputs, { env });
  assert.equal(usual.outputs.result, 'rolled-back', usual.log);
  assert.deepEqual(asked(), ['none', 'none', 'none', 'none', 'none']);
  await using lent = await world.deploy({ ...inputs, 'id-token': 'true' }, { env });
  assert.equal(lent.outputs.result, 'rolled-back', lent.log);
  const [none, both] = ['none\nnone', 'none\nlent-to-few'];
  assert.deepEqual(asked(), [none, none, both, both, none]);
  await using missing = await world.deploy({ ...inputs, 'id-token': 'true' });
  assert.match(missing.outputs.reason ?? '', /`id-token` needs a permission of the job.*id-token: write/su);
});

test('a migration that the older release may not survive stands in the way of the way back', async (context) => {
  const world = await startWorld(context);
  await world.deployed('1.0.0', world.shas[2]);
  const added = world.commit('db/1.sql', 'CREATE TABLE quotes (id int);');
  const fails = { migrations: 'db/*.sql', command: 'echo half > current; exit 1' };
  await using harmless = await world.deploy({ ...fails, version: '1.1.0', sha: added });
  assert.equal(harmless.outputs.result, 'rolled-back', harmless.log);
  const dropped = world.commit('db/2.sql', '-- tidy up\nALTER TABLE quotes DROP COLUMN price;');
  const destructive = { ...fails, version: '1.2.0', sha: dropped };
  await using refused = await world.deploy({ ...destructive, 'require-rollback-ready': 'true' });
  assert.deepEqual([refused.outputs.verdict, refused.outputs.result], ['fail', 'refused'], refused.log);
  assert.match(
    refused.outputs.reason ?? '',
    /a migration lies in between .*db\/2\.sql:2: ALTER TABLE quotes DROP COLUMN price;/u,
  );
  assert.equal(world.served(), '1.0.0');
  await using blocked = await world.deploy(destructive);
  assert.deepEqual([blocked.outputs.result, blocked.outputs['rollback-ready']], ['failed', 'false'], blocked.log);
  assert.match(blocked.outputs.reason ?? '', /not rolled back: a migration lies in between/u);
  assert.equal(world.served(), 'half');
  await using risked = await world.deploy({ ...destructive, 'rollback-across-migrations': 'warn' });
  assert.equal(risked.outputs.result, 'rolled-back', risked.log);
  assert.match(risked.log, /::warning.*A rollback would be risky: a migration lies in between/u);
});

test('a release has to prove itself elsewhere first: the same artifact, live there, long enough', async (context) => {
  const world = await startWorld(context);
  world.write('app.whl', 'build 1');
  const production = { environment: 'production', version: '1.0.0', artifact: 'app.whl', requires: 'staging' };
  await using early = await world.deploy(production);
  assert.deepEqual([early.outputs.verdict, early.outputs.result], ['fail', 'refused'], early.log);
  assert.match(early.outputs.reason ?? '', /nothing was ever verified in staging/u);
  await using staging = await world.deploy({ version: '1.0.0', artifact: 'app.whl' });
  assert.equal(staging.outputs.verdict, 'pass', staging.log);
  await using impatient = await world.deploy({ ...production, soak: '1h' });
  assert.match(impatient.outputs.reason ?? '', /not long enough: 60 more minutes of 60/u);
  world.write('app.whl', 'build 2, of the same commit');
  await using rebuilt = await world.deploy(production);
  assert.match(rebuilt.outputs.reason ?? '', /this artifact is sha256:\w{12}: it was not tried there/u);
  world.write('app.whl', 'build 1');
  world.write('current', '');
  await using promoted = await world.deploy(production);
  assert.equal(promoted.outputs.verdict, 'pass', promoted.log);
  assert.match(
    promoted.summary,
    /Proven elsewhere:.*is live in staging \(deployment 1\), verified 0 min ago, the same artifact, sha256:/u,
  );
});

test('inputs that cannot go together are told at once', async (context) => {
  const world = await startWorld(context);
  await using run = await world.deploy({
    requires: 'staging',
    record: 'off',
    'rollback-command': '',
    'rollback-check': 'true',
    'version-from': 'command:',
  });
  assert.equal(run.outputs.verdict, 'error');
  for (const wanted of [
    /`requires` needs a `record`/u,
    /must name another environment/u,
    /`rollback-check` needs/u,
    /is none of .*`command: …`/u,
  ])
    assert.match(run.outputs.reason ?? '', wanted);
  await using other = await world.deploy({ soak: '1h', watch: '1s', url: '', 'version-from': '' });
  for (const wanted of [/`soak` needs `requires`/u, /`watch` needs/u]) assert.match(other.outputs.reason ?? '', wanted);
});
