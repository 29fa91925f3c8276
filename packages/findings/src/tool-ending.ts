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

/** The line of the errors that says most: uv's `error:` line with its last cause, else the last one. */
export function lastWord(result: Pick<CommandResult, 'stderr' | 'stdout'>): string {
  const lines = tailOf(result)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const error = lines.find((line) => /^error:/iu.test(line));
  const cause = error === undefined ? undefined : lines.findLast((line) => /^(?:cause|caused by):/iu.test(line));
  const said = [error ?? lines.at(-1) ?? 'it said nothing', ...(cause === undefined ? [] : [cause])].join('; ');
  return said.length > lastWordUnits ? `${said.slice(0, lastWordUnits)}…` : said;
}

/**
 * Why the result of a tool that exits 0 (clean) or 1 (findings, and much else) cannot be used; `undefined` when exit code
 * and report agree. `report` is what was read of it, or a text that says why it could not be read.
 */
export function toolTrouble(
  result: CommandResult,
  report: string | { readonly findings: readonly unknown[] },
): string | undefined {
  const stopped = interrupted(result.ending);
  if (stopped !== undefined || result.ending.kind !== 'exited') return stopped;
  const { code } = result.ending;
  if (typeof report === 'string') return `${report} (exit code ${code}): ${lastWord(result)}`;
  if (code === 0 || (code === 1 && report.findings.length > 0)) return undefined;
  return `exit code ${code} ${code === 1 ? 'without a finding' : 'whatever its report says'}: ${lastWord(result)}`;
}
