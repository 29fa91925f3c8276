import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ApiResponse } from '@sluice/action';
import { relationTo } from '@sluice/deployment';
import { fakeIo } from '@sluice/testing';
import { shaOf } from './entries.ts';

describe('how a candidate stands to what is live', () => {
  const git = (answers: Readonly<Record<string, boolean>>, shallow = 'false') => ({
    git: (args: readonly string[]) => ({ ok: answers[args.join(' ')] ?? args[0] === 'rev-parse', stdout: shallow }),
  });
  const live = shaOf('a');
  const candidate = shaOf('b');
  const known = { [`cat-file -e ${live}^{commit}`]: true, [`cat-file -e ${candidate}^{commit}`]: true };
  test('by the local history', async () => {
    assert.equal(await relationTo(undefined, candidate, fakeIo()), 'first');
    assert.equal(await relationTo(candidate, candidate, fakeIo()), 'same');
    assert.equal(
      await relationTo(
        live,
        candidate,
        fakeIo(git({ ...known, [`merge-base --is-ancestor ${live} ${candidate}`]: true })),
      ),
      'ahead',
    );
    assert.equal(
      await relationTo(
        live,
        candidate,
        fakeIo(git({ ...known, [`merge-base --is-ancestor ${candidate} ${live}`]: true })),
      ),
      'behind',
    );
    assert.equal(await relationTo(live, candidate, fakeIo(git(known))), 'diverged');
  });

  test('by GitHub when the history is too short, and not at all without it', async () => {
    const compared: ApiResponse = { ok: true, status: 200, data: { status: 'behind' }, next: undefined };
    assert.equal(await relationTo(live, candidate, fakeIo({ ...git(known, 'true'), api: () => compared })), 'behind');
    assert.equal(await relationTo(live, candidate, fakeIo(git({}))), 'unknown');
    const onlyLive = { [`cat-file -e ${live}^{commit}`]: true };
    assert.equal(await relationTo(live, candidate, fakeIo(git(onlyLive))), 'unknown', 'never diverged by ignorance');
  });
});
