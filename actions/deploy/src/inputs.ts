import {
  boolean,
  duration,
  globs,
  type Io,
  integer,
  listOf,
  oneOf,
  optional,
  percent,
  regressionLimit,
  string,
  UserError,
  type ValuesOf,
} from '@sluice/action';
import {
  canVerify,
  checksOf,
  checksText,
  configDigest,
  maskCredentials,
  migrationPolicies,
  operations,
  retryCauses,
  rollbackCauses,
} from '@sluice/deployment';
import { identityProblems } from './identity-token.ts';
import { inputProblems } from './input-problems.ts';
import { subjectOf } from './operation.ts';
import type { DeployPlan } from './plan.ts';

export const deployInputs = {
  environment: string(),
  operation: oneOf(operations),
  command: string(),
  validate: optional(string()),
  sha: optional(string()),
  from: optional(string()),
  version: optional(string()),
  artifact: optional(string()),
  config: globs(),
  url: optional(string()),
  checks: optional(string()),
  'expect-version': optional(string()),
  'version-from': optional(string()),
  'smoke-command': optional(string()),
  'verify-timeout': duration(),
  consecutive: integer(1, 100),
  'every-address': boolean(),
  watch: duration(),
  'watch-failures': integer(1, 100),
  'watch-compare': duration(),
  'watch-max-regression': regressionLimit(),
  'watch-max-error-increase': percent(),
  'rollback-command': optional(string()),
  'rollback-attempts': integer(1, 10),
  'rollback-check': optional(string()),
  'rollback-on': listOf([...rollbackCauses, 'never']),
  migrations: globs(),
  'rollback-across-migrations': oneOf(migrationPolicies),
  'require-rollback-ready': boolean(),
  attempts: integer(1, 10),
  'retry-on': listOf(retryCauses),
  timeout: duration(),
  'id-token': boolean(),
  'queue-timeout': duration(),
  'allow-older': boolean(),
  'allow-quarantined': boolean(),
  'allow-frozen': boolean(),
  requires: optional(string()),
  soak: duration(),
  record: string(),
} as const;

export type Given = ValuesOf<typeof deployInputs>;

/** The plan, or a `UserError` with everything that is wrong, before anything was done. */
export async function planOf(given: Given, io: Io): Promise<DeployPlan> {
  const sha = (given.operation === 'deploy' ? given.sha : undefined) ?? (await checkedOut(io));
  const problems = [
    ...inputProblems(given, sha),
    ...identityProblems(given['id-token'], io),
    ...(await checkProblems(given, io)),
  ];
  if (problems.length > 0) throw new UserError(problems.join(' '));
  const subject = await subjectOf(given, sha, io);
  const back = subject.from !== undefined;
  const { runId, runAttempt, job } = io.github.context;
  const plan: DeployPlan = {
    environment: given.environment,
    operation: given.operation,
    ...subject,
    attemptKey: `${runId}.${runAttempt}.${job}.${io.clock.random().toString(36).slice(2)}`,
    // Going back by hand is what going back by itself would be: the same command, after the same look whether the target is still there.
    command: (back ? given['rollback-command'] : undefined) ?? given.command,
    validate: back ? given['rollback-check'] : given.validate,
    rollbackCommand: given['rollback-command'],
    rollbackCheck: back ? undefined : given['rollback-check'],
    url: given.url,
    checks: await checksText(given.checks, io.files),
    migrations: given.migrations,
    config: await configDigest(given.config, io),
    idToken: given['id-token'],
    acrossMigrations: given['rollback-across-migrations'],
    versionFrom: given['version-from'],
    smokeCommand: given['smoke-command'],
    verifyTimeoutMs: given['verify-timeout'],
    consecutive: given.consecutive,
    everyAddress: given['every-address'],
    watchMs: given.watch,
    watchFailures: given['watch-failures'],
    // What is left was found bad: it is no measure.
    watchCompare: back ? undefined : compareOf(given),
    timeoutMs: given.timeout,
    queueMs: given['queue-timeout'],
    // It was found fit for this environment when it was deployed.
    promotion:
      given.requires === undefined || given.operation !== 'deploy'
        ? undefined
        : { environment: given.requires, soakMs: given.soak },
    record: given.record,
    policy: {
      rollbackOn: given['rollback-on'].filter((cause) => cause !== 'never'),
      attempts: given.attempts,
      retryOn: given['retry-on'],
      rollbackAttempts: given['rollback-attempts'],
      allowOlder: back || given['allow-older'],
      allowQuarantined: given['allow-quarantined'],
      // A person who goes back is the one that the freeze waits for.
      allowFrozen: back || given['allow-frozen'],
      requireRollbackReady: !back && given['require-rollback-ready'],
      validates: (back ? given['rollback-check'] : given.validate) !== undefined,
      verifies: canVerify({
        url: given.url,
        checks: given.checks,
        smokeCommand: given['smoke-command'],
        versionFrom: given['version-from'],
      }),
      watches: given.watch > 0,
      byHand: back,
    },
  };
  await maskCredentials(plan, io);
  return plan;
}

function compareOf(given: Given): DeployPlan['watchCompare'] {
  const windowMs = given['watch-compare'];
  if (windowMs === 0 || given.watch === 0) return undefined;
  return {
    windowMs,
    regression: given['watch-max-regression'],
    errorIncrease: given['watch-max-error-increase'].text,
  };
}

async function checkProblems(given: Given, io: Io): Promise<readonly string[]> {
  try {
    await checksOf(given, io);
    return [];
  } catch (error) {
    if (error instanceof UserError) return [error.message];
    throw error;
  }
}

async function checkedOut(io: Io): Promise<string> {
  const head = await io.git.run(['rev-parse', 'HEAD']);
  return head.ok ? head.stdout.trim() : io.github.context.sha;
}
