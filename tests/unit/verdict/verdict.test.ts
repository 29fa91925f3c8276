import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Check, decide, type Status, stepResult } from '@sluice/verdict';

const check = (status: Status, name = status): Check => ({ name, status, reason: `because of ${name}` });

describe('the verdict over several checks', () => {
  test('nothing measured is never green', () => {
    assert.equal(decide([]).status, 'inconclusive');
  });
  const rows: readonly (readonly [readonly Status[], Status])[] = [
    [['pass', 'pass'], 'pass'],
    [['pass', 'inconclusive'], 'inconclusive'],
    [['inconclusive', 'error'], 'error'],
    [['error', 'fail', 'pass'], 'fail'],
  ];
  for (const [statuses, expected] of rows) {
    test(`${statuses.join(' + ')} is ${expected}`, () => {
      assert.equal(decide(statuses.map((status) => check(status))).status, expected);
    });
  }
  test('the reason names what decided, and counts what it leaves out', () => {
    const verdict = decide([check('pass'), ...['a', 'b', 'c', 'd', 'e'].map((name) => check('fail', name as Status))]);
    assert.equal(verdict.reason, 'a: because of a; b: because of b; c: because of c; and 2 more');
  });
  test('the reason is one line', () => {
    assert.equal(decide([{ name: 'x\ny', status: 'error', reason: 'two\nlines' }]).reason, 'x y: two lines');
  });
  test('the reason is bounded, whatever a project is called or a tool says', () => {
    const { reason, checks } = decide([{ name: 'n'.repeat(5000), status: 'error', reason: '😀'.repeat(500_000) }]);
    assert.ok(reason.length <= 1202 && reason.endsWith('😀…') && reason.isWellFormed(), `${reason.length} units`);
    assert.equal(checks[0]?.reason.length, 1_000_000, 'the check has it all');
  });
});

describe('how a verdict ends the step', () => {
  const rows = [
    ['pass', 'enforce', 'fail', 'success'],
    ['fail', 'enforce', 'fail', 'failure'],
    ['error', 'enforce', 'warn', 'failure'],
    ['inconclusive', 'enforce', 'fail', 'failure'],
    ['inconclusive', 'enforce', 'warn', 'warning'],
    ['fail', 'report', 'fail', 'warning'],
    ['error', 'report', 'fail', 'warning'],
    ['inconclusive', 'report', 'fail', 'warning'],
  ] as const;
  for (const [status, mode, onInconclusive, expected] of rows) {
    test(`${status} with mode ${mode} and on-inconclusive ${onInconclusive}: ${expected}`, () => {
      assert.equal(stepResult(status, { mode, onInconclusive }), expected);
    });
  }
});
