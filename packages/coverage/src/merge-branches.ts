import type { BranchEvidence, LineBranches, NamedBranches } from './coverage.ts';

/** More ways than nearly all lines have. */
const mostShared = 16;
const shared: readonly (readonly LineBranches[])[] = Array.from({ length: mostShared + 1 }, (_, total) =>
  Array.from({ length: total + 1 }, (_, covered) => ({ total, covered })),
);

/** Branches of which only the numbers are known. The few different ones are each one object, however many lines have them. */
export const countedBranches = (total: number, covered: number): LineBranches =>
  shared[total]?.[covered] ?? { total, covered };

export interface Way {
  readonly name: string;
  readonly taken: boolean;
}

/**
 * All ways out of a line. By name only when the names tell them apart; `complete`: they are names of places, so that only lines with the
 * very same ways are compared by them.
 */
export function branchesOfWays(ways: readonly Way[], complete: boolean): LineBranches {
  const names = new Set(ways.map(({ name }) => name));
  const missing = ways.filter(({ taken }) => !taken).map(({ name }) => name);
  const total = ways.length;
  const covered = total - missing.length;
  if (names.size < total) return countedBranches(total, covered);
  const branches = { total, covered, missing: new Set(missing.sort()) };
  return complete ? { ...branches, ways: [...names].sort().join(' ') } : branches;
}

/** The ways by their line. */
export function byLine<T extends { readonly line: number }>(ways: Iterable<T>): ReadonlyMap<number, readonly T[]> {
  const lines = new Map<number, T[]>();
  for (const way of ways) {
    const own = lines.get(way.line);
    if (own === undefined) lines.set(way.line, [way]);
    else own.push(way);
  }
  return lines;
}

/**
 * Branches of one line from two reports. Reports that name the same ways are compared by name: a way is missing when all of them miss it.
 * Of others the best covered of the most ways is all that is proven. Ways are never matched by their number: engines number them
 * differently from run to run. The order of merging makes no difference, and neither does merging a report twice.
 */
export function mergeBranches(a: LineBranches, b: LineBranches): LineBranches {
  if (a === b) return a;
  const simple = a.evidence === undefined && b.evidence === undefined;
  if (simple && a.missing === undefined && b.missing === undefined)
    return countedBranches(Math.max(a.total, b.total), Math.max(a.covered, b.covered));
  if (simple && a.missing !== undefined && b.missing !== undefined && a.total === b.total && a.ways === b.ways)
    return named({ total: a.total, ways: a.ways, missing: intersection(a.missing, b.missing) });
  return conclude(mergeEvidence(evidenceOf(a), evidenceOf(b)));
}

function named({ total, ways, missing }: NamedBranches): LineBranches {
  const branches = { total, covered: total - missing.size, missing };
  return ways === undefined ? branches : { ...branches, ways };
}

const intersection = (a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...a].filter((way) => b.has(way)).sort());

function evidenceOf({ total, covered, missing, ways, evidence }: LineBranches): BranchEvidence {
  if (evidence !== undefined) return evidence;
  return missing === undefined
    ? { counted: { total, covered }, named: [] }
    : { counted: undefined, named: [{ total, ways, missing }] };
}

const keyOf = ({ total, ways }: NamedBranches): string => `${total} ${ways ?? ''}`;

function mergeEvidence(a: BranchEvidence, b: BranchEvidence): BranchEvidence {
  const byWays = new Map<string, NamedBranches>();
  for (const entry of [...a.named, ...b.named]) {
    const known = byWays.get(keyOf(entry));
    byWays.set(
      keyOf(entry),
      known === undefined ? entry : { ...entry, missing: intersection(known.missing, entry.missing) },
    );
  }
  const counted = [a.counted, b.counted].filter((count) => count !== undefined);
  return {
    counted:
      counted.length === 0
        ? undefined
        : {
            total: Math.max(...counted.map(({ total }) => total)),
            covered: Math.max(...counted.map(({ covered }) => covered)),
          },
    named: [...byWays].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, entry]) => entry),
  };
}

/** The most ways, the best covered; by name only when the names account for exactly that. */
function conclude(evidence: BranchEvidence): LineBranches {
  const { counted } = evidence;
  const [only] = evidence.named;
  if (counted === undefined && evidence.named.length === 1 && only !== undefined) return named(only);
  if (counted !== undefined && only === undefined) return countedBranches(counted.total, counted.covered);
  const total = Math.max(counted?.total ?? 0, ...evidence.named.map((entry) => entry.total));
  const covered = Math.max(counted?.covered ?? 0, ...evidence.named.map((entry) => entry.total - entry.missing.size));
  const exact = evidence.named.filter((entry) => entry.total === total && total - entry.missing.size === covered);
  const [missing] = exact.length === 1 ? exact.map((entry) => entry.missing) : [];
  return missing === undefined ? { total, covered, evidence } : { total, covered, missing, evidence };
}

/**
 * Branches of different code on one line (two classes that share it): all ways of both. Unlike in a merge, nothing that is missing in one
 * is made good by the other. `scope` tells the ways of each apart.
 */
export function joinBranches(parts: readonly (readonly [scope: string, branches: LineBranches])[]): LineBranches {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first[1];
  const sorted = [...parts].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const total = sorted.reduce((sum, [, branches]) => sum + branches.total, 0);
  const covered = sorted.reduce((sum, [, branches]) => sum + branches.covered, 0);
  if (sorted.some(([, { missing, total, covered }]) => missing === undefined && covered < total))
    return countedBranches(total, covered);
  const missing = sorted.flatMap(([scope, branches]) => [...(branches.missing ?? [])].map((way) => `${scope} ${way}`));
  return {
    total,
    covered,
    missing: new Set(missing),
    ways: sorted.map(([scope, { ways }]) => `${scope} ${ways ?? ''}`).join('\n'),
  };
}
