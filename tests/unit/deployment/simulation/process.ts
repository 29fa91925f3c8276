import type { Command, CommandResult, Files, HttpError, HttpRequest, HttpResponse, Io, Script } from '@sluice/action';
import { type FakeIo, fakeIo } from '@sluice/testing';
import type { Dice } from '../seeded.ts';
import type { Scheduler } from './scheduler.ts';
import type { Candidate, Deed, Site } from './site.ts';

export interface ProcessWorld {
  readonly name: string;
  /** For the story of a scenario that went wrong. */
  readonly say: (line: string) => void;
  readonly scheduler: Scheduler;
  readonly site: Site;
  readonly dice: Dice;
  /** The files of the machine; all processes share them. */
  readonly machine: FakeIo;
  readonly candidates: readonly Candidate[];
  readonly candidate: Candidate;
  /** What the next deploy and rollback commands do. */
  readonly deeds: { deploy(): Deed; rollback(): Deed };
  /** Whether a write fails now, as on a full disk. */
  readonly writeFails: () => boolean;
  /** Whether our own network fails now. */
  readonly networkFails: () => boolean;
  readonly onRollback: (target: Candidate) => void;
  /** From then until then it stands still, and knows nothing of it. */
  readonly pause: { readonly from: number; readonly to: number } | undefined;
}

export interface SimulatedProcess {
  readonly io: Io;
  /** The last thing that was saved for `post`. */
  saved(): ReadonlyMap<string, string>;
  cancel(): void;
  /** From now on nothing of it happens any more; its command goes on until somebody ends it. */
  kill(): void;
}

/** Main or post of one step: all that it does takes time, and it may be cancelled or killed at any moment. */
export function startProcess(world: ProcessWorld, before: ReadonlyMap<string, string> = new Map()): SimulatedProcess {
  const { scheduler, dice, machine, site } = world;
  const cancellation = new AbortController();
  let killed = false;
  const state = new Map(before);
  const never = new Promise<never>(() => undefined);
  /** Something that takes a while; when the process is killed meanwhile, it never comes back. */
  const onward = async (): Promise<void> => {
    const { from, to } = world.pause ?? { from: 0, to: 0 };
    if (scheduler.now() >= from && scheduler.now() < to) await scheduler.sleep(to - scheduler.now());
    if (killed) await never;
  };
  const takes = async (ms: number): Promise<void> => {
    await scheduler.sleep(ms);
    await onward();
  };
  const soon = (): Promise<void> => takes(dice.pick([1, 5, 20, 100]));

  async function execute(command: Command | Script): Promise<CommandResult> {
    const ended = (ending: CommandResult['ending'], leftBehind?: number): CommandResult => ({
      ending,
      stdout: '',
      stderr: '',
      truncated: false,
      durationMs: 1,
      ...(leftBehind === undefined ? {} : { leftBehind }),
    });
    if (cancellation.signal.aborted) return ended({ kind: 'cancelled' });
    const script = 'script' in command ? command.script : '';
    const rollback = script === 'rollback';
    const sha = command.env?.[rollback ? 'SLUICE_ROLLBACK_SHA' : 'SLUICE_SHA'];
    const release = world.candidates.find((one) => one.sha === sha);
    if (release === undefined) throw new Error(`The simulation has no release ${String(sha)}.`);
    if (rollback) world.onRollback(release);
    let group = 0;
    const deed = rollback ? world.deeds.rollback() : world.deeds.deploy();
    world.say(`runs ${script} of ${release.version}, which ${deed}`);
    const running = site.run(world.name, deed, release, (id) => {
      group = id;
      command.onStart?.(id);
    });
    const cancelled = new Promise<'cancelled'>((done) =>
      cancellation.signal.addEventListener('abort', () => done('cancelled'), { once: true }),
    );
    const first = await Promise.race([
      running,
      scheduler.sleep(command.timeoutMs).then(() => 'timed-out' as const),
      cancelled,
    ]);
    await onward();
    if (first === 'timed-out' || first === 'cancelled' || first === undefined) {
      await takes(10);
      site.endGroup(group);
      return ended(first === 'timed-out' ? { kind: 'timed-out', timeoutMs: command.timeoutMs } : { kind: 'cancelled' });
    }
    return ended({ kind: 'exited', code: first }, site.isAlive(group) ? group : undefined);
  }

  async function answer(request: HttpRequest): Promise<HttpResponse | HttpError> {
    await soon();
    if (world.networkFails()) return { kind: 'error', cause: 'other', message: 'our network is down' };
    const { live } = site;
    if (live === undefined) return { kind: 'error', cause: 'refused', message: 'connection refused' };
    const tellsVersion = request.url.endsWith('/version');
    return {
      kind: 'response',
      status: live.healthy || tellsVersion ? 200 : 503,
      headers: {},
      body: live.version,
      bodyTruncated: false,
      latencyMs: 1,
      url: request.url,
      certificateExpires: undefined,
    };
  }

  const files: Files = {
    ...machine.files,
    exists: async (path) => {
      await soon();
      return machine.files.exists(path);
    },
    text: async (path) => {
      await soon();
      return machine.files.text(path);
    },
    write: async (path, content) => {
      // At once: between a look at the lock and the write is no time.
      if (world.writeFails()) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      const written = await machine.files.write(path, content);
      await soon();
      return written;
    },
    writeNew: async (path, content) => {
      await soon();
      return machine.files.writeNew(path, content);
    },
    remove: async (path) => {
      await soon();
      return machine.files.remove(path);
    },
  };

  const base = fakeIo({ cancelled: cancellation.signal, git: (args) => history(args, world.candidates) });
  const io: Io = {
    ...base,
    files,
    exec: {
      ...base.exec,
      script: execute,
      endGroup: async (group) => {
        await soon();
        return site.endGroup(group);
      },
    },
    http: { ...base.http, request: answer },
    clock: {
      now: () => Date.UTC(2026, 0, 1) + scheduler.now(),
      elapsed: () => scheduler.now(),
      random: dice.random,
      sleep: async (ms) => {
        const woken = new Promise<void>((done) => {
          if (cancellation.signal.aborted) done();
          cancellation.signal.addEventListener('abort', () => done(), { once: true });
        });
        await Promise.race([scheduler.sleep(ms), woken]);
        await onward();
      },
    },
    state: {
      save: (key, value) => {
        if (!killed) state.set(key, value);
      },
      export: () => undefined,
    },
  };
  return {
    io,
    saved: () => state,
    cancel: () => cancellation.abort('SIGINT'),
    kill: () => {
      killed = true;
    },
  };
}

/** One line of commits: the later one follows the earlier one. */
function history(args: readonly string[], candidates: readonly Candidate[]): { ok: boolean; stdout: string } {
  const position = (sha: string | undefined): number => candidates.find((one) => one.sha === sha)?.commit ?? -1;
  switch (args[0]) {
    case 'cat-file':
      return { ok: true, stdout: '' };
    case 'merge-base':
      return { ok: position(args[2]) < position(args[3]), stdout: '' };
    case 'rev-parse':
      return { ok: args[1] !== 'HEAD', stdout: 'false' };
    default:
      return { ok: false, stdout: '' };
  }
}
