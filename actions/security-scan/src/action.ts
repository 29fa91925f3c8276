import { defineGate, duration, type Io, oneOf, optional, string, UserError } from '@sluice/action';
import { addSeverities, advisoryServiceBase, deduplicate, publicAdvisoryService, type Scan } from '@sluice/findings';
import { count } from '@sluice/report';
import { decide } from '@sluice/verdict';
import { runBandit } from './code-scan.ts';
import { locateInLock, runPipAudit, runUvAudit, unauditable } from './dependency-scan.ts';
import { type Lock, readLock } from './lock.ts';
import { checkOf, countSeverities, floors, formatCounts } from './policy.ts';
import { reportOf } from './report.ts';
import { writeSarif } from './sarif.ts';
import { parseTools, type Scanner, type Selection, selectAutomatically } from './selection.ts';
import { annotationsOf, type Result, summaryBlocks, worstFirst } from './summary.ts';

export default defineGate({
  name: 'security-scan',
  inputs: {
    tools: string(),
    'fail-on': oneOf(floors),
    'advisory-url': optional(string()),
    timeout: duration(),
  },
  async run(inputs, io) {
    const service = parseService(inputs['advisory-url'], io);
    const tools = parseTools(inputs.tools);
    const needsLock = tools === 'auto' || tools.some((tool) => tool !== 'bandit');
    const lock: Lock = needsLock
      ? await readLock(io)
      : { kind: 'none', reason: 'no audit of dependencies was asked for' };
    const selection: Selection =
      tools === 'auto' ? await selectAutomatically(lock, io) : { tools, results: [], remarks: [] };
    const run = (tool: Scanner): Promise<Scan> => runScanner(tool, lock, { timeoutMs: inputs.timeout, service }, io);
    const scans = [...selection.results, ...(await Promise.all(selection.tools.map(run)))];

    const merged = deduplicate(scans.flatMap((scan) => scan.findings)).map((finding) =>
      locateInLock(finding, lock, io),
    );
    const looked = await addSeverities(merged, service ?? publicAdvisoryService, io.http);
    const findings = [...looked.findings].sort(worstFirst);
    const floor = inputs['fail-on'];
    const verdict = decide(
      scans.map((scan) =>
        checkOf(
          scan,
          findings.filter(({ seenBy }) => seenBy.includes(scan.tool)),
          floor,
        ),
      ),
    );
    const result: Result = {
      scans,
      findings,
      lock,
      floor,
      remarks: [
        ...selection.remarks,
        ...looked.problems.map((problem) => `severities: ${problem}; unknown counts as high`),
      ],
      advisories: advisoriesLine(scans, service, looked.newest),
    };
    const counts = countSeverities(findings);
    const whole = scans.length > 0 && scans.every(({ state }) => state === 'pass' || state === 'findings');
    return {
      verdict,
      outputs: {
        findings: findings.length,
        ...counts,
        'tools-failed': scans.filter(({ state }) => state === 'tool-error').length,
        // A scan with gaps, once uploaded, would close the alerts that it did not look for.
        sarif: whole ? await writeSarif(findings, scans, io) : undefined,
      },
      title:
        findings.length === 0 ? 'Security' : `Security: ${count(findings.length, 'finding')} (${formatCounts(counts)})`,
      summary: summaryBlocks(result),
      annotations: annotationsOf(findings, floor),
      report: reportOf(result, service ?? publicAdvisoryService, looked.newest),
    };
  },
});

async function runScanner(
  tool: Scanner,
  lock: Lock,
  options: { readonly timeoutMs: number; readonly service: string | undefined },
  io: Io,
): Promise<Scan> {
  switch (tool) {
    case 'bandit':
      return runBandit(options.timeoutMs, io);
    case 'pip-audit':
    case 'uv-audit': {
      const unable = unauditable(tool, lock);
      if (unable !== undefined || lock.kind !== 'read') return unable as Scan;
      return tool === 'pip-audit' ? runPipAudit(lock, options, io) : runUvAudit(lock, options, io);
    }
  }
}

function parseService(given: string | undefined, io: Io): string | undefined {
  if (given === undefined) return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw new UserError(`\`advisory-url\` is not an http or https URL: ${given}.`);
  }
  if (url.password !== '') io.log.mask(decodeURIComponent(url.password));
  return advisoryServiceBase(given);
}

/** How old the knowledge is that the verdict rests on. */
function advisoriesLine(scans: readonly Scan[], service: string | undefined, newest: string | undefined): string {
  if (
    !scans.some(
      ({ tool, state }) => tool !== 'bandit' && (state === 'pass' || state === 'findings' || state === 'incomplete'),
    )
  )
    return '';
  const from = service === undefined ? publicAdvisoryService : withoutCredentials(service);
  return `advisories: asked ${from} now${newest === undefined ? '' : `; the newest one found was changed on ${newest.slice(0, 10)}`}`;
}

export function withoutCredentials(url: string): string {
  return url.replace(/:\/\/[^/@]*@/u, '://');
}
