import type { BaselineFormat } from '@sluice/baseline';
import { isFlaky, type Outcome, type TestReport, testId } from './test-report.ts';

/** How a test was in an earlier run; cases of one name together, the worst outcome of them. */
export interface BaselineTest {
  readonly outcome: 'passed' | 'flaky' | 'failed' | 'skipped';
  /** Seconds of all of its cases. */
  readonly seconds: number | undefined;
}

export interface Baseline {
  /** The commit that it was measured at. */
  readonly commit: string;
  readonly tests: ReadonlyMap<string, BaselineTest>;
}

const schema = 'sluice/test-baseline@1';
const letters = { passed: 'p', flaky: 'y', failed: 'f', skipped: 's' } as const;
const words: Readonly<Record<string, BaselineTest['outcome']>> = { p: 'passed', y: 'flaky', f: 'failed', s: 'skipped' };
const worst = ['failed', 'flaky', 'passed', 'skipped'] as const;

export function baselineOf(reports: readonly TestReport[], commit: string): Baseline {
  const tests = new Map<string, BaselineTest>();
  for (const { cases } of reports) {
    for (const test of cases) {
      const id = testId(test);
      const one: BaselineTest = {
        outcome: isFlaky(test) ? 'flaky' : wordOf(test.outcome),
        seconds: test.outcome === 'skipped' ? undefined : test.seconds,
      };
      const before = tests.get(id);
      tests.set(id, before === undefined ? one : together(before, one));
    }
  }
  return { commit, tests };
}

const wordOf = (outcome: Outcome): BaselineTest['outcome'] => (outcome === 'error' ? 'failed' : outcome);

function together(a: BaselineTest, b: BaselineTest): BaselineTest {
  const outcome = worst.find((word) => word === a.outcome || word === b.outcome) ?? a.outcome;
  const seconds = a.seconds === undefined && b.seconds === undefined ? undefined : (a.seconds ?? 0) + (b.seconds ?? 0);
  return { outcome, seconds };
}

/**
 * JSON of `schema`, `commit` and `tests`: one entry `[name, outcome, milliseconds]` a test, outcome `p`assed, flak`y`, `f`ailed or
 * `s`kipped, one a line, so that it compresses and compares well.
 */
export function writeBaseline({ commit, tests }: Baseline): string {
  const rows = [...tests].map(([id, { outcome, seconds }]) => {
    const row = [id, letters[outcome], ...(seconds === undefined ? [] : [Math.round(seconds * 1000)])];
    return JSON.stringify(row);
  });
  return `{"schema":${JSON.stringify(schema)},"commit":${JSON.stringify(commit)},"tests":[\n${rows.join(',\n')}\n]}\n`;
}

/** As it is kept for the commits that come after. */
export const testBaseline: BaselineFormat<Baseline> = {
  cacheName: 'test-baseline',
  keyPrefix: 'sluice-tests-1',
  read: readBaseline,
  write: writeBaseline,
  commitOf: ({ commit }) => commit,
};

export function readBaseline(text: string): ReturnType<BaselineFormat<Baseline>['read']> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, message: 'it is no JSON' };
  }
  const { schema: found, commit, tests: rows } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (found !== schema) return { ok: false, message: `its \`schema\` is not ${schema}` };
  if (typeof commit !== 'string' || !/^[0-9a-f]{40,64}$/u.test(commit)) {
    return { ok: false, message: 'its `commit` is none' };
  }
  const tests = new Map<string, BaselineTest>();
  for (const row of Array.isArray(rows) ? (rows as readonly unknown[]) : [undefined]) {
    const [id, letter, milliseconds] = Array.isArray(row) ? (row as readonly unknown[]) : [];
    const outcome = words[String(letter)];
    if (typeof id !== 'string' || outcome === undefined) return { ok: false, message: 'its `tests` are not readable' };
    tests.set(id, { outcome, seconds: typeof milliseconds === 'number' ? milliseconds / 1000 : undefined });
  }
  return { ok: true, baseline: { commit, tests } };
}
