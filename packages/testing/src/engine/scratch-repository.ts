import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { defaultBranch, type PipelineEvent, pullRequestBranch } from './event-payload.ts';

export interface Commit {
  readonly sha: string;
  /** Of a pull request, its base. */
  readonly before: string;
}

const author = { name: 'Sluice', email: 'sluice@example.invalid' };

/** Git as no configuration of the person or of the machine changes it. */
function git(folder: string, ...args: readonly string[]): Promise<string> {
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: author.name,
    GIT_AUTHOR_EMAIL: author.email,
    GIT_COMMITTER_NAME: author.name,
    GIT_COMMITTER_EMAIL: author.email,
  };
  return promisify(execFile)('git', args, { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 }).then(({ stdout }) =>
    stdout.trim(),
  );
}

/**
 * Puts a copy of the project on top of what the repository in `folder` has, and commits it, also when nothing changed: each run is
 * a commit of its own, newer than the one before. A pull request is a branch that leaves the default branch as it is.
 * `prepare` may change the copy before it is committed.
 */
export async function commitProject(
  project: string,
  folder: string,
  event: PipelineEvent,
  prepare: (copy: string) => Promise<void>,
): Promise<Commit> {
  await mkdir(folder, { recursive: true });
  if (!existsSync(join(folder, '.git'))) {
    await git(folder, 'init', '--quiet', '-b', defaultBranch);
    await git(folder, 'commit', '--quiet', '--allow-empty', '-m', 'Begin');
  }
  await git(folder, 'checkout', '--quiet', '--force', defaultBranch);
  const before = await git(folder, 'rev-parse', 'HEAD');
  if (event === 'pull_request') await git(folder, 'checkout', '--quiet', '-B', pullRequestBranch);
  await replaceFiles(project, folder);
  await prepare(folder);
  await git(folder, 'add', '--all', '--force', '.');
  await git(folder, 'commit', '--quiet', '--allow-empty', '-m', 'The project, as it is now');
  // What a checkout of GitHub knows the default branch by.
  await git(folder, 'update-ref', `refs/remotes/origin/${defaultBranch}`, defaultBranch);
  return { sha: await git(folder, 'rev-parse', 'HEAD'), before };
}

async function replaceFiles(project: string, folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name !== '.git') await rm(join(folder, name), { recursive: true, force: true });
  }
  for (const file of await projectFiles(project)) {
    const target = join(folder, file);
    await mkdir(dirname(target), { recursive: true });
    await cp(join(project, file), target, { verbatimSymlinks: true });
  }
}

/** What is committed or could be: in a git repository what is not ignored; without one, everything. */
async function projectFiles(project: string): Promise<readonly string[]> {
  const listed = await git(project, 'ls-files', '-z', '--cached', '--others', '--exclude-standard').catch(() => '');
  const tracked = listed.split('\0').filter((file) => file !== '' && existsSync(join(project, file)));
  if (tracked.length > 0) return tracked;
  const entries = await readdir(project, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(project, join(entry.parentPath, entry.name)))
    .filter((file) => !/(?:^|\/)(?:\.git|\.venv|node_modules|__pycache__)\//u.test(file));
}
