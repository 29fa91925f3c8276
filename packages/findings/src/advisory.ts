import { cvssBaseScore } from './cvss.ts';
import { asList, asObject, asText, asTexts, type JsonObject } from './json.ts';
import { type Severity, severityOfScore, severityOfWord, worseSeverity } from './severity.ts';

/** What a record of the OSV schema (1.x, ossf.github.io/osv-schema) says about how bad it is. */
export interface Advisory {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly summary: string | undefined;
  readonly severity: Severity;
  /** The highest CVSS base score from 0 to 10 that could be computed. */
  readonly score: number | undefined;
  readonly url: string | undefined;
  /** An ISO 8601 time. */
  readonly published: string | undefined;
}

/** `undefined` when it is no OSV record. */
export function readAdvisory(json: unknown): Advisory | undefined {
  const record = asObject(json);
  const id = asText(record?.id);
  if (record === undefined || id === undefined) return undefined;
  const scores = severityEntries(record).flatMap((entry) => {
    const score = cvssBaseScore(asText(asObject(entry)?.score) ?? '');
    return score === undefined ? [] : [score];
  });
  const score = scores.length === 0 ? undefined : Math.max(...scores);
  const byScore = score === undefined ? 'unknown' : severityOfScore(score);
  // The database's own word may rest on a vector that we do not compute (CVSS 4.0); the worse of the two counts.
  const byWord = severityOfWord(asText(asObject(record.database_specific)?.severity) ?? '');
  return {
    id,
    aliases: asTexts(record.aliases),
    summary: asText(record.summary),
    severity: worseSeverity(byScore, byWord),
    score,
    url: advisoryUrl(record),
    published: asText(record.published),
  };
}

/** Of the record, or of the packages that are affected. */
function severityEntries(record: JsonObject): readonly unknown[] {
  const affected = (asList(record.affected) ?? []).map(asObject);
  return [record, ...affected].flatMap((holder) => asList(holder?.severity) ?? []);
}

function advisoryUrl(record: JsonObject): string | undefined {
  const references = (asList(record.references) ?? []).map(asObject);
  return asText(references.find((one) => asText(one?.type) === 'ADVISORY')?.url);
}

/** Where a person reads about it: the page of the database that gave the id. */
export function advisoryPage(id: string): string | undefined {
  if (/^GHSA(?:-[0-9a-z]{4}){3}$/iu.test(id)) return `https://github.com/advisories/${id}`;
  if (/^CVE-\d{4}-\d{4,}$/u.test(id)) return `https://nvd.nist.gov/vuln/detail/${id}`;
  if (/^[A-Z]+-\d{4}-\d+$/u.test(id)) return `https://osv.dev/vulnerability/${id}`;
  return undefined;
}

/** The ids by how much their records tend to say about severity: GHSA (vector and word), others, CVE. */
export function idsBestFirst(ids: readonly string[]): readonly string[] {
  const rank = (id: string): number => (id.startsWith('GHSA-') ? 0 : id.startsWith('CVE-') ? 2 : 1);
  return [...new Set(ids)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
