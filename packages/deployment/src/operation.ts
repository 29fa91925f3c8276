import { UserError } from '@sluice/action';
import { disturberOf, isGood, liveDeployment, rollbackTarget, turnedFrom } from './history.ts';
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
  /** The last one that was proven when a person asked: when that is another one at our turn, they have not seen it. */
  readonly lastGood: RecordedDeployment;
}

/** What a person names, each a commit or its beginning. */
export interface Named {
  /** Where to. */
  readonly target: string | undefined;
  /** What they saw live. */
  readonly from: string | undefined;
}

/** What a rollback leaves: what is live, or what went wrong after that and may be what answers. */
export const leaving = (list: List): RecordedDeployment | undefined =>
  disturberOf(list) ?? liveDeployment(list).lastGood;

/**
 * Where a person goes back to: to the commit that they name, when it was once verified here; else to the last release that was verified
 * before the live one, and when something went wrong after that one, to that one. Throws a `UserError` when there is none, and when what is
 * left is not what they saw.
 */
export function wayBack(list: List, named: Named, environment: string): WayBack {
  const { lastGood } = liveDeployment(list);
  const from = leaving(list);
  if (from === undefined || lastGood === undefined)
    throw new UserError(`Nothing was ever verified in ${environment}, so there is nothing to go back to.`);
  if (named.from !== undefined && !from.sha.startsWith(named.from.toLowerCase()))
    throw new UserError(
      `\`from\`: not ${named.from}, but ${releaseName(from)} (deployment ${from.id}) is what a rollback of ${environment} would leave now: look, and ask again.`,
    );
  const live = from.id === lastGood.id ? lastGood : undefined;
  const target =
    named.target === undefined ? unnamedOne(list, lastGood) : namedOne(list, named.target, environment, live);
  if (target === undefined)
    throw new UserError(
      `No release before ${releaseName(lastGood)} was verified in ${environment}, so there is nothing to go back to.`,
    );
  return { target, from, lastGood };
}

/** Never what a person went back from, however that ended: a rollback that was not proven is repeated, not turned round. */
function unnamedOne(list: List, lastGood: RecordedDeployment): RecordedDeployment | undefined {
  const disturber = disturberOf(list);
  if (disturber === undefined) return rollbackTarget(list, lastGood);
  if (disturber.rollbackOf !== undefined) return provenBefore(list, disturber);
  return turnedFrom(lastGood, list) === undefined ? lastGood : rollbackTarget(list, lastGood);
}

/** What a rollback was to bring, as it was when it was proven; itself, when the record does not reach so far back. */
const provenBefore = (list: List, back: RecordedDeployment): RecordedDeployment =>
  [...list]
    .sort((a, b) => b.id - a.id)
    .find(
      (entry) =>
        !entry.foreign &&
        isGood(entry) &&
        entry.sha === back.sha &&
        entry.version === back.version &&
        entry.digest === back.digest,
    ) ?? back;

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
