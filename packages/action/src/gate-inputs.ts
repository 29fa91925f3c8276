import { boolean, oneOf, optional, secret, string } from './input.ts';

/** The inputs that every gate has: see the conventions in the design of the actions. */
export const gateInputs = {
  'working-directory': string(),
  mode: oneOf(['enforce', 'report']),
  'on-inconclusive': oneOf(['fail', 'warn']),
  summary: boolean(),
  annotations: boolean(),
  comment: oneOf(['auto', 'true', 'false']),
  token: optional(secret()),
} as const;
