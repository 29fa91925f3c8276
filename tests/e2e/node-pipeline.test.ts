import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { jobReason } from '@sluice/testing';
import { selectJobs } from '@sluice/workflow';
import { runProject } from '../../scripts/pipeline/run-project.ts';
import { ensureTools } from '../../scripts/tools/install.mjs';
import { findPython } from '../../scripts/tools/prerequisites.mjs';
import { failedSteps, results, root } from './world.ts';

const folder = join(root, '.sluice/e2e/node-pipeline');
const published = join(folder, 'suite/.github/workflows/node-pipeline.yml');
const caller = '.github/workflows/pipeline.yml';

/**
 * The starter on the example. The audit needs a registry that answers it, which not every machine reaches: here the jobs are those
 * that look at the code.
 */
async function run(change: (copy: string) => Promise<void> = async () => {}) {
  const { act = '', uv = '' } = await ensureTools(['act', 'uv']);
  return runProject({
    project: join(root, 'examples/node-service'),
    name: 'local/node-service',
    folder,
    cache: join(root, '.sluice/cache'),
    tools: { act, uv, python: await findPython() },
    workflow: caller,
    edit: async (copy) => {
      const starter = await readFile(join(root, 'workflows-templates/node-pipeline.yml'), 'utf8');
      await mkdir(join(copy, '.github/workflows'), { recursive: true });
      await writeFile(join(copy, caller), starter.replaceAll('$default-branch', 'main'));
      const whole = await readFile(published, 'utf8');
      const audited = 'needs: [test, quality, security]\n';
      assert.ok(whole.includes(audited));
      await writeFile(published, selectJobs(whole.replace(audited, 'needs: [test, quality]\n'), ['build']));
      await change(copy);
    },
  });
}

type Run = Awaited<ReturnType<typeof run>>;

const reasons = ({ jobs, problem }: Run): string =>
  [problem, ...jobs.map((job) => `${job.name}: ${job.result}: ${jobReason(job, jobs)}`)].join('\n');

describe('node-pipeline on examples/node-service', () => {
  before(() => rm(folder, { recursive: true, force: true }));

  test('a good change is tested, checked and built', async () => {
    const good = await run();
    assert.equal(good.exitCode, 0, reasons(good));
    assert.deepEqual(results(good.jobs), { test: 'success', quality: 'success', build: 'success' });
    const told = reasons(good);
    assert.match(told, /14 passed/u);
    const kept = globSync('**/*.tgz', { cwd: good.artifacts });
    assert.deepEqual(kept, ['sluice-build/parcel-postage-1.0.0.tgz']);
    const report = await readFile(join(good.artifacts, 'sluice-quality/quality/report.json'), 'utf8');
    assert.deepEqual(
      JSON.parse(report).tools.map(({ tool, state }: { tool: string; state: string }) => `${tool} ${state}`),
      ['eslint pass', 'tsc pass', 'prettier pass'],
    );
  });

  test('a wrong type, a lint and a line out of shape turn quality red, each named, and untested lines turn test red', async () => {
    const bad = await run(async (copy) => {
      const file = join(copy, 'src/postage.ts');
      const text = await readFile(file, 'utf8');
      const lines = Array.from({ length: 12 }, (_, index) => `  console.log(${index});\n`).join('');
      const wrong = "export const broken: number = 'text';\nexport const same = ( a: unknown ) => a == 1;\n";
      await writeFile(file, `${text}\nexport function untested(): void {\n${lines}}\n${wrong}`);
    });
    assert.equal(bad.exitCode, 1);
    assert.deepEqual([...failedSteps(bad.jobs)].sort(), ['quality: Quality gate', 'test: Coverage gate'], reasons(bad));
    const told = reasons(bad);
    assert.match(told, /tsc: 1 error in \d+ files: src\/postage\.ts:\d+:14 TS2322/u);
    assert.match(told, /eslint: 1 error in \d+ files: src\/postage\.ts:\d+:\d+ eqeqeq/u);
    assert.match(told, /prettier: 1 of \d+ files not formatted: src\/postage\.ts/u);
    assert.equal(results(bad.jobs).build, 'skipped');
  });
});
