import { createServer, type Server, type ServerResponse } from 'node:http';
import { readParcel } from './parcel.ts';
import { postage } from './postage.ts';

/** Answers `/healthz` with its version, and `/postage?grams=…&country=…`. */
export function createService(version: string): Server {
  return createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/healthz') answer(response, 200, { status: 'ok', version });
    else if (pathname !== '/postage') answer(response, 404, { error: 'there is nothing here' });
    else {
      const parcel = readParcel(searchParams);
      if (typeof parcel === 'string') answer(response, 400, { error: parcel });
      else answer(response, 200, postage(parcel));
    }
  });
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
