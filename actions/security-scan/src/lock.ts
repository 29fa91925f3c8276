import type { Io } from '@sluice/action';
import {
  interrupted,
  lastWord,
  type Pin,
  packageName,
  type Requirements,
  readRequirements,
  tailOf,
  type Unpinned,
} from '@sluice/findings';

/** A package of the lock, with what a person wants to know to mend it. */
export interface LockedPackage extends Pin {
  /** `undefined` when the lock does not tell. */
  readonly use: 'production' | 'development' | undefined;
  /** The project names it itself. */
  readonly direct: boolean | undefined;
  /** The file that holds its version, relative to the project, and the line in it. */
  readonly file: string;
}

export type Lock =
  | {
      readonly kind: 'read';
      readonly manager: 'uv' | 'requirements';
      /** `uv.lock`, `requirements.txt`. */
      readonly file: string;
      readonly packages: readonly LockedPackage[];
      readonly unpinned: readonly Unpinned[];
    }
  | { readonly kind: 'none'; readonly reason: string }
  | { readonly kind: 'broken'; readonly file: string; readonly reason: string; readonly details: string };

const exportTimeoutMs = 120_000;
const filesRead = 50;

/** All packages of the project's lock, of all groups, extras and platforms. Nothing is resolved anew or installed. */
export async function readLock(io: Io): Promise<Lock> {
  if (await io.files.exists('uv.lock')) return readUvLock(io);
  if (await io.files.exists('requirements.txt')) return readRequirementsFiles(io);
  for (const other of ['poetry.lock', 'pdm.lock', 'Pipfile.lock', 'pylock.toml']) {
    if (await io.files.exists(other)) {
      return { kind: 'none', reason: `${other} is not read here: export it to requirements.txt before this step` };
    }
  }
  return { kind: 'none', reason: 'there is no uv.lock and no requirements.txt; `uv lock` makes one' };
}

async function readUvLock(io: Io): Promise<Lock> {
  const broken = (reason: string, details = ''): Lock => ({ kind: 'broken', file: 'uv.lock', reason, details });
  const uv = await io.exec.which('uv');
  if (uv === undefined) return broken('uv.lock is there and uv is not: run `setup` before this step');
  const exported = async (name: string, ...selection: readonly string[]) => {
    const path = `${io.host.scratch}/${name}`;
    const result = await io.exec.run({
      argv: [
        uv,
        'export',
        '--quiet',
        '--locked',
        '--format',
        'requirements-txt',
        '--no-hashes',
        ...selection,
        '-o',
        path,
      ],
      timeoutMs: exportTimeoutMs,
    });
    const failed = interrupted(result.ending) ?? (isSuccess(result.ending) ? undefined : lastWord(result));
    return { failed, result, text: failed === undefined ? await io.files.text(path) : '' };
  };
  const [all, production, text] = await Promise.all([
    exported('locked-all.txt', '--all-groups', '--all-extras'),
    exported('locked-production.txt', '--no-default-groups', '--all-extras'),
    io.files.text('uv.lock'),
  ]);
  if (all.failed !== undefined) return broken(`uv export: ${all.failed}`, tailOf(all.result));
  const read = readRequirements(all.text);
  const inProduction = new Set(readRequirements(production.text).pins.map(keyOf));
  const names = new Set(read.pins.map(({ name }) => name));
  const packages = read.pins.map((pin) => ({
    ...pin,
    line: uvLockLine(text, pin) ?? 1,
    use:
      production.failed !== undefined
        ? undefined
        : inProduction.has(keyOf(pin))
          ? ('production' as const)
          : ('development' as const),
    // What no package of the lock asks for is asked for by the project, or a group of it.
    direct: pin.via.length === 0 || pin.via.some((who) => !names.has(packageName(who))),
    file: 'uv.lock',
  }));
  return { kind: 'read', manager: 'uv', file: 'uv.lock', packages, unpinned: read.unpinned };
}

const keyOf = ({ name, version }: Pick<Pin, 'name' | 'version'>): string => `${name} ${version}`;
const isSuccess = (ending: { readonly kind: string; readonly code?: number }): boolean => ending.code === 0;

/** The line of `name = "h11"` whose next line is the version; 1-based. */
function uvLockLine(text: string, { name, version }: Pick<Pin, 'name' | 'version'>): number | undefined {
  const lines = text.split('\n');
  const at = lines.findIndex(
    (line, index) => line.trim() === `name = "${name}"` && lines[index + 1]?.trim() === `version = "${version}"`,
  );
  return at < 0 ? undefined : at + 1;
}

async function readRequirementsFiles(io: Io): Promise<Lock> {
  const packages: LockedPackage[] = [];
  const unpinned: Unpinned[] = [];
  const waiting = ['requirements.txt'];
  const seen = new Set<string>();
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    if (seen.has(file)) continue;
    seen.add(file);
    if (seen.size > filesRead || !(await io.files.exists(file))) {
      const reason = seen.size > filesRead ? `more than ${filesRead} files are included` : `${file} does not exist`;
      return { kind: 'broken', file: 'requirements.txt', reason, details: '' };
    }
    const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : '';
    const read: Requirements = readRequirements(await io.files.text(file));
    packages.push(...read.pins.map((pin) => ({ ...pin, file: file as string, ...relation(pin) })));
    unpinned.push(...read.unpinned);
    waiting.push(...read.includes.map((include) => tidy(`${folder}${include}`)));
  }
  return { kind: 'read', manager: 'requirements', file: 'requirements.txt', packages, unpinned };
}

/** `pip-compile` and uv write who asked; `-r requirements.in` is the project itself. */
function relation({ via }: Pin): Pick<LockedPackage, 'use' | 'direct'> {
  return { use: undefined, direct: via.length === 0 ? undefined : via.some((who) => /^-r\b|\s/u.test(who)) };
}

function tidy(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
