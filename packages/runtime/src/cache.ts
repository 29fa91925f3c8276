import type { Cache, CacheReading, CacheWriting, Clock, Http, HttpError, HttpResponse } from '@sluice/action';

type Variables = Readonly<Record<string, string | undefined>>;

export interface CacheOptions {
  readonly env: Variables;
  readonly http: Http;
  readonly clock: Clock;
}

/** The service's own limit for one request. */
const keysPerRequest = 10;
const maxBytes = 64 * 1024 * 1024;
const timeoutMs = 30_000;
const tries = 3;

const service = 'twirp/github.actions.results.api.v1.CacheService';

/**
 * The cache service of GitHub Actions (v2): the three calls that GitHub's client `@actions/cache` makes, as JSON over Twirp, and one
 * blob each. That client is 3.5 MB, packs archives with `tar`, and tells only the log what went wrong.
 */
export function createCache({ env, http, clock }: CacheOptions): Cache {
  const base = env.ACTIONS_RESULTS_URL ?? '';
  const token = env.ACTIONS_RUNTIME_TOKEN ?? '';
  // The runner may say that a run can only read, or only write.
  const mode = (env.ACTIONS_CACHE_MODE ?? '').trim().toLowerCase();
  const noService =
    !URL.canParse(base) || token === '' || (env.ACTIONS_CACHE_SERVICE_V2 ?? '') === ''
      ? 'this runner offers no cache service'
      : undefined;
  const refused = (modes: readonly string[]): string | undefined =>
    modes.includes(mode) ? `the cache mode of this run is ${mode}` : undefined;

  const call = async (method: string, message: unknown): Promise<Answer> => {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await http.request({
        method: 'POST',
        url: new URL(`/${service}/${method}`, base).href,
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(message),
        timeoutMs,
        maxBodyBytes: 1024 * 1024,
        maxRedirects: 0,
      });
      if (attempt === tries || !worthAnotherTry(answer)) return answerOf(answer);
      await clock.sleep(1000 * attempt);
    }
  };

  return {
    async read(name, keys) {
      const unavailable = noService ?? refused(['none', 'write-only']);
      if (unavailable !== undefined) return { kind: 'unavailable', message: unavailable };
      const version = await versionOf(name);
      let left = keys;
      while (left.length > 0) {
        const asked = left.slice(0, keysPerRequest);
        const [key = '', ...others] = asked;
        const answer = await call('GetCacheEntryDownloadURL', { key, restore_keys: others, version });
        if (!answer.ok) return { kind: 'unavailable', message: answer.message };
        const found = answer.message.ok === true ? textOf(answer.message, 'matched_key', 'matchedKey') : undefined;
        if (found !== undefined && asked.includes(found)) {
          const url = textOf(answer.message, 'signed_download_url', 'signedDownloadUrl') ?? '';
          return contentOf(await download(http, url), found);
        }
        // The service also answers what only begins with a key; then the other keys are still to be asked for.
        const rest = found === undefined ? left : left.filter((one) => one === found || !found.startsWith(one));
        left = rest.length < left.length ? rest : left.slice(asked.length);
      }
      return { kind: 'missing' };
    },
    async write(name, key, content) {
      const unavailable = noService ?? refused(['none', 'read']);
      if (unavailable !== undefined) return { kind: 'unavailable', message: unavailable };
      if (Buffer.byteLength(content) > maxBytes)
        return { kind: 'unavailable', message: `it is larger than ${maxBytes / 1024 / 1024} MiB` };
      const version = await versionOf(name);
      const created = await call('CreateCacheEntry', { key, version });
      if (!created.ok) return created.exists ? { kind: 'exists' } : { kind: 'unavailable', message: created.message };
      const url = textOf(created.message, 'signed_upload_url', 'signedUploadUrl');
      if (created.message.ok !== true || url === undefined) return notTaken(created.message);
      const uploaded = answerOf(await upload(http, url, content));
      if (!uploaded.ok) return { kind: 'unavailable', message: `it could not be uploaded: ${uploaded.message}` };
      const size = { key, size_bytes: String(Buffer.byteLength(content)), version };
      const finished = await call('FinalizeCacheEntryUpload', size);
      if (!finished.ok) return { kind: 'unavailable', message: finished.message };
      return finished.message.ok === true ? { kind: 'saved' } : notTaken(finished.message);
    },
  };
}

/** What is kept under one name is not found under another, and never by GitHub's client, which keeps archives. */
async function versionOf(name: string): Promise<string> {
  const { createHash } = await import('node:crypto');
  return createHash('sha256').update(`sluice ${name}`).digest('hex');
}

type Message = Readonly<Record<string, unknown>>;

type Answer =
  | { readonly ok: true; readonly message: Message }
  | { readonly ok: false; readonly exists: boolean; readonly message: string };

function worthAnotherTry(answer: HttpResponse | HttpError): boolean {
  return answer.kind === 'error' ? answer.cause === 'reset' || answer.cause === 'timeout' : answer.status >= 500;
}

/** Twirp says what went wrong as `{ code, msg }`. */
function answerOf(answer: HttpResponse | HttpError): Answer {
  if (answer.kind === 'error') return { ok: false, exists: false, message: answer.message };
  const message = parseMessage(answer.body);
  if (answer.status >= 200 && answer.status < 300) return { ok: true, message };
  const said = textOf(message, 'msg');
  return {
    ok: false,
    exists: answer.status === 409 || message.code === 'already_exists',
    message: `the service answered ${answer.status}${said === undefined ? '' : `: ${said}`}`,
  };
}

function notTaken(message: Message): CacheWriting {
  return { kind: 'unavailable', message: textOf(message, 'message') ?? 'the service did not take it' };
}

function parseMessage(text: string): Message {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Message) : {};
  } catch {
    return {};
  }
}

/** Of the first of the names that has a text: JSON of protocol buffers may be spelt either way. */
function textOf(message: Message, ...names: readonly string[]): string | undefined {
  const value = names.map((name) => message[name]).find((one) => typeof one === 'string' && one !== '');
  return value as string | undefined;
}

const download = (http: Http, url: string): Promise<HttpResponse | HttpError> =>
  http.request({ method: 'GET', url, timeoutMs, maxBodyBytes: maxBytes, maxRedirects: 3 });

/** Put Blob of Azure Storage: the whole blob in one request. */
const upload = (http: Http, url: string, body: string): Promise<HttpResponse | HttpError> =>
  http.request({
    method: 'PUT',
    url,
    headers: { 'x-ms-blob-type': 'BlockBlob', 'content-type': 'application/octet-stream' },
    body,
    timeoutMs,
    maxBodyBytes: 1024 * 1024,
    maxRedirects: 0,
  });

function contentOf(answer: HttpResponse | HttpError, key: string): CacheReading {
  if (answer.kind === 'error') return { kind: 'unavailable', message: answer.message };
  if (answer.status !== 200)
    return { kind: 'unavailable', message: `what is kept could not be read: the service answered ${answer.status}` };
  if (answer.bodyTruncated)
    return { kind: 'unavailable', message: `what is kept is larger than ${maxBytes / 1024 / 1024} MiB` };
  return { kind: 'found', key, content: answer.body };
}
