import type { Scheduler } from './scheduler.ts';

export interface Candidate {
  /** Position in the history: higher is newer. */
  readonly commit: number;
  readonly sha: string;
  /** What it tells as its version. */
  readonly version: string;
  readonly healthy: boolean;
}

/** What a command does to the site, decided by the dice. */
export type Deed =
  /** Takes a while, switches somewhere in it, ends well. */
  | 'works'
  /** Ends well and does nothing. */
  | 'does-nothing'
  | 'fails-before'
  | 'fails-after'
  | 'hangs'
  /** Ends well at once, and switches later. */
  | 'goes-on-behind';

interface Running {
  readonly group: number;
  readonly owner: string;
  over: boolean;
}

/** The place that is deployed to, and the truth about it. */
export interface Site {
  /** What really answers. */
  readonly live: Candidate | undefined;
  /** Who switched it last. */
  readonly touchedBy: string;
  /** Runs a command; answers its exit code, or `undefined` when it was ended. `onGroup` hears its group at once. */
  run(owner: string, deed: Deed, release: Candidate, onGroup: (group: number) => void): Promise<number | undefined>;
  endGroup(group: number): boolean;
  /** Whether anything of a group still runs. */
  isAlive(group: number): boolean;
  /** Whether anything of somebody still runs. */
  isBusy(owner: string): boolean;
  /** The runner ends what a job has left when the job is over. */
  endOwner(owner: string): void;
  /** Two commands of different owners at the same time: never. */
  readonly collisions: readonly string[];
}

/** `isAsleep`: the machine of an owner stands still, and its commands with it. */
export function createSite(scheduler: Scheduler, duration: () => number, isAsleep: (owner: string) => boolean): Site {
  let live: Candidate | undefined;
  let touchedBy = '';
  let groups = 100;
  const running: Running[] = [];
  const collisions: string[] = [];
  const end = (one: Running): void => {
    one.over = true;
  };

  return {
    get live() {
      return live;
    },
    get touchedBy() {
      return touchedBy;
    },
    collisions,
    async run(owner, deed, release, onGroup) {
      groups += 1;
      const one: Running = { group: groups, owner, over: false };
      for (const other of running)
        if (!other.over && other.owner !== owner && !isAsleep(other.owner))
          collisions.push(`${owner} beside ${other.owner}`);
      running.push(one);
      onGroup(one.group);
      const switchOver = (): void => {
        if (one.over || isAsleep(owner)) return;
        live = release;
        touchedBy = owner;
      };
      if (deed === 'goes-on-behind') {
        const later = scheduler.now() + duration() * 4;
        scheduler.at(later, () => {
          switchOver();
          end(one);
        });
        return 0;
      }
      const ended = new Promise<number | undefined>((done) => {
        const took = duration();
        const whenSwitched = scheduler.now() + took / 2;
        if (deed === 'works' || deed === 'fails-after') scheduler.at(whenSwitched, switchOver);
        if (deed === 'hangs') return;
        scheduler.at(scheduler.now() + took, () => {
          if (one.over) return;
          end(one);
          done(deed === 'fails-before' || deed === 'fails-after' ? 1 : 0);
        });
      });
      return ended;
    },
    endGroup(group) {
      const found = running.find((one) => one.group === group && !one.over);
      if (found !== undefined) end(found);
      return found !== undefined;
    },
    isAlive: (group) => running.some((one) => one.group === group && !one.over),
    isBusy: (owner) => running.some((one) => one.owner === owner && !one.over),
    endOwner(owner) {
      for (const one of running) if (one.owner === owner) end(one);
    },
  };
}
