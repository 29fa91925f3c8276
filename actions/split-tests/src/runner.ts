import { posix } from 'node:path';

export const runners = ['pytest', 'jest', 'vitest', 'playwright', 'rspec', 'go'] as const;

export type Runner = (typeof runners)[number];

/** Where each runner looks for tests when nothing is configured, from its documentation; for pytest see `pytestGlobs`. */
const conventions: Readonly<Record<Exclude<Runner, 'pytest'>, readonly string[]>> = {
  jest: ['**/__tests__/**/*.?([mc])[jt]s?(x)', '**/*.{spec,test}.?([mc])[jt]s?(x)'],
  vitest: ['**/*.{test,spec}.?(c|m)[jt]s?(x)'],
  playwright: ['**/*.@(spec|test).?(c|m)[jt]s?(x)'],
  rspec: ['spec/**/*_spec.rb'],
  go: ['**/*_test.go', '!**/testdata/**', '!vendor/**'],
};

export const conventionOf = (runner: Exclude<Runner, 'pytest'>): readonly string[] => conventions[runner];

/** What is planned: files, and for Go the packages that they are in. Sorted, without repetition. */
export function unitsOf(runner: Runner, files: readonly string[]): readonly string[] {
  if (runner !== 'go') return files;
  // The go command leaves out folders whose name begins with `_` or `.`.
  const folders = files.map((file) => posix.dirname(file)).filter((folder) => !/(?:^|\/)[_.][^/]/u.test(folder));
  return [...new Set(folders)].sort();
}

/**
 * The argument by which the runner runs exactly this unit: Playwright reads arguments as regular expressions (of the absolute path),
 * Go wants `./` before a folder, and nobody may take a name for an option.
 */
export function argumentOf(runner: Runner, unit: string): string {
  switch (runner) {
    case 'go':
      return unit === '.' ? '.' : `./${unit}`;
    case 'playwright':
      return `[\\\\/]${escapedRegExp(unit).replaceAll('/', '[\\\\/]')}$`;
    case 'pytest':
    case 'jest':
    case 'vitest':
    case 'rspec':
      return unit.startsWith('-') ? `./${unit}` : unit;
  }
}

const escapedRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

const comparedAtMost = 5000;

/** Pairs of which the argument of the first also selects the second: tests that would run in two shards. At most `limit`. */
export function ambiguousUnits(
  runner: Runner,
  units: readonly string[],
  limit: number,
): readonly (readonly [string, string])[] {
  if ((runner !== 'vitest' && runner !== 'playwright') || units.length > comparedAtMost) return [];
  const lower = units.map((unit) => unit.toLowerCase());
  const pairs: (readonly [string, string])[] = [];
  for (const [index, unit] of lower.entries()) {
    for (const [other, path] of lower.entries()) {
      if (other === index || path.length <= unit.length) continue;
      if (runner === 'vitest' ? !path.includes(unit) : !path.endsWith(`/${unit}`)) continue;
      pairs.push([units[index] ?? '', units[other] ?? '']);
      if (pairs.length === limit) return pairs;
    }
  }
  return pairs;
}
