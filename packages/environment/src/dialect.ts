import { docker } from './docker.ts';
import { dotenv } from './dotenv.ts';
import type { Entry } from './entry.ts';
import { shell } from './shell.ts';
import { systemd } from './systemd.ts';

/** How variables are written so that one kind of reader gets back exactly what was given. */
export interface Dialect {
  /** The text of one variable, without the line end; or why this dialect cannot hold it. */
  write(entry: Entry): Written;
  /** Reads the whole text as the dialect's reader does: the proof that it says what was meant. */
  read(text: string): ReadonlyMap<string, string>;
}

export type Written = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string };

export const dialectNames = ['dotenv', 'docker', 'systemd', 'shell', 'json', 'github-env'] as const;
export type DialectName = (typeof dialectNames)[number];

export type Rendered =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: readonly string[] };

/** The file with all entries, read back and compared. */
export function renderEntries(entries: readonly Entry[], name: Exclude<DialectName, 'github-env'>): Rendered {
  if (name === 'json') return renderJson(entries);
  const dialect = { dotenv, docker, systemd, shell }[name];
  const lines: string[] = [];
  const problems: string[] = [];
  for (const entry of entries) {
    const written = dialect.write(entry);
    if (written.ok) lines.push(written.text);
    else problems.push(`${entry.key}: ${written.reason}`);
  }
  if (problems.length > 0) return { ok: false, problems };
  const text = lines.map((line) => `${line}\n`).join('');
  return proven(entries, text, dialect.read(text), name);
}

function renderJson(entries: readonly Entry[]): Rendered {
  const text = `${JSON.stringify(Object.fromEntries(entries.map(({ key, value }) => [key, value])), null, 2)}\n`;
  return proven(entries, text, readJson(text), 'json');
}

/** Values of a JSON object; what is no text is as JSON writes it. */
export function readJson(text: string): ReadonlyMap<string, string> {
  const entries = Object.entries(JSON.parse(text) as object);
  return new Map(entries.map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]));
}

/** The text, when it says what was meant. */
function proven(entries: readonly Entry[], text: string, read: ReadonlyMap<string, string>, name: string): Rendered {
  const differing = differences(entries, read);
  if (differing.length === 0) return { ok: true, text };
  const problems = differing.map((key) => `${key}: reads back as another value in the dialect ${name}`);
  return { ok: false, problems };
}

/** Keys whose value is not the same in what was read; also those that are only there. */
export function differences(entries: readonly Entry[], read: ReadonlyMap<string, string>): readonly string[] {
  const wanted = new Map(entries.map(({ key, value }) => [key, value]));
  return [...new Set([...wanted.keys(), ...read.keys()])].filter((key) => wanted.get(key) !== read.get(key));
}
