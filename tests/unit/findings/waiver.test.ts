import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addedWaivers, applyWaivers, type Finding, readPurl, readWaivers, type Waiver } from '@sluice/findings';

const now = Date.UTC(2026, 10, 25, 12);

const advisory = (name: string, version: string, more: Partial<Finding> = {}): Finding => ({
  tool: 'pip-audit',
  rule: 'GHSA-h5c8-rqwp-cp95',
  level: 'error',
  message: 'xmlattr',
  aliases: ['CVE-2024-22195', 'PYSEC-2024-1'],
  package: { name, version, ecosystem: 'pypi', fixedVersions: [] },
  location: { path: 'services/shop/uv.lock', line: 3 },
  seenBy: ['pip-audit'],
  ...more,
});

const rule: Finding = {
  tool: 'bandit',
  rule: 'B602',
  level: 'error',
  message: 'shell',
  location: { path: 'src/shell.py', line: 5 },
  aliases: [],
  seenBy: ['bandit'],
};

async function waivers(text: string): Promise<readonly Waiver[]> {
  const read = await readWaivers(text, '.github/waivers.yml');
  assert.ok(read.ok, read.ok ? '' : read.problems.join('; '));
  return read.waivers;
}

const entry = (fields: string, end = 'expires: 2026-12-31'): string =>
  `- ${fields.replaceAll('\n', '\n  ')}\n  reason: not reachable\n  owner: "@shop"\n  ${end}\n`;

describe('what a waiver covers', () => {
  const jinja = advisory('jinja2', '3.1.2');
  const cases: readonly [string, Finding, boolean][] = [
    ['id: GHSA-h5c8-rqwp-cp95', jinja, true],
    ['id: cve-2024-22195', jinja, true],
    ['id: CVE-2024-22196', jinja, false],
    ['id: CVE-2024-22195\nscope: pkg:pypi/jinja2', jinja, true],
    ['id: CVE-2024-22195\nscope: pkg:pypi/jinja2@3.1.2', jinja, true],
    ['id: CVE-2024-22195\nscope: pkg:pypi/jinja2@3.1.1', jinja, false],
    ['id: CVE-2024-22195\nscope: pkg:pypi/j*', jinja, true],
    ['id: CVE-2024-22195\nscope: pkg:npm/jinja2', jinja, false],
    ['id: CVE-2024-22195\nscope: services/shop', jinja, true],
    ['id: CVE-2024-22195\nscope: services/other/**', jinja, false],
    ['id: B602\nscope: src/*.py', rule, true],
    ['id: B602\nscope: tests/**', rule, false],
    ['id: B602\nscope: pkg:pypi/*', rule, false],
  ];
  const scoped = { name: '@babel/core', version: '7.0.0', ecosystem: 'npm', fixedVersions: [] };
  const all = [
    ...cases,
    ['id: CVE-2024-22195\nscope: pkg:npm/%40babel/*', { ...jinja, package: scoped }, true] as const,
    ['id: CVE-2024-22195\nscope: "pkg:npm/@babel/core"', { ...jinja, package: scoped }, true] as const,
  ];
  for (const [fields, finding, covered] of all) {
    test(`${fields.replace('\n', ', ')} ${covered ? 'covers' : 'does not cover'} ${finding.rule}`, async () => {
      const outcome = applyWaivers([finding], await waivers(entry(fields)), now);
      assert.deepEqual([outcome.waived.has(finding), outcome.unused.length], [covered, covered ? 0 : 1]);
    });
  }
});

describe('when a waiver ends', () => {
  const finding = advisory('jinja2', '3.1.2');
  const ends: readonly [string, string, number][] = [
    ['expires: 2026-11-25', 'its last day counts', 1],
    ['expires: 2026-11-24', 'yesterday', 0],
    ['until-fixed: true', 'there is no fix', 1],
  ];
  for (const [end, name, covered] of ends) {
    test(name, async () => {
      const outcome = applyWaivers([finding], await waivers(entry('id: CVE-2024-22195', end)), now);
      assert.deepEqual([outcome.waived.size, outcome.returned.size], [covered, 1 - covered]);
    });
  }

  test('there is a fix', async () => {
    const fixed = {
      ...finding,
      package: { ...advisory('jinja2', '3.1.2').package, fixedVersions: ['3.1.3'] },
    } as Finding;
    const outcome = applyWaivers([fixed], await waivers(entry('id: CVE-2024-22195', 'until-fixed: true')), now);
    assert.deepEqual([outcome.waived.size, outcome.returned.get(fixed)?.owner], [0, '@shop']);
  });

  test('code has no fixed version: such a waiver never holds', async () => {
    const outcome = applyWaivers([rule], await waivers(entry('id: B602', 'until-fixed: true')), now);
    assert.deepEqual([outcome.waived.size, outcome.returned.has(rule)], [0, true]);
  });

  test('one that is over leaves the finding to one that is not', async () => {
    const both = entry('id: CVE-2024-22195', 'expires: 2020-01-01') + entry('id: PYSEC-2024-1');
    const outcome = applyWaivers([finding], await waivers(both), now);
    assert.deepEqual([outcome.waived.get(finding)?.id, outcome.expired.length], ['PYSEC-2024-1', 1]);
  });

  test('14 days before its end it is told', async () => {
    const list = await waivers(entry('id: A', 'expires: 2026-12-09') + entry('id: B', 'expires: 2026-12-10'));
    assert.deepEqual(
      applyWaivers([], list, now).ending.map(({ id }) => id),
      ['A'],
    );
  });
});

test('a waiver that is new, wider or longer than in the base is added; another reason is not', async () => {
  const base = await waivers(entry('id: A') + entry('id: B\nscope: src/a.py') + entry('id: C'));
  const longer = entry('id: A', 'expires: 2027-12-31');
  const head = await waivers(
    longer + entry('id: B\nscope: src/**') + entry('id: C').replace('reachable', 'used') + entry('id: D'),
  );
  assert.deepEqual(
    addedWaivers(head, base).map(({ id }) => id),
    ['A', 'B', 'D'],
  );
});

describe('a file that is not understood is refused, with every problem', () => {
  const cases: readonly [string, RegExp][] = [
    ['waivers: []', /no list of waivers/u],
    ['- id: [', /not valid YAML/u],
    ['- &a {id: A, reason: b, owner: c, until-fixed: true}\n- *a\n', /aliases/u],
    ['- id: A\n  owner: me\n', /waiver 1 \(A\): `reason` is a text.*waiver 1 \(A\): either `expires` or/u],
    [entry('id: A', 'expires: soon'), /`expires` is a day such as/u],
    [entry('id: A', 'expires: 2026-02-30'), /`expires` is a day/u],
    [entry('id: A', 'until-fixed: false'), /can only be true/u],
    [entry('id: A', 'until-fixed: true\n  expires: 2026-12-31'), /either `expires` or/u],
    [entry('id: A\nscop: x'), /unknown key `scop`, did you mean `scope`/u],
    ['- just a word', /waiver 1: `id` is a text/u],
  ];
  for (const [text, problem] of cases) {
    test(String(problem), async () => {
      const read = await readWaivers(text, 'w.yml');
      assert.match(read.ok ? 'it was read' : read.problems.join('; '), problem);
    });
  }

  test('an empty file has none', async () => {
    assert.deepEqual(await readWaivers('# none yet\n', 'w.yml'), { ok: true, waivers: [] });
  });
});

test('package URLs are read', () => {
  assert.deepEqual(readPurl('pkg:npm/%40babel/core@7.0.0?arch=x#lib'), {
    ecosystem: 'npm',
    name: '@babel/core',
    version: '7.0.0',
  });
  assert.deepEqual(readPurl('pkg:pypi/jinja2'), { ecosystem: 'pypi', name: 'jinja2', version: '' });
  assert.equal(readPurl('jinja2@3'), undefined);
});
