import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CommandResult } from '@sluice/action';
import { parseVersionFrom, probeRound } from '@sluice/probe';
import { fakeIo } from '@sluice/testing';

async function ask(ended: Partial<CommandResult>, expected = '1.4.0') {
  const from = parseVersionFrom('command: kubectl get deploy shop -o jsonpath={.spec}');
  assert.deepEqual(from, { kind: 'command', script: 'kubectl get deploy shop -o jsonpath={.spec}' });
  const io = fakeIo({ exec: () => ended });
  const env = { SLUICE_ENVIRONMENT: 'staging' };
  const { results, servedVersion } = await probeRound(
    { checks: [], version: { from, baseUrl: '', expected, env } },
    5000,
    io,
  );
  assert.deepEqual(io.commands[0]?.env, env);
  assert.equal(io.requests.length, 0, 'nobody else is asked');
  const [{ status, reason } = { status: '', reason: '' }] = results;
  return { status, reason, servedVersion };
}

describe('a version that a command tells', () => {
  test('is what it prints', async () => {
    assert.deepEqual(await ask({ stdout: ' 1.4.0\n' }), {
      status: 'pass',
      reason: 'serves 1.4.0',
      servedVersion: '1.4.0',
    });
    assert.deepEqual(await ask({ stdout: '1.3.0\n' }), {
      status: 'fail',
      reason: 'serves 1.3.0, wanted 1.4.0',
      servedVersion: '1.3.0',
    });
  });

  test('is not there when it fails or prints nothing', async () => {
    const failed = await ask({ ending: { kind: 'exited', code: 1 }, stdout: '1.4.0', stderr: 'a\nnot found\n' });
    assert.deepEqual(failed, {
      status: 'fail',
      reason: 'the command that tells it ended with exit code 1: not found',
      servedVersion: undefined,
    });
    assert.equal((await ask({ stdout: '' })).reason, 'the version is empty');
  });

  test('could not be found out when it cannot run, hangs or is killed', async () => {
    for (const [ending, reason] of [
      [{ kind: 'timed-out', timeoutMs: 5000 }, /did not end within 5 s/u],
      [{ kind: 'signalled', signal: 'SIGKILL' }, /killed by SIGKILL/u],
      [{ kind: 'not-started', message: 'ENOENT' }, /could not be started: ENOENT/u],
      [{ kind: 'cancelled' }, /cancelled/u],
    ] as const) {
      const answer = await ask({ ending });
      assert.equal(answer.status, 'error');
      assert.match(answer.reason, reason);
    }
  });
});
