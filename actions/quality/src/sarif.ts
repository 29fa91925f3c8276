import type { Io } from '@sluice/action';
import { findingHashes, type Scan, sarifLog } from '@sluice/findings';
import type { Project } from './project.ts';

/**
 * Writes SARIF beside the reports, one run for each tool that got through; answers its path, or nothing when none did. A
 * run with gaps, once uploaded, would close the alerts that it did not look for; a tool that is left out keeps its own.
 */
export async function writeSarif(scans: readonly Scan[], project: Project, io: Io): Promise<string | undefined> {
  const whole = scans.filter(({ state }) => state === 'pass' || state === 'findings');
  if (whole.length === 0) return undefined;
  const lineHash = await findingHashes(
    whole.flatMap(({ findings }) => findings),
    project.repository,
  );
  const below = project.directory === '' ? '' : `/${project.directory}`;
  const runs = whole.map(({ tool, version, findings }) => ({
    tool,
    version,
    category: `quality${below}/${tool}`,
    findings,
    lineHash,
  }));
  return io.files.at(io.host.reports).write('quality.sarif', io.log.redact(sarifLog(runs)));
}
