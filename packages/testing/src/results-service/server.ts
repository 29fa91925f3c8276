import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ArtifactService, createArtifactService, type StoredArtifact } from './artifact-service.ts';
import { type BlobRoutes, serveBlob } from './blob-routes.ts';
import { createBlobStore } from './blob-store.ts';
import { openCacheIndex } from './cache-index.ts';
import { createCacheService, removeOrphans } from './cache-service.ts';
import { type CacheScope, issueToken, readToken } from './runtime-token.ts';
import { createSigner, type Signer } from './signature.ts';
import { createSignedUrls } from './signed-url.ts';
import { type Message, type Operation, TwirpError, twirpStatus } from './twirp.ts';

export interface ResultsServiceOptions {
  /** Keeps caches from one run to the next, and the artifacts of the last run. Default: a temporary folder, removed at the end. */
  readonly folder?: string;
  /** Default: any free one. */
  readonly port?: number;
  /** Of one artifact or cache. Default 1 GiB. */
  readonly maxBlobBytes?: number;
  /** Of all caches together. Default 4 GiB. */
  readonly maxCacheBytes?: number;
  /** How long an upload or download URL works. Default 1 h. */
  readonly urlLifetimeMs?: number;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

export interface ResultsService {
  /** Base URL without a slash at its end: ACTIONS_RESULTS_URL. */
  readonly url: string;
  /** ACTIONS_RUNTIME_TOKEN of one job. Cache scopes: by default the branch main, to read and to write. */
  token(runId: string | number, jobId: string | number, scopes?: readonly CacheScope[]): string;
  /** The variables that the runner gives to the actions of one job. */
  environment(runId: string | number, jobId: string | number, scopes?: readonly CacheScope[]): Record<string, string>;
  /** The complete artifacts of all runs, oldest first. */
  artifacts(): readonly StoredArtifact[];
  close(): Promise<void>;
}

type Services = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

const route = /^\/twirp\/github\.actions\.results\.api\.v1\.(\w+)\/(\w+)$/u;
const maxMessageBytes = 1024 * 1024;
const tokenLifetimeMs = 6 * 3_600_000;

/** The service behind ACTIONS_RESULTS_URL on the loopback interface: artifacts (v4) and caches (v2), blobs on disk. */
export async function startResultsService(options: ResultsServiceOptions = {}): Promise<ResultsService> {
  const now = options.now ?? Date.now;
  const folder =
    options.folder === undefined ? await mkdtemp(join(tmpdir(), 'sluice-results-')) : resolve(options.folder);
  for (const stale of ['artifacts', 'staging']) await rm(join(folder, stale), { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const signer = createSigner();
  const urls = createSignedUrls(signer, options.urlLifetimeMs ?? 3_600_000, now);
  const store = createBlobStore(folder, options.maxBlobBytes ?? 1024 ** 3);
  const index = await openCacheIndex(folder);
  await removeOrphans(store, index);
  const artifactService = createArtifactService(store, urls, now);
  const caches = createCacheService({ store, urls, index, now, maxBytes: options.maxCacheBytes ?? 4 * 1024 ** 3 });
  const services: Services = { ArtifactService: artifactService.operations, CacheService: caches };
  const routes = { store, urls, describe: (id: string) => describe(artifactService, id) };

  const server = createServer((request, response) => {
    answer(services, routes, signer, now, request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { code: 'internal', msg: String(error) });
    });
  });
  await new Promise<void>((listening, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', listening);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const token: ResultsService['token'] = (runId, jobId, scopes = [{ scope: 'refs/heads/main', write: true }]) =>
    issueToken({ runId: String(runId), jobId: String(jobId), scopes }, now() + tokenLifetimeMs, signer);
  return {
    url,
    token,
    environment: (runId, jobId, scopes) => ({
      ACTIONS_RESULTS_URL: `${url}/`,
      ACTIONS_RUNTIME_TOKEN: token(runId, jobId, scopes),
      ACTIONS_CACHE_SERVICE_V2: 'True',
    }),
    artifacts: () => artifactService.artifacts,
    async close() {
      await new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      });
      if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function answer(
  services: Services,
  routes: BlobRoutes,
  signer: Signer,
  now: () => number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const base = `http://${request.headers.host ?? '127.0.0.1'}`;
  const url = new URL(request.url ?? '/', base);
  response.setHeader('x-ms-request-id', randomUUID());
  if (url.pathname.startsWith('/blob/')) return serveBlob(routes, request, response, url);
  try {
    const [, service = '', method = ''] = route.exec(url.pathname) ?? [];
    const operation = services[service]?.[method];
    if (operation === undefined || request.method !== 'POST') throw new TwirpError('bad_route', url.pathname);
    const claims = readToken(/^Bearer (.+)$/u.exec(request.headers.authorization ?? '')?.[1] ?? '', now(), signer);
    if (claims === undefined)
      throw new TwirpError('unauthenticated', 'the token is missing, expired or not of this service');
    sendJson(response, 200, await operation(await readMessage(request), claims, base));
  } catch (error) {
    if (!(error instanceof TwirpError)) throw error;
    sendJson(response, twirpStatus[error.code], { code: error.code, msg: error.message });
  }
}

function describe({ artifacts }: ArtifactService, id: string): { contentType: string; fileName: string } {
  const artifact = artifacts.find((one) => `artifacts/${one.id}` === id);
  if (artifact === undefined) return { contentType: 'application/octet-stream', fileName: 'cache' };
  const zip = artifact.contentType === 'application/zip';
  return { contentType: artifact.contentType, fileName: zip ? `${artifact.name}.zip` : artifact.name };
}

async function readMessage(request: IncomingMessage): Promise<Message> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxMessageBytes) throw new TwirpError('invalid_argument', 'the message is too long');
    chunks.push(chunk);
  }
  try {
    const message: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    if (typeof message === 'object' && message !== null && !Array.isArray(message)) return message as Message;
  } catch {
    // Not JSON: the same answer.
  }
  throw new TwirpError('invalid_argument', 'the message is not a JSON object');
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
