/**
 * P(U <= u) for u = 0, 1, … of the Mann-Whitney statistic of `n` and `m` values without ties, when both come from one distribution. The
 * numbers of arrangements are the coefficients of the Gaussian binomial (H. B. Mann and D. R. Whitney, Annals of Mathematical Statistics
 * 18, 1947).
 */
export function mannWhitneyCdf(n: number, m: number): readonly number[] {
  const ways: number[] = Array.from({ length: n * m + 1 }, (_, u) => (u === 0 ? 1 : 0));
  for (let i = 1; i <= n; i += 1) {
    // Times 1 - q^(m+i), from above, then divided by 1 - q^i, from below.
    for (let u = ways.length - 1; u >= m + i; u -= 1) ways[u] = (ways[u] ?? 0) - (ways[u - m - i] ?? 0);
    for (let u = i; u < ways.length; u += 1) ways[u] = (ways[u] ?? 0) + (ways[u - i] ?? 0);
  }
  const all = ways.reduce((sum, count) => sum + count, 0);
  let sum = 0;
  return ways.map((count) => {
    sum += count;
    return sum / all;
  });
}
