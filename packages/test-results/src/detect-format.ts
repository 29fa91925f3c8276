import { TextDecoder } from 'node:util';
import type { TestFormat } from './test-report.ts';

/** `xml`: its root element decides, in whatever encoding it is. `json`: its keys decide. */
export type DetectedFormat = 'xml' | 'json' | Extract<TestFormat, 'go-json' | 'tap'> | 'empty' | 'unknown';

/** How much of a file is looked at. */
export const detectionBytes = 64 * 1024;

/**
 * The format by the first bytes of the content, never by the name of the file: `<` is XML, lines of objects with an `Action` are
 * `go test -json`, another object is JSON, and TAP begins with its version, a plan or a test point.
 */
export function detectFormat(start: Uint8Array): DetectedFormat {
  const [a, b] = start;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (a === 0x3c && b === 0) || (a === 0 && b === 0x3c)) {
    return 'xml';
  }
  const text = new TextDecoder('utf-8').decode(start.subarray(0, detectionBytes)).trimStart();
  if (text === '') return start.length < detectionBytes ? 'empty' : 'xml';
  if (text.startsWith('<')) return 'xml';
  if (/^\{\s*"(?:Time|Action|ImportPath|Package)"\s*:\s*"/u.test(text)) return 'go-json';
  if (text.startsWith('{')) return 'json';
  // What a runner prints before its TAP is allowed to be there.
  if (/^(?:TAP version \d+|(?:not )?ok\b(?! *[\w]*:)|1\.\.\d+\s*(?:#.*)?$|Bail out!)/mu.test(text)) return 'tap';
  return 'unknown';
}
