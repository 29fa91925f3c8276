import type { Io } from '@sluice/action';
import {
  applyHunks,
  type FileDiff,
  type Hunk,
  inEnvironment,
  lastWord,
  notebookOf,
  repositoryPath,
} from '@sluice/findings';
import { count, some } from '@sluice/report';
import type { Project } from './project.ts';

/** What the tools can mend by themselves, as one patch for `git apply` at the root of the repository. */
export interface Patch {
  /** Absolute; `undefined` when there is nothing to mend, or it could not be made. */
  readonly path: string | undefined;
  readonly text: string;
  readonly files: readonly string[];
  readonly remarks: readonly string[];
}

/** Formats the text of a file as the project would; `undefined` when that fails. */
export type Formatter = (path: string, text: string) => Promise<string | undefined>;

export interface Changes {
  /** Of `ruff check --diff`; paths relative to the project. */
  readonly fixes: readonly FileDiff[];
  /** Of `ruff format --diff`, on the files as they are. */
  readonly formats: readonly FileDiff[];
  /** Formats what the fixes changed; without it, that stays as the fixes leave it. */
  readonly formatter: Formatter | undefined;
}

const patchBytes = 128 * 1024 * 1024;
/** Each costs a process; beyond it, fixed files are not formatted. */
const formattedFiles = 100;

/**
 * Makes the patch from copies: the project itself is only read. Both tools' diffs are against the files as they are, so
 * where both change a file it is fixed first and then formatted again, as `ruff check --fix && ruff format` would.
 */
export async function makePatch(changes: Changes, project: Project, io: Io): Promise<Patch> {
  const none = { path: undefined, text: '', files: [] };
  const folder = `${io.host.scratch}/patch`;
  const { files, remarks } = await changedFiles(changes, project, io);
  if (files.size === 0) return { ...none, remarks };
  for (const [path, { old, mended }] of files) {
    await io.files.write(`${folder}/a/${path}`, old);
    await io.files.write(`${folder}/b/${path}`, mended);
  }
  const stdoutFile = `${io.host.scratch}/patch.diff`;
  const result = await io.exec.run({
    argv: [
      'git',
      ...plainGit,
      'diff',
      '--no-index',
      '--no-prefix',
      '--no-color',
      '--no-ext-diff',
      '--no-textconv',
      '--no-renames',
      'a',
      'b',
    ],
    cwd: folder,
    env: { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_DIR: undefined, GIT_EXTERNAL_DIFF: undefined },
    timeoutMs: gitTimeoutMs,
    stdoutFile,
  });
  const code = result.ending.kind === 'exited' ? result.ending.code : undefined;
  // 1: there are differences.
  if (code !== 1) return { ...none, remarks: code === 0 ? remarks : [...remarks, `no patch: ${lastWord(result)}`] };
  const text = withoutModes(await io.files.text(stdoutFile, patchBytes));
  const path = await io.files.at(io.host.reports).write('fixes.patch', text);
  const applies = await io.git.run(['-C', project.root, 'apply', '--check', path]);
  if (!applies.ok) {
    await io.files.remove(path);
    return {
      ...none,
      remarks: [...remarks, `no patch: git does not take it (${applies.stderr.trim().split('\n')[0]})`],
    };
  }
  return { path, text, files: [...files.keys()], remarks };
}

const gitTimeoutMs = 5 * 60_000;
const plainGit = ['-c', 'core.quotePath=false', '-c', 'core.autocrlf=false', '-c', 'core.safecrlf=false'];

/** The copies are all 100644: an executable file keeps its mode when the patch names none. */
function withoutModes(patch: string): string {
  return patch.replace(/^(index [0-9a-f]+\.\.[0-9a-f]+) \d+$/gmu, '$1');
}

interface Mended {
  readonly old: string;
  readonly mended: string;
}

async function changedFiles({ fixes, formats, formatter }: Changes, project: Project, io: Io) {
  const files = new Map<string, Mended>();
  const unable: string[] = [];
  let unformatted = 0;
  const [fixesByFile, formatsByFile] = [hunksByFile(fixes), hunksByFile(formats)];
  let left = formattedFiles;
  for (const path of [...new Set([...fixesByFile.keys(), ...formatsByFile.keys()])].sort()) {
    const target = repositoryPath(path, project.frame);
    if (target === undefined || !(await io.files.exists(path))) continue;
    const old = await io.files.text(path, patchBytes);
    const fixing = fixesByFile.get(path);
    let mended = applyHunks(old, fixing ?? formatsByFile.get(path) ?? []);
    if (fixing !== undefined && mended !== undefined && formatter !== undefined) {
      const formatted = left > 0 ? await formatter(path, mended) : undefined;
      left -= 1;
      if (formatted === undefined) unformatted += 1;
      mended = formatted ?? mended;
    }
    if (mended === undefined) unable.push(target);
    else if (mended !== old) files.set(target, { old, mended });
  }
  const notebooks = new Set(
    [...fixes, ...formats].map(({ path }) => notebookOf(path)).filter((path) => path !== undefined),
  );
  const remarks = [
    ...(notebooks.size > 0
      ? [`the patch leaves out ${count(notebooks.size, 'notebook')}: ${some([...notebooks])}`]
      : []),
    ...(unable.length > 0 ? [`the patch leaves out ${some(unable)}: the tool's diff does not fit the file`] : []),
    ...(unformatted > 0 ? [`${count(unformatted, 'file')} of the patch must be formatted once it is applied`] : []),
  ];
  return { files, remarks };
}

function hunksByFile(diffs: readonly FileDiff[]): ReadonlyMap<string, readonly Hunk[]> {
  const text = diffs.filter(({ path }) => notebookOf(path) === undefined);
  return new Map(text.map(({ path, hunks }) => [path, hunks]));
}

/** ruff's formatter on a text that is in no file. What the configuration excludes comes back as it is. */
export async function ruffFormatter(timeoutMs: number, io: Io): Promise<Formatter | undefined> {
  const program = (await inEnvironment('ruff', io)) ?? (await io.exec.which('ruff'));
  if (program === undefined) return undefined;
  return async (path, text) => {
    const args = ['format', '--no-cache', '--force-exclude', '--stdin-filename', path, '-'];
    const maxOutputBytes = patchBytes;
    const result = await io.exec.run({ argv: [program, ...args], stdin: text, timeoutMs, maxOutputBytes });
    return result.ending.kind === 'exited' && result.ending.code === 0 && !result.truncated ? result.stdout : undefined;
  };
}
