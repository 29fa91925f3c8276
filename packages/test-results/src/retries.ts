import { isBad, type TestCase } from './test-report.ts';

/**
 * Joins the attempts of one test that a tool wrote as several cases of the same suite (pytest-rerunfailures, gotestsum,
 * Gradle's retry plugin). Attempts are told by their pattern: every one but the last did not pass. Anything else
 * (passed and then failed, passed twice) are different tests with the same name, and all of them count.
 */
export function mergeRetries(cases: readonly TestCase[]): readonly TestCase[] {
  const groups = new Map<string, TestCase[]>();
  for (const test of cases) {
    const key = `${test.classname}\0${test.name}\0${test.file ?? ''}\0${test.line ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [test]);
    else group.push(test);
  }
  if (groups.size === cases.length) return cases;
  return [...groups.values()].flatMap((group) => (isRetried(group) ? [joined(group)] : group));
}

function isRetried(group: readonly TestCase[]): boolean {
  // Tests without a name cannot be told apart, so they are not tries of one.
  return (
    group.length > 1 && group[0]?.name !== '' && group.slice(0, -1).every(isBad) && group.at(-1)?.outcome !== 'skipped'
  );
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
