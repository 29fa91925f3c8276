/** Numbers from 0 to 1 that are the same in every run (Park and Miller's generator). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

export interface Dice {
  /** From 0 to 1. */
  random(): number;
  /** One of the list; what is in it twice comes twice as often. */
  pick<T>(list: readonly T[]): T;
  chance(probability: number): boolean;
}

export function dice(seed: number): Dice {
  const random = seeded(seed);
  return {
    random,
    pick: <T>(list: readonly T[]): T => list[Math.min(list.length - 1, Math.floor(random() * list.length))] as T,
    chance: (probability) => random() < probability,
  };
}
