import type { Files, Io } from '@sluice/action';
import {
  accept,
  type BaselineEntry,
  baselineOf,
  type Finding,
  formatBaseline,
  grown,
  readBaseline,
  type SourceLines,
  traitsOf,
} from '@sluice/findings';
import type { Change } from '@sluice/git';
import { count, some } from '@sluice/report';
import type { Check } from '@sluice/verdict';
import type { Project } from './project.ts';

export const defaultBaseline = '.github/quality-baseline.json';

/** The committed list of findings that are accepted for now, and what it makes of those that were found. */
export interface Baseline {
  /** Relative to the repository. */
  readonly path: string;
  /** Of the project, where the tools run that keep such files themselves. */
  readonly directory: string;
  readonly entries: readonly BaselineEntry[];
  readonly accepted: ReadonlySet<Finding>;
  /** Without those that are gone. */
  readonly remaining: readonly BaselineEntry[];
  readonly gone: number;
}

const baselineBytes = 64 * 1024 * 1024;

/**
 * `given`: the input, relative to the project, or to the repository when it is not there; without it the default path, when
 * there is such a file. Throws `UserError` for a file that is named and not there, or cannot be read.
 */
export async function findBaseline(
  given: string | undefined,
  findings: readonly Finding[],
  { project, source, io }: { readonly project: Project; readonly source: SourceLines; readonly io: Io },
): Promise<Baseline | undefined> {
  const below = project.directory === '' ? '' : `${project.directory}/`;
  const wanted = given ?? defaultBaseline;
  const path = (await io.files.exists(wanted)) ? `${below}${wanted}` : wanted;
  if (given === undefined && !(await project.repository.exists(path))) return undefined;
  const entries = readBaseline(await project.repository.text(path, baselineBytes), path, project.directory);
  const traits = await traitsOf(findings, source);
  return { path, directory: project.directory, entries, ...accept(findings, traits, entries) };
}

/**
 * The baseline may only shrink: an entry that the one of the base has not fails, unless it says why it is accepted. The first one
 * is free. `undefined` where there is nothing to judge.
 */
export async function checkGrowth(
  { path, directory, entries }: Baseline,
  change: Change,
  textAtBase: (path: string) => Promise<string | undefined>,
): Promise<{ readonly check: Check | undefined; readonly added: readonly BaselineEntry[] }> {
  if (change.kind === 'none') return { check: undefined, added: [] };
  if (change.kind === 'unavailable') {
    const reason = `whether ${path} has grown is not known: ${change.reason}`;
    return { check: { name: 'baseline', status: 'inconclusive', reason }, added: [] };
  }
  const file = change.changes.files.find((one) => one.path === path);
  const before = file === undefined ? undefined : await textAtBase(file.oldPath ?? path);
  const entriesBefore = before === undefined ? undefined : readable(before, path, directory);
  if (entriesBefore === undefined) return { check: undefined, added: [] };
  const added = grown(entries, entriesBefore);
  const bare = added.filter((entry) => entry.accept === undefined);
  if (bare.length === 0) return { check: undefined, added };
  const number = bare.reduce((sum, entry) => sum + entry.count, 0);
  const names = some(bare.map((entry) => `${entry.path} ${entry.rule}`));
  const reason = `${path} grows by ${count(number, 'finding')}: ${names}; mend them, or give each entry an \`accept\` that says why`;
  return { check: { name: 'baseline', status: 'fail', reason }, added };
}

/** A file that nobody could read accepted nothing: the change that mends it is as free as the first one. */
function readable(text: string, path: string, directory: string): readonly BaselineEntry[] | undefined {
  try {
    return readBaseline(text, path, directory);
  } catch {
    return undefined;
  }
}

/** The file that would be right now: an existing one without what is gone, else one of all findings. Answers its path. */
export async function proposeBaseline(
  baseline: Baseline | undefined,
  findings: readonly Finding[],
  source: SourceLines,
  reports: Files,
): Promise<string> {
  const entries = baseline?.remaining ?? baselineOf(findings, await traitsOf(findings, source));
  return reports.write('quality-baseline.json', formatBaseline(entries));
}
