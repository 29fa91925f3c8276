import type { Exec, Git } from '@sluice/action';

const timeoutMs = 5 * 60_000;
const outputBytes = 256 * 1024 * 1024;

/** Git as a person's configuration must not change what it prints. */
const plain = ['-c', 'core.quotePath=false', '-c', 'color.ui=never', '-c', 'core.pager=cat'] as const;

export function createGit(exec: Exec): Git {
  return {
    async run(args) {
      const result = await exec.run({
        argv: ['git', ...plain, ...args],
        env: { GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
        timeoutMs,
        maxOutputBytes: outputBytes,
      });
      const { ending } = result;
      const ok = ending.kind === 'exited' && ending.code === 0 && !result.truncated;
      const stderr = ending.kind === 'not-started' ? `git could not be started: ${ending.message}` : result.stderr;
      return { ok, stdout: result.stdout, stderr };
    },
  };
}
