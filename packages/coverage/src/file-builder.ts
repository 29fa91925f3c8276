import type { FileCoverage, LineBranches } from './coverage.ts';
import { collectLines, type LineCollector } from './line-hits.ts';
import { joinBranches, mergeBranches } from './merge-branches.ts';

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
  finish(): FileCoverage;
}

export function createFileBuilder(): FileBuilder {
  const files = new Map<string, Building>();
  return {
    file(path) {
      const known = files.get(path);
      if (known !== undefined) return known;
      const created = buildFile(path);
      files.set(path, created);
      return created;
    },
    files: () => [...files.values()].map((file) => file.finish()),
  };
}

function buildFile(path: string): Building {
  const lines: LineCollector = collectLines();
  const scopes = new Map<string, Map<number, LineBranches>>();
  return {
    line: (line, hits) => lines.add(line, hits),
    branches(line, branches, scope = '') {
      let known = scopes.get(scope);
      if (known === undefined) {
        known = new Map();
        scopes.set(scope, known);
      }
      const before = known.get(line);
      known.set(line, before === undefined ? branches : mergeBranches(before, branches));
    },
    finish: () => ({ path, lines: lines.finish(), branches: joined(scopes) }),
  };
}

function joined(scopes: ReadonlyMap<string, ReadonlyMap<number, LineBranches>>): ReadonlyMap<number, LineBranches> {
  const [only] = scopes.values();
  if (only === undefined) return new Map();
  if (scopes.size === 1) return only;
  const byLine = new Map<number, [string, LineBranches][]>();
  for (const [scope, lines] of scopes) {
    for (const [line, branches] of lines) {
      const parts = byLine.get(line);
      if (parts === undefined) byLine.set(line, [[scope, branches]]);
      else parts.push([scope, branches]);
    }
  }
  return new Map([...byLine].map(([line, parts]) => [line, joinBranches(parts)]));
}
