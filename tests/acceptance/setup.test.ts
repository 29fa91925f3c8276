import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { runBundle } from '@sluice/testing';

async function project(context: TestContext, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-setup-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

test('the plan of a uv project in a folder of its own', async (context) => {
  const workspace = await project(context, {
    'service/uv.lock': 'version = 1\n',
    'service/pyproject.toml': '[project]\nrequires-python = ">=3.11"\n[tool.uv]\nrequired-version = "0.9.1"\n',
  });
  await using run = await runBundle('setup/plan', { workspace, inputs: { 'working-directory': 'service' } });
  assert.equal(run.exitCode, 0, run.log);
  assert.equal(run.outputs['python-manager'], 'uv');
  assert.equal(run.outputs['uv-version'], '0.9.1');
  assert.equal(run.outputs['lock-glob'], 'service/uv.lock');
  assert.equal(run.outputs['node-manager'], '');
  assert.equal(run.outputs.install, 'true');
});

test('a project without a lock file is not set up', async (context) => {
  const workspace = await project(context, { 'pyproject.toml': '[project]\n' });
  await using run = await runBundle('setup/plan', { workspace });
  assert.equal(run.exitCode, 1);
  assert.match(run.log, /::error.*uv lock/u);
});

test('requirements with an open version are refused, and named', async (context) => {
  const workspace = await project(context, {
    'requirements.txt': 'flask\nrequests==2.32.0\n',
    '.python-version': '3.12',
  });
  await using run = await runBundle('setup/plan', { workspace });
  assert.equal(run.exitCode, 1);
  assert.match(run.log, /not locked: flask/u);
});

test('all bad inputs are told at once', async (context) => {
  const workspace = await project(context, { 'uv.lock': '' });
  await using run = await runBundle('setup/plan', { workspace, inputs: { install: 'yes', cache: 'always' } });
  assert.equal(run.exitCode, 1);
  assert.match(run.log, /install/u);
  assert.match(run.log, /cache/u);
});

test('a lock file of npm that does not match fails with the command that repairs it', async (context) => {
  const lock = {
    name: 'app',
    version: '1.0.0',
    lockfileVersion: 3,
    packages: { '': { name: 'app', version: '1.0.0' } },
  };
  const workspace = await project(context, {
    'package.json': JSON.stringify({ name: 'app', version: '1.0.0', dependencies: { own: 'file:./own' } }),
    'package-lock.json': JSON.stringify(lock),
    'own/package.json': JSON.stringify({ name: 'own', version: '1.0.0' }),
  });
  await using run = await runBundle('setup/install', { workspace, inputs: { managers: 'npm' } });
  assert.equal(run.exitCode, 1);
  assert.match(run.log, /does not match the project.*npm install/u);
});

test('a locked install of npm installs', async (context) => {
  const lock = {
    name: 'app',
    version: '1.0.0',
    lockfileVersion: 3,
    packages: { '': { name: 'app', version: '1.0.0' } },
  };
  const workspace = await project(context, {
    'package.json': JSON.stringify({ name: 'app', version: '1.0.0' }),
    'package-lock.json': JSON.stringify(lock),
  });
  await using run = await runBundle('setup/install', { workspace, inputs: { managers: 'npm' } });
  assert.equal(run.exitCode, 0, run.log);
  assert.match(run.log, /npm installed the locked dependencies/u);
});
