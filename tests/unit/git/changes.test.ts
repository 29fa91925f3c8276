import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import { type ChangeOptions, type Changes, readChanges } from '@sluice/git';
import { lines, newRepository, type Repository } from './repository.ts';

type Files = Parameters<Repository['write']>[0];

/** What changed between two states of a repository. */
async function changesOf(
  context: TestContext,
  before: Files,
  after: Files,
  options: Partial<ChangeOptions> = {},
  prepare: (repository: Repository) => void = () => undefined,
): Promise<Changes> {
  const repository = newRepository(context);
  prepare(repository);
  repository.write(before);
  const from = repository.commit();
  repository.write(after);
  const to = repository.commit();
  const result = await readChanges(repository.git, from, to, { ignoreWhitespace: false, ...options });
  assert.ok(result.ok, result.ok ? '' : result.message);
  return result.changes;
}

/** `path: first-last` of each place where lines are new. */
const added = ({ files }: Changes): readonly string[] =>
  files.flatMap(({ path, hunks }) =>
    hunks
      .filter(({ newCount }) => newCount > 0)
      .map(({ newStart, newCount }) => `${path}: ${newStart}-${newStart + newCount - 1}`),
  );

const kinds = ({ files }: Changes): readonly string[] =>
  files.map(({ kind, path, oldPath }) => `${kind} ${oldPath ?? '-'} -> ${path}`);

const ten = Array.from({ length: 10 }, (_, index) => `line ${index + 1} of the file`);

describe('changed lines', () => {
  test('are those of the new side: changed, added in the middle, added at the end', async (context) => {
    const after = [...ten.slice(0, 2), 'changed', ...ten.slice(3, 6), 'new a', 'new b', ...ten.slice(6), 'last'];
    const changes = await changesOf(context, { 'a.py': lines(...ten) }, { 'a.py': lines(...after) });
    assert.deepEqual(added(changes), ['a.py: 3-3', 'a.py: 7-8', 'a.py: 13-13']);
  });

  test('a new file is new as a whole, a deleted one has no new line, an empty one none at all', async (context) => {
    const before = { 'gone.py': lines(...ten), 'same.py': 'x\n' };
    const changes = await changesOf(context, before, { 'gone.py': undefined, 'new.py': 'a\nb\nc', 'empty.py': '' });
    assert.deepEqual(added(changes), ['new.py: 1-3']);
    assert.deepEqual(kinds(changes), ['added - -> empty.py', 'deleted gone.py -> gone.py', 'added - -> new.py']);
  });

  test('code that looks like a patch is code', async (context) => {
    const odd = ['--- a/x.py', '+++ b/y.py', '@@ -1,9 +1,9 @@', 'diff --git a/q b/q', '\\ No newline'];
    const changes = await changesOf(
      context,
      { 'a.py': 'one\ntwo' },
      { 'a.py': `one\n${lines(...odd)}two\n`, 'b.py': 'z\n' },
    );
    assert.deepEqual(added(changes), ['a.py: 2-7', 'b.py: 1-1']);
    assert.equal(changes.files.length, 2);
  });

  test('a rename is not new code, only what was changed in it', async (context) => {
    const renamed = [...ten.slice(0, 9), 'changed'];
    const changes = await changesOf(
      context,
      { 'old/a.py': lines(...ten), 'old/b.py': lines(...ten.map((text) => `${text}!`)) },
      {
        'old/a.py': undefined,
        'old/b.py': undefined,
        'new/a.py': lines(...renamed),
        'new/b.py': lines(...ten.map((text) => `${text}!`)),
      },
    );
    assert.deepEqual(kinds(changes), ['renamed old/a.py -> new/a.py', 'renamed old/b.py -> new/b.py']);
    assert.deepEqual(added(changes), ['new/a.py: 10-10']);
  });

  test('names may have any character', async (context) => {
    const names = [
      'with space.py',
      'tab\there.py',
      'quote".py',
      'back\\slash.py',
      'line\nbreak.py',
      'ünï cödé 🦊.py',
      ' a .py',
      'b => c.py',
    ];
    const before = Object.fromEntries(names.map((name) => [name, 'one\n']));
    const after = Object.fromEntries(names.map((name) => [name, 'one\ntwo\n']));
    const changes = await changesOf(context, before, after);
    assert.deepEqual([...added(changes)].sort(), names.map((name) => `${name}: 2-2`).sort());
  });

  test('white space is a change, unless it is asked not to be', async (context) => {
    const before = { 'a.py': lines('if a:', '    b', 'c') };
    const after = { 'a.py': lines('if a:', '        b', '', 'c   ', 'd') };
    assert.deepEqual(added(await changesOf(context, before, after)), ['a.py: 2-5']);
    const ignoring = await changesOf(context, before, after, { ignoreWhitespace: true });
    assert.deepEqual(added(ignoring), ['a.py: 5-5']);
  });

  test('more than 300 files are all there', async (context) => {
    const names = Array.from({ length: 350 }, (_, index) => `part${index % 7}/module${index}.py`);
    const changes = await changesOf(context, { x: 'x' }, Object.fromEntries(names.map((name) => [name, 'a\nb\n'])));
    assert.equal(added(changes).length, 350);
  });

  test('of files that are of no interest no line is read', async (context) => {
    const changes = await changesOf(
      context,
      { 'a.py': 'x\n' },
      { 'a.py': 'y\n', 'lock.json': lines(...ten), Makefile: 'all:\n' },
      { interesting: (path) => path.endsWith('.py') || path === 'Makefile' },
    );
    assert.deepEqual(added(changes), ['Makefile: 1-1', 'a.py: 1-1']);
    assert.equal(changes.files.length, 3);
  });

  test('a submodule is listed and has no lines', async (context) => {
    const inner = newRepository(context);
    inner.write({ 'x.py': 'x\n' });
    const [sha, next] = [inner.commit(), inner.commit()];
    const repository = newRepository(context);
    repository.run('update-index', '--add', '--cacheinfo', `160000,${sha},lib`);
    repository.run('commit', '--quiet', '-m', 'one');
    const from = repository.run('rev-parse', 'HEAD').trim();
    repository.run('update-index', '--add', '--cacheinfo', `160000,${next},lib`);
    repository.run('commit', '--quiet', '-m', 'two');
    const result = await readChanges(repository.git, from, 'HEAD', { ignoreWhitespace: false });
    assert.ok(result.ok);
    assert.deepEqual(kinds(result.changes), ['submodule lib -> lib']);
    assert.deepEqual(added(result.changes), []);
  });
});

describe('nobody can hide a change', () => {
  test('not with attributes in the same change', async (context) => {
    for (const attributes of ['*.py -diff\n', '*.py binary\n', '*.py diff=hidden\n']) {
      const changes = await changesOf(context, { 'a.py': 'x\n' }, { 'a.py': 'x\ny\n', '.gitattributes': attributes });
      assert.ok(added(changes).includes('a.py: 2-2'), attributes);
    }
  });

  test('not by the configuration of the machine: prefixes, context, external programs, textconv, colours', async (context) => {
    const configure = (repository: Repository): void => {
      const settings = {
        'diff.noprefix': 'true',
        'diff.mnemonicPrefix': 'true',
        'diff.context': '5',
        'diff.interHunkContext': '50',
        'diff.external': 'true',
        'diff.renames': 'false',
        'diff.py.textconv': 'true',
        'color.ui': 'always',
        'core.quotePath': 'true',
        'diff.relative': 'true',
        'diff.submodule': 'log',
      };
      for (const [name, value] of Object.entries(settings)) repository.run('config', name, value);
    };
    const after = [...ten.slice(0, 4), 'new', ...ten.slice(4), 'end'];
    const changes = await changesOf(
      context,
      { 'é.py': lines(...ten), '.gitattributes': '*.py diff=py\n' },
      { 'é.py': undefined, 'ö.py': lines(...after) },
      {},
      configure,
    );
    assert.deepEqual(kinds(changes), ['renamed é.py -> ö.py']);
    assert.deepEqual(added(changes), ['ö.py: 5-5', 'ö.py: 12-12']);
  });
});

describe('moves', () => {
  const body = ['def shipping_costs(order):', '    weight = order.weight', '', '    return weight * 3'];

  test('a block that went to another file, unchanged, is found with where it came from', async (context) => {
    const { moves } = await changesOf(
      context,
      { 'a.py': lines('import x', ...body, 'end = 1'), 'b.py': lines('start = 1') },
      { 'a.py': lines('import x', 'end = 1'), 'b.py': lines('start = 1', 'more = 2', ...body) },
    );
    assert.deepEqual(moves, [{ oldPath: 'a.py', oldStart: 2, newPath: 'b.py', newStart: 3, count: 4 }]);
  });

  test('a copy is new: each removed line stands for one added line', async (context) => {
    const { moves } = await changesOf(
      context,
      { 'a.py': lines(...body), 'b.py': '', 'c.py': '' },
      { 'a.py': '', 'b.py': lines(...body), 'c.py': lines(...body) },
    );
    assert.deepEqual(
      moves.map(({ newPath }) => newPath),
      ['b.py'],
    );
  });

  test('one line, or a few letters, prove nothing', async (context) => {
    const { moves } = await changesOf(
      context,
      { 'a.py': lines('a_long_enough_statement(with_arguments)', 'keep', 'x', 'y'), 'b.py': 'keep\n' },
      { 'a.py': lines('keep'), 'b.py': lines('keep', 'a_long_enough_statement(with_arguments)', 'new', 'x', 'y') },
    );
    assert.deepEqual(moves, []);
  });

  test('with other indentation only when white space does not count', async (context) => {
    const before = { 'a.py': lines(...body), 'b.py': 'class A:\n' };
    const after = { 'a.py': '', 'b.py': lines('class A:', ...body.map((text) => (text === '' ? '' : `    ${text}`))) };
    assert.deepEqual((await changesOf(context, before, after)).moves, []);
    const { moves } = await changesOf(context, before, after, { ignoreWhitespace: true });
    assert.deepEqual(
      moves.map(({ newStart, count }) => [newStart, count]),
      [[2, 4]],
    );
  });
});
