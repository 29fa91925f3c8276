import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { type TestContext, test } from 'node:test';
import { type CacheScope, type ResultsService, startResultsService } from '@sluice/testing';
import { type Job, startJob } from '../results-service/client-step.ts';

const source = new URL('../../../packages/runtime/src/cache.ts', import.meta.url).href;
const main: CacheScope = { scope: 'refs/heads/main', write: true };

interface World {
  readonly service: ResultsService;
  /** Runs in a process and folders of its own, with `io` as the cache; answers what it returns. */
  run(body: string, environment?: Readonly<Record<string, string>>): Promise<{ value: unknown; log: string; job: Job }>;
}

async function startWorld(context: TestContext): Promise<World> {
  const service = await startResultsService();
  context.after(() => service.close());
  return {
    service,
    async run(body, environment = service.environment(1, 'test', [main])) {
      const job = await startJob();
      context.after(() => job[Symbol.asyncDispose]());
      const program = `
        const { createCache } = await import(${JSON.stringify(source)});
        const io = createCache({ env: process.env, folder: process.env.RUNNER_TEMP + '/sluice-cache' });
        ${body}`;
      return { ...(await job.step(environment, program)), job };
    },
  };
}

test('a text is found by another run in other folders, and nothing of it is put into the project', async (context) => {
  const world = await startWorld(context);
  const saved = await world.run(
    `return [await io.write('totals', 'k-1', 'ünï\\ntext'), process.cwd() === process.env.GITHUB_WORKSPACE]`,
  );
  assert.deepEqual(saved.value, [{ kind: 'saved' }, true]);
  const found = await world.run(`return io.read('totals', ['k-0', 'k-1'])`);
  assert.deepEqual(found.value, { kind: 'found', key: 'k-1', content: 'ünï\ntext' });
  for (const { job, log } of [saved, found]) {
    assert.deepEqual(await readdir(job.workspace), []);
    assert.doesNotMatch(log, /^::|Cache/mu, 'the client is not heard');
  }
});

test('a key is not the beginning of another, the first key that is kept wins, and there may be many', async (context) => {
  const world = await startWorld(context);
  await world.run(`for (const key of ['k-12', 'k-25', 'k-40']) await io.write('totals', key, key)`);
  const { value } = await world.run(`
    const keys = Array.from({ length: 45 }, (_, index) => 'k-' + index);
    return [await io.read('totals', ['k-1', 'k-4']), (await io.read('totals', keys)).key, (await io.read('totals', keys.reverse())).key,
      await io.read('other', ['k-12']), await io.read('totals', [])]`);
  const missing = { kind: 'missing' };
  assert.deepEqual(value, [missing, 'k-12', 'k-40', missing, missing]);
});

test('what is kept under a key is never replaced', async (context) => {
  const world = await startWorld(context);
  const { value } = await world.run(`
    return [await io.write('totals', 'k', 'first'), await io.write('totals', 'k', 'second'), (await io.read('totals', ['k'])).content]`);
  assert.deepEqual(value, [{ kind: 'saved' }, { kind: 'exists' }, 'first']);
});

test('no service, one that is not there, and one that refuses are told, each in one line', async (context) => {
  const world = await startWorld(context);
  const attempt = `return [await io.write('totals', 'k', 'x'), await io.read('totals', ['k'])]`;
  const environment = world.service.environment(1, 'test', [main]);
  const cases: readonly [Readonly<Record<string, string>>, RegExp][] = [
    [{}, /^this runner offers no cache service$/u],
    [{ ...environment, ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/' }, /ECONNREFUSED$/u],
    [{ ...environment, ACTIONS_RUNTIME_TOKEN: 'x.y.z' }, /401/u],
  ];
  for (const [given, message] of cases) {
    const { value, log } = await world.run(attempt, given);
    for (const answer of value as { kind: string; message: string }[]) {
      assert.equal(answer.kind, 'unavailable', log);
      assert.match(answer.message, message);
    }
    assert.doesNotMatch(log, /^::/mu);
  }
  const readOnly = await world.run(attempt, world.service.environment(1, 'test', [{ ...main, write: false }]));
  const [written, read] = readOnly.value as [{ kind: string; message: string }, unknown];
  assert.match(`${written.kind} ${written.message}`, /^unavailable .*cache write denied/u);
  assert.deepEqual(read, { kind: 'missing' }, 'not being able to write does not keep it from reading');
});

test('an archive that holds a link instead of a file is not followed', async (context) => {
  const world = await startWorld(context);
  const { value } = await world.run(`
    const { mkdir, symlink } = await import('node:fs/promises');
    process.chdir(process.env.RUNNER_TEMP);
    process.env.GITHUB_WORKSPACE = process.env.RUNNER_TEMP;
    await mkdir('totals');
    await symlink('/etc/passwd', 'totals/content.json');
    await cache.saveCache(['totals'], 'k');
    return io.read('totals', ['k'])`);
  assert.match(JSON.stringify(value), /"unavailable".*is no file/u);
});
