import type { Io } from '@sluice/action';
import { auditRounds, readUvAudit, type Scan, scan, toolTrouble, versionOf } from '@sluice/findings';
import { type AuditOptions, audited, auditFailure, missing } from './audit.ts';
import type { ReadLock } from './lock.ts';

const tool = 'uv-audit';
const outputBytes = 16 * 1024 * 1024;
/** uv itself asks a service that does not answer again. */
const retries = 3;

/** `uv audit` over uv.lock. */
export async function runUvAudit(lock: ReadLock, options: AuditOptions, io: Io): Promise<Scan> {
  if (lock.manager !== 'uv') {
    return scan({ tool, state: 'nothing-to-scan', reason: '`uv audit` reads a uv.lock, and there is none' });
  }
  const uv = await io.exec.which('uv');
  if (uv === undefined) return missing(tool, 'run `setup` before this step');
  const service = options.service === undefined ? [] : ['--service-url', options.service];
  const shown = ['audit', '--locked', ...service];
  const argv = [uv, ...shown, '--output-format', 'json', '--preview-features', 'audit,json-output'] as const;
  const [version, result] = await Promise.all([
    versionOf(uv, io),
    io.exec.run({
      argv,
      timeoutMs: options.timeoutMs,
      maxOutputBytes: outputBytes,
      env: { UV_HTTP_RETRIES: `${retries}` },
    }),
  ]);
  const about = { version, command: `uv ${shown.join(' ')}`, durationMs: result.durationMs };
  const report = readUvAudit(result.stdout);
  const trouble = toolTrouble(result, report);
  if (trouble !== undefined || typeof report === 'string') {
    const { reason, details } = auditFailure(trouble ?? '', result, options.service, retries + 1);
    return scan({ tool, ...about, state: 'tool-error', reason, details });
  }
  const wanted = auditRounds(lock.packages).flat().length;
  const silent = wanted - report.audited;
  const gaps = silent > 0 ? [`${silent} of the ${wanted} packages of the lock, and uv does not say which`] : [];
  const { findings, adverse: remarks } = report;
  return audited(tool, lock, { packages: report.audited, findings, gaps }, { ...about, remarks });
}
