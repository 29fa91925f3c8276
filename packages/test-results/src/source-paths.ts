/**
 * Finds the file of the repository that a path in a report or a stack trace means. Only tracked files are answered, and
 * only when there is no second candidate: an annotation at a wrong place is worse than none.
 */
export interface SourcePaths {
  /** A path as it was reported. */
  resolve(reported: string): string | undefined;
  /** A file name below a package or import path (Go): `example.com/shop/cart` and `cart_test.go`. */
  resolveIn(packagePath: string, fileName: string): string | undefined;
}

export interface SourceTree {
  /** Relative to the root of the repository, POSIX separators. */
  readonly tracked: Iterable<string>;
  /** Absolute root of the repository on this machine. */
  readonly root: string;
  /** The project's folder relative to the root of the repository; empty for the root itself. */
  readonly project: string;
}

/** Folders of installed packages: a file with a familiar name in them is not a file of the repository. */
const thirdParty =
  /(?:^|\/)(?:node_modules|site-packages|dist-packages|\.venv|\.tox|\.nox|\.m2|\.gradle|\.cargo|rustlib|pkg\/mod|vendor\/bundle)\//u;

export function createSourcePaths(tree: SourceTree): SourcePaths {
  const tracked = new Set(tree.tracked);
  const byName = new Map<string, string[]>();
  for (const path of tracked) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const paths = byName.get(name);
    if (paths === undefined) byName.set(name, [path]);
    else paths.push(path);
  }
  const root = normalized(tree.root);
  const known = (path: string): string | undefined => {
    const inProject = tree.project === '' ? path : `${tree.project}/${path}`;
    if (tracked.has(inProject)) return inProject;
    return tracked.has(path) ? path : undefined;
  };
  /** The longest end of the path that is a tracked path. */
  const ending = (path: string, minimumSegments: number): string | undefined => {
    const segments = path.split('/').filter((segment) => segment !== '');
    for (let from = 0; from <= segments.length - minimumSegments; from += 1) {
      const found = known(segments.slice(from).join('/'));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const uniqueSuffix = (path: string): string | undefined => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const candidates = (byName.get(name) ?? []).filter((candidate) => candidate.endsWith(`/${path}`));
    const nearer = candidates.filter((candidate) => candidate.startsWith(`${tree.project}/`));
    const chosen = nearer.length === 1 ? nearer : candidates;
    return chosen.length === 1 ? chosen[0] : undefined;
  };
  const remembered = new Map<string, string | undefined>();
  const find = (reported: string): string | undefined => {
    const path = normalized(reported);
    if (path === '') return undefined;
    if (path.startsWith(`${root}/`)) {
      const inside = path.slice(root.length + 1);
      return tracked.has(inside) ? inside : undefined;
    }
    if (thirdParty.test(path)) return known(path);
    // One segment proves nothing under another root: every machine has some `setup.py`.
    if (/^(?:\/|[A-Za-z]:\/)/u.test(path)) return ending(path, 2);
    return known(path) ?? uniqueSuffix(path);
  };
  return {
    resolve(reported) {
      if (remembered.has(reported)) return remembered.get(reported);
      const found = find(reported);
      remembered.set(reported, found);
      return found;
    },
    resolveIn: (packagePath, fileName) => ending(`${normalized(packagePath)}/${fileName}`, 1),
  };
}

/** POSIX separators, no `file://`, no `.` and `..` segments. */
function normalized(path: string): string {
  const plain = path
    .trim()
    .replaceAll('\\', '/')
    .replace(/^file:\/\/(?:localhost)?(?=\/)/u, '');
  const absolute = plain.startsWith('/');
  const segments: string[] = [];
  for (const segment of plain.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..' && segments.length > 0 && segments.at(-1) !== '..') segments.pop();
    else if (segment !== '..' || !absolute) segments.push(segment);
  }
  return `${absolute ? '/' : ''}${segments.join('/')}`;
}
