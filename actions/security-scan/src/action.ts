import { defineGate, type Io } from '@sluice/action';
import {
  type AdvisorySource,
  addSeverities,
  advisoryServiceBase,
  deduplicate,
  describeService,
  type Finding,
  publicAdvisoryService,
  type Scan,
} from '@sluice/findings';
import { count } from '@sluice/report';
import { decide } from '@sluice/verdict';
import { auditable } from './audit.ts';
import { runBandit } from './code-scan.ts';
import { type Scanner, scanInputs } from './inputs.ts';
import { type Lock, locateInLock, readLock } from './lock.ts';
import { runPipAudit } from './pip-audit.ts';
import { checkOf, countSeverities, formatCounts } from './policy.ts';
import { reportOf } from './report.ts';
import { writeSarif } from './sarif.ts';
import { withoutSecrets } from './secrets.ts';
import { type Selection, selectAutomatically } from './selection.ts';
import { annotationsOf, type Result, summaryBlocks, worstFirst } from './summary.ts';
import { runUvAudit } from './uv-audit.ts';

const isAudit = (tool: string): boolean => tool !== 'bandit';

export default defineGate({
  name: 'security-scan',
  inputs: scanInputs,
  async run(inputs, io) {
    const service = serviceOf(inputs['advisory-url'], io);
    const { tools, timeout: timeoutMs } = inputs;
    const lock: Lock =
      tools === 'auto' || tools.some(isAudit) ? await readLock(io) : { kind: 'none', reason: 'no audit was asked for' };
    const selection: Selection =
      tools === 'auto' ? await selectAutomatically(lock, io) : { tools, results: [], remarks: [] };
    const running = selection.tools.map((tool) => runScanner(tool, lock, { timeoutMs, service }, io));
    const audits = [...selection.tools, ...selection.results.map(({ tool }) => tool)].some(isAudit);
    const advisories = audits ? await sourceOf(service, io) : undefined;
    const scans = [...selection.results, ...(await Promise.all(running))].map(withoutSecrets);
    for (const scan of scans) logScan(scan, io);

    const merged = deduplicate(scans.flatMap((scan) => scan.findings));
    const looked = await addSeverities(
      merged.map((finding) => locateInLock(finding, lock, io)),
      service ?? publicAdvisoryService,
      io.http,
    );
    const findings = [...looked.findings].sort(worstFirst);
    const floor = inputs['fail-on'];
    const knowledge = advisories?.description === undefined ? '' : `advisories: ${advisories.description}`;
    const checks = scans.map((scan) =>
      checkOf(scan, foundBy(scan, findings), floor, isAudit(scan.tool) ? knowledge : ''),
    );
    const result: Result = {
      scans,
      findings,
      lock,
      floor,
      remarks: [
        ...selection.remarks,
        ...(lock.kind === 'read' ? lock.remarks : []),
        ...looked.problems.map((problem) => `severities: ${problem}; unknown counts as high`),
      ],
      advisories,
    };
    const counts = countSeverities(findings);
    return {
      verdict: decide(checks),
      outputs: {
        findings: findings.length,
        ...counts,
        'tools-failed': scans.filter(({ state }) => state === 'tool-error').length,
        sarif: await writeSarif(findings, scans, io),
      },
      title:
        findings.length === 0 ? 'Security' : `Security: ${count(findings.length, 'finding')} (${formatCounts(counts)})`,
      summary: summaryBlocks(result),
      annotations: annotationsOf(findings, floor),
      report: reportOf(result),
    };
  },
});

const foundBy = ({ tool }: Scan, findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ seenBy }) => seenBy.includes(tool));

interface ScannerOptions {
  readonly timeoutMs: number;
  readonly service: string | undefined;
}

async function runScanner(tool: Scanner, lock: Lock, options: ScannerOptions, io: Io): Promise<Scan> {
  if (tool === 'bandit') return runBandit(options.timeoutMs, io);
  const audited = auditable(tool, lock);
  if (!('packages' in audited)) return audited;
  return tool === 'pip-audit' ? runPipAudit(audited, options, io) : runUvAudit(audited, options, io);
}

/** Its credentials, if it has any, are for the tools only. */
function serviceOf(given: URL | undefined, io: Io): string | undefined {
  if (given === undefined) return undefined;
  // A token may stand alone in the place of the name.
  const secret = given.password === '' ? given.username : given.password;
  for (const form of [secret, decoded(secret)]) io.log.mask(form);
  return advisoryServiceBase(given.href);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

async function sourceOf(service: string | undefined, io: Io): Promise<AdvisorySource> {
  return service === undefined
    ? { service: publicAdvisoryService, description: undefined }
    : describeService(service, io.http);
}

function logScan({ tool, version, state, reason, details }: Scan, io: Io): void {
  io.log.info(`${tool}${version === undefined ? '' : ` ${version}`}: ${state}: ${reason}`);
  if (details !== '') io.log.raw(details);
}
