import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Calls `use` with a copy of the sources of `root`, and with a folder for what is built. The bundler numbers modules by their
 * places relative to where it works, so every build of every clone must lie the same way to `node_modules`.
 */
export async function withSources(root, use) {
  await mkdir(join(root, '.sluice'), { recursive: true });
  const folder = await mkdtemp(join(root, '.sluice/build-'));
  try {
    for (const name of ['actions', 'packages', 'package.json', 'tsconfig.json']) {
      await cp(join(root, name), join(folder, name), { recursive: true });
    }
    await mkdir(join(folder, 'node_modules/@sluice'), { recursive: true });
    for (const name of await readdir(join(folder, 'packages'))) {
      await symlink(join('../../packages', name), join(folder, 'node_modules/@sluice', name));
    }
    return await use(folder, join(folder, 'dist'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
