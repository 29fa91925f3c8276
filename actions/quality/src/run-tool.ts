import { UserError } from '@sluice/action';
import { scan } from '@sluice/findings';
import type { Adapter } from './adapter.ts';
import { findProgram, isScan, type ToolRun, type ToolWorld } from './tool-run.ts';

/** What goes wrong with one tool, in whatever way, is that tool's result: the others' findings stand. */
export async function runTool(adapter: Adapter, world: ToolWorld): Promise<ToolRun> {
  const { tool } = adapter;
  try {
    const program = await findProgram(adapter, world);
    return isScan(program) ? { scan: program, changes: [] } : await adapter.check(program, world);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const ours = error instanceof UserError ? '' : ' (this is a bug of Sluice: please report it)';
    const details = error instanceof UserError || !(error instanceof Error) ? '' : (error.stack ?? '');
    return { scan: scan({ tool, state: 'tool-error', reason: `${reason}${ours}`, details }), changes: [] };
  }
}
