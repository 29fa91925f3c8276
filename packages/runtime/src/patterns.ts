import type { Patterns } from '@sluice/action';

/** A pattern may take for ever on a text that does not fit it, and nothing else happens meanwhile: only the engine itself can stop that. */
export const patterns: Patterns = {
  async test(pattern, text, timeoutMs) {
    const { runInNewContext } = await import('node:vm');
    try {
      return (
        runInNewContext('pattern.test(text)', { pattern, text }, { timeout: Math.max(1, Math.ceil(timeoutMs)) }) ===
        true
      );
    } catch {
      return undefined;
    }
  },
};
