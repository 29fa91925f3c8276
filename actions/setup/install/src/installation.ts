import type { CommandResult } from '@sluice/action';

export type Manager = 'uv' | 'pip' | 'npm' | 'pnpm';

/** Installs exactly what the lock file says; each of these fails when the lock file does not match the project. */
export function installCommand(
  manager: Manager,
  groups: readonly string[],
  hashed: boolean,
): readonly [string, ...string[]] {
  switch (manager) {
    case 'uv':
      return ['uv', 'sync', '--locked', '--no-progress', ...groups.flatMap((group) => ['--group', group])];
    case 'pip':
      return [
        'python',
        '-m',
        'pip',
        'install',
        '--no-input',
        ...(hashed ? ['--require-hashes'] : []),
        '-r',
        'requirements.txt',
      ];
    case 'npm':
      return ['npm', 'ci', '--no-audit', '--no-fund'];
    case 'pnpm':
      return ['corepack', 'pnpm', 'install', '--frozen-lockfile'];
  }
}

const mismatch: Readonly<Record<Manager, { readonly says: RegExp; readonly repair: string }>> = {
  uv: {
    says: /lockfile[^\n]*(needs to be updated|not be found|outdated)|Unable to find lockfile/u,
    repair: '`uv lock`, and commit uv.lock',
  },
  pip: {
    says: /hash(es)? (are|is) required|do not match the hashes|THESE PACKAGES DO NOT MATCH/iu,
    repair: '`uv pip compile --generate-hashes requirements.in -o requirements.txt`, and commit requirements.txt',
  },
  npm: {
    says: /can only install packages when|in sync|EUSAGE/u,
    repair: '`npm install`, and commit package-lock.json',
  },
  pnpm: { says: /ERR_PNPM_OUTDATED_LOCKFILE|frozen-lockfile/u, repair: '`pnpm install`, and commit pnpm-lock.yaml' },
};

/** Why an installation failed and what to do; `undefined` when it did not fail. */
export function installFailure(
  manager: Manager,
  command: readonly string[],
  result: CommandResult,
): string | undefined {
  const shown = `\`${command.join(' ')}\``;
  const { ending } = result;
  switch (ending.kind) {
    case 'exited':
      break;
    case 'not-started':
      return `${shown} could not be started: ${ending.message}. Is ${command[0]} installed on this runner?`;
    case 'timed-out':
      return `${shown} did not end within ${Math.round(ending.timeoutMs / 60_000)} minutes.`;
    case 'signalled':
      return `${shown} was killed by ${ending.signal}: out of memory?`;
    case 'cancelled':
      return `${shown} was cancelled.`;
  }
  if (ending.code === 0) return undefined;
  const { says, repair } = mismatch[manager];
  const output = `${result.stderr}\n${result.stdout}`;
  if (says.test(output)) return `The lock file does not match the project (${shown}). Repair it: ${repair}.`;
  return `${shown} failed with exit code ${ending.code}. Its last lines:\n${lastLines(output)}`;
}

function lastLines(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-10)
    .join('\n');
}
