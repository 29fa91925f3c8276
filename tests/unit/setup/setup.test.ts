import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CommandResult, Ending } from '@sluice/action';
import { installCommand, installFailure } from '../../../actions/setup/install/src/installation.ts';
import { detectManagers, missingLock, unpinnedRequirements } from '../../../actions/setup/plan/src/manager.ts';
import {
  nodeFromProject,
  nodeFromVersionFile,
  pythonFromProject,
  pythonFromVersionFile,
  uvFromProject,
} from '../../../actions/setup/plan/src/project-versions.ts';

const having =
  (...files: readonly string[]) =>
  (file: string): boolean =>
    files.includes(file);

describe('which package managers a project has', () => {
  const cases: readonly [readonly string[], readonly string[]][] = [
    [['uv.lock', 'pyproject.toml'], ['uv']],
    [['uv.lock', 'requirements.txt'], ['uv']],
    [['requirements.txt'], ['pip']],
    [['package-lock.json'], ['npm']],
    [['package-lock.json', 'pnpm-lock.yaml'], ['pnpm']],
    [
      ['uv.lock', 'package-lock.json'],
      ['uv', 'npm'],
    ],
    [['pyproject.toml'], []],
  ];
  for (const [files, managers] of cases) {
    test(files.join(' + '), () => assert.deepEqual(detectManagers(having(...files)), managers));
  }

  test('without a lock file the message says how to make one', () => {
    assert.match(missingLock(having('pyproject.toml'), 'app'), /app has a pyproject\.toml.*`uv lock`/u);
    assert.match(missingLock(having('package.json'), '.'), /`npm install`/u);
    assert.match(missingLock(having(), 'wrong'), /is `working-directory` right/u);
  });
});

test('a requirement that is not pinned is found, whatever stands around it', () => {
  const text = [
    '# wishes',
    'flask==3.0.0  # pinned',
    'requests>=2',
    'numpy == 2.1.0 \\',
    '    --hash=sha256:aa',
    'git @ file:./vendor/git',
    './vendor/own',
    '-r other.txt',
    'urllib3',
    'arbitrary===1.0-local',
    '',
  ].join('\r\n');
  assert.deepEqual(unpinnedRequirements(text), ['requests>=2', 'urllib3']);
});

test('versions come from the files of the project', () => {
  assert.equal(pythonFromVersionFile('\n# comment\n3.12.4\n3.11\n'), '3.12.4');
  assert.equal(pythonFromProject('[project]\nrequires-python = ">=3.11,<4"\n'), '3.11');
  assert.equal(pythonFromProject("requires-python = '~=3.10.2'"), '3.10.2');
  assert.equal(pythonFromProject('requires-python = "<4"'), undefined);
  assert.equal(uvFromProject('[tool.uv]\nrequired-version = ">=0.9,<0.14"\n[tool.ruff]\n'), '>=0.9,<0.14');
  assert.equal(uvFromProject('[tool.uv]\npackage = true\n\n[tool.other]\nrequired-version = "1"\n'), undefined);
  assert.equal(nodeFromVersionFile('v24.1.0\n'), 'v24.1.0');
  assert.equal(nodeFromProject('{"engines":{"node":">=20"}}'), '>=20');
  assert.equal(nodeFromProject('{"engines":{"node":20}}'), undefined);
  assert.equal(nodeFromProject('{'), undefined);
});

describe('how a locked install ends', () => {
  const ended = (ending: Ending, stderr = ''): CommandResult => ({
    ending,
    stdout: '',
    stderr,
    truncated: false,
    durationMs: 1,
  });
  const uv = installCommand('uv', ['docs'], false);

  test('the command never updates the lock', () => {
    assert.deepEqual(uv, ['uv', 'sync', '--locked', '--no-progress', '--group', 'docs']);
    assert.ok(installCommand('pip', [], true).includes('--require-hashes'));
    assert.ok(!installCommand('pip', [], false).includes('--require-hashes'));
    assert.deepEqual(installCommand('npm', [], false).slice(0, 2), ['npm', 'ci']);
    assert.ok(installCommand('pnpm', [], false).includes('--frozen-lockfile'));
  });

  test('exit code 0 is the only success', () => {
    assert.equal(installFailure('uv', uv, ended({ kind: 'exited', code: 0 })), undefined);
    for (const ending of [
      { kind: 'exited', code: 1 },
      { kind: 'signalled', signal: 'SIGKILL' },
      { kind: 'timed-out', timeoutMs: 60_000 },
      { kind: 'cancelled' },
      { kind: 'not-started', message: 'ENOENT' },
    ] as const) {
      assert.match(installFailure('uv', uv, ended(ending)) ?? '', /`uv sync --locked/u);
    }
  });

  test('a lock file that does not match is told with the command that repairs it', () => {
    const says = {
      uv: 'error: The lockfile at `uv.lock` needs to be updated, but `--locked` was provided.',
      pip: 'ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.',
      npm: 'npm error `npm ci` can only install packages when your package.json and package-lock.json are in sync.',
      pnpm: ' ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile"',
    } as const;
    const repairs = { uv: 'uv lock', pip: 'uv pip compile', npm: 'npm install', pnpm: 'pnpm install' } as const;
    for (const manager of ['uv', 'pip', 'npm', 'pnpm'] as const) {
      const result = ended({ kind: 'exited', code: 1 }, says[manager]);
      const message = installFailure(manager, installCommand(manager, [], true), result) ?? '';
      assert.match(message, /does not match the project/u);
      assert.ok(message.includes(repairs[manager]), message);
    }
  });

  test('another failure shows its last lines', () => {
    const stderr = Array.from({ length: 40 }, (_, index) => `line ${index}`).join('\n');
    const message = installFailure('uv', uv, ended({ kind: 'exited', code: 2 }, stderr)) ?? '';
    assert.match(message, /exit code 2/u);
    assert.ok(message.includes('line 39') && !message.includes('line 20'));
  });
});
