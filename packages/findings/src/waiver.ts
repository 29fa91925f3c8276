import { pathMatcher } from '@sluice/git';
import type { Finding } from './finding.ts';
import { purlOf } from './purl.ts';

/** Until when a finding is put up with. A `date` counts itself, in UTC: `2026-12-31`. */
export type WaiverEnd =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'fixed' }
  /** Only in the formats of others. */
  | { readonly kind: 'open' };

/** Why a vulnerability does not concern the project, in the words of OpenVEX. */
export type Justification =
  | 'component_not_present'
  | 'vulnerable_code_not_present'
  | 'vulnerable_code_not_in_execute_path'
  | 'vulnerable_code_cannot_be_controlled_by_adversary'
  | 'inline_mitigations_already_exist';

/** A finding that somebody answers for, for a while. */
export interface Waiver {
  /** An advisory by any of its names, or the rule of a tool. */
  readonly id: string;
  /** A path or package URL, or a glob of either; `undefined`: everywhere. */
  readonly scope: string | undefined;
  readonly reason: string;
  readonly owner: string;
  readonly end: WaiverEnd;
  readonly justification?: Justification;
  /** The file that it stands in, relative to the repository. */
  readonly file: string;
}

export interface Waived {
  readonly waived: ReadonlyMap<Finding, Waiver>;
  /** Findings that a waiver covered which has ended. */
  readonly returned: ReadonlyMap<Finding, Waiver>;
  /** Those that end within the next 14 days. */
  readonly ending: readonly Waiver[];
  /** Those whose day is over, whether anything is found or not. */
  readonly expired: readonly Waiver[];
  /** Those that are in force and for which nothing is found. */
  readonly unused: readonly Waiver[];
}

const noticeDays = 14;

/** `now`: epoch milliseconds. */
export function applyWaivers(findings: readonly Finding[], waivers: readonly Waiver[], now: number): Waived {
  const today = dayOf(now);
  const soon = dayOf(now + noticeDays * 86_400_000);
  const waived = new Map<Finding, Waiver>();
  const returned = new Map<Finding, Waiver>();
  const used = new Set<Waiver>();
  const matchers = waivers.map((waiver) => ({
    waiver,
    inScope: scopeMatcher(waiver.scope),
    id: waiver.id.toUpperCase(),
  }));
  for (const finding of findings) {
    const names = [finding.rule, ...finding.aliases].map((name) => name.toUpperCase());
    const fitting = matchers
      .filter(({ id, inScope }) => names.includes(id) && inScope(finding))
      .map(({ waiver }) => waiver);
    for (const waiver of fitting) used.add(waiver);
    const holding = fitting.find((waiver) => holds(waiver, finding, today));
    const [over] = fitting;
    if (holding !== undefined) waived.set(finding, holding);
    else if (over !== undefined) returned.set(finding, over);
  }
  const isOver = ({ end }: Waiver): boolean => end.kind === 'date' && end.date < today;
  return {
    waived,
    returned,
    expired: waivers.filter(isOver),
    ending: waivers.filter((waiver) => waiver.end.kind === 'date' && !isOver(waiver) && waiver.end.date <= soon),
    unused: waivers.filter((waiver) => !used.has(waiver) && !isOver(waiver)),
  };
}

function holds({ end }: Waiver, finding: Finding, today: string): boolean {
  if (end.kind === 'date') return today <= end.date;
  if (end.kind === 'open') return true;
  // Only of a dependency it is known whether there is a fix.
  return finding.package !== undefined && finding.package.fixedVersions.length === 0;
}

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** A package URL without a version means all versions. `%40scope` and `@scope` are the same. */
function scopeMatcher(scope: string | undefined): (finding: Finding) => boolean {
  if (scope === undefined) return () => true;
  if (!scope.startsWith('pkg:')) {
    const matches = pathMatcher([scope]);
    return ({ location }) => location !== undefined && matches(location.path);
  }
  const matches = pathMatcher([decoded(scope)]);
  return ({ package: about }) => {
    if (about === undefined) return false;
    const urls = [purlOf(about), purlOf({ ...about, version: '' })];
    return urls.some((url) => url !== undefined && matches(decoded(url)));
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `until 2026-12-31`, `until there is a fix`, `without an end`. */
export function formatEnd({ end }: Pick<Waiver, 'end'>): string {
  switch (end.kind) {
    case 'date':
      return `until ${end.date}`;
    case 'fixed':
      return 'until there is a fix';
    case 'open':
      return 'without an end';
  }
}

/** Those of the head that the base has not: new ones, wider ones and longer ones. */
export function addedWaivers(head: readonly Waiver[], base: readonly Waiver[]): readonly Waiver[] {
  const key = ({ id, scope = '', end }: Waiver): string =>
    [id.toUpperCase(), scope, end.kind === 'date' ? end.date : end.kind].join('\n');
  const known = new Set(base.map(key));
  return head.filter((waiver) => !known.has(key(waiver)));
}

export const justifications = [
  'component_not_present',
  'vulnerable_code_not_present',
  'vulnerable_code_not_in_execute_path',
  'vulnerable_code_cannot_be_controlled_by_adversary',
  'inline_mitigations_already_exist',
] as const satisfies readonly Justification[];

export const isJustification = (text: string | undefined): text is Justification =>
  justifications.some((known) => known === text);
