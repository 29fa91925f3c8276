import { createHash } from 'node:crypto';
import type { Finding } from './finding.ts';
import { purlOf } from './purl.ts';
import { formatEnd, type Waiver } from './waiver.ts';

/**
 * The waived advisories as an OpenVEX 0.2.0 document. A waiver with a `justification` says `not_affected`; one without it only puts up
 * with the risk, which is `affected` with what is done about it. `now`: epoch milliseconds.
 */
export function openVex(waived: ReadonlyMap<Finding, Waiver>, product: string, now: number): string {
  const statements = [...waived].flatMap(([{ rule, aliases, package: about }, waiver]) => {
    const purl = about && purlOf(about);
    if (purl === undefined) return [];
    const { justification, reason, owner } = waiver;
    return [
      {
        vulnerability: { name: rule, ...(aliases.length === 0 ? {} : { aliases }) },
        products: [{ '@id': product, subcomponents: [{ '@id': purl }] }],
        ...(justification === undefined
          ? { status: 'affected', action_statement: `Accepted ${formatEnd(waiver)} by ${owner}: ${reason}` }
          : { status: 'not_affected', justification, impact_statement: reason }),
      },
    ];
  });
  const id = createHash('sha256')
    .update(JSON.stringify([product, statements]))
    .digest('hex');
  const head = { '@context': 'https://openvex.dev/ns/v0.2.0', '@id': `urn:sluice:vex:${id.slice(0, 32)}` };
  const authors = [...new Set([...waived.values()].map(({ owner }) => owner))].sort().join(', ');
  return `${JSON.stringify({ ...head, author: authors || 'nobody', timestamp: new Date(now).toISOString(), version: 1, statements }, null, 2)}\n`;
}
