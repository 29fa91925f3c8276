import { formatMs, type ImportedSummary, percentileNames } from '@sluice/load';
import { type Block, bullets, paragraph, table } from '@sluice/report';
import { formatRatioWithCounts } from '@sluice/verdict';

/** What the other tool measured, and what its summary leaves open. */
export function importedBlocks({
  tool,
  requests,
  failures,
  rate,
  percentiles,
  notes,
}: ImportedSummary): readonly Block[] {
  const rows = percentileNames.flatMap((name) => {
    const value = percentiles[name];
    return value === undefined ? [] : [[name, formatMs(value)]];
  });
  const failed =
    requests === undefined || failures === undefined
      ? 'the number of failures is not told'
      : `${formatRatioWithCounts({ covered: failures, total: requests })} failed`;
  const speed = rate === undefined ? '' : `, ${rate.toFixed(1)} per second`;
  return [
    paragraph(`Summary of ${tool}: ${requests ?? 'an unknown number of'} requests${speed}, ${failed}.`),
    ...(rows.length === 0 ? [] : [table(['Latency', 'Measured'], rows)]),
    ...(notes.length === 0 ? [] : [bullets(notes.map((note) => [note]))]),
  ];
}
