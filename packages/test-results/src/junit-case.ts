import type { XmlAttributes } from '@sluice/xml';
import { type BoundedText, boundedText, detached } from './bounded-text.ts';
import { parseSeconds } from './seconds.ts';
import type { Failure, Outcome, TestCase } from './test-report.ts';

const messageUnits = 4000;
const detailUnits = 8000;
const outputUnits = 4000;
const nameUnits = 2000;

/** What a child of a test says about a try. */
type Try = 'last' | 'earlier';

const tries: Readonly<Record<string, { readonly kind: Failure['kind']; readonly of: Try }>> = {
  failure: { kind: 'failed', of: 'last' },
  error: { kind: 'error', of: 'last' },
  // Surefire: the test failed in these tries too, and in the end; or it passed in the end.
  rerunFailure: { kind: 'failed', of: 'earlier' },
  rerunError: { kind: 'error', of: 'earlier' },
  flakyFailure: { kind: 'failed', of: 'earlier' },
  flakyError: { kind: 'error', of: 'earlier' },
};

/** Words of `status` and `result` attributes for a test that did not run (GoogleTest, Catch2, Bazel). */
const notRun = ['notrun', 'skipped', 'disabled', 'ignored', 'suppressed', 'pending'];

/** One failure while its text comes in. */
export interface OpenFailure {
  readonly kind: Failure['kind'];
  readonly type: string;
  readonly message: string;
  readonly body: BoundedText;
}

export function openFailure(name: string, attributes: XmlAttributes): (OpenFailure & { readonly of: Try }) | undefined {
  const meaning = tries[name];
  if (meaning === undefined) return undefined;
  return {
    ...meaning,
    type: short(attributes.type, nameUnits),
    message: short(attributes.message, messageUnits),
    body: boundedText(detailUnits / 2, detailUnits / 2),
  };
}

export function closeFailure({ kind, type, message, body }: OpenFailure): Failure {
  const details = body.text().trim();
  return { kind, type, message: message === '' ? (details.split('\n')[0] ?? '') : message, details };
}

/** One `<testcase>` while its children come in. */
export interface OpenCase {
  readonly attributes: XmlAttributes;
  readonly failures: Failure[];
  readonly earlier: Failure[];
  readonly output: BoundedText;
  skipReason: string | undefined;
}

export const openCase = (attributes: XmlAttributes): OpenCase => ({
  attributes,
  failures: [],
  earlier: [],
  output: boundedText(0, outputUnits),
  skipReason: undefined,
});

const noFailures: readonly Failure[] = [];

export function closeCase(open: OpenCase, suite: readonly string[]): TestCase {
  const { attributes, failures, earlier } = open;
  const outcome = outcomeOf(open);
  const all = [...earlier, ...failures];
  return {
    suite,
    classname: short(attributes.classname ?? attributes.class, nameUnits),
    name: short(attributes.name, nameUnits),
    file: attributes.file === undefined ? undefined : short(attributes.file, nameUnits),
    line: lineOf(attributes.line),
    seconds: parseSeconds(attributes.time ?? attributes.duration),
    outcome,
    failures: all.length === 0 ? noFailures : all,
    attempts: outcome === 'skipped' ? 0 : earlier.length + 1,
    skipReason: open.skipReason ?? '',
    output: outcome === 'failed' || outcome === 'error' ? open.output.text() : '',
  };
}

/** The worst of what its children say: a test with an error and a failure could not be carried out. */
function outcomeOf({ attributes, failures, skipReason }: OpenCase): Outcome {
  if (failures.some(({ kind }) => kind === 'error')) return 'error';
  if (failures.length > 0) return 'failed';
  if (skipReason !== undefined) return 'skipped';
  const said = [attributes.status, attributes.result].map((word) => word?.toLowerCase() ?? '');
  if (said.some((word) => word === 'failed' || word === 'failure')) return 'failed';
  if (said.some((word) => word === 'error')) return 'error';
  return said.some((word) => notRun.includes(word)) ? 'skipped' : 'passed';
}

/** pytest counts from 0 and everybody else from 1; both are near enough for a reader, and 0 is no line. */
function lineOf(text: string | undefined): number | undefined {
  const line = Number(text);
  return text !== undefined && Number.isInteger(line) && line > 0 ? line : undefined;
}

export const short = (text: string | undefined, units: number): string =>
  text === undefined ? '' : text.length > units ? `${text.slice(0, units).toWellFormed()}…` : detached(text);
