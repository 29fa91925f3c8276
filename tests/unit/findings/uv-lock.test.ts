import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { lockRelations, readUvLock } from '@sluice/findings';
import { fixtures, recorded } from './security-recording.ts';

const workspace = readFileSync(join(fixtures, 'uv-lock/workspace.lock'), 'utf8');

function read(text: string) {
  const lock = readUvLock(text);
  if (typeof lock === 'string') throw new Error(lock);
  return lock;
}

test('the whole lock counts: members, groups, extras that exclude each other, every source', () => {
  assert.deepEqual(
    read(workspace).packages.map(({ name, version, source }) => `${name} ${version} ${source}`),
    [
      'babel 2.18.0 index',
      'h11 0.14.0 index',
      'idna 3.7 archive',
      'itsdangerous 2.1.2 index',
      'itsdangerous 2.2.0 index',
      'jinja2 3.1.2 index',
      'markupsafe 3.0.4 index',
      'shop 0.1.0 project',
      'shop-tools 0.1.0 project',
      'six 1.15.0 index',
      'tool 2.0.0 repository',
    ],
  );
});

test('each package is at its line', () => {
  const lines = workspace.split('\n');
  for (const { name, line } of read(workspace).packages) assert.equal(lines[line - 1], `name = "${name}"`);
});

test('what the project names itself, and what it needs when it runs', () => {
  const { direct, production } = lockRelations(read(workspace));
  assert.deepEqual([...direct].sort(), ['h11', 'idna', 'itsdangerous', 'jinja2', 'shop', 'six', 'tool']);
  assert.deepEqual([...production].sort(), [
    'babel',
    'idna',
    'itsdangerous',
    'jinja2',
    'markupsafe',
    'shop',
    'shop-tools',
    'tool',
  ]);
});

test('line ends of Windows make no difference', () => {
  assert.deepEqual(readUvLock(workspace.replaceAll('\n', '\r\n')), read(workspace));
});

for (const version of ['0.11.33', '0.12.24', '0.13.9']) {
  test(`uv ${version} writes what is read`, () => {
    const { files } = recorded('uv-audit', 'vulnerable', version);
    assert.equal(read((files['uv.lock'] ?? []).join('\n')).packages.length, 9);
  });
}

const header = 'version = 1\nrevision = 5\n';
const broken: readonly [string, string, RegExp][] = [
  ['empty', '', /it has no version/u],
  ['of a later format', workspace.replace('version = 1', 'version = 2'), /version 2 is not known/u],
  [
    'with a conflict of a merge',
    workspace.replace('[[package]]', '<<<<<<< HEAD\n[[package]]'),
    /line 18 is nothing that uv/u,
  ],
  [
    'cut inside a list',
    workspace.slice(0, workspace.indexOf('    { name = "babel" }')),
    /list of line \d+ has no end/u,
  ],
  [
    'with a package without a version',
    `${header}[[package]]\nname = "a"\nsource = { registry = "x" }\n`,
    /line 3: a package/u,
  ],
  [
    'with a source that is not known',
    `${header}[[package]]\nname = "a"\nversion = "1"\nsource = { moon = "x" }\n`,
    /line 3/u,
  ],
];
for (const [name, text, reason] of broken) {
  test(`a lock ${name} is not read`, () => {
    const lock = readUvLock(text);
    assert.ok(typeof lock === 'string', 'it was read');
    assert.match(lock, reason);
  });
}
