import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runBundle } from '@sluice/testing';
import { type SshServer, startSshServer } from './ssh-server.ts';

const example = fileURLToPath(new URL('../../examples/ssh-server', import.meta.url));

const service = (version: string): string => `import { createServer } from 'node:http';
createServer((_, response) => response.end(JSON.stringify({ version: '${version}' }))).listen(process.env.PORT, '127.0.0.1');
`;

/** What is deployed: a service that tells its version, or one that ends at once. */
function artifact(context: TestContext, version: string, broken = false): string {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-artifact-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'server.mjs'), broken ? 'throw new Error("no port");\n' : service(version));
  return folder;
}

async function deploy(server: SshServer, version: string, folder: string, env: Readonly<Record<string, string>> = {}) {
  return runBundle('deploy', {
    inputs: {
      environment: 'staging',
      command: `sh '${join(example, 'deploy.sh')}'`,
      'rollback-command': `sh '${join(example, 'deploy.sh')}' --rollback`,
      version,
      sha: version.replaceAll(/\D/gu, '').padStart(40, '0'),
      artifact: folder,
      url: server.url,
      'version-from': 'json: /healthz#/version',
      'verify-timeout': '10s',
      'allow-older': 'true',
      record: `file:${join(server.path, 'record.json')}`,
    },
    env: { ...server.env, ...env },
  });
}

const served = async (server: SshServer): Promise<string> =>
  ((await (await fetch(`${server.url}/healthz`)).json()) as { version: string }).version;

test('over SSH: deployed and proven, a bad release rolled back, old ones pruned', async (context) => {
  const server = await startSshServer(context);
  for (const version of ['1', '2', '3']) {
    await using run = await deploy(server, version, artifact(context, version));
    assert.equal(run.exitCode, 0, run.log);
    assert.equal(run.outputs.result, 'deployed');
    assert.equal(await served(server), version);
  }
  const releases = readdirSync(join(server.path, 'releases')).sort();
  assert.deepEqual(releases, ['2', '3']);

  await using bad = await deploy(server, '4', artifact(context, '4', true));
  assert.equal(bad.exitCode, 1);
  assert.equal(bad.outputs.result, 'rolled-back', bad.log);
  assert.match(bad.log, /release 4 does not answer/u);
  assert.equal(await served(server), '3');
  assert.equal(readlinkSync(join(server.path, 'current')), 'releases/3');
});

test('over SSH: an unknown server is refused before anything is sent', async (context) => {
  const server = await startSshServer(context);
  const folder = artifact(context, '1');
  const strangers = join(folder, 'known_hosts');
  writeFileSync(strangers, '');
  await using run = await deploy(server, '1', folder, { SSH_KNOWN_HOSTS: strangers });
  assert.equal(run.exitCode, 1);
  assert.match(run.log, /Host key verification failed/u);
  assert.ok(!readdirSync(server.path).includes('releases'));
});

test('over SSH: what a shell would read in a version is refused', async (context) => {
  const server = await startSshServer(context);
  await using run = await deploy(server, '1;touch x', artifact(context, '1'));
  assert.equal(run.exitCode, 1);
  assert.match(run.log, /a version is letters, digits/u);
  assert.ok(!readdirSync(server.path).includes('releases'));
});
