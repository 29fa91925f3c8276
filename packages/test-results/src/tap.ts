import { short, textLimits } from './bounded-text.ts';
import { failure } from './failure-text.ts';
import type { Chunks, ReadResult } from './read-result.ts';
import { tapDiagnostics } from './tap-diagnostics.ts';
import { parseTapLine } from './tap-line.ts';
import { collectTap, type TapFindings, type TapLevel, type TapPoint, tapLevel } from './tap-tree.ts';
import { reportOf, suiteProblem } from './test-report-builder.ts';
import type { TextBudget } from './text-budget.ts';
import { eachLine } from './text-lines.ts';

const deepest = 100;
/** Lines kept of one block of diagnostics, and of comments below a point. */
const keptLines = 400;

/**
 * TAP 12 to 14, with subtests (of Perl, Node.js, node-tap, Vitest), directives and YAML blocks. A test point with subtests is their
 * suite. What is planned and did not run is an error, a bail-out is one too, and without a plan the report is cut short.
 */
export async function readTap(chunks: Chunks, budget: TextBudget): Promise<ReadResult> {
  const documents: TapLevel[] = [];
  let levels: TapLevel[] = [tapLevel(0, '')];
  let last: TapPoint | undefined;
  let yaml: { readonly indent: number; readonly lines: string[] } | undefined;
  let subtest = '';
  let bailOut: string | undefined;
  let anything = false;

  const top = (): TapLevel => levels.at(-1) as TapLevel;
  const leave = (): void => {
    const child = levels.pop() as TapLevel;
    if (!child.inBraces) top().waiting = child;
  };
  /** Makes the level of this indentation the top one. */
  const enter = (indent: number): TapLevel => {
    while (levels.length > 1 && !top().inBraces && indent < (top().indent ?? 0)) leave();
    top().indent ??= indent;
    if (indent > (top().indent ?? 0) && top().waiting === undefined && levels.length < deepest) {
      levels.push(tapLevel(indent, subtest));
      subtest = '';
    }
    return top();
  };
  const finishDocument = (): void => {
    while (levels.length > 1) leave();
    documents.push(top());
    levels = [tapLevel(0, '')];
  };

  await eachLine(chunks, (raw) => {
    if (bailOut !== undefined) return;
    if (yaml !== undefined) {
      if (raw.trim() === '...' && raw.length - raw.trimStart().length <= yaml.indent) {
        if (last !== undefined) last.diagnostics = budget.failure(tapDiagnostics(yaml.lines));
        yaml = undefined;
      } else if (yaml.lines.length < keptLines) yaml.lines.push(short(raw, textLimits.details));
      return;
    }
    const line = parseTapLine(raw.length > 20_000 ? raw.slice(0, 20_000) : raw);
    switch (line.kind) {
      case 'other':
        return;
      case 'yaml':
        if (last !== undefined && line.indent > last.line.indent) yaml = { indent: line.indent, lines: [] };
        return;
      case 'comment':
        if (last?.line.ok === false && last.notes.length < keptLines)
          last.notes.push(budget.failure({ message: short(line.text, textLimits.message), details: '' }).message);
        return;
      case 'subtest':
        enter(line.indent);
        subtest = line.name;
        last = undefined;
        return;
      case 'version':
        anything = true;
        if (line.indent === 0 && (levels[0]?.points.length ?? 0) > 0) finishDocument();
        return;
      case 'plan': {
        anything = true;
        const level = enter(line.indent);
        level.plan = line.count;
        if (line.count === 0) level.skipAll = line.reason || 'no reason';
        last = undefined;
        return;
      }
      case 'point': {
        anything = true;
        const level = enter(line.indent);
        const child = line.opens ? tapLevel(undefined, line.name, true) : level.waiting;
        level.waiting = undefined;
        last = { line, child, notes: [], diagnostics: undefined };
        level.points.push(last);
        if (line.opens && child !== undefined && levels.length < deepest) levels.push(child);
        return;
      }
      case 'close':
        while (levels.length > 1 && !top().inBraces) leave();
        if (levels.length > 1) levels.pop();
        last = undefined;
        return;
      case 'bail-out':
        anything = true;
        bailOut = line.reason;
    }
  });
  const cut = yaml !== undefined || levels.some(({ inBraces }) => inBraces);
  finishDocument();
  return anything ? conclude(documents, bailOut, cut) : strange;
}

const strange: ReadResult = { ok: false, problem: 'unknown-format', message: 'there is no line of TAP in it' };

function conclude(documents: readonly TapLevel[], bailOut: string | undefined, cut: boolean): ReadResult {
  const found: TapFindings = { bailedOut: bailOut !== undefined, cases: [], problems: [], bad: 0 };
  for (const level of documents) collectTap(level, [], false, found);
  if (bailOut !== undefined) found.problems.push(suiteProblem(failure('error', '', `Bail out! ${bailOut}`, ''), []));
  const warnings = documents.flatMap(({ skipAll }) =>
    skipAll === '' ? [] : [`It skips everything: ${short(skipAll, 200)}`],
  );
  const report = reportOf('tap', found.cases, found.problems, { tests: undefined, bad: undefined }, warnings);
  const planned = documents.every(({ plan }) => plan !== undefined);
  if (bailOut !== undefined || (planned && !cut)) return { ok: true, report };
  const message = cut ? 'the document ends within a test point' : 'the document ends too early: there is no plan in it';
  return { ok: false, problem: 'truncated', message, partial: report };
}
