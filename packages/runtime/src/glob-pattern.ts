/** One folder or file name of a pattern: a fixed name, a pattern for one name, or any folders (`**`). */
export type Segment =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'match'; readonly pattern: RegExp }
  | { readonly kind: 'any-folders' };

/**
 * The segments of a glob, once for each alternative of its braces. Known are `*`, `?`, `**`, `[a-z]`, `[!a]` and `{a,b}`;
 * `undefined` for a pattern with anything else that is special. As in a shell, a wildcard does not match a dot at the start.
 */
export function parseGlob(pattern: string): readonly (readonly Segment[])[] | undefined {
  if (/[?*+@!]\(|\[\[:|\\|\{[^{},]*\.\.[^{},]*\}/u.test(pattern)) return undefined;
  try {
    return expandBraces(pattern).map(segmentsOf);
  } catch {
    // For instance a class that runs backwards: `[z-a]`.
    return undefined;
  }
}

function segmentsOf(pattern: string): readonly Segment[] {
  const names = pattern.split('/').filter((name) => name !== '' && name !== '.');
  const segments = names.map(segmentOf).filter((segment, index, all) => !repeats(segment, all[index - 1]));
  return segments.at(-1)?.kind === 'any-folders' ? [...segments, segmentOf('*')] : segments;
}

const repeats = (segment: Segment, before: Segment | undefined): boolean =>
  segment.kind === 'any-folders' && before?.kind === 'any-folders';

/** `a{b,c}d` -> `abd`, `acd`; the innermost braces first. Braces without a comma are text. */
function expandBraces(pattern: string): readonly string[] {
  const match = /\{([^{}]*,[^{}]*)\}/u.exec(pattern);
  if (match === null) return [pattern];
  const before = pattern.slice(0, match.index);
  const after = pattern.slice(match.index + match[0].length);
  return (match[1] ?? '').split(',').flatMap((alternative) => expandBraces(before + alternative + after));
}

function segmentOf(text: string): Segment {
  if (text === '**') return { kind: 'any-folders' };
  if (!/[*?[]/u.test(text)) return { kind: 'name', name: text };
  const dot = text.startsWith('.') ? '' : '(?!\\.)';
  return { kind: 'match', pattern: new RegExp(`^${dot}${nameSource(text)}$`, 'u') };
}

/** The source of a regular expression for one name. */
function nameSource(text: string): string {
  return text.replace(/\*+|\?|\[(!|\^)?(\]?[^\]]*)\]|[\\^$.+()[\]{}|]/gu, (part, not: string, members: string) => {
    if (part.startsWith('*')) return '[^/]*';
    if (part === '?') return '[^/]';
    if (members === undefined) return `\\${part}`;
    return `[${not === undefined ? '' : '^/'}${members.replace(/[\\[\]^]/gu, '\\$&')}]`;
  });
}

/** Whether a path, or a folder that it is in, is meant by the pattern. Here wildcards match a dot at the start. */
export function coversPath(segments: readonly Segment[]): (path: string) => boolean {
  const source = segments.map((segment, index) => {
    const slash = index === segments.length - 1 ? '' : '/';
    if (segment.kind === 'any-folders') return '(?:[^/]+/)*';
    if (segment.kind === 'match') return segment.pattern.source.replace('(?!\\.)', '').slice(1, -1) + slash;
    return nameSource(segment.name) + slash;
  });
  const pattern = new RegExp(`^${source.join('')}(?:/|$)`, 'u');
  return (path) => pattern.test(path);
}
