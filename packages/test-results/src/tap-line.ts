/** One line of TAP 12 to 14 (https://testanything.org/tap-version-14-specification.html). `indent` is the number of spaces before it. */
export type TapLine =
  | { readonly kind: 'version'; readonly indent: number }
  | { readonly kind: 'plan'; readonly indent: number; readonly count: number; readonly reason: string }
  | {
      readonly kind: 'point';
      readonly indent: number;
      readonly ok: boolean;
      readonly number: number | undefined;
      readonly name: string;
      readonly directive: 'skip' | 'todo' | undefined;
      readonly reason: string;
      readonly seconds: number | undefined;
      /** Its subtests follow in braces (node-tap, Vitest). */
      readonly opens: boolean;
    }
  | { readonly kind: 'close'; readonly indent: number }
  | { readonly kind: 'subtest'; readonly indent: number; readonly name: string }
  | { readonly kind: 'comment'; readonly indent: number; readonly text: string }
  | { readonly kind: 'yaml'; readonly indent: number }
  | { readonly kind: 'bail-out'; readonly reason: string }
  | { readonly kind: 'other' };

export function parseTapLine(line: string): TapLine {
  let indent = 0;
  while (line.charCodeAt(indent) === 0x20) indent += 1;
  const text = line.slice(indent);
  switch (text[0]) {
    case '#': {
      const subtest = /^# Subtest(?:: (.*))?$/u.exec(text);
      if (subtest !== null) return { kind: 'subtest', indent, name: unescaped(subtest[1] ?? '') };
      return { kind: 'comment', indent, text: text.slice(1) };
    }
    case '}':
      return text.trimEnd() === '}' ? { kind: 'close', indent } : { kind: 'other' };
    case '-':
      return text.trimEnd() === '---' ? { kind: 'yaml', indent } : { kind: 'other' };
    case 'T':
      return /^TAP version \d+/u.test(text) ? { kind: 'version', indent } : { kind: 'other' };
    case 'B':
      return text.startsWith('Bail out!') ? { kind: 'bail-out', reason: text.slice(9).trim() } : { kind: 'other' };
    case '1':
      return plan(text, indent);
    case 'o':
    case 'n':
      return point(text, indent);
    default:
      return { kind: 'other' };
  }
}

function plan(text: string, indent: number): TapLine {
  const match = /^1\.\.(\d{1,9})\s*(?:#(.*))?$/u.exec(text.slice(0, 1000));
  if (match === null) return { kind: 'other' };
  return { kind: 'plan', indent, count: Number(match[1]), reason: (match[2] ?? '').trim() };
}

function point(text: string, indent: number): TapLine {
  const match = /^(not )?ok(?=[\s#]|$)(?:[ \t]+(\d{1,9})(?=[\s#]|$))?[ \t]*/u.exec(text);
  if (match === null) return { kind: 'other' };
  let rest = text.slice(match[0].length).replace(/^- ?/u, '').trimEnd();
  const opens = rest.endsWith(' {') || rest === '{';
  if (opens) rest = rest.slice(0, -1).trimEnd();
  const hash = directiveStart(rest);
  const said = hash === -1 ? '' : rest.slice(hash + 1).trim();
  const directive = /^(skip|todo)\S*\s*(.*)$/isu.exec(said);
  const time = /^time=([\d.]+)(ms|s)\b/u.exec(said);
  // `#` that is not followed by a directive is part of the description.
  const described = directive === null && time === null ? rest : rest.slice(0, hash);
  return {
    kind: 'point',
    indent,
    ok: match[1] === undefined,
    number: match[2] === undefined ? undefined : Number(match[2]),
    name: unescaped(described.trim()),
    directive: directive === null ? undefined : directive[1]?.toLowerCase() === 'skip' ? 'skip' : 'todo',
    reason: directive?.[2] ?? '',
    seconds: time === null ? undefined : Number(time[1]) / (time[2] === 'ms' ? 1000 : 1),
    opens,
  };
}

/** The last `#` that is not escaped and has white space (or nothing) before it. */
function directiveStart(text: string): number {
  for (let at = text.lastIndexOf('#'); at !== -1; at = at === 0 ? -1 : text.lastIndexOf('#', at - 1)) {
    if (at === 0 || text[at - 1] === ' ' || text[at - 1] === '\t') return at;
  }
  return -1;
}

const unescaped = (text: string): string => text.replace(/\\([\\#])/gu, '$1');
