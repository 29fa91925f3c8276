import { didYouMean, UserError } from '@sluice/action';
import type { QuarantineEntry } from '@sluice/test-results';

const keys = ['test', 'owner', 'issue', 'expires', 'reason'];
const maxEntries = 1000;

/** The YAML list of `.github/quarantine.yml`; a `UserError` names every problem with its entry. */
export async function parseQuarantine(text: string, where: string): Promise<readonly QuarantineEntry[]> {
  const { parseDocument } = await import('yaml');
  const document = parseDocument(text, { uniqueKeys: true, schema: 'failsafe' });
  const [error] = document.errors;
  if (error !== undefined) throw new UserError(`${where} is not valid YAML: ${error.message.split('\n')[0]}.`);
  let list: unknown;
  try {
    list = document.toJS({ maxAliasCount: 0 });
  } catch {
    throw new UserError(
      `${where}: aliases (\`*name\`) are not allowed; a pattern that begins with \`*\` needs quotes.`,
    );
  }
  if (list === null || list === '') return [];
  if (!Array.isArray(list))
    throw new UserError(`${where} must be a YAML list of entries with ${keys.slice(0, 4).join(', ')}.`);
  if (list.length > maxEntries)
    throw new UserError(`${where} has ${list.length} entries; at most ${maxEntries} are read.`);
  const problems: string[] = [];
  const entries = list.map((item, index) => parseEntry(item, `entry ${index + 1}`, problems));
  if (problems.length > 0) throw new UserError(`${where}: ${problems.join('; ')}.`);
  return entries;
}

function parseEntry(item: unknown, at: string, problems: string[]): QuarantineEntry {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    problems.push(`${at} is not a mapping with ${keys.slice(0, 4).join(', ')}`);
    return { test: '', owner: '', issue: '', expires: '' };
  }
  const given = item as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(given)) {
    if (!keys.includes(key)) problems.push(`${at}: \`${key}\` is not known${didYouMean(key, keys)}`);
  }
  const text = (key: keyof QuarantineEntry): string => {
    const value = given[key];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    problems.push(`${at}: \`${key}\` is missing`);
    return '';
  };
  const entry = { test: text('test'), owner: text('owner'), issue: text('issue'), expires: text('expires') };
  if (/^[*?.\s]+$/u.test(entry.test)) problems.push(`${at}: \`test\` ${entry.test} would shield every test`);
  if (entry.expires !== '' && !isDay(entry.expires)) {
    problems.push(`${at}: \`expires\` ${entry.expires.slice(0, 40)} is no date such as 2026-12-31`);
  }
  return entry;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}
