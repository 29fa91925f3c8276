import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../..', import.meta.url));
const metadataOf = (name) => parse(readFileSync(join(root, 'actions', name, 'action.yml'), 'utf8'));

/** Names of the actions that have a bundle: `deploy`, `setup/plan`. */
export const bundledActions = () =>
  globSync('actions/**/action.yml', { cwd: root })
    .map((file) => dirname(file).split('/').slice(1).join('/'))
    .filter((name) => metadataOf(name).runs.using === 'node24')
    .sort();

/** Where the bundle of an action is. */
export const bundleOf = (name) => join(root, 'dist', name.replaceAll('/', '-'), 'index.js');

/**
 * Milliseconds of wall time and of processor time (user and system, its children's included; bash tells them) of a run of Node.
 * The latter hardly changes with what else the machine is doing. `mib`: peak memory, where the process tells it.
 */
export function timed(argv, { env = {}, cwd }) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="cpu %3U %3S"; time "$@"', 'bash', process.execPath, ...argv],
    {
      cwd,
      env: { PATH: process.env.PATH, LC_ALL: 'C', ...env },
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  const [, user, system] = /^cpu ([\d.]+) ([\d.]+)$/m.exec(stderr) ?? [];
  const peak = /^peak=(\d+)$/m.exec(stdout)?.[1];
  const cpuMs = (Number(user) + Number(system)) * 1000;
  return { ms: performance.now() - started, cpuMs, status, stdout, mib: Number(peak) / 1024 };
}

/** The environment of an action in a job, with its defaults; `temporary` is the runner's folder for what is. */
export function actionEnvironment(name, { workspace, temporary, inputs = {} }) {
  const given = Object.entries(metadataOf(name).inputs ?? {}).map(([input, { default: text = '' }]) => [
    `INPUT_${input.toUpperCase()}`,
    inputs[input] ?? String(text).replaceAll(/\$\{\{.*?\}\}/g, ''),
  ]);
  return { ...Object.fromEntries(given), RUNNER_TEMP: temporary, GITHUB_WORKSPACE: workspace, HOME: temporary };
}
