import { type BoundedText, boundedText } from './bounded-text.ts';
import { failure, failureBody } from './failure-text.ts';
import { isRecord, numberOf, textOf } from './json-report.ts';
import type { Chunks, ReadResult } from './read-result.ts';
import { mergeRetries } from './retries.ts';
import { isBad, type Outcome, type SuiteProblem, type TestCase } from './test-report.ts';
import { reportOf, suiteProblem, testCase } from './test-report-builder.ts';
import type { TextBudget } from './text-budget.ts';
import { eachLine } from './text-lines.ts';

interface Package {
  readonly budget: TextBudget;
  readonly path: readonly string[];
  readonly running: Map<string, BoundedText | undefined>;
  readonly cases: TestCase[];
  /** Names that ended since the package was started; two of one name there are two runs of it (`-count`), not a retry. */
  ended: Set<string>;
  unique: boolean;
  output: BoundedText;
  /** Bad tests since the package was started. */
  bad: number;
  open: boolean;
}

/**
 * The events of `go test -json` (`go doc test2json`), also several runs in one file (gotestsum with `--rerun-fails`). A package that
 * failed without a failed test is a problem of its own: it did not compile, panicked, or its TestMain ended it. A test that began and
 * never ended is an error.
 */
export async function readGoJson(chunks: Chunks, budget: TextBudget): Promise<ReadResult> {
  const packages = new Map<string, Package>();
  const builds = new Map<string, BoundedText>();
  const problems: SuiteProblem[] = [];
  let events = 0;
  let others = 0;

  const packageOf = (name: string): Package => {
    const known = packages.get(name);
    if (known?.open === true) return known;
    const fresh = known ?? { budget, path: [name], running: new Map(), cases: [], unique: true, ...unstarted() };
    if (known !== undefined) Object.assign(known, unstarted());
    packages.set(name, fresh);
    return fresh;
  };

  await eachLine(chunks, (line) => {
    if (line.trim() === '') return;
    const event = eventOf(line);
    const action = textOf(event?.Action);
    if (event === undefined || action === '') {
      others += 1;
      return;
    }
    events += 1;
    const output = textOf(event.Output);
    if (action === 'build-output') {
      const key = textOf(event.ImportPath);
      const text = builds.get(key) ?? failureBody();
      text.add(output);
      builds.set(key, text);
      return;
    }
    if (event.Package === undefined) return;
    const group = packageOf(textOf(event.Package));
    const test = textOf(event.Test);
    if (action === 'output') (test === '' ? group.output : outputOf(group, test)).add(output);
    else if (test !== '') testEvent(group, test, action, numberOf(event.Elapsed));
    else if (action === 'pass' || action === 'fail' || action === 'skip') {
      endPackage(group, action, builds.get(textOf(event.FailedBuild)), problems);
    }
  });

  if (events === 0) {
    return others === 0
      ? { ok: false, problem: 'empty', message: 'the document is empty' }
      : { ok: false, problem: 'malformed', message: 'no line of it is an event of go test -json' };
  }
  const unfinished = [...packages].filter(([, group]) => group.open).map(([name]) => name);
  for (const name of unfinished) endPackage(packages.get(name) as Package, 'cut', undefined, problems);
  const merged = [...packages.values()].map(({ cases, unique }) => mergeRetries(cases, { unique, suiteName: '' }));
  const warnings = others === 0 ? [] : [`${others} lines are no events of go test -json; they were passed over.`];
  const cases = merged.flatMap((one) => one.cases);
  const report = reportOf('go-json', cases, problems, { tests: undefined, bad: undefined }, warnings);
  if (unfinished.length === 0) return { ok: true, report };
  const message = `the document ends too early: ${unfinished.slice(0, 3).join(', ')} did not end`;
  return { ok: false, problem: 'truncated', message, partial: report };
}

const unstarted = (): Pick<Package, 'ended' | 'output' | 'bad' | 'open'> => ({
  ended: new Set(),
  output: failureBody(),
  bad: 0,
  open: true,
});

function eventOf(line: string): Readonly<Record<string, unknown>> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function outputOf(group: Package, test: string): BoundedText {
  const known = group.running.get(test);
  if (known !== undefined) return known;
  const text = boundedText(4000, 4000);
  group.running.set(test, text);
  return text;
}

const endings: ReadonlyMap<string, Outcome> = new Map([
  ['pass', 'passed'],
  ['bench', 'passed'],
  ['fail', 'failed'],
  ['skip', 'skipped'],
]);

function testEvent(group: Package, name: string, action: string, elapsed: number | undefined): void {
  const outcome = endings.get(action);
  if (outcome !== undefined) endTest(group, name, outcome, elapsed, '');
  else if (action === 'run' && !group.running.has(name)) group.running.set(name, undefined);
}

function endTest(group: Package, name: string, outcome: Outcome, seconds: number | undefined, reason: string): void {
  // What a test that passed has printed is of no interest.
  const output = outcome === 'passed' ? '' : (group.running.get(name)?.text() ?? '');
  group.running.delete(name);
  if (group.ended.has(name)) group.unique = false;
  group.ended.add(name);
  const said = output
    .split('\n')
    .filter((line) => !/^\s*(?:=== (?:RUN|PAUSE|CONT|NAME)|--- (?:FAIL|SKIP|PASS))\b/u.test(line))
    .join('\n');
  const bad = outcome === 'failed' || outcome === 'error';
  const found = group.budget.test(
    testCase({
      suite: group.path,
      classname: group.path[0] ?? '',
      name,
      seconds,
      outcome,
      failures: bad ? [failure(outcome, '', reason || messageOf(said) || subtestMessage(group, name), said)] : [],
      skipReason: outcome === 'skipped' ? messageOf(said) : '',
    }),
  );
  group.cases.push(found);
  if (isBad(found)) group.bad += 1;
}

/** A test whose subtest failed says nothing of its own. */
function subtestMessage({ cases }: Package, name: string): string {
  // They end right before it.
  const failed = cases.slice(-500).find((test) => isBad(test) && test.name.startsWith(`${name}/`));
  return failed === undefined ? '' : `the subtest ${failed.name.slice(name.length + 1)} failed`;
}

/** `    cart_test.go:15: total: got 2` without its place; a panic; else the first line. */
function messageOf(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  const panic = lines.find((line) => line.startsWith('panic: '));
  const placed = lines.find((line) => /^[\w.-]+\.go:\d+: ./u.test(line));
  return panic ?? placed?.replace(/^[\w.-]+\.go:\d+: /u, '') ?? lines.find((line) => line !== '') ?? '';
}

function endPackage(
  group: Package,
  ending: 'pass' | 'fail' | 'skip' | 'cut',
  build: BoundedText | undefined,
  problems: SuiteProblem[],
): void {
  for (const name of [...group.running.keys()]) {
    // Output of a test that has ended may come late; it is nobody's.
    if (group.ended.has(name)) group.running.delete(name);
    else
      endTest(
        group,
        name,
        'error',
        undefined,
        ending === 'cut' ? 'did not end: the report stops before' : 'did not end',
      );
  }
  group.open = false;
  if (ending !== 'fail' || group.bad > 0) return;
  const output = group.output.text();
  const compiler = build?.text() ?? '';
  const broken = compiler !== '' || /\[(?:build|setup) failed\]/u.test(output);
  const message = broken
    ? 'the package does not build'
    : messageOf(output.replace(/^(?:FAIL|ok)\b.*$/gmu, '')) || 'the package failed';
  problems.push(suiteProblem(failure('error', '', message, compiler || output), group.path));
}
