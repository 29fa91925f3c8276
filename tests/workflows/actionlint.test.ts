import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ensureTools } from '../../scripts/tools/install.mjs';
import { onPath } from '../../scripts/tools/prerequisites.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { actionlint } = await ensureTools(['actionlint']);
const shellcheck = onPath('shellcheck');
if (shellcheck === undefined)
  console.log('shellcheck is not on the PATH: the scripts in workflows are not checked by it.');

/** What actionlint says about a workflow of this repository: `12:3 message`. Empty: clean. */
function findings(file: string, text: string): readonly string[] {
  // The text comes by standard input; the name decides which exemptions of `.github/actionlint.yaml` hold.
  const argv = [
    '-no-color',
    '-oneline',
    '-shellcheck',
    shellcheck ?? '',
    '-pyflakes',
    '',
    '-stdin-filename',
    file,
    '-',
  ];
  const { status, stdout, stderr } = spawnSync(actionlint, argv, { cwd: root, input: text, encoding: 'utf8' });
  assert.ok(status === 0 || status === 1, `actionlint itself failed (${status}): ${stderr}`);
  const lines = stdout.split('\n').filter((line) => line !== '');
  assert.equal(lines.length > 0, status === 1, stdout);
  return lines.map((line) => line.replace(`${file}:`, ''));
}

for (const file of globSync('.github/workflows/*.yml', { cwd: root })) {
  test(`actionlint finds nothing in ${file}`, () => {
    assert.deepEqual(findings(file, readFileSync(join(root, file), 'utf8')), []);
  });
}

for (const file of globSync('workflows-templates/*.yml', { cwd: root })) {
  test(`actionlint finds nothing in ${file}, once its placeholder is filled in`, () => {
    const text = readFileSync(join(root, file), 'utf8').replaceAll('$default-branch', 'main');
    assert.deepEqual(findings(file.replace('workflows-templates', '.github/workflows'), text), []);
  });
}

const pipeline = '.github/workflows/python-pipeline.yml';
const mutations: readonly (readonly [name: string, from: string, to: string, finding: RegExp])[] = [
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub.
  ['a user text in a script', 'run: bash -eo pipefail -c "$COMMAND"', 'run: echo ${{ github.head_ref }}', /untrusted/u],
  ['a need that is not there', 'needs: build', 'needs: bild', /"bild"/u],
  ['an output that is not there', 'steps.coverage.outputs', 'steps.covrage.outputs', /covrage/u],
  ['a version of our own actions', 'uses: $/actions/setup', 'uses: $/actions/setup@', /actions\/setup@/u],
  ['an action without a version', 'uses: $/actions/notify', 'uses: sluice-ci/notify', /ref is missing/u],
];
for (const [name, from, to, finding] of mutations) {
  test(`actionlint finds ${name}: the exemptions are not too wide`, () => {
    const text = readFileSync(join(root, pipeline), 'utf8');
    assert.ok(text.includes(from));
    const found = findings(pipeline, text.replace(from, to));
    assert.ok(
      found.some((line) => finding.test(line)),
      found.join('\n'),
    );
  });
}
