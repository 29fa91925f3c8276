const pattern = /^v?(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/u;

/** Order of two versions by Semantic Versioning 2.0.0, section 11; `undefined` when one is not such a version. */
export function compareSemver(left: string, right: string): number | undefined {
  const a = pattern.exec(left);
  const b = pattern.exec(right);
  if (a === null || b === null) return undefined;
  for (const index of [1, 2, 3]) {
    const result = orderNumbers(a[index] ?? '0', b[index] ?? '0');
    if (result !== 0) return result;
  }
  return orderPreRelease(a[4], b[4]);
}

function orderPreRelease(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  const left = a.split('.');
  const right = b.split('.');
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const x = left[index];
    const y = right[index];
    if (x === undefined) return -1;
    if (y === undefined) return 1;
    const numeric = [/^\d+$/u.test(x), /^\d+$/u.test(y)];
    if (numeric[0] !== numeric[1]) return numeric[0] === true ? -1 : 1;
    const result = numeric[0] === true ? orderNumbers(x, y) : x < y ? -1 : x > y ? 1 : 0;
    if (result !== 0) return result;
  }
  return 0;
}

function orderNumbers(a: string, b: string): number {
  const left = BigInt(a);
  const right = BigInt(b);
  return left < right ? -1 : left > right ? 1 : 0;
}
