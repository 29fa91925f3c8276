import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ensureTools } from '../../scripts/tools/install.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { zizmor } = await ensureTools(['zizmor']);
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

interface Finding {
  readonly ident: string;
  readonly desc: string;
  readonly ignored: boolean;
  readonly locations: readonly { readonly symbolic: { readonly key: { readonly Local: { verbatim_path: string } } } }[];
}

/** What zizmor's pedantic persona says about files: `unpinned-uses: action is not pinned`, by file. Empty: clean. */
function audit(files: readonly string[], cwd: string): ReadonlyMap<string, readonly string[]> {
  const argv = [
    '--persona',
    'pedantic',
    '--offline',
    '--no-progress',
    '--quiet',
    '--format',
    'json',
    '--no-exit-codes',
  ];
  const config = ['--config', join(root, '.github/zizmor.yml'), '--strict-collection'];
  // Nothing of this machine's configuration, and no token.
  const options = { cwd, encoding: 'utf8', env: { PATH: process.env.PATH } } as const;
  const { status, stdout, stderr } = spawnSync(zizmor, [...argv, ...config, ...files], options);
  assert.equal(status, 0, `zizmor itself failed: ${stderr}`);
  const found = new Map(files.map((file): [string, string[]] => [file, []]));
  for (const { ident, desc, ignored, locations } of JSON.parse(stdout) as readonly Finding[]) {
    const file = locations[0]?.symbolic.key.Local.verbatim_path ?? '';
    const list = found.get(file);
    assert.ok(list !== undefined, `a finding in ${file}, which was not asked about`);
    if (!ignored) list.push(`${ident}: ${desc}`);
  }
  return found;
}

const audited = globSync(
  [
    '.github/workflows/*.yml',
    '.github/dependabot.yml',
    'actions/**/action.yml',
    'workflows-templates/*.yml',
    'packages/testing/stand-ins/*/action.yml',
  ],
  { cwd: root },
).sort();

describe('zizmor finds nothing', () => {
  for (const [file, findings] of audit(audited, root)) {
    test(`in ${file}`, () => assert.deepEqual(findings, []));
  }
});

test('an exception says why', () => {
  for (const file of audited) {
    for (const [line] of textOf(file).matchAll(/^.*zizmor: ignore.*$/gmu))
      assert.match(line, /zizmor: ignore\[[\w-]+\] \w.{20,}$/u, file);
  }
});

const pipeline = '.github/workflows/python-pipeline.yml';
const starter = 'workflows-templates/python-pipeline.yml';
const mutations: readonly (readonly [rule: string, file: string, from: RegExp, to: string])[] = [
  ['unpinned-uses', pipeline, /actions\/checkout@\w+/u, 'actions/checkout@v6'],
  ['artipacked', pipeline, /persist-credentials: false/u, 'fetch-depth: 1'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub.
  ['template-injection', pipeline, /run: bash -eo pipefail -c "\$COMMAND"/u, 'run: ${{ inputs.test-command }}'],
  ['excessive-permissions', pipeline, /# zizmor: ignore\S+/u, '#'],
  ['undocumented-permissions', pipeline, /contents: read # checkout/u, 'contents: write'],
  ['excessive-permissions', starter, /permissions: \{\}/u, 'permissions: write-all'],
  ['unpinned-uses', starter, /sluice-ci\/sluice\/.*@v1/u, 'somebody/else/.github/workflows/x.yml@v1'],
  ['dependabot-cooldown', '.github/dependabot.yml', /default-days: 7/u, 'default-days: 1'],
];
for (const [rule, file, from, to] of mutations) {
  test(`zizmor finds ${rule} in a changed ${file}: the audit works`, (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'sluice-zizmor-'));
    context.after(() => rmSync(folder, { recursive: true, force: true }));
    const text = textOf(file);
    assert.match(text, from);
    writeFileSync(join(folder, basename(file)), text.replace(from, to));
    const found = audit([basename(file)], folder).get(basename(file)) ?? [];
    assert.ok(
      found.some((finding) => finding.startsWith(`${rule}:`)),
      found.join('\n'),
    );
  });
}
