/**
 * What stands in a configuration of pytest and is not understood here: a plan without it would lose tests. For a sentence `… has
 * WHAT`; `undefined` where nothing is known to be in the way. `sections`: those that count in this file.
 */
export function unreadPart(text: string, sections: readonly string[], toml: boolean): string | undefined {
  return toml ? sections.map((section) => hiddenTable(text, section)).find((found) => found !== undefined) : undefined;
}

/** The same for the lines of a section. */
export function unreadOption(body: string, toml: boolean): string | undefined {
  const doctest = /^(?!\s*[#;]).*(--doctest-(?:modules|glob))/mu.exec(body)?.[1];
  if (doctest !== undefined) return `the option ${doctest}, which finds tests in other files`;
  const many = /^\s*["']?(testpaths|python_files|norecursedirs)["']?\s*=\s*(?:\[[^\]]*?)?(?:"""|''')/mu.exec(body)?.[1];
  return toml && many !== undefined ? `\`${many}\` as a text over several lines (three quotes)` : undefined;
}

/** `[ tool . "pytest" ]` -> `tool.pytest`; `undefined`: no header of a table. */
export function tomlHeader(line: string): string | undefined {
  const found = /^\s*\[{1,2}((?:[\w.\s-]|"[^"]*"|'[^']*')+)\]{1,2}\s*(?:#.*)?$/u.exec(line)?.[1];
  return found === undefined ? undefined : plain(found);
}

const plain = (key: string): string => key.replace(/["'\s]/gu, '');

/** A table without a header of its own: `ini_options = { … }`, `pytest.ini_options.testpaths = …`. */
function hiddenTable(text: string, wanted: string): string | undefined {
  let section = '';
  for (const line of text.split('\n')) {
    const header = tomlHeader(line);
    if (header !== undefined) {
      section = header;
      continue;
    }
    const at = line.indexOf('=');
    const key = line.slice(0, Math.max(at, 0)).trim();
    const value = line.slice(at + 1).trim();
    if (section === wanted || !/^[\w"'.\s-]+$/u.test(key)) continue;
    const full = section === '' ? plain(key) : `${section}.${plain(key)}`;
    const inside = full === wanted || (full.startsWith(`${wanted}.`) && wanted.startsWith(section));
    const around = wanted.startsWith(`${full}.`) && value.startsWith('{') && value.includes('pytest');
    if (inside || around) return `\`${key}\` as an inline table or a dotted key`;
  }
  return undefined;
}
