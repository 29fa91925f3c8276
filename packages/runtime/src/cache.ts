import type { Cache, Log } from '@sluice/action';

type Variables = Readonly<Record<string, string | undefined>>;

/** The cache of GitHub Actions, by its own client, which is loaded when it is used: it is larger than all else here. */
export function createCache(env: Variables, log: Log): Cache {
  const available = (env.ACTIONS_RESULTS_URL ?? '') !== '' && (env.ACTIONS_RUNTIME_TOKEN ?? '') !== '';
  return {
    available,
    async restore(paths, key, restoreKeys) {
      if (!available) return undefined;
      try {
        const { restoreCache } = await import('@actions/cache');
        return await restoreCache([...paths], key, [...restoreKeys]);
      } catch (error) {
        log.info(`The cache could not be read (${messageOf(error)}); going on without it.`);
        return undefined;
      }
    },
    async save(paths, key) {
      if (!available) return false;
      try {
        const { saveCache } = await import('@actions/cache');
        return (await saveCache([...paths], key)) !== -1;
      } catch (error) {
        log.info(`The cache was not saved (${messageOf(error)}).`);
        return false;
      }
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
