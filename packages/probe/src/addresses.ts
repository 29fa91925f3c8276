import type { Http, HttpError } from '@sluice/action';
import type { CheckResult } from './check-result.ts';

export interface AddressAnswer<T> {
  /** `undefined`: it was left to the system. */
  readonly address: string | undefined;
  readonly answer: T;
}

const mostAddresses = 32;

/**
 * Asks behind each address of the host, side by side: behind one name there may be several machines, and one of them may have been forgotten.
 */
export async function askEachAddress<T>(
  url: string,
  timeoutMs: number,
  http: Http,
  ask: (address: string) => Promise<T>,
): Promise<readonly AddressAnswer<T>[] | HttpError> {
  const found = await http.addresses(new URL(url).hostname.replace(/^\[|\]$/gu, ''), timeoutMs);
  if (found.kind === 'error') return found;
  const { length } = found.addresses;
  if (length === 0 || length > mostAddresses)
    return { kind: 'error', cause: 'invalid', message: `${length} addresses, 1 to ${mostAddresses} can be asked` };
  return Promise.all(found.addresses.map(async (address) => ({ address, answer: await ask(address) })));
}

/** A machine without IPv6, as GitHub's are, cannot ask those that have nothing else: that is said, and is no fault of the release. */
export function reachable<T extends { readonly result: CheckResult }>(
  answers: readonly AddressAnswer<T>[],
): { readonly asked: readonly AddressAnswer<T>[]; readonly without: string } {
  const asked = answers.filter(({ answer }) => answer.result.noRoute !== true);
  if (asked.length === 0 || asked.length === answers.length) return { asked: answers, without: '' };
  return { asked, without: `, ${answers.length - asked.length} more without a route from here` };
}

/** What holds for all of them, or what does not and where. */
export function mergedResult(
  name: string,
  url: string,
  answers: readonly AddressAnswer<{ readonly result: CheckResult }>[],
): CheckResult {
  const { asked, without } = reachable(answers);
  const bad = asked.filter(({ answer }) => answer.result.status !== 'pass');
  const latencies = asked.flatMap(({ answer }) => answer.result.latencyMs ?? []);
  const [shown] = [...bad, ...asked].map(({ answer }) => answer.result);
  const shared = {
    name,
    url,
    ...(shown?.httpStatus === undefined ? {} : { httpStatus: shown.httpStatus }),
    ...(latencies.length === 0 ? {} : { latencyMs: Math.max(...latencies) }),
  };
  const count = `${asked.length} ${asked.length === 1 ? 'address' : 'addresses'}${without}`;
  if (bad.length === 0) return { ...shared, status: 'pass', reason: `${shown?.reason ?? ''} (${count})` };
  const failed = bad.some(({ answer }) => answer.result.status === 'fail');
  const reasons = bad.map(({ address, answer }) => `${address ?? ''}: ${answer.result.reason}`);
  return { ...shared, status: failed ? 'fail' : 'error', reason: `${reasons.join('; ')} (${bad.length} of ${count})` };
}
