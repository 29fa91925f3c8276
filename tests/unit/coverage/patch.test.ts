import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { newSources, type PatchCoverage, patchAnnotations, patchCoverage, unmeasuredFile } from '@sluice/coverage';
import type { ChangedFile, Changes } from '@sluice/git';
import { coverageOf, shown } from './files.ts';

/** A file in which the given lines (first, count) are new. */
const changed = (
  path: string,
  hunks: readonly (readonly [number, number])[],
  more: Partial<ChangedFile> = {},
): ChangedFile => ({
  path,
  oldPath: path,
  kind: 'modified',
  hunks: hunks.map(([newStart, newCount]) => ({ oldStart: newStart, oldCount: 0, newStart, newCount })),
  ...more,
});

const changes = (files: readonly ChangedFile[], moves: Changes['moves'] = []): Changes => ({ files, moves });

const ranges = ({ files }: PatchCoverage): unknown =>
  files.map(({ path, hunks }) => [path, hunks.map((hunk) => hunk.ranges)]);

describe('coverage of changed lines', () => {
  test('counts changed lines that are code, and nothing else', () => {
    const file = coverageOf('a.py', '+-.+--.-+');
    const patch = patchCoverage([file], changes([changed('a.py', [[4, 5]]), changed('README.md', [[1, 9]])]));
    assert.deepEqual(patch.ratio, { covered: 1, total: 4 });
    assert.deepEqual(ranges(patch), [['a.py', [[[5, 8]]]]]);
  });

  test('one place is one hunk, whose ranges only covered lines break', () => {
    const patch = patchCoverage(
      [coverageOf('a.py', '--+-.-++--')],
      changes([
        changed('a.py', [
          [1, 7],
          [9, 2],
        ]),
      ]),
    );
    assert.deepEqual(ranges(patch), [
      [
        'a.py',
        [
          [
            [1, 2],
            [4, 6],
          ],
          [[9, 10]],
        ],
      ],
    ]);
    assert.deepEqual(
      patchAnnotations(patch).map(({ line, endLine, message, rank }) => [line, endLine, message, rank]),
      [
        [1, 2, 'No test runs 4 of 6 changed lines here. Lines 1-2, 4-6.', 4],
        [9, 10, 'No test runs these 2 changed lines.', 2],
      ],
    );
  });

  test('nothing that is code is nothing, not 100 %', () => {
    const patch = patchCoverage([coverageOf('a.py', '+..')], changes([changed('a.py', [[2, 2]])]));
    assert.deepEqual([patch.ratio, patch.files], [{ covered: 0, total: 0 }, []]);
  });

  test('lines that only moved are not new code, and counted as such', () => {
    const move = { oldPath: 'b.py', oldStart: 7, newPath: 'a.py', newStart: 2, count: 3 };
    const patch = patchCoverage([coverageOf('a.py', '-----')], changes([changed('a.py', [[1, 5]])], [move]));
    assert.deepEqual(patch.ratio, { covered: 0, total: 2 });
    assert.deepEqual(ranges(patch), [
      [
        'a.py',
        [
          [
            [1, 1],
            [5, 5],
          ],
        ],
      ],
    ]);
    assert.equal(patch.files[0]?.moved, 3);
  });

  test('deleted files and files that nobody measures have no part in it', () => {
    const gone = changed('gone.py', [], { kind: 'deleted' });
    assert.deepEqual(patchCoverage([], changes([gone, changed('x.py', [[1, 3]])])).ratio, { covered: 0, total: 0 });
  });

  test('a new file that no report knows is one remark, not one for each line', () => {
    const patch = patchCoverage(
      [unmeasuredFile('new.py', 'import os\n\nos.remove(x)\n')],
      changes([changed('new.py', [[1, 3]], { kind: 'added', oldPath: undefined })]),
      new Set(['new.py']),
    );
    assert.deepEqual(patch.ratio, { covered: 0, total: 2 });
    const [annotation, ...others] = patchAnnotations(patch);
    assert.equal(others.length, 0);
    assert.match(annotation?.message ?? '', /No report knows this new file: its 2 lines/u);
  });
});

describe('which new files should have been measured', () => {
  const tracked = [
    'src/app/a.py',
    'src/app/sub/b.py',
    'tests/test_a.py',
    'scripts/release.py',
    'setup.py',
    'packages/one/src/x.ts',
    'packages/one/scripts/y.ts',
    'packages/two/src/z.ts',
  ];
  const measured = new Set(['src/app/a.py', 'src/app/sub/b.py', 'packages/one/src/x.ts', 'packages/two/src/z.ts']);
  const cases: readonly [path: string, expected: boolean | undefined, why: string][] = [
    ['src/app/new.py', true, 'beside measured files'],
    ['src/app/deep/er/new.py', true, 'in new folders below'],
    ['src/billing/new.py', true, 'in a new package beside a measured one'],
    ['packages/three/src/new.ts', true, 'in a new package of the workspace'],
    ['packages/one/scripts/new.ts', false, 'where files are that nobody measures'],
    ['scripts/new.py', false, 'beside scripts that nobody measures'],
    ['billing/new.py', false, 'in a new folder of the root: nobody can tell'],
    ['noxfile.py', false, 'in the root, where setup.py is not measured'],
    ['tests/new.py', undefined, 'a test by its folder'],
    ['src/app/test_new.py', undefined, 'a test by its name'],
    ['packages/one/src/new.test.ts', undefined, 'a test by its name'],
    ['packages/one/src/__tests__/new.ts', undefined, 'a test by its folder'],
    ['packages/one/src/new.d.ts', undefined, 'only types'],
    ['packages/one/vite.config.ts', undefined, 'a setting'],
    ['src/app/new.txt', undefined, 'another language'],
  ];
  for (const [path, expected, why] of cases) {
    test(`${path}: ${why}`, () => {
      const found = newSources([path], { measured, tracked: new Set([...tracked, path]) });
      assert.deepEqual(found.expected, expected === true ? [path] : []);
      assert.deepEqual(found.elsewhere, expected === false ? [path] : []);
    });
  }

  test('what a report knows is not unknown, and new files do not vouch for each other', () => {
    const added = ['src/app/new.py', 'lib/one.py', 'lib/two.py'];
    const found = newSources(added, {
      measured: new Set([...measured, 'src/app/new.py', 'lib/one.py']),
      tracked: new Set([...tracked, ...added]),
    });
    assert.deepEqual(found, { expected: [], elsewhere: ['lib/two.py'] });
  });
});

describe('the lines of a file that no report knows', () => {
  const cases: readonly [path: string, text: string, states: string][] = [
    ['a.py', '"""One.\n\nTwo."""\nimport os\n# why\ndef f(\n):\n    """What."""\n    return 1\n', '...-.-..-'],
    ['a.py', 'x = """\ntext\n"""\ny = 1\n', '-..-'],
    ['a.ts', '/**\n * What.\n */\nexport const a = 1;\n\n// no\n}\n/* a */ f();\n', '...-...-'],
    ['a.go', 'package a\n\n/* x */\nfunc f() {\n}\n', '-..-'],
    ['a.rb', '# x\nputs 1\nend\n', '.--'],
    ['a.php', '<?php\n#[Attribute]\n# no\nclass A {}\n', '.-.-'],
    ['a.unknown', '-- x\nselect 1\n', '.-'],
    ['a.py', '', ''],
  ];
  for (const [path, text, states] of cases) {
    test(`${path} ${JSON.stringify(text.slice(0, 24))}`, () => assert.equal(shown(unmeasuredFile(path, text)), states));
  }
});
