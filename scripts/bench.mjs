// `npm run bench`: what Sluice costs, each row a ratio or a size measured in this one run, so that it means the same on a fast
// and on a slow machine. Writes a table to standard output. Needs the bundles (`npm run build`).
import { execFileSync, spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { coberturaReport, junitReport } from './bench/reports.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'sluice-bench-'));
const rows = [];
const row = (what, measured, against, ratio, budget = '') => rows.push([what, measured, against, ratio, budget]);
const ms = (value) => `${value.toFixed(0)} ms`;
const times = (value) => `${value.toFixed(2)} x`;

/** Wall time in milliseconds and peak memory in MiB of one process (Linux and macOS: `process.resourceUsage`). */
function timed(argv, env = {}) {
  const started = performance.now();
  const { status, signal, stdout } = spawnSync(process.execPath, argv, {
    cwd: scratch,
    env: { PATH: process.env.PATH, ...env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const peak = /^peak=(\d+)$/m.exec(stdout)?.[1];
  return { ms: performance.now() - started, status, signal, stdout, mib: Number(peak ?? Number.NaN) / 1024 };
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** The environment of an action in an empty job, with its defaults. */
function actionEnvironment(name, inputs = {}) {
  const defaults = Object.entries(parse(readFileSync(join(root, 'actions', name, 'action.yml'), 'utf8')).inputs ?? {});
  const given = Object.fromEntries(
    defaults.map(([input, { default: text = '' }]) => [
      `INPUT_${input.toUpperCase()}`,
      inputs[input] ?? String(text).replaceAll(/\$\{\{.*?\}\}/g, ''),
    ]),
  );
  return { ...given, RUNNER_TEMP: scratch, GITHUB_WORKSPACE: scratch, HOME: scratch };
}

/** Interleaved, so that a slow moment of the machine meets all alike. */
function coldStarts(rounds) {
  const bundles = globSync('actions/**/action.yml', { cwd: root })
    .map(dirname)
    .filter((folder) => parse(readFileSync(join(root, folder, 'action.yml'), 'utf8')).runs.using === 'node24')
    .map((folder) => folder.split('/').slice(1).join('/'))
    .sort();
  const found = new Map([['', []], ...bundles.map((name) => [name, []])]);
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, list] of found) {
      const entry = join(root, 'dist', name.replaceAll('/', '-'), 'index.js');
      list.push(name === '' ? timed(['-e', '0']).ms : timed([entry], actionEnvironment(name)).ms);
    }
  }
  const bare = median(found.get(''));
  for (const name of bundles) {
    const start = median(found.get(name));
    row(`cold start of ${name}`, ms(start), `bare node ${ms(bare)}`, times(start / bare), 'at most 2 x');
  }
}

/** A gate over a large report, against a bare pass of the same bytes through the XML parser. */
async function largeReport(name, file, inputs, what) {
  const path = join(scratch, file);
  const mebibytes = statSync(path).size / 1024 / 1024;
  const saxes = new URL('../node_modules/saxes/saxes.js', import.meta.url).href;
  const bare = timed([
    '--input-type=module',
    '-e',
    `import { createReadStream } from 'node:fs'; import saxes from ${JSON.stringify(saxes)};
     const parser = new saxes.SaxesParser(); parser.on('opentag', () => {});
     for await (const chunk of createReadStream(${JSON.stringify(path)}, 'utf8')) parser.write(chunk);
     parser.close(); console.log('peak=' + process.resourceUsage().maxRSS);`,
  ]);
  const hook = `data:text/javascript,process.on('exit',()=>process.stdout.write('\\npeak='+process.resourceUsage().maxRSS+'\\n'))`;
  const gate = timed(['--import', hook, join(root, 'dist', name, 'index.js')], actionEnvironment(name, inputs));
  if (gate.status !== 0) throw new Error(`${name} did not pass its ${file}:\n${gate.stdout.slice(-2000)}`);
  const size = `${mebibytes.toFixed(1)} MiB`;
  row(`${what}, ${size}`, ms(gate.ms), `XML parser alone ${ms(bare.ms)}`, times(gate.ms / bare.ms));
  row(
    `${what}, peak memory`,
    `${gate.mib.toFixed(0)} MiB`,
    `XML parser alone ${bare.mib.toFixed(0)} MiB`,
    times(gate.mib / bare.mib),
  );
}

function archiveSize() {
  const tar = execFileSync('git', ['archive', 'HEAD'], { cwd: root, maxBuffer: 256 * 1024 * 1024 });
  const size = gzipSync(tar).length;
  row(
    'archive that a job downloads',
    `${(size / 1000).toFixed(0)} kB`,
    '2,000 kB',
    times(size / 2_000_000),
    'at most 1 x',
  );
}

try {
  coldStarts(7);
  writeFileSync(join(scratch, 'coverage.xml'), coberturaReport(30 * 1024 * 1024));
  await largeReport('coverage-gate', 'coverage.xml', { files: 'coverage.xml' }, 'coverage-gate, Cobertura');
  writeFileSync(join(scratch, 'junit.xml'), junitReport(100_000));
  await largeReport('test-report', 'junit.xml', { files: 'junit.xml' }, 'test-report, JUnit of 100,000 tests');
  archiveSize();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log('| What | Measured | Against | Ratio | Budget |\n|---|---|---|---|---|');
for (const cells of rows) console.log(`| ${cells.join(' | ')} |`);
