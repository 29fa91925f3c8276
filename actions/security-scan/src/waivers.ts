import { type Files, type Io, UserError } from '@sluice/action';
import {
  addedWaivers,
  applyWaivers,
  type Finding,
  formatEnd,
  readWaiversOf,
  type Waived,
  type Waiver,
} from '@sluice/findings';
import type { Change } from '@sluice/git';
import { count } from '@sluice/report';

export const defaultWaivers = '.github/waivers.yml';

/** The waivers of the project, and what a change does to them. */
export interface Waivers {
  readonly all: readonly Waiver[];
  /** That the base has not; `undefined` when that could not be told. */
  readonly added: readonly Waiver[] | undefined;
}

/**
 * `given`: files, relative to the project or else to the repository; without one the default file, when it is there. Throws
 * `UserError` for a file that is named and not there, or that is not understood: a waiver must not be lost without a word.
 */
export async function findWaivers(given: readonly string[], change: Change, io: Io): Promise<Waivers> {
  const repository = io.files.at(io.host.workspace);
  const paths = await Promise.all(
    (given.length === 0 ? [undefined] : given).map((path) => pathOf(path, repository, io)),
  );
  const found: Waivers[] = [];
  for (const path of paths) if (path !== undefined) found.push(await readFile(path, repository, change, io));
  const unknown = found.some(({ added }) => added === undefined);
  return {
    all: found.flatMap(({ all }) => all),
    added: unknown ? undefined : found.flatMap(({ added = [] }) => added),
  };
}

async function readFile(path: string, repository: Files, change: Change, io: Io): Promise<Waivers> {
  const read = await readWaiversOf(await repository.text(path), path);
  if (!read.ok) {
    throw new UserError(`The waivers in ${path} cannot be used: ${read.problems.join('; ')}.`);
  }
  const all = read.waivers;
  if (change.kind === 'none') return { all, added: [] };
  if (change.kind === 'unavailable') return { all, added: undefined };
  const file = change.changes.files.find((one) => one.path === path);
  if (file === undefined) return { all, added: [] };
  const before = await io.git.run(['show', `${change.base}:${file.oldPath ?? path}`]);
  const base = before.ok ? await readWaiversOf(before.stdout, path) : undefined;
  // A file that nobody could read waived nothing.
  return { all, added: addedWaivers(all, base?.ok === true ? base.waivers : []) };
}

async function pathOf(given: string | undefined, repository: Files, io: Io): Promise<string | undefined> {
  if (given === undefined) return (await repository.exists(defaultWaivers)) ? defaultWaivers : undefined;
  const below = io.files.root
    .slice(io.host.workspace.length)
    .replace(/^[\\/]+/u, '')
    .replaceAll('\\', '/');
  const own = below === '' ? given : `${below}/${given}`;
  return (await repository.exists(own)) ? own : given;
}

export interface WaiverOutcome extends Waived {
  readonly added: readonly Waiver[] | undefined;
  readonly remarks: readonly string[];
}

/** `whole`: every tool got through; only then a waiver can be called unused. */
export function useWaivers(
  findings: readonly Finding[],
  { all, added }: Waivers,
  whole: boolean,
  now: number,
): WaiverOutcome {
  const outcome = applyWaivers(findings, all, now);
  const say = (waiver: Waiver): string =>
    `${waiver.id}${waiver.scope === undefined ? '' : ` in ${waiver.scope}`} (${waiver.owner})`;
  const returned = new Set(outcome.returned.values());
  const unused = whole ? outcome.unused : [];
  return {
    ...outcome,
    added,
    remarks: [
      ...[...returned].map((waiver) => `waivers: ${say(waiver)} ${whyOver(waiver)}, and what it waived is found again`),
      ...outcome.expired
        .filter((waiver) => !returned.has(waiver))
        .map((waiver) => `waivers: ${say(waiver)} ${whyOver(waiver)} and nothing is found for it: take it out`),
      ...unused.map((waiver) => `waivers: ${say(waiver)} waives nothing: take it out, or mend its id or scope`),
      ...outcome.ending
        .filter((waiver) => !unused.includes(waiver))
        .map((waiver) => `waivers: ${say(waiver)} ends soon: ${formatEnd(waiver)}`),
      ...openEnded(all),
      ...(added === undefined && all.length > 0
        ? [`waivers: which of the ${count(all.length, 'waiver')} this change adds is not known`]
        : []),
    ],
  };
}

export const whyOver = ({ end }: Waiver): string =>
  end.kind === 'date' ? `ended on ${end.date}` : 'ended because there is a fix now';

function openEnded(all: readonly Waiver[]): readonly string[] {
  const open = all.filter(({ end }) => end.kind === 'open');
  const files = [...new Set(open.map(({ file }) => file))].join(', ');
  return open.length === 0
    ? []
    : [`waivers: ${count(open.length, 'waiver')} of ${files} ${open.length === 1 ? 'has' : 'have'} no end`];
}
