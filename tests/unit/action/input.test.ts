import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { boolean, duration, integer, lines, listOf, oneOf } from '@sluice/action';

describe('durations', () => {
  const rows = [
    ['500ms', 500],
    ['30s', 30_000],
    ['5m', 300_000],
    ['1h30m', 5_400_000],
    ['45', 45_000],
    ['0s', 0],
    ['1.5s', 1500],
    ['576h', 2_073_600_000],
  ] as const;
  for (const [text, ms] of rows) {
    test(`${text} is ${ms} ms`, () => assert.deepEqual(duration().parse(text), { ok: true, value: ms }));
  }
  // A timer of more than 2^31 ms would fire at once.
  for (const text of ['5 m', 'soon', '-1s', '1d', 's', '577h', '9'.repeat(400)]) {
    test(`${text.slice(0, 20)} is refused with what is accepted`, () => {
      const parsed = duration().parse(text);
      assert.equal(parsed.ok, false);
      assert.match(parsed.ok ? '' : parsed.expected, /30s, 5m or 1h30m/u);
    });
  }
});

describe('the other kinds', () => {
  test('a boolean is only true or false', () => {
    for (const text of ['True', 'yes', '1', 'TRUE', 'ture']) assert.equal(boolean().parse(text).ok, false);
    assert.deepEqual(boolean().parse('false'), { ok: true, value: false });
  });
  test('a whole number is in its range', () => {
    assert.equal(integer(1).parse('0').ok, false);
    assert.equal(integer(1, 5).parse('6').ok, false);
    assert.equal(integer(0).parse('1.0').ok, false);
    assert.deepEqual(integer(1).parse('12'), { ok: true, value: 12 });
  });
  test('lists leave out comments and empty lines', () => {
    assert.deepEqual(lines().parse('a.xml\n\n  # not this\n  !b.xml \n'), { ok: true, value: ['a.xml', '!b.xml'] });
  });
  test('a list of known values names them when one is unknown', () => {
    const kind = listOf(['ruff', 'mypy']);
    assert.deepEqual(kind.parse('ruff, mypy'), { ok: true, value: ['ruff', 'mypy'] });
    assert.deepEqual(kind.parse('# not mypy, nor this\nruff,\nruff'), { ok: true, value: ['ruff'] });
    const parsed = kind.parse('ruf');
    assert.equal(parsed.ok, false);
    assert.match(parsed.ok ? '' : parsed.expected, /`ruff`, `mypy`/u);
  });
  test('one of several values', () => {
    assert.equal(oneOf(['enforce', 'report']).parse('enforced').ok, false);
  });
});
