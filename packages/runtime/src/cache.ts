import { lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cache, CacheReading, CacheWriting } from '@sluice/action';

type Variables = Readonly<Record<string, string | undefined>>;

export interface CacheOptions {
  readonly env: Variables;
  /** Absolute; where archives are packed and unpacked. */
  readonly folder: string;
  /** After this the service counts as unreachable. Default 30 s. */
  readonly timeoutMs?: number;
}

export type CreateCache = (options: CacheOptions) => Cache;

/** GitHub's own limit for one request. */
const keysPerRequest = 10;
const maxBytes = 64 * 1024 * 1024;

/**
 * The cache of GitHub Actions through GitHub's own client, which is loaded only when it is used: it is many times larger than all the
 * rest of a bundle.
 */
export function createCache({ env, folder, timeoutMs = 30_000 }: CacheOptions): Cache {
  const missingService = (env.ACTIONS_RESULTS_URL ?? env.ACTIONS_CACHE_URL ?? '') === '';
  const noService = missingService ? 'this runner offers no cache service' : undefined;

  const ask = async <T>(request: (client: typeof import('@actions/cache')) => Promise<T>): Promise<Heard<T>> => {
    const client = await import('@actions/cache');
    mkdirSync(folder, { recursive: true });
    return within(folder, () => listening(() => request(client), timeoutMs));
  };

  return {
    async read(name, keys) {
      const place = join(folder, name);
      if (noService !== undefined) return { kind: 'unavailable', message: noService };
      for (let at = 0; at < keys.length; at += keysPerRequest) {
        const [first = '', ...others] = keys.slice(at, at + keysPerRequest);
        rmSync(place, { recursive: true, force: true });
        const { value, problem } = await ask((client) => client.restoreCache([name], first, others));
        // The next keys would wait as long as these.
        if (problem !== undefined) return { kind: 'unavailable', message: problem };
        // The service also answers what only begins with a key.
        if (value !== undefined && keys.includes(value)) return contentOf(place, value);
      }
      return { kind: 'missing' };
    },
    async write(name, key, content) {
      if (noService !== undefined) return { kind: 'unavailable', message: noService };
      const place = join(folder, name);
      rmSync(place, { recursive: true, force: true });
      mkdirSync(place, { recursive: true });
      writeFileSync(join(place, contentName), content);
      const { value, problem, said } = await ask((client) => client.saveCache([name], key));
      if (problem !== undefined) return { kind: 'unavailable', message: problem };
      return (value ?? -1) >= 0 ? { kind: 'saved' } : refusal(said);
    },
  };
}

const contentName = 'content.json';

function contentOf(place: string, key: string): CacheReading {
  const file = join(place, contentName);
  try {
    // Not through a link: an archive may have one, to any place.
    const found = lstatSync(file);
    if (found.isFile() && found.size <= maxBytes) return { kind: 'found', key, content: readFileSync(file, 'utf8') };
    return { kind: 'unavailable', message: `what is kept under ${key} is no file of at most ${maxBytes} bytes` };
  } catch {
    return { kind: 'unavailable', message: `what is kept under ${key} has no ${contentName}` };
  }
}

/** Why nothing was saved: the client says for every reason that another job may be first, and the reason behind it. */
function refusal(said: string): CacheWriting {
  if (/\(409\)|already exists/u.test(said)) return { kind: 'exists' };
  const reason = /Failed to reserve cache: (.*)$/mu.exec(said)?.[1] ?? said.trim().split('\n').at(-1) ?? '';
  return { kind: 'unavailable', message: firstLine(reason) || 'the cache service did not take it' };
}

/** As the runner would read the text of a command. */
function firstLine(text: string): string {
  return (
    text
      .replaceAll('%25', '%')
      .split(/%0D|%0A|\n/u)[0]
      ?.trim() ?? ''
  );
}

/**
 * The client packs and unpacks from the workspace, and the path that it is given identifies a cache: so that it is the same on each
 * runner, and nothing is put into the project, the workspace is this folder while it works.
 */
async function within<T>(folder: string, body: () => Promise<T>): Promise<T> {
  const [before, workspace] = [process.cwd(), process.env.GITHUB_WORKSPACE];
  process.chdir(folder);
  process.env.GITHUB_WORKSPACE = folder;
  try {
    return await body();
  } finally {
    process.chdir(before);
    if (workspace === undefined) delete process.env.GITHUB_WORKSPACE;
    else process.env.GITHUB_WORKSPACE = workspace;
  }
}

interface Heard<T> {
  readonly value: T | undefined;
  /** What went wrong; the client itself only logs it and answers as if nothing were kept. */
  readonly problem: string | undefined;
  /** All that it logged. */
  readonly said: string;
}

/**
 * Runs the client with its log lines caught: they are annotations at the run, red ones too, about something that is not the
 * project's matter; and they are the only place where it says that the service could not be reached.
 */
async function listening<T>(request: () => Promise<T>, timeoutMs: number): Promise<Heard<T>> {
  const said: string[] = [];
  const write = process.stdout.write;
  process.stdout.write = ((chunk: unknown): boolean => {
    said.push(String(chunk));
    return true;
  }) as typeof write;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`the cache service did not answer within ${timeoutMs / 1000} s`)),
      timeoutMs,
    );
  });
  try {
    const value = await Promise.race([request(), late]);
    const log = said.join('');
    const problem = /^::(?:warning|error)::(.*)$/mu.exec(log)?.[1];
    return { value, problem: problem === undefined ? undefined : firstLine(problem), said: log };
  } catch (error) {
    return { value: undefined, problem: error instanceof Error ? error.message : String(error), said: said.join('') };
  } finally {
    clearTimeout(timer);
    process.stdout.write = write;
  }
}
