import type { Cache } from '@sluice/action';

/** `kept`: key -> content; without it there is no service. */
export function fakeCache(kept: Map<string, string> | undefined): Cache {
  const nowhere = { kind: 'unavailable', message: 'there is no cache service' } as const;
  return {
    read: async (_, keys) => {
      const key = keys.find((one) => kept?.has(one));
      if (kept === undefined) return nowhere;
      return key === undefined ? { kind: 'missing' } : { kind: 'found', key, content: kept.get(key) ?? '' };
    },
    write: async (_, key, content) => {
      if (kept === undefined) return nowhere;
      if (kept.has(key)) return { kind: 'exists' };
      kept.set(key, content);
      return { kind: 'saved' };
    },
  };
}
