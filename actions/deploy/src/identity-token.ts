import type { Io } from '@sluice/action';
import type { DeployPlan } from './plan.ts';

/** By these two GitHub gives out identity tokens of the job (OpenID Connect): who has them can log in wherever the job may. */
const names = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'] as const;

export function identityProblems(wanted: boolean, { host }: Pick<Io, 'host'>): readonly string[] {
  if (!wanted || names.every((name) => (host.variable(name) ?? '') !== '')) return [];
  return ['`id-token` needs a permission of the job. Add:\npermissions:\n  id-token: write\n'];
}

/** No program gets them but the deploy and the rollback command, and these only when that is wanted. */
export function lendingIdentity(plan: Pick<DeployPlan, 'idToken' | 'command' | 'rollbackCommand'>, io: Io): Io {
  if (!plan.idToken) return io;
  const lent = Object.fromEntries(names.map((name) => [name, io.host.variable(name) ?? '']));
  const script: Io['exec']['script'] = (given) => {
    const trusted = given.script === plan.command || given.script === plan.rollbackCommand;
    return io.exec.script(trusted ? { ...given, env: { ...given.env, ...lent } } : given);
  };
  return { ...io, exec: { ...io.exec, script } };
}
