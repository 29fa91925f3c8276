import {
  type Block,
  code,
  codeBlock,
  details,
  heading,
  type Inline,
  link,
  paragraph,
  strong,
  table,
  truncateText,
} from '@sluice/report';
import type { Locator, SourceLocation } from './location.ts';
import { shortStack } from './short-stack.ts';
import { type TestCase, testId } from './test-report.ts';

export interface FailureView {
  readonly locator: Pick<Locator, 'locate' | 'fileOf' | 'isOurs'>;
  /** Address of a line on GitHub. */
  readonly urlOf: (location: SourceLocation) => string | undefined;
  /** A word or two beside the name: that it is new, that it passed elsewhere. */
  readonly remarkOn: (test: TestCase) => string | undefined;
}

const shown = 30;
const named = 200;
/** So few that they need no click. */
const unfolded = 3;
const outputLines = 40;

/** The failed tests, grouped by file: message, short trace, the end of the output. Most important first: what is too many goes from the end. */
export function failureBlocks(bad: readonly TestCase[], view: FailureView): readonly Block[] {
  if (bad.length === 0) return [];
  const groups = Map.groupBy(bad.slice(0, shown), (test) => groupOf(test, view));
  return [
    heading(3, `Failed (${bad.length})`),
    ...[...groups].flatMap(([name, tests]) => [
      ...(name === '' ? [] : [heading(4, code(name))]),
      ...tests.map((test) => failureBlock(test, name, view, bad.length <= unfolded)),
    ]),
    ...others(bad.slice(shown), view),
  ];
}

function groupOf(test: TestCase, { locator }: FailureView): string {
  return locator.fileOf(test) ?? test.file ?? (test.classname === '' ? test.suite.join(' > ') : test.classname);
}

function failureBlock(test: TestCase, group: string, view: FailureView, open: boolean): Block {
  const failure = test.failures.at(-1);
  const message = firstLine(failure?.message ?? '');
  const remark = view.remarkOn(test);
  const summary: readonly Inline[] = [
    strong(nameWithin(group, test)),
    ...(remark === undefined ? [] : [` (${remark})`]),
    ...placeOf(view.locator.locate(test), group, view),
    ...(message === '' ? [] : [`: ${message}`]),
  ];
  const trace = shortStack(failure?.details || failure?.message || 'The report says no more.', (line) =>
    view.locator.isOurs(line, test),
  );
  return details(
    summary,
    [
      codeBlock(trace),
      ...(test.attempts > 1 ? [paragraph(`Failed in all of ${test.attempts} tries.`)] : []),
      ...outputBlock(test.output),
    ],
    open,
  );
}

/** What the heading has not said: `TestCart.test_adds` in tests/test_cart.py, `adds` in CartTest.java. */
function nameWithin(group: string, test: TestCase): string {
  const { classname, name } = test;
  if (classname === '' || classname === group) return classname === '' ? testId(test) : name;
  const stem = group.replace(/\.\w+$/u, '').replaceAll('/', '.');
  if (classname === stem || stem.endsWith(`.${classname}`)) return name;
  return classname.startsWith(`${stem}.`) ? `${classname.slice(stem.length + 1)}.${name}` : testId(test);
}

function placeOf(location: SourceLocation | undefined, group: string, { urlOf }: FailureView): readonly Inline[] {
  if (location === undefined) return [];
  const label = location.path === group ? `line ${location.line}` : `${location.path}:${location.line}`;
  const url = urlOf(location);
  return [' ', url === undefined ? label : link(label, url)];
}

function outputBlock(output: string): readonly Block[] {
  const text = output.trim();
  if (text === '') return [];
  const lines = text.split('\n');
  const tail = lines.slice(-outputLines).join('\n');
  const title = lines.length > outputLines ? `The last ${outputLines} lines of its output` : 'Its output';
  return [details(title, [codeBlock(tail)])];
}

function others(rest: readonly TestCase[], { locator }: FailureView): readonly Block[] {
  if (rest.length === 0) return [];
  const rows = rest.slice(0, named).map((test) => {
    const location = locator.locate(test);
    const place = location === undefined ? '' : code(`${location.path}:${location.line}`);
    return [code(testId(test)), place, firstLine(test.failures.at(-1)?.message ?? '')];
  });
  return [
    details(`${rest.length} more`, [table(['Test', 'Where', 'Message'], rows, Math.max(0, rest.length - named))]),
  ];
}

export const firstLine = (text: string): string => truncateText(text.trimStart().split('\n')[0]?.trim() ?? '', 300);
