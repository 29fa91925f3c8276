import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { renderMarkdown, verdictBlocks } from '@sluice/report';
import type { FakeIo } from '@sluice/testing';
import action from '../../../actions/security-scan/src/action.ts';
import { recorded } from '../findings/security-recording.ts';
import { description, scanWorld } from './world.ts';

type Inputs = Parameters<typeof action.run>[0];

function scan(io: FakeIo, inputs: Partial<Inputs> = {}) {
  const given = {
    tools: 'auto',
    reports: [],
    'fail-on': 'high',
    'new-only': 'auto',
    waivers: [],
    'allow-licenses': [],
    'deny-licenses': [],
    'advisory-url': new URL('http://osv.example'),
    timeout: 600_000,
  };
  return action.run({ ...given, ...inputs } as Inputs, io);
}

const runsOf = (io: FakeIo, program: string): number =>
  io.commands.filter((one) => 'argv' in one && one.argv[0] === `/bin/${program}` && one.argv[1] !== '--version').length;

const vulnerable = recorded('pip-audit', 'vulnerable');
const files = { 'requirements.txt': (vulnerable.files['pins.txt'] ?? []).join('\n') };

describe('a service that does not answer', () => {
  test('is asked again, and the scan goes on when it answers', async () => {
    const io = scanWorld(files, {
      'pip-audit': [recorded('pip-audit', 'refused'), recorded('pip-audit', 'failing'), vulnerable],
    });
    const { verdict, outputs } = await scan(io);
    assert.equal(verdict.status, 'pass', verdict.reason);
    assert.equal(outputs.findings, 5);
    assert.deepEqual([runsOf(io, 'pip-audit'), io.slept], [3, [2000, 4000]]);
  });

  test('is asked three times at most', async () => {
    const io = scanWorld(files, { 'pip-audit': [recorded('pip-audit', 'refused')] });
    const { verdict } = await scan(io);
    assert.equal(verdict.status, 'error');
    assert.match(verdict.reason, /http:\/\/osv\.example could not be used: connection refused \(asked 3 times\)$/u);
    assert.equal(runsOf(io, 'pip-audit'), 3);
  });

  test('is not asked again when it has said no, or when the job is cancelled', async () => {
    const no = scanWorld(files, { 'pip-audit': [recorded('pip-audit', 'forbidden'), vulnerable] });
    assert.match((await scan(no)).verdict.reason, /it answered 403$/u);
    assert.deepEqual([runsOf(no, 'pip-audit'), no.slept], [1, []]);
    const over = scanWorld(files, { 'pip-audit': [recorded('pip-audit', 'refused'), vulnerable] }, AbortSignal.abort());
    assert.equal((await scan(over)).verdict.status, 'error');
    assert.equal(runsOf(over, 'pip-audit'), 1);
  });

  test('all runs of a tool together have no more than its time', async () => {
    const io = scanWorld(files, {
      'pip-audit': [recorded('pip-audit', 'refused'), { kind: 'timed-out', timeoutMs: 1000 }],
    });
    const { verdict } = await scan(io, { timeout: 3000 });
    const given = io.commands.filter((one) => 'argv' in one && one.argv[1] === '-r').map(({ timeoutMs }) => timeoutMs);
    assert.deepEqual(given, [3000, 1000]);
    assert.match(verdict.reason, /ended after 3 s/u);
  });

  test('without `advisory-url` the public one is named, and how to name another', async () => {
    const io = scanWorld(files, { 'pip-audit': [recorded('pip-audit', 'unknown')] });
    const { verdict } = await scan(io, { 'advisory-url': undefined });
    assert.match(
      verdict.reason,
      /https:\/\/api\.osv\.dev could not be used: its name cannot be looked up \(asked 3 times\); `advisory-url` names another one/u,
    );
    const asked = io.commands.find((one) => 'argv' in one && one.argv[1] === '-r');
    assert.ok(asked !== undefined && 'argv' in asked && !asked.argv.includes('--osv-url'));
    assert.ok(
      Object.hasOwn(asked.env ?? {}, 'PIP_AUDIT_OSV_URL'),
      'no variable names a service that the report does not',
    );
    assert.equal(asked.env?.PIP_AUDIT_OSV_URL, undefined);
  });
});

test('a tool that was cancelled is an error', async () => {
  const io = scanWorld(files, { 'pip-audit': [{ kind: 'cancelled' }] });
  const { verdict } = await scan(io);
  assert.deepEqual([verdict.status, verdict.reason], ['error', 'pip-audit: was cancelled with the job']);
});

test('two versions of one package are both asked about', async () => {
  const both = { 'requirements.txt': 'idna==3.7 ; python_version < "4"\nidna==3.6 ; python_version >= "4"\n' };
  const io = scanWorld(both, { 'pip-audit': [recorded('pip-audit', 'clean')] });
  const { verdict } = await scan(io);
  assert.equal(runsOf(io, 'pip-audit'), 2);
  assert.match(verdict.reason, /no findings in 2 packages of requirements\.txt/u);
  assert.equal(new TextDecoder().decode(io.written.get('/scratch/pip-audit-1.txt')), 'idna==3.6\n');
});

test('a package that comes from a repository or a file is a gap', async () => {
  const lock = await readFile(new URL('../../fixtures/findings/uv-lock/workspace.lock', import.meta.url), 'utf8');
  const io = scanWorld({ 'uv.lock': lock, 'pyproject.toml': '' }, { uv: [recorded('uv-audit', 'clean')] });
  const { verdict } = await scan(io, { tools: ['uv-audit'] });
  assert.equal(verdict.status, 'inconclusive');
  assert.match(
    verdict.reason,
    /idna: comes from a file or URL, not by a version, tool: comes from a source repository/u,
  );
});

test('whether the lock fits is said to be unknown where uv is not installed', async () => {
  const { files: project } = recorded('uv-audit', 'clean');
  const texts = Object.fromEntries(Object.entries(project).map(([path, lines]) => [path, lines.join('\n')]));
  const io = scanWorld(texts, { 'pip-audit': [recorded('pip-audit', 'clean')] });
  const { verdict, report } = await scan(io);
  assert.equal(verdict.status, 'pass');
  assert.deepEqual(report.remarks, [
    'bandit: not configured and not in the project’s environment',
    'gitleaks: not configured and not installed: nobody looks for secrets',
    'whether uv.lock fits pyproject.toml was not checked: uv is not installed',
  ]);
});

test('the report reads as a document', async () => {
  const { files: project } = recorded('uv-audit', 'vulnerable');
  const code = recorded('bandit', 'findings').files;
  const texts = Object.fromEntries(
    Object.entries({ ...project, ...code }).map(([path, lines]) => [path, lines.join('\n')]),
  );
  const io = scanWorld(texts, {
    'pip-audit': [recorded('pip-audit', 'locked')],
    uv: [recorded('uv-audit', 'refused')],
    bandit: [recorded('bandit', 'findings')],
  });
  const { verdict, title, summary } = await scan(io, { tools: ['pip-audit', 'uv-audit', 'bandit'] });
  const markdown = renderMarkdown([...verdictBlocks(title, verdict), ...summary], { maxBytes: 65_536 });
  assert.ok(markdown.includes(description));
  assert.equal(markdown, await readFile(new URL('../../golden/security-scan-fails.md', import.meta.url), 'utf8'));
});
