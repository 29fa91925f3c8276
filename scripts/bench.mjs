// `npm run bench`: what Sluice costs, each row a ratio or a size measured in this one run, so that it means the same on a fast
// and on a slow machine; times are processor times, but those of load-test beside vegeta. Writes a table to standard output. Needs
// the bundles (`npm run build`).
// `npm run bench -- pipeline` instead runs our pipeline against the usual job graph, both through act, on the example.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { actionEnvironment, bundledActions, bundleOf, timed } from './bench/actions.mjs';
import { rows as loadRows } from './bench/load.mjs';
import { patchRepository } from './bench/patch.mjs';
import { rows as readerRows } from './bench/readers.mjs';
import { coberturaReport, createRepository, junitReport } from './bench/reports.mjs';
import { rows as testRows } from './bench/test-results.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'sluice-bench-'));
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);
const ms = (value) => `${value.toFixed(0)} ms`;
const times = (value) => `${value.toFixed(2)} x`;

/** Makes a process tell its peak memory. */
const peakHook = `data:text/javascript,process.on('exit',()=>process.stdout.write('\\npeak='+process.resourceUsage().maxRSS+'\\n'))`;

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Processor time of each action's start in an empty repository, taken in turns: whatever slows one slows all. */
function coldStarts(rounds) {
  const names = bundledActions();
  const workspace = join(scratch, 'empty');
  mkdirSync(workspace);
  execFileSync('git', ['init', '--quiet'], { cwd: workspace });
  const starts = new Map([
    ['', () => timed(['-e', '0'], { cwd: workspace })],
    ...names.map((name) => {
      const env = actionEnvironment(name, { workspace, temporary: scratch });
      return [name, () => timed([bundleOf(name)], { env, cwd: workspace })];
    }),
  ]);
  const found = new Map([...starts.keys()].map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, start] of starts) found.get(name).push(start().cpuMs);
  }
  const bare = median(found.get(''));
  for (const name of names) {
    const start = median(found.get(name));
    row(`cold start of ${name}`, ms(start), `bare node ${ms(bare)}`, times(start / bare), 'at most 2 x');
  }
}

/** A gate over a large report, against a bare pass of the same bytes through the XML parser. */
function largeReport(name, file, report, what) {
  const workspace = join(scratch, name);
  createRepository(workspace, file, report);
  const path = join(workspace, file);
  const saxes = new URL('../node_modules/saxes/saxes.js', import.meta.url).href;
  const program = `import { createReadStream } from 'node:fs'; import saxes from ${JSON.stringify(saxes)};
    const parser = new saxes.SaxesParser(); parser.on('opentag', () => {});
    for await (const chunk of createReadStream(${JSON.stringify(path)}, 'utf8')) parser.write(chunk);
    parser.close(); console.log('peak=' + process.resourceUsage().maxRSS);`;
  const bare = timed(['--input-type=module', '-e', program], { cwd: workspace });
  const env = actionEnvironment(name, { workspace, temporary: scratch, inputs: { files: file } });
  const gate = timed(['--import', peakHook, bundleOf(name)], { env, cwd: workspace });
  if (gate.status !== 0) throw new Error(`${name} did not pass its ${file}:\n${gate.stdout.slice(-2000)}`);
  const size = `${(statSync(path).size / 1024 / 1024).toFixed(1)} MiB`;
  row(`${what}, ${size}`, ms(gate.cpuMs), `XML parser alone ${ms(bare.cpuMs)}`, times(gate.cpuMs / bare.cpuMs), '');
  const memory = [`${gate.mib.toFixed(0)} MiB`, `XML parser alone ${bare.mib.toFixed(0)} MiB`];
  row(`${what}, peak memory`, ...memory, times(gate.mib / bare.mib), '');
}

/** Patch coverage of a change of many files, against the same difference asked of git alone. */
function largePatch(files) {
  const workspace = join(scratch, 'patch');
  const { base, head } = patchRepository(workspace, files);
  const program = `import { spawnSync } from 'node:child_process';
    const { status } = spawnSync('git', ['diff', '-U0', '-M', ${JSON.stringify(base)}, ${JSON.stringify(head)}], { maxBuffer: 1 << 28 });
    process.exitCode = status;`;
  const bare = timed(['--input-type=module', '-e', program], { cwd: workspace });
  const inputs = { files: 'coverage.lcov', base, 'fail-under-patch': '50' };
  const env = actionEnvironment('coverage-gate', { workspace, temporary: scratch, inputs });
  const gate = timed(['--import', peakHook, bundleOf('coverage-gate')], { env, cwd: workspace });
  if (gate.status !== 0) throw new Error(`coverage-gate did not pass the patch:\n${gate.stdout.slice(-2000)}`);
  const what = `coverage-gate, patch of ${files.toLocaleString('en')} files`;
  row(what, ms(gate.cpuMs), `git diff alone ${ms(bare.cpuMs)}`, times(gate.cpuMs / bare.cpuMs), '');
  row(`${what}, peak memory`, `${gate.mib.toFixed(0)} MiB`, '', '', '');
}

function archiveSize() {
  const tar = execFileSync('git', ['archive', 'HEAD'], { cwd: root, maxBuffer: 256 * 1024 * 1024 });
  const size = gzipSync(tar).length;
  row('archive of a job', `${(size / 1000).toFixed(0)} kB`, '2,000 kB', times(size / 2_000_000), 'at most 1 x');
}

async function bundles() {
  coldStarts(15);
  largeReport('coverage-gate', 'coverage.xml', coberturaReport(30 * 1024 * 1024), 'coverage-gate, Cobertura');
  largeReport('test-report', 'junit.xml', junitReport(100_000), 'test-report, JUnit of 100,000 tests');
  for (const cells of [...readerRows(), ...testRows()]) row(...cells);
  largePatch(5_000);
  archiveSize();
  for (const cells of await loadRows()) row(...cells);
}

async function pipelines() {
  const { comparePipelines } = await import('./bench/pipelines.ts');
  for (const cells of await comparePipelines(3)) row(...cells);
}

try {
  row('What', 'Measured', 'Against', 'Ratio', 'Budget');
  row('---', '---', '---', '---', '---');
  await (process.argv.includes('pipeline') ? pipelines() : bundles());
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
