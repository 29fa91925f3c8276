import type { Finding } from '@sluice/findings';
import { type Block, code, codeBlock, paragraph, some } from '@sluice/report';
import { type Lock, lockedPackage, type ReadLock } from './lock.ts';

/** The exact commands that mend what was found, for each lock. */
export function upgradeBlocks(findings: readonly Finding[], locks: readonly Lock[]): readonly Block[] {
  const fixable = findings.filter((finding) => (finding.package?.fixedVersions.length ?? 0) > 0);
  return locks.flatMap((lock) => (lock.kind === 'read' ? blocksOf(fixable, lock) : []));
}

function blocksOf(findings: readonly Finding[], lock: ReadLock): readonly Block[] {
  const found = findings.map((finding) => lockedPackage(finding, [lock])).filter((one) => one !== undefined);
  const names = [...new Set(found.map(({ name }) => name))];
  if (names.length === 0) return [];
  if (lock.manager === 'requirements') {
    const files = [...new Set(found.map(({ file }) => file))];
    return [
      paragraph('To mend it, pin a fixed version of ', code(some(names, 10)), ' in ', code(files.join(', ')), '.'),
    ];
  }
  const direct = names.filter((name) => lock.packages.some((one) => one.name === name && one.direct === true));
  const hint =
    direct.length === 0
      ? []
      : [
          paragraph(
            'pyproject.toml names ',
            code(some(direct, 10)),
            ' itself: its bounds there must allow a fixed version.',
          ),
        ];
  return [
    paragraph('To mend it:'),
    codeBlock(`uv lock ${names.map((name) => `--upgrade-package ${name}`).join(' ')}`, 'sh'),
    ...hint,
  ];
}
