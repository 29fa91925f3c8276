import { asObject, asText, type JsonObject, parseJson } from './json.ts';
import { lineFinder, type NpmLock, type NpmLockPackage } from './npm-lock.ts';
import type { LockSource } from './uv-lock.ts';

/**
 * Reads package-lock.json or npm-shrinkwrap.json, `lockfileVersion` 2 or 3 ("package-lock.json" in npm's documentation). Answers a text
 * that says why when it is none.
 */
export function readPackageLock(text: string): NpmLock | string {
  const json = asObject(parseJson(text));
  if (json === undefined) return 'it is not complete JSON';
  const entries = asObject(json.packages);
  if (entries === undefined) {
    const version = String(json.lockfileVersion ?? 'none');
    return `its lockfileVersion ${version} is not read here: \`npm install --package-lock-only\` of npm 7 or newer rewrites it`;
  }
  const lineOf = lineFinder(text);
  const packages: NpmLockPackage[] = [];
  const roots: NpmLock['roots'][number][] = [];
  for (const [key, value] of Object.entries(entries)) {
    const entry = asObject(value);
    if (entry === undefined) return `its entry ${key} has another shape`;
    if (entry.link === true) continue;
    const resolve = (name: string): string | undefined => resolved(name, key, entries);
    const needs = ['dependencies', 'optionalDependencies', 'peerDependencies'].flatMap((kind) => names(entry[kind]));
    if (!key.includes('node_modules/')) {
      for (const name of needs) roots.push({ key: resolve(name) ?? '', use: 'production' });
      for (const name of names(entry.devDependencies)) roots.push({ key: resolve(name) ?? '', use: 'development' });
      continue;
    }
    const version = asText(entry.version);
    const name = asText(entry.name) ?? key.slice(key.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (version === undefined) return `its entry ${key} has no version`;
    const [licence, integrity] = [licenceOf(entry), asText(entry.integrity)];
    packages.push({
      key,
      name,
      version,
      source: sourceOf(asText(entry.resolved) ?? ''),
      line: lineOf(`${JSON.stringify(key)}: {`),
      needs: needs.map(resolve).filter((need) => need !== undefined),
      ...(licence === undefined ? {} : { licence }),
      ...(integrity === undefined ? {} : { integrity }),
    });
  }
  return { packages, roots: roots.filter(({ key }) => key !== '') };
}

const names = (value: unknown): readonly string[] => Object.keys(asObject(value) ?? {});

/** As Node looks for a module: in the package's own folder, then in those above. */
function resolved(name: string, from: string, entries: JsonObject): string | undefined {
  let folder = from;
  for (;;) {
    const key = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    const entry = asObject(entries[key]);
    if (entry !== undefined) return entry.link === true ? asText(entry.resolved) : key;
    if (folder === '') return undefined;
    const at = folder.lastIndexOf('/node_modules/');
    folder =
      at < 0
        ? folder.startsWith('node_modules/')
          ? ''
          : folder.slice(0, Math.max(0, folder.lastIndexOf('/')))
        : folder.slice(0, at);
  }
}

function sourceOf(url: string): LockSource {
  if (/^git[+:@]|^(?:github|gitlab|bitbucket):/u.test(url)) return 'repository';
  return url.startsWith('file:') ? 'archive' : 'index';
}

/** Old packages write an object, or a list of them. */
function licenceOf({ license, licenses }: JsonObject): string | undefined {
  const given = license ?? licenses;
  const list = (Array.isArray(given) ? given : [given]).map((one) => asText(one) ?? asText(asObject(one)?.type));
  const known = list.filter((one) => one !== undefined && one !== '');
  return known.length === 0 ? undefined : known.length === 1 ? known[0] : `(${known.join(' OR ')})`;
}
