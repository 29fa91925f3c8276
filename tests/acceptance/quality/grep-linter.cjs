#!/usr/bin/env node
// A linter that speaks as ruff 0.15 does and finds what it greps, so that tests can have as many findings as they want in
// whatever code. `ruff.toml` (the nearest above a file's folder, up to where it runs) may switch rules off: `ignore = ["T201"]`.
// Beside it lies a file with its version: from 2 on it finds `eval(` as well. `# noqa` on a line silences it.
const { readdirSync, readFileSync, writeFileSync, existsSync } = require('node:fs');
const { join } = require('node:path');

const version = readFileSync(`${__filename}.version`, 'utf8').trim();
const rules = [
  { code: 'T201', pattern: /\bprint\(/, message: '`print` found' },
  { code: 'E501', pattern: /^.{81}/, message: (line) => `Line too long (${line.length} > 80)` },
  ...(Number.parseInt(version, 10) >= 2 ? [{ code: 'S307', pattern: /\beval\(/, message: '`eval` found' }] : []),
];
const args = process.argv.slice(2);
const here = process.cwd();
const settings = existsSync('ruff.toml') ? readFileSync('ruff.toml', 'utf8') : '';
const ignored = /^ignore = (.*)$/m.exec(settings)?.[1] ?? '';

const files = readdirSync('.', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.py'))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((path) => !/(^|\/)\.(venv|git)\//.test(path))
  .sort();

const findings = files.flatMap((path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) =>
      rules
        .filter(({ code, pattern }) => pattern.test(line) && !ignored.includes(code) && !/# noqa/.test(line))
        .map(({ code, message }) => ({
          code,
          message: typeof message === 'string' ? message : message(line),
          filename: join(here, path),
          location: { row: index + 1, column: 1 },
          end_location: { row: index + 1, column: line.length + 1 },
          fix: null,
          url: null,
        })),
    ),
);

if (args[0] === '--version') console.log(`ruff ${version}`);
else if (existsSync('CRASH')) {
  console.error('thread main panicked');
  process.exitCode = 101;
} else if (settings.includes('broken')) {
  console.error('ruff failed\n  Cause: Failed to parse ruff.toml');
  process.exitCode = 2;
} else if (args.includes('--show-files')) console.log(files.map((path) => join(here, path)).join('\n'));
else if (args[0] === 'check') {
  const log = (text) => console.error(`[2026-01-01][00:00:00][ruff::commands::check][DEBUG] ${text}`);
  for (const path of files) log(`Checking: ${join(here, path)}`);
  log(`Checked ${files.length} files in: 1ms`);
  writeFileSync(args[args.indexOf('--output-file') + 1], JSON.stringify(findings));
  process.exitCode = findings.length > 0 ? 1 : 0;
} else {
  console.error(`unknown arguments: ${args.join(' ')}`);
  process.exitCode = 2;
}
