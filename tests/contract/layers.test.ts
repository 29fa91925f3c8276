import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = globSync('{actions,packages}/**/src/**/*.ts', { cwd: root })
  .filter((file) => !file.includes('node_modules'))
  .sort();

const pureNode = ['node:path', 'node:path/posix', 'node:url', 'node:crypto', 'node:util', 'node:zlib'];

/** Libraries that only compute. */
const pureLibraries: Readonly<Record<string, readonly string[]>> = { saxes: ['xml'], yaml: [] };

/** Domain packages: everything but the door to the world and the test bed. */
const worldly = ['runtime', 'testing'];

function importsOf(file: string): readonly { readonly specifier: string; readonly typeOnly: boolean }[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = text.matchAll(
    /^(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?'([^']+)'|import\(\s*'([^']+)'\s*\)/gmu,
  );
  return [...found].map((match) => ({ specifier: match[2] ?? match[3] ?? '', typeOnly: match[1] !== undefined }));
}

const packageOf = (file: string): string | undefined => /^packages\/([^/]+)\//u.exec(file)?.[1];

function wrongImport(file: string, specifier: string, typeOnly: boolean): boolean {
  if (specifier.startsWith('.')) return leavesItsFolder(file, specifier);
  const own = packageOf(file);
  if (own === 'testing') return false;
  if (own === 'runtime') return specifier === '@sluice/testing';
  if (file.endsWith('/src/main.ts')) return specifier !== '@sluice/runtime';
  if (specifier.startsWith('@sluice/')) return worldly.includes(specifier.slice('@sluice/'.length)) && !typeOnly;
  if (specifier.startsWith('node:')) return !pureNode.includes(specifier);
  return !(specifier in pureLibraries);
}

function leavesItsFolder(file: string, specifier: string): boolean {
  const target = join(file, '..', specifier);
  const home = /^(packages\/[^/]+|actions\/.+?)\/src\//u.exec(file)?.[1] ?? '';
  return (
    !target.startsWith(`${home}/src/`) &&
    !(file.startsWith('packages/testing/') && target.startsWith('packages/testing/'))
  );
}

test('imports stay within their layer', () => {
  assert.ok(files.length > 100);
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter(({ specifier, typeOnly }) => wrongImport(file, specifier, typeOnly))
      .map(({ specifier }) => `${file}: ${specifier}`),
  );
  assert.deepEqual(wrong, []);
});

test('only the runtime and the test bed touch the process, the clock and chance', () => {
  const worldlyWord =
    /\bprocess\.(env|stdout|stderr|argv|exit|cwd)\b|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bfetch\(/u;
  const wrong = files
    .filter((file) => !worldly.includes(packageOf(file) ?? ''))
    .filter((file) => worldlyWord.test(readFileSync(join(root, file), 'utf8').replace(/^\s*(\/?\*|\/\/).*$/gmu, '')));
  assert.deepEqual(wrong, []);
});

test('the main of an action only runs it', () => {
  for (const file of files.filter((name) => name.endsWith('/src/main.ts'))) {
    const lines = readFileSync(join(root, file), 'utf8')
      .trim()
      .split('\n')
      .filter((line) => line.trim() !== '');
    assert.equal(lines.length, 3, file);
  }
});
