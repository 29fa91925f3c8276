import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { startWorld, type World } from './world.ts';

/** Id, version, state and what it was a rollback of, newest first. */
const states = (world: World): readonly string[] =>
  world
    .recorded()
    .map(({ id, version, state, rollbackOf }) => `${id} ${version} ${state}${rollbackOf ? ` of ${rollbackOf}` : ''}`);

async function threeReleases(world: World): Promise<void> {
  for (const [index, sha] of world.shas.entries()) await world.deployed(`1.${index}.0`, sha);
}

test('a rollback by hand brings the last proven release before the live one, proves it, and says so', async (context) => {
  const world = await startWorld(context);
  await threeReleases(world);
  await using run = await world.deploy({
    operation: 'rollback',
    validate: 'false',
    'rollback-check': 'echo "$SLUICE_ROLLBACK_VERSION" > asked',
    'rollback-command':
      'echo "$SLUICE_SHA $SLUICE_ROLLBACK_SHA $SLUICE_FAILED_SHA" > back; echo "$SLUICE_ROLLBACK_VERSION" > current',
    command: 'echo never > current',
    'smoke-command': 'echo "$SLUICE_VERSION" > smoked',
    'require-rollback-ready': 'true',
    requires: 'dev',
  });
  assert.equal(run.exitCode, 0, run.log);
  assert.deepEqual(
    [run.outputs.verdict, run.outputs.result, run.outputs['rolled-back']],
    ['pass', 'deployed', 'false'],
  );
  assert.match(
    run.outputs.reason ?? '',
    /rolled back by hand from 1\.2\.0 \(\w{12}\) to 1\.1\.0 \(\w{12}\): .*serves 1\.1\.0/u,
  );
  assert.equal(run.outputs['live-sha'], world.shas[1]);
  assert.equal(world.served(), '1.1.0');
  assert.deepEqual([world.read('asked'), world.read('smoked')], ['1.1.0', '1.1.0']);
  assert.equal(world.read('back'), `${world.shas[2]} ${world.shas[1]} ${world.shas[2]}`, 'as in a rollback by itself');
  assert.deepEqual(states(world), ['4 1.1.0 active of 3', '3 1.2.0 inactive', '2 1.1.0 inactive', '1 1.0.0 inactive']);
  assert.match(world.recorded()[0]?.description ?? '', /rolled back by hand from 1\.2\.0/u);
  assert.match(run.summary, /Roll back staging/u);
  const report = JSON.parse(readFileSync(run.outputs.report ?? '', 'utf8'));
  assert.deepEqual([report.operation, report.from.version], ['rollback', '1.2.0']);
  assert.ok(report.switchSeconds > 0);
  assert.equal(run.outputs['switch-seconds'], String(report.switchSeconds));
});

test('what a person went back from is in quarantine until it is allowed and proven; a second rollback goes further', async (context) => {
  const world = await startWorld(context);
  await threeReleases(world);
  await using first = await world.deploy({ operation: 'rollback' });
  await using second = await world.deploy({ operation: 'rollback' });
  assert.deepEqual([first.outputs.verdict, second.outputs.verdict], ['pass', 'pass'], second.log);
  assert.equal(world.served(), '1.0.0');
  await using again = await world.deploy({ version: '1.2.0', sha: world.shas[2] ?? '' });
  assert.deepEqual([again.outputs.verdict, again.outputs.result], ['fail', 'refused']);
  assert.match(again.outputs.reason ?? '', /in quarantine here: deployment 4.*rolled back by hand/u);
  await using allowed = await world.deploy({ version: '1.2.0', sha: world.shas[2] ?? '', 'allow-quarantined': 'true' });
  assert.equal(allowed.outputs.verdict, 'pass', allowed.log);
  await using free = await world.deploy({ version: '1.2.0', sha: world.shas[2] ?? '' });
  assert.equal(free.outputs.verdict, 'pass', free.log);
});

test('the commit that is named is brought back, and only one that was proven here', async (context) => {
  const world = await startWorld(context);
  await threeReleases(world);
  await using run = await world.deploy({ operation: 'rollback', sha: world.shas[0]?.slice(0, 8) ?? '' });
  assert.deepEqual([run.outputs.verdict, run.outputs['live-sha']], ['pass', world.shas[0]], run.log);
  await using strange = await world.deploy({ operation: 'rollback', sha: 'abcdef0' });
  assert.equal(strange.outputs.verdict, 'error');
  assert.match(strange.outputs.reason ?? '', /abcdef0 was never verified in staging/u);
});

test('after a rollback that failed, the way back by hand needs no leave, goes to what was proven, and ends the freeze', async (context) => {
  const world = await startWorld(context);
  await world.deployed('1.0.0');
  await using bad = await world.deploy({
    version: '1.1.0',
    command: 'exit 1',
    'rollback-command': 'exit 1',
    'rollback-attempts': '1',
  });
  assert.equal(bad.outputs.result, 'rollback-failed', bad.log);
  await using run = await world.deploy({ operation: 'rollback' });
  assert.deepEqual([run.outputs.verdict, run.outputs['live-sha']], ['pass', world.shas[0]], run.log);
  await using next = await world.deploy({ version: '1.2.0' });
  assert.equal(next.outputs.verdict, 'pass', next.log);
});

test('a rollback that brings nothing is red, and is not itself rolled back', async (context) => {
  const world = await startWorld(context);
  await threeReleases(world);
  await using run = await world.deploy({ operation: 'rollback', 'rollback-command': 'echo done' });
  assert.equal(run.exitCode, 1);
  assert.deepEqual([run.outputs.verdict, run.outputs.result, run.outputs['live-sha']], ['fail', 'failed', '']);
  assert.match(
    run.outputs.reason ?? '',
    /serves 1\.2\.0, wanted 1\.1\.0.*a rollback by hand is not undone by another one/u,
  );
  assert.equal(run.outputs['switch-seconds'], '');
  assert.match(run.summary, /The way back was not proven/u);
});

test('a destructive migration in between stands in the way, before anything is touched', async (context) => {
  const world = await startWorld(context);
  await world.deployed('1.0.0');
  const sha = world.commit('migrations/1.sql', 'ALTER TABLE quotes DROP COLUMN zone;');
  await world.deployed('1.1.0', sha);
  await using run = await world.deploy({ operation: 'rollback', migrations: 'migrations/*.sql' });
  assert.deepEqual([run.outputs.verdict, run.outputs.result], ['fail', 'refused'], run.log);
  assert.match(run.outputs.reason ?? '', /migrations\/1\.sql:1/u);
  assert.equal(world.served(), '1.1.0');
});

test('when another release took the place of the live one while it waited, nothing is brought back', async (context) => {
  const world = await startWorld(context);
  await threeReleases(world);
  const validate = `node -e '
    const { readFileSync, writeFileSync } = require("node:fs");
    const record = JSON.parse(readFileSync("deployments.json", "utf8"));
    const [live] = record.environments.staging;
    record.environments.staging.unshift({ ...live, id: 9, version: "1.3.0", attemptKey: "other" });
    live.state = "inactive";
    writeFileSync("deployments.json", JSON.stringify(record));'`;
  await using run = await world.deploy({ operation: 'rollback', 'rollback-check': validate });
  assert.deepEqual([run.outputs.verdict, run.outputs.result], ['fail', 'refused'], run.log);
  assert.match(run.outputs.reason ?? '', /1\.3\.0 .*took the place of 1\.2\.0.*ask again/u);
  assert.equal(world.served(), '1.2.0');
});

test('who asked while a deployment was running does not undo it when it turned out well', async (context) => {
  for (const named of [false, true]) {
    const world = await startWorld(context);
    const [first = '', second = '', third = ''] = world.shas;
    await world.deployed('1.0.0', first);
    await world.deployed('1.1.0', second);
    world.record({ id: 3, sha: third, version: '1.2.0', state: 'in-progress', servedVersion: '1.2.0' });
    // It comes to a good end while the person's rollback waits for its turn.
    const ends = `node -e '
      const { readFileSync, writeFileSync } = require("node:fs");
      const record = JSON.parse(readFileSync("deployments.json", "utf8"));
      for (const entry of record.environments.staging) entry.state = entry.id === 3 ? "active" : "inactive";
      writeFileSync("deployments.json", JSON.stringify(record));
      writeFileSync("current", "1.2.0");'`;
    await using run = await world.deploy({
      operation: 'rollback',
      'rollback-check': ends,
      ...(named ? { sha: first } : {}),
    });
    assert.deepEqual([run.outputs.verdict, run.outputs.result], ['fail', 'refused'], run.log);
    assert.match(
      run.outputs.reason ?? '',
      /1\.2\.0 \(\w{12}\) \(deployment 3\) became live meanwhile: look, and ask again/u,
    );
    assert.equal(world.served(), '1.2.0');
    await using next = await world.deploy({ version: '1.2.0', sha: third });
    assert.equal(next.outputs.verdict, 'pass', 'and nothing is in quarantine for it');
  }
});

test('what a person saw live is left, and nothing else', async (context) => {
  const world = await startWorld(context);
  await threeReleases(world);
  await using run = await world.deploy({ operation: 'rollback', from: world.shas[1] ?? '' });
  assert.equal(run.outputs.verdict, 'error');
  assert.match(run.outputs.reason ?? '', /`from`: not \w{40}, but 1\.2\.0 .*look, and ask again/u);
  assert.equal(world.served(), '1.2.0');
  await using seen = await world.deploy({ operation: 'rollback', from: world.shas[2]?.slice(0, 8) ?? '' });
  assert.deepEqual([seen.outputs.verdict, seen.outputs['live-sha']], ['pass', world.shas[1]], seen.log);
});

test('a rollback that was not proven is repeated: the target is not blamed, and what was left does not come back', async (context) => {
  const world = await startWorld(context);
  await threeReleases(world);
  await using slow = await world.deploy({ operation: 'rollback', 'rollback-command': 'true' });
  assert.deepEqual([slow.outputs.verdict, slow.outputs.result], ['fail', 'failed'], slow.log);
  assert.deepEqual(world.recorded()[0]?.marks, []);
  const bad = { version: '1.3.0', command: 'exit 1', sha: world.commit('next', 'one') };
  await using left = await world.deploy({ version: '1.2.0', sha: world.shas[2] ?? '', 'allow-older': 'true' });
  assert.match(left.outputs.reason ?? '', /in quarantine here: deployment 4/u, left.log);
  await using again = await world.deploy({ operation: 'rollback' });
  assert.deepEqual([again.outputs.verdict, again.outputs['live-sha']], ['pass', world.shas[1]], again.log);
  assert.equal(world.served(), '1.1.0');
  await using named = await world.deploy({
    operation: 'rollback',
    sha: world.shas[0] ?? '',
    'rollback-command': 'true',
  });
  assert.equal(named.outputs.result, 'failed', named.log);
  await using byItself = await world.deploy(bad);
  assert.deepEqual(
    [byItself.outputs.result, byItself.outputs['live-sha']],
    ['rolled-back', world.shas[0]],
    byItself.log,
  );
});

test('what is live is deployed once more, from the same artifact and no other', async (context) => {
  const world = await startWorld(context);
  world.write('app', 'one');
  await using first = await world.deploy({ version: '1.0.0', artifact: 'app', sha: world.shas[0] ?? '' });
  assert.equal(first.outputs.verdict, 'pass', first.log);
  world.write('current', 'lost');
  await using run = await world.deploy({ operation: 'redeploy', artifact: 'app', requires: 'dev' });
  assert.deepEqual([run.outputs.verdict, run.outputs['live-sha']], ['pass', world.shas[0]], run.log);
  assert.equal(world.served(), '1.0.0');
  world.write('app', 'another');
  await using other = await world.deploy({ operation: 'redeploy', artifact: 'app' });
  assert.equal(other.outputs.verdict, 'error');
  assert.match(other.outputs.reason ?? '', /1\.0\.0 \(\w{12}\) was deployed from sha256:.*give what was deployed/u);
  assert.deepEqual(states(world), ['2 1.0.0 active', '1 1.0.0 inactive']);
});

test('what does not go together is told at once', async (context) => {
  const world = await startWorld(context);
  await using run = await world.deploy({
    operation: 'rollback',
    version: '1.0.0',
    'rollback-command': '',
    sha: 'main',
    from: 'live',
  });
  assert.equal(run.outputs.verdict, 'error');
  for (const says of [
    /`version` does not go with/u,
    /needs `rollback-command`/u,
    /`main` is no commit/u,
    /`from`: `live` is no commit/u,
  ])
    assert.match(run.outputs.reason ?? '', says);
  await using blind = await world.deploy({ operation: 'redeploy', record: 'off' });
  assert.match(blind.outputs.reason ?? '', /`operation: redeploy` needs a `record`/u);
  await using forward = await world.deploy({ from: world.shas[0] ?? '' });
  assert.match(forward.outputs.reason ?? '', /`from` goes only with `operation: rollback`/u);
  await using none = await world.deploy({ operation: 'rollback' });
  assert.match(none.outputs.reason ?? '', /Nothing was ever verified in staging/u);
});
