import type { CommandResult, Ending } from '@sluice/action';

/** Why a program has no exit code; `undefined` when it has one. */
export function interrupted(ending: Ending): string | undefined {
  switch (ending.kind) {
    case 'exited':
      return undefined;
    case 'signalled':
      return `was killed (${ending.signal}); memory may have run out`;
    case 'timed-out':
      return `was ended after ${Math.round(ending.timeoutMs / 1000)} s; \`timeout\` gives it more time`;
    case 'cancelled':
      return 'was cancelled with the job';
    case 'not-started':
      return `could not be started: ${ending.message}`;
  }
}

const detailLines = 15;
const detailUnits = 2000;

/** The end of the errors, bounded. */
export function tailOf({ stderr, stdout }: Pick<CommandResult, 'stderr' | 'stdout'>): string {
  const text = stderr.trim() === '' ? stdout : stderr;
  return text.trim().split('\n').slice(-detailLines).join('\n').slice(-detailUnits);
}

const lastWordUnits = 300;

/** The line of the errors that says most: uv's `error:` line, else the last one. */
export function lastWord(result: Pick<CommandResult, 'stderr' | 'stdout'>): string {
  const lines = tailOf(result)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const said = lines.find((line) => /^error:/iu.test(line)) ?? lines.at(-1) ?? 'it said nothing';
  return said.length > lastWordUnits ? `${said.slice(0, lastWordUnits)}…` : said;
}
