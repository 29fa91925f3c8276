export { incompleteBeta, inverseIncompleteBeta, logGamma } from './beta.ts';
export { binomialCdf, type Interval, proportionInterval } from './binomial.ts';
export { leastSamples, type QuantileBounds, quantile, quantileBounds } from './quantile.ts';
