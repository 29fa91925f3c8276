import type { Files } from '@sluice/action';
import type { ChangedFile } from '@sluice/git';
import type { Tool } from './selection.ts';

/** A file with a tool's configuration that the change touches, on both sides; empty where it is not there. */
export interface ChangedConfiguration {
  /** Relative to the repository. */
  readonly path: string;
  readonly base: string | undefined;
  readonly head: string | undefined;
}

const files: Readonly<Record<'ruff' | 'mypy', RegExp>> = {
  ruff: /(?:^|\/)(?:pyproject\.toml|\.?ruff\.toml)$/u,
  mypy: /(?:^|\/)(?:pyproject\.toml|\.?mypy\.ini|setup\.cfg)$/u,
};

export const programOf = (tool: Tool): 'ruff' | 'mypy' => (tool === 'mypy' ? 'mypy' : 'ruff');

/** The files of a change in which what this tool reads differs. Both `Files` are rooted at the repository's root. */
export async function changedConfiguration(
  tool: Tool,
  changed: readonly ChangedFile[],
  base: Files,
  head: Files,
): Promise<readonly ChangedConfiguration[]> {
  const program = programOf(tool);
  const found: ChangedConfiguration[] = [];
  for (const { path, oldPath, kind } of changed) {
    const places = new Map([
      [path, { base: oldPath === path ? path : undefined, head: kind === 'deleted' ? undefined : path }],
      ...(oldPath === undefined || oldPath === path ? [] : [[oldPath, { base: oldPath, head: undefined }] as const]),
    ]);
    for (const [place, sides] of places) {
      if (!files[program].test(place)) continue;
      const both = { path: place, base: await textOf(sides.base, base), head: await textOf(sides.head, head) };
      const own = (text: string | undefined): string => relevantPart(program, place, text ?? '');
      if (own(both.base) !== own(both.head)) found.push(both);
    }
  }
  return found;
}

const textOf = async (path: string | undefined, from: Files): Promise<string | undefined> =>
  path !== undefined && (await from.exists(path)) ? from.text(path) : undefined;

/** What a tool reads of a file that is also for others: a new version of the project is no other configuration. */
export function relevantPart(program: 'ruff' | 'mypy', path: string, text: string): string {
  if (path.endsWith('pyproject.toml')) {
    const own = tables(text, new RegExp(`^\\s*\\[{1,2}\\s*tool\\s*\\.\\s*["']?${program}["']?\\s*[.\\]]`, 'u'));
    // ruff takes the oldest Python that it must be right for from the project.
    const python = program === 'ruff' ? (/^\s*requires-python\s*=.*$/mu.exec(text)?.[0] ?? '') : '';
    const inTool = tables(text, /^\s*\[\s*tool\s*\]/u);
    return [own, inTool, python].map(withoutComments).join('\n');
  }
  return withoutComments(path.endsWith('setup.cfg') ? tables(text, /^\[mypy(?:-[^\]]*)?\]/u) : text);
}

/** Not an element of an array that stands on a line of its own. */
const tableHead = /^\s*\[{1,2}\s*[A-Za-z_][^[\]]*\]{1,2}\s*(?:[#;].*)?$/u;

function tables(text: string, head: RegExp): string {
  let inside = false;
  return text
    .split(/\r?\n/u)
    .filter((line) => {
      if (tableHead.test(line)) inside = head.test(line);
      return inside;
    })
    .join('\n');
}

const withoutComments = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .join('\n');
