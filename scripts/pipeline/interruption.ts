/** Aborts at Ctrl-C and at being told to end. Ending takes a few seconds, and is bounded: there is no need for a second time. */
export function interruption(): { readonly signal: AbortSignal } {
  const controller = new AbortController();
  const onSignal = (): void => {
    // npm hands on what the terminal has sent to all of us already.
    if (controller.signal.aborted) return;
    console.error('\nInterrupted: the steps are being ended, and what they started …');
    controller.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, onSignal);
  return controller;
}
