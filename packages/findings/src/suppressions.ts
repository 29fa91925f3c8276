import type { Finding } from './finding.ts';

const code = /\.(?:pyi?|[cm]?[jt]sx?|vue|svelte)$/u;
const biomeFiles = /\.(?:[cm]?[jt]sx?|vue|svelte|astro|css|jsonc?|html|graphql)$/u;
const prettierFiles = /\.(?:[cm]?[jt]sx?|vue|svelte|css|scss|less|html|md|mdx|ya?ml|graphql|hbs)$/u;

/** Comments that tell a tool to look away, and what people call them. */
const patterns: readonly (readonly [rule: string, pattern: RegExp, files?: RegExp])[] = [
  ['noqa', /#\s*(?:ruff\s*:\s*|flake8\s*[:=]\s*)?noqa\b(?:\s*:\s*[A-Z0-9, ]+)?/iu],
  ['ruff: ignore', /#\s*ruff\s*:\s*(?:ignore|disable|file-ignore)\b[^#]*/iu],
  ['type: ignore', /#\s*type\s*:\s*ignore\b(?:\[[^\]]*\])?/u],
  ['mypy', /#\s*mypy\s*:\s*\S[^#]*/u],
  ['pyright', /#\s*(?:based)?pyright\s*:\s*\S[^#]*/u],
  ['nosec', /#\s*nosec\b[^#]*/iu],
  ['nosemgrep', /\bnosemgrep\b(?:\s*:\s*\S+)?/u],
  ['gitleaks:allow', /\bgitleaks:allow\b/u],
  ['pylint: disable', /#\s*pylint\s*:\s*(?:disable|skip-file)\b[^#]*/u],
  ['fmt: off', /#\s*fmt\s*:\s*(?:off|skip)\b/u],
  ['eslint-disable', /(?:\/\/|\/\*)\s*eslint-disable\S*(?:\s+[^*\s][^*]*)?/u],
  ['ts-ignore', /(?:\/\/|\/\*)\s*@ts-(?:ignore|expect-error|nocheck)\b/u],
  ['biome-ignore', /(?:\/\/|\/\*)\s*biome-ignore\S*(?:\s+[^*\s][^*]*)?/u, biomeFiles],
  ['prettier-ignore', /(?:\/\/|\/\*|<!--|#)\s*prettier-ignore\S*/u, prettierFiles],
  ['nolint', /\/\/\s*nolint\b\S*/u, /\.go$/u],
  ['zizmor: ignore', /#\s*zizmor\s*:\s*ignore\b(?:\[[^\]]*\])?/u, /\.ya?ml$/u],
];

/** Files in which such comments are looked for. */
export const mayHaveSuppressions = (path: string): boolean => patterns.some(([, , files = code]) => files.test(path));

/**
 * The suppressions of a file as findings of the tool `suppression`, so that those which a change adds can be told from
 * those that only moved. A text that looks like one counts: it is shown, and fails nothing.
 */
export function findSuppressions(path: string, lines: readonly string[]): readonly Finding[] {
  const own = patterns.filter(([, , files = code]) => files.test(path));
  return lines.flatMap((text, index) =>
    own.flatMap(([rule, pattern]): readonly Finding[] => {
      const found = pattern.exec(text);
      if (found === null) return [];
      const message = found[0].replace(/\s+/gu, ' ').trim();
      const location = { path, line: index + 1, column: found.index + 1 };
      return [{ tool: 'suppression', rule, level: 'note', message, location, aliases: [], seenBy: ['suppression'] }];
    }),
  );
}
