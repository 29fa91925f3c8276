import type { Finding } from './finding.ts';
import { type FindingTraits, traitsOf, whatOf } from './finding-traits.ts';
import type { LineTracker } from './line-tracker.ts';
import { pairOff, type Round, type Unpaired } from './pairing.ts';
import type { SourceLines } from './source-lines.ts';

/** Findings of one state of the code, and the code. */
export interface FoundState {
  readonly findings: readonly Finding[];
  readonly source: SourceLines;
}

type Known = Round<Finding, Finding>;

/**
 * Which findings of the head the base has as well, and which of them that is. Each finding of the base stands for one of
 * the head at most: of two equal ones where the base had one, one is new. The surest sign pairs first: the place that git's
 * diff says, then the line with what follows it, then the line, then the edited lines or the function around it.
 */
export async function matchFindings(
  head: FoundState,
  base: FoundState,
  tracker: LineTracker,
): Promise<ReadonlyMap<Finding, Finding>> {
  const pairs = new Map<Finding, Finding>();
  const samePlace: Known = { head: placeKey, base: (finding) => basePlaceKey(finding, tracker) };
  let left = pairOff({ head: head.findings, base: base.findings }, [samePlace], pairs);
  if (left.head.length === 0 || left.base.length === 0) return pairs;
  const traits = new Map([...(await traitsByFinding(left.head, head)), ...(await traitsByFinding(left.base, base))]);
  const by = (key: TraitKey): Known => ({
    head: (finding) => keyOf(traits.get(finding), key, (path) => path),
    base: (finding) => keyOf(traits.get(finding), key, tracker.path),
  });
  left = pairOff(left, [by(contextHere), by(contextAnywhere), by(lineHere), by(lineAnywhere)], pairs);
  left = pairEdited(left, pairs, tracker);
  pairOff(left, [by(symbolHere)], pairs);
  return pairs;
}

async function traitsByFinding(findings: readonly Finding[], { source }: FoundState) {
  const traits = await traitsOf(findings, source);
  return findings.flatMap((finding, index) => {
    const found = traits[index];
    return found === undefined ? [] : [[finding, found] as const];
  });
}

/** A file that is not formatted is one finding, wherever its first difference is. */
const wholeFile = ({ rule }: Finding): boolean => rule === 'unformatted';

function placeKey(finding: Finding): string {
  const { path = '', line = 0 } = finding.location ?? {};
  return `${whatOf(finding)}\n${path}:${wholeFile(finding) ? '' : line}`;
}

function basePlaceKey(finding: Finding, tracker: LineTracker): string | undefined {
  const { location } = finding;
  if (location === undefined) return placeKey(finding);
  const place = wholeFile(finding)
    ? { path: tracker.path(location.path), line: 1 }
    : tracker.place(location.path, location.line);
  if (place?.path === undefined || place.line === undefined) return undefined;
  return placeKey({ ...finding, location: { path: place.path, line: place.line } });
}

/** `path`: where the file is now; `undefined` when it is gone. */
type TraitKey = (traits: FindingTraits, path: string | undefined) => string | undefined;

function keyOf(traits: FindingTraits | undefined, key: TraitKey, now: (path: string) => string | undefined) {
  return traits === undefined ? undefined : key(traits, now(traits.path));
}

const here =
  (trait: 'context' | 'lineHash' | 'symbol'): TraitKey =>
  (traits, path) =>
    traits[trait] === '' || path === undefined ? undefined : `${traits.what}\n${path}\n${traits[trait]}`;

const anywhere =
  (trait: 'context' | 'lineHash'): TraitKey =>
  (traits) =>
    traits.lineHash === '' || traits[trait] === '' ? undefined : `${traits.what}\n${traits[trait]}`;

const [contextHere, lineHere, symbolHere] = [here('context'), here('lineHash'), here('symbol')];
const [contextAnywhere, lineAnywhere] = [anywhere('context'), anywhere('lineHash')];

/** Of a line that was edited: the same thing, said of what stands in its place. */
function pairEdited(
  left: Unpaired<Finding, Finding>,
  pairs: Map<Finding, Finding>,
  tracker: LineTracker,
): Unpaired<Finding, Finding> {
  const headByWhat = Map.groupBy(left.head, whatOf);
  const used = new Set<Finding>();
  for (const finding of left.base) {
    const place = finding.location && tracker.place(finding.location.path, finding.location.line);
    if (place === undefined || place.line !== undefined) continue;
    const [start, end] = place.replacedBy;
    const inPlace = ({ location }: Finding): boolean =>
      location?.path === place.path && location.line >= start && location.line < end;
    const partner = headByWhat.get(whatOf(finding))?.find((one) => !pairs.has(one) && inPlace(one));
    if (partner === undefined) continue;
    used.add(finding);
    pairs.set(partner, finding);
  }
  return { head: left.head.filter((one) => !pairs.has(one)), base: left.base.filter((one) => !used.has(one)) };
}
