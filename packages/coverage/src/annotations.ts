import type { Annotation } from '@sluice/report';
import { type FileCoverage, formatRanges, missingRanges } from './coverage.ts';
import type { PatchCoverage, PatchFile, UncoveredHunk } from './patch.ts';

/** One remark for each changed place that no test runs, the largest first; one for a whole file that no report knows. */
export function patchAnnotations({ files }: PatchCoverage): readonly Annotation[] {
  return files.flatMap((file) => (file.unmeasured ? [wholeFile(file)] : file.hunks.map(hunkAnnotation)));
}

function wholeFile({ path, ratio }: PatchFile): Annotation {
  return {
    level: 'warning',
    title: 'Not measured',
    message: `No report knows this new file: its ${ratio.total} lines count as not covered. Is it imported by a test? If it needs none, \`exclude\` it.`,
    path,
    line: 1,
    rank: ratio.total,
  };
}

function hunkAnnotation({ path, ranges, uncovered, total }: UncoveredHunk): Annotation {
  const [first, ...others] = ranges;
  const [from = 1, to = 1] = first ?? [];
  const what =
    uncovered === total
      ? uncovered === 1
        ? 'No test runs this changed line.'
        : `No test runs these ${uncovered} changed lines.`
      : `No test runs ${uncovered} of ${total} changed lines here.`;
  return {
    level: 'warning',
    title: 'Not covered',
    message: others.length === 0 ? what : `${what} Lines ${formatRanges(ranges)}.`,
    path,
    line: from,
    endLine: to,
    rank: uncovered,
  };
}

/** Without a change to look at: the runs of lines that no test runs in the given files, the longest first. */
export function fileAnnotations(files: readonly FileCoverage[]): readonly Annotation[] {
  return files.flatMap((file) =>
    missingRanges(file).map(([from, to]) => ({
      level: 'warning' as const,
      title: 'Not covered',
      message: from === to ? 'No test runs this line.' : `No test runs lines ${from} to ${to}.`,
      path: file.path,
      line: from,
      endLine: to,
      rank: to - from + 1,
    })),
  );
}
