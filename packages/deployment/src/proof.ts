import type { Io } from '@sluice/action';
import {
  defaultCheck,
  type HttpCheck,
  type ProbePlan,
  parseChecks,
  parseVersionFrom,
  probeRound,
  type Verification,
  verify,
} from '@sluice/probe';

/** How it is proven that a release answers. */
export interface ProofPlan {
  readonly url: string | undefined;
  /** YAML, as in the input `checks`, or the path of a file with it. */
  readonly checks: string | undefined;
  readonly versionFrom: string | undefined;
  readonly smokeCommand: string | undefined;
  readonly verifyTimeoutMs: number;
  readonly consecutive: number;
  /** Behind each address of the host. */
  readonly everyAddress: boolean;
}

/** Which release is asked about: what it must tell, and what commands get to know of it. */
export interface Asked {
  /** `undefined`: any version will do. */
  readonly expected: string | undefined;
  readonly env: Readonly<Record<string, string>>;
}

const intervalMs = 2000;
const requestMs = 10_000;

/** Whether anything proves that a release answers. */
export function canVerify(plan: Pick<ProofPlan, 'url' | 'checks' | 'smokeCommand' | 'versionFrom'>): boolean {
  return [plan.url, plan.checks, plan.smokeCommand, plan.versionFrom].some((given) => given !== undefined);
}

export async function checksOf(
  plan: Pick<ProofPlan, 'url' | 'checks'>,
  io: Pick<Io, 'files'>,
): Promise<readonly HttpCheck[]> {
  const { checks, url } = plan;
  if (checks === undefined) return url === undefined ? [] : [defaultCheck(url)];
  const text = (await checksText(checks, io.files)) ?? '';
  return isPath(checks) ? parseChecks(text, url, checks.trim()) : parseChecks(text, url);
}

const isPath = (checks: string): boolean => !checks.trim().includes('\n') && /\.ya?ml$/u.test(checks.trim());

/** The checks themselves, when a path of a file with them was given: a deploy command may change or remove the file. */
export const checksText = async (checks: string | undefined, files: Io['files']): Promise<string | undefined> =>
  checks !== undefined && isPath(checks) ? files.text(checks.trim()) : checks;

/** Header values that look like credentials are starred out wherever they would be shown. */
export async function maskCredentials(plan: ProofPlan, io: Io): Promise<void> {
  for (const { headers } of await checksOf(plan, io)) {
    for (const [name, value] of Object.entries(headers))
      if (/authorization|cookie|token|secret|key/iu.test(name)) io.log.mask(value);
  }
}

/** The checks and the version, without the smoke suite. */
export async function healthPlan(plan: ProofPlan, { expected, env }: Asked, io: Io): Promise<ProbePlan> {
  const from = plan.versionFrom === undefined ? undefined : parseVersionFrom(plan.versionFrom);
  return {
    checks: await checksOf(plan, io),
    everyAddress: plan.everyAddress,
    ...(from === undefined ? {} : { version: { from, baseUrl: plan.url ?? '', expected, env } }),
  };
}

/** The same gate for a new release and for one that was brought back; only the release that must answer differs. */
export async function verifyRelease(plan: ProofPlan, asked: Asked, io: Io): Promise<Verification> {
  const health = await healthPlan(plan, asked, io);
  const command = plan.smokeCommand === undefined ? {} : { command: { script: plan.smokeCommand, env: asked.env } };
  const { verifyTimeoutMs: timeoutMs, consecutive } = plan;
  return verify({ ...health, ...command, timeoutMs, intervalMs, consecutive }, io);
}

/** What answers now; `undefined` when nobody says. */
export async function servedVersion(plan: ProofPlan, env: Asked['env'], io: Io): Promise<string | undefined> {
  const { version, everyAddress = false } = await healthPlan(plan, { expected: undefined, env }, io);
  if (version === undefined) return undefined;
  return (await probeRound({ checks: [], version, everyAddress }, requestMs, io)).servedVersion;
}
