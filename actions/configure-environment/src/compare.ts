import { type Files, UserError } from '@sluice/action';
import { readJson, readPythonDotenv } from '@sluice/environment';

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
    environments.set(path, new Set(keysOf(await files.text(path), path)));
  }
  const all = [...new Set([...environments.values()].flatMap((names) => [...names]))].sort();
  return all
    .map((key) => ({ key, lacking: [...environments].filter(([, names]) => !names.has(key)).map(([name]) => name) }))
    .filter(({ lacking }) => lacking.length > 0);
}

/** Of a file in any dialect. */
function keysOf(text: string, path: string): Iterable<string> {
  if (!text.trimStart().startsWith('{')) return readPythonDotenv(text).keys();
  try {
    return readJson(text).keys();
  } catch {
    throw new UserError(`\`compare\`: ${path} begins with { and is no complete JSON.`);
  }
}
