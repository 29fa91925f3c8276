import type { Ratio } from '@sluice/verdict';
import { type FileCoverage, lineRatio } from './coverage.ts';
import { indexPage } from './html-index.ts';
import { sourcePage } from './html-source.ts';

export interface HtmlFile {
  /** Relative to the folder of the report. */
  readonly name: string;
  content(): Promise<string>;
}

/** The text of a source file, or `undefined` when it is not there (any more). */
export type SourceText = (path: string) => Promise<string | undefined>;

export interface HtmlOptions {
  /** `Coverage`, or with the name of what was measured. */
  readonly title: string;
  /** One line below the title: which commit, compared with what. */
  readonly subtitle: string;
  /** What the numbers do not show, a sentence each. */
  readonly notes: readonly string[];
  readonly textOf: SourceText;
  /** Coverage of the changed lines, by path; only of files that a change touches. */
  readonly patch: ReadonlyMap<string, Ratio>;
  /** Whether a line was changed. */
  readonly isChanged: (path: string, line: number) => boolean;
}

export interface HtmlEntry {
  readonly file: FileCoverage;
  readonly lines: Ratio;
  /** Name of its page; `undefined` when it has none. */
  readonly page: string | undefined;
}

/** More would be an artifact that nobody can unpack: those with the most missing lines, and the changed ones, have a page. */
const mostPages = 1000;

/**
 * An index that can be sorted and filtered, and a page for each file. Needs nothing from elsewhere and works from an unpacked artifact;
 * without scripts it is a list with the least covered files first.
 */
export function htmlReport(files: readonly FileCoverage[], options: HtmlOptions): readonly HtmlFile[] {
  const sorted = files
    .map((file) => ({ file, lines: lineRatio([file]) }))
    .sort((a, b) => share(a.lines) - share(b.lines) || (a.file.path < b.file.path ? -1 : 1));
  const paged = withPages(sorted, options.patch);
  const entries = sorted.map((entry, index) => ({
    ...entry,
    page: paged.has(entry) ? `file-${String(index + 1).padStart(4, '0')}.html` : undefined,
  }));
  const pages = entries.flatMap((entry) =>
    entry.page === undefined
      ? []
      : [{ name: entry.page, content: async () => sourcePage(entry, await options.textOf(entry.file.path), options) }],
  );
  return [{ name: 'index.html', content: async () => indexPage(entries, options) }, ...pages];
}

type Measured = Omit<HtmlEntry, 'page'>;

function withPages(entries: readonly Measured[], patch: HtmlOptions['patch']): ReadonlySet<Measured> {
  const weight = ({ file, lines }: Measured): number =>
    patch.has(file.path) ? Number.POSITIVE_INFINITY : lines.total - lines.covered;
  if (entries.length <= mostPages) return new Set(entries);
  return new Set(entries.toSorted((a, b) => weight(b) - weight(a) || 0).slice(0, mostPages));
}

/** For sorting only: what is shown is computed exactly. */
function share({ covered, total }: Ratio): number {
  return total === 0 ? 2 : covered / total;
}
