/** A version by PEP 440, in the pieces that decide its order. */
interface Version {
  readonly epoch: bigint;
  readonly release: readonly bigint[];
  /** Alpha, beta and candidate before the release itself; a bare development release before them. */
  readonly pre: readonly [rank: number, number: bigint];
  readonly post: bigint;
  readonly dev: bigint;
  readonly local: readonly (bigint | string)[];
}

const pattern =
  /^v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)(?:[-_.]?(?<pre>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<preNumber>\d+)?)?(?<post>-(?<postBare>\d+)|[-_.]?(?:post|rev|r)[-_.]?(?<postNumber>\d+)?)?(?<dev>[-_.]?dev[-_.]?(?<devNumber>\d+)?)?(?:\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/iu;

const preRank: Readonly<Record<string, number>> = { a: 1, alpha: 1, b: 2, beta: 2, c: 3, rc: 3, pre: 3, preview: 3 };
const beforeAnyPre = 0;
const noPre = 4;
/** Later than any number a version can have. */
const never = 1n << 200n;

/** Order of two PEP 440 versions: negative, 0, positive. `undefined` when one of them is not such a version. */
export function comparePep440(left: string, right: string): number | undefined {
  const a = parse(left);
  const b = parse(right);
  if (a === undefined || b === undefined) return undefined;
  return (
    order(a.epoch, b.epoch) ||
    orderRelease(a.release, b.release) ||
    a.pre[0] - b.pre[0] ||
    order(a.pre[1], b.pre[1]) ||
    order(a.post, b.post) ||
    order(a.dev, b.dev) ||
    orderLocal(a.local, b.local)
  );
}

function parse(text: string): Version | undefined {
  const groups = pattern.exec(text.trim())?.groups;
  if (groups === undefined) return undefined;
  const post = groups.post === undefined ? -1n : BigInt(groups.postBare ?? groups.postNumber ?? '0');
  const dev = groups.dev === undefined ? never : BigInt(groups.devNumber ?? '0');
  return {
    epoch: BigInt(groups.epoch ?? '0'),
    release: (groups.release ?? '0').split('.').map(BigInt),
    pre: prePart(groups.pre, groups.preNumber, groups.post !== undefined, groups.dev !== undefined),
    post,
    dev,
    local: (groups.local ?? '')
      .split(/[-_.]/u)
      .filter((part) => part !== '')
      .map((part) => (/^\d+$/u.test(part) ? BigInt(part) : part.toLowerCase())),
  };
}

function prePart(
  name: string | undefined,
  number: string | undefined,
  hasPost: boolean,
  hasDev: boolean,
): readonly [number, bigint] {
  if (name !== undefined) return [preRank[name.toLowerCase()] ?? noPre, BigInt(number ?? '0')];
  // `1.0.dev1` comes before `1.0a1`; `1.0.post1.dev1` after `1.0`.
  return hasDev && !hasPost ? [beforeAnyPre, 0n] : [noPre, 0n];
}

const order = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

/** Missing parts count as zero: `1.0` is `1.0.0`. */
function orderRelease(a: readonly bigint[], b: readonly bigint[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const result = order(a[index] ?? 0n, b[index] ?? 0n);
    if (result !== 0) return result;
  }
  return 0;
}

/** Numbers come after words; a longer local part after its own beginning. */
function orderLocal(a: readonly (bigint | string)[], b: readonly (bigint | string)[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const left = a[index];
    const right = b[index];
    if (left === undefined) return -1;
    if (right === undefined) return 1;
    if (typeof left !== typeof right) return typeof left === 'bigint' ? 1 : -1;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
