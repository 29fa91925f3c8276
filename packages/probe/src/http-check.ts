import { askEachAddress, mergedResult } from './addresses.ts';
import { problemsOf } from './assertion.ts';
import type { HttpCheck } from './check.ts';
import { bodyBytes, type CheckResult, fresh, noAnswer, otherHost, type ProbeWorld } from './check-result.ts';

export async function runCheck(
  check: HttpCheck,
  timeoutMs: number,
  everyAddress: boolean,
  world: ProbeWorld,
): Promise<CheckResult> {
  const { name, url } = check;
  if (!everyAddress) return askOnce(check, timeoutMs, undefined, world);
  const answers = await askEachAddress(url, timeoutMs, world.http, async (address) => ({
    result: await askOnce(check, timeoutMs, address, world),
  }));
  return 'kind' in answers ? { name, url, ...noAnswer(answers, timeoutMs) } : mergedResult(name, url, answers);
}

async function askOnce(
  check: HttpCheck,
  timeoutMs: number,
  address: string | undefined,
  { http, clock, patterns }: ProbeWorld,
): Promise<CheckResult> {
  const { name, method, url, body, redirects } = check;
  const wantsRedirect = check.expect.status.some((status) => status.startsWith('3'));
  const json = body !== undefined && /^\s*[[{]/u.test(body) ? { 'content-type': 'application/json' } : {};
  const answer = await http.request({
    method,
    url,
    headers: { ...fresh, ...json, ...check.headers },
    ...(body === undefined ? {} : { body }),
    timeoutMs,
    maxBodyBytes: bodyBytes,
    maxRedirects: wantsRedirect || redirects === 'none' ? 0 : 5,
    ...(address === undefined ? {} : { address }),
  });
  if (answer.kind === 'error') return { name, url, ...noAnswer(answer, timeoutMs) };
  const elsewhere = redirects === 'same-host' ? otherHost(url, answer.url) : undefined;
  const problems =
    elsewhere === undefined ? await problemsOf(answer, check.expect, clock.now(), patterns) : [elsewhere];
  const latencyMs = Math.round(answer.latencyMs);
  const shared = { name, url, httpStatus: answer.status, latencyMs };
  if (problems.length > 0) return { ...shared, status: 'fail', reason: problems.join('; ') };
  return { ...shared, status: 'pass', reason: `status ${answer.status} in ${latencyMs} ms` };
}
