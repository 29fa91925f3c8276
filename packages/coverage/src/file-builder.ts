import type { FileCoverage, LineBranches } from './coverage.ts';
import { collectLines, sharedRoom } from './line-collector.ts';
import type { LineHits } from './line-hits.ts';
import { joinBranches, mergeBranches } from './merge-branches.ts';
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
  readonly parts: LineHits[];
  /** Most files have one scope, or none that is known. */
  scope: string;
  branchesOfScope: Map<number, LineBranches> | undefined;
  otherScopes: Map<string, Map<number, LineBranches>> | undefined;
}

export function createFileBuilder(): FileBuilder {
  const files = new Map<string, Building>();
  /** Of the file that the report speaks of now. */
  const lines = collectLines(sharedRoom());
  let current: Building | undefined;
  const keep = (): void => {
    if (current !== undefined && lines.size > 0) addPart(current.parts, lines.take());
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
      const known = branchesIn(this, scope);
      const before = known.get(line);
      known.set(line, before === undefined ? branches : mergeBranches(before, branches));
    },
  };
  return {
    file(path) {
      const known = files.get(path);
      if (known !== undefined) return known;
      const fields = { path, parts: [], scope: '', branchesOfScope: undefined, otherScopes: undefined };
      // One set of methods for all: there may be very many files.
      const created = { __proto__: methods, ...fields } as unknown as Building;
      files.set(path, created);
      return created;
    },
    files() {
      keep();
      const none = collectLines().take();
      return [...files.values()].map((file) => ({
        path: file.path,
        lines: file.parts.reduce(mergeLines, none),
        branches: allBranches(file),
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

function branchesIn(file: Building, scope: string): Map<number, LineBranches> {
  if (file.branchesOfScope === undefined) {
    file.branchesOfScope = new Map();
    file.scope = scope;
  }
  if (file.scope === scope) return file.branchesOfScope;
  file.otherScopes ??= new Map();
  const known = file.otherScopes.get(scope);
  if (known !== undefined) return known;
  const created = new Map<number, LineBranches>();
  file.otherScopes.set(scope, created);
  return created;
}

const noBranches: ReadonlyMap<number, LineBranches> = new Map();

function allBranches(file: Building): ReadonlyMap<number, LineBranches> {
  if (file.branchesOfScope === undefined) return noBranches;
  if (file.otherScopes === undefined) return file.branchesOfScope;
  const byLine = new Map<number, [string, LineBranches][]>();
  for (const [scope, lines] of [[file.scope, file.branchesOfScope] as const, ...file.otherScopes]) {
    for (const [line, branches] of lines) {
      const parts = byLine.get(line);
      if (parts === undefined) byLine.set(line, [[scope, branches]]);
      else parts.push([scope, branches]);
    }
  }
  return new Map([...byLine].map(([line, parts]) => [line, joinBranches(parts)]));
}
