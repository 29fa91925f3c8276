import type { Io } from '@sluice/action';
import { cyclonedx, type Finding, openVex, purlOf, type Waiver } from '@sluice/findings';
import { licencesTool } from './licence-scan.ts';
import type { LockedPackage, ReadLock } from './lock.ts';

/** Writes what the locks hold as a CycloneDX bill of materials beside the reports; nothing when there is no lock. */
export async function writeSbom(
  locks: readonly { readonly lock: ReadLock; readonly packages: readonly LockedPackage[] }[],
  io: Io,
): Promise<string | undefined> {
  if (locks.length === 0) return undefined;
  const components = locks.flatMap(({ lock: { ecosystem }, packages }) => {
    const keyed = Map.groupBy(packages, ({ key, name }) => key ?? name);
    const refs = (need: string): readonly string[] =>
      (keyed.get(need) ?? []).map((one) => purlOf({ ...one, ecosystem }) ?? '');
    return packages.map((one) => ({
      ecosystem,
      name: one.name,
      version: one.version,
      licence: one.licence,
      integrity: one.integrity,
      development: one.use === 'development',
      direct: one.direct === true,
      needs: (one.needs ?? []).flatMap(refs),
    }));
  });
  return io.files.at(io.host.reports).write('sbom.cdx.json', io.log.redact(cyclonedx(await projectOf(io), components)));
}

/** As pyproject.toml or package.json call it, else as its repository is called. */
async function projectOf(io: Io): Promise<{ readonly name: string; readonly version: string | undefined }> {
  for (const [path, name, version] of [
    ['pyproject.toml', /^name\s*=\s*["']([^"']+)["']/mu, /^version\s*=\s*["']([^"']+)["']/mu],
    ['package.json', /"name"\s*:\s*"([^"]+)"/u, /"version"\s*:\s*"([^"]+)"/u],
  ] as const) {
    if (!(await io.files.exists(path))) continue;
    const text = await io.files.text(path);
    const found = name.exec(text)?.[1];
    if (found !== undefined) return { name: found, version: version.exec(text)?.[1] };
  }
  return { name: io.github.context.repo || 'project', version: undefined };
}

/** The waived advisories, for whoever asks the project about them; nothing when none is waived. */
export async function writeVex(waived: ReadonlyMap<Finding, Waiver>, io: Io): Promise<string | undefined> {
  const advisories = [...waived].filter(([{ package: about, tool }]) => about !== undefined && tool !== licencesTool);
  if (advisories.length === 0) return undefined;
  const { owner, repo } = io.github.context;
  const product = owner === '' ? 'pkg:generic/project' : `pkg:github/${owner}/${repo}`.toLowerCase();
  const document = openVex(new Map(advisories), product, io.clock.now());
  return io.files.at(io.host.reports).write('vex.openvex.json', io.log.redact(document));
}
