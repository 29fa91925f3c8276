// `npm run bench`: what Sluice costs, each row a ratio or a size measured in this one run, so that it means the same on a fast
// and on a slow machine. Writes a table to standard output. Needs the bundles (`npm run build`). `npm run bench -- pipeline` instead
// runs our pipeline against the usual job graph, both through act, on the example.
import { execFileSync, spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { coberturaReport, junitReport } from './bench/reports.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'sluice-bench-'));
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);
const ms = (value) => `${value.toFixed(0)} ms`;
const times = (value) => `${value.toFixed(2)} x`;

/** Wall time in milliseconds and, where the process tells it, peak memory in MiB of one process. */
function timed(argv, { env = {}, cwd = scratch } = {}) {
  const started = performance.now();
  const { status, stdout } = spawnSync(process.execPath, argv, {
    cwd,
    env: { PATH: process.env.PATH, ...env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const peak = /^peak=(\d+)$/m.exec(stdout)?.[1];
  return { ms: performance.now() - started, status, stdout, mib: Number(peak) / 1024 };
}

/** The environment of an action in a job, with its defaults. */
function actionEnvironment(name, workspace, inputs = {}) {
  const metadata = parse(readFileSync(join(root, 'actions', name, 'action.yml'), 'utf8'));
  const given = Object.entries(metadata.inputs ?? {}).map(([input, { default: text = '' }]) => [
    `INPUT_${input.toUpperCase()}`,
    inputs[input] ?? String(text).replaceAll(/\$\{\{.*?\}\}/g, ''),
  ]);
  return { ...Object.fromEntries(given), RUNNER_TEMP: scratch, GITHUB_WORKSPACE: workspace, HOME: scratch };
}

/** The fastest of many starts, which is the one that nobody else on the machine has slowed; taken in turns. */
function coldStarts(rounds) {
  const names = globSync('actions/**/action.yml', { cwd: root })
    .map(dirname)
    .filter((folder) => parse(readFileSync(join(root, folder, 'action.yml'), 'utf8')).runs.using === 'node24')
    .map((folder) => folder.split('/').slice(1).join('/'))
    .sort();
  const workspace = join(scratch, 'empty');
  mkdirSync(workspace);
  const starts = new Map([
    ['', () => timed(['-e', '0'])],
    ...names.map((name) => {
      const entry = join(root, 'dist', name.replaceAll('/', '-'), 'index.js');
      const env = actionEnvironment(name, workspace);
      return [name, () => timed([entry], { env, cwd: workspace })];
    }),
  ]);
  const fastest = new Map([...starts.keys()].map((name) => [name, Number.POSITIVE_INFINITY]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, start] of starts) fastest.set(name, Math.min(fastest.get(name), start().ms));
  }
  const bare = fastest.get('');
  for (const name of names) {
    const start = fastest.get(name);
    row(`cold start of ${name}`, ms(start), `bare node ${ms(bare)}`, times(start / bare), 'at most 2 x');
  }
}

/** A gate over a large report, against a bare pass of the same bytes through the XML parser. */
function largeReport(name, workspace, file, what) {
  const path = join(workspace, file);
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
  const argv = ['--import', hook, join(root, 'dist', name, 'index.js')];
  const gate = timed(argv, { env: actionEnvironment(name, workspace, { files: file }), cwd: workspace });
  if (gate.status !== 0) throw new Error(`${name} did not pass its ${file}:\n${gate.stdout.slice(-2000)}`);
  const size = `${(statSync(path).size / 1024 / 1024).toFixed(1)} MiB`;
  row(`${what}, ${size}`, ms(gate.ms), `XML parser alone ${ms(bare.ms)}`, times(gate.ms / bare.ms), '');
  const memory = [`${gate.mib.toFixed(0)} MiB`, `XML parser alone ${bare.mib.toFixed(0)} MiB`];
  row(`${what}, peak memory`, ...memory, times(gate.mib / bare.mib), '');
}

/** A repository with a report and the files that it names. */
function repository(name, file, report) {
  const folder = join(scratch, name);
  for (const source of report.sources) {
    mkdirSync(dirname(join(folder, source.path)), { recursive: true });
    writeFileSync(join(folder, source.path), source.text);
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), report.text);
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  execFileSync('git', ['add', '--all'], { cwd: folder });
  return folder;
}

function archiveSize() {
  const tar = execFileSync('git', ['archive', 'HEAD'], { cwd: root, maxBuffer: 256 * 1024 * 1024 });
  const size = gzipSync(tar).length;
  row('archive of a job', `${(size / 1000).toFixed(0)} kB`, '2,000 kB', times(size / 2_000_000), 'at most 1 x');
}

async function bundles() {
  coldStarts(25);
  const cobertura = repository('coverage', 'coverage.xml', coberturaReport(30 * 1024 * 1024));
  largeReport('coverage-gate', cobertura, 'coverage.xml', 'coverage-gate, Cobertura');
  const junit = repository('tests', 'junit.xml', junitReport(100_000));
  largeReport('test-report', junit, 'junit.xml', 'test-report, JUnit of 100,000 tests');
  archiveSize();
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
