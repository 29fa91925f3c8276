import type { Git } from '@sluice/action';
import { findMoves, type Move } from './moved-lines.ts';
import { type Hunk, readPatch } from './patch-text.ts';

export type ChangeKind = 'added' | 'modified' | 'renamed' | 'deleted' | 'submodule';

/** One file that differs between two commits. Paths are relative to the root of the repository. */
export interface ChangedFile {
  /** Where it is now; of a deleted file, where it was. */
  readonly path: string;
  /** Where it was; `undefined` for a new file. */
  readonly oldPath: string | undefined;
  readonly kind: ChangeKind;
  /** Empty for a pure rename, for a submodule, and for a file that no line of interest was read of. */
  readonly hunks: readonly Hunk[];
}

export interface Changes {
  readonly files: readonly ChangedFile[];
  readonly moves: readonly Move[];
}

export interface ChangeOptions {
  /** Lines that differ only in white space are not changed. */
  readonly ignoreWhitespace: boolean;
  /** Of which files lines are read, by their path now; the others are only listed. Default: of all. */
  readonly interesting?: (path: string) => boolean;
}

export type ChangesResult =
  | { readonly ok: true; readonly changes: Changes }
  | { readonly ok: false; readonly message: string };

/**
 * Nothing that a person's configuration or the `.gitattributes` of a change could set has a say: `*.py -diff` would make each change
 * of a file a binary one, in which no line is new.
 */
const plainDiff = [
  'diff',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--no-relative',
  '--ignore-submodules=none',
  '-M',
  '-l2000',
  '-O/dev/null',
] as const;

/** What changed from one commit to another: files with their renames, and the lines of those that are of interest. */
export async function readChanges(
  git: Git,
  from: string,
  to: string,
  { ignoreWhitespace, interesting = () => true }: ChangeOptions,
): Promise<ChangesResult> {
  const listed = await git.run([...plainDiff, '--raw', '-z', '--no-abbrev', from, to, '--']);
  if (!listed.ok) return failed(listed.stderr);
  const files = readRaw(listed.stdout);
  const wanted = files.filter(({ kind, path }) => kind !== 'submodule' && interesting(path));
  if (wanted.length === 0) return { ok: true, changes: { files, moves: [] } };
  const patch = await git.run([
    ...plainDiff,
    '-U0',
    '--inter-hunk-context=0',
    '--text',
    '--diff-algorithm=histogram',
    '--src-prefix=a/',
    '--dst-prefix=b/',
    ...(ignoreWhitespace ? ['-w', '--ignore-blank-lines'] : []),
    from,
    to,
    '--',
    ...pathspecs(wanted, files),
  ]);
  if (!patch.ok) return failed(patch.stderr || 'its output is too long');
  const patches = readPatch(patch.stdout);
  const byPath = new Map(patches.map((one) => [one.newPath ?? one.oldPath ?? '', one.hunks]));
  const known = new Set(wanted.map(({ path }) => path));
  const changed = files.map((file) =>
    known.has(file.path) ? { ...file, hunks: (byPath.get(file.path) ?? []).map(withoutText) } : file,
  );
  return { ok: true, changes: { files: changed, moves: findMoves(patches, ignoreWhitespace) } };
}

function failed(stderr: string): ChangesResult {
  return { ok: false, message: `git diff failed: ${stderr.trim().split('\n')[0] ?? ''}` };
}

function withoutText({ oldStart, oldCount, newStart, newCount }: Hunk): Hunk {
  return { oldStart, oldCount, newStart, newCount };
}

const kinds: Readonly<Record<string, ChangeKind>> = { A: 'added', C: 'added', D: 'deleted', R: 'renamed' };

/** `:100644 100644 <sha> <sha> M\0path\0`; a rename or copy has two paths. */
function readRaw(text: string): readonly ChangedFile[] {
  const fields = text.split('\0');
  const files: ChangedFile[] = [];
  for (let index = 0; index < fields.length - 1; ) {
    const [, oldMode, newMode, letter] = /^:(\d+) (\d+) \w+ \w+ ([A-Z])/u.exec(fields[index] ?? '') ?? [];
    const twoPaths = letter === 'R' || letter === 'C';
    const first = fields[index + 1] ?? '';
    const path = twoPaths ? (fields[index + 2] ?? '') : first;
    index += twoPaths ? 3 : 2;
    const submodule = oldMode === '160000' || newMode === '160000';
    const kind = submodule ? 'submodule' : (kinds[letter ?? ''] ?? 'modified');
    files.push({ path, oldPath: kind === 'added' ? undefined : first, kind, hunks: [] });
  }
  return files;
}

/** More of them would not fit on a command line; then everything is read. */
const mostPathspecs = 200;

/**
 * The files of interest by their endings, so that thousands of them are a short list and a lock file of ten thousand lines is never
 * read. What is deleted is in it too: it may have moved.
 */
function pathspecs(wanted: readonly ChangedFile[], all: readonly ChangedFile[]): readonly string[] {
  const specs = new Set<string>();
  const add = (path: string): void => {
    const ending = /[^/](\.[A-Za-z0-9_+-]+)$/u.exec(path)?.[1];
    specs.add(ending === undefined ? `:(top,literal)${path}` : `:(top)*${ending}`);
  };
  for (const { path, oldPath } of wanted) {
    add(path);
    if (oldPath !== undefined) add(oldPath);
  }
  const list = [...specs];
  return list.length > mostPathspecs || list.length >= all.length ? [':/'] : list;
}
