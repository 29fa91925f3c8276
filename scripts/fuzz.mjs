// `npm run fuzz`: damaged reports for every reader, at least 10,000 each. `npm run fuzz -- NAME… --count N --seed N` only some, fewer or
// others. Each target runs in a process of its own with little memory; one that says nothing for a minute is ended. Fails when a reader
// crashes, hangs, needs too much memory or makes a damaged report better than it was without a word.
// Targets are what `scripts/fuzz/*.mjs` export as `targets()`: `{name, corpus, check}`.
import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { mutate } from './fuzz/mutations/mutate.mjs';
import { randomNumbers } from './fuzz/mutations/random-numbers.mjs';

const here = fileURLToPath(import.meta.url);
const memoryMiB = 192;
const silenceMs = 60_000;
/** For one document; the machine may be busy. */
const slowMs = 5_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    child: { type: 'string' },
  },
});

async function allTargets() {
  const found = [];
  for (const file of globSync('fuzz/*.mjs', { cwd: fileURLToPath(new URL('.', import.meta.url)) }).sort()) {
    found.push(...(await (await import(`./${file}`)).targets()));
  }
  return found;
}

/** In the process of one target: prints problems, progress and a last line of what was done. */
async function runTarget(name, count, seed) {
  const target = (await allTargets()).find((candidate) => candidate.name === name);
  let slowest = 0;
  let problems = 0;
  for (let number = 0; number < count; number += 1) {
    const random = randomNumbers(seed * 1_000_003 + number);
    const document = mutate(random, target.corpus);
    const started = performance.now();
    let wrong;
    try {
      wrong = await target.check(document, random);
    } catch (error) {
      wrong = `threw ${error.stack}`;
    }
    const took = performance.now() - started;
    slowest = Math.max(slowest, took);
    if (took > slowMs) wrong ??= `took ${took.toFixed(0)} ms for ${document.bytes.length} bytes`;
    if (wrong !== undefined && problems++ < 10)
      console.log(`  number ${number} (${document.names.join(', ')} of document ${document.original}): ${wrong}`);
    if (number % 500 === 0) process.send?.('alive');
  }
  const peak = (process.resourceUsage().maxRSS / 1024).toFixed(0);
  console.log(
    `${name}: ${count} documents, ${problems} problems, slowest ${slowest.toFixed(0)} ms, ${peak} MiB at most`,
  );
  process.exitCode = problems === 0 ? 0 : 1;
  process.disconnect?.();
}

function runChild(name) {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [`--max-old-space-size=${memoryMiB}`, here, '--child', name, '--count', values.count, '--seed', values.seed],
      {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      },
    );
    let timer;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        console.log(`${name}: hangs`);
        child.kill('SIGKILL');
      }, silenceMs);
    };
    wait();
    child.on('message', wait);
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve(code === 0);
    });
  });
}

if (values.child !== undefined) await runTarget(values.child, Number(values.count), Number(values.seed));
else {
  const names = (await allTargets())
    .map(({ name }) => name)
    .filter((name) => positionals.length === 0 || positionals.some((part) => name.includes(part)));
  const failed = [];
  for (const name of names) if (!(await runChild(name))) failed.push(name);
  console.log(failed.length === 0 ? `\n${names.length} targets passed.` : `\nFailed: ${failed.join(', ')}`);
  process.exitCode = failed.length === 0 && names.length > 0 ? 0 : 1;
}
