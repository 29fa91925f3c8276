/**
 * GitHub's `primaryLocationLineHash`: for each line a hash of the 100 non-blank characters that begin with it, and how
 * often that hash has occurred in the file. Algorithm: `docs` of code scanning as implemented by `codeql-action`
 * (fingerprints), described with test vectors in our reference; 64-bit arithmetic that wraps.
 *
 * Answers `hash:n` for the asked lines (1-based); all lines are read, because n depends on those before.
 */
export function lineHashes(text: string, wanted: ReadonlySet<number>): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const counts = new Map<bigint, number>();
  const codes = new Uint16Array(windowSize);
  const lines = new Int32Array(windowSize).fill(none);
  let hash = 0n;
  let index = 0;
  let line = 0;
  let lineStart = true;
  let previousCr = false;

  const emit = (): void => {
    const at = lines[index] ?? none;
    if (at === none) return;
    const value = BigInt.asUintN(64, hash);
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    if (wanted.has(at)) found.set(at, `${value.toString(16)}:${count}`);
    lines[index] = none;
  };
  const update = (code: number): void => {
    hash = BigInt.asIntN(64, multiplier * hash + BigInt(code) - first * BigInt(codes[index] ?? 0));
    codes[index] = code;
    index = (index + 1) % windowSize;
  };
  const take = (given: number): void => {
    if (given === space || given === tab || (previousCr && given === lineFeed)) {
      previousCr = false;
      return;
    }
    previousCr = given === carriageReturn;
    const code = previousCr ? lineFeed : given;
    emit();
    if (lineStart) {
      lineStart = false;
      line += 1;
      lines[index] = line;
    }
    if (code === lineFeed) lineStart = true;
    update(code);
  };

  for (let at = 0; at < text.length; at += 1) take(text.charCodeAt(at));
  take(endOfFile);
  for (let round = 0; round < windowSize; round += 1) {
    emit();
    update(0);
  }
  return found;
}

const windowSize = 100;
const none = -1;
const multiplier = 37n;
const first = BigInt.asIntN(64, multiplier ** BigInt(windowSize));
const space = 0x20;
const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const endOfFile = 0xffff;
