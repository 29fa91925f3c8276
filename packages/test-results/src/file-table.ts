import { type Block, code, details, table } from '@sluice/report';
import { formatSeconds } from './counts-line.ts';
import { isBad, type TestCase, type TestReport } from './test-report.ts';

interface Row {
  passed: number;
  bad: number;
  skipped: number;
  seconds: number;
}

const rowsShown = 200;
/** More groups than that are no files; then there is nothing to see in such a table. */
const mostGroups = 5000;

/** All tests by file (or class, or suite, where no file is known), folded: what failed first, then what took longest. */
export function fileBlocks(
  reports: readonly TestReport[],
  fileOf: (test: TestCase) => string | undefined,
): readonly Block[] {
  const raw = new Map<string, { readonly sample: TestCase; readonly row: Row }>();
  for (const { cases } of reports) {
    for (const test of cases) {
      const key = test.file ?? (test.classname === '' ? test.suite.join(' > ') : test.classname);
      let group = raw.get(key);
      if (group === undefined) {
        if (raw.size === mostGroups) return [];
        group = { sample: test, row: { passed: 0, bad: 0, skipped: 0, seconds: 0 } };
        raw.set(key, group);
      }
      group.row[wordOf(test)] += 1;
      group.row.seconds += test.seconds ?? 0;
    }
  }
  const files = new Map<string, Row>();
  for (const [key, { sample, row }] of raw) {
    const name = fileOf({ ...sample, failures: [] }) ?? key;
    const known = files.get(name);
    if (known === undefined) files.set(name, row);
    else add(known, row);
  }
  if (files.size < 2) return [];
  const sorted = [...files].sort(([, a], [, b]) => b.bad - a.bad || b.seconds - a.seconds);
  const right = (title: string) => ({ title, align: 'right' as const });
  const rows = sorted
    .slice(0, rowsShown)
    .map(([name, row]) => [
      name === '' ? 'no file is named' : code(name),
      String(row.passed),
      row.bad === 0 ? '' : String(row.bad),
      row.skipped === 0 ? '' : String(row.skipped),
      formatSeconds(row.seconds),
    ]);
  const columns = ['File', right('Passed'), right('Failed'), right('Skipped'), right('Time')];
  return [details(`All tests by file (${files.size})`, [table(columns, rows, Math.max(0, files.size - rowsShown))])];
}

const wordOf = (test: TestCase): 'passed' | 'bad' | 'skipped' =>
  isBad(test) ? 'bad' : test.outcome === 'skipped' ? 'skipped' : 'passed';

function add(row: Row, more: Row): void {
  row.passed += more.passed;
  row.bad += more.bad;
  row.skipped += more.skipped;
  row.seconds += more.seconds;
}
