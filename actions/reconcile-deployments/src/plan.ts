import { boolean, duration, type Io, integer, optional, string, UserError, type ValuesOf } from '@sluice/action';
import { checksOf, checksText, isRecord, type ProofPlan, recordAccepts } from '@sluice/deployment';
import { parseVersionFrom, urlProblem, versionFromAccepts } from '@sluice/probe';

export const reconcileInputs = {
  environment: string(),
  record: string(),
  repair: boolean(),
  url: optional(string()),
  checks: optional(string()),
  'version-from': optional(string()),
  'verify-timeout': duration(),
  consecutive: integer(1, 100),
  'every-address': boolean(),
} as const;

export interface ReconcilePlan extends ProofPlan {
  readonly environment: string;
  readonly record: string;
  readonly repair: boolean;
}

type Given = ValuesOf<typeof reconcileInputs>;

/** The plan, or a `UserError` with everything that is wrong. */
export async function planOf(given: Given, io: Io): Promise<ReconcilePlan> {
  const problems = problemsOf(given);
  if (problems.length > 0) throw new UserError(problems.join(' '));
  await checksOf(given, io);
  return {
    environment: given.environment,
    record: given.record,
    repair: given.repair,
    url: given.url,
    checks: await checksText(given.checks, io.files),
    versionFrom: given['version-from'],
    smokeCommand: undefined,
    verifyTimeoutMs: given['verify-timeout'],
    consecutive: given.consecutive,
    everyAddress: given['every-address'],
  };
}

function problemsOf(given: Given): readonly string[] {
  const problems: string[] = [];
  if (!isRecord(given.record) || given.record === 'off')
    problems.push(
      `\`record\`: ${given.record.slice(0, 80)} is not ${recordAccepts}, and \`off\` has nothing to compare.`,
    );
  if (given['verify-timeout'] === 0) problems.push('`verify-timeout` must be longer than 0 s.');
  const problem = given.url === undefined ? undefined : urlProblem(given.url);
  if (problem !== undefined) problems.push(`\`url\` ${problem}.`);
  const from = given['version-from'];
  const source = from === undefined ? undefined : parseVersionFrom(from);
  if (from !== undefined && source === undefined)
    problems.push(`\`version-from\`: \`${from.slice(0, 100)}\` is none of ${versionFromAccepts}.`);
  if (source !== undefined && source.kind !== 'command' && given.url === undefined)
    problems.push('`version-from` needs `url`: who is asked?');
  if (from === undefined && (given.url !== undefined || given.checks !== undefined))
    problems.push('`url` and `checks` need `version-from`: health does not tell which release answers.');
  return problems;
}
