import { posix } from 'node:path';
import type { FileCoverage } from './coverage.ts';

/**
 * A file that no report knows, as one in which nothing ran. Which of its lines are code only a coverage tool could say; every line that
 * is neither blank, nor a comment, nor only punctuation is taken for one, so that a file that is never imported cannot make a number
 * better than it is.
 */
export function unmeasuredFile(path: string, text: string): FileCoverage {
  const lines = new Map<number, number>();
  const language = languageOf(path);
  let blockEnd: string | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const code = line.trim();
    if (blockEnd !== undefined) {
      if (code.includes(blockEnd)) blockEnd = undefined;
      continue;
    }
    const block = language.blocks.find(({ start }) => start.test(code));
    if (block !== undefined) {
      const opened = code.replace(block.start, '');
      const end = opened.indexOf(block.end);
      if (end < 0) blockEnd = block.end;
      if (end < 0 || opened.slice(end + block.end.length).trim() === '') continue;
    }
    if (!/[\p{L}\p{N}_]/u.test(code) || language.comment.test(code)) continue;
    lines.set(index + 1, 0);
    // A text that begins within a statement and goes on: it is part of that line.
    blockEnd = language.texts?.find((quotes) => code.split(quotes).length % 2 === 0);
  }
  return { path, lines, branches: new Map() };
}

interface Language {
  /** How a line begins that is a comment as a whole. */
  readonly comment: RegExp;
  /** What begins and ends a comment of several lines. */
  readonly blocks: readonly { readonly start: RegExp; readonly end: string }[];
  /** Quotes of texts of several lines. */
  readonly texts?: readonly string[];
}

const slashStar = { start: /^\/\*/u, end: '*/' };
const hash: Language = { comment: /^#/u, blocks: [] };
const slashes: Language = { comment: /^\/\//u, blocks: [slashStar] };
/** A text that stands alone is a docstring. */
const python: Language = {
  comment: /^#/u,
  blocks: [
    { start: /^[rRuU]?"""/u, end: '"""' },
    { start: /^[rRuU]?'''/u, end: "'''" },
  ],
  texts: ['"""', "'''"],
};
const php: Language = { comment: /^(?:#(?!\[)|\/\/|<\?php$|\?>)/u, blocks: [slashStar] };
const markup: Language = { comment: /^\/\//u, blocks: [slashStar, { start: /^<!--/u, end: '-->' }] };
const unknown: Language = { comment: /^(?:#|\/\/|\/?\*|--|<!--|;|%)/u, blocks: [] };

const languages: Readonly<Record<string, Language>> = {
  '.py': python,
  '.pyi': python,
  '.rb': hash,
  '.sh': hash,
  '.pl': hash,
  '.ex': hash,
  '.exs': hash,
  '.php': php,
  '.vue': markup,
  '.svelte': markup,
};
const slashEndings =
  /^\.(?:[cm]?[jt]sx?|java|kts?|scala|groovy|go|rs|swift|cs|dart|c|cc|cpp|cxx|h|hh|hpp|m|mm|proto|zig)$/u;

function languageOf(path: string): Language {
  const ending = posix.extname(path);
  return languages[ending] ?? (slashEndings.test(ending) ? slashes : unknown);
}
