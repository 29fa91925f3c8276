import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  fixedVersionsOf,
  type NpmAuditReport,
  type NpmLock,
  npmRelations,
  readBerryAudit,
  readNpmAudit,
  readPackageLock,
  readPnpmAudit,
  readPnpmLock,
  readYarnAudit,
  readYarnLock,
  registryFailure,
} from '@sluice/findings';
import { recorded, type SecurityRecording } from './security-recording.ts';

const managers = ['npm-11.21.2', 'pnpm-12.21.0', 'yarn-1.22.22', 'yarn-4.18.1'] as const;
type Manager = (typeof managers)[number];

const text = ({ files }: SecurityRecording, name: string): string => (files[name] ?? []).join('\n');

async function lockOf(manager: Manager, recording: SecurityRecording): Promise<NpmLock> {
  const lock =
    manager === 'npm-11.21.2'
      ? readPackageLock(text(recording, 'package-lock.json'))
      : manager === 'pnpm-12.21.0'
        ? await readPnpmLock(text(recording, 'pnpm-lock.yaml'))
        : readYarnLock(text(recording, 'yarn.lock'), text(recording, 'package.json'));
  if (typeof lock === 'string') throw new Error(lock);
  return lock;
}

function reportOf(manager: Manager, stdout: string, lock: NpmLock): NpmAuditReport | string {
  switch (manager) {
    case 'npm-11.21.2':
      return readNpmAudit(stdout, lock);
    case 'pnpm-12.21.0':
      return readPnpmAudit(stdout);
    case 'yarn-1.22.22':
      return readYarnAudit(stdout);
    case 'yarn-4.18.1':
      return readBerryAudit(stdout);
  }
}

for (const manager of managers) {
  describe(manager, () => {
    test('what is vulnerable is read the same from each: version, severity, fix', async () => {
      const recording = recorded('npm-audit', 'vulnerable', manager);
      const lock = await lockOf(manager, recording);
      const report = reportOf(manager, recording.stdout.join('\n'), lock);
      assert.ok(typeof report !== 'string', String(report));
      const brief = report.findings.map(({ rule, severity, package: about }) => [
        rule,
        severity,
        `${about?.name} ${about?.version}`,
        about?.fixedVersions,
      ]);
      assert.deepEqual(brief.sort(), [
        ['GHSA-c2qf-rxjj-qqgw', 'medium', 'semver 7.5.1', ['7.5.2']],
        ['GHSA-grv7-fg5c-xmjg', 'high', 'braces 3.0.2', ['3.0.3']],
        ['GHSA-xvch-5gv4-984h', 'critical', 'minimist 1.2.5', ['1.2.6']],
      ]);
    });

    test('the lock tells what is direct, what is for development, and the way to the rest', async () => {
      const recording = recorded('npm-audit', 'vulnerable', manager);
      const lock = await lockOf(manager, recording);
      const relations = npmRelations(lock);
      const told = lock.packages.map(({ key, name, version }) => {
        const { direct, use, path } = relations.get(key) ?? {};
        return [`${name} ${version}`, direct, use, path?.join('>')];
      });
      assert.deepEqual(told.sort(), [
        ['@acme/tools 1.0.0', true, 'production', ''],
        ['braces 3.0.2', true, 'development', ''],
        ['fill-range 7.1.1', false, 'development', 'braces'],
        ['left-pad 1.3.0', true, 'production', ''],
        ['minimist 1.2.5', false, 'production', 'mkdirp'],
        ['mkdirp 0.5.5', true, 'production', ''],
        ['semver 7.5.1', false, 'production', '@acme/tools'],
      ]);
      const file = Object.keys(recording.files).find((name) => name !== 'package.json') ?? '';
      for (const { name, line } of lock.packages) {
        assert.ok((recording.files[file]?.[line - 1] ?? '').includes(name), `${name} is not at line ${line}`);
      }
    });

    test('a report of nothing is read; half a report, or another’s, is none', async () => {
      const clean = recorded('npm-audit', 'clean', manager);
      assert.deepEqual(reportOf(manager, clean.stdout.join('\n'), await lockOf(manager, clean)), { findings: [] });
      const vulnerable = recorded('npm-audit', 'vulnerable', manager);
      const whole = vulnerable.stdout.join('\n');
      const lock = await lockOf(manager, vulnerable);
      assert.equal(typeof reportOf(manager, whole.slice(0, whole.length / 2), lock), 'string');
      assert.equal(typeof reportOf(manager, '{"advisories":{"1":{}},"vulnerabilities":{"a":{}}}', lock), 'string');
      if (manager !== 'yarn-4.18.1') assert.equal(reportOf(manager, '', lock), 'it wrote no report');
    });

    const failures: readonly (readonly [string, RegExp, boolean])[] = [
      ['refused', /connection refused/u, true],
      ['malformed', /not what an audit service says/u, false],
      ['failing', /it answered 500/u, true],
      ['forbidden', /it answered 403/u, false],
      ['missing', /no audit service/u, false],
    ];
    for (const [name, reason, transient] of failures) {
      test(`a registry that is ${name} is told from a finding`, async () => {
        const recording = recorded('npm-audit', name, manager);
        const failure = registryFailure(`${recording.stderr.join('\n')}\n${recording.stdout.join('\n')}`);
        assert.match(failure?.reason ?? 'nothing is known', reason);
        assert.equal(failure?.transient, transient);
        const lock = await lockOf(manager, recording);
        const report = reportOf(manager, recording.stdout.join('\n'), lock);
        // yarn 4 says nothing on its standard output here, as when all is well: its exit code tells.
        if (manager === 'yarn-4.18.1') assert.equal(recording.exitCode, 1);
        else assert.equal(typeof report, 'string');
      });
    }
  });
}

test('an output about something else is no failure of the registry', () => {
  assert.equal(registryFailure('SyntaxError: Unexpected token in package.json'), undefined);
});

test('the version that mends it is the end of the branch in which the version lies', () => {
  const range = '>=7.0.0 <7.5.2 || >=6.0.0 <6.3.1 || <5.7.2';
  const cases = [
    ['7.5.1', '7.5.2'],
    ['6.0.0', '6.3.1'],
    ['5.0.0', '5.7.2'],
  ] as const;
  for (const [version, fixed] of cases) assert.deepEqual(fixedVersionsOf(range, version), [fixed]);
  assert.deepEqual(fixedVersionsOf('<=1.0.0', '1.0.0'), [], 'no fix is known');
  assert.deepEqual(fixedVersionsOf('>=1.0.0', '1.0.0'), []);
  assert.deepEqual(fixedVersionsOf('<2.0.0', '2.0.0-beta.1'), ['2.0.0']);
});

describe('package-lock.json', () => {
  const lock = (packages: object): NpmLock => {
    const read = readPackageLock(JSON.stringify({ lockfileVersion: 3, packages }, null, 2));
    if (typeof read === 'string') throw new Error(read);
    return read;
  };

  test('the nearest of several versions is the one that is meant, also out of a member of the workspace', () => {
    const read = lock({
      '': { dependencies: { a: '*' }, workspaces: ['packages/*'] },
      'packages/web': { dependencies: { b: '2' } },
      'node_modules/web': { resolved: 'packages/web', link: true },
      'packages/web/node_modules/b': { version: '2.0.0' },
      'node_modules/a': { version: '1.0.0', dependencies: { b: '1' } },
      'node_modules/a/node_modules/b': { version: '1.1.0' },
      'node_modules/b': { version: '1.0.0' },
      'node_modules/old': {
        name: 'new',
        version: '3.0.0',
        resolved: 'git+ssh://git@example.test/new.git#1',
        license: { type: 'MIT' },
      },
    });
    const relations = npmRelations(read);
    assert.deepEqual(relations.get('node_modules/a/node_modules/b')?.path, ['a']);
    assert.equal(relations.get('packages/web/node_modules/b')?.direct, true);
    assert.equal(relations.has('node_modules/b'), false, 'nobody needs it');
    const old = read.packages.find(({ key }) => key === 'node_modules/old');
    assert.deepEqual([old?.name, old?.source, old?.licence], ['new', 'repository', 'MIT']);
  });

  test('what is none, or of npm 6, is said to be', () => {
    assert.match(String(readPackageLock('{')), /not complete JSON/u);
    assert.match(
      String(readPackageLock('{"lockfileVersion":1,"dependencies":{}}')),
      /lockfileVersion 1 is not read here/u,
    );
  });
});

test('other locks that are not what their manager writes are said to be', async () => {
  assert.match(String(await readPnpmLock('lockfileVersion: 5.4\n')), /lockfileVersion 5\.4 is not read/u);
  assert.match(String(await readPnpmLock('<<<<<<< HEAD\na: b: c\n')), /not valid YAML|not read here/u);
  assert.match(String(readYarnLock('<<<<<<< HEAD\n', '{}')), /nothing that yarn writes/u);
  assert.match(String(readYarnLock('# yarn lockfile v1\n\n<<<<<<< HEAD\n', '{}')), /line 3 is nothing/u);
});
