import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const output = (program: string, ...args: readonly string[]): string =>
  execFileSync(program, args, { cwd: root, encoding: 'utf8' });

/** What is committed, and what is about to be. */
const files = output('git', 'ls-files', '--cached', '--others', '--exclude-standard', '-z')
  .split('\0')
  .filter((file) => file !== '' && statSync(join(root, file), { throwIfNoEntry: false })?.isFile() === true);
const textOf = (file: string): string => readFileSync(join(root, file), 'latin1');
const linesWith = (pattern: RegExp, among: readonly string[] = files, allowed = ''): readonly string[] =>
  among.flatMap((file) =>
    (allowed === '' ? textOf(file) : textOf(file).replaceAll(allowed, '~'))
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.slice(0, 200)}`] : [])),
  );
const testFiles = files.filter((file) => file.endsWith('.test.ts'));

test('there is a tree to look at', () => {
  assert.ok(files.length > 300 && testFiles.length > 40, `${files.length} files, ${testFiles.length} of tests`);
});

test('no path of a machine is committed', () => {
  const homes = ['home', 'root', 'Users', 'tmp', 'work', 'private', 'var/folders'].join('|');
  // Everybody's place is that of GitHub's runners: what real tools said is told from there.
  assert.deepEqual(linesWith(new RegExp(`(?<![\\w.~:/-])/(?:${homes})/[\\w.-]`, 'u'), files, '/home/runner'), []);
  // Whoever works on it has it somewhere: that place is named nowhere either, unless it is as short as a word.
  const here = root.split('/').length > 4 ? root : undefined;
  assert.deepEqual(
    files.filter((file) => here !== undefined && textOf(file).includes(here)),
    [],
  );
});

test("no package registry's host name is committed", () => {
  // Joined here, so that this file is not its own finding; and whatever this machine uses instead.
  const known = [
    ['registry', 'npmjs', 'org'],
    ['registry', 'yarnpkg', 'com'],
    ['files', 'pythonhosted', 'org'],
    ['pypi', 'org'],
    ['proxy', 'golang', 'org'],
    ['sum', 'golang', 'org'],
    ['index', 'crates', 'io'],
    ['static', 'crates', 'io'],
    ['rubygems', 'org'],
  ].map((parts) => parts.join('.'));
  const configured = new URL(output('npm', 'config', 'get', 'registry').trim()).hostname;
  const hosts = [...new Set([...known, configured])].map((host) => host.replaceAll('.', '\\.'));
  assert.deepEqual(linesWith(new RegExp(`(?<![\\w-])(?:${hosts.join('|')})(?![\\w-])`, 'u')), []);
});

test('sources are short, and have a name that says what they hold', () => {
  const sources = files.filter((file) => /^(actions|packages|scripts)\/.*\.(ts|mjs)$/u.test(file));
  // The interface of the world is one page that everybody reads, and the fake of it another.
  const whole = ['packages/action/src/io.ts', 'packages/testing/src/fake-io.ts'];
  const long = sources.filter(
    (file) => textOf(file).split('\n').length > (/^scripts\/.*\.mjs$/u.test(file) ? 120 : 220),
  );
  assert.deepEqual(
    long.filter((file) => !whole.includes(file)),
    [],
  );
  const nameless = /^(utils?|helpers?|common|misc|shared|types|constants|lib)\.(d\.)?m?[jt]s$/u;
  assert.deepEqual(
    files.filter((file) => nameless.test(basename(file)) && !file.startsWith('dist/')),
    [],
  );
});

test('no test is switched off or replaces a module, and no unit test measures time', () => {
  const others = testFiles.filter((file) => !file.endsWith('contract/tree.test.ts'));
  assert.deepEqual(linesWith(/\b(?:it|test|describe|suite|t|context)\.(?:skip|todo|only)\b/u, others), []);
  assert.deepEqual(linesWith(/\b(?:skip|todo|only):\s*(?:true|['"`])/u, others), []);
  assert.deepEqual(linesWith(/\bmock\.(?:module|method|fn|timers|property)\b/u, others), []);
  const units = others.filter((file) => file.startsWith('tests/unit/'));
  assert.deepEqual(linesWith(/\bperformance\.now\(|\bDate\.now\(|\bprocess\.hrtime/u, units), []);
});

test('every test file asserts', () => {
  const silent = testFiles.filter((file) => !/\bassert(?:\.\w+)?\(|\bassert[A-Z]\w+\(/u.test(textOf(file)));
  assert.deepEqual(silent, []);
});
