import { isBad, type TestCase, testId } from './test-report.ts';

export interface RetryEvidence {
  /** Known from the tool or from the suite's own count: no two tests of it have one name. */
  readonly unique: boolean;
  readonly suiteName: string;
}

export interface MergedRetries {
  readonly cases: readonly TestCase[];
  /** Tests that failed and then passed under one name, of which nothing shows that they are one; all of them count. */
  readonly namesakes: readonly string[];
}

/**
 * Joins the attempts of one test that a tool wrote as several cases of the same suite (pytest-rerunfailures, gotestsum, Gradle's retry
 * plugin). Attempts are told by their pattern: every one but the last did not pass. Anything else (passed and then failed, passed
 * twice) are different tests with the same name. Jest, Vitest, Mocha and RSpec allow that, and there a pass of one test must not hide
 * the failure of another: without evidence nothing is joined.
 */
export function mergeRetries(cases: readonly TestCase[], { unique, suiteName }: RetryEvidence): MergedRetries {
  if (!anyRepeated(cases)) return { cases, namesakes: [] };
  const groups = new Map<string, TestCase | TestCase[]>();
  for (const test of cases) {
    const key = `${test.classname}\0${test.name}\0${test.file ?? ''}\0${test.line ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, test);
    else if (Array.isArray(group)) group.push(test);
    else groups.set(key, [group, test]);
  }
  if (groups.size === cases.length) return { cases, namesakes: [] };
  const namesakes: string[] = [];
  const merged = [...groups.values()].flatMap((group) => {
    if (!Array.isArray(group) || !looksRetried(group)) return group;
    if (unique || isClass(suiteName, group[0]?.classname ?? '')) return [joined(group)];
    if (group.at(-1)?.outcome === 'passed') namesakes.push(testId(group[0] as TestCase));
    return group;
  });
  return { cases: merged, namesakes };
}

/** Whether two have one name and one class: a quick look, because there may be hundreds of thousands and hardly ever any. */
function anyRepeated(cases: readonly TestCase[]): boolean {
  const classes = new Map<string, string | Set<string>>();
  for (const { name, classname } of cases) {
    const known = classes.get(name);
    if (known === undefined) classes.set(name, classname);
    else if (typeof known !== 'string') {
      if (known.has(classname)) return true;
      known.add(classname);
    } else if (known === classname) return true;
    else classes.set(name, new Set([known, classname]));
  }
  return false;
}

/** A suite that is a class has methods, and these have names of their own; a suite that is a file does not. */
const isClass = (suite: string, classname: string): boolean =>
  suite !== '' && suite === classname && /^[\p{L}_$][\p{L}\p{N}_$.]*$/u.test(suite) && !/\.[cm]?[jt]sx?$/u.test(suite);

function looksRetried(group: readonly TestCase[]): boolean {
  // Tests without a name cannot be told apart, so they are not tries of one.
  return group[0]?.name !== '' && group.slice(0, -1).every(isBad) && group.at(-1)?.outcome !== 'skipped';
}

/** pytest lists a test that failed and then broke in its teardown twice: that was one try. */
function brokeAfterwards(group: readonly TestCase[]): boolean {
  return group.length === 2 && group[0]?.outcome === 'failed' && group[1]?.outcome === 'error';
}

function joined(group: readonly TestCase[]): TestCase {
  const last = group.at(-1) as TestCase;
  const seconds = group.flatMap((test) => test.seconds ?? []);
  return {
    ...last,
    seconds: seconds.length === 0 ? undefined : seconds.reduce((sum, value) => sum + value, 0),
    failures: group.flatMap((test) => test.failures),
    attempts: brokeAfterwards(group) ? 1 : group.reduce((sum, test) => sum + test.attempts, 0),
    output: group.findLast((test) => test.output !== '')?.output ?? '',
  };
}
