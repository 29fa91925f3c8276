import { didYouMean, UserError } from '@sluice/action';
import type { Finding } from './finding.ts';
import { type FindingTraits, whatOf } from './finding-traits.ts';
import { asCount, asObject, asText, type JsonObject, parseJson } from './json.ts';
import { pairOff, type Round } from './pairing.ts';
import { readToolBaseline } from './tool-baseline.ts';

/** Findings that were there and are accepted for now: `count` of the same kind on lines that read the same. */
export interface BaselineEntry {
  readonly path: string;
  readonly tool: string;
  readonly rule: string;
  /** As the tool said it, numbers replaced by `#`; empty when any will do, as in the files that ESLint and basedpyright keep. */
  readonly message: string;
  /** `Shop.total`; empty at the level of the module. */
  readonly symbol: string;
  /** See `lineHash`; empty for what belongs to no line. */
  readonly line: string;
  readonly count: number;
  /** Why it was added after the file was made. */
  readonly accept?: string;
}

export const baselineSchema = 'sluice/quality-baseline@1';

const keys = ['path', 'tool', 'rule', 'message', 'symbol', 'line', 'count', 'accept'];

/**
 * Reads a baseline file, or one that ESLint or basedpyright keeps. Throws `UserError` that names the file, the entry and what is wrong.
 * `directory`: where those tools run, relative to the repository; empty for its root.
 */
export function readBaseline(text: string, path: string, directory = ''): readonly BaselineEntry[] {
  const wrong = (what: string): UserError => new UserError(`The baseline ${path} ${what}.`);
  const file = asObject(parseJson(text));
  if (file === undefined) throw wrong('is no JSON object');
  const foreign = file.schema === undefined ? readToolBaseline(file, directory) : undefined;
  if (foreign !== undefined) return foreign;
  if (file.schema !== baselineSchema) throw wrong(`has no \`"schema": "${baselineSchema}"\``);
  if (!Array.isArray(file.findings)) throw wrong('has no list `findings`');
  return file.findings.map((item: unknown, index) => {
    const entry = entryOf(asObject(item) ?? {});
    if (typeof entry === 'string') throw wrong(`has a wrong entry (number ${index + 1} of \`findings\`): ${entry}`);
    return entry;
  });
}

function entryOf(item: JsonObject): BaselineEntry | string {
  const unknown = Object.keys(item).find((key) => !keys.includes(key));
  if (unknown !== undefined) return `unknown key \`${unknown}\`${didYouMean(unknown, keys)}`;
  const [path, tool, rule, message] = [asText(item.path), asText(item.tool), asText(item.rule), asText(item.message)];
  if (path === undefined || tool === undefined || rule === undefined || message === undefined)
    return '`path`, `tool`, `rule` and `message` are texts that must be there';
  const count = item.count === undefined ? 1 : asCount(item.count);
  if (count === undefined || count < 1 || count > mostOfOneKind)
    return `\`count\` is a whole number from 1 to ${mostOfOneKind}`;
  const accept = asText(item.accept)?.trim();
  if (item.accept !== undefined && (accept ?? '') === '') return '`accept` says why, in words';
  return {
    path,
    tool,
    rule,
    message,
    symbol: asText(item.symbol) ?? '',
    line: asText(item.line) ?? '',
    count,
    ...(accept === undefined ? {} : { accept }),
  };
}

const mostOfOneKind = 100_000;

/** One entry a line, sorted: two changes that take out different entries merge without a conflict where they are apart. */
export function formatBaseline(entries: readonly BaselineEntry[]): string {
  const lines = merged(entries).map((entry) => {
    const { path, tool, rule, message, symbol, line, count, accept } = entry;
    const counted = count === 1 ? {} : { count };
    return `    ${JSON.stringify({ path, tool, rule, symbol, line, message, ...counted, ...(accept === undefined ? {} : { accept }) })}`;
  });
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "schema": "${baselineSchema}",\n  "findings": ${list}\n}\n`;
}

function merged(entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
  const byKey = new Map<string, BaselineEntry>();
  for (const entry of entries) {
    const { path, tool, rule, symbol, message, line, accept = '' } = entry;
    const key = [path, tool, rule, symbol, message, line, accept].join('\n');
    byKey.set(key, { ...entry, count: entry.count + (byKey.get(key)?.count ?? 0) });
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

export function baselineOf(findings: readonly Finding[], traits: readonly FindingTraits[]): readonly BaselineEntry[] {
  return merged(
    findings.map(({ tool, rule, location, ...finding }, index) => {
      const what = traits[index]?.what ?? whatOf({ tool, rule, ...finding });
      return {
        path: location?.path ?? '',
        tool,
        rule,
        message: what.slice(`${tool} ${rule} `.length),
        symbol: traits[index]?.symbol ?? '',
        line: rule === 'unformatted' ? '' : (traits[index]?.lineHash ?? ''),
        count: 1,
      };
    }),
  );
}

/** One of the `count` findings of an entry. */
interface Slot {
  readonly entry: BaselineEntry;
}

const slotsOf = (entries: readonly BaselineEntry[]): readonly Slot[] =>
  entries.flatMap((entry) => Array.from({ length: entry.count }, () => ({ entry })));

type EntryKey = (entry: BaselineEntry) => string | undefined;

const what = ({ tool, rule, message }: BaselineEntry): string => `${tool} ${rule} ${message}`;
const lineHere: EntryKey = (entry) => `${what(entry)}\n${entry.path}\n${entry.line}`;
const lineAnywhere: EntryKey = (entry) => (entry.line === '' ? undefined : `${what(entry)}\n${entry.line}`);
const symbolHere: EntryKey = (entry) =>
  entry.symbol === '' ? undefined : `${what(entry)}\n${entry.path}\n${entry.symbol}`;
const anyHere = ({ tool, rule, path }: BaselineEntry): string => `${tool} ${rule}\n${path}`;
const rounds: readonly Round<Slot, Slot>[] = [lineHere, lineAnywhere, symbolHere]
  .map((key) => ({
    head: ({ entry }: Slot) => key(entry),
    base: ({ entry }: Slot) => key(entry),
  }))
  .concat({
    head: ({ entry }) => anyHere(entry),
    base: ({ entry }) => (entry.message === '' ? anyHere(entry) : undefined),
  });

export interface Acceptance {
  /** Findings that the baseline covers; the others are not in it. */
  readonly accepted: ReadonlySet<Finding>;
  /** What is left of the baseline when the findings that are gone are taken out. */
  readonly remaining: readonly BaselineEntry[];
  /** How many findings it covers that are gone. */
  readonly gone: number;
}

/** Which findings a baseline covers: each of its findings covers one. `traits` in the order of `findings`. */
export function accept(
  findings: readonly Finding[],
  traits: readonly FindingTraits[],
  entries: readonly BaselineEntry[],
): Acceptance {
  const slots = findings.map((finding, index) => {
    const [entry] = baselineOf([finding], traits.slice(index, index + 1));
    return { finding, entry: entry as BaselineEntry };
  });
  const pairs = new Map<Slot, Slot>();
  const { base } = pairOff({ head: slots as readonly Slot[], base: slotsOf(entries) }, rounds, pairs);
  const covered = slots.filter((slot) => pairs.has(slot));
  return {
    accepted: new Set(covered.map(({ finding }) => finding)),
    // As they are now: a moved finding's entry moves along, and keeps its reason.
    remaining: merged(covered.map((slot) => ({ ...slot.entry, ...reasonOf(pairs.get(slot)) }))),
    gone: base.length,
  };
}

const reasonOf = (slot: Slot | undefined) => (slot?.entry.accept === undefined ? {} : { accept: slot.entry.accept });

/** Entries that a change adds to the baseline; those with a reason are allowed to be. */
export function grown(head: readonly BaselineEntry[], base: readonly BaselineEntry[]): readonly BaselineEntry[] {
  const { head: added } = pairOff({ head: slotsOf(head), base: slotsOf(base) }, rounds, new Map());
  return merged(added.map(({ entry }) => ({ ...entry, count: 1 })));
}
