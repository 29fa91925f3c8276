import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { type BomComponent, cyclonedx } from '@sluice/findings';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';

const require = createRequire(import.meta.url);
const folder = new URL('../../../node_modules/@cyclonedx/cyclonedx-library/res/schema/', import.meta.url);
const schema = (name: string): object =>
  JSON.parse(readFileSync(new URL(`${name}.SNAPSHOT.schema.json`, folder), 'utf8'));

function problemsOf(bom: string): unknown {
  const ajv = new Ajv({ strict: false, allErrors: true });
  (formats as unknown as (ajv: Ajv) => void)(ajv);
  ajv.addFormat('iri-reference', true).addFormat('idn-email', true);
  ajv.addSchema(schema('spdx'), 'http://cyclonedx.org/schema/spdx.SNAPSHOT.schema.json');
  ajv.addSchema(schema('jsf-0.82'), 'http://cyclonedx.org/schema/jsf-0.82.SNAPSHOT.schema.json');
  const validate = ajv.compile(schema('bom-1.6'));
  validate(JSON.parse(bom));
  return validate.errors;
}

const component = (name: string, more: Partial<BomComponent> = {}): BomComponent => ({
  ecosystem: 'npm',
  name,
  version: '1.0.0',
  licence: 'MIT',
  integrity: undefined,
  development: false,
  direct: false,
  needs: [],
  ...more,
});

const all = [
  component('@acme/tools', { direct: true, licence: undefined, needs: ['pkg:npm/semver@1.0.0', 'pkg:npm/gone@1.0.0'] }),
  component('semver', {
    integrity: `sha512-${Buffer.alloc(64, 1).toString('base64')}`,
    licence: '(MIT OR Apache-2.0)',
  }),
  component('odd', { licence: 'SEE LICENSE IN LICENSE.md', development: true }),
  component('jinja2', { ecosystem: 'pypi', version: '3.1.2+local' }),
];

test('a bill of materials is what the published schema of CycloneDX 1.6 says', () => {
  assert.ok(require.resolve('ajv'), 'the validator is there');
  assert.equal(problemsOf(cyclonedx({ name: 'shop', version: '1.0.0' }, all)), null);
  assert.equal(problemsOf(cyclonedx({ name: 'shop', version: undefined }, [])), null);
  assert.notEqual(problemsOf('{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"type":"x"}]}'), null);
});

test('the same lock gives the same bytes, in whatever order it is read', () => {
  const project = { name: 'shop', version: '1.0.0' };
  assert.equal(cyclonedx(project, all), cyclonedx(project, [...all].reverse()));
  assert.notEqual(
    JSON.parse(cyclonedx(project, all)).serialNumber,
    JSON.parse(cyclonedx(project, all.slice(1))).serialNumber,
  );
});

test('it says who needs what, what is for development, and hashes in hex', () => {
  const bom = JSON.parse(cyclonedx({ name: 'shop', version: undefined }, all));
  const needs = Object.fromEntries(
    bom.dependencies.map(({ ref, dependsOn }: { ref: string; dependsOn: unknown }) => [ref, dependsOn]),
  );
  assert.deepEqual(needs.project, ['pkg:npm/%40acme/tools@1.0.0']);
  assert.deepEqual(needs['pkg:npm/%40acme/tools@1.0.0'], ['pkg:npm/semver@1.0.0'], 'nothing that is not listed');
  const by = Object.fromEntries(bom.components.map((one: { name: string }) => [one.name, one]));
  assert.deepEqual(
    [by.tools.group, by.odd.scope, by.odd.licenses[0].license.name],
    ['@acme', 'excluded', 'SEE LICENSE IN LICENSE.md'],
  );
  assert.deepEqual(by.semver.hashes, [{ alg: 'SHA-512', content: '01'.repeat(64) }]);
});
