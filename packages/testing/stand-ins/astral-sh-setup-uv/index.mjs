import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

const { GITHUB_ENV, GITHUB_OUTPUT, GITHUB_PATH, SLUICE_UV } = process.env;
const asked = (process.env.INPUT_VERSION ?? '').trim();
const python = (process.env['INPUT_PYTHON-VERSION'] ?? '').trim();

const run = (file, ...args) => execFileSync(file, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
const versionOf = (uv) => run(uv, '--version').split(' ')[1];
const isSpecifier = /^[<>=~!^]|^latest$/;

/** Another exact version goes beside the one of the toolchain; made aside and moved, because jobs run side by side. */
function install(version) {
  const folder = join(dirname(dirname(SLUICE_UV)), `uv-${version}`);
  if (!existsSync(folder)) {
    const made = mkdtempSync(`${folder}-`);
    console.log(`Installing uv ${version} from the Python package index.`);
    run('python3', '-m', 'venv', '--without-pip', made);
    run(SLUICE_UV, 'pip', 'install', '--quiet', '--python', join(made, 'bin', 'python'), `uv==${version}`);
    try {
      renameSync(made, folder);
    } catch (error) {
      rmSync(made, { recursive: true });
      if (!existsSync(folder)) throw error;
    }
  }
  return join(folder, 'bin', 'uv');
}

if (asked !== '' && !isSpecifier.test(asked) && !/^[\d.]+$/.test(asked)) {
  console.log(`::error::${asked} is not a version of uv.`);
  process.exit(1);
}
const own = versionOf(SLUICE_UV);
const uv = asked === '' || isSpecifier.test(asked) || asked === own ? SLUICE_UV : install(asked);
appendFileSync(GITHUB_PATH, `${dirname(uv)}\n`);
if (python !== '') appendFileSync(GITHUB_ENV, `UV_PYTHON=${python}\n`);
appendFileSync(GITHUB_OUTPUT, `uv-version=${versionOf(uv)}\nuv-path=${uv}\ncache-hit=false\n`);
console.log(`uv ${versionOf(uv)}${python === '' ? '' : `, Python ${python}`}`);
