import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type AdvisoryRecord, type AdvisorySlice, advisoriesFor, readSlice } from './slice.ts';

export interface AdvisoryServiceOptions {
  /** A folder of OSV records; default: the slice of this repository. */
  readonly folder?: string;
  /** Default: any free one. */
  readonly port?: number;
}

export interface AdvisoryService {
  /** Base URL without a slash at its end. */
  readonly url: string;
  /** `local slice of 2026-11-23, 31 entries`: what it calls itself at `GET /`. */
  readonly description: string;
  /** `POST /v1/query`, in the order in which they came. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

const ownSlice = fileURLToPath(new URL('../../advisories', import.meta.url));
const bodyLimit = 4 * 1024 * 1024;

/** A small service on the loopback interface that speaks the OSV API over a dated slice of advisories. */
export async function startAdvisoryService(options: AdvisoryServiceOptions = {}): Promise<AdvisoryService> {
  const slice = await readSlice(options.folder ?? ownSlice);
  const description = `local slice of ${slice.date}, ${slice.records.length} entries`;
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
    answer(slice, description, request, response).catch(() => send(response, 400, badRequest('unreadable request')));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    description,
    requests,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  slice: AdvisorySlice,
  description: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  const route = `${request.method ?? ''} ${path}`;
  if (route === 'GET /') return send(response, 200, { description, date: slice.date, entries: slice.records.length });
  if (route === 'POST /v1/query') {
    const found = find(slice, await readBody(request));
    if (found === undefined) return send(response, 400, badRequest('package and version are needed'));
    return send(response, 200, found.length > 0 ? { vulns: found } : {});
  }
  if (route === 'POST /v1/querybatch') {
    const { queries } = (await readBody(request)) as { readonly queries?: readonly unknown[] };
    const found = (queries ?? []).map((query) => find(slice, query));
    if (found.some((one) => one === undefined))
      return send(response, 400, badRequest('package and version are needed'));
    return send(response, 200, { results: found.map((one) => brief(one ?? [])) });
  }
  const id = /^GET \/v1\/vulns\/([^/]+)$/u.exec(route)?.[1];
  const record = slice.records.find((one) => one.id === id);
  return record === undefined
    ? send(response, 404, { code: 5, message: id === undefined ? 'not found' : 'advisory not found' })
    : send(response, 200, record);
}

function find(slice: AdvisorySlice, query: unknown): readonly AdvisoryRecord[] | undefined {
  const { package: wanted, version } = query as {
    readonly package?: { readonly name?: unknown; readonly ecosystem?: unknown };
    readonly version?: unknown;
  };
  const { name, ecosystem } = wanted ?? {};
  if (typeof name !== 'string' || typeof ecosystem !== 'string' || typeof version !== 'string') return undefined;
  return advisoriesFor(slice, { name, ecosystem, version });
}

function brief(records: readonly AdvisoryRecord[]): unknown {
  return records.length === 0 ? {} : { vulns: records.map(({ id, modified }) => ({ id, modified })) };
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bodyLimit) throw new Error('the request is too long');
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

const badRequest = (message: string): unknown => ({ code: 3, message });

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
