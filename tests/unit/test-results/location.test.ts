import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createSourcePaths, locationOf, type TestCase } from '@sluice/test-results';

const paths = createSourcePaths({
  root: '/w/repo',
  project: 'service',
  tracked: [
    'service/tests/unit/test_price.py',
    'service/src/app/price.py',
    'service/tests/conftest.py',
    'web/cart.test.ts',
    'cart/cart_test.go',
    'setup.py',
  ],
});

const failing = (changes: Partial<TestCase>, details = ''): TestCase => ({
  suite: [],
  classname: '',
  name: 'x',
  file: undefined,
  line: undefined,
  seconds: undefined,
  outcome: 'failed',
  failures: [{ kind: 'failed', type: '', message: '', details }],
  attempts: 1,
  skipReason: '',
  output: '',
  ...changes,
});

describe('where a failed test is best looked at', () => {
  const cases: readonly [string, TestCase, string | undefined][] = [
    [
      'pytest: the last line of its own file',
      failing(
        { classname: 'tests.unit.test_price' },
        'tests/unit/test_price.py:12: in test_x\n    price(0)\nsrc/app/price.py:5: in price\nE  ValueError\n',
      ),
      'service/tests/unit/test_price.py:12',
    ],
    [
      'a class in the module',
      failing({ classname: 'tests.unit.test_price.TestPrice' }, 'tests/unit/test_price.py:30: AssertionError'),
      'service/tests/unit/test_price.py:30',
    ],
    ['the file and line of the report', failing({ file: '/w/repo/web/cart.test.ts', line: 7 }), 'web/cart.test.ts:7'],
    [
      'a trace of Node.js',
      failing({ file: '/w/repo/web/cart.test.ts' }, '    at Context.<anonymous> (/w/repo/web/cart.test.ts:19:10)\n'),
      'web/cart.test.ts:19',
    ],
    [
      'Go: only the name of the file',
      failing({ classname: 'example.com/shop/cart' }, '    cart_test.go:15: total: got 2\n'),
      'cart/cart_test.go:15',
    ],
    [
      'a Python traceback',
      failing({}, '  File "/w/repo/service/src/app/price.py", line 41, in price\n'),
      'service/src/app/price.py:41',
    ],
    ['nothing of ours', failing({ classname: 'elsewhere' }, '/usr/lib/python3/setup.py:3: in x'), undefined],
  ];
  for (const [name, given, wanted] of cases) {
    test(name, () => {
      const found = locationOf(given, paths);
      assert.equal(found === undefined ? undefined : `${found.path}:${found.line}`, wanted);
    });
  }
});
