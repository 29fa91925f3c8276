import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { recorded } from '../unit/findings/security-recording.ts';
import { pullRequest } from './security-scan/event.ts';
import { type Replay, reportOf, startWorld, toolOf } from './security-scan/world.ts';

const managers = ['npm-11.21.2', 'pnpm-12.21.0', 'yarn-1.22.22', 'yarn-4.18.1'] as const;
const audit = { tools: 'npm-audit' };
const slow = { timeout: '1s' };

for (const manager of managers) {
  const vulnerable: Replay = recorded('npm-audit', 'vulnerable', manager);
  const name = vulnerable.manager ?? '';

  describe(manager, () => {
    test('is chosen by its lock; what is vulnerable is red, with the way to it and the command that mends it', async (context) => {
      const world = await startWorld(context, [vulnerable]);
      await using run = await world.scan();
      assert.equal(run.outputs.verdict, 'fail', run.log);
      assert.match(
        run.outputs.reason ?? '',
        /^npm-audit: 2 findings of high severity or worse in 7 packages of .*: minimist 1\.2\.5 \(GHSA-xvch-5gv4-984h, critical\), braces 3\.0\.2 .*; 1 less severe$/u,
      );
      assert.match(run.summary, /`minimist` 1\.2\.5, through mkdirp/u);
      assert.match(run.summary, /`braces` 3\.0\.2 \(development only\)/u);
      assert.match(run.summary, /(?:npm install --save-dev|pnpm add --save-dev|yarn add --dev) braces@\^3\.0\.3/u);
      assert.match(run.summary, /minimist # needs 1\.2\.6 or newer/u);
      const file = Object.keys(vulnerable.files).find((one) => one !== 'package.json');
      assert.ok(run.annotations.some(({ properties }) => properties.file === file && properties.line !== '1'));
      const { findings } = reportOf(run);
      assert.deepEqual(
        findings.map((one: { package: { purl: string; path: unknown } }) => [one.package.purl, one.package.path]),
        [
          ['pkg:npm/minimist@1.2.5', ['mkdirp']],
          ['pkg:npm/braces@3.0.2', null],
          ['pkg:npm/semver@7.5.1', ['@acme/tools']],
        ],
      );
    });

    test('nothing found is green', async (context) => {
      const world = await startWorld(context, [recorded('npm-audit', 'clean', manager)]);
      await using run = await world.scan();
      assert.equal(run.outputs.verdict, 'pass', run.log);
      assert.match(run.outputs.reason ?? '', /npm-audit: no findings in 1 package of [\w.-]+$/u);
      assert.equal(reportOf(run).advisories, null, 'the registry was asked, not the advisory service');
    });

    test('what the base has too is not the change’s', async (context) => {
      const world = await startWorld(context, [vulnerable]);
      const base = world.commit();
      world.write('README.md', 'more\n');
      await using run = await world.scan(audit, pullRequest(base, world.commit()));
      assert.equal(run.outputs.verdict, 'pass', run.outputs.reason);
      assert.match(run.outputs.reason ?? '', /no new findings; 3 that the base has too/u);
    });

    const half = (lines: readonly string[]): readonly string[] => {
      const text = lines.join('\n');
      return [text.slice(0, text.length * 0.6)];
    };
    const cases: readonly (readonly [string, readonly Replay[], RegExp, Readonly<Record<string, string>>?])[] = [
      [
        'refused',
        [recorded('npm-audit', 'refused', manager)],
        /could not be asked for advisories: connection refused/u,
        slow,
      ],
      ['malformed', [recorded('npm-audit', 'malformed', manager)], /not what an audit service says/u],
      ['failing', [recorded('npm-audit', 'failing', manager)], /it answered 500/u, slow],
      ['forbidden', [recorded('npm-audit', 'forbidden', manager)], /it answered 403$/u],
      ['without an audit service', [recorded('npm-audit', 'missing', manager)], /it has no audit service/u],
    ];
    const tools: typeof cases = [
      ['is killed', [{ ...vulnerable, fault: 'killed' }], /was killed \(SIGKILL\)/u],
      ['hangs', [{ ...vulnerable, fault: 'hangs' }], /ended after 1 s; `timeout`/u, slow],
      ['writes half a report', [{ ...vulnerable, stdout: half(vulnerable.stdout) }], /not complete JSON|breaks off/u],
      [
        'writes nothing and fails',
        [{ ...vulnerable, stdout: [''] }],
        /it wrote no report|exit code 1 without a finding/u,
      ],
      [
        'says that all is well and fails',
        [{ ...vulnerable, stdout: recorded('npm-audit', 'clean', manager).stdout }],
        /exit code \d+ without a finding/u,
      ],
    ];
    for (const [title, replays, reason, inputs] of [
      ...cases.map(([t, ...rest]) => [`its registry is ${t}`, ...rest] as const),
      ...tools,
    ]) {
      test(`${title}: an error`, async (context) => {
        const world = await startWorld(context, replays);
        await using run = await world.scan({ ...audit, ...inputs });
        assert.equal(run.outputs.verdict, 'error', run.outputs.reason);
        assert.match(run.outputs.reason ?? '', reason);
        assert.equal(run.outputs.sarif, '');
      });
    }

    test('is not installed: an error', async (context) => {
      const files = Object.fromEntries(
        Object.entries(vulnerable.files).map(([path, lines]) => [path, lines.join('\n')]),
      );
      const world = await startWorld(context, [], files);
      await using run = await world.scan();
      assert.equal(run.outputs.verdict, 'error');
      assert.match(run.outputs.reason ?? '', new RegExp(`npm-audit: it is not installed: install ${name}`, 'u'));
    });
  });
}

describe('a lock that cannot be used', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, string, RegExp])[] = [
    ['broken', { 'package-lock.json': '{' }, 'error', /package-lock\.json: it is not complete JSON/u],
    ['of npm 6', { 'package-lock.json': '{"lockfileVersion":1}' }, 'error', /lockfileVersion 1 is not read here/u],
    ['of bun', { 'bun.lock': '{}', 'package.json': '{}' }, 'inconclusive', /the lock of bun is not read here/u],
    [
      'missing',
      { 'package.json': '{"devDependencies":{"braces":"3"}}' },
      'inconclusive',
      /there is no package-lock\.json/u,
    ],
  ];
  for (const [name, files, verdict, reason] of cases) {
    test(name, async (context) => {
      const world = await startWorld(context, [], files);
      await using run = await world.scan();
      assert.equal(run.outputs.verdict, verdict, run.outputs.reason);
      assert.match(run.outputs.reason ?? '', reason);
    });
  }

  test('a package from a repository is a gap', async (context) => {
    const vulnerable = recorded('npm-audit', 'clean');
    const lock = JSON.parse((vulnerable.files['package-lock.json'] ?? []).join('\n'));
    lock.packages['node_modules/ours'] = { version: '1.0.0', resolved: 'git+ssh://git@example.test/ours.git#1' };
    const files = { ...vulnerable.files, 'package-lock.json': [JSON.stringify(lock)] };
    const world = await startWorld(context, [{ ...vulnerable, files }]);
    await using run = await world.scan();
    assert.equal(run.outputs.verdict, 'inconclusive');
    assert.deepEqual(toolOf(run, 'npm-audit').gaps, ['ours: comes from a source repository, not by a version']);
  });
});
