import { type Block, codeBlock, details, statusIcon, table, truncateText } from '@sluice/report';
import type { Verification } from './verify.ts';

/** The checks of the last round, what came before it, and what the command printed. */
export function verificationBlocks(verification: Verification): readonly Block[] {
  const { results, history, commandOutput } = verification;
  const rows = results.map(({ name, status, reason, httpStatus, latencyMs }) => [
    `${statusIcon(status)} ${status}`,
    name,
    httpStatus === undefined ? '' : String(httpStatus),
    latencyMs === undefined ? '' : `${latencyMs} ms`,
    truncateText(reason, 500),
  ]);
  const columns = [
    'Result',
    'Check',
    { title: 'Status', align: 'right' as const },
    { title: 'Time', align: 'right' as const },
    'Reason',
  ];
  const rounds = history.map(({ atMs, passed, reason }) => [
    `${(atMs / 1000).toFixed(1)} s`,
    passed ? 'passed' : 'not yet',
    truncateText(reason, 300),
  ]);
  const output = commandOutput?.trim() ?? '';
  return [
    table(columns, rows),
    ...(history.length < 2
      ? []
      : [details(`${verification.attempts} rounds`, [table(['After', 'Round', 'What did not hold'], rounds)])]),
    ...(output === '' ? [] : [details('Output of the command', [codeBlock(output.slice(-8000))])]),
  ];
}
