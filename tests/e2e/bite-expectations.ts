import type { BittenGate } from './mutations.ts';

export interface Bite {
  readonly stage: 'test' | 'quality' | 'security' | 'deploy';
  /** The steps of that stage that fail. */
  readonly steps: readonly string[];
  /** What the reason of the stage must say. */
  readonly reason: RegExp;
  /** Of the deploy action; empty when there is nothing to deploy. */
  readonly deployed: '' | 'refused' | 'failed' | 'rolled-back';
}

const quality = { stage: 'quality', steps: ['Quality gate'], deployed: '' } as const;
const security = { stage: 'security', steps: ['Security gate'], deployed: '' } as const;
const deploy = { stage: 'deploy', steps: ['Deploy'] } as const;

/** What each mutation must do to the pipeline, and nothing else. */
export const BITES: Readonly<Record<BittenGate, Bite>> = {
  tests: { stage: 'test', steps: ['Run the tests', 'Test report'], reason: /1 failed/u, deployed: '' },
  coverage: { stage: 'test', steps: ['Coverage gate'], reason: /at least 95% wanted: 6 more lines/u, deployed: '' },
  ruff: { ...quality, reason: /ruff/u },
  'ruff-format': { ...quality, reason: /ruff-format/u },
  mypy: { ...quality, reason: /mypy/u },
  dependencies: { ...security, reason: /h11/u },
  bandit: { ...security, reason: /bandit/u },
  validate: { ...deploy, reason: /validation failed.*nothing was touched/u, deployed: 'refused' },
  deploy: { ...deploy, reason: /deploy command failed.*rolled back/u, deployed: 'rolled-back' },
  'served-version': {
    ...deploy,
    reason: /served version: serves \w+, wanted \w+.*rolled back/u,
    deployed: 'rolled-back',
  },
  smoke: { ...deploy, reason: /verification failed: command.*rolled back/u, deployed: 'rolled-back' },
};
