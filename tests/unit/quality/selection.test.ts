import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fakeIo } from '@sluice/testing';
import { hasIniSection, hasTomlTable, readConfiguration } from '../../../actions/quality/src/configuration.ts';
import { readProject } from '../../../actions/quality/src/project.ts';
import { parseTools, selectAutomatically } from '../../../actions/quality/src/selection.ts';

async function selected(files: Readonly<Record<string, string>>) {
  const io = fakeIo({ files });
  return selectAutomatically(await readConfiguration(await readProject(io), io));
}

const names = (selection: { readonly tools: readonly { readonly tool: string }[] }): readonly string[] =>
  selection.tools.map(({ tool }) => tool);

const projects: readonly [string, Readonly<Record<string, string>>, readonly string[]][] = [
  [
    'tables of pyproject.toml',
    { 'pyproject.toml': '[tool.ruff]\nline-length = 100\n[tool.mypy]\n' },
    ['ruff', 'ruff-format', 'mypy'],
  ],
  ['only a table below', { 'pyproject.toml': '[tool.ruff.lint]\nselect = []\n' }, ['ruff', 'ruff-format']],
  ['overrides of mypy', { 'pyproject.toml': '[[tool.mypy.overrides]]\nmodule = "x"\n' }, ['mypy']],
  ['dotted keys', { 'pyproject.toml': '[tool]\nruff.line-length = 100\n' }, ['ruff', 'ruff-format']],
  ['files of their own', { 'ruff.toml': '', 'mypy.ini': '[mypy]\n' }, ['ruff', 'ruff-format', 'mypy']],
  ['setup.cfg', { 'setup.cfg': '[metadata]\n[mypy-foo.*]\n' }, ['mypy']],
  ['another formatter', { '.ruff.toml': '', 'pyproject.toml': '[tool.black]\n' }, ['ruff']],
  ['nothing', { 'pyproject.toml': '[project]\nname = "x"\n[tool.pytest.ini_options]\n' }, []],
  ['a word in a text', { 'pyproject.toml': '[project]\nreadme = """\n[tool.ruff]\n"""\n' }, []],
  ['a table that only begins alike', { 'pyproject.toml': '[tool.ruffian]\n' }, []],
];
describe('auto runs what the project is configured for', () => {
  for (const [name, files, tools] of projects) {
    test(name, async () => assert.deepEqual(names(await selected(files)), tools));
  }

  test('and says what it leaves out', async () => {
    const { remarks } = await selected({
      '.ruff.toml': '',
      'pyproject.toml': '[tool.black]\n',
      '.flake8': '',
    });
    assert.match(remarks.join('\n'), /ruff-format does not run: black is configured \(pyproject\.toml\)/u);
    assert.match(remarks.join('\n'), /not run by this gate yet: black, flake8/u);
  });

  test('a configuration above the project counts, up to the root of the repository', async () => {
    const project = { ...(await readProject(fakeIo())), directory: 'services/quotes' };
    const asked: string[] = [];
    const io = fakeIo();
    const files = { ...io.files, exists: async (path: string) => asked.push(path) > 0 && path === '../../ruff.toml' };
    const found = await readConfiguration(project, { ...io, files });
    assert.deepEqual(
      [...found],
      [
        ['ruff', '../../ruff.toml'],
        ['ruff-format', '../../ruff.toml'],
      ],
    );
    assert.ok(!asked.some((path) => path.startsWith('../../../')));
  });
});

describe('the input tools', () => {
  test('names them one a line or with commas, each once, in our order', () => {
    const parsed = parseTools('mypy\n# later\nruff,mypy');
    assert.ok(parsed !== 'auto');
    assert.deepEqual(names({ tools: parsed }), ['ruff', 'mypy']);
    assert.equal(parseTools('auto'), 'auto');
  });

  const wrong: readonly [string, RegExp][] = [
    ['ruf', /unknown tool `ruf`, did you mean `ruff`\?.*Accepted: `auto`, `ruff`, `ruff-format`, `mypy`/su],
    ['auto\nruff', /`auto` stands alone/u],
    ['# nothing', /no tool is named/u],
  ];
  for (const [text, message] of wrong) test(text, () => assert.throws(() => parseTools(text), message));
});

test('tables and sections are read, not guessed', () => {
  assert.ok(hasTomlTable('[ tool . "ruff" ]\n', 'tool.ruff'));
  assert.ok(hasTomlTable('[tool]\nmypy = { strict = true }\n', 'tool.mypy'));
  assert.ok(!hasTomlTable('[tool]\n[other]\nmypy = 1\n', 'tool.mypy'));
  assert.ok(!hasTomlTable('# [tool.ruff]\n', 'tool.ruff'));
  assert.ok(hasIniSection('[mypy]\n', 'mypy'));
  assert.ok(!hasIniSection('[mypyc]\n', 'mypy'));
});
