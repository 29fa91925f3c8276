import type { Ending, Exec } from '@sluice/action';

export interface CommandEnd {
  readonly ending: Ending;
  /** In words: `exit code 3: the last line`. */
  readonly reason: string;
  /** The end of what it printed. */
  readonly output: string;
  /** False when it never ran: it could not, or the job was cancelled before. */
  readonly started: boolean;
  /** Process group of what it left running. */
  readonly leftBehind: number | undefined;
}

const outputBytes = 16 * 1024;

/** Runs a command of the user, with its output in the log. */
export async function runCommand(
  exec: Exec,
  script: string,
  env: Readonly<Record<string, string>>,
  timeoutMs: number,
): Promise<CommandEnd> {
  let started = false;
  const { ending, stdout, stderr, leftBehind } = await exec.script({
    script,
    env,
    timeoutMs,
    echo: true,
    maxOutputBytes: outputBytes,
    onStart: () => {
      started = true;
    },
  });
  const output = [stdout, stderr].filter((text) => text.trim() !== '').join('\n');
  return { ending, reason: reasonOf(ending, stderr.trim() === '' ? stdout : stderr), output, started, leftBehind };
}

function reasonOf(ending: Ending, output: string): string {
  switch (ending.kind) {
    case 'exited': {
      const last = output.trimEnd().split('\n').at(-1)?.trim().slice(0, 300) ?? '';
      return `exit code ${ending.code}${ending.code === 0 || last === '' ? '' : `: ${last}`}`;
    }
    case 'signalled':
      return `killed by ${ending.signal}`;
    case 'timed-out':
      return `did not end within ${(ending.timeoutMs / 1000).toFixed(0)} s; its processes were ended`;
    case 'not-started':
      return `could not be started: ${ending.message}`;
    case 'cancelled':
      return 'cancelled';
  }
}

export const succeeded = ({ ending }: CommandEnd): boolean => ending.kind === 'exited' && ending.code === 0;
