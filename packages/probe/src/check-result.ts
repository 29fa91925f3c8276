import type { Clock, Exec, Http, HttpError } from '@sluice/action';
import type { Status } from '@sluice/verdict';

export interface ProbeWorld {
  readonly http: Http;
  readonly exec: Exec;
  readonly clock: Clock;
}

export interface CheckResult {
  readonly name: string;
  /** `error`: it could not be found out (the name could not be looked up, the command could not be started). */
  readonly status: Status;
  readonly reason: string;
  readonly url?: string;
  readonly httpStatus?: number;
  readonly latencyMs?: number;
}

export const bodyBytes = 1024 * 1024;

/** What stands between us and the release must not answer for it. */
export const fresh = { 'cache-control': 'no-cache', pragma: 'no-cache' };

/** A service that does not answer is bad; that its name cannot be looked up says nothing about the release. */
export function noAnswer(error: HttpError, timeoutMs: number): { readonly status: Status; readonly reason: string } {
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
    case 'name-not-found':
    case 'invalid':
    case 'other':
      return { status: 'error', reason: `could not be asked: ${error.message}` };
  }
}
