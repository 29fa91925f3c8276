#!/usr/bin/env node
// Stands in for pip-audit, bandit or uv: answers with what the real tool was recorded to say to the same arguments, and
// fails in the way that the recording beside it tells it to. Arguments that were not recorded are an error: what the
// action asks cannot drift away from what the tools were asked.
const { appendFileSync, readFileSync, writeFileSync } = require('node:fs');
const { basename } = require('node:path');

const name = basename(__filename);
const recordings = JSON.parse(readFileSync(`${__filename}.json`, 'utf8'));
const args = process.argv.slice(2);

/** Files and addresses of a run are its own. */
function common(list) {
  const ownValue = {
    '-r': name === 'pip-audit' ? 'LIST' : undefined,
    '--output': 'OUTPUT',
    '-o': 'OUTPUT',
    '--cache-dir': 'CACHE',
    '-x': 'EXCLUDED',
    '-c': 'RULES',
  };
  const masked = list.map((arg, index) => ownValue[list[index - 1]] ?? arg.replace(/^https?:\/\/[^/]+/, 'SERVICE'));
  return JSON.stringify(masked);
}

function say({ stdout, stderr, output, exitCode, fault }) {
  const at = args.findIndex((arg) => arg === '--output' || arg === '-o') + 1;
  if (output !== undefined && at > 0) writeFileSync(args[at], output.join('\n'));
  process.stderr.write(stderr.join('\n'));
  process.stdout.write(stdout.join('\n'), () => {
    if (fault === 'killed') process.kill(process.pid, 'SIGKILL');
    else if (fault === 'hangs') setInterval(() => {}, 1000);
    else process.exitCode = exitCode;
  });
}

/** Which tree it looks at, by whose rules: a replay may be for one of them only. */
function where() {
  const tree = /[\\/]base$/.test(process.cwd()) ? 'base' : 'head';
  const rules = args[args.indexOf('-c') + 1] ?? '';
  return name === 'bandit' && rules.startsWith('/') ? `${tree} by other rules` : tree;
}

function refuse(reason) {
  console.error(`stand-in of ${name}: ${reason}`);
  process.exitCode = 97;
}

appendFileSync(`${__filename}.log`, `${args.join(' ')}\n`);
if (args[0] === '--version') {
  console.log(`${name} ${recordings[0].version}`);
} else if (args.join(' ') === 'audit --help') {
  process.exitCode = recordings.some(({ tool }) => tool === 'uv-audit') ? 0 : 2;
} else {
  const asked = recordings.filter((one) => common(one.args) === common(args) && (one.where ?? where()) === where());
  const list = name === 'pip-audit' ? readFileSync(args[args.indexOf('-r') + 1], 'utf8') : undefined;
  const found = asked.find((one) => list === undefined || list === one.files['pins.txt'].join('\n'));
  if (asked.length === 0) refuse(`not recorded in ${where()}: ${args.join(' ')}`);
  else if (found === undefined) refuse(`other packages:\n${list}`);
  else say(found);
}
