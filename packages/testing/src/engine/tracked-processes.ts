import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** By this variable the runner finds what a job has left behind, and so do we. */
const variable = 'RUNNER_TRACKING_ID';

export interface Tracking {
  /** For the environment of everything that is to be found again. */
  readonly environment: Readonly<Record<string, string>>;
  /** Process ids that live and have it in their environment; a process that drops the variable is not ours any more. */
  living(): Promise<readonly number[]>;
  /** Ends them: SIGTERM, and SIGKILL for what is still there after `graceMs`. Answers how many there were. */
  end(graceMs?: number): Promise<number>;
}

export function trackProcesses(): Tracking {
  const id = `sluice_${randomUUID()}`;
  const living = (): Promise<readonly number[]> => processesWith(`${variable}=${id}`);
  return {
    environment: { [variable]: id },
    living,
    async end(graceMs = 2000) {
      const first = await living();
      const until = performance.now() + graceMs;
      for (let left = first; left.length > 0; left = await living()) {
        for (const pid of left) signal(pid, performance.now() > until ? 'SIGKILL' : 'SIGTERM');
        await new Promise((later) => setTimeout(later, 50));
      }
      return first.length;
    },
  };
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Gone meanwhile.
  }
}

async function processesWith(setting: string): Promise<readonly number[]> {
  return process.platform === 'linux' ? searchProc(setting) : searchPs(setting);
}

async function searchProc(setting: string): Promise<readonly number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      // Gone meanwhile, or another person's.
      const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
      return environment.split('\0').includes(setting) ? [Number(pid)] : [];
    }),
  );
  return found.flat();
}

/** BSD and macOS: `-E` shows the environment of one's own processes. */
async function searchPs(setting: string): Promise<readonly number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-axEww', '-o', 'pid=,command='], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout
    .split('\n')
    .filter((line) => line.includes(setting))
    .map((line) => Number.parseInt(line, 10));
}
