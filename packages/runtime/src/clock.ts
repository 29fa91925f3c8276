import type { Clock } from '@sluice/action';

export function createClock(cancelled: AbortSignal): Clock {
  return {
    now: () => Date.now(),
    elapsed: () => performance.now(),
    random: () => Math.random(),
    sleep: (ms) =>
      new Promise((done) => {
        if (cancelled.aborted) return done();
        const wake = (): void => {
          clearTimeout(timer);
          cancelled.removeEventListener('abort', wake);
          done();
        };
        const timer = setTimeout(wake, ms);
        cancelled.addEventListener('abort', wake, { once: true });
      }),
  };
}
