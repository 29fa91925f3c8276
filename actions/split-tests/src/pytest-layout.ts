import { dirname, join } from 'node:path';
import { type Files, UserError } from '@sluice/action';
import { tomlHeader, unreadOption, unreadPart } from './pytest-unread.ts';

/** What pytest is told about where its tests are; lists are empty where it is told nothing. */
export interface PytestLayout {
  readonly testpaths: readonly string[];
  readonly pythonFiles: readonly string[];
  /** `undefined`: pytest's own. */
  readonly norecursedirs: readonly string[] | undefined;
}

/** Where pytest 9 looks, the first that has its section counts (`_pytest/config/findpaths.py`); a `pytest.*` counts also when empty. */
const places: readonly (readonly [file: string, section: string])[] = [
  ['pytest.toml', 'pytest'],
  ['.pytest.toml', 'pytest'],
  ['pytest.ini', 'pytest'],
  ['.pytest.ini', 'pytest'],
  ['pyproject.toml', 'tool.pytest'],
  ['pyproject.toml', 'tool.pytest.ini_options'],
  ['tox.ini', 'pytest'],
  ['setup.cfg', 'tool:pytest'],
];

/** The defaults of pytest for `python_files` and `norecursedirs`; folders that begin with a dot are never searched. */
const usualFiles = ['test_*.py', '*_test.py'];
const usualExcluded = ['*.egg', '_darcs', 'build', 'CVS', 'dist', 'node_modules', 'venv', '{arch}'];

/**
 * Globs of the test files that `pytest` finds when it is given none, a list for each place where it begins: by its configuration, else
 * everything below. What is planned must be what one job would have run.
 */
export async function pytestGlobs(files: Files): Promise<readonly (readonly string[])[]> {
  const layout = await readPytestLayout(files);
  const names = layout.pythonFiles.length > 0 ? layout.pythonFiles : usualFiles;
  const excluded = (layout.norecursedirs ?? usualExcluded).filter((name) => !/[!\\]/u.test(name) && name !== '.*');
  // A place that is named is searched whatever it is called: what is left out counts from there.
  const below = (folder: string): readonly string[] => [
    ...names.map((name) => `${folder}**/${name}`),
    ...excluded.map((name) => `!${folder}**/${name.replaceAll('{', '[{]').replaceAll('}', '[}]')}/**`),
  ];
  const tidy = layout.testpaths.map((path) => path.replace(/^(?:\.\/)+/u, '').replace(/\/+$/u, ''));
  if (tidy.length === 0) return [below('')];
  return tidy.map((path) => (path.endsWith('.py') ? [path] : below(path === '' || path === '.' ? '' : `${path}/`)));
}

/**
 * The nearest configuration, here or above, up to the folder of the repository. `testpaths` count only for who starts pytest in
 * the folder of the configuration (`Config.parse` of pytest); a submodule has a file `.git`, and pytest does not stop there.
 */
export async function readPytestLayout(files: Files): Promise<PytestLayout> {
  const own = await layoutIn(files);
  if (own !== undefined) return own;
  let folder = files;
  while (!(await folder.isDirectory('.git')) && dirname(folder.root) !== folder.root) {
    folder = files.at(dirname(folder.root));
    const found = await layoutIn(folder);
    if (found !== undefined) return { ...found, testpaths: [] };
  }
  return layoutOf(() => undefined);
}

async function layoutIn(files: Files): Promise<PytestLayout | undefined> {
  for (const [file, section] of places) {
    if (!(await files.exists(file))) continue;
    const text = (await files.text(file)).replace(/\r\n?/gu, '\n');
    const toml = file.endsWith('.toml');
    const body = bodyOf(text, section, toml);
    const sections = places.filter(([name]) => name === file).map(([, name]) => name);
    const unread = unreadPart(text, sections, toml) ?? (body === undefined ? undefined : unreadOption(body, toml));
    if (unread !== undefined) throw new UserError(`${join(files.root, file)} has ${unread}; ${wayOut}`);
    const read = toml ? tomlValue : iniValue;
    if (body !== undefined) return layoutOf((key) => read(body, key));
    if (file.includes('pytest.')) return layoutOf(() => undefined);
  }
  return undefined;
}

/** What to do where it cannot be told what pytest would find. */
const wayOut =
  'this is not read here, and tests would be lost. Say which files have tests with `files`, or write it another way.';

function layoutOf(read: (key: string) => readonly string[] | undefined): PytestLayout {
  return {
    testpaths: read('testpaths') ?? [],
    pythonFiles: read('python_files') ?? [],
    norecursedirs: read('norecursedirs'),
  };
}

/** The lines between the header of a section and the next one. */
function bodyOf(text: string, section: string, toml: boolean): string | undefined {
  const lines = text.split('\n');
  const headerOf = toml
    ? tomlHeader
    : (line: string): string | undefined => /^\[([^\]]+)\]{1,2}\s*(?:[#;].*)?$/u.exec(line)?.[1]?.trim();
  const start = lines.findIndex((line) => headerOf(line) === section);
  if (start < 0) return undefined;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => headerOf(line) !== undefined);
  return (end < 0 ? rest : rest.slice(0, end)).join('\n');
}

/** A text with words in it, or a list of texts over any number of lines. */
function tomlValue(body: string, key: string): readonly string[] | undefined {
  const start = new RegExp(`^\\s*(["']?)${key}\\1\\s*=\\s*`, 'mu').exec(body);
  if (start === null) return undefined;
  const rest = body.slice(start.index + start[0].length);
  const texts: string[] = [];
  for (const [token, basic, literal] of rest.matchAll(/"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|#[^\n]*|\]/gu)) {
    if (token === ']') break;
    const text = basic ?? literal;
    if (text === undefined) continue;
    if (!rest.startsWith('[')) return words(text);
    texts.push(text);
  }
  return texts;
}

/** The rest of the line, and the lines below that are indented. */
function iniValue(body: string, key: string): readonly string[] | undefined {
  const found = new RegExp(`^${key}\\s*[=:](.*(?:\\n(?:[ \\t]+.*|[ \\t]*(?:[#;].*)?(?=\\n)))*)`, 'mu').exec(body)?.[1];
  if (found === undefined) return undefined;
  return words(found.replace(/^\s*[#;].*$/gmu, ''));
}

const words = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '');
