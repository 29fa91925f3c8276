import type { State } from '@sluice/action';
import type { Progress } from './driver.ts';
import type { DeployPlan } from './plan.ts';

const key = 'deployment';

interface Saved {
  readonly v: 1;
  readonly plan: DeployPlan;
  readonly progress: Progress;
  /** The record tells the end; nothing is left to do. */
  readonly concluded: boolean;
}

/** Kept before each phase, so that `post` knows where a killed or cancelled step was. */
export function saveProgress(state: State, plan: DeployPlan, progress: Progress, concluded: boolean): void {
  const saved: Saved = { v: 1, plan, progress, concluded };
  state.save(key, JSON.stringify(saved));
}

export function savedProgress(saved: ReadonlyMap<string, string>): Saved | undefined {
  const text = saved.get(key);
  if (text === undefined || text === '') return undefined;
  const value = JSON.parse(text) as Saved;
  return value.v === 1 ? value : undefined;
}
