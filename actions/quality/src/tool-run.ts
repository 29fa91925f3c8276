import type { Command, CommandResult, Io } from '@sluice/action';
import { type FileDiff, locate, type Scan, scan, versionOf } from '@sluice/findings';
import { howToInstall, versionRemark } from './installation.ts';
import type { Project } from './project.ts';

export interface ToolWorld {
  readonly io: Io;
  /** Where the tools are installed: the checked-out project, also when another tree is looked at. */
  readonly environment: Io;
  readonly project: Project;
  readonly timeoutMs: number;
  /** What people type before the tool's name. */
  readonly prefix: string;
  /** Added to the environment of the tools; `undefined` removes a variable. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Only the findings are wanted, for a comparison; a tool that looks at the tree `instead` must be found out. */
  readonly comparing?: { readonly instead: string };
}

export interface ToolRun {
  readonly scan: Scan;
  /** What the tool would change; paths relative to the project's folder. */
  readonly changes: readonly FileDiff[];
}

export interface Program {
  readonly path: string;
  readonly version: string | undefined;
  /** Said about the version, if anything is. */
  readonly remarks: readonly string[];
  run(args: readonly string[], more?: Partial<Command>): Promise<CommandResult>;
}

/** Nothing of the machine's may change what a tool prints or where: our parsers read it. */
const plain: Readonly<Record<string, string | undefined>> = {
  RUFF_OUTPUT_FORMAT: undefined,
  RUFF_OUTPUT_FILE: undefined,
  FORCE_COLOR: undefined,
  CLICOLOR_FORCE: undefined,
  MYPY_FORCE_COLOR: undefined,
  NO_COLOR: '1',
};

/** Logs of the tools' work are read as well: about 1 KB for each file of Python. */
const outputBytes = 64 * 1024 * 1024;

/** The tool's program, or the result that says how to get it. `tool` is what we call it, `name` its program. */
export async function findProgram(tool: string, name: string, world: ToolWorld): Promise<Program | Scan> {
  const { io, environment, timeoutMs } = world;
  const path = await locate(name, environment);
  if (path === undefined) {
    const reason = `${name} is not installed: ${await howToInstall(name, environment)}`;
    return scan({ tool, state: 'tool-error', reason });
  }
  const version = await versionOf(path, io);
  return {
    path,
    version,
    remarks: await versionRemark(name, version, environment),
    run: (args, more = {}) =>
      io.exec.run({
        argv: [path, ...args],
        env: { ...plain, ...world.env },
        timeoutMs,
        maxOutputBytes: outputBytes,
        ...more,
      }),
  };
}

export const isScan = (found: Program | Scan): found is Scan => 'state' in found;

export const exitCode = ({ ending }: CommandResult): number | undefined =>
  ending.kind === 'exited' ? ending.code : undefined;

const remarksShown = 5;

/** The first of them, each once, and how many more there are. */
export function fewRemarks(remarks: readonly string[]): readonly string[] {
  const unique = [...new Set(remarks)];
  const rest = unique.length - remarksShown;
  return rest > 0 ? [...unique.slice(0, remarksShown), `and ${rest} more warnings`] : unique;
}
