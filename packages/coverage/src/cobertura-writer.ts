import { posix } from 'node:path';
import { htmlText } from '@sluice/report';
import type { Ratio } from '@sluice/verdict';
import { branchRatio, type FileCoverage, lineRatio } from './coverage.ts';

/** `0.9499`: the attributes are decimal fractions, cut and not rounded, so that no reader makes more of them. */
const rate = ({ covered, total }: Ratio): string =>
  total === 0 ? '0' : String(Math.floor((covered * 10_000) / total) / 10_000);

/**
 * One Cobertura document of all files, with paths relative to the root of the repository: what GitHub and others read. `timestamp` is
 * epoch milliseconds.
 */
export function writeCobertura(files: readonly FileCoverage[], timestamp: number): string {
  const lines = lineRatio(files);
  const branches = branchRatio(files);
  const packages = new Map<string, FileCoverage[]>();
  for (const file of files) {
    const folder = posix.dirname(file.path);
    packages.set(folder, [...(packages.get(folder) ?? []), file]);
  }
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
  const body = [...packages].map(([folder, members]) => packageElement(folder, members)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">
<coverage ${attributes}>
  <sources>
    <source>.</source>
  </sources>
  <packages>
${body}  </packages>
</coverage>
`;
}

function rates(files: readonly FileCoverage[]): string {
  return `line-rate="${rate(lineRatio(files))}" branch-rate="${rate(branchRatio(files))}" complexity="0"`;
}

function packageElement(folder: string, files: readonly FileCoverage[]): string {
  const name = folder === '.' ? '.' : folder.replaceAll('/', '.');
  return `    <package name="${htmlText(name)}" ${rates(files)}>
      <classes>
${files.map(classElement).join('')}      </classes>
    </package>
`;
}

function classElement(file: FileCoverage): string {
  const lines = [...file.lines].sort(([a], [b]) => a - b).map(([line, hits]) => lineElement(file, line, hits));
  return `        <class name="${htmlText(posix.basename(file.path))}" filename="${htmlText(file.path)}" ${rates([file])}>
          <methods/>
          <lines>
${lines.join('')}          </lines>
        </class>
`;
}

function lineElement(file: FileCoverage, line: number, hits: number): string {
  const branches = file.branches.get(line);
  const start = `            <line number="${line}" hits="${hits}"`;
  if (branches === undefined) return `${start} branch="false"/>\n`;
  const percent = Math.floor((branches.covered * 100) / branches.total);
  return `${start} branch="true" condition-coverage="${percent}% (${branches.covered}/${branches.total})"/>\n`;
}
