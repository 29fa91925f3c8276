import type { Clock, Exec, Http, HttpError, Patterns } from '@sluice/action';
import { truncateText } from '@sluice/report';
import type { Status } from '@sluice/verdict';

export interface ProbeWorld {
  readonly http: Http;
  readonly exec: Exec;
  readonly clock: Clock;
  readonly patterns: Patterns;
}

export interface CheckResult {
  readonly name: string;
  /** `error`: it could not be found out (the name could not be looked up, the command could not be started). */
  readonly status: Status;
  readonly reason: string;
  readonly url?: string;
  readonly httpStatus?: number;
  readonly latencyMs?: number;
  /** This machine has no way to that address. */
  readonly noRoute?: true;
}

export const bodyBytes = 1024 * 1024;

/** What stands between us and the release must not answer for it. */
export const fresh = { 'cache-control': 'no-cache', pragma: 'no-cache' };

/** A service that does not answer is bad; that its name cannot be looked up says nothing about the release. */
export function noAnswer(error: HttpError, timeoutMs: number): Pick<CheckResult, 'status' | 'reason' | 'noRoute'> {
  switch (error.cause) {
    case 'refused':
      return { status: 'fail', reason: 'no answer: connection refused' };
    case 'reset':
      return { status: 'fail', reason: 'no answer: the connection was reset' };
    case 'timeout':
      return { status: 'fail', reason: `no answer within ${(timeoutMs / 1000).toFixed(1)} s` };
    case 'tls':
      return { status: 'fail', reason: `no answer: ${error.message}` };
    case 'redirects':
      return { status: 'fail', reason: 'redirected too often' };
    case 'no-route':
      return { status: 'error', reason: `could not be asked: ${error.message}`, noRoute: true };
    case 'name-not-found':
    case 'invalid':
    case 'other':
      return { status: 'error', reason: `could not be asked: ${error.message}` };
  }
}

/** A login page answers 200 as well: whoever is sent to another host has not been answered by the one that was asked. */
export function otherHost(asked: string, answered: string): string | undefined {
  const { hostname } = new URL(answered);
  if (hostname === new URL(asked).hostname) return undefined;
  return `was redirected to another host, ${truncateText(hostname, 100)} (\`redirects: any\` allows that)`;
}
