/**
 * What the two widespread readers make of a `.env` file; tests hold both against the real ones. Node: `dotenv` 17 and 18,
 * Python: `python-dotenv` 1 (without the replacement of `${NAME}`, which it does afterwards).
 */

const nodeLine =
  /^\s*(?:export\s+)?([\w.-]+)(?:\s*=\s*?|:\s+?)(\s*'(?:\\'|[^'])*'|\s*"(?:\\"|[^"])*"|\s*`(?:\\`|[^`])*`|[^#\r\n]+)?\s*(?:#.*)?$/gmu;

export function readNodeDotenv(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, key = '', given = ''] of text.replaceAll(/\r\n?/gu, '\n').matchAll(nodeLine)) {
    const trimmed = given.trim();
    const double = trimmed.startsWith('"');
    const value = trimmed.replaceAll(/^(['"`])([\s\S]*)\1$/gmu, '$2');
    found.set(key, double ? value.replaceAll('\\n', '\n').replaceAll('\\r', '\r') : value);
  }
  return found;
}

/** `before 1.2.2` takes a quote behind two backslashes for an escaped one. */
export type PythonDotenv = 'before 1.2.2' | '1.2.2';

export function readPythonDotenv(text: string, version: PythonDotenv = '1.2.2'): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  // Files are opened with universal newlines.
  let rest = text.replaceAll(/\r\n?/gu, '\n');
  while (rest !== '') {
    const binding = pythonBinding(rest, version);
    if (binding.key !== undefined) found.set(binding.key, binding.value);
    rest = rest.slice(binding.length);
  }
  return found;
}

interface Binding {
  readonly key: string | undefined;
  readonly value: string;
  readonly length: number;
}

/** One binding, or the rest of a line that is none. */
function pythonBinding(text: string, version: PythonDotenv): Binding {
  const head = /^\s*(?:export[^\S\n]+)?([^=#\s'][^=#\s]*)[^\S\n]*=[^\S\n]*/u.exec(text);
  const skipped: Binding = {
    key: undefined,
    value: '',
    length: (/^\s*[^\n]*\n?/u.exec(text)?.[0] ?? text).length || text.length,
  };
  if (head === null) return skipped;
  const after = text.slice(head[0].length);
  const [raw, value] = pythonValue(after, version);
  if (raw === undefined) return skipped;
  const end = /^[^\S\n]*(?:#[^\n]*)?(?:\n|$)/u.exec(after.slice(raw.length));
  if (end === null) return skipped;
  return { key: head[1], value, length: head[0].length + raw.length + end[0].length };
}

function pythonValue(text: string, version: PythonDotenv): readonly [string | undefined, string] {
  if (text.startsWith("'")) {
    const match = (version === '1.2.2' ? /^'((?:\\[\s\S]|[^'\\])*)'/u : /^'((?:\\'|[^'])*)'/u).exec(text);
    return [match?.[0], (match?.[1] ?? '').replaceAll(/\\([\\'])/gu, '$1')];
  }
  if (text.startsWith('"')) {
    const match = (version === '1.2.2' ? /^"((?:\\[\s\S]|[^"\\])*)"/u : /^"((?:\\"|[^"])*)"/u).exec(text);
    return [
      match?.[0],
      (match?.[1] ?? '').replaceAll(/\\[\\'"abfnrtv]/gu, (pair) => pythonEscapes[pair[1] ?? ''] ?? pair),
    ];
  }
  const line = /^[^\n]*/u.exec(text)?.[0] ?? '';
  return [line, line.replace(/\s+#.*$/u, '').trimEnd()];
}

const pythonEscapes: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};
