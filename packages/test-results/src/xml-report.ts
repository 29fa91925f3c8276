import { readXml, type XmlAttributes } from '@sluice/xml';
import { junitReader } from './junit.ts';
import { nunit2Reader } from './nunit2.ts';
import { nunit3Reader } from './nunit3.ts';
import type { Chunks, ReadResult } from './read-result.ts';
import type { TestFormat, TestReport } from './test-report.ts';
import type { TextBudget } from './text-budget.ts';
import { trxReader } from './trx.ts';
import { xunitReader } from './xunit.ts';

/** Reads one dialect of XML; names come without their prefix. */
export interface XmlReportReader {
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  text(text: string): void;
  /** `complete` is false when the document ended too early: then nothing is concluded from what is missing. */
  finish(complete: boolean): TestReport;
}

interface Dialect {
  readonly format: TestFormat;
  readonly create: (budget: TextBudget) => XmlReportReader;
}

const junit: Dialect = { format: 'junit', create: junitReader };
const xunit: Dialect = { format: 'xunit', create: xunitReader };

/** By the name of the root element. */
const dialects: ReadonlyMap<string, Dialect> = new Map([
  ['testsuites', junit],
  ['testsuite', junit],
  ['TestRun', { format: 'trx', create: trxReader }],
  ['test-run', { format: 'nunit', create: nunit3Reader }],
  ['test-results', { format: 'nunit', create: nunit2Reader }],
  ['assemblies', xunit],
  ['assembly', xunit],
]);

/** Reads a report in XML; its root element tells the dialect. `wanted` refuses every other one. */
export async function readXmlReport(
  chunks: Chunks,
  wanted: TestFormat | undefined,
  budget: TextBudget,
): Promise<ReadResult> {
  let root: string | undefined;
  let reader: XmlReportReader | undefined;
  const end = await readXml(chunks, {
    open(qualified, attributes) {
      const name = localName(qualified);
      if (root === undefined) {
        root = name;
        const dialect = dialects.get(name);
        if (dialect !== undefined && (wanted === undefined || wanted === dialect.format))
          reader = dialect.create(budget);
      }
      reader?.open(name, attributes);
    },
    text(text) {
      reader?.text(text);
    },
    close(qualified) {
      reader?.close(localName(qualified));
    },
  });
  if (reader === undefined && root !== undefined)
    return { ok: false, problem: 'unknown-format', message: strange(root, wanted) };
  if (!end.ok && end.problem === 'empty') return { ok: false, problem: 'empty', message: end.message };
  const read = reader?.finish(end.ok);
  const report =
    read === undefined || end.invalidCharacters === 0
      ? read
      : { ...read, warnings: [...read.warnings, `${end.invalidCharacters} characters that XML does not allow.`] };
  if (end.ok && report !== undefined) return { ok: true, report };
  const message = end.ok ? 'there is no element in it' : end.message;
  const problem = end.ok || end.problem === 'encoding' || end.problem === 'empty' ? 'malformed' : end.problem;
  return { ok: false, problem, message, ...(report === undefined ? {} : { partial: report }) };
}

function strange(root: string, wanted: TestFormat | undefined): string {
  const shown = root.length > 40 ? `${root.slice(0, 40)}…` : root;
  const hint = root === 'coverage' || root === 'report' ? ' (it looks like a report of coverage)' : '';
  return `its root is <${shown}>, and not that of a ${wanted ?? 'JUnit, TRX, NUnit or xUnit'} report${hint}`;
}

const localName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
};
