import { type Block, bullets, code, count, details, paragraph, table } from '@sluice/report';
import { formatPoints } from '@sluice/verdict';
import type { Attribution, Cause, Part } from './attribution.ts';
import { formatRanges } from './coverage.ts';
import type { FlippedLine } from './unstable-lines.ts';

const words: Readonly<Record<Cause, string>> = {
  measured: 'Lines that came into the reports or left them, untouched',
  changed: 'Lines that were added or changed',
  deleted: 'Lines that were deleted',
  flipped: 'Lines that nobody touched and that ran only then, or only now',
};

const placesShown = 50;

/** Why the total is not what it was: one row for each cause that changed anything, and the lines that nobody touched. */
export function changeBlocks({ parts, lost, gained }: Attribution): readonly Block[] {
  const shown = parts.filter(
    ({ cause, covered, total }) => covered !== 0 || total !== 0 || (cause === 'flipped' && lost.length > 0),
  );
  if (shown.length === 0) return [];
  const rows = shown.map((part) => [
    words[part.cause],
    lineCounts(part, lost, gained),
    `${formatPoints(part.points)} points`,
  ]);
  const columns = ['Why the total changed', 'Lines', { title: 'Effect', align: 'right' as const }];
  return [
    table(columns, rows),
    ...listing(lost, lost.length === 1 ? 'does not run any more' : 'do not run any more'),
    ...listing(gained, gained.length === 1 ? 'runs now and did not' : 'run now and did not'),
  ];
}

function lineCounts({ cause, covered, total }: Part, lost: readonly unknown[], gained: readonly unknown[]): string {
  if (cause === 'flipped') return `${lost.length} lost, ${gained.length} gained`;
  return `${signed(total)} of code, ${signed(covered)} covered`;
}

const signed = (count: number): string => (count > 0 ? `+${count}` : String(count));

function listing(lines: readonly FlippedLine[], what: string): readonly Block[] {
  if (lines.length === 0) return [];
  const files = [...Map.groupBy(lines, ({ path }) => path)];
  const items = files.slice(0, placesShown).map(([path, own]) => [code(path), `: ${formatRanges(rangesOf(own))}`]);
  const rest = files.length > placesShown ? [paragraph(`and in ${files.length - placesShown} more files`)] : [];
  const title = `${count(lines.length, 'line')} that nobody touched ${what}`;
  return [details(title, [bullets(items), ...rest])];
}

function rangesOf(lines: readonly FlippedLine[]): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (const line of lines.map((one) => one.line).sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === line - 1) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges;
}
