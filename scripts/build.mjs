// `npm run build`: one self-contained bundle per action, `dist/<name>/`, from `actions/<name>/src/main.ts` (and
// `dist/<parent>-<name>/` from a nested action); `npm run build -- NAME…` only those. `--check` builds elsewhere and fails when the committed
// bundles differ.
import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

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
  await run(process.execPath, [ncc, ...args], { cwd: from, maxBuffer: 64 * 1024 * 1024 });
  const text = await readFile(join(target, 'index.js'), 'utf8');
  if (text.includes('webpackMissingModule')) throw new Error(`${target}: a module is missing from the bundle.`);
}

async function buildAll(from, target, names = []) {
  const waiting = globSync('actions/**/src/main.ts', { cwd: from })
    .filter((entry) => names.length === 0 || names.includes(bundleName(entry)))
    .sort();
  await mkdir(target, { recursive: true });
  const worker = async () => {
    for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
      const started = performance.now();
      await bundle(entry, from, join(target, bundleName(entry)));
      console.log(`${bundleName(entry)}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
}

/** A copy of the sources in another folder: the same bytes must come out of it. */
async function copySources() {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-build-'));
  for (const name of ['actions', 'packages', 'package.json', 'tsconfig.json']) {
    await cp(join(root, name), join(folder, name), {
      recursive: true,
      filter: (path) => !path.includes('node_modules'),
    });
  }
  await mkdir(join(folder, 'node_modules/@sluice'), { recursive: true });
  for (const entry of globSync('node_modules/*', { cwd: root })) {
    if (!entry.endsWith('@sluice')) await symlink(join(root, entry), join(folder, entry));
  }
  for (const entry of globSync('packages/*', { cwd: root })) {
    await symlink(join(folder, entry), join(folder, 'node_modules/@sluice', relative('packages', entry)));
  }
  return folder;
}

async function listing(folder) {
  const files = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => [relative(folder, join(entry.parentPath, entry.name)), join(entry.parentPath, entry.name)]),
  );
}

async function differences(committed, built) {
  const [a, b] = [await listing(committed), await listing(built)];
  const differing = [];
  for (const name of new Set([...a.keys(), ...b.keys()])) {
    const same = a.has(name) && b.has(name) && (await readFile(a.get(name))).equals(await readFile(b.get(name)));
    if (!same) differing.push(`dist/${name}${a.has(name) ? '' : ' (missing)'}${b.has(name) ? '' : ' (left over)'}`);
  }
  return differing;
}

if (process.argv.includes('--check')) {
  const sources = await copySources();
  try {
    await buildAll(sources, join(sources, 'dist'));
    const differing = await differences(join(root, 'dist'), join(sources, 'dist'));
    if (differing.length > 0) {
      console.error(
        `dist is not what the sources give. Run \`npm run build\` and commit it.\n  ${differing.join('\n  ')}`,
      );
      process.exitCode = 1;
    }
  } finally {
    await rm(sources, { recursive: true, force: true });
  }
} else {
  const names = process.argv.slice(2);
  if (names.length === 0) await rm(join(root, 'dist'), { recursive: true, force: true });
  await buildAll(root, join(root, 'dist'), names);
}
