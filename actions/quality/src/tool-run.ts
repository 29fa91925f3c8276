import type { Command, CommandResult, Io } from '@sluice/action';
import { type FileDiff, type Scan, scan } from '@sluice/findings';
import type { Adapter } from './adapter.ts';
import { commandPrefix, howToInstall, versionRemark } from './installation.ts';
import { findOwnProgram, programName } from './program.ts';
import type { Project } from './project.ts';

export interface ToolWorld {
  readonly io: Io;
  /** Where the tools are installed: the checked-out project, also when another tree is looked at. */
  readonly environment: Io;
  readonly project: Project;
  readonly timeoutMs: number;
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
  /** As packages and people call it. */
  readonly name: string;
  readonly version: string | undefined;
  /** What people type before its arguments: `uv run --locked ruff`. */
  readonly typed: string;
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

/** The tool's program, or the result that says how to get it. */
export async function findProgram({ tool, source, versions }: Adapter, world: ToolWorld): Promise<Program | Scan> {
  const { io, environment, project, timeoutMs } = world;
  const found = await findOwnProgram(source, environment, project);
  const [first] = source.names;
  if (found === undefined) {
    const reason = `${first} is not installed: ${await howToInstall(source.kind, first, environment, project)}`;
    return scan({ tool, state: 'tool-error', reason });
  }
  const { name, argv, version } = found;
  return {
    name,
    version,
    typed: `${await commandPrefix(source.kind, environment)}${programName(source, name)}`,
    remarks: [
      ...(await versionRemark(source.kind, name, version, environment, project)),
      ...unknownVersion(version, versions),
    ],
    run: (args, more = {}) =>
      io.exec.run({
        argv: [...argv, ...args],
        env: { ...plain, ...world.env },
        timeoutMs,
        maxOutputBytes: outputBytes,
        ...more,
      }),
  };
}

function unknownVersion(version: string | undefined, [from, before]: Adapter['versions']): readonly string[] {
  if (version === undefined || (!isOlder(version, from) && isOlder(version, before))) return [];
  return [`version ${version} is not one that this gate was tested with (${from} and later, before ${before})`];
}

/** By their numbers, the first that differs. */
function isOlder(version: string, other: string): boolean {
  const [own, others] = [version, other].map((text) => text.split(/[-+]/u)[0]?.split('.').map(Number) ?? []);
  const at = others?.findIndex((number, index) => number !== (own?.[index] ?? 0)) ?? -1;
  return at >= 0 && (own?.[at] ?? 0) < (others?.[at] ?? 0);
}

export const isScan = (found: Program | Scan): found is Scan => 'state' in found;

/** Nothing was written where a report should be. */
export async function* nothing(): AsyncGenerator<Uint8Array> {}

export const exitCode = ({ ending }: CommandResult): number | undefined =>
  ending.kind === 'exited' ? ending.code : undefined;

const remarksShown = 5;

/** The first of them, each once, and how many more there are. */
export function fewRemarks(remarks: readonly string[]): readonly string[] {
  const unique = [...new Set(remarks)];
  const rest = unique.length - remarksShown;
  return rest > 0 ? [...unique.slice(0, remarksShown), `and ${rest} more warnings`] : unique;
}
