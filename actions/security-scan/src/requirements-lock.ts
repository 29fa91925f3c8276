import type { Io } from '@sluice/action';
import { type PinnedRequirement, readRequirements, type Unpinned } from '@sluice/findings';
import type { BrokenLock, LockedPackage, ReadLock } from './lock.ts';

const root = 'requirements.txt';
const filesRead = 50;

/** requirements.txt and the files that it includes. */
export async function readRequirementsFiles(io: Io): Promise<ReadLock | BrokenLock> {
  const packages: LockedPackage[] = [];
  const unpinned: Unpinned[] = [];
  const waiting = [root];
  const seen = new Set<string>();
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    if (seen.has(file)) continue;
    seen.add(file);
    if (seen.size > filesRead) return broken(`more than ${filesRead} files are included`);
    if (!(await io.files.exists(file))) return broken(`it includes ${file}, which does not exist`);
    const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : '';
    const read = readRequirements(await io.files.text(file));
    packages.push(...read.pins.map((pin) => lockedPackageOf(pin, file as string)));
    unpinned.push(...read.unpinned);
    waiting.push(...read.includes.map((include) => tidy(`${folder}${include}`)));
  }
  return { kind: 'read', ecosystem: 'pypi', manager: 'requirements', file: root, packages, unpinned, remarks: [] };
}

const broken = (reason: string): BrokenLock => ({ kind: 'broken', reason: `${root}: ${reason}`, details: '' });

/** `pip-compile` and uv write who asked; `-r requirements.in` is the project itself. */
function lockedPackageOf({ name, version, line, via }: PinnedRequirement, file: string): LockedPackage {
  const direct = via.length === 0 ? undefined : via.some((who) => /^-r\b|\s/u.test(who));
  return { name, version, line, use: undefined, direct, file };
}

function tidy(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
