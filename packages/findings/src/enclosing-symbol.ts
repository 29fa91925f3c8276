const pythonBlock = /^([ \t]*)(?:async[ \t]+def|def|class)[ \t]+([\p{L}\p{N}_]+)/u;

/**
 * The functions and classes around a line of Python (1-based), the outermost first: `Shop.total`; empty at the level of the
 * module and in other languages. Told by indentation, as a reader does; a text in several lines may mislead it, so that it
 * only serves where lines themselves say nothing.
 */
export function enclosingSymbol(path: string, lines: readonly string[], line: number): string {
  if (!/\.pyi?$/u.test(path)) return '';
  const own = lines[line - 1] ?? '';
  const names: string[] = [];
  const [, , ownName] = pythonBlock.exec(own) ?? [];
  if (ownName !== undefined) names.push(ownName);
  let depth = indentOf(own);
  for (let at = line - 2; at >= 0 && depth > 0; at -= 1) {
    const text = lines[at] ?? '';
    if (/^\s*(?:#|$)/u.test(text)) continue;
    const indent = indentOf(text);
    if (indent >= depth) continue;
    depth = indent;
    const [, , name] = pythonBlock.exec(text) ?? [];
    if (name !== undefined) names.unshift(name);
  }
  return names.join('.');
}

const indentOf = (line: string): number => /^[ \t]*/u.exec(line)?.[0].length ?? 0;
