import type { XmlTag } from '@sluice/xml';
import { parseCount, parseLine } from './count.ts';
import type { ReadResult } from './coverage.ts';
import { type CrossCheck, createCrossCheck } from './cross-check.ts';
import { createFileBuilder, type FileBuilder } from './file-builder.ts';
import { branchesOfWays, byLine, type Way } from './merge-branches.ts';
import { scanReport } from './xml-report.ts';

/** One way out, of one method. */
type MethodWay = Way & { readonly line: number; readonly path: string };

/** More than any method has. */
const maxWays = 1_000_000;

interface Method {
  name: string;
  /** Of `FileRef`, for points that do not name their file themselves. */
  path: string | undefined;
  ways: MethodWay[];
}

/**
 * OpenCover XML (also of coverlet and AltCover): `Module/Files/File[uid][fullPath]` and
 * `Class/Methods/Method/SequencePoints/SequencePoint[vc][sl][fileid]`, `BranchPoints/BranchPoint[vc][sl][offset][path][fileid]`. A line is
 * that on which a sequence point begins; its other lines may belong to points of their own. A branch is known by its method, offset and
 * path, which are the same in every run of one build.
 */
export async function readOpenCover(chunks: AsyncIterable<Uint8Array>): Promise<ReadResult> {
  const builder = createFileBuilder();
  const check = createCrossCheck();
  const paths = new Map<string, string>();
  const points = { all: 0, visited: 0 };
  let summary: { all: number | undefined; visited: number | undefined } | undefined;
  let method: Method = { name: '', path: undefined, ways: [] };
  let name: string | undefined;
  let depth = 0;

  const read = await scanReport(chunks, 'CoverageSession', 'OpenCover', {
    open(tag) {
      depth += 1;
      switch (tag.name) {
        case 'SequencePoint': {
          const hits = count(tag, 'vc');
          points.all += 1;
          if ((hits ?? 0) > 0) points.visited += 1;
          addPoint(tag, hits, pathOf(tag, method, paths), builder, check);
          break;
        }
        case 'BranchPoint':
          addWay(tag, method, paths, check);
          break;
        case 'FileRef':
          method.path = paths.get(tag.get('uid') ?? '');
          break;
        case 'File':
          paths.set(tag.get('uid') ?? '', tag.get('fullPath') ?? '');
          break;
        case 'Method':
          method = { name: '', path: undefined, ways: [] };
          break;
        case 'Name':
          name = '';
          break;
        case 'Summary':
          if (depth === 2)
            summary = { all: count(tag, 'numSequencePoints'), visited: count(tag, 'visitedSequencePoints') };
      }
    },
    text(piece) {
      if (name !== undefined) name += piece();
    },
    close(closed) {
      depth -= 1;
      if (closed === 'Name') {
        method.name = name ?? '';
        name = undefined;
      } else if (closed === 'Method') finish(method, builder);
    },
  });
  if (!read.ok) return read;
  check.compare('sequence points', summary?.all, points.all);
  check.compare('visited sequence points', summary?.visited, points.visited);
  return { ok: true, report: { format: 'opencover', files: builder.files(), sources: [], warnings: check.warnings() } };
}

const pathOf = (tag: XmlTag, method: Method, paths: ReadonlyMap<string, string>): string | undefined => {
  const id = tag.get('fileid');
  return id === undefined ? method.path : paths.get(id);
};

/** What the compiler made up has this line, 0xFEEFEE or 0xF00F00, in its debug information. */
const isHidden = (line: string | undefined): boolean => line === '16707566' || line === '15732480';

function addPoint(
  tag: XmlTag,
  hits: number | undefined,
  path: string | undefined,
  builder: FileBuilder,
  check: CrossCheck,
) {
  const text = tag.get('sl');
  if (isHidden(text)) return;
  const line = parseLine(text);
  if (line === undefined || hits === undefined) check.odd('sequence points have no readable line or count');
  if (path === undefined || path === '') check.odd('sequence points name no file and were left out');
  else if (line !== undefined) builder.file(path).line(line, hits ?? 0);
}

function addWay(tag: XmlTag, method: Method, paths: ReadonlyMap<string, string>, check: CrossCheck): void {
  const text = tag.get('sl');
  if (isHidden(text)) return;
  const line = parseLine(text);
  const path = pathOf(tag, method, paths);
  if (line === undefined || path === undefined || path === '' || method.ways.length === maxWays) {
    check.odd('branch points name no line or file and were left out');
    return;
  }
  method.ways.push({ line, path, name: `${tag.get('offset')}:${tag.get('path')}`, taken: (count(tag, 'vc') ?? 0) > 0 });
}

function finish({ name, ways }: Method, builder: FileBuilder): void {
  const files = new Map<string, MethodWay[]>();
  for (const way of ways) {
    const own = files.get(way.path);
    if (own === undefined) files.set(way.path, [way]);
    else own.push(way);
  }
  for (const [path, own] of files) {
    for (const [line, all] of byLine(own)) builder.file(path).branches(line, branchesOfWays(all, true), name);
  }
}

function count(tag: XmlTag, attribute: string): number | undefined {
  const digits = tag.digits(attribute);
  return digits >= 0 ? digits : parseCount(tag.get(attribute));
}
