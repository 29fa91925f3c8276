import type { Finding } from '@sluice/findings';
import { type Annotation, truncateText } from '@sluice/report';
import { adapterOf } from './adapters.ts';
import type { Judged } from './judge.ts';
import { fails } from './judgement.ts';
import { programName } from './program.ts';

const messageShown = 600;

/**
 * Beside the code: what fails first. A rule that occurs often comes behind those that are rare, so that GitHub's ten are
 * not ten times the same. What is not the change's is in the summary only.
 */
export function annotationsOf(findings: readonly Finding[], judged: Judged): readonly Annotation[] {
  const seen = new Map<string, number>();
  const own = findings.filter((finding) => ['change', 'unknown'].includes(judged.causeOf(finding)));
  const remarks = own.map((finding): Annotation => {
    const key = `${finding.tool} ${finding.rule}`;
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return {
      level: fails(finding, judged) ? 'error' : finding.level === 'note' ? 'notice' : 'warning',
      title: `${finding.tool}: ${finding.rule}`,
      message: messageOf(finding),
      rank: -before,
      ...placeOf(finding),
    };
  });
  const suppressions = judged.weakening.suppressions.map(
    (finding): Annotation => ({
      level: 'notice',
      title: `new suppression: ${finding.rule}`,
      message: `This change silences a tool here: ${truncateText(finding.message, messageShown)}`,
      ...placeOf(finding),
    }),
  );
  return [...remarks, ...suppressions];
}

function messageOf({ tool, location, message }: Finding): string {
  const adapter = adapterOf(tool);
  if (adapter?.formatter === true) {
    const path = location?.path ?? 'This file';
    return `${path} ${message}: \`${programName(adapter.source)} ${adapter.mend}\` does it.`;
  }
  return truncateText(message, messageShown);
}

function placeOf({ location }: Finding) {
  if (location === undefined) return {};
  const { path, line, column, endLine, endColumn } = location;
  // GitHub shows a remark at the end of its lines: for a whole function that is far from what it is about.
  const onOneLine = endLine === line && endColumn !== undefined;
  return {
    path,
    line,
    ...(column === undefined ? {} : { column }),
    ...(onOneLine ? { endLine, endColumn } : {}),
  };
}
