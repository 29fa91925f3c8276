import { collectLines, type LineCollector } from './line-collector.ts';
import { type LineHits, lineHits } from './line-hits.ts';

/** Any map as lines in order. */
export function lineHitsOf(lines: ReadonlyMap<number, number>): LineHits {
  if ('numbers' in lines) return lines as LineHits;
  const collector = collectLines();
  for (const [line, hits] of lines) collector.add(line, hits);
  return collector.take();
}

export function sameLines(a: LineHits, b: LineHits): boolean {
  if (a.size !== b.size) return false;
  for (let at = 0; at < a.size; at += 1) if (a.numbers[at] !== b.numbers[at]) return false;
  return true;
}

/** One is enough: nothing here waits. */
let scratch: LineCollector | undefined;

/** Both together: a line ran as often as in the one where it ran more. */
export function mergeLines(a: LineHits, b: LineHits): LineHits {
  if (b.size === 0) return a;
  if (a.size === 0) return b;
  const quick = sameLines(a, b) ? higherCounts(a, b) : undefined;
  if (quick !== undefined) return quick;
  scratch ??= collectLines();
  let left = 0;
  let right = 0;
  while (left < a.size || right < b.size) {
    const here = a.numbers[left] ?? Number.POSITIVE_INFINITY;
    const there = b.numbers[right] ?? Number.POSITIVE_INFINITY;
    // The collector keeps the higher count of a line that is added twice.
    if (here <= there) scratch.add(here, a.counts[left++] as number);
    if (there <= here) scratch.add(there, b.counts[right++] as number);
  }
  return scratch.take();
}

/** Shards of one project have the same lines: only the counts are new. `undefined` when they are not equally wide. */
function higherCounts(a: LineHits, b: LineHits): LineHits | undefined {
  if (a.counts.constructor !== b.counts.constructor) return undefined;
  const counts = a.counts.slice();
  for (let at = 0; at < counts.length; at += 1)
    if ((b.counts[at] as number) > (counts[at] as number)) counts[at] = b.counts[at] as number;
  return lineHits(a.numbers, counts);
}
