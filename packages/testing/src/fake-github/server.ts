import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type ApiDescription, readApiDescription } from './api-description.ts';
import { type Answer, type Fields, refused } from './call.ts';
import { type Contract, createContract } from './contract.ts';
import { type Fault, type FaultRule, faultAnswer, takeFault } from './faults.ts';
import { carryOut } from './operation.ts';
import type { Permissions } from './permissions.ts';
import { createState, type GitHubState } from './state.ts';

export interface FakeGitHubOptions {
  /** Default `acme`. */
  readonly owner?: string;
  /** Default `shop`. */
  readonly repo?: string;
  /** Default `main`. */
  readonly defaultBranch?: string;
  /** Of the token. Default: it may do everything. */
  readonly permissions?: Permissions;
  /** Default: any free one. */
  readonly port?: number;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

export interface LoggedRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** As in `POST /deployments`; `undefined` when there is no such operation. */
  readonly operation: string | undefined;
  readonly query: Readonly<Record<string, string>>;
  /** Parsed JSON. */
  readonly body: unknown;
  /** 0 when the connection was broken off. */
  readonly status: number;
}

export interface FakeGitHub {
  /** GITHUB_API_URL. */
  readonly url: string;
  /** GITHUB_GRAPHQL_URL. */
  readonly graphqlUrl: string;
  readonly token: string;
  readonly state: GitHubState;
  /** In the order in which they were answered. */
  readonly requests: readonly LoggedRequest[];
  /** What GitHub would not have understood or would not have said. A test asserts that it is empty. */
  readonly violations: readonly string[];
  /** Changes what the token may do from now on. */
  permit(permissions: Permissions): void;
  fault(rule: FaultRule): Fault;
  close(): Promise<void>;
}

export interface Served {
  readonly description: ApiDescription;
  readonly contract: Contract;
  readonly state: GitHubState;
  readonly violations: string[];
  permissions: Permissions | undefined;
}

const maxBodyBytes = 32 * 1024 * 1024;

let known: { readonly description: ApiDescription; readonly contract: Contract } | undefined;

/** The description is the same for all of them, and compiling its schemas takes a while. */
function github() {
  if (known === undefined) {
    const description = readApiDescription();
    known = { description, contract: createContract(description) };
  }
  return known;
}

/** A GitHub with one repository on the loopback interface, held to GitHub's own description in both directions. */
export async function startFakeGitHub(options: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  const { owner = 'acme', repo = 'shop', defaultBranch = 'main', now = Date.now } = options;
  let url = '';
  const { description, contract } = github();
  const state = createState({ owner, repo, defaultBranch, now, apiUrl: () => url });
  const served: Served = { description, contract, state, violations: [], permissions: options.permissions };
  const token = `ghs_${randomUUID().replaceAll('-', '')}`;
  const requests: LoggedRequest[] = [];
  const faults: (Fault & { passed: number })[] = [];

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = new URL(request.url ?? '/', url);
    const method = request.method ?? '';
    const path = target.pathname;
    const found = path.startsWith('/repos/') ? description.find(method, path) : undefined;
    const bytes = await readAll(request);
    const body = parseJson(bytes);
    const log = (status: number): void => {
      const query = Object.fromEntries(target.searchParams);
      requests.push({ method, path, operation: found?.operation.name, query, body, status });
    };
    const operationPath = found?.operation.name.split(' ')[1];
    const fault = takeFault(faults, { method, path, operation: operationPath });
    const lie = fault && faultAnswer(fault);
    const told = fault === undefined || fault.kind === 'slow' || ('afterwards' in fault && fault.afterwards === true);
    if (fault?.kind === 'slow') await wait(fault.ms);
    const truth = told ? answer(request, found, target, bytes, body) : undefined;
    if (fault?.kind === 'reset') {
      log(0);
      request.socket.resetAndDestroy();
      return;
    }
    const { status, headers = {}, body: content } = lie ?? truth ?? refused(500, 'no answer');
    log(status);
    const isText = typeof content === 'string';
    response.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'x-github-request-id': randomUUID(),
      ...headers,
    });
    response.end(content === undefined ? undefined : isText ? content : JSON.stringify(content));
  }

  function answer(
    request: IncomingMessage,
    found: ReturnType<ApiDescription['find']>,
    target: URL,
    bytes: Buffer,
    body: unknown,
  ): Answer {
    if (!new RegExp(`^(bearer|token) ${token}$`, 'iu').test(request.headers.authorization ?? '')) {
      return refused(401, request.headers.authorization === undefined ? 'Requires authentication' : 'Bad credentials');
    }
    if (bytes.length > 0 && body === undefined) {
      served.violations.push(`${request.method} ${target.pathname}: the body is not JSON`);
      return refused(400, 'Problems parsing JSON');
    }
    return carryOut(served, { method: request.method ?? '', target, found, body: body as Fields | undefined });
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      served.violations.push(`the fake GitHub failed: ${String(error instanceof Error ? error.stack : error)}`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((listening, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', listening);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    graphqlUrl: `${url}/graphql`,
    token,
    state,
    requests,
    violations: served.violations,
    permit: (permissions) => {
      served.permissions = permissions;
    },
    fault: (rule) => {
      const fault = { rule, hits: 0, passed: 0 };
      faults.push(fault);
      return fault;
    },
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBodyBytes) throw new Error('the request is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseJson(bytes: Buffer): unknown {
  try {
    return bytes.length === 0 ? undefined : JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
