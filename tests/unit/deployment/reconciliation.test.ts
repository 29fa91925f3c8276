import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Finding, type RecordedDeployment, reconcile } from '@sluice/deployment';
import { entry, shaOf } from './entries.ts';

const kind = (finding: Finding): string => {
  switch (finding.kind) {
    case 'found':
    case 'bad-live':
      return `${finding.kind} ${finding.release.id}`;
    case 'agrees':
      return `agrees ${finding.live.id}`;
    case 'drift':
      return `drift from ${finding.lastGood?.id ?? 'nothing'}`;
    case 'ambiguous':
      return `ambiguous ${finding.releases.map(({ id }) => id).join(' ')}`;
    case 'empty':
      return 'empty';
  }
};

describe('what answers, against the record', () => {
  const cases: readonly [string, readonly RecordedDeployment[], string, string][] = [
    ['as recorded', [entry(2, 'b', 'active'), entry(1, 'a', 'inactive')], 'vb', 'agrees 2'],
    ['the one before, without a word', [entry(2, 'b', 'active'), entry(1, 'a', 'inactive')], 'va', 'found 1'],
    ['what a killed job had deployed', [entry(2, 'b', 'error'), entry(1, 'a', 'active')], 'vb', 'found 2'],
    ['the old one, after a killed job', [entry(2, 'b', 'error'), entry(1, 'a', 'active')], 'va', 'found 1'],
    [
      'the old one, after one that touched nothing',
      [entry(2, 'b', 'error', { marks: ['untouched'] }), entry(1, 'a', 'active')],
      'va',
      'agrees 1',
    ],
    [
      'what never got that far',
      [entry(2, 'b', 'error', { marks: ['untouched'] }), entry(1, 'a', 'active')],
      'vb',
      'drift from 1',
    ],
    ['what waits', [entry(2, 'b', 'waiting'), entry(1, 'a', 'active')], 'vb', 'drift from 1'],
    ['a bad one', [entry(2, 'b', 'failed', { marks: ['quarantined'] }), entry(1, 'a', 'active')], 'vb', 'bad-live 2'],
    [
      'after a failed rollback, the old one',
      [entry(2, 'b', 'failed', { marks: ['quarantined', 'frozen'] }), entry(1, 'a', 'active')],
      'va',
      'found 1',
    ],
    ['what nobody knows', [entry(1, 'a', 'active')], 'v9', 'drift from 1'],
    ['what nobody knows, and nothing was ever good', [entry(1, 'a', 'failed')], 'v9', 'drift from nothing'],
    [
      'what two commits tell',
      [entry(2, 'b', 'active'), entry(1, 'a', 'inactive', { servedVersion: 'vb' })],
      'vb',
      'ambiguous 2 1',
    ],
    ['the same commit twice', [entry(2, 'a', 'active'), entry(1, 'a', 'inactive')], 'va', 'agrees 2'],
    ['nothing is recorded', [], 'va', 'empty'],
    ['only what something else has made', [entry(1, 'a', 'active', { foreign: true })], 'va', 'empty'],
  ];
  for (const [name, list, served, wanted] of cases)
    test(name, () => assert.equal(kind(reconcile(list, served)), wanted));

  test('a commit in the version tells which of two it is', () => {
    const served = `1.0.0+${shaOf('a').slice(0, 8)}`;
    const list = [
      entry(2, 'b', 'active', { servedVersion: served }),
      entry(1, 'a', 'inactive', { servedVersion: served }),
    ];
    assert.equal(kind(reconcile(list, served)), 'found 1');
  });
});
