import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ApiResponse } from '@sluice/action';
import { createGitHubRecord, type Ending, liveDeployment } from '@sluice/deployment';
import { type FakeWorld, fakeIo } from '@sluice/testing';
import { entry, release, shaOf } from './entries.ts';

const ok = (data: unknown): ApiResponse => ({ ok: true, status: 200, data, next: undefined });
const refused = (status: number, failure: Extract<ApiResponse, { ok: false }>['failure']): ApiResponse => ({
  ok: false,
  status,
  failure,
  message: 'no',
});

const node = (id: number, state: string, payload: unknown, changes: object = {}) => ({
  databaseId: id,
  createdAt: '2026-11-23T12:00:00Z',
  state,
  task: 'deploy',
  environment: 'staging',
  payload,
  commitOid: shaOf('a'),
  latestStatus: { description: 'd', logUrl: 'l', createdAt: '2026-11-23T12:01:00Z' },
  ...changes,
});
const ours = {
  schema: 'sluice/deploy@1',
  sha: shaOf('a'),
  version: '1.0.0',
  artifact: 'dist',
  digest: `sha256:${'1'.repeat(64)}`,
  expect: { version: '1.0.0' },
  rollback_of: null,
  attempt_key: '42.1.deploy.x',
  run_url: 'https://github.com/acme/shop/actions/runs/42/attempts/1',
  lease_until: '2026-11-23T13:00:00Z',
};
const graph = (...nodes: readonly unknown[]): ApiResponse =>
  ok({ repository: { deployments: { pageInfo: { hasNextPage: false, endCursor: null }, nodes } } });

const record = (api: FakeWorld['api'], onJobsOwn?: () => void) => {
  const io = fakeIo({ ...(api === undefined ? {} : { api }), now: Date.UTC(2026, 10, 23, 12) });
  return {
    io,
    record: createGitHubRecord(io.github, io.clock, 'staging', onJobsOwn === undefined ? {} : { onJobsOwn }),
  };
};
const beginning = {
  release: release('b'),
  previous: entry(5, 'a', 'active'),
  rollbackOf: undefined,
  servedVersion: 'vb',
  attemptKey: '42.1.deploy.y',
  config: 'abc123',
  leaseMs: 60_000,
};
const good: Ending = {
  state: 'active',
  marks: [],
  description: 'x'.repeat(300),
  url: 'https://x.test',
  servedVersion: '',
};
const bodyOf = (request: { readonly body: unknown } | undefined) => (request?.body ?? {}) as Record<string, unknown>;

describe('reading', () => {
  test('ours, however often the payload was encoded', async () => {
    const { record: one } = record(() =>
      graph(node(4, 'ACTIVE', JSON.stringify(JSON.stringify(ours))), node(3, 'INACTIVE', JSON.stringify(ours))),
    );
    const [first, second] = await one.list();
    assert.deepEqual(first, {
      ...entry(4, 'a', 'active'),
      version: '1.0.0',
      artifact: 'dist',
      digest: ours.digest,
      servedVersion: '1.0.0',
      createdAt: '2026-11-23T12:00:00Z',
      changedAt: '2026-11-23T12:01:00Z',
      description: 'd',
      runUrl: ours.run_url,
      attemptKey: ours.attempt_key,
      leaseUntil: ours.lease_until,
    });
    assert.deepEqual([second?.id, second?.state], [3, 'inactive']);
  });

  test("each of GitHub's states is one of ours, and one that we do not know proves nothing", async () => {
    const states = [
      'ACTIVE',
      'SUCCESS',
      'INACTIVE',
      'DESTROYED',
      'FAILURE',
      'ERROR',
      'ABANDONED',
      'IN_PROGRESS',
      'QUEUED',
      'WAITING',
      'PENDING',
      'NEW',
    ];
    const { record: one } = record(() => graph(...states.map((state, index) => node(index + 1, state, ours))));
    assert.deepEqual(
      (await one.list()).map(({ state }) => state),
      [
        'active',
        'active',
        'inactive',
        'inactive',
        'failed',
        'error',
        'error',
        'in-progress',
        'waiting',
        'waiting',
        'waiting',
        'error',
      ],
    );
    const abandoned = (await one.list()).find(({ id }) => id === 7);
    assert.deepEqual(abandoned?.marks, ['untouched'], 'nothing was ever said about it');
  });

  test('what the end of one means for the next stands in its description', async () => {
    const described = (description: string) => node(1, 'FAILURE', ours, { latestStatus: { description, logUrl: 'l' } });
    const marksOf = async (text: string) => (await record(() => graph(described(text))).record.list())[0]?.marks;
    assert.deepEqual(await marksOf('[quarantined] [frozen] verification failed'), ['quarantined', 'frozen']);
    assert.deepEqual(await marksOf('[untouched] cancelled'), ['untouched']);
    assert.deepEqual(await marksOf('verification failed: [frozen] was the answer'), []);
    assert.deepEqual(await marksOf('[other] [frozen] x'), ['frozen']);
  });

  test('what something else has made is known as such; of other tasks and of jobs nothing is', async () => {
    const ofJob = { latestStatus: { description: '', logUrl: 'https://github.com/acme/shop/actions/runs/41/job/9' } };
    const { record: one } = record(() =>
      graph(
        node(4, 'ACTIVE', {}, ofJob),
        node(3, 'ACTIVE', JSON.stringify({ by: 'somebody else' })),
        node(2, 'ACTIVE', 'not json'),
        node(1, 'ACTIVE', ours, { task: 'deploy:migrations' }),
      ),
    );
    assert.deepEqual(
      (await one.list()).map(({ id, foreign }) => [id, foreign]),
      [
        [3, true],
        [2, true],
      ],
    );
  });

  test('reads on until it knows what is live and what to go back to', async () => {
    const page = (nodes: readonly unknown[], next: string | null) =>
      ok({ repository: { deployments: { pageInfo: { hasNextPage: next !== null, endCursor: next }, nodes } } });
    const { io, record: one } = record((_, __, body) => {
      const { after } = (body as { variables: { after: unknown } }).variables;
      return after === 'c1' ? page([node(7, 'ACTIVE', ours)], null) : page([node(900, 'FAILURE', ours)], 'c1');
    });
    assert.deepEqual(
      (await one.list()).map(({ id }) => id),
      [900, 7],
    );
    assert.equal(io.apiRequests.length, 2);
  });
});

describe('writing', () => {
  test('begins with the full commit, merges nothing, asks no other check, and touches nothing yet', async () => {
    const { io, record: one } = record((_, path) => (path === '/graphql' ? graph() : ok({ id: 77 })));
    assert.equal(await one.begin(beginning), 77);
    const written = io.apiRequests.filter(({ path }) => path !== '/graphql');
    assert.equal(written.length, 1);
    assert.deepEqual(bodyOf(written[0]), {
      ref: shaOf('b'),
      task: 'deploy',
      auto_merge: false,
      required_contexts: [],
      environment: 'staging',
      production_environment: false,
      transient_environment: false,
      description: 'Deployed by Sluice',
      payload: {
        schema: 'sluice/deploy@1',
        attempt_key: '42.1.deploy.y',
        run_url: 'https://github.com/acme/shop/actions/runs/42/attempts/1',
        lease_until: '2026-11-23T12:01:00.000Z',
        ...release('b'),
        expect: { version: 'vb' },
        config_digest: 'abc123',
        previous: { id: 5, sha: shaOf('a') },
        rollback_of: null,
      },
    });
    await one.start(77);
    assert.equal(bodyOf(io.apiRequests.at(-1)).state, 'in_progress');
  });

  test('the others become inactive before ours is active, and nothing that failed or is not ours', async () => {
    const { io, record: one } = record((_, path) =>
      path === '/graphql'
        ? graph(
            node(10, 'ACTIVE', ours),
            node(9, 'IN_PROGRESS', ours),
            node(8, 'FAILURE', ours),
            node(7, 'ACTIVE', ours),
            node(6, 'ACTIVE', {}),
          )
        : ok({ id: 1 }),
    );
    await one.finish(9, good);
    const written = io.apiRequests.filter(({ path }) => path.endsWith('/statuses'));
    assert.deepEqual(
      written.map((request) => [request.path, bodyOf(request).state, bodyOf(request).description]),
      [
        ['/repos/acme/shop/deployments/10/statuses', 'inactive', 'replaced by 9'],
        ['/repos/acme/shop/deployments/7/statuses', 'inactive', 'replaced by 9'],
        ['/repos/acme/shop/deployments/9/statuses', 'success', 'x'.repeat(140)],
      ],
    );
    assert.ok(written.every((request) => bodyOf(request).auto_inactive === false));
    assert.equal(bodyOf(written[2]).environment_url, 'https://x.test');
  });

  test('what somebody else has closed does not become active any more', async () => {
    const { io, record: one } = record((_, path) =>
      path === '/graphql' ? graph(node(10, 'ACTIVE', ours), node(9, 'ERROR', ours)) : ok({ id: 1 }),
    );
    await assert.rejects(one.finish(9, good), /deployment 9 was closed by another one/u);
    assert.deepEqual(
      io.apiRequests.map(({ path }) => path),
      ['/graphql'],
    );
  });

  test('an end that was bad says what it means', async () => {
    const { io, record: one } = record(() => ok({ id: 1 }));
    await one.finish(9, { ...good, state: 'failed', marks: ['quarantined', 'frozen'], description: 'bad' });
    await one.finish(9, { ...good, state: 'error', marks: ['untouched'], description: 'cancelled', url: 'ftp://x' });
    assert.deepEqual(
      io.apiRequests.map(({ body }) => body),
      [
        {
          state: 'failure',
          log_url: 'https://github.com/acme/shop/actions/runs/42/attempts/1',
          description: '[quarantined] [frozen] bad',
          auto_inactive: false,
          environment_url: 'https://x.test',
        },
        {
          state: 'error',
          log_url: 'https://github.com/acme/shop/actions/runs/42/attempts/1',
          description: '[untouched] cancelled',
          auto_inactive: false,
        },
      ],
    );
  });

  test('an answer that was lost may have been a good one: what was begun is found by its key', async () => {
    let created = false;
    const { record: one } = record((method, path) => {
      if (path !== '/graphql') {
        created = true;
        return refused(502, 'server');
      }
      assert.equal(method, 'POST');
      return created ? graph(node(78, 'PENDING', { ...ours, attempt_key: '42.1.deploy.y' })) : graph();
    });
    assert.equal(await one.begin(beginning), 78);
    const { record: other } = record((_, path) =>
      path === '/graphql' ? graph(node(4, 'PENDING', ours)) : refused(502, 'server'),
    );
    await assert.rejects(
      other.begin(beginning),
      /Could not keep the deployments of staging on GitHub \(server, HTTP 502\)/u,
    );
  });

  test('an automatic merge instead of a deployment is no deployment', async () => {
    const { record: one } = record((_, path) =>
      path === '/graphql' ? graph() : ok({ message: 'Auto-merged main into topic' }),
    );
    await assert.rejects(one.begin(beginning), /made no deployment.*Auto-merged/u);
  });

  test('a missing permission is told with the lines to add', async () => {
    const { record: one } = record(() => refused(403, 'permission'));
    await assert.rejects(one.list(), /permissions:\n {2}contents: read\n {2}deployments: write/u);
  });
});

describe("the job's own deployment", () => {
  const native = (run: number) =>
    node(5, 'IN_PROGRESS', {}, { latestStatus: { logUrl: `https://github.com/acme/shop/actions/runs/${run}/job/9` } });
  const names = async (run: number) => {
    let heard = 0;
    const { io, record: one } = record(
      (_, path) => (path === '/graphql' ? graph(native(run), node(4, 'INACTIVE', ours)) : ok({ id: 6 })),
      () => {
        heard += 1;
      },
    );
    await one.list();
    const { lastGood } = liveDeployment(await one.list());
    assert.equal(lastGood?.id, 4, 'ours stays the live one, although the job marked it inactive');
    await one.begin(beginning);
    const asked = bodyOf(io.apiRequests[0]).variables as { environments: readonly string[] };
    return { heard, name: bodyOf(io.apiRequests.at(-1)).environment, asked: asked.environments };
  };

  test('is left to GitHub: ours goes beside it, and that is said once', async () => {
    assert.deepEqual(await names(42), { heard: 1, name: 'staging/history', asked: ['staging', 'staging/history'] });
  });

  test('of another run is nothing to us', async () => {
    assert.deepEqual(await names(41), { heard: 0, name: 'staging', asked: ['staging', 'staging/history'] });
  });
});
