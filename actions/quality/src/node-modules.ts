import { posix } from 'node:path';
import type { Io } from '@sluice/action';
import { trackedFiles } from '@sluice/git';
import type { Project } from './project.ts';

/**
 * Another tree gets the installed packages of the first, by links: tools and their plug-ins look for them beside the code. A
 * package of the repository itself, which `node_modules` has as a link to its folder, becomes a link to that folder of the other
 * tree: its code there is what counts.
 */
export async function linkNodeModules({ files, git }: Io, project: Project, tree: string): Promise<void> {
  const head = files.at(project.root);
  const there = files.at(tree);
  const above = foldersAbove(project.directory);
  const installed = await Promise.all(above.map((folder) => head.isDirectory(posix.join(folder, 'node_modules'))));
  if (!installed.includes(true)) return;
  const tracked = (await trackedFiles(git))?.paths ?? new Set<string>();
  const manifests = [...tracked].filter((path) => posix.basename(path) === 'package.json').slice(0, mostPackages);
  const packages = new Map<string, Manifest>();
  for (const path of manifests) packages.set(posix.dirname(path), readManifest(await head.text(path)));
  const own = new Map([...packages].map(([folder, { name }]) => [name, folder]));
  for (const folder of new Set([...above, ...packages.keys()])) {
    const modules = posix.join(folder, 'node_modules');
    if (!(await head.isDirectory(modules)) || !(await there.isDirectory(folder))) continue;
    if (await there.exists(modules)) continue;
    const inside = async (name: string): Promise<boolean> => name !== '' && head.exists(`${modules}/${name}`);
    const ownInside: string[] = [];
    for (const name of own.keys()) if (await inside(name)) ownInside.push(name);
    if (ownInside.length === 0) {
      await there.link(modules, `${project.root}/${modules}`);
      continue;
    }
    // A wildcard finds no links, and pnpm's packages are links: those are what package.json names.
    const found = await head.glob([`${modules}/*/package.json`, `${modules}/@*/*/package.json`]);
    const names = found.map(({ path }) => posix.dirname(path).slice(modules.length + 1));
    for (const name of new Set([...names, ...(packages.get(folder)?.dependencies ?? []), ...ownInside])) {
      if (!(await inside(name))) continue;
      const ownFolder = own.get(name);
      // One that the other tree has not is no package there.
      if (ownFolder === undefined) await there.link(`${modules}/${name}`, `${project.root}/${modules}/${name}`);
      else if (await there.isDirectory(ownFolder)) await there.link(`${modules}/${name}`, `${tree}/${ownFolder}`);
    }
  }
}

const mostPackages = 1000;

interface Manifest {
  readonly name: string;
  readonly dependencies: readonly string[];
}

function readManifest(text: string): Manifest {
  try {
    const { name = '', dependencies = {}, devDependencies = {}, optionalDependencies = {} } = JSON.parse(text);
    const all = { ...dependencies, ...devDependencies, ...optionalDependencies };
    return { name: String(name), dependencies: Object.keys(all) };
  } catch {
    return { name: '', dependencies: [] };
  }
}

/** The project's folder and those above it, relative to the repository: `services/a`, `services`, `.`. */
function foldersAbove(directory: string): readonly string[] {
  const parts = directory === '' ? [] : directory.split('/');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/')).concat('.');
}
