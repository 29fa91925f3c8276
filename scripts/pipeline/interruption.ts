/** Aborts at Ctrl-C and at being told to end. Ending takes a few seconds, and is bounded: there is no need for a second time. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  const onSignal = (): void => {
    // npm hands on what the terminal has sent to all of us already.
    if (controller.signal.aborted) return;
    console.error('\nInterrupted: the steps are being ended, and what they started …');
    controller.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, onSignal);
  if (process.env.npm_lifecycle_event !== undefined) whenOrphaned(onSignal);
  return controller.signal;
}

/** npm that is killed does not tell us. */
function whenOrphaned(then: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) then();
  }, 500);
  timer.unref();
}
