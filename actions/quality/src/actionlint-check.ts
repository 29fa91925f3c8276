import { readActionlint } from '@sluice/findings';
import type { Adapter } from './adapter.ts';
import { disagreement, settle } from './settle.ts';
import { exitCode, nothing, type Program, type ToolRun, type ToolWorld } from './tool-run.ts';

const tool = 'actionlint';

export const actionlintCheck: Adapter = {
  tool,
  source: { kind: 'path', names: ['actionlint'] },
  versions: ['1.7', '1.8'],
  configured: { files: ['.github/actionlint.yaml', '.github/actionlint.yml'], here: true },
  settings: /(?:^|\/)\.github\/actionlint\.ya?ml$/u,
  check: runActionlint,
};

/** actionlint on the workflows of the repository; with shellcheck and pyflakes where these are on PATH, as it always does. */
async function runActionlint(program: Program, world: ToolWorld): Promise<ToolRun> {
  const { io } = world;
  const stdoutFile = `${io.host.scratch}/actionlint.json`;
  const result = await program.run(['-format', '{{json .}}', '-no-color', '-verbose'], { stdoutFile });
  const said = result.stderr.replace(/^verbose: .*\n?/gmu, '').trim();
  const report = await readActionlint((await io.files.exists(stdoutFile)) ? io.files.stream(stdoutFile) : nothing());
  const { findings, unread } = typeof report === 'string' ? { findings: [], unread: [] } : report;
  const none = exitCode(result) === 3 && /^no (?:project|YAML file) was found/mu.test(said);
  const codes = { clean: [0], found: [1] };
  return settle(
    {
      tool,
      result,
      findings,
      unit: 'utf8-byte',
      trouble: none ? undefined : disagreement({ ...result, stderr: said }, report, codes, findings.length),
      gaps: unread.map(({ path, reason }) => `${path}: ${reason}`),
      files: Number(/^verbose: Collected (\d+) YAML files?$/mu.exec(result.stderr)?.[1] ?? 0),
      nothing: 'there is no workflow in .github/workflows',
      typed: '',
      said,
    },
    program,
    world,
  );
}
