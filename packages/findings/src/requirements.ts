import { withoutCredentials } from './credentials.ts';

/** A package in exactly one version, so that an advisory service can be asked about it. */
export interface Pin {
  /** Normalised by PEP 503: lower case, `-` between the words. */
  readonly name: string;
  readonly version: string;
}

export interface PinnedRequirement extends Pin {
  /** 1-based, in the text that was read. */
  readonly line: number;
  /** Who asked for it, by the remarks of `uv export` and `pip-compile`; empty when there are none. */
  readonly via: readonly string[];
}

/** A requirement that no advisory service can be asked about. */
export interface Unpinned {
  /** As it is written, credentials of its URL left out. */
  readonly text: string;
  readonly reason: string;
  readonly line: number;
}

export interface Requirements {
  readonly pins: readonly PinnedRequirement[];
  readonly unpinned: readonly Unpinned[];
  /** Paths of other requirements files, relative to this one. */
  readonly includes: readonly string[];
}

/** PEP 503. */
export function packageName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/gu, '-');
}

/**
 * Reads a requirements file ("Requirements File Format" of pip's documentation), whatever its markers say: a package
 * that only another platform installs is audited as well. Options, hashes, constraints and the project's own folders
 * are passed over.
 */
export function readRequirements(text: string): Requirements {
  const pins: PinnedRequirement[] = [];
  const unpinned: Unpinned[] = [];
  const includes: string[] = [];
  for (const { content, line, via } of logicalLines(text)) {
    const include = /^(?:-r|--requirement)[ =]?\s*(.+)$/u.exec(content)?.[1];
    if (include !== undefined) {
      includes.push(include.trim());
      continue;
    }
    const requirement = content.replace(/^(?:-e|--editable)[ =]\s*/u, '');
    if (requirement.startsWith('-') || isOwnFolder(requirement)) continue;
    const pin = exactPin.exec(requirement)?.groups;
    if (pin?.name !== undefined && pin.version !== undefined) {
      pins.push({ name: packageName(pin.name), version: pin.version, line, via });
    } else {
      unpinned.push({ text: shown(requirement), reason: reasonOf(requirement), line });
    }
  }
  return { pins, unpinned, includes };
}

/** `name[extra]==1.2.3`, with what may follow: a marker, options such as `--hash`. */
const exactPin =
  /^(?<name>[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*\(?={2,3}\s*(?<version>[\w.!+-]+)\)?\s*(?:;.*|\s--.*)?$/u;

const isOwnFolder = (requirement: string): boolean => /^(?:\.{1,2}(?:\/|$)|file:)/u.test(requirement);

function reasonOf(requirement: string): string {
  if (/(?:^|@\s*)(?:git|hg|svn|bzr)\+/u.test(requirement)) return 'comes from a source repository, not by a version';
  if (/(?:^|@\s*)https?:\/\//u.test(requirement)) return 'comes from a URL, not by a version';
  return 'is not pinned to one version';
}

function shown(requirement: string): string {
  const text = withoutCredentials(requirement.replace(/\s+--\w.*$/u, ''));
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}

interface LogicalLine {
  readonly content: string;
  readonly line: number;
  readonly via: readonly string[];
}

/** Lines with their continuations joined, without comments; a `# via` remark below belongs to the line above. */
function logicalLines(text: string): readonly LogicalLine[] {
  const found: { content: string; line: number; via: string[] }[] = [];
  let pending = '';
  let start = 0;
  let inVia = false;
  for (const [index, raw] of text.split(/\r?\n/u).entries()) {
    const remark = /^\s+#\s*(via\b)?\s*(.*)$/u.exec(raw);
    if (pending === '' && remark !== null) {
      inVia = remark[1] !== undefined || inVia;
      const who = (remark[2] ?? '').trim();
      if (inVia && who !== '') found.at(-1)?.via.push(...who.split(/\s*,\s*/u));
      continue;
    }
    inVia = false;
    if (pending === '') start = index + 1;
    pending += raw.replace(/\\$/u, ' ').replace(/(?:^|\s)#.*$/u, '');
    if (raw.endsWith('\\')) continue;
    if (pending.trim() !== '') found.push({ content: pending.trim(), line: start, via: [] });
    pending = '';
  }
  if (pending.trim() !== '') found.push({ content: pending.trim(), line: start, via: [] });
  return found;
}

/**
 * The pins in rounds, each of which names a package once: a lock may hold several versions of one package (one a
 * platform), and pip-audit takes only one at a time.
 */
export function auditRounds(pins: readonly Pin[]): readonly (readonly Pin[])[] {
  const rounds: Map<string, Pin>[] = [];
  for (const pin of pins) {
    if (rounds.some((round) => round.get(pin.name)?.version === pin.version)) continue;
    const round = rounds.find((one) => !one.has(pin.name));
    if (round === undefined) rounds.push(new Map([[pin.name, pin]]));
    else round.set(pin.name, pin);
  }
  return rounds.map((round) => [...round.values()]);
}

/** What `pip-audit --requirement` reads with `--no-deps --disable-pip`. */
export function formatPins(pins: readonly Pin[]): string {
  return pins.map(({ name, version }) => `${name}==${version}\n`).join('');
}
