#!/usr/bin/env node
// `npm run pipeline`: the published pipeline on a real project on this machine, through act. This file and what it
// imports itself run on the Node.js 20 of a fresh clone; the rest needs the modules, and the Node.js 24 among them.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { whyInstall } from './pipeline/modules.mjs';
import { help, readOptions } from './pipeline/options.mjs';
import { findPython, onPath, Prerequisite } from './tools/prerequisites.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

async function checkPrerequisites() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) throw new Prerequisite(`Node.js 20 or newer is needed; this is ${process.version}.`);
  if (onPath('git') === undefined) throw new Prerequisite('git is needed: install it (Debian: apt-get install git).');
  await findPython();
  if (onPath('go') === undefined && onPath('act') === undefined) {
    throw new Prerequisite('Go 1.25 or newer is needed to build act, or act on the PATH: https://go.dev/dl.');
  }
}

function installModules() {
  const reason = whyInstall(root);
  if (reason === undefined) return;
  console.log(`Installing the locked npm modules (npm ci), because ${reason} …`);
  const { status, error } = spawnSync('npm', ['ci', '--no-progress', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (error !== undefined) throw new Prerequisite(`npm is needed, and could not be started: ${error.message}.`);
  if (status !== 0) throw new Prerequisite('`npm ci` failed; what it said is above.');
}

/** The Node.js 24 that npm carries for Linux, or that is on the PATH; `undefined` when this is one already. */
function newerNode() {
  const isNew = (program) => {
    const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
    return Number(/^v(\d+)/.exec(stdout ?? '')?.[1]) >= 24;
  };
  if (isNew(process.execPath)) return undefined;
  const carried = join(root, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  const found = [carried, onPath('node')].find(
    (program) => program !== undefined && existsSync(program) && isNew(program),
  );
  if (found === undefined) throw new Prerequisite('Node.js 24 is needed on this platform: https://nodejs.org.');
  return found;
}

/** Signals reach the other process too; we wait until it has cleaned up. */
function again(program) {
  const child = spawn(program, process.argv.slice(1), { stdio: 'inherit' });
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => child.kill(name));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('exit', (code, signal) => done(code ?? 128 + (constants.signals[signal] ?? 1)));
  });
}

async function main(args) {
  const { options, problem } = readOptions(args);
  if (problem !== undefined) {
    console.error(`pipeline: ${problem}\n\n${help}`);
    return 2;
  }
  if (options.help) {
    console.log(help);
    return 0;
  }
  try {
    await checkPrerequisites();
    installModules();
    const program = newerNode();
    if (program !== undefined) return await again(program);
    const { runCommand } = await import('./pipeline/command.ts');
    return await runCommand(options);
  } catch (error) {
    if (!(error instanceof Prerequisite) && error?.name !== 'UserError') throw error;
    console.error(`pipeline: ${error.message}`);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
