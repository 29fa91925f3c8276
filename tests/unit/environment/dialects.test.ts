import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import {
  type DialectName,
  type Entry,
  readJson,
  readNodeDotenv,
  readPythonDotenv,
  renderEntries,
} from '@sluice/environment';
import dotenv from 'dotenv';
import { chosenValues, randomValues } from './random-values.ts';

const values = [...chosenValues, ...randomValues(3000)];
type Written = Exclude<DialectName, 'github-env'>;

/** Entries that the dialect takes, and the file with them. */
function fileOf(dialect: Written): {
  readonly entries: readonly Entry[];
  readonly text: string;
  readonly refused: number;
} {
  const all = values.map((value, index) => ({ key: `KEY_${index}`, value }));
  const entries = all.filter((entry) => renderEntries([entry], dialect).ok);
  const rendered = renderEntries(entries, dialect);
  assert.ok(rendered.ok);
  return { entries, text: rendered.text, refused: all.length - entries.length };
}

const asObject = (entries: readonly Entry[]) => Object.fromEntries(entries.map(({ key, value }) => [key, value]));

/** What a shell has in its environment after it sourced the file. */
function sourced(shell: string, text: string): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-environment-'));
  try {
    const file = join(folder, 'vars');
    writeFileSync(file, text);
    const output = execFileSync(shell, ['-c', 'set -a; . "$1"; env -0', shell, file], {
      env: { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8' },
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    const pairs = output.split('\0').filter((pair) => pair.startsWith('KEY_'));
    return Object.fromEntries(
      pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('what is written reads back as it was meant, by the real readers', () => {
  test('dotenv of npm, and Node.js itself', () => {
    const { entries, text, refused } = fileOf('dotenv');
    assert.deepEqual({ ...dotenv.parse(text) }, asObject(entries));
    assert.deepEqual({ ...parseEnv(text) }, asObject(entries));
    assert.ok(refused < values.length / 3, `${refused} of ${values.length} refused`);
  });

  for (const shell of ['bash', 'sh']) {
    test(`the dialect shell, sourced by ${shell}`, () => {
      const { entries, text, refused } = fileOf('shell');
      assert.equal(refused, 0);
      assert.deepEqual(sourced(shell, text), asObject(entries));
    });
  }

  test('json', () => {
    const { entries, text, refused } = fileOf('json');
    assert.equal(refused, 0);
    assert.deepEqual(JSON.parse(text), asObject(entries));
  });
});

describe('python-dotenv, recorded from the real one', () => {
  const folder = fileURLToPath(new URL('../../fixtures/environment', import.meta.url));
  const texts = JSON.parse(readFileSync(join(folder, 'texts.json'), 'utf8')) as readonly string[];
  const records = globSync('python-dotenv-*.json', { cwd: folder });
  test('there are two versions', () => assert.equal(records.length, 2));
  for (const record of records) {
    const { read } = JSON.parse(readFileSync(join(folder, record), 'utf8')) as {
      read: Record<string, string | null>[];
    };
    const version = record.includes('1.1.1') ? 'before 1.2.2' : '1.2.2';
    test(`${record}: our reading of it is the same`, () => {
      for (const [index, text] of texts.entries()) {
        assert.deepEqual(Object.fromEntries(readPythonDotenv(text, version)), read[index], JSON.stringify(text));
      }
    });
  }

  test('the recorded texts are those that are written today', () => {
    const values = [...chosenValues, ...randomValues(1500, 11)];
    const written = values.flatMap((value) => {
      const rendered = renderEntries([{ key: 'KEY', value }], 'dotenv');
      return rendered.ok ? [rendered.text] : [];
    });
    assert.deepEqual(texts, written);
  });
});

for (const dialect of ['docker', 'systemd'] as const) {
  test(`${dialect}, recorded from the real one: every value is read as it was meant`, () => {
    const file = new URL(`../../fixtures/environment/${dialect}.json`, import.meta.url);
    const { text, read } = JSON.parse(readFileSync(file, 'utf8')) as { text: string; read: Record<string, string> };
    const asked = (value: string): boolean => dialect === 'docker' || (value !== '' && !value.includes('$'));
    const meant = [...chosenValues, ...randomValues(1500, 11)]
      .filter(asked)
      .map((value, index) => ({ key: `KEY_${index}`, value }))
      .filter((entry) => renderEntries([entry], dialect).ok);
    assert.ok(meant.length > 1000);
    assert.deepEqual(renderEntries(meant, dialect), { ok: true, text }, 'it is what is written today');
    assert.deepEqual(read, asObject(meant));
  });
}

test('the two readers agree on every file that is written', () => {
  const { text } = fileOf('dotenv');
  assert.deepEqual([...readPythonDotenv(text)], [...readNodeDotenv(text)]);
});

test('a name that JavaScript has taken is a name like any other, but for readers that lose it', () => {
  const entry = { key: '__proto__', value: 'x' };
  for (const dialect of ['docker', 'systemd', 'shell', 'json'] as const) {
    const rendered = renderEntries([entry], dialect);
    assert.ok(rendered.ok, dialect);
    assert.match(rendered.text, /__proto__/u);
  }
  assert.equal(renderEntries([entry], 'dotenv').ok, false, 'dotenv of npm loses it');
});

test('JSON is read back like every other file', () => {
  const read = readJson('{"A": "x", "B": 1, "C": null, "__proto__": "y"}');
  assert.deepEqual(
    [...read],
    [
      ['A', 'x'],
      ['B', '1'],
      ['C', 'null'],
      ['__proto__', 'y'],
    ],
  );
});

describe('what a dialect cannot hold is refused, with the name and what to use', () => {
  const cases: readonly [Written, string, RegExp][] = [
    ['docker', 'two\nlines', /KEY: a value of several lines.*dialect json/u],
    [
      'dotenv',
      `' " \\ \n`,
      /KEY: dotenv readers do not agree on a value with ' and " and a backslash and a line feed/u,
    ],
    ['systemd', '\u0007', /KEY: systemd refuses control characters/u],
  ];
  for (const [dialect, value, message] of cases) {
    test(`${dialect}: ${JSON.stringify(value)}`, () => {
      const rendered = renderEntries([{ key: 'KEY', value }], dialect);
      assert.ok(!rendered.ok);
      assert.match(rendered.problems.join('\n'), message);
      assert.ok(!rendered.problems.join('\n').includes(value));
    });
  }
});

test('docker and systemd keep quotes, spaces and signs', () => {
  const value = ` a "b" 'c' $d \`e\` \\f #g `;
  assert.deepEqual(renderEntries([{ key: 'KEY', value }], 'docker'), { ok: true, text: `KEY=${value}\n` });
  assert.deepEqual(renderEntries([{ key: 'KEY', value }], 'systemd'), {
    ok: true,
    text: `KEY=" a \\"b\\" 'c' \\$d \\\`e\\\` \\\\f #g "\n`,
  });
});
