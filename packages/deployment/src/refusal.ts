import type { Policy, Relation } from './policy.ts';
import { type Done, untouched } from './state.ts';

/** Why a commit that does not follow the live one is not deployed; `undefined`: it may be. Asked twice, the second time right before. */
export function refusal(relation: Relation, policy: Pick<Policy, 'allowOlder'>): Done | undefined {
  if (policy.allowOlder) return undefined;
  const allow = '`allow-older: true` deploys it all the same';
  if (relation === 'behind') {
    const reason = `a newer commit is live; this one is older and was not deployed (${allow})`;
    return untouched('superseded', 'inconclusive', reason);
  }
  if (relation === 'diverged') {
    const reason = `what is live is not part of this commit's history and would be lost; nothing was touched (${allow})`;
    return untouched('refused', 'fail', reason);
  }
  return undefined;
}
