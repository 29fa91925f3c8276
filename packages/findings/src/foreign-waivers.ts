import { asList, asObject, asText, asTexts, type JsonObject, parseJson } from './json.ts';
import { parseYaml, readWaivers, type WaiversResult } from './read-waivers.ts';
import { isJustification, type Waiver, type WaiverEnd } from './waiver.ts';

/**
 * Waivers of a file by its name: `osv-scanner.toml`, `.trivyignore.yaml`, OpenVEX (`.json`), else our own format. Those of other formats
 * have no owner, and no end where the file gives none; both is said where they are shown.
 */
export async function readWaiversOf(text: string, file: string): Promise<WaiversResult> {
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (name.endsWith('.toml')) return readOsvScanner(text, file);
  if (/^\.trivyignore\.ya?ml$/u.test(name)) return readTrivyIgnore(text, file);
  return name.endsWith('.json') ? readOpenVex(text, file) : readWaivers(text, file);
}

const problem = (text: string): WaiversResult => ({ ok: false, problems: [text] });

const endOf = (date: string | undefined): WaiverEnd => (date === undefined ? { kind: 'open' } : { kind: 'date', date });

const waiver = (
  id: string,
  scope: string | undefined,
  reason: string | undefined,
  end: WaiverEnd,
  file: string,
): Waiver => ({
  id,
  scope,
  reason: reason?.trim() || 'no reason is given',
  owner: 'nobody is named',
  end,
  file,
});

/** `[[IgnoredVulns]]` with `id`, `ignoreUntil` and `reason` (google.github.io/osv-scanner/configuration). */
function readOsvScanner(text: string, file: string): WaiversResult {
  const entries: Map<string, string>[] = [];
  for (const [index, raw] of text.split(/\r?\n/u).entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    if (line === '[[IgnoredVulns]]') entries.push(new Map());
    else {
      const [, key = '', quoted, bare] =
        /^(\w+)\s*=\s*(?:"((?:[^"\\]|\\["\\])*)"|([\dT:.Z+-]+))\s*(?:#.*)?$/u.exec(line) ?? [];
      const value = quoted?.replace(/\\(["\\])/gu, '$1') ?? bare;
      const entry = entries.at(-1);
      if (value === undefined || entry === undefined) {
        return problem(
          `line ${index + 1} is not read here: only \`[[IgnoredVulns]]\` with \`id\`, \`ignoreUntil\` and \`reason\``,
        );
      }
      entry.set(key, value);
    }
  }
  const waivers = entries.map((entry) => {
    const until = entry.get('ignoreUntil');
    return waiver(entry.get('id') ?? '', undefined, entry.get('reason'), endOf(until?.slice(0, 10)), file);
  });
  return checked(waivers);
}

/** Lists of `id`, `paths`, `purls`, `expired_at` and `statement` (trivy.dev, "By YAML"). */
async function readTrivyIgnore(text: string, file: string): Promise<WaiversResult> {
  const parsed = await parseYaml(text);
  if (!parsed.ok) return problem(parsed.problem);
  const lists = Object.values(asObject(parsed.value) ?? {});
  const entries = lists.flatMap((list) => asList(list) ?? []).map(asObject);
  if (lists.length === 0 || entries.includes(undefined)) return problem('it has no list of findings to pass over');
  return checked(
    entries.flatMap((entry: JsonObject = {}) => {
      const scopes = [...asTexts(entry.paths), ...asTexts(entry.purls)];
      const [id, end] = [asText(entry.id) ?? '', endOf(asText(entry.expired_at)?.slice(0, 10))];
      const every = scopes.length === 0 ? [undefined] : scopes;
      return every.map((scope) => waiver(id, scope, asText(entry.statement), end, file));
    }),
  );
}

/** OpenVEX 0.2.0: what is `not_affected` or `fixed`; of a product with parts the parts are meant. */
function readOpenVex(text: string, file: string): WaiversResult {
  const json = asObject(parseJson(text));
  const statements = asList(json?.statements)?.map(asObject);
  if (json === undefined || statements === undefined || !/openvex/u.test(asText(json['@context']) ?? '')) {
    return problem('it is no OpenVEX document');
  }
  return checked(
    statements.flatMap((statement) => {
      const status = asText(statement?.status);
      if (status !== 'not_affected' && status !== 'fixed') return [];
      const about = asObject(statement?.vulnerability);
      const id = asText(about?.name) ?? asText(statement?.vulnerability) ?? '';
      const justification = asText(statement?.justification);
      const reason = [status, justification, asText(statement?.impact_statement)]
        .filter((part) => part !== undefined)
        .join(': ');
      const found = (asList(statement?.products) ?? []).flatMap((product) => scopesOf(product));
      const scopes = found.length === 0 ? [undefined] : found;
      return scopes.map((scope) => ({
        ...waiver(id, scope, reason, { kind: 'open' }, file),
        ...(isJustification(justification) ? { justification } : {}),
      }));
    }),
  );
}

function scopesOf(product: unknown): readonly string[] {
  const about = asObject(product);
  const parts = (asList(about?.subcomponents) ?? []).map((part) => asText(asObject(part)?.['@id']) ?? asText(part));
  const named = parts.filter((part) => part !== undefined);
  const own = asText(about?.['@id']) ?? asText(product);
  return named.length > 0 ? named : own === undefined ? [] : [own];
}

function checked(waivers: readonly Waiver[]): WaiversResult {
  const problems = waivers.flatMap(({ id, end }, index) => [
    ...(id === '' ? [`entry ${index + 1} has no id`] : []),
    ...(end.kind === 'date' && Number.isNaN(Date.parse(end.date)) ? [`entry ${index + 1} (${id}) ends on no day`] : []),
  ]);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, waivers };
}
