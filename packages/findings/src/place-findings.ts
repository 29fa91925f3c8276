import type { Files } from '@sluice/action';
import { type ColumnUnit, toUtf16Columns } from './column.ts';
import type { Finding, Location } from './finding.ts';
import { type PathFrame, repositoryPath } from './repository-path.ts';

/** Longer files are not read for their columns: these are dropped then. */
const sourceBytes = 4 * 1024 * 1024;

/**
 * Findings as a tool reports them, put into the repository: paths relative to its root, columns in UTF-16 units. One
 * that lies outside loses its location, not its message. `repository` is rooted at the root of the repository.
 */
export async function placeFindings(
  findings: readonly Finding[],
  unit: ColumnUnit,
  frame: PathFrame,
  repository: Files,
): Promise<readonly Finding[]> {
  const texts = new Map<string, readonly string[] | undefined>();
  const placed: Finding[] = [];
  for (const { location, ...rest } of findings) {
    const path = location && repositoryPath(location.path, frame);
    if (location === undefined || path === undefined) {
      placed.push(rest);
      continue;
    }
    if (needsText(location, unit) && !texts.has(path)) texts.set(path, await linesOf(path, repository));
    placed.push({ ...rest, location: { ...toUtf16Columns(location, unit, texts.get(path)), path } });
  }
  return placed;
}

const needsText = ({ column }: Location, unit: ColumnUnit): boolean => column !== undefined && unit !== 'utf16';

async function linesOf(path: string, repository: Files): Promise<readonly string[] | undefined> {
  try {
    if (!(await repository.exists(path))) return undefined;
    return (await repository.text(path, sourceBytes)).replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u);
  } catch {
    // Too long, or no file: the finding keeps its line.
    return undefined;
  }
}
