import type { Io } from '@sluice/action';
import type { Scan } from '@sluice/findings';
import { type AuditOptions, auditable } from './audit.ts';
import type { Lock } from './lock.ts';
import { runNpmAudit } from './npm-audit.ts';
import { runPipAudit } from './pip-audit.ts';
import { runUvAudit } from './uv-audit.ts';

/** The tools that look at what a lock holds. */
export const audits = ['pip-audit', 'uv-audit', 'npm-audit'] as const;
export type Audit = (typeof audits)[number];

export const isAudit = (tool: string): tool is Audit => audits.some((audit) => audit === tool);

export const ecosystemOf = (tool: Audit): 'pypi' | 'npm' => (tool === 'npm-audit' ? 'npm' : 'pypi');

/** One of them over the lock of a tree. */
export async function auditLock(tool: Audit, lock: Lock, options: AuditOptions, io: Io): Promise<Scan> {
  const audited = auditable(tool, lock);
  if (!('packages' in audited)) return audited;
  switch (tool) {
    case 'pip-audit':
      return runPipAudit(audited, options, io);
    case 'uv-audit':
      return runUvAudit(audited, options, io);
    case 'npm-audit':
      return runNpmAudit(audited, options, io);
  }
}
