/** Where a locked package comes from. Advisories know only what an index gives out by name and version. */
export type LockSource = 'index' | 'repository' | 'archive' | 'project';

export interface UvLockPackage {
  /** Normalised by PEP 503. */
  readonly name: string;
  /** Empty for one of the project's own whose version is not written down. */
  readonly version: string;
  readonly source: LockSource;
  /** 1-based, of its name. */
  readonly line: number;
  /** Names of the packages that it needs, those of its extras included. */
  readonly needs: readonly string[];
  /** Names of the packages in its dependency groups. */
  readonly groups: readonly string[];
}

export interface UvLock {
  readonly packages: readonly UvLockPackage[];
  /** Names of the packages in the groups of a workspace whose root is no package. */
  readonly groups: readonly string[];
}

/**
 * Reads uv.lock (`version = 1`; revisions up to 5 were seen), all of it: every platform, group, extra and member of the
 * workspace, also those that exclude each other. Answers a text that says why when it is not what uv writes.
 */
export function readUvLock(text: string): UvLock | string {
  const tables = readTables(text);
  if (typeof tables === 'string') return tables;
  const format = tables[0]?.values.get('version')?.text;
  if (format !== '1') return format === undefined ? 'it has no version' : `its version ${format} is not known here`;
  const packages: UvLockPackage[] = [];
  const groups: string[] = [];
  for (const [index, table] of tables.entries()) {
    if (table.header === '[[package]]') {
      const found = packageOf(table, tables.slice(index + 1));
      if (typeof found === 'string') return found;
      packages.push(found);
    }
    if (table.header === '[manifest.dependency-groups]') groups.push(...namesIn(table));
  }
  return { packages, groups };
}

interface Table {
  readonly header: string;
  readonly line: number;
  /** Key to its value as it is written, lists in one piece. */
  readonly values: Map<string, { readonly text: string; readonly line: number }>;
}

/** The part of TOML that uv writes: headers, and keys whose lists have one item a line. */
function readTables(text: string): readonly Table[] | string {
  const tables: Table[] = [{ header: '', line: 1, values: new Map() }];
  const lines = text.split(/\r?\n/u);
  let list: { readonly key: string; readonly line: number; text: string } | undefined;
  for (const [index, line] of lines.entries()) {
    const current = tables.at(-1);
    if (list !== undefined) {
      list.text += line;
      if (!line.startsWith(']')) continue;
      current?.values.set(list.key, list);
      list = undefined;
      continue;
    }
    if (line === '' || line.startsWith('#')) continue;
    const [, key, value = ''] = /^([\w-]+|"[^"]+") = (.+)$/u.exec(line) ?? [];
    if (/^\[[^=]+\]$/u.test(line)) tables.push({ header: line, line: index + 1, values: new Map() });
    else if (key === undefined) return `line ${index + 1} is nothing that uv writes`;
    else if (/\[$/u.test(value)) list = { key, line: index + 1, text: value };
    else current?.values.set(key, { text: value, line: index + 1 });
  }
  return list === undefined ? tables : `the list of line ${list.line} has no end`;
}

function packageOf({ values, line }: Table, following: readonly Table[]): UvLockPackage | string {
  const name = unquoted(values.get('name')?.text);
  const version = unquoted(values.get('version')?.text) ?? '';
  const source = sources.get(/^\{ (\w+) = /u.exec(values.get('source')?.text ?? '')?.[1] ?? '');
  if (name === undefined || source === undefined || (source === 'index' && version === '')) {
    return `line ${line}: a package without a name, a version or a source`;
  }
  const end = following.findIndex(({ header }) => !header.startsWith('[package.'));
  const own = end < 0 ? following : following.slice(0, end);
  const namesOf = (header: string): readonly string[] =>
    own.filter((table) => table.header === header).flatMap((table) => namesIn(table));
  return {
    name,
    version,
    source,
    line: values.get('name')?.line ?? line,
    needs: [...namesOfList(values.get('dependencies')?.text), ...namesOf('[package.optional-dependencies]')],
    groups: namesOf('[package.dev-dependencies]'),
  };
}

const sources: ReadonlyMap<string, LockSource> = new Map([
  ['registry', 'index'],
  ['git', 'repository'],
  ['url', 'archive'],
  ['path', 'archive'],
  ['directory', 'project'],
  ['editable', 'project'],
  ['virtual', 'project'],
]);

const unquoted = (text: string | undefined): string | undefined => /^"([^"]+)"$/u.exec(text ?? '')?.[1];

const namesIn = ({ values }: Table): readonly string[] => [...values.values()].flatMap(({ text }) => namesOfList(text));

const namesOfList = (text: string | undefined): readonly string[] =>
  [...(text ?? '').matchAll(/\{ name = "([^"]+)"/gu)].map((match) => match[1] ?? '');

export interface LockRelations {
  /** What the project names itself. */
  readonly direct: ReadonlySet<string>;
  /** What it needs when it runs, extras included; everything else serves its development. */
  readonly production: ReadonlySet<string>;
}

/** By names: the versions of a package share them. */
export function lockRelations({ packages, groups }: UvLock): LockRelations {
  const own = packages.filter(({ source }) => source === 'project');
  const needs = new Map<string, readonly string[]>();
  for (const one of packages) needs.set(one.name, [...(needs.get(one.name) ?? []), ...one.needs]);
  const production = new Set<string>();
  const waiting = own.map(({ name }) => name);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (production.has(name)) continue;
    production.add(name);
    waiting.push(...(needs.get(name) ?? []));
  }
  return { direct: new Set([...own.flatMap((one) => [...one.needs, ...one.groups]), ...groups]), production };
}
