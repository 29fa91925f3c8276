import { matchesGlob } from 'node:path/posix';
import {
  type ApiResponse,
  type Clock,
  type Command,
  type CommandResult,
  type Files,
  type GitHub,
  type GitHubContext,
  type HttpError,
  type HttpRequest,
  type HttpResponse,
  type Io,
  type LoadPlan,
  type LoadRun,
  type Log,
  type Script,
  UserError,
} from '@sluice/action';
import { fakeCache } from './fake-cache.ts';

/** What a test gives; everything else answers as an empty, offline, well-behaved machine. */
export interface FakeWorld {
  /** Path relative to the project's root -> content. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly exec?: (command: Command | Script) => Partial<CommandResult> | Promise<Partial<CommandResult>>;
  /** Default: there is none to end. */
  readonly endGroup?: (group: number) => boolean;
  /** Programs that `which` finds; default: none. */
  readonly programs?: Readonly<Record<string, string>>;
  readonly git?: (args: readonly string[]) => {
    readonly ok: boolean;
    readonly stdout?: string;
    readonly stderr?: string;
  };
  readonly api?: (method: string, path: string, body: unknown) => ApiResponse;
  readonly context?: Partial<GitHubContext>;
  readonly hasToken?: boolean;
  readonly http?: (request: HttpRequest) => HttpResponse | HttpError | Promise<HttpResponse | HttpError>;
  /** Addresses of hosts; others are not found. */
  readonly addresses?: Readonly<Record<string, readonly string[]>>;
  readonly load?: (plan: LoadPlan) => LoadRun | Promise<LoadRun>;
  /** What is kept, by key; without it there is no cache service. */
  readonly cache?: Map<string, string>;
  readonly variables?: Readonly<Record<string, string>>;
  readonly cancelled?: AbortSignal;
  /** Epoch milliseconds at the start; `sleep` moves it. */
  readonly now?: number;
}

export interface FakeIo extends Io {
  /** `level: text` of everything that was logged. */
  readonly logged: readonly string[];
  readonly masked: readonly string[];
  readonly commands: readonly (Command | Script)[];
  readonly requests: readonly HttpRequest[];
  readonly apiRequests: readonly { readonly method: string; readonly path: string; readonly body: unknown }[];
  readonly saved: ReadonlyMap<string, string>;
  readonly exported: ReadonlyMap<string, string>;
  readonly slept: readonly number[];
  /** The files as they are now, by absolute path. */
  readonly written: ReadonlyMap<string, Uint8Array>;
}

const root = '/project';

/** A world in memory, for the `run` of an action: data in, data out, no module is mocked. */
export function fakeIo(world: FakeWorld = {}): FakeIo {
  const logged: string[] = [];
  const masked: string[] = [];
  const commands: (Command | Script)[] = [];
  const requests: HttpRequest[] = [];
  const apiRequests: { method: string; path: string; body: unknown }[] = [];
  const saved = new Map<string, string>();
  const exported = new Map<string, string>();
  const slept: number[] = [];
  const store = new Map<string, Uint8Array>();
  for (const [path, content] of Object.entries(world.files ?? {})) store.set(`${root}/${path}`, bytes(content));

  const clock = fakeClock(world.now ?? Date.UTC(2026, 0, 1), slept);
  const log = fakeLog(logged, masked);
  const execute = async (command: Command | Script): Promise<CommandResult> => {
    commands.push(command);
    const result = await world.exec?.(command);
    return { ...quietSuccess, ...result };
  };
  return {
    logged,
    masked,
    commands,
    requests,
    apiRequests,
    saved,
    exported,
    slept,
    written: store,
    log,
    clock,
    files: fakeFiles(store, root),
    exec: {
      run: execute,
      script: execute,
      endGroup: async (group) => world.endGroup?.(group) ?? false,
      which: async (program) => world.programs?.[program],
    },
    git: {
      run: async (args) => {
        const answer = world.git?.(args) ?? { ok: false, stderr: 'not a git repository' };
        return { ok: answer.ok, stdout: answer.stdout ?? '', stderr: answer.stderr ?? '' };
      },
    },
    github: fakeGitHubClient(world, apiRequests),
    http: {
      request: async (request) => {
        requests.push(request);
        return (await world.http?.(request)) ?? { kind: 'error', cause: 'refused', message: 'connection refused' };
      },
      addresses: async (host) => {
        const addresses = world.addresses?.[host];
        if (addresses !== undefined) return { kind: 'addresses', addresses };
        return { kind: 'error', cause: 'name-not-found', message: `getaddrinfo ENOTFOUND ${host}` };
      },
    },
    patterns: { test: async (pattern, given) => pattern.test(given) },
    load: {
      run: async (plan) =>
        (await world.load?.(plan)) ?? {
          answers: [],
          waitedForConnection: 0,
          maxConnections: plan.maxConnections,
          connections: 0,
          cancelled: false,
        },
    },
    cache: fakeCache(world.cache),
    host: {
      platform: 'linux',
      workspace: root,
      reports: '/reports',
      scratch: '/scratch',
      variable: (name) => world.variables?.[name],
      cancelled: world.cancelled ?? new AbortController().signal,
    },
    state: {
      save: (key, value) => void saved.set(key, value),
      export: (name, value) => void exported.set(name, value),
    },
  };
}

const quietSuccess: CommandResult = {
  ending: { kind: 'exited', code: 0 },
  stdout: '',
  stderr: '',
  truncated: false,
  durationMs: 1,
};

const bytes = (content: string | Uint8Array | Iterable<string>): Uint8Array =>
  content instanceof Uint8Array
    ? content
    : new TextEncoder().encode(typeof content === 'string' ? content : [...content].join(''));
const text = (content: Uint8Array): string => new TextDecoder().decode(content);

function fakeLog(logged: string[], masked: string[]): Log {
  const at = (level: string) => (line: string) => void logged.push(`${level}: ${line}`);
  return {
    info: at('info'),
    debug: at('debug'),
    notice: at('notice'),
    warning: at('warning'),
    error: at('error'),
    raw: at('raw'),
    group: async (title, body) => {
      logged.push(`group: ${title}`);
      return body();
    },
    mask: (secret) => void masked.push(secret),
    redact: (line) => masked.reduce((kept, secret) => (secret === '' ? kept : kept.replaceAll(secret, '***')), line),
  };
}

function fakeClock(start: number, slept: number[]): Clock {
  let now = start;
  let seed = 1;
  return {
    now: () => now,
    elapsed: () => now - start,
    sleep: async (ms) => {
      slept.push(ms);
      now += ms;
    },
    random: () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647;
    },
  };
}

function fakeFiles(store: Map<string, Uint8Array>, at: string): Files {
  const absolute = (path: string): string => (path.startsWith('/') ? path : path === '.' ? at : `${at}/${path}`);
  const content = (path: string): Uint8Array => {
    const found = store.get(absolute(path));
    if (found === undefined) throw new UserError(`No file ${path}.`);
    return found;
  };
  return {
    root: at,
    at: (directory) => fakeFiles(store, absolute(directory)),
    glob: async (patterns) => {
      const wanted = patterns.filter((pattern) => !pattern.startsWith('!'));
      const refused = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
      return [...store]
        .filter(([path]) => path.startsWith(`${at}/`))
        .map(([path, value]) => ({ path: path.slice(at.length + 1), bytes: value.length }))
        .filter(({ path }) => wanted.some((p) => matchesGlob(path, p)) && !refused.some((p) => matchesGlob(path, p)))
        .sort((a, b) => (a.path < b.path ? -1 : 1));
    },
    async *stream(path) {
      yield content(path);
    },
    text: async (path) => text(content(path)),
    exists: async (path) =>
      store.has(absolute(path)) || [...store.keys()].some((k) => k.startsWith(`${absolute(path)}/`)),
    isDirectory: async (path) => [...store.keys()].some((key) => key.startsWith(`${absolute(path)}/`)),
    write: async (path, value) => {
      store.set(absolute(path), bytes(value));
      return absolute(path);
    },
    writeNew: async (path, value) => {
      if (store.has(absolute(path))) return false;
      store.set(absolute(path), bytes(value));
      return true;
    },
    copy: async (path, target) => {
      store.set(absolute(target), content(path));
      return absolute(target);
    },
    link: async (path, folder) => {
      // As it is now: what changes in the folder later does not show.
      for (const [key, value] of [...store])
        if (key.startsWith(`${absolute(folder)}/`))
          store.set(absolute(path) + key.slice(absolute(folder).length), value);
    },
    remove: async (path) => {
      for (const key of store.keys())
        if (key === absolute(path) || key.startsWith(`${absolute(path)}/`)) store.delete(key);
    },
  };
}

function fakeGitHubClient(world: FakeWorld, apiRequests: { method: string; path: string; body: unknown }[]): GitHub {
  const answer = (method: string, path: string, body: unknown): ApiResponse => {
    apiRequests.push({ method, path, body });
    return world.api?.(method, path, body) ?? { ok: false, status: 0, failure: 'network', message: 'offline' };
  };
  const client: GitHub = {
    context: { ...emptyContext, ...world.context },
    hasToken: world.hasToken ?? world.api !== undefined,
    withToken: () => client,
    request: async (method, path, body) => answer(method, path, body),
    list: async (path) => answer('GET', path, undefined),
    graphql: async (query, variables) => answer('POST', '/graphql', { query, variables }),
  };
  return client;
}

const emptyContext: GitHubContext = {
  owner: 'acme',
  repo: 'shop',
  eventName: 'push',
  sha: '1111111111111111111111111111111111111111',
  ref: 'refs/heads/main',
  refName: 'main',
  baseRef: undefined,
  headRef: undefined,
  defaultBranch: 'main',
  workflow: 'pipeline',
  job: 'test',
  actor: 'octocat',
  runId: 42,
  runNumber: 7,
  runAttempt: 1,
  serverUrl: 'https://github.com',
  apiUrl: 'https://api.github.com',
  runUrl: 'https://github.com/acme/shop/actions/runs/42/attempts/1',
  pullRequest: undefined,
  event: {},
};
