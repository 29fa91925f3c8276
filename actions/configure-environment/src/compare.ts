import type { Files } from '@sluice/action';
import { readPythonDotenv } from '@sluice/environment';

export interface DifferingKey {
  readonly key: string;
  /** Files that do not have it; `this environment` for the one that is written. */
  readonly lacking: readonly string[];
}

/** Keys that some environments have and others have not, by the files of the others. */
export async function differingKeys(
  patterns: readonly string[],
  keys: readonly string[],
  files: Files,
): Promise<readonly DifferingKey[]> {
  if (patterns.length === 0) return [];
  const environments = new Map<string, ReadonlySet<string>>([['this environment', new Set(keys)]]);
  for (const { path } of await files.glob(patterns)) {
    environments.set(path, new Set(readPythonDotenv(await files.text(path)).keys()));
  }
  const all = [...new Set([...environments.values()].flatMap((names) => [...names]))].sort();
  return all
    .map((key) => ({ key, lacking: [...environments].filter(([, names]) => !names.has(key)).map(([name]) => name) }))
    .filter(({ lacking }) => lacking.length > 0);
}
