import { posix } from 'node:path';

/** Where paths of a report are seen from. All are absolute POSIX paths except `prefix`. */
export interface PathFrame {
  /** Where the tool ran. */
  readonly directory: string;
  /** The root of the repository; other names of it (a container's, a link's) may follow. */
  readonly roots: readonly string[];
}

/** A path or `file:` URI of a report as a path relative to the repository; `undefined` when it lies outside. */
export function repositoryPath(reported: string, frame: PathFrame): string | undefined {
  const path = decode(reported).replaceAll('\\', '/');
  const absolute = posix.normalize(isAbsolute(path) ? path : posix.join(frame.directory, path));
  for (const root of frame.roots) {
    const base = posix.normalize(root).replace(/\/$/u, '');
    if (absolute.startsWith(`${base}/`)) return absolute.slice(base.length + 1);
  }
  return undefined;
}

function decode(reported: string): string {
  if (!reported.startsWith('file:')) return reported;
  const path = reported.replace(/^file:(?:\/\/(?:localhost)?)?/u, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const isAbsolute = (path: string): boolean => path.startsWith('/') || /^[A-Za-z]:\//u.test(path);
