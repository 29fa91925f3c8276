import type { Http } from '@sluice/action';
import { withoutCredentials } from './credentials.ts';
import { asObject, asText, parseJson } from './json.ts';

/** The public service of the OSV project; its API is documented at google.github.io/osv.dev/api. */
export const publicAdvisoryService = 'https://api.osv.dev';

/** Where the knowledge comes from that an audit of dependencies rests on. */
export interface AdvisorySource {
  /** Base URL without a slash at its end, and without credentials. */
  readonly service: string;
  /** What the service says that it holds: `local slice of 2026-11-23, 31 entries`. */
  readonly description: string | undefined;
}

/** Base URL without a slash at its end; `/v1` and `/v1/query` that tools want to see there are left out. */
export function advisoryServiceBase(url: string): string {
  return url.replace(/\/+$/u, '').replace(/\/v1(?:\/query)?$/u, '');
}

const descriptionUnits = 200;

/**
 * Asks a service what it holds: `GET /` of one that serves a part of all advisories answers JSON with a `description` of
 * one line. Others need not know this route. Never throws.
 */
export async function describeService(base: string, http: Http, timeoutMs = 5000): Promise<AdvisorySource> {
  const service = withoutCredentials(base);
  const response = await http.request({
    method: 'GET',
    url: `${base}/`,
    headers: { accept: 'application/json' },
    timeoutMs,
    maxBodyBytes: 64 * 1024,
    maxRedirects: 2,
  });
  const said = response.kind === 'response' && response.status === 200 ? asObject(parseJson(response.body)) : undefined;
  const description = asText(said?.description)?.replace(/\s+/gu, ' ').trim().slice(0, descriptionUnits);
  return { service, description: description || undefined };
}

/** `advisories: local slice of 2026-11-23, 31 entries (http://127.0.0.1:8080)`. */
export function formatSource({ service, description }: AdvisorySource): string {
  return `advisories: ${description === undefined ? service : `${description} (${service})`}`;
}
