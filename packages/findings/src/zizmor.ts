import type { Finding, Level, Location } from './finding.ts';
import { asCount, asList, asObject, asText, type JsonObject } from './json.ts';
import { readJsonArray } from './json-array.ts';

export interface ZizmorReport {
  /** Paths as zizmor was told of them; columns 1-based in bytes of UTF-8. */
  readonly findings: readonly Finding[];
}

/** Reads `zizmor --format json-v1` (1.5 to 1.32). Answers a text that says why when it is no whole report. */
export async function readZizmor(chunks: AsyncIterable<Uint8Array>): Promise<ZizmorReport | string> {
  const findings: Finding[] = [];
  let misshapen = false;
  const problem = await readJsonArray(chunks, (item) => {
    if (item.ignored === true) return;
    const finding = findingOf(item);
    if (finding === undefined) misshapen = true;
    else findings.push(finding);
  });
  if (problem !== undefined) return problem;
  return misshapen ? 'its report has an entry of another shape' : { findings };
}

/** Its own words; what it cannot rate is not taken for harmless. */
const levels: Readonly<Record<string, Level>> = {
  High: 'error',
  Medium: 'error',
  Low: 'warning',
  Unknown: 'warning',
  Informational: 'note',
};

function findingOf(item: JsonObject): Finding | undefined {
  const [rule, about] = [asText(item.ident), asText(item.desc)];
  const level = levels[asText(asObject(item.determinations)?.severity) ?? ''];
  const places = (asList(item.locations) ?? []).map((place) => asObject(place) ?? {});
  const primary = places.find((place) => asObject(place.symbolic)?.kind === 'Primary') ?? places[0];
  if (rule === undefined || about === undefined || level === undefined) return undefined;
  const location = primary && locationOf(primary);
  const said = asText(asObject(primary?.symbolic)?.annotation);
  const url = asText(item.url);
  return {
    tool: 'zizmor',
    rule,
    level,
    message: said === undefined ? about : `${about}: ${said}`,
    ...(location === undefined ? {} : { location }),
    ...(url === undefined ? {} : { helpUrl: url }),
    aliases: [],
    seenBy: ['zizmor'],
  };
}

/** Rows and columns are 0-based, the end exclusive. */
function locationOf(place: JsonObject): Location | undefined {
  const key = asObject(asObject(asObject(place.symbolic)?.key)?.Local);
  const path = asText(key?.verbatim_path) ?? asText(key?.given_path);
  const concrete = asObject(asObject(place.concrete)?.location);
  const [start, end] = [asObject(concrete?.start_point), asObject(concrete?.end_point)];
  const [line, column, endLine, endColumn] = [start?.row, start?.column, end?.row, end?.column].map(asCount);
  if (path === undefined) return undefined;
  if (line === undefined || column === undefined) return { path, line: 1 };
  const ended = endLine !== undefined && endColumn !== undefined && (endLine > line || endColumn > column);
  return {
    path,
    line: line + 1,
    column: column + 1,
    ...(ended ? { endLine: endLine + 1, endColumn: endColumn + 1 } : {}),
  };
}
