import type { Io } from '@sluice/action';
import { type Finding, type Location, lineHashes, type Scan, sarifLog } from '@sluice/findings';

/** Writes the findings as SARIF, one run for each tool, beside the reports; answers its path. */
export async function writeSarif(findings: readonly Finding[], scans: readonly Scan[], io: Io): Promise<string> {
  const hashes = await hashLines(findings, io);
  const lineHash = ({ path, line }: Location): string | undefined => hashes.get(path)?.get(line);
  const runs = scans.map(({ tool, version }) => ({
    tool,
    version,
    category: `security-scan/${tool}`,
    findings: findings.filter((finding) => finding.tool === tool),
    lineHash,
  }));
  return io.files.at(io.host.reports).write('security.sarif', io.log.redact(sarifLog(runs)));
}

async function hashLines(
  findings: readonly Finding[],
  io: Io,
): Promise<ReadonlyMap<string, ReadonlyMap<number, string>>> {
  const wanted = new Map<string, Set<number>>();
  for (const { location } of findings) {
    if (location === undefined) continue;
    wanted.set(location.path, (wanted.get(location.path) ?? new Set()).add(location.line));
  }
  const repository = io.files.at(io.host.workspace);
  const hashes = new Map<string, ReadonlyMap<number, string>>();
  for (const [path, lines] of wanted) {
    if (await repository.exists(path)) hashes.set(path, lineHashes(await repository.text(path), lines));
  }
  return hashes;
}
