import { readdirSync, readFileSync } from 'node:fs';

/** Sends a signal to a whole process group (on Windows: to the one process). False when there is nobody to hear it. */
export function signalGroup(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(process.platform === 'win32' ? group : -group, signal);
  } catch {
    return false;
  }
}

/**
 * Whether anything of a group still runs. Linux tells ended processes that nobody has collected yet (zombies) from running ones; a signal
 * reaches both.
 */
export function isGroupAlive(group: number): boolean {
  if (!signalGroup(group, 0)) return false;
  if (process.platform !== 'linux') return true;
  return readdirSync('/proc').some((name) => /^\d+$/u.test(name) && runsIn(group, name));
}

/** `/proc/PID/stat`: pid (name) state parent group ...; the name may have any character in it (proc(5)). */
function runsIn(group: number, pid: string): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const [state, , itsGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(itsGroup) === group && state !== 'Z' && state !== 'X';
  } catch {
    return false;
  }
}

const later = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** SIGTERM, and SIGKILL for what is still there after `graceMs`. Answers whether anything had to be ended. */
export async function endGroup(group: number, graceMs: number): Promise<boolean> {
  if (!isGroupAlive(group)) return false;
  signalGroup(group, 'SIGTERM');
  const killAt = performance.now() + graceMs;
  while (isGroupAlive(group)) {
    if (performance.now() > killAt) signalGroup(group, 'SIGKILL');
    if (performance.now() > killAt + 2000) break;
    await later(20);
  }
  return true;
}
