import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { type BlobStore, BlobTooLarge, UnknownBlock } from './blob-store.ts';
import type { SignedUrls } from './signed-url.ts';

export interface BlobDescription {
  readonly contentType: string;
  /** What a browser would save it as. */
  readonly fileName: string;
}

export interface BlobRoutes {
  readonly store: BlobStore;
  readonly urls: SignedUrls;
  describe(id: string): BlobDescription;
}

const maxBlockList = 4 * 1024 * 1024;

/** What the toolkit uses of Azure block blobs: Put Blob, Put Block, Put Block List, Get Blob (ranges) and its properties. */
export async function serveBlob(
  routes: BlobRoutes,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const id = url.pathname.slice('/blob/'.length);
  const reading = request.method === 'GET' || request.method === 'HEAD';
  if (!reading && request.method !== 'PUT') return refuse(response, 405, 'UnsupportedHttpVerb', request.method ?? '');
  const refusal = routes.urls.refusal(url, id, reading ? 'read' : 'write');
  if (refusal !== undefined) return refuse(response, 403, 'AuthenticationFailed', refusal);
  return reading ? download(routes, id, request, response) : upload(routes.store, id, request, response, url);
}

async function upload(
  store: BlobStore,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const component = url.searchParams.get('comp');
  try {
    if (component === 'block') await store.stageBlock(id, url.searchParams.get('blockid') ?? '', request);
    else if (component === 'blocklist') await store.commitBlocks(id, await readBlockList(request));
    else if (component === null) await store.write(id, request);
    else return refuse(response, 400, 'InvalidQueryParameterValue', `comp=${component}`);
  } catch (error) {
    if (error instanceof BlobTooLarge) return refuse(response, 413, 'RequestBodyTooLarge', error.message);
    if (error instanceof UnknownBlock) return refuse(response, 400, 'InvalidBlockList', `no block ${error.message}`);
    throw error;
  }
  response.writeHead(201, { etag: `"${id}"`, 'x-ms-request-server-encrypted': 'true' });
  response.end();
}

async function readBlockList(request: IncomingMessage): Promise<readonly string[]> {
  let text = '';
  for await (const chunk of request as AsyncIterable<Buffer>) {
    text += chunk.toString('latin1');
    if (text.length > maxBlockList) throw new BlobTooLarge('the list of blocks is too long');
  }
  return [...text.matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]*)</gu)].map((match) => match[1] ?? '');
}

async function download(
  { store, describe }: BlobRoutes,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const size = await store.size(id);
  if (size === undefined) return refuse(response, 404, 'BlobNotFound', id);
  const { contentType, fileName } = describe(id);
  const range = readRange(request, size);
  if (range === undefined) return refuse(response, 416, 'InvalidRange', `the blob has ${size} bytes`);
  response.writeHead(range.partial ? 206 : 200, {
    'accept-ranges': 'bytes',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    'content-length': range.end - range.start,
    'content-type': contentType,
    etag: `"${id}"`,
    'x-ms-blob-type': 'BlockBlob',
    ...(range.partial ? { 'content-range': `bytes ${range.start}-${range.end - 1}/${size}` } : {}),
  });
  if (request.method === 'HEAD' || range.end === range.start) response.end();
  else await pipeline(createReadStream(store.path(id), { start: range.start, end: range.end - 1 }), response);
}

/** `end` is exclusive. `undefined` when the range lies outside. */
function readRange(
  request: IncomingMessage,
  size: number,
): { start: number; end: number; partial: boolean } | undefined {
  const header = request.headers['x-ms-range'] ?? request.headers.range;
  const match = /^bytes=(\d+)-(\d*)$/u.exec(String(header ?? ''));
  if (match === null) return { start: 0, end: size, partial: false };
  const start = Number(match[1]);
  const end = match[2] === '' ? size : Math.min(Number(match[2]) + 1, size);
  return start < end ? { start, end, partial: true } : undefined;
}

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  const text = message.replace(/[<>&]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
  // What is left of the upload is not read.
  response.writeHead(status, { 'content-type': 'application/xml', 'x-ms-error-code': code, connection: 'close' });
  response.end(`<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${text}</Message></Error>`);
}
