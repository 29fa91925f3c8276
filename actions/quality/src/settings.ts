/** What a tool reads of a file that is also for others: a new version of the project is no other configuration. */
export function ofPyproject(path: string, text: string, program: string, line?: RegExp): string {
  if (!path.endsWith('pyproject.toml')) return withoutComments(text);
  const own = tables(text, new RegExp(`^\\s*\\[{1,2}\\s*tool\\s*\\.\\s*["']?(?:${program})["']?\\s*[.\\]]`, 'u'));
  const inTool = tables(text, /^\s*\[\s*tool\s*\]/u);
  const alone = line === undefined ? '' : (line.exec(text)?.[0] ?? '');
  return [own, inTool, alone].map(withoutComments).join('\n');
}

/** Of package.json one key alone; of other files all. */
export function ofPackage(path: string, text: string, key: string): string {
  if (!path.endsWith('package.json')) return withoutComments(text);
  return packageKey(text, key) ?? '';
}

/** What package.json has under a key, as JSON; `undefined` for nothing, and for a file that is no JSON. */
export function packageKey(text: string, key: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text)[key]);
  } catch {
    return undefined;
  }
}

/** Not an element of an array that stands on a line of its own. */
const tableHead = /^\s*\[{1,2}\s*[A-Za-z_][^[\]]*\]{1,2}\s*(?:[#;].*)?$/u;

/** The lines of an INI or TOML file below the heads that match. */
export function tables(text: string, head: RegExp): string {
  let inside = false;
  return text
    .split(/\r?\n/u)
    .filter((line) => {
      if (tableHead.test(line)) inside = head.test(line);
      return inside;
    })
    .join('\n');
}

export const withoutComments = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(?:#|\/\/)/u.test(line))
    .join('\n');
