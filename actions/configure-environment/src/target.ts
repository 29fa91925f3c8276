import { isAbsolute, relative, resolve } from 'node:path';
import { type Io, UserError } from '@sluice/action';

/** Absolute path of the file; inside the repository, so that it is gone with it. */
export function targetPath(file: string, io: Io): string {
  const path = resolve(io.files.root, file);
  const inside = relative(io.host.workspace, path);
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) {
    throw new UserError(`\`file\` is not inside the checked-out repository: ${file}.`);
  }
  if (inside.split('/')[0] === '.git') throw new UserError(`\`file\` must not be inside .git: ${file}.`);
  return path;
}

/** Secrets must not get into a commit: a tracked file is refused, one that git does not ignore is said. */
export async function refuseTracked(path: string, io: Io): Promise<void> {
  const repository = await io.git.run(['rev-parse', '--is-inside-work-tree']);
  if (!repository.ok) return;
  const tracked = await io.git.run(['ls-files', '--error-unmatch', '--', path]);
  const shown = relative(io.files.root, path);
  if (tracked.ok) {
    throw new UserError(
      `${shown} is tracked by git, and secrets would get into a commit: run \`git rm --cached ${shown}\` and add it to .gitignore.`,
    );
  }
  const ignored = await io.git.run(['check-ignore', '--quiet', '--', path]);
  if (!ignored.ok) io.log.warning(`${shown} is not ignored by git: add it to .gitignore, so that no step commits it.`);
}
