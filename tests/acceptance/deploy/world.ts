import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import type { RecordedDeployment } from '@sluice/deployment';
import { type BundleResult, type BundleRun, runBundle } from '@sluice/testing';

export interface World {
  readonly workspace: string;
  readonly url: string;
  /** Commits, oldest first; the last one is checked out. */
  readonly shas: readonly string[];
  /** What the service answers as its version. */
  served(): string;
  /** Text of a file of the workspace; empty when there is none. */
  read(name: string): string;
  write(name: string, text: string): void;
  /** Entries of the file record, newest first. */
  recorded(): readonly RecordedDeployment[];
  /** A commit with this file, checked out from now on; answers its hash. */
  commit(name: string, text: string): string;
  /** Puts an entry on top of the file record, or takes one out. */
  record(entry: Partial<RecordedDeployment>): void;
  forget(id: number): void;
  /** Deploys a version that is good. */
  deployed(version: string, sha?: string): Promise<void>;
  /** Runs the action with the usual inputs and these. */
  deploy(inputs: Readonly<Record<string, string>>, run?: BundleRun): Promise<BundleResult>;
}

/**
 * A project with three commits and a service that answers the version that its folder has: deploying is writing a file. Versions that
 * the file `sick` names answer 503, those that `slow` names answer late.
 */
export async function startWorld(context: TestContext): Promise<World> {
  const workspace = await realpath(await mkdtemp(join(tmpdir(), 'sluice-deploy-')));
  const read = (name: string): string => {
    const path = join(workspace, name);
    return existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
  };
  const server = createServer((_, response) => {
    const version = read('current');
    const sick = version === '' || read('sick').split('\n').includes(version);
    const slow = read('slow').split('\n').includes(version);
    const answer = (): void => {
      response.writeHead(sick ? 503 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ version }));
    };
    if (slow) setTimeout(answer, 300);
    else answer();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  context.after(async () => {
    server.close();
    server.closeAllConnections();
    await rm(workspace, { recursive: true, force: true });
  });
  const shas = commits(workspace, 3);

  const usual = {
    environment: 'staging',
    url,
    'version-from': 'json: /healthz#/version',
    'verify-timeout': '1s',
    timeout: '20s',
    record: 'file:deployments.json',
    command: 'echo "$SLUICE_VERSION" > current',
    'rollback-command': 'echo "$SLUICE_ROLLBACK_VERSION" > current',
  };
  const deploy: World['deploy'] = (inputs, run = {}) =>
    runBundle('deploy', { source: true, ...run, workspace, inputs: { ...usual, ...inputs } });
  const write: World['write'] = (name, text) => writeFileSync(join(workspace, name), text);
  const recorded: World['recorded'] = () =>
    JSON.parse(read('deployments.json') || '{"environments":{}}').environments.staging ?? [];
  const keep = (staging: readonly unknown[]): void =>
    write('deployments.json', JSON.stringify({ schema: 'sluice/deployments@1', environments: { staging } }));
  return {
    workspace,
    url,
    shas,
    read,
    served: () => read('current'),
    write,
    recorded,
    commit: (name, text) => {
      mkdirSync(dirname(join(workspace, name)), { recursive: true });
      write(name, text);
      runGit(workspace, 'add', name);
      runGit(workspace, 'commit', '--quiet', '--message', name);
      return runGit(workspace, 'rev-parse', 'HEAD');
    },
    record: (entry) => keep([{ sha: shas[1], ...entry }, ...recorded()]),
    forget: (id) => keep(recorded().filter((entry) => entry.id !== id)),
    deploy,
    async deployed(version, sha = shas[0] ?? '') {
      await using run = await deploy({ version, sha });
      if (run.outputs.result !== 'deployed') throw new Error(`${version} was not deployed:\n${run.log}`);
    },
  };
}

function commits(folder: string, count: number): readonly string[] {
  runGit(folder, 'init', '--quiet', '--initial-branch', 'main');
  return Array.from({ length: count }, (_, index) => {
    runGit(folder, 'commit', '--quiet', '--allow-empty', '--message', `Commit ${index}`);
    return runGit(folder, 'rev-parse', 'HEAD');
  });
}

const runGit = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { PATH: process.env.PATH ?? '', HOME: folder, GIT_CONFIG_NOSYSTEM: '1' },
  }).trim();
