/** When which request is to be sent: fixed beforehand, so that a slow answer delays nothing (open model). */
export interface Schedule {
  readonly count: number;
  /** Milliseconds from the start at which arrival `index` (0-based) is due. */
  dueMs(index: number): number;
  /** Which request it sends. */
  requestOf(index: number): number;
  /** Arrivals before this index warm up and are not measured. */
  readonly measuredFrom: number;
}

export interface Pace {
  /** Requests per second. */
  readonly rate: number;
  readonly warmUpMs: number;
  readonly durationMs: number;
  readonly weights: readonly number[];
}

/** Even distances in time; the requests take turns by their weights, spread as evenly as possible (smooth weighted round robin). */
export function createSchedule({ rate, warmUpMs, durationMs, weights }: Pace): Schedule {
  const cycle = turns(weights);
  return {
    count: Math.floor(((warmUpMs + durationMs) / 1000) * rate),
    measuredFrom: Math.ceil((warmUpMs / 1000) * rate),
    dueMs: (index) => (index * 1000) / rate,
    requestOf: (index) => cycle[index % cycle.length] ?? 0,
  };
}

/**
 * The same for two releases at a time, each at the whole rate: request r of the newer one is number r, of the older one number r plus how
 * many there are. They are sent in turns; which one comes first changes from pair to pair, in blocks of four (ABBA or BAAB, by chance), so
 * that neither has what the place in the pair may be worth. `random`: from 0 to 1.
 */
export function createPairedSchedule(pace: Pace, random: () => number): Schedule {
  const { count: pairs, measuredFrom, requestOf } = createSchedule(pace);
  const olderFirst = Uint8Array.from({ length: Math.ceil(pairs / 2) }, () => (random() < 0.5 ? 1 : 0));
  return {
    count: pairs * 2,
    measuredFrom: measuredFrom * 2,
    dueMs: (index) => (index * 500) / pace.rate,
    requestOf: (index) => {
      const pair = index >>> 1;
      const older = (index & 1) ^ (pair & 1) ^ (olderFirst[pair >>> 1] ?? 0);
      return requestOf(pair) + older * pace.weights.length;
    },
  };
}

function turns(weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const credit = weights.map(() => 0);
  return Array.from({ length: total }, () => {
    for (const [index, weight] of weights.entries()) credit[index] = (credit[index] ?? 0) + weight;
    const chosen = credit.indexOf(Math.max(...credit));
    credit[chosen] = (credit[chosen] ?? 0) - total;
    return chosen;
  });
}
