import type { Http } from '@sluice/action';
import { type Advisory, advisoryPage, idsBestFirst, readAdvisory } from './advisory.ts';
import type { Finding } from './finding.ts';
import { parseJson } from './json.ts';
import { worseSeverity } from './severity.ts';

export interface SeverityLookup {
  readonly findings: readonly Finding[];
  /** What could not be found out, one line each; severities stay unknown then, which counts as high. */
  readonly problems: readonly string[];
}

export interface LookupLimits {
  readonly requests: number;
  readonly timeoutMs: number;
}

const defaultLimits: LookupLimits = { requests: 100, timeoutMs: 10_000 };
const idsPerFinding = 3;
const parallel = 6;
const failuresAllowed = 3;

/** Fills in severity, score and page of findings about dependencies, by asking the service for each advisory. Never throws. */
export async function addSeverities(
  findings: readonly Finding[],
  base: string,
  http: Http,
  limits: LookupLimits = defaultLimits,
): Promise<SeverityLookup> {
  const problems = new Set<string>();
  const asked = new Map<string, Promise<Advisory | undefined>>();
  let failures = 0;
  const ask = (id: string): Promise<Advisory | undefined> => {
    const running = asked.get(id);
    if (running !== undefined) return running;
    if (asked.size >= limits.requests) {
      problems.add(`no more than ${limits.requests} advisories are looked up`);
      return Promise.resolve(undefined);
    }
    // A service that is down would otherwise cost a timeout for each advisory.
    if (failures >= failuresAllowed) return Promise.resolve(undefined);
    const answer = request(id, base, http, limits.timeoutMs).then((found) => {
      if (typeof found !== 'string') return found;
      failures += 1;
      problems.add(found);
      return undefined;
    });
    asked.set(id, answer);
    return answer;
  };
  const complete = async (finding: Finding): Promise<Finding> => {
    if (finding.package === undefined) return finding;
    let best: Advisory | undefined;
    for (const id of idsBestFirst([finding.rule, ...finding.aliases]).slice(0, idsPerFinding)) {
      const advisory = await ask(id);
      if (best === undefined || best.severity === 'unknown') best = advisory ?? best;
      if (best !== undefined && best.severity !== 'unknown') break;
    }
    const page = idsBestFirst([finding.rule, ...finding.aliases])
      .map(advisoryPage)
      .find((url) => url !== undefined);
    const url = page ?? finding.helpUrl ?? best?.url;
    return {
      ...finding,
      severity: worseSeverity(best?.severity ?? 'unknown', finding.severity ?? 'unknown'),
      ...(best?.score === undefined ? {} : { score: best.score }),
      ...(url === undefined ? {} : { helpUrl: url }),
      ...(best?.published === undefined ? {} : { published: best.published }),
    };
  };
  const completed: Finding[] = [];
  for (let from = 0; from < findings.length; from += parallel) {
    completed.push(...(await Promise.all(findings.slice(from, from + parallel).map(complete))));
  }
  return { findings: completed, problems: [...problems] };
}

/** A text that says why when the service has no usable answer; `undefined` for an id that it does not know. */
async function request(
  id: string,
  base: string,
  http: Http,
  timeoutMs: number,
): Promise<Advisory | string | undefined> {
  const response = await http.request({
    method: 'GET',
    url: `${base}/v1/vulns/${encodeURIComponent(id)}`,
    headers: { accept: 'application/json' },
    timeoutMs,
    maxBodyBytes: 1024 * 1024,
    maxRedirects: 2,
  });
  if (response.kind === 'error') return `the advisory service could not be asked: ${response.message}`;
  if (response.status === 404) return undefined;
  if (response.status !== 200) return `the advisory service answered ${response.status}`;
  return readAdvisory(parseJson(response.body)) ?? 'the advisory service answered something that is no OSV record';
}
