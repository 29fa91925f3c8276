import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../..', import.meta.url));
const mebibyte = 1024 * 1024;

const bundles = globSync('dist/*/*.js', { cwd: root });

test('a bundle is whole and small, and what a start has to read is smaller', () => {
  assert.ok(bundles.length > 8);
  for (const bundle of bundles) {
    const text = readFileSync(join(root, bundle), 'utf8');
    const limit = bundle.endsWith('/index.js') ? 450_000 : mebibyte;
    assert.ok(statSync(join(root, bundle)).size < limit, `${bundle} is larger than ${limit} bytes`);
    assert.doesNotMatch(text, /webpackMissingModule/u, bundle);
  }
});

test('what every start loads of Node is little: the rest waits until it is used', () => {
  // Each of these costs more than a tenth of a start of Node. `npm run bench` measures.
  const costly = ['child_process', 'crypto', 'http', 'https', 'net', 'tls', 'util', 'fs/promises'];
  const files = globSync('packages/{action,report,runtime,verdict}/src/*.ts', { cwd: root });
  assert.ok(files.length > 30);
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8');
    const early = text.matchAll(/^(?:import|export) (?!type )(?:[^'`;()]* from )?'node:([^']+)'/gmu);
    for (const [, name = ''] of early)
      assert.ok(!costly.includes(name), `${file} loads node:${name}: use await import()`);
  }
});

test('what a job downloads is under 2 MB, and has what runs and nothing else', () => {
  const tar = execFileSync('git', ['archive', 'HEAD'], { cwd: root, maxBuffer: 256 * mebibyte });
  assert.ok(gzipSync(tar).length < 2_000_000, `${gzipSync(tar).length} bytes`);
  const listed = execFileSync('tar', ['-tf', '-'], { input: tar, encoding: 'utf8' })
    .split('\n')
    .filter((name) => name !== '');
  const files = listed.filter((name) => !name.endsWith('/'));
  const wanted = /^(actions\/.*action\.yml|dist\/|\.github\/workflows\/[^_]|package\.json$|LICENSE$|README\.md$)/u;
  assert.deepEqual(
    files.filter((name) => !wanted.test(name)),
    [],
  );
  for (const action of globSync('actions/**/action.yml', { cwd: root })) {
    assert.ok(files.includes(action), action);
    const { main } = parse(readFileSync(join(root, action), 'utf8')).runs;
    if (main !== undefined) assert.ok(files.includes(join(dirname(action), main)), `${action}: ${main}`);
  }
});
