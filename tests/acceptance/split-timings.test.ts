import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { type CacheScope, runBundle, startResultsService } from '@sluice/testing';
import { fixture, repository, suite, testcase } from './test-report/world.ts';

interface Plan {
  readonly timings: { readonly reports: number; readonly files: number; readonly unattributed: number };
  readonly plan: readonly { readonly expectedSeconds?: number; readonly files: readonly string[] }[];
}

const read = (path: string | undefined): Plan => JSON.parse(readFileSync(path ?? '', 'utf8')) as Plan;

/** What the report itself says its tests took, all together. */
const total = (xml: string): number =>
  [...xml.matchAll(/<testcase\b[^>]*?\btime="([\d.]+)"/gu)].reduce((sum, [, time]) => sum + Number(time), 0);

describe('the reports of each runner time its files', () => {
  const cases: readonly (readonly [runner: string, report: string, files: readonly string[]])[] = [
    ['pytest', 'pytest/default.xml', ['test_cart.py']],
    ['pytest', 'pytest/legacy-short.xml', ['test_cart.py']],
    ['pytest', 'pytest/xdist.xml', ['test_cart.py']],
    ['jest', 'jest/junit-files.xml', ['src/cart.test.js', 'src/broken.test.js']],
    ['vitest', 'vitest/junit.xml', ['src/cart.test.js', 'src/broken.test.js']],
    ['playwright', 'playwright/junit.xml', ['e2e/cart.spec.mjs']],
    ['rspec', 'rspec/junit.xml', ['spec/cart_spec.rb']],
    ['go', 'go/go-junit-report.xml', ['cart/cart_test.go', 'panics/a_test.go', 'broken/a_test.go']],
    ['go', 'go/gotestsum.xml', ['cart/cart_test.go', 'panics/a_test.go']],
  ];
  for (const [runner, report, files] of cases) {
    test(`${runner}, ${report}`, async (context) => {
      const texts = Object.fromEntries(files.map((file) => [file, '']));
      const { folder } = repository(context, {
        ...texts,
        ...(runner === 'go' ? { 'go.mod': 'module example.com/shop\n' } : {}),
        'earlier.xml': fixture(report),
      });
      await using run = await runBundle('split-tests', {
        workspace: folder,
        inputs: { runner, shards: '1', timings: 'earlier.xml' },
      });
      assert.equal(run.exitCode, 0, run.log);
      const { timings, plan } = read(run.outputs.plan);
      assert.equal(timings.reports, 1);
      assert.equal(timings.files, files.length, run.log);
      assert.ok(timings.unattributed <= 1, `${timings.unattributed} tests are of no file`);
      // A file is never planned with less than a millisecond.
      const difference = Math.abs((plan[0]?.expectedSeconds ?? 0) - total(fixture(report)));
      assert.ok(difference <= 0.001 * files.length, `${difference} s off`);
    });
  }

  test('a report that names no files is said, with what to do', async (context) => {
    const { folder } = repository(context, { 'src/cart.test.js': '', 'earlier.xml': fixture('jest/junit.xml') });
    const inputs = { runner: 'jest', shards: '1', timings: 'earlier.xml' };
    await using run = await runBundle('split-tests', { workspace: folder, inputs });
    assert.match(run.log, /::warning.*belong to no file of this plan.*addFileAttribute/u);
  });
});

describe('timings: auto', () => {
  const main: CacheScope = { scope: 'refs/heads/main', write: true };
  const times = suite(
    testcase('a', '', 'tests.test_a').replace('time="0.1"', 'time="9"'),
    testcase('b', '', 'tests.test_b').replace('time="0.1"', 'time="1"'),
    testcase('c', '', 'tests.test_c').replace('time="0.1"', 'time="8"'),
  );

  test('a push keeps what its files took, and the plan of the next commit is by that', async (context) => {
    const files = { 'tests/test_a.py': '', 'tests/test_b.py': '', 'tests/test_c.py': '' };
    const repo = repository(context, { '.gitignore': 'junit.xml\n', ...files });
    repo.write({ 'junit.xml': times });
    const service = await startResultsService();
    context.after(() => service.close());
    const run = (name: string, job: string, inputs: Readonly<Record<string, string>>) =>
      runBundle(name, {
        workspace: repo.folder,
        sha: repo.git('rev-parse', 'HEAD'),
        inputs,
        env: { ...service.environment(1, job, [main]), GITHUB_JOB: job },
      });
    const plan = { shards: '2', timings: 'auto' };
    await using first = await run('split-tests', 'plan', plan);
    assert.equal(first.exitCode, 0, first.log);
    assert.match(first.log, /::notice.*No times of earlier runs: /u);
    assert.match(first.summary, /No times are known/u);
    await using measured = await run('test-report', 'test', {});
    assert.equal(measured.exitCode, 0, measured.log);
    repo.commit({ 'tests/test_new.py': '' });
    await using next = await run('split-tests', 'plan', plan);
    assert.equal(next.exitCode, 0, next.log);
    assert.doesNotMatch(next.log, /::(?:warning|notice)/u);
    assert.match(
      next.summary,
      /3 of 4 test files have a time, from what was kept of [0-9a-f]{9}, .*; 1 without count as/u,
    );
    const shards = read(next.outputs.plan).plan.map((shard) => shard.files);
    assert.ok(
      shards.every((list) => !(list.includes('tests/test_a.py') && list.includes('tests/test_c.py'))),
      'the two long ones are apart',
    );
  });

  test('without a cache the plan is by number, and it is said why', async (context) => {
    const { folder } = repository(context, { 'tests/test_a.py': '', 'tests/test_b.py': '' });
    await using run = await runBundle('split-tests', { workspace: folder, inputs: { shards: '2', timings: 'auto' } });
    assert.equal(run.exitCode, 0, run.log);
    assert.match(run.log, /::notice.*No times of earlier runs: .*no cache service/u);
    assert.equal(run.outputs.matrix, '[1,2]');
  });
});
