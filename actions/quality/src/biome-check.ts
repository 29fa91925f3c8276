import type { Io } from '@sluice/action';
import { readBiome } from '@sluice/findings';
import type { Adapter } from './adapter.ts';
import { shownPath } from './project.ts';
import { disagreement, settle } from './settle.ts';
import type { Program, ToolRun, ToolWorld } from './tool-run.ts';

const tool = 'biome';
const configurations = ['biome.json', 'biome.jsonc', '.biome.json', '.biome.jsonc'];
const reportBytes = 256 * 1024 * 1024;

export const biomeCheck: Adapter = {
  tool,
  source: { kind: 'node', names: ['@biomejs/biome'], bin: 'biome' },
  versions: ['2.0', '2.7'],
  configured: { files: configurations, projectFile: 'package.json' },
  settings: /(?:^|\/)\.?biome\.jsonc?$/u,
  mend: 'check --write',
  check: runBiome,
};

/** `biome check`: linter, formatter and the order of imports. `biome ci` would print annotations of its own. */
async function runBiome(program: Program, world: ToolWorld): Promise<ToolRun> {
  const { io, project } = world;
  const stdoutFile = `${io.host.scratch}/biome.json`;
  const args = ['check', '--reporter=json', '--max-diagnostics=none', '--colors=off', '--no-errors-on-unmatched', '.'];
  const result = await program.run(args, { stdoutFile });
  const report = readBiome((await io.files.exists(stdoutFile)) ? await io.files.text(stdoutFile, reportBytes) : '');
  const { findings, unread, files } = typeof report === 'string' ? { findings: [], unread: [], files: 0 } : report;
  const errors = findings.filter(({ level }) => level === 'error').length;
  return settle(
    {
      tool,
      result,
      findings,
      unit: 'code-point',
      // A file that it cannot read is said in its report, and did not always make it fail.
      trouble: disagreement(result, report, { clean: unread.length > 0 ? [0, 1] : [0], found: [1] }, errors),
      gaps: unread.map(({ path, reason }) => `${shownPath(path, project)}: ${reason}`),
      files: Math.max(0, files - (await ownFiles(io))),
      nothing: 'Biome looked at no file: there is none that it knows, or the configuration leaves out all',
      typed: 'check .',
      said: result.stderr,
    },
    program,
    world,
  );
}

/** It looks at its own configuration as well, and counts it. */
async function ownFiles(io: Io): Promise<number> {
  for (const file of configurations) if (await io.files.exists(file)) return 1;
  return 0;
}
