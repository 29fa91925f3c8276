import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Prerequisite } from '../tools/prerequisites.mjs';

/** Keeps a folder for this process alone; answers what gives it back. One that was left behind by a dead process is taken over. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, 'run.lock');
  for (let attempt = 0; ; attempt += 1) {
    try {
      await writeFile(file, String(process.pid), { flag: 'wx' });
      return () => rm(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 0) throw error;
    }
    const owner = Number(await readFile(file, 'utf8').catch(() => ''));
    if (isAlive(owner))
      throw new Prerequisite(`another run of this project is at work (process ${owner}); wait for it, or end it.`);
    await rm(file, { force: true });
  }
}

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
