import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gateInputs, type Inputs } from '@sluice/action';
import { parse } from 'yaml';
import { documents } from '../../scripts/docs.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Metadata {
  readonly name: string;
  readonly description: string;
  readonly author: string;
  readonly branding?: unknown;
  readonly inputs?: Readonly<Record<string, { description: string; default?: unknown; required?: boolean }>>;
  readonly outputs?: Readonly<Record<string, { description: string; value?: string }>>;
  readonly runs: { readonly using: string; readonly main?: string; readonly post?: string; readonly steps?: unknown };
}

const folders = globSync('actions/**/action.yml', { cwd: root }).map(dirname).sort();
const published = folders.filter((folder) => folder.split('/').length === 2);
const metadataOf = (folder: string): Metadata => parse(readFileSync(join(root, folder, 'action.yml'), 'utf8'));

interface Definition {
  readonly kind: 'action' | 'gate';
  readonly name: string;
  readonly inputs: Inputs;
  readonly post?: unknown;
}

const canonical = metadataOf('actions/smoke-test');

test('there are actions to look at', () => {
  assert.ok(published.length >= 8, `found ${published.join(', ')}`);
});

for (const folder of folders) {
  const metadata = metadataOf(folder);
  const name = folder.split('/').slice(1).join('-');

  describe(folder, () => {
    test('says who made it and what each input and output is', () => {
      assert.equal(metadata.author, 'Sluice');
      assert.match(metadata.name, /^Sluice /u);
      assert.ok(metadata.description.length > 20);
      for (const [key, { description }] of Object.entries({ ...metadata.inputs, ...metadata.outputs })) {
        assert.match(key, /^[a-z]+\d*(-[a-z]+\d*)*$/u);
        assert.ok((description ?? '').length > 3, `${key} has no description`);
        // GitHub takes an expression there for one to evaluate, and refuses the action.
        assert.doesNotMatch(description, /\$\{\{/u, key);
      }
      if (published.includes(folder)) assert.ok(metadata.branding, 'the Marketplace asks for branding');
    });

    if (metadata.runs.using === 'composite') return;

    test('its inputs are those of the code, and every default is one that the code accepts', async () => {
      const { default: action } = (await import(join(root, folder, 'src/action.ts'))) as { default: Definition };
      const kinds: Inputs = action.kind === 'gate' ? { ...action.inputs, ...gateInputs } : action.inputs;
      assert.deepEqual(Object.keys(metadata.inputs ?? {}).sort(), Object.keys(kinds).sort());
      for (const [input, { default: given, required }] of Object.entries(metadata.inputs ?? {})) {
        const text = String(given ?? '');
        const kind = kinds[input];
        assert.ok(kind !== undefined);
        const acceptsNothing = kind.empty !== undefined;
        if (required === true) {
          assert.equal(given, undefined, `${input} is required and has a default`);
          assert.equal(acceptsNothing, false, `${input} is required in action.yml and not in the code`);
        } else if (text === '') {
          assert.ok(acceptsNothing, `${input} may be left out, and the code needs it`);
        } else if (!text.includes('${{')) {
          assert.ok(kind.parse(text).ok, `the default of ${input} is refused: ${text}`);
        }
      }
    });

    test('runs its own bundle on Node 24, and has a post part exactly when the code has one', async () => {
      const { default: action } = (await import(join(root, folder, 'src/action.ts'))) as { default: Definition };
      const bundle = `dist/${name}/index.js`;
      assert.equal(metadata.runs.using, 'node24');
      assert.equal(join(folder, metadata.runs.main ?? ''), bundle);
      assert.ok(existsSync(join(root, bundle)), `${bundle} is missing: npm run build`);
      assert.equal(metadata.runs.post, action.post === undefined ? undefined : metadata.runs.main);
      if (published.includes(folder)) assert.equal(action.name, basename(folder));
    });

    test('names each output that it promises in its sources', async () => {
      const { default: action } = (await import(join(root, folder, 'src/action.ts'))) as { default: Definition };
      const common = action.kind === 'gate' ? ['verdict', 'reason', 'report', 'markdown'] : [];
      const sources = globSync(`${folder}/src/*.ts`, { cwd: root })
        .map((file) => readFileSync(join(root, file), 'utf8'))
        .join('\n');
      for (const output of Object.keys(metadata.outputs ?? {}).filter((key) => !common.includes(key))) {
        assert.match(sources, new RegExp(`(?<![\\w-])${output}(?![\\w-])`, 'u'), `nothing sets ${output}`);
      }
      for (const output of common) assert.ok(output in (metadata.outputs ?? {}), `${output} is missing`);
    });

    test('says the same about what all gates have', async () => {
      const { default: action } = (await import(join(root, folder, 'src/action.ts'))) as { default: Definition };
      if (action.kind !== 'gate') return;
      for (const input of Object.keys(gateInputs))
        assert.deepEqual(metadata.inputs?.[input], canonical.inputs?.[input]);
      assert.deepEqual(Object.keys(metadata.inputs ?? {}).slice(-7), Object.keys(gateInputs), 'they come last');
      for (const output of ['verdict', 'reason', 'report', 'markdown'])
        assert.deepEqual(metadata.outputs?.[output], canonical.outputs?.[output]);
    });
  });
}

test('the READMEs are what the action.yml files give', () => {
  const stale = documents().filter(({ current, wanted }) => current !== wanted);
  assert.deepEqual(
    stale.map(({ file }) => file),
    [],
    'run `npm run docs`',
  );
});

test('a README shows an example of its action', () => {
  for (const folder of published) {
    const text = readFileSync(join(root, folder, 'README.md'), 'utf8');
    assert.match(text, new RegExp(`uses: sluice-ci/sluice/actions/${basename(folder)}@v1`, 'u'), folder);
    assert.match(text, /permission/iu, `${folder}: which permissions does it need?`);
  }
});
