import { UserError } from '@sluice/action';
import { disturberOf, isGood, liveDeployment, rollbackTarget } from './history.ts';
import type { RecordedDeployment } from './record.ts';
import { releaseName } from './release.ts';

/** `rollback`: a person brings an earlier release back. `redeploy`: what is live is deployed once more. */
export const operations = ['deploy', 'rollback', 'redeploy'] as const;
export type Operation = (typeof operations)[number];

type List = readonly RecordedDeployment[];

export interface WayBack {
  readonly target: RecordedDeployment;
  /** The deployment that it takes the place of. */
  readonly from: RecordedDeployment;
}

/** What a rollback leaves: what is live, or what went wrong after that and may be what answers. */
export const leaving = (list: List): RecordedDeployment | undefined =>
  disturberOf(list) ?? liveDeployment(list).lastGood;

/**
 * Where a person goes back to: to the commit that they name (or its beginning), when it was once verified here; else to the last release that
 * was verified before the live one, and when something went wrong after that one, to that one. Throws a `UserError` when there is none.
 */
export function wayBack(list: List, wanted: string | undefined, environment: string): WayBack {
  const { lastGood, doubt } = liveDeployment(list);
  const from = leaving(list);
  if (from === undefined || lastGood === undefined)
    throw new UserError(`Nothing was ever verified in ${environment}, so there is nothing to go back to.`);
  if (wanted !== undefined)
    return { from, target: namedOne(list, wanted, environment, doubt === undefined ? lastGood : undefined) };
  const target = doubt === undefined ? rollbackTarget(list, lastGood) : lastGood;
  if (target === undefined)
    throw new UserError(
      `No release before ${releaseName(lastGood)} was verified in ${environment}, so there is nothing to go back to.`,
    );
  return { target, from };
}

function namedOne(
  list: List,
  wanted: string,
  environment: string,
  live: RecordedDeployment | undefined,
): RecordedDeployment {
  const good = list.filter((entry) => !entry.foreign && isGood(entry) && entry.sha.startsWith(wanted.toLowerCase()));
  const newest = [...good].sort((a, b) => b.id - a.id);
  const [target] = newest;
  if (target === undefined)
    throw new UserError(
      `${wanted} was never verified in ${environment}: only what was once proven there is brought back.`,
    );
  if (newest.some(({ sha }) => sha !== target.sha))
    throw new UserError(`${wanted} is the beginning of more than one commit.`);
  if (target.sha === live?.sha)
    throw new UserError(
      `${releaseName(target)} is what is live in ${environment}; \`operation: redeploy\` deploys it once more.`,
    );
  return target;
}

/** What is deployed once more: the last one that was verified. Throws a `UserError` when there is none. */
export function liveOnce(list: List, environment: string): RecordedDeployment {
  const { lastGood } = liveDeployment(list);
  if (lastGood === undefined)
    throw new UserError(`Nothing was ever verified in ${environment}, so there is nothing to deploy once more.`);
  return lastGood;
}
