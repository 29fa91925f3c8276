import { didYouMean, duration, type InputKind, lines, oneOf, optional, splitLines, string } from '@sluice/action';
import { newOnlyModes } from '@sluice/git';
import { audits } from './audit-lock.ts';
import { reportList } from './imported-reports.ts';
import { licenceList } from './licence-scan.ts';
import { floors } from './standing.ts';

export const scanners = [...audits, 'bandit', 'gitleaks'] as const;
export type Scanner = (typeof scanners)[number];

const words: readonly string[] = ['auto', ...scanners];

/** `auto`, or names of tools, one a line or separated by commas. */
const toolList: InputKind<'auto' | readonly Scanner[]> = {
  accepts: `\`auto\`, or a list of ${scanners.map((name) => `\`${name}\``).join(', ')}`,
  parse(text) {
    const names = new Set(splitLines(text.replaceAll(',', '\n')));
    const unknown = [...names].filter((name) => !words.includes(name));
    if (unknown.length > 0) {
      const hints = unknown.map((name) => `\`${name}\` is none${didYouMean(name, words)}`).join('; ');
      return { ok: false, expected: `${this.accepts} (${hints})` };
    }
    if (names.size === 0 || (names.size > 1 && names.has('auto'))) return { ok: false, expected: this.accepts };
    return { ok: true, value: names.has('auto') ? 'auto' : scanners.filter((name) => names.has(name)) };
  },
};

const httpUrl: InputKind<URL> = {
  accepts: 'an http or https URL such as https://osv.example.com',
  parse(text) {
    const url = URL.parse(text);
    const right = url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
    return right ? { ok: true, value: url } : { ok: false, expected: this.accepts };
  },
};

export const scanInputs = {
  tools: toolList,
  reports: reportList,
  'fail-on': oneOf(floors),
  'new-only': oneOf(newOnlyModes),
  base: optional(string()),
  waivers: lines(),
  kev: optional(string()),
  epss: optional(string()),
  'advisory-url': optional(httpUrl),
  'allow-licenses': licenceList,
  'deny-licenses': licenceList,
  timeout: duration(),
} as const;
