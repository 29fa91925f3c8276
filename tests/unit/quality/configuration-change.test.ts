import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { adapterOf, adapters } from '../../../actions/quality/src/adapters.ts';

const ownPart = (tool: string, path: string, text: string): string =>
  adapterOf(tool)?.ownSettings?.(path, text) ?? assert.fail(tool);

const pyproject = `[project]
version = "1.0"
requires-python = ">=3.11"

[tool.ruff] # ours
line-length = 100

[tool.ruff.lint]
select = [
  "E",
  ["F"]
]

[tool.mypy]
strict = true

[[tool.mypy.overrides]]
module = "x"
`;

const changes: readonly [string, string, string, boolean, boolean][] = [
  ['the version of the project', 'version = "1.0"', 'version = "1.1"', false, false],
  ['a comment', ' # ours', '', true, false],
  ['a comment on a line of its own', 'line-length', '# wide\nline-length', false, false],
  ['the oldest Python', '3.11', '3.12', true, false],
  ['the length of lines', '100', '120', true, false],
  ['an element of a list', '["F"]', '["E4"]', true, false],
  ['mypy alone', 'strict = true', 'strict = false', false, true],
  ['an override of mypy', 'module = "x"', 'module = "y"', false, true],
];

describe('what of pyproject.toml is whose configuration', () => {
  for (const [name, from, to, ruff, mypy] of changes) {
    test(name, () => {
      assert.ok(pyproject.includes(from));
      const changed = pyproject.replace(from, to);
      const differs = (program: 'ruff' | 'mypy'): boolean =>
        ownPart(program, 'pyproject.toml', pyproject) !== ownPart(program, 'pyproject.toml', changed);
      assert.deepEqual([differs('ruff'), differs('mypy')], [ruff, mypy]);
    });
  }

  test('of setup.cfg only the sections of mypy', () => {
    const text = '[metadata]\nname = x\n\n[mypy]\nstrict = true\n\n[mypy-a.*,b.*]\nignore_errors = true\n';
    assert.equal(
      ownPart('mypy', 'setup.cfg', text),
      text.slice(text.indexOf('[mypy]')).replaceAll('\n\n', '\n').trim(),
    );
  });
});

describe('what of package.json and which files are whose configuration', () => {
  const manifest =
    '{ "name": "a", "version": "1.0.0", "prettier": { "semi": true }, "eslintConfig": { "root": true } }';
  const rows: readonly [string, string, string, readonly string[]][] = [
    ['the version of the project', '1.0.0', '1.0.1', []],
    ['the options of Prettier', '"semi": true', '"semi": false', ['prettier']],
    ['the configuration of ESLint', '"root": true', '"root": false', ['eslint']],
  ];
  for (const [name, from, to, tools] of rows) {
    test(name, () => {
      const differing = ['eslint', 'prettier'].filter(
        (tool) => ownPart(tool, 'package.json', manifest) !== ownPart(tool, 'package.json', manifest.replace(from, to)),
      );
      assert.deepEqual(differing, tools);
    });
  }

  const files: readonly [string, readonly string[]][] = [
    ['web/eslint-suppressions.json', ['eslint']],
    ['.basedpyright/baseline.json', ['pyright']],
    ['.prettierignore', ['prettier']],
    ['.editorconfig', ['prettier']],
    ['tsconfig.app.json', ['tsc']],
    ['biome.jsonc', ['biome']],
    ['.github/zizmor.yml', ['zizmor']],
    ['.github/actionlint.yaml', ['actionlint']],
    ['.golangci.yml', ['golangci-lint']],
    ['src/eslint.config.test.ts', []],
  ];
  for (const [path, tools] of files) {
    test(`${path} configures ${tools.join(' and ') || 'nothing'}`, () => {
      const own = adapters.filter(({ settings }) => settings.test(path)).map(({ tool }) => tool);
      assert.deepEqual(own, tools);
    });
  }
});
