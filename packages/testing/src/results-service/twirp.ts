import type { TokenClaims } from './runtime-token.ts';

/** Error codes of Twirp that are used here, with their HTTP status. */
export const twirpStatus = {
  invalid_argument: 400,
  unauthenticated: 401,
  permission_denied: 403,
  not_found: 404,
  bad_route: 404,
  already_exists: 409,
  resource_exhausted: 429,
} as const;

export class TwirpError extends Error {
  readonly code: keyof typeof twirpStatus;

  constructor(code: keyof typeof twirpStatus, message: string) {
    super(message);
    this.code = code;
  }
}

/** Fields of a message: protobuf's JSON with the field names of the .proto files. */
export type Message = Readonly<Record<string, unknown>>;

/** `base` is the URL under which the client reached us. */
export type Operation = (message: Message, claims: TokenClaims, base: string) => Promise<Message>;

export function textField(message: Message, name: string): string {
  const value = message[name];
  if (typeof value !== 'string' || value === '') throw new TwirpError('invalid_argument', `${name} is required`);
  return value;
}

export function optionalText(message: Message, name: string): string | undefined {
  const value = message[name];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') throw new TwirpError('invalid_argument', `${name} is not a string`);
  return value;
}
