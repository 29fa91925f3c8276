export const id = 537;
export const ids = [537];
export const modules = {

/***/ 6537:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compareWindows: () => (/* binding */ compareWindows)
});

// EXTERNAL MODULE: ./packages/action/src/index.ts + 6 modules
var src = __webpack_require__(9816);
;// CONCATENATED MODULE: ./packages/statistics/src/estimate.ts
/**
 * `newer - older` of two estimates that were made independently, with bounds of the same confidence: the distances of the bounds from the
 * values are what the variances are, and add up as squares (MOVER: G. Y. Zou and A. Donner, Statistics in Medicine 27, 2008). With
 * Wilson's intervals of two proportions this is R. G. Newcombe's method 10 (Statistics in Medicine 17, 1998).
 */
function estimate_differenceOf(newer, older) {
    const value = newer.value - older.value;
    const below = together(newer.value, newer.lower, older.upper, older.value);
    const above = together(newer.upper, newer.value, older.value, older.lower);
    return { value, lower: known(value - below), upper: known(value + above) };
}
const together = (a, b, c, d) => Math.hypot(distance(a, b), distance(c, d));
/** Two infinite values are no distance apart: what failed is as slow as what failed. */
const distance = (high, low) => high === undefined || low === undefined ? Number.NaN : high === low ? 0 : high - low;
const known = (bound) => (Number.isNaN(bound) ? undefined : bound);
/** The same on another scale; `scale` grows with its argument. */
const estimate_mapEstimate = ({ value, lower, upper }, scale) => ({
    value: scale(value),
    lower: lower === undefined ? undefined : scale(lower),
    upper: upper === undefined ? undefined : scale(upper),
});

;// CONCATENATED MODULE: ./packages/statistics/src/mann-whitney.ts
/**
 * P(U <= u) for u = 0, 1, … of the Mann-Whitney statistic of `n` and `m` values without ties, when both come from one distribution. The
 * numbers of arrangements are the coefficients of the Gaussian binomial (H. B. Mann and D. R. Whitney, Annals of Mathematical Statistics
 * 18, 1947).
 */
function mannWhitneyCdf(n, m) {
    const ways = Array.from({ length: n * m + 1 }, (_, u) => (u === 0 ? 1 : 0));
    for (let i = 1; i <= n; i += 1) {
        // Times 1 - q^(m+i), from above, then divided by 1 - q^i, from below.
        for (let u = ways.length - 1; u >= m + i; u -= 1)
            ways[u] = (ways[u] ?? 0) - (ways[u - m - i] ?? 0);
        for (let u = i; u < ways.length; u += 1)
            ways[u] = (ways[u] ?? 0) + (ways[u - i] ?? 0);
    }
    const all = ways.reduce((sum, count) => sum + count, 0);
    let sum = 0;
    return ways.map((count) => {
        sum += count;
        return sum / all;
    });
}

;// CONCATENATED MODULE: ./packages/statistics/src/normal.ts
/** The rational functions of algorithm AS 241, PPND7 (M. J. Wichura, Applied Statistics 37, 1988); lowest power first. */
const central = [
    [3.3871327179, 50.434271938, 159.29113202, 59.10937472],
    [1, 17.895169469, 78.757757664, 67.1875636],
];
const near = [
    [1.4234372777, 2.75681539, 1.3067284816, 0.17023821103],
    [1, 0.7370016425, 0.12021132975],
];
const far = [
    [6.657905115, 3.081226386, 0.42868294337, 0.017337203997],
    [1, 0.24197894225, 0.012258202635],
];
/** The z with P(Z <= z) = p of the standard normal distribution, 0 < p < 1; relative error about 1e-7. */
function normalQuantile(p) {
    const q = p - 0.5;
    if (Math.abs(q) <= 0.425)
        return q * ratio(central, 0.180625 - q * q);
    const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
    const z = r <= 5 ? ratio(near, r - 1.6) : ratio(far, r - 5);
    return q < 0 ? -z : z;
}
const ratio = ([above, below], x) => polynomial(above, x) / polynomial(below, x);
const polynomial = (coefficients, x) => coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);

;// CONCATENATED MODULE: ./packages/statistics/src/shift.ts


/** Beyond it the normal approximation is good. */
const exactProduct = 400;
/** All pairs are looked at; of longer series only so many values, at even distances. */
const mostValues = 500;
/**
 * By how much `newer` lies above `older`: the median of all differences (J. L. Hodges and E. L. Lehmann, Annals of Mathematical Statistics
 * 34, 1963), with the bounds that the Mann-Whitney test gives (D. F. Bauer, Journal of the American Statistical Association 67, 1972).
 * Good for few values, where the high quantiles cannot be known, and hardly moved by outliers. Both series in the order of time: when
 * neighbours are alike, they are worth fewer. Ties make the bounds wider than need be.
 */
function shiftOf(newer, older, confidence) {
    const [a, b] = [thinned(newer), thinned(older)];
    const effect = Math.max(repetition(a), repetition(b));
    const differences = new Float64Array(a.length * b.length);
    for (const [row, value] of a.entries())
        for (const [column, other] of b.entries())
            differences[row * b.length + column] = value - other;
    differences.sort();
    const rank = criticalRank(a.length, b.length, confidence, effect);
    return {
        value: middle(differences),
        lower: rank < 1 ? undefined : differences[rank - 1],
        upper: rank < 1 ? undefined : differences[differences.length - rank],
        designEffect: effect,
    };
}
/** The largest k with P(U < k) <= 1 - confidence; below 1 there is none. */
function criticalRank(n, m, confidence, effect) {
    const product = n * m;
    const deviation = Math.sqrt((effect * product * (n + m + 1)) / 12);
    const approximate = Math.floor(product / 2 - normalQuantile(confidence) * deviation);
    if (product === 0 || product > exactProduct)
        return approximate;
    const exact = mannWhitneyCdf(n, m).findIndex((p) => p > 1 - confidence);
    return effect > 1 ? Math.min(exact, approximate) : exact;
}
/**
 * How many times the variance of a mean is what independent values would give, for a series in which each value resembles the one before
 * (G. V. Bayley and J. M. Hammersley, Supplement to the Journal of the Royal Statistical Society 8, 1946): (1 + r) / (1 - r), with the
 * correlation r of the ranks of neighbours, its bias taken out (F. H. C. Marriott and J. A. Pope, Biometrika 41, 1954).
 */
function repetition(values) {
    const n = values.length;
    if (n < 10)
        return 1;
    const ranks = ranksOf(values);
    const mean = (n - 1) / 2;
    let squares = 0;
    let products = 0;
    for (const [index, rank] of ranks.entries()) {
        squares += (rank - mean) ** 2;
        if (index > 0)
            products += (rank - mean) * ((ranks[index - 1] ?? mean) - mean);
    }
    const r = squares === 0 ? 0 : ((n * products) / squares + 1) / (n - 3);
    return r <= 0 ? 1 : r >= 1 ? Number.POSITIVE_INFINITY : (1 + r) / (1 - r);
}
/** From 0; equal values share the middle of theirs. */
function ranksOf(values) {
    const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
    const ranks = values.map(() => 0);
    for (let from = 0; from < order.length;) {
        let to = from;
        while (to + 1 < order.length && values[order[to + 1] ?? 0] === values[order[from] ?? 0])
            to += 1;
        for (let index = from; index <= to; index += 1)
            ranks[order[index] ?? 0] = (from + to) / 2;
        from = to + 1;
    }
    return ranks;
}
const thinned = (values) => values.length <= mostValues
    ? values
    : Array.from({ length: mostValues }, (_, index) => values[Math.floor((index * values.length) / mostValues)] ?? 0);
function middle(sorted) {
    const half = sorted.length / 2;
    return ((sorted[Math.ceil(half) - 1] ?? Number.NaN) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2;
}

;// CONCATENATED MODULE: ./packages/statistics/src/regression.ts

/** How often a change of the detectable size would be found. */
const power = 0.8;
/** Judges a change (bigger is worse) against the biggest that is accepted. `confidence` is that of each of its bounds. */
function judgeChange({ value, lower, upper }, limit, confidence) {
    const detectable = lower === undefined || upper === undefined || !Number.isFinite(upper - lower)
        ? undefined
        : limit + ((upper - lower) / 2) * (1 + normalQuantile(power) / normalQuantile(confidence));
    if (lower !== undefined && lower > limit)
        return { decision: 'worse', detectable, factor: undefined };
    if (upper !== undefined && upper <= limit)
        return { decision: 'within', detectable, factor: undefined };
    // An interval shrinks with the square root of the samples.
    const bound = value > limit ? lower : upper;
    const factor = bound === undefined ? undefined : ((bound - value) / (limit - value)) ** 2;
    return { decision: 'unclear', detectable, factor: factor !== undefined && factor < most ? factor : undefined };
}
/** More is no advice. */
const most = 1000;

;// CONCATENATED MODULE: ./packages/statistics/src/change-text.ts
/** A ratio of times: `+6.1%` is slower. */
const formatRatioChange = (ratio) => Number.isFinite(ratio) ? `${signed((ratio - 1) * 100)}%` : 'infinitely slower';
/** Percentage points. */
const formatPoints = (share) => `${signed(share * 100, 2)} points`;
const formatInterval = ({ lower, upper }, format) => `${lower === undefined ? 'unknown' : format(lower)} to ${upper === undefined ? 'unknown' : format(upper)}`;
function signed(value, digits = 1) {
    const text = Math.abs(value).toFixed(digits);
    return `${value < 0 && Number(text) !== 0 ? '-' : '+'}${text}`;
}

;// CONCATENATED MODULE: ./packages/statistics/src/beta.ts
/** Coefficients of Lanczos' approximation for g = 7, n = 9 (P. Godfrey, 2001); relative error below 1e-14 for x > 0. */
const lanczos = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
/** Natural logarithm of the gamma function, x > 0. */
function logGamma(x) {
    if (x < 0.5)
        return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
    const shifted = x - 1;
    const t = shifted + 7.5;
    const series = lanczos
        .slice(1)
        .reduce((sum, coefficient, index) => sum + coefficient / (shifted + index + 1), lanczos[0] ?? 1);
    return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(series);
}
/**
 * The regularised incomplete beta function I_x(a, b), by its continued fraction (DLMF 8.17.22) with the method of Lentz;
 * a, b > 0, 0 <= x <= 1.
 */
function beta_incompleteBeta(x, a, b) {
    if (x <= 0)
        return 0;
    if (x >= 1)
        return 1;
    // The fraction converges fast below the mean; above it the symmetric one does (DLMF 8.17.4).
    if (x > (a + 1) / (a + b + 2))
        return 1 - beta_incompleteBeta(1 - x, b, a);
    const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
    return front * continuedFraction(x, a, b);
}
const tiny = 1e-300;
const steps = 10_000;
function continuedFraction(x, a, b) {
    let c = 1;
    let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
    let result = d;
    for (let m = 1; m <= steps; m += 1) {
        const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / nonZero(1 + even * d);
        c = nonZero(1 + even / c);
        result *= d * c;
        const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / nonZero(1 + odd * d);
        c = nonZero(1 + odd / c);
        const delta = d * c;
        result *= delta;
        if (Math.abs(delta - 1) < 1e-15)
            break;
    }
    return result;
}
const nonZero = (value) => (Math.abs(value) < tiny ? tiny : value);
/** The x at which I_x(a, b) is p: bisection, to the last bit that matters. */
function inverseIncompleteBeta(p, a, b) {
    let low = 0;
    let high = 1;
    for (let step = 0; step < 200 && high - low > 1e-15; step += 1) {
        const middle = (low + high) / 2;
        if (beta_incompleteBeta(middle, a, b) < p)
            low = middle;
        else
            high = middle;
    }
    return (low + high) / 2;
}

;// CONCATENATED MODULE: ./packages/statistics/src/binomial.ts

/**
 * The exact interval of a proportion (C. J. Clopper and E. S. Pearson, Biometrika 26, 1934): `failures` seen in `n` trials.
 * Each bound holds by itself with the given confidence (one-sided).
 */
function proportionInterval(failures, n, confidence) {
    const alpha = 1 - confidence;
    return {
        lower: failures === 0 ? 0 : inverseIncompleteBeta(alpha, failures, n - failures + 1),
        upper: failures >= n ? 1 : inverseIncompleteBeta(1 - alpha, failures + 1, n - failures),
    };
}
/** P(X <= k) of a binomial distribution. */
function binomialCdf(k, n, p) {
    if (k < 0)
        return 0;
    return k >= n ? 1 : incompleteBeta(1 - p, n - k, k + 1);
}

;// CONCATENATED MODULE: ./packages/statistics/src/design-effect.ts
const blocks = 20;
const leastInBlock = 5;
/**
 * How many times the variance of the weighted difference of two counts is what it would be if nothing depended on what came before: the
 * design effect (L. Kish, Survey Sampling, 1965), by the counts of consecutive blocks (batch means). For quantiles the events are the
 * values above the quantile (P. Heidelberger and P. A. W. Lewis, Operations Research 32, 1984). Slow requests come in clusters; and what
 * slows both series at a time does not matter for their difference. Never below 1; 1 when there are too few for blocks.
 */
function design_effect_designEffect(newer, older) {
    const n = Math.min(newer.flags.length, older.flags.length);
    const length = Math.floor(n / blocks);
    if (length < leastInBlock)
        return 1;
    const first = counted(newer, length);
    const second = counted(older, length);
    const expected = length * (first.variance + second.variance);
    if (expected === 0)
        return 1;
    const squares = first.deviations.reduce((sum, deviation, block) => {
        const difference = deviation - (second.deviations[block] ?? 0);
        return sum + difference * difference;
    }, 0);
    return Math.max(1, squares / (blocks - 1) / expected);
}
function counted({ flags, weight }, length) {
    const counts = Array.from({ length: blocks }, () => 0);
    for (let index = 0; index < blocks * length; index += 1) {
        const block = Math.floor(index / length);
        if (flags[index] === true)
            counts[block] = (counts[block] ?? 0) + 1;
    }
    const mean = counts.reduce((sum, count) => sum + count, 0) / blocks;
    const share = mean / length;
    return {
        deviations: counts.map((count) => weight * (count - mean)),
        /** Of one value. */
        variance: weight * weight * share * (1 - share),
    };
}

;// CONCATENATED MODULE: ./packages/statistics/src/comparison.ts




/**
 * The ratio of a quantile of two series of positive values, each in the order of time and of the same length. The bounds of each side come
 * from order statistics, of as many values as there are after the design effect, and are combined on the logarithmic scale; so nothing is
 * assumed about the distributions. A value may be infinite: a request without an answer is slower than any other.
 */
function compareQuantiles(newer, older, p, confidence) {
    const sides = [sideOf(newer, p, confidence), sideOf(older, p, confidence)];
    const weighed = sides.every(({ spread }) => Number.isFinite(spread) && spread > 0);
    const [first, second] = sides.map(({ values, at, spread }) => ({
        flags: values.map((value) => value > at.value),
        weight: weighed ? spread : 1,
    }));
    const effect = first === undefined || second === undefined ? 1 : designEffect(first, second);
    const [a, b] = sides.map(({ sorted }) => estimated(sorted, p, confidence, effect));
    const change = mapEstimate(differenceOf(mapEstimate(a, Math.log), mapEstimate(b, Math.log)), Math.exp);
    return { newer: a, older: b, change, samples: Math.min(newer.length, older.length), designEffect: effect };
}
function sideOf(values, p, confidence) {
    const sorted = Float64Array.from(values).sort();
    const at = estimated(sorted, p, confidence, 1);
    return { values, sorted, at, spread: Math.log(at.upper ?? Number.NaN) - Math.log(at.lower ?? Number.NaN) };
}
const estimated = (sorted, p, confidence, effect) => ({
    value: quantile(sorted, p),
    ...quantileBounds(sorted, p, confidence, Math.floor(sorted.length / effect)),
});
/**
 * The difference of two shares, by the exact interval of each, of as many values as there are after the design effect. Conservative: the
 * exact interval is.
 */
function compareShares(newer, older, confidence) {
    const effect = design_effect_designEffect({ flags: newer, weight: 1 }, { flags: older, weight: 1 });
    const [a, b] = [newer, older].map((flags) => {
        const hits = flags.filter((flag) => flag).length;
        const n = flags.length / effect;
        return { value: hits / flags.length, ...proportionInterval(hits / effect, n, confidence) };
    });
    const samples = Math.min(newer.length, older.length);
    return { newer: a, older: b, change: estimate_differenceOf(a, b), samples, designEffect: effect };
}

// EXTERNAL MODULE: ./packages/verdict/src/verdict.ts
var verdict = __webpack_require__(2827);
;// CONCATENATED MODULE: ./packages/deployment/src/window-comparison.ts



/** Together as sure as a single comparison would be. */
const confidence = 0.95;
/**
 * The rounds of the watch against those before the deployment: whether a check became slower, by the shift of the logarithms of its latencies,
 * and whether more rounds fail. What the windows cannot tell is inconclusive.
 */
function compareWindows(after, before, limits) {
    const each = 1 - (1 - confidence) / (before.checks.length + 1);
    const compared = [
        ...before.checks.map((check, index) => compareLatency(check, after.checks[index], limits.regression, each)),
        compareFailures(after, before, limits.errorIncrease, each),
    ];
    const { status, reason } = (0,verdict/* decide */.LD)(compared);
    return { status, reason, compared, rounds: { before: before.failed.length, after: after.failed.length } };
}
function compareLatency(before, after, limit, each) {
    const [newer, older] = [after?.latencies ?? [], before.latencies];
    const change = estimate_mapEstimate(shiftOf(newer.map(Math.log), older.map(Math.log), each), Math.exp);
    const medians = { before: median(older), after: median(newer) };
    const shared = { kind: 'latency', name: before.name, ...medians, change };
    if (before.failures * 2 >= older.length) {
        const reason = `nothing to compare with: it was good in ${older.length - before.failures} of ${older.length} rounds before`;
        return { ...shared, status: 'inconclusive', reason, detectable: undefined };
    }
    const accepted = Math.max(1 + limit.share, 1 + limit.leastMs / medians.before);
    const judged = judgeChange(estimate_mapEstimate(change, Math.log), Math.log(accepted), each);
    const times = `${formatMedian(medians.before)} before, ${formatMedian(medians.after)} now`;
    const shown = `${formatRatioChange(change.value)} (${formatInterval(change, formatRatioChange)}; ${times}), at most ${(0,src/* formatLimit */.tW)(limit)} slower wanted`;
    const detectable = judged.detectable === undefined ? undefined : Math.exp(judged.detectable);
    return { ...shared, ...told(judged, shown), detectable };
}
function compareFailures(after, before, limit, each) {
    const [newer, older] = [after.failed, before.failed];
    const shared = { kind: 'failures', name: 'failed rounds' };
    if (newer.length === 0 || older.length === 0) {
        const nothing = { value: Number.NaN, lower: undefined, upper: undefined };
        const reason = 'no round could be asked';
        return { ...shared, before: 0, after: 0, change: nothing, status: 'inconclusive', reason, detectable: undefined };
    }
    const compared = compareShares(newer, older, each);
    const judged = judgeChange(compared.change, Number(limit.scaled) / 1_000_000, each);
    const counts = `${failures(older)} of ${older.length} before, ${failures(newer)} of ${newer.length} now`;
    const { change } = compared;
    const shown = `${formatPoints(change.value)} (${formatInterval(change, formatPoints)}; ${counts}), at most +${limit.text} points wanted`;
    const shares = { before: compared.older.value, after: compared.newer.value };
    return { ...shared, ...shares, change, ...told(judged, shown), detectable: judged.detectable };
}
function told({ decision, factor }, shown) {
    switch (decision) {
        case 'worse':
            return { status: 'fail', reason: shown };
        case 'within':
            return { status: 'pass', reason: shown };
        case 'unclear': {
            const advice = factor === undefined ? '' : `; about ${Math.ceil(factor * 10) / 10} times as many rounds would decide`;
            return { status: 'inconclusive', reason: `${shown}: too few rounds to tell${advice}` };
        }
    }
}
const failures = (failed) => failed.filter((one) => one).length;
function median(values) {
    const sorted = values.toSorted((a, b) => a - b);
    return sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
}
const formatMedian = (ms) => (Number.isNaN(ms) ? 'unknown' : `${Math.round(ms)} ms`);


/***/ })

};
