import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import type { Command, CommandResult, Ending } from '@sluice/action';
import { createTail, type Tail } from './tail.ts';

export interface ProcessWorld {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly root: string;
  readonly cancelled: AbortSignal;
  readonly echo: (text: string) => void;
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
  const started = performance.now();
  const stdout = createTail(command.maxOutputBytes ?? outputBytes);
  const stderr = createTail(command.maxOutputBytes ?? outputBytes);
  const finished = (ending: Ending): CommandResult => ({
    ending,
    stdout: stdout.text(),
    stderr: stderr.text(),
    truncated: stdout.truncated() || stderr.truncated(),
    durationMs: Math.round(performance.now() - started),
  });
  if (world.cancelled.aborted) return finished({ kind: 'cancelled' });

  const [program, ...args] = command.argv;
  const child = spawn(program, args, {
    cwd: resolve(world.root, command.cwd ?? '.'),
    env: environment(world.env, command.env ?? {}),
    detached: process.platform !== 'win32',
    stdio: [command.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  // A program that ends before it has read everything is told by its exit code, not by a broken pipe.
  child.stdin?.on('error', () => {}).end(command.stdin);
  const echo = command.echo === true ? world.echo : undefined;
  const written = collectStdout(child, stdout, command.stdoutFile, echo);
  collect(child.stderr, stderr, echo);

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

  const ending = await endOf(child);
  clearTimeout(timer);
  world.cancelled.removeEventListener('abort', onCancel);
  if (forced !== undefined) await stop.groupGone();
  await Promise.race([written, later(drainMs)]);
  child.stdout?.destroy();
  child.stderr?.destroy();
  return finished(forced ?? ending);
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

function collectStdout(
  child: ChildProcess,
  tail: Tail,
  file: string | undefined,
  echo: ((text: string) => void) | undefined,
): Promise<void> {
  if (file === undefined) return collect(child.stdout, tail, echo);
  const target = createWriteStream(file);
  child.stdout?.pipe(target);
  return new Promise((done) => {
    target.on('finish', done).on('error', () => done());
  });
}

function collect(
  stream: NodeJS.ReadableStream | null,
  tail: Tail,
  echo: ((text: string) => void) | undefined,
): Promise<void> {
  if (stream === null) return Promise.resolve();
  const decoder = new TextDecoder();
  stream.on('data', (chunk: Buffer) => {
    tail.add(chunk);
    echo?.(decoder.decode(chunk, { stream: true }));
  });
  return new Promise((done) => {
    stream
      .on('end', done)
      .on('close', done)
      .on('error', () => done());
  });
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

function stopper(child: ChildProcess, graceMs: number): Stopper {
  let killAt: number | undefined;
  const send = (signal: NodeJS.Signals | 0): boolean => {
    if (child.pid === undefined) return false;
    try {
      return process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
    } catch {
      return false;
    }
  };
  const stop = (signal: 'SIGTERM' | 'SIGINT'): void => {
    send(signal);
    killAt = performance.now() + graceMs;
    setTimeout(() => send('SIGKILL'), graceMs).unref();
  };
  return Object.assign(stop, {
    groupGone: async () => {
      while (send(0)) {
        if (killAt !== undefined && performance.now() > killAt + 1000) return;
        await later(20);
      }
    },
  });
}

const later = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
