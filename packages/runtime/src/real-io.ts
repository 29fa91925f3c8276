import { mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host, Io } from '@sluice/action';
import { createCache } from './cache.ts';
import { createClock } from './clock.ts';
import { appendKeyValue } from './command-file.ts';
import { createExec } from './exec.ts';
import { createFiles } from './files.ts';
import { createGit } from './git.ts';
import { createGitHub } from './github-client.ts';
import { readGitHubContext } from './github-context.ts';
import { createHttp } from './http.ts';
import { createLoadGenerator } from './load-generator.ts';
import { createLog, type StepLog } from './log.ts';
import { patterns } from './patterns.ts';

type Variables = Readonly<Record<string, string | undefined>>;

export interface RealIoOptions {
  /** The folder below `actions/`. */
  readonly name: string;
  readonly env: Variables;
  /** Relative to the workspace. */
  readonly directory: string;
  readonly token: string | undefined;
  readonly write: (text: string) => void;
  readonly cancelled: AbortSignal;
}

export type RealIo = Io & { readonly log: StepLog };

export function createRealIo(options: RealIoOptions): RealIo {
  const { env, cancelled, write } = options;
  const workspace = env.GITHUB_WORKSPACE || process.cwd();
  const files = createFiles(workspace).at(options.directory);
  const log = createLog({ write, debug: env.RUNNER_DEBUG === '1' });
  const clock = createClock(cancelled);
  const http = createHttp(env);
  const host = createHost(options, workspace);
  const exec = createExec({
    env: childEnvironment(env),
    root: files.root,
    cancelled,
    echo: log.raw,
    scratch: host.scratch,
  });
  return {
    log,
    files,
    exec,
    git: createGit(exec),
    github: createGitHub({ context: readGitHubContext(env), token: options.token, http, clock }),
    http,
    patterns,
    load: createLoadGenerator(cancelled),
    cache: createCache({ env, http, clock }),
    clock,
    host,
    state: {
      save: (key, value) => appendKeyValue(env.GITHUB_STATE, key, value),
      export: (name, value) => appendKeyValue(env.GITHUB_ENV, name, value),
    },
  };
}

/**
 * What programs get: our own inputs (a token among them) and the runner's files, by which they could set outputs of
 * this step, are not for them.
 */
function childEnvironment(env: Variables): Variables {
  const kept = Object.entries(env).filter(
    ([name]) =>
      !/^(INPUT_|STATE_)|^GITHUB_(OUTPUT|STATE|ENV|PATH|STEP_SUMMARY)$|^ACTIONS_(RUNTIME|ID_TOKEN)_/u.test(name),
  );
  return Object.fromEntries(kept);
}

function createHost({ name, env, cancelled }: RealIoOptions, workspace: string): Host {
  const temporary = realpathSync(env.RUNNER_TEMP || tmpdir());
  return {
    platform: process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux',
    workspace,
    reports: ownFolder(join(temporary, 'sluice'), name),
    scratch: ownFolder(join(temporary, 'sluice-scratch'), name),
    variable: (variable) => env[variable],
    cancelled,
  };
}

/** `NAME`, or `NAME-2`, ... when an earlier step of the job has it. */
function ownFolder(parent: string, name: string): string {
  mkdirSync(parent, { recursive: true });
  for (let number = 1; ; number += 1) {
    const folder = join(parent, number === 1 ? name : `${name}-${number}`);
    try {
      mkdirSync(folder);
      return folder;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
