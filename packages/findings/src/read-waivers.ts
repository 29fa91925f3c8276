import { didYouMean } from '@sluice/action';
import { asObject, asText, type JsonObject } from './json.ts';
import { isJustification, justifications, type Waiver, type WaiverEnd } from './waiver.ts';

export type WaiversResult =
  | { readonly ok: true; readonly waivers: readonly Waiver[] }
  /** Each one sentence without its end. */
  | { readonly ok: false; readonly problems: readonly string[] };

const keys = ['id', 'scope', 'reason', 'owner', 'expires', 'until-fixed', 'justification'];
const mostWaivers = 10_000;

/**
 * Reads a list of waivers in YAML. Each says `id`, `reason`, `owner`, and `expires: YYYY-MM-DD` or `until-fixed: true`; `scope` is
 * free. What is not understood is a problem, never passed over: a waiver that nobody can read must not look like one.
 */
export async function readWaivers(text: string, file: string): Promise<WaiversResult> {
  const parsed = await parseYaml(text);
  if (!parsed.ok) return { ok: false, problems: [parsed.problem] };
  const list = parsed.value;
  if (list === null || list === undefined) return { ok: true, waivers: [] };
  if (!Array.isArray(list)) return { ok: false, problems: ['it is no list of waivers: each begins with `- id:`'] };
  if (list.length > mostWaivers) return { ok: false, problems: [`it has more than ${mostWaivers} waivers`] };
  const problems: string[] = [];
  const waivers = list.map((item: unknown, index) => {
    const entry = asObject(item) ?? {};
    const name = `waiver ${index + 1}${asText(entry.id) === undefined ? '' : ` (${asText(entry.id)})`}`;
    return waiverOf(entry, file, (problem) => void problems.push(`${name}: ${problem}`));
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, waivers };
}

export type YamlResult =
  | { readonly ok: true; readonly value: unknown }
  /** One sentence without its end. */
  | { readonly ok: false; readonly problem: string };

/** YAML 1.2 without aliases. */
export async function parseYaml(text: string): Promise<YamlResult> {
  const { parseDocument } = await import('yaml');
  const document = parseDocument(text, { uniqueKeys: true });
  const [error] = document.errors;
  if (error !== undefined) return { ok: false, problem: `it is not valid YAML: ${error.message.split('\n')[0]}` };
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: 0 }) };
  } catch {
    return { ok: false, problem: 'aliases (`*name`) are not allowed in it' };
  }
}

function waiverOf(entry: JsonObject, file: string, say: (problem: string) => void): Waiver {
  for (const key of Object.keys(entry)) {
    if (!keys.includes(key)) say(`unknown key \`${key}\`${didYouMean(key, keys)}`);
  }
  const needed = (key: string): string => {
    const value = asText(entry[key])?.trim() ?? '';
    if (value === '') say(`\`${key}\` is a text that must be there`);
    return value;
  };
  const scope = asText(entry.scope)?.trim();
  if (entry.scope !== undefined && (scope === undefined || scope === '')) {
    say('`scope` is a path or a package URL such as pkg:pypi/jinja2');
  }
  const { justification } = entry;
  const known = asText(justification);
  if (justification !== undefined && !isJustification(known))
    say(`\`justification\` is one of ${justifications.join(', ')}`);
  const about = { id: needed('id'), scope, reason: needed('reason'), owner: needed('owner') };
  return { ...about, end: endOf(entry, say), ...(isJustification(known) ? { justification: known } : {}), file };
}

function endOf(entry: JsonObject, say: (problem: string) => void): WaiverEnd {
  const { expires, 'until-fixed': untilFixed } = entry;
  if ((expires === undefined) === (untilFixed === undefined)) {
    say('either `expires` or `until-fixed: true` says when it ends');
  } else if (expires === undefined && untilFixed !== true) say('`until-fixed` can only be true');
  else if (expires !== undefined && !isDay(expires)) say('`expires` is a day such as 2026-12-31');
  return expires === undefined ? { kind: 'fixed' } : { kind: 'date', date: String(expires) };
}

export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/u.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
