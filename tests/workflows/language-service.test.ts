import './json-imports.ts';
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'yaml';

const { FeatureFlags } = await import('@actions/expressions');
const { validate } = await import('@actions/languageservice');
const { TextDocument } = await import('vscode-languageserver-textdocument');

const root = fileURLToPath(new URL('../..', import.meta.url));
const standIns = 'packages/testing/stand-ins';

const workflows = globSync('.github/workflows/*.yml', { cwd: root });
const actions = globSync('actions/**/action.yml', { cwd: root });
const starters = globSync('workflows-templates/*.yml', { cwd: root });

/** What GitHub's own language service says about a workflow or an action.yml: `12:3 message`. */
async function diagnostics(name: string, text: string): Promise<readonly string[]> {
  const document = TextDocument.create(pathToFileURL(join(root, name)).href, 'yaml', 1, text);
  const found = await validate(document, {
    featureFlags: new FeatureFlags({ all: true }),
    fileProvider: {
      // `$/x` and `./x`: the file, or the action.yml of the folder.
      getFileContent: async (reference: { readonly path?: string } | string) => {
        const path = typeof reference === 'string' ? reference : (reference.path ?? '');
        return { name: path, content: readFileSync(join(root, path), 'utf8') };
      },
    } as never,
    actionsMetadataProvider: {
      // The inputs of an action of somebody else are those that our stand-in for it takes; act itself stands in for checkout.
      fetchActionMetadata: async ({ owner, name: repository }: { owner: string; name: string }) => {
        if (`${owner}/${repository}` === 'actions/checkout') return checkout;
        const file = join(root, standIns, `${owner}-${repository}`, 'action.yml');
        return existsSync(file) ? parse(readFileSync(file, 'utf8')) : undefined;
      },
    } as never,
  });
  return found.map(({ range, message }) => `${range.start.line + 1}:${range.start.character + 1} ${message}`);
}

const checkout = {
  name: 'Checkout',
  description: '',
  inputs: Object.fromEntries(
    ['fetch-depth', 'persist-credentials', 'ref'].map((name) => [name, { description: name }]),
  ),
};

test('finds what is wrong: the linter itself works', async () => {
  const text = readFileSync(join(root, '.github/workflows/python-pipeline.yml'), 'utf8');
  const broken = text.replace('fail-under: ', 'fail-below: ').replace('timeout-minutes: 30', 'timeout-minuets: 30');
  const found = await diagnostics('.github/workflows/broken.yml', broken);
  assert.ok(
    found.some((line) => line.includes('fail-below')),
    found.join('\n'),
  );
  assert.ok(
    found.some((line) => line.includes('timeout-minuets')),
    found.join('\n'),
  );
});

for (const name of [...workflows, ...actions]) {
  test(`${name} is one that GitHub accepts`, async () => {
    assert.deepEqual(await diagnostics(name, readFileSync(join(root, name), 'utf8')), []);
  });
}

/** Whole workflows that people copy: the starters, and those in documents. */
const copied: readonly (readonly [name: string, text: string])[] = [
  ...starters.map((name) => [name, readFileSync(join(root, name), 'utf8')] as const),
  ...globSync(['README.md', 'docs/*.md', 'actions/*/README.md'], { cwd: root }).flatMap((name) =>
    [...readFileSync(join(root, name), 'utf8').matchAll(/^```ya?ml\n([\s\S]*?)^```/gmu)]
      .map(([, text = '']) => text)
      .filter((text) => /^on:/mu.test(text) && /^jobs:/mu.test(text))
      .map((text, index) => [`${name} (${index + 1})`, text] as const),
  ),
];

test('there are workflows to copy', () => {
  assert.ok(copied.some(([name]) => name.startsWith('README.md')) && starters.length > 0);
});

for (const [name, text] of copied) {
  test(`${name} is one that GitHub accepts, once its placeholder is filled in`, async () => {
    // Ours are read from here, at the commit of this test.
    const local = text
      .replaceAll('$default-branch', 'main')
      .replace(/sluice-ci\/sluice\/(\.github\/workflows\/[\w-]+\.yml)@v1/gu, './$1')
      .replace(/sluice-ci\/sluice\/(actions\/[\w/-]+)@v1/gu, '$/$1');
    assert.notEqual(local, text, 'it calls something of ours');
    assert.deepEqual(await diagnostics('.github/workflows/copied.yml', local), []);
  });
}
