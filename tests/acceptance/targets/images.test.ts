import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runBundle } from '@sluice/testing';
import { onPath } from '../../../scripts/tools/prerequisites.mjs';
import { startKubernetesApi } from './kubernetes-api.ts';

/**
 * The recipes for images, with stand-ins for docker and kubectl: that the commands are called as they should be, and that what they say is
 * believed. Not that the real tools do what their documentation says; kubectl itself is asked too, where it is installed.
 */

const here = fileURLToPath(new URL('.', import.meta.url));
const digestOf = (letter: string): string => `sha256:${letter.repeat(64)}`;
const [one, two, three] = ['a', 'b', 'c'].map(digestOf) as [string, string, string];
const image = (digest: string): string => `registry.example.com/shop@${digest}`;

const recipes = ['compose-host', 'kubernetes'] as const;
type Recipe = (typeof recipes)[number];

interface Target {
  read(name: string): string;
  write(name: string, text: string): void;
  deploy(digest: string, inputs?: Readonly<Record<string, string>>): ReturnType<typeof runBundle>;
}

async function startTarget(context: TestContext, recipe: Recipe): Promise<Target> {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-target-'));
  const path = (name: string): string => join(folder, name);
  const read = (name: string): string => (existsSync(path(name)) ? readFileSync(path(name), 'utf8') : '');
  const write = (name: string, text: string): void => writeFileSync(path(name), text);
  for (const name of ['calls', 'broken', 'missing', 'running']) write(name, '');
  // The service tells the digest of the image that runs.
  const server = createServer((_, response) => {
    response.setHeader('x-version', read('running').split('@')[1] ?? '');
    response.end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  context.after(() => {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true, force: true });
  });
  const script = join(here, '../../../examples', recipe, 'deploy.sh');
  const deploy: Target['deploy'] = (digest, inputs = {}) =>
    runBundle('deploy', {
      source: true,
      inputs: {
        environment: 'staging',
        command: `sh '${script}'`,
        'rollback-command': `sh '${script}' --rollback`,
        'rollback-attempts': '1',
        sha: digest.slice(-40),
        version: digest,
        artifact: digest,
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        'version-from': 'header: X-Version',
        'verify-timeout': '1s',
        'allow-older': 'true',
        record: `file:${path('record.json')}`,
        ...inputs,
      },
      env: {
        PATH: [join(here, 'stand-ins'), process.env.PATH].join(delimiter),
        TARGET_STATE: folder,
        IMAGE_REPOSITORY: 'registry.example.com/shop',
        NAMESPACE: 'web',
        DEPLOYMENT: 'shop',
      },
    });
  return { read, write, deploy };
}

/** What is called to bring this image. */
const calls: Readonly<Record<Recipe, (digest: string) => readonly string[]>> = {
  'compose-host': (digest) =>
    ['pull --quiet', 'up --detach --wait --wait-timeout 120 --remove-orphans'].map(
      (what) =>
        `docker compose --file ${join(here, '../../../examples/compose-host/compose.yml')} ${what} IMAGE=${image(digest)}`,
    ),
  kubernetes: (digest) => [
    `kubectl --namespace web set image deployment/shop shop=${image(digest)}`,
    `kubectl --namespace web annotate deployment/shop kubernetes.io/change-cause=Sluice: ${digest} --overwrite`,
    'kubectl --namespace web rollout status deployment/shop --timeout=300s',
  ],
};

for (const recipe of recipes) {
  describe(`${recipe}, with a stand-in for its tool`, () => {
    test('deployed by digest, and back by digest when the new image does not come up', async (context) => {
      const target = await startTarget(context, recipe);
      await using good = await target.deploy(one);
      assert.deepEqual([good.outputs.verdict, good.outputs.result], ['pass', 'deployed'], good.log);
      target.write('broken', image(two));
      target.write('calls', '');
      await using bad = await target.deploy(two);
      assert.equal(bad.exitCode, 1);
      assert.deepEqual([bad.outputs.verdict, bad.outputs.result], ['fail', 'rolled-back'], bad.log);
      assert.match(
        bad.outputs.reason ?? '',
        recipe === 'kubernetes' ? /exceeded its progress deadline/u : /is unhealthy/u,
      );
      assert.equal(target.read('running'), image(one));
      assert.deepEqual(target.read('calls').trim().split('\n'), [...calls[recipe](two), ...calls[recipe](one)]);
    });

    test('a rollback by hand goes back to the digest before', async (context) => {
      const target = await startTarget(context, recipe);
      for (const digest of [one, two]) {
        await using run = await target.deploy(digest);
        assert.equal(run.outputs.verdict, 'pass', run.log);
      }
      await using back = await target.deploy(two, { operation: 'rollback', sha: '', version: '', artifact: '' });
      assert.equal(back.outputs.verdict, 'pass', back.log);
      assert.equal(target.read('running'), image(one));
    });

    test('what is no digest is refused before the tool is called', async (context) => {
      const target = await startTarget(context, recipe);
      for (const artifact of ['latest', `${one} --force`, `x\u0020${one}`]) {
        await using run = await target.deploy(one, { artifact });
        assert.equal(run.outputs.result, 'failed', run.log);
        assert.match(run.log, /an image is given by its digest/u);
      }
      assert.equal(target.read('calls'), '');
    });
  });
}

test('compose-host: an image that cannot be had leaves the running one alone', async (context) => {
  const target = await startTarget(context, 'compose-host');
  await using good = await target.deploy(one);
  assert.equal(good.outputs.verdict, 'pass', good.log);
  target.write('missing', image(three));
  target.write('calls', '');
  await using bad = await target.deploy(three, { 'rollback-on': 'never' });
  assert.match(bad.outputs.reason ?? '', /manifest unknown/u);
  assert.equal(target.read('running'), image(one));
  assert.ok(!target.read('calls').includes(' up '));
});

/** Registered only where it is installed: a test that is skipped would say less than that it is not there. */
if (onPath('kubectl') === undefined)
  console.log('kubectl is not on the PATH: its recipe is tested with a stand-in alone.');
else
  test('kubernetes, with kubectl itself: deployed, and back when the rollout does not come to an end', async (context) => {
    const api = await startKubernetesApi(context);
    const folder = mkdtempSync(join(tmpdir(), 'sluice-kubectl-'));
    context.after(() => rmSync(folder, { recursive: true, force: true }));
    const config = {
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [{ name: 'local', cluster: { server: api.url } }],
      contexts: [{ name: 'local', context: { cluster: 'local', user: 'nobody' } }],
      users: [{ name: 'nobody', user: {} }],
      'current-context': 'local',
    };
    writeFileSync(join(folder, 'config'), JSON.stringify(config));
    const script = join(here, '../../../examples/kubernetes/deploy.sh');
    const deploy = (digest: string) =>
      runBundle('deploy', {
        source: true,
        inputs: {
          environment: 'staging',
          command: `sh '${script}'`,
          'rollback-command': `sh '${script}' --rollback`,
          sha: digest.slice(-40),
          version: digest,
          artifact: digest,
          url: api.url,
          'version-from': 'header: X-Version',
          'verify-timeout': '2s',
          'allow-older': 'true',
          record: `file:${join(folder, 'record.json')}`,
        },
        env: {
          HOME: folder,
          KUBECONFIG: join(folder, 'config'),
          IMAGE_REPOSITORY: 'registry.example.com/shop',
          NAMESPACE: 'web',
          DEPLOYMENT: 'shop',
          WAIT_SECONDS: '20',
        },
      });
    await using good = await deploy(one);
    assert.equal(good.outputs.verdict, 'pass', good.log);
    assert.match(good.log, /deployment "shop" successfully rolled out/u);
    api.breakImage(two);
    await using bad = await deploy(two);
    assert.deepEqual([bad.outputs.verdict, bad.outputs.result], ['fail', 'rolled-back'], bad.log);
    assert.match(bad.outputs.reason ?? '', /exceeded its progress deadline/u);
    assert.equal(api.running(), image(one));
  });
