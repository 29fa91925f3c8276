import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseComponents } from '@sluice/coverage';

const problems = async (text: string): Promise<string> => {
  const parsed = await parseComponents(text);
  return parsed.ok ? '' : parsed.problems.join('\n');
};

describe('components', () => {
  test('have paths and any of the thresholds', async () => {
    const parsed = await parseComponents(`
backend:
  paths: [src/api/**, "!**/generated/**"]
  fail-under: 90
  fail-under-branch: 72.5%
  fail-under-file: "50"
  fail-under-patch: 100
  max-drop: 0.25
docs:
  paths: docs
`);
    assert.ok(parsed.ok);
    const [backend, docs] = parsed.components;
    assert.deepEqual(backend?.paths, ['src/api/**', '!**/generated/**']);
    const texts = Object.fromEntries(
      Object.entries(backend?.thresholds ?? {}).map(([name, value]) => [name, value?.text]),
    );
    assert.deepEqual(texts, { line: '90', branch: '72.5', file: '50', patch: '100', drop: '0.25' });
    assert.deepEqual([docs?.paths, docs?.thresholds], [['docs'], {}]);
  });

  test('none are none', async () => {
    assert.deepEqual(await parseComponents(' \n'), { ok: true, components: [] });
  });

  const wrong: readonly [text: string, problem: RegExp][] = [
    ['api:\n  paths: src\n  fail-unde: 90', /^api: has no key `fail-unde`, did you mean `fail-under`\?$/u],
    ['api:\n  paths: src\n  fail-under-pach: 1', /did you mean `fail-under-patch`/u],
    ['api:\n  paths: src\n  threshold: 90', /has no key `threshold`; there are `paths`, `fail-under`/u],
    ['api:\n  fail-under: 90', /api: needs `paths`/u],
    ['api:\n  paths: ["!src"]', /not only `!` ones/u],
    ['api:\n  paths: src\n  fail-under: 101', /`fail-under` is 101; a percentage from 0 to 100/u],
    ['api:\n  paths: src\n  fail-under: high', /"high"/u],
    ['api: 90', /api: is not a mapping/u],
    ['- api', /not a mapping from names/u],
    ['api: [', /not valid YAML/u],
    ['api:\n  paths: src\napi:\n  paths: lib', /not valid YAML/u],
    ['a: &x\n  paths: src\nb: *x', /aliases/u],
  ];
  for (const [text, problem] of wrong) {
    test(`a mistake is told: ${JSON.stringify(text)}`, async () => assert.match(await problems(text), problem));
  }

  test('all mistakes are told at once', async () => {
    assert.match(
      await problems('a:\n  path: x\nb:\n  paths: y\n  max-drp: 1'),
      /a: has no key `path`[\s\S]*a: needs[\s\S]*b: has no key `max-drp`/u,
    );
  });
});
