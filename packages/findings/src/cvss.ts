/**
 * The base score of a CVSS vector of version 2.0, 3.0 or 3.1. `undefined` for one of another version (4.0 needs the
 * tables of its specification) or one with a metric missing.
 */
export function cvssBaseScore(vector: string): number | undefined {
  return scoreOfVersion3(vector) ?? scoreOfVersion2(vector);
}

/** By the base equation of "A Complete Guide to the Common Vulnerability Scoring System Version 2.0", section 3.2.1. */
function scoreOfVersion2(vector: string): number | undefined {
  if (!vector.startsWith('AV:')) return undefined;
  const given = new Map(vector.split('/').map(splitMetric));
  const values = ['AV', 'AC', 'Au', 'C', 'I', 'A'].map((metric) => weightOf(weights2[metric], given.get(metric)));
  if (values.includes(undefined)) return undefined;
  const [attackVector = 0, complexity = 0, authentication = 0, c = 0, i = 0, a = 0] = values;
  const impact = 10.41 * (1 - (1 - c) * (1 - i) * (1 - a));
  const exploitability = 20 * attackVector * complexity * authentication;
  const score = (0.6 * impact + 0.4 * exploitability - 1.5) * (impact === 0 ? 0 : 1.176);
  return Math.max(0, Math.round(score * 10) / 10);
}

/**
 * The base score of a CVSS v3.0 or v3.1 vector, by the formula of the v3.1 specification, section 7.1, with the
 * integer rounding of its appendix A.
 */
function scoreOfVersion3(vector: string): number | undefined {
  if (!/^CVSS:3\.[01]\//u.test(vector)) return undefined;
  const given = new Map(vector.split('/').slice(1).map(splitMetric));
  const changed = given.get('S') === 'C';
  if (!changed && given.get('S') !== 'U') return undefined;
  const values = ['AV', 'AC', 'UI', 'C', 'I', 'A'].map((metric) => weightOf(weights[metric], given.get(metric)));
  const privileges = weightOf(changed ? privilegesChanged : privilegesUnchanged, given.get('PR'));
  if (values.includes(undefined) || privileges === undefined) return undefined;
  const [attackVector = 0, complexity = 0, interaction = 0, c = 0, i = 0, a = 0] = values;

  const impactBase = 1 - (1 - c) * (1 - i) * (1 - a);
  const impact = changed ? 7.52 * (impactBase - 0.029) - 3.25 * (impactBase - 0.02) ** 15 : 6.42 * impactBase;
  if (impact <= 0) return 0;
  const exploitability = 8.22 * attackVector * complexity * privileges * interaction;
  return roundUp(Math.min((changed ? 1.08 : 1) * (impact + exploitability), 10));
}

type Weights = Readonly<Record<string, number>>;

const impactWeights: Weights = { H: 0.56, L: 0.22, N: 0 };
const weights: Readonly<Record<string, Weights>> = {
  AV: { N: 0.85, A: 0.62, L: 0.55, P: 0.2 },
  AC: { L: 0.77, H: 0.44 },
  UI: { N: 0.85, R: 0.62 },
  C: impactWeights,
  I: impactWeights,
  A: impactWeights,
};
const privilegesUnchanged: Weights = { N: 0.85, L: 0.62, H: 0.27 };
const privilegesChanged: Weights = { N: 0.85, L: 0.68, H: 0.5 };

const impactWeights2: Weights = { N: 0, P: 0.275, C: 0.66 };
const weights2: Readonly<Record<string, Weights>> = {
  AV: { L: 0.395, A: 0.646, N: 1 },
  AC: { H: 0.35, M: 0.61, L: 0.71 },
  Au: { M: 0.45, S: 0.56, N: 0.704 },
  C: impactWeights2,
  I: impactWeights2,
  A: impactWeights2,
};

/** A vector is somebody else's text: what every object has is no weight. */
function weightOf(table: Weights | undefined, value = ''): number | undefined {
  return table !== undefined && Object.hasOwn(table, value) ? table[value] : undefined;
}

function splitMetric(part: string): readonly [string, string] {
  const [name = '', value = ''] = part.split(':');
  return [name, value];
}

/** To the next tenth, without the errors of binary fractions (appendix A). */
function roundUp(score: number): number {
  const scaled = Math.round(score * 100_000);
  return scaled % 10_000 === 0 ? scaled / 100_000 : (Math.floor(scaled / 10_000) + 1) / 10;
}
