export { problemsOf, statusMatches } from './assertion.ts';
export {
  anySuccess,
  type Comparison,
  defaultCheck,
  type Expectations,
  type HttpCheck,
  joinUrl,
  type RedirectPolicy,
  urlProblem,
} from './check.ts';
export type { CheckResult, ProbeWorld } from './check-result.ts';
export { type Pointed, parsePointer, pointedValue } from './json-pointer.ts';
export { parseChecks } from './parse-checks.ts';
export { type ProbePlan, passed, probeRound, type Round } from './round.ts';
export {
  type HttpVersionSource,
  parseVersionFrom,
  readVersion,
  type ServedVersion,
  type VersionSource,
  versionFromAccepts,
  versionUrl,
} from './served-version.ts';
export { verificationBlocks } from './summary.ts';
export {
  type RoundNote,
  reasonOf,
  type Verification,
  type VerificationPlan,
  type VerificationWorld,
  verify,
} from './verify.ts';
export type { VersionQuestion } from './version-question.ts';
