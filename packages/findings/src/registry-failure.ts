import type { ServiceFailure } from './service-failure.ts';

/** What npm, pnpm and yarn say when their registry gave no answer to an audit; `undefined` when they speak of something else. */
export function registryFailure(output: string): ServiceFailure | undefined {
  const status =
    /\b(\d{3}) [A-Z][A-Za-z ]+ - POST|responded with (\d{3})|Response code (\d{3})|Request failed \\*"(\d{3})|returned a (\d{3})/u.exec(
      output,
    );
  const code = Number(status?.slice(1).find((one) => one !== undefined) ?? Number.NaN);
  if (code === 404 || code === 405 || code === 410 || /AUDIT_ENDPOINT_NOT_EXISTS|Missing Metadata/u.test(output)) {
    return { reason: 'it has no audit service (private registries often have none)', transient: false };
  }
  if (!Number.isNaN(code))
    return { reason: `it answered ${code}`, transient: code === 408 || code === 429 || code >= 500 };
  const found = causes.find(({ pattern }) => pattern.test(output));
  return found === undefined ? undefined : { reason: found.reason, transient: found.transient };
}

const causes: readonly (ServiceFailure & { readonly pattern: RegExp })[] = [
  {
    pattern: /invalid json response|returned invalid JSON|ParseError|Unexpected audit response/iu,
    reason: 'its answer is not what an audit service says',
    transient: false,
  },
  { pattern: /ECONNREFUSED|[Cc]onnection refused/u, reason: 'connection refused', transient: true },
  { pattern: /ENOTFOUND|EAI_AGAIN|dns error/u, reason: 'its name cannot be looked up', transient: true },
  { pattern: /ETIMEDOUT|ESOCKETTIMEDOUT|network timeout|timed out/u, reason: 'no answer in time', transient: true },
  { pattern: /CERT_|certificate/u, reason: 'its certificate is not trusted', transient: false },
  { pattern: /ECONNRESET|socket hang up/u, reason: 'the connection failed', transient: true },
];
