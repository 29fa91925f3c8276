import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Files below a folder, relative to it; of the bundles that are named, or of all. */
function listing(folder, names) {
  const files = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return paths.filter((path) => names.length === 0 || names.includes(path.split(sep)[0]));
}

/** What differs between two folders of bundles, a line each. */
export async function differences(committed, built, names) {
  const [a, b] = [listing(committed, names), listing(built, names)];
  const differing = [];
  for (const name of new Set([...a, ...b])) {
    if (!a.includes(name)) differing.push(`dist/${name} (missing)`);
    else if (!b.includes(name)) differing.push(`dist/${name} (left over)`);
    else if (!(await readFile(join(committed, name))).equals(await readFile(join(built, name))))
      differing.push(`dist/${name}`);
  }
  return differing;
}
