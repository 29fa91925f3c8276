import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  artifactDigest,
  digestIn,
  promotionEvidence,
  type RecordedDeployment,
  whyAmbiguous,
  whyUnproven,
} from '@sluice/deployment';
import { fakeIo } from '@sluice/testing';
import { entry, release, shaOf } from './entries.ts';

describe('whether the right answer proves that the new release gives it', () => {
  const sha = shaOf('b');
  const ask = (
    expected: string | undefined,
    servedBefore: string | undefined,
    list: readonly RecordedDeployment[] = [],
    digest = '',
  ) => whyUnproven({ expected, servedBefore, release: { sha, digest } }, list);

  test('nobody is asked', () => assert.match(ask(undefined, undefined) ?? '', /was not asked/u));

  test('another version answered before, or nothing did', () => {
    assert.equal(ask('1.1.0', '1.0.0'), undefined);
    assert.equal(ask('1.1.0', undefined), undefined);
  });

  test('the same version answered before: an old release that stays would look right', () => {
    assert.match(ask('1.1.0', '1.1.0') ?? '', /does not tell the new one from the old one/u);
    const live = entry(1, 'a', 'active', { servedVersion: '1.1.0' });
    assert.match(ask('1.1.0', '1.1.0', [live]) ?? '', /does not tell/u);
    assert.match(ask('1.1.0', undefined, [live]) ?? '', /does not tell/u, 'it may only have been away for a moment');
  });

  test('the same version answered before, and it was this commit', () => {
    const ours = entry(2, 'b', 'failed', { servedVersion: '1.1.0' });
    assert.equal(ask('1.1.0', '1.1.0', [ours]), undefined);
    const refused = entry(2, 'b', 'error', { servedVersion: '1.1.0', marks: ['untouched'] });
    assert.match(ask('1.1.0', '1.1.0', [refused]) ?? '', /does not tell/u, 'that one never got there');
  });

  test('the commit or the digest names one release only', () => {
    assert.equal(ask(sha, sha), undefined);
    assert.equal(ask('bbbbbbb', 'bbbbbbb'), undefined);
    assert.equal(ask('1.1.0+bbbbbbbbbb', '1.1.0+bbbbbbbbbb'), undefined);
    assert.match(ask('1.1.0+aaaaaaaaaa', '1.1.0+aaaaaaaaaa') ?? '', /does not tell/u);
    assert.match(ask('bbbbbb', 'bbbbbb') ?? '', /does not tell/u, 'six digits are few');
    assert.equal(
      ask(`sha256:${'9'.repeat(64)}`, `sha256:${'9'.repeat(64)}`, [], `sha256:${'9'.repeat(64)}`),
      undefined,
    );
  });
});

test('another build of the same commit is another release', () => {
  const digest = (digit: string) => `sha256:${digit.repeat(64)}`;
  const [sha, live] = [shaOf('b'), entry(1, 'b', 'active', { digest: digest('1'), servedVersion: '1.1.0' })];
  const ask = (expected: string, servedBefore: string, list: readonly RecordedDeployment[], build = '2') =>
    whyUnproven({ expected, servedBefore, release: { sha, digest: digest(build) } }, list);
  for (const told of [sha, '1.1.0'])
    assert.match(
      ask(told, told, [live]) ?? '',
      /by another build of the same commit \(sha256:1{12}\).*name the build/u,
    );
  const undone = entry(2, 'b', 'failed', { digest: digest('3') });
  assert.match(
    ask(sha, sha, [undone, { ...live, digest: digest('2') }]) ?? '',
    /sha256:3{12}/u,
    'it may still be there',
  );
  assert.equal(ask(sha, '1.0.0', [live]), undefined, 'another version answered before');
  assert.equal(ask(sha, sha, [live], '1'), undefined, 'the same build');
  assert.equal(ask(sha, sha, [{ ...live, digest: '' }]), undefined, 'no build is known');
  assert.equal(ask(`1.1.0+${'2'.repeat(12)}`, `1.1.0+${'2'.repeat(12)}`, [live]), undefined, 'it names the build');
});

test('a release that is brought back has to be told from all others by what it tells', () => {
  const a = { sha: shaOf('a'), digest: '' };
  const other = entry(2, 'b', 'error', { servedVersion: '1.0.0' });
  assert.equal(whyAmbiguous('1.0.0', a, [entry(1, 'a', 'active', { servedVersion: '1.0.0' })]), undefined);
  assert.match(whyAmbiguous('1.0.0', a, [other]) ?? '', /1\.0\.0 is what vb \(b{12}\) tells as well/u);
  assert.equal(whyAmbiguous('1.0.0', a, [{ ...other, marks: ['untouched'] }]), undefined);
  assert.equal(whyAmbiguous(shaOf('a'), a, [entry(2, 'b', 'error', { servedVersion: shaOf('a') })]), undefined);
});

describe('promotion', () => {
  const now = Date.parse('2026-11-23T02:00:00Z');
  const digest = (digit: string) => `sha256:${digit.repeat(64)}`;
  const rule = { environment: 'staging', soakMs: 60 * 60_000 };
  const withDigest = { ...release('b'), artifact: 'dist/app.whl', digest: digest('1') };
  const tried = entry(2, 'b', 'active', { digest: digest('1') });
  const cases: readonly [string, readonly RecordedDeployment[], typeof withDigest, boolean, RegExp][] = [
    [
      'the same artifact, long enough',
      [tried],
      withDigest,
      true,
      /is live in staging \(deployment 2\), verified 118 min ago, the same artifact/u,
    ],
    ['the same commit, when there is no artifact', [tried], release('b'), true, /the same commit/u],
    ['nothing was ever there', [], withDigest, false, /nothing was ever verified/u],
    [
      'another build of the same commit',
      [tried],
      { ...withDigest, digest: digest('2') },
      false,
      /it was not tried there/u,
    ],
    ['no digest is known there', [entry(2, 'b', 'active')], withDigest, false, /without a known digest/u],
    ['an artifact that cannot be compared', [tried], { ...withDigest, digest: '' }, false, /has no digest/u],
    ['another commit', [tried], release('c'), false, /not this commit/u],
    [
      'it was live, and another one is now',
      [entry(3, 'c', 'active'), { ...tried, state: 'inactive' }],
      withDigest,
      false,
      /was not tried/u,
    ],
    ['a bad one came after it', [entry(3, 'c', 'failed'), tried], withDigest, false, /is not known/u],
    [
      'not long enough',
      [{ ...tried, changedAt: '2026-11-23T01:30:00Z' }],
      withDigest,
      false,
      /not long enough: 30 more minutes of 60/u,
    ],
    ['nobody knows since when', [{ ...tried, changedAt: '' }], withDigest, false, /not long enough/u],
  ];
  for (const [name, list, candidate, met, reason] of cases) {
    test(name, () => {
      const evidence = promotionEvidence(list, candidate, rule, now);
      assert.equal(evidence.met, met, evidence.reason);
      assert.match(evidence.reason, reason);
    });
  }
});

describe('what an artifact is', () => {
  test('the digest that its name has', () => {
    const hash = 'a'.repeat(64);
    assert.equal(digestIn(`sha256:${hash}`), `sha256:${hash}`);
    assert.equal(digestIn(`ghcr.io/acme/shop@sha256:${hash.toUpperCase()}`), `sha256:${hash}`);
    assert.equal(digestIn('ghcr.io/acme/shop:1.0.0'), '');
    assert.equal(digestIn(`sha256:${hash}0`), '');
  });

  test('of a file its bytes, of a folder all its files with their names', async () => {
    // printf hello | sha256sum
    const hello = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';
    const { files } = fakeIo({ files: { 'dist/a.txt': 'hello', 'dist/b/c.txt': 'x', 'other/b.txt': 'hello' } });
    assert.equal(await artifactDigest('dist/a.txt', files), `sha256:${hello}`);
    const folder = await artifactDigest('dist', files);
    assert.match(folder, /^sha256:[0-9a-f]{64}$/u);
    const moved = fakeIo({ files: { 'dist/b.txt': 'hello', 'dist/b/c.txt': 'x' } });
    assert.notEqual(await artifactDigest('dist', moved.files), folder, 'a name is part of it');
    const again = fakeIo({ files: { 'dist/b/c.txt': 'x', 'dist/a.txt': 'hello' } });
    assert.equal(await artifactDigest('dist', again.files), folder, 'the order is not');
    assert.equal(await artifactDigest('missing', files), '');
    assert.equal(await artifactDigest('', files), '');
  });
});
