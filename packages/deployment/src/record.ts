import { UserError } from '@sluice/action';
import type { Release } from './release.ts';

/**
 * `waiting`: begun, and nothing was touched yet. `in-progress`: its turn has come. `active`: verified, and the newest such one.
 * `inactive`: was active. `failed`: it went wrong. `error`: whether it is good is not known.
 */
export const recordedStates = ['waiting', 'in-progress', 'active', 'inactive', 'failed', 'error'] as const;
export type RecordedState = (typeof recordedStates)[number];

/**
 * What the end of a deployment means for those that follow. `untouched`: the environment is as it was before. `quarantined`: verification
 * found the release bad. `frozen`: the way back failed too, so a person has to look.
 */
export const marks = ['untouched', 'quarantined', 'frozen'] as const;
export type Mark = (typeof marks)[number];

export interface RecordedDeployment extends Release {
  /** Grows with time. */
  readonly id: number;
  readonly state: RecordedState;
  readonly marks: readonly Mark[];
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** When it came into its state; ISO 8601, UTC. */
  readonly changedAt: string;
  readonly description: string;
  readonly runUrl: string;
  /** What the release must tell as its version to be verified; empty when it was not asked. */
  readonly servedVersion: string;
  /** The deployment that this one replaced because it was bad. */
  readonly rollbackOf: number | undefined;
  /** Of the step that made it, and of no other. */
  readonly attemptKey: string;
  /** Nothing of it can run any more after this; ISO 8601, UTC. Empty when that is not known. */
  readonly leaseUntil: string;
  /** What it was configured with, as `configDigest` tells it; empty when that is not known. */
  readonly config: string;
  /** Made by something else than Sluice: it may be live, and nobody has verified it. */
  readonly foreign: boolean;
}

export interface Beginning {
  readonly release: Release;
  readonly previous: Pick<RecordedDeployment, 'id' | 'sha'> | undefined;
  readonly rollbackOf: number | undefined;
  readonly servedVersion: string;
  readonly config: string;
  readonly attemptKey: string;
  readonly leaseMs: number;
}

export interface Ending {
  readonly state: 'active' | 'failed' | 'error';
  readonly marks: readonly Mark[];
  /** One line; at most 140 characters are kept. */
  readonly description: string;
  readonly url: string;
  readonly servedVersion: string;
}

/** The record is there and we may not use it: whoever does not need one goes on without. */
export class RecordRefused extends UserError {}

/** Where deployments of one environment are kept. Its methods throw a `UserError` when the record cannot be kept. */
export interface DeploymentRecord {
  readonly kind: 'github' | 'file' | 'off';
  /** Where a person finds it; a URL, a path, or empty. */
  readonly place: string;
  /** Newest first. */
  list(): Promise<readonly RecordedDeployment[]>;
  /** It waits from now on. Answers the id; `undefined` when nothing is recorded. */
  begin(beginning: Beginning): Promise<number | undefined>;
  /** Its turn has come: from now on the environment may be touched. */
  start(id: number): Promise<void>;
  /** May be repeated. When it becomes active, no other one is active any more. */
  finish(id: number, ending: Ending): Promise<void>;
}

/** Somebody else has closed our deployment, because its lease was over, and has gone on from there. */
export class DeploymentClosed extends UserError {}

/**
 * What somebody else has closed, does not become active any more. Throws `DeploymentClosed` then. An end may be written twice.
 */
export function checkClosed(entry: Pick<RecordedDeployment, 'id' | 'state'>, { state }: Ending): void {
  if (state !== 'active' || ['waiting', 'in-progress', 'active'].includes(entry.state)) return;
  throw new DeploymentClosed(
    `deployment ${entry.id} was closed by another one meanwhile, so it is not recorded as live.`,
  );
}

/** Whoever was taken for dead while it waited has no turn any more. Throws `DeploymentClosed` then. */
export function checkWaiting({ id, state }: Pick<RecordedDeployment, 'id' | 'state'>): void {
  if (state !== 'waiting' && state !== 'in-progress')
    throw new DeploymentClosed(`Deployment ${id} was closed by another one while it waited.`);
}

/** One line, short enough for every record. */
export const recordDescription = (text: string): string =>
  [...text.replace(/\s+/gu, ' ').trim().toWellFormed()].slice(0, 140).join('');

/** `[frozen] verification failed: …`: where a record has only a text, the marks stand before it. */
export const markedDescription = ({ marks: given, description }: Pick<Ending, 'marks' | 'description'>): string =>
  recordDescription([...given.map((mark) => `[${mark}]`), description].join(' '));

/** The marks that a text begins with. */
export function marksIn(description: string): readonly Mark[] {
  const [prefix = ''] = /^(?:\[[a-z]+\] ?)*/u.exec(description) ?? [];
  return marks.filter((mark) => prefix.includes(`[${mark}]`));
}
