// What reading and merging coverage reports costs, without the gate around it: the whole process, from its start. `rows()` answers [what,
// measured, against, ratio, budget], as scripts/bench.mjs prints them; `node scripts/bench/readers.mjs` prints them alone. Times are
// processor times.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { timed } from './actions.mjs';
import { writeCobertura, writeGoProfile, writeIstanbul, writeJacoco, writeLcov } from './coverage-reports.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ms = (value) => `${value.toFixed(0)} ms`;
const mib = (value) => `${value.toFixed(0)} MiB`;
const times = (value) => `${value.toFixed(2)} x`;

/** The reader as one file, as it is in a bundle: reading TypeScript would cost more than reading the reports. */
function bundle(scratch) {
  const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
  const entry = join(root, 'scripts/bench/read-reports.mjs');
  const options = ['--out', scratch, '--target', 'es2022', '--no-cache', '--quiet'];
  execFileSync(process.execPath, [ncc, 'build', entry, ...options], { cwd: root });
  return join(scratch, 'index.mjs');
}

function measure(scratch, rows) {
  const reader = bundle(scratch);
  const read = (...paths) => {
    const runs = Array.from({ length: 3 }, () => timed([reader, ...paths], { cwd: scratch }));
    const [best] = runs.sort((a, b) => a.cpuMs - b.cpuMs);
    if (best.status !== 0) throw new Error(`The reader failed on ${paths[0]}.`);
    return best;
  };
  const floor = read();
  const report = (what, write, files, goals = ['', '']) => {
    const path = join(scratch, 'report');
    write(path, files);
    const size = `${(statSync(path).size / 1024 / 1024).toFixed(1)} MiB`;
    const found = read(path);
    const ratios = [times(found.cpuMs / floor.cpuMs), times(found.mib / floor.mib)];
    rows.push([`read ${what}, ${size}`, ms(found.cpuMs), `no report ${ms(floor.cpuMs)}`, ratios[0], goals[0]]);
    rows.push([`read ${what}, peak memory`, mib(found.mib), `no report ${mib(floor.mib)}`, ratios[1], goals[1]]);
    return found;
  };
  const again = (path, files) => writeCobertura(path, files, 0, files / 10);
  const small = report('Cobertura of 870,000 lines', writeCobertura, 4_350, ['under 1000 ms', 'under 150 MiB']);
  const large = report('Cobertura of 8,700,000 lines', writeCobertura, 43_500);
  const growth = (large.cpuMs - floor.cpuMs) / (small.cpuMs - floor.cpuMs);
  rows.push(['growth at 10 times the Cobertura', times(growth), '10 x', '', 'at most 11 x']);
  report('Cobertura, ten times the same files', again, 43_500, ['', 'as for one time']);
  report('LCOV of 1,000,000 lines', writeLcov, 5_000, ['under 400 ms', '']);
  report('JaCoCo', writeJacoco, 350);
  report('Istanbul JSON', writeIstanbul, 1_000);
  report('Go profile of 250,000 blocks', writeGoProfile, 5_000);
  const shards = Array.from({ length: 40 }, (_, shard) => join(scratch, `shard-${shard}`));
  for (const [shard, path] of shards.entries()) writeCobertura(path, 435, shard);
  const [one, all] = [read(shards[0]), read(...shards)];
  const single = `one of them ${ms(one.cpuMs)}, ${mib(one.mib)}`;
  const both = `${ms(all.cpuMs)}, ${mib(all.mib)}`;
  rows.push(['40 shards read and merged, 3 MiB each', both, single, times(all.cpuMs / one.cpuMs), 'at most 40 x']);
}

export function rows() {
  const scratch = mkdtempSync(join(tmpdir(), 'sluice-readers-'));
  const found = [];
  try {
    measure(scratch, found);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const cells of rows()) console.log(`| ${cells.join(' | ')} |`);
