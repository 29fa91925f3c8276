import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createLocator, createSourcePaths, shortStack, stackFrame, type TestCase } from '@sluice/test-results';

const locator = createLocator(
  createSourcePaths({
    root: '/w/repo',
    project: 'service',
    tracked: [
      'service/tests/unit/test_price.py',
      'service/src/app/price.py',
      'service/tests/conftest.py',
      'web/cart.test.ts',
      'cart/cart_test.go',
      'setup.py',
      'java/src/test/java/com/acme/CartTest.java',
      'java/src/main/java/com/acme/Cart.java',
      'rust/src/lib.rs',
      'dotnet/Shop.Tests/CartTests.cs',
      'ruby/spec/cart_spec.rb',
      'ruby/lib/cart.rb',
      'php/tests/CartTest.php',
      'php/src/Cart.php',
      'kotlin/src/test/kotlin/com/acme/PriceTest.kt',
      'cpp/cart.cpp',
      't/cart.t',
      'web dir/a b.js',
    ],
  }),
);

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
    [
      'Java: the line of the test, not of the code below it',
      failing(
        { classname: 'com.acme.CartTest' },
        'java.lang.NullPointerException\n\tat com.acme.Cart.total(Cart.java:7)\n\tat app//com.acme.CartTest.isBroken(CartTest.java:30)\n\tat java.base/java.lang.reflect.Method.invoke(Method.java:569)\n',
      ),
      'java/src/test/java/com/acme/CartTest.java:30',
    ],
    [
      'Kotlin',
      failing({ classname: 'com.acme.PriceTest' }, '\tat com.acme.PriceTest.adds(PriceTest.kt:12)\n'),
      'kotlin/src/test/kotlin/com/acme/PriceTest.kt:12',
    ],
    [
      'Rust',
      failing(
        { classname: 'shop', name: 'tests::is_wrong' },
        "thread 'tests::is_wrong' (7) panicked at rust/src/lib.rs:19:9:\nassertion failed\n   0: core::panicking::panic_fmt\n             at /rustc/5980/library/core/src/panicking.rs:80:14\n",
      ),
      'rust/src/lib.rs:19',
    ],
    [
      '.NET on Windows',
      failing(
        { classname: 'Shop.Tests.CartTests' },
        '   at Shop.Tests.CartTests.IsWrong() in C:\\a\\dotnet\\Shop.Tests\\CartTests.cs:line 21\n',
      ),
      'dotnet/Shop.Tests/CartTests.cs:21',
    ],
    [
      'Ruby',
      failing(
        { classname: 'spec.cart_spec', file: './ruby/spec/cart_spec.rb' },
        "./ruby/lib/cart.rb:3:in `total'\n./ruby/spec/cart_spec.rb:9:in `block (2 levels) in <top (required)>'",
      ),
      'ruby/spec/cart_spec.rb:9',
    ],
    [
      'PHP',
      failing(
        { classname: 'Acme.Tests.CartTest', file: '/repo/php/tests/CartTest.php', line: 14 },
        'no\n\n/repo/php/tests/CartTest.php:16',
      ),
      'php/tests/CartTest.php:16',
    ],
    [
      'PHP: a class without a file',
      failing({ classname: 'Acme\\Tests\\CartTest' }, '#0 /repo/php/src/Cart.php(12): Acme\\Cart->total()\n'),
      'php/tests/CartTest.php:1',
    ],
    ['GoogleTest and Catch2', failing({}, 'at cpp/cart.cpp:9\n'), 'cpp/cart.cpp:9'],
    ['Perl', failing({}, "  Failed test 'is wrong'\n  at t/cart.t line 7.\n"), 't/cart.t:7'],
    [
      'a folder and a file with a space',
      failing({}, '    at total (/w/repo/web dir/a b.js:3:9)\n'),
      'web dir/a b.js:3',
    ],
    ['nothing of ours', failing({ classname: 'elsewhere' }, '/usr/lib/python3/setup.py:3: in x'), undefined],
  ];
  for (const [name, given, wanted] of cases) {
    test(name, () => {
      const found = locator.locate(given);
      assert.equal(found === undefined ? undefined : `${found.path}:${found.line}`, wanted);
    });
  }
});

describe('a line of a trace', () => {
  const cases: readonly [string, string | undefined][] = [
    ['  File "src/a b.py", line 3, in total', 'src/a b.py:3'],
    ['E   AssertionError', undefined],
    ['tests/test_a.py:12: AssertionError', 'tests/test_a.py:12'],
    ['    at async Promise.all (index 0)', undefined],
    ['    at async file:///repo/a.mjs:9:3', 'file:///repo/a.mjs:9'],
    [' ❯ total src/a.test.ts:4:32', 'src/a.test.ts:4'],
    ['total@file:///repo/a.js:1:2', 'file:///repo/a.js:1'],
    ['\tat com.acme.Cart$Item.total(Cart.java:7)', 'com/acme/Cart.java:7'],
    ['\tat jdk.internal.reflect.Direct.invoke(Native Method)', undefined],
    ['\t/repo/cart/cart.go:15 +0x1d', '/repo/cart/cart.go:15'],
    ["thread 'main' panicked at 'no price', src/lib.rs:24:27", 'src/lib.rs:24'],
    ['  at Shop.CartTests.Adds () [0x00001] in /repo/CartTests.cs:21 ', '/repo/CartTests.cs:21'],
    ['#3 /repo/tests/CartTest.php(16): total()', '/repo/tests/CartTest.php:16'],
    ['took 12:30:45 and 3.14:15', undefined],
    ['https://example.com:8080/x', undefined],
    ['line 0 of x.py:0', undefined],
  ];
  for (const [line, wanted] of cases) {
    test(line.trim().slice(0, 60), () => {
      const frame = stackFrame(line);
      assert.equal(frame === undefined ? undefined : `${frame.file}:${frame.line}`, wanted);
    });
  }
});

describe('a short trace', () => {
  const ours = (line: string): boolean => line.includes('/repo/');
  test('other people’s frames are one line', () => {
    const text = [
      'Error: no',
      '    at total (/repo/a.js:1:2)',
      '    at x (/lib/b.js:1:2)',
      '    at y (node:z:1:2)',
      'more',
    ];
    assert.equal(
      shortStack(text.join('\n'), ours),
      'Error: no\n    at total (/repo/a.js:1:2)\n    … 2 frames outside of the repository\nmore',
    );
  });
  test('the name of a function before the place goes with it (Rust, Go)', () => {
    const text = [
      '   0: core::panic',
      '             at /rustc/x/panicking.rs:80:14',
      '   1: shop::total',
      '             at /repo/src/lib.rs:19:9',
      'goroutine 7 [running]:',
      'testing.tRunner(0x1)',
      '\t/usr/local/go/testing.go:2036 +0xea',
      'shop.Total(0x2)',
      '\t/repo/cart.go:9 +0x9',
    ];
    assert.deepEqual(shortStack(text.join('\n'), ours).split('\n'), [
      '    … 1 frame outside of the repository',
      '   1: shop::total',
      '             at /repo/src/lib.rs:19:9',
      'goroutine 7 [running]:',
      '    … 1 frame outside of the repository',
      'shop.Total(0x2)',
      '\t/repo/cart.go:9 +0x9',
    ]);
  });
  test('where no frame is ours, all stay', () => {
    const text = 'Error\n    at x (/lib/b.js:1:2)\n    at y (/lib/c.js:1:2)';
    assert.equal(shortStack(text, ours), text);
  });
  test('a long text loses its middle', () => {
    const lines = Array.from({ length: 200 }, (_, index) => `line ${index}`);
    const short = shortStack(lines.join('\n'), ours).split('\n');
    assert.equal(short.length, 51);
    assert.deepEqual([short[0], short[30], short.at(-1)], ['line 0', '… 150 lines left out …', 'line 199']);
  });
});
