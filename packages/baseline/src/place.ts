import type { Io } from '@sluice/action';

/** Where what earlier runs measured is kept. */
export type BaselinePlace =
  | { readonly kind: 'none' }
  /** `owner`: whose it is; the key of a commit is the format's beginning, the owner and the commit. */
  | { readonly kind: 'cache'; readonly owner: string }
  /** Relative to the project's folder. */
  | { readonly kind: 'file'; readonly path: string };

/**
 * `given` is `auto` (the cache), `none`, or the path of a file. In the cache each gate has its own, the same each time: two gates must
 * not take each other's numbers for their own. `name` tells gates apart that are one step, as in a matrix.
 */
export async function baselinePlace(given: string, name: string | undefined, io: Io): Promise<BaselinePlace> {
  if (given === 'none') return { kind: 'none' };
  if (given !== 'auto') return { kind: 'file', path: given };
  const { workflow, job } = io.github.context;
  const own = name ?? [workflow, job, io.host.variable('GITHUB_ACTION') ?? ''].join('\0');
  const folder = io.files.root.slice(io.host.workspace.length);
  const { createHash } = await import('node:crypto');
  return { kind: 'cache', owner: createHash('sha256').update(`${own}\0${folder}`).digest('hex').slice(0, 16) };
}
