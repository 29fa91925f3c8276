import type { Exec, Git } from '@sluice/action';

const timeoutMs = 5 * 60_000;
const outputBytes = 256 * 1024 * 1024;

/**
 * A person's configuration must not change what git prints; and in a job's container the checkout belongs to somebody else,
 * which git refuses unless it is told that the folder is meant.
 */
const settings = ['core.quotePath=false', 'color.ui=never', 'core.pager=cat', 'safe.directory=*'];
const plain = settings.flatMap((setting) => ['-c', setting]);

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
