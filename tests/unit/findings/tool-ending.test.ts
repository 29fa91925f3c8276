import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CommandResult, Ending } from '@sluice/action';
import { lastWord, serviceFailure, toolTrouble } from '@sluice/findings';
import { newest, recorded, type SecurityTool } from './security-recording.ts';

describe('what a tool says when its advisory service does not answer as it should', () => {
  const cases: readonly [SecurityTool, string, string, boolean][] = [
    ['pip-audit', 'refused', 'connection refused', true],
    ['pip-audit', 'unknown', 'its name cannot be looked up', true],
    ['pip-audit', 'silent', 'no answer in time', true],
    ['pip-audit', 'malformed', 'its answer is not JSON', false],
    ['pip-audit', 'failing', 'it answered 500', true],
    ['pip-audit', 'limited', 'it answered 429', true],
    ['pip-audit', 'forbidden', 'it answered 403', false],
    ['uv-audit', 'refused', 'connection refused', true],
    ['uv-audit', 'unknown', 'its name cannot be looked up', true],
    ['uv-audit', 'malformed', 'its answer is not JSON', false],
    ['uv-audit', 'failing', 'it answered 500', true],
    ['uv-audit', 'limited', 'it answered 429', true],
    ['uv-audit', 'forbidden', 'it answered 403', false],
  ];
  for (const [tool, name, reason, transient] of cases) {
    test(`${tool} ${newest[tool]}, ${name}: ${reason}`, () => {
      const recording = recorded(tool, name);
      assert.ok(recording.exitCode !== 0);
      assert.equal(recording.output, undefined, 'it wrote a report all the same');
      assert.deepEqual(serviceFailure(recording.stderr.join('\n')), { reason, transient });
    });
  }

  test('a certificate that is not trusted, a proxy that refuses', () => {
    const of = (text: string) => serviceFailure(`requests.exceptions.${text}`)?.reason;
    assert.equal(of('SSLError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate'), 'its certificate is not trusted');
    assert.equal(of('ProxyError: Unable to connect to proxy'), 'the proxy does not let it through');
    assert.equal(of('ConnectionError: Remote end closed connection'), 'the connection failed');
  });

  test('other troubles are not the service’s', () => {
    for (const [tool, name, version] of [
      ['uv-audit', 'outdated'],
      ['bandit', 'malformed'],
      ['pip-audit', 'vulnerable', '2.9.0'],
      ['pip-audit', 'vulnerable'],
    ] as const) {
      assert.equal(serviceFailure(recorded(tool, name, version).stderr.join('\n')), undefined, `${tool} ${name}`);
    }
    assert.equal(serviceFailure('error: Failed to fetch: `https://index.example/simple/a/`'), undefined);
  });
});

function ended(ending: Ending, stderr = ''): CommandResult {
  return { ending, stdout: '', stderr, truncated: false, durationMs: 1 };
}
const exited = (code: number, stderr = '') => ended({ kind: 'exited', code }, stderr);
const clean = { findings: [] };
const found = { findings: [1] };

describe('exit code and report decide together', () => {
  const fine: readonly [string, CommandResult, { findings: readonly number[] }][] = [
    ['0 and nothing found', exited(0), clean],
    ['1 and something found', exited(1), found],
    ['0 and something found', exited(0), found],
  ];
  for (const [name, result, report] of fine) {
    test(`${name}: an answer`, () => assert.equal(toolTrouble(result, report), undefined));
  }
  const troubles: readonly [string, CommandResult, string | { findings: readonly number[] }, RegExp][] = [
    ['1 and nothing found', exited(1, 'boom'), clean, /exit code 1 without a finding: boom/u],
    ['2, whatever was found', exited(2, 'boom'), found, /exit code 2 .*: boom/u],
    ['137 with a clean report', exited(137), clean, /exit code 137/u],
    ['0 without a report', exited(0), 'it wrote no report', /it wrote no report \(exit code 0\): it said nothing/u],
    ['killed', ended({ kind: 'signalled', signal: 'SIGKILL' }), clean, /killed \(SIGKILL\)/u],
    ['too slow', ended({ kind: 'timed-out', timeoutMs: 90_000 }), clean, /after 90 s; `timeout`/u],
    ['cancelled', ended({ kind: 'cancelled' }), clean, /cancelled/u],
    ['not to be started', ended({ kind: 'not-started', message: 'EACCES' }), clean, /could not be started: EACCES/u],
  ];
  for (const [name, result, report, reason] of troubles) {
    test(`${name}: no answer`, () => assert.match(toolTrouble(result, report) ?? '', reason));
  }
});

test('the line that says most', () => {
  const said = (tool: SecurityTool, name: string): string => {
    const { stdout, stderr } = recorded(tool, name);
    return lastWord({ stdout: stdout.join('\n'), stderr: stderr.join('\n') });
  };
  assert.match(said('uv-audit', 'outdated'), /^error: The lockfile at `uv\.lock` needs to be updated/u);
  assert.match(said('uv-audit', 'refused'), /^error: Request failed.*; cause: Connection refused \(os error 111\)$/u);
  assert.match(said('bandit', 'malformed'), /pyproject\.toml : Error parsing file\.$/u);
});
