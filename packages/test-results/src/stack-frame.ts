/** A place that one line of a trace names. */
export interface StackFrame {
  /** As written; for the JVM the folder of the package and the file. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** The line is nothing but a frame: it can be left out of a short trace. */
  readonly pure: boolean;
}

type Pattern = readonly [expression: RegExp, pure: boolean, read?: (match: RegExpExecArray) => StackFrame | undefined];

const longest = 1000;

/** Most special first; each is linear in the length of the line. The languages and tools that write such lines stand beside them. */
const patterns: readonly Pattern[] = [
  // Python
  [/^\s*File "([^"]+)", line (\d{1,7})/u, false],
  // .NET: at Shop.Cart.Total() in C:\repo\Cart.cs:line 12; Mono: in /repo/Cart.cs:12
  [/^\s*at .*\) (?:\[0x[0-9a-f]+\] )?in ([^"<>|]+):(?:line )?(\d{1,7})\s*$/u, true],
  // JVM: at com.acme.CartTest.adds(CartTest.java:12), with module and loader before it
  [/^\s*at ([^\s(]+)\(([\w$-]+\.(?:java|kt|kts|groovy|scala|clj)):(\d{1,7})\)/u, true, jvmFrame],
  [/^\s*at [^\s(]+\((?:Native Method|Unknown Source|<generated>)\)\s*$/u, true, () => undefined],
  // PHP: #0 /repo/src/cart.php(12): total()
  [/^#\d+ ([^()]+)\((\d{1,7})\):/u, true],
  // Rust: panicked at src/lib.rs:12:5
  [/\bpanicked at (?:'[^']*', )?([^\s:]+):(\d{1,7}):\d+/u, false],
  // JavaScript: at total (/repo/a b.js:1:2), TestContext.<anonymous> (file:///repo/a.mjs:1:2)
  [/^\s*(?:at )?[^(]*\(((?:[A-Za-z]:)?[^():]+|(?:file|webpack|https?):\/\/[^()\s]+?):(\d{1,7}):\d+\)\s*,?$/u, true],
  // JavaScript, Rust: at /repo/a.js:1:2, at async file:///repo/a.mjs:1:2, at ./src/lib.rs:12:5
  [/^\s*at (?:async )?((?:[A-Za-z]:)?[^\s():]+|file:\/\/[^\s()]+?):(\d{1,7}):\d+\s*\{?$/u, true],
  // Vitest: ❯ total src/a.test.js:4:32
  [/^\s*❯ (?:\S+ )?([^\s:]+):(\d{1,7}):\d+\s*$/u, true],
  // Safari, Firefox: total@file:///repo/a.js:1:2
  [/^\s*[\w$./<>]*@((?:file|https?):\/\/\S+?|\/[^\s:]+):(\d{1,7}):\d+\s*$/u, true],
  // Perl: at t/cart.t line 12.
  [/\bat (\S+) line (\d{1,7})\b/u, false],
  // Go, in a trace: \t/repo/cart.go:12 +0x1d
  [/^\t([^\s:]+\.go):(\d{1,7}) \+0x/u, true],
  // Go: cart_test.go:15: message
  [/^\s*([\w.@/\\:+-]+\.go):(\d{1,7})(?=[:\s]|$)/u, false],
  // Ruby: # ./spec/cart_spec.rb:12:in `block'
  [/^\s*(?:# )?([\w.@/\\+-]+\.rb):(\d{1,7}):in /u, true],
  // Everybody else: tests/x.py:12: AssertionError, /repo/tests/CartTest.php:16, cart.cpp:9
  [/(?:^|[\s("'[])((?:[A-Za-z]:)?[\w.@+\-/\\]*[\w@+-]\.[A-Za-z]\w{0,4}):(\d{1,7})(?!\w)/u, false],
  // Microsoft's compilers: cart.cpp(12): error
  [/^\s*((?:[A-Za-z]:)?[\w.@+\-/\\]+\.[A-Za-z]\w{0,4})\((\d{1,7})\): /u, false],
];

/** The place that a line of a trace names; `undefined` for every other line. */
export function stackFrame(line: string): StackFrame | undefined {
  const text = line.length > longest ? line.slice(0, longest) : line;
  if (!/\d/u.test(text) && !text.includes('(')) return undefined;
  for (const [expression, pure, read] of patterns) {
    const match = expression.exec(text);
    if (match === null) continue;
    const frame = read === undefined ? { file: match[1] ?? '', line: Number(match[2]), pure } : read(match);
    if (frame !== undefined && frame.line > 0) return frame;
  }
  return undefined;
}

/** A line that is a frame of a trace, also one without a place. */
export const isFrameLine = (line: string): boolean =>
  stackFrame(line)?.pure === true || /^\s*(?:at \S|\.\.\. \d+ more|#\d+ )/u.test(line.slice(0, longest));

function jvmFrame(match: RegExpExecArray): StackFrame {
  const [, symbol = '', file = '', line = ''] = match;
  const names = symbol.slice(symbol.lastIndexOf('/') + 1).split('.');
  // Class and method are the last two.
  return { file: [...names.slice(0, -2), file].join('/'), line: Number(line), pure: true };
}
