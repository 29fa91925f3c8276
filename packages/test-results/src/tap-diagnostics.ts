import { failure } from './failure-text.ts';
import type { Failure } from './test-report.ts';

/** What the YAML block below a test point says, as far as runners agree on its keys. */
export interface TapDiagnostics {
  readonly message: string;
  readonly type: string;
  readonly details: string;
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly seconds: number | undefined;
  /** Node.js: the point stands for a suite. */
  readonly suite: boolean;
}

/**
 * Reads the keys of the block without a YAML parser: runners write values that are not YAML (line ends within quotes), and nothing
 * but a few plain keys is needed. The first key of a name wins, at whatever depth.
 */
export function tapDiagnostics(lines: readonly string[]): TapDiagnostics {
  const values = new Map<string, string>();
  for (let at = 0; at < lines.length; at += 1) {
    const match = /^(\s*)([A-Za-z_]\w*):(?:\s+(.*))?$/u.exec(lines[at] ?? '');
    if (match === null) continue;
    const [, space = '', key = '', inline = ''] = match;
    const block = /^[|>][-+]?\d?$/u.test(inline.trim());
    const [text, next] = block ? blockText(lines, at + 1, space.length) : [plain(inline), at];
    if (!values.has(key) && text !== '') values.set(key, text);
    at = next;
  }
  const stack = values.get('stack') ?? '';
  const message = values.get('message') ?? values.get('error') ?? '';
  const place = /^(?:file:\/\/)?(.*?):(\d+)(?::\d+)?$/u.exec(values.get('location') ?? values.get('at') ?? '');
  const duration = Number(values.get('duration_ms') ?? Number.NaN);
  const all = lines.join('\n');
  return {
    message,
    type: values.get('name') ?? '',
    // Without a trace the whole block is what there is to see.
    details:
      stack === ''
        ? all
        : [message, stack].filter((text) => text !== '' && !stack.startsWith(`${text}\n`)).join('\n') || stack,
    file: place?.[1] ?? values.get('file'),
    line: place === null ? lineOf(values.get('line')) : Number(place[2]),
    seconds: Number.isFinite(duration) ? duration / 1000 : undefined,
    suite: values.get('type') === 'suite',
  };
}

export const tapFailure = (diagnostics: TapDiagnostics | undefined, fallback: string): Failure =>
  failure('failed', diagnostics?.type ?? '', diagnostics?.message || fallback, diagnostics?.details ?? '');

/** The lines of a block scalar, with their common indentation taken off, and the index of its last line. */
function blockText(lines: readonly string[], from: number, indent: number): readonly [string, number] {
  const block: string[] = [];
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() !== '' && line.length - line.trimStart().length <= indent) break;
    block.push(line);
  }
  const least = block
    .filter((line) => line.trim() !== '')
    .reduce((width, line) => Math.min(width, line.length - line.trimStart().length), Number.POSITIVE_INFINITY);
  const text = block.map((line) => line.slice(Math.min(least, line.length))).join('\n');
  return [text.trimEnd(), at - 1];
}

function plain(text: string): string {
  const trimmed = text.trim();
  const quoted = /^(["'])(.*)\1$/su.exec(trimmed);
  if (quoted === null) return trimmed;
  const inner = quoted[2] ?? '';
  return quoted[1] === '"' ? inner.replace(/\\(["\\])/gu, '$1').replaceAll('\\n', '\n') : inner.replaceAll("''", "'");
}

function lineOf(text: string | undefined): number | undefined {
  const line = Number(text);
  return text !== undefined && Number.isInteger(line) && line > 0 ? line : undefined;
}
