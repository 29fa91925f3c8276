/** What a policy says of a licence. `unknown`: it is no SPDX expression, so nobody can say. */
export type LicenceVerdict = 'allowed' | 'denied' | 'unknown';

export interface LicencePolicy {
  /** SPDX identifiers in lower case; empty: everything that is not denied. */
  readonly allow: ReadonlySet<string>;
  readonly deny: ReadonlySet<string>;
}

/**
 * Judges an SPDX licence expression (SPDX 2.3, annex D): of `A OR B` one has to be allowed, of `A AND B` both. An exception that the
 * policy does not name changes nothing: `GPL-2.0-only WITH Classpath-exception-2.0` is judged as `GPL-2.0-only`.
 */
export function judgeLicence(expression: string | undefined, policy: LicencePolicy): LicenceVerdict {
  const tokens = expression?.match(/\(|\)|[^\s()]+/gu) ?? [];
  const reader = { tokens, at: 0 };
  const verdict = tokens.length === 0 ? undefined : readOr(reader, policy);
  return verdict === undefined || reader.at < tokens.length ? 'unknown' : verdict;
}

interface Reader {
  readonly tokens: readonly string[];
  at: number;
}

function take(reader: Reader, word: string): boolean {
  const found = reader.tokens[reader.at]?.toUpperCase() === word;
  if (found) reader.at += 1;
  return found;
}

const best: readonly LicenceVerdict[] = ['allowed', 'unknown', 'denied'];

function readOr(reader: Reader, policy: LicencePolicy): LicenceVerdict | undefined {
  const verdicts = [readAnd(reader, policy)];
  while (take(reader, 'OR')) verdicts.push(readAnd(reader, policy));
  return verdicts.includes(undefined) ? undefined : best.find((verdict) => verdicts.includes(verdict));
}

function readAnd(reader: Reader, policy: LicencePolicy): LicenceVerdict | undefined {
  const verdicts = [readOne(reader, policy)];
  while (take(reader, 'AND')) verdicts.push(readOne(reader, policy));
  return verdicts.includes(undefined) ? undefined : best.findLast((verdict) => verdicts.includes(verdict));
}

function readOne(reader: Reader, policy: LicencePolicy): LicenceVerdict | undefined {
  if (take(reader, '(')) {
    const inner = readOr(reader, policy);
    return take(reader, ')') ? inner : undefined;
  }
  const id = reader.tokens[reader.at]?.toLowerCase();
  if (id === undefined || !/^[a-z0-9][\w.+-]*$/u.test(id)) return undefined;
  reader.at += 1;
  const exception = take(reader, 'WITH') ? reader.tokens[reader.at]?.toLowerCase() : undefined;
  if (exception !== undefined) reader.at += 1;
  const names = exception === undefined ? [id] : [`${id} with ${exception}`, id];
  if (policy.allow.has(names[0] ?? '')) return 'allowed';
  if (names.some((name) => policy.deny.has(name))) return 'denied';
  if (noLicence.has(id)) return 'unknown';
  if (policy.allow.size === 0 || names.some((name) => policy.allow.has(name))) return 'allowed';
  return 'denied';
}

/** What people write where they say nothing; npm's `UNLICENSED` means that nobody may use it. */
const noLicence: ReadonlySet<string> = new Set([
  'unknown',
  'noassertion',
  'none',
  'see',
  'custom',
  'proprietary',
  'unlicensed',
]);

/** Words of Python packages, which wrote no SPDX before metadata 2.4 (PEP 639). */
const words: readonly (readonly [RegExp, string])[] = [
  [/^(?:the )?mit(?: licen[cs]e)?(?: \(mit\))?$/iu, 'MIT'],
  [/^apache(?: software)?(?: licen[cs]e)?,?(?: version)? ?2(?:\.0)?$|^apache software license$/iu, 'Apache-2.0'],
  [/^(?:new bsd|bsd[ -]3[ -]clause|3-clause bsd)(?: licen[cs]e)?$/iu, 'BSD-3-Clause'],
  [/^(?:simplified bsd|bsd[ -]2[ -]clause|2-clause bsd)(?: licen[cs]e)?$/iu, 'BSD-2-Clause'],
  [/^isc licen[cs]e(?: \(iscl\))?$/iu, 'ISC'],
  [/^mozilla public license 2\.0(?: \(mpl 2\.0\))?$/iu, 'MPL-2.0'],
  [/^(?:psf|python software foundation license)$/iu, 'PSF-2.0'],
  [/^the unlicense(?: \(unlicense\))?$/iu, 'Unlicense'],
];

/** The licence of a distribution, from its METADATA (core metadata 2.1 to 2.4); `undefined` when it says none that is understood. */
export function licenceOfMetadata(metadata: string): string | undefined {
  const header = metadata.split(/\r?\n\r?\n/u)[0] ?? '';
  const expression = /^License-Expression: *(.+)$/imu.exec(header)?.[1]?.trim();
  if (expression !== undefined) return expression;
  const classifiers = [...header.matchAll(/^Classifier: License ::(?: OSI Approved ::)? *(.+)$/gimu)].map(
    (match) => match[1] ?? '',
  );
  const known = classifiers.map((text) => asSpdx(text.trim()));
  if (known.length > 0 && !known.includes(undefined)) return [...new Set(known)].join(' OR ');
  return asSpdx(/^License: *(.+)$/imu.exec(header)?.[1]?.trim() ?? '');
}

const asSpdx = (text: string): string | undefined =>
  words.find(([pattern]) => pattern.test(text))?.[1] ??
  (/^[A-Za-z][\w.+-]*-\d[\w.+-]*$/u.test(text) ? text : undefined);
