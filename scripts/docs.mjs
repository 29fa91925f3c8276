// `npm run docs`: writes the tables of inputs and outputs into each action's README, between `<!-- api-start -->` and
// `<!-- api-end -->`, from its action.yml; and the table of actions into the README of the repository. `--check` only
// tells which of them differ.
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Text for a cell of a Markdown table: one line, and no bar ends it. */
const cell = (text) => String(text).replaceAll(/\s+/g, ' ').trim().replaceAll('|', '\\|');

const codeCell = (text) => (text === '' ? '' : `\`${cell(text)}\``);

function defaultCell(input) {
  if (input.required === true) return '**required**';
  const lines = String(input.default ?? '')
    .trim()
    .split('\n');
  if (lines.length > 4) return `${lines.length} globs: see action.yml`;
  return lines.map(codeCell).join('<br>');
}

/** Markdown of both tables. `action` is a parsed action.yml. */
export function apiTables(action) {
  const inputs = Object.entries(action.inputs ?? {}).map(
    ([name, input]) => `| \`${name}\` | ${defaultCell(input)} | ${cell(input.description)} |`,
  );
  const outputs = Object.entries(action.outputs ?? {}).map(
    ([name, output]) => `| \`${name}\` | ${cell(output.description)} |`,
  );
  return [
    '## Inputs',
    '',
    '| Input | Default | Meaning |',
    '|---|---|---|',
    ...inputs,
    '',
    ...(outputs.length === 0 ? [] : ['## Outputs', '', '| Output | Meaning |', '|---|---|', ...outputs, '']),
  ].join('\n');
}

/** One row for each published action: name, and what it is for. */
function actionsTable(folders) {
  const rows = folders.map((folder) => {
    const name = basename(folder);
    const { description } = parse(readFileSync(join(root, folder, 'action.yml'), 'utf8'));
    return `| [\`${name}\`](actions/${name}/README.md) | ${cell(description)} |`;
  });
  return ['| Action | What it does |', '|---|---|', ...rows, ''].join('\n');
}

/** `text` with `content` between the two markers, or what is wrong when they are not there exactly once. */
function between(file, text, name, content) {
  const pattern = new RegExp(`<!-- ${name}-start -->\\n[\\s\\S]*?<!-- ${name}-end -->`, 'g');
  if ([...text.matchAll(pattern)].length !== 1) {
    const problem = `${file}: needs the lines <!-- ${name}-start --> and <!-- ${name}-end --> once.`;
    return { file, current: text, wanted: text, problem };
  }
  const wanted = text.replace(pattern, () => `<!-- ${name}-start -->\n${content}<!-- ${name}-end -->`);
  return { file, current: text, wanted, problem: undefined };
}

/** Every generated document: its path, what is in it, what should be, and why that cannot be told. */
export function documents() {
  const folders = globSync('actions/*/action.yml', { cwd: root }).map(dirname).sort();
  const readmes = folders.map((folder) => {
    const file = `${folder}/README.md`;
    const current = existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '';
    return between(file, current, 'api', apiTables(parse(readFileSync(join(root, folder, 'action.yml'), 'utf8'))));
  });
  const current = readFileSync(join(root, 'README.md'), 'utf8');
  return [...readmes, between('README.md', current, 'actions', actionsTable(folders))];
}

function main(check) {
  let failed = false;
  for (const { file, current, wanted, problem } of documents()) {
    if (problem === undefined && current === wanted) continue;
    if (problem === undefined && !check) {
      writeFileSync(join(root, file), wanted);
      console.log(`${file}: written`);
      continue;
    }
    console.error(problem ?? `${file} is not what action.yml gives: run \`npm run docs\`.`);
    failed = true;
  }
  return failed ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.includes('--check'));
