import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../..', import.meta.url));
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
const documents = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && !file.startsWith('tests/') && existsSync(join(root, file)));

test('the starter is ten lines to copy', () => {
  const starter = /^```yaml\n([\s\S]*?)^```/mu.exec(textOf('README.md'))?.[1] ?? '';
  assert.equal(starter.trimEnd().split('\n').length, 10, starter);
  assert.equal(parse(starter).jobs.pipeline.uses, 'sluice-ci/sluice/.github/workflows/python-pipeline.yml@v1');
});

test('the picture shows the jobs of the pipeline, and what waits for what', () => {
  const picture = /^```mermaid\n([\s\S]*?)^```/mu.exec(textOf('README.md'))?.[1] ?? '';
  const arrows = [...picture.matchAll(/^\s*(\w+)(?:\[[^\]]*\])? (-->|-\..*\.->) (\w+)/gmu)];
  const drawn = arrows.map(([, from = '', , to = '']) => `${from} -> ${to}`);
  const { jobs } = parse(textOf('.github/workflows/python-pipeline.yml')) as {
    jobs: Record<string, { needs?: string | string[] }>;
  };
  const needs = Object.entries(jobs).flatMap(([to, job]) => [job.needs ?? []].flat().map((from) => `${from} -> ${to}`));
  assert.ok(drawn.length > 4, picture);
  assert.deepEqual(
    drawn.filter((arrow) => !needs.includes(arrow)),
    [],
    'every arrow is a need',
  );
  // What notify waits for would only hide the way: it runs always, at the end.
  const way = needs.filter((arrow) => !arrow.endsWith('-> notify'));
  assert.deepEqual(
    way.filter((arrow) => !drawn.includes(arrow)),
    [],
    'every need on the way is drawn',
  );
  for (const name of Object.keys(jobs)) assert.match(picture, new RegExp(`\\b${name}\\["`, 'u'));
});

test('every link within the repository leads somewhere', () => {
  assert.ok(documents.length > 8);
  const broken = documents.flatMap((file) =>
    [...textOf(file).matchAll(/\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/gu)]
      .map(([, target = '']) => target)
      .filter((target) => !existsSync(join(root, dirname(file), target)))
      .map((target) => `${file}: ${target}`),
  );
  assert.deepEqual(broken, []);
});

test('every test that a document names is there', () => {
  const named = documents.flatMap((file) =>
    [...textOf(file).matchAll(/\[([^\]]+)\]\(([^)#\s]+\.test\.ts)\)/gu)].map(([, name = '', target = '']) => ({
      name,
      path: join(dirname(file), target),
    })),
  );
  assert.ok(named.length > 50);
  assert.deepEqual(
    named.filter(({ name, path }) => !textOf(path).includes(name)).map(({ name, path }) => `${path}: ${name}`),
    [],
  );
});

test('every command that is named exists', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  for (const file of documents) {
    for (const [, name = ''] of textOf(file).matchAll(/npm run (?:-s )?([\w-]+)/gu))
      assert.ok(name in scripts, `${file}: npm run ${name}`);
    for (const [, name = ''] of textOf(file).matchAll(/(scripts\/[\w./-]+\.m?js(?:on)?)/gu))
      assert.ok(existsSync(join(root, name)), `${file}: ${name}`);
  }
});

test('CONTRIBUTING names the parts of the tests as they are', () => {
  const [, body = ''] = /^const parts = \{\n([\s\S]*?)^\};/mu.exec(textOf('scripts/test.mjs')) ?? [];
  const parts = [...body.matchAll(/^ {2}(\w+): /gmu)].map((match) => match[1]);
  const [, list = ''] = /the named parts: ([^.]*)\./u.exec(textOf('CONTRIBUTING.md')) ?? [];
  assert.ok(parts.length > 6);
  assert.deepEqual(
    list.split(/,\s+/u).map((name) => name.replaceAll('`', '').trim()),
    parts,
  );
  const folders = globSync('tests/*/', { cwd: root }).map((folder) => folder.replace(/^tests\/|\/$/gu, ''));
  const tested = globSync('tests/**/*.test.ts', { cwd: root }).map((file) => file.split('/')[1]);
  for (const folder of folders.filter((name) => tested.includes(name))) assert.ok(parts.includes(folder), folder);
});

test('on GitHub runs what runs everywhere, and it is the command of the README', () => {
  const { jobs } = parse(textOf('.github/workflows/_ci.yml')) as {
    jobs: Record<string, { steps: readonly { run?: string }[] }>;
  };
  const runs = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
  assert.deepEqual(runs, ['.ci/run']);
  assert.match(textOf('.ci/run').trimEnd(), /\nnpm cit$/u);
  assert.match(textOf('README.md'), /^npm cit /mu);
});

test('the name of the repository is the one of package.json', () => {
  const { repository } = JSON.parse(textOf('package.json')) as { repository: { url: string } };
  const slug = /github\.com\/([\w-]+\/[\w-]+)\.git$/u.exec(repository.url)?.[1] ?? '';
  const published = [...documents, ...globSync('{workflows-templates,.github/workflows}/*.yml', { cwd: root })];
  const found = published.flatMap((file) =>
    [...textOf(file).matchAll(/\b([\w-]+\/sluice)\/(?:actions|\.github)\//gu)].map(([, name]) => name),
  );
  assert.ok(found.length > 8);
  assert.deepEqual([...new Set(found)], [slug]);
});
