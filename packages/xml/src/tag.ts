import {
  ampersand,
  blank,
  control,
  doubleQuote,
  equals,
  greater,
  isNonCharacter,
  less,
  nameBytes,
  plain,
  singleQuote,
  slash,
  spaceBytes,
  valueBytes,
  wide,
} from './bytes.ts';
import type { Names } from './names.ts';
import { resolveReference, resolveReferences } from './references.ts';
import { malformed, XmlFault } from './xml-end.ts';

/** A start tag; good only until the handler returns. */
export interface XmlTag {
  readonly name: string;
  /** The value of an attribute, references resolved; `undefined` when the tag has no such attribute. */
  get(attribute: string): string | undefined;
  /** The value as a number when it is written in 1 to 15 digits and nothing else, else -1: much faster than `get`. */
  digits(attribute: string): number;
  /** All attributes, in order. */
  attributes(): Readonly<Record<string, string>>;
}

/** Reads start tags, one after the other, into itself. */
export interface TagReader extends XmlTag {
  /** From the `<` at `start`: the place after the `>`, or -1 when the bytes end before it. */
  read(bytes: Buffer, start: number, end: number): number;
  readonly empty: boolean;
  /** Characters of this tag that XML has no place for. */
  readonly invalid: number;
}

const maxAttributes = 256;

/** What a value needs before it is a string. */
const asIs = 0;
const beyondAscii = 1;
const changed = 2;

export function createTagReader(names: Names): TagReader {
  const keys: string[] = [];
  const starts = new Int32Array(maxAttributes);
  const ends = new Int32Array(maxAttributes);
  const needs = new Uint8Array(maxAttributes);
  let source: Buffer;
  let count = 0;

  const indexOf = (attribute: string): number => {
    for (let index = 0; index < count; index += 1) if (keys[index] === attribute) return index;
    return -1;
  };
  const valueAt = (index: number): string => {
    const start = starts[index] as number;
    const need = needs[index] as number;
    const text = source.toString(need === asIs ? 'latin1' : 'utf8', start, ends[index]);
    return need < changed ? text : resolveReferences(text.replace(/\r\n|[\t\r\n]/gu, ' '), start);
  };

  const reader = {
    name: '',
    empty: false,
    invalid: 0,
    get(attribute: string): string | undefined {
      const index = indexOf(attribute);
      return index < 0 ? undefined : valueAt(index);
    },
    digits(attribute: string): number {
      const index = indexOf(attribute);
      if (index < 0) return -1;
      const start = starts[index] as number;
      const end = ends[index] as number;
      if (end === start || end - start > 15) return -1;
      let value = 0;
      for (let at = start; at < end; at += 1) {
        const digit = (source[at] as number) - 0x30;
        if (digit < 0 || digit > 9) return -1;
        value = value * 10 + digit;
      }
      return value;
    },
    attributes(): Readonly<Record<string, string>> {
      const all: Record<string, string> = Object.create(null);
      for (let index = 0; index < count; index += 1) all[keys[index] as string] = valueAt(index);
      return all;
    },
    read(bytes: Buffer, start: number, end: number): number {
      source = bytes;
      count = 0;
      let invalid = 0;
      let at = start + 1;
      let hash = 0;
      for (; at < end && nameBytes[bytes[at] as number] === 1; at += 1) hash = (hash * 31 + (bytes[at] as number)) | 0;
      if (at === end) return -1;
      const name = names(bytes, start + 1, at, hash);
      if (name === undefined) return malformed(start, 'a `<` that begins no tag');
      for (;;) {
        const spaceFrom = at;
        while (at < end && spaceBytes[bytes[at] as number] === 1) at += 1;
        if (at === end) return -1;
        const byte = bytes[at] as number;
        if (byte === greater || byte === slash) {
          if (byte === slash) {
            at += 1;
            if (at === end) return -1;
            if (bytes[at] !== greater) malformed(at, `a \`/\` in the tag <${name}>`);
          }
          reader.name = name;
          reader.empty = byte === slash;
          reader.invalid = invalid;
          return at + 1;
        }
        const keyFrom = at;
        hash = 0;
        for (; at < end && nameBytes[bytes[at] as number] === 1; at += 1)
          hash = (hash * 31 + (bytes[at] as number)) | 0;
        if (at === end) return -1;
        const key = names(bytes, keyFrom, at, hash);
        if (key === undefined) return malformed(keyFrom, `no name of an attribute in the tag <${name}>`);
        if (spaceFrom === keyFrom) malformed(keyFrom, `no white space before the attribute ${key}`);
        if (indexOf(key) >= 0) malformed(keyFrom, `the attribute ${key} is there twice`);
        while (at < end && spaceBytes[bytes[at] as number] === 1) at += 1;
        if (at === end) return -1;
        if (bytes[at] !== equals) malformed(at, `the attribute ${key} has no value`);
        at += 1;
        while (at < end && spaceBytes[bytes[at] as number] === 1) at += 1;
        if (at === end) return -1;
        const quote = bytes[at] as number;
        if (quote !== doubleQuote && quote !== singleQuote) malformed(at, `the value of ${key} is not quoted`);
        at += 1;
        const valueFrom = at;
        let need = asIs;
        let references = false;
        for (; at < end; at += 1) {
          const byte = bytes[at] as number;
          const look = valueBytes[byte];
          if (look === plain) continue;
          if (byte === quote) break;
          if (look === wide) {
            if (need === asIs) need = beyondAscii;
            if (byte === 0xef && isNonCharacter(bytes, at)) invalid += 1;
          } else if (look === blank) need = changed;
          else if (look === control) invalid += 1;
          else if (byte === less) malformed(at, `a \`<\` in the value of ${key}`);
          else if (byte === ampersand) {
            references = true;
            need = changed;
          }
        }
        if (at === end) return -1;
        if (references) invalid += checkReferences(bytes, valueFrom, at);
        if (count === maxAttributes) throw new XmlFault('too-large', at, `more than ${maxAttributes} attributes`);
        keys[count] = key;
        starts[count] = valueFrom;
        ends[count] = at;
        needs[count] = need;
        count += 1;
        at += 1;
      }
    },
  };
  return reader;
}

/** How many references of the value stand for no character. */
function checkReferences(bytes: Buffer, start: number, end: number): number {
  let invalid = 0;
  for (let at = bytes.indexOf(ampersand, start); at >= 0 && at < end; at = bytes.indexOf(ampersand, at + 1)) {
    const close = bytes.indexOf(';', at);
    if (close < 0 || close >= end) malformed(at, 'a reference without its `;`');
    if (resolveReference(bytes.toString('utf8', at + 1, close), at) === undefined) invalid += 1;
  }
  return invalid;
}
