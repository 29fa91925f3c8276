import { type InputKind, splitLines } from '@sluice/action';
import { type Finding, judgeLicence, type LicencePolicy, type Scan, scan } from '@sluice/findings';
import { count } from '@sluice/report';
import type { LockedPackage, ReadLock } from './lock.ts';

export const licencesTool = 'licences';

/** SPDX identifiers, separated by commas or newlines. */
export const licenceList: InputKind<readonly string[]> = {
  accepts: 'SPDX identifiers such as `MIT, Apache-2.0`',
  empty: { value: [] },
  parse(text) {
    const ids = splitLines(text.replaceAll(',', '\n'));
    const right = ids.every((id) => /^[\w.+-]+(?: with [\w.+-]+)?$/iu.test(id));
    return right ? { ok: true, value: ids.map((id) => id.toLowerCase()) } : { ok: false, expected: this.accepts };
  },
};

/** What of the locked packages the policy does not let in, and what has no licence that can be read: that is no permission. */
export function judgeLicences(
  locks: readonly { readonly lock: ReadLock; readonly packages: readonly LockedPackage[] }[],
  policy: LicencePolicy,
): Scan {
  const all = locks.flatMap(({ lock, packages }) => packages.map((one) => ({ one, ecosystem: lock.ecosystem })));
  if (all.length === 0)
    return scan({
      tool: licencesTool,
      state: 'nothing-to-scan',
      reason: 'there is no lock that is read here, so no licence either',
    });
  const findings = all.flatMap(({ one, ecosystem }): readonly Finding[] => {
    const { name, version, licence } = one;
    const verdict = judgeLicence(licence, policy);
    if (verdict === 'allowed') return [];
    const message =
      verdict === 'denied'
        ? `its licence ${licence ?? ''} is not one that the policy lets in`
        : licence === undefined
          ? 'its licence is not known: the lock does not tell it, and the package is not installed in this version or does not say'
          : `its licence is written as “${licence.slice(0, 100)}”, which is no SPDX expression`;
    const rule = verdict === 'denied' ? 'denied-licence' : 'unknown-licence';
    const about = { name, version, ecosystem, fixedVersions: [] };
    return [
      {
        tool: licencesTool,
        rule,
        level: 'error',
        severity: 'high',
        message,
        aliases: [],
        package: about,
        seenBy: [licencesTool],
      },
    ];
  });
  const unknown = findings.filter(({ rule }) => rule === 'unknown-licence').length;
  const measured = count(all.length, 'package');
  return scan({
    tool: licencesTool,
    state: findings.length > 0 ? 'findings' : 'pass',
    reason: `the licences of ${measured} judged`,
    measured,
    findings,
    remarks: unknown === 0 ? [] : [`the licence of ${count(unknown, 'package')} is not known, which is no permission`],
  });
}
