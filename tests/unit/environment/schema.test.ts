import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseSchema, parseValues, problemOfValue, resolveValues, type Variable } from '@sluice/environment';

const schemaText = `# Where the shop lives.
# @type=url @public
BASE_URL=

DATABASE_URL=   # @required @type=url
PORT=8800 # @type=port
# @type=enum(debug, info, warning)
LOG_LEVEL=info
# @optional @pattern=/[A-Z]{3}-\\d+/
TICKET=
WORKERS= # @type=integer @optional
`;

function variables(text = schemaText, valuesAreExamples = false): readonly Variable[] {
  const schema = parseSchema(text, { valuesAreExamples });
  assert.ok(schema.ok, schema.ok ? '' : schema.problems.join('\n'));
  return schema.variables;
}

test('a schema says what is required, of which type, and what stands in', () => {
  const found = variables().map(({ key, required, type, fallback }) => [key, required, type.kind, fallback]);
  assert.deepEqual(found, [
    ['BASE_URL', true, 'url', undefined],
    ['DATABASE_URL', true, 'url', undefined],
    ['PORT', false, 'port', '8800'],
    ['LOG_LEVEL', false, 'enum', 'info'],
    ['TICKET', false, 'string', undefined],
    ['WORKERS', false, 'integer', undefined],
  ]);
});

test('what stands in an example file is an example, and every name in it is required', () => {
  const found = variables('TOKEN=your-token-here\nDEBUG=false # @optional\n', true);
  assert.deepEqual(
    found.map(({ key, required, fallback }) => [key, required, fallback]),
    [
      ['TOKEN', true, undefined],
      ['DEBUG', false, undefined],
    ],
  );
});

describe('what is wrong with a schema is said with its line', () => {
  const cases: readonly [string, RegExp][] = [
    ['A=1\nA=2\n', /line 2: A is there twice/u],
    ['A= # @requird', /line 1: A: unknown @requird, did you mean `required`\?/u],
    ['A= # @type=prot', /@type=prot is not known, did you mean `port`\?/u],
    ['PORT=99999 # @type=port', /the default of PORT is no port from 1 to 65535/u],
    ['A= # @pattern=/(/', /@pattern=\/\(\/ is no regular expression/u],
    ['this is no line', /line 1: this is no `KEY=default`/u],
    ['# nothing\n', /it names no variable/u],
  ];
  for (const [text, message] of cases) {
    test(JSON.stringify(text), () => {
      const schema = parseSchema(text, { valuesAreExamples: false });
      assert.ok(!schema.ok);
      assert.match(schema.problems.join('\n'), message);
    });
  }
});

describe('a value of the wrong type', () => {
  const cases: readonly [string, string, boolean][] = [
    ['port', '0', false],
    ['port', '65535', true],
    ['port', '65536', false],
    ['port', '080', false],
    ['url', 'https://example.com/x', true],
    ['url', 'postgres://user:p%40ss@db:5432/shop', true],
    ['url', 'example.com', false],
    ['url', 'https://', false],
    ['boolean', 'TRUE', true],
    ['boolean', 'maybe', false],
    ['integer', '-3', true],
    ['integer', '3.0', false],
    ['number', '3.5e2', true],
    ['number', '3,5', false],
    ['email', 'a@example.com', true],
    ['email', 'a@b', false],
  ];
  for (const [type, value, good] of cases) {
    test(`${type} ${value}`, () => {
      const [variable] = variables(`A= # @type=${type}\n`);
      assert.ok(variable !== undefined);
      assert.equal(problemOfValue(variable, value) === undefined, good);
    });
  }
  test('the message never quotes the value', () => {
    const [variable] = variables('A= # @type=port @pattern=/x+/\n');
    assert.ok(variable !== undefined);
    assert.ok(!problemOfValue(variable, 'hunter2')?.includes('hunter2'));
  });
});

describe('values', () => {
  test('lines are taken as they are, quotes, `#` and `=` included', () => {
    const values = parseValues('A="quoted" # no remark\n# a remark\n\nB=x=y\nC=\n');
    assert.ok(values.ok);
    assert.deepEqual(
      [...values.values],
      [
        ['A', '"quoted" # no remark'],
        ['B', 'x=y'],
        ['C', ''],
      ],
    );
  });

  test('a line that is none may be the piece of a secret: it is named by its number only', () => {
    const values = parseValues('KEY=-----BEGIN\nMIIEvhunter2\n');
    assert.ok(!values.ok);
    assert.match(values.problems.join('\n'), /line 2 is no `KEY=value`.*JSON form/u);
    assert.ok(!values.problems.join('\n').includes('hunter2'));
  });

  test('JSON: text, numbers, switches and null', () => {
    const values = parseValues('{"A": "x\\ny", "B": 5, "C": true, "D": null}');
    assert.ok(values.ok);
    assert.deepEqual([...values.values.values()], ['x\ny', '5', 'true', '']);
    assert.ok(!parseValues('{"A": {"B": 1}}').ok);
    assert.ok(!parseValues('{"A": ').ok);
  });
});

describe('schema and values together', () => {
  const given = (values: Record<string, string>, form: 'json' | 'lines' = 'json') =>
    resolveValues(variables(), { form, values: new Map(Object.entries(values)) });
  const good = { BASE_URL: 'https://shop.example', DATABASE_URL: 'postgres://db/shop' };

  test('defaults stand in, and what is not in the schema is left out of a whole context', () => {
    const { entries, defaulted, missing, problems } = given({ ...good, GITHUB_TOKEN: 'ghs_x' });
    assert.deepEqual(
      entries.map(({ key }) => key),
      ['BASE_URL', 'DATABASE_URL', 'PORT', 'LOG_LEVEL'],
    );
    assert.deepEqual(defaulted, ['PORT', 'LOG_LEVEL']);
    assert.deepEqual([missing, problems], [[], []]);
  });

  test('an empty value is a missing one', () => {
    const { missing } = given({ ...good, DATABASE_URL: '' });
    assert.deepEqual(missing, [{ key: 'DATABASE_URL', given: true }]);
    assert.deepEqual(given({ BASE_URL: 'https://x.example' }).missing, [{ key: 'DATABASE_URL', given: false }]);
  });

  test('a name is found in capitals, as GitHub writes it, and written as the schema has it', () => {
    const [variable] = variables('databaseUrl=\n');
    assert.ok(variable !== undefined);
    const { entries } = resolveValues([variable], { form: 'json', values: new Map([['DATABASEURL', 'x']]) });
    assert.deepEqual(entries, [{ key: 'databaseUrl', value: 'x' }]);
  });

  test('a line whose name the schema does not know is an error with a guess', () => {
    const { problems } = given({ ...good, DATABSE_URL: 'x' }, 'lines');
    assert.match(problems.join('\n'), /DATABSE_URL is not in the schema, did you mean `DATABASE_URL`\?/u);
  });

  test('what can be a secret is masked; a port or a word of a list is not, unless the schema says so', () => {
    assert.deepEqual(given({ ...good, PORT: '8080' }).secrets, ['postgres://db/shop']);
    const [pin] = variables('PIN= # @type=integer @sensitive\n');
    assert.ok(pin !== undefined);
    assert.deepEqual(resolveValues([pin], { form: 'json', values: new Map([['PIN', '123456']]) }).secrets, ['123456']);
  });
});
