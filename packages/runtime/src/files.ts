import { createReadStream } from 'node:fs';
import { chmod, glob, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type FileEntry, type Files, UserError } from '@sluice/action';

const chunkBytes = 1024 * 1024;
const textBytes = 16 * 1024 * 1024;
const neverSearched = new Set(['.git', 'node_modules']);

export function createFiles(root: string): Files {
  const absolute = (path: string): string => (isAbsolute(path) ? path : join(root, path));
  return {
    root,
    at: (directory) => createFiles(resolve(root, directory)),
    glob: (patterns) => findFiles(root, patterns),
    async *stream(path) {
      await existing(path, absolute(path));
      yield* createReadStream(absolute(path), { highWaterMark: chunkBytes });
    },
    async text(path, maxBytes = textBytes) {
      const { size } = await existing(path, absolute(path));
      if (size > maxBytes) throw new UserError(`The file ${path} has ${size} bytes; at most ${maxBytes} are read.`);
      return readFile(absolute(path), 'utf8');
    },
    exists: async (path) => (await status(absolute(path))) !== undefined,
    isDirectory: async (path) => (await status(absolute(path)))?.isDirectory() ?? false,
    async write(path, content, options = {}) {
      const target = absolute(path);
      await mkdir(dirname(target), { recursive: true });
      const temporary = `${target}.${process.pid}.${performance.now().toString().replace('.', '')}.tmp`;
      // `wx`: never through a link or a file that somebody has laid there. The mode of `writeFile` is cut by the umask.
      await writeFile(temporary, content, { flag: 'wx', ...options });
      if (options.mode !== undefined) await chmod(temporary, options.mode);
      await rename(temporary, target);
      return target;
    },
    remove: (path) => rm(absolute(path), { recursive: true, force: true }),
  };
}

async function findFiles(root: string, patterns: readonly string[]): Promise<readonly FileEntry[]> {
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!')).map((pattern) => belowRoot(root, pattern));
  const refused = patterns
    .filter((pattern) => pattern.startsWith('!'))
    .map((pattern) => belowRoot(root, pattern.slice(1)));
  const excluded = await Promise.all(refused.map((pattern) => paths(root, pattern)));
  const without = new Set(excluded.flat());
  const found = await Promise.all(wanted.map((pattern) => paths(root, pattern)));
  const unique = [...new Set(found.flat())].filter((path) => !without.has(path)).sort();
  const entries = await Promise.all(unique.map((path) => entryOf(root, path)));
  return entries.filter((entry) => entry !== undefined);
}

/** Folders that hold other people's files are not searched, unless the pattern names them. */
async function paths(root: string, pattern: string): Promise<readonly string[]> {
  const named = new Set(pattern.split('/'));
  const exclude = (name: string): boolean => {
    const last = name.split(/[\\/]/u).at(-1) ?? '';
    return neverSearched.has(last) && !named.has(last);
  };
  return Array.fromAsync(glob(pattern, { cwd: root, exclude }));
}

function belowRoot(root: string, pattern: string): string {
  const tidy = pattern.replace(/^\.\//u, '');
  return isAbsolute(tidy) ? relative(root, tidy).split(sep).join('/') : tidy;
}

async function entryOf(root: string, path: string): Promise<FileEntry | undefined> {
  const found = await status(join(root, path));
  return found?.isFile() ? { path: path.split(sep).join('/'), bytes: found.size } : undefined;
}

async function existing(path: string, absolute: string) {
  const found = await status(absolute);
  if (found === undefined) throw new UserError(`There is no file ${path} (looked for ${absolute}).`);
  if (!found.isFile()) throw new UserError(`${path} is not a file.`);
  return found;
}

async function status(path: string) {
  try {
    return await stat(path);
  } catch {
    return undefined;
  }
}
