import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { expandLock, neutralizeLock, registryHosts } from '../../../scripts/example-lock.mjs';

const root = join(import.meta.dirname, '../../..');
const script = join(root, 'scripts/example-lock.mjs');
const lock = join(root, 'examples/python-service/uv.lock');
const hosts = { index: 'https://index.example/simple', files: 'https://files.example/' };

const NEUTRAL = `source = { registry = "https://python-index.invalid/simple" }
sdist = { url = "https://python-files.invalid/packages/ab/cd/a-1.tar.gz", hash = "sha256:00" }
`;
const REAL = `source = { registry = "https://index.example/simple" }
sdist = { url = "https://files.example/packages/ab/cd/a-1.tar.gz", hash = "sha256:00" }
`;

describe('expandLock and neutralizeLock', () => {
  test('are each other’s way back', () => {
    assert.equal(expandLock(NEUTRAL, hosts), REAL);
    assert.equal(neutralizeLock(REAL, hosts), NEUTRAL);
  });

  test('leave alone what is done already', () => {
    assert.equal(expandLock(REAL, hosts), REAL);
    assert.equal(neutralizeLock(NEUTRAL, hosts), NEUTRAL);
  });

  test('finish a lock of which a part is done', () => {
    assert.equal(expandLock(REAL + NEUTRAL, hosts), REAL + REAL);
  });

  test('refuse a foreign host, so that none is committed', () => {
    const foreign = REAL.replace('files.example', 'mirror.example');
    assert.throws(() => neutralizeLock(foreign, hosts), /names https:\/\/mirror\.example\/packages/);
    assert.throws(() => expandLock(foreign, hosts), /names https:\/\/mirror\.example\/packages/);
  });

  for (const host of ['index.example.evil/simple', 'index.example/simple2']) {
    test(`a host that only begins alike is foreign: ${host}`, () => {
      assert.throws(() => neutralizeLock(`registry = "https://${host}"`, hosts), /the lock names/);
    });
  }

  test('refuse what is not a lock', () => {
    assert.throws(() => expandLock('version = 1\n', hosts), /is it a uv\.lock/);
  });
});

test('the committed lock names no host but the placeholders', async () => {
  const text = await readFile(lock, 'utf8');
  const found = new Set([...text.matchAll(/\w+:\/\/([^/"]+)/g)].map((match) => match[1]));
  assert.deepEqual([...found].sort(), ['python-files.invalid', 'python-index.invalid']);
});

describe('registryHosts', () => {
  test('asks the pip of this machine', async () => {
    const found = await registryHosts();
    assert.match(found.index, /^https:\/\/[\w.-]+\/simple$/);
    assert.match(found.files, /^https:\/\/[\w.-]+\/$/);
  });

  test('an interpreter that is not there', async () => {
    await assert.rejects(registryHosts('no-such-python'), /no-such-python cannot tell .*ENOENT.*install pip/);
  });

  test('a Python without pip, and one that says something else', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'example-lock-'));
    t.after(() => rm(folder, { recursive: true }));
    const python = join(folder, 'python');
    await writeFile(python, '#!/bin/sh\necho Traceback >&2\necho "No module named pip" >&2\nexit 1\n');
    await chmod(python, 0o755);
    await assert.rejects(registryHosts(python), /\(No module named pip\); install pip for it/);
    await writeFile(python, '#!/bin/sh\necho hello\n');
    await assert.rejects(registryHosts(python), /gave "hello\\n" instead of an index URL/);
  });
});

test('the command changes the file, says so, and there is a way back', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'example-lock-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, 'uv.lock');
  const committed = await readFile(lock, 'utf8');
  await writeFile(file, committed);
  assert.equal(await run('expand', file), `0 ${file}: changed\n`);
  assert.ok(!(await readFile(file, 'utf8')).includes('.invalid'));
  assert.equal(await run('expand', file), `0 ${file}: nothing to do\n`);
  assert.equal(await run('neutralize', file), `0 ${file}: changed\n`);
  assert.equal(await readFile(file, 'utf8'), committed);
  assert.match(await run('expand', join(folder, 'none')), /^1 .*ENOENT/);
  assert.match(await run('shrink', file), /^2 usage: /);
});

function run(...args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], (error, stdout, stderr) => {
      resolve(`${error === null ? 0 : error.code} ${stdout}${stderr}`);
    });
  });
}
