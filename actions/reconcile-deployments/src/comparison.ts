import type { Io } from '@sluice/action';
import {
  healthPlan,
  type Live,
  liveDeployment,
  type RecordedDeployment,
  reconcile,
  releaseName,
} from '@sluice/deployment';
import { probeRound } from '@sluice/probe';
import type { Status } from '@sluice/verdict';
import type { ReconcilePlan } from './plan.ts';

export interface Comparison {
  readonly status: Status;
  readonly reason: string;
  readonly drift: boolean;
  readonly servedVersion: string | undefined;
  /** What answers, when the record can be made to say so. */
  readonly found: RecordedDeployment | undefined;
  readonly live: Live;
}

const requestMs = 10_000;

/** What answers, against what the record says. Whoever is asked is asked once: a service that stumbles is no drift. */
export async function compare(plan: ReconcilePlan, list: readonly RecordedDeployment[], io: Io): Promise<Comparison> {
  const live = liveDeployment(list);
  const of = (status: Status, reason: string, more: Partial<Comparison> = {}): Comparison => ({
    status,
    reason,
    drift: false,
    servedVersion: undefined,
    found: undefined,
    live,
    ...more,
  });
  const env = { SLUICE_ENVIRONMENT: plan.environment, SLUICE_BASE_URL: plan.url ?? '' };
  const { version } = await healthPlan(plan, { expected: undefined, env }, io);
  if (version === undefined) {
    if (live.doubt !== undefined)
      return of('inconclusive', `what is live is not known: ${live.doubt}. \`version-from\` would tell`);
    if (live.lastGood === undefined) return of('inconclusive', `nothing was ever verified in ${plan.environment}`);
    return of('pass', `nothing in the record speaks against ${releaseName(live.lastGood)}; who answers was not asked`);
  }
  const { results, servedVersion } = await probeRound(
    { checks: [], version, everyAddress: plan.everyAddress },
    requestMs,
    io,
  );
  if (servedVersion === undefined) {
    const [{ status, reason } = { status: 'error' as const, reason: 'nobody was asked' }] = results;
    return of(status, `nothing tells its version: ${reason}`);
  }
  const told = { servedVersion };
  const finding = reconcile(list, servedVersion);
  switch (finding.kind) {
    case 'agrees':
      return of('pass', `${releaseName(finding.live)} answers, as is recorded`, told);
    case 'found': {
      const reason = `${releaseName(finding.release)} answers (deployment ${finding.release.id}), and the record does not say so: ${finding.doubt}`;
      return of('fail', reason, { ...told, drift: true, found: finding.release });
    }
    case 'bad-live': {
      const { release } = finding;
      const reason = `${releaseName(release)} answers, which verification found bad (deployment ${release.id}): ${release.description}`;
      return of('fail', reason, { ...told, drift: true });
    }
    case 'drift': {
      const { lastGood } = finding;
      const wanted = lastGood === undefined ? 'nothing was ever verified' : `the record says ${releaseName(lastGood)}`;
      return of(
        'fail',
        `${servedVersion} answers, which no deployment tells; ${wanted}: somebody deployed by another way`,
        {
          ...told,
          drift: true,
        },
      );
    }
    case 'ambiguous': {
      const names = finding.releases.map(releaseName).join(' and ');
      return of(
        'inconclusive',
        `${servedVersion} answers, which ${names} tell: nobody knows which of them it is`,
        told,
      );
    }
    case 'empty':
      return of('inconclusive', `${servedVersion} answers, and nothing is recorded for ${plan.environment}`, told);
  }
}
