import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { HttpResponse } from '@sluice/action';
import { createGitHubRecord, liveDeployment } from '@sluice/deployment';
import { type FakeGitHub, type FakeIo, type FaultKind, fakeIo, firstCommit, startFakeGitHub } from '@sluice/testing';
import action from '../../../actions/deploy/src/action.ts';
import { createGitHub } from '../../../packages/runtime/src/github-client.ts';
import { createHttp } from '../../../packages/runtime/src/http.ts';

/** The real action and the real client against the fake GitHub; only the site is a variable, and nobody waits between two tries. */
export interface FaultWorld {
  readonly github: FakeGitHub;
  readonly commits: readonly [string, string];
  readonly site: { version: string; sick: string };
  run(version: string, sha: string): Promise<Ended>;
  /** The machine of another run. */
  io(): FakeIo;
  live(): ReturnType<typeof liveDeployment> | Promise<ReturnType<typeof liveDeployment>>;
}

export interface Ended {
  readonly verdict: string;
  readonly reason: string;
  readonly result: string;
  post(): Promise<void>;
}

export async function faultWorld(context: TestContext): Promise<FaultWorld> {
  const github = await startFakeGitHub();
  context.after(async () => {
    await github.close();
    assert.deepEqual(github.violations, []);
  });
  const site = { version: '', sick: '' };
  const answer = (): HttpResponse => ({
    kind: 'response',
    status: site.version === '' || site.version === site.sick ? 503 : 200,
    headers: {},
    body: JSON.stringify({ version: site.version }),
    bodyTruncated: false,
    latencyMs: 1,
    url: 'https://site.test',
    certificateExpires: undefined,
  });
  const base = () =>
    fakeIo({
      http: answer,
      exec: (command) => {
        site.version = command.env?.SLUICE_ROLLBACK_VERSION ?? command.env?.SLUICE_VERSION ?? '';
        return {};
      },
    });
  const io = () => {
    const one = base();
    const http = createHttp({});
    const context = { ...one.github.context, apiUrl: github.url };
    return { ...one, github: createGitHub({ context, token: github.token, http, clock: one.clock }) };
  };
  const later = io();
  return {
    github,
    commits: [firstCommit, github.state.commit()],
    site,
    io,
    live: async () => liveDeployment(await createGitHubRecord(later.github, later.clock, 'staging').list()),
    async run(version, sha) {
      const main = io();
      const { verdict, outputs } = await action.run(inputs(version, sha), main);
      return {
        verdict: verdict.status,
        reason: verdict.reason,
        result: String(outputs.result),
        post: async () => action.post?.(main.saved, io()),
      };
    },
  };
}

function inputs(version: string, sha: string): Parameters<typeof action.run>[0] {
  const texts = {
    version,
    sha,
    environment: 'staging',
    operation: 'deploy',
    command: 'deploy',
    'rollback-command': 'rollback',
    record: 'github',
  };
  const proof = {
    url: 'https://site.test',
    'version-from': 'json: /v#/version',
    'verify-timeout': 3000,
    consecutive: 1,
  };
  const numbers = {
    watch: 0,
    'watch-failures': 3,
    'watch-compare': 0,
    attempts: 1,
    'rollback-attempts': 2,
    timeout: 1000,
    'queue-timeout': 1000,
    soak: 0,
  };
  const lists = { 'rollback-on': ['deploy-failure', 'verify-failure'], 'retry-on': [], migrations: [], config: [] };
  return { ...texts, ...proof, ...numbers, ...lists } as unknown as Parameters<typeof action.run>[0];
}

/** One at each call. */
export const faults: readonly FaultKind[] = [
  { kind: 'permission' },
  { kind: 'status', status: 401 },
  { kind: 'status', status: 404 },
  { kind: 'status', status: 409 },
  { kind: 'status', status: 422 },
  { kind: 'rate-limit', retryAfter: 1 },
  { kind: 'secondary-limit', retryAfter: 1 },
  { kind: 'primary-limit', reset: 4_000_000_000 },
  { kind: 'server', status: 500 },
  { kind: 'server', status: 503 },
  { kind: 'server', status: 502, afterwards: true },
  { kind: 'slow', ms: 5 },
  { kind: 'reset' },
  { kind: 'reset', afterwards: true },
];

export const shownFault = (fault: FaultKind): string =>
  Object.values(fault)
    .map((value) => (value === true ? 'after the deed' : value))
    .join(' ');
