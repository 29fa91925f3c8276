import type { WindowComparison } from '@sluice/deployment';
import { type Block, heading, paragraph, statusIcon, table, truncateText } from '@sluice/report';

/** The watch beside the release before, and how small a change it would have found. */
export const comparisonBlocks = ({ compared, rounds }: WindowComparison): readonly Block[] => [
  heading(3, 'Against the release before'),
  paragraph(
    `${rounds.before} rounds before the deployment, ${rounds.after} after it. The last column is the change that would have been called `,
    'worse in 80 of 100 watches; a smaller one may have been missed.',
  ),
  table(
    ['Result', 'What', 'Reason', 'would have been found from'],
    compared.map(({ kind, name, status, reason, detectable }) => [
      `${statusIcon(status)} ${status}`,
      truncateText(name, 200),
      truncateText(reason, 500),
      detectable === undefined ? 'none' : (kind === 'latency' ? formatRatioChange : formatPoints)(detectable),
    ]),
  ),
];

const percent = (value: number): string => `+${(value * 100).toFixed(1)}`;
const formatRatioChange = (ratio: number): string => `${percent(ratio - 1)}%`;
const formatPoints = (share: number): string => `${percent(share)} points`;
