import type { Status } from './status.ts';

/** One thing that a gate looked at, with its result and the reason for it in one line. */
export interface Check {
  /** Short and stable, for people and programs: `total line coverage`, `ruff`, `home page`. */
  readonly name: string;
  readonly status: Status;
  /** One line, numbers included: `94.99% (1899/2000), at least 95% wanted: 1 more line`. */
  readonly reason: string;
}
