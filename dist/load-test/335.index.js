export const id = 335;
export const ids = [335];
export const modules = {

/***/ 1335:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judgeBoth: () => (/* binding */ judgeBoth)
/* harmony export */ });
/* harmony import */ var _sluice_load__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7436);
/* harmony import */ var _sluice_verdict__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2827);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5592);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(439);




/** Both releases in turns: the thresholds are for the new one, and it must not be worse than the old one. */
async function judgeBoth(inputs, thresholds, io) {
    const newer = await (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .requestsOf */ .uD)(inputs, io.files);
    const older = await (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .requestsBefore */ .QF)(newer, inputs, io.files);
    const requests = [...newer, ...older];
    (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .maskCredentials */ .Bs)(requests, io.log);
    const { rate } = inputs;
    const schedule = (0,_sluice_load__WEBPACK_IMPORTED_MODULE_0__/* .createPairedSchedule */ .hi)({
        rate,
        warmUpMs: inputs['warm-up'],
        durationMs: inputs.duration,
        weights: newer.map(({ weight }) => weight),
    }, io.clock.random);
    const warmUp = schedule.measuredFrom / 2;
    const measured = schedule.count / 2 - warmUp;
    io.log.info(`Sending ${rate} requests per second to each release, in turns: ${warmUp} each to warm up, then ${measured} each that count.`);
    const run = await io.load.run({
        ...schedule,
        requests,
        timeoutMs: inputs.timeout,
        maxConnections: inputs['max-connections'],
    });
    const isSuccess = ({ request, status }) => (0,_sluice_load__WEBPACK_IMPORTED_MODULE_0__/* .isExpected */ .Dn)(requests[request], status);
    const isNewer = ({ request }) => request < newer.length;
    const sides = {
        newer: run.answers.filter(isNewer),
        older: run.answers.filter((answer) => !isNewer(answer)),
    };
    const [now, before] = [sides.newer, sides.older].map((answers) => (0,_sluice_load__WEBPACK_IMPORTED_MODULE_0__/* .measure */ .xP)({ ...run, answers }, rate, isSuccess));
    const title = 'Load test of two releases';
    const described = { requests: newer.map(_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP), comparedWith: older.map(_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP) };
    if (now === undefined || before === undefined) {
        const verdict = (0,_sluice_verdict__WEBPACK_IMPORTED_MODULE_2__/* .verdictOf */ .Vj)('inconclusive', 'run', 'no request was measured');
        const report = { ...described, measurement: null, comparison: null };
        return { verdict, outputs: { requests: 0 }, title, summary: [], annotations: [], report };
    }
    const comparison = (0,_sluice_load__WEBPACK_IMPORTED_MODULE_0__/* .compareReleases */ .c0)(sides, thresholds, isSuccess);
    const limits = { regression: inputs['max-regression'], errorIncrease: inputs['max-error-increase'], rate };
    const verdict = run.cancelled
        ? (0,_sluice_verdict__WEBPACK_IMPORTED_MODULE_2__/* .verdictOf */ .Vj)('inconclusive', 'run', 'the job was cancelled before the end')
        : (0,_sluice_verdict__WEBPACK_IMPORTED_MODULE_2__/* .decide */ .LD)([...(0,_sluice_load__WEBPACK_IMPORTED_MODULE_0__/* .judge */ .S4)(seenBySides(now, before), thresholds), ...(0,_sluice_load__WEBPACK_IMPORTED_MODULE_0__/* .judgeComparison */ .tk)(comparison, limits)]);
    const outputs = { ...(0,_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .outputsOf */ .Y)(now), regression: worstChange(comparison) };
    return {
        verdict,
        outputs,
        title,
        summary: [...(0,_sluice_load__WEBPACK_IMPORTED_MODULE_0__/* .measurementBlocks */ .$J)(now), ...(0,_sluice_load__WEBPACK_IMPORTED_MODULE_0__/* .comparisonBlocks */ ._3)(comparison, before, limits)],
        annotations: [],
        report: { ...described, measurement: now, measurementBefore: before, comparison },
    };
}
/** There is one generator: whichever side it was late for, neither proves anything good. */
const seenBySides = (now, before) => ({
    ...now,
    saturation: now.saturation ?? before.saturation,
});
/** In percent, of the judged percentile that changed most for the worse; `undefined` when none can be told. */
function worstChange({ percentiles, judged }) {
    const known = judged
        .map((name) => percentiles[name])
        .filter(({ change, older }) => change.upper !== undefined && Number.isFinite(change.value + older.value))
        .map(({ change }) => change.value);
    return known.length === 0 ? undefined : Math.round((Math.max(...known) - 1) * 1000) / 10;
}


/***/ })

};
