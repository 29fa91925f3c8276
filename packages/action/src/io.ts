import type { Cache } from './cache.ts';

/**
 * The world, as actions see it: narrow interfaces, injected. Nothing else in Sluice reads the environment, files, the
 * network, processes or the clock, so a test hands in a fake of one of these and never mocks a module.
 */
export interface Io {
  readonly log: Log;
  readonly files: Files;
  readonly exec: Exec;
  readonly git: Git;
  readonly github: GitHub;
  readonly http: Http;
  readonly patterns: Patterns;
  readonly load: LoadGenerator;
  readonly cache: Cache;
  readonly clock: Clock;
  readonly host: Host;
  readonly state: State;
}

export interface Log {
  info(text: string): void;
  /** Shown only when step debugging is on. */
  debug(text: string): void;
  notice(text: string): void;
  warning(text: string): void;
  error(text: string): void;
  /** Runs `body` inside a fold of the log. */
  group<T>(title: string, body: () => Promise<T>): Promise<T>;
  /**
   * Raw output of somebody else's program: printed so that nothing in it is read as a workflow command.
   */
  raw(text: string): void;
  /** Registers a secret: it is starred out in the log, and `redact` knows it. Lines under 4 characters are left. */
  mask(secret: string): void;
  /** The text without any registered secret. For everything that leaves the job by another door than the log. */
  redact(text: string): string;
}

export interface FileEntry {
  /** Relative to the root of `Files`, POSIX separators. */
  readonly path: string;
  readonly bytes: number;
}

export interface WriteOptions {
  /** Permissions of the file, from the moment when it is there; default: what the process gives. */
  readonly mode?: number;
}

/** Files below one root: the project's directory. Relative paths are relative to it; absolute ones are taken as they are. */
export interface Files {
  /** Absolute. */
  readonly root: string;
  /** Another view, rooted at a directory below. */
  at(directory: string): Files;
  /** Regular files that match any of the globs and none of those that begin with `!`; sorted by path. */
  glob(patterns: readonly string[]): Promise<readonly FileEntry[]>;
  /** In chunks of up to 1 MiB; memory does not grow with the file. Throws `UserError` when it is not there. */
  stream(path: string): AsyncIterable<Uint8Array>;
  /** Throws `UserError` when it is not there or longer than `maxBytes` (default 16 MiB). */
  text(path: string, maxBytes?: number): Promise<string>;
  exists(path: string): Promise<boolean>;
  isDirectory(path: string): Promise<boolean>;
  /**
   * Creates the folders above; writes to a temporary file first and renames. Pieces are written one by one. Answers the absolute path.
   */
  write(path: string, content: string | Uint8Array | Iterable<string>, options?: WriteOptions): Promise<string>;
  /** Writes a file that is not there yet; false when it is. Of several that try at once, one succeeds. */
  writeNew(path: string, content: string): Promise<boolean>;
  /** Makes `path` a symbolic link to a folder (on Windows a junction), and the folders above it. */
  link(path: string, folder: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Copies a file, whatever its size; creates the folders above. Answers the absolute path of the copy. */
  copy(path: string, target: string): Promise<string>;
}

export interface Command {
  readonly argv: readonly [string, ...string[]];
  /** Relative to the project's directory. */
  readonly cwd?: string;
  /** Added to the environment; `undefined` removes a variable. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Text for its standard input; without it that is empty. */
  readonly stdin?: string;
  /** After this the whole process group gets SIGTERM, 5 s later SIGKILL. */
  readonly timeoutMs: number;
  /** Copy the output to the log while it runs. Default false. */
  readonly echo?: boolean;
  /** How much of each stream is kept in memory (the end is kept). Default 1 MiB. */
  readonly maxOutputBytes?: number;
  /** The standard output goes to this file (absolute path) instead of memory. */
  readonly stdoutFile?: string;
  /** Hears the id of its process group as soon as it runs, for whoever must end it if we cannot. */
  readonly onStart?: (group: number) => void;
}

/** A script of the user: run by `bash --noprofile --norc -eo pipefail FILE`, so a failing line fails it. */
export interface Script extends Omit<Command, 'argv'> {
  readonly script: string;
}

export type Ending =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'signalled'; readonly signal: string }
  | { readonly kind: 'timed-out'; readonly timeoutMs: number }
  /** The job was cancelled while it ran; the process group was ended. */
  | { readonly kind: 'cancelled' }
  /** The program could not be started: not found, not executable. */
  | { readonly kind: 'not-started'; readonly message: string };

export interface CommandResult {
  readonly ending: Ending;
  readonly stdout: string;
  readonly stderr: string;
  /** True when the kept output is only its end. */
  readonly truncated: boolean;
  readonly durationMs: number;
  /** It has ended and processes that it started have not: the id of their process group. Unknown on Windows. */
  readonly leftBehind?: number;
}

export interface Exec {
  /** Never throws for what the program does; `ending` tells. */
  run(command: Command): Promise<CommandResult>;
  script(script: Script): Promise<CommandResult>;
  /** Ends a process group that a program left behind: SIGTERM, 5 s later SIGKILL. Answers whether there was one. */
  endGroup(group: number): Promise<boolean>;
  /** Absolute path of a program on PATH, or `undefined`. */
  which(program: string): Promise<string | undefined>;
}

export interface Git {
  /** Runs git in the project's directory. `ok` is exit code 0. Output is complete, up to 256 MiB. */
  run(args: readonly string[]): Promise<{ readonly ok: boolean; readonly stdout: string; readonly stderr: string }>;
}

export interface PullRequest {
  readonly number: number;
  readonly headSha: string;
  readonly baseSha: string;
  readonly baseRef: string;
  readonly headRef: string;
  readonly fromFork: boolean;
}

/** What the runner says about the run; never throws, missing things are empty strings or `undefined`. */
export interface GitHubContext {
  readonly owner: string;
  readonly repo: string;
  readonly eventName: string;
  /** The commit that is checked out by default (of a pull request: the merge commit). */
  readonly sha: string;
  readonly ref: string;
  readonly refName: string;
  readonly baseRef: string | undefined;
  readonly headRef: string | undefined;
  readonly defaultBranch: string | undefined;
  readonly workflow: string;
  readonly job: string;
  readonly actor: string;
  readonly runId: number;
  readonly runNumber: number;
  readonly runAttempt: number;
  readonly serverUrl: string;
  readonly apiUrl: string;
  /** URL of this attempt of this run. */
  readonly runUrl: string;
  readonly pullRequest: PullRequest | undefined;
  /** The payload of the event, untrusted. */
  readonly event: unknown;
}

export type ApiFailure =
  /** 403 that is not a rate limit, or 404 for a token without the permission. */
  'permission' | 'unauthorized' | 'not-found' | 'conflict' | 'invalid' | 'rate-limited' | 'server' | 'network';

export type ApiResponse =
  | { readonly ok: true; readonly status: number; readonly data: unknown; readonly next: string | undefined }
  | { readonly ok: false; readonly status: number; readonly failure: ApiFailure; readonly message: string };

export interface GitHub {
  readonly context: GitHubContext;
  /** False when there is no token. */
  readonly hasToken: boolean;
  /** A client with another token. */
  withToken(token: string): GitHub;
  /**
   * One REST request; `path` begins with `/` or is a full URL of the same origin (for paging). 429, secondary limits,
   * 5xx and network errors are tried again (at most 4 tries, `Retry-After` obeyed up to 60 s) where that is safe: GET,
   * PUT, PATCH, DELETE always, POST only on an answer that proves that nothing was done.
   */
  request(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<ApiResponse>;
  /** All pages of a list (follows `Link: rel="next"`), at most `maxItems`. */
  list(path: string, maxItems: number): Promise<ApiResponse>;
  graphql(query: string, variables: Readonly<Record<string, unknown>>): Promise<ApiResponse>;
}

export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** For the whole exchange, name lookup and body included. */
  readonly timeoutMs: number;
  /** Longer bodies are cut there and marked. */
  readonly maxBodyBytes: number;
  /** How many redirects are followed; 0 shows the 3xx itself. The body is never sent to another origin. */
  readonly maxRedirects: number;
  /** Ask this address of the host and no other, past any proxy; a redirect to another host is looked up as usual. */
  readonly address?: string;
}

export interface HttpResponse {
  readonly kind: 'response';
  readonly status: number;
  /** Names in lower case; repeated ones joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly bodyTruncated: boolean;
  /** From the start of the request to the end of the body. */
  readonly latencyMs: number;
  /** The URL that answered, after redirects. */
  readonly url: string;
  /** When the certificate of the server ends, epoch milliseconds; only with https. */
  readonly certificateExpires: number | undefined;
}

export interface HttpError {
  readonly kind: 'error';
  readonly cause:
    | 'name-not-found'
    | 'no-route'
    | 'refused'
    | 'reset'
    | 'timeout'
    | 'tls'
    | 'redirects'
    | 'invalid'
    | 'other';
  readonly message: string;
}

export interface Http {
  /** A fresh connection each time; proxies of the environment are honoured. Never throws. */
  request(request: HttpRequest): Promise<HttpResponse | HttpError>;
  /** All addresses of a host (A and AAAA, as the machine looks names up), each once. Never throws. */
  addresses(host: string, timeoutMs: number): Promise<Addresses | HttpError>;
}

export interface Addresses {
  readonly kind: 'addresses';
  readonly addresses: readonly string[];
}

export interface Patterns {
  /** Whether the pattern is found in a text of somebody else; `undefined` when that takes too long, as some patterns do. Never throws. */
  test(pattern: RegExp, text: string, timeoutMs: number): Promise<boolean | undefined>;
}

export interface LoadPlan {
  readonly requests: readonly {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string | undefined;
  }[];
  /** How many are sent in all. */
  readonly count: number;
  /** When the one with this index is due, milliseconds from the start, ascending; and which request it is. */
  dueMs(index: number): number;
  requestOf(index: number): number;
  /** Those before are sent and not reported. */
  readonly measuredFrom: number;
  readonly timeoutMs: number;
  readonly maxConnections: number;
}

/** Times are milliseconds from the start of the run. */
export interface LoadAnswer {
  readonly request: number;
  readonly dueMs: number;
  readonly sentMs: number;
  /** When the body had arrived, or the request had failed. */
  readonly endMs: number;
  /** 0 when there was no answer. */
  readonly status: number;
  /** `timeout`, `refused`, …; `undefined` when there was an answer. */
  readonly error: string | undefined;
}

export interface LoadRun {
  readonly answers: readonly LoadAnswer[];
  /** How many of the measured requests found no free connection when they were due. */
  readonly waitedForConnection: number;
  readonly maxConnections: number;
  /** Connections that were opened. */
  readonly connections: number;
  readonly cancelled: boolean;
}

export interface LoadGenerator {
  /** Sends each request when it is due, whether the ones before were answered or not. Connections are kept alive. Never throws. */
  run(plan: LoadPlan): Promise<LoadRun>;
}

export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Monotonic milliseconds. */
  elapsed(): number;
  /** Ends early when the job is cancelled. */
  sleep(ms: number): Promise<void>;
  /** From 0 (inclusive) to 1 (exclusive). */
  random(): number;
}

export interface Host {
  readonly platform: 'linux' | 'darwin' | 'win32';
  /** Absolute: where the checked-out repository is. */
  readonly workspace: string;
  /** Absolute: a folder of this step for reports; it survives the step and is emptied with the job. */
  readonly reports: string;
  /** Absolute: a folder of this step for scratch files. */
  readonly scratch: string;
  /** A variable of the environment, for tools whose contract is a variable. */
  variable(name: string): string | undefined;
  /** Aborted when the runner cancels the job (SIGINT, then SIGTERM 7.5 s later, then it kills). */
  readonly cancelled: AbortSignal;
}

/** What `post` (or a second try at it) must know. Written at once: it survives a kill of the process. */
export interface State {
  save(key: string, value: string): void;
  /** Sets a variable for the later steps of the job. */
  export(name: string, value: string): void;
}
