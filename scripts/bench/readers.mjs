// What reading and merging coverage reports costs, without the gate around it: the whole process, from its start.
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCobertura, writeGoProfile, writeIstanbul, writeJacoco, writeLcov } from './coverage-reports.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The reader as one file, as it is in a bundle: reading TypeScript would cost more than reading the reports. */
function bundle(scratch) {
  const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
  const out = join(scratch, 'reader');
  const entry = join(root, 'scripts/bench/read-reports.mjs');
  execFileSync(process.execPath, [ncc, 'build', entry, '--out', out, '--target', 'es2022', '--no-cache', '--quiet'], {
    cwd: root,
  });
  return join(out, 'index.mjs');
}

/** `timed` runs node and answers `{ms, mib, stdout}`; the processor's time is less disturbed by what else runs than the clock is. */
export function readerRows({ scratch, timed, row }) {
  const reader = bundle(scratch);
  const read = (...paths) => {
    const runs = Array.from({ length: 3 }, () => timed([reader, ...paths]));
    const best = runs.sort((a, b) => a.ms - b.ms)[0];
    if (best.status !== 0) throw new Error(`The reader failed on ${paths[0]}.`);
    return { ...best, cpu: Number(/^cpu=([\d.]+)$/m.exec(best.stdout)[1]) };
  };
  const floor = read();
  const report = (what, name, write, files, goals = ['', '']) => {
    const path = join(scratch, name);
    write(path, files);
    const size = `${(statSync(path).size / 1024 / 1024).toFixed(1)} MiB`;
    const found = read(path);
    const spent = `${found.ms.toFixed(0)} ms, ${found.cpu.toFixed(0)} ms of processor`;
    row(
      `read ${what}, ${size}`,
      spent,
      `no report ${floor.ms.toFixed(0)} ms`,
      `${(found.ms / floor.ms).toFixed(2)} x`,
      goals[0],
    );
    row(
      `read ${what}, peak memory`,
      `${found.mib.toFixed(0)} MiB`,
      `no report ${floor.mib.toFixed(0)} MiB`,
      `${(found.mib / floor.mib).toFixed(2)} x`,
      goals[1],
    );
    return found;
  };
  const small = report('Cobertura of 870,000 lines', 'small.xml', writeCobertura, 4_350, [
    'under 1000 ms',
    'under 150 MiB',
  ]);
  const large = report('Cobertura of 8,700,000 lines', 'large.xml', writeCobertura, 43_500);
  const again = (path, files) => writeCobertura(path, files, 0, files / 10);
  report('Cobertura, ten times the same files', 'again.xml', again, 43_500, ['', 'as for one time']);
  const growth = (large.cpu - floor.cpu) / (small.cpu - floor.cpu);
  row('growth at 10 times the Cobertura', `${growth.toFixed(2)} x the processor's time`, '10 x', '', 'at most 11 x');
  report('LCOV of 1,000,000 lines', 'lcov.info', writeLcov, 5_000, ['under 400 ms', '']);
  report('JaCoCo', 'jacoco.xml', writeJacoco, 350);
  report('Istanbul JSON', 'coverage-final.json', writeIstanbul, 1_000);
  report('Go profile of 250,000 blocks', 'cover.out', writeGoProfile, 5_000);
  const shards = Array.from({ length: 40 }, (_, shard) => {
    const path = join(scratch, `shard-${shard}.xml`);
    writeCobertura(path, 435, shard);
    return path;
  });
  const one = read(shards[0]);
  const all = read(...shards);
  row(
    '40 shards read and merged, 3 MiB each',
    `${all.ms.toFixed(0)} ms, ${all.mib.toFixed(0)} MiB`,
    `one shard ${one.ms.toFixed(0)} ms, ${one.mib.toFixed(0)} MiB`,
    `${(all.ms / one.ms).toFixed(2)} x`,
    'at most 40 x',
  );
}
