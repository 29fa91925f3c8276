import { clipped, short } from './bounded-text.ts';
import type { Failure, TestCase } from './test-report.ts';

type Said = Pick<Failure, 'message' | 'details'>;

/**
 * How much of what failed tests say is kept in all. Each text is bounded by itself; when there are hundreds of thousands of them, all
 * but the first ones are shortened to what a table shows.
 */
export interface TextBudget {
  test(test: TestCase): TestCase;
  failure<T extends Said>(failure: T): T;
  /** How many tests and failures were shortened. */
  shortened(): number;
}

const allUnits = 64 * 1024 * 1024;
const shortMessage = 300;
const shortDetails = 600;

/** `units`: of UTF-16, over all texts. */
export function createTextBudget(units: number = allUnits): TextBudget {
  let left = units;
  let shortened = 0;
  const shorter = <T extends Said>(failure: T): T => ({
    ...failure,
    message: short(failure.message, shortMessage),
    details: clipped(failure.details, shortDetails),
  });
  return {
    test(test) {
      if (test.failures.length === 0 && test.output === '') return test;
      const size = test.failures.reduce((sum, one) => sum + sizeOf(one), test.output.length);
      left -= size;
      if (left >= 0) return test;
      shortened += 1;
      return { ...test, failures: test.failures.slice(-1).map(shorter), output: '' };
    },
    failure(failure) {
      left -= sizeOf(failure);
      if (left >= 0) return failure;
      shortened += 1;
      return shorter(failure);
    },
    shortened: () => shortened,
  };
}

const sizeOf = ({ message, details }: Said): number => message.length + details.length;
