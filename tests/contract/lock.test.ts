import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));

test('the lock file is that of the package files: `npm ci` accepts it', () => {
  const argv = ['ci', '--dry-run', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, stdout, stderr } = spawnSync('npm', argv, { cwd: root, encoding: 'utf8' });
  assert.equal(status, 0, `run \`npm install --package-lock-only\`:\n${stderr}${stdout}`);
});

test('every package of the workspace is in it', () => {
  const { packages } = read('package-lock.json');
  const folders = globSync('packages/*/package.json', { cwd: root }).map(dirname).sort();
  assert.ok(folders.length > 10);
  for (const folder of folders) {
    const { name } = read(`${folder}/package.json`);
    assert.equal(name, folder.replace('packages/', '@sluice/'));
    assert.deepEqual(packages[`node_modules/${name}`], { resolved: folder, link: true }, 'run `npm install`');
  }
});

test('every dependency has one version, and the lock names the content and no place', () => {
  const { dependencies, devDependencies, optionalDependencies } = read('package.json');
  const ours = { ...dependencies, ...devDependencies, ...optionalDependencies };
  for (const [name, version] of Object.entries(ours))
    assert.match(String(version), /^\d+\.\d+\.\d+(?:-[\w.]+)?$/u, name);
  const { packages } = read('package-lock.json') as {
    packages: Record<string, { link?: boolean; integrity?: string; resolved?: string }>;
  };
  for (const [path, { link, integrity, resolved }] of Object.entries(packages)) {
    if (link === true || path === '' || path.startsWith('packages/')) continue;
    assert.match(integrity ?? '', /^sha512-/u, path);
    assert.equal(resolved, undefined, path);
  }
});
