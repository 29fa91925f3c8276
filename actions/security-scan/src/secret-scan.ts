import type { Io } from '@sluice/action';
import {
  type Finding,
  type Leak,
  leakFinding,
  locate,
  readGitleaks,
  readGitleaksLog,
  type Scan,
  scan,
  tailOf,
  toolTrouble,
  versionOf,
} from '@sluice/findings';
import type { Change } from '@sluice/git';
import { secretRange } from './secret-range.ts';

const tool = 'gitleaks';
/** Its own would be 1, which is also that of every failure. */
const leaksCode = 42;

export async function wantsGitleaks(io: Io): Promise<boolean> {
  return (await io.files.at(io.host.workspace).exists('.gitleaks.toml')) || (await io.exec.which(tool)) !== undefined;
}

/**
 * gitleaks over the commits that the run brings. The changes of merges are those against what git would have merged by itself, so
 * that what was written while resolving conflicts is looked at too; by default git shows gitleaks nothing of a merge.
 */
export async function runGitleaks(change: Change, timeoutMs: number, io: Io): Promise<Scan> {
  const program = await locate(tool, io);
  if (program === undefined)
    return scan({
      tool,
      state: 'tool-error',
      reason: 'it is not installed: install gitleaks 8.19 or newer before this step',
    });
  const range = await secretRange(change, io);
  if (range.kind === 'unavailable')
    return scan({ tool, state: 'incomplete', reason: range.reason, gaps: [range.reason] });
  const root = io.host.workspace;
  const output = `${io.host.scratch}/gitleaks.json`;
  const options = ['--diff-merges=remerge', ...range.revisions].join(' ');
  const args = ['git', '--no-banner', '--redact=100', '--exit-code', String(leaksCode)];
  await io.files.write(`${io.host.scratch}/gitleaks.log`, '');
  await io.files.remove(output);
  const [version, result] = await Promise.all([
    versionOf(program, io),
    io.exec.run({
      argv: [program, ...args, '--report-format', 'json', '--report-path', output, '--log-opts', options, root],
      cwd: root,
      timeoutMs,
    }),
  ]);
  const text = (await io.files.exists(output)) ? await io.files.text(output) : '';
  // The messages of the commits in it are not redacted.
  await io.files.remove(output);
  const report = readGitleaks(text);
  const log = readGitleaksLog(result.stderr);
  const about = {
    version,
    command: `gitleaks git --redact --log-opts '${options}'`,
    durationMs: result.durationMs,
  };
  const { ending } = result;
  const leaked =
    ending.kind === 'exited' && ending.code === leaksCode && typeof report !== 'string' && report.findings.length > 0;
  const trouble = leaked ? undefined : toolTrouble(result, report);
  const failed = trouble ?? (log.error === undefined ? undefined : `it did not get through: ${log.error}`);
  if (failed !== undefined || typeof report === 'string' || log.commits === undefined) {
    const reason = failed ?? 'it does not say how many commits it looked at';
    const findings = typeof report === 'string' ? [] : await findingsOf(report.findings, io);
    return scan({
      tool,
      ...about,
      state: 'tool-error',
      reason,
      details: tailOf({ stdout: '', stderr: result.stderr }),
      findings,
    });
  }
  const listed = await io.git.run([
    'rev-list',
    '--count',
    ...(range.revisions[0] === '-1' ? ['--max-count=1', 'HEAD'] : range.revisions),
    '--',
  ]);
  const measured = range.words(Number(listed.stdout.trim()));
  if (log.commits === 0 && (await hasChanges(range.revisions, io))) {
    const reason = `it looked at none of ${measured}, and they change something`;
    return scan({ tool, ...about, state: 'incomplete', reason, measured, gaps: [reason] });
  }
  const findings = await findingsOf(report.findings, io);
  const state = findings.length > 0 ? 'findings' : 'pass';
  return scan({ tool, ...about, state, reason: `${measured} scanned`, measured, findings });
}

async function hasChanges(revisions: readonly string[], io: Io): Promise<boolean> {
  const { ok, stdout } = await io.git.run([
    'log',
    '--format=',
    '--name-only',
    '--diff-merges=remerge',
    ...revisions,
    '--',
  ]);
  return !ok || stdout.trim() !== '';
}

/** A place in the checked-out tree only where the file is still as it was in that commit. */
async function findingsOf(leaks: readonly Leak[], io: Io): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const leak of leaks) {
    const path = await pathIn(leak, io);
    const same = await io.git.run(['diff', '--quiet', leak.commit, 'HEAD', '--', `:(top,literal)${path}`]);
    const exists = await io.files.at(io.host.workspace).exists(path);
    findings.push(leakFinding(leak, path, leak.line, same.ok && exists));
  }
  return findings;
}

async function pathIn({ path, commit }: Leak, io: Io): Promise<string> {
  if (!path.startsWith('b/')) return path;
  const there = await io.git.run(['cat-file', '-e', `${commit}:${path}`]);
  return there.ok ? path : path.slice(2);
}
