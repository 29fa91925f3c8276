import { type BoundedText, boundedText, clipped, short, textLimits } from './bounded-text.ts';
import type { Failure } from './test-report.ts';

/** Body of a failure: the beginning names it, the end has the deepest frames. */
export const failureBody = (): BoundedText => boundedText(textLimits.details / 2, textLimits.details / 2);

/** The end of what a test printed. */
export const outputTail = (): BoundedText => boundedText(0, textLimits.output);

/** A failure with bounded texts; without a message the first line of the details is the message. */
export function failure(kind: Failure['kind'], type: string, message: string, details: string): Failure {
  const body = clipped(details.trim(), textLimits.details);
  const said = message.trim() === '' ? (body.split('\n').find((line) => line.trim() !== '') ?? '') : message;
  return { kind, type: short(type, textLimits.name), message: short(said, textLimits.message), details: body };
}
