import type { Io } from '@sluice/action';
import { foldersUpwards, type Project } from './project.ts';

/** A program of which a project may have a configuration. */
interface Program {
  readonly name: string;
  /** Files that are its configuration by their name. */
  readonly files?: readonly string[];
  /** Tables of pyproject.toml: `tool.ruff`. */
  readonly tables?: readonly string[];
  /** Sections of the INI files in which it looks. */
  readonly sections?: Readonly<Record<string, readonly string[]>>;
}

const ini = (section: string, ...files: readonly string[]) => ({ [section]: files });

const programs: readonly Program[] = [
  { name: 'ruff', files: ['ruff.toml', '.ruff.toml'], tables: ['tool.ruff'] },
  { name: 'mypy', tables: ['tool.mypy'], sections: ini('mypy', 'mypy.ini', '.mypy.ini', 'setup.cfg') },
  { name: 'black', tables: ['tool.black'] },
  { name: 'yapf', files: ['.style.yapf'], tables: ['tool.yapf'], sections: ini('yapf', 'setup.cfg') },
  { name: 'autopep8', tables: ['tool.autopep8'] },
  { name: 'pyright', files: ['pyrightconfig.json'], tables: ['tool.pyright', 'tool.basedpyright'] },
  { name: 'flake8', files: ['.flake8'], sections: ini('flake8', 'setup.cfg', 'tox.ini') },
  { name: 'pylint', files: ['.pylintrc', 'pylintrc'], tables: ['tool.pylint'] },
  {
    name: 'eslint',
    files: ['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].map((ending) => `eslint.config.${ending}`),
  },
  {
    name: 'prettier',
    files: ['', '.json', '.yml', '.yaml', '.toml'].map((ending) => `.prettierrc${ending}`),
  },
  { name: 'biome', files: ['biome.json', 'biome.jsonc'] },
  { name: 'tsc', files: ['tsconfig.json'] },
];

/** Where each program is configured (a path relative to the project), for those that are; the nearest folder wins. */
export async function readConfiguration(project: Project, io: Io): Promise<ReadonlyMap<string, string>> {
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
    for (const program of programs) {
      if (found.has(program.name)) continue;
      const file = await configurationFile(program, textOf, (name) => io.files.exists(at(name)));
      if (file !== undefined) found.set(program.name, at(file));
    }
  }
  return found;
}

async function configurationFile(
  { files = [], tables = [], sections = {} }: Program,
  textOf: (file: string) => Promise<string>,
  exists: (file: string) => Promise<boolean>,
): Promise<string | undefined> {
  for (const file of files) if (await exists(file)) return file;
  for (const [section, places] of Object.entries(sections)) {
    for (const file of places) if (hasIniSection(await textOf(file), section)) return file;
  }
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
