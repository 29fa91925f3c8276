/** What is sent. */
export interface Parcel {
  readonly grams: number;
  /** Two letters of ISO 3166-1. */
  readonly country: string;
}

const heaviest = 31_500;

/** Reads `grams` and `country` of a query; a text says what is wrong with it. */
export function readParcel(query: URLSearchParams): Parcel | string {
  const grams = Number(query.get('grams') ?? 'none');
  const country = (query.get('country') ?? '').toUpperCase();
  if (!Number.isInteger(grams) || grams < 1) return 'grams: a whole number above 0';
  if (grams > heaviest) return `grams: at most ${heaviest}`;
  if (!/^[A-Z]{2}$/u.test(country)) return 'country: two letters';
  return { grams, country };
}
