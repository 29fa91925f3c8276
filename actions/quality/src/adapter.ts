import type { Configured } from './configuration.ts';
import type { ProgramSource } from './program.ts';
import type { Program, ToolRun, ToolWorld } from './tool-run.ts';

/**
 * Everything that the gate knows of one tool. A new tool is its reader in `packages/findings`, such a datum in a file of its
 * own, and a line of `adapters.ts`.
 */
export interface Adapter {
  /** What inputs and reports call it. */
  readonly tool: string;
  readonly source: ProgramSource;
  /** Versions whose answers were recorded, and those between: from the first, and before the second. */
  readonly versions: readonly [from: string, before: string];
  /** Where a project configures it: that is what `auto` looks for. */
  readonly configured: Configured;
  /** Other programs whose configuration says that they do this tool's work. */
  readonly instead?: readonly string[];
  /** Files of a change that may hold its configuration, by their path in the repository. */
  readonly settings: RegExp;
  /** What it reads of such a file; without it, all that is no comment. */
  readonly ownSettings?: (path: string, text: string) => string;
  /** It answers file by file: formatted or not. */
  readonly formatter?: true;
  /** Its arguments that mend what it can, for people. */
  readonly mend?: string;
  readonly check: (program: Program, world: ToolWorld) => Promise<ToolRun>;
}
