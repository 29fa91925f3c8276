import type { Io } from '@sluice/action';
import { type BaselinePlace, keepBaseline, keyOf } from '@sluice/baseline';
import { addOutcomes, type CommitOutcomes, noOutcomes, outcomesFormat, type TestReport } from '@sluice/test-results';

export interface EarlierAttempts {
  readonly outcomes: CommitOutcomes;
  /** Leaves what this run saw for a later attempt at the same commit. That it could not is no news: it decides nothing. */
  keep(): Promise<void>;
}

/** How many runs at one commit are followed. */
const mostRuns = 9;

/**
 * What became of the tests in earlier attempts at this very commit: a run again is another run of the same code. Each run leaves what it
 * and those before it saw under the next number, because what is kept never changes; also a run of a pull request, which later ones of
 * that pull request only can read.
 */
export async function earlierAttempts(
  place: BaselinePlace,
  reports: readonly TestReport[],
  superseded: readonly TestReport[],
  io: Io,
): Promise<EarlierAttempts> {
  const { sha, runId, runAttempt } = io.github.context;
  const none = noOutcomes(sha);
  const known = place.kind === 'cache' && sha !== '' ? await readKept(place.owner, sha, io) : undefined;
  const kept = known?.outcomes ?? none;
  return {
    outcomes: superseded.length === 0 ? kept : addOutcomes(kept, superseded, 'an earlier attempt'),
    async keep() {
      if (place.kind !== 'cache' || known === undefined || known.run > mostRuns) return;
      const where = `attempt ${runAttempt} of run ${runId}`;
      const own: BaselinePlace = { kind: 'cache', owner: numbered(place.owner, known.run) };
      await keepBaseline(outcomesFormat, own, addOutcomes(kept, reports, where), io);
    },
  };
}

const numbered = (owner: string, run: number): string => `${owner}-${run}`;

/** The last of them, and the number of this run; `undefined` where there is no cache. */
async function readKept(
  owner: string,
  sha: string,
  io: Io,
): Promise<{ readonly outcomes: CommitOutcomes | undefined; readonly run: number } | undefined> {
  const runs = Array.from({ length: mostRuns }, (_, index) => mostRuns - index);
  const keys = runs.map((run) => keyOf(outcomesFormat, numbered(owner, run), sha));
  const read = await io.cache.read(outcomesFormat.cacheName, keys);
  if (read.kind === 'unavailable') return undefined;
  if (read.kind === 'missing') return { outcomes: undefined, run: 1 };
  const parsed = outcomesFormat.read(read.content);
  const believed = parsed.ok && parsed.baseline.commit === sha;
  return {
    outcomes: believed ? parsed.baseline : undefined,
    run: (runs[keys.indexOf(read.key)] ?? mostRuns) + 1,
  };
}
