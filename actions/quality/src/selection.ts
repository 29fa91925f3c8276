import { splitLines, UserError } from '@sluice/action';
import type { Adapter } from './adapter.ts';
import { adapters, suggestTool } from './adapters.ts';

/** The tools that the input names, or `auto`. Throws `UserError` for others. */
export function parseTools(text: string): 'auto' | readonly Adapter[] {
  const names = [...new Set(splitLines(text.replaceAll(',', '\n')))];
  const known: readonly string[] = ['auto', ...adapters.map(({ tool }) => tool)];
  const problems = names
    .filter((name) => !known.includes(name))
    .map((name) => `unknown tool \`${name}\`${suggestTool(name)}`);
  if (names.length === 0) problems.push('no tool is named');
  if (names.length > 1 && names.includes('auto')) problems.push('`auto` stands alone');
  if (problems.length > 0) {
    const accepted = known.map((name) => `\`${name}\``).join(', ');
    throw new UserError(`\`tools\`: ${problems.join('; ')}. Accepted: ${accepted}.`);
  }
  return names.includes('auto') ? 'auto' : adapters.filter(({ tool }) => names.includes(tool));
}

export interface Selection {
  readonly tools: readonly Adapter[];
  /** Why something that a reader may expect does not run. */
  readonly remarks: readonly string[];
}

/** What the project is configured for. `configured`: tools and other programs, and where each is. */
export function selectAutomatically(configured: ReadonlyMap<string, string>): Selection {
  const selected: Adapter[] = [];
  const remarks: string[] = [];
  for (const adapter of adapters) {
    if (!configured.has(adapter.tool)) continue;
    const other = adapter.instead?.find((name) => configured.has(name));
    if (other === undefined) selected.push(adapter);
    else {
      const where = configured.get(other);
      const named = '`tools` can name it all the same';
      remarks.push(`${adapter.tool} does not run: ${other} is configured (${where}); ${named}`);
    }
  }
  const known = new Set(adapters.map(({ tool }) => tool));
  const unable = [...configured.keys()].filter((name) => !known.has(name));
  if (unable.length > 0) remarks.push(`configured here, and not run by this gate yet: ${unable.join(', ')}`);
  return { tools: selected, remarks };
}
