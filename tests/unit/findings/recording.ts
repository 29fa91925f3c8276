import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../fixtures/findings');

/** Where the recorded tools ran: put there in place of the machine's path. */
export const recordedRoot = '/home/runner/work/shop/shop';

export interface RecordedRun {
  readonly args: readonly string[];
  readonly stdin?: readonly string[];
  readonly exitCode: number | null;
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
  /** What it wrote to the file `OUTPUT`. */
  readonly output?: readonly string[] | undefined;
}

export interface Recording {
  readonly tool: string;
  /** The program, or the npm package with its program `bin`; without it the tool is its own program. */
  readonly program?: string;
  readonly bin?: string;
  readonly version: string;
  readonly runs: readonly RecordedRun[];
  /** What the tool made of the files when it was told to mend them. */
  readonly mended?: Readonly<Record<string, readonly string[]>>;
  readonly files: Readonly<Record<string, readonly string[] | { readonly latin1: string }>>;
}

/** What a real tool said: see `record.mjs` beside the recordings. */
export function readRecording(tool: string, version: string, name: string): Recording {
  return JSON.parse(readFileSync(join(folder, tool, version, `${name}.json`), 'utf8'));
}

/** The versions of a tool that were recorded in this case, oldest first. */
export function recordedVersions(tool: string, name: string): readonly string[] {
  const number = (version: string): number => Number(version.replace(/\.(\d+)/gu, (_, part) => part.padStart(3, '0')));
  return readdirSync(join(folder, tool))
    .filter((version) => readdirSync(join(folder, tool, version)).includes(`${name}.json`))
    .sort((a, b) => number(a) - number(b));
}

/** The run with these words among its arguments. */
export function runWith({ tool, version, runs }: Recording, ...words: readonly string[]): RecordedRun {
  const found = runs.find(({ args }) => words.every((word) => args.includes(word)));
  if (found === undefined) throw new Error(`${tool} ${version}: no run with ${words.join(' ')}.`);
  return found;
}

export const textOf = (lines: readonly string[] | undefined): string => (lines ?? []).join('\n');

export async function* chunksOf(text: string, size = Number.POSITIVE_INFINITY): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
