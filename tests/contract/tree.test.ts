import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' });

/** What is committed, and what is about to be. */
const files = git('ls-files', '--cached', '--others', '--exclude-standard', '-z')
  .split('\0')
  .filter((file) => file !== '' && statSync(join(root, file), { throwIfNoEntry: false })?.isFile() === true);
const textOf = (file: string): string => readFileSync(join(root, file), 'latin1');
const written = files.filter((file) => /\.(ts|mts|mjs|py|ya?ml|json|md|toml|sh|xml|txt|html|lock)$/u.test(file));

test('no path of a machine is committed', () => {
  // In two parts, so that this file is not its own finding.
  const homes = ['home', 'root', 'Users', 'tmp', 'work'].map((name) => `${name}/`).join('|');
  const path = new RegExp(`(?<![\\w.~:/-])/(?:${homes})[a-z][\\w-]*/`, 'u');
  const wrong = written
    .filter((file) => file !== 'package-lock.json')
    .flatMap((file) =>
      textOf(file)
        .split('\n')
        .filter((line) => path.test(line))
        .map((line) => `${file}: ${line.slice(0, 160)}`),
    )
    .filter((line) => !allowedPaths.some((allowed) => line.includes(allowed)));
  assert.deepEqual(wrong, []);
});

/** Places that every GitHub runner has, and paths that a test makes up. */
const allowedPaths = ['/home/runner/', '/Users/runner/', '/tmp/made-up/', '/home/someone/', '/work/repo/'];

test("no package registry's host name is committed", () => {
  const hosts = [
    ['registry', 'npmjs', 'org'],
    ['files', 'pythonhosted', 'org'],
    ['proxy', 'golang', 'org'],
    ['index', 'crates', 'io'],
  ].map((parts) => parts.join('.'));
  // npm's own lock file names it; `npm ci` puts the configured registry in its place.
  const wrong = files.filter(
    (file) => file !== 'package-lock.json' && hosts.some((host) => textOf(file).includes(host)),
  );
  assert.deepEqual(wrong, []);
});

test('sources are short, and have a name that says what they hold', () => {
  const sources = files.filter((file) => /^(actions|packages|scripts)\/.*\.(ts|mjs)$/u.test(file));
  const long = sources.filter((file) => textOf(file).split('\n').length > 250);
  assert.deepEqual(long, []);
  const nameless = /^(utils?|helpers?|common|misc|types|constants)\.(ts|mjs)$/u;
  assert.deepEqual(
    sources.filter((file) => nameless.test(basename(file))),
    [],
  );
});

test('no test is switched off', () => {
  const off = /\b(?:it|test|describe)\.(?:skip|todo|only)\b|\b(?:skip|todo|only):\s*(?:true|')/u;
  const tests = files.filter(
    (file) => file.startsWith('tests/') && file.endsWith('.test.ts') && !file.endsWith('contract/tree.test.ts'),
  );
  assert.deepEqual(
    tests.filter((file) => off.test(textOf(file))),
    [],
  );
});
