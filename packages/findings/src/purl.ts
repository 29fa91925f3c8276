import type { Dependency } from './finding.ts';

/**
 * The package URL of a dependency (github.com/package-url/purl-spec): `pkg:pypi/jinja2@3.1.2`,
 * `pkg:npm/%40babel/core@7.0.0`; `undefined` where its ecosystem is not known.
 */
export function purlOf({ ecosystem, name, version }: Pick<Dependency, 'ecosystem' | 'name' | 'version'>) {
  if (ecosystem === undefined) return undefined;
  const path = name.split('/').map(encodeURIComponent).join('/');
  return `pkg:${ecosystem}/${path}${version === '' ? '' : `@${encodeURIComponent(version)}`}`;
}

/** The other way; qualifiers and the subpath are left out. `undefined` when it is none. */
export function readPurl(
  text: string,
): (Pick<Dependency, 'name' | 'version'> & { readonly ecosystem: string }) | undefined {
  const [, ecosystem, path, version = ''] =
    /^pkg:([a-z][\w.+-]*)\/+([^?#]+?)(?:@([^@/?#]+))?(?:[?#].*)?$/iu.exec(text) ?? [];
  if (ecosystem === undefined || path === undefined) return undefined;
  const name = decoded(path);
  const given = decoded(version);
  return name === undefined || given === undefined
    ? undefined
    : { ecosystem: ecosystem.toLowerCase(), name, version: given };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
