import { UserError } from '@sluice/action';
import { scan } from '@sluice/findings';
import { runMypy } from './mypy-check.ts';
import { runRuffCheck } from './ruff-check.ts';
import { runRuffFormat } from './ruff-format-check.ts';
import type { Tool } from './selection.ts';
import type { ToolRun, ToolWorld } from './tool-run.ts';

/** What goes wrong with one tool, in whatever way, is that tool's result: the others' findings stand. */
export async function runTool(tool: Tool, world: ToolWorld): Promise<ToolRun> {
  try {
    switch (tool) {
      case 'ruff':
        return await runRuffCheck(world);
      case 'ruff-format':
        return await runRuffFormat(world);
      case 'mypy':
        return await runMypy(world);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const ours = error instanceof UserError ? '' : ' (this is a bug of Sluice: please report it)';
    const details = error instanceof UserError || !(error instanceof Error) ? '' : (error.stack ?? '');
    return { scan: scan({ tool, state: 'tool-error', reason: `${reason}${ours}`, details }), changes: [] };
  }
}
