import type { Io } from '@sluice/action';
import { type Finding, type LineTracker, matchFindings, type SourceLines, sourceLines } from '@sluice/findings';
import { banditRules, runBandit } from './code-scan.ts';
import type { Standing } from './standing.ts';

/** What bandit finds in the base says which of its findings are old. */
export interface CodeComparison {
  readonly standings: ReadonlyMap<Finding, Standing>;
  /** The rules differ from those of the base: findings of the change that only the rules of the base show. */
  readonly hidden: readonly Finding[] | undefined;
}

interface Trees {
  /** The checked-out project. */
  readonly head: Io;
  readonly source: SourceLines;
  readonly base: Io;
  /** The project's folder is not in the base. */
  readonly empty: boolean;
  readonly tracker: LineTracker;
}

/** Runs bandit in the base, by the rules of the base; where the head has other rules, also by these. */
export async function compareCode(
  findings: readonly Finding[],
  { head, source, base, empty, tracker }: Trees,
  timeoutMs: number,
): Promise<CodeComparison> {
  const standings = new Map<Finding, Standing>();
  for (const finding of findings) standings.set(finding, { kind: 'change' });
  if (empty) return { standings, hidden: undefined };
  const [before, now] = [await banditRules(base), await banditRules(head)];
  const ruled = before !== now;
  if (findings.length === 0 && !ruled) return { standings, hidden: undefined };
  const baseSource = sourceLines(base.files.at(base.host.workspace));
  const matching = (of: readonly Finding[], among: readonly Finding[]) =>
    matchFindings({ findings: of, source }, { findings: among, source: baseSource }, tracker);

  const own = await measure(base, base, head, timeoutMs);
  const old = await matching(findings, own.findings);
  for (const finding of old.keys()) standings.set(finding, { kind: 'base', late: false });
  const rest = findings.filter((finding) => !old.has(finding));
  let { trouble } = own;
  if (ruled) {
    const withNew = await measure(base, head, head, timeoutMs);
    const brought = await matching(rest, withNew.findings);
    for (const finding of brought.keys()) standings.set(finding, { kind: 'configuration' });
    // Rules that this version does not take any more had to change: the new ones tell of the base's code as well.
    trouble = withNew.trouble;
  }
  if (trouble !== undefined) {
    for (const finding of rest) {
      if (standings.get(finding)?.kind === 'change') standings.set(finding, { kind: 'unknown', reason: trouble });
    }
  }
  if (!ruled) return { standings, hidden: undefined };
  const withOld = await measure(head, base, head, timeoutMs);
  const notShown = without(withOld.findings, findings);
  const known = await matching(notShown, own.findings);
  return { standings, hidden: notShown.filter((finding) => !known.has(finding)) };
}

/** The tree `of` by the rules of the tree `rulesOf`. */
async function measure(of: Io, rulesOf: Io, environment: Io, timeoutMs: number) {
  const { state, findings, reason } = await runBandit({ timeoutMs, environment, rulesOf }, of);
  const whole = state === 'pass' || state === 'findings' || state === 'nothing-to-scan';
  return { findings, trouble: whole ? undefined : `bandit did not get through the base: ${reason}` };
}

/** Both are of the same code: the same place says that it is the same finding. */
function without(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const placeOf = ({ rule, location }: Finding): string =>
    `${rule} ${location?.path} ${location?.line}:${location?.column}`;
  const known = new Set(others.map(placeOf));
  return findings.filter((finding) => !known.has(placeOf(finding)));
}
