import type { Files } from '@sluice/action';
import type { Finding, Location } from './finding.ts';
import { lineHashes } from './line-hash.ts';

/** Longer files get no hash: GitHub then makes its own. */
const sourceBytes = 4 * 1024 * 1024;

/**
 * The `primaryLocationLineHash` of each finding's line, as `sarifLog` asks for it. Reads only files that have findings;
 * `repository` is rooted where the findings' paths begin.
 */
export async function findingHashes(
  findings: readonly Finding[],
  repository: Files,
): Promise<(location: Location) => string | undefined> {
  const wanted = new Map<string, Set<number>>();
  for (const { location } of findings) {
    if (location !== undefined) {
      wanted.set(location.path, (wanted.get(location.path) ?? new Set()).add(location.line));
    }
  }
  const hashes = new Map<string, ReadonlyMap<number, string>>();
  for (const [path, lines] of wanted) {
    const text = await sourceText(path, repository);
    if (text !== undefined) hashes.set(path, lineHashes(text, lines));
  }
  return ({ path, line }) => hashes.get(path)?.get(line);
}

async function sourceText(path: string, repository: Files): Promise<string | undefined> {
  try {
    return (await repository.exists(path)) ? await repository.text(path, sourceBytes) : undefined;
  } catch {
    return undefined;
  }
}
