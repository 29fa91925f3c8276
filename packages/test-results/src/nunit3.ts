import type { XmlAttributes } from '@sluice/xml';
import { type BoundedText, short, textLimits } from './bounded-text.ts';
import { failure, failureBody, outputTail } from './failure-text.ts';
import { parseSeconds } from './seconds.ts';
import type { Failure, Outcome, SuiteProblem, TestCase } from './test-report.ts';
import { isBad } from './test-report.ts';
import { countOf, reportOf, suiteProblem, testCase } from './test-report-builder.ts';
import type { TextBudget } from './text-budget.ts';
import type { XmlReportReader } from './xml-report.ts';

interface Open {
  readonly attributes: XmlAttributes;
  readonly path: readonly string[];
  readonly message: BoundedText;
  readonly trace: BoundedText;
  readonly output: BoundedText;
  readonly reason: BoundedText;
  /** Bad cases and problems below. */
  bad: number;
}

const opened = (path: readonly string[], attributes: XmlAttributes): Open => ({
  attributes,
  path,
  message: failureBody(),
  trace: failureBody(),
  output: outputTail(),
  reason: failureBody(),
  bad: 0,
});

/**
 * NUnit 3 and 4 (https://docs.nunit.org/articles/nunit/technical-notes/usage/Test-Result-XML-Format.html): the attribute `result` is
 * the truth, because tools write empty `<failure>` elements into tests that passed. A suite that failed in itself (`site`) counts:
 * always when its teardown broke, else when no test below shows it.
 */
export function nunit3Reader(budget: TextBudget): XmlReportReader {
  const suites: Open[] = [];
  const cases: TestCase[] = [];
  const problems: SuiteProblem[] = [];
  const within: string[] = [];
  let run: XmlAttributes = {};
  let test: Open | undefined;
  let target: BoundedText | undefined;

  const finishCase = (): void => {
    if (test === undefined) return;
    const found = budget.test(caseOf(test));
    cases.push(found);
    const suite = suites.at(-1);
    if (suite !== undefined && isBad(found)) suite.bad += 1;
    test = undefined;
  };
  const finishSuite = (): void => {
    const suite = suites.pop();
    if (suite === undefined) return;
    const { result, site } = suite.attributes;
    const own = site !== 'Child' && site !== 'Parent';
    if (result === 'Failed' && ((site ?? '').endsWith('TearDown') || (own && suite.bad === 0))) {
      problems.push(suiteProblem(failureOf(suite, 'error'), suite.path));
      suite.bad += 1;
    }
    const parent = suites.at(-1);
    if (parent !== undefined) parent.bad += suite.bad;
  };

  return {
    open(name, attributes) {
      const above = within.at(-1);
      within.push(name);
      target = undefined;
      switch (name) {
        case 'test-run':
          run = attributes;
          return;
        case 'test-suite':
          suites.push(opened(pathOf(suites.at(-1)?.path ?? [], attributes), attributes));
          return;
        case 'test-case':
          test = opened(suites.at(-1)?.path ?? [], attributes);
          return;
        case 'message': {
          const holder = test ?? suites.at(-1);
          target = above === 'reason' ? holder?.reason : above === 'failure' ? holder?.message : undefined;
          return;
        }
        case 'stack-trace':
          target = above === 'failure' ? (test ?? suites.at(-1))?.trace : undefined;
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
      if (name === 'test-case') finishCase();
      else if (name === 'test-suite') finishSuite();
    },
    finish(complete) {
      if (!complete) {
        finishCase();
        while (suites.length > 0) finishSuite();
        run = {};
      }
      const tests = run.total === undefined ? undefined : countOf(run.total);
      return reportOf('nunit', cases, problems, {
        tests,
        bad: run.failed === undefined ? undefined : countOf(run.failed),
      });
    },
  };
}

/** Assemblies and namespaces are in the names of the classes already. */
function pathOf(above: readonly string[], { name, type }: XmlAttributes): readonly string[] {
  const left = ['Assembly', 'TestSuite', 'Project', 'SetUpFixture', 'Theory', 'ParameterizedMethod', 'GenericMethod'];
  return name === undefined || left.includes(type ?? '') ? above : [...above, short(name, 500)];
}

function caseOf(open: Open): TestCase {
  const { attributes } = open;
  const outcome = outcomeOf(attributes.result, attributes.label);
  const bad = outcome === 'failed' || outcome === 'error';
  const name = attributes.name ?? attributes.methodname ?? '';
  const classname = attributes.classname ?? '';
  return testCase({
    suite: open.path,
    // Some write the class into the name as well.
    classname: name.startsWith(classname) ? '' : classname,
    name,
    seconds: parseSeconds(attributes.duration ?? attributes.time),
    outcome,
    failures: bad ? [failureOf(open, outcome)] : [],
    skipReason: open.reason.text().trim() || open.message.text().trim().slice(0, textLimits.skipReason),
    output: open.output.text(),
  });
}

function outcomeOf(result: string | undefined, label: string | undefined): Outcome {
  switch (result) {
    case 'Passed':
    case 'Warning':
      return 'passed';
    case 'Skipped':
    case 'Inconclusive':
      return 'skipped';
    case 'Failed':
      return label === undefined || label === '' ? 'failed' : 'error';
    default:
      return 'error';
  }
}

function failureOf(open: Open, kind: Failure['kind']): Failure {
  const message = open.message.text().trim();
  const trace = open.trace.text().trim();
  const label = open.attributes.label ?? '';
  return failure(
    kind,
    kind === 'error' ? label : '',
    message || open.attributes.result || '',
    `${message}\n${trace}`.trim(),
  );
}
