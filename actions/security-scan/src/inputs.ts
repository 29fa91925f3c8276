import { didYouMean, duration, type InputKind, oneOf, optional, splitLines } from '@sluice/action';
import { floors } from './policy.ts';

export const scanners = ['pip-audit', 'uv-audit', 'bandit'] as const;
export type Scanner = (typeof scanners)[number];

const words: readonly string[] = ['auto', ...scanners];

/** `auto`, or names of tools, one a line or separated by commas. */
const toolList: InputKind<'auto' | readonly Scanner[]> = {
  accepts: '`auto`, or a list of `pip-audit`, `uv-audit`, `bandit`',
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
  'fail-on': oneOf(floors),
  'advisory-url': optional(httpUrl),
  timeout: duration(),
} as const;
