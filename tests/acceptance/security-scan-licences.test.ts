import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { recorded } from '../unit/findings/security-recording.ts';
import { pullRequest } from './security-scan/event.ts';
import { reportOf, startWorld } from './security-scan/world.ts';

const npm = recorded('npm-audit', 'vulnerable');
const inputs = { tools: 'npm-audit', 'fail-on': 'high' };
const licences = (run: Awaited<ReturnType<Awaited<ReturnType<typeof startWorld>>['scan']>>) =>
  reportOf(run).findings.filter(({ tool }: { tool: string }) => tool === 'licences');

test('a licence that is not let in is red, one that nobody knows as well; the way to the package is told', async (context) => {
  const world = await startWorld(context, [npm]);
  await using run = await world.scan({ ...inputs, 'allow-licenses': 'MIT, ISC' });
  assert.equal(run.outputs.verdict, 'fail', run.log);
  assert.match(
    run.outputs.reason ?? '',
    /licences: 2 findings of high severity or worse in 7 packages: @acme\/tools 1\.0\.0 \(unknown-licence, high\), left-pad 1\.3\.0 \(denied-licence, high\)/u,
  );
  assert.match(run.summary, /Licences: 2 packages/u);
  assert.match(run.summary, /its licence WTFPL is not one that the policy lets in/u);
  assert.match(run.summary, /the licence of 1 package is not known, which is no permission/u);
  assert.doesNotMatch(readFileSync(run.outputs.sarif ?? '', 'utf8'), /denied-licence/u);
});

test('a waiver covers it, an old one is not the change’s', async (context) => {
  const waivers = ['denied-licence', 'unknown-licence']
    .map(
      (id) =>
        `- id: ${id}\n  scope: "pkg:npm/**"\n  reason: asked the lawyers\n  owner: legal\n  expires: 2199-01-01\n`,
    )
    .join('');
  const world = await startWorld(context, [recorded('npm-audit', 'clean')], { '.github/waivers.yml': waivers });
  await using run = await world.scan({ ...inputs, 'allow-licenses': 'MIT' });
  assert.equal(run.outputs.verdict, 'pass', run.outputs.reason);
  assert.equal(licences(run)[0].waiver.owner, 'legal');

  const other = await startWorld(context, [recorded('npm-audit', 'clean')]);
  const base = other.commit();
  await using again = await other.scan({ ...inputs, 'allow-licenses': 'MIT' }, pullRequest(base, other.commit()));
  assert.equal(again.outputs.verdict, 'pass', again.outputs.reason);
  assert.match(again.outputs.reason ?? '', /licences: no new findings; 1 that the base has too/u);
});

test('of Python packages the installed metadata of the same version says it', async (context) => {
  const fresh = recorded('uv-lock', 'fresh');
  const metadata = (version: string) =>
    `Metadata-Version: 2.4\nName: idna\nVersion: ${version}\nLicense-Expression: BSD-3-Clause\n\n`;
  for (const [version, verdict] of [
    ['3.7', 'pass'],
    ['3.6', 'fail'],
  ] as const) {
    const files = { '.venv/lib/python3.12/site-packages/idna-3.dist-info/METADATA': metadata(version) };
    const world = await startWorld(context, [fresh, recorded('pip-audit', 'clean')], files);
    await using run = await world.scan({ tools: 'pip-audit', 'deny-licenses': 'GPL-3.0-only' });
    assert.equal(run.outputs.verdict, verdict, run.outputs.reason);
  }
});

test('without a lock a policy is inconclusive', async (context) => {
  const world = await startWorld(context, [recorded('bandit', 'clean')]);
  await using run = await world.scan({ tools: 'bandit', 'allow-licenses': 'MIT' });
  assert.equal(run.outputs.verdict, 'inconclusive');
  assert.match(run.outputs.reason ?? '', /licences: there is no lock that is read here/u);
});

test('the bill of materials holds what the locks hold', async (context) => {
  const world = await startWorld(context, [npm]);
  await using run = await world.scan(inputs);
  const bom = JSON.parse(readFileSync(run.outputs.sbom ?? '', 'utf8'));
  assert.deepEqual([bom.specVersion, bom.metadata.component.name, bom.components.length], ['1.6', 'shop', 7]);
  const mkdirp = bom.dependencies.find(({ ref }: { ref: string }) => ref.startsWith('pkg:npm/mkdirp'));
  assert.deepEqual(mkdirp.dependsOn, ['pkg:npm/minimist@1.2.5']);
});
