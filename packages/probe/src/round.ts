import type { Exec, Script } from '@sluice/action';
import type { HttpCheck } from './check.ts';
import type { CheckResult, ProbeWorld } from './check-result.ts';
import { runCheck } from './http-check.ts';
import { askVersion, type VersionQuestion } from './version-question.ts';

/** What one round of verification asks. */
export interface ProbePlan {
  readonly checks: readonly HttpCheck[];
  readonly version?: VersionQuestion;
  /** Behind each address of the host, and not only behind the one that the system picks. */
  readonly everyAddress?: boolean;
  /** Run once everything else holds; its exit code counts. */
  readonly command?: { readonly script: string; readonly env: Readonly<Record<string, string>> };
}

export interface Round {
  readonly results: readonly CheckResult[];
  readonly servedVersion: string | undefined;
  /** The end of what the command printed, when it ran. */
  readonly commandOutput: string | undefined;
  readonly commandRan: boolean;
}

const requestMs = 10_000;
/** A round that begins just before the time is up gets this long all the same: less would make up a reason. */
const leastMs = 1000;
const outputBytes = 16 * 1024;

export const passed = (round: Round): boolean => round.results.every(({ status }) => status === 'pass');

/** One round: all checks side by side, the served version, and when these hold, the command. Takes about `leftMs` at most. */
export async function probeRound(plan: ProbePlan, leftMs: number, world: ProbeWorld): Promise<Round> {
  const timeoutMs = Math.max(leastMs, Math.min(requestMs, leftMs));
  const { everyAddress = false } = plan;
  const started = world.clock.elapsed();
  const [checked, version] = await Promise.all([
    Promise.all(plan.checks.map((check) => runCheck(check, timeoutMs, everyAddress, world))),
    plan.version === undefined ? undefined : askVersion(plan.version, timeoutMs, everyAddress, world),
  ]);
  const results = [...checked, ...(version === undefined ? [] : [version.result])];
  const servedVersion = version?.served;
  if (plan.command === undefined || results.some(({ status }) => status !== 'pass')) {
    return { results, servedVersion, commandOutput: undefined, commandRan: false };
  }
  const left = Math.max(leastMs, leftMs - (world.clock.elapsed() - started));
  const { result, output } = await runCommand(plan.command, left, world.exec);
  return { results: [...results, result], servedVersion, commandOutput: output, commandRan: true };
}

async function runCommand(
  command: NonNullable<ProbePlan['command']>,
  timeoutMs: number,
  exec: Exec,
): Promise<{ readonly result: CheckResult; readonly output: string }> {
  const script: Script = {
    script: command.script,
    env: command.env,
    timeoutMs,
    echo: true,
    maxOutputBytes: outputBytes,
  };
  const { ending, stdout, stderr } = await exec.script(script);
  const output = [stdout, stderr].filter((text) => text.trim() !== '').join('\n');
  const name = 'command';
  switch (ending.kind) {
    case 'exited': {
      const reason = `exit code ${ending.code}`;
      return {
        result: {
          name,
          status: ending.code === 0 ? 'pass' : 'fail',
          reason: `${reason}${lastLine(ending.code, output)}`,
        },
        output,
      };
    }
    case 'timed-out':
      return {
        result: { name, status: 'error', reason: `did not end within ${Math.round(timeoutMs / 1000)} s` },
        output,
      };
    case 'signalled':
      return { result: { name, status: 'error', reason: `was killed by ${ending.signal}` }, output };
    case 'not-started':
      return { result: { name, status: 'error', reason: `could not be started: ${ending.message}` }, output };
    case 'cancelled':
      return { result: { name, status: 'error', reason: 'was cancelled' }, output };
  }
}

function lastLine(code: number, output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const telling = lines.find((line) => /^(?:FAILED|ERROR)\b/u.test(line)) ?? lines.at(-1);
  return code === 0 || telling === undefined ? '' : `: ${telling.trim().slice(0, 200)}`;
}
