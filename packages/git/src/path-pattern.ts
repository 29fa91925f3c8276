/** Whether a path (POSIX separators) is one of those that are meant. */
export type PathMatcher = (path: string) => boolean;

/**
 * Globs as one question: any of them, and none of those that begin with `!`. `*` and `?` stay within a folder, `**` goes through
 * folders, `[a-z]`, `[!a]` and `{a,b}` as usual; a name without any of these is also everything below it, so `src/legacy` is the
 * folder. Globs are meant from `prefix` (the project's folder); files that are not below it are matched from the root.
 */
export function pathMatcher(patterns: readonly string[], prefix = ''): PathMatcher {
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!')).map(expressionOf);
  const refused = patterns
    .filter((pattern) => pattern.startsWith('!'))
    .map((pattern) => expressionOf(pattern.slice(1)));
  if (wanted.length === 0) return () => false;
  const below = prefix === '' ? '' : `${prefix}/`;
  return (path) => {
    const relative = path.startsWith(below) ? path.slice(below.length) : path;
    const matches = (expression: RegExp): boolean => expression.test(relative);
    return wanted.some(matches) && !refused.some(matches);
  };
}

function expressionOf(pattern: string): RegExp {
  const tidy = pattern
    .trim()
    .replace(/^(?:\.?\/)+/u, '')
    .replace(/\/+$/u, '');
  if (tidy === '' || tidy === '.') return /^/u;
  const last = tidy.slice(tidy.lastIndexOf('/') + 1);
  return new RegExp(`^${translate(tidy)}${/[*?[{]/u.test(last) ? '' : '(?:/.*)?'}$`, 'su');
}

const token = /\*\*\/|\/\*\*$|\*+|\?|\[(!|\^)?(\]?[^\]/]*)\]|\{|\}|,|[^*?[\]{},]+|[[\]]/gu;

function translate(pattern: string): string {
  let open = 0;
  // A brace that is never closed is a letter like others.
  const braces = balanced(pattern);
  return pattern.replace(token, (text, negated: string | undefined, set: string | undefined) => {
    if (text === '**/') return '(?:[^/]+/)*';
    if (text === '/**') return '/.*';
    if (text.startsWith('**')) return '.*';
    if (text === '*') return '[^/]*';
    if (text === '?') return '[^/]';
    if (set !== undefined && set !== '')
      return `[${negated === undefined ? '' : '^/'}${set.replace(/[\\\][&~|]/gu, '\\$&')}]`;
    if (text === '{' && braces) {
      open += 1;
      return '(?:';
    }
    if (text === '}' && open > 0) {
      open -= 1;
      return ')';
    }
    if (text === ',' && open > 0) return '|';
    return text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&').replaceAll('\\-', '-');
  });
}

function balanced(pattern: string): boolean {
  let open = 0;
  for (const letter of pattern) {
    if (letter === '{') open += 1;
    else if (letter === '}' && open > 0) open -= 1;
  }
  return open === 0;
}
