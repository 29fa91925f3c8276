import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { runBundle } from '@sluice/testing';
import dotenv from 'dotenv';

const schema = 'DATABASE_URL=\nAPI_KEY=\nPORT=8800 # @type=port\n';
const secrets = {
  DATABASE_URL: "it's#1 $x \\y",
  API_KEY: '-----BEGIN KEY-----\nMIIEvQIBADANBgkq\n-----END KEY-----\n',
  OTHER_SECRET: 'not-for-this-service',
};

/** A repository with a schema. */
function workspaceOf(context: TestContext, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-configure-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  execFileSync('git', ['init', '-q', folder]);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

test('secrets become a file that reads back as they were, is for its owner alone, and is gone at the end', async (context) => {
  const workspace = workspaceOf(context, { '.env.schema': schema, '.gitignore': '.env\n' });
  await using run = await runBundle('configure-environment', {
    workspace,
    inputs: { values: JSON.stringify(secrets) },
  });
  assert.equal(run.exitCode, 0, run.log);
  const file = join(workspace, '.env');
  assert.equal(run.outputs.file, file);
  assert.equal(run.outputs.keys, 'DATABASE_URL\nAPI_KEY\nPORT');
  assert.equal(run.outputs.missing, '');
  const { OTHER_SECRET: _, ...wanted } = { ...secrets, PORT: '8800' };
  assert.deepEqual({ ...dotenv.parse(readFileSync(file, 'utf8')) }, wanted);
  assert.equal(statSync(file).mode & 0o777, 0o600);

  const shown = run.log.replaceAll(/^::add-mask::.*$/gmu, '') + run.summary;
  for (const secret of ['it’s#1', "it's#1", 'MIIEvQIBADANBgkq', 'not-for-this-service'])
    assert.ok(!shown.includes(secret));
  assert.match(run.log, /::add-mask::MIIEvQIBADANBgkq/u);
  assert.doesNotMatch(run.log, /::add-mask::8800/u);

  const post = await run.post();
  assert.equal(post.exitCode, 0);
  assert.ok(!existsSync(file));
});

test('`keep` leaves the file, `mode` says for whom', async (context) => {
  const workspace = workspaceOf(context, { '.env.schema': schema, '.gitignore': '.env\n' });
  const inputs = { values: JSON.stringify(secrets), keep: 'true', mode: '640' };
  await using run = await runBundle('configure-environment', { workspace, inputs });
  await run.post();
  assert.equal(statSync(join(workspace, '.env')).mode & 0o777, 0o640);
});

test('a secret that is not there fails with its name and the likely cause, and nothing is written', async (context) => {
  const workspace = workspaceOf(context, { '.env.example': 'DATABASE_URL=postgres://example/db\nAPI_KEY=xxx\n' });
  const inputs = { values: 'DATABASE_URL=postgres://db/shop\nAPI_KEY=' };
  await using run = await runBundle('configure-environment', { workspace, inputs });
  assert.equal(run.exitCode, 1);
  assert.equal(run.outputs.missing, 'API_KEY');
  assert.match(run.log, /::error.*API_KEY is empty: no secret or variable of this name is visible.*`environment:`/u);
  assert.ok(!existsSync(join(workspace, '.env')));
});

test('a pull request from a fork is told why it has no secrets', async (context) => {
  const workspace = workspaceOf(context, { '.env.example': 'API_KEY=\n' });
  const side = (fullName: string) => ({ sha: '2'.repeat(40), ref: 'x', repo: { full_name: fullName, fork: true } });
  const event = { pull_request: { number: 1, head: side('stranger/shop'), base: side('acme/shop') } };
  await using run = await runBundle('configure-environment', { workspace, event, inputs: { values: 'API_KEY=' } });
  assert.equal(run.exitCode, 1);
  assert.match(run.log, /a pull request from a fork gets no secrets/u);
});

test('a file that git tracks is refused, and so is one outside the repository or in .git', async (context) => {
  const workspace = workspaceOf(context, { '.env.schema': 'A=x\n', '.env': 'OLD=1\n' });
  execFileSync('git', ['add', '.'], { cwd: workspace });
  await using tracked = await runBundle('configure-environment', { workspace, inputs: { values: 'A=secret-value' } });
  assert.equal(tracked.exitCode, 1);
  assert.match(tracked.log, /\.env is tracked by git.*git rm --cached \.env/u);
  assert.equal(readFileSync(join(workspace, '.env'), 'utf8'), 'OLD=1\n');
  for (const file of ['../outside.env', '.git/hooks/x']) {
    await using run = await runBundle('configure-environment', {
      workspace,
      inputs: { values: 'A=secret-value', file },
    });
    assert.equal(run.exitCode, 1, file);
    assert.match(run.log, /must not be inside \.git|not inside the checked-out repository/u);
  }
});

test('a link in the place of the file is replaced, never written through', async (context) => {
  const workspace = workspaceOf(context, { '.env.schema': 'A=\n', 'other.txt': 'untouched' });
  symlinkSync(join(workspace, 'other.txt'), join(workspace, '.env'));
  await using run = await runBundle('configure-environment', { workspace, inputs: { values: 'A=secret-value' } });
  assert.equal(run.exitCode, 0, run.log);
  assert.equal(readFileSync(join(workspace, 'other.txt'), 'utf8'), 'untouched');
  assert.match(run.log, /::warning.*\.env is not ignored by git/u);
});

test('without a schema a whole context of secrets is refused', async (context) => {
  const workspace = workspaceOf(context, {});
  await using run = await runBundle('configure-environment', {
    workspace,
    inputs: { values: JSON.stringify(secrets) },
  });
  assert.equal(run.exitCode, 1);
  assert.match(run.log, /no \.env\.schema and no \.env\.example.*every secret of the context would be written/u);
});

test('github-env sets variables for later steps, and never the names of the runner', async (context) => {
  const workspace = workspaceOf(context, { '.env.schema': 'API_KEY=\n' });
  const inputs = { dialect: 'github-env', values: JSON.stringify({ API_KEY: 'two\nlines of it' }) };
  await using run = await runBundle('configure-environment', { workspace, inputs });
  assert.equal(run.exitCode, 0, run.log);
  assert.equal(run.exported.API_KEY, 'two\nlines of it');
  assert.equal(run.outputs.file, '');
  const bad = workspaceOf(context, { '.env.schema': 'NODE_OPTIONS=\n' });
  await using refused = await runBundle('configure-environment', {
    workspace: bad,
    inputs: { dialect: 'github-env', values: 'NODE_OPTIONS=--require x' },
  });
  assert.equal(refused.exitCode, 1);
  assert.match(refused.log, /NODE_OPTIONS belongs to the runner/u);
});

test('keys that differ between environments are said', async (context) => {
  const workspace = workspaceOf(context, {
    '.env.schema': 'API_KEY=\nFEATURE=on # @public\n',
    'staging.env': 'API_KEY=x\n',
    'production.env': 'API_KEY=x\nFEATURE=on\nREGION=eu\n',
    'canary.env': '{"API_KEY": "x", "FEATURE": "on", "REGION": "eu", "ZONE": 3}',
  });
  await using run = await runBundle('configure-environment', {
    workspace,
    inputs: { values: 'API_KEY=secret-value', compare: '*.env' },
  });
  assert.equal(run.exitCode, 0, run.log);
  assert.match(run.log, /::warning.*FEATURE is missing in staging\.env/u);
  assert.match(run.log, /::warning.*REGION is missing in this environment, staging\.env/u);
  assert.match(run.log, /::warning.*ZONE is missing in this environment, production\.env, staging\.env/u);
});
