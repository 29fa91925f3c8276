import type { SourcePaths } from './source-paths.ts';
import type { TestCase } from './test-report.ts';

type Named = Pick<TestCase, 'file' | 'classname' | 'suite'>;

/** Endings of files whose path is in the dotted name of a class or a module: `com.acme.CartTest` is in com/acme/CartTest.java. */
const dottedEndings = ['py', 'java', 'kt', 'groovy', 'scala', 'rb', 'cs'];

/**
 * The file of the repository that a test stands in, as far as the report tells: its own attribute, a class name or suite that
 * is a path (Vitest, Playwright), a dotted name (pytest, RSpec, Surefire), a name with backslashes (PHP). Answers are
 * remembered: there are far fewer names than tests.
 */
export function createTestFiles(paths: SourcePaths): (test: Named) => string | undefined {
  const byFile = new Map<string, string | undefined>();
  const byClass = new Map<string, string | undefined>();
  const bySuite = new WeakMap<readonly string[], { readonly found: string | undefined }>();
  const suiteFile = (suite: readonly string[]): string | undefined => {
    const known = bySuite.get(suite);
    if (known !== undefined) return known.found;
    const found = firstOf([...suite].reverse(), (name) => pathOf(name, paths));
    bySuite.set(suite, { found });
    return found;
  };
  return ({ file, classname, suite }) => {
    // A file that is given and not in the repository is somebody else's: nothing is guessed instead.
    if (file !== undefined) return remembered(byFile, file, () => paths.resolve(file));
    return remembered(byClass, classname, () => pathOf(classname, paths)) ?? suiteFile(suite);
  };
}

function pathOf(name: string, paths: SourcePaths): string | undefined {
  if (name === '') return undefined;
  if (/\.\w{1,6}$/u.test(name)) {
    const path = paths.resolve(name);
    if (path !== undefined) return path;
  }
  const separator = name.includes('\\') ? '\\' : '.';
  const parts = name.replace(/\$.*$/u, '').split(separator);
  if (parts.some((part) => part === '' || part.includes('/'))) return undefined;
  const endings = separator === '\\' ? ['php'] : dottedEndings;
  for (let length = parts.length; length > 0; length -= 1) {
    const stem = parts.slice(0, length).join('/');
    const found = firstOf(endings, (ending) => paths.resolve(`${stem}.${ending}`));
    if (found !== undefined) return found;
  }
  // The namespace of PHP and of C# is often not the folder; the class is the name of the file.
  return separator === '\\' ? paths.resolve(`${parts.at(-1)}.php`) : undefined;
}

function firstOf<T>(items: readonly T[], find: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function remembered(
  map: Map<string, string | undefined>,
  key: string,
  find: () => string | undefined,
): string | undefined {
  if (map.has(key)) return map.get(key);
  const found = find();
  map.set(key, found);
  return found;
}
