import {
  boolean,
  didYouMean,
  duration,
  type Io,
  integer,
  listOf,
  optional,
  string,
  UserError,
  type ValuesOf,
} from '@sluice/action';
import { retryCauses, rollbackCauses } from '@sluice/deployment';
import { parseVersionFrom, urlProblem, versionFromAccepts } from '@sluice/probe';
import type { DeployPlan } from './plan.ts';
import { isRecord, recordAccepts } from './select-record.ts';
import { canVerify, checksOf, maskCredentials } from './verification.ts';

export const deployInputs = {
  environment: string(),
  command: string(),
  validate: optional(string()),
  sha: optional(string()),
  version: optional(string()),
  artifact: optional(string()),
  url: optional(string()),
  checks: optional(string()),
  'expect-version': optional(string()),
  'version-from': optional(string()),
  'smoke-command': optional(string()),
  'verify-timeout': duration(),
  consecutive: integer(1, 100),
  watch: duration(),
  'watch-failures': integer(1, 100),
  'rollback-command': optional(string()),
  'rollback-on': listOf([...rollbackCauses, 'never']),
  'require-rollback-ready': boolean(),
  attempts: integer(1, 10),
  'retry-on': listOf(retryCauses),
  timeout: duration(),
  'allow-older': boolean(),
  record: string(),
} as const;

type Given = ValuesOf<typeof deployInputs>;

/** The plan, or a `UserError` with everything that is wrong, before anything was done. */
export async function planOf(given: Given, io: Io): Promise<DeployPlan> {
  const sha = given.sha ?? (await checkedOut(io));
  const problems = [...problemsOf(given, sha), ...(await checkProblems(given, io))];
  if (problems.length > 0) throw new UserError(problems.join(' '));
  const version = given.version ?? '';
  const plan: DeployPlan = {
    environment: given.environment,
    release: { sha, version, artifact: given.artifact ?? '' },
    command: given.command,
    validate: given.validate,
    rollbackCommand: given['rollback-command'],
    url: given.url,
    checks: given.checks,
    expectVersion: given['expect-version'] ?? (given['version-from'] === undefined ? undefined : version || sha),
    versionFrom: given['version-from'],
    smokeCommand: given['smoke-command'],
    verifyTimeoutMs: given['verify-timeout'],
    consecutive: given.consecutive,
    watchMs: given.watch,
    watchFailures: given['watch-failures'],
    timeoutMs: given.timeout,
    record: given.record,
    policy: {
      rollbackOn: given['rollback-on'].filter((cause) => cause !== 'never'),
      attempts: given.attempts,
      retryOn: given['retry-on'],
      allowOlder: given['allow-older'],
      requireRollbackReady: given['require-rollback-ready'],
      validates: given.validate !== undefined,
      verifies: canVerify({
        url: given.url,
        checks: given.checks,
        smokeCommand: given['smoke-command'],
        versionFrom: given['version-from'],
      }),
      watches: given.watch > 0,
    },
  };
  await maskCredentials(plan, io);
  return plan;
}

const longestName = 255;
const longestText = 1000;

async function checkProblems(given: Given, io: Io): Promise<readonly string[]> {
  try {
    await checksOf(given, io);
    return [];
  } catch (error) {
    if (error instanceof UserError) return [error.message];
    throw error;
  }
}

function problemsOf(given: Given, sha: string): readonly string[] {
  const problems: string[] = [];
  if (given.environment.length > longestName || /[\r\n]/u.test(given.environment))
    problems.push(`\`environment\` must be one line of at most ${longestName} characters.`);
  if (!/^[0-9a-f]{40}([0-9a-f]{24})?$/u.test(sha))
    problems.push(`\`sha\`: \`${sha.slice(0, 80)}\` is no full commit hash (40 hexadecimal digits).`);
  for (const name of ['version', 'artifact'] as const) {
    const text = given[name] ?? '';
    if (text.length > longestText || /[\r\n]/u.test(text))
      problems.push(`\`${name}\` must be one line of at most ${longestText} characters.`);
  }
  for (const name of ['timeout', 'verify-timeout'] as const)
    if (given[name] === 0) problems.push(`\`${name}\` must be longer than 0 s.`);
  if (!isRecord(given.record)) {
    problems.push(
      `\`record\`: ${given.record.slice(0, 80)} is not ${recordAccepts}${didYouMean(given.record, ['auto', 'github', 'off'])}.`,
    );
  }
  if (given.url !== undefined) {
    const problem = urlProblem(given.url);
    if (problem !== undefined) problems.push(`\`url\` ${problem}.`);
  }
  const from = given['version-from'];
  if (from !== undefined && parseVersionFrom(from) === undefined)
    problems.push(`\`version-from\`: \`${from.slice(0, 100)}\` is none of ${versionFromAccepts}.`);
  if (from !== undefined && given.url === undefined) problems.push('`version-from` needs `url`: who is asked?');
  if (given['expect-version'] !== undefined && from === undefined)
    problems.push('`expect-version` needs `version-from`: where is the version told?');
  if (given['rollback-on'].includes('never') && given['rollback-on'].length > 1)
    problems.push('`rollback-on: never` stands alone.');
  if (given['require-rollback-ready'] && given['rollback-command'] === undefined)
    problems.push('`require-rollback-ready` needs `rollback-command`.');
  if (given.watch > 0 && given.url === undefined && given.checks === undefined)
    problems.push('`watch` needs `url` or `checks`.');
  return problems;
}

async function checkedOut(io: Io): Promise<string> {
  const head = await io.git.run(['rev-parse', 'HEAD']);
  return head.ok ? head.stdout.trim() : io.github.context.sha;
}
