import type { XmlAttributes } from '@sluice/xml';
import { type BoundedText, detached, short, textLimits } from './bounded-text.ts';
import { failure as closedFailure, failureBody, outputTail } from './failure-text.ts';
import type { Names } from './names.ts';
import { parseSeconds } from './seconds.ts';
import type { Failure, Outcome, TestCase } from './test-report.ts';

/** What a child of a test says about a try. */
type Try = 'last' | 'earlier';

const tries: ReadonlyMap<string, { readonly kind: Failure['kind']; readonly of: Try }> = new Map([
  ['failure', { kind: 'failed', of: 'last' }],
  ['error', { kind: 'error', of: 'last' }],
  // Surefire: the test failed in these tries too, and in the end; or it passed in the end.
  ['rerunFailure', { kind: 'failed', of: 'earlier' }],
  ['rerunError', { kind: 'error', of: 'earlier' }],
  ['flakyFailure', { kind: 'failed', of: 'earlier' }],
  ['flakyError', { kind: 'error', of: 'earlier' }],
]);

/** Words of `status` and `result` attributes for a test that did not pass, where no child says so. */
const failedWords = ['failed', 'failure', 'fail'];
const errorWords = ['error', 'broken', 'timeout', 'timedout', 'aborted', 'crashed', 'interrupted', 'cancelled'];

/** Words of `status` and `result` attributes for a test that did not run (GoogleTest, Catch2, Bazel). */
const notRun = ['notrun', 'skipped', 'disabled', 'ignored', 'suppressed', 'pending'];

/** Catch2 lists what its tags allow to fail as skipped with failures, and does not count these. */
const expectedToFail = 'TEST_CASE tagged with !';

/** One failure while its text comes in. */
export interface OpenFailure {
  readonly element: string;
  readonly kind: Failure['kind'];
  readonly of: Try;
  readonly type: string;
  readonly message: string;
  readonly body: BoundedText;
}

export function openFailure(element: string, attributes: XmlAttributes): OpenFailure | undefined {
  const meaning = tries.get(element);
  if (meaning === undefined) return undefined;
  return {
    element,
    ...meaning,
    type: short(attributes.type, textLimits.name),
    message: short(attributes.message, textLimits.message),
    body: failureBody(),
  };
}

export const closeFailure = ({ kind, type, message, body }: OpenFailure): Failure =>
  closedFailure(kind, type, message, body.text());

/** One `<testcase>` while its children come in. Most have none: then nothing is made for them. */
export interface OpenCase {
  readonly attributes: XmlAttributes;
  failures: Failure[] | undefined;
  earlier: Failure[] | undefined;
  output: BoundedText | undefined;
  skipReason: string | undefined;
}

export const openCase = (attributes: XmlAttributes): OpenCase => ({
  attributes,
  failures: undefined,
  earlier: undefined,
  output: undefined,
  skipReason: undefined,
});

export function addFailure(test: OpenCase, failure: Failure, of: Try): void {
  if (of === 'last') {
    test.failures ??= [];
    test.failures.push(failure);
  } else {
    test.earlier ??= [];
    test.earlier.push(failure);
  }
}

export function outputOf(test: OpenCase): BoundedText {
  test.output ??= outputTail();
  return test.output;
}

const noFailures: readonly Failure[] = [];

export function closeCase(open: OpenCase, suite: readonly string[], classnames: Names): TestCase {
  const { attributes, failures = noFailures, earlier = noFailures } = open;
  const outcome = outcomeOf(attributes, failures, open.skipReason);
  return {
    suite,
    classname: classnames(attributes.classname ?? attributes.class),
    name: short(attributes.name, textLimits.name),
    file: attributes.file === undefined ? undefined : classnames(attributes.file),
    line: lineOf(attributes.line),
    seconds: parseSeconds(attributes.time ?? attributes.duration),
    outcome,
    failures: earlier.length === 0 ? failures : [...earlier, ...failures],
    attempts: outcome === 'skipped' ? 0 : earlier.length + 1,
    skipReason: open.skipReason === undefined ? '' : detached(open.skipReason.trim()),
    output: (outcome === 'failed' || outcome === 'error') && open.output !== undefined ? open.output.text() : '',
  };
}

/** The worst of what its children say: a test with an error and a failure could not be carried out. */
function outcomeOf(attributes: XmlAttributes, failures: readonly Failure[], skipReason: string | undefined): Outcome {
  if (failures.length > 0 && skipReason?.startsWith(expectedToFail) !== true) {
    return failures.some(({ kind }) => kind === 'error') ? 'error' : 'failed';
  }
  if (skipReason !== undefined) return 'skipped';
  const { status, result } = attributes;
  if (status === undefined && result === undefined) return 'passed';
  const said = [status, result].map((word) => word?.toLowerCase() ?? '');
  if (said.some((word) => failedWords.includes(word))) return 'failed';
  if (said.some((word) => errorWords.includes(word))) return 'error';
  return said.some((word) => notRun.includes(word)) ? 'skipped' : 'passed';
}

/** pytest counts from 0 and everybody else from 1; both are near enough for a reader, and 0 is no line. */
function lineOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const line = Number(text);
  return Number.isInteger(line) && line > 0 ? line : undefined;
}
