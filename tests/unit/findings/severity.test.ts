import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cvssBaseScore, isAtLeast, readAdvisory, severityOfScore, severityOfWord } from '@sluice/findings';

describe('CVSS base scores', () => {
  // Those of version 3.1: "Examples" of first.org; of version 2: section 3.3 of its guide.
  const published: readonly [string, number][] = [
    ['CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N', 6.4],
    ['CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N', 3.1],
    ['CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H', 9.9],
    ['CVSS:3.1/AV:L/AC:L/PR:H/UI:N/S:U/C:L/I:L/A:L', 4.2],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N', 7.5],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H', 10],
    ['CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:N', 7.4],
    ['CVSS:3.0/AV:P/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 6.8],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N', 0],
    ['AV:N/AC:L/Au:N/C:N/I:N/A:C', 7.8],
    ['AV:N/AC:L/Au:N/C:C/I:C/A:C', 10],
    ['AV:L/AC:H/Au:N/C:C/I:C/A:C', 6.2],
  ];
  for (const [vector, score] of published) test(vector, () => assert.equal(cvssBaseScore(vector), score));

  test('metrics of time and environment do not change it', () => {
    assert.equal(cvssBaseScore('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N/E:U/RL:O/CR:L'), 7.5);
  });

  for (const vector of [
    '',
    'high',
    'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:H/SC:N/SI:N/SA:N',
    'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N',
    'CVSS:3.1/AV:X/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N',
    'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/C:H/I:N/A:N',
    'AV:N/AC:L/C:C/I:C/A:C',
    'CVSS:3.1/AV:constructor/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N',
    'CVSS:3.1/AV:N/AC:L/PR:toString/UI:N/S:U/C:H/I:N/A:N',
  ]) {
    test(`no score of ${vector || 'nothing'}`, () => assert.equal(cvssBaseScore(vector), undefined));
  }
});

test('the bands', () => {
  const bands = [0, 0.1, 3.9, 4, 6.9, 7, 8.9, 9, 10].map(severityOfScore);
  assert.deepEqual(bands, ['low', 'low', 'low', 'medium', 'medium', 'high', 'high', 'critical', 'critical']);
});

test('an unknown severity counts as high', () => {
  assert.equal(isAtLeast('unknown', 'high'), true);
  assert.equal(isAtLeast('unknown', 'critical'), false);
  assert.equal(isAtLeast('medium', 'high'), false);
  assert.equal(isAtLeast('critical', 'high'), true);
});

test('the words of databases', () => {
  const words = ['CRITICAL', 'High', 'MODERATE', 'important', 'minor', 'UNDEFINED', '', '__proto__', 'constructor'];
  const severities = ['critical', 'high', 'medium', 'high', 'low', 'unknown', 'unknown', 'unknown', 'unknown'];
  assert.deepEqual(words.map(severityOfWord), severities);
});

describe('how bad an advisory is', () => {
  const high = { type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N' };
  const low = { type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N' };
  const four = { type: 'CVSS_V4', score: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:H/SC:N/SI:N/SA:N' };
  const cases: readonly [string, object, string, number | undefined][] = [
    ['the worst vector counts', { severity: [low, high] }, 'high', 7.5],
    ['a vector of an affected package counts', { affected: [{ severity: [high] }] }, 'high', 7.5],
    [
      'a vector that is not computed leaves the word',
      { severity: [four], database_specific: { severity: 'HIGH' } },
      'high',
      undefined,
    ],
    [
      'the worse of vector and word counts',
      { severity: [low], database_specific: { severity: 'CRITICAL' } },
      'critical',
      3.1,
    ],
    ['neither is unknown', {}, 'unknown', undefined],
    ['nonsense is unknown', { severity: 'high', affected: 3, database_specific: [] }, 'unknown', undefined],
  ];
  for (const [name, record, severity, score] of cases) {
    test(name, () => {
      const advisory = readAdvisory({ id: 'GHSA-x', ...record });
      assert.deepEqual([advisory?.severity, advisory?.score], [severity, score]);
    });
  }

  test('no record without an id', () => assert.equal(readAdvisory({ severity: [high] }), undefined));
});
