import { posix } from 'node:path';
import type { Ratio } from '@sluice/verdict';
import { branchRatio, type FileCoverage, lineRatio } from './coverage.ts';

/** `0.9499`: the attributes are decimal fractions, cut and not rounded, so that no reader makes more of them. */
const rate = ({ covered, total }: Ratio): string =>
  total === 0 ? '0' : String(Math.floor((covered * 10_000) / total) / 10_000);

/**
 * One Cobertura document (coverage-04.dtd) of all files, with paths relative to the root of the repository: what GitHub and others read.
 * In pieces of one file each, so that it may be as large as it likes. Files of which only totals are known are left out, of its own
 * totals too: Cobertura is made of lines. `timestamp` is epoch milliseconds.
 */
export function* writeCobertura(all: readonly FileCoverage[], timestamp: number): Generator<string> {
  const files = all.filter(hasLines);
  const lines = lineRatio(files);
  const branches = branchRatio(files);
  const attributes = [
    `line-rate="${rate(lines)}"`,
    `branch-rate="${rate(branches)}"`,
    `lines-covered="${lines.covered}"`,
    `lines-valid="${lines.total}"`,
    `branches-covered="${branches.covered}"`,
    `branches-valid="${branches.total}"`,
    'complexity="0"',
    'version="1"',
    `timestamp="${timestamp}"`,
  ].join(' ');
  yield `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">
<coverage ${attributes}>
<sources>
<source>.</source>
</sources>
<packages>
`;
  const packages = Map.groupBy(files, ({ path }) => posix.dirname(path));
  for (const [folder, members] of packages) {
    const name = folder === '.' ? '.' : folder.replaceAll('/', '.');
    yield `<package name="${xmlAttribute(name)}" ${rates(members)}>\n<classes>\n`;
    for (const file of members) yield classElement(file);
    yield '</classes>\n</package>\n';
  }
  yield '</packages>\n</coverage>\n';
}

export const hasLines = ({ lines, totals }: FileCoverage): boolean => lines.size > 0 || totals === undefined;

function rates(files: readonly FileCoverage[]): string {
  return `line-rate="${rate(lineRatio(files))}" branch-rate="${rate(branchRatio(files))}" complexity="0"`;
}

/** Without indentation, and without what the document type says by default: of a million lines that is half of the file. */
function classElement(file: FileCoverage): string {
  const path = xmlAttribute(file.path);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const start = `<class name="${name}" filename="${path}" ${rates([file])}>\n<methods/>\n<lines>\n`;
  let text = '';
  const ways = new Map(file.branches);
  for (const [line, hits] of inOrder(file.lines)) {
    const branches = ways.get(line);
    text += `<line number="${line}" hits="${hits}"`;
    if (branches !== undefined) {
      const percent = Math.floor((branches.covered * 100) / branches.total);
      text += ` branch="true" condition-coverage="${percent}% (${branches.covered}/${branches.total})"`;
    }
    text += '/>\n';
  }
  return `${start}${text}</lines>\n</class>\n`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Exactly this text once it is read back: line ends and tabs of an attribute would come back as spaces, and what no XML may have
 * (controls, half characters) is U+FFFD.
 */
function xmlAttribute(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '\ufffd')
      .replace(/[&<>"]/gu, (letter) => entities[letter] ?? letter)
      .replace(/[\t\n\r]/gu, (letter) => `&#${letter.charCodeAt(0)};`)
  );
}

function inOrder(lines: ReadonlyMap<number, number>): Iterable<readonly [number, number]> {
  let last = 0;
  for (const line of lines.keys()) {
    if (line < last) return [...lines].sort(([a], [b]) => a - b);
    last = line;
  }
  return lines;
}
