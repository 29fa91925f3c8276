import type { Files } from '@sluice/action';
import type { ChangedFile } from '@sluice/git';
import type { Adapter } from './adapter.ts';
import { withoutComments } from './settings.ts';

/** A file with a tool's configuration that the change touches, on both sides; empty where it is not there. */
export interface ChangedConfiguration {
  /** Relative to the repository. */
  readonly path: string;
  readonly base: string | undefined;
  readonly head: string | undefined;
}

/** The files of a change in which what this tool reads differs. Both `Files` are rooted at the repository's root. */
export async function changedConfiguration(
  { settings, ownSettings }: Adapter,
  changed: readonly ChangedFile[],
  base: Files,
  head: Files,
): Promise<readonly ChangedConfiguration[]> {
  const ownPart = ownSettings ?? ((_, text) => withoutComments(text));
  const found: ChangedConfiguration[] = [];
  for (const { path, oldPath, kind } of changed) {
    const places = new Map([
      [path, { base: oldPath === path ? path : undefined, head: kind === 'deleted' ? undefined : path }],
      ...(oldPath === undefined || oldPath === path ? [] : [[oldPath, { base: oldPath, head: undefined }] as const]),
    ]);
    for (const [place, sides] of places) {
      if (!settings.test(place)) continue;
      const both = { path: place, base: await textOf(sides.base, base), head: await textOf(sides.head, head) };
      const own = (text: string | undefined): string => ownPart(place, text ?? '');
      if (own(both.base) !== own(both.head)) found.push(both);
    }
  }
  return found;
}

const textOf = async (path: string | undefined, from: Files): Promise<string | undefined> =>
  path !== undefined && (await from.exists(path)) ? from.text(path) : undefined;
