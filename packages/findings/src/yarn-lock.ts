import { asObject, parseJson } from './json.ts';
import type { NpmLock, NpmLockPackage } from './npm-lock.ts';
import type { LockSource } from './uv-lock.ts';

interface Entry {
  readonly specs: readonly string[];
  readonly line: number;
  readonly values: Map<string, string>;
  /** Name to range. */
  readonly needs: Map<string, string>;
}

/**
 * Reads yarn.lock of yarn 1 ("yarn lockfile v1") and of the later ones, with the package.json that says what the project names itself.
 * Answers a text that says why when it is none.
 */
export function readYarnLock(text: string, manifest: string): NpmLock | string {
  const later = /^__metadata:$/mu.test(text);
  if (!later && !/^# yarn lockfile v1$/mu.test(text)) return 'it is nothing that yarn writes';
  const entries = readEntries(text);
  if (typeof entries === 'string') return entries;
  const project = asObject(parseJson(manifest));
  if (project === undefined) return 'the package.json beside it is not complete JSON';
  const places = new Map(entries.flatMap((entry) => entry.specs.map((spec) => [spec, entry] as const)));
  const keyOf = (name: string, range: string): string | undefined =>
    (places.get(`${name}@${range}`) ?? places.get(`${name}@npm:${range}`))?.specs[0];
  const packages: NpmLockPackage[] = [];
  const members: Entry[] = [];
  for (const entry of entries) {
    const [key = ''] = entry.specs;
    const resolution = entry.values.get('resolution') ?? key;
    if (entry.values.get('linkType') === 'soft') {
      members.push(entry);
      continue;
    }
    const version = entry.values.get('version');
    if (version === undefined) return `line ${entry.line}: a package without a version`;
    packages.push({
      key,
      name: nameOf(resolution),
      version,
      source: sourceOf(later ? resolution : `${key} ${entry.values.get('resolved') ?? ''}`),
      line: entry.line,
      needs: [...entry.needs].map(([name, range]) => keyOf(name, range)).filter((need) => need !== undefined),
    });
  }
  const named = (kind: string) => Object.entries(asObject(project[kind]) ?? {});
  const development = new Set(named('devDependencies').map(([name]) => name));
  const own = [...named('dependencies'), ...named('optionalDependencies'), ...named('devDependencies')];
  const all = [...own, ...members.flatMap(({ needs }) => [...needs])];
  const roots = all.flatMap(([name, range]) => {
    const key = keyOf(name, String(range));
    const use = development.has(name) ? ('development' as const) : ('production' as const);
    return key === undefined ? [] : [{ key, use }];
  });
  return { packages, roots };
}

/** Blocks: a line of specs that ends in `:`, then indented values; `dependencies:` has values of its own. */
function readEntries(text: string): readonly Entry[] | string {
  const entries: Entry[] = [];
  let inNeeds = false;
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (!line.startsWith(' ')) {
      if (!line.endsWith(':')) return `line ${index + 1} is nothing that yarn writes`;
      const specs = line.slice(0, -1).replaceAll('"', '').split(/,\s*/u);
      entries.push({ specs, line: index + 1, values: new Map(), needs: new Map() });
      inNeeds = false;
      continue;
    }
    const entry = entries.at(-1);
    const [, indent = '', key, value = ''] = /^( +)("[^"]+"|[^\s:]+):?\s*(.*)$/u.exec(line) ?? [];
    if (entry === undefined || key === undefined) return `line ${index + 1} is nothing that yarn writes`;
    if (indent.length === 2) {
      inNeeds = /^(?:optionalD|d)ependencies$/u.test(key) && value === '';
      if (value !== '') entry.values.set(key, value.replaceAll('"', ''));
    } else if (inNeeds) entry.needs.set(key.replaceAll('"', ''), value.replaceAll('"', ''));
  }
  return entries.filter(({ specs }) => specs[0] !== '__metadata');
}

/** `@acme/tools@npm:1.0.0`; of an alias `old@npm:new@1.0.0` the real name. */
function nameOf(spec: string): string {
  const alias = /@npm:(@?[^@]+)@/u.exec(spec)?.[1];
  return alias ?? spec.slice(0, spec.indexOf('@', 1));
}

function sourceOf(resolution: string): LockSource {
  if (/git[+@:]|github:|\.git(?:#|$)/u.test(resolution)) return 'repository';
  return /@(?:file|portal|link|https?):/u.test(resolution) ? 'archive' : 'index';
}
