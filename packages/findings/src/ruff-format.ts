import type { Finding } from './finding.ts';
import { type FileDiff, firstChangedLine, parseUnifiedDiff } from './unified-diff.ts';

export interface RuffFormatReport {
  /** Files that are not formatted, and how they would be. Paths as ruff gives them, relative to where it ran. */
  readonly changes: readonly FileDiff[];
  /** One for each such file, at its first difference. */
  readonly findings: readonly Finding[];
}

/**
 * Reads `ruff format --diff`, which all versions have (the formatter's JSON is marked as preview by ruff itself up to
 * 0.15, and lacks the lines that change). `unformatted` is the number of files that ruff says it would reformat: a
 * report with another number of files is not whole.
 */
export function readRuffFormat(stdout: string, unformatted: number): RuffFormatReport | string {
  const parsed = parseUnifiedDiff(stdout);
  if (typeof parsed === 'string') return parsed;
  const byFile = new Map<string, FileDiff>();
  for (const change of parsed) {
    const path = notebookOf(change.path) ?? change.path;
    const known = byFile.get(path);
    byFile.set(path, { path, hunks: [...(known?.hunks ?? []), ...change.hunks] });
  }
  if (byFile.size !== unformatted) {
    return `its report shows ${byFile.size} of the ${unformatted} files that it would reformat`;
  }
  return { changes: parsed, findings: [...byFile.values()].map(findingOf) };
}

/** `x.ipynb` of `x.ipynb:cell 3`: the diff of a cell fits no line of the file. */
export function notebookOf(path: string): string | undefined {
  return /^(.+\.ipynb):cell \d+$/u.exec(path)?.[1];
}

function findingOf({ path, hunks }: FileDiff): Finding {
  const first = hunks[0];
  const inNotebook = path.endsWith('.ipynb');
  const places = hunks.length === 1 ? '1 place' : `${hunks.length} places`;
  return {
    tool: 'ruff-format',
    rule: 'unformatted',
    level: 'error',
    message: `is not formatted (${places})`,
    location: { path, line: first === undefined || inNotebook ? 1 : firstChangedLine(first) },
    fix: 'safe',
    aliases: [],
    seenBy: ['ruff-format'],
  };
}
