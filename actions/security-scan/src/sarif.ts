import type { Io } from '@sluice/action';
import { type Finding, findingHashes, type Scan, sarifLog } from '@sluice/findings';

/**
 * Writes the findings as SARIF beside the reports, one run for each tool that got through; answers its path, or nothing
 * when none did. A run with gaps, once uploaded, would close the alerts that it did not look for; a tool that is left
 * out keeps its own.
 */
export async function writeSarif(
  findings: readonly Finding[],
  scans: readonly Scan[],
  io: Io,
): Promise<string | undefined> {
  const whole = scans.filter(({ state }) => state === 'pass' || state === 'findings');
  if (whole.length === 0) return undefined;
  const lineHash = await findingHashes(findings, io.files.at(io.host.workspace));
  // What several tools saw is told of once.
  const teller = ({ seenBy }: Finding) => whole.find(({ tool }) => seenBy.includes(tool))?.tool;
  const directory = io.files.root.slice(io.host.workspace.length);
  const runs = whole.map(({ tool, version }) => ({
    tool,
    version,
    category: `security-scan${directory}/${tool}`,
    findings: findings.filter((finding) => teller(finding) === tool),
    lineHash,
  }));
  return io.files.at(io.host.reports).write('security.sarif', io.log.redact(sarifLog(runs)));
}
