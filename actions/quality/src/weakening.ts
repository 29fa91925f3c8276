import type { BaselineEntry, Finding } from '@sluice/findings';
import type { ToolComparison } from './base-comparison.ts';

/** What a change does to the gate itself. It fails nothing: whoever reviews the change is to see it. */
export interface Weakening {
  /** Comments that silence a tool, which the base has not. */
  readonly suppressions: readonly Finding[];
  /** Tools whose configuration the change touches. */
  readonly configurations: readonly ConfigurationEffect[];
  /** Entries that were added to the baseline. */
  readonly accepted: readonly BaselineEntry[];
}

export interface ConfigurationEffect extends Pick<ToolComparison, 'hidden' | 'silenced'> {
  readonly tool: string;
  readonly files: readonly string[];
}

export const noWeakening: Weakening = { suppressions: [], configurations: [], accepted: [] };

export function configurationEffects(tools: ReadonlyMap<string, ToolComparison>): readonly ConfigurationEffect[] {
  return [...tools]
    .filter(([, { configuration }]) => configuration.length > 0)
    .map(([tool, { configuration, hidden, silenced }]) => ({ tool, files: configuration, hidden, silenced }));
}
