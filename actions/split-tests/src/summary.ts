import { type Block, bullets, code, details, heading, paragraph, strong, table } from '@sluice/report';
import { formatSeconds, type PlanProof, type ShardAdvice, type ShardPlan } from '@sluice/test-results';
import type { Timings } from './timings.ts';

export interface Split {
  /** Of this shard, 1-based. */
  readonly number: number;
  readonly plan: ShardPlan;
  readonly planId: string;
  readonly proof: PlanProof;
  readonly timings: Timings;
  /** Seconds of a unit without a time. */
  readonly fallback: number;
  /** False when the plan is by number of files only. */
  readonly known: boolean;
  readonly imbalance: number;
  readonly advice: ShardAdvice | undefined;
  readonly units: 'test files' | 'packages';
}

const filesShown = 500;
const shardsUnfolded = 16;

export function splitBlocks(split: Split): readonly Block[] {
  const { number, plan, known } = split;
  const mine = plan.shards[number - 1];
  const files = mine?.files ?? [];
  const expected = known ? `, expected to take ${formatSeconds((mine?.microseconds ?? 0) / 1e6)}` : '';
  const shards = shardTable(split);
  return [
    heading(2, `Shard ${number} of ${plan.shards.length}`),
    paragraph(strong(`${files.length} of ${split.proof.discovered} ${split.units}`), `${expected}.`),
    paragraph(proofLine(split)),
    plan.shards.length > shardsUnfolded ? details(`All ${plan.shards.length} shards`, [shards]) : shards,
    bullets([timingsLine(split), ...(split.advice === undefined ? [] : [adviceLine(split, split.advice)])]),
    details(`The ${split.units} of this shard (${files.length})`, [
      bullets([
        ...files.slice(0, filesShown).map(({ path }) => code(path)),
        ...(files.length > filesShown ? [`and ${files.length - filesShown} more`] : []),
      ]),
    ]),
  ];
}

function proofLine({ proof, planId, units }: Split): string {
  if (!proof.holds) {
    const count = `${proof.missing.length} in no shard, ${proof.repeated.length} in two, ${proof.unknown.length} not discovered`;
    return `The plan is wrong: ${count}.`;
  }
  return `Plan ${planId}: each of the ${proof.discovered} discovered ${units} is in exactly one shard. Every shard must show the same plan.`;
}

function shardTable({ plan, number, known }: Split): Block {
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

function timingsLine({ timings, proof, fallback, known, units, imbalance }: Split): string {
  if (!known) return `No times are known (input timings): the ${units} are divided by their number.`;
  const without = proof.discovered - timings.seconds.size;
  const others = without === 0 ? '' : `; ${without} without count as ${formatSeconds(fallback)}`;
  const reports = `${timings.reports} ${timings.reports === 1 ? 'report' : 'reports'}`;
  return `${timings.seconds.size} of ${proof.discovered} ${units} have a time, from ${reports}${others}. Longest shard against the mean: ${imbalance.toFixed(2)}.`;
}

function adviceLine({ plan, units }: Split, advice: ShardAdvice): string {
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
