import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Why the installed modules are not those of the lock file; `undefined` when they are. Compares it with npm's own note
 * of what it installed, package by package: version and hash.
 * @param {string} root
 * @returns {string | undefined}
 */
export function whyInstall(root) {
  const note = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(note)) return 'there are none';
  const locked = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(note);
  for (const [path, wanted] of Object.entries(locked)) {
    if (!path.startsWith('node_modules/')) continue;
    const found = wanted.link === true && existsSync(join(root, path)) ? wanted : installed[path];
    // Those for other platforms are left out by npm.
    if (found === undefined && wanted.optional === true) continue;
    if (found === undefined) return `${path} is missing`;
    if (found.version !== wanted.version || found.integrity !== wanted.integrity) return `${path} is another one`;
  }
  return undefined;
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
