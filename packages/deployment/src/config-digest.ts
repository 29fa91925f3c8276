import { createHash } from 'node:crypto';
import type { Files } from '@sluice/action';
import { fileHash } from './artifact-digest.ts';

/** A record can be read by many, and a configuration holds passwords that could be guessed: so little of the digest cannot confirm a guess. */
const digits = 6;

/**
 * What the release is configured with: enough of a SHA-256 over names and contents to see that it has changed (one in 16 million changes is
 * not seen). Empty without files.
 */
export async function configDigest(patterns: readonly string[], files: Files): Promise<string> {
  const entries = patterns.length === 0 ? [] : await files.glob(patterns);
  if (entries.length === 0) return '';
  const list = createHash('sha256');
  for (const { path } of entries) list.update(`${await fileHash(path, files)}  ${path}\n`);
  return list.digest('hex').slice(0, digits);
}

/** What a person has to know of a rollback to a release that ran with another configuration; `undefined`: nothing. */
export const configChanged = (now: string, then: string): string | undefined =>
  now === '' || then === '' || now === then
    ? undefined
    : 'the configuration has changed since that release was verified, and a rollback brings back code, not configuration';
