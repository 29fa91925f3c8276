import type { Io } from '@sluice/action';
import { licenceOfMetadata, packageName } from '@sluice/findings';
import type { LockedPackage, ReadLock } from './lock.ts';

const metadataBytes = 1024 * 1024;
const places = ['.venv/lib/python*/site-packages/*.dist-info/METADATA', '.venv/Lib/site-packages/*.dist-info/METADATA'];

/** The packages of a lock with their licences: as the lock says, else as the installed package of the same version says. */
export async function withLicences({ ecosystem, packages }: ReadLock, io: Io): Promise<readonly LockedPackage[]> {
  const known = ecosystem === 'pypi' ? await ofDistributions(io) : undefined;
  const found: LockedPackage[] = [];
  for (const one of packages) {
    const licence =
      one.licence ?? (known === undefined ? await ofModule(one, io) : known.get(`${one.name} ${one.version}`));
    found.push(licence === undefined ? one : { ...one, licence });
  }
  return found;
}

async function ofDistributions(io: Io): Promise<ReadonlyMap<string, string>> {
  const licences = new Map<string, string>();
  for (const { path, bytes } of await io.files.glob(places)) {
    if (bytes > metadataBytes) continue;
    const text = await io.files.text(path);
    const [name, version] = [/^Name: *(.+)$/imu.exec(text)?.[1], /^Version: *(.+)$/imu.exec(text)?.[1]];
    const licence = licenceOfMetadata(text);
    if (name !== undefined && version !== undefined && licence !== undefined) {
      licences.set(`${packageName(name.trim())} ${version.trim()}`, licence);
    }
  }
  return licences;
}

async function ofModule({ name, version }: LockedPackage, io: Io): Promise<string | undefined> {
  // The name comes from a lock: it must not lead out of the folder.
  if (!/^(?:@[\w.~-]+\/)?[\w~-][\w.~-]*$/u.test(name)) return undefined;
  for (const path of [
    `node_modules/${name}/package.json`,
    `node_modules/.pnpm/${name.replace('/', '+')}@${version}/node_modules/${name}/package.json`,
  ]) {
    if (!(await io.files.exists(path))) continue;
    const about = parse(await io.files.text(path, metadataBytes));
    if (about?.version === version && typeof about.license === 'string') return about.license;
  }
  return undefined;
}

function parse(text: string): { readonly version?: unknown; readonly license?: unknown } | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
