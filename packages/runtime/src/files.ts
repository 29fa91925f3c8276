import {
  chmodSync,
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { type Files, UserError } from '@sluice/action';
import { findFiles } from './find-files.ts';

const chunkBytes = 1024 * 1024;
/** Many small pieces are written together; large ones would be held twice. */
const pieceUnits = 32 * 1024;
const textBytes = 16 * 1024 * 1024;

/**
 * The promises are kept at once: nothing else is waiting while a gate reads or writes a file, and loading `fs/promises` or
 * Node's streams would cost every start of every action more than it gives.
 */
export function createFiles(root: string): Files {
  const absolute = (path: string): string => (isAbsolute(path) ? path : join(root, path));
  return {
    root,
    at: (directory) => createFiles(resolve(root, directory)),
    glob: async (patterns) => findFiles(root, patterns),
    async *stream(path) {
      existing(path, absolute(path));
      const file = openSync(absolute(path), 'r');
      try {
        for (;;) {
          const chunk = Buffer.allocUnsafe(chunkBytes);
          const bytes = readSync(file, chunk);
          if (bytes === 0) return;
          yield chunk.subarray(0, bytes);
        }
      } finally {
        closeSync(file);
      }
    },
    async text(path, maxBytes = textBytes) {
      const { size } = existing(path, absolute(path));
      if (size > maxBytes) throw new UserError(`The file ${path} has ${size} bytes; at most ${maxBytes} are read.`);
      return readFileSync(absolute(path), 'utf8');
    },
    exists: async (path) => status(absolute(path)) !== undefined,
    isDirectory: async (path) => status(absolute(path))?.isDirectory() ?? false,
    async write(path, content, options = {}) {
      const target = absolute(path);
      mkdirSync(dirname(target), { recursive: true });
      const temporary = `${target}.${process.pid}.${process.hrtime.bigint()}.tmp`;
      // `wx`: never through a link or a file that somebody has laid there. The mode of `writeFile` is cut by the umask.
      const flags = { flag: 'wx', ...options };
      if (typeof content === 'string' || ArrayBuffer.isView(content)) writeFileSync(temporary, content, flags);
      else writePieces(temporary, content, flags);
      if (options.mode !== undefined) chmodSync(temporary, options.mode);
      renameSync(temporary, target);
      return target;
    },
    async writeNew(path, content) {
      const target = absolute(path);
      mkdirSync(dirname(target), { recursive: true });
      try {
        writeFileSync(target, content, { flag: 'wx' });
        return true;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
        throw error;
      }
    },
    async copy(path, target) {
      existing(path, absolute(path));
      mkdirSync(dirname(absolute(target)), { recursive: true });
      copyFileSync(absolute(path), absolute(target));
      return absolute(target);
    },
    async link(path, folder) {
      mkdirSync(dirname(absolute(path)), { recursive: true });
      symlinkSync(absolute(folder), absolute(path), 'junction');
    },
    remove: async (path) => rmSync(absolute(path), { recursive: true, force: true }),
  };
}

function writePieces(path: string, pieces: Iterable<string>, { flag, mode }: { flag: string; mode?: number }): void {
  const file = openSync(path, flag, mode);
  try {
    let waiting = '';
    for (const piece of pieces) {
      waiting += piece;
      if (waiting.length < pieceUnits) continue;
      writeFileSync(file, waiting);
      waiting = '';
    }
    writeFileSync(file, waiting);
  } finally {
    closeSync(file);
  }
}

function existing(path: string, absolute: string): Stats {
  const found = status(absolute);
  if (found === undefined) throw new UserError(`There is no file ${path} (looked for ${absolute}).`);
  if (!found.isFile()) throw new UserError(`${path} is not a file.`);
  return found;
}

function status(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // For instance a file where a folder would have to be.
    return undefined;
  }
}
