import { styleText } from 'node:util';
import { plainText } from '@sluice/report';
import type { JobResult, StepState } from '@sluice/testing';

type Style = 'green' | 'red' | 'yellow' | 'cyan' | 'dim';

const looks: Readonly<Record<JobResult, readonly [string, Style]>> = {
  waiting: ['·', 'dim'],
  running: ['▸', 'cyan'],
  success: ['✔', 'green'],
  failure: ['✘', 'red'],
  cancelled: ['✘', 'yellow'],
  skipped: ['–', 'dim'],
};

/** `styleText` leaves the styles out where they are not wanted: no terminal, NO_COLOR. */
export function mark(result: JobResult | StepState['result']): string {
  const [sign, style] = looks[result];
  return styleText(style, sign);
}

export const dim = (text: string): string => styleText('dim', text);

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** Text of the project under test for a terminal: one line, without control characters. */
export const shown = (text: string): string => plainText(text).replace(/\s+/gu, ' ').trim();

/** A name and a time in columns: `test             4.1 s`. */
export const column = (name: string, ms: number): string => `${name.padEnd(30)} ${seconds(ms).padStart(8)}`;

/** Set-ups and clean-ups that take no time are only noise. */
export const isWorthALine = (step: StepState): boolean =>
  step.part === 'main' || step.result === 'failure' || step.durationMs >= 500;

export const stepTitle = (step: StepState): string =>
  shown(step.part === 'main' ? step.name : `${step.name} (${step.part})`);
