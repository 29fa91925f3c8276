import type { LoadPlan } from '@sluice/action';

export interface Metronome {
  /** Calls `onDue` whenever another one is due; `now` tells the milliseconds since the start. */
  start(now: () => number, onDue: () => void): void;
  stop(): void;
}

/**
 * Sleeps until each moment, and says when it is there: of the clock that the other thread has as well, and not before. Written as text
 * because a bundle is one file.
 */
const program = `
import('node:worker_threads').then(({ parentPort, workerData: due }) => {
  const asleep = new Int32Array(new SharedArrayBuffer(4));
  parentPort.once('message', (origin) => {
    const left = (at) => at - Number(process.hrtime.bigint() - origin) / 1e6;
    for (const at of due) {
      for (let ms = left(at); ms > 0; ms = left(at)) Atomics.wait(asleep, 0, 0, ms);
      parentPort.postMessage(undefined);
    }
  });
});
`;

/**
 * A thread that wakes us. Node's own timers count in whole milliseconds and wake up to two late, which would count as latency of the
 * service; this one wakes a tenth of a millisecond late, without spinning, which on a busy machine would be worse.
 */
export async function createMetronome({ count, dueMs }: Pick<LoadPlan, 'count' | 'dueMs'>): Promise<Metronome> {
  const { Worker } = await import('node:worker_threads');
  const due = Float64Array.from({ length: count }, (_, index) => dueMs(index));
  const worker = new Worker(program, { eval: true, workerData: due, transferList: [due.buffer] });
  await new Promise<void>((resolve, reject) => worker.once('online', resolve).once('error', reject));
  return {
    start(now, onDue) {
      worker.on('message', onDue);
      worker.postMessage(process.hrtime.bigint() - BigInt(Math.round(now() * 1e6)));
    },
    stop: () => void worker.terminate(),
  };
}
