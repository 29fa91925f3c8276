import { failure } from './failure-text.ts';
import { type TapDiagnostics, tapFailure } from './tap-diagnostics.ts';
import type { TapLine } from './tap-line.ts';
import type { SuiteProblem, TestCase } from './test-report.ts';
import { suiteProblem, testCase } from './test-report-builder.ts';

/** A test point with what stands below it. */
export interface TapPoint {
  readonly line: Extract<TapLine, { kind: 'point' }>;
  /** Its subtests. */
  readonly child: TapLevel | undefined;
  /** Comments below a point that is not ok. */
  readonly notes: string[];
  diagnostics: TapDiagnostics | undefined;
}

/** The points of one depth, below one point. */
export interface TapLevel {
  /** `undefined` until the first line of a level in braces. */
  indent: number | undefined;
  /** Subtests of the point before the brace, which only `}` ends. */
  readonly inBraces: boolean;
  /** Of a `# Subtest: ` comment before it. */
  readonly name: string;
  readonly points: TapPoint[];
  /** Subtests whose point has not come yet. */
  waiting: TapLevel | undefined;
  plan: number | undefined;
  skipAll: string;
}

export const tapLevel = (indent: number | undefined, name: string, inBraces = false): TapLevel => ({
  indent,
  inBraces,
  name,
  points: [],
  waiting: undefined,
  plan: undefined,
  skipAll: '',
});

export interface TapFindings {
  /** After a bail-out nobody expects the rest of a plan. */
  readonly bailedOut: boolean;
  readonly cases: TestCase[];
  readonly problems: SuiteProblem[];
  bad: number;
}

/**
 * Cases and problems of a level and all below. `excused` is true below a point that is a to-do: what fails there is expected. A point
 * with subtests is no test of its own; when it is not ok and none of them shows why, it is a problem.
 */
export function collectTap(level: TapLevel, path: readonly string[], excused: boolean, found: TapFindings): void {
  for (const [index, { line, child, notes, diagnostics }] of level.points.entries()) {
    const name = line.name || child?.name || `test ${line.number ?? index + 1}`;
    const expected = excused || line.directive !== undefined;
    const details = diagnostics ?? noteDiagnostics(notes);
    if (child !== undefined && (child.points.length > 0 || (child.plan ?? 0) > 0)) {
      const before = found.bad;
      collectTap(child, [...path, name], expected, found);
      if (!line.ok && !expected && found.bad === before)
        addProblem(found, tapFailure(details, 'the subtest failed'), [...path, name]);
      continue;
    }
    if (details?.suite === true) {
      // Node.js: a suite without a test in it, which is none itself.
      if (!line.ok && !expected)
        addProblem(found, { ...tapFailure(details, 'the suite failed'), kind: 'error' }, [...path, name]);
      continue;
    }
    const outcome = expected ? 'skipped' : line.ok ? 'passed' : 'failed';
    if (outcome === 'failed') found.bad += 1;
    found.cases.push(
      testCase({
        suite: path,
        name,
        outcome,
        file: details?.file,
        line: details?.line,
        seconds: line.seconds ?? details?.seconds,
        failures: outcome === 'failed' ? [tapFailure(details, 'not ok')] : [],
        skipReason: line.directive === 'todo' ? `to do: ${line.reason}` : line.reason,
      }),
    );
  }
  if (level.waiting !== undefined) {
    collectTap(level.waiting, [...path, level.waiting.name || 'subtests'], excused, found);
    if (!found.bailedOut)
      addProblem(found, failure('error', '', 'its subtests did not end', ''), [
        ...path,
        level.waiting.name || 'subtests',
      ]);
  }
  checkPlan(level, path, excused, found);
}

function checkPlan({ plan, points }: TapLevel, path: readonly string[], excused: boolean, found: TapFindings): void {
  if (plan === undefined || plan === points.length || excused || (found.bailedOut && plan > points.length)) return;
  const missing = plan - points.length;
  const message =
    missing > 0
      ? `${missing} of ${plan} planned tests did not run`
      : `${points.length} tests ran and only ${plan} were planned`;
  addProblem(found, failure('error', '', message, ''), path, Math.max(1, missing));
}

function addProblem(
  found: TapFindings,
  reason: SuiteProblem | ReturnType<typeof failure>,
  path: readonly string[],
  count = 1,
): void {
  found.bad += 1;
  found.problems.push({ ...suiteProblem(reason, path), count });
}

/** Perl writes what failed as comments: `#   Failed test 'is wrong'`, `#   at t/cart.t line 7.` */
function noteDiagnostics(notes: readonly string[]): TapDiagnostics | undefined {
  if (notes.length === 0) return undefined;
  const text = notes.map((note) => note.replace(/^ /u, '')).join('\n');
  const place = /\bat (\S+) line (\d+)\./u.exec(text);
  return {
    message: text.trim().split('\n')[0]?.trim() ?? '',
    type: '',
    details: text,
    file: place?.[1],
    line: place === null ? undefined : Number(place[2]),
    seconds: undefined,
    suite: false,
  };
}
