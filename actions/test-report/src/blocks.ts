import { type Block, bullets, code, details, paragraph } from '@sluice/report';
import type { Collection } from './collection.ts';

const listed = 50;

/** What stands below the results: what people must know beside them, and where they are from. */
export function closingBlocks(
  collection: Collection,
  missingBaseline: string | undefined,
  notes: readonly string[],
): readonly Block[] {
  return [
    ...(missingBaseline === undefined ? [] : [paragraph(`There is no baseline: ${missingBaseline}.`)]),
    ...(notes.length === 0 ? [] : [bullets(notes.slice(0, listed))]),
    ...fileBlocks(collection),
  ];
}

function fileBlocks({ files, shards, warnings }: Collection): readonly Block[] {
  if (files.length < 2 && shards.length === 0 && warnings.length === 0) return [];
  const items = files
    .slice(0, listed)
    .map(({ path, tests, format, problem }) => [
      code(path),
      `: ${problem ?? `${tests} ${tests === 1 ? 'test' : 'tests'} (${format ?? ''})`}`,
    ]);
  const rest = files.length > listed ? [`and ${files.length - listed} more`] : [];
  const attempts = shards
    .slice(0, listed)
    .map(({ shard, attempt, reports }) => [
      'Shard ',
      code(shard),
      `: attempt ${attempt}, ${reports} ${reports === 1 ? 'report' : 'reports'}`,
    ]);
  return [
    details(`Reports (${files.length})`, [
      bullets([...items, ...rest]),
      ...(attempts.length === 0 ? [] : [bullets(attempts)]),
      ...(warnings.length === 0 ? [] : [bullets(warnings.slice(0, listed))]),
    ]),
  ];
}
