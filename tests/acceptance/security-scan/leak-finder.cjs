#!/usr/bin/env node
// Stands in for gitleaks where that is not installed: looks for one pattern in what `git log` says to the same options, and reports as
// gitleaks 8.28 was recorded to (tests/fixtures/findings/gitleaks): the commit message in clear text, `b/` before the paths of a
// merge's changes, exit code 0 and an empty report when git fails. `FAULT` beside it: how it is to end instead.
const { execFileSync, spawnSync } = require('node:child_process');
const { existsSync, readFileSync, writeFileSync } = require('node:fs');

const args = process.argv.slice(2);
const value = (name) => args[args.indexOf(name) + 1];
if (args[0] === '--version') {
  console.log('gitleaks version 8.28.0');
  process.exit(0);
}
const fault = existsSync(`${__filename}.fault`) ? readFileSync(`${__filename}.fault`, 'utf8') : '';
if (fault === 'killed') process.kill(process.pid, 'SIGKILL');
if (fault === 'hangs') setInterval(() => {}, 1000);
else scan();

function scan() {
  const cwd = args.at(-1);
  const { stdout, stderr } = spawnSync('git', ['log', '-p', '-U0', ...value('--log-opts').split(' ')], {
    cwd,
    encoding: 'utf8',
  });
  const say = (level, text) =>
    process.stderr.write(`\u001b[90m1:00AM\u001b[0m \u001b[32m${level}\u001b[0m \u001b[1m${text}\u001b[0m\n`);
  const found = [];
  const commits = new Set();
  let [commit, file, line] = ['', '', 0];
  for (const text of stdout.split('\n')) {
    commit = /^commit (\w+)/.exec(text)?.[1] ?? commit;
    if (text.startsWith('+++ ')) file = text.slice(6);
    line = Number(/^@@ -\S+ \+(\d+)/.exec(text)?.[1] ?? line);
    if (/^@@/.test(text)) commits.add(commit);
    else if (text.startsWith('+') && !text.startsWith('+++')) {
      if (/AKIA[A-Z2-7]{16}/.test(text)) found.push({ commit, file, line });
      line += 1;
    }
  }
  const messageOf = (sha) => execFileSync('git', ['show', '-s', '--format=%B', sha], { cwd, encoding: 'utf8' }).trim();
  const isMerge = (sha) =>
    execFileSync('git', ['show', '-s', '--format=%P', sha], { cwd, encoding: 'utf8' }).includes(' ');
  const report = found.map((one) => ({
    RuleID: 'aws-access-token',
    Description: 'Identified a pattern that may indicate AWS credentials.',
    StartLine: one.line,
    EndLine: one.line,
    Match: 'REDACTED',
    Secret: 'REDACTED',
    File: isMerge(one.commit) ? `b/${one.file}` : one.file,
    Commit: one.commit,
    Author: 'Somebody',
    Email: 'somebody@example.com',
    Message: messageOf(one.commit),
  }));
  for (const text of stderr.split('\n').filter((one) => one !== '')) say('ERR', `[git] ${text}`);
  if (fault !== 'silent') say('INF', `${fault === 'blind' ? 0 : commits.size} commits scanned.`);
  const whole = JSON.stringify(fault === 'blind' ? [] : report, null, 1);
  if (fault !== 'nothing')
    writeFileSync(value('--report-path'), fault === 'half' ? whole.slice(0, whole.length / 2) : whole);
  process.exitCode = report.length > 0 && fault !== 'blind' ? Number(value('--exit-code')) : 0;
  if (fault === 'wrong config') {
    say('FTL', 'unable to load gitleaks config, err: While parsing config: toml: incomplete number');
    process.exitCode = 1;
  }
}
