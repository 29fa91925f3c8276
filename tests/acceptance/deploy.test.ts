import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isRunning } from './deploy/running.ts';
import { startWorld, type World } from './deploy/world.ts';

/** Id, version and state of each entry of the record, newest first. */
const states = (world: World): readonly string[] =>
  world.recorded().map(({ id, version, state }) => `${id} ${version} ${state}`);

test('a good release: it answers, it is recorded, and the one before it is no longer the live one', async (context) => {
  const world = await startWorld(context);
  await world.deployed('1.0.0');
  await using run = await world.deploy({
    version: '1.1.0',
    artifact: 'sha256:abc',
    validate: 'test ! -e forbidden && echo config is valid',
    command:
      'printf "%s|%s|%s|%s" "$SLUICE_ENVIRONMENT" "$SLUICE_SHA" "$SLUICE_ARTIFACT" "$SLUICE_BASE_URL" > seen; echo "$SLUICE_VERSION" > current',
    'smoke-command': 'test -n "$SLUICE_BASE_URL" && echo smoke suite passed',
  });
  assert.equal(run.exitCode, 0, run.log);
  const { verdict, result, attempts } = run.outputs;
  assert.deepEqual([verdict, result, attempts], ['pass', 'deployed', '1']);
  assert.equal(run.outputs['live-sha'], world.shas[2]);
  assert.equal(run.outputs['previous-sha'], world.shas[0]);
  assert.equal(run.outputs['rolled-back'], 'false');
  assert.equal(run.outputs.record, 'file');
  assert.equal(world.read('seen'), `staging|${world.shas[2]}|sha256:abc|${world.url}`);
  assert.deepEqual(states(world), ['2 1.1.0 active', '1 1.0.0 inactive']);
  assert.match(run.summary, /Live now:<\/strong> 1\.1\.0 \(\w{12}\) in staging, verified/u);
  const report = JSON.parse(readFileSync(run.outputs.report ?? '', 'utf8'));
  assert.equal(report.schema, 'sluice/deploy@1');
  assert.equal(report.servedVersion, '1.1.0');
  assert.deepEqual(
    report.steps.map(({ phase }: { phase: string }) => phase),
    ['validating', 'deploying', 'verifying'],
  );
});

test('the deploy command fails half way: the old version is brought back, and the step is red', async (context) => {
  const world = await startWorld(context);
  await world.deployed('1.0.0');
  await using run = await world.deploy({
    version: '1.1.0',
    command: 'echo 1.1.0 > current\necho "copying"\necho "disk is full" >&2\nfalse\necho never',
    'rollback-command':
      'echo "$SLUICE_ROLLBACK_SHA $SLUICE_FAILED_SHA" > back; echo "$SLUICE_ROLLBACK_VERSION" > current',
  });
  assert.equal(run.exitCode, 1);
  assert.deepEqual([run.outputs.verdict, run.outputs.result], ['fail', 'rolled-back']);
  assert.match(run.outputs.reason ?? '', /exit code 1: disk is full; rolled back: .*serves 1\.0\.0/u);
  assert.equal(world.served(), '1.0.0');
  assert.equal(world.read('back'), `${world.shas[0]} ${world.shas[2]}`);
  assert.equal(run.outputs['live-sha'], world.shas[0]);
  assert.equal(run.outputs['rolled-back'], 'true');
  assert.deepEqual(states(world), ['3 1.0.0 active', '2 1.1.0 failed', '1 1.0.0 inactive']);
  assert.equal(world.recorded()[0]?.rollbackOf, 2);
  assert.match(run.summary, /Live now:<\/strong> 1\.0\.0 .*brought back and verified/u);
  assert.match(run.summary, /disk is full/u);
});

test('a deploy that changes nothing: the old version still answers, so it is not green', async (context) => {
  const world = await startWorld(context);
  await world.deployed('1.0.0');
  await using run = await world.deploy({ version: '1.1.0', command: 'echo done' });
  assert.equal(run.exitCode, 1);
  assert.deepEqual([run.outputs.verdict, run.outputs.result], ['fail', 'rolled-back']);
  assert.match(run.outputs.reason ?? '', /verification failed: .*serves 1\.0\.0, wanted 1\.1\.0/u);
  assert.deepEqual(states(world), ['3 1.0.0 active', '2 1.1.0 failed', '1 1.0.0 inactive']);
});

test('a smoke suite that fails brings the old version back, and is run for that one too', async (context) => {
  const world = await startWorld(context);
  await world.deployed('1.0.0');
  await using run = await world.deploy({
    version: '1.1.0',
    'verify-timeout': '5s',
    'smoke-command':
      'echo "$SLUICE_VERSION" >> smoked; echo "suite for $SLUICE_VERSION"; test "$SLUICE_VERSION" = 1.0.0',
  });
  assert.deepEqual([run.outputs.verdict, run.outputs.result], ['fail', 'rolled-back']);
  assert.match(run.outputs.reason ?? '', /command: exit code 1: suite for 1\.1\.0/u);
  assert.deepEqual(world.read('smoked').split('\n'), ['1.1.0', '1.1.0', '1.0.0']);
  assert.equal(world.served(), '1.0.0');
});

test('a rollback that fails is told together with its cause', async (context) => {
  const world = await startWorld(context);
  await world.deployed('1.0.0');
  world.write('sick', '1.1.0\n');
  await using run = await world.deploy({ version: '1.1.0', 'rollback-command': 'echo no such release >&2; exit 4' });
  assert.deepEqual([run.outputs.verdict, run.outputs.result], ['fail', 'rollback-failed']);
  assert.match(run.outputs.reason ?? '', /status 503.*rollback failed: exit code 4: no such release.*unknown/u);
  assert.equal(run.outputs['live-sha'], '');
  assert.equal(run.outputs['rolled-back'], 'false');
  assert.match(run.summary, /SLUICE_ROLLBACK_VERSION=1\.0\.0/u, 'what to do by hand');
  assert.deepEqual(states(world), ['2 1.1.0 failed', '1 1.0.0 active']);
});

test('a rollback after which the bad version still answers has failed', async (context) => {
  const world = await startWorld(context);
  await world.deployed('1.0.0');
  world.write('sick', '1.1.0\n');
  await using run = await world.deploy({ version: '1.1.0', 'rollback-command': 'true' });
  assert.equal(run.outputs.result, 'rollback-failed');
  assert.match(run.outputs.reason ?? '', /after the rollback the previous release was not proven to answer/u);
});

test('a first release that is bad has nothing to go back to', async (context) => {
  const world = await startWorld(context);
  await using run = await world.deploy({ version: '1.0.0', command: 'exit 3' });
  assert.deepEqual([run.outputs.verdict, run.outputs.result], ['fail', 'failed']);
  assert.match(run.outputs.reason ?? '', /exit code 3; not rolled back: nothing to roll back to/u);
  assert.deepEqual(states(world), ['1 1.0.0 failed']);
});

test('validation fails: nothing is touched and nothing recorded', async (context) => {
  const world = await startWorld(context);
  await world.deployed('1.0.0');
  await using run = await world.deploy({ version: '1.1.0', validate: 'echo "PORT is not a number"; exit 2' });
  assert.equal(run.exitCode, 1);
  assert.deepEqual([run.outputs.verdict, run.outputs.result], ['fail', 'refused']);
  assert.match(run.outputs.reason ?? '', /validation failed: exit code 2: PORT is not a number; nothing was touched/u);
  assert.equal(world.served(), '1.0.0');
  assert.deepEqual(states(world), ['1 1.0.0 active']);
  assert.equal(run.outputs['live-sha'], world.shas[0]);
  assert.match(run.summary, /untouched/u);
});

test('an older commit does not replace a newer one, unless it may', async (context) => {
  const world = await startWorld(context);
  await world.deployed('1.1.0', world.shas[1]);
  const older = { version: '1.0.0', sha: world.shas[0] ?? '' };
  await using refused = await world.deploy(older);
  assert.deepEqual([refused.outputs.verdict, refused.outputs.result], ['inconclusive', 'superseded']);
  assert.equal(refused.exitCode, 1);
  assert.equal(world.served(), '1.1.0');
  assert.deepEqual(states(world), ['1 1.1.0 active']);
  await using neutral = await world.deploy({ ...older, 'on-inconclusive': 'warn' });
  assert.equal(neutral.exitCode, 0, 'a pipeline that was overtaken may go on');
  await using allowed = await world.deploy({ ...older, 'allow-older': 'true' });
  assert.equal(allowed.outputs.result, 'deployed', allowed.log);
  assert.equal(world.served(), '1.0.0');
});

test('without a release to go back to nothing is begun, when that is wanted', async (context) => {
  const world = await startWorld(context);
  await using run = await world.deploy({ version: '1.0.0', 'require-rollback-ready': 'true' });
  assert.deepEqual([run.outputs.verdict, run.outputs.result], ['fail', 'refused']);
  assert.equal(world.served(), '');
  assert.deepEqual(states(world), []);
});

test('what does not end in time is ended with all that it started, and tried again', async (context) => {
  const world = await startWorld(context);
  await using run = await world.deploy({
    version: '1.0.0',
    timeout: '1s',
    attempts: '2',
    command: `
      if [ "$SLUICE_ATTEMPT" = 1 ]; then
        (sleep 600 & echo $! > grandchild; wait)
      fi
      echo "$SLUICE_VERSION" > current`,
  });
  assert.deepEqual([run.outputs.verdict, run.outputs.result, run.outputs.attempts], ['pass', 'deployed', '2'], run.log);
  assert.equal(isRunning(Number(world.read('grandchild'))), false);
  assert.match(run.summary, /did not end within 1 s/u);
});

test('a command that fails is tried as often as it may, and a timeout only when it may', async (context) => {
  const world = await startWorld(context);
  await using twice = await world.deploy({ version: '1.0.0', attempts: '2', command: 'echo x >> tries; exit 7' });
  assert.equal(twice.outputs.attempts, '2');
  assert.match(twice.outputs.reason ?? '', /exit code 7.*\(2 attempts\)/u);
  assert.equal(world.read('tries'), 'x\nx');
  await using once = await world.deploy({
    version: '1.0.0',
    attempts: '3',
    'retry-on': 'exit-code',
    timeout: '500ms',
    command: 'sleep 60',
  });
  assert.equal(once.outputs.attempts, '1');
  assert.match(once.outputs.reason ?? '', /did not end within/u);
});

test('a release that falls ill while it is watched is rolled back', async (context) => {
  const world = await startWorld(context);
  await world.deployed('1.0.0');
  await using run = await world.deploy({
    version: '1.1.0',
    watch: '30s',
    'watch-failures': '2',
    command: 'echo 1.1.0 > current; (sleep 2; echo 1.1.0 > sick) > /dev/null 2>&1 &',
  });
  assert.deepEqual([run.outputs.verdict, run.outputs.result], ['fail', 'rolled-back'], run.log);
  assert.match(run.outputs.reason ?? '', /became unhealthy: 2 rounds in a row: .*status 503/u);
  assert.equal(world.served(), '1.0.0');
});

test('a newer release that was deployed meanwhile is never rolled back over', async (context) => {
  const world = await startWorld(context);
  await world.deployed('1.0.0');
  world.write(
    'meanwhile.mjs',
    `import { readFileSync, writeFileSync } from 'node:fs';
     const record = JSON.parse(readFileSync('deployments.json', 'utf8'));
     const [ours] = record.environments.staging;
     record.environments.staging.unshift({ ...ours, id: ours.id + 1, version: '1.2.0', state: 'active' });
     writeFileSync('deployments.json', JSON.stringify(record));
     writeFileSync('current', '1.2.0');`,
  );
  await using run = await world.deploy({ version: '1.1.0', command: 'node meanwhile.mjs' });
  assert.deepEqual([run.outputs.verdict, run.outputs.result], ['fail', 'superseded'], run.log);
  assert.match(run.outputs.reason ?? '', /serves 1\.2\.0, wanted 1\.1\.0.*a newer release was deployed meanwhile/u);
  assert.equal(world.served(), '1.2.0');
  assert.deepEqual(states(world), ['3 1.2.0 active', '2 1.1.0 failed', '1 1.0.0 active']);
});

test('nothing that verifies: the exit code alone is not green', async (context) => {
  const world = await startWorld(context);
  await using run = await world.deploy({ version: '1.0.0', url: '', 'version-from': '' });
  assert.deepEqual([run.outputs.verdict, run.outputs.result], ['inconclusive', 'deployed']);
  assert.equal(run.exitCode, 1);
  assert.match(run.outputs.reason ?? '', /nothing proved that the new version answers/u);
  assert.deepEqual(states(world), ['1 1.0.0 error'], 'and nobody goes back to it');
});

test('what was deployed by another way is noticed', async (context) => {
  const world = await startWorld(context);
  await world.deployed('1.0.0');
  world.write('current', '0.9.0-hotfix');
  await using run = await world.deploy({ version: '1.1.0' });
  assert.equal(run.outputs.result, 'deployed');
  assert.match(run.log, /::warning.*0\.9\.0-hotfix answered, where the record says 1\.0\.0/u);
  assert.match(run.summary, /0\.9\.0-hotfix/u);
});

test('all that is wrong with the inputs is told at once, before anything is done', async (context) => {
  const world = await startWorld(context);
  await using run = await world.deploy({
    sha: 'main',
    record: 'gihub',
    'version-from': 'Version',
    'rollback-on': 'never, cancel',
    checks: '- paht: /',
  });
  assert.equal(run.exitCode, 1);
  assert.equal(run.outputs.verdict, 'error');
  for (const wanted of [/no full commit hash/u, /did you mean `github`/u, /is none of/u, /stands alone/u, /`path`/u])
    assert.match(run.outputs.reason ?? '', wanted);
  assert.equal(world.served(), '');
  assert.equal(world.read('deployments.json'), '');
});

test('a file that is no record is not overwritten, and nothing is deployed', async (context) => {
  const world = await startWorld(context);
  world.write('deployments.json', '{"mine": true}');
  await using run = await world.deploy({ version: '1.0.0' });
  assert.equal(run.outputs.verdict, 'error');
  assert.match(run.outputs.reason ?? '', /no record of deployments/u);
  assert.equal(world.served(), '');
  assert.equal(world.read('deployments.json'), '{"mine": true}');
});
