import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { comparePep440 } from './pep440.ts';
import { compareSemver } from './semver.ts';

/** The parts of an OSV record (schema 1.6) that deciding needs; the rest is served as it is. */
export interface AdvisoryRecord {
  readonly id: string;
  readonly modified: string;
  readonly aliases?: readonly string[];
  readonly affected?: readonly Affected[];
}

interface Affected {
  readonly package: { readonly ecosystem: string; readonly name: string };
  readonly versions?: readonly string[];
  readonly ranges?: readonly { readonly type: string; readonly events: readonly RangeEvent[] }[];
}

type RangeEvent = Readonly<Record<string, string>>;

export interface AdvisorySlice {
  /** `2026-11-23`: when the facts were gathered. */
  readonly date: string;
  readonly records: readonly AdvisoryRecord[];
}

/** Reads a folder: `slice.json` says the date, every other `.json` is a list of OSV records. */
export async function readSlice(folder: string): Promise<AdvisorySlice> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(folder, name), 'utf8'));
  const { date } = (await read('slice.json')) as { readonly date: string };
  const lists = await Promise.all(names.filter((name) => name !== 'slice.json').map(read));
  return { date, records: lists.flatMap((list) => list as AdvisoryRecord[]) };
}

export interface PackageVersion {
  readonly ecosystem: string;
  readonly name: string;
  readonly version: string;
}

export function advisoriesFor(slice: AdvisorySlice, wanted: PackageVersion): readonly AdvisoryRecord[] {
  const key = packageKey(wanted.ecosystem, wanted.name);
  return slice.records.filter((record) =>
    (record.affected ?? []).some(
      (affected) =>
        packageKey(affected.package.ecosystem, affected.package.name) === key && isAffected(affected, wanted.version),
    ),
  );
}

/** Names of Python packages compare by PEP 503. */
function packageKey(ecosystem: string, name: string): string {
  return ecosystem === 'PyPI' ? `PyPI:${name.toLowerCase().replace(/[-_.]+/gu, '-')}` : `${ecosystem}:${name}`;
}

function isAffected(affected: Affected, version: string): boolean {
  if (affected.versions?.includes(version) === true) return true;
  const compare = affected.package.ecosystem === 'PyPI' ? comparePep440 : compareSemver;
  return (affected.ranges ?? []).some(
    (range) => range.type !== 'GIT' && isInRange(range.events, (other) => compare(version, other)),
  );
}

/** The events of a range, as the OSV schema evaluates them; a version that cannot be compared counts as affected. */
function isInRange(events: readonly RangeEvent[], compareTo: (version: string) => number | undefined): boolean {
  let vulnerable = false;
  for (const event of events) {
    for (const [kind, bound] of Object.entries(event)) {
      // `0` is how OSV writes "from the first version on".
      const position = bound === '0' ? 1 : compareTo(bound);
      if (position === undefined) return true;
      if (kind === 'introduced' && position >= 0) vulnerable = true;
      if (kind === 'fixed' && position >= 0) vulnerable = false;
      if (kind === 'last_affected' && position > 0) vulnerable = false;
    }
  }
  return vulnerable;
}
