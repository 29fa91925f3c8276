import { appendFileSync } from 'node:fs';

const asked = (process.env['INPUT_NODE-VERSION'] ?? '')
  .trim()
  .replace(/^v/, '')
  .replace(/(\.x)+$/, '');
const version = process.version.slice(1);
if (asked !== '' && version !== asked && !version.startsWith(`${asked}.`)) {
  console.log(`::error::Node.js ${asked} was asked for, and ${version} is the only one here.`);
  process.exit(1);
}
appendFileSync(process.env.GITHUB_OUTPUT, `node-version=${process.version}\ncache-hit=false\n`);
console.log(`Node.js ${version}`);
