import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';

const { GITHUB_ENV, GITHUB_OUTPUT, GITHUB_PATH, RUNNER_TEMP } = process.env;
const asked = (process.env['INPUT_PYTHON-VERSION'] ?? '').trim();
const run = (file, ...args) => execFileSync(file, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
const versionOf = (python) => run(python, '-c', 'import platform; print(platform.python_version())').trim();

/** The first on PATH that is the version that was asked for. */
function find() {
  const short = /^\d+\.\d+/.exec(asked)?.[0];
  for (const name of [...(short === undefined ? [] : [`python${short}`]), 'python3', 'python']) {
    try {
      const version = versionOf(name);
      if (asked === '' || version === asked || version.startsWith(`${asked}.`)) return name;
    } catch {
      // Not on PATH.
    }
  }
  return undefined;
}

const python = find();
if (python === undefined) {
  console.log(`::error::No Python ${asked} is on PATH. Install it, or ask for one that is there.`);
  process.exit(1);
}
const folder = mkdtempSync(join(RUNNER_TEMP, 'python-'));
run(python, '-m', 'venv', folder);
const bin = join(folder, 'bin');
appendFileSync(GITHUB_PATH, `${bin}\n`);
appendFileSync(GITHUB_ENV, `pythonLocation=${folder}\n`);
const version = versionOf(join(bin, 'python'));
appendFileSync(GITHUB_OUTPUT, `python-version=${version}\npython-path=${join(bin, 'python')}\ncache-hit=false\n`);
console.log(`Python ${version}`);
