import {
  type ActionResult,
  boolean,
  defineAction,
  duration,
  globs,
  type Io,
  integer,
  oneOf,
  optional,
  string,
  UserError,
} from '@sluice/action';
import { discover } from './discovery.ts';
import { makePlan } from './fresh-plan.ts';
import { readPlan } from './given-plan.ts';
import { planReport } from './plan-report.ts';
import { addopts } from './pytest-addopts.ts';
import { ambiguousUnits, argumentOf, type Runner, runners } from './runner.ts';
import { shellWords } from './shell-quote.ts';
import type { Split } from './split.ts';
import { planBlocks, shardBlocks } from './summary.ts';

export default defineAction({
  name: 'split-tests',
  inputs: {
    shard: optional(integer(1, 1000)),
    shards: optional(integer(1, 1000)),
    plan: optional(string()),
    runner: oneOf(runners),
    files: globs(),
    timings: globs(),
    'default-duration': optional(duration()),
    'setup-time': duration(),
    'working-directory': string(),
    summary: boolean(),
  },
  async run(inputs, io) {
    const { shard: number, shards, runner } = inputs;
    if (inputs.plan !== undefined) {
      if (number === undefined) throw new UserError('`plan` is the plan of a shard: say which with `shard`.');
      const read = await readPlan(inputs.plan, runner, io);
      return shardResult(read(await discover(inputs.files, runner, io)), number, inputs.summary, io);
    }
    if (shards === undefined) throw new UserError('`shards` is missing: how many shards there are, or `plan`.');
    if (number !== undefined && number > shards)
      throw new UserError(`\`shard\` is ${number}, and there are only ${shards} \`shards\`.`);
    const units = await discover(inputs.files, runner, io);
    // A plan for all has no shard that is empty; who names the shards in the workflow may have some.
    const count = number === undefined ? Math.min(shards, units.length) : shards;
    const timed = {
      shards: count,
      runner,
      timings: inputs.timings,
      defaultMs: inputs['default-duration'],
      setUpMs: inputs['setup-time'],
    };
    const split = await makePlan(units, timed, io);
    if (split.making !== undefined && split.making.timings.missing !== '') io.log.notice(split.making.timings.missing);
    warn([...(split.making?.timings.warnings ?? []), ...fewer(shards, count), ...twice(runner, units)], io);
    return number === undefined
      ? planResult({ ...split, attempt: io.github.context.runAttempt || 1 }, inputs.summary, io)
      : shardResult(split, number, inputs.summary, io);
  },
});

async function planResult(split: Split, summary: boolean, io: Io): Promise<ActionResult> {
  const { plan } = split;
  const longest = plan.shards.reduce((most, { microseconds }) => Math.max(most, microseconds), 0);
  return {
    outputs: {
      ...planOutputs(split),
      matrix: JSON.stringify(plan.shards.map((shard) => shard.number)),
      'expected-duration': split.known ? seconds(longest) : undefined,
      plan: await writePlan(split, undefined, io),
    },
    ...(summary ? { summary: planBlocks(split) } : {}),
    ...failureOf(split),
  };
}

async function shardResult(split: Split, number: number, summary: boolean, io: Io): Promise<ActionResult> {
  const mine = split.plan.shards[number - 1];
  if (mine === undefined)
    throw new UserError(`\`shard\` is ${number}, and the plan has only ${split.plan.shards.length} shards.`);
  const paths = mine.files.map(({ path }) => path);
  if (paths.length === 0) warn([emptyShard(number, split)], io);
  const reports = io.files.at(io.host.reports);
  const words = paths.map((path) => argumentOf(split.runner, path));
  const list = await reports.write('files.txt', paths.map((path) => `${path}\n`).join(''));
  const argumentList = await reports.write('arguments.txt', words.map((word) => `${word}\n`).join(''));
  return {
    outputs: {
      ...planOutputs(split),
      files: shellWords(words),
      'files-file': list,
      'pytest-addopts': split.runner === 'pytest' ? addopts(words, argumentList) : undefined,
      count: paths.length,
      'expected-duration': split.known ? seconds(mine.microseconds) : undefined,
      plan: await writePlan(split, number, io),
    },
    ...(summary ? { summary: shardBlocks(split, number) } : {}),
    ...failureOf(split),
  };
}

const planOutputs = (split: Split) => ({
  imbalance: Math.round(split.imbalance * 1000) / 1000,
  'plan-id': split.planId,
});

const seconds = (microseconds: number): number => Math.round(microseconds / 1000) / 1000;

function writePlan(split: Split, number: number | undefined, io: Io): Promise<string> {
  const text = `${JSON.stringify(planReport(split, number), null, 1)}\n`;
  return io.files.at(io.host.reports).write('plan.json', text);
}

const named = 3;

/** Of an own plan that would be a fault of ours; of a given one, that this job has other files than the one that planned. */
function failureOf({ proof, making }: Split): { readonly failure?: string } {
  if (proof.holds) return {};
  const wrong: readonly (readonly [string, readonly string[]])[] = [
    ['in no shard', proof.missing],
    ['in two shards', proof.repeated],
    ['planned and not here', proof.unknown],
  ];
  const parts = wrong
    .filter(([, paths]) => paths.length > 0)
    .map(([what, paths]) => `${paths.length} ${what} (${paths.slice(0, named).join(', ')})`);
  const why =
    making === undefined
      ? 'The files of this job are not those that were planned. Give both the same `files`, and plan after what makes test files'
      : 'The shards are not what was discovered (this is a bug of Sluice)';
  return { failure: `${why}: ${parts.join('; ')}.` };
}

const warningsShown = 10;

function warn(warnings: readonly string[], io: Io): void {
  for (const warning of warnings.slice(0, warningsShown)) io.log.warning(warning);
}

const emptyShard = (number: number, { proof }: Split): string =>
  `Shard ${number} has nothing to run: there are only ${proof.discovered} to divide. Run the tests only if \`count\` is not 0: ` +
  'without a file most runners run everything.';

const fewer = (asked: number, planned: number): readonly string[] =>
  asked === planned
    ? []
    : [`${asked} shards were asked for, and there are only ${planned} to divide: ${planned} shards.`];

function twice(runner: Runner, units: readonly string[]): readonly string[] {
  return ambiguousUnits(runner, units, 3).map(
    ([one, other]) =>
      `${runner} selects files by a part of their path: ${one} also selects ${other}, which then may run in two shards.`,
  );
}
