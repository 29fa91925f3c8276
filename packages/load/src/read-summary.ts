import { UserError } from '@sluice/action';
import { readArtillery } from './artillery.ts';
import { readAutocannon } from './autocannon.ts';
import type { ImportedSummary } from './imported-summary.ts';
import { readK6 } from './k6.ts';
import { readOha } from './oha.ts';
import { readVegeta } from './vegeta.ts';

/** Reads the summary of another tool, told by its content. Throws `UserError` when it is none of them. */
export function readSummary(text: string, path: string): ImportedSummary {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new UserError(`${path} is no complete JSON: did the tool end before its summary was written?`);
  }
  for (const read of [readVegeta, readAutocannon, readOha, readArtillery, readK6]) {
    const summary = read(json);
    if (summary !== undefined) return summary;
  }
  throw new UserError(
    `${path} is the summary of none of k6 (--summary-export, handleSummary), autocannon (--json), oha (--output-format json), vegeta (report -type json), artillery (--output).`,
  );
}
