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
import { type Change, readChange } from '@sluice/git';
import { count } from '@sluice/report';
import { decide } from '@sluice/verdict';
import type { AuditOptions } from './audit.ts';
import { auditLock, ecosystemOf, isAudit } from './audit-lock.ts';
import { runBandit } from './code-scan.ts';
import { readFeeds } from './exploit-feeds.ts';
import { importReports } from './imported-reports.ts';
import { type Scanner, scanInputs } from './inputs.ts';
import { withLicences } from './installed-licences.ts';
import { type Judged, judge, type Question } from './judge.ts';
import { judgeLicences } from './licence-scan.ts';
import { locateInLock } from './lock.ts';
import { type EcosystemLock, readLocks } from './locks.ts';
import { checkOf, countSeverities, formatCounts } from './policy.ts';
import { reportOf } from './report.ts';
import { writeSarif } from './sarif.ts';
import { writeSbom, writeVex } from './sbom.ts';
import { runGitleaks } from './secret-scan.ts';
import { withoutSecrets } from './secrets.ts';
import { type Selection, selectAutomatically } from './selection.ts';
import { annotationsOf, type Result, summaryBlocks, worstFirst } from './summary.ts';
import { findWaivers } from './waivers.ts';

export default defineGate({
  name: 'security-scan',
  inputs: scanInputs,
  async run(inputs, io) {
    const service = serviceOf(inputs['advisory-url'], io);
    const { tools, timeout: timeoutMs } = inputs;
    const change = await readChange(inputs.base, io);
    const waivers = await findWaivers(inputs.waivers, change, io);
    const policy = { allow: new Set(inputs['allow-licenses']), deny: new Set(inputs['deny-licenses']) };
    const judgesLicences = policy.allow.size + policy.deny.size > 0;
    const locks = tools === 'auto' || tools.some(isAudit) || judgesLicences ? await readLocks(io) : [];
    const selection: Selection =
      tools === 'auto' ? await selectAutomatically(locks, io) : { tools, results: [], remarks: [] };
    const options: AuditOptions = { timeoutMs, service, environment: io };
    const running = selection.tools.map((tool) => runScanner(tool, locks, options, change, io));
    const audits = [...selection.tools, ...selection.results.map(({ tool }) => tool)].some(asksAdvisories);
    const advisories = audits ? await sourceOf(service, io) : undefined;
    const { reports } = inputs;
    const imported = [
      ...Map.groupBy(
        reports.filter(({ ofBase }) => !ofBase),
        ({ tool }) => tool,
      ),
    ].map(([tool, sources]) => importReports(tool, sources, io));
    const scans = [...selection.results, ...(await Promise.all([...running, ...imported]))].map(withoutSecrets);
    const licensed = await Promise.all(
      locks
        .flatMap(({ lock }) => (lock.kind === 'read' ? [lock] : []))
        .map(async (lock) => ({ lock, packages: await withLicences(lock, io) })),
    );
    const licences = judgesLicences ? [judgeLicences(licensed, policy)] : [];
    const all = [...scans, ...licences];
    for (const scan of all) logScan(scan, io);

    const merged = deduplicate(scans.flatMap((scan) => scan.findings));
    const read = locks.map(({ lock }) => lock);
    const looked = await addSeverities(
      merged.map((finding) => locateInLock(finding, read, io)),
      service ?? publicAdvisoryService,
      io.http,
    );
    const violations = licences.flatMap((scan) => scan.findings.map((finding) => locateInLock(finding, read, io)));
    const findings = [...looked.findings, ...violations].sort(worstFirst);
    const question: Question = { floor: inputs['fail-on'], mode: inputs['new-only'], change, waivers, reports };
    const judged = await judge(findings, all, question, options, io);
    const knowledge = advisories?.description === undefined ? '' : `advisories: ${advisories.description}`;
    const checks = all.map((scan) =>
      checkOf(scan, foundBy(scan, findings), judged, asksAdvisories(scan.tool) ? knowledge : ''),
    );
    const exploitations = await readFeeds(inputs.kev, inputs.epss, io);
    const result: Result = {
      exploitations,
      scans: all,
      findings,
      locks: read,
      judged,
      remarks: [
        ...selection.remarks,
        ...read.flatMap((lock) => (lock.kind === 'read' ? lock.remarks : [])),
        ...looked.problems.map((problem) => `severities: ${problem}; unknown counts as high`),
        ...judged.waivers.remarks,
        ...exploitations.remarks,
      ],
      advisories,
    };
    const open = findings.filter((finding) => !judged.waivers.waived.has(finding));
    const counts = countSeverities(open);
    return {
      verdict: decide(checks),
      outputs: {
        findings: open.length,
        'new-findings': countNew(open, judged),
        ...counts,
        waived: judged.waivers.waived.size,
        'tools-failed': scans.filter(({ state }) => state === 'tool-error').length,
        sarif: await writeSarif(open, scans, io),
        sbom: await writeSbom(licensed, io),
        vex: await writeVex(judged.waivers.waived, io),
      },
      title: titleOf(open, judged),
      summary: summaryBlocks(result),
      annotations: annotationsOf(findings, judged),
      report: reportOf(result),
    };
  },
});

/** An audit by the advisory service, or what stands in its place where there is none; npm and its kind ask their registry. */
const asksAdvisories = (tool: string): boolean =>
  (isAudit(tool) && ecosystemOf(tool) === 'pypi') || tool === 'dependencies';

/** `undefined` where nothing was compared, or not all of it. */
function countNew(open: readonly Finding[], { newOnly, standingOf }: Judged): number | undefined {
  const kinds = open.map((finding) => standingOf(finding).kind);
  return newOnly && !kinds.includes('unknown') ? kinds.filter((kind) => kind === 'change').length : undefined;
}

function titleOf(open: readonly Finding[], judged: Judged): string {
  if (open.length === 0) return 'Security';
  const all = `${count(open.length, 'finding')} (${formatCounts(countSeverities(open))})`;
  const news = countNew(open, judged);
  return `Security: ${news === undefined ? all : `${all}, ${news} new`}`;
}

const foundBy = ({ tool }: Scan, findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ seenBy }) => seenBy.includes(tool));

async function runScanner(
  tool: Scanner,
  locks: readonly EcosystemLock[],
  options: AuditOptions,
  change: Change,
  io: Io,
): Promise<Scan> {
  if (tool === 'bandit') return runBandit(options, io);
  if (tool === 'gitleaks') return runGitleaks(change, options.timeoutMs, io);
  const ours = locks.find(({ ecosystem }) => ecosystem === ecosystemOf(tool));
  return auditLock(tool, ours?.lock ?? { kind: 'none', reason: 'there is no lock' }, options, io);
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
