import { type FileDiff, type Finding, repositoryPath, type Scan } from '@sluice/findings';
import type { Judgement } from './judgement.ts';
import { makePatch, type Patch, ruffFormatter } from './patch.ts';
import type { Tool } from './selection.ts';
import type { ToolRun, ToolWorld } from './tool-run.ts';

export interface Mending {
  readonly patch: Patch;
  /** What people type to mend what can be mended; empty when nothing can. */
  readonly command: string;
}

/**
 * What the tools can mend by themselves: of everything, or, where only what is new counts, of the files that have something
 * new. Nobody is to be handed the fixes of a whole legacy.
 */
export async function mend(runs: ReadonlyMap<Tool, ToolRun>, judgement: Judgement, world: ToolWorld): Promise<Mending> {
  const { newOnly, causeOf } = judgement;
  const counts = (finding: Finding): boolean => finding.fix === 'safe' && (!newOnly || causeOf(finding) === 'change');
  const files = (tool: Tool): ReadonlySet<string> =>
    new Set((runs.get(tool)?.scan.findings ?? []).filter(counts).flatMap(({ location }) => location?.path ?? []));
  const [fixed, formatted] = [files('ruff'), files('ruff-format')];
  const both = new Set([...fixed, ...formatted]);
  const within = (wanted: ReadonlySet<string>, changes: readonly FileDiff[] = []): readonly FileDiff[] =>
    newOnly ? changes.filter(({ path }) => wanted.has(repositoryPath(path, world.project.frame) ?? '')) : changes;
  const patch = await patchOf(
    within(fixed, runs.get('ruff')?.changes),
    within(both, runs.get('ruff-format')?.changes),
    runs.has('ruff-format'),
    world,
  );
  const scans = [...runs.values()].map(({ scan }) => scan);
  return { patch, command: commandOf(scans, counts, newOnly ? both : undefined, world) };
}

/** A help, no measurement: without it the verdict is the same, and the summary says why it is not there. */
async function patchOf(
  fixes: readonly FileDiff[],
  formats: readonly FileDiff[],
  formatting: boolean,
  { io, project, timeoutMs }: ToolWorld,
): Promise<Patch> {
  const formatter = formatting ? await ruffFormatter(timeoutMs, io) : undefined;
  try {
    return await makePatch({ fixes, formats, formatter }, project, io);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { path: undefined, text: '', files: [], remarks: [`no patch: ${reason}`] };
  }
}

const filesNamed = 20;

function commandOf(
  scans: readonly Scan[],
  counts: (finding: Finding) => boolean,
  only: ReadonlySet<string> | undefined,
  { prefix, project }: ToolWorld,
): string {
  const mendable = (tool: Tool): boolean => scans.some((one) => one.tool === tool && one.findings.some(counts));
  const formats = scans.some(({ tool }) => tool === 'ruff-format');
  const below = project.directory === '' ? '' : `${project.directory}/`;
  const paths = only === undefined || only.size > filesNamed ? [] : [...only].sort();
  const names = paths.map((path) => ` ${quoted(path.startsWith(below) ? path.slice(below.length) : path)}`).join('');
  const fixes = mendable('ruff') ? [`${prefix}ruff check --fix${names}`] : [];
  // What was fixed may have to be formatted.
  const format = mendable('ruff-format') || (fixes.length > 0 && formats) ? [`${prefix}ruff format${names}`] : [];
  return [...fixes, ...format].join('\n');
}

export const quoted = (path: string): string =>
  /^[\w./-]+$/u.test(path) && !path.startsWith('-') ? path : `'${path.replaceAll("'", "'\\''")}'`;
