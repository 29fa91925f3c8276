import type { Severity } from './severity.ts';

export type Level = 'error' | 'warning' | 'note';

export interface Location {
  /** Relative to the root of the repository, POSIX separators. */
  readonly path: string;
  /** 1-based, as are the others. */
  readonly line: number;
  /** In UTF-16 units; left out when the tool gives none, or one that cannot be trusted. */
  readonly column?: number;
  readonly endLine?: number;
  /** Exclusive. */
  readonly endColumn?: number;
}

/** The dependency that an advisory is about. */
export interface Dependency {
  readonly name: string;
  readonly version: string;
  /** Empty when there is no fixed version. */
  readonly fixedVersions: readonly string[];
  /** Named by the project itself; `undefined` when that cannot be told. */
  readonly direct?: boolean;
  /** As in the type of a package URL: `pypi`, `npm`. */
  readonly ecosystem?: string;
  /** How the project comes to it, one way: `express`, `qs`; the names above it, the project's own dependency first. */
  readonly path?: readonly string[];
}

/** One remark of a tool, in the model that all tools share. */
export interface Finding {
  readonly tool: string;
  /** `F401`, `return-value`, `B602`, `GHSA-h5c8-rqwp-cp95`. */
  readonly rule: string;
  readonly level: Level;
  /** Of security findings. */
  readonly severity?: Severity;
  /** From 0 to 10, when a vector or the tool gives one. */
  readonly score?: number;
  readonly message: string;
  readonly location?: Location;
  readonly helpUrl?: string;
  /** The tool can mend it by itself; `safe` keeps the meaning of the code. */
  readonly fix?: 'safe' | 'unsafe';
  /** Other names of the same thing: CVE, GHSA, PYSEC. */
  readonly aliases: readonly string[];
  readonly package?: Dependency;
  /** When the advisory was published: an ISO 8601 time. */
  readonly published?: string;
  /** The tool itself says whether the base has it. */
  readonly inBase?: boolean;
  /** The tools that found it, its own first. */
  readonly seenBy: readonly string[];
}

/** `src/app.py:3:7`, `src/app.py:3`, or nothing. */
export function formatLocation(location: Location | undefined): string {
  if (location === undefined) return '';
  const column = location.column === undefined ? '' : `:${location.column}`;
  return `${location.path}:${location.line}${column}`;
}

export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.location?.path ?? '', b.location?.path ?? '') ||
    (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
    (a.location?.column ?? 0) - (b.location?.column ?? 0) ||
    compareText(a.tool, b.tool) ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
