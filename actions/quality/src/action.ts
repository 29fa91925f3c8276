import { defineGate, duration, oneOf, optional, string } from '@sluice/action';
import { newOnlyModes } from '@sluice/git';
import { count } from '@sluice/report';
import { type Check, decide } from '@sluice/verdict';
import { proposeBaseline } from './accepted-findings.ts';
import { adapters } from './adapters.ts';
import { annotationsOf } from './annotations.ts';
import { readConfiguration } from './configuration.ts';
import { importReports, parseReports } from './imports.ts';
import { judge } from './judge.ts';
import { floors } from './judgement.ts';
import { mend, quoted } from './mend.ts';
import { checkOf, countLevel, formatLevels, worstFirst } from './policy.ts';
import { projectBeforeGit, readProject } from './project.ts';
import { remarksOf } from './remarks.ts';
import { reportOf } from './report.ts';
import { runTool } from './run-tool.ts';
import { writeSarif } from './sarif.ts';
import { logScan } from './scan-log.ts';
import { parseTools, selectAutomatically } from './selection.ts';
import { type Result, summaryBlocks } from './summary.ts';
import type { ToolWorld } from './tool-run.ts';

export default defineGate({
  name: 'quality',
  inputs: {
    tools: string(),
    reports: optional(string()),
    'fail-on': oneOf(floors),
    'new-only': oneOf(newOnlyModes),
    base: optional(string()),
    baseline: optional(string()),
    timeout: duration(),
  },
  async run(inputs, io) {
    const named = parseTools(inputs.tools);
    const reports = parseReports(inputs.reports ?? '');
    const nothing =
      reports.size === 0 && named === 'auto' && (await readConfiguration(projectBeforeGit(io), io)).size === 0;
    // Asking git is half of what a start costs: not where there is nothing to do.
    const project = nothing ? projectBeforeGit(io) : await readProject(io);
    const selection =
      named === 'auto' ? selectAutomatically(await readConfiguration(project, io)) : { tools: named, remarks: [] };
    const world: ToolWorld = { io, environment: io, project, timeoutMs: inputs.timeout };
    const runs = new Map(
      await Promise.all(
        selection.tools
          .filter(({ tool }) => !reports.has(tool))
          .map(async (one) => [one.tool, await runTool(one, world)] as const),
      ),
    );
    const scans = [...[...runs.values()].map((run) => run.scan), ...(await importReports(reports, project, io))];
    const { base, baseline, 'fail-on': floor, 'new-only': mode } = inputs;
    const judged = await judge(scans, { floor, mode, base, baseline, imported: reports }, world);
    const { patch, command } = await mend(runs, judged, world);
    for (const one of scans) await logScan(one, judged, io);

    const findings = scans.flatMap((one) => one.findings).sort(worstFirst);
    const news = findings.filter((finding) => judged.causeOf(finding) === 'change');
    const untold = findings.some((finding) => judged.causeOf(finding) === 'unknown');
    const result: Result = {
      scans,
      judged,
      patch,
      mend: command,
      enter: project.directory === '' ? '' : `cd ${quoted(project.directory)}`,
      remarks: [...selection.remarks, ...remarksOf(judged), ...patch.remarks],
      context: io.github.context,
    };
    const checks = scans.map((one) => checkOf(one, judged, judged.untold(one.tool)));
    return {
      verdict: decide([...(scans.length === 0 ? [nothingSelected] : checks), ...judged.checks]),
      outputs: {
        findings: findings.length,
        'new-findings': judged.newOnly && !untold ? news.length : undefined,
        errors: countLevel(findings, 'error'),
        warnings: countLevel(findings, 'warning'),
        'tools-failed': scans.filter(({ state }) => state === 'tool-error').length,
        sarif: await writeSarif(scans, project, io),
        patch: patch.path,
        baseline: await proposeBaseline(judged.baseline, findings, judged.source, io.files.at(io.host.reports)),
      },
      title:
        judged.newOnly && !untold
          ? `Quality: ${news.length === 0 ? 'nothing new' : count(news.length, 'new finding')}`
          : findings.length === 0
            ? 'Quality'
            : `Quality: ${formatLevels(findings)}`,
      summary: summaryBlocks(result),
      annotations: annotationsOf(findings, judged),
      report: reportOf(result),
    };
  },
});

const nothingSelected: Check = {
  name: 'tools',
  status: 'inconclusive',
  reason: `no tool is configured that this gate can run: looked for ${adapters.map(({ tool }) => tool).join(', ')} in their files, pyproject.toml, setup.cfg and package.json; \`tools\` can name them`,
};
