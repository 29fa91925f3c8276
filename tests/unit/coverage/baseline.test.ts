import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type Baseline,
  type FileCoverage,
  lineRatio,
  makeBaseline,
  pointOf,
  readBaseline,
  readStates,
  statesOf,
  writeBaseline,
  writeStates,
} from '@sluice/coverage';
import { coverageOf } from './files.ts';

const sha = (digit: string): string => digit.repeat(40);

const baseline = (files: readonly FileCoverage[], previous?: Baseline): Baseline =>
  makeBaseline(files, { sha: sha('a'), time: 1_700_000_000_000, previous, unstable: [], red: false });

describe('the states of lines', () => {
  for (const states of ['', '+', '..+', '+++---...+', `${'.'.repeat(100)}-${'+'.repeat(2000)}-`]) {
    test(`${states.length} lines are the same after a round trip`, () => {
      const written = writeStates(statesOf(coverageOf('a', states)));
      assert.deepEqual(readStates(written), statesOf(coverageOf('a', states)));
    });
  }

  for (const text of ['x', '+', '+1 ', '.zzzzzz', '+1é', '-'.repeat(50), '+zzzzzzz', '+', '-1.', '+A', '+1\n']) {
    test(`${JSON.stringify(text.slice(0, 10))} is refused`, () => assert.equal(readStates(text), undefined));
  }
});

describe('a baseline', () => {
  const files = [
    coverageOf('src/a "b".py', '+-.+', new Map([[1, { total: 2, covered: 1 }]])),
    coverageOf('ü.py', '--'),
  ];

  test('is the same after a round trip, one line for each file', () => {
    const written = writeBaseline(baseline(files));
    const read = readBaseline(written);
    assert.deepEqual(read, { ok: true, baseline: baseline(files) });
    assert.equal(written.trim().split('\n').length, files.length + 2);
  });

  test('carries the totals before it, as many as are shown', () => {
    let last = baseline(files);
    for (let run = 0; run < 40; run += 1) last = baseline(files, last);
    assert.equal(last.history.length, 30);
    assert.deepEqual(last.history.at(-1), pointOf(last));
  });

  test('stays bounded: the largest files keep only their totals', () => {
    // Changing with every line, which is the most that one line can take.
    const noisy = Array.from({ length: 80 }, (_, index) =>
      coverageOf(`${index}.py`, '+-'.repeat(index < 40 ? 30_000 : 10)),
    );
    const made = baseline(noisy);
    const written = writeBaseline(made);
    assert.ok(written.length < 6.5 * 1024 * 1024, `${written.length}`);
    const read = readBaseline(written);
    assert.ok(read.ok);
    const without = read.baseline.files.filter(({ states }) => states === undefined);
    assert.ok(without.length === 0 || without.every(({ lines }) => lines.total > 20));
    assert.equal(
      read.baseline.files.reduce((sum, { lines }) => sum + lines.total, 0),
      lineRatio(noisy).total,
    );
  });

  const poisoned: readonly [name: string, change: (value: Record<string, unknown>) => unknown, message: RegExp][] = [
    ['another schema', (value) => ({ ...value, schema: 'x' }), /schema/u],
    ['no commit', (value) => ({ ...value, sha: '../../etc' }), /no commit/u],
    ['no time', (value) => ({ ...value, time: 'now' }), /no commit and time/u],
    ['more covered than there is', (value) => ({ ...value, files: [['a', 3, 2, 0, 0, null]] }), /files/u],
    ['totals that the lines deny', (value) => ({ ...value, files: [['a', 0, 2, 0, 0, '+2']] }), /files/u],
    ['negative counts', (value) => ({ ...value, files: [['a', -1, 2, 0, 0, null]] }), /files/u],
    ['fractions', (value) => ({ ...value, files: [['a', 0.5, 2, 0, 0, null]] }), /files/u],
    ['lines that go on for ever', (value) => ({ ...value, files: [['a', 0, 0, 0, 0, '.zzzzzz']] }), /files/u],
    ['files that are none', (value) => ({ ...value, files: { a: 1 } }), /files/u],
    ['a history that is none', (value) => ({ ...value, history: [['x']] }), /history/u],
    ['nothing', () => null, /schema/u],
  ];
  for (const [name, change, message] of poisoned) {
    test(`with ${name} is refused`, () => {
      const value = JSON.parse(writeBaseline(baseline(files)));
      const read = readBaseline(JSON.stringify(change(value)));
      assert.ok(!read.ok);
      assert.match(read.message, message);
    });
  }

  test('that is no JSON is refused; odd unstable lines are left out', () => {
    assert.deepEqual(readBaseline('{'), { ok: false, message: 'it is no JSON' });
    const value = JSON.parse(writeBaseline(baseline(files)));
    const good = { path: 'a', line: 1, flips: 2, quiet: 0 };
    const read = readBaseline(
      JSON.stringify({ ...value, unstable: [good, null, { path: 'a' }, { ...good, line: -1 }] }),
    );
    assert.ok(read.ok);
    assert.deepEqual(read.baseline.unstable, [good]);
  });
});

test('thousands of damaged baselines: refused, or sound; never a crash', () => {
  const text = writeBaseline(baseline([coverageOf('a.py', '+-.+'), coverageOf('b/c.py', '--++')]));
  let seed = 11;
  const random = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  let sound = 0;
  for (let round = 0; round < 5000; round += 1) {
    const at = random(text.length);
    const damage = [
      '',
      text[random(text.length)] ?? '',
      String(random(99)),
      '"',
      '[',
      '-',
      'null',
      text.slice(at, at + 9),
    ];
    const damaged = text.slice(0, at) + (damage[random(damage.length)] ?? '') + text.slice(at + random(4));
    const read = readBaseline(damaged);
    if (!read.ok) continue;
    sound += 1;
    for (const { lines, branches, states } of read.baseline.files) {
      assert.ok(lines.covered <= lines.total && branches.covered <= branches.total);
      if (states !== undefined)
        assert.equal((readStates(states) ?? []).filter((state) => state > 0).length, lines.total);
    }
  }
  assert.ok(sound > 100 && sound < 4500, `${sound} of 5000 were read`);
});
