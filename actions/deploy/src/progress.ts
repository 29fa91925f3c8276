import type { State } from '@sluice/action';
import type { Progress } from './driver.ts';
import type { DeployPlan } from './plan.ts';

/** What a step keeps for `post`. The runner's file only grows, so what changes often is kept small and apart. */
const keys = { plan: 'deploy-plan', progress: 'deploy-progress', running: 'deploy-running' } as const;

interface Saved {
  readonly plan: DeployPlan;
  readonly progress: Progress;
  /** Process group of the command that runs. */
  readonly running: number | undefined;
  /** The record tells the end; nothing is left to do. */
  readonly concluded: boolean;
}

export const savePlan = (state: State, plan: DeployPlan): void => state.save(keys.plan, JSON.stringify(plan));

/** Kept before each phase, so that `post` knows where a killed or cancelled step was. No command runs then. */
export function saveProgress(state: State, progress: Progress, concluded: boolean): void {
  state.save(keys.progress, JSON.stringify({ v: 1, progress, concluded }));
  saveRunning(state, undefined);
}

export const saveRunning = (state: State, group: number | undefined): void =>
  state.save(keys.running, group === undefined ? '' : String(group));

/** `undefined` when nothing was begun. */
export function savedProgress(saved: ReadonlyMap<string, string>): Saved | undefined {
  const [plan = '', text = '', running = ''] = Object.values(keys).map((key) => saved.get(key));
  if (plan === '' || text === '') return undefined;
  const { v, progress, concluded } = JSON.parse(text) as { readonly v: number } & Pick<Saved, 'progress' | 'concluded'>;
  if (v !== 1) return undefined;
  return {
    plan: JSON.parse(plan) as DeployPlan,
    progress,
    running: running === '' ? undefined : Number(running),
    concluded,
  };
}
