import { branchMap } from './branch-map.ts';
import type { LineBranches } from './coverage.ts';
import type { Room } from './line-collector.ts';
import { joinBranches, mergeBranches } from './merge-branches.ts';

/** The branches of one scope (a class, a function) of one file, as often as the report spoke of it. */
interface Part {
  readonly scope: string;
  readonly branches: ReadonlyMap<number, LineBranches>;
}

/** What was collected for one file. */
export interface BranchParts {
  readonly parts: Part[];
  /** Of files that the report comes back to again and again, by scope, instead of ever more parts. */
  byScope: Map<string, Map<number, LineBranches>> | undefined;
}

export const noParts = (): BranchParts => ({ parts: [], byScope: undefined });

/** Branches as they come, of one scope at a time. */
export interface BranchCollector {
  add(line: number, branches: LineBranches, scope: string): void;
  /** Moves what was added since the last time into the parts of its file. */
  moveTo(target: BranchParts): void;
  readonly scope: string;
  readonly size: number;
}

const mostParts = 4;

export function collectBranches(room: Room): BranchCollector {
  const lines: number[] = [];
  const values: LineBranches[] = [];
  let ordered = true;
  const collector = {
    scope: '',
    size: 0,
    add(line: number, branches: LineBranches, scope: string): void {
      if (line <= (lines.at(-1) ?? 0)) ordered = false;
      collector.scope = scope;
      lines.push(line);
      values.push(branches);
      collector.size += 1;
    },
    moveTo(target: BranchParts): void {
      const { scope } = collector;
      if (isKnown(target, scope, lines, values)) {
        // The same again, word for word: nothing is new.
      } else if (target.byScope === undefined && target.parts.length < mostParts && ordered) {
        const numbers = room.numbers(lines.length, (lines.at(-1) ?? 0) > 0xffff);
        numbers.set(lines);
        target.parts.push({ scope, branches: branchMap(numbers, values.slice()) });
      } else addToScopes(target, scope, lines, values);
      lines.length = 0;
      values.length = 0;
      collector.size = 0;
      ordered = true;
    },
  };
  return collector;
}

function isKnown(
  { parts }: BranchParts,
  scope: string,
  lines: readonly number[],
  values: readonly LineBranches[],
): boolean {
  const part = parts.find((candidate) => candidate.scope === scope);
  return (
    part !== undefined &&
    part.branches.size === lines.length &&
    lines.every((line, at) => part.branches.get(line) === values[at])
  );
}

function addToScopes(
  target: BranchParts,
  scope: string,
  lines: readonly number[],
  values: readonly LineBranches[],
): void {
  target.byScope ??= new Map();
  const known = target.byScope.get(scope) ?? new Map<number, LineBranches>();
  target.byScope.set(scope, known);
  for (const [at, line] of lines.entries()) merge(known, line, values[at] as LineBranches);
}

function merge(into: Map<number, LineBranches>, line: number, branches: LineBranches): void {
  const before = into.get(line);
  into.set(line, before === undefined ? branches : mergeBranches(before, branches));
}

const none: ReadonlyMap<number, LineBranches> = new Map();

/** Those of one scope are the same ones said again; those of several scopes on one line add up. */
export function allBranches({ parts, byScope }: BranchParts): ReadonlyMap<number, LineBranches> {
  const [first] = parts;
  if (byScope === undefined && parts.length < 2) return first?.branches ?? none;
  const scopes = new Map<string, Map<number, LineBranches>>(byScope ?? []);
  for (const { scope, branches } of parts) {
    const known = scopes.get(scope) ?? new Map<number, LineBranches>();
    scopes.set(scope, known);
    for (const [line, own] of branches) merge(known, line, own);
  }
  const [only] = scopes.values();
  if (scopes.size === 1 && only !== undefined) return only;
  const byLine = new Map<number, [string, LineBranches][]>();
  for (const [scope, lines] of scopes) {
    for (const [line, branches] of lines) {
      const all = byLine.get(line);
      if (all === undefined) byLine.set(line, [[scope, branches]]);
      else all.push([scope, branches]);
    }
  }
  return new Map([...byLine].map(([line, all]) => [line, joinBranches(all)]));
}
