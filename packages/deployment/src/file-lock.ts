import { type Clock, type Files, type Host, UserError } from '@sluice/action';

export interface LockWorld {
  readonly files: Files;
  readonly clock: Clock;
  readonly host: Pick<Host, 'cancelled'>;
}

const longestWaitMs = 20_000;
/** A cancelled job has no time to wait; its end writes again what could not be written. */
const cancelledWaitMs = 1000;
const pauseMs = 20;
/** A change takes milliseconds: whoever holds the lock for so long was killed. */
const deadMs = 5000;

/**
 * Changes a file while nobody else does: the lock is a file beside it, which only one of many can make. The lock of a process that was
 * killed is broken; one that was only asleep finds its lock gone before it writes, and begins anew. Each look counts at most as a pause: a machine that was put to sleep has not waited.
 */
export async function changeLocked(path: string, world: LockWorld, changed: () => Promise<string>): Promise<void> {
  const { files } = world;
  for (;;) {
    const { lock, mine } = await takeLock(path, world);
    const isMine = async (): Promise<boolean> => (await files.text(lock).catch(() => '')) === mine;
    try {
      const content = await changed();
      if (!(await isMine())) continue;
      await files.write(path, content);
      return;
    } finally {
      if (await isMine()) await files.remove(lock);
    }
  }
}

async function takeLock(path: string, { files, clock, host }: LockWorld) {
  const lock = `${path}.lock`;
  const mine = `${clock.now()} ${clock.random()}`;
  const patienceMs = deadMs * (1 + clock.random());
  let waitedMs = 0;
  let seen: { readonly text: string | undefined; readonly atMs: number } = { text: undefined, atMs: 0 };
  for (let lookedAt = clock.elapsed(); !(await files.writeNew(lock, mine)); lookedAt = clock.elapsed()) {
    // It may be gone by now.
    const text = await files.text(lock).catch(() => undefined);
    if (text !== seen.text) seen = { text, atMs: waitedMs };
    if (text !== undefined && waitedMs - seen.atMs > patienceMs) {
      await files.remove(lock);
      continue;
    }
    if (waitedMs > (host.cancelled.aborted ? cancelledWaitMs : longestWaitMs))
      throw new UserError(
        `${lock} stays there: another job writes ${path} all the time, or the file has to be removed by hand.`,
      );
    // In a cancelled job nothing is slept.
    await clock.sleep(pauseMs * (1 + clock.random()));
    waitedMs += Math.min(2 * pauseMs, clock.elapsed() - lookedAt);
  }
  return { lock, mine };
}
