import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';

/** By this variable the runner finds what a job has left behind, and so do we. */
const variable = 'RUNNER_TRACKING_ID';

export interface Tracking {
  /** For the environment of everything that is to be found again. */
  readonly environment: Readonly<Record<string, string>>;
  /** Ids of the processes that live and have it, or work in the folder with a program or file of it. */
  living(): Promise<readonly number[]>;
  /** Ends them: SIGTERM, and SIGKILL for what is still there after `graceMs`. Answers how many there were. */
  end(graceMs?: number): Promise<number>;
}

/** Keeps track of what is started with its environment, and of what works in `folder` with something of it. */
export function trackProcesses(folder: string): Tracking {
  const id = `sluice_${randomUUID()}`;
  const living = (): Promise<readonly number[]> => findProcesses(`${variable}=${id}`, folder);
  return { environment: { [variable]: id }, living, end: (graceMs) => endAll(living, graceMs) };
}

/** Ends what works in a folder with a program or file of it, not a shell that only is there; on Linux alone, elsewhere that is not told by the system. Answers how many there were. */
export function endProcessesIn(folder: string, graceMs?: number): Promise<number> {
  return endAll(() => findProcesses(undefined, folder), graceMs);
}

async function endAll(living: () => Promise<readonly number[]>, graceMs = 2000): Promise<number> {
  const first = await living();
  const until = performance.now() + graceMs;
  for (let left = first; left.length > 0; left = await living()) {
    for (const pid of left) signal(pid, performance.now() > until ? 'SIGKILL' : 'SIGTERM');
    await new Promise((later) => setTimeout(later, 50));
  }
  return first.length;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Gone meanwhile.
  }
}

async function findProcesses(setting: string | undefined, folder: string): Promise<readonly number[]> {
  if (process.platform === 'linux') return searchProc(setting, folder);
  return setting === undefined ? [] : searchPs(setting);
}

async function searchProc(setting: string | undefined, folder: string): Promise<readonly number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name) && Number(name) !== process.pid);
  const found = await Promise.all(
    pids.map(async (pid) => {
      // Gone meanwhile, or another person's.
      const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
      const tracked = setting !== undefined && environment.split('\0').includes(setting);
      const isOurs = tracked || (await worksIn(pid, folder));
      return isOurs ? [Number(pid)] : [];
    }),
  );
  return found.flat();
}

async function worksIn(pid: string, folder: string): Promise<boolean> {
  const place = await readlink(`/proc/${pid}/cwd`).catch(() => '');
  if (!`${place}/`.startsWith(`${folder}/`)) return false;
  return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).includes(`${folder}/`);
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
