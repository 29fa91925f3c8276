/** Why a tool got no answer that it could use from its advisory service. */
export interface ServiceFailure {
  /** `connection refused`. */
  readonly reason: string;
  /** Asking again may help. */
  readonly transient: boolean;
}

/**
 * What pip-audit (a Python traceback, exit code 1) and `uv audit` (a chain of causes, exit code 2) say when their service
 * did not answer as it should; `undefined` when they speak of something else. Taken from pip-audit 2.10 and uv 0.13.
 */
export function serviceFailure(output: string): ServiceFailure | undefined {
  if (!/requests\.exceptions\.|_service\.interface\.|\/v1\/(?:query|vulns)/u.test(output)) return undefined;
  const status = /\b(\d{3}) (?:Client|Server) Error|HTTP status (?:client|server) error \((\d{3})/u.exec(output);
  if (status !== null) {
    const code = Number(status[1] ?? status[2]);
    return { reason: `it answered ${code}`, transient: code === 408 || code === 429 || code >= 500 };
  }
  const found = causes.find(({ pattern }) => pattern.test(output));
  return found === undefined ? undefined : { reason: found.reason, transient: found.transient };
}

/** The first that fits: a refused connection is also a failed one. */
const causes: readonly (ServiceFailure & { readonly pattern: RegExp })[] = [
  { pattern: /JSONDecodeError|error decoding response body/u, reason: 'its answer is not JSON', transient: false },
  { pattern: /SSLError|CERTIFICATE_|peer certificate/u, reason: 'its certificate is not trusted', transient: false },
  { pattern: /ProxyError|[Tt]unnel/u, reason: 'the proxy does not let it through', transient: true },
  {
    pattern:
      /[Nn]ame or service not known|[Nn]ame[ R]?[Rr]esolution|lookup address|dns error|getaddrinfo|nodename nor/u,
    reason: 'its name cannot be looked up',
    transient: true,
  },
  { pattern: /[Cc]onnection refused|actively refused/u, reason: 'connection refused', transient: true },
  { pattern: /Timeout|timed out|Could not connect to OSV/u, reason: 'no answer in time', transient: true },
  { pattern: /Connection|error sending request|ServiceError/u, reason: 'the connection failed', transient: true },
];
