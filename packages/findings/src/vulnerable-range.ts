/**
 * The versions that mend a package, from the range in which it is vulnerable: `>=7.0.0 <7.5.2 || <5.7.2` for 7.5.1 is 7.5.2. Databases
 * write `<=` where no fix is known. pnpm's own `patched_versions` is not used: version 12 names the vulnerable version itself.
 */
export function fixedVersionsOf(range: string, version: string): readonly string[] {
  const bounds = range.split('||').flatMap((branch) => /<\s*(\d[\w.+-]*)/u.exec(branch)?.[1] ?? []);
  const later = bounds.filter((bound) => compareVersions(bound, version) > 0).sort(compareVersions);
  return later.slice(0, 1);
}

/** By the numbers of the three parts, a pre-release before its release; enough to put bounds of advisories in order. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (let at = 0; at < 3; at += 1) {
    const difference = (left.numbers[at] ?? 0) - (right.numbers[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return Number(right.before) - Number(left.before);
}

function partsOf(version: string) {
  const [release = '', ...before] = version.split('+')[0]?.split('-') ?? [];
  return { numbers: release.split('.').map((part) => Number.parseInt(part, 10) || 0), before: before.length > 0 };
}
