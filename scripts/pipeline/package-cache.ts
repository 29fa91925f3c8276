import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Caches of the package managers in `folder`, for the environment of every step. */
export function cacheEnvironment(folder: string): Readonly<Record<string, string>> {
  return {
    UV_CACHE_DIR: join(folder, 'uv'),
    UV_PYTHON_DOWNLOADS: 'never',
    UV_SYSTEM_CERTS: 'true',
    PIP_CACHE_DIR: join(folder, 'pip'),
    npm_config_cache: join(folder, 'npm'),
  };
}

/**
 * Fetches what a project's uv.lock names, once for each lock file: the jobs run side by side, and would each fetch it. When that
 * fails the jobs will say why, better than we could.
 */
export async function fillCache(copy: string, folder: string, uv: string, say: (line: string) => void): Promise<void> {
  const lock = join(copy, 'uv.lock');
  if (!existsSync(lock)) return;
  const digest = createHash('sha256')
    .update(await readFile(lock))
    .digest('hex');
  const done = join(folder, 'filled', digest.slice(0, 32));
  if (existsSync(done)) return;
  say("Downloading the project's locked packages (uv sync) …");
  const scratch = join(folder, `environment-${process.pid}`);
  const env = { ...process.env, ...cacheEnvironment(folder), UV_PROJECT_ENVIRONMENT: scratch };
  try {
    const args = ['sync', '--locked', '--no-install-project', '--quiet', '--project', copy];
    await promisify(execFile)(uv, args, { env, cwd: copy });
    await mkdir(join(folder, 'filled'), { recursive: true });
    await writeFile(done, '');
  } catch (error) {
    say(`They could not be fetched: ${String((error as { stderr?: unknown }).stderr ?? error).trim()}`);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
