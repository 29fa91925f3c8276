import type { Files } from '@sluice/action';

/** Lines of a file by its path in the repository; none when it cannot be read. */
export type SourceLines = (path: string) => Promise<readonly string[]>;

/** Longer files are not read. */
const sourceBytes = 4 * 1024 * 1024;

/** Reads each file once. `repository` is rooted where the paths begin. */
export function sourceLines(repository: Files): SourceLines {
  const known = new Map<string, Promise<readonly string[]>>();
  return (path) => {
    const found = known.get(path) ?? readLines(path, repository);
    known.set(path, found);
    return found;
  };
}

async function readLines(path: string, repository: Files): Promise<readonly string[]> {
  try {
    if (!(await repository.exists(path))) return [];
    return (await repository.text(path, sourceBytes)).replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u);
  } catch {
    // Too long, or no file: what is in it is told apart by its place alone.
    return [];
  }
}
