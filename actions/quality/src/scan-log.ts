import type { Io } from '@sluice/action';
import { type Scan, tailOf } from '@sluice/findings';
import { count } from '@sluice/report';
import type { Judgement } from './judgement.ts';
import { formatFinding } from './policy.ts';

const linesLogged = 200;

/** The log has the findings as tools print them, new ones first, for those who read it or search it. */
export async function logScan(one: Scan, { newOnly, causeOf }: Judgement, io: Io): Promise<void> {
  await io.log.group(`${one.tool} ${one.version ?? ''}: ${one.state}`, async () => {
    const fresh = newOnly ? one.findings.filter((finding) => causeOf(finding) === 'change') : [];
    const marked = new Set(fresh);
    const rest = one.findings.filter((finding) => !marked.has(finding));
    const all = [...fresh.map((finding) => `NEW ${formatFinding(finding)}`), ...rest.map(formatFinding)];
    const hidden = all.length - linesLogged;
    const said = one.details === '' ? [] : [tailOf({ stderr: one.details, stdout: '' })];
    const more = hidden > 0 ? [`and ${count(hidden, 'more finding')}`] : [];
    io.log.raw([...all.slice(0, linesLogged), ...more, one.reason, ...said].join('\n'));
  });
}
