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
  switch (lock.manager) {
    case 'uv':
      return uvBlocks(names, lock);
    case 'requirements': {
      const files = [...new Set(found.map(({ file }) => file))];
      return [
        paragraph('To mend it, pin a fixed version of ', code(some(names, 10)), ' in ', code(files.join(', ')), '.'),
      ];
    }
    case 'npm':
    case 'pnpm':
    case 'yarn': {
      const commands = findings.flatMap((finding) => npmCommand(finding, lock) ?? []);
      return commands.length === 0
        ? []
        : [paragraph('To mend it:'), codeBlock([...new Set(commands)].join('\n'), 'sh')];
    }
  }
}

const packageNamePattern = /^(?:@[\w.~-]+\/)?[\w.~-]+$/u;

/** For a dependency of the project the fixed version; for what others need, whatever their ranges allow. */
export function npmCommand(finding: Finding, lock: ReadLock): string | undefined {
  const locked = lockedPackage(finding, [lock]);
  const fixed = finding.package?.fixedVersions[0];
  // Names and versions of a report go into a command that people copy: only what a registry allows.
  if (locked === undefined || fixed === undefined || !packageNamePattern.test(locked.name)) return undefined;
  if (!/^[\w.+-]+$/u.test(fixed)) return undefined;
  const above = locked.path?.at(-1) ?? '';
  const parent = packageNamePattern.test(above) ? above : 'a parent';
  const development = locked.use === 'development';
  const direct = locked.direct === true;
  switch (lock.manager) {
    case 'npm':
      return direct
        ? `npm install ${development ? '--save-dev ' : ''}${locked.name}@^${fixed}`
        : `npm update ${locked.name} # needs ${fixed} or newer; where ${parent} does not allow it: \`overrides\` in package.json`;
    case 'pnpm':
      return direct
        ? `pnpm add ${development ? '--save-dev ' : ''}${locked.name}@^${fixed}`
        : `pnpm update --depth Infinity ${locked.name} # needs ${fixed} or newer; where ${parent} does not allow it: \`overrides\``;
    default:
      return direct
        ? `yarn add ${development ? '--dev ' : ''}${locked.name}@^${fixed}`
        : `yarn up --recursive ${locked.name} # needs ${fixed} or newer; with yarn 1, or where ${parent} does not allow it: \`resolutions\``;
  }
}

function uvBlocks(names: readonly string[], lock: ReadLock): readonly Block[] {
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
