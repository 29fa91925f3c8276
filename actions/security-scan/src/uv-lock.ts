import type { Io } from '@sluice/action';
import {
  interrupted,
  type LockSource,
  lastWord,
  lockRelations,
  packageName,
  readUvLock,
  tailOf,
  type UvLockPackage,
} from '@sluice/findings';
import type { BrokenLock, ReadLock } from './lock.ts';

const file = 'uv.lock';
const checkTimeoutMs = 120_000;

/** What uv.lock holds, once uv has said that it fits pyproject.toml: another set of packages would be installed else. */
export async function readLockOfUv(io: Io, checked: boolean): Promise<ReadLock | BrokenLock> {
  const lock = readUvLock(await io.files.text(file));
  if (typeof lock === 'string')
    return { kind: 'broken', reason: `${file}: ${lock}; \`uv lock\` repairs it`, details: '' };
  const uv = checked ? await io.exec.which('uv') : undefined;
  const remarks: string[] = [];
  if (uv === undefined) remarks.push(`whether ${file} fits pyproject.toml was not checked: uv is not installed`);
  else {
    const result = await io.exec.run({ argv: [uv, 'lock', '--check'], timeoutMs: checkTimeoutMs });
    const { ending } = result;
    const failed = interrupted(ending) ?? (ending.kind === 'exited' && ending.code === 0 ? '' : lastWord(result));
    if (failed !== '') return { kind: 'broken', reason: `uv lock --check: ${failed}`, details: tailOf(result) };
  }
  const { direct, production } = lockRelations(lock);
  const packages = lock.packages
    .filter(({ source }) => source === 'index')
    .map(({ name, version, line, needs }) => ({
      name: packageName(name),
      version,
      line,
      use: production.has(name) ? ('production' as const) : ('development' as const),
      direct: direct.has(name),
      needs: needs.map(packageName),
      file,
    }));
  const unpinned = lock.packages.filter(({ source }) => source in reasons).map(unpinnedOf);
  return { kind: 'read', ecosystem: 'pypi', manager: 'uv', file, packages, unpinned, remarks };
}

const reasons: Readonly<Partial<Record<LockSource, string>>> = {
  repository: 'comes from a source repository, not by a version',
  archive: 'comes from a file or URL, not by a version',
};

const unpinnedOf = ({ name, source, line }: UvLockPackage) => ({ text: name, reason: reasons[source] ?? '', line });
