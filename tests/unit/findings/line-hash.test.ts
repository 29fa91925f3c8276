import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineHashes } from '@sluice/findings';

/** Vectors of GitHub's algorithm. */
const vectors: readonly [string, string, readonly string[]][] = [
  ['nothing', '', ['c129715d7a2bc9a3:1']],
  [
    'blanks do not count',
    ' a\nb\n  \t\tc\n d',
    ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1'],
  ],
  [
    'a short program',
    'x = 2\nx = 1\nprint(x)\nx = 3\nprint(x)\nx = 4\nprint(x)\n',
    [
      'e54938cc54b302f1:1',
      'bb609acbe9138d60:1',
      '1131fd5871777f34:1',
      '5c482a0f8b35ea28:1',
      '54517377da7028d2:1',
      '2c644846cb18d53e:1',
      'f1b89f20de0d133:1',
      'c129715d7a2bc9a3:1',
    ],
  ],
  [
    'the same line again and again is numbered',
    'Lorem ipsum dolor sit amet.\n'.repeat(10),
    [
      ...[1, 2, 3, 4, 5, 6].map((number) => `a7f2ff13bc495cf2:${number}`),
      'a7f2ff1481e87703:1',
      'a9cf91f7bbf1862b:1',
      '55ec222b86bcae53:1',
      'cc97dc7b1d7d8f7b:1',
      'c129715d7a2bc9a3:1',
    ],
  ],
];
const all = (text: string) => new Set(text.split('\n').map((_, index) => index + 1));

for (const [name, text, hashes] of vectors) {
  test(name, () => {
    assert.deepEqual(
      [...lineHashes(text, all(text))],
      hashes.map((hash, index) => [index + 1, hash]),
    );
    assert.deepEqual(
      [...lineHashes(text.replaceAll('\n', '\r\n'), all(text))].map(([, hash]) => hash),
      hashes,
    );
    assert.deepEqual(
      [...lineHashes(text.replaceAll('\n', '\r'), all(text))].map(([, hash]) => hash),
      hashes,
    );
  });
}

test('only the lines that are asked for are answered, numbered by all', () => {
  const found = lineHashes('Lorem ipsum dolor sit amet.\n'.repeat(10), new Set([3, 99]));
  assert.deepEqual([...found], [[3, 'a7f2ff13bc495cf2:3']]);
});
