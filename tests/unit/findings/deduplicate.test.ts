import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deduplicate, type Finding } from '@sluice/findings';

function advisory(tool: string, rule: string, aliases: readonly string[], more: Partial<Finding> = {}): Finding {
  return {
    tool,
    rule,
    aliases,
    level: 'error',
    message: `${tool} says so`,
    package: { name: 'shop', version: '1.0', fixedVersions: [] },
    seenBy: [tool],
    ...more,
  };
}

function remark(tool: string, rule: string, line: number, more: Partial<Finding> = {}): Finding {
  return {
    tool,
    rule,
    aliases: [],
    level: 'note',
    message: rule,
    location: { path: 'a.py', line },
    seenBy: [tool],
    ...more,
  };
}

test('names of the same advisory are one finding, seen by both, under one name whoever comes first', () => {
  const one = advisory('pip-audit', 'CVE-2024-1', ['GHSA-aaaa-bbbb-cccc']);
  const two = advisory('uv-audit', 'GHSA-aaaa-bbbb-cccc', ['PYSEC-2024-9', 'CVE-2024-1']);
  for (const list of [
    [one, two],
    [two, one],
  ]) {
    const [merged, ...others] = deduplicate(list);
    assert.deepEqual(others, []);
    assert.equal(merged?.rule, 'GHSA-aaaa-bbbb-cccc');
    assert.deepEqual(merged?.aliases, ['PYSEC-2024-9', 'CVE-2024-1']);
    assert.deepEqual(
      merged?.seenBy,
      list.map(({ tool }) => tool),
    );
  }
});

test('a third may tie together two that did not know of each other', () => {
  const found = deduplicate([
    advisory('a', 'CVE-2024-1', []),
    advisory('b', 'OTHER-1', []),
    advisory('c', 'PYSEC-2024-2', []),
    advisory('d', 'GHSA-aaaa-bbbb-cccc', ['CVE-2024-1', 'PYSEC-2024-2']),
  ]);
  assert.deepEqual(
    found.map(({ rule, seenBy }) => `${rule} ${seenBy}`),
    ['GHSA-aaaa-bbbb-cccc a,c,d', 'OTHER-1 b'],
  );
});

test('the same advisory of another package or version is another finding', () => {
  const other = { name: 'shop', version: '2.0', fixedVersions: [] };
  const third = { name: 'cart', version: '1.0', fixedVersions: [] };
  const found = deduplicate([
    advisory('a', 'CVE-1', []),
    advisory('a', 'CVE-1', [], { package: other }),
    advisory('a', 'CVE-1', [], { package: third }),
  ]);
  assert.equal(found.length, 3);
});

test('the worse severity, the higher score and all versions that mend it stay', () => {
  const known = { name: 'shop', version: '1.0', fixedVersions: ['1.1', '2.1'] };
  const [merged] = deduplicate([
    advisory('a', 'CVE-1', [], { severity: 'unknown', package: { ...known, fixedVersions: ['1.1'] } }),
    advisory('b', 'CVE-1', [], { severity: 'critical', score: 9.8, package: known, helpUrl: 'https://x.example/1' }),
    advisory('c', 'CVE-1', [], { severity: 'low', score: 2 }),
  ]);
  assert.deepEqual(
    [merged?.severity, merged?.score, merged?.package?.fixedVersions, merged?.helpUrl],
    ['critical', 9.8, ['1.1', '2.1'], 'https://x.example/1'],
  );
});

test('a rule of bandit and its copy in ruff are one on one line, and two on two', () => {
  const found = deduplicate([
    remark('bandit', 'B602', 3),
    remark('ruff', 'S602', 3, { level: 'error' }),
    remark('ruff', 'S602', 4),
    remark('ruff', 'F602', 3),
    remark('ruff', 'S101', 3),
  ]);
  assert.deepEqual(
    found.map(({ tool, rule, level, seenBy, location }) => `${tool} ${rule} ${level} ${seenBy} ${location?.line}`),
    ['bandit B602 error bandit,ruff 3', 'ruff S602 note ruff 4', 'ruff F602 note ruff 3', 'ruff S101 note ruff 3'],
  );
});

test('two remarks of one rule on one line stay two when they say different things', () => {
  assert.equal(
    deduplicate([remark('mypy', 'arg', 1, { message: 'a' }), remark('mypy', 'arg', 1, { message: 'b' })]).length,
    2,
  );
  assert.equal(deduplicate([remark('mypy', 'arg', 1), remark('mypy', 'arg', 1)]).length, 1);
});
