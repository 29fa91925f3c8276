import { didYouMean, splitLines, UserError } from '@sluice/action';

export const tools = ['ruff', 'ruff-format', 'mypy'] as const;
export type Tool = (typeof tools)[number];

/** Accepted one day, and known by name already. */
const planned = ['pyright', 'eslint', 'prettier', 'biome', 'tsc'];

/** The names of the input, or `auto`. Throws `UserError` for others. */
export function parseTools(text: string): 'auto' | readonly Tool[] {
  const names = [...new Set(splitLines(text.replaceAll(',', '\n')))];
  const known: readonly string[] = ['auto', ...tools];
  const problems = names
    .filter((name) => !known.includes(name))
    .map((name) =>
      planned.includes(name)
        ? `\`${name}\` cannot be run yet`
        : `unknown tool \`${name}\`${didYouMean(name, [...known, ...planned])}`,
    );
  if (names.length === 0) problems.push('no tool is named');
  if (names.length > 1 && names.includes('auto')) problems.push('`auto` stands alone');
  if (problems.length > 0) {
    const accepted = known.map((name) => `\`${name}\``).join(', ');
    throw new UserError(`\`tools\`: ${problems.join('; ')}. Accepted: ${accepted}.`);
  }
  return names.includes('auto') ? 'auto' : tools.filter((name) => names.includes(name));
}

export interface Selection {
  readonly tools: readonly Tool[];
  /** Why something that a reader may expect does not run. */
  readonly remarks: readonly string[];
}

const formatters = ['black', 'yapf', 'autopep8'];

/** What the project is configured for. `configured`: programs, and where each is. */
export function selectAutomatically(configured: ReadonlyMap<string, string>): Selection {
  const selected: Tool[] = [];
  const remarks: string[] = [];
  if (configured.has('ruff')) {
    selected.push('ruff');
    const other = formatters.find((name) => configured.has(name));
    if (other === undefined) selected.push('ruff-format');
    else {
      const where = configured.get(other);
      remarks.push(`ruff-format does not run: ${other} is configured (${where}); \`tools\` can name it all the same`);
    }
  }
  if (configured.has('mypy')) selected.push('mypy');
  const unable = [...configured.keys()].filter((name) => name !== 'ruff' && name !== 'mypy');
  if (unable.length > 0) remarks.push(`configured here, and not run by this gate yet: ${unable.join(', ')}`);
  return { tools: selected, remarks };
}
