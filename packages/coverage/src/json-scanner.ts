export type Plan = (path: readonly string[]) => boolean;
export type OnValue = (path: readonly string[], value: unknown) => string | undefined;

export class JsonFault extends Error {
  readonly problem: 'empty' | 'truncated' | 'malformed';
  /** Byte of the piece that is being read. */
  readonly at: number;
  constructor(problem: 'empty' | 'truncated' | 'malformed', at: number, message: string) {
    super(message);
    this.problem = problem;
    this.at = at;
  }
}

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const openArray = 0x5b;
const backslash = 0x5c;
const closeArray = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;

/** Deeper than any report. */
const maxDepth = 256;

const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** What may come next: `first` is a value or the end of an empty container. */
type Expect = 'value' | 'first' | 'key' | 'colon' | 'separator' | 'nothing';

export interface JsonScanner {
  /** Reads what is complete, as `Scanner` of packages/xml does: answers how many bytes; the rest has to be brought again. */
  scan(bytes: Buffer, last: boolean): number;
}

export function createJsonScanner(plan: Plan, onValue: OnValue): JsonScanner {
  /** The containers that are read entry by entry; the key of the one that is being read is the last of `path`. */
  const open: ('object' | 'array')[] = [];
  const path: string[] = [];
  let expect: Expect = 'value';
  /** Within a value that is not complete: how far it was looked at, and what it was then. */
  let value = { looked: 0, depth: 0, text: false };

  const fault = (at: number, what: string): never => {
    throw new JsonFault('malformed', at, `${what} is not JSON`);
  };
  const parse = (bytes: Buffer, start: number, end: number): unknown => {
    const text = bytes.toString('utf8', start, end);
    try {
      return JSON.parse(text);
    } catch {
      return fault(start, `\`${text.slice(0, 40)}\``);
    }
  };
  const afterValue = (): void => {
    const container = open.at(-1);
    expect = container === undefined ? 'nothing' : 'separator';
  };
  const enter = (kind: 'object' | 'array'): void => {
    if (open.length === maxDepth) fault(0, `nesting deeper than ${maxDepth}`);
    open.push(kind);
    expect = 'first';
    if (kind === 'array') path.push('0');
  };
  const leave = (byte: number, at: number): void => {
    const kind = open.pop();
    if (kind !== (byte === closeObject ? 'object' : 'array')) fault(at, 'a bracket that closes nothing');
    // An array has the place of its next entry in the path; an object its last key, unless it is empty.
    if (kind === 'array' || expect === 'separator') path.pop();
    afterValue();
  };
  /** The end of the value at `start`, or -1. Strings are passed over; what is between the brackets is checked when it is parsed. */
  const endOfValue = (bytes: Buffer, start: number, last: boolean): number => {
    let { depth, text } = value;
    for (let at = start + value.looked; at < bytes.length; at += 1) {
      const byte = bytes[at] as number;
      if (text) {
        if (byte === backslash) {
          if (at + 1 === bytes.length) {
            value = { looked: at - start, depth, text };
            return -1;
          }
          at += 1;
        } else if (byte === quote) {
          text = false;
          if (depth === 0) return at + 1;
        }
      } else if (byte === quote) text = true;
      else if (byte === openObject || byte === openArray) {
        depth += 1;
        if (depth > maxDepth) fault(at, `nesting deeper than ${maxDepth}`);
      } else if (byte === closeObject || byte === closeArray) {
        if (depth === 0) return at;
        depth -= 1;
        if (depth === 0) return at + 1;
      } else if (depth === 0 && (byte === comma || isSpace(byte))) return at;
    }
    value = { looked: bytes.length - start, depth, text };
    return last && depth === 0 && !text ? bytes.length : -1;
  };

  return {
    scan(bytes, last) {
      let at = 0;
      for (;;) {
        while (at < bytes.length && isSpace(bytes[at] as number)) at += 1;
        if (at === bytes.length) {
          if (last && expect === 'value' && open.length === 0) throw new JsonFault('empty', at, 'the file is empty');
          if (last && expect !== 'nothing') throw new JsonFault('truncated', at, 'the document ends too early');
          return at;
        }
        const byte = bytes[at] as number;
        if (expect === 'nothing') fault(at, 'more after the end');
        if (expect === 'separator') {
          if (byte === closeObject || byte === closeArray) leave(byte, at);
          else if (byte !== comma) fault(at, 'an entry without a comma before it');
          else if (open.at(-1) === 'array') {
            path.push(String(Number(path.pop()) + 1));
            expect = 'value';
          } else {
            path.pop();
            expect = 'key';
          }
          at += 1;
          continue;
        }
        if (expect === 'colon') {
          if (byte !== colon) fault(at, 'a key without a colon');
          expect = 'value';
          at += 1;
          continue;
        }
        if (expect === 'first' && (byte === closeObject || byte === closeArray)) {
          leave(byte, at);
          at += 1;
          continue;
        }
        const isKey = expect === 'key' || (expect === 'first' && open.at(-1) === 'object');
        if (!isKey && (byte === openObject || byte === openArray) && value.looked === 0 && plan(path)) {
          enter(byte === openObject ? 'object' : 'array');
          at += 1;
          continue;
        }
        if (isKey && byte !== quote) fault(at, 'an entry without a key');
        const end = endOfValue(bytes, at, last);
        if (end < 0) {
          if (last) throw new JsonFault('truncated', bytes.length, 'the document ends too early');
          return at;
        }
        value = { looked: 0, depth: 0, text: false };
        const parsed = parse(bytes, at, end);
        if (isKey) {
          path.push(String(parsed));
          expect = 'colon';
        } else {
          const problem = onValue(path, parsed);
          if (problem !== undefined) throw new JsonFault('malformed', at, problem);
          afterValue();
        }
        at = end;
      }
    },
  };
}
