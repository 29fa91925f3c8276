import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { type FakeGitHub, type FakeGitHubOptions, startFakeGitHub } from '@sluice/testing';

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: any JSON of the API; each test looks at what it is about.
  readonly body: any;
  readonly headers: Headers;
}

export interface Client extends FakeGitHub {
  /** `path` is below the repository, unless it begins with `/graphql` or `//`. */
  call(method: string, path: string, body?: unknown): Promise<Answer>;
  graphql(query: string, variables?: unknown): Promise<Answer>;
}

/** A fake GitHub for one test; unless that test takes them off the list, violations fail it. */
export async function client(context: TestContext, options: FakeGitHubOptions = {}): Promise<Client> {
  const github = await startFakeGitHub(options);
  context.after(async () => {
    await github.close();
    assert.deepEqual(github.violations, []);
  });
  const send = async (method: string, url: string, body: unknown): Promise<Answer> => {
    const response = await fetch(url, {
      method,
      headers: { authorization: `Bearer ${github.token}` },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
    return {
      status: response.status,
      body: text === '' ? undefined : isJson ? JSON.parse(text) : text,
      headers: response.headers,
    };
  };
  return {
    ...github,
    call: (method, path, body) =>
      send(
        method,
        path.startsWith('//') ? `${github.url}${path.slice(1)}` : `${github.url}/repos/acme/shop${path}`,
        body,
      ),
    graphql: (query, variables = {}) => send('POST', github.graphqlUrl, { query, variables }),
  };
}

/** The violations so far, taken off the list. */
export const taken = ({ violations }: FakeGitHub): readonly string[] => (violations as string[]).splice(0);
