import type { Command, CommandResult, Ending, HttpRequest, Script } from '@sluice/action';
import { type FakeIo, fakeIo } from '@sluice/testing';
import advisories from '../../../packages/testing/advisories/pypi.json' with { type: 'json' };
import { reportText, type SecurityRecording } from '../findings/security-recording.ts';

export const description = 'local slice of 2026-11-23, 28 entries';

/** What a tool does in one run: says what it was recorded to say, or ends in another way. */
export type Turn = SecurityRecording | Ending;

/** A world in memory whose tools take their turns; the last turn is repeated. Its advisory service knows the slice. */
export function scanWorld(
  files: Readonly<Record<string, string>>,
  turns: Readonly<Partial<Record<'pip-audit' | 'uv' | 'bandit', readonly Turn[]>>>,
  cancelled?: AbortSignal,
): FakeIo {
  const waiting = new Map(Object.entries(turns).map(([program, list]) => [program, [...list]]));
  const exec = async (command: Command | Script): Promise<Partial<CommandResult>> => {
    const [program = '', ...args] = 'argv' in command ? command.argv : [];
    const name = program.slice('/bin/'.length);
    if (args[0] === '--version') return { stdout: `${name} 1.2.3\n` };
    if (args[0] === 'lock') return {};
    const list = waiting.get(name) ?? [];
    const turn = list.length > 1 ? list.shift() : list[0];
    if (turn === undefined) throw new Error(`nobody expects ${name}`);
    if ('kind' in turn) return { ending: turn };
    const at = args.findIndex((arg) => arg === '--output' || arg === '-o') + 1;
    if (at > 0 && turn.output !== undefined) await io.files.write(args[at] ?? '', reportText(turn));
    const stdout = turn.stdout.join('\n');
    return { ending: { kind: 'exited', code: turn.exitCode }, stdout, stderr: turn.stderr.join('\n') };
  };
  const io: FakeIo = fakeIo({
    files,
    exec,
    programs: Object.fromEntries(Object.keys(turns).map((name) => [name, `/bin/${name}`])),
    http: (request) => answer(request),
    git: () => ({ ok: true, stdout: '' }),
    ...(cancelled === undefined ? {} : { cancelled }),
  });
  return io;
}

function answer({ url }: HttpRequest) {
  const path = new URL(url).pathname;
  const record = advisories.find(({ id }) => path === `/v1/vulns/${id}`);
  const body = path === '/' ? { description } : record;
  return {
    kind: 'response',
    status: body === undefined ? 404 : 200,
    headers: {},
    body: JSON.stringify(body ?? {}),
    bodyTruncated: false,
    latencyMs: 1,
    url,
    certificateExpires: undefined,
  } as const;
}
