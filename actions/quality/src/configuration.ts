import type { Io } from '@sluice/action';
import { adapters } from './adapters.ts';
import { foldersUpwards, type Project } from './project.ts';
import { packageKey } from './settings.ts';

/** Where a program is configured. */
export interface Configured {
  /** Files that are its configuration by their name. */
  readonly files?: readonly string[];
  /** Tables of pyproject.toml: `tool.ruff`. */
  readonly tables?: readonly string[];
  /** Sections of the INI files in which it looks. */
  readonly sections?: Readonly<Record<string, readonly string[]>>;
  /** A key of package.json. */
  readonly packageKey?: string;
  /** Only in the project's own folder, not above it. */
  readonly here?: true;
  /** It counts for projects that have this file. */
  readonly projectFile?: string;
}

/** Programs that the gate does not run, and of which it says so. */
const others: readonly (readonly [string, Configured])[] = [
  ['black', { tables: ['tool.black'] }],
  ['yapf', { files: ['.style.yapf'], tables: ['tool.yapf'], sections: { yapf: ['setup.cfg'] } }],
  ['autopep8', { tables: ['tool.autopep8'] }],
  ['flake8', { files: ['.flake8'], sections: { flake8: ['setup.cfg', 'tox.ini'] } }],
  ['pylint', { files: ['.pylintrc', 'pylintrc'], tables: ['tool.pylint'] }],
];

/** Where each program is configured (a path relative to the project), for those that are; the nearest folder wins. */
export async function readConfiguration(project: Project, io: Io): Promise<ReadonlyMap<string, string>> {
  const programs = [...adapters.map(({ tool, configured }) => [tool, configured] as const), ...others];
  const found = new Map<string, string>();
  for (const folder of foldersUpwards(project)) {
    const at = (file: string): string => (folder === '.' ? file : `${folder}/${file}`);
    const texts = new Map<string, string>();
    const textOf = async (file: string): Promise<string> => {
      const known = texts.get(file);
      if (known !== undefined) return known;
      const text = (await io.files.exists(at(file))) ? await io.files.text(at(file)) : '';
      texts.set(file, text);
      return text;
    };
    for (const [name, configured] of programs) {
      const { here, projectFile } = configured;
      if (found.has(name) || (here === true && folder !== '.')) continue;
      if (projectFile !== undefined && !(await io.files.exists(projectFile))) continue;
      const file = await configurationFile(configured, textOf, (path) => io.files.exists(at(path)));
      if (file !== undefined) found.set(name, at(file));
    }
  }
  return found;
}

async function configurationFile(
  { files = [], tables = [], sections = {}, packageKey: key }: Configured,
  textOf: (file: string) => Promise<string>,
  exists: (file: string) => Promise<boolean>,
): Promise<string | undefined> {
  for (const file of files) if (await exists(file)) return file;
  for (const [section, places] of Object.entries(sections)) {
    for (const file of places) if (hasIniSection(await textOf(file), section)) return file;
  }
  if (key !== undefined && packageKey(await textOf('package.json'), key) !== undefined) return 'package.json';
  if (tables.length === 0) return undefined;
  const pyproject = await textOf('pyproject.toml');
  if (pyproject === '') return undefined;
  return tables.some((table) => hasTomlTable(pyproject, table)) ? 'pyproject.toml' : undefined;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** `[tool.ruff]`, `[tool.ruff.lint]`, `[[tool.mypy.overrides]]`, or `ruff.x = …` and `ruff = {…}` below `[tool]`. */
export function hasTomlTable(toml: string, path: string): boolean {
  const text = toml.replace(/"""[\s\S]*?"""|'''[\s\S]*?'''/gu, '""');
  const key = (name: string): string => `["']?${escaped(name)}["']?`;
  const parts = path.split('.');
  const whole = parts.map(key).join('\\s*\\.\\s*');
  if (new RegExp(`^\\s*\\[{1,2}\\s*${whole}\\s*[\\].]`, 'mu').test(text)) return true;
  const parent = parts.slice(0, -1).map(key).join('\\s*\\.\\s*');
  const last = key(parts.at(-1) ?? '');
  return new RegExp(`^\\s*\\[\\s*${parent}\\s*\\][^[]*?^\\s*${last}\\s*[.=]`, 'mu').test(text);
}

/** `[mypy]` or `[mypy-some.module]`. */
export function hasIniSection(text: string, section: string): boolean {
  return text !== '' && new RegExp(`^\\[${escaped(section)}(?:-[^\\]]*)?\\]`, 'mu').test(text);
}
