import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('../..', import.meta.url));
const mebibyte = 1024 * 1024;

test('a bundle is whole, small and knows no machine', () => {
  const bundles = globSync('dist/*/index.js', { cwd: root });
  assert.ok(bundles.length > 0);
  for (const bundle of bundles) {
    const text = readFileSync(join(root, bundle), 'utf8');
    assert.ok(statSync(join(root, bundle)).size < mebibyte, `${bundle} is larger than 1 MiB`);
    assert.doesNotMatch(text, /webpackMissingModule/u, bundle);
    assert.ok(!text.includes(root), `${bundle} names ${root}`);
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
  for (const folder of globSync('actions/*/action.yml', { cwd: root })) assert.ok(files.includes(folder), folder);
});
