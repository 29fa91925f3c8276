import type { ChildProcess, spawn as Spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Command, CommandResult, Ending } from '@sluice/action';
import { isGroupAlive, signalGroup } from './process-group-signal.ts';
import { collect, type Echo, intoFile } from './process-output.ts';
import { createTail } from './tail.ts';

export interface ProcessWorld {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly root: string;
  readonly cancelled: AbortSignal;
  /** Gets whole lines, as long as they are not longer than 64 KiB. */
  readonly echo: Echo;
  /** How long the group has between SIGTERM (or SIGINT, when cancelled) and SIGKILL. Default 5 s. */
  readonly graceMs?: number;
}

const outputBytes = 1024 * 1024;
/** How long after its end a program's left-behind children may hold its output open. */
const drainMs = 1000;

/**
 * Runs a program as the leader of a process group of its own, so that all that it started ends with it when it is timed
 * out or cancelled. Never throws for what the program does.
 */
export async function runProcess(command: Command, world: ProcessWorld): Promise<CommandResult> {
  const { spawn } = await import('node:child_process');
  const started = performance.now();
  const stdout = createTail(command.maxOutputBytes ?? outputBytes);
  const stderr = createTail(command.maxOutputBytes ?? outputBytes);
  let incomplete = false;
  const finished = (ending: Ending, leftBehind?: number): CommandResult => ({
    ending,
    ...(leftBehind === undefined ? {} : { leftBehind }),
    stdout: stdout.text(),
    stderr: stderr.text(),
    truncated: incomplete || stdout.truncated() || stderr.truncated(),
    durationMs: Math.round(performance.now() - started),
  });
  if (world.cancelled.aborted) return finished({ kind: 'cancelled' });

  const child = start(spawn, command, world);
  if (child instanceof Error) return finished({ kind: 'not-started', message: child.message });
  if (child.pid !== undefined) command.onStart?.(child.pid);
  const echo = command.echo === true ? world.echo : undefined;
  const ended = endOf(child);
  // A program that ends before it has read everything is told by its exit code, not by a broken pipe.
  child.stdin?.on('error', () => {}).end(command.stdin);
  const out =
    command.stdoutFile === undefined
      ? collect(child.stdout, stdout, echo)
      : intoFile(child.stdout, command.stdoutFile, () => {
          incomplete = true;
        });
  const errors = collect(child.stderr, stderr, echo);

  const stop = stopper(child, world.graceMs ?? 5000);
  let forced: Ending | undefined;
  const timer = setTimeout(() => {
    forced ??= { kind: 'timed-out', timeoutMs: command.timeoutMs };
    stop('SIGTERM');
  }, command.timeoutMs);
  const onCancel = (): void => {
    forced ??= { kind: 'cancelled' };
    stop('SIGINT');
  };
  world.cancelled.addEventListener('abort', onCancel, { once: true });

  const ending = await ended;
  clearTimeout(timer);
  world.cancelled.removeEventListener('abort', onCancel);
  if (forced !== undefined) await stop.groupGone();
  await Promise.race([Promise.all([out, errors]), later(drainMs)]);
  child.stdout?.destroy();
  child.stderr?.destroy();
  const remains = child.pid !== undefined && process.platform !== 'win32' && isGroupAlive(child.pid);
  return finished(forced ?? ending, remains ? child.pid : undefined);
}

/** Some reasons not to start come as an event (no such program), others at once (too many arguments): those as value. */
function start(spawn: typeof Spawn, command: Command, world: ProcessWorld): ChildProcess | Error {
  const [program, ...args] = command.argv;
  try {
    return spawn(program, args, {
      cwd: resolve(world.root, command.cwd ?? '.'),
      env: environment(world.env, command.env ?? {}),
      detached: process.platform !== 'win32',
      stdio: [command.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
  } catch (error) {
    return error as Error;
  }
}

function environment(
  base: Readonly<Record<string, string | undefined>>,
  added: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const merged = Object.entries({ ...base, ...added }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(merged);
}

function endOf(child: ChildProcess): Promise<Ending> {
  return new Promise((done) => {
    child.on('error', (error) => done({ kind: 'not-started', message: error.message }));
    // A program that was killed has no exit code; that is never a success.
    child.on('exit', (code, signal) =>
      done(code === null ? { kind: 'signalled', signal: signal ?? 'unknown' } : { kind: 'exited', code }),
    );
  });
}

interface Stopper {
  (signal: 'SIGTERM' | 'SIGINT'): void;
  groupGone(): Promise<void>;
}

/** SIGINT is what a cancelled job says; what a shell has put into the background does not hear it, so SIGTERM follows. */
function stopper(child: ChildProcess, graceMs: number): Stopper {
  let killAt: number | undefined;
  const group = child.pid;
  const stop = (signal: 'SIGTERM' | 'SIGINT'): void => {
    if (group === undefined) return;
    signalGroup(group, signal);
    killAt = performance.now() + graceMs;
    if (signal === 'SIGINT') setTimeout(() => signalGroup(group, 'SIGTERM'), graceMs / 2).unref();
    setTimeout(() => signalGroup(group, 'SIGKILL'), graceMs).unref();
  };
  return Object.assign(stop, {
    groupGone: async () => {
      while (group !== undefined && isGroupAlive(group)) {
        if (killAt !== undefined && performance.now() > killAt + 1000) return;
        await later(20);
      }
    },
  });
}

const later = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
