import type { XmlAttributes } from '@sluice/xml';
import { type BoundedText, boundedText, short, textLimits } from './bounded-text.ts';
import { failure, failureBody, outputTail } from './failure-text.ts';
import { parseSeconds } from './seconds.ts';
import type { Outcome, SuiteProblem, TestCase } from './test-report.ts';
import { countOf, reportOf, suiteProblem, testCase } from './test-report-builder.ts';
import type { TextBudget } from './text-budget.ts';
import type { XmlReportReader } from './xml-report.ts';

interface Open {
  readonly attributes: XmlAttributes;
  readonly exception: string;
  readonly message: BoundedText;
  readonly trace: BoundedText;
  readonly output: BoundedText;
  readonly reason: BoundedText;
}

const opened = (attributes: XmlAttributes): Open => ({
  attributes,
  exception: '',
  message: failureBody(),
  trace: failureBody(),
  output: outputTail(),
  reason: boundedText(textLimits.skipReason, 0),
});

/**
 * xUnit.net 1, 2 and 3 (https://xunit.net/docs/format-xml-v2): assemblies, collections, tests. What broke outside of a test (a
 * fixture, the clean-up of a class) stands in `<errors>` of its assembly.
 */
export function xunitReader(budget: TextBudget): XmlReportReader {
  const cases: TestCase[] = [];
  const problems: SuiteProblem[] = [];
  const within: string[] = [];
  let path: readonly string[] = [];
  let claims = { tests: 0, bad: 0 };
  let claimed = false;
  let test: Open | undefined;
  let error: Open | undefined;
  let target: BoundedText | undefined;

  return {
    open(name, attributes) {
      const above = within.at(-1);
      within.push(name);
      target = undefined;
      const holder = test ?? error;
      switch (name) {
        case 'assembly':
          path = [assemblyName(attributes.name)];
          claimed = claimed || attributes.total !== undefined;
          claims = {
            tests: claims.tests + countOf(attributes.total),
            bad: claims.bad + countOf(attributes.failed) + countOf(attributes.errors),
          };
          return;
        case 'test':
          test = opened(attributes);
          return;
        case 'error':
          if (above === 'errors') error = opened(attributes);
          return;
        case 'failure':
          if (test !== undefined) test = { ...test, exception: short(attributes['exception-type'], textLimits.name) };
          else if (error !== undefined)
            error = { ...error, exception: short(attributes['exception-type'], textLimits.name) };
          return;
        case 'message':
          target = above === 'reason' ? holder?.reason : above === 'failure' ? holder?.message : undefined;
          return;
        case 'reason':
          target = holder?.reason;
          return;
        case 'stack-trace':
          target = holder?.trace;
          return;
        case 'output':
          target = test?.output;
      }
    },
    text(text) {
      target?.add(text);
    },
    close(name) {
      within.pop();
      target = undefined;
      if (name === 'test' && test !== undefined) {
        cases.push(budget.test(caseOf(test, path)));
        test = undefined;
      } else if (name === 'error' && error !== undefined) {
        problems.push(suiteProblem(failureOf(error, 'error'), [...path, errorName(error.attributes)]));
        error = undefined;
      }
    },
    finish(complete) {
      if (!complete && test !== undefined) cases.push(budget.test(caseOf(test, path)));
      const said = complete && claimed ? claims : { tests: undefined, bad: undefined };
      return reportOf('xunit', cases, problems, said);
    },
  };
}

/** The file's name; its folder is that of some machine. */
const assemblyName = (name: string | undefined): string => short(name, 500).split(/[\\/]/u).at(-1) ?? '';

const errorName = ({ type, name }: XmlAttributes): string =>
  short([type, name].filter(Boolean).join(': '), 300) || 'error';

function caseOf(open: Open, path: readonly string[]): TestCase {
  const { attributes } = open;
  const classname = short(attributes.type, textLimits.name);
  const full = attributes.name ?? attributes.method ?? '';
  const outcome = outcomeOf(attributes.result);
  return testCase({
    suite: path,
    classname,
    name: classname !== '' && full.startsWith(`${classname}.`) ? full.slice(classname.length + 1) : full,
    file: attributes['source-file'],
    line: attributes['source-line'] === undefined ? undefined : Number(attributes['source-line']),
    seconds: parseSeconds(attributes.time),
    outcome,
    failures: outcome === 'failed' || outcome === 'error' ? [failureOf(open, outcome)] : [],
    skipReason: open.reason.text().trim(),
    output: open.output.text(),
  });
}

function failureOf({ exception, message, trace }: Open, kind: 'failed' | 'error') {
  const said = message.text().trim();
  return failure(kind, exception, said, `${said}\n${trace.text()}`);
}

function outcomeOf(result: string | undefined): Outcome {
  switch (result) {
    case 'Pass':
      return 'passed';
    case 'Fail':
      return 'failed';
    case 'Skip':
    case 'NotRun':
      return 'skipped';
    default:
      return 'error';
  }
}
