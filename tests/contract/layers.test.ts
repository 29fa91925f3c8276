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

/** Libraries that only compute, and the packages that may know them: everybody, or those that are named. */
const pureLibraries: Readonly<Record<string, readonly string[] | 'all'>> = { saxes: ['xml'], yaml: 'all' };

/** Libraries that talk to the world by themselves, for a protocol that `Io` does not have: one file may know each, and load it late. */
const doors: Readonly<Record<string, string>> = { nodemailer: 'actions/notify/src/mail.ts' };

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
  if (doors[specifier] !== undefined) return doors[specifier] !== file;
  if (own === 'testing') return false;
  if (own === 'runtime') return specifier === '@sluice/testing';
  if (file.endsWith('/src/main.ts')) return specifier !== '@sluice/runtime';
  if (specifier.startsWith('@sluice/')) return worldly.includes(specifier.slice('@sluice/'.length)) && !typeOnly;
  if (specifier.startsWith('node:')) return !pureNode.includes(specifier);
  const allowed = pureLibraries[specifier] ?? [];
  return allowed !== 'all' && !allowed.includes(own ?? '');
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

test('every import is one that this test can read', () => {
  const hidden = /\brequire\(|\bcreateRequire\b|\bgetBuiltinModule\b|\bimport\((?!\s*'[^']+'\s*\))|\bimport\.meta\b/u;
  const ours = files.filter((file) => packageOf(file) !== 'testing');
  assert.deepEqual(
    ours.filter((file) => hidden.test(code(file))),
    [],
  );
});

test('the rules themselves refuse what they should', () => {
  const cases: readonly (readonly [file: string, specifier: string, wrong: boolean])[] = [
    ['packages/coverage/src/merge.ts', 'node:fs', true],
    ['packages/coverage/src/merge.ts', 'node:path', false],
    ['packages/coverage/src/merge.ts', '@sluice/verdict', false],
    ['packages/coverage/src/merge.ts', '@sluice/runtime', true],
    ['packages/coverage/src/merge.ts', '@actions/core', true],
    ['packages/coverage/src/merge.ts', 'saxes', true],
    ['packages/xml/src/reader.ts', 'saxes', false],
    ['packages/coverage/src/merge.ts', '../../git/src/index.ts', true],
    ['actions/notify/src/mail.ts', 'nodemailer', false],
    ['actions/notify/src/action.ts', 'nodemailer', true],
    ['packages/runtime/src/exec.ts', 'node:fs', false],
    ['packages/runtime/src/exec.ts', '@sluice/testing', true],
    ['actions/deploy/src/action.ts', '@sluice/deployment', false],
    ['actions/deploy/src/action.ts', '@sluice/runtime', true],
    ['actions/deploy/src/action.ts', 'node:child_process', true],
    ['actions/deploy/src/action.ts', '../../notify/src/action.ts', true],
    ['actions/setup/plan/src/action.ts', '../../install/src/action.ts', true],
    ['actions/deploy/src/main.ts', '@sluice/runtime', false],
    ['actions/deploy/src/main.ts', '@sluice/report', true],
  ];
  for (const [file, specifier, wrong] of cases)
    assert.equal(wrongImport(file, specifier, false), wrong, `${file}: ${specifier}`);
});

/** The text of a source without its comments. */
function code(file: string): string {
  return readFileSync(join(root, file), 'utf8').replace(/^\s*(?:\/?\*|\/\/).*$/gmu, '');
}

test('only the runtime and the test bed touch the process, the clock, chance and the console', () => {
  const worldlyWord =
    /\bprocess\.|\bperformance\.|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bcrypto\.(?:randomUUID|getRandomValues)\b|(?<!\.)\bfetch\(|\bset(?:Timeout|Interval|Immediate)\(|\bconsole\./u;
  const wrong = files
    .filter((file) => !worldly.includes(packageOf(file) ?? ''))
    .filter((file) => worldlyWord.test(code(file)));
  assert.deepEqual(wrong, []);
});

test('the main of an action only runs it', () => {
  const mains = files.filter((name) => name.endsWith('/src/main.ts'));
  assert.ok(mains.length > 6);
  for (const file of mains) {
    const text =
      "import { runAction } from '@sluice/runtime';\nimport action from './action.ts';\n\nawait runAction(action);\n";
    assert.equal(readFileSync(join(root, file), 'utf8'), text, file);
  }
});
