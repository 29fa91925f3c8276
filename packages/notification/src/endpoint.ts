export type Endpoint = { readonly ok: true; readonly url: URL } | { readonly ok: false; readonly problem: string };

/** Messages go over https only; plain http is allowed to this machine, for trying things out. Never names the URL. */
export function parseEndpoint(text: string): Endpoint {
  if (!URL.canParse(text)) return { ok: false, problem: 'is not a URL' };
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return { ok: false, problem: 'carries a user name or password' };
  if (url.protocol === 'https:') return { ok: true, url };
  if (url.protocol === 'http:' && isLoopback(url.hostname)) return { ok: true, url };
  return { ok: false, problem: `begins with ${url.protocol}//, but https:// is needed` };
}

export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/u.test(hostname);
}

const secretParameter = /sig|token|key|secret|code|auth|pass/iu;
const tokenLength = 16;

/**
 * What must not be seen of a webhook's URL: the whole, and by themselves the long parts of its path and the values of
 * its signing parameters, because error messages and logs show URLs in pieces.
 */
export function secretsOf(text: string): readonly string[] {
  if (!URL.canParse(text)) return [text];
  const url = new URL(text);
  const segments = url.pathname
    .split('/')
    .filter((segment) => segment.length >= tokenLength && /\d|[A-Z]/u.test(segment));
  const values = [...url.searchParams].flatMap(([name, value]) => (secretParameter.test(name) ? [value] : []));
  const written = values.map((value) => encodeURIComponent(value));
  const tail = `${url.pathname}${url.search}`;
  const all = [
    text,
    url.href,
    ...(segments.length + values.length > 0 ? [tail] : []),
    ...segments,
    ...values,
    ...written,
  ];
  return [...new Set(all)].filter((secret) => secret.length >= 4);
}
