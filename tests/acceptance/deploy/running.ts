import { existsSync, readFileSync } from 'node:fs';

/** Whether a process runs. One that has ended and that nobody has collected yet can still be signalled, but does not run. */
export function isRunning(pid: number): boolean {
  if (!(pid > 1)) throw new Error(`${pid} is no process that a test has started.`);
  try {
    if (!existsSync('/proc/self/stat')) return process.kill(pid, 0);
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return !/^[ZX]/u.test(stat.slice(stat.lastIndexOf(')') + 2));
  } catch {
    return false;
  }
}
