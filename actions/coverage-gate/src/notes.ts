import type { Thresholds } from '@sluice/coverage';
import { type Block, bullets, code, count, details, paragraph } from '@sluice/report';
import { formatRatioWithCounts } from '@sluice/verdict';
import type { Change } from './change.ts';
import type { Collection } from './collection.ts';
import type { BaselineComparison } from './comparison.ts';

export interface Notes {
  readonly warnings: readonly string[];
  readonly notices: readonly string[];
  readonly blocks: readonly Block[];
}

const warningsShown = 10;
const noted = 50;

/** One line on what the numbers are compared with. */
export function contextBlocks({ comparison, patch }: Change, baseline: BaselineComparison): readonly Block[] {
  const parts: string[] = [];
  if (comparison.kind === 'found')
    parts.push(`Changed lines are those against ${comparison.against} at ${comparison.base.slice(0, 9)}.`);
  if (comparison.kind === 'unavailable') parts.push(`Changed lines are not known: ${comparison.reason}.`);
  const moved = patch?.files.reduce((sum, file) => sum + file.moved, 0) ?? 0;
  if (moved > 0) parts.push(`${moved} moved ${moved === 1 ? 'line is' : 'lines are'} not new code.`);
  if (baseline.label !== undefined) parts.push(`The baseline is ${baseline.label}.`);
  else if (baseline.missing !== undefined) parts.push(`There is no baseline: ${baseline.missing}.`);
  return parts.length === 0 ? [] : [paragraph(parts.join(' '))];
}

/** What else there is to say, most of it folded. */
export function notes(
  collection: Collection,
  change: Change,
  baseline: BaselineComparison,
  notKept: string | undefined,
  thresholds: Thresholds,
): Notes {
  const notices: string[] = [];
  // Where the base could not be found, that is a check of its own.
  const baseKnown = change.comparison.kind !== 'unavailable';
  if (thresholds.drop !== undefined && baseline.missing !== undefined && baseKnown)
    notices.push(`\`max-drop\` was not applied: there is no baseline, because ${baseline.missing}.`);
  if (thresholds.patch !== undefined && change.comparison.kind === 'none' && collection.files.length > 0)
    notices.push('`fail-under-patch` was not applied: this is no pull request, and no `base` was given.');
  if (notKept !== undefined) notices.push(notKept);
  return {
    warnings: collection.warnings.slice(0, warningsShown),
    notices,
    blocks: [
      ...list('Counted as uncovered, because no report knows them', unknownFiles(collection, change)),
      ...list(
        'New files that no report knows, not counted: name them in `source` if they are tested',
        change.uncounted,
      ),
      ...list('Left out, because they are not in the repository', collection.unmatched),
      ...list('Warnings', [...collection.warnings, ...notices]),
      ...list(
        'Shards',
        collection.shards.map(
          ({ shard, attempt, reports }) => `${shard}: attempt ${attempt}, ${count(reports, 'report')}`,
        ),
      ),
      ...list(
        'Reports',
        collection.reports.map(({ path, format, problem, statements }) => {
          const own = statements === undefined ? '' : `, which counts statements: ${formatRatioWithCounts(statements)}`;
          return `${path}: ${problem ?? format}${own}`;
        }),
      ),
    ],
  };
}

function unknownFiles({ unmeasured }: Collection, { patch }: Change): readonly string[] {
  const guessed = patch?.files.filter((file) => file.unmeasured).map(({ path }) => path) ?? [];
  return [...new Set([...unmeasured, ...guessed])].sort();
}

function list(title: string, items: readonly string[]): readonly Block[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, noted).map((item) => [code(item)]);
  const rest = items.length > noted ? [[`and ${items.length - noted} more`]] : [];
  return [details(`${title} (${items.length})`, [bullets([...shown, ...rest])])];
}
