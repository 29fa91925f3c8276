import { boolean, defineGate, duration, type Files, integer, optional, string, UserError } from '@sluice/action';
import {
  defaultCheck,
  type HttpCheck,
  parseChecks,
  parseVersionFrom,
  urlProblem,
  type VerificationPlan,
  verificationBlocks,
  verify,
  versionFromAccepts,
} from '@sluice/probe';
import { decide } from '@sluice/verdict';

export default defineGate({
  name: 'smoke-test',
  inputs: {
    'base-url': optional(string()),
    checks: optional(string()),
    command: optional(string()),
    'expect-version': optional(string()),
    'version-from': optional(string()),
    timeout: duration(),
    interval: duration(),
    consecutive: integer(1, 100),
    'every-address': boolean(),
  },
  async run(inputs, io) {
    const problems = problemsOf(inputs);
    if (problems.length > 0) throw new UserError(problems.join(' '));
    const baseUrl = inputs['base-url'];
    const checks = await checksOf(inputs.checks, baseUrl, io.files);
    for (const { headers } of checks) {
      for (const [name, value] of Object.entries(headers)) if (isCredential(name)) io.log.mask(value);
    }
    const from = inputs['version-from'] === undefined ? undefined : parseVersionFrom(inputs['version-from']);
    const plan: VerificationPlan = {
      checks,
      ...(from === undefined
        ? {}
        : {
            version: {
              from,
              baseUrl: baseUrl ?? '',
              expected: inputs['expect-version'],
              env: { SLUICE_BASE_URL: baseUrl ?? '' },
            },
          }),
      ...(inputs.command === undefined
        ? {}
        : { command: { script: inputs.command, env: { SLUICE_BASE_URL: baseUrl ?? '' } } }),
      timeoutMs: inputs.timeout,
      intervalMs: inputs.interval,
      consecutive: inputs.consecutive,
      everyAddress: inputs['every-address'],
    };
    const verification = await verify(plan, io);
    const count = (good: boolean): number =>
      verification.results.filter(({ status }) => (status === 'pass') === good).length;
    const verdict = { ...decide(verification.checks), reason: verification.reason };
    return {
      verdict,
      outputs: {
        passed: count(true),
        failed: count(false),
        attempts: verification.attempts,
        'served-version': verification.servedVersion,
        duration: Math.round(verification.durationMs) / 1000,
      },
      title: 'Smoke test',
      summary: verificationBlocks(verification),
      annotations: [],
      report: {
        baseUrl,
        servedVersion: verification.servedVersion,
        expectedVersion: inputs['expect-version'],
        attempts: verification.attempts,
        durationMs: Math.round(verification.durationMs),
        results: verification.results,
        rounds: verification.history,
      },
    };
  },
});

interface Given {
  readonly 'base-url': string | undefined;
  readonly checks: string | undefined;
  readonly command: string | undefined;
  readonly 'expect-version': string | undefined;
  readonly 'version-from': string | undefined;
}

function problemsOf(given: Given): readonly string[] {
  const { 'base-url': baseUrl, 'version-from': from, 'expect-version': expected } = given;
  const problems: string[] = [];
  if (baseUrl !== undefined) {
    const problem = urlProblem(baseUrl);
    if (problem !== undefined) problems.push(`\`base-url\` ${problem}.`);
  }
  if ([baseUrl, given.checks, given.command, from].every((one) => one === undefined)) {
    problems.push('Nothing to test: give `base-url`, `checks` or `command`.');
  }
  if (expected !== undefined && from === undefined)
    problems.push('`expect-version` needs `version-from`: where is the version told?');
  if (from !== undefined && parseVersionFrom(from) === undefined) {
    problems.push(`\`version-from\`: \`${from.slice(0, 100)}\` is none of ${versionFromAccepts}.`);
  }
  if (from !== undefined && baseUrl === undefined && parseVersionFrom(from)?.kind !== 'command')
    problems.push('`version-from` needs `base-url`.');
  return problems;
}

/** A value of one line that is the path of a file is read from it. */
async function checksOf(
  given: string | undefined,
  baseUrl: string | undefined,
  files: Files,
): Promise<readonly HttpCheck[]> {
  if (given === undefined) return baseUrl === undefined ? [] : [defaultCheck(baseUrl)];
  const path = given.trim();
  if (!path.includes('\n') && /\.ya?ml$/u.test(path)) return parseChecks(await files.text(path), baseUrl, path);
  return parseChecks(given, baseUrl);
}

const isCredential = (name: string): boolean => /authorization|cookie|token|secret|key/iu.test(name);
