/** Compares what a report says of itself with what its lines say: the lines are the truth, and differences are told. */
export interface CrossCheck {
  /** `what` in the plural, as in `covered lines`; nothing said is nothing to compare. */
  compare(what: string, said: number | undefined, counted: number): void;
  /** Something that could not be read and was passed over: told once, with how often. `what`: `lines have no readable number`. */
  odd(what: string): void;
  warnings(): readonly string[];
}

/** Of reports that disagree with themselves everywhere, a few examples are enough. */
const shown = 5;

export function createCrossCheck(): CrossCheck {
  const differences: string[] = [];
  let more = 0;
  const odd = new Map<string, number>();
  return {
    compare(what, said, counted) {
      if (said === undefined || said === counted) return;
      if (differences.length === shown) more += 1;
      else differences.push(`The report says ${said} ${what}, its lines say ${counted}; the lines count.`);
    },
    odd: (what) => void odd.set(what, (odd.get(what) ?? 0) + 1),
    warnings: () => [
      ...differences,
      ...(more > 0 ? [`And ${more} more of its own totals differ from what its lines say.`] : []),
      ...[...odd].map(([what, times]) => `${times} ${what}.`),
    ],
  };
}
