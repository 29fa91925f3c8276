import type { Io } from '@sluice/action';
import type { ProgramSource } from './program.ts';
import { foldersUpwards, type Project } from './project.ts';

type Kind = ProgramSource['kind'];

/** How a project gets a program that it lacks: with its own package manager. */
export async function howToInstall(kind: Kind, program: string, io: Io, project: Project): Promise<string> {
  const locked = await lockedVersion(kind, program, io, project);
  if (locked !== undefined) {
    const command = kind === 'python' ? 'uv sync --locked' : await installCommand(locked.file);
    return `${locked.file} has ${program} ${locked.version}: run the action \`setup\` before this one, or \`${command}\``;
  }
  if (kind === 'path') return `install the version that the project uses, and put it on PATH before this step`;
  const command = await addCommand(kind, program, io);
  return `add it to the project (\`${command}\`) and install that before this step`;
}

async function installCommand(lock: string): Promise<string> {
  if (lock.endsWith('package-lock.json')) return 'npm ci';
  return lock.endsWith('pnpm-lock.yaml') ? 'pnpm install --frozen-lockfile' : 'yarn install --immutable';
}

async function addCommand(kind: 'python' | 'node', program: string, io: Io): Promise<string> {
  const managers: readonly (readonly [string, string])[] =
    kind === 'node'
      ? [
          ['pnpm-lock.yaml', 'pnpm add --save-dev'],
          ['yarn.lock', 'yarn add --dev'],
        ]
      : [
          ['uv.lock', 'uv add --dev'],
          ['poetry.lock', 'poetry add --group dev'],
          ['pdm.lock', 'pdm add --dev'],
          ['Pipfile', 'pipenv install --dev'],
          ['pyproject.toml', 'uv add --dev'],
        ];
  for (const [file, command] of managers) if (await io.files.exists(file)) return `${command} ${program}`;
  return kind === 'node' ? `npm install --save-dev ${program}` : `pip install ${program}`;
}

export interface LockedVersion {
  /** The lock file, relative to the project. */
  readonly file: string;
  readonly version: string;
}

/** The version that the project's lock file holds; of npm's kind the nearest one up to the root of the repository. */
export async function lockedVersion(
  kind: Kind,
  name: string,
  io: Io,
  project: Project,
): Promise<LockedVersion | undefined> {
  switch (kind) {
    case 'path':
      return undefined;
    case 'python':
      return versionIn('uv.lock', inUvLock(name), io);
    case 'node':
      for (const folder of foldersUpwards(project)) {
        for (const [lock, pattern] of nodeLocks(name)) {
          const file = folder === '.' ? lock : `${folder}/${lock}`;
          if (await io.files.exists(file)) return versionIn(file, pattern, io);
        }
      }
      return undefined;
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

const inUvLock = (name: string): RegExp => new RegExp(`^name = "${escaped(name)}"\\r?\\nversion = "([^"]+)"`, 'mu');

/** The locks of npm (2 and 3), pnpm (6 and 9) and yarn (1 and later): where each says which version is installed. */
function nodeLocks(name: string): readonly (readonly [string, RegExp])[] {
  const own = escaped(name);
  return [
    ['package-lock.json', new RegExp(`"node_modules\\/${own}": \\{\\s*"version": "([^"]+)"`, 'u')],
    ['pnpm-lock.yaml', new RegExp(`^ {6}'?${own}'?:\\r?\\n {8}specifier: .*\\r?\\n {8}version: ([^\\s(]+)`, 'mu')],
    ['yarn.lock', new RegExp(`^"?${own}@[^\\n]*:\\r?\\n {2}version:? "?([^"\\s]+)`, 'mu')],
  ];
}

async function versionIn(file: string, pattern: RegExp, io: Io): Promise<LockedVersion | undefined> {
  if (!(await io.files.exists(file))) return undefined;
  const version = pattern.exec(await io.files.text(file, lockBytes))?.[1];
  return version === undefined ? undefined : { file, version };
}

const lockBytes = 64 * 1024 * 1024;

/** Said when it is not the locked version that speaks, which may find something else. */
export async function versionRemark(
  kind: Kind,
  name: string,
  version: string | undefined,
  io: Io,
  project: Project,
): Promise<readonly string[]> {
  const locked = await lockedVersion(kind, name, io, project);
  if (locked === undefined || version === undefined || locked.version === version) return [];
  return [
    `version ${version} spoke, and ${locked.file} has ${locked.version}: is the project's own environment installed?`,
  ];
}

/** What people type before the name of a tool. */
export async function commandPrefix(kind: Kind, io: Io): Promise<string> {
  switch (kind) {
    case 'python':
      return (await io.files.exists('uv.lock')) ? 'uv run --locked ' : '';
    case 'node':
      if (await io.files.exists('pnpm-lock.yaml')) return 'pnpm exec ';
      return (await io.files.exists('yarn.lock')) ? 'yarn ' : 'npx ';
    case 'path':
      return '';
  }
}
