import type { Ratio } from '@sluice/verdict';
import { type FileCoverage, lineRatio } from './coverage.ts';
import { indexPage } from './html-index.ts';
import { sourcePage } from './html-source.ts';

export interface HtmlFile {
  /** Relative to the folder of the report. */
  readonly name: string;
  readonly content: string;
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
  /** Of its page, relative to the folder of the report. */
  readonly page: string;
}

/** Units of text of all pages: beyond it a page has the numbers of its lines only, so that an artifact stays bearable. */
const sourceUnits = 256 * 1024 * 1024;

/**
 * An index that can be sorted and filtered, and one page for each file. Needs nothing from elsewhere and works from an unpacked
 * artifact; without scripts it is a list with the least covered files first.
 */
export async function* htmlReport(files: readonly FileCoverage[], options: HtmlOptions): AsyncGenerator<HtmlFile> {
  const sorted = files
    .map((file) => ({ file, lines: lineRatio([file]) }))
    .sort((a, b) => share(a.lines) - share(b.lines) || (a.file.path < b.file.path ? -1 : 1))
    .map((entry, index) => ({ ...entry, page: `file-${String(index + 1).padStart(4, '0')}.html` }));
  yield { name: 'index.html', content: indexPage(sorted, options) };
  let left = sourceUnits;
  for (const entry of sorted) {
    const text = await options.textOf(entry.file.path);
    left -= text?.length ?? 0;
    yield { name: entry.page, content: sourcePage(entry, text, left >= 0, options) };
  }
}

/** For sorting only: what is shown is computed exactly. */
function share({ covered, total }: Ratio): number {
  return total === 0 ? 2 : covered / total;
}
