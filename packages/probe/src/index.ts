export { problemsOf, statusMatches } from './assertion.ts';
export { anySuccess, defaultCheck, type Expectations, type HttpCheck, joinUrl, urlProblem } from './check.ts';
export { type Pointed, parsePointer, pointedValue } from './json-pointer.ts';
export { parseChecks } from './parse-checks.ts';
export { type CheckResult, type ProbePlan, type ProbeWorld, passed, probeRound, type Round } from './round.ts';
export {
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
