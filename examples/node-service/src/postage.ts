import type { Parcel } from './parcel.ts';

interface Zone {
  readonly name: string;
  /** In cents. */
  readonly base: number;
  readonly perStartedKilogram: number;
}

const home: Zone = { name: 'home', base: 390, perStartedKilogram: 60 };
const near: Zone = { name: 'near', base: 890, perStartedKilogram: 140 };
const far: Zone = { name: 'far', base: 1690, perStartedKilogram: 520 };

const zones = new Map([
  ['NL', home],
  ['BE', near],
  ['DE', near],
  ['FR', near],
]);

/** What a parcel costs, in cents, and where it goes. */
export function postage({ grams, country }: Parcel): {
  readonly zone: string;
  readonly cents: number;
} {
  const { name, base, perStartedKilogram } = zones.get(country) ?? far;
  return { zone: name, cents: base + Math.ceil(grams / 1000) * perStartedKilogram };
}
