import { type Files, type Log, UserError } from '@sluice/action';
import { type LoadRequest, loadUrlProblem, parseScenario } from '@sluice/load';

export interface RunInputs {
  readonly 'base-url': string | undefined;
  readonly 'compare-url': string | undefined;
  readonly path: string;
  readonly scenario: string | undefined;
  readonly rate: number;
  readonly duration: number;
  readonly 'warm-up': number;
  readonly timeout: number;
  readonly 'max-connections': number;
}

const longestMs = 3_600_000;
export const mostPerSecond = 5000;
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

/** The same requests of the release that is compared with: all of them have to be below its URL. Throws `UserError`. */
export async function requestsBefore(
  requests: readonly LoadRequest[],
  { 'compare-url': compareUrl, ...inputs }: RunInputs,
  files: Files,
): Promise<readonly LoadRequest[]> {
  if (compareUrl === undefined) return [];
  const before = await requestsOf({ ...inputs, 'base-url': compareUrl, 'compare-url': undefined }, files);
  const same = requests.findIndex(({ url }, index) => url === before[index]?.url && inputs['base-url'] !== compareUrl);
  if (same >= 0)
    throw new UserError(`\`compare-url\` needs requests with a \`path\`: request ${same + 1} has a \`url\`.`);
  return before;
}

function problemsOf(inputs: RunInputs): readonly string[] {
  const { 'base-url': baseUrl, 'compare-url': compareUrl, scenario, path, rate, duration, 'warm-up': warmUp } = inputs;
  const problems: string[] = [];
  const wrong = baseUrl === undefined ? undefined : loadUrlProblem(baseUrl);
  if (wrong !== undefined) problems.push(`\`base-url\` ${wrong}.`);
  const wrongBefore = compareUrl === undefined ? undefined : loadUrlProblem(compareUrl);
  if (wrongBefore !== undefined) problems.push(`\`compare-url\` ${wrongBefore}.`);
  if (compareUrl !== undefined && baseUrl === undefined)
    problems.push('`compare-url` needs `base-url`: the new release, which is compared with it.');
  if (baseUrl === undefined && scenario === undefined)
    problems.push('Nothing to send: give `base-url`, `scenario` or `import`.');
  if (!path.startsWith('/')) problems.push('`path` must begin with `/`.');
  if (duration === 0) problems.push('`duration` is 0: nothing would be measured.');
  if (duration + warmUp > longestMs) problems.push('`duration` and `warm-up` together are more than 1h.');
  const releases = compareUrl === undefined ? 1 : 2;
  if (rate * releases > mostPerSecond)
    problems.push(`\`rate\` is for each of the two releases: at most ${mostPerSecond / 2} with \`compare-url\`.`);
  const total = releases * Math.floor(((duration + warmUp) / 1000) * rate);
  if (total > mostRequests)
    problems.push(
      `\`rate\` times \`duration\` is ${total} requests${releases === 2 ? ' to both releases' : ''}; at most ${mostRequests} are possible.`,
    );
  return problems;
}

/** Header values that look like credentials are starred out wherever they would be shown. */
export function maskCredentials(requests: readonly LoadRequest[], log: Log): void {
  for (const { headers } of requests)
    for (const [name, value] of Object.entries(headers))
      if (/authorization|cookie|token|secret|key/iu.test(name)) log.mask(value);
}

/** Of a request, in the JSON report. */
export const shown = ({ name, method, url, weight }: LoadRequest) => ({ name, method, url, weight });
