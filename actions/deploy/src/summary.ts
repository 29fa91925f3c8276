import { type DeploymentRecord, type Done, releaseName } from '@sluice/deployment';
import { verificationBlocks } from '@sluice/probe';
import {
  type Block,
  code,
  codeBlock,
  details,
  heading,
  link,
  paragraph,
  strong,
  table,
  truncateText,
} from '@sluice/report';
import { comparisonBlocks } from './comparison-blocks.ts';
import type { Outcome, Step } from './driver.ts';
import { stepNames } from './phase-title.ts';
import { type DeployPlan, rollbackVariables } from './plan.ts';

/** What is live now comes first, then what to do, then what happened. */
export function deploymentBlocks(
  plan: DeployPlan,
  outcome: Outcome,
  done: Done,
  record: DeploymentRecord,
): readonly Block[] {
  const { live, promotion } = outcome.progress.preparation;
  const rows = outcome.steps.map((step) => [
    `${step.good ? '✅' : '❌'} ${nameOf(step)}`,
    `${(step.durationMs / 1000).toFixed(1)} s`,
    truncateText(step.reason, 400),
  ]);
  const url = plan.url === undefined ? [] : [' at ', link(plan.url, plan.url)];
  const before = live.lastGood === undefined ? 'nothing that is recorded' : releaseName(live.lastGood);
  return [
    paragraph(strong('Live now:'), ' ', liveText(plan, outcome, done), ...url),
    ...byHand(plan, outcome, done),
    paragraph('Candidate: ', releaseName(plan.release), ' · Before: ', before, ...recorded(outcome, record)),
    ...(promotion === undefined ? [] : [paragraph('Proven elsewhere: ', promotion)]),
    ...outcome.remarks.map((remark) => paragraph(remark)),
    ...(rows.length === 0 ? [] : [table(['Step', { title: 'Time', align: 'right' }, 'Result'], rows)]),
    ...outcome.steps.filter(({ good, output }) => !good && output.trim() !== '').map(outputBlock),
    ...verified('Verification', outcome.verification),
    ...(outcome.comparison === undefined ? [] : comparisonBlocks(outcome.comparison)),
    ...verified('Verification of the rollback', outcome.rollbackVerification),
  ];
}

function liveText(plan: DeployPlan, outcome: Outcome, done: Done): string {
  const { target, live } = outcome.progress.preparation;
  switch (done.live) {
    case 'new':
      return `${releaseName(plan.release)} in ${plan.environment}, verified`;
    case 'previous':
      return `${target === undefined ? 'the previous release' : releaseName(target)} in ${plan.environment}, brought back and verified`;
    case 'unchanged':
      return live.lastGood === undefined || live.doubt !== undefined
        ? `what was live before in ${plan.environment}, untouched`
        : `${releaseName(live.lastGood)} in ${plan.environment}, untouched`;
    case 'unknown':
      return `unknown: nothing proves what answers in ${plan.environment}`;
  }
}

/** A broken environment is what a person must mend: with what, is said here. The command itself may hold secrets. */
function byHand(plan: DeployPlan, outcome: Outcome, done: Done): readonly Block[] {
  const { target } = outcome.progress.preparation;
  if (done.live !== 'unknown' || done.result === 'deployed') return [];
  if (plan.from !== undefined)
    return [
      paragraph('The way back was not proven. Mend what stands in its way and ask again, or deploy a new release.'),
    ];
  if (target === undefined)
    return [paragraph('No earlier release is known to go back to: mend this one and deploy again.')];
  const variables = Object.entries(rollbackVariables(plan, target)).map(([name, value]) => `${name}=${value}`);
  return [
    paragraph('To bring ', releaseName(target), ' back by hand, run the ', code('rollback-command'), ' with:'),
    codeBlock(variables.join('\n')),
  ];
}

function recorded({ progress }: Outcome, { kind, place }: DeploymentRecord) {
  if (progress.id === undefined || kind === 'off') return [' · Not recorded'];
  const where = kind === 'github' ? link('GitHub', place) : code(place);
  return [` · Recorded as ${progress.id} in `, where];
}

const nameOf = ({ phase, attempt }: Step): string =>
  attempt === undefined || attempt === 1 ? stepNames[phase] : `${stepNames[phase]}, attempt ${attempt}`;

const outputBlock = (step: Step): Block =>
  details(`Output of ${nameOf(step)}`, [codeBlock(step.output.trimEnd().slice(-8000))], true);

function verified(title: string, verification: Outcome['verification']): readonly Block[] {
  return verification === undefined ? [] : [heading(3, title), ...verificationBlocks(verification)];
}
