import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Io, UserError } from '@sluice/action';
import { type Beginning, createFileRecord, type Ending, liveDeployment } from '@sluice/deployment';
import { fakeIo } from '@sluice/testing';
import { release, shaOf } from './entries.ts';

const beginning = (letter: string): Beginning => ({
  release: release(letter),
  previous: undefined,
  rollbackOf: undefined,
  servedVersion: '',
  config: '',
  attemptKey: letter,
  leaseMs: 60_000,
});
const good: Ending = { state: 'active', marks: [], description: 'x'.repeat(500), url: '', servedVersion: '1.0.0' };
const open = (io: Io, environment = 'staging') => createFileRecord({ path: 'd.json', environment, runUrl: 'run' }, io);
const textOf = (io: ReturnType<typeof fakeIo>): string => new TextDecoder().decode(io.written.get('/project/d.json'));

describe('a record in a file', () => {
  test('keeps each environment for itself, and one release live in each', async () => {
    const io = fakeIo();
    const [staging, production] = [open(io), open(io, 'production')];
    const first = (await staging.begin(beginning('a'))) ?? 0;
    assert.deepEqual(
      (await staging.list()).map(({ state }) => state),
      ['waiting'],
    );
    await staging.start(first);
    assert.deepEqual(
      (await staging.list()).map(({ state }) => state),
      ['in-progress'],
    );
    await staging.finish(first, good);
    const second = (await staging.begin(beginning('b'))) ?? 0;
    assert.equal(liveDeployment(await staging.list()).lastGood?.id, first, 'live until the next one is verified');
    await staging.finish(second, good);
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
    assert.equal(Date.parse(newest?.leaseUntil ?? '') - Date.parse(newest?.createdAt ?? ''), 60_000);
    assert.deepEqual(await production.list(), []);
  });

  test('what becomes active is the only one, whatever the numbers', async () => {
    const io = fakeIo();
    const record = open(io);
    for (const letter of ['a', 'b', 'c']) await record.begin(beginning(letter));
    for (const id of [2, 1, 3]) {
      await record.finish(id, good);
      assert.deepEqual(
        (await record.list()).filter(({ state }) => state === 'active').map((one) => one.id),
        [id],
      );
    }
  });

  test('what somebody else has closed does not become active any more; an end may be written twice', async () => {
    const record = open(fakeIo());
    const id = (await record.begin(beginning('a'))) ?? 0;
    await record.finish(id, { ...good, state: 'error' });
    await assert.rejects(record.finish(id, good), /deployment 1 was closed by another one/u);
    await assert.rejects(record.start(id), /closed by another one while it waited/u);
    await record.finish(id, { ...good, state: 'failed', marks: ['quarantined'] });
    const next = (await record.begin(beginning('b'))) ?? 0;
    await record.finish(next, good);
    await record.finish(next, good);
    assert.deepEqual(
      (await record.list()).map(({ state }) => state),
      ['active', 'failed'],
    );
  });

  test('keeps what could be gone back to, however many failed since', async () => {
    const io = fakeIo();
    const record = open(io);
    await record.finish((await record.begin(beginning('a'))) ?? 0, good);
    for (let count = 0; count < 120; count += 1) {
      const id = (await record.begin(beginning('b'))) ?? 0;
      await record.finish(id, { ...good, state: 'failed' });
    }
    const list = await record.list();
    assert.equal(list.length, 101);
    assert.deepEqual([list.at(-1)?.id, list.at(-1)?.state, list[0]?.id], [1, 'active', 121]);
  });

  test('a file that is something else is not overwritten', async () => {
    const entries = (text: string) => `{"schema":"sluice/deployments@1","environments":{"staging":${text}}}`;
    for (const text of [
      'not json',
      '{"schema":"other"}',
      '[]',
      entries('{}'),
      entries('[{"id":"1"}]'),
      entries('[{"id":1,"sha":"x","state":"ok"}]'),
    ]) {
      const io = fakeIo({ files: { 'd.json': text } });
      const record = open(io);
      await assert.rejects(record.list(), UserError);
      await assert.rejects(record.begin(beginning('a')), UserError);
      assert.equal(textOf(io), text);
      assert.equal(io.written.has('/project/d.json.lock'), false);
    }
  });

  test('what a person left out is empty', async () => {
    const text = `{"schema":"sluice/deployments@1","environments":{"staging":[{"id":7,"sha":"${shaOf('a')}","state":"active"}]}}`;
    const [one] = await open(fakeIo({ files: { 'd.json': text } })).list();
    assert.deepEqual([one?.id, one?.version, one?.marks, one?.rollbackOf], [7, '', [], undefined]);
  });

  test('an entry that is no longer there cannot be ended, and that is said', async () => {
    const io = fakeIo();
    const record = open(io);
    const id = (await record.begin(beginning('a'))) ?? 0;
    await io.files.write('d.json', '');
    await assert.rejects(record.finish(id, good), /has lost deployment 1 of staging/u);
    await assert.rejects(record.start(id), /has lost deployment/u);
  });

  test('a file that cannot be written is told with its path, and is no bug', async () => {
    const io = fakeIo();
    const files = {
      ...io.files,
      write: async () => {
        throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
      },
    };
    const record = createFileRecord({ path: 'd.json', environment: 'staging', runUrl: '' }, { ...io, files });
    await assert.rejects(record.begin(beginning('a')), (error) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, /d\.json cannot be kept \(EACCES: permission denied\)/u);
      return true;
    });
  });

  test('jobs that write at the same moment: no deployment is lost, and no id given twice', async () => {
    const io = fakeIo();
    const letters = ['a', 'b', 'c', 'd', 'e'];
    const ids = await Promise.all(letters.map((letter) => open(io).begin(beginning(letter))));
    const list = await open(io).list();
    assert.deepEqual(list.map(({ attemptKey }) => attemptKey).sort(), letters);
    assert.deepEqual([...ids].sort(), [1, 2, 3, 4, 5]);
  });

  test('the lock of a job that was killed is broken, and one that is used is not', async () => {
    const io = fakeIo({ files: { 'd.json.lock': '12345 0.5' } });
    assert.equal(await open(io).begin(beginning('a')), 1);
    assert.ok(io.clock.elapsed() >= 5000);
    let holders = 0;
    const busy = {
      ...io.files,
      writeNew: async () => false,
      text: async (path: string) => {
        if (!path.endsWith('.lock')) return io.files.text(path);
        holders += 1;
        return `${holders}`;
      },
    };
    const record = createFileRecord({ path: 'd.json', environment: 'staging', runUrl: '' }, { ...io, files: busy });
    await assert.rejects(record.begin(beginning('b')), /d\.json\.lock stays there/u);
  });

  test('an environment may have any name', async () => {
    const io = fakeIo();
    const odd = open(io, '__proto__');
    assert.deepEqual(await odd.list(), []);
    await odd.begin(beginning('a'));
    assert.equal((await odd.list()).length, 1);
    assert.deepEqual(await open(io, 'constructor').list(), []);
  });
});
