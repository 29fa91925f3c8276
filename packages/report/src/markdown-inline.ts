import type { Inline } from './document.ts';
import { htmlText, safeUrl } from './html-inline.ts';
import { plainText } from './text.ts';

/**
 * U+2060, word joiner: invisible, and enough that GitHub no longer sees a mention, a reference, an address or an emoji.
 * Entities or backslashes do not help there: GitHub looks at the rendered text.
 */
const joiner = '&#8288;';

/**
 * Everything that Markdown, HTML or GitHub's own filters could take for markup: GFM specification 0.29, and for `@`,
 * `#1`, `GH-1`, `:name:` and `$` the "Writing on GitHub" manual.
 */
const special =
  /[\\`*_~[\]<>&|$\n\t]|#(?:(?=(\d))|)|@(?=[\w.-])|:(?=\/\/|[a-z0-9_+-]{1,64}:)|[Gg][Hh]-(?=\d)|[Ww]{3}(?=\.)/gu;

/** Escapes one line of text; line ends become `<br>`. */
export function markdownText(text: string): string {
  return plainText(text).replace(special, (match, digit: string | undefined) => {
    switch (match) {
      case '\n':
        return '<br>';
      case '\t':
        return ' ';
      case '<':
        return '&lt;';
      case '>':
        return '&gt;';
      case '&':
        return '&amp;';
      case '|':
        return '&#124;';
      // A backslash does not keep GitHub from reading $…$ as mathematics; its manual advises the span.
      case '$':
        return '<span>$</span>';
      case '#':
        return digit === undefined ? '\\#' : `\\#${joiner}`;
      case '@':
      case ':':
        return `${match}${joiner}`;
      default:
        return match.length > 1 ? `${match}${joiner}` : `\\${match}`;
    }
  });
}

/** For text inside HTML blocks, where Markdown is not read but GitHub's filters still look. */
export function githubHtmlText(text: string): string {
  const guarded = plainText(text).replace(
    /[#@](?=[\w.-])|:(?=\/\/|[a-z0-9_+-]{1,64}:)|[Gg][Hh]-(?=\d)/gu,
    (match) => `${match}\u2060`,
  );
  return htmlText(guarded, { prepared: true }).replaceAll('\u2060', joiner).replaceAll('$', '<span>$</span>');
}

interface Place {
  readonly inTable: boolean;
}

/** One line of Markdown. */
export function markdownInline(content: readonly Inline[], place: Place = { inTable: false }): string {
  return mergeStrings(content).reduce<string>((line, inline) => line + markdownOf(inline, line, place), '');
}

function markdownOf(inline: Inline, before: string, place: Place): string {
  if (typeof inline === 'string') return markdownText(inline);
  switch (inline.kind) {
    case 'code':
      return codeSpan(inline.text, before, place);
    case 'strong':
      return strongText(markdownInline(inline.content, place), before);
    case 'link': {
      const url = safeUrl(inline.url);
      const label = markdownText(inline.label === '' ? inline.url : inline.label).replaceAll('<br>', ' ');
      // Behind a `!` it would be an image, fetched from wherever it points to.
      const apart = before.endsWith('!') ? joiner : '';
      return url === undefined ? label : `${apart}[${label}](${linkTarget(url)})`;
    }
  }
}

/** Adjacent strings are one text for the reader, so `@` and `name` in two strings must not escape the escaping. */
export function mergeStrings(content: readonly Inline[]): readonly Inline[] {
  const merged: Inline[] = [];
  for (const inline of content) {
    const last = merged.at(-1);
    if (typeof inline === 'string' && typeof last === 'string') merged[merged.length - 1] = last + inline;
    else merged.push(inline);
  }
  return merged;
}

/** `**` only where the rules about flanking characters cannot make it literal asterisks. */
function strongText(text: string, before: string): string {
  if (text === '') return '';
  const plain = /^[\p{L}\p{N}]/u.test(text) && /[\p{L}\p{N}]$/u.test(text);
  return plain && !text.includes('**') && !before.endsWith('*') ? `**${text}**` : `<strong>${text}</strong>`;
}

function codeSpan(text: string, before: string, place: Place): string {
  const line = plainText(text).replace(/[\n\t]/gu, ' ');
  if (line === '') return '';
  // A pipe ends a table cell even inside a code span, and two touching code spans would become one.
  if ((place.inTable && line.includes('|')) || before.endsWith('`')) return `<code>${markdownText(line)}</code>`;
  const fence = '`'.repeat(longestRun(line) + 1);
  const pad = /^`|`$/u.test(line) || (/^ .* $/u.test(line) && line.trim() !== '') ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** The longest run of backticks. */
export function longestRun(text: string): number {
  return (text.match(/`+/gu) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}

function linkTarget(url: string): string {
  return url
    .replace(/[()<>|\\`[\]"'$\s]/gu, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('&', '&amp;');
}
