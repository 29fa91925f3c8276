const pythonBlock = /^[ \t]*(?:async[ \t]+def|def|class)[ \t]+([\p{L}\p{N}_]+)/u;

/**
 * For each line of a file of Python the functions and classes around it, the outermost first: `Shop.total`; empty at the level
 * of the module, and of other languages no line at all. Told by indentation, as a reader does; a text in several lines may
 * mislead it, so that it only serves where lines themselves say nothing.
 */
export function enclosingSymbols(path: string, lines: readonly string[]): readonly string[] {
  if (!/\.pyi?$/u.test(path)) return [];
  const around: { readonly indent: number; readonly symbol: string }[] = [];
  return lines.map((line) => {
    const indent = /^[ \t]*/u.exec(line)?.[0].length ?? 0;
    // A comment may stand at any depth: what follows it is not in it.
    if (line.length === indent || line[indent] === '#') {
      return around.findLast((block) => block.indent < indent)?.symbol ?? '';
    }
    while ((around.at(-1)?.indent ?? -1) >= indent) around.pop();
    const outer = around.at(-1)?.symbol ?? '';
    const name = pythonBlock.exec(line)?.[1];
    const symbol = name === undefined ? outer : outer === '' ? name : `${outer}.${name}`;
    around.push({ indent, symbol });
    return symbol;
  });
}
