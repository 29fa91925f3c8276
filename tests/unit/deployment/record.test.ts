import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type ApiResponse, UserError } from '@sluice/action';
import {
  createFileRecord,
  createGitHubRecord,
  isNewest,
  liveDeployment,
  type RecordedDeployment,
  type RecordedState,
  relationTo,
  rollbackTarget,
} from '@sluice/deployment';
import { fakeIo } from '@sluice/testing';

const shaOf = (letter: string): string => letter.repeat(40);
const entry = (id: number, letter: string, state: RecordedState, rollbackOf?: number): RecordedDeployment => ({
  id,
  sha: shaOf(letter),
  version: `v${letter}`,
  artifact: '',
  state,
  createdAt: '',
  description: '',
  runUrl: '',
  servedVersion: '',
  rollbackOf,
});
const release = (letter: string) => ({ sha: shaOf(letter), version: `v${letter}`, artifact: '' });

describe('where a bad release goes back to', () => {
  const cases: readonly [string, readonly RecordedDeployment[], string | undefined][] = [
    ['the one that is live', [entry(2, 'b', 'active'), entry(1, 'a', 'inactive')], 'b'],
    ['nothing in an empty record', [], undefined],
    ['never one that failed', [entry(3, 'c', 'failed'), entry(2, 'b', 'error'), entry(1, 'a', 'inactive')], 'a'],
    ['never one that is not ended', [entry(2, 'b', 'in-progress'), entry(1, 'a', 'active')], 'a'],
    ['not the candidate itself, deployed again', [entry(2, 'z', 'active'), entry(1, 'a', 'inactive')], 'a'],
    [
      'not one that was rolled back from, however it was marked',
      [entry(3, 'a', 'active', 2), entry(2, 'b', 'inactive'), entry(1, 'a', 'inactive')],
      'a',
    ],
  ];
  for (const [name, list, wanted] of cases) {
    test(name, () =>
      assert.equal(rollbackTarget(list, release('z'))?.sha, wanted === undefined ? undefined : shaOf(wanted)),
    );
  }

  test('a newer deployment that is alive is never rolled back over', () => {
    assert.equal(isNewest([entry(2, 'b', 'active'), entry(1, 'a', 'in-progress')], 1), false);
    assert.equal(isNewest([entry(2, 'b', 'in-progress'), entry(1, 'a', 'in-progress')], 1), false);
    assert.equal(isNewest([entry(2, 'b', 'failed'), entry(1, 'a', 'in-progress')], 1), true);
  });
});

describe('a record in a file', () => {
  const record = (text?: string) => {
    const io = fakeIo(text === undefined ? {} : { files: { 'deployments.json': text } });
    return {
      io,
      staging: createFileRecord('deployments.json', 'staging', 'run', io),
      production: createFileRecord('deployments.json', 'production', 'run', io),
    };
  };

  test('keeps each environment for itself, and one release live in each', async () => {
    const { staging, production } = record();
    const ending = { state: 'active', description: 'x'.repeat(500), url: '', servedVersion: '1.0.0' } as const;
    const beginning = { previous: undefined, rollbackOf: undefined, servedVersion: '' };
    const first = (await staging.begin({ ...beginning, release: release('a') })) ?? 0;
    await staging.finish(first, ending);
    const second = (await staging.begin({ ...beginning, release: release('b') })) ?? 0;
    assert.equal(liveDeployment(await staging.list())?.id, first, 'live until the next one is verified');
    await staging.finish(second, ending);
    assert.deepEqual(
      (await staging.list()).map(({ id, state }) => [id, state]),
      [
        [second, 'active'],
        [first, 'inactive'],
      ],
    );
    const [newest] = await staging.list();
    assert.equal(newest?.servedVersion, '1.0.0');
    assert.equal(newest?.description.length, 140);
    assert.deepEqual(await production.list(), []);
  });

  test('a file that is something else is not overwritten', async () => {
    for (const text of ['not json', '{"schema":"other"}', '[]']) {
      const { staging, io } = record(text);
      await assert.rejects(staging.list(), UserError);
      assert.equal(new TextDecoder().decode(io.written.get('/project/deployments.json')), text);
    }
  });

  test('jobs that write at the same moment: no deployment is lost, and no id given twice', async () => {
    const io = fakeIo();
    // All of them read, then all of them write, before the first one looks again.
    const clock = { ...io.clock, sleep: () => new Promise<void>((awake) => setImmediate(awake)) };
    const letters = ['a', 'b', 'c'];
    const ids = await Promise.all(
      letters.map((letter) =>
        createFileRecord('d.json', 'staging', letter, { files: io.files, clock }).begin({
          release: release(letter),
          previous: undefined,
          rollbackOf: undefined,
          servedVersion: '',
        }),
      ),
    );
    const list = await createFileRecord('d.json', 'staging', '', io).list();
    assert.deepEqual(
      list.map(({ sha }) => sha).sort(),
      letters.map((letter) => shaOf(letter)),
    );
    assert.deepEqual([...ids].sort(), [1, 2, 3]);
  });

  test('an environment may have any name', async () => {
    const { io } = record();
    const odd = createFileRecord('d.json', '__proto__', 'run', io);
    assert.deepEqual(await odd.list(), []);
  });
});

describe('a record on GitHub', () => {
  const ok = (data: unknown): ApiResponse => ({ ok: true, status: 200, data, next: undefined });
  const node = (id: number, state: string, payload: unknown, task = 'deploy') => ({
    databaseId: id,
    createdAt: '2026-11-23T12:00:00Z',
    state,
    task,
    payload,
    commitOid: shaOf('a'),
    latestStatus: { description: 'd', logUrl: 'l' },
  });
  const ours = {
    schema: 'sluice/deploy@1',
    sha: shaOf('a'),
    version: '1.0.0',
    artifact: 'dist',
    expect: { version: '1.0.0' },
    rollback_of: null,
  };
  const graph = (...nodes: readonly unknown[]): ApiResponse =>
    ok({ repository: { deployments: { pageInfo: { hasNextPage: false, endCursor: null }, nodes } } });

  test('reads ours only, however often the payload was encoded', async () => {
    const io = fakeIo({
      api: () =>
        graph(
          node(4, 'ACTIVE', JSON.stringify(JSON.stringify(ours))),
          node(3, 'INACTIVE', JSON.stringify(ours)),
          node(2, 'ACTIVE', JSON.stringify({ by: 'somebody else' })),
          node(1, 'ABANDONED', ours, 'deploy:migrations'),
        ),
    });
    const list = await createGitHubRecord(io.github, 'staging').list();
    assert.deepEqual(
      list.map(({ id, state, version }) => [id, state, version]),
      [
        [4, 'active', '1.0.0'],
        [3, 'inactive', '1.0.0'],
      ],
    );
  });

  test('begins with the full commit, merges nothing, and asks no other check', async () => {
    const io = fakeIo({ api: () => ok({ id: 77 }) });
    const id = await createGitHubRecord(io.github, 'staging').begin({
      release: release('b'),
      previous: entry(5, 'a', 'active'),
      rollbackOf: undefined,
      servedVersion: '',
    });
    assert.equal(id, 77);
    const [created, status] = io.apiRequests;
    const body = created?.body as Record<string, unknown>;
    assert.equal(body.ref, shaOf('b'));
    assert.equal(body.auto_merge, false);
    assert.deepEqual(body.required_contexts, []);
    assert.equal(body.production_environment, false);
    assert.deepEqual((body.payload as Record<string, unknown>).previous, { id: 5, sha: shaOf('a') });
    assert.equal((status?.body as Record<string, unknown> | undefined)?.state, 'in_progress');
  });

  test('a success makes the one before inactive, and nothing that failed', async () => {
    const io = fakeIo({
      api: (method, path) =>
        path === '/graphql'
          ? graph(node(9, 'IN_PROGRESS', ours), node(8, 'FAILURE', ours), node(7, 'ACTIVE', ours))
          : ok({ id: 1, method }),
    });
    await createGitHubRecord(io.github, 'production').finish(9, {
      state: 'active',
      description: 'x'.repeat(300),
      url: 'https://x.test',
      servedVersion: '',
    });
    const written = io.apiRequests.filter(({ path }) => path.endsWith('/statuses'));
    assert.deepEqual(
      written.map(({ path, body }) => [path, (body as Record<string, unknown>).state]),
      [
        ['/repos/acme/shop/deployments/9/statuses', 'success'],
        ['/repos/acme/shop/deployments/7/statuses', 'inactive'],
      ],
    );
    const first = written[0]?.body as Record<string, unknown>;
    assert.equal(String(first.description).length, 140);
    assert.equal(first.auto_inactive, false);
    assert.equal(first.environment_url, 'https://x.test');
  });

  test('reads on until it knows what is live and what to go back to', async () => {
    const others = graph(node(900, 'ACTIVE', { by: 'somebody else' }));
    const io = fakeIo({
      api: (_, __, body) => {
        const { after } = (body as { variables: { after: unknown } }).variables;
        if (after === 'c1') return graph(node(7, 'ACTIVE', ours));
        const page = others.ok ? (others.data as { repository: { deployments: object } }).repository.deployments : {};
        return ok({ repository: { deployments: { ...page, pageInfo: { hasNextPage: true, endCursor: 'c1' } } } });
      },
    });
    const list = await createGitHubRecord(io.github, 'staging').list();
    assert.deepEqual(
      list.map(({ id }) => id),
      [7],
    );
  });

  test('a deployment that the job itself makes is noticed, once', async () => {
    const native = {
      ...node(5, 'IN_PROGRESS', {}),
      latestStatus: { description: '', logUrl: 'https://github.com/acme/shop/actions/runs/42/job/9' },
    };
    const io = fakeIo({ api: () => graph(native, node(4, 'INACTIVE', ours)) });
    let heard = 0;
    const record = createGitHubRecord(io.github, 'staging', () => {
      heard += 1;
    });
    await record.list();
    const list = await record.list();
    assert.equal(heard, 1);
    assert.equal(liveDeployment(list)?.id, 4, 'ours stays the live one, although the job marked it inactive');
  });

  test('an automatic merge instead of a deployment is no deployment', async () => {
    const io = fakeIo({ api: () => ok({ message: 'Auto-merged main into topic' }) });
    const record = createGitHubRecord(io.github, 'staging');
    await assert.rejects(
      record.begin({ release: release('b'), previous: undefined, rollbackOf: undefined, servedVersion: '' }),
      /made no deployment.*Auto-merged/u,
    );
  });

  test('a missing permission is told with the lines to add', async () => {
    const io = fakeIo({
      api: () => ({ ok: false, status: 403, failure: 'permission', message: 'Resource not accessible by integration' }),
    });
    await assert.rejects(
      createGitHubRecord(io.github, 'staging').list(),
      /permissions:\n {2}contents: read\n {2}deployments: write/u,
    );
  });
});

describe('how a candidate stands to what is live', () => {
  const git = (answers: Readonly<Record<string, boolean>>, shallow = 'false') => ({
    git: (args: readonly string[]) => ({ ok: answers[args.join(' ')] ?? args[0] === 'rev-parse', stdout: shallow }),
  });
  const live = shaOf('a');
  const candidate = shaOf('b');
  const known = { [`cat-file -e ${live}^{commit}`]: true, [`cat-file -e ${candidate}^{commit}`]: true };
  test('by the local history', async () => {
    assert.equal(await relationTo(undefined, candidate, fakeIo()), 'first');
    assert.equal(await relationTo(candidate, candidate, fakeIo()), 'same');
    assert.equal(
      await relationTo(
        live,
        candidate,
        fakeIo(git({ ...known, [`merge-base --is-ancestor ${live} ${candidate}`]: true })),
      ),
      'ahead',
    );
    assert.equal(
      await relationTo(
        live,
        candidate,
        fakeIo(git({ ...known, [`merge-base --is-ancestor ${candidate} ${live}`]: true })),
      ),
      'behind',
    );
    assert.equal(await relationTo(live, candidate, fakeIo(git(known))), 'diverged');
  });

  test('by GitHub when the history is too short, and not at all without it', async () => {
    const compared: ApiResponse = { ok: true, status: 200, data: { status: 'behind' }, next: undefined };
    assert.equal(await relationTo(live, candidate, fakeIo({ ...git(known, 'true'), api: () => compared })), 'behind');
    assert.equal(await relationTo(live, candidate, fakeIo(git({}))), 'unknown');
    const onlyLive = { [`cat-file -e ${live}^{commit}`]: true };
    assert.equal(await relationTo(live, candidate, fakeIo(git(onlyLive))), 'unknown', 'never diverged by ignorance');
  });
});
