import type { XmlAttributes } from '@sluice/xml';
import { type BoundedText, short, textLimits } from './bounded-text.ts';
import { failure, failureBody, outputTail } from './failure-text.ts';
import { parseClock } from './seconds.ts';
import { isBad, type Outcome, type SuiteProblem, type TestCase } from './test-report.ts';
import { countOf, reportOf, suiteProblem, testCase } from './test-report-builder.ts';
import type { TextBudget } from './text-budget.ts';
import type { XmlReportReader } from './xml-report.ts';

interface OpenResult {
  readonly attributes: XmlAttributes;
  readonly message: BoundedText;
  readonly trace: BoundedText;
  readonly output: BoundedText;
  /** Results inside (`InnerResults`: the rows of a data-driven test): how many, and how many of them are bad. */
  inner: number;
  innerBad: number;
}

/** Elements of `Results`, from the schema vstst.xsd that Visual Studio installs. */
const resultElements = new Set([
  'UnitTestResult',
  'TestResult',
  'TestResultAggregation',
  'GenericTestResult',
  'ManualTestResult',
  'WebTestResult',
  'LoadTestResult',
]);

interface Found {
  readonly testId: string;
  readonly test: Omit<Parameters<typeof testCase>[0], 'suite' | 'classname'>;
}

/**
 * Visual Studio's TRX, of VSTest, MSTest and others. The class of a test is in its definition, which stands behind the results. A
 * data-driven test is its rows. What the run says of itself (`ResultSummary`) counts when it is worse than its results:
 * aborted, crashed, more failed than listed.
 */
export function trxReader(budget: TextBudget): XmlReportReader {
  const results: OpenResult[] = [];
  const found: Found[] = [];
  const classes = new Map<string, string>();
  const within: string[] = [];
  const runTexts: string[] = [];
  let counters: XmlAttributes = {};
  let ending = '';
  let definition = '';
  let target: BoundedText | undefined;
  let runText: BoundedText | undefined;

  const finishResult = (): void => {
    const result = results.pop();
    if (result === undefined) return;
    const outcome = outcomeOf(result.attributes.outcome);
    const bad = outcome === 'failed' || outcome === 'error';
    const parent = results.at(-1);
    if (parent !== undefined) {
      parent.inner += 1;
      if (bad) parent.innerBad += 1;
    }
    // The rows stand for their test, unless it failed by itself.
    if (result.inner > 0 && !(bad && result.innerBad === 0)) return;
    found.push(foundOf(result, outcome, budget));
  };

  return {
    open(name, attributes) {
      within.push(name);
      target = undefined;
      const result = results.at(-1);
      if (resultElements.has(name)) {
        results.push({
          attributes,
          message: failureBody(),
          trace: failureBody(),
          output: outputTail(),
          inner: 0,
          innerBad: 0,
        });
        return;
      }
      switch (name) {
        case 'Message':
          if (within.at(-2) === 'ErrorInfo') target = result?.message;
          return;
        case 'StackTrace':
          target = result?.trace;
          return;
        case 'StdOut':
        case 'StdErr':
        case 'DebugTrace':
          target = result?.output;
          return;
        case 'Counters':
          counters = attributes;
          return;
        case 'ResultSummary':
          ending = attributes.outcome ?? '';
          return;
        case 'RunInfo':
          runText = attributes.outcome === 'Error' ? failureBody() : undefined;
          return;
        case 'Text':
          target = runText;
          return;
        case 'UnitTest':
          definition = attributes.id ?? '';
          return;
        case 'TestMethod':
          classes.set(definition, classOf(attributes.className));
      }
    },
    text(text) {
      target?.add(text);
    },
    close(name) {
      within.pop();
      target = undefined;
      if (resultElements.has(name)) finishResult();
      else if (name === 'RunInfo' && runText !== undefined) {
        if (runTexts.length < 20) runTexts.push(runText.text().trim());
        runText = undefined;
      }
    },
    finish(complete) {
      while (results.length > 0) finishResult();
      const cases = found.map(({ testId, test }) => placed(test, classes.get(testId) ?? ''));
      if (!complete) return reportOf('trx', cases, [], { tests: undefined, bad: undefined });
      const problems = runProblems(cases, ending, runTexts);
      const tests = counters.total === undefined ? undefined : countOf(counters.total);
      const report = reportOf('trx', cases, problems, {
        tests,
        bad: tests === undefined ? undefined : badCounters(counters),
      });
      return problems.length > 0 ? report : { ...report, warnings: [...report.warnings, ...runTexts.slice(0, 3)] };
    },
  };
}

const badCounters = (counters: XmlAttributes): number =>
  ['failed', 'error', 'timeout', 'aborted', 'disconnected', 'notRunnable'].reduce(
    (sum, name) => sum + countOf(counters[name]),
    0,
  );

/** Adapters write a failed test as an error of the run, too; only with no failed test to show for it is it one of its own. */
function runProblems(cases: readonly TestCase[], ending: string, texts: readonly string[]): readonly SuiteProblem[] {
  if (cases.some(isBad)) return [];
  if (texts.length > 0) return texts.map((text) => suiteProblem(failure('error', '', '', text), []));
  if (['', 'Completed', 'Passed', 'Warning', 'NotExecuted'].includes(ending)) return [];
  return [suiteProblem(failure('error', '', `the run ended with ${short(ending, 100)}`, ''), [])];
}

function foundOf({ attributes, message, trace, output }: OpenResult, outcome: Outcome, budget: TextBudget): Found {
  const said = message.text().trim();
  const bad = outcome === 'failed' || outcome === 'error';
  const type = bad && outcome === 'error' ? (attributes.outcome ?? '') : '';
  return {
    testId: attributes.testId ?? '',
    test: {
      name: short(attributes.testName, textLimits.name),
      seconds: parseClock(attributes.duration),
      outcome,
      failures: bad
        ? [budget.failure(failure(outcome, type, said || (attributes.outcome ?? ''), `${said}\n${trace.text()}`))]
        : [],
      skipReason: said,
      output: bad ? output.text() : '',
    },
  };
}

function placed(test: Found['test'], classname: string): TestCase {
  const prefix = `${classname}.`;
  const name = classname !== '' && test.name.startsWith(prefix) ? test.name.slice(prefix.length) : test.name;
  return testCase({ ...test, name, suite: classname === '' ? [] : [classname], classname });
}

/** `Shop.CartTests, Shop.Tests, Version=1.0.0.0`: the name of the class, without its assembly. */
function classOf(name: string | undefined): string {
  const text = short(name?.split(',')[0], textLimits.name).trim();
  return text === 'none' ? '' : text;
}

/** Without an outcome nobody said that it passed. */
function outcomeOf(outcome: string | undefined): Outcome {
  switch (outcome) {
    case 'Passed':
    case 'PassedButRunAborted':
    case 'Completed':
    case 'Warning':
      return 'passed';
    case 'Failed':
      return 'failed';
    case 'NotExecuted':
    case 'Inconclusive':
    case 'Pending':
    case 'Blocked':
      return 'skipped';
    default:
      return 'error';
  }
}
