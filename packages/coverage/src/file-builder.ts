import { allBranches, type BranchParts, collectBranches, noParts } from './branch-collector.ts';
import type { FileCoverage, LineBranches } from './coverage.ts';
import { collectLines, sharedRoom } from './line-collector.ts';
import type { LineHits } from './line-hits.ts';
import { mergeLines } from './merge-lines.ts';

/** Collects what one report says about files, in any order. */
export interface FileBuilder {
  /** The same object for the same path; a file that is only named is there too, without lines. */
  file(path: string): OpenFile;
  /** In the order in which they were first named. */
  files(): readonly FileCoverage[];
}

export interface OpenFile {
  /** The same line said twice (a method repeated in its class, partial classes) is one line, covered when any of them says so. */
  line(line: number, hits: number): void;
  /**
   * `scope`: the class or function that the branches belong to, when the format says so. Branches of two scopes on one line are
   * different code and add up; those of one scope are the same ones said twice.
   */
  branches(line: number, branches: LineBranches, scope?: string): void;
}

interface Building extends OpenFile {
  readonly path: string;
  /** What was collected each time that the report spoke of the file. */
  readonly lines: LineHits[];
  readonly ways: BranchParts;
}

export function createFileBuilder(): FileBuilder {
  const files = new Map<string, Building>();
  const room = sharedRoom();
  /** Of the file that the report speaks of now. */
  const lines = collectLines();
  const ways = collectBranches(room);
  let current: Building | undefined;
  const keep = (): void => {
    // Later parts are soon merged and gone: they would only leave holes.
    if (current !== undefined && lines.size > 0)
      addPart(current.lines, lines.take(current.lines.length === 0 ? room : undefined));
    if (current !== undefined && ways.size > 0) ways.moveTo(current.ways);
  };
  const methods = {
    line(this: Building, line: number, hits: number): void {
      if (this !== current) {
        keep();
        current = this;
      }
      lines.add(line, hits);
    },
    branches(this: Building, line: number, branches: LineBranches, scope = ''): void {
      if (this !== current || (ways.size > 0 && ways.scope !== scope)) {
        keep();
        current = this;
      }
      ways.add(line, branches, scope);
    },
  };
  return {
    file(path) {
      const known = files.get(path);
      if (known !== undefined) return known;
      // One set of methods for all: there may be very many files.
      const created = { __proto__: methods, path, lines: [], ways: noParts() } as unknown as Building;
      files.set(path, created);
      return created;
    },
    files() {
      keep();
      const none = collectLines().take();
      return [...files.values()].map((file) => ({
        path: file.path,
        lines: file.lines.reduce(mergeLines, none),
        branches: allBranches(file.ways),
      }));
    },
  };
}

/** Parts that are not much larger than the next are merged with it: few are left, and no line is merged often. */
function addPart(parts: LineHits[], part: LineHits): void {
  let added = part;
  for (let last = parts.at(-1); last !== undefined && last.size <= added.size * 2; last = parts.at(-1)) {
    parts.pop();
    added = mergeLines(last, added);
  }
  parts.push(added);
}
