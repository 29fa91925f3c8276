import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fakeIo } from '@sluice/testing';
import { discover } from '../../../actions/split-tests/src/discovery.ts';
import { createFiles } from '../../../packages/runtime/src/files.ts';

test('tests in a linked folder, which pytest would run, are refused; data and what is named are not', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-linked-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const path of ['tests', 'shared', 'data', 'real']) mkdirSync(join(folder, path));
  for (const path of ['tests/test_a.py', 'shared/test_b.py', 'data/x.json', 'real/test_c.py'])
    writeFileSync(join(folder, path), '');
  symlinkSync('../data', join(folder, 'tests/data'));
  symlinkSync('real', join(folder, 'named'));
  writeFileSync(join(folder, 'pytest.ini'), '[pytest]\ntestpaths = tests named\n');
  const links = ['tests/data', 'named', 'tests/shared'].map((path) => `120000 ${'0'.repeat(40)} 0\t${path}\0`);
  const git = fakeIo({ git: () => ({ ok: true, stdout: links.join('') }) }).git;
  const found = (given: readonly string[]) => discover(given, 'pytest', { files: createFiles(folder), git });
  assert.deepEqual(await found([]), ['named/test_c.py', 'tests/test_a.py']);
  symlinkSync('../shared', join(folder, 'tests/shared'));
  await assert.rejects(
    found([]),
    /pytest would run tests\/shared\/test_b\.py, which is in a linked folder in .*`files`/u,
  );
  assert.deepEqual(await found(['tests/*.py']), ['tests/test_a.py']);
});
