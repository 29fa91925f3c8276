import { idsBestFirst } from './advisory.ts';
import type { Finding } from './finding.ts';
import { worseSeverity } from './severity.ts';

/**
 * One finding for each thing found: advisories of the same package that share a name (CVE, GHSA, PYSEC) are one, and a
 * bandit rule and its copy in ruff on the same line are one, "seen by" both. The first one in the list stays; an advisory
 * gets the same one of its names whoever saw it, because alerts are told apart by it.
 */
export function deduplicate(findings: readonly Finding[]): readonly Finding[] {
  const kept: (Finding | undefined)[] = [];
  const places = new Map<string, number>();
  for (const finding of findings) {
    const keys = keysOf(finding);
    const matches = [...new Set(keys.flatMap((key) => places.get(key) ?? []))].sort((a, b) => a - b);
    const at = matches[0] ?? kept.length;
    let merged = finding;
    // One advisory may tie together two that did not know of each other.
    for (const match of [...matches].reverse()) {
      const other = kept[match];
      if (other !== undefined) merged = merge(other, merged);
      kept[match] = undefined;
    }
    kept[at] = merged;
    for (const key of keysOf(merged)) places.set(key, at);
  }
  return kept.filter((finding) => finding !== undefined).map(underOneName);
}

function underOneName(finding: Finding): Finding {
  if (finding.package === undefined) return finding;
  const [rule = finding.rule, ...aliases] = idsBestFirst([finding.rule, ...finding.aliases]);
  return { ...finding, rule, aliases };
}

function keysOf(finding: Finding): readonly string[] {
  if (finding.package !== undefined) {
    const name = `${finding.package.name}@${finding.package.version}`;
    return [finding.rule, ...finding.aliases].map((id) => `advisory ${name} ${id.toUpperCase()}`);
  }
  const { location } = finding;
  const at = location === undefined ? '' : `${location.path}:${location.line}`;
  const shared = banditRule(finding);
  if (shared !== undefined && location !== undefined) return [`bandit ${shared} ${at}`];
  return [`${finding.tool} ${finding.rule} ${at}:${location?.column ?? ''} ${finding.message}`];
}

/** ruff's `S602` is its copy of bandit's `B602`. */
function banditRule(finding: Finding): string | undefined {
  const letter = finding.tool === 'bandit' ? 'B' : finding.tool === 'ruff' ? 'S' : undefined;
  return letter !== undefined && new RegExp(`^${letter}\\d{3}$`, 'u').test(finding.rule)
    ? finding.rule.slice(1)
    : undefined;
}

function merge(first: Finding, second: Finding): Finding {
  const severity =
    first.severity === undefined || second.severity === undefined
      ? (first.severity ?? second.severity)
      : worseSeverity(first.severity, second.severity);
  const score = Math.max(first.score ?? -1, second.score ?? -1);
  const location = first.location ?? second.location;
  const helpUrl = first.helpUrl ?? second.helpUrl;
  const fixedVersions = unique([...(first.package?.fixedVersions ?? []), ...(second.package?.fixedVersions ?? [])]);
  return {
    ...first,
    ...(severity === undefined ? {} : { severity }),
    ...(score < 0 ? {} : { score }),
    ...(location === undefined ? {} : { location }),
    ...(helpUrl === undefined ? {} : { helpUrl }),
    ...(first.package === undefined ? {} : { package: { ...first.package, fixedVersions } }),
    level: levelsWorstFirst.find((level) => level === first.level || level === second.level) ?? first.level,
    aliases: unique([...first.aliases, second.rule, ...second.aliases]).filter((id) => id !== first.rule),
    seenBy: unique([...first.seenBy, ...second.seenBy]),
  };
}

const levelsWorstFirst = ['error', 'warning', 'note'] as const;

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];
