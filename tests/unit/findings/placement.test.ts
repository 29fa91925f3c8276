import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Finding, findingHashes, lineHashes, placeFindings } from '@sluice/findings';
import { fakeIo } from '@sluice/testing';

const frame = { directory: '/project/services/quotes', roots: ['/project'] };
const smile = 'MESSAGE = "😀 hello"; print(undefined_name)\n';
const world = { files: { 'services/quotes/src/a.py': `x = 1\n${smile}` } };

function finding(path: string, line: number, column?: number, endColumn?: number): Finding {
  const columns = column === undefined ? {} : { column, endLine: line, endColumn: endColumn ?? column + 1 };
  return {
    tool: 't',
    rule: 'R1',
    level: 'error',
    message: 'm',
    aliases: [],
    seenBy: ['t'],
    location: { path, line, ...columns },
  };
}

const at = async (given: Finding, unit: 'code-point' | 'utf8-byte' | 'ascii-only') =>
  (await placeFindings([given], unit, frame, fakeIo(world).files))[0]?.location;

test('paths are those of the repository, wherever the tool ran and however it names them', async () => {
  const path = 'services/quotes/src/a.py';
  for (const reported of ['src/a.py', './src/a.py', '/project/services/quotes/src/a.py', 'src\\a.py']) {
    assert.equal((await at(finding(reported, 1), 'code-point'))?.path, path);
  }
});

test('a file outside the repository is no place, and the finding stays', async () => {
  const [placed] = await placeFindings([finding('/elsewhere/a.py', 1)], 'code-point', frame, fakeIo(world).files);
  assert.equal(placed?.location, undefined);
  assert.equal(placed?.rule, 'R1');
});

test('columns become UTF-16 units: the same name, counted in three ways', async () => {
  const expected = { path: 'services/quotes/src/a.py', line: 2, column: 29, endLine: 2, endColumn: 43 };
  assert.deepEqual(await at(finding('src/a.py', 2, 28, 42), 'code-point'), expected);
  assert.deepEqual(await at(finding('src/a.py', 2, 31, 45), 'utf8-byte'), expected);
  assert.equal(smile.slice(expected.column - 1, expected.endColumn - 1), 'undefined_name');
});

test('columns that cannot be trusted are dropped, the line stays', async () => {
  assert.equal((await at(finding('src/a.py', 2, 25), 'ascii-only'))?.column, undefined);
  assert.equal((await at(finding('src/a.py', 2, 25), 'ascii-only'))?.line, 2);
  assert.equal((await at(finding('src/a.py', 1, 5), 'ascii-only'))?.column, 5);
  assert.equal((await at(finding('src/gone.py', 1, 5), 'utf8-byte'))?.column, undefined);
});

test('hashes of the lines that have findings', async () => {
  const { files } = fakeIo(world);
  const placed = await placeFindings([finding('src/a.py', 2), finding('src/gone.py', 1)], 'code-point', frame, files);
  const hash = await findingHashes(placed, files);
  const path = 'services/quotes/src/a.py';
  assert.equal(hash({ path, line: 2 }), lineHashes(`x = 1\n${smile}`, new Set([2])).get(2));
  assert.equal(hash({ path, line: 1 }), undefined);
  assert.equal(hash({ path: 'services/quotes/src/gone.py', line: 1 }), undefined);
});
