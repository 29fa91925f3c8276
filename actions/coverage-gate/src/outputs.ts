import type { Io, Outputs } from '@sluice/action';
import {
  badge,
  branchRatio,
  type HtmlOptions,
  hasLines,
  htmlReport,
  lineRatio,
  writeCobertura,
} from '@sluice/coverage';
import { count } from '@sluice/report';
import { difference, formatPoints, formatRatio, type Ratio } from '@sluice/verdict';
import type { Change } from './change.ts';
import type { Collection } from './collection.ts';
import type { BaselineComparison } from './comparison.ts';

/** Paths of what was written. */
export interface WrittenReports {
  /** `undefined` when only totals are known. */
  readonly cobertura: string | undefined;
  readonly badge: string;
  readonly html: string;
}

export async function writeReports(
  name: string | undefined,
  collection: Collection,
  change: Change,
  io: Io,
): Promise<WrittenReports> {
  const { files } = collection;
  const folder = `${io.host.reports}/coverage`;
  const [cobertura, svg] = [`${folder}/cobertura.xml`, `${folder}/badge.svg`];
  const lines = files.some(hasLines);
  if (lines) await io.files.write(cobertura, writeCobertura(files, io.clock.now()));
  await io.files.write(svg, badge(lineRatio(files)));
  for (const page of htmlReport(files, htmlOptions(name, change, collection, io))) {
    await io.files.write(`${folder}/html/${page.name}`, await page.content());
  }
  return { cobertura: lines ? cobertura : undefined, badge: svg, html: `${folder}/html/index.html` };
}

function htmlOptions(
  name: string | undefined,
  { comparison, changes, patch }: Change,
  { files, textOf }: Collection,
  io: Io,
): HtmlOptions {
  const known = new Set(files.map(({ path }) => path));
  const { owner, repo, sha } = io.github.context;
  const commit = comparison.kind === 'found' ? comparison.head : sha;
  const compared = comparison.kind === 'found' ? `, compared with ${comparison.against}` : '';
  const notCounted = patch?.files.filter(({ path, unmeasured }) => unmeasured && !known.has(path)).length ?? 0;
  const changed = new Map(changes.files.map(({ path, hunks }) => [path, hunks]));
  return {
    title: name === undefined ? 'Coverage' : `Coverage of ${name}`,
    subtitle: `${owner === '' ? 'Commit' : `${owner}/${repo}`} ${commit.slice(0, 9)}${compared}`,
    notes:
      notCounted === 0
        ? []
        : [
            `Among the changed lines are ${count(notCounted, 'new file')} that no report knows, and that the list therefore has not.`,
          ],
    textOf,
    patch: new Map(patch?.files.map(({ path, ratio }) => [path, ratio])),
    isChanged: (path, line) =>
      changed.get(path)?.some(({ newStart, newCount }) => line >= newStart && line < newStart + newCount) === true,
  };
}

export function coverageOutputs(
  { files }: Collection,
  { patch }: Change,
  { before }: BaselineComparison,
  written: WrittenReports | undefined,
): Outputs {
  const [line, branch] = [lineRatio(files), branchRatio(files)];
  const measured = files.length > 0;
  const points = before === undefined ? undefined : difference(before, line);
  return {
    'line-coverage': percentOutput(line),
    'lines-covered': measured ? line.covered : undefined,
    'lines-total': measured ? line.total : undefined,
    'branch-coverage': percentOutput(branch),
    'branches-covered': measured ? branch.covered : undefined,
    'branches-total': measured ? branch.total : undefined,
    'patch-coverage': patch === undefined ? undefined : percentOutput(patch.ratio),
    'patch-lines-covered': patch?.ratio.covered,
    'patch-lines-total': patch?.ratio.total,
    'baseline-coverage': before === undefined ? undefined : percentOutput(before),
    change: points === undefined ? undefined : formatPoints(points),
    cobertura: written?.cobertura,
    badge: written?.badge,
    html: written?.html,
  };
}

function percentOutput(ratio: Ratio): string | undefined {
  return ratio.total === 0 ? undefined : formatRatio(ratio).replace('%', '');
}
