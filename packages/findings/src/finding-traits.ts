import type { createHash as CreateHash } from 'node:crypto';
import { enclosingSymbols } from './enclosing-symbol.ts';
import type { Finding } from './finding.ts';
import { lineHashes } from './line-hash.ts';
import type { SourceLines } from './source-lines.ts';

/** By what a finding is known again when its line number says nothing any more. */
export interface FindingTraits {
  /** Tool, rule and the message without what changes by itself. */
  readonly what: string;
  /** Empty for a finding without a place. */
  readonly path: string;
  /** Of the line without its white space; empty when it cannot be read, or has nothing in it. */
  readonly lineHash: string;
  /** GitHub's `primaryLocationLineHash` without its count: the line and what follows it. Empty as above. */
  readonly context: string;
  /** `Shop.total`; empty at the level of the module. */
  readonly symbol: string;
}

/** Traits of each finding, in the same order. */
export async function traitsOf(findings: readonly Finding[], source: SourceLines): Promise<readonly FindingTraits[]> {
  if (findings.length === 0) return [];
  // A sixth of a start of Node: not where nothing was found.
  const { createHash } = await import('node:crypto');
  const contexts = await contextsOf(findings, source);
  const symbols = new Map<string, readonly string[]>();
  const traits: FindingTraits[] = [];
  for (const finding of findings) {
    const { path = '', line = 0 } = finding.location ?? {};
    const lines = path === '' ? [] : await source(path);
    const known = symbols.get(path) ?? enclosingSymbols(path, lines);
    symbols.set(path, known);
    traits.push({
      what: whatOf(finding),
      path,
      lineHash: lineHash(lines[line - 1] ?? '', createHash),
      context: contexts.get(path)?.get(line)?.split(':')[0] ?? '',
      symbol: known[line - 1] ?? '',
    });
  }
  return traits;
}

export const whatOf = ({ tool, rule, message }: Finding): string => `${tool} ${rule} ${normalisedMessage(message)}`;

/** Line numbers, counts and lengths change when other code does: `Line too long (104 > 88)`, `from line 12`. */
export function normalisedMessage(message: string): string {
  return message
    .replace(/\b\d+\b/gu, '#')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** 16 hex digits of SHA-256 of the line without white space; empty for a line without anything else. */
function lineHash(line: string, createHash: typeof CreateHash): string {
  const text = line.replace(/\s+/gu, '');
  return text === '' ? '' : createHash('sha256').update(text).digest('hex').slice(0, 16);
}

async function contextsOf(findings: readonly Finding[], source: SourceLines) {
  const wanted = new Map<string, Set<number>>();
  for (const { location } of findings) {
    if (location !== undefined) wanted.set(location.path, (wanted.get(location.path) ?? new Set()).add(location.line));
  }
  const contexts = new Map<string, ReadonlyMap<number, string>>();
  for (const [path, lines] of wanted) contexts.set(path, lineHashes((await source(path)).join('\n'), lines));
  return contexts;
}
