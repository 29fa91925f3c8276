import type { Exec } from '@sluice/action';
import { bodyBytes, type CheckResult, fresh, noAnswer, type ProbeWorld } from './check-result.ts';
import {
  type HttpVersionSource,
  readVersion,
  type ServedVersion,
  tidyVersion,
  type VersionSource,
  versionUrl,
} from './served-version.ts';

/** Who answers? */
export interface VersionQuestion {
  readonly from: VersionSource;
  /** Empty when a command tells it. */
  readonly baseUrl: string;
  /** `undefined`: any version will do. */
  readonly expected: string | undefined;
  /** For a command that tells it. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface VersionAnswer {
  readonly result: CheckResult;
  readonly served: string | undefined;
}

const name = 'served version';

export async function askVersion(
  question: VersionQuestion,
  timeoutMs: number,
  world: ProbeWorld,
): Promise<VersionAnswer> {
  const { from } = question;
  return from.kind === 'command'
    ? askCommand({ ...question, script: from.script }, timeoutMs, world.exec)
    : askUrl({ ...question, from }, timeoutMs, world);
}

async function askUrl(
  question: VersionQuestion & { readonly from: HttpVersionSource },
  timeoutMs: number,
  { http }: ProbeWorld,
): Promise<VersionAnswer> {
  const url = versionUrl(question.from, question.baseUrl);
  const request = { method: 'GET', url, headers: fresh, timeoutMs, maxBodyBytes: bodyBytes, maxRedirects: 5 };
  const answer = await http.request(request);
  if (answer.kind === 'error') return { result: { name, url, ...noAnswer(answer, timeoutMs) }, served: undefined };
  const shared = { name, url, httpStatus: answer.status, latencyMs: Math.round(answer.latencyMs) };
  return compared(readVersion(question.from, answer), question.expected, shared);
}

const outputBytes = 4096;

/** What it prints is the version. That it fails is an answer like a status that is no success; that it cannot run is none. */
async function askCommand(
  { script, env = {}, expected }: VersionQuestion & { readonly script: string },
  timeoutMs: number,
  exec: Exec,
): Promise<VersionAnswer> {
  const { ending, stdout, stderr } = await exec.script({ script, env, timeoutMs, maxOutputBytes: outputBytes });
  const error = (reason: string): VersionAnswer => ({ result: { name, status: 'error', reason }, served: undefined });
  switch (ending.kind) {
    case 'exited': {
      if (ending.code === 0) return compared(tidyVersion(stdout), expected, { name });
      const last = stderr.trim().split('\n').at(-1) ?? '';
      const problem = `the command that tells it ended with exit code ${ending.code}${last === '' ? '' : `: ${last.slice(0, 200)}`}`;
      return compared({ ok: false, problem }, expected, { name });
    }
    case 'timed-out':
      return error(`the command that tells it did not end within ${(timeoutMs / 1000).toFixed(0)} s`);
    case 'signalled':
      return error(`the command that tells it was killed by ${ending.signal}`);
    case 'not-started':
      return error(`the command that tells it could not be started: ${ending.message}`);
    case 'cancelled':
      return error('was cancelled');
  }
}

function compared(
  read: ServedVersion,
  expected: string | undefined,
  shared: Omit<CheckResult, 'status' | 'reason'>,
): VersionAnswer {
  if (!read.ok) return { result: { ...shared, status: 'fail', reason: read.problem }, served: undefined };
  const served = read.version;
  if (expected === undefined || served === expected)
    return { result: { ...shared, status: 'pass', reason: `serves ${served}` }, served };
  return { result: { ...shared, status: 'fail', reason: `serves ${served}, wanted ${expected}` }, served };
}
