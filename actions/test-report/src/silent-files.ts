import type { TestReport } from '@sluice/test-results';
import type { Sources } from './sources.ts';

/**
 * The planned files (of Go the packages) of which no report has a test; `undefined` when no report names any of them: then it cannot
 * be told. Each name in the reports stands for one planned file only: `src/cart.test.js` is no proof of a `cart.test.js`.
 */
export function silentFiles(
  runner: string,
  files: readonly string[],
  reports: readonly TestReport[],
  sources: Pick<Sources, 'locator' | 'project'>,
): readonly string[] | undefined {
  // The package at the root has the name of its module, which is not in the plan.
  const planned = new Set(files.filter((file) => file !== '.'));
  if (planned.size === 0) return [];
  const names = namesIn(runner, reports, sources);
  // One run may have packages of several modules, so their paths have no folder in common.
  const ran = runner === 'go' ? longestEndings(names, planned) : belowOneFolder(names, planned, sources.project);
  return ran.size === 0 ? undefined : [...planned].filter((file) => !ran.has(file));
}

function namesIn(
  runner: string,
  reports: readonly TestReport[],
  { locator }: Pick<Sources, 'locator'>,
): ReadonlySet<string> {
  const names = new Set<string>();
  const known = new Set<string>();
  for (const { cases } of reports) {
    for (const test of cases) {
      const key = `${test.file ?? ''}\0${test.classname}\0${test.file === undefined ? test.suite.join('\0') : ''}`;
      if (known.has(key)) continue;
      known.add(key);
      const name = runner === 'go' ? test.classname || test.suite.at(-1) : locator.fileOf({ ...test, failures: [] });
      if (name !== undefined) names.add(name);
    }
  }
  return names;
}

/** `['a/b/c.py', 'b/c.py', 'c.py']` */
function endingsOf(name: string): readonly string[] {
  const parts = name.split('/');
  return parts.map((_, index) => parts.slice(index).join('/'));
}

function longestEndings(names: ReadonlySet<string>, planned: ReadonlySet<string>): ReadonlySet<string> {
  const found = [...names].map((name) => endingsOf(name).find((ending) => planned.has(ending)));
  return new Set(found.filter((file) => file !== undefined));
}

/**
 * The plan counts from its own folder, which may be another one than the gate's; it is the one below which most names are planned. Where
 * that is undecided, the project's, else the nearest to the root.
 */
function belowOneFolder(
  names: ReadonlySet<string>,
  planned: ReadonlySet<string>,
  project: string,
): ReadonlySet<string> {
  const byFolder = new Map<string, Set<string>>();
  for (const name of names) {
    for (const file of endingsOf(name)) {
      if (!planned.has(file)) continue;
      const folder = name.slice(0, name.length - file.length).replace(/\/$/u, '');
      const found = byFolder.get(folder);
      if (found === undefined) byFolder.set(folder, new Set([file]));
      else found.add(file);
    }
  }
  const rank = (folder: string): number => (folder === project ? -1 : folder.length);
  const [best] = [...byFolder].sort((a, b) => b[1].size - a[1].size || rank(a[0]) - rank(b[0]));
  return best?.[1] ?? new Set();
}
