import type { LoadAnswer, LoadGenerator, LoadPlan, LoadRun } from '@sluice/action';
import { createLoadSender } from './load-sender.ts';
import { createMetronome } from './metronome.ts';

/**
 * An open-model generator: requests go out by the clock, and latency counts from the moment at which a request was due
 * (so a server that stalls is not spared the requests that a waiting client would not have sent: "coordinated omission",
 * G. Tene).
 */
export function createLoadGenerator(cancelled: AbortSignal): LoadGenerator {
  return { run: (plan) => generate(plan, cancelled) };
}

async function generate(plan: LoadPlan, cancelled: AbortSignal): Promise<LoadRun> {
  const [sender, metronome] = await Promise.all([createLoadSender(plan), createMetronome(plan)]);
  const answers: LoadAnswer[] = [];
  const queue: number[] = [];
  let active = 0;
  let waited = 0;
  let next = 0;
  let finished: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    finished = resolve;
  });
  const started = performance.now();
  const now = (): number => performance.now() - started;
  const isOver = (): boolean => active === 0 && (next >= plan.count || cancelled.aborted);

  const start = (index: number): void => {
    active += 1;
    void sender.send(index, now).then((answer) => {
      active -= 1;
      if (index >= plan.measuredFrom) answers.push(answer);
      const waiting = queue.shift();
      if (waiting !== undefined) start(waiting);
      else if (isOver()) finished();
    });
  };
  const sendDue = (): void => {
    for (; next < plan.count && plan.dueMs(next) <= now() && !cancelled.aborted; next += 1) {
      if (active < plan.maxConnections) start(next);
      else {
        queue.push(next);
        if (next >= plan.measuredFrom) waited += 1;
      }
    }
    if (cancelled.aborted) queue.length = 0;
    if (isOver()) finished();
  };
  cancelled.addEventListener('abort', sendDue, { once: true });
  metronome.start(now, sendDue);
  sendDue();
  await done;
  cancelled.removeEventListener('abort', sendDue);
  metronome.stop();
  sender.close();
  return {
    answers,
    waitedForConnection: waited,
    maxConnections: plan.maxConnections,
    connections: sender.connections(),
    cancelled: cancelled.aborted,
  };
}
