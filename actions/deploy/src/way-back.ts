import type { Io } from '@sluice/action';
import {
  leaving,
  liveDeployment,
  migrationObstacle,
  migrationsBetween,
  type RecordedDeployment,
  releaseName,
} from '@sluice/deployment';
import type { DeployPlan } from './plan.ts';

interface WayBackLook {
  readonly problem: string | undefined;
  readonly warning: string | undefined;
}

/** What stands in the way of a rollback by hand. Who asked for it saw what was live then: when that is another one now, they must look again. */
export async function lookAtWayBack(
  { from, release, migrations, acrossMigrations }: DeployPlan,
  list: readonly RecordedDeployment[],
  io: Io,
): Promise<WayBackLook> {
  const fine: WayBackLook = { problem: undefined, warning: undefined };
  if (from === undefined) return fine;
  const now = leaving(list);
  if (now?.id !== from.id) {
    const what = now === undefined ? 'nothing' : `${releaseName(now)} (deployment ${now.id})`;
    return { ...fine, problem: `${what} took the place of ${releaseName(from)} meanwhile: look, and ask again` };
  }
  const { lastGood } = liveDeployment(list);
  if (lastGood !== undefined && lastGood.id !== from.lastGood)
    return {
      ...fine,
      problem: `${releaseName(lastGood)} (deployment ${lastGood.id}) became live meanwhile: look, and ask again`,
    };
  if (migrations.length === 0 || acrossMigrations === 'allow') return fine;
  const obstacle = migrationObstacle(await migrationsBetween(io.git, release.sha, from.sha, migrations));
  if (obstacle === undefined) return fine;
  return acrossMigrations === 'block'
    ? { ...fine, problem: `${obstacle} (\`rollback-across-migrations\`)` }
    : { ...fine, warning: `This rollback is risky: ${obstacle}.` };
}
