import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { type CacheScope, startResultsService } from '@sluice/testing';
import { startJob } from './client-step.ts';

const main: CacheScope = { scope: 'refs/heads/main', write: true };
const branch: CacheScope = { scope: 'refs/heads/topic', write: true };

test('a cache is restored by its key, else the newest that begins with the key or a restore key', async () => {
  await using service = await closing(startResultsService());
  await using job = await startJob();
  await mkdir(join(job.workspace, 'data'));
  const environment = service.environment(1, 'test');
  const { value } = await job.step(
    environment,
    `const { writeFile, readFile } = await import('node:fs/promises');
     for (const key of ['uv-linux-1', 'uv-linux-2', 'npm-1']) {
       await writeFile('data/file', key);
       await cache.saveCache(['data'], key);
     }
     const restored = async (key, ...more) => {
       await writeFile('data/file', 'before');
       const hit = await cache.restoreCache(['data'], key, more);
       return [hit ?? null, await readFile('data/file', 'utf8')];
     };
     return [
       await restored('uv-linux-1'),
       await restored('uv-linux-3', 'uv-linux-', 'npm-'),
       await restored('uv-mac-1', 'uv-mac-', 'npm-'),
       await restored('uv-linux'),
       await restored('pip-1', 'pip-'),
     ]`,
  );
  assert.deepEqual(value, [
    ['uv-linux-1', 'uv-linux-1'],
    ['uv-linux-2', 'uv-linux-2'],
    ['npm-1', 'npm-1'],
    ['uv-linux-2', 'uv-linux-2'],
    [null, 'before'],
  ]);
});

test('a branch sees its own caches and those of the default branch, never those of another branch', async () => {
  await using service = await closing(startResultsService());
  await using job = await startJob();
  await mkdir(join(job.workspace, 'data'));
  await writeFile(join(job.workspace, 'data/file'), 'x');
  const save = (scopes: readonly CacheScope[], key: string) =>
    job.step(service.environment(1, 'test', scopes), `return cache.saveCache(['data'], '${key}')`);
  const restore = async (scopes: readonly CacheScope[], key: string, restoreKey: string) => {
    const body = `return cache.restoreCache(['data'], '${key}', ['${restoreKey}'])`;
    return (await job.step(service.environment(2, 'test', scopes), body)).value;
  };
  await save([branch, { ...main, write: false }], 'deps-branch');
  assert.equal(await restore([main], 'deps-branch', 'deps-'), null);
  await save([main], 'deps-main');
  assert.equal(await restore([branch, main], 'deps-none', 'deps-'), 'deps-branch');
  assert.equal(await restore([{ scope: 'refs/heads/other', write: true }, main], 'deps-none', 'deps-'), 'deps-main');
});

test('a key is saved once for a scope, and a token that may only read saves nothing', async () => {
  await using service = await closing(startResultsService());
  await using job = await startJob();
  await mkdir(join(job.workspace, 'data'));
  await writeFile(join(job.workspace, 'data/file'), 'x');
  const first = await job.step(service.environment(1, 'a'), `return cache.saveCache(['data'], 'k')`);
  assert.ok(Number(first.value) > 0);
  const second = await job.step(service.environment(1, 'b'), `return cache.saveCache(['data'], 'k')`);
  assert.equal(second.value, -1);
  assert.match(second.log, /Unable to reserve cache with key k, another job may be creating this cache/u);
  const readOnly = service.environment(1, 'c', [{ ...main, write: false }]);
  const denied = await job.step(readOnly, `return cache.saveCache(['data'], 'other')`);
  assert.equal(denied.value, -1);
  assert.match(denied.log, /cache write denied: the token may only read caches/u);
});

test('a folder keeps caches for the next service, forgets the artifacts, and drops what is not used when it is full', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-kept-'));
  try {
    await using job = await startJob();
    await mkdir(join(job.workspace, 'data'));
    await writeFile(join(job.workspace, 'data/file'), 'kept');
    await writeFile(join(job.workspace, 'data/ballast'), randomBytes(5000));
    {
      await using first = await closing(startResultsService({ folder }));
      await job.step(
        first.environment(1, 'test'),
        `await artifact.uploadArtifact('a', ['data/file'], '.');
         return cache.saveCache(['data'], 'kept-1')`,
      );
    }
    await writeFile(join(folder, 'caches/99'), 'what an interrupted upload left');
    await writeFile(join(job.workspace, 'data/file'), 'changed');
    {
      await using second = await closing(startResultsService({ folder }));
      assert.deepEqual(second.artifacts(), []);
      assert.deepEqual(await readdir(join(folder, 'caches')), ['1']);
      const { value } = await job.step(second.environment(2, 'test'), `return cache.restoreCache(['data'], 'kept-1')`);
      assert.equal(value, 'kept-1');
      assert.equal(await readFile(join(job.workspace, 'data/file'), 'utf8'), 'kept');
    }
    await using small = await closing(startResultsService({ folder, maxCacheBytes: 8000 }));
    const { value } = await job.step(
      small.environment(3, 'test'),
      `await cache.saveCache(['data'], 'new');
       return [(await cache.restoreCache(['data'], 'kept-1')) ?? null, await cache.restoreCache(['data'], 'new')]`,
    );
    assert.deepEqual(value, [null, 'new']);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

async function closing<Service extends { close(): Promise<void> }>(starting: Promise<Service>) {
  const service = await starting;
  return { ...service, [Symbol.asyncDispose]: () => service.close() };
}
