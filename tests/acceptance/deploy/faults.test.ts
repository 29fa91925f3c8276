import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import type { HttpResponse } from '@sluice/action';
import { createGitHubRecord, liveDeployment } from '@sluice/deployment';
import { type FakeGitHub, type FaultKind, fakeIo, firstCommit, startFakeGitHub } from '@sluice/testing';
import action from '../../../actions/deploy/src/action.ts';
import { createGitHub } from '../../../packages/runtime/src/github-client.ts';
import { createHttp } from '../../../packages/runtime/src/http.ts';

/** The real action and the real client against the fake GitHub; only the site is a variable, and nobody waits between two tries. */
interface World {
  readonly github: FakeGitHub;
  readonly commits: readonly [string, string];
  readonly site: { version: string; sick: string };
  run(version: string, sha: string): Promise<Ended>;
  live(): ReturnType<typeof liveDeployment> | Promise<ReturnType<typeof liveDeployment>>;
}

interface Ended {
  readonly verdict: string;
  readonly reason: string;
  readonly result: string;
  post(): Promise<void>;
}

async function world(context: TestContext): Promise<World> {
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

const faults: readonly FaultKind[] = [
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

const shown = (fault: FaultKind): string =>
  Object.values(fault)
    .map((value) => (value === true ? 'after the deed' : value))
    .join(' ');

/** Requests of the second deployment, by number, when nothing goes wrong. */
async function callsOf(context: TestContext, bad: boolean): Promise<readonly string[]> {
  const { github, commits, site, run } = await world(context);
  assert.equal((await run('1.0.0', commits[0])).verdict, 'pass');
  const before = github.requests.length;
  if (bad) site.sick = '1.1.0';
  await run('1.1.0', commits[1]);
  return github.requests.slice(before).map(({ method, path, operation, body }) => {
    const { state = '' } = (body ?? {}) as { readonly state?: string };
    return `${operation ?? `${method} ${path}`} ${state}`.trim();
  });
}

for (const [name, bad, wanted] of [
  [
    'a good deployment',
    false,
    [
      'POST /graphql',
      'GET /compare/{basehead}',
      'POST /deployments',
      'POST /graphql',
      'POST /graphql',
      'GET /compare/{basehead}',
      'POST /deployments/{deployment_id}/statuses in_progress',
      'POST /graphql',
      'POST /deployments/{deployment_id}/statuses inactive',
      'POST /deployments/{deployment_id}/statuses success',
    ],
  ],
  [
    'a deployment that is rolled back',
    true,
    [
      'POST /graphql',
      'GET /compare/{basehead}',
      'POST /deployments',
      'POST /graphql',
      'POST /graphql',
      'GET /compare/{basehead}',
      'POST /deployments/{deployment_id}/statuses in_progress',
      'POST /graphql',
      'POST /graphql',
      'POST /deployments',
      'POST /graphql',
      'POST /deployments/{deployment_id}/statuses inactive',
      'POST /deployments/{deployment_id}/statuses success',
      'POST /deployments/{deployment_id}/statuses failure',
    ],
  ],
] as const) {
  describe(`${name}, when one call goes wrong`, () => {
    test('these are its calls', async (context) => assert.deepEqual(await callsOf(context, bad), wanted));

    for (const [at, call] of wanted.entries()) {
      for (const fault of faults) {
        test(`call ${at + 1}, ${call}: ${shown(fault)}`, async (context) => {
          const { github, commits, site, run, live } = await world(context);
          assert.equal((await run('1.0.0', commits[0])).verdict, 'pass');
          if (bad) site.sick = '1.1.0';
          const rule = github.fault({ ...fault, after: at });
          const { verdict, result, reason, post } = await run('1.1.0', commits[1]);
          assert.equal(rule.hits, 1);
          const story = `${verdict} ${result}: ${reason}`;
          if (bad) assert.notEqual(verdict, 'pass', story);
          if (verdict === 'pass') assert.deepEqual([result, site.version], ['deployed', '1.1.0'], story);
          if (result === 'refused') assert.equal(site.version, '1.0.0', story);
          if (result === 'deployed') assert.equal(site.version, '1.1.0', story);
          if (result === 'rolled-back') assert.equal(site.version, '1.0.0', story);
          assert.ok(reason.length > 0);
          assert.doesNotMatch(reason, /bug of Sluice/u);

          await post();
          const latest = github.state.deployments.map(({ statuses }) => statuses.at(-1)?.state ?? 'pending');
          assert.equal(
            latest.filter((state) => state === 'success').length <= 1,
            true,
            `${story}: ${latest.join(', ')}`,
          );
          assert.deepEqual(
            latest.filter((state) => state === 'in_progress' || state === 'pending'),
            [],
            `${story}: nothing is left in progress: ${latest.join(', ')}`,
          );
          const { lastGood, doubt } = await live();
          if (doubt === undefined) assert.equal(lastGood?.version, site.version, story);
          // Once it is over, all goes on: the next good release is deployed.
          site.sick = '';
          const next = await run('1.2.0', github.state.commit());
          assert.equal(next.verdict, 'pass', `${story}, and then ${next.reason}`);
        });
      }
    }
  });
}
