interface Waiting {
  readonly at: number;
  readonly order: number;
  readonly wake: () => void;
}

/** A clock that many processes share: time moves only when all of them wait, to the one that wakes first. */
export interface Scheduler {
  now(): number;
  /** Wakes after so many milliseconds; never, when it was given up before. */
  sleep(ms: number): Promise<void>;
  at(ms: number, wake: () => void): void;
  /** Until nobody waits any more. */
  run(): Promise<void>;
}

export function createScheduler(): Scheduler {
  let now = 0;
  let order = 0;
  const waiting: Waiting[] = [];
  const add = (at: number, wake: () => void): void => {
    order += 1;
    waiting.push({ at: Math.max(now, at), order, wake });
  };
  return {
    now: () => now,
    sleep: (ms) => new Promise((wake) => add(now + ms, wake)),
    at: (ms, wake) => add(ms, wake),
    async run() {
      for (;;) {
        // All that the last one has set going comes to its next wait.
        await new Promise<void>((done) => setImmediate(done));
        let first: Waiting | undefined;
        for (const one of waiting)
          if (first === undefined || one.at < first.at || (one.at === first.at && one.order < first.order)) first = one;
        if (first === undefined) return;
        waiting.splice(waiting.indexOf(first), 1);
        now = first.at;
        first.wake();
      }
    },
  };
}
