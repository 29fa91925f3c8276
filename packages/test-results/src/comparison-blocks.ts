import { type Block, bullets, code, details, type Inline, paragraph, table } from '@sluice/report';
import type { Comparison } from './comparison.ts';
import { formatSeconds } from './counts-line.ts';

const listed = 50;

/** One line that counts what changed. */
export function comparisonLine(comparison: Comparison): Block {
  const { newFailures, fixed, stillFailing, newlySkipped, added, removed, slower } = comparison;
  const counts = [
    count(newFailures, 'newly failing'),
    count(stillFailing, 'still failing'),
    count(fixed, 'fixed'),
    count(newlySkipped, 'newly skipped'),
    count(removed, 'removed'),
    count(added, 'new'),
    count(slower, 'slower'),
  ].filter((text) => text !== '');
  const said = counts.length === 0 ? 'nothing changed' : counts.join(', ');
  return paragraph(
    `Against ${comparison.label}: ${said}; ${comparison.ranNow} tests ran, ${comparison.ranBefore} before.`,
  );
}

/** The names of what changed, but for failures: these are told above. */
export function changedBlocks({ fixed, newlySkipped, removed, slower }: Comparison): readonly Block[] {
  return [
    ...names('Fixed', fixed),
    ...names('Newly skipped', newlySkipped),
    ...names('Removed', removed),
    ...(slower.length === 0
      ? []
      : [
          details(`Slower (${slower.length})`, [
            table(
              ['Test', { title: 'Before', align: 'right' }, { title: 'Now', align: 'right' }],
              slower
                .slice(0, listed)
                .map(({ test, before, now }) => [code(test), formatSeconds(before), formatSeconds(now)]),
              Math.max(0, slower.length - listed),
            ),
          ]),
        ]),
  ];
}

const count = (list: readonly unknown[], word: string): string => (list.length === 0 ? '' : `${list.length} ${word}`);

function names(title: string, tests: readonly string[]): readonly Block[] {
  if (tests.length === 0) return [];
  const items: (Inline | readonly Inline[])[] = tests.slice(0, listed).map((test) => code(test));
  if (tests.length > listed) items.push(`and ${tests.length - listed} more`);
  return [details(`${title} (${tests.length})`, [bullets(items)])];
}
