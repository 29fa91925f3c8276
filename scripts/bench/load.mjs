// load-test beside vegeta against the same server, in turns: what each says of a server that answers at once, and of one that stands still
// for two seconds. Wall time, so it means something on a quiet machine only.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureTools } from '../tools/install.mjs';
import { actionEnvironment, bundleOf } from './actions.mjs';

const rate = 500;
const warmUpSeconds = 2;
const seconds = 5;
const rounds = 3;
const stallMs = 2000;

/** Rows of the table: what, load-test, vegeta, ratio, budget. */
export async function rows() {
  const what = `load-test, ${rate} requests per second`;
  let vegeta;
  try {
    ({ vegeta } = await ensureTools(['vegeta'], { say: console.error }));
  } catch (error) {
    return [[what, 'not measured', `vegeta is not there: ${error.message.split('\n')[0]}`, '', '']];
  }
  const scratch = mkdtempSync(join(tmpdir(), 'sluice-bench-load-'));
  try {
    const steady = await inTurns(vegeta, scratch, []);
    const stalled = await inTurns(vegeta, scratch, [String((warmUpSeconds + 1) * rate)]);
    return [
      compared(`${what}: sent`, steady, 'rate', (value) => `${value.toFixed(1)}/s`),
      ...['p50', 'p95', 'p99'].map((name) => compared(`${what}: ${name}`, steady, name)),
      ...['p50', 'p95', 'p99'].map((name) =>
        compared(`the same, the server stands still for 2 s: ${name}`, stalled, name, inMs, expected(name)),
      ),
    ];
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** What requests that are due at even distances have to wait for the end of the stall, when all else takes no time. */
function expected(name) {
  const slower = 1 - Number(name.slice(1)) / 100;
  return `true value ${inMs(Math.max(0, stallMs - slower * seconds * 1000))}`;
}

const inMs = (ms) => `${ms.toFixed(ms < 10 ? 2 : 0)} ms`;
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

function compared(what, { ours, theirs }, key, shown = inMs, budget = '') {
  const [own, other] = [ours, theirs].map((runs) => median(runs.map((run) => run[key])));
  const ratio = other === 0 ? '' : `${(own / other).toFixed(2)} x`;
  return [what, shown(own), `vegeta ${shown(other)}`, ratio, budget];
}

async function inTurns(vegeta, scratch, stall) {
  const found = { ours: [], theirs: [] };
  for (let round = 0; round < rounds; round += 1) {
    const both = [
      async () => found.ours.push(await against(stall, (url) => loadTest(url, scratch))),
      async () => found.theirs.push(await against(stall, (url) => attack(vegeta, url))),
    ];
    for (const one of round % 2 === 0 ? both : both.reverse()) await one();
  }
  return found;
}

async function against(stall, measure) {
  const server = spawn(process.execPath, [fileURLToPath(new URL('load-server.mjs', import.meta.url)), ...stall], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [port] = await once(server.stdout, 'data');
    return measure(`http://127.0.0.1:${String(port).trim()}/`);
  } finally {
    server.kill();
  }
}

function attack(vegeta, url) {
  const shoot = (duration) =>
    execFileSync(vegeta, ['attack', '-rate', `${rate}/1s`, '-duration', `${duration}s`, '-timeout', '10s'], {
      input: `GET ${url}`,
      maxBuffer: 64 * 1024 * 1024,
    });
  shoot(warmUpSeconds);
  const report = JSON.parse(execFileSync(vegeta, ['report', '-type', 'json'], { input: shoot(seconds) }));
  const [p50, p95, p99] = ['50th', '95th', '99th'].map((name) => report.latencies[name] / 1e6);
  return { rate: report.rate, p50, p95, p99 };
}

function loadTest(url, scratch) {
  const inputs = {
    'base-url': url,
    rate: String(rate),
    duration: `${seconds}s`,
    'warm-up': `${warmUpSeconds}s`,
    mode: 'report',
  };
  // Each run as a job of its own: a report that another one left would be taken for ours.
  const temporary = mkdtempSync(join(scratch, 'job-'));
  const env = actionEnvironment('load-test', { workspace: temporary, temporary, inputs });
  execFileSync(process.execPath, [bundleOf('load-test')], { cwd: temporary, env: { PATH: process.env.PATH, ...env } });
  const report = JSON.parse(readFileSync(join(temporary, 'sluice/load-test/report.json'), 'utf8'));
  const { achievedRate, percentiles } = report.measurement;
  const [p50, p95, p99] = ['p50', 'p95', 'p99'].map((name) => percentiles[name].value);
  return { rate: achievedRate, p50, p95, p99 };
}
