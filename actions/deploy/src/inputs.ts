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
  artifactDigest,
  canVerify,
  checksOf,
  checksText,
  configDigest,
  maskCredentials,
  migrationPolicies,
  retryCauses,
  rollbackCauses,
} from '@sluice/deployment';
import { identityProblems } from './identity-token.ts';
import { inputProblems } from './input-problems.ts';
import type { DeployPlan } from './plan.ts';

export const deployInputs = {
  environment: string(),
  command: string(),
  validate: optional(string()),
  sha: optional(string()),
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
  const sha = given.sha ?? (await checkedOut(io));
  const problems = [
    ...inputProblems(given, sha),
    ...identityProblems(given['id-token'], io),
    ...(await checkProblems(given, io)),
  ];
  if (problems.length > 0) throw new UserError(problems.join(' '));
  const version = given.version ?? '';
  const artifact = given.artifact ?? '';
  const { runId, runAttempt, job } = io.github.context;
  const plan: DeployPlan = {
    environment: given.environment,
    release: { sha, version, artifact, digest: await artifactDigest(artifact, io.files) },
    attemptKey: `${runId}.${runAttempt}.${job}.${io.clock.random().toString(36).slice(2)}`,
    command: given.command,
    validate: given.validate,
    rollbackCommand: given['rollback-command'],
    rollbackCheck: given['rollback-check'],
    url: given.url,
    checks: await checksText(given.checks, io.files),
    migrations: given.migrations,
    config: await configDigest(given.config, io.files),
    idToken: given['id-token'],
    acrossMigrations: given['rollback-across-migrations'],
    expectVersion: given['expect-version'] ?? (given['version-from'] === undefined ? undefined : version || sha),
    versionFrom: given['version-from'],
    smokeCommand: given['smoke-command'],
    verifyTimeoutMs: given['verify-timeout'],
    consecutive: given.consecutive,
    everyAddress: given['every-address'],
    watchMs: given.watch,
    watchFailures: given['watch-failures'],
    watchCompare: compareOf(given),
    timeoutMs: given.timeout,
    queueMs: given['queue-timeout'],
    promotion: given.requires === undefined ? undefined : { environment: given.requires, soakMs: given.soak },
    record: given.record,
    policy: {
      rollbackOn: given['rollback-on'].filter((cause) => cause !== 'never'),
      attempts: given.attempts,
      retryOn: given['retry-on'],
      rollbackAttempts: given['rollback-attempts'],
      allowOlder: given['allow-older'],
      allowQuarantined: given['allow-quarantined'],
      allowFrozen: given['allow-frozen'],
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
