import type { Exec, HttpResponse } from '@sluice/action';
import { askEachAddress, mergedResult, reachable } from './addresses.ts';
import { bodyBytes, type CheckResult, fresh, noAnswer, otherHost, type ProbeWorld } from './check-result.ts';
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
  everyAddress: boolean,
  world: ProbeWorld,
): Promise<VersionAnswer> {
  const { from } = question;
  if (from.kind === 'command') return askCommand({ ...question, script: from.script }, timeoutMs, world.exec);
  const asked = { ...question, from };
  if (!everyAddress) return askUrl(asked, timeoutMs, undefined, world);
  const url = versionUrl(from, question.baseUrl);
  const answers = await askEachAddress(url, timeoutMs, world.http, (address) =>
    askUrl(asked, timeoutMs, address, world),
  );
  if ('kind' in answers) return { result: { name, url, ...noAnswer(answers, timeoutMs) }, served: undefined };
  const versions = new Set(reachable(answers).asked.flatMap(({ answer }) => answer.served ?? []));
  return {
    result: mergedResult(name, url, answers),
    served: versions.size === 0 ? undefined : [...versions].sort().join(', '),
  };
}

async function askUrl(
  question: VersionQuestion & { readonly from: HttpVersionSource },
  timeoutMs: number,
  address: string | undefined,
  { http, clock }: ProbeWorld,
): Promise<VersionAnswer> {
  const url = versionUrl(question.from, question.baseUrl);
  const { marked, mark } = markedUrl(url, clock.random());
  const ask = (asked: string, leftMs: number) => {
    const request = { method: 'GET', headers: fresh, maxBodyBytes: bodyBytes, maxRedirects: 5, url: asked };
    return http.request({ ...request, timeoutMs: leftMs, ...(address === undefined ? {} : { address }) });
  };
  const began = clock.elapsed();
  const first = await ask(marked, timeoutMs);
  const refused = first.kind !== 'error' && refusesQuery.has(first.status);
  const leftMs = Math.max(leastMs, timeoutMs - (clock.elapsed() - began));
  const answer = refused ? await ask(url, leftMs) : first;
  if (answer.kind === 'error') return { result: { name, url, ...noAnswer(answer, timeoutMs) }, served: undefined };
  const shared = { name, url, httpStatus: answer.status, latencyMs: Math.round(answer.latencyMs) };
  const elsewhere = otherHost(url, answer.url) ?? fromCache(answer.headers);
  if (elsewhere !== undefined) return { result: { ...shared, status: 'fail', reason: elsewhere }, served: undefined };
  return remarked(compared(readVersion(question.from, answer), question.expected, shared), answer, mark);
}

const leastMs = 1000;

/** How routers that compare the whole target, and services that allow no unknown parameter, refuse a query. */
const refusesQuery: ReadonlySet<number> = new Set([400, 403, 404, 422]);

/** An address that nobody has asked before: a cache that ignores `no-cache`, and sends no `Age`, has no answer to it. */
function markedUrl(url: string, random: number): { readonly marked: string; readonly mark: string } {
  const mark = `sluice-round=${random.toString(36).slice(2)}`;
  const marked = new URL(url);
  // Not `searchParams`: it would write what is already there anew.
  marked.search = marked.search === '' ? mark : `${marked.search}&${mark}`;
  return { marked: marked.href, mark };
}

/** What was told at an address that others ask as well is believed, but it is said how it was come by. */
function remarked(told: VersionAnswer, { url }: HttpResponse, mark: string): VersionAnswer {
  if (told.result.status !== 'pass' || new URL(url).search.includes(mark)) return told;
  const reason = `${told.result.reason} (told without \`sluice-round\` in the query: a cache could have answered)`;
  return { ...told, result: { ...told.result, reason } };
}

/** A cache that answers by itself says so with `Age` (RFC 9111, 5.1), and then it is not the release that tells its version. */
function fromCache(headers: Readonly<Record<string, string>>): string | undefined {
  const age = Number(headers.age);
  return age > 0 ? `a cache answered in its place, with what it was told ${age} s ago` : undefined;
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
