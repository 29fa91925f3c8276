import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { projectFolder } from '../../scripts/pipeline/command.ts';
import { exampleService } from '../../scripts/pipeline/example-service.ts';
import { findPython, onPath } from '../../scripts/tools/prerequisites.mjs';
import { root } from './world.ts';

const script = join(root, 'scripts/pipeline.mjs');

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** `interruptAt`: Ctrl-C as soon as the output matches. */
function pipeline(args: readonly string[], env: NodeJS.ProcessEnv = process.env, interruptAt?: RegExp): Promise<Ended> {
  const child = spawn(process.execPath, [script, ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let interrupted = false;
  const read = (chunk: Buffer): void => {
    output += chunk.toString('utf8');
    if (interrupted || interruptAt === undefined || !interruptAt.test(output)) return;
    interrupted = true;
    child.kill('SIGINT');
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  return new Promise((done) => child.on('close', (code) => done({ code, output })));
}

/** Not a script of pyenv, which needs more programs than itself. */
const realPython = async (): Promise<string> =>
  execFileSync(await findPython(), ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).trim();

describe('npm run pipeline, what is typed and what is missing', () => {
  test('--help tells every option', async () => {
    const { code, output } = await pipeline(['--help']);
    assert.equal(code, 0);
    for (const option of ['project', 'event', 'job', 'keep', 'clean', 'verbose'])
      assert.match(output, new RegExp(`--${option}`, 'u'));
  });

  for (const [args, says] of [
    [['--evnt', 'push'], /Unknown option '--evnt'/u],
    [['--event', 'release'], /not one of push, pull_request, workflow_dispatch/u],
  ] as const) {
    test(`${args.join(' ')} is refused with what would be right`, async () => {
      const { code, output } = await pipeline(args);
      assert.equal(code, 2);
      assert.match(output, says);
      assert.match(output, /--project PATH/u);
    });
  }

  const programs = ['git', 'python3', 'node', 'env', 'bash'];
  for (const [missing, says] of [
    ['git', /^pipeline: git is needed: install it/mu],
    ['python3', /^pipeline: Python 3\.11 or newer with pip is needed \(there is none on the PATH\)\.$/mu],
    ['go', /^pipeline: Go 1\.25 or newer is needed to build act, or act on the PATH/mu],
  ] as const) {
    test(`without ${missing} one line says what to install`, async (context) => {
      const path = await mkdtemp(join(tmpdir(), 'sluice-path-'));
      context.after(() => rm(path, { recursive: true }));
      for (const program of programs.filter((name) => name !== missing)) {
        const place = program === 'python3' ? await realPython() : onPath(program);
        if (place !== undefined) await symlink(place, join(path, program));
      }
      const { code, output } = await pipeline([], { HOME: path, PATH: path });
      assert.equal(code, 1);
      assert.match(output, says);
      assert.equal(output.trim().split('\n').length, 1);
    });
  }

  test('a project that is not there is named', async () => {
    const { code, output } = await pipeline(['--project', 'examples/nothing']);
    assert.equal(code, 1);
    assert.match(output, /--project .*examples\/nothing is not there/u);
  });
});

describe('npm run pipeline on a project', () => {
  const project = join(root, '.sluice/e2e/command/shipping');
  const folder = projectFolder(project);
  const running = (): readonly string[] =>
    execFileSync('ps', ['-Aww', '-o', 'pid=,args='], { encoding: 'utf8' })
      .split('\n')
      .filter((line) => line.includes(folder));
  const stop = async (): Promise<void> =>
    (await exampleService(project, join(folder, 'state'), { python: await findPython(), uv: '' }))?.stop();

  before(async () => {
    await rm(project, { recursive: true, force: true });
    await mkdir(dirname(project), { recursive: true });
    await cp(join(root, 'examples/python-service'), project, {
      recursive: true,
      filter: (path) => !/\/(?:\.venv|dist|__pycache__|\.\w+_cache)$/u.test(path),
    });
  });
  after(async () => {
    await stop();
    for (const place of [folder, project]) await rm(place, { recursive: true, force: true });
  });

  test('--clean --keep: each stage with its reason, one page over all reports, a service that goes on', async () => {
    const { code, output } = await pipeline(['--project', project, '--clean', '--keep']);
    assert.equal(code, 0, output);
    for (const stage of ['test', 'quality', 'security', 'build', 'deploy', 'notify'])
      assert.match(output, new RegExp(`^✔ ${stage} +\\d+\\.\\d s  \\S`, 'mu'));
    assert.match(output, /^Advisories: +local slice of \d{4}-\d\d-\d\d, \d+ entries$/mu);
    const [, url, version] = /^Served: +(\S+) was smoke-tested and answered with version (\w{12})/mu.exec(output) ?? [];
    const answer = (await (await fetch(`${url}/healthz`)).json()) as { readonly version: string };
    assert.equal(answer.version.slice(0, 12), version);
    const page = join(root, /^Reports: +(\S+)$/mu.exec(output)?.[1] ?? '');
    const links = [...readFileSync(page, 'utf8').matchAll(/href="([^"]+)"/gu)].map((match) => match[1] ?? '');
    assert.ok(links.length >= 6, links.join());
    for (const link of links) assert.ok(existsSync(join(dirname(page), decodeURIComponent(link))), link);
    assert.ok(running().length > 0, 'the service runs');
  });

  test('interrupted while it deploys, it leaves no process behind', async () => {
    const { code, output } = await pipeline(['--project', project], process.env, /deploy: Check that it is/u);
    assert.equal(code, 130, output);
    assert.match(output, /^✔ test /mu);
    assert.match(output, /^✘ deploy /mu);
    assert.match(output, /Interrupted in/u);
    assert.deepEqual(running(), []);
  });

  test('--job runs that stage and what it needs; at the end nothing runs and nothing is locked', async () => {
    const { code, output } = await pipeline(['--project', project, '--job', 'quality']);
    assert.equal(code, 0, output);
    assert.match(output, /^✔ quality .*ruff/mu);
    assert.doesNotMatch(output, /security|deploy/u);
    assert.deepEqual(running(), []);
    assert.deepEqual(globSync('{run.lock,scratch}', { cwd: folder }), []);
  });

  test('--job with a name that is not there says which are', async () => {
    const { code, output } = await pipeline(['--project', project, '--job', 'tests']);
    assert.equal(code, 1);
    assert.match(output, /There is no job tests; jobs: plan, shard, test, quality, security/u);
  });
});
