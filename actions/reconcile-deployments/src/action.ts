import { defineGate } from '@sluice/action';
import {
  closeDead,
  type DeploymentRecord,
  isOpen,
  maskCredentials,
  type RecordedDeployment,
  releaseName,
  selectRecord,
} from '@sluice/deployment';
import { type Block, link, paragraph, table } from '@sluice/report';
import { type Check, decide } from '@sluice/verdict';
import { type Comparison, compare } from './comparison.ts';
import { planOf, type ReconcilePlan, reconcileInputs } from './plan.ts';
import { type Repair, repair } from './repair.ts';

export default defineGate({
  name: 'reconcile-deployments',
  inputs: reconcileInputs,
  async run(inputs, io) {
    const plan = await planOf(inputs, io);
    await maskCredentials(plan, io);
    const real = selectRecord(plan.record, plan.environment, io);
    const { dead, alive } = await closeDead((await real.list()).filter(isOpen), writable(real, plan), io);
    const running = alive.filter(({ state }) => state === 'in-progress');
    // Who answers while somebody deploys is nobody's fault.
    const compared = running.length > 0 ? undefined : await compare(plan, withoutDead(await real.list(), dead), io);
    const repaired =
      compared?.found === undefined || !plan.repair ? undefined : await repair(plan, compared.found, real, io);
    const { status, reason } = repaired ?? compared ?? busy(running);
    for (const one of dead) io.log.warning(`Deployment ${one.id} (${one.runUrl}) never ended; its run has.`);
    return {
      verdict: decide([{ name: plan.environment, status, reason }, ...unclosed(plan, dead)]),
      outputs: {
        closed: dead.length,
        open: alive.length,
        drift: compared?.drift === true,
        repaired: repaired?.repaired === true,
        'served-version': compared?.servedVersion,
        'live-sha': liveSha(compared, repaired),
        record: real.kind,
      },
      title: `Deployments of ${plan.environment}`,
      summary: blocks(plan, dead, alive, compared),
      annotations: [],
      report: {
        environment: plan.environment,
        closed: dead,
        open: alive,
        servedVersion: compared?.servedVersion,
        recordedLive: compared?.live.lastGood,
        doubt: compared?.live.doubt,
        found: compared?.found,
        drift: compared?.drift === true,
        repaired: repaired?.repaired === true,
        record: { kind: real.kind, place: real.place },
      },
    };
  },
});

/** Without `repair` nothing is written. */
const writable = (record: DeploymentRecord, { repair: wanted }: ReconcilePlan): DeploymentRecord =>
  wanted ? record : { ...record, finish: async () => undefined };

/** As the record would be: closed ones may not have been written. */
const withoutDead = (
  list: readonly RecordedDeployment[],
  dead: readonly RecordedDeployment[],
): readonly RecordedDeployment[] => {
  const closed = new Map(dead.map(({ id, state }) => [id, state]));
  return list.map((entry) => {
    const state = closed.get(entry.id);
    if (state === undefined) return entry;
    return { ...entry, state: 'error', marks: state === 'waiting' ? ['untouched'] : entry.marks };
  });
};

function unclosed({ repair: wanted }: ReconcilePlan, dead: readonly RecordedDeployment[]): readonly Check[] {
  if (wanted || dead.length === 0) return [];
  const ids = dead.map(({ id }) => id).join(', ');
  return [{ name: 'left open', status: 'fail', reason: `deployment ${ids} never ended, and its run has` }];
}

function busy(running: readonly RecordedDeployment[]) {
  const names = running.map(({ id, runUrl }) => `deployment ${id} (${runUrl})`).join(', ');
  return { status: 'pass' as const, reason: `${names} is running: it will tell what is live` };
}

function liveSha(compared: Comparison | undefined, repaired: Repair | undefined): string | undefined {
  if (compared === undefined) return undefined;
  if (repaired?.repaired === true) return compared.found?.sha;
  return compared.status === 'pass' && compared.servedVersion !== undefined ? compared.live.lastGood?.sha : undefined;
}

function blocks(
  plan: ReconcilePlan,
  dead: readonly RecordedDeployment[],
  alive: readonly RecordedDeployment[],
  compared: Comparison | undefined,
): readonly Block[] {
  const recorded = compared?.live.lastGood;
  const rows = [
    ...dead.map((one) => [one, plan.repair ? 'closed' : 'to be closed'] as const),
    ...alive.map((one) => [one, 'runs'] as const),
  ].map(([{ id, runUrl, ...release }, what]) => [
    String(id),
    releaseName(release),
    runUrl === '' ? '' : link('run', runUrl),
    what,
  ]);
  return [
    paragraph(
      `Recorded as live: ${recorded === undefined ? 'nothing' : releaseName(recorded)} · Answers: ${compared?.servedVersion ?? 'not asked, or not told'}`,
    ),
    ...(rows.length === 0 ? [] : [table(['Deployment', 'Release', 'Run', 'Left open'], rows)]),
  ];
}
