import { TextDecoder } from 'node:util';
import type { Chunks, ReadProblem } from './read-result.ts';

export interface JsonShape {
  /** Paths of arrays whose items are handed out one by one: `results.tests`. */
  readonly items: readonly string[];
  /** Paths of objects that are kept for `rest`; the root is `''`. Every other array and object is passed over. */
  readonly objects: readonly string[];
}

export type JsonEnd =
  /** What is not in items: the kept objects with their plain values; arrays of items are empty there, what was passed over is null. */
  | { readonly ok: true; readonly rest: unknown }
  | { readonly ok: false; readonly problem: ReadProblem; readonly message: string };

/** In UTF-16 units. */
const largestItem = 64 * 1024 * 1024;
const largestRest = 4 * 1024 * 1024;
const deepest = 1000;

type Mode = 'rest' | 'item' | 'skip';

class Stop extends Error {
  readonly problem: ReadProblem;
  constructor(problem: ReadProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}

/**
 * Reads a JSON document in pieces: the items of its large arrays one after another, each of which is parsed by itself, so that memory
 * grows with the largest item and not with the document. Text between is checked by `JSON.parse` as well.
 */
export async function readJsonItems(
  chunks: Chunks,
  shape: JsonShape,
  onItem: (path: string, value: unknown) => void,
): Promise<JsonEnd> {
  /** One entry an open container: `{` or `[`, and its path. */
  const open: { readonly brace: number; readonly path: string }[] = [];
  let mode: Mode = 'rest';
  let modeDepth = 0;
  let inString = false;
  let escaped = false;
  let key = '';
  let pieces: string[] = [];
  let pieceUnits = 0;
  const rest: string[] = [];
  let restUnits = 0;
  let seen = false;

  const keep = (text: string): void => {
    if (text === '' || mode === 'skip') return;
    if (mode === 'item') {
      pieceUnits += text.length;
      if (pieceUnits > largestItem) throw new Stop('too-large', 'one entry of it is larger than 64 MiB');
      pieces.push(text);
    } else {
      restUnits += text.length;
      if (restUnits > largestRest) throw new Stop('too-large', 'it has more than 4 MiB outside of its tests');
      rest.push(text);
    }
  };
  const finishItem = (): void => {
    const text = pieces.join('');
    pieces = [];
    pieceUnits = 0;
    mode = 'rest';
    onItem(open.at(-1)?.path ?? '', parsed(text));
  };
  const childPath = (): string => {
    const parent = open.at(-1);
    if (parent === undefined) return '';
    const step = parent.brace === brace.object ? key : '*';
    return parent.path === '' ? step : `${parent.path}.${step}`;
  };
  const isItemArray = (): boolean => {
    const top = open.at(-1);
    return top !== undefined && top.brace === brace.array && shape.items.includes(top.path);
  };

  const feed = (text: string): void => {
    let from = 0;
    let stringFrom = 0;
    const flush = (to: number): void => {
      keep(text.slice(from, to));
      from = to;
    };
    for (let at = 0; at < text.length; at += 1) {
      const c = text.charCodeAt(at);
      if (inString) {
        if (escaped) escaped = false;
        else if (c === backslash) escaped = true;
        else if (c === quote) {
          inString = false;
          if (mode === 'rest') key += text.slice(stringFrom, at);
        }
        continue;
      }
      if (c === 0x20 || c === 0x0a || c === 0x0d || c === 0x09) continue;
      seen = true;
      if (mode === 'rest' && c !== comma && c !== closeArray && isItemArray()) {
        flush(at);
        mode = 'item';
        modeDepth = open.length;
      }
      if (c === quote) {
        inString = true;
        stringFrom = at + 1;
        if (mode === 'rest') key = '';
      } else if (c === brace.object || c === brace.array) {
        if (open.length >= deepest) throw new Stop('too-large', `it is nested deeper than ${deepest}`);
        const path = mode === 'rest' ? childPath() : '';
        if (mode === 'rest' && !(c === brace.object ? shape.objects : shape.items).includes(path)) {
          flush(at);
          keep('null');
          mode = 'skip';
          modeDepth = open.length;
        }
        open.push({ brace: c, path });
      } else if (c === closeObject || c === closeArray) {
        if (mode === 'item' && open.length === modeDepth) {
          flush(at);
          finishItem();
        }
        const top = open.pop();
        if (top === undefined || (top.brace === brace.object) !== (c === closeObject)) {
          throw new Stop('malformed', 'its brackets do not match');
        }
        if (mode === 'skip' && open.length === modeDepth) {
          from = at + 1;
          mode = 'rest';
        }
      } else if (c === comma) {
        if (mode === 'item' && open.length === modeDepth) {
          flush(at);
          finishItem();
          // The array stays empty in the rest.
          from = at + 1;
        }
      }
    }
    if (inString && mode === 'rest') key += text.slice(stringFrom);
    flush(text.length);
  };

  try {
    const decoder = new TextDecoder('utf-8');
    for await (const chunk of chunks) feed(decoder.decode(chunk, { stream: true }));
    feed(decoder.decode());
    if (!seen) throw new Stop('empty', 'the document is empty');
    if (open.length > 0 || inString) throw new Stop('truncated', 'the document ends too early');
    return { ok: true, rest: parsed(rest.join('')) };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { ok: false, problem: error.problem, message: error.message };
  }
}

const brace = { object: 0x7b, array: 0x5b } as const;
const closeObject = 0x7d;
const closeArray = 0x5d;
const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Stop(
      'malformed',
      `it is not JSON: ${(error instanceof Error ? error.message : String(error)).slice(0, 200)}`,
    );
  }
}
