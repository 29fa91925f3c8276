import type { Io } from '@sluice/action';
import { inEnvironment, locate, nodeProgram, type StartedProgram, versionOf } from '@sluice/findings';
import { foldersUpwards, type Project } from './project.ts';

/** Whose environment holds a program, under the first of these names that it has. */
export type ProgramSource =
  /** The project's `.venv`, then PATH. */
  | { readonly kind: 'python'; readonly names: readonly [string, ...string[]] }
  /** A package of `node_modules`, of the project or of a folder above it; never PATH. */
  | { readonly kind: 'node'; readonly names: readonly [string, ...string[]]; readonly bin: string }
  /** PATH alone. */
  | { readonly kind: 'path'; readonly names: readonly [string, ...string[]] };

/** What people type. */
export const programName = (source: ProgramSource, name: string = source.names[0]): string =>
  source.kind === 'node' ? source.bin : name;

export interface FoundProgram extends StartedProgram {
  /** Of the package, as locks have it. */
  readonly name: string;
}

/** The project's own program; `undefined` where it has none. */
export async function findOwnProgram(
  source: ProgramSource,
  io: Io,
  project: Project,
): Promise<FoundProgram | undefined> {
  switch (source.kind) {
    case 'python':
      for (const name of source.names) {
        const path = await inEnvironment(name, io);
        if (path !== undefined) return { name, argv: [path], version: await versionOf(path, io) };
      }
      return onPath(source.names, (name) => locate(name, io), io);
    case 'node':
      for (const name of source.names) {
        const found = await nodeProgram(name, source.bin, foldersUpwards(project), io);
        if (found !== undefined) return { name, ...found };
      }
      return undefined;
    case 'path':
      return onPath(source.names, (name) => io.exec.which(name), io);
  }
}

async function onPath(
  names: readonly string[],
  find: (name: string) => Promise<string | undefined>,
  io: Io,
): Promise<FoundProgram | undefined> {
  for (const name of names) {
    const path = await find(name);
    if (path !== undefined) return { name, argv: [path], version: await versionOf(path, io) };
  }
  return undefined;
}
