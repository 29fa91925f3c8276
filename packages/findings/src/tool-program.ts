import type { Io } from '@sluice/action';

/** Where a tool is: the project's own environment first, so that its locked version speaks; then PATH. */
export async function locate(tool: string, io: Io): Promise<string | undefined> {
  return (await inEnvironment(tool, io)) ?? (await io.exec.which(tool));
}

export async function inEnvironment(tool: string, io: Io): Promise<string | undefined> {
  const path = io.host.platform === 'win32' ? `.venv/Scripts/${tool}.exe` : `.venv/bin/${tool}`;
  return (await io.files.exists(path)) ? `${io.files.root}/${path}` : undefined;
}

const versionTimeoutMs = 30_000;

/** The first thing that looks like a version in what `--version` says. */
export async function versionOf(program: string, io: Io): Promise<string | undefined> {
  const { stdout } = await io.exec.run({ argv: [program, '--version'], timeoutMs: versionTimeoutMs });
  return /\d+(?:\.\d+)+\S*/u.exec(stdout)?.[0];
}
