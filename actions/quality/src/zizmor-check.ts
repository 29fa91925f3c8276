import { readZizmor } from '@sluice/findings';
import type { Adapter } from './adapter.ts';
import { disagreement, settle } from './settle.ts';
import { exitCode, nothing, type Program, type ToolRun, type ToolWorld } from './tool-run.ts';

const tool = 'zizmor';

export const zizmorCheck: Adapter = {
  tool,
  source: { kind: 'python', names: ['zizmor'] },
  versions: ['1.5', '1.33'],
  configured: { files: ['zizmor.yml', 'zizmor.yaml', '.github/zizmor.yml', '.github/zizmor.yaml'], here: true },
  settings: /(?:^|\/)zizmor\.ya?ml$/u,
  check: runZizmor,
};

/** zizmor on workflows and actions, without its online audits: what it finds is to depend on the code alone. */
async function runZizmor(program: Program, world: ToolWorld): Promise<ToolRun> {
  const { io } = world;
  const stdoutFile = `${io.host.scratch}/zizmor.json`;
  const args = ['--offline', '--no-progress', '--color=never', '--format', 'json-v1', '.'];
  const result = await program.run(args, { stdoutFile });
  const report = await readZizmor((await io.files.exists(stdoutFile)) ? io.files.stream(stdoutFile) : nothing());
  const findings = typeof report === 'string' ? [] : report.findings;
  const none = exitCode(result) === 3 && /no inputs collected/u.test(result.stderr);
  // It says that it could not parse an input, and not which.
  const unparsed = result.stderr.match(/failed to parse input: .+/gu) ?? [];
  return settle(
    {
      tool,
      result,
      findings,
      unit: 'utf8-byte',
      trouble: none
        ? undefined
        : disagreement(result, report, { clean: [0], found: [10, 11, 12, 13, 14] }, findings.length),
      gaps: unparsed.map((said) => `a workflow: ${said}`),
      files: (result.stderr.match(/completed \S+/gu) ?? []).length,
      nothing: 'there is no workflow and no action to audit',
      typed: '--offline .',
      said: result.stderr,
    },
    program,
    world,
  );
}
