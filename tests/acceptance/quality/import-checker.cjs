#!/usr/bin/env node
// A type checker that speaks as mypy does, of one thing: the argument in `app.py` must be of the type that `shop.py` asks for.
// `shop.py` is looked for as mypy does: in MYPYPATH, then where the environment has it installed editable (the file beside this).
const { existsSync, readFileSync } = require('node:fs');
const { delimiter, join } = require('node:path');

if (process.argv[2] === '--version') {
  console.log('mypy 1.18.0 (compiled: yes)');
  process.exit(0);
}
const installed = readFileSync(`${__filename}.installed`, 'utf8').trim();
const searched = [...(process.env.MYPYPATH ?? '').split(delimiter), installed].filter((folder) => folder !== '');
const shop = searched.map((folder) => join(folder, 'shop.py')).find((path) => existsSync(path)) ?? '';
const wanted = /: (\w+)\)/.exec(readFileSync(shop, 'utf8'))[1];
const given = /total\((\w+)\(\)\)/.exec(readFileSync('app.py', 'utf8'))[1];

console.error(`LOG:  Found source:           BuildSource(path='app.py', module='app', has_text=False)`);
console.error(`LOG:  Parsing ${shop} (shop)`);
console.error('LOG:  Build finished in 0.1 seconds with 2 modules, and 1 errors');
if (given !== wanted) {
  const message = `Argument 1 to "total" has incompatible type "${given}"; expected "${wanted}"`;
  const place = { file: 'app.py', line: 3, column: 0, end_line: 3, end_column: 5, hint: null };
  console.log(JSON.stringify({ ...place, message, code: 'arg-type', severity: 'error' }));
  process.exitCode = 1;
}
