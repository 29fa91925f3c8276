export const rollbackCauses = ['deploy-failure', 'verify-failure', 'verify-error', 'cancel'] as const;
export type RollbackCause = (typeof rollbackCauses)[number];

export const retryCauses = ['exit-code', 'timeout'] as const;
export type RetryCause = (typeof retryCauses)[number];

/** What may happen; fixed before anything is touched. */
export interface Policy {
  readonly rollbackOn: readonly RollbackCause[];
  readonly attempts: number;
  readonly retryOn: readonly RetryCause[];
  readonly rollbackAttempts: number;
  readonly allowOlder: boolean;
  readonly allowQuarantined: boolean;
  readonly allowFrozen: boolean;
  readonly requireRollbackReady: boolean;
  readonly validates: boolean;
  readonly verifies: boolean;
  /** A release that was once proven here is brought back: that it does not come up again is not its fault. */
  readonly byHand: boolean;
  readonly watches: boolean;
  /** `undefined`: there is a command and a release to go back to; else why not. */
  readonly noRollback: string | undefined;
  /** Why verification would not prove that it is the new release that answers; `undefined`: it would. */
  readonly unproven: string | undefined;
  /** The same for the release that is brought back. */
  readonly unprovenRollback: string | undefined;
}

/** How the candidate stands to the commit that is live. */
export type Relation = 'first' | 'ahead' | 'same' | 'behind' | 'diverged' | 'unknown';

/** What speaks for and against a deployment; looked at twice, the second time right before anything is touched. */
export interface Facts {
  readonly relation: Relation;
  /** Why the commit is in quarantine here. */
  readonly quarantine: string | undefined;
  /** Why the environment is frozen. */
  readonly freeze: string | undefined;
  /** Why the release has not proven itself where it must have. */
  readonly unmetPromotion: string | undefined;
  /** Why what a person wants back is not brought back. */
  readonly noWayBack: string | undefined;
}
