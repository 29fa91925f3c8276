import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '@sluice/findings';
import { fakeIo } from '@sluice/testing';
import { compareDependencies } from '../../../actions/security-scan/src/dependency-comparison.ts';

const base = (files: Readonly<Record<string, string>>, empty = false) => ({
  io: fakeIo({ files }),
  empty,
  committed: '2026-06-01T12:00:00+02:00',
});
const options = { timeoutMs: 1000, service: undefined, environment: fakeIo() };
const finding = (published: string | undefined): Finding => ({
  tool: 'pip-audit',
  rule: 'CVE-2026-1',
  level: 'error',
  message: 'bad',
  aliases: [],
  package: { name: 'jinja2', version: '3.1.2', ecosystem: 'pypi', fixedVersions: [] },
  seenBy: ['pip-audit'],
  ...(published === undefined ? {} : { published }),
});

async function standing(one: Finding, files: Readonly<Record<string, string>>, empty = false) {
  return (await compareDependencies([one], base(files, empty), options)).get(one);
}

const locked = { 'requirements.txt': 'Jinja2==3.1.2\n' };

test('an advisory younger than the base is the data’s, not the change’s', async () => {
  assert.deepEqual(await standing(finding('2026-06-01T10:00:01Z'), locked), { kind: 'base', late: true });
  assert.deepEqual(await standing(finding('2026-06-01T10:00:00Z'), locked), { kind: 'base', late: false });
  assert.deepEqual(await standing(finding(undefined), locked), { kind: 'base', late: false });
});

test('a package that the base does not have is the change’s; so is all of a project that is not in it', async () => {
  assert.deepEqual(await standing(finding(undefined), { 'requirements.txt': 'idna==3.7\n' }), { kind: 'change' });
  assert.deepEqual(await standing(finding(undefined), {}), { kind: 'change' });
  assert.deepEqual(await standing(finding(undefined), locked, true), { kind: 'change' });
});

test('a licence that nobody knew before the upgrade either is not the change’s; one that is denied is, unless the lock tells', async () => {
  const licence = (rule: string, message: string): Finding => ({
    ...finding(undefined),
    tool: 'licences',
    rule,
    message,
  });
  const older = { 'requirements.txt': 'jinja2==3.1.1\n' };
  assert.deepEqual(await standing(licence('unknown-licence', ''), older), { kind: 'base', late: false });
  assert.deepEqual(await standing(licence('denied-licence', 'its licence X is not …'), older), { kind: 'change' });
  const lock = { packages: { 'node_modules/jinja2': { version: '3.1.1', license: 'X' } } };
  const npm = { 'package-lock.json': JSON.stringify({ lockfileVersion: 3, ...lock }) };
  const about = { name: 'jinja2', version: '3.1.2', ecosystem: 'npm', fixedVersions: [] };
  const denied = { ...licence('denied-licence', 'its licence X is not …'), package: about };
  assert.deepEqual(await standing(denied, npm), { kind: 'base', late: false });
  assert.deepEqual(await standing({ ...denied, message: 'its licence Y is not …' }, npm), { kind: 'change' });
});

test('a lock of the base that cannot be read says nothing', async () => {
  const found = await standing(finding(undefined), { 'uv.lock': '<<<<<<<\n' });
  assert.equal(found?.kind, 'unknown');
  assert.match(found?.kind === 'unknown' ? found.reason : '', /the lock of the base cannot be read: uv\.lock/u);
});

test('another version in the base, and no tool to ask about it: not known', async () => {
  const found = await standing(finding(undefined), { 'requirements.txt': 'jinja2==3.1.1\n' });
  assert.match(
    found?.kind === 'unknown' ? found.reason : '',
    /pip-audit did not get through the base: it is not installed/u,
  );
});
