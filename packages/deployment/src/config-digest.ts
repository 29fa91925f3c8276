import { createHash } from 'node:crypto';
import { type Files, type Git, UserError } from '@sluice/action';
import { fileHash } from './artifact-digest.ts';

const digits = 6;
const mostNamed = 5;

/**
 * What the release is configured with: enough of a SHA-256 over names and contents to see that it has changed (one in 16 million changes is
 * not seen). Empty without files. A record can be read by many, and even so little of a digest confirms a guess of a password that is weak:
 * only what git has committed goes into it, which those who read the repository can read anyway. Throws `UserError` for any other file.
 */
export async function configDigest(
  patterns: readonly string[],
  { files, git }: { readonly files: Files; readonly git: Git },
): Promise<string> {
  const entries = patterns.length === 0 ? [] : await files.glob(patterns);
  if (entries.length === 0) return '';
  const committed = await committedFiles(git);
  const others = entries.map(({ path }) => path).filter((path) => !committed.has(path));
  if (others.length > 0) throw new UserError(notCommitted(others));
  const list = createHash('sha256');
  for (const { path } of entries) list.update(`${await fileHash(path, files)}  ${path}\n`);
  return list.digest('hex').slice(0, digits);
}

/** As the working tree has them, which differs when a step has written secrets into a template. None where there is no git. */
async function committedFiles(git: Git): Promise<ReadonlySet<string>> {
  const [tracked, changed] = await Promise.all([
    git.run(['ls-files', '-z']),
    git.run(['diff', '--name-only', '--relative', '--no-ext-diff', '-z', 'HEAD']),
  ]);
  if (!tracked.ok || !changed.ok) return new Set();
  const dirty = new Set(changed.stdout.split('\0'));
  return new Set(tracked.stdout.split('\0').filter((path) => path !== '' && !dirty.has(path)));
}

function notCommitted(paths: readonly string[]): string {
  const named = paths.slice(0, mostNamed).join(', ');
  const more = paths.length > mostNamed ? ` and ${paths.length - mostNamed} more` : '';
  return (
    `\`config\` names what git has not committed as it is: ${named}${more}. Such a file may hold secrets, and a digest of it, which many can ` +
    'read, would confirm a guess of one. Name the files that it is made from, or commit it.'
  );
}

/** What a person has to know of a rollback to a release that ran with another configuration; `undefined`: nothing. */
export const configChanged = (now: string, then: string): string | undefined =>
  now === '' || then === '' || now === then
    ? undefined
    : 'the configuration has changed since that release was verified, and a rollback brings back code, not configuration';
