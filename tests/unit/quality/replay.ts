import type { Command, CommandResult, Io } from '@sluice/action';
import { type FakeWorld, fakeIo } from '@sluice/testing';
import type { Adapter } from '../../../actions/quality/src/adapter.ts';
import { readProject } from '../../../actions/quality/src/project.ts';
import { runTool } from '../../../actions/quality/src/run-tool.ts';
import type { ToolRun } from '../../../actions/quality/src/tool-run.ts';
import { type RecordedRun, type Recording, recordedRoot, textOf } from '../findings/recording.ts';

export interface Fault extends Partial<RecordedRun> {
  readonly ending?: CommandResult['ending'];
}

/** Changes the runs that a tool's report comes from, or takes the program away. */
export type Spoil = 'missing' | ((run: RecordedRun) => Fault);

/** What the gate makes of a tool that says what the real one was recorded to say; arguments that were not recorded fail. */
export async function replay(adapter: Adapter, recording: Recording, spoil?: Spoil): Promise<ToolRun> {
  const { source } = adapter;
  const texts = Object.entries(recording.files).map(([path, content]): [string, string | Uint8Array] => [
    path,
    'latin1' in content ? Buffer.from(content.latin1, 'latin1') : textOf(content),
  ]);
  const installed = spoil === 'missing' ? { programs: { node: '/bin/node' } } : installation(adapter, recording);
  let files: Io['files'] | undefined;
  const io = fakeIo({
    programs: installed.programs ?? {},
    files: { ...Object.fromEntries(texts), ...installed.files },
    git: (args) => {
      if (args[0] === 'rev-parse') return { ok: true, stdout: '/project\n\n' };
      return { ok: args[0] === 'ls-files', stdout: Object.keys(recording.files).join('\0') };
    },
    exec: async (command) => {
      if (!('argv' in command) || files === undefined) throw new Error('a script');
      const args = command.argv.slice(source.kind === 'node' ? 2 : 1);
      if (args[0] === '--version') return { stdout: `${recording.tool} ${recording.version}\n` };
      return answer(args, command, recording, files, typeof spoil === 'function' ? spoil : undefined);
    },
  });
  files = io.files;
  const project = await readProject(io);
  return runTool(adapter, { io, environment: io, project, timeoutMs: 60_000 });
}

function installation({ source }: Adapter, { version, program, bin }: Recording): FakeWorld {
  const name = program ?? source.names[0];
  switch (source.kind) {
    case 'node':
      return {
        programs: { node: '/bin/node' },
        files: { [`node_modules/${name}/package.json`]: JSON.stringify({ version, bin: { [bin ?? '']: 'cli.js' } }) },
      };
    case 'python':
      return { files: { [`.venv/bin/${name}`]: '' } };
    case 'path':
      return { programs: { [name]: `/bin/${name}` } };
  }
}

async function answer(
  args: readonly string[],
  { stdoutFile }: Command,
  { runs, tool }: Recording,
  files: Io['files'],
  spoil: ((run: RecordedRun) => Fault) | undefined,
): Promise<Partial<CommandResult>> {
  const here = (lines: readonly string[] | undefined): string => textOf(lines).replaceAll(recordedRoot, '/project');
  const run = runs.find(
    (one) => one.args.length === args.length && one.args.every((arg, at) => isSame(arg, args[at] ?? '')),
  );
  if (run === undefined)
    return { ending: { kind: 'exited', code: 97 }, stderr: `${tool}: not recorded: ${args.join(' ')}` };
  const spoiled = { ...run, ...spoil?.(run) };
  const place = run.args.findIndex((arg) => arg.includes('OUTPUT'));
  if (place >= 0 && spoiled.output !== undefined)
    await files.write((args[place] ?? '').slice((run.args[place] ?? '').indexOf('OUTPUT')), here(spoiled.output));
  if (stdoutFile !== undefined) await files.write(stdoutFile, here(spoiled.stdout));
  return {
    ending: spoiled.ending ?? { kind: 'exited', code: spoiled.exitCode ?? -1 },
    stdout: stdoutFile === undefined ? here(spoiled.stdout) : '',
    stderr: here(spoiled.stderr),
  };
}

const isSame = (recorded: string, given: string): boolean =>
  recorded.includes('OUTPUT') ? given.startsWith(recorded.slice(0, recorded.indexOf('OUTPUT'))) : recorded === given;
