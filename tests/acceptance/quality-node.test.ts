import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { readRecording, recordedVersions, textOf } from '../unit/findings/recording.ts';
import { type History, startHistory, type Tree } from './quality/history.ts';
import { spoiled, startWorld, toolsOf } from './quality/world.ts';

const require = createRequire(import.meta.url);
/** Where a package of this repository is installed: the real tool. */
const installed = (name: string): string => dirname(require.resolve(`${name}/package.json`));

const manifest = '{ "name": "root", "private": true, "workspaces": ["packages/*"] }\n';
const compilerOptions = { strict: true, module: 'nodenext', noEmit: true, allowImportingTsExtensions: true, types: [] };
const shop = (parameter: string): string => `export const total = (price: ${parameter}): string => String(price);\n`;

const base: Tree = {
  '.gitignore': '.venv/\nnode_modules\n',
  'package.json': manifest,
  'tsconfig.json': JSON.stringify({ compilerOptions, include: ['packages'] }),
  'biome.json': '{ "linter": { "enabled": true }, "formatter": { "enabled": false } }\n',
  'packages/shop/package.json': '{ "name": "@acme/shop", "type": "module", "exports": "./src/shop.ts" }\n',
  'packages/shop/src/shop.ts': shop('number'),
  'packages/app/package.json': '{ "name": "@acme/app", "type": "module" }\n',
  'packages/app/src/app.ts': `import { total } from '@acme/shop';\n\nexport const shown = total(1);\n`,
  'packages/app/src/legacy.ts': `export const legacy: number = 'old';\nif (legacy == 2) throw new Error();\n`,
};

/** The real tsc and Biome in the `node_modules` of a repository with workspaces. */
async function startWorkspaces(context: TestContext): Promise<History> {
  const history = await startHistory(context, base);
  const link = (target: string, path: string): void => {
    mkdirSync(dirname(join(history.workspace, 'node_modules', path)), { recursive: true });
    symlinkSync(target, join(history.workspace, 'node_modules', path), 'junction');
  };
  link(installed('typescript'), 'typescript');
  link(installed('@biomejs/biome'), '@biomejs/biome');
  link(join(history.workspace, 'packages/shop'), '@acme/shop');
  link(join(history.workspace, 'packages/app'), '@acme/app');
  return history;
}

describe('real tools on a repository with workspaces', () => {
  test('what another package breaks is new: the base is checked with the code of the base', async (context) => {
    const history = await startWorkspaces(context);
    history.commit({ 'packages/shop/src/shop.ts': shop('string') });
    await using run = await history.pull({ tools: 'tsc' });
    assert.equal(run.outputs.verdict, 'fail', run.log);
    assert.deepEqual([run.outputs.findings, run.outputs['new-findings']], ['2', '1'], run.log);
    assert.match(run.outputs.reason ?? '', /^tsc: new: 1 error in 3 files: packages\/app\/src\/app\.ts:3:28 TS2345/u);
    assert.equal(history.git('status', '--porcelain'), '');
    assert.equal(history.git('worktree', 'list').trim().split('\n').length, 1);
  });

  test('what was there passes, moved as it is; what is added fails, and a new comment that silences is shown', async (context) => {
    const history = await startWorkspaces(context);
    history.commit({
      'packages/app/src/legacy.ts': `\n\n${base['packages/app/src/legacy.ts']}`,
      'packages/app/src/fresh.ts': `// @ts-expect-error later\nexport const fresh: number = 'new';\n// biome-ignore lint/suspicious/noDebugger: later\ndebugger;\n`,
    });
    await using passing = await history.pull({ tools: 'tsc\nbiome' });
    assert.equal(passing.outputs.verdict, 'pass', passing.outputs.reason);
    assert.match(passing.summary, /2 suppressions that the base has not/u);
    assert.match(passing.summary, /tsc: 1 error that the base/u);
    history.commit({ 'packages/app/src/other.ts': 'export const other = (a: unknown) => a == 2;\ndebugger;\n' });
    await using failing = await history.pull({ tools: 'tsc\nbiome' });
    assert.match(
      failing.outputs.reason ?? '',
      /biome: new: 2 errors .*packages\/app\/src\/other\.ts:1:\d+ suspicious/u,
    );
  });

  test('a configuration that is loosened is shown with what it hides', async (context) => {
    const history = await startWorkspaces(context);
    history.commit({
      'tsconfig.json': JSON.stringify({
        compilerOptions: { ...compilerOptions, strict: false },
        include: ['packages'],
      }),
      'packages/app/src/fresh.ts': 'export const fresh = (price) => price;\n',
    });
    await using run = await history.pull({ tools: 'tsc' });
    assert.equal(run.outputs.verdict, 'pass', run.outputs.reason);
    assert.match(run.summary, /tsc: its configuration changed in tsconfig\.json\. With the configuration of the base/u);
    assert.match(run.summary, /packages\/app\/src\/fresh\.ts:\S*1:23 TS7006/u);
  });
});

const newest = (tool: string, name: string) => readRecording(tool, recordedVersions(tool, name).at(-1) ?? '', name);

test('npm tools run side by side, and the patch does what Prettier would', async (context) => {
  const prettier = newest('prettier', 'findings');
  const world = await startWorld(context, newest('eslint', 'findings'), newest('biome', 'findings'), prettier);
  await using run = await world.check();
  assert.equal(run.outputs.verdict, 'fail', run.log);
  const states = Object.entries(toolsOf(run)).map(([tool, { state, command }]) => `${tool} ${state} ${command}`);
  assert.deepEqual(states, [
    'eslint findings npx eslint .',
    'biome findings npx biome check .',
    'prettier findings npx prettier --check .',
  ]);
  assert.match(run.outputs.reason ?? '', /prettier: 1 of 4 files not formatted: src\/script\.js/u);
  world.git('apply', run.outputs.patch ?? '');
  const formatted = prettier.runs.find(({ args }) => args.includes('src/script.js'));
  assert.equal(world.read('src/script.js'), textOf(formatted?.stdout));
  assert.match(run.summary, /npx biome check --write \.\nnpx prettier --write \./u);
});

test('a tool whose report is imported is not run, and a report that is not there is no pass', async (context) => {
  const killed = spoiled(newest('eslint', 'findings'), 'json', () => ({ fault: 'killed' }));
  const world = await startWorld(context, killed, newest('prettier', 'clean'));
  const { output } = newest('eslint', 'findings').runs[0] ?? {};
  world.write('eslint.json', textOf(output).replaceAll('/home/runner/work/shop/shop', world.workspace));
  await using run = await world.check({ reports: 'eslint: eslint.json' });
  assert.match(run.outputs.reason ?? '', /eslint: 4 errors in 3 files: src\/script\.js:1:23 no-unused-vars/u);
  assert.deepEqual(Object.keys(toolsOf(run)), ['prettier', 'eslint']);
  await using missing = await world.check({ reports: 'eslint: nowhere.json', tools: 'prettier' });
  assert.equal(missing.outputs.verdict, 'inconclusive');
  assert.match(missing.outputs.reason ?? '', /there is no report nowhere\.json/u);
});

test('a tool that is locked and not installed is an error with the command that installs it', async (context) => {
  const world = await startWorld(context, newest('prettier', 'clean'));
  world.write('eslint.config.js', 'export default [];\n');
  world.write('package-lock.json', '{ "packages": { "node_modules/eslint": {\n  "version": "10.15.0" } } }\n');
  await using run = await world.check();
  assert.equal(run.outputs.verdict, 'error');
  assert.match(run.outputs.reason ?? '', /package-lock\.json has eslint 10\.15\.0: .*`npm ci`/u);
  assert.equal(toolsOf(run).prettier?.state, 'pass');
});
