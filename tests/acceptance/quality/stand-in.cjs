#!/usr/bin/env node
// Stands in for a tool: answers with what the real tool was recorded to say to the same arguments, and fails in the
// way that the recording beside it tells it to. Arguments that were not recorded are an error: the recordings and what
// the action asks cannot drift apart.
const { readFileSync, writeFileSync } = require('node:fs');

const { tool, version, runs } = JSON.parse(readFileSync(`${__filename}.json`, 'utf8'));
const args = process.argv.slice(2);
const recordedRoot = '/home/runner/work/shop/shop';
const text = (lines) => lines.join('\n').replaceAll(recordedRoot, process.cwd());

function say({ stdout, stderr, output, exitCode, fault }, written) {
  if (output !== undefined && written !== undefined) writeFileSync(written, text(output));
  process.stderr.write(text(stderr));
  process.stdout.write(text(stdout), () => {
    if (fault === 'killed') process.kill(process.pid, 'SIGKILL');
    else if (fault === 'hangs') setInterval(() => {}, 1000);
    else process.exitCode = exitCode;
  });
}

if (args[0] === '--version') {
  console.log(`${tool} ${version}`);
} else {
  const same = (recorded, given) =>
    recorded.includes('OUTPUT') ? given.startsWith(recorded.split('OUTPUT')[0]) : recorded === given;
  const run = runs.find((one) => one.args.length === args.length && one.args.every((arg, at) => same(arg, args[at])));
  const at = run?.args.findIndex((arg) => arg.includes('OUTPUT')) ?? -1;
  const written = at < 0 ? undefined : args[at].slice(run.args[at].indexOf('OUTPUT'));
  const asked = args;
  if (run === undefined) {
    console.error(`stand-in of ${tool}: not recorded: ${asked.join(' ')}`);
    process.exitCode = 97;
  } else if (run.stdin !== undefined && run.stdin.join('\n') !== readFileSync(0, 'utf8')) {
    console.error(`stand-in of ${tool}: another text was formatted when this was recorded`);
    process.exitCode = 98;
  } else say(run, written);
}
