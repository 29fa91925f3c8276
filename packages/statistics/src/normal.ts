type Coefficients = readonly number[];

/** The rational functions of algorithm AS 241, PPND7 (M. J. Wichura, Applied Statistics 37, 1988); lowest power first. */
const central: readonly [Coefficients, Coefficients] = [
  [3.3871327179, 50.434271938, 159.29113202, 59.10937472],
  [1, 17.895169469, 78.757757664, 67.1875636],
];
const near: readonly [Coefficients, Coefficients] = [
  [1.4234372777, 2.75681539, 1.3067284816, 0.17023821103],
  [1, 0.7370016425, 0.12021132975],
];
const far: readonly [Coefficients, Coefficients] = [
  [6.657905115, 3.081226386, 0.42868294337, 0.017337203997],
  [1, 0.24197894225, 0.012258202635],
];

/** The z with P(Z <= z) = p of the standard normal distribution, 0 < p < 1; relative error about 1e-7. */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(central, 0.180625 - q * q);
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const z = r <= 5 ? ratio(near, r - 1.6) : ratio(far, r - 5);
  return q < 0 ? -z : z;
}

const ratio = ([above, below]: readonly [Coefficients, Coefficients], x: number): number =>
  polynomial(above, x) / polynomial(below, x);

const polynomial = (coefficients: Coefficients, x: number): number =>
  coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
