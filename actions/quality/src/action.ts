import { defineGate, duration, type Io, oneOf, string, UserError } from '@sluice/action';
import { type Scan, scan, tailOf } from '@sluice/findings';
import { count } from '@sluice/report';
import { type Check, decide } from '@sluice/verdict';
import { annotationsOf } from './annotations.ts';
import { readConfiguration } from './configuration.ts';
import { commandPrefix } from './installation.ts';
import { runMypy } from './mypy-check.ts';
import { makePatch, type Patch, ruffFormatter } from './patch.ts';
import { checkOf, countLevel, floors, formatFinding, formatLevels, worstFirst } from './policy.ts';
import { projectBeforeGit, readProject } from './project.ts';
import { reportOf } from './report.ts';
import { runRuffCheck } from './ruff-check.ts';
import { runRuffFormat } from './ruff-format-check.ts';
import { writeSarif } from './sarif.ts';
import { parseTools, selectAutomatically, type Tool } from './selection.ts';
import { type Result, summaryBlocks } from './summary.ts';
import type { ToolRun, ToolWorld } from './tool-run.ts';

export default defineGate({
  name: 'quality',
  inputs: {
    tools: string(),
    'fail-on': oneOf(floors),
    timeout: duration(),
  },
  async run(inputs, io) {
    const named = parseTools(inputs.tools);
    const nothing = named === 'auto' && (await readConfiguration(projectBeforeGit(io), io)).size === 0;
    // Asking git is half of what a start costs: not where there is nothing to do.
    const project = nothing ? projectBeforeGit(io) : await readProject(io);
    const selection =
      named === 'auto' ? selectAutomatically(await readConfiguration(project, io)) : { tools: named, remarks: [] };
    const prefix = await commandPrefix(io);
    const world: ToolWorld = { io, project, timeoutMs: inputs.timeout, prefix };
    const runs = await Promise.all(selection.tools.map(async (tool) => [tool, await runTool(tool, world)] as const));
    const scans = runs.map(([, run]) => run.scan);
    const patch = await patchOf(new Map(runs), world);
    for (const one of scans) await logScan(one, io);

    const findings = scans.flatMap((one) => one.findings).sort(worstFirst);
    const floor = inputs['fail-on'];
    const result: Result = {
      scans,
      floor,
      patch,
      mend: mendCommand(scans, prefix),
      enter: project.directory === '' ? '' : `cd ${quoted(project.directory)}`,
      remarks: [...selection.remarks, ...patch.remarks],
      context: io.github.context,
    };
    return {
      verdict: decide(scans.length === 0 ? [nothingSelected] : scans.map((one) => checkOf(one, floor))),
      outputs: {
        findings: findings.length,
        errors: countLevel(findings, 'error'),
        warnings: countLevel(findings, 'warning'),
        'tools-failed': scans.filter(({ state }) => state === 'tool-error').length,
        sarif: await writeSarif(scans, project, io),
        patch: patch.path,
      },
      title: findings.length === 0 ? 'Quality' : `Quality: ${formatLevels(findings)}`,
      summary: summaryBlocks(result),
      annotations: annotationsOf(findings, floor),
      report: reportOf(result),
    };
  },
});

const nothingSelected: Check = {
  name: 'tools',
  status: 'inconclusive',
  reason:
    'no tool is configured that this gate can run: looked for ruff and mypy in pyproject.toml, ruff.toml, mypy.ini and setup.cfg; `tools` can name them',
};

/** What goes wrong with one tool, in whatever way, is that tool's result: the others' findings stand. */
async function runTool(tool: Tool, world: ToolWorld): Promise<ToolRun> {
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

/** A help, no measurement: without it the verdict is the same, and the summary says why it is not there. */
async function patchOf(runs: ReadonlyMap<Tool, ToolRun>, { io, project, timeoutMs }: ToolWorld): Promise<Patch> {
  const [fixes, formats] = [runs.get('ruff')?.changes ?? [], runs.get('ruff-format')?.changes ?? []];
  const formatter = runs.has('ruff-format') ? await ruffFormatter(timeoutMs, io) : undefined;
  try {
    return await makePatch({ fixes, formats, formatter }, project, io);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { path: undefined, text: '', files: [], remarks: [`no patch: ${reason}`] };
  }
}

function mendCommand(scans: readonly Scan[], prefix: string): string {
  const mendable = (tool: Tool): boolean =>
    scans.some((one) => one.tool === tool && one.findings.some(({ fix }) => fix === 'safe'));
  const formats = scans.some(({ tool }) => tool === 'ruff-format');
  const fixes = mendable('ruff') ? [`${prefix}ruff check --fix`] : [];
  // What was fixed may have to be formatted.
  const format = mendable('ruff-format') || (fixes.length > 0 && formats) ? [`${prefix}ruff format`] : [];
  return [...fixes, ...format].join('\n');
}

const quoted = (path: string): string => (/^[\w./-]+$/u.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`);

const linesLogged = 200;

/** The log has the findings as tools print them, for those who read it or search it. */
async function logScan(one: Scan, io: Io): Promise<void> {
  await io.log.group(`${one.tool} ${one.version ?? ''}: ${one.state}`, async () => {
    const lines = one.findings.slice(0, linesLogged).map(formatFinding);
    const rest = one.findings.length - linesLogged;
    const said = one.details === '' ? [] : [tailOf({ stderr: one.details, stdout: '' })];
    const more = rest > 0 ? [`and ${count(rest, 'more finding')}`] : [];
    io.log.raw([...lines, ...more, one.reason, ...said].join('\n'));
  });
}
