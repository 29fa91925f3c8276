// Cuts GitHub's GraphQL schema down to the types that the fake GitHub answers.
// The package is 7 MB, so it is installed in a scratch folder for this one use:
//   npm install --prefix FOLDER @octokit/graphql-schema@15.26.1 graphql@16
//   node scripts/graphql-slice.mjs FOLDER
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const target = fileURLToPath(new URL('../packages/testing/github-api/graphql.json', import.meta.url));
const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: node scripts/graphql-slice.mjs FOLDER');
  process.exit(2);
}

const modules = join(folder, 'node_modules');
const { buildSchema, isEnumType } = createRequire(join(modules, 'x.js'))('graphql');
const text = readFileSync(join(modules, '@octokit/graphql-schema/schema.graphql'), 'utf8');
const { version } = JSON.parse(readFileSync(join(modules, '@octokit/graphql-schema/package.json'), 'utf8'));
// The published text names two fields of another type twice, which the library refuses.
const schema = buildSchema(text, { assumeValidSDL: true });

const only = { Query: ['repository'], Repository: ['name', 'nameWithOwner', 'deployments'] };
const types = ['Query', 'Repository', 'DeploymentConnection', 'PageInfo', 'Deployment', 'DeploymentStatus', 'Actor'];
const enums = ['DeploymentState', 'DeploymentStatusState', 'DeploymentOrderField', 'OrderDirection'];
const slice = {
  version,
  types: Object.fromEntries(types.map((name) => [name, fieldsOf(name)])),
  enums: Object.fromEntries(enums.map((name) => [name, valuesOf(name)])),
};
writeFileSync(target, `${JSON.stringify(slice)}\n`);
console.log(`${types.length} types of ${version} -> ${target}`);

/** Field -> its type, and the types of its arguments. */
function fieldsOf(name) {
  const fields = Object.values(schema.getType(name).getFields());
  const kept = fields.filter((field) => only[name]?.includes(field.name) ?? true);
  return Object.fromEntries(
    kept.map((field) => [
      field.name,
      { type: String(field.type), args: Object.fromEntries(field.args.map((arg) => [arg.name, String(arg.type)])) },
    ]),
  );
}

function valuesOf(name) {
  const type = schema.getType(name);
  if (!isEnumType(type)) throw new Error(`${name} is no enum`);
  return type.getValues().map((value) => value.name);
}
