import { type Done, releaseName } from '@sluice/deployment';
import { verificationBlocks } from '@sluice/probe';
import { type Block, codeBlock, details, heading, link, paragraph, strong, table, truncateText } from '@sluice/report';
import type { Outcome, Step } from './driver.ts';
import type { DeployPlan } from './plan.ts';

const names: Readonly<Record<Step['phase'], string>> = {
  guarding: 'guard',
  validating: 'validate',
  recording: 'record',
  deploying: 'deploy',
  verifying: 'verify',
  watching: 'watch',
  'checking-newest': 'guard',
  'rolling-back': 'roll back',
  'verifying-rollback': 'verify the rollback',
  done: 'done',
};

/** What is live now comes first, then what happened. */
export function deploymentBlocks(plan: DeployPlan, outcome: Outcome, done: Done): readonly Block[] {
  const { preparation } = outcome.progress;
  const rows = outcome.steps.map(({ phase, good, durationMs, reason }) => [
    `${good ? '✅' : '❌'} ${names[phase]}`,
    `${(durationMs / 1000).toFixed(1)} s`,
    truncateText(reason, 400),
  ]);
  const url = plan.url === undefined ? [] : [' at ', link(plan.url, plan.url)];
  return [
    paragraph(strong('Live now: '), liveText(plan, outcome, done), ...url),
    ...(preparation.previous === undefined ? [] : [paragraph(`Before: ${releaseName(preparation.previous)}`)]),
    ...(rows.length === 0 ? [] : [table(['Step', { title: 'Time', align: 'right' }, 'Result'], rows)]),
    ...outcome.steps.filter(({ good, output }) => !good && output.trim() !== '').map(outputBlock),
    ...verified('Verification', outcome.verification),
    ...verified('Verification of the rollback', outcome.rollbackVerification),
  ];
}

function liveText(plan: DeployPlan, outcome: Outcome, done: Done): string {
  const { target, previous } = outcome.progress.preparation;
  switch (done.live) {
    case 'new':
      return `${releaseName(plan.release)} in ${plan.environment}, verified`;
    case 'previous':
      return `${target === undefined ? 'the previous release' : releaseName(target)} in ${plan.environment}, brought back and verified`;
    case 'unchanged':
      return previous === undefined
        ? `what was live before in ${plan.environment}`
        : `${releaseName(previous)}, untouched`;
    case 'unknown':
      return `unknown: nothing proves what answers in ${plan.environment}`;
  }
}

const outputBlock = ({ phase, output }: Step): Block =>
  details(`Output of ${names[phase]}`, [codeBlock(output.trimEnd().slice(-8000))], true);

function verified(title: string, verification: Outcome['verification']): readonly Block[] {
  return verification === undefined ? [] : [heading(3, title), ...verificationBlocks(verification)];
}
