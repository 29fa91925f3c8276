import type { Facts, Policy } from './policy.ts';
import { type Done, untouched } from './state.ts';

/**
 * Why nothing is deployed; `undefined`: it may be. Asked twice, the second time right before anything is touched, when the deployment is
 * already `recorded`.
 */
export function refusal(facts: Facts, policy: Policy, recorded: boolean): Done | undefined {
  const refused = (reason: string): Done => untouched('refused', 'fail', `${reason}; nothing was touched`, recorded);
  if (facts.freeze !== undefined && !policy.allowFrozen)
    return refused(`the environment is frozen: ${facts.freeze}. Mend it, then deploy once with \`allow-frozen: true\``);
  if (facts.quarantine !== undefined && !policy.allowQuarantined)
    return refused(
      `this commit is in quarantine here: ${facts.quarantine} (\`allow-quarantined: true\` deploys it all the same)`,
    );
  if (!policy.allowOlder && facts.relation === 'behind') {
    const reason = 'a newer commit is live; this one is older and was not deployed (`allow-older: true` deploys it)';
    return untouched('superseded', 'inconclusive', reason, recorded);
  }
  if (!policy.allowOlder && facts.relation === 'diverged')
    return refused(
      "what is live is not part of this commit's history and would be lost (`allow-older: true` deploys it)",
    );
  if (facts.noWayBack !== undefined) return refused(facts.noWayBack);
  if (facts.unmetPromotion !== undefined) return refused(`not yet fit for this environment: ${facts.unmetPromotion}`);
  if (policy.requireRollbackReady && policy.noRollback !== undefined)
    return refused(`a rollback would not be possible: ${policy.noRollback}`);
  return undefined;
}
