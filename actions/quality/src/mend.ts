import type { Io } from '@sluice/action';
import { type FileDiff, type Finding, repositoryPath, type Scan } from '@sluice/findings';
import type { Adapter } from './adapter.ts';
import { adapterOf, isFormatter } from './adapters.ts';
import { commandPrefix } from './installation.ts';
import type { Judgement } from './judgement.ts';
import { makePatch, type Patch, ruffFormatter } from './patch.ts';
import { programName } from './program.ts';
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
export async function mend(
  runs: ReadonlyMap<string, ToolRun>,
  judgement: Judgement,
  world: ToolWorld,
): Promise<Mending> {
  const { newOnly, causeOf } = judgement;
  const counts = (finding: Finding): boolean => finding.fix === 'safe' && (!newOnly || causeOf(finding) === 'change');
  const files = (tools: readonly string[]): ReadonlySet<string> =>
    new Set(
      tools.flatMap((tool) =>
        (runs.get(tool)?.scan.findings ?? []).filter(counts).flatMap(({ location }) => location?.path ?? []),
      ),
    );
  const tools = [...runs.keys()];
  const within = (wanted: ReadonlySet<string>, of: readonly string[]): readonly FileDiff[] => {
    const changes = of.flatMap((tool) => runs.get(tool)?.changes ?? []);
    return newOnly
      ? changes.filter(({ path }) => wanted.has(repositoryPath(path, world.project.frame) ?? ''))
      : changes;
  };
  const [formatters, fixers] = [tools.filter(isFormatter), tools.filter((tool) => !isFormatter(tool))];
  const patch = await patchOf(
    within(files(fixers), fixers),
    within(files(tools), formatters),
    runs.has('ruff-format'),
    world,
  );
  const scans = [...runs.values()].map(({ scan }) => scan);
  const commands = await commandsOf(scans, counts, newOnly ? files : undefined, world);
  return { patch, command: commands.join('\n') };
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

/** Formatters come last: what was fixed may have to be formatted. */
async function commandsOf(
  scans: readonly Scan[],
  counts: (finding: Finding) => boolean,
  only: ((tools: readonly string[]) => ReadonlySet<string>) | undefined,
  { environment, project }: ToolWorld,
): Promise<readonly string[]> {
  const mending = scans.flatMap((one) => adapterOf(one.tool) ?? []).filter(({ mend: args }) => args !== undefined);
  const found = new Set(scans.filter(({ findings }) => findings.some(counts)).map(({ tool }) => tool));
  const below = project.directory === '' ? '' : `${project.directory}/`;
  const commands: string[] = [];
  for (const one of [...mending].sort((a, b) => Number(a.formatter ?? false) - Number(b.formatter ?? false))) {
    const others = mending.filter(({ source }) => source.kind === one.source.kind).map(({ tool }) => tool);
    if (!found.has(one.tool) && !(one.formatter === true && others.some((tool) => found.has(tool)))) continue;
    const paths = only === undefined ? undefined : [...only(others)].sort();
    const given = paths === undefined || paths.length > filesNamed ? [] : paths;
    const names = given.map((path) => ` ${quoted(path.startsWith(below) ? path.slice(below.length) : path)}`);
    commands.push(
      `${await typed(one, environment)} ${one.mend}${names.length > 0 ? names.join('') : wholeProject(one)}`,
    );
  }
  return commands;
}

/** ruff needs no path to be told of the whole project. */
const wholeProject = ({ source }: Adapter): string => (source.kind === 'node' ? ' .' : '');

async function typed({ source }: Adapter, io: Io): Promise<string> {
  return `${await commandPrefix(source.kind, io)}${programName(source)}`;
}

export const quoted = (path: string): string =>
  /^[\w./-]+$/u.test(path) && !path.startsWith('-') ? path : `'${path.replaceAll("'", "'\\''")}'`;
