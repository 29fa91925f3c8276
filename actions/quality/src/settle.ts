import type { CommandResult } from '@sluice/action';
import {
  type ColumnUnit,
  type FileDiff,
  type Finding,
  interrupted,
  lastWord,
  placeFindings,
  type Scan,
  scan,
} from '@sluice/findings';
import { count, some } from '@sluice/report';
import { exitCode, fewRemarks, type Program, type ToolRun, type ToolWorld } from './tool-run.ts';

/** What a tool answered, read and not yet judged. */
export interface Answer {
  readonly tool: string;
  readonly result: CommandResult;
  /** As the tool places them, and what it counts its columns in. */
  readonly findings: readonly Finding[];
  readonly unit: ColumnUnit;
  /** Why it is no answer at all: the report cannot be read, or says other things than the exit code. */
  readonly trouble: string | undefined;
  /** What it could not look at, one line each. */
  readonly gaps: readonly string[];
  /** How many files it looked at; `undefined` when it does not say how many. */
  readonly files: number | undefined;
  /** Said when that is none. */
  readonly nothing: string;
  /** For people: its arguments. */
  readonly typed: string;
  readonly remarks?: readonly string[];
  /** What it said beside its report. */
  readonly said?: string;
  readonly changes?: readonly FileDiff[];
}

/** From an answer to the result of the tool: never a pass when it was interrupted, has gaps, or looked at nothing. */
export async function settle(answer: Answer, program: Program, { project }: ToolWorld): Promise<ToolRun> {
  const { tool, result, findings, unit, gaps, files, nothing, remarks = [], changes = [] } = answer;
  const about = {
    tool,
    version: program.version,
    findings: await placeFindings(findings, unit, project.frame, project.repository),
    command: [program.typed, answer.typed].filter((part) => part !== '').join(' '),
    durationMs: result.durationMs,
    remarks: [...program.remarks, ...fewRemarks(remarks)],
    measured: files === undefined || files === 0 ? '' : count(files, 'file'),
  };
  const trouble = interrupted(result.ending) ?? answer.trouble;
  const ended = (state: Scan['state'], reason: string): ToolRun => ({
    scan: scan({ ...about, state, reason, gaps, ...(state === 'tool-error' ? { details: answer.said ?? '' } : {}) }),
    changes,
  });
  if (trouble !== undefined) return { ...ended('tool-error', trouble), changes: [] };
  if (gaps.length > 0) return ended('incomplete', `not wholly checked: ${some(gaps)}`);
  if (files === 0) return ended('nothing-to-scan', nothing);
  return ended(
    findings.length > 0 ? 'findings' : 'pass',
    about.measured === '' ? 'checked to its end' : `${about.measured} checked`,
  );
}

/** Which exit codes say what of a tool whose report was read. */
export interface ExitCodes {
  readonly clean: readonly number[];
  readonly found: readonly number[];
}

/**
 * Why exit code and report do not go together; `undefined` when they do. `found`: how many findings that make it fail are in
 * the report; a `report` that is a text says why it cannot be read.
 */
export function disagreement(
  result: CommandResult,
  report: object | string,
  { clean, found }: ExitCodes,
  failing: number,
): string | undefined {
  const code = exitCode(result);
  if (code === undefined) return undefined;
  if (typeof report === 'string') return `${report} (exit code ${code}): ${lastWord(result)}`;
  if (clean.includes(code)) {
    if (failing === 0 || found.includes(code)) return undefined;
    return `exit code ${code}, and ${count(failing, 'error')} in its report`;
  }
  if (!found.includes(code)) return `exit code ${code}: ${lastWord(result)}`;
  return failing === 0 ? `exit code ${code} without a finding: ${lastWord(result)}` : undefined;
}
