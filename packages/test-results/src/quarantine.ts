import { isBad, type TestCase, type TestReport, testId } from './test-report.ts';

/** A test that may fail for a while without making the gate red. It still runs, and it is reported. */
export interface QuarantineEntry {
  /** Name of a test as in the report; `*` stands for anything. */
  readonly test: string;
  readonly owner: string;
  readonly issue: string;
  /** `2026-12-31`: the last day on which it shields, in UTC. */
  readonly expires: string;
}

/** Why an entry shields a failed test, or does not. */
export type ShieldState =
  | 'shielded'
  | 'expired'
  /** The pull request changes the file of the test: what it breaks must not hide. */
  | 'changed'
  /** Whether the pull request changes it could not be found out. */
  | 'unproven';

export interface QuarantinedFailure {
  readonly test: TestCase;
  readonly entry: QuarantineEntry;
  readonly state: ShieldState;
}

export interface EntryUse {
  readonly entry: QuarantineEntry;
  readonly expired: boolean;
  /** Tests of that name in the reports. */
  readonly tests: number;
  readonly failed: number;
}

export interface QuarantineResult {
  readonly failures: readonly QuarantinedFailure[];
  readonly entries: readonly EntryUse[];
  /** Failed, and does not count as a failure. That it is proven is another question: see `failures`. */
  isShielded(test: TestCase): boolean;
}

export interface QuarantineRules {
  /** `2026-11-24`, in UTC. */
  readonly today: string;
  /** Whether this pull request changes the test; `undefined` when that cannot be told. Outside of pull requests always false. */
  readonly changed: (test: TestCase) => boolean | undefined;
}

/** Holds the entries against what was reported. */
export function applyQuarantine(
  entries: readonly QuarantineEntry[],
  reports: readonly TestReport[],
  rules: QuarantineRules,
): QuarantineResult {
  const uses = entries.map((entry) => ({
    entry,
    pattern: matcherOf(entry.test),
    expired: entry.expires < rules.today,
    tests: 0,
    failed: 0,
  }));
  const failures: QuarantinedFailure[] = [];
  const shielded = new Set<TestCase>();
  if (uses.length > 0) {
    for (const test of reports.flatMap(({ cases }) => cases)) {
      const names = namesOf(test);
      const matching = uses.filter(({ pattern }) => names.some(pattern));
      for (const use of matching) use.tests += 1;
      if (matching.length === 0 || !isBad(test)) continue;
      for (const use of matching) use.failed += 1;
      const live = matching.find(({ expired }) => !expired);
      const state = live === undefined ? 'expired' : stateOf(rules.changed(test));
      failures.push({ test, entry: (live ?? (matching[0] as (typeof uses)[number])).entry, state });
      if (state === 'shielded' || state === 'unproven') shielded.add(test);
    }
  }
  return {
    failures,
    entries: uses.map(({ entry, expired, tests, failed }) => ({ entry, expired, tests, failed })),
    isShielded: (test) => shielded.has(test),
  };
}

function stateOf(changed: boolean | undefined): ShieldState {
  if (changed === undefined) return 'unproven';
  return changed ? 'changed' : 'shielded';
}

/** The names under which a test can be listed: its own in reports, its path of suites, and pytest's and RSpec's `file::name`. */
function namesOf(test: TestCase): readonly string[] {
  const id = testId(test);
  const names = [id, [...test.suite, test.name].join(' > ')];
  if (test.file !== undefined) names.push(`${test.file}::${test.name}`);
  return names;
}

function matcherOf(pattern: string): (name: string) => boolean {
  if (!pattern.includes('*')) return (name) => name === pattern;
  const parts = pattern.split('*');
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  // By hand and not by a regular expression: many stars must not make it slow.
  return (name) => {
    if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
    let from = first.length;
    const end = name.length - last.length;
    for (const part of parts.slice(1, -1)) {
      const at = name.indexOf(part, from);
      if (at === -1 || at + part.length > end) return false;
      from = at + part.length;
    }
    return true;
  };
}
