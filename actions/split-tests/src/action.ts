import { boolean, defineAction, duration, globs, integer, oneOf, optional, string, UserError } from '@sluice/action';
import {
  adviseShards,
  imbalanceOf,
  medianOf,
  type PlannedFile,
  planId,
  planShards,
  provePlan,
} from '@sluice/test-results';
import { ambiguousUnits, argumentOf, conventionOf, type Runner, runners, unitsOf } from './runner.ts';
import { shellWords } from './shell-quote.ts';
import { type Split, splitBlocks } from './summary.ts';
import { readTimings, type Timings } from './timings.ts';

export default defineAction({
  name: 'split-tests',
  inputs: {
    shard: integer(1, 1000),
    shards: integer(1, 1000),
    runner: oneOf(runners),
    files: globs(),
    timings: globs(),
    'default-duration': optional(duration()),
    'setup-time': duration(),
    'working-directory': string(),
    summary: boolean(),
  },
  async run(inputs, io) {
    const { shard: number, shards: count, runner } = inputs;
    if (number > count) throw new UserError(`\`shard\` is ${number}, and there are only ${count} \`shards\`.`);
    const patterns = inputs.files.length > 0 ? inputs.files : conventionOf(runner);
    const discovered = await io.files.glob(patterns);
    const units = unitsOf(
      runner,
      discovered.map(({ path }) => path),
    );
    if (units.length === 0) throw new UserError(`No test file matches ${patterns.join(', ')} in ${io.files.root}.`);
    refuseLineBreaks(units);

    const timings = await readTimings(inputs.timings, runner, units, io);
    const defaultMs = inputs['default-duration'];
    const fallback = defaultMs === undefined ? medianOf([...timings.seconds.values()]) : defaultMs / 1000;
    const plan = planShards(plannedFiles(units, timings, fallback), count);
    const proof = provePlan(units, plan);
    const split: Split = {
      number,
      plan,
      planId: await planId(plan),
      proof,
      timings,
      fallback,
      known: timings.seconds.size > 0 || defaultMs !== undefined,
      imbalance: imbalanceOf(plan),
      advice: adviseShards({
        durations: units.map((unit) => timings.seconds.get(unit) ?? fallback),
        setUp: inputs['setup-time'] / 1000,
      }),
      units: runner === 'go' ? 'packages' : 'test files',
    };
    const mine = plan.shards[number - 1];
    const paths = mine?.files.map(({ path }) => path) ?? [];
    const warnings = [...timings.warnings, ...emptyShard(number, paths, units.length), ...twice(runner, units)];
    for (const warning of warnings.slice(0, warningsShown)) io.log.warning(warning);

    const reports = io.files.at(io.host.reports);
    const planned = paths.map((path) => argumentOf(runner, path));
    return {
      outputs: {
        files: shellWords(planned),
        'files-file': await reports.write('files.txt', paths.map((path) => `${path}\n`).join('')),
        count: paths.length,
        'expected-duration': split.known ? Math.round((mine?.microseconds ?? 0) / 1000) / 1000 : undefined,
        imbalance: Math.round(split.imbalance * 1000) / 1000,
        'plan-id': split.planId,
        plan: await reports.write('plan.json', `${JSON.stringify(planReport(split, runner, count), null, 1)}\n`),
      },
      ...(inputs.summary ? { summary: splitBlocks(split) } : {}),
      ...(proof.holds ? {} : { failure: 'The shards are not what was discovered (this is a bug of Sluice).' }),
    };
  },
});

const warningsShown = 10;

/** A file per line is the contract of `files-file`; nobody else's tools could read such a name either. */
function refuseLineBreaks(units: readonly string[]): void {
  const wrong = units.find((unit) => /[\r\n]/u.test(unit));
  if (wrong !== undefined)
    throw new UserError(`The name of a test file has a line break in it: ${JSON.stringify(wrong)}.`);
}

function plannedFiles(units: readonly string[], timings: Timings, fallback: number): readonly PlannedFile[] {
  return units.map((path) => {
    const seconds = timings.seconds.get(path) ?? fallback;
    // To start a file costs something, also one whose tests are too quick to be timed.
    return { path, microseconds: Math.max(1000, Math.round(seconds * 1e6)) };
  });
}

function emptyShard(number: number, paths: readonly string[], units: number): readonly string[] {
  if (paths.length > 0) return [];
  return [
    `Shard ${number} has nothing to run: there are only ${units} to divide. Run the tests only if \`count\` is not 0: ` +
      'without a file most runners run everything.',
  ];
}

function twice(runner: Runner, units: readonly string[]): readonly string[] {
  return ambiguousUnits(runner, units, 3).map(
    ([one, other]) =>
      `${runner} selects files by a part of their path: ${one} also selects ${other}, which then may run in two shards.`,
  );
}

function planReport(split: Split, runner: Runner, shards: number): Readonly<Record<string, unknown>> {
  const { number, plan, proof, imbalance, advice, timings } = split;
  return {
    schema: 'sluice/split-tests@1',
    runner,
    shard: number,
    shards,
    planId: split.planId,
    proof,
    imbalance,
    advice,
    timings: { reports: timings.reports, files: timings.seconds.size, unattributed: timings.unattributed },
    plan: plan.shards.map((shard) => ({
      shard: shard.number,
      expectedSeconds: split.known ? shard.microseconds / 1e6 : undefined,
      files: shard.files.map(({ path }) => path),
    })),
  };
}
