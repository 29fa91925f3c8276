import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { chmodSync, copyFileSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import type { BundleResult } from '@sluice/testing';
import { recorded } from '../unit/findings/security-recording.ts';
import { pullRequest, queued } from './security-scan/event.ts';
import { everythingSaid, startWorld, toolOf, type World } from './security-scan/world.ts';

// Exactly the commits that the run brings, and the secret itself nowhere. With `SLUICE_GITLEAKS` the program of that path is run.

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const newSecret = (): string => `AKIA${Array.from({ length: 16 }, () => letters[randomInt(letters.length)]).join('')}`;
const secrets = { tools: 'gitleaks' };

async function worldWithBase(context: TestContext): Promise<{ readonly world: World; readonly base: string }> {
  const world = await startWorld(context, [], { 'app.py': 'x = 1\n' });
  const program = join(world.bin, 'gitleaks');
  const real = process.env.SLUICE_GITLEAKS;
  if (real === undefined) copyFileSync(join(import.meta.dirname, 'security-scan/leak-finder.cjs'), program);
  else symlinkSync(real, program);
  if (real === undefined) chmodSync(program, 0o755);
  return { world, base: world.commit() };
}

const push = (before: string, ref = 'refs/heads/topic') => ({
  eventName: 'push',
  event: { before, ref, repository: { default_branch: 'main' } },
  env: { GITHUB_REF: ref, GITHUB_REF_NAME: ref.replace('refs/heads/', '') },
});

/** Every byte that the run leaves: log, summary, outputs, and all files below the runner's folder. */
function everythingLeft(run: BundleResult): string {
  const files = readdirSync(run.temp, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return [
    everythingSaid(run),
    run.log,
    ...files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1')),
  ].join('\n');
}

test('a secret that came and went within a pull request is found, and is nowhere in what the run leaves', async (context) => {
  const { world, base } = await worldWithBase(context);
  const secret = newSecret();
  world.write('key.py', `aws = "${secret}"\n`);
  world.git('add', '--all');
  world.git(
    '-c',
    'user.name=a',
    '-c',
    'user.email=a@example.com',
    'commit',
    '--quiet',
    '--message',
    `a key: ${secret}`,
  );
  world.remove('key.py');
  await using run = await world.scan(secrets, pullRequest(base, world.commit()));
  assert.equal(run.outputs.verdict, 'fail', run.log);
  assert.match(run.outputs.reason ?? '', /^gitleaks: new: 1 finding of high severity or worse in 2 commits since/u);
  assert.match(run.summary, /In commit [0-9a-f]{9}, key\.py:1/u);
  assert.equal(run.outputs['new-findings'], '1');
  const left = everythingLeft(run);
  assert.ok(!left.includes(secret), 'the secret is left behind');
  assert.ok(!left.includes(secret.slice(4)), 'a part of it is left behind');
  assert.ok(!left.includes('somebody@example.com'), 'who committed it is nobody’s business');
});

test('what is still there as it was committed is shown beside the code', async (context) => {
  const { world, base } = await worldWithBase(context);
  world.write('app.py', `x = 1\ny = "${newSecret()}"\n`);
  await using run = await world.scan(secrets, pullRequest(base, world.commit()));
  assert.ok(
    run.annotations.some(({ properties }) => properties.file === 'app.py' && properties.line === '2'),
    JSON.stringify(run.annotations),
  );
  const sarif = readFileSync(run.outputs.sarif ?? '', 'utf8');
  assert.match(sarif, /"ruleId":"aws-access-token"/u);
});

test('what was written while a conflict was resolved is found', async (context) => {
  const { world, base } = await worldWithBase(context);
  const commit = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
  world.git('checkout', '--quiet', '-b', 'side');
  world.write('app.py', 'x = 2\n');
  world.commit();
  world.git('checkout', '--quiet', '-b', 'topic', base);
  world.write('app.py', 'x = 3\n');
  world.commit();
  assert.throws(() =>
    execFileSync('git', [...commit, 'merge', '--quiet', 'side'], { cwd: world.workspace, stdio: 'ignore' }),
  );
  world.write('app.py', `x = 4\ny = "${newSecret()}"\n`);
  await using run = await world.scan(secrets, pullRequest(base, world.commit()));
  assert.equal(run.outputs.verdict, 'fail', run.outputs.reason);
  assert.match(run.outputs.reason ?? '', /app\.py:2 \(aws-access-token, high\)/u);
});

describe('the commits that are looked at', () => {
  test('an old secret is not the pull request’s, nor the merge queue’s; the whole history has it', async (context) => {
    const { world } = await worldWithBase(context);
    world.write('old.py', `aws = "${newSecret()}"\n`);
    const old = world.commit();
    world.write('app.py', 'x = 2\n');
    const head = world.commit();
    await using pull = await world.scan(secrets, pullRequest(old, head));
    assert.equal(pull.outputs.verdict, 'pass', pull.outputs.reason);
    assert.match(pull.outputs.reason ?? '', /no findings in 1 commit since/u);
    await using queue = await world.scan(secrets, queued(old));
    assert.equal(queue.outputs.verdict, 'pass', queue.outputs.reason);
    await using all = await world.scan(secrets, { eventName: 'workflow_dispatch', event: {} });
    assert.equal(all.outputs.verdict, 'fail', all.outputs.reason);
    assert.match(all.outputs.reason ?? '', /in all 3 commits/u);
  });

  test('of a push those that it pushed; of a new branch those that the default branch has not', async (context) => {
    const { world, base } = await worldWithBase(context);
    world.git('branch', '--move', 'main');
    world.write('old.py', `aws = "${newSecret()}"\n`);
    const old = world.commit();
    world.write('app.py', 'x = 2\n');
    world.commit();
    await using run = await world.scan(secrets, push(old));
    assert.equal(run.outputs.verdict, 'pass', run.outputs.reason);
    await using both = await world.scan(secrets, push(base));
    assert.equal(both.outputs.verdict, 'fail');
    assert.match(both.outputs.reason ?? '', /in 2 commits since/u);
    world.git('checkout', '--quiet', '-b', 'topic');
    world.write('app.py', 'x = 3\n');
    world.commit();
    await using branch = await world.scan(secrets, push('0'.repeat(40)));
    assert.equal(branch.outputs.verdict, 'pass', branch.outputs.reason);
    assert.match(branch.outputs.reason ?? '', /in 1 commit since/u);
  });

  test('a push over commits that are not there any more is inconclusive', async (context) => {
    const { world } = await worldWithBase(context);
    await using run = await world.scan(secrets, push('0123456789'.repeat(4)));
    assert.equal(run.outputs.verdict, 'inconclusive', run.outputs.reason);
    assert.match(run.outputs.reason ?? '', /what was pushed since 012345678 is not known/u);
  });

  test('a clone that has not all commits is inconclusive, never a pass', async (context) => {
    const { world } = await worldWithBase(context);
    world.write('key.py', `aws = "${newSecret()}"\n`);
    world.commit();
    world.remove('key.py');
    world.commit();
    const clone = `${world.workspace}-shallow`;
    execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${world.workspace}`, clone]);
    execFileSync('git', ['remote', 'set-url', 'origin', `file://${world.workspace}-nowhere`], { cwd: clone });
    execFileSync('mv', [world.workspace, `${world.workspace}-full`]);
    execFileSync('mv', [clone, world.workspace]);
    await using all = await world.scan(secrets, { eventName: 'schedule', event: {} });
    assert.equal(all.outputs.verdict, 'inconclusive', all.outputs.reason);
    assert.match(all.outputs.reason ?? '', /this clone has not all of it: give actions\/checkout `fetch-depth: 0`/u);
  });
});

if (process.env.SLUICE_GITLEAKS === undefined) {
  describe('no usable answer is never a pass', () => {
    const cases: readonly (readonly [string, string, RegExp])[] = [
      ['killed', 'error', /was killed \(SIGKILL\)/u],
      ['hangs', 'error', /ended after 2 s/u],
      ['nothing', 'error', /it wrote no report/u],
      ['half', 'error', /not complete JSON/u],
      ['silent', 'error', /does not say how many commits/u],
      ['blind', 'inconclusive', /looked at none of 1 commit since .*, and they change something/u],
      ['wrong config', 'error', /exit code 1/u],
    ];
    for (const [fault, verdict, reason] of cases) {
      test(fault, async (context) => {
        const { world, base } = await worldWithBase(context);
        const secret = newSecret();
        writeFileSync(join(world.bin, 'gitleaks.fault'), fault);
        world.write('key.py', `aws = "${fault === 'silent' || fault === 'wrong config' ? '' : secret}"\n`);
        await using run = await world.scan({ ...secrets, timeout: '2s' }, pullRequest(base, world.commit()));
        assert.equal(run.outputs.verdict, verdict, run.outputs.reason);
        assert.match(run.outputs.reason ?? '', reason);
        assert.ok(!everythingLeft(run).includes(secret));
      });
    }
  });
}

test('is not installed and named, or configured: an error', async (context) => {
  const world = await startWorld(context, [recorded('npm-audit', 'clean')], {
    '.gitleaks.toml': '[extend]\nuseDefault = true\n',
  });
  world.commit();
  await using run = await world.scan();
  assert.equal(run.outputs.verdict, 'error');
  assert.match(run.outputs.reason ?? '', /gitleaks: it is not installed/u);
  assert.equal(toolOf(run, 'gitleaks').state, 'tool-error');
});
