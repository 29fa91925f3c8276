/** One way to know two things as the same: their keys are equal. `undefined` is never equal. */
export interface Round<H, B> {
  head(item: H): string | undefined;
  base(item: B): string | undefined;
}

/** What is not paired yet. */
export interface Unpaired<H, B> {
  readonly head: readonly H[];
  readonly base: readonly B[];
}

/** Pairs one to one, round after round; each finds what the ones before it did not. Adds to `pairs`; answers what is left. */
export function pairOff<H, B>(
  { head, base }: Unpaired<H, B>,
  rounds: readonly Round<H, B>[],
  pairs: Map<H, B>,
): Unpaired<H, B> {
  let left: Unpaired<H, B> = { head, base };
  for (const round of rounds) {
    if (left.head.length === 0 || left.base.length === 0) break;
    const byKey = new Map<string, B[]>();
    for (const item of left.base) {
      const key = round.base(item);
      if (key === undefined) continue;
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [item]);
      else known.push(item);
    }
    for (const list of byKey.values()) list.reverse();
    const used = new Set<B>();
    const alone: H[] = [];
    for (const item of left.head) {
      const key = round.head(item);
      const partner = key === undefined ? undefined : byKey.get(key)?.pop();
      if (partner === undefined) alone.push(item);
      else {
        used.add(partner);
        pairs.set(item, partner);
      }
    }
    left = { head: alone, base: left.base.filter((item) => !used.has(item)) };
  }
  return left;
}
