import type { BaselineFormat } from '@sluice/baseline';
import { isBad, type TestCase, type TestReport, testId } from './test-report.ts';

/** What became of the tests in the runs so far at one commit: the same code, so a test that did both is flaky. */
export interface CommitOutcomes {
  readonly commit: string;
  /** Names of tests that failed in one of the runs, and where. */
  readonly failed: ReadonlyMap<string, EarlierFailure>;
  /** Names of tests that passed in one of the runs, hashed: there are too many to keep them by name. */
  readonly passed: ReadonlySet<number>;
}

export interface EarlierFailure {
  /** In which run, for people: `attempt 1 of run 123`. */
  readonly where: string;
  /** The first line of what it said. */
  readonly message: string;
}

const mostFailed = 2000;
const mostPassed = 1_000_000;
const longestText = 300;
const schema = 'sluice/test-outcomes@1';

export const noOutcomes = (commit: string): CommitOutcomes => ({ commit, failed: new Map(), passed: new Set() });

/**
 * The outcomes of one more run. A test that failed and passed in its retries did both. Of a name under which one test failed and another
 * one passed nothing is kept: these may be two tests that share it, or one on two systems.
 */
export function addOutcomes(earlier: CommitOutcomes, reports: readonly TestReport[], where: string): CommitOutcomes {
  const failed = new Map(earlier.failed);
  const passed = new Set(earlier.passed);
  const states = new Map<string, 'passed' | 'mixed' | TestCase>();
  for (const test of reports.flatMap(({ cases }) => cases)) {
    if (test.outcome === 'skipped') continue;
    const id = testId(test);
    const known = states.get(id);
    const now = isBad(test) || test.failures.length > 0 ? test : 'passed';
    if (known === undefined) states.set(id, now);
    else if (sideOf(known) !== sideOf(now)) states.set(id, 'mixed');
  }
  for (const [id, state] of states) {
    if (state === 'mixed') continue;
    if (sideOf(state) !== 'bad' && passed.size < mostPassed) passed.add(hashOf(id));
    if (state === 'passed' || failed.size >= mostFailed) continue;
    const [message = ''] = (state.failures.at(-1)?.message ?? '').trimStart().split('\n');
    failed.set(id, { where, message: message.slice(0, longestText) });
  }
  return { ...earlier, failed, passed };
}

const sideOf = (state: 'passed' | 'mixed' | TestCase): 'passed' | 'mixed' | 'bad' =>
  typeof state === 'string' ? state : isBad(state) ? 'bad' : 'passed';

export const passedBefore = ({ passed }: CommitOutcomes, test: TestCase): boolean =>
  passed.size > 0 && passed.has(hashOf(testId(test)));

/** FNV-1a over UTF-16 units with two offsets, 53 bits of it: of a million names, two are the same once in 18,000 times. */
function hashOf(text: string): number {
  let low = 0x811c9dc5;
  let high = 0xc9dc5811;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x01000193) ^ (low >>> 15);
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}

/** As it is kept from one attempt to the next. */
export const outcomesFormat: BaselineFormat<CommitOutcomes> = {
  cacheName: 'test-outcomes',
  keyPrefix: 'sluice-outcomes-1',
  read: readOutcomes,
  write: writeOutcomes,
  commitOf: ({ commit }) => commit,
};

/** JSON of `schema`, `commit`, `failed` (`[name, where, message]` each) and `passed`: hashes in base 36 with a space between. */
function writeOutcomes({ commit, failed, passed }: CommitOutcomes): string {
  const rows = [...failed].map(([id, { where, message }]) => [id, where, message]);
  const hashes = [...passed].map((hash) => hash.toString(36)).join(' ');
  return `${JSON.stringify({ schema, commit, failed: rows, passed: hashes })}\n`;
}

function readOutcomes(text: string): ReturnType<BaselineFormat<CommitOutcomes>['read']> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, message: 'it is no JSON' };
  }
  const { schema: found, commit, failed: rows, passed: hashes } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (found !== schema || typeof commit !== 'string' || typeof hashes !== 'string' || !Array.isArray(rows)) {
    return { ok: false, message: 'it is not what this version keeps' };
  }
  const failed = new Map<string, EarlierFailure>();
  for (const row of rows.slice(0, mostFailed) as readonly unknown[]) {
    const [id, where, message] = Array.isArray(row) ? (row as readonly unknown[]) : [];
    if (typeof id !== 'string' || typeof where !== 'string' || typeof message !== 'string') {
      return { ok: false, message: 'its `failed` is not readable' };
    }
    failed.set(id, { where: where.slice(0, longestText), message: message.slice(0, longestText) });
  }
  const passed = new Set<number>();
  for (const hash of hashes === '' ? [] : hashes.split(' ', mostPassed)) passed.add(Number.parseInt(hash, 36));
  return { ok: true, baseline: { commit, failed, passed } };
}
