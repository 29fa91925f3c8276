import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { createService } from '../src/server.ts';

describe('the service', () => {
  const service = createService('abc');
  let base = '';
  before(async () => {
    await new Promise<void>((listening) => service.listen(0, '127.0.0.1', listening));
    base = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
  });
  after(() => service.close());

  for (const [path, status, body] of [
    ['/healthz', 200, { status: 'ok', version: 'abc' }],
    ['/postage?grams=750&country=NL', 200, { zone: 'home', cents: 450 }],
    ['/postage?grams=750', 400, { error: 'country: two letters' }],
    ['/', 404, { error: 'there is nothing here' }],
  ] as const) {
    test(path, async () => {
      const response = await fetch(base + path);
      assert.equal(response.status, status);
      assert.deepEqual(await response.json(), body);
    });
  }
});
