// Cuts GitHub's OpenAPI description down to the routes that the fake GitHub knows, without its prose.
// The package is 385 MB, so it is installed in a scratch folder for this one use:
//   npm install --prefix FOLDER @octokit/openapi@23.0.2
//   node scripts/openapi-slice.mjs FOLDER/node_modules/@octokit/openapi/generated/api.github.com.json
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const target = fileURLToPath(new URL('../packages/testing/github-api/slice.json', import.meta.url));
const source = process.argv[2];
if (source === undefined) {
  console.error('usage: node scripts/openapi-slice.mjs api.github.com.json');
  process.exit(2);
}

const repository = '/repos/{owner}/{repo}';
const sections =
  /^\/(deployments|environments|check-runs|check-suites|statuses|commits|compare|contents|git|releases|pulls|issues|actions\/(runs|jobs|artifacts|workflows)|branches|tags)(\/|$)/u;
// Text for people, and what only code generators read.
const prose = new Set(['description', 'summary', 'tags', 'example', 'examples', 'externalDocs', 'title']);
const used = new Set();

const spec = JSON.parse(readFileSync(source, 'utf8'));
const slice = {
  openapi: spec.openapi,
  info: { title: 'GitHub', version: spec.info.version },
  paths: {},
  components: {},
};
for (const [path, item] of Object.entries(spec.paths)) {
  if (
    path.includes('...') ||
    (path !== repository && !(path.startsWith(repository) && sections.test(path.slice(repository.length))))
  )
    continue;
  slice.paths[path] = reduced(item);
}
for (let known = -1; known !== used.size; ) {
  known = used.size;
  for (const name of [...used]) {
    const [section, key] = name.split('/');
    slice.components[section] ??= {};
    slice.components[section][key] ??= reduced(spec.components[section][key]);
  }
}
const operations = Object.values(slice.paths).flatMap((item) => Object.keys(item));
writeFileSync(target, `${JSON.stringify(slice)}\n`);
console.log(`${Object.keys(slice.paths).length} paths, ${operations.length} operations -> ${target}`);

/** Below `properties` a key is a name of the API, which may well be `description`. */
function reduced(node, keysAreNames = false) {
  if (Array.isArray(node)) return node.map((item) => reduced(item));
  if (typeof node !== 'object' || node === null) return node;
  if (typeof node.$ref === 'string') used.add(node.$ref.replace('#/components/', ''));
  const kept = Object.entries(node).filter(([key]) => keysAreNames || !(prose.has(key) || key.startsWith('x-')));
  const result = Object.fromEntries(
    kept.map(([key, value]) => [key, reduced(value, !keysAreNames && key === 'properties')]),
  );
  return keysAreNames ? result : withNull(result);
}

/** OpenAPI 3.0 says `nullable` where JSON Schema has the type null. */
function withNull({ nullable, ...schema }) {
  if (nullable !== true) return schema;
  if (typeof schema.type !== 'string') return { anyOf: [{ type: 'null' }, schema] };
  const values = schema.enum === undefined || schema.enum.includes(null) ? schema.enum : [...schema.enum, null];
  return { ...schema, type: [schema.type, 'null'], ...(values === undefined ? {} : { enum: values }) };
}
