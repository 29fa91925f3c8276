import { asObject, asText, type JsonObject } from './json.ts';
import { lineFinder, type NpmLock, type NpmLockPackage } from './npm-lock.ts';
import { parseYaml } from './read-waivers.ts';
import type { LockSource } from './uv-lock.ts';

/** Reads pnpm-lock.yaml, `lockfileVersion` 6 or 9. Answers a text that says why when it is none. */
export async function readPnpmLock(text: string): Promise<NpmLock | string> {
  const parsed = await parseYaml(text);
  if (!parsed.ok) return parsed.problem;
  const lock = asObject(parsed.value);
  const format = asText(lock?.lockfileVersion) ?? String(lock?.lockfileVersion);
  if (lock === undefined || !/^[69]\b/u.test(format)) return `its lockfileVersion ${format} is not read here`;
  const about = asObject(lock.packages) ?? {};
  // Until version 6 a package's entry has its dependencies as well.
  const snapshots = asObject(lock.snapshots) ?? about;
  const lineOf = lineFinder(text);
  const packages: NpmLockPackage[] = [];
  for (const [key, value] of Object.entries(snapshots)) {
    const entry = asObject(value) ?? {};
    const bare = key.replace(/^\//u, '').replace(/\(.*$/u, '');
    const details = asObject(about[key]) ?? asObject(about[bare]) ?? {};
    const at = bare.lastIndexOf('@');
    if (at <= 0) return `its entry ${key} has no version`;
    const resolution = asObject(details.resolution) ?? {};
    const integrity = asText(resolution.integrity);
    const version = bare.slice(at + 1);
    packages.push({
      key: withoutSlash(key),
      name: bare.slice(0, at),
      version: asText(details.version) ?? version,
      source: sourceOf(version, resolution),
      line: Math.max(lineOf(`${bare}:`), lineOf(`'${bare}':`), lineOf(`'/${bare}':`), lineOf(`/${bare}:`)),
      needs: [entry.dependencies, entry.optionalDependencies].flatMap(keysOf),
      ...(integrity === undefined ? {} : { integrity }),
    });
  }
  const importers = Object.values(asObject(lock.importers) ?? { '.': lock }).map((one) => asObject(one) ?? {});
  const roots = importers.flatMap((one) => [
    ...[one.dependencies, one.optionalDependencies].flatMap(keysOf).map((key) => ({ key, use: 'production' as const })),
    ...keysOf(one.devDependencies).map((key) => ({ key, use: 'development' as const })),
  ]);
  return { packages, roots };
}

const withoutSlash = (key: string): string => key.replace(/^\//u, '');

/** `name: 1.0.0`, `name: { version: 1.0.0(peer@2.0.0) }`; an alias names the other package; a link leads to a member of the workspace. */
function keysOf(value: unknown): readonly string[] {
  return Object.entries(asObject(value) ?? {}).flatMap(([name, given]) => {
    const version = asText(given) ?? asText(asObject(given)?.version);
    if (version === undefined || /^(?:link|workspace):/u.test(version)) return [];
    const other = withoutSlash(version);
    return [
      /^@?[^@(]+@/u.test(other.replace(/\(.*$/u, '')) && !/^(?:https?|file|git)/u.test(other)
        ? other
        : `${name}@${other}`,
    ];
  });
}

function sourceOf(version: string, resolution: JsonObject): LockSource {
  if (resolution.type === 'git' || /^git|codeload/u.test(version)) return 'repository';
  return resolution.type === 'directory' || /^(?:file|https?):/u.test(version) ? 'archive' : 'index';
}
