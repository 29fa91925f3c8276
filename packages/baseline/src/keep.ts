import type { GitHubContext, Io } from '@sluice/action';
import { keyOf } from './find.ts';
import type { BaselineFormat } from './format.ts';
import type { BaselinePlace } from './place.ts';

/**
 * Whether this run may say what later ones are compared with: only a push to a branch of the repository itself, of the commit that is
 * checked out. A pull request never does, and neither does a run that did not see all reports; one that is red does.
 */
export function mayKeep(context: GitHubContext, head: string | undefined): boolean {
  return context.eventName === 'push' && context.ref.startsWith('refs/heads/') && context.sha === head;
}

/** Answers what to say when it was not kept. */
export async function keepBaseline<T>(
  format: BaselineFormat<T>,
  place: BaselinePlace,
  baseline: T,
  io: Io,
): Promise<string | undefined> {
  const text = format.write(baseline);
  switch (place.kind) {
    case 'none':
      return undefined;
    case 'file':
      await io.files.write(place.path, text);
      return undefined;
    case 'cache': {
      const key = keyOf(format, place.owner, format.commitOf(baseline));
      const written = await io.cache.write(format.cacheName, key, text);
      return written.kind === 'unavailable' ? `The baseline was not kept: ${written.message}.` : undefined;
    }
  }
}
