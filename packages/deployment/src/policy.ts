export const rollbackCauses = ['deploy-failure', 'verify-failure', 'verify-error', 'cancel'] as const;
export type RollbackCause = (typeof rollbackCauses)[number];

export const retryCauses = ['exit-code', 'timeout'] as const;
export type RetryCause = (typeof retryCauses)[number];

/** What may happen; fixed before the first step. */
export interface Policy {
  readonly rollbackOn: readonly RollbackCause[];
  readonly attempts: number;
  readonly retryOn: readonly RetryCause[];
  readonly allowOlder: boolean;
  readonly requireRollbackReady: boolean;
  readonly validates: boolean;
  readonly verifies: boolean;
  readonly watches: boolean;
  /** `undefined`: there is a command and a release to go back to; else why not. */
  readonly noRollback: string | undefined;
}

/** How the candidate stands to the commit that is live. */
export type Relation = 'first' | 'ahead' | 'same' | 'behind' | 'diverged' | 'unknown';
