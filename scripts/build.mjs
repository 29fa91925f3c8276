// `npm run build`: one self-contained bundle per action, `dist/<name>/`, from `actions/<name>/src/main.ts` (and
// `dist/<parent>-<name>/` from a nested action); `npm run build -- NAME…` only those. `--check` fails when what is in `dist`
// differs in a byte.
import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { cp, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { differences } from './build/compare.mjs';
import { withSources } from './build/sources.mjs';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));

/** `actions/deploy/src/main.ts` -> `deploy`, `actions/setup/plan/src/main.ts` -> `setup-plan`. */
const bundleName = (entry) =>
  relative('actions', dirname(dirname(entry)))
    .split(sep)
    .join('-');

async function bundle(entry, from, target) {
  const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
  const args = [
    'build',
    entry,
    '--out',
    target,
    '--target',
    'es2022',
    '--license',
    'licenses.txt',
    '--no-cache',
    '--quiet',
  ];
  try {
    await run(process.execPath, [ncc, ...args], { cwd: from, maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    const said = `${error.stderr || error.message}`.split('\n').filter((line) => !/^\s+at /.test(line));
    throw new Error(`${entry} could not be bundled:\n${said.join('\n')}`);
  }
  const text = await readFile(join(target, 'index.js'), 'utf8');
  if (text.includes('webpackMissingModule')) throw new Error(`${target}: a module is missing from the bundle.`);
}

async function buildAll(from, target, names = []) {
  const entries = globSync('actions/**/src/main.ts', { cwd: from }).sort();
  const unknown = names.filter((name) => !entries.some((entry) => bundleName(entry) === name));
  if (unknown.length > 0) {
    throw new Error(`There is no ${unknown.join(', ')}. There are: ${entries.map(bundleName).join(', ')}.`);
  }
  const waiting = entries.filter((entry) => names.length === 0 || names.includes(bundleName(entry)));
  const worker = async () => {
    for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
      const started = performance.now();
      await bundle(entry, from, join(target, bundleName(entry)));
      console.log(`${bundleName(entry)}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
}

/** Answers whether the bundles in `dist` are those of the sources. */
const check = (names) =>
  withSources(root, async (sources, fresh) => {
    await buildAll(sources, fresh, names);
    const differing = await differences(join(root, 'dist'), fresh, names);
    if (differing.length === 0) return true;
    console.error(
      `dist is not what the sources give. Run \`npm run build\` and commit it.\n  ${differing.join('\n  ')}`,
    );
    return false;
  });

/** What is in `dist` stays whole when a build fails. */
const build = (names) =>
  withSources(root, async (sources, fresh) => {
    await buildAll(sources, fresh, names);
    for (const name of names.length === 0 ? ['.'] : names) {
      await rm(join(root, 'dist', name), { recursive: true, force: true });
      await cp(join(fresh, name), join(root, 'dist', name), { recursive: true });
    }
  });

const names = process.argv.slice(2).filter((argument) => argument !== '--check');
try {
  if (!process.argv.includes('--check')) await build(names);
  else if (!(await check(names))) process.exitCode = 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
