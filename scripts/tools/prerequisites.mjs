import { execFile } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** Something is missing on this machine; the message is one line that says what to install. */
export class Prerequisite extends Error {}

/** Absolute path of a program on the PATH, or `undefined`. */
export function onPath(program, path = process.env.PATH ?? '') {
  return path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, program))
    .find(isExecutable);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

const leastMinor = 11;

/** The first Python on the PATH that is new enough (3.11) and has pip. Throws `Prerequisite`. */
export async function findPython() {
  const seen = [];
  for (const name of ['python3', 'python', 'python3.14', 'python3.13', 'python3.12', 'python3.11']) {
    const program = onPath(name);
    if (program === undefined) continue;
    const version = await answer(program, 'import sys; print("%d.%d" % sys.version_info[:2])');
    const [major, minor] = (version ?? '').split('.').map(Number);
    const isNew = major === 3 && minor >= leastMinor;
    if (isNew && (await answer(program, 'import pip; print(pip.__version__)')) !== undefined) return program;
    seen.push(`${program} is ${version ?? 'broken'}${isNew ? ' without pip' : ''}`);
  }
  throw new Prerequisite(
    `Python 3.${leastMinor} or newer with pip is needed (${seen.join('; ') || 'there is none on the PATH'}).`,
  );
}

async function answer(python, program) {
  try {
    return (await promisify(execFile)(python, ['-I', '-c', program], { timeout: 30_000 })).stdout.trim();
  } catch {
    return undefined;
  }
}
