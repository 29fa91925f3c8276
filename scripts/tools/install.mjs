// Brings the programs that Sluice's own commands need, each in the one version that `versions.json` names, into
// `.sluice/tools/<name>-<version>/`. What is there already is not fetched again; what is fetched is said before it starts.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { findPython, onPath, Prerequisite } from './prerequisites.mjs';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, '.sluice/tools');

/** `{ [name]: { from, version, … } }`: the one place for versions. */
export const versions = JSON.parse(readFileSync(new URL('versions.json', import.meta.url), 'utf8'));

/**
 * Absolute paths of the named programs, fetched when they are not there. Throws `Prerequisite` with one line that says
 * what to install when that is impossible here.
 * @param {readonly string[]} names keys of `versions.json`
 * @param {{say?: (line: string) => void}} options gets a line before each download
 * @returns {Promise<Record<string, string>>}
 */
export async function ensureTools(names, { say = console.log } = {}) {
  const found = {};
  for (const name of names) found[name] = await ensureTool(name, versions[name], say);
  return found;
}

async function ensureTool(name, tool, say) {
  const home = join(folder, `${name}-${tool.version}`);
  const program = join(home, tool.from === 'pypi' ? `bin/${name}` : name);
  if (existsSync(program)) return program;
  const there = onPath(name);
  if (there !== undefined && (await versionOf(there)) === tool.version) return there;
  await mkdir(folder, { recursive: true });
  const fresh = await mkdtemp(join(folder, `.${name}-`));
  try {
    if (tool.from === 'pypi') await fromPypi(name, tool, fresh, say);
    else if (onPath('go') !== undefined) await fromGo(name, tool, fresh, say);
    else if (there !== undefined) return other(name, tool, there, say);
    else throw new Prerequisite(`Go (1.25 or newer) or ${name} ${tool.version} on the PATH is needed to run ${name}.`);
    // Somebody else may have been as fast: theirs is as good.
    if (!existsSync(program)) await rename(fresh, home);
    return program;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function fromGo(name, { module, version, tags }, target, say) {
  say(`Building ${name} ${version} (go install; about a minute, once) …`);
  const argv = ['install', ...(tags === undefined ? [] : ['-tags', tags]), `${module}@v${version}`];
  await fetched(name, 'go', argv, { GOBIN: target, GOFLAGS: '-trimpath' });
}

async function fromPypi(name, { version }, target, say) {
  const python = await findPython();
  say(`Installing ${name} ${version} from PyPI …`);
  const argv = ['-m', 'pip', 'install', '--quiet', '--no-deps', '--only-binary', ':all:', '--target', target];
  await fetched(name, python, [...argv, `${name}==${version}`], { PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_USER: '0' });
}

async function fetched(name, program, argv, env) {
  try {
    await run(program, argv, { cwd: folder, env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    const said = `${error.stderr ?? ''}`.trim().split('\n').slice(-5).join('\n') || error.message;
    throw new Prerequisite(
      `${name} could not be installed with \`${program} ${argv.slice(0, 3).join(' ')} …\`:\n${said}`,
    );
  }
}

function other(name, { version }, there, say) {
  say(`Using ${there}: ${name} ${version} is what Sluice is tested with, and there is no Go here to build it.`);
  return there;
}

async function versionOf(program) {
  try {
    const { stdout } = await run(program, ['--version']);
    return /\d+\.\d+\.\d+/.exec(stdout)?.[0];
  } catch {
    return undefined;
  }
}
