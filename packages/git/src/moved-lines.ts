import type { FilePatch } from './patch-text.ts';

/** Lines that were taken out at one place and put in at another as they were. Lines are 1-based. */
export interface Move {
  readonly oldPath: string;
  readonly oldStart: number;
  readonly newPath: string;
  readonly newStart: number;
  readonly count: number;
}

/** A shorter block is found in too many places to be the same one: git's own bar for moved blocks, and two lines. */
const leastCharacters = 20;
const leastLines = 2;

/** A line that was removed more often than this (a brace, `return None`) does not begin a block. */
const mostPlaces = 50;

interface Place {
  readonly path: string;
  readonly line: number;
  readonly text: string;
  /** Of the hunk: a block does not go beyond it. */
  readonly hunk: number;
}

/**
 * Blocks of lines that only moved, within a file or between files. Each removed line stands for one added line at most, so a copy is
 * new. `ignoreWhitespace`: also when their indentation changed.
 */
export function findMoves(files: readonly FilePatch[], ignoreWhitespace: boolean): readonly Move[] {
  const removed = places(files, 'removed', ignoreWhitespace);
  const added = places(files, 'added', ignoreWhitespace);
  if (removed.length === 0 || added.length === 0) return [];
  const byText = new Map<string, number[]>();
  for (const [index, { text }] of removed.entries()) {
    if (!/\w/u.test(text)) continue;
    const known = byText.get(text);
    if (known === undefined) byText.set(text, [index]);
    else known.push(index);
  }
  const used = new Uint8Array(removed.length);
  const moves: Move[] = [];
  for (let index = 0; index < added.length; ) {
    const found = longest(added, index, removed, byText.get(added[index]?.text ?? '') ?? [], used);
    const [from, to] = [removed[found.at], added[index]];
    if (found.count === 0 || from === undefined || to === undefined || !telling(added, index, found.count)) {
      index += 1;
      continue;
    }
    used.fill(1, found.at, found.at + found.count);
    moves.push({ oldPath: from.path, oldStart: from.line, newPath: to.path, newStart: to.line, count: found.count });
    index += found.count;
  }
  return moves;
}

function places(files: readonly FilePatch[], side: 'removed' | 'added', ignoreWhitespace: boolean): readonly Place[] {
  const found: Place[] = [];
  let hunk = 0;
  for (const { oldPath = '', newPath = '', hunks } of files) {
    for (const each of hunks) {
      hunk += 1;
      const start = side === 'removed' ? each.oldStart : each.newStart;
      for (const [index, text] of each[side].entries()) {
        found.push({
          path: side === 'removed' ? oldPath : newPath,
          line: start + index,
          text: ignoreWhitespace ? text.replace(/\s+/gu, '') : text,
          hunk,
        });
      }
    }
  }
  return found;
}

function longest(
  added: readonly Place[],
  start: number,
  removed: readonly Place[],
  candidates: readonly number[],
  used: Uint8Array,
): { readonly at: number; readonly count: number } {
  let best = { at: -1, count: 0 };
  if (candidates.length > mostPlaces) return best;
  for (const at of candidates) {
    let count = 0;
    while (
      used[at + count] === 0 &&
      removed[at + count]?.text === added[start + count]?.text &&
      removed[at + count]?.hunk === removed[at]?.hunk &&
      added[start + count]?.hunk === added[start]?.hunk
    )
      count += 1;
    if (count > best.count) best = { at, count };
  }
  return best;
}

function telling(lines: readonly Place[], start: number, count: number): boolean {
  let filled = 0;
  let characters = 0;
  for (const { text } of lines.slice(start, start + count)) {
    const telling = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    characters += telling;
    if (telling > 0) filled += 1;
  }
  return filled >= leastLines && characters >= leastCharacters;
}
