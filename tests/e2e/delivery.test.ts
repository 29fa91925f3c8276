import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { RecordedDeployment } from '@sluice/deployment';
import { endProcessesIn, jobReason } from '@sluice/testing';
import type { ProjectResult } from '../../scripts/pipeline/run-project.ts';
import type { Edit } from './mutations.ts';
import { type Choice, openWorld, root, type World } from './world.ts';

const state = join(root, '.sluice/e2e/delivery/state');
const environments = ['dev', 'staging', 'production'] as const;
type Environment = (typeof environments)[number];

/** The published delivery on the example, to three environments on this machine: each run follows on the one before. */
describe('cd.yml on examples/python-service', () => {
  let world: World;
  let urls: Readonly<Record<Environment, string>>;
  let ports: Readonly<Record<Environment, number>>;
  let good: Awaited<ReturnType<World['run']>>;
  let badInProduction: ProjectResult;

  before(async () => {
    world = await openWorld('delivery');
    ports = { dev: await freePort(), staging: await freePort(), production: await freePort() };
    urls = mapped((name) => `http://127.0.0.1:${ports[name]}`);
  });
  after(async () => {
    await world[Symbol.asyncDispose]();
    await endProcessesIn(state);
  });

  const run = (workflow: string, edits: readonly Edit[] = [], choice: Choice = {}): ReturnType<World['run']> =>
    world.run({
      ...choice,
      workflow: `.github/workflows/${workflow}`,
      variables: { DEV_URL: urls.dev, STAGING_URL: urls.staging, PRODUCTION_URL: urls.production },
      edits: [
        {
          file: `.github/workflows/${workflow}`,
          create: readFileSync(join(root, 'tests/e2e/delivery', workflow), 'utf8'),
        },
        { file: 'deploy/dev.toml', create: configuration('dev', ports.dev) },
        { file: 'deploy/staging.toml', find: 'port = 8801\n', replace: `port = ${ports.staging}\n` },
        { file: 'deploy/production.toml', find: 'port = 8802\n', replace: `port = ${ports.production}\n` },
        ...edits,
      ],
    });
  const served = async (): Promise<readonly (string | undefined)[]> =>
    Promise.all(environments.map((name) => world.served(urls[name])));

  test('a good change: built once, the same digest in every environment, each proven, each stage told', async () => {
    good = await run('delivery.yml');
    assert.equal(good.exitCode, 0, reasons(good));
    assert.deepEqual(results(good), {
      'delivery/build': 'success',
      'Dev/deploy': 'success',
      'delivery/integration': 'success',
      'Staging/deploy': 'success',
      'delivery/load': 'success',
      'delivery/scan': 'success',
      'Production/deploy': 'success',
      'delivery/delivery': 'success',
    });
    assert.deepEqual(await served(), [good.sha, good.sha, good.sha]);
    const told =
      job(good, 'delivery/delivery')
        ?.steps.flatMap(({ tail }) => tail)
        .join('\n') ?? '';
    for (const stage of ['dev', 'staging', 'load test', 'scan of what is deployed', 'production'])
      assert.match(told, new RegExp(`^\\| ${stage} \\| success \\|$`, 'mu'));
    assert.deepEqual(
      good.sent.map(({ status, environment }) => ({ status, environment })),
      [{ status: 'success', environment: 'production' }],
    );
    const digests = environments.map((name) => recorded(name)[0]?.digest);
    assert.match(digests[0] ?? '', /^sha256:\w{64}$/u);
    assert.equal(new Set(digests).size, 1, digests.join());
    assert.match(report(good, 'production').promotion, /is live in staging .*the same artifact/u);
    const kept = globSync('sluice-deploy-*/deploy/report.html', { cwd: good.artifacts }).sort();
    assert.deepEqual(
      kept,
      environments.toSorted().map((name) => `sluice-deploy-${name}/deploy/report.html`),
    );
    assert.equal(good.leftovers, 0);
  });

  test('a release that is bad in production only is rolled back there, and staging keeps it', async () => {
    badInProduction = await run('delivery.yml', [
      { file: 'deploy/production.toml', find: 'levels = ["standard", "express"]', replace: 'levels = ["standard"]' },
    ]);
    const { sha } = badInProduction;
    assert.equal(badInProduction.exitCode, 1);
    const { 'Production/deploy': production, 'delivery/delivery': delivery, ...others } = results(badInProduction);
    // act ends the run here (see the README); what the last job says then, `tests/contract` asks.
    assert.deepEqual(
      [production, delivery, ...new Set(Object.values(others))],
      ['failure', 'skipped', 'success'],
      reasons(badInProduction),
    );
    assert.deepEqual(await served(), [sha, sha, good.sha]);
    assert.equal(report(badInProduction, 'production').result, 'rolled-back');
    assert.match(reasons(badInProduction), /test_a_parcel_is_quoted\[express/u);
    assert.equal(recorded('staging')[0]?.sha, sha);
  });

  test('what is not what was built is deployed nowhere', async () => {
    const tampered = await run('tampered.yml');
    assert.equal(tampered.exitCode, 1);
    assert.deepEqual(results(tampered), {
      'Delivery/build': 'success',
      'delivery/build': 'success',
      'Dev/deploy': 'skipped',
      'delivery/integration': 'skipped',
      'Staging/deploy': 'failure',
      'delivery/load': 'skipped',
      'delivery/scan': 'skipped',
      'Production/deploy': 'skipped',
      'delivery/delivery': 'skipped',
    });
    const staging = job(tampered, 'Staging/deploy');
    assert.deepEqual(
      staging?.steps.filter(({ result }) => result === 'failure').map(({ name }) => name),
      ['Check that it is what was built'],
    );
    assert.deepEqual(globSync('deployed-*', { cwd: state }), []);
    assert.deepEqual(await served(), [badInProduction.sha, badInProduction.sha, good.sha]);
  });

  test('a rollback by hand brings dev back, proven and recorded; nothing else changes', async () => {
    const back = await run('rollback.yml', [], { event: 'workflow_dispatch' });
    assert.equal(back.exitCode, 0, reasons(back));
    assert.deepEqual(await served(), [good.sha, badInProduction.sha, good.sha]);
    const [now, before] = recorded('dev');
    assert.deepEqual([now?.sha, now?.rollbackOf, before?.sha], [good.sha, before?.id, badInProduction.sha]);
    assert.deepEqual(
      back.sent.map(({ status, environment }) => ({ status, environment })),
      [{ status: 'success', environment: 'dev' }],
    );
  });

  test('the rollback drill: deployed, rolled back and deployed again, and how long the way back took', async (context) => {
    const drill = await run('drill.yml', [], { event: 'workflow_dispatch' });
    assert.equal(drill.exitCode, 0, reasons(drill));
    assert.deepEqual(await served(), [good.sha, drill.sha, good.sha]);
    const [again, back, first] = recorded('staging');
    assert.deepEqual([again?.sha, back?.sha, first?.sha], [drill.sha, badInProduction.sha, drill.sha]);
    assert.equal(back?.rollbackOf, first?.id);
    const told = drill.jobs[0]?.steps.flatMap(({ tail }) => tail).join('\n') ?? '';
    const rows = [...told.matchAll(/^\| ((?:deploy|roll back).*) \| ([\d.]+) \|$/gmu)].map(
      ([, name, seconds]) => `${name}: ${seconds} s`,
    );
    assert.equal(rows.length, 3, told);
    for (const row of rows) context.diagnostic(row);
  });
});

const mapped = <T>(of: (name: Environment) => T): Readonly<Record<Environment, T>> => ({
  dev: of('dev'),
  staging: of('staging'),
  production: of('production'),
});

const configuration = (environment: string, port: number): string =>
  readFileSync(join(root, 'examples/python-service/deploy/staging.toml'), 'utf8')
    .replaceAll('staging', environment)
    .replaceAll('8801', String(port));

const recorded = (environment: Environment): readonly RecordedDeployment[] => {
  const file = join(state, 'deployments.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')).environments[environment] ?? []) : [];
};

const report = (
  run: ProjectResult,
  environment: Environment,
): { readonly result: string; readonly promotion: string } =>
  JSON.parse(readFileSync(join(run.artifacts, `sluice-deploy-${environment}/deploy/report.json`), 'utf8'));

const key = ({ prefix, name }: ProjectResult['jobs'][number]): string => `${prefix}/${name}`;
const results = ({ jobs }: ProjectResult): Readonly<Record<string, string>> =>
  Object.fromEntries(jobs.map((one) => [key(one), one.result]));
const job = ({ jobs }: ProjectResult, wanted: string) => jobs.find((one) => key(one) === wanted);

const reasons = ({ jobs, problem }: ProjectResult): string =>
  [problem, ...jobs.map((one) => `${key(one)}: ${one.result}: ${jobReason(one, jobs)}`)].join('\n');

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
