import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fakeIo } from '@sluice/testing';
import { discover } from '../../../actions/split-tests/src/discovery.ts';
import { readPytestLayout } from '../../../actions/split-tests/src/pytest-layout.ts';

type Files = Readonly<Record<string, string>>;

const layoutOf = (files: Files) => readPytestLayout(fakeIo({ files }).files);
const found = (files: Files, given: readonly string[] = []) => discover(given, 'pytest', fakeIo({ files }));

describe('what pytest is told about where its tests are', () => {
  const cases: readonly (readonly [what: string, files: Files, testpaths: readonly string[]])[] = [
    ['a list', { 'pyproject.toml': '[tool.pytest.ini_options]\ntestpaths = ["unit", \'it\']\n' }, ['unit', 'it']],
    [
      'a text with words',
      { 'pyproject.toml': '[tool.pytest.ini_options]\ntestpaths = "unit it" # both\n' },
      ['unit', 'it'],
    ],
    [
      'a list over lines, with comments',
      {
        'pyproject.toml':
          '[tool.pytest.ini_options]\naddopts = ["-q"]\ntestpaths = [\n  "unit", # "old"\n  "it",\n]\n[tool.x]\n',
      },
      ['unit', 'it'],
    ],
    ['the table of pytest 9', { 'pyproject.toml': '[tool.pytest]\ntestpaths = ["unit"]\n' }, ['unit']],
    [
      'quoted and spaced names',
      { 'pyproject.toml': '[ tool . "pytest".ini_options ]\n"testpaths" = ["unit"]\n' },
      ['unit'],
    ],
    ['a dependency on pytest', { 'pyproject.toml': '[tool.x.dependencies]\npytest = "^9"\n' }, []],
    ['pytest.toml', { 'pytest.toml': '[pytest]\ntestpaths = ["unit"]\n' }, ['unit']],
    ['INI, on the line', { 'pytest.ini': '[pytest]\ntestpaths = unit it\n' }, ['unit', 'it']],
    [
      'INI, below',
      { 'tox.ini': '[tox]\n[pytest]\r\ntestpaths =\r\n    unit\r\n    ; no\r\n    it\r\nminversion = 8\r\n' },
      ['unit', 'it'],
    ],
    ['setup.cfg', { 'setup.cfg': '[metadata]\n[tool:pytest]\ntestpaths: unit\n' }, ['unit']],
    [
      'the first file counts, also an empty one',
      { 'pytest.ini': '', 'setup.cfg': '[tool:pytest]\ntestpaths = unit\n' },
      [],
    ],
    ['another table', { 'pyproject.toml': '[tool.other]\ntestpaths = ["unit"]\n' }, []],
    ['nothing', {}, []],
  ];
  for (const [what, files, testpaths] of cases) {
    test(what, async () => assert.deepEqual((await layoutOf(files)).testpaths, testpaths));
  }
});

describe('what is not understood is refused, with the way out', () => {
  const table = '[tool.pytest.ini_options]\n';
  const cases: readonly (readonly [file: string, text: string, says: RegExp])[] = [
    ['pytest.ini', '[pytest]\naddopts = -q\n  --doctest-modules\n', /--doctest-modules/u],
    ['pyproject.toml', `${table}addopts = ["--doctest-glob=*.md"]\n`, /--doctest-glob/u],
    ['pyproject.toml', `${table}testpaths = """\nunit\n"""\n`, /`testpaths` as a text over several lines/u],
    ['pyproject.toml', `${table}testpaths = [\n  '''unit''',\n]\n`, /`testpaths` as a text over several lines/u],
    ['pyproject.toml', '[tool.pytest]\nini_options = { testpaths = ["unit"] }\n', /`ini_options` as an inline table/u],
    ['pyproject.toml', '[tool]\npytest.ini_options.testpaths = ["unit"]\n', /a dotted key/u],
    ['pyproject.toml', 'tool = { pytest = { testpaths = ["unit"] } }\n', /`tool` as an inline table/u],
    ['pytest.toml', 'pytest = { testpaths = ["unit"] }\n', /`pytest` as an inline table/u],
  ];
  for (const [file, text, says] of cases) {
    test(`${file}: ${text.replaceAll('\n', ' ')}`, async () => {
      const files = { [file]: text, 'unit/test_a.py': '' };
      await assert.rejects(found(files), (error: Error) => {
        assert.equal(error.name, 'UserError');
        assert.match(error.message, says);
        assert.match(error.message, new RegExp(`/project/${file} has .* with \`files\``, 'u'));
        return true;
      });
      assert.deepEqual(await found(files, ['unit/*.py']), ['unit/test_a.py']);
    });
  }

  test('an option in a comment is none', async () => {
    const files = { 'pytest.ini': '[pytest]\n# addopts = --doctest-modules\n', 'test_a.py': '' };
    assert.deepEqual(await found(files), ['test_a.py']);
  });
});

describe('the files that are planned are those that one job would run', () => {
  test('without configuration: everything below, but not what pytest leaves out', async () => {
    const files = {
      'test_root.py': '',
      'src/pkg/tests/a_test.py': '',
      'tests/test_a.py': '',
      'tests/conftest.py': '',
      'build/lib/test_b.py': '',
      'venv/lib/test_c.py': '',
      'env/pyvenv.cfg': '',
      'env/lib/test_d.py': '',
      'environment/test_e.py': '',
    };
    assert.deepEqual(await found(files), [
      'environment/test_e.py',
      'src/pkg/tests/a_test.py',
      'test_root.py',
      'tests/test_a.py',
    ]);
  });

  test('by testpaths and python_files: a folder, a file, a glob', async () => {
    const files = {
      'pytest.ini': '[pytest]\ntestpaths = ./unit/ packages/*/tests one/test_x.py\npython_files = check_*.py\n',
      'unit/check_a.py': '',
      'unit/test_a.py': '',
      'packages/p/tests/deep/check_b.py': '',
      'one/test_x.py': '',
      'smoke/check_c.py': '',
    };
    assert.deepEqual(await found(files), ['one/test_x.py', 'packages/p/tests/deep/check_b.py', 'unit/check_a.py']);
  });

  test('what is left out by its name is not, where it is named', async () => {
    const files = {
      'pytest.ini': '[pytest]\ntestpaths = . build/tests\n',
      'tests/test_a.py': '',
      'build/test_x.py': '',
      'build/tests/test_b.py': '',
      'build/tests/build/test_y.py': '',
    };
    assert.deepEqual(await found(files), ['build/tests/test_b.py', 'tests/test_a.py']);
  });

  test('a configuration above counts, up to the repository, but not its testpaths', async () => {
    const files = {
      'pytest.ini': '[pytest]\npython_files = wrong_*.py\n',
      'repo/.git/HEAD': '',
      'repo/tox.ini': '[pytest]\npython_files = check_*.py\ntestpaths = elsewhere\n',
      'repo/api/pyproject.toml': '[project]\n',
      'repo/api/check_a.py': '',
      'repo/api/test_b.py': '',
      'lone/.git/HEAD': '',
      'lone/test_c.py': '',
    };
    const at = (folder: string) => {
      const io = fakeIo({ files });
      return discover([], 'pytest', { ...io, files: io.files.at(folder) });
    };
    assert.deepEqual(await at('repo/api'), ['check_a.py']);
    assert.deepEqual(await at('lone'), ['test_c.py']);
  });

  test('what is given counts alone', async () => {
    const files = { 'pytest.ini': '[pytest]\ntestpaths = unit\n', 'unit/test_a.py': '', 'smoke/test_b.py': '' };
    assert.deepEqual(await found(files, ['smoke/*.py']), ['smoke/test_b.py']);
  });
});
