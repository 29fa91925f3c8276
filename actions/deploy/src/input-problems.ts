import { didYouMean } from '@sluice/action';
import { isRecord, recordAccepts } from '@sluice/deployment';
import { parseVersionFrom, urlProblem, versionFromAccepts } from '@sluice/probe';
import type { Given } from './inputs.ts';

const longestName = 255;
const longestText = 1000;
const longestWindowMs = 3_600_000;

/** All that is wrong with the inputs, each in a sentence; `sha` is the commit that would be deployed. */
export function inputProblems(given: Given, sha: string): readonly string[] {
  return [
    ...releaseProblems(given, sha),
    ...operationProblems(given),
    ...proofProblems(given),
    ...policyProblems(given),
  ];
}

function releaseProblems(given: Given, sha: string): readonly string[] {
  const problems: string[] = [];
  if (given.environment.length > longestName || /[\r\n]/u.test(given.environment))
    problems.push(`\`environment\` must be one line of at most ${longestName} characters.`);
  if (!/^[0-9a-f]{40}([0-9a-f]{24})?$/u.test(sha))
    problems.push(`\`sha\`: \`${sha.slice(0, 80)}\` is no full commit hash (40 hexadecimal digits).`);
  for (const name of ['version', 'artifact'] as const) {
    const text = given[name] ?? '';
    if (text.length > longestText || /[\r\n]/u.test(text))
      problems.push(`\`${name}\` must be one line of at most ${longestText} characters.`);
  }
  if (!isRecord(given.record)) {
    const meant = didYouMean(given.record, ['auto', 'github', 'off']);
    problems.push(`\`record\`: ${given.record.slice(0, 80)} is not ${recordAccepts}${meant}.`);
  }
  if (given.requires !== undefined && given.record === 'off')
    problems.push('`requires` needs a `record`: where else would it say what is live there?');
  if (given.requires === given.environment) problems.push('`requires` must name another environment.');
  if (given.soak > 0 && given.requires === undefined) problems.push('`soak` needs `requires`: live where?');
  return problems;
}

/** What was live once is known from the record: nobody tells it anew. */
function operationProblems(given: Given): readonly string[] {
  const { operation } = given;
  const problems: string[] = [];
  if (operation !== 'rollback' && given.from !== undefined)
    problems.push('`from` goes only with `operation: rollback`: what is left?');
  if (operation === 'deploy') return problems;
  const told =
    operation === 'rollback'
      ? (['version', 'artifact', 'expect-version'] as const)
      : (['sha', 'version', 'expect-version'] as const);
  for (const name of told)
    if (given[name] !== undefined)
      problems.push(`\`${name}\` does not go with \`operation: ${operation}\`: the record tells it.`);
  if (operation === 'rollback' && given['rollback-command'] === undefined)
    problems.push('`operation: rollback` needs `rollback-command`.');
  for (const name of operation === 'rollback' ? (['sha', 'from'] as const) : []) {
    const named = given[name];
    if (named !== undefined && !/^[0-9a-f]{7,64}$/iu.test(named))
      problems.push(
        `\`${name}\`: \`${named.slice(0, 80)}\` is no commit, nor its beginning (7 hexadecimal digits or more).`,
      );
  }
  return problems;
}

function proofProblems(given: Given): readonly string[] {
  const problems: string[] = [];
  for (const name of ['timeout', 'verify-timeout'] as const)
    if (given[name] === 0) problems.push(`\`${name}\` must be longer than 0 s.`);
  if (given.url !== undefined) {
    const problem = urlProblem(given.url);
    if (problem !== undefined) problems.push(`\`url\` ${problem}.`);
  }
  const from = given['version-from'];
  const source = from === undefined ? undefined : parseVersionFrom(from);
  if (from !== undefined && source === undefined)
    problems.push(`\`version-from\`: \`${from.slice(0, 100)}\` is none of ${versionFromAccepts}.`);
  if (source !== undefined && source.kind !== 'command' && given.url === undefined)
    problems.push('`version-from` needs `url`: who is asked?');
  if (given['expect-version'] !== undefined && from === undefined)
    problems.push('`expect-version` needs `version-from`: where is the version told?');
  if (given.watch > 0 && [given.url, given.checks, from].every((one) => one === undefined))
    problems.push('`watch` needs `url`, `checks` or `version-from`.');
  if (given['watch-compare'] > 0 && given.watch === 0)
    problems.push('`watch-compare` needs `watch`: what is compared with the release before?');
  if (given['watch-compare'] > 0 && given.url === undefined && given.checks === undefined)
    problems.push('`watch-compare` needs `url` or `checks`: the latency of what?');
  if (given['watch-compare'] > longestWindowMs) problems.push('`watch-compare` is at most 1h.');
  return problems;
}

function policyProblems(given: Given): readonly string[] {
  const problems: string[] = [];
  if (given['rollback-on'].includes('never') && given['rollback-on'].length > 1)
    problems.push('`rollback-on: never` stands alone.');
  for (const [name, wanted] of [
    ['require-rollback-ready', given['require-rollback-ready']],
    ['rollback-check', given['rollback-check'] !== undefined],
  ] as const)
    if (wanted && given['rollback-command'] === undefined) problems.push(`\`${name}\` needs \`rollback-command\`.`);
  return problems;
}
