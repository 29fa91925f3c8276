import type { Done, State } from '@sluice/deployment';
import type { Outcome } from './driver.ts';

const phases: Readonly<Record<'new' | 'previous', readonly State['phase'][]>> = {
  new: ['deploying', 'verifying'],
  previous: ['rolling-back', 'verifying-rollback'],
};

/** Seconds from the start of the command that brought what is live until that was proven to answer; `undefined` when nothing was brought. */
export function switchSeconds({ steps }: Pick<Outcome, 'steps'>, { live }: Pick<Done, 'live'>): number | undefined {
  if (live !== 'new' && live !== 'previous') return undefined;
  const own = steps.filter(({ phase }) => phases[live].includes(phase));
  return Math.round(own.reduce((sum, { durationMs }) => sum + durationMs, 0) / 10) / 100;
}
