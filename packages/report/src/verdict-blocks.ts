import { type Status, statusesWorstFirst, type Verdict } from '@sluice/verdict';
import { type Block, details, heading, paragraph, strong, table } from './document.ts';

const icons: Readonly<Record<Status, string>> = { pass: '✅', fail: '❌', inconclusive: '⚠️', error: '💥' };

export function statusIcon(status: Status): string {
  return icons[status];
}

const checksUnfolded = 10;

/** How every gate's report begins: title, verdict with its reason, and the checks behind it, worst first. */
export function verdictBlocks(title: string, verdict: Verdict): readonly Block[] {
  const head: readonly Block[] = [
    heading(2, title),
    paragraph(`${icons[verdict.status]} `, strong(verdict.status), ` ${verdict.reason}`),
  ];
  // The reason of a single check is the reason of the verdict: a table would only repeat it.
  if (verdict.checks.length < 2) return head;
  const rank = (status: Status): number => statusesWorstFirst.indexOf(status);
  const rows = [...verdict.checks]
    .sort((a, b) => rank(a.status) - rank(b.status))
    .map((check) => [`${icons[check.status]} ${check.status}`, check.name, check.reason]);
  const checks = table(['Result', 'Check', 'Reason'], rows);
  return [...head, verdict.checks.length > checksUnfolded ? details(countLine(verdict), [checks]) : checks];
}

function countLine(verdict: Verdict): string {
  const counts = statusesWorstFirst
    .map((status) => ({ status, count: verdict.checks.filter((check) => check.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${status}`);
  return `${verdict.checks.length} checks: ${counts.join(', ')}`;
}
