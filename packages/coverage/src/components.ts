import { didYouMean } from '@sluice/action';
import { type Percent, parsePercent } from '@sluice/verdict';
import type { Thresholds } from './thresholds.ts';

/** A part of the repository with thresholds of its own. */
export interface Component {
  readonly name: string;
  /** Globs; `!` excludes. */
  readonly paths: readonly string[];
  readonly thresholds: Thresholds;
}

export type ComponentsResult =
  | { readonly ok: true; readonly components: readonly Component[] }
  /** Each one sentence without its end. */
  | { readonly ok: false; readonly problems: readonly string[] };

const thresholdKeys = {
  'fail-under': 'line',
  'fail-under-branch': 'branch',
  'fail-under-file': 'file',
  'fail-under-patch': 'patch',
  'max-drop': 'drop',
} as const satisfies Readonly<Record<string, keyof Thresholds>>;

const keys = ['paths', ...Object.keys(thresholdKeys)];
const mostComponents = 100;

/** `name: { paths: [globs], fail-under: 90, ... }` in YAML. A key that is not known is a problem, never passed over. */
export async function parseComponents(text: string): Promise<ComponentsResult> {
  if (text.trim() === '') return { ok: true, components: [] };
  const { parseDocument } = await import('yaml');
  const document = parseDocument(text, { uniqueKeys: true });
  if (document.errors.length > 0) {
    return { ok: false, problems: document.errors.map(({ message }) => `not valid YAML: ${message.split('\n')[0]}`) };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 });
  } catch {
    return { ok: false, problems: ['aliases (`*name`) are not allowed'] };
  }
  const mapping = asMapping(value);
  if (mapping === undefined)
    return { ok: false, problems: ['it is not a mapping from names to `paths` and thresholds'] };
  const entries = Object.entries(mapping);
  if (entries.length > mostComponents)
    return { ok: false, problems: [`${entries.length} components; at most ${mostComponents} are possible`] };
  const problems: string[] = [];
  const components = entries.map(([name, given]) =>
    componentOf(name, given, (problem) => void problems.push(`${name}: ${problem}`)),
  );
  return problems.length > 0 ? { ok: false, problems } : { ok: true, components };
}

function componentOf(name: string, given: unknown, say: (problem: string) => void): Component {
  const mapping = asMapping(given);
  if (mapping === undefined) {
    say('is not a mapping with `paths`');
    return { name, paths: [], thresholds: {} };
  }
  for (const key of Object.keys(mapping)) {
    if (!keys.includes(key))
      say(
        `has no key \`${key}\`${didYouMean(key, keys) || `; there are ${keys.map((known) => `\`${known}\``).join(', ')}`}`,
      );
  }
  const paths = typeof mapping.paths === 'string' ? mapping.paths.split('\n') : mapping.paths;
  if (!Array.isArray(paths) || paths.some((path) => typeof path !== 'string')) say('needs `paths`: a list of globs');
  const globs = Array.isArray(paths) ? paths.map((path) => String(path).trim()).filter((path) => path !== '') : [];
  if (Array.isArray(paths) && !globs.some((glob) => !glob.startsWith('!')))
    say('needs `paths` that are not only `!` ones');
  const thresholds: { -readonly [K in keyof Thresholds]: Percent | undefined } = {};
  for (const [key, threshold] of Object.entries(thresholdKeys)) {
    const value = mapping[key];
    if (value === undefined || value === null) continue;
    thresholds[threshold] = parsePercent(String(value));
    if (thresholds[threshold] === undefined)
      say(`\`${key}\` is ${JSON.stringify(value)}; a percentage from 0 to 100 is wanted`);
  }
  return { name, paths: globs, thresholds };
}

function asMapping(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}
