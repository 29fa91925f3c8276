import type { FileCoverage, LineBranches } from './coverage.ts';
import { mergeBranches } from './merge.ts';

/**
 * Collects what reports say about files. The same line said twice (a method repeated in its class, partial classes in one
 * file, several records of one file) is one line, covered when any of them says so.
 */
export interface FileBuilder {
  line(path: string, line: number, hits: number): void;
  branches(path: string, line: number, branches: LineBranches): void;
  /** In the order in which they were first named; a file without a line is there too. */
  files(): readonly FileCoverage[];
  touch(path: string): void;
}

interface Building {
  readonly path: string;
  readonly lines: Map<number, number>;
  readonly branches: Map<number, LineBranches>;
}

export function createFileBuilder(): FileBuilder {
  const files = new Map<string, Building>();
  const fileOf = (path: string): Building => {
    const known = files.get(path);
    if (known !== undefined) return known;
    const created: Building = { path, lines: new Map(), branches: new Map() };
    files.set(path, created);
    return created;
  };
  return {
    touch: (path) => void fileOf(path),
    line(path, line, hits) {
      const { lines } = fileOf(path);
      const before = lines.get(line);
      if (before === undefined || before < hits) lines.set(line, hits);
    },
    branches(path, line, branches) {
      const known = fileOf(path).branches;
      const before = known.get(line);
      known.set(line, before === undefined ? branches : mergeBranches(before, branches));
    },
    files: () => [...files.values()],
  };
}
