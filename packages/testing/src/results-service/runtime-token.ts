import type { Signer } from './signature.ts';

export interface CacheScope {
  /** A ref, as in `refs/heads/main` or `refs/pull/3/merge`. */
  readonly scope: string;
  readonly write: boolean;
}

/** What a token stands for; the service believes nothing else that a request says about its run. */
export interface TokenClaims {
  readonly runId: string;
  readonly jobId: string;
  /** In the order in which they are searched; a cache is saved in the first one that may be written. */
  readonly scopes: readonly CacheScope[];
}

/** Bits of `Permission` in the claim `ac`. */
const readBit = 1;
const writeBit = 2;

/** A JWT as the runner gets it: claims `scp` (run and job) and `ac` (cache scopes, JSON inside JSON). */
export function issueToken(claims: TokenClaims, expires: number, signer: Signer): string {
  const ac = claims.scopes.map(({ scope, write }) => ({ Scope: scope, Permission: readBit + (write ? writeBit : 0) }));
  const payload = {
    scp: `Actions.GenericRead:00000000-0000-0000-0000-000000000000 Actions.Results:${claims.runId}:${claims.jobId}`,
    ac: JSON.stringify(ac),
    exp: Math.floor(expires / 1000),
  };
  const signed = `${encode({ typ: 'JWT', alg: 'HS256' })}.${encode(payload)}`;
  return `${signed}.${signer.sign(signed)}`;
}

/** `undefined` for a token that is not ours, is changed or is too old. */
export function readToken(token: string, now: number, signer: Signer): TokenClaims | undefined {
  const [header = '', payload = '', signature = ''] = token.split('.');
  if (!signer.verify(`${header}.${payload}`, signature)) return undefined;
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { scp: string; ac: string; exp: number };
  if (claims.exp * 1000 <= now) return undefined;
  const [, runId = '', jobId = ''] = /Actions\.Results:([^: ]+):([^: ]+)/u.exec(claims.scp) ?? [];
  const ac = JSON.parse(claims.ac) as readonly { readonly Scope: string; readonly Permission: number }[];
  return {
    runId,
    jobId,
    scopes: ac.map(({ Scope, Permission }) => ({ scope: Scope, write: (Permission & writeBit) !== 0 })),
  };
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
