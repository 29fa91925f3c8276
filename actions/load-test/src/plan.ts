import { type Files, UserError } from '@sluice/action';
import { type LoadRequest, loadUrlProblem, parseScenario } from '@sluice/load';

export interface RunInputs {
  readonly 'base-url': string | undefined;
  readonly path: string;
  readonly scenario: string | undefined;
  readonly rate: number;
  readonly duration: number;
  readonly 'warm-up': number;
}

const longestMs = 3_600_000;
/** Each answer is kept until the end, so that percentiles are exact: bounded. */
const mostRequests = 1_000_000;

/** The requests of a run. Throws `UserError` with everything that is wrong. */
export async function requestsOf(inputs: RunInputs, files: Files): Promise<readonly LoadRequest[]> {
  const problems = problemsOf(inputs);
  if (problems.length > 0) throw new UserError(problems.join(' '));
  const { scenario, 'base-url': baseUrl = '', path } = inputs;
  if (scenario !== undefined) {
    const base = inputs['base-url'];
    const file = scenario.trim();
    if (!file.includes('\n') && /\.ya?ml$/u.test(file)) return parseScenario(await files.text(file), base, file);
    return parseScenario(scenario, base, '`scenario`');
  }
  const url = `${baseUrl.replace(/\/+$/u, '')}${path}`;
  return [{ name: `GET ${path}`, method: 'GET', url, headers: {}, body: undefined, status: ['2xx'], weight: 1 }];
}

function problemsOf(inputs: RunInputs): readonly string[] {
  const { 'base-url': baseUrl, scenario, path, rate, duration, 'warm-up': warmUp } = inputs;
  const problems: string[] = [];
  const wrong = baseUrl === undefined ? undefined : loadUrlProblem(baseUrl);
  if (wrong !== undefined) problems.push(`\`base-url\` ${wrong}.`);
  if (baseUrl === undefined && scenario === undefined)
    problems.push('Nothing to send: give `base-url`, `scenario` or `import`.');
  if (!path.startsWith('/')) problems.push('`path` must begin with `/`.');
  if (duration === 0) problems.push('`duration` is 0: nothing would be measured.');
  if (duration + warmUp > longestMs) problems.push('`duration` and `warm-up` together are more than 1h.');
  const total = Math.floor(((duration + warmUp) / 1000) * rate);
  if (total > mostRequests)
    problems.push(`\`rate\` times \`duration\` is ${total} requests; at most ${mostRequests} are possible.`);
  return problems;
}
