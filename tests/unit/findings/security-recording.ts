import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type SecurityTool = 'pip-audit' | 'uv-audit' | 'uv-lock' | 'bandit' | 'npm-audit';

/** What a real tool said: made by `record-security.mjs` beside the recordings. */
export interface SecurityRecording {
  readonly tool: SecurityTool;
  readonly version: string;
  /** Of `npm-audit`: who audits. */
  readonly manager?: 'npm' | 'pnpm' | 'yarn';
  readonly args: readonly string[];
  readonly exitCode: number;
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
  /** What it wrote to the file `OUTPUT`. */
  readonly output?: readonly string[];
  readonly files: Readonly<Record<string, readonly string[]>>;
}

/** The version of each tool that all cases were recorded with. */
export const newest: Readonly<Record<SecurityTool, string>> = {
  'npm-audit': 'npm-11.21.2',
  'pip-audit': '2.10.1',
  'uv-audit': '0.13.9',
  'uv-lock': '0.13.9',
  bandit: '1.9.4',
};

export const fixtures = join(import.meta.dirname, '../../fixtures/findings');

export function recorded(tool: SecurityTool, name: string, version = newest[tool]): SecurityRecording {
  return JSON.parse(readFileSync(join(fixtures, tool, version, `${name}.json`), 'utf8'));
}

/** The report: a file of pip-audit and bandit, the standard output of uv. */
export function reportText({ tool, output, stdout }: SecurityRecording): string {
  return ((tool === 'uv-audit' || tool === 'npm-audit' ? stdout : output) ?? []).join('\n');
}
