import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type Comparison,
  compareQuantiles,
  compareShares,
  type Estimate,
  judgeChange,
  mapEstimate,
  shiftOf,
} from '@sluice/statistics';

/** What the intervals promise, by simulation: the same random numbers in every run. */

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const random = seeded(7);
const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Logarithms with a deviation of 0.5, each resembling the one before by `rho`. */
function series(n: number, rho = 0): readonly number[] {
  let state = normal();
  return Array.from({ length: n }, () => {
    state = rho * state + Math.sqrt(1 - rho * rho) * normal();
    return 20 * Math.exp(0.5 * state);
  });
}

/** As series, and now and then twenty in a row are slow. */
function withStalls(n: number): readonly number[] {
  let left = 0;
  return series(n).map((value) => {
    left = left === 0 && random() < 1 / 400 ? 20 : Math.max(0, left - 1);
    return value + left * 5;
  });
}

function withOneMachine(n: number): readonly [readonly number[], readonly number[]] {
  const machine = series(n, 0.98);
  const of = () => series(n).map((value, index) => (value * (machine[index] ?? 1)) / 20);
  return [of(), of()];
}

const confidence = 0.95;

interface Shares {
  /** How often the bound was on the right side of the truth. */
  readonly lower: number;
  readonly upper: number;
  /** Called worse than by 10 %, when nothing changed, when it is 10 % slower, and when it is slower by `slow`. */
  readonly falseAlarm: number;
  readonly atLimit: number;
  readonly found: number;
  /** Called within 10 % when it is slower by `slow`. */
  readonly missed: number;
}

function simulated(trials: number, slow: number, compare: () => Estimate): Shares {
  const count = { lower: 0, upper: 0, falseAlarm: 0, atLimit: 0, found: 0, missed: 0 };
  const limit = Math.log(1.1);
  for (let trial = 0; trial < trials; trial += 1) {
    const log = mapEstimate(compare(), Math.log);
    const when = (times: number) =>
      judgeChange(
        mapEstimate(log, (value) => value + Math.log(times)),
        limit,
        confidence,
      );
    if ((log.lower ?? -1) <= 0) count.lower += 1;
    if ((log.upper ?? 1) >= 0) count.upper += 1;
    if (when(1).decision === 'worse') count.falseAlarm += 1;
    if (when(1.1).decision === 'worse') count.atLimit += 1;
    if (when(slow).decision === 'worse') count.found += 1;
    if (when(slow).decision === 'within') count.missed += 1;
  }
  const share = (key: keyof typeof count): number => count[key] / trials;
  return {
    lower: share('lower'),
    upper: share('upper'),
    falseAlarm: share('falseAlarm'),
    atLimit: share('atLimit'),
    found: share('found'),
    missed: share('missed'),
  };
}

const p95 = (newer: readonly number[], older: readonly number[]): Estimate =>
  compareQuantiles(newer, older, 0.95, confidence).change;

describe('p95 of two releases, 1000 requests each', () => {
  for (const [name, compare, least] of [
    ['that depend on nothing', () => p95(series(1000), series(1000)), 0.95],
    ['that come in clusters', () => p95(withStalls(1000), withStalls(1000)), 0.93],
    ['that resemble the one before by 0.8', () => p95(series(1000, 0.8), series(1000, 0.8)), 0.93],
    ['on a machine that slows both at a time', () => p95(...withOneMachine(1000)), 0.95],
  ] as const) {
    test(name, () => {
      const told = simulated(300, 1.3, compare);
      assert.ok(told.lower >= least && told.upper >= least, JSON.stringify(told));
      assert.ok(told.falseAlarm <= 0.02, JSON.stringify(told));
      assert.ok(told.atLimit <= 1 - least + 0.03, JSON.stringify(told));
      assert.ok(told.missed <= 0.03, JSON.stringify(told));
    });
  }
  test('30 % slower is found nearly always', () => {
    assert.ok(simulated(200, 1.3, () => p95(series(1000), series(1000))).found > 0.85);
  });
  test('without the clusters taken into account it would be wrong more than twice as often as it says', () => {
    const apart = (values: readonly number[]) => [...values].sort(() => random() - 0.5);
    const blind = simulated(200, 1.3, () => p95(apart(withStalls(1000)), apart(withStalls(1000))));
    assert.ok(blind.lower < 0.89 && blind.upper < 0.89, JSON.stringify(blind));
  });
});

test('the change that is called detectable is found as often as is said', () => {
  const trials = 300;
  let found = 0;
  for (let trial = 0; trial < trials; trial += 1) {
    const log = mapEstimate(p95(series(800), series(800)), Math.log);
    const { detectable } = judgeChange(log, Math.log(1.1), confidence);
    assert.ok(detectable !== undefined);
    const changed = mapEstimate(mapEstimate(p95(series(800), series(800)), Math.log), (value) => value + detectable);
    if (judgeChange(changed, Math.log(1.1), confidence).decision === 'worse') found += 1;
  }
  assert.ok(found / trials > 0.72 && found / trials < 0.92, String(found / trials));
});

describe('the shift of 30 values against 100', () => {
  for (const rho of [0, 0.5, 0.8]) {
    test(`each resembling the one before by ${rho}`, () => {
      const told = simulated(300, 2, () =>
        mapEstimate(shiftOf(series(100, rho).map(Math.log), series(30, rho).map(Math.log), confidence), Math.exp),
      );
      assert.ok(told.lower >= 0.93 && told.upper >= 0.93, JSON.stringify(told));
      assert.ok(told.missed <= 0.01, JSON.stringify(told));
    });
  }
});

describe('error rates of 1000 requests each', () => {
  const flags = (share: number): readonly boolean[] => Array.from({ length: 1000 }, () => random() < share);
  for (const [before, after] of [
    [0, 0],
    [0.01, 0.01],
    [0.01, 0.02],
    [0.05, 0.05],
  ] as const) {
    test(`${before} before, ${after} after`, () => {
      const trials = 300;
      const told: readonly Comparison[] = Array.from({ length: trials }, () =>
        compareShares(flags(after), flags(before), confidence),
      );
      const truth = after - before;
      const within = (side: (estimate: Estimate) => boolean): number =>
        told.filter(({ change }) => side(change)).length / trials;
      assert.ok(within(({ lower = -1 }) => lower <= truth + 1e-12) >= 0.94);
      assert.ok(within(({ upper = 1 }) => upper >= truth - 1e-12) >= 0.94);
      assert.ok(within((change) => judgeChange(change, 0.01, confidence).decision === 'worse') <= 0.06);
    });
  }
});
