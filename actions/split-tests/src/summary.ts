import { type Block, bullets, code, details, heading, paragraph, strong, table } from '@sluice/report';
import { formatSeconds, type Shard, type ShardAdvice } from '@sluice/test-results';
import { type Making, type Split, unitsName } from './split.ts';

const filesShown = 500;
const shardsUnfolded = 16;
const shardsListed = 100;

/** Of one shard: what it runs, and that all shards together run everything. */
export function shardBlocks(split: Split, number: number): readonly Block[] {
  const { plan, known } = split;
  const mine = plan.shards[number - 1];
  const expected = known ? `, expected to take ${formatSeconds((mine?.microseconds ?? 0) / 1e6)}` : '';
  const units = unitsName(split);
  return [
    heading(2, `Shard ${number} of ${plan.shards.length}`),
    paragraph(strong(`${mine?.files.length ?? 0} of ${split.proof.discovered} ${units}`), `${expected}.`),
    paragraph(proofLine(split)),
    ...(split.making === undefined ? [] : making(split, split.making, number)),
    fold(`The ${units} of this shard`, mine),
  ];
}

/** Of a plan for all shards. */
export function planBlocks(split: Split): readonly Block[] {
  const { plan } = split;
  return [
    heading(2, `${plan.shards.length} ${plan.shards.length === 1 ? 'shard' : 'shards'}`),
    paragraph(proofLine(split)),
    ...(split.making === undefined ? [] : making(split, split.making, undefined)),
    ...plan.shards.slice(0, shardsListed).map((shard) => fold(`Shard ${shard.number}`, shard)),
  ];
}

function making(split: Split, { advice, ...made }: Making, number: number | undefined): readonly Block[] {
  const { shards } = split.plan;
  const all = shardTable(split, number);
  return [
    shards.length > shardsUnfolded ? details(`All ${shards.length} shards`, [all]) : all,
    bullets([timingsLine(split, made), ...(advice === undefined ? [] : [adviceLine(split, advice)])]),
  ];
}

function fold(title: string, shard: Shard | undefined): Block {
  const files = shard?.files ?? [];
  return details(`${title} (${files.length})`, [
    bullets([
      ...files.slice(0, filesShown).map(({ path }) => code(path)),
      ...(files.length > filesShown ? [`and ${files.length - filesShown} more`] : []),
    ]),
  ]);
}

function proofLine(split: Split): string {
  const { proof, planId, making, attempt } = split;
  if (!proof.holds) {
    const count = `${proof.missing.length} in no shard, ${proof.repeated.length} in two, ${proof.unknown.length} not discovered`;
    return `The plan is wrong: ${count}.`;
  }
  const each = `each of the ${proof.discovered} discovered ${unitsName(split)} is in exactly one shard`;
  if (making === undefined) return `Plan ${planId}, made once in attempt ${attempt ?? 1}: ${each}.`;
  return `Plan ${planId}: ${each}.${attempt === undefined ? ' Every shard must show the same plan.' : ''}`;
}

function shardTable({ plan, known }: Split, number: number | undefined): Block {
  const mean = plan.shards.reduce((sum, { microseconds }) => sum + microseconds, 0) / plan.shards.length;
  const rows = plan.shards.map((shard) => {
    const cells = [
      String(shard.number),
      String(shard.files.length),
      ...(known
        ? [
            formatSeconds(shard.microseconds / 1e6),
            mean === 0 ? '' : `${Math.round((shard.microseconds * 100) / mean)}%`,
          ]
        : []),
    ];
    return shard.number === number ? cells.map((cell) => strong(cell)) : cells;
  });
  const right = (title: string) => ({ title, align: 'right' as const });
  return table([right('Shard'), right('Files'), ...(known ? [right('Expected'), right('Of the mean')] : [])], rows);
}

function timingsLine(split: Split, { timings, fallback }: Pick<Making, 'timings' | 'fallback'>): string {
  const { proof, known, imbalance } = split;
  const units = unitsName(split);
  if (!known) return `No times are known (input timings): the ${units} are divided by their number.`;
  const without = proof.discovered - timings.seconds.size;
  const others = without === 0 ? '' : `; ${without} without count as ${formatSeconds(fallback)}`;
  const reports = `${timings.reports} ${timings.reports === 1 ? 'report' : 'reports'}`;
  const kept = timings.kept === '' ? '' : `what was kept of ${timings.kept}`;
  const from = [timings.reports === 0 && kept !== '' ? '' : reports, kept].filter(Boolean).join(' and ');
  return `${timings.seconds.size} of ${proof.discovered} ${units} have a time, from ${from}${others}. Longest shard against the mean: ${imbalance.toFixed(2)}.`;
}

function adviceLine(split: Split, advice: ShardAdvice): string {
  const { plan } = split;
  const units = unitsName(split);
  const one = units === 'packages' ? 'package' : 'file';
  const why = {
    'set-up': 'with more, a shard would take longer to set up than to test',
    longest: `the longest ${one} sets the pace: more shards would hardly be faster`,
    files: `there are no more ${units}`,
  }[advice.limit];
  const now =
    advice.shards === plan.shards.length ? 'The number of shards is right' : `Better: ${advice.shards} shards`;
  return `${now}: about ${formatSeconds(advice.seconds)} with set-up; ${why}.`;
}
