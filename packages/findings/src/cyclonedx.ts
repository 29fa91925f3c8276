import { createHash } from 'node:crypto';
import { judgeLicence } from './licence.ts';
import { purlOf } from './purl.ts';

export interface BomComponent {
  readonly ecosystem: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string | undefined;
  /** Subresource integrity, `sha512-…`. */
  readonly integrity: string | undefined;
  /** For development only. */
  readonly development: boolean;
  /** The project names it itself. */
  readonly direct: boolean;
  /** Package URLs of what it needs. */
  readonly needs: readonly string[];
}

export interface BomProject {
  readonly name: string;
  readonly version: string | undefined;
}

/**
 * A CycloneDX 1.6 bill of materials (cyclonedx.org/docs/1.6/json) as JSON. The same lock gives the same bytes: the serial number is made
 * of what it holds, and there is no time in it.
 */
export function cyclonedx(project: BomProject, components: readonly BomComponent[]): string {
  const listed = new Map<string, BomComponent>();
  for (const component of components) {
    const ref = purlOf(component);
    if (ref !== undefined) listed.set(ref, component);
  }
  const sorted = [...listed].sort(([a], [b]) => (a < b ? -1 : 1));
  const root = { type: 'application', 'bom-ref': 'project', name: project.name };
  const body = {
    metadata: {
      component: project.version === undefined ? root : { ...root, version: project.version },
      tools: { components: [{ type: 'application', name: 'sluice security-scan' }] },
    },
    components: sorted.map(([ref, component]) => componentOf(ref, component)),
    dependencies: [
      { ref: 'project', dependsOn: sorted.filter(([, { direct }]) => direct).map(([ref]) => ref) },
      ...sorted.map(([ref, { needs }]) => ({
        ref,
        dependsOn: [...new Set(needs)].filter((need) => listed.has(need)).sort(),
      })),
    ],
  };
  const head = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
  };
  return `${JSON.stringify({ ...head, serialNumber: serialOf(JSON.stringify(body)), version: 1, ...body }, null, 2)}\n`;
}

function componentOf(ref: string, { name, version, licence, integrity, development }: BomComponent) {
  const [, group, short] = /^(@[^/]+)\/(.+)$/u.exec(name) ?? [];
  const hash = hashOf(integrity);
  return {
    type: 'library',
    'bom-ref': ref,
    ...(group === undefined ? {} : { group }),
    name: short ?? name,
    version,
    scope: development ? 'excluded' : 'required',
    ...(hash === undefined ? {} : { hashes: [hash] }),
    ...(licence === undefined
      ? {}
      : { licenses: [isExpression(licence) ? { expression: licence } : { license: { name: licence } }] }),
    purl: ref,
  };
}

const isExpression = (licence: string): boolean =>
  judgeLicence(licence, { allow: new Set(), deny: new Set() }) === 'allowed';

const algorithms: Readonly<Record<string, string>> = {
  sha512: 'SHA-512',
  sha384: 'SHA-384',
  sha256: 'SHA-256',
  sha1: 'SHA-1',
};

function hashOf(integrity: string | undefined) {
  const [, name = '', value = ''] = /^(sha\d+)-([A-Za-z0-9+/]+=*)/u.exec(integrity ?? '') ?? [];
  const alg = algorithms[name];
  return alg === undefined ? undefined : { alg, content: Buffer.from(value, 'base64').toString('hex') };
}

/** A UUID of version 8 (RFC 9562): its bits are a hash's. */
function serialOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
