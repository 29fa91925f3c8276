import type { Git } from '@sluice/action';
import { type DestructiveChange, destructiveChanges } from './migration.ts';

export const migrationPolicies = ['block', 'warn', 'allow'] as const;
export type MigrationPolicy = (typeof migrationPolicies)[number];

export type Between =
  | { readonly known: true; readonly destructive: readonly DestructiveChange[] }
  /** The history does not reach that far. */
  | { readonly known: false };

const mostFiles = 1000;

/** Which migrations came between two commits that code of the older one may not survive. `globs` are git's, from the top of the repository. */
export async function migrationsBetween(
  git: Git,
  older: string,
  newer: string,
  globs: readonly string[],
): Promise<Between> {
  const pathspecs = globs.map((glob) =>
    glob.startsWith('!') ? `:(top,exclude,glob)${glob.slice(1)}` : `:(top,glob)${glob}`,
  );
  const changed = await git.run([
    'diff',
    '--no-renames',
    '--diff-filter=AM',
    '--name-only',
    '-z',
    older,
    newer,
    '--',
    ...pathspecs,
  ]);
  if (!changed.ok) return { known: false };
  const paths = changed.stdout.split('\0').filter((path) => path !== '');
  if (paths.length > mostFiles) return { known: false };
  const destructive: DestructiveChange[] = [];
  for (const path of paths) {
    const content = await git.run(['show', `${newer}:${path}`]);
    if (!content.ok) return { known: false };
    destructive.push(...destructiveChanges(path, content.stdout));
  }
  return { known: true, destructive };
}

/** Why older code is not brought back over these; `undefined`: it may be. */
export function migrationObstacle(between: Between): string | undefined {
  if (!between.known)
    return 'whether a migration of the database lies in between could not be told: the history is not checked out (`fetch-depth: 0`)';
  const [first, ...others] = between.destructive;
  if (first === undefined) return undefined;
  const more = others.length === 0 ? '' : `, and ${others.length} more`;
  return `a migration lies in between that the older release may not survive: ${first.path}:${first.line}: ${first.text}${more}`;
}
