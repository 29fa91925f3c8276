import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface ActProcess {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Each line of both outputs, as it comes. */
  readonly onLine: (line: string) => void;
  /** Interrupts act, which then runs the steps that run always; ends it when it takes too long. */
  readonly signal: AbortSignal;
}

const cancelMs = 10_000;

/** Runs act to its end; its exit code, or `undefined` when it was killed. In a group of its own: Ctrl-C is ours to hand on. */
export async function runAct({ program, args, cwd, env, onLine, signal }: ActProcess): Promise<number | undefined> {
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let killing: NodeJS.Timeout | undefined;
  const interrupt = (): void => {
    child.kill('SIGINT');
    killing = setTimeout(() => child.kill('SIGKILL'), cancelMs);
  };
  if (signal.aborted) interrupt();
  signal.addEventListener('abort', interrupt, { once: true });
  const lines = [child.stdout, child.stderr].map((stream) => {
    const reader = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
    reader.on('line', onLine);
    return new Promise<void>((done) => reader.once('close', done));
  });
  const code = await new Promise<number | undefined>((done, failed) => {
    child.once('error', failed);
    child.once('exit', (exitCode) => done(exitCode ?? undefined));
  });
  signal.removeEventListener('abort', interrupt);
  clearTimeout(killing);
  // A program that a step left behind may hold the output open for ever.
  await Promise.race([Promise.all(lines), new Promise((later) => setTimeout(later, 1000).unref())]);
  return code;
}
