import { type Scan, withoutCredentials } from '@sluice/findings';

/** Tools quote the URLs that they were given, and those of a lock: what they say goes into reports without credentials. */
export function withoutSecrets(scan: Scan): Scan {
  return {
    ...scan,
    reason: withoutCredentials(scan.reason),
    details: withoutCredentials(scan.details),
    command: withoutCredentials(scan.command),
    gaps: scan.gaps.map(withoutCredentials),
    remarks: scan.remarks.map(withoutCredentials),
    findings: scan.findings.map((finding) => ({ ...finding, message: withoutCredentials(finding.message) })),
  };
}
