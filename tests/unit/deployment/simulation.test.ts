import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runScenario } from './simulation/scenario.ts';

const scenarios = 1500;

test(`${scenarios} random days of an environment: deployments side by side, cancelled, killed and asleep at any moment`, async () => {
  const ends = new Map<string, number>();
  for (let seed = 1; seed <= scenarios; seed += 1) {
    try {
      for (const { end } of await runScenario(seed * 7919)) ends.set(end, (ends.get(end) ?? 0) + 1);
    } catch (error) {
      const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
      throw new Error(`seed ${seed} * 7919: ${told}`, { cause: error });
    }
  }
  // It is no simulation of an environment in which nothing happens.
  for (const wanted of [
    'deployed pass',
    'deployed inconclusive',
    'rolled-back fail',
    'rollback-failed fail',
    'superseded inconclusive',
    'superseded fail',
    'refused fail',
    'refused inconclusive',
    'refused error',
    'failed fail',
    'failed error',
    'killed',
    'by hand: deployed pass',
    'by hand: failed fail',
    'by hand: refused fail',
  ])
    assert.ok((ends.get(wanted) ?? 0) > 5, `${wanted}: ${ends.get(wanted)}`);
  assert.ok((ends.get('wild') ?? 0) < scenarios / 10);
});
