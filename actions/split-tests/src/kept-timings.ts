import type { Io } from '@sluice/action';
import { findBaseline } from '@sluice/baseline';
import { findComparison } from '@sluice/git';
import { secondsOf, timingsFormat, timingsPlace } from '@sluice/test-results';

export interface KeptTimings {
  /** Seconds of each unit that is known. */
  readonly seconds: ReadonlyMap<string, number>;
  /** For people: `abc123456, 2 commits before the merge base`; empty when nothing was found. */
  readonly label: string;
  /** Why there are none; empty when there are. */
  readonly missing: string;
}

/** What `test-report` kept of the nearest run before this commit. Without it the plan is by number, and it is said why. */
export async function keptTimings(
  units: readonly string[],
  packageOf: ((name: string) => string | undefined) | undefined,
  io: Io,
): Promise<KeptTimings> {
  const comparison = await findComparison(io.git, io.github.context, undefined);
  const found = await findBaseline(timingsFormat, await timingsPlace(undefined, io), comparison, io);
  if (found.kind === 'none') {
    return { seconds: new Map(), label: '', missing: `No times of earlier runs: ${found.reason ?? 'none are kept'}.` };
  }
  const { files, names } = found.baseline;
  const seconds = new Map<string, number>();
  if (packageOf === undefined) {
    const times = secondsOf(files);
    for (const unit of units) {
      const time = times.get(unit);
      if (time !== undefined) seconds.set(unit, time);
    }
  } else {
    for (const [name, time] of secondsOf(names)) {
      const unit = packageOf(name);
      if (unit !== undefined) seconds.set(unit, (seconds.get(unit) ?? 0) + time);
    }
  }
  return { seconds, label: found.label, missing: '' };
}
