#!/usr/bin/env node
// The published files for places that do not know `uses: $/…` (GitHub Enterprise Server, act):
//
//   node scripts/portable.mjs FOLDER [REF]     writes them into FOLDER, called as OWNER/REPOSITORY/…@REF (default: v1)
//
// What is written is what `git archive` would give (the working tree, without what .gitattributes keeps out), rewritten.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { portable } from '@sluice/workflow';

const here = fileURLToPath(new URL('..', import.meta.url));

/** `OWNER/REPOSITORY`, from the one place where it is written. @returns {string} */
export function repositorySlug(root = here) {
  const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return /github\.com\/([^/]+\/[^/]+?)(\.git)?$/.exec(repository.url)[1];
}

/** Tracked files and new ones that are not ignored, relative to the root, without those marked `export-ignore`. */
export function publishedFiles(root = here) {
  const git = (args, input) =>
    execFileSync('git', args, { cwd: root, input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const files = git(['ls-files', '-z', '--cached', '--others', '--exclude-standard']).split('\0').filter(Boolean);
  // A folder that is marked takes along what is in it, so every folder on the way is asked about too.
  const ways = new Set(
    files.flatMap((file) => file.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'))),
  );
  const answers = git(['check-attr', '-z', '--stdin', 'export-ignore'], [...ways].join('\0')).split('\0');
  const left = new Set();
  for (let index = 0; index + 2 < answers.length; index += 3)
    if (answers[index + 2] === 'set') left.add(answers[index]);
  const isLeftOut = (file) => file.split('/').some((_, index, parts) => left.has(parts.slice(0, index + 1).join('/')));
  return files.filter((file) => !isLeftOut(file) && existsSync(join(root, file)));
}

/** Writes the portable tree; answers how many files. @param {{root?: string, folder: string, ref: string}} options */
export function writePortableTree({ root = here, folder, ref }) {
  const slug = repositorySlug(root);
  const files = publishedFiles(root);
  for (const file of files) {
    const target = join(folder, file);
    mkdirSync(dirname(target), { recursive: true });
    if (/\.ya?ml$/.test(file)) writeFileSync(target, portable(readFileSync(join(root, file), 'utf8'), { slug, ref }));
    else cpSync(join(root, file), target);
  }
  return files.length;
}

function main([folder, ref = 'v1', ...rest]) {
  if (folder === undefined || rest.length > 0) {
    console.error('usage: node scripts/portable.mjs FOLDER [REF]');
    return 2;
  }
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) {
    console.error(`portable: ${resolve(folder)} is not empty; give a new folder`);
    return 1;
  }
  const count = writePortableTree({ folder, ref });
  console.log(`${resolve(folder)}: ${count} files, called as ${repositorySlug()}/…@${ref}`);
  return 0;
}

if (argv[1] !== undefined && realpathSync(argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = main(argv.slice(2));
}
