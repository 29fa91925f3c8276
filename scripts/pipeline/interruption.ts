const againMs = 2000;

/** Aborts at Ctrl-C and at being told to end; a second time, a while later, ends at once. */
export function interruption(): { readonly signal: AbortSignal } {
  const controller = new AbortController();
  let first = 0;
  // npm hands a signal on that the terminal has sent to all of us already: what comes at once is the same one.
  const onSignal = (): void => {
    if (controller.signal.aborted && performance.now() - first > againMs) process.exit(130);
    if (controller.signal.aborted) return;
    first = performance.now();
    console.error('\nInterrupted: the steps are ended, and what they started. Once more ends at once.');
    controller.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, onSignal);
  return controller;
}
