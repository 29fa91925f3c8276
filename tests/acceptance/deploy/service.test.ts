import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, realpath } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { liveDeployment, type RecordedDeployment } from '@sluice/deployment';
import { type BundleRun, runBundle } from '@sluice/testing';
import { isRunning } from './running.ts';

/** A real service: each release is a process of its own, which is stopped and started by a deploy script of several steps. */

const server = `import { createServer } from 'node:http';
const [, , version, port] = process.argv;
createServer((_, response) => response.end(JSON.stringify({ version }))).listen(Number(port), '127.0.0.1');
`;

/** Starts a release as a process that outlives the script, and waits until it answers. */
const start = `import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
const [, , version, port] = process.argv;
const child = spawn(process.execPath, ['server.mjs', version, port], { detached: true, stdio: 'ignore' });
writeFileSync('service.pid', String(child.pid));
child.unref();
for (let tries = 0; tries < 200; tries += 1) {
  if (await fetch('http://127.0.0.1:' + port).then((answer) => answer.ok, () => false)) process.exit(0);
  await new Promise((done) => setTimeout(done, 25));
}
process.exit(1);
`;

/** Says each step, and rests after it when it is told to, so that a test can break in. */
const release = `
step() {
  echo "step $1"
  if [ -e "rest-at-$1" ]; then rm "rest-at-$1"; sleep 600 & echo $! > resting.pid; echo resting; wait; fi
}
step asked
if [ -s service.pid ]; then
  old=$(cat service.pid)
  kill "$old" 2> /dev/null || true
  while kill -0 "$old" 2> /dev/null && ! grep -q ') Z' "/proc/$old/stat" 2> /dev/null; do sleep 0.02; done
  : > service.pid
fi
step stopped
node start.mjs "$1" "$PORT"
step started
`;

interface Service {
  read(name: string): string;
  write(name: string, text: string): void;
  served(): Promise<string>;
  recorded(): readonly RecordedDeployment[];
  /** As it is when the time that a dead one could have taken is over. */
  leaseOver(): void;
  reconcile(): ReturnType<typeof runBundle>;
  deploy(version: string, inputs?: Readonly<Record<string, string>>, run?: BundleRun): ReturnType<typeof runBundle>;
}

async function service(context: TestContext): Promise<Service> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'sluice-service-')));
  const port = await freePort();
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  const read = (name: string): string => {
    try {
      return readFileSync(join(folder, name), 'utf8').trim();
    } catch {
      return '';
    }
  };
  write('server.mjs', server);
  write('start.mjs', start);
  write('release.sh', release);
  context.after(() => {
    const pid = Number(read('service.pid'));
    if (pid > 1 && isRunning(pid)) process.kill(pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  const usual = {
    environment: 'staging',
    record: 'file:deployments.json',
    url: `http://127.0.0.1:${port}`,
    'version-from': 'json: /#/version',
    'verify-timeout': '3s',
    timeout: '60s',
    command: 'bash -e release.sh "$SLUICE_VERSION"',
    'rollback-command': 'bash -e release.sh "$SLUICE_ROLLBACK_VERSION"',
    'rollback-on': 'deploy-failure, verify-failure, verify-error, cancel',
    'allow-older': 'true',
  };
  return {
    read,
    write,
    served: async () => ((await (await fetch(usual.url)).json()) as { version: string }).version,
    recorded: () => JSON.parse(read('deployments.json')).environments.staging,
    leaseOver: () =>
      write(
        'deployments.json',
        read('deployments.json').replaceAll(/"leaseUntil": "[^"]+"/gu, '"leaseUntil": "2020-01-01T00:00:00Z"'),
      ),
    reconcile: () => {
      const { environment, record, url, 'version-from': from } = usual;
      const inputs = { environment, record, url, 'version-from': from, 'verify-timeout': '1s' };
      return runBundle('reconcile-deployments', { source: true, workspace: folder, inputs });
    },
    deploy: (version, inputs = {}, run = {}) =>
      runBundle('deploy', {
        source: true,
        workspace: folder,
        env: { PORT: String(port) },
        ...run,
        inputs: { ...usual, version, sha: version.replaceAll('.', '').padStart(40, '0'), ...inputs },
      }),
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}

test('a release that does not start is replaced by the one before', async (context) => {
  const world = await service(context);
  await using good = await world.deploy('1.0.0');
  assert.equal(good.outputs.verdict, 'pass', good.log);
  const crash = 'kill "$(cat service.pid)"; echo "no such port" >&2; exit 1';
  await using run = await world.deploy('1.1.0', { command: crash });
  assert.deepEqual([run.outputs.verdict, run.outputs.result], ['fail', 'rolled-back'], run.log);
  assert.equal(await world.served(), '1.0.0');
});

test('the first release of all has none before to be compared with, which is said, and takes no time', async (context) => {
  const world = await service(context);
  await using run = await world.deploy('1.0.0', { watch: '2s', 'watch-compare': '10m' });
  assert.equal(run.outputs.verdict, 'pass', run.log);
  assert.match(run.outputs.reason ?? '', /healthy for .*; not compared: nothing answered before this deployment/u);
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL'] as const) {
  describe(`${signal} in the middle of a real restart`, { concurrency: 2 }, () => {
    for (const step of ['asked', 'stopped', 'started'] as const) {
      for (const way of ['deploying', 'rolling back'] as const) {
        test(`${way}, after it had ${step}`, async (context) => {
          const world = await service(context);
          await using good = await world.deploy('1.0.0');
          assert.equal(good.outputs.verdict, 'pass', good.log);
          if (way === 'deploying') world.write(`rest-at-${step}`, '');
          const fails = `bash -e release.sh "$SLUICE_VERSION"; touch rest-at-${step}; exit 3`;
          await using run = await world.deploy('1.1.0', way === 'deploying' ? {} : { command: fails }, {
            cancelSignal: signal,
            cancelWhen: (log) => log.includes('\nresting'),
          });
          assert.notEqual(run.exitCode, 0);
          const post = await run.post();
          const story = `${run.log}\n── post\n${post.log}`;
          assert.equal(await world.served(), '1.0.0', story);
          const { lastGood, doubt } = liveDeployment(world.recorded());
          assert.deepEqual([lastGood?.version, doubt], ['1.0.0', undefined], story);
          assert.ok(
            world.recorded().every(({ state }) => state !== 'waiting' && state !== 'in-progress'),
            story,
          );
          assert.equal(isRunning(Number(world.read('resting.pid'))), false, 'nothing of the script still runs');
        });
      }
    }
  });
}

describe('SIGKILL together with its runner, so that there is no end of the job', { concurrency: 2 }, () => {
  for (const step of ['asked', 'stopped', 'started'] as const) {
    for (const way of ['deploying', 'rolling back'] as const) {
      test(`${way}, after it had ${step}: reconciled, and then deployed`, async (context) => {
        const world = await service(context);
        await using good = await world.deploy('1.0.0');
        assert.equal(good.outputs.verdict, 'pass', good.log);
        if (way === 'deploying') world.write(`rest-at-${step}`, '');
        const fails = `bash -e release.sh "$SLUICE_VERSION"; touch rest-at-${step}; exit 3`;
        await using killed = await world.deploy('1.1.0', way === 'deploying' ? {} : { command: fails }, {
          cancelSignal: 'SIGKILL',
          cancelWhen: (log) => log.includes('\nresting'),
        });
        process.kill(-Number(killed.state['deploy-running']), 'SIGKILL');
        const answers = await world.served().catch(() => undefined);
        world.leaseOver();
        await using run = await world.reconcile();
        const story = `${killed.log}\n── reconcile\n${run.log}`;
        assert.ok(
          world.recorded().every(({ state }) => state !== 'waiting' && state !== 'in-progress'),
          story,
        );
        const { lastGood, doubt } = liveDeployment(world.recorded());
        if (answers === undefined) {
          assert.equal(run.outputs.verdict, 'fail', story);
          assert.notEqual(doubt, undefined, 'the record says that nothing is known');
        } else {
          assert.equal(run.outputs.verdict, 'pass', story);
          assert.deepEqual([lastGood?.version, doubt], [answers, undefined], story);
        }
        await using next = await world.deploy('1.2.0');
        assert.equal(next.outputs.verdict, 'pass', `${story}\n── next\n${next.log}`);
        assert.equal(await world.served(), '1.2.0');
      });
    }
  }
});
