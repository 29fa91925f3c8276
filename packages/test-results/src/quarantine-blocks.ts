import { type Block, code, heading, link, table } from '@sluice/report';
import type { EntryUse, QuarantineResult, ShieldState } from './quarantine.ts';

const states: Readonly<Record<Exclude<ShieldState, 'shielded'>, string>> = {
  expired: 'failed, and counts: the entry has expired',
  changed: 'failed, and counts: this pull request changes its file',
  unproven: 'failed; whether this pull request changes it could not be told',
};

/** Every entry of the quarantine, with what became of its tests. */
export function quarantineBlocks({ entries, failures }: QuarantineResult): readonly Block[] {
  if (entries.length === 0) return [];
  const rows = [...entries]
    .sort((a, b) => rank(a) - rank(b))
    .map((use) => {
      const counted = failures.find(({ entry, state }) => entry === use.entry && state !== 'shielded');
      const { test, owner, issue, expires } = use.entry;
      const state = counted === undefined ? stateOf(use) : states[counted.state as Exclude<ShieldState, 'shielded'>];
      return [code(test), state, owner, /^https?:\/\//u.test(issue) ? link(labelOf(issue), issue) : issue, expires];
    });
  return [heading(3, `Quarantine (${entries.length})`), table(['Test', 'Now', 'Owner', 'Issue', 'Until'], rows)];
}

/** An issue of GitHub as people write it, so that the column is no wider than it must be. */
function labelOf(url: string): string {
  const [, repository, number] = /^https:\/\/github\.com\/([^/]+\/[^/]+)\/(?:issues|pull)\/(\d+)$/u.exec(url) ?? [];
  return repository === undefined ? url : `${repository}#${number}`;
}

const rank = ({ failed, tests, expired }: EntryUse): number => (failed > 0 ? 0 : expired ? 1 : tests === 0 ? 2 : 3);

function stateOf({ tests, failed, expired }: EntryUse): string {
  const late = expired ? '; the entry has expired' : '';
  if (tests === 0) return `no test of this name was reported${late}`;
  if (failed === 0) return `passed${tests > 1 ? ` (${tests} tests)` : ''}${late}`;
  return `failed${tests > 1 ? ` (${failed} of ${tests} tests)` : ''}, and does not count`;
}
