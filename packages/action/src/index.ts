export type { Cache, CacheReading, CacheWriting } from './cache.ts';
export {
  type Action,
  type ActionResult,
  defineAction,
  defineGate,
  type Gate,
  type GateResult,
  type Inputs,
  type Outputs,
  type OutputValue,
  type ValuesOf,
} from './definition.ts';
export { gateInputs } from './gate-inputs.ts';
export {
  boolean,
  duration,
  globs,
  type InputKind,
  integer,
  lines,
  listOf,
  oneOf,
  optional,
  type Parsed,
  parseDuration,
  percent,
  secret,
  splitLines,
  string,
} from './input.ts';
export type * from './io.ts';
export { formatLimit, type RegressionLimit, regressionLimit } from './regression-limit.ts';
export { didYouMean } from './suggest.ts';
export { UserError } from './user-error.ts';
