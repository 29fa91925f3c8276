import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2024:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./packages/action/src/index.ts + 6 modules
var src = __nccwpck_require__(9816);
;// CONCATENATED MODULE: ./packages/test-results/src/test-report.ts
/** The formats that Sluice reads, by the names of the input `format`. */
const testFormats = ['junit', 'trx', 'nunit', 'xunit', 'ctrf', 'tap', 'go-json', 'jest-json'];
/**
 * How a test is called in lists and patterns: `classname.name`; `classname > name` where the class is a file of JavaScript; the suites and
 * the name where there is no class.
 */
function testId(test) {
    const { classname, name } = test;
    if (classname === '')
        return [...test.suite, name].join(' > ');
    return `${classname}${isScript(classname) ? ' > ' : '.'}${name}`;
}
const isScript = (classname) => (classname.endsWith('s') || classname.endsWith('x')) && /\.[cm]?[jt]sx?$/u.test(classname);
/** It failed once and passed in the end. */
function isFlaky(test) {
    return test.outcome === 'passed' && test.failures.length > 0;
}
function isBad(test) {
    return test.outcome === 'failed' || test.outcome === 'error';
}

;// CONCATENATED MODULE: ./packages/test-results/src/baseline.ts

const schema = 'sluice/test-baseline@1';
const letters = { passed: 'p', flaky: 'y', failed: 'f', skipped: 's' };
const words = { p: 'passed', y: 'flaky', f: 'failed', s: 'skipped' };
const worst = ['failed', 'flaky', 'passed', 'skipped'];
function baselineOf(reports, commit) {
    const tests = new Map();
    for (const { cases } of reports) {
        for (const test of cases) {
            const id = testId(test);
            const one = {
                outcome: isFlaky(test) ? 'flaky' : wordOf(test.outcome),
                seconds: test.outcome === 'skipped' ? undefined : test.seconds,
            };
            const before = tests.get(id);
            tests.set(id, before === undefined ? one : together(before, one));
        }
    }
    return { commit, tests };
}
const wordOf = (outcome) => (outcome === 'error' ? 'failed' : outcome);
function together(a, b) {
    const outcome = worst.find((word) => word === a.outcome || word === b.outcome) ?? a.outcome;
    const seconds = a.seconds === undefined && b.seconds === undefined ? undefined : (a.seconds ?? 0) + (b.seconds ?? 0);
    return { outcome, seconds };
}
/**
 * JSON of `schema`, `commit` and `tests`: one entry `[name, outcome, milliseconds]` a test, outcome `p`assed, flak`y`, `f`ailed or
 * `s`kipped, one a line, so that it compresses and compares well.
 */
function writeBaseline({ commit, tests }) {
    const rows = [...tests].map(([id, { outcome, seconds }]) => {
        const row = [id, letters[outcome], ...(seconds === undefined ? [] : [Math.round(seconds * 1000)])];
        return JSON.stringify(row);
    });
    return `{"schema":${JSON.stringify(schema)},"commit":${JSON.stringify(commit)},"tests":[\n${rows.join(',\n')}\n]}\n`;
}
/** As it is kept for the commits that come after. */
const testBaseline = {
    cacheName: 'test-baseline',
    keyPrefix: 'sluice-tests-1',
    read: readBaseline,
    write: writeBaseline,
    commitOf: ({ commit }) => commit,
};
function readBaseline(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return { ok: false, message: 'it is no JSON' };
    }
    const { schema: found, commit, tests: rows } = (value ?? {});
    if (found !== schema)
        return { ok: false, message: `its \`schema\` is not ${schema}` };
    if (typeof commit !== 'string' || !/^[0-9a-f]{40,64}$/u.test(commit)) {
        return { ok: false, message: 'its `commit` is none' };
    }
    const tests = new Map();
    for (const row of Array.isArray(rows) ? rows : [undefined]) {
        const [id, letter, milliseconds] = Array.isArray(row) ? row : [];
        const outcome = words[String(letter)];
        if (typeof id !== 'string' || outcome === undefined)
            return { ok: false, message: 'its `tests` are not readable' };
        tests.set(id, { outcome, seconds: typeof milliseconds === 'number' ? milliseconds / 1000 : undefined });
    }
    return { ok: true, baseline: { commit, tests } };
}

;// CONCATENATED MODULE: ./packages/test-results/src/commit-outcomes.ts

const mostFailed = 2000;
const mostPassed = 1_000_000;
const longestText = 300;
const commit_outcomes_schema = 'sluice/test-outcomes@1';
const noOutcomes = (commit) => ({ commit, failed: new Map(), passed: new Set() });
/**
 * The outcomes of one more run. A test that failed and passed in its retries did both. Of a name under which one test failed and another
 * one passed nothing is kept: these may be two tests that share it, or one on two systems.
 */
function addOutcomes(earlier, reports, where) {
    const failed = new Map(earlier.failed);
    const passed = new Set(earlier.passed);
    const states = new Map();
    for (const test of reports.flatMap(({ cases }) => cases)) {
        if (test.outcome === 'skipped')
            continue;
        const id = testId(test);
        const known = states.get(id);
        const now = isBad(test) || test.failures.length > 0 ? test : 'passed';
        if (known === undefined)
            states.set(id, now);
        else if (sideOf(known) !== sideOf(now))
            states.set(id, 'mixed');
    }
    for (const [id, state] of states) {
        if (state === 'mixed')
            continue;
        if (sideOf(state) !== 'bad' && passed.size < mostPassed)
            passed.add(hashOf(id));
        if (state === 'passed' || failed.size >= mostFailed)
            continue;
        const [message = ''] = (state.failures.at(-1)?.message ?? '').trimStart().split('\n');
        failed.set(id, { where, message: message.slice(0, longestText) });
    }
    return { ...earlier, failed, passed };
}
const sideOf = (state) => typeof state === 'string' ? state : isBad(state) ? 'bad' : 'passed';
const passedBefore = ({ passed }, test) => passed.size > 0 && passed.has(hashOf(testId(test)));
/** FNV-1a over UTF-16 units with two offsets, 53 bits of it: of a million names, two are the same once in 18,000 times. */
function hashOf(text) {
    let low = 0x811c9dc5;
    let high = 0xc9dc5811;
    for (let index = 0; index < text.length; index += 1) {
        const unit = text.charCodeAt(index);
        low = Math.imul(low ^ unit, 0x01000193);
        high = Math.imul(high ^ unit, 0x01000193) ^ (low >>> 15);
    }
    return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
/** As it is kept from one attempt to the next. */
const outcomesFormat = {
    cacheName: 'test-outcomes',
    keyPrefix: 'sluice-outcomes-1',
    read: readOutcomes,
    write: writeOutcomes,
    commitOf: ({ commit }) => commit,
};
/** JSON of `schema`, `commit`, `failed` (`[name, where, message]` each) and `passed`: hashes in base 36 with a space between. */
function writeOutcomes({ commit, failed, passed }) {
    const rows = [...failed].map(([id, { where, message }]) => [id, where, message]);
    const hashes = [...passed].map((hash) => hash.toString(36)).join(' ');
    return `${JSON.stringify({ schema: commit_outcomes_schema, commit, failed: rows, passed: hashes })}\n`;
}
function readOutcomes(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return { ok: false, message: 'it is no JSON' };
    }
    const { schema: found, commit, failed: rows, passed: hashes } = (value ?? {});
    if (found !== commit_outcomes_schema || typeof commit !== 'string' || typeof hashes !== 'string' || !Array.isArray(rows)) {
        return { ok: false, message: 'it is not what this version keeps' };
    }
    const failed = new Map();
    for (const row of rows.slice(0, mostFailed)) {
        const [id, where, message] = Array.isArray(row) ? row : [];
        if (typeof id !== 'string' || typeof where !== 'string' || typeof message !== 'string') {
            return { ok: false, message: 'its `failed` is not readable' };
        }
        failed.set(id, { where: where.slice(0, longestText), message: message.slice(0, longestText) });
    }
    const passed = new Set();
    for (const hash of hashes === '' ? [] : hashes.split(' ', mostPassed))
        passed.add(Number.parseInt(hash, 36));
    return { ok: true, baseline: { commit, failed, passed } };
}

;// CONCATENATED MODULE: ./packages/test-results/src/comparison.ts
/** A test is slower when it takes twice as long and a second more: less than that is the machine. */
const slowerFactor = 2;
const slowerSeconds = 1;
const ran = ({ outcome }) => outcome !== 'skipped';
const bad = ({ outcome }) => outcome === 'failed';
function compareWithBaseline(before, now, label) {
    const lists = {
        newFailures: [],
        stillFailing: [],
        fixed: [],
        newlySkipped: [],
        added: [],
    };
    const slower = [];
    let ranNow = 0;
    for (const [id, test] of now.tests) {
        const earlier = before.tests.get(id);
        if (ran(test))
            ranNow += 1;
        if (bad(test))
            (earlier !== undefined && bad(earlier) ? lists.stillFailing : lists.newFailures).push(id);
        if (earlier === undefined) {
            lists.added.push(id);
            continue;
        }
        if (bad(earlier) && ran(test) && !bad(test))
            lists.fixed.push(id);
        if (ran(earlier) && !ran(test))
            lists.newlySkipped.push(id);
        const { seconds: was = 0 } = earlier;
        const { seconds: is = 0 } = test;
        if (was > 0 && is >= was * slowerFactor && is - was >= slowerSeconds)
            slower.push({ test: id, before: was, now: is });
    }
    const removed = [...before.tests.keys()].filter((id) => !now.tests.has(id));
    const ranBefore = [...before.tests.values()].filter(ran).length;
    slower.sort((a, b) => b.now - b.before - (a.now - a.before) || (a.test < b.test ? -1 : 1));
    return { commit: before.commit, label, ...lists, removed, slower, ranBefore, ranNow };
}

;// CONCATENATED MODULE: ./packages/test-results/src/counts-line.ts
/** `12.3 s`, `4 min 5 s`, `850 ms`. */
function formatSeconds(seconds) {
    if (seconds < 1)
        return `${Math.round(seconds * 1000)} ms`;
    if (seconds < 60)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
/** `25 tests: 22 passed (1 flaky), 2 failed, 1 skipped, in 3.2 s`. */
function countsLine(totals) {
    return `${totals.tests} ${totals.tests === 1 ? 'test' : 'tests'}: ${outcomesLine(totals)}`;
}
/** `22 passed (1 flaky), 2 failed, 1 skipped, in 3.2 s`. */
function outcomesLine(totals) {
    const parts = [
        `${totals.passed} passed${totals.flaky > 0 ? ` (${totals.flaky} flaky)` : ''}`,
        ...(totals.failures > 0 ? [`${totals.failures} failed`] : []),
        ...(totals.errors > 0 ? [`${totals.errors} with errors`] : []),
        ...(totals.quarantined > 0 ? [`${totals.quarantined} failed in quarantine`] : []),
        ...(totals.skipped > 0 ? [`${totals.skipped} skipped`] : []),
    ];
    return `${parts.join(', ')}, in ${formatSeconds(totals.seconds)}`;
}

;// CONCATENATED MODULE: ./packages/test-results/src/flaky-tests.ts


/**
 * The flaky ones by evidence: of its retries, of another report of this run, of an earlier attempt at this commit. A test that fails now
 * counts as failed all the same: that it passed once does not make it work.
 */
function flakyTests(reports, { pathOf, earlier } = { pathOf: new Map(), earlier: noOutcomes('') }) {
    const found = new Map();
    const elsewhere = passedElsewhere(reports, pathOf);
    for (const { cases } of reports) {
        for (const test of cases) {
            const message = test.failures[0]?.message ?? '';
            if (isFlaky(test))
                found.set(test, { test, evidence: `passed in try ${test.attempts}`, message });
            else if (isBad(test)) {
                const path = elsewhere.get(test);
                if (path !== undefined)
                    found.set(test, { test, evidence: `passed in ${path}`, message });
                else if (passedBefore(earlier, test))
                    found.set(test, { test, evidence: 'passed in an earlier attempt', message });
            }
            else if (test.outcome === 'passed' && earlier.failed.size > 0) {
                const failure = earlier.failed.get(testId(test));
                if (failure !== undefined)
                    found.set(test, { test, evidence: `failed in ${failure.where}`, message: failure.message });
            }
        }
    }
    return found;
}
/** Of failed tests: a report in which the test of the same name passed, and no other one failed. */
function passedElsewhere(reports, pathOf) {
    const found = new Map();
    if (reports.length < 2)
        return found;
    const bad = Map.groupBy(reports.flatMap(({ cases }) => cases.filter(isBad)), testId);
    if (bad.size === 0)
        return found;
    for (const report of reports) {
        const passedHere = new Set();
        const failedHere = new Set();
        for (const test of report.cases) {
            if (test.outcome === 'skipped')
                continue;
            const id = testId(test);
            if (bad.has(id))
                (test.outcome === 'passed' ? passedHere : failedHere).add(id);
        }
        for (const id of passedHere) {
            if (failedHere.has(id))
                continue;
            for (const test of bad.get(id) ?? [])
                if (!found.has(test))
                    found.set(test, pathOf.get(report) ?? '');
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./packages/test-results/src/stack-frame.ts
const longest = 1000;
/** Most special first; each is linear in the length of the line. The languages and tools that write such lines stand beside them. */
const patterns = [
    // Python
    [/^\s*File "([^"]+)", line (\d{1,7})/u, false],
    // .NET: at Shop.Cart.Total() in C:\repo\Cart.cs:line 12; Mono: in /repo/Cart.cs:12
    [/^\s*at .*\) (?:\[0x[0-9a-f]+\] )?in ([^"<>|]+):(?:line )?(\d{1,7})\s*$/u, true],
    // JVM: at com.acme.CartTest.adds(CartTest.java:12), with module and loader before it
    [/^\s*at ([^\s(]+)\(([\w$-]+\.(?:java|kt|kts|groovy|scala|clj)):(\d{1,7})\)/u, true, jvmFrame],
    [/^\s*at [^\s(]+\((?:Native Method|Unknown Source|<generated>)\)\s*$/u, true, () => undefined],
    // PHP: #0 /repo/src/cart.php(12): total()
    [/^#\d+ ([^()]+)\((\d{1,7})\):/u, true],
    // Rust: panicked at src/lib.rs:12:5
    [/\bpanicked at (?:'[^']*', )?([^\s:]+):(\d{1,7}):\d+/u, false],
    // JavaScript: at total (/repo/a b.js:1:2), TestContext.<anonymous> (file:///repo/a.mjs:1:2)
    [/^\s*(?:at )?[^(]*\(((?:[A-Za-z]:)?[^():]+|(?:file|webpack|https?):\/\/[^()\s]+?):(\d{1,7}):\d+\)\s*,?$/u, true],
    // JavaScript, Rust: at /repo/a.js:1:2, at async file:///repo/a.mjs:1:2, at ./src/lib.rs:12:5
    [/^\s*at (?:async )?((?:[A-Za-z]:)?[^\s():]+|file:\/\/[^\s()]+?):(\d{1,7}):\d+\s*\{?$/u, true],
    // Vitest: ❯ total src/a.test.js:4:32
    [/^\s*❯ (?:\S+ )?([^\s:]+):(\d{1,7}):\d+\s*$/u, true],
    // Safari, Firefox: total@file:///repo/a.js:1:2
    [/^\s*[\w$./<>]*@((?:file|https?):\/\/\S+?|\/[^\s:]+):(\d{1,7}):\d+\s*$/u, true],
    // Perl: at t/cart.t line 12.
    [/\bat (\S+) line (\d{1,7})\b/u, false],
    // Go, in a trace: \t/repo/cart.go:12 +0x1d
    [/^\t([^\s:]+\.go):(\d{1,7}) \+0x/u, true],
    // Go: cart_test.go:15: message
    [/^\s*([\w.@/\\:+-]+\.go):(\d{1,7})(?=[:\s]|$)/u, false],
    // Ruby: # ./spec/cart_spec.rb:12:in `block'
    [/^\s*(?:# )?([\w.@/\\+-]+\.rb):(\d{1,7}):in /u, true],
    // Everybody else: tests/x.py:12: AssertionError, /repo/tests/CartTest.php:16, cart.cpp:9
    [/(?:^|[\s("'[])((?:[A-Za-z]:)?[\w.@+\-/\\]*[\w@+-]\.[A-Za-z]\w{0,4}):(\d{1,7})(?!\w)/u, false],
    // Microsoft's compilers: cart.cpp(12): error
    [/^\s*((?:[A-Za-z]:)?[\w.@+\-/\\]+\.[A-Za-z]\w{0,4})\((\d{1,7})\): /u, false],
];
/** The place that a line of a trace names; `undefined` for every other line. */
function stackFrame(line) {
    const text = line.length > longest ? line.slice(0, longest) : line;
    if (!/\d/u.test(text) && !text.includes('('))
        return undefined;
    for (const [expression, pure, read] of patterns) {
        const match = expression.exec(text);
        if (match === null)
            continue;
        const frame = read === undefined ? { file: match[1] ?? '', line: Number(match[2]), pure } : read(match);
        if (frame !== undefined && frame.line > 0)
            return frame;
    }
    return undefined;
}
/** A line that is a frame of a trace, also one without a place. */
const isFrameLine = (line) => stackFrame(line)?.pure === true || /^\s*(?:at \S|\.\.\. \d+ more|#\d+ )/u.test(line.slice(0, longest));
function jvmFrame(match) {
    const [, symbol = '', file = '', line = ''] = match;
    const names = symbol.slice(symbol.lastIndexOf('/') + 1).split('.');
    // Class and method are the last two.
    return { file: [...names.slice(0, -2), file].join('/'), line: Number(line), pure: true };
}

;// CONCATENATED MODULE: ./packages/test-results/src/test-file.ts
/** Endings of files whose path is in the dotted name of a class or a module: `com.acme.CartTest` is in com/acme/CartTest.java. */
const dottedEndings = ['py', 'java', 'kt', 'groovy', 'scala', 'rb', 'cs'];
/**
 * The file of the repository that a test stands in, as far as the report tells: its own attribute, a class name or suite that
 * is a path (Vitest, Playwright), a dotted name (pytest, RSpec, Surefire), a name with backslashes (PHP). Answers are
 * remembered: there are far fewer names than tests.
 */
function createTestFiles(paths) {
    const byFile = new Map();
    const byClass = new Map();
    const bySuite = new WeakMap();
    const suiteFile = (suite) => {
        const known = bySuite.get(suite);
        if (known !== undefined)
            return known.found;
        const found = firstOf([...suite].reverse(), (name) => pathOf(name, paths));
        bySuite.set(suite, { found });
        return found;
    };
    return ({ file, classname, suite }) => {
        // A file that is given and not in the repository is somebody else's: nothing is guessed instead.
        if (file !== undefined)
            return remembered(byFile, file, () => paths.resolve(file));
        return remembered(byClass, classname, () => pathOf(classname, paths)) ?? suiteFile(suite);
    };
}
function pathOf(name, paths) {
    if (name === '')
        return undefined;
    if (/\.\w{1,6}$/u.test(name)) {
        const path = paths.resolve(name);
        if (path !== undefined)
            return path;
    }
    const separator = name.includes('\\') ? '\\' : '.';
    const parts = name.replace(/\$.*$/u, '').split(separator);
    if (parts.some((part) => part === '' || part.includes('/')))
        return undefined;
    const endings = separator === '\\' ? ['php'] : dottedEndings;
    for (let length = parts.length; length > 0; length -= 1) {
        const stem = parts.slice(0, length).join('/');
        const found = firstOf(endings, (ending) => paths.resolve(`${stem}.${ending}`));
        if (found !== undefined)
            return found;
    }
    // The namespace of PHP and of C# is often not the folder; the class is the name of the file.
    return separator === '\\' ? paths.resolve(`${parts.at(-1)}.php`) : undefined;
}
function firstOf(items, find) {
    for (const item of items) {
        const found = find(item);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function remembered(map, key, find) {
    if (map.has(key))
        return map.get(key);
    const found = find();
    map.set(key, found);
    return found;
}

;// CONCATENATED MODULE: ./packages/test-results/src/location.ts


const linesRead = 400;
function createLocator(paths) {
    const ownFile = createTestFiles(paths);
    const known = new WeakMap();
    const frameIn = (line, packagePath) => {
        const frame = stackFrame(line);
        if (frame === undefined)
            return undefined;
        // Go names only the file; its folder is in the name of the package.
        const path = paths.resolve(frame.file) ?? (frame.file.includes('/') ? undefined : paths.resolveIn(packagePath, frame.file));
        return path === undefined ? undefined : { path, line: frame.line };
    };
    const framesOf = (details, packagePath) => details
        .split('\n', linesRead)
        .map((line) => frameIn(line, packagePath))
        .filter((frame) => frame !== undefined);
    const find = (test) => {
        const own = ownFile(test);
        const last = test.failures.at(-1);
        const frames = framesOf(`${last?.details ?? ''}\n${last?.message ?? ''}`, test.classname);
        const inOwn = own === undefined ? undefined : frames.findLast(({ path }) => path === own);
        if (inOwn !== undefined)
            return inOwn;
        if (own !== undefined)
            return { path: own, line: test.line ?? 1 };
        return frames[0];
    };
    const locate = (test) => {
        const before = known.get(test);
        if (before !== undefined)
            return before.location;
        const location = find(test);
        known.set(test, { location });
        return location;
    };
    return {
        locate,
        locateProblem: ({ details, message, file, suite }) => {
            const found = framesOf(`${details}\n${message}`, suite.at(-1) ?? '')[0];
            const own = file === undefined ? undefined : paths.resolve(file);
            return found ?? (own === undefined ? undefined : { path: own, line: 1 });
        },
        fileOf: (test) => ownFile(test) ?? (test.failures.length > 0 ? locate(test)?.path : undefined),
        ownFileOf: ownFile,
        namedFilesOf: ({ failures, classname }) => new Set(failures.flatMap(({ details, message }) => framesOf(`${details}\n${message}`, classname).map(({ path }) => path))),
        isOurs: (line, { classname }) => frameIn(line, classname) !== undefined,
    };
}

;// CONCATENATED MODULE: ./packages/test-results/src/quarantine.ts

/** Holds the entries against what was reported. */
function applyQuarantine(entries, reports, rules) {
    const uses = entries.map((entry) => ({
        entry,
        pattern: matcherOf(entry.test),
        expired: entry.expires < rules.today,
        tests: 0,
        failed: 0,
    }));
    const failures = [];
    const shielded = new Set();
    if (uses.length > 0) {
        for (const test of reports.flatMap(({ cases }) => cases)) {
            const names = namesOf(test);
            const matching = uses.filter(({ pattern }) => names.some(pattern));
            for (const use of matching)
                use.tests += 1;
            if (matching.length === 0 || !isBad(test))
                continue;
            for (const use of matching)
                use.failed += 1;
            const live = matching.find(({ expired }) => !expired);
            const state = live === undefined ? 'expired' : stateOf(rules.changed(test));
            failures.push({ test, entry: (live ?? matching[0]).entry, state });
            if (state === 'shielded' || state === 'unproven')
                shielded.add(test);
        }
    }
    return {
        failures,
        entries: uses.map(({ entry, expired, tests, failed }) => ({ entry, expired, tests, failed })),
        isShielded: (test) => shielded.has(test),
    };
}
function stateOf(changed) {
    if (changed === undefined)
        return 'unproven';
    return changed ? 'changed' : 'shielded';
}
/** The names under which a test can be listed: its own in reports, its path of suites, and pytest's and RSpec's `file::name`. */
function namesOf(test) {
    const id = testId(test);
    const names = [id, [...test.suite, test.name].join(' > ')];
    if (test.file !== undefined)
        names.push(`${test.file}::${test.name}`);
    return names;
}
function matcherOf(pattern) {
    if (!pattern.includes('*'))
        return (name) => name === pattern;
    const parts = pattern.split('*');
    const [first = ''] = parts;
    const last = parts.at(-1) ?? '';
    // By hand and not by a regular expression: many stars must not make it slow.
    return (name) => {
        if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length)
            return false;
        let from = first.length;
        const end = name.length - last.length;
        for (const part of parts.slice(1, -1)) {
            const at = name.indexOf(part, from);
            if (at === -1 || at + part.length > end)
                return false;
            from = at + part.length;
        }
        return true;
    };
}

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./packages/test-results/src/detect-format.ts

/** How much of a file is looked at. */
const detectionBytes = 64 * 1024;
/**
 * The format by the first bytes of the content, never by the name of the file: `<` is XML, lines of objects with an `Action` are
 * `go test -json`, another object is JSON, and TAP begins with its version, a plan or a test point.
 */
function detectFormat(start) {
    const [a, b] = start;
    if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (a === 0x3c && b === 0) || (a === 0 && b === 0x3c)) {
        return 'xml';
    }
    const text = new external_node_util_namespaceObject.TextDecoder('utf-8').decode(start.subarray(0, detectionBytes)).trimStart();
    if (text === '')
        return start.length < detectionBytes ? 'empty' : 'xml';
    if (text.startsWith('<'))
        return 'xml';
    if (/^\{\s*"(?:Time|Action|ImportPath|Package)"\s*:\s*"/u.test(text))
        return 'go-json';
    if (text.startsWith('{'))
        return 'json';
    // What a runner prints before its TAP is allowed to be there.
    if (/^(?:TAP version \d+|(?:not )?ok\b(?! *[\w]*:)|1\.\.\d+\s*(?:#.*)?$|Bail out!)/mu.test(text))
        return 'tap';
    return 'unknown';
}

;// CONCATENATED MODULE: ./packages/test-results/src/bounded-text.ts
/** Sizes in UTF-16 units. `head` may be 0: then only the end is kept. */
function boundedText(head, tail) {
    let first = '';
    let last = '';
    let left = 0;
    return {
        add(text) {
            const room = head - first.length;
            if (room > 0)
                first += text.slice(0, room);
            const rest = room > 0 ? text.slice(room) : text;
            if (rest === '')
                return;
            last += rest;
            // Cutting only at twice the size makes the cost of many small pieces linear.
            if (last.length > 2 * tail) {
                left += last.length - tail;
                last = last.slice(-tail);
            }
        },
        text() {
            const cut = Math.max(0, last.length - tail);
            const hidden = left + cut;
            const end = cut === 0 ? last : last.slice(cut);
            return hidden === 0 ? detached(first + end) : detached(`${first}\n… ${hidden} characters left out …\n${end}`);
        },
    };
}
/**
 * The same text in memory of its own. A slice of a string keeps the whole string alive in V8: a test's name of 20
 * characters would keep the 1 MiB chunk of the file that it was cut from.
 */
function detached(text) {
    // Joining makes a new string, slicing it flattens it; 13 is V8's shortest slice that is not a copy.
    return text.length < 13 ? text : ` ${text}`.slice(1);
}
/** At most `units` UTF-16 units of the beginning; what is cut ends with `…`. Empty when there is no text. */
const bounded_text_short = (text, units) => text === undefined ? '' : text.length > units ? `${text.slice(0, units).toWellFormed()}…` : detached(text);
/** How much of a text is kept, in UTF-16 units; a report may have gigabytes. */
const textLimits = {
    name: 2000,
    message: 4000,
    /** Half of its beginning, half of its end. */
    details: 8000,
    output: 4000,
    skipReason: 500,
};
/** Both ends of a text that is in memory already. */
function clipped(text, units) {
    if (text.length <= units)
        return detached(text);
    const bounded = boundedText(units >> 1, units >> 1);
    bounded.add(text);
    return bounded.text();
}

;// CONCATENATED MODULE: ./packages/test-results/src/failure-text.ts

/** Body of a failure: the beginning names it, the end has the deepest frames. */
const failureBody = () => boundedText(textLimits.details / 2, textLimits.details / 2);
/** The end of what a test printed. */
const outputTail = () => boundedText(0, textLimits.output);
/** A failure with bounded texts; without a message the first line of the details is the message. */
function failure(kind, type, message, details) {
    const body = clipped(details.trim(), textLimits.details);
    const said = message.trim() === '' ? (body.split('\n').find((line) => line.trim() !== '') ?? '') : message;
    return { kind, type: bounded_text_short(type, textLimits.name), message: bounded_text_short(said, textLimits.message), details: body };
}

;// CONCATENATED MODULE: ./packages/test-results/src/test-report-builder.ts


const none = [];
function testCase(found) {
    const { outcome, failures = none } = found;
    return {
        suite: found.suite,
        classname: bounded_text_short(found.classname, textLimits.name),
        name: bounded_text_short(found.name, textLimits.name),
        file: found.file === undefined || found.file === '' ? undefined : bounded_text_short(found.file, textLimits.name),
        line: found.line !== undefined && Number.isInteger(found.line) && found.line > 0 ? found.line : undefined,
        seconds: found.seconds !== undefined && Number.isFinite(found.seconds) ? Math.max(0, found.seconds) : undefined,
        outcome,
        failures,
        attempts: outcome === 'skipped' ? 0 : (found.attempts ?? 1),
        skipReason: outcome === 'skipped' ? bounded_text_short(found.skipReason, textLimits.skipReason) : '',
        output: outcome === 'failed' || outcome === 'error' ? (found.output ?? '') : '',
    };
}
/** The suites of a flat list of cases, in the order of their first case. */
function suitesOf(cases) {
    const suites = new Map();
    let last;
    for (const test of cases) {
        if (last?.path !== test.suite) {
            const key = test.suite.join('\0');
            const known = suites.get(key);
            const suite = known ?? { path: test.suite, file: test.file, seconds: undefined, tests: 0, bad: 0, skipped: 0 };
            if (known === undefined)
                suites.set(key, suite);
            last = { path: test.suite, suite };
        }
        last.suite.tests += 1;
        if (isBad(test))
            last.suite.bad += 1;
        if (test.outcome === 'skipped')
            last.suite.skipped += 1;
    }
    return [...suites.values()];
}
/** A report from its cases. Where its own summary counts more failures than it lists, the summary wins, else the list; both are said. */
function reportOf(format, cases, problems, claims, warnings = []) {
    // Some count every try that failed.
    const bad = cases.reduce((sum, test) => sum + Math.max(isBad(test) ? 1 : 0, test.failures.length), 0);
    const told = problems.reduce((sum, { count }) => sum + count, 0);
    const counted = claims.bad ?? 0;
    const listed = cases.filter(isBad).length;
    const unexplained = Math.max(0, counted - bad - told);
    const unlisted = claims.tests === undefined ? 0 : Math.max(0, claims.tests - cases.length - unexplained);
    const extra = unexplained === 0 ? [] : [unexplainedProblem([], undefined, counted, unexplained)];
    return {
        format,
        suites: suitesOf(cases),
        cases,
        problems: [...problems, ...extra],
        warnings: [
            ...warnings,
            ...(unlisted === 0 ? [] : [unlistedWarning(unlisted)]),
            ...(claims.bad === undefined || claims.bad >= listed ? [] : [understatedWarning('', counted, listed)]),
        ],
        unlisted,
    };
}
const unlistedWarning = (unlisted) => `Its summary counts ${unlisted} tests that are not listed; they are counted nowhere.`;
/** `suite`: empty for the report as a whole. */
const understatedWarning = (suite, counted, listed) => suite === ''
    ? `Failures and errors: ${counted} by its summary, ${listed} by its list; the list counts.`
    : `Failures and errors of suite ${suite}: ${counted} by its attributes, ${listed} by its list; the list counts.`;
/** What a suite counts as bad and does not show. */
function unexplainedProblem(suite, file, counted, unexplained) {
    const message = `the report counts ${counted} failures and errors, ${counted - unexplained} are listed`;
    return { kind: 'failed', type: '', message, details: '', suite, file, source: 'attributes', count: unexplained };
}
/** Something bad of a suite that is written in the report. */
const suiteProblem = (failure, suite, file) => ({
    ...failure,
    suite,
    file,
    source: 'element',
    count: 1,
});
/** A count in an attribute; 0 for anything that is none. */
const countOf = (text) => (/^\s*\d{1,12}\s*$/u.test(text ?? '') ? Number(text) : 0);

;// CONCATENATED MODULE: ./packages/test-results/src/ctrf.ts




/** Common Test Report Format (https://ctrf.io/docs/specification/overview): `results.tests`, one entry a test, its tries within. */
function ctrfReader(budget) {
    const cases = [];
    const suites = new Map();
    return {
        item(value) {
            if (isRecord(value))
                cases.push(budget.test(caseOf(value, suites)));
        },
        finish(rest) {
            const results = isRecord(rest?.results) ? rest.results : {};
            const summary = isRecord(results.summary) ? results.summary : {};
            const failed = numberOf(summary.failed);
            // What did not end well is among its `other`.
            const errors = cases.filter(({ outcome }) => outcome === 'error').length;
            const bad = failed === undefined ? undefined : failed + errors;
            return reportOf('ctrf', cases, [], { tests: numberOf(summary.tests), bad });
        },
    };
}
function caseOf(test, suites) {
    const file = textOf(test.filePath);
    const outcome = outcomeOf(test.status, textOf(test.rawStatus));
    const bad = outcome === 'failed' || outcome === 'error';
    const own = failure(outcome === 'error' ? 'error' : 'failed', '', textOf(test.message), detailsOf(test));
    const earlier = earlierTries(test, outcome);
    const retries = numberOf(test.retries) ?? 0;
    const milliseconds = numberOf(test.duration);
    return testCase({
        suite: suiteOf(test.suite, suites),
        name: textOf(test.name),
        file,
        line: numberOf(test.line),
        seconds: milliseconds === undefined ? undefined : milliseconds / 1000,
        outcome,
        failures: bad ? [...earlier, own] : earlier,
        attempts: Math.max(retries + 1, earlier.length + 1),
        skipReason: outcome === 'skipped' ? textOf(test.message) || textOf(test.rawStatus) : '',
        output: bad ? clipped(outputOf(test), textLimits.output) : '',
    });
}
/** A list of names, or one text in which reporters write ` > ` between them. */
function suiteOf(value, suites) {
    const names = Array.isArray(value) ? value.map(textOf) : textOf(value).split(' > ');
    const key = names.join('\0');
    const known = suites.get(key);
    if (known !== undefined)
        return known;
    const suite = names.filter((name) => name !== '');
    suites.set(key, suite);
    return suite;
}
const detailsOf = (test) => [textOf(test.message), textOf(test.trace)].filter(Boolean).join('\n');
const outputOf = (test) => [...listOf(test.stdout), ...listOf(test.stderr)].map(textOf).join('\n');
/** Tries that did not pass, without the last one; a test that is called flaky failed at least once. */
function earlierTries(test, outcome) {
    const tries = listOf(test.retryAttempts).filter(isRecord);
    const failed = tries
        .filter(({ status }) => status !== 'passed' && status !== 'skipped' && status !== 'pending')
        .map((attempt) => failure('failed', '', textOf(attempt.message), detailsOf(attempt)));
    const last = tries.at(-1);
    // Some list the last try as well.
    const before = outcome !== 'passed' && last !== undefined && tries.length > (numberOf(test.retries) ?? 0)
        ? failed.slice(0, -1)
        : failed;
    if (outcome === 'passed' && before.length === 0 && test.flaky === true) {
        return [failure('failed', '', 'tried again; the report does not say why', '')];
    }
    return before;
}
/** `other` is whatever the tool has beside these: that it did not run, or that it did not end well. */
function outcomeOf(status, raw) {
    switch (status) {
        case 'passed':
            return 'passed';
        case 'failed':
            return 'failed';
        case 'skipped':
        case 'pending':
            return 'skipped';
        case 'other':
            return /^(?:todo|disabled|ignored|notrun|not run|inconclusive|focused|untested|)$/iu.test(raw)
                ? 'skipped'
                : 'error';
        default:
            return 'error';
    }
}

;// CONCATENATED MODULE: ./packages/test-results/src/jest-json.ts



/**
 * `jest --json` and Vitest's json reporter (https://jestjs.io/docs/cli#--json, `FormattedTestResults` in @jest/test-result): one entry a
 * file. A file that could not be run has a message and no assertions.
 */
function jestReader(budget) {
    const cases = [];
    const problems = [];
    return {
        item(value) {
            if (!isRecord(value))
                return;
            const file = textOf(value.name) || textOf(value.testFilePath);
            const path = [file];
            const tests = listOf(value.assertionResults ?? value.testResults);
            const shared = new Map();
            let bad = 0;
            for (const test of tests) {
                if (!isRecord(test))
                    continue;
                const found = jest_json_caseOf(test, file, path, shared);
                if (found.outcome === 'failed')
                    bad += 1;
                cases.push(budget.test(found));
            }
            if (value.status === 'failed' && bad === 0) {
                problems.push(suiteProblem(failure('error', '', '', textOf(value.message) || 'the file failed'), path, file));
            }
        },
        finish(rest) {
            if (rest === undefined)
                return reportOf('jest-json', cases, problems, { tests: undefined, bad: undefined });
            const failedTests = numberOf(rest.numFailedTests) ?? 0;
            const broken = numberOf(rest.numRuntimeErrorTestSuites) ?? 0;
            const bad = failedTests + Math.max(0, broken - problems.length);
            const says = rest.numFailedTests !== undefined;
            const ofRun = bad > 0 && rest.wasInterrupted !== true ? [] : runProblems(rest, cases, problems);
            return reportOf('jest-json', cases, [...problems, ...ofRun], {
                tests: numberOf(rest.numTotalTests),
                bad: says || bad > 0 ? bad : undefined,
            });
        },
    };
}
/** What the run says of itself and no file explains. */
function runProblems(rest, cases, problems) {
    if (rest.wasInterrupted === true) {
        return [suiteProblem(failure('error', '', 'the run was interrupted: not all tests were run', ''), [])];
    }
    const explained = problems.length > 0 || cases.some(({ outcome }) => outcome === 'failed');
    if (!explained && (rest.success === false || (numberOf(rest.numFailedTestSuites) ?? 0) > 0)) {
        return [suiteProblem(failure('failed', '', 'the run says that it had no success, and no test shows why', ''), [])];
    }
    return [];
}
function jest_json_caseOf(test, file, path, shared) {
    const ancestors = listOf(test.ancestorTitles).map(textOf).filter(Boolean);
    const key = ancestors.join('\0');
    const suite = shared.get(key) ?? [...path, ...ancestors];
    shared.set(key, suite);
    const outcome = jest_json_outcomeOf(test.status);
    const location = isRecord(test.location) ? test.location : {};
    const last = outcome === 'failed' ? listOf(test.failureMessages).map((text) => failed(textOf(text))) : [];
    // Jest: what the tries before the last one broke of (`jest.retryTimes`).
    const earlier = listOf(test.retryReasons).map((text) => failed(textOf(text)));
    const milliseconds = numberOf(test.duration);
    return testCase({
        suite,
        name: textOf(test.title) || textOf(test.fullName),
        file,
        line: numberOf(location.line),
        seconds: milliseconds === undefined ? undefined : milliseconds / 1000,
        outcome,
        failures: outcome === 'failed' && last.length + earlier.length === 0 ? [failed('')] : [...earlier, ...last],
        attempts: Math.max(numberOf(test.invocations) ?? 1, earlier.length + 1),
        skipReason: outcome === 'skipped' ? textOf(test.status) : '',
    });
}
/** The class of the error stands before the first colon; the message ends where the trace begins. */
function failed(text) {
    const message = text.split(/\n\s+at /u)[0] ?? '';
    const type = /^([A-Za-z_$][\w$.]*(?:Error|Exception)): /u.exec(message)?.[1] ?? '';
    return failure('failed', type, type === '' ? message : message.slice(type.length + 2), text);
}
/** `disabled` and `todo` did not run; whatever is not known is not a pass. */
function jest_json_outcomeOf(status) {
    switch (status) {
        case 'passed':
        case 'focused':
            return 'passed';
        case 'pending':
        case 'skipped':
        case 'todo':
        case 'disabled':
            return 'skipped';
        default:
            return 'failed';
    }
}

;// CONCATENATED MODULE: ./packages/test-results/src/json-items.ts

/** In UTF-16 units. */
const largestItem = 64 * 1024 * 1024;
const largestRest = 4 * 1024 * 1024;
const deepest = 1000;
class Stop extends Error {
    problem;
    constructor(problem, message) {
        super(message);
        this.problem = problem;
    }
}
/**
 * Reads a JSON document in pieces: the items of its large arrays one after another, each of which is parsed by itself, so that memory
 * grows with the largest item and not with the document. Text between is checked by `JSON.parse` as well.
 */
async function readJsonItems(chunks, shape, onItem) {
    /** One entry an open container: `{` or `[`, and its path. */
    const open = [];
    let mode = 'rest';
    let modeDepth = 0;
    let inString = false;
    let escaped = false;
    let key = '';
    let pieces = [];
    let pieceUnits = 0;
    const rest = [];
    let restUnits = 0;
    let seen = false;
    const keep = (text) => {
        if (text === '' || mode === 'skip')
            return;
        if (mode === 'item') {
            pieceUnits += text.length;
            if (pieceUnits > largestItem)
                throw new Stop('too-large', 'one entry of it is larger than 64 MiB');
            pieces.push(text);
        }
        else {
            restUnits += text.length;
            if (restUnits > largestRest)
                throw new Stop('too-large', 'it has more than 4 MiB outside of its tests');
            rest.push(text);
        }
    };
    const finishItem = () => {
        const text = pieces.join('');
        pieces = [];
        pieceUnits = 0;
        mode = 'rest';
        onItem(open.at(-1)?.path ?? '', parsed(text));
    };
    const childPath = () => {
        const parent = open.at(-1);
        if (parent === undefined)
            return '';
        const step = parent.brace === brace.object ? key : '*';
        return parent.path === '' ? step : `${parent.path}.${step}`;
    };
    const isItemArray = () => {
        const top = open.at(-1);
        return top !== undefined && top.brace === brace.array && shape.items.includes(top.path);
    };
    const feed = (text) => {
        let from = 0;
        let stringFrom = 0;
        const flush = (to) => {
            keep(text.slice(from, to));
            from = to;
        };
        for (let at = 0; at < text.length; at += 1) {
            const c = text.charCodeAt(at);
            if (inString) {
                if (escaped)
                    escaped = false;
                else if (c === backslash)
                    escaped = true;
                else if (c === quote) {
                    inString = false;
                    if (mode === 'rest')
                        key += text.slice(stringFrom, at);
                }
                continue;
            }
            if (c === 0x20 || c === 0x0a || c === 0x0d || c === 0x09)
                continue;
            seen = true;
            if (mode === 'rest' && c !== comma && c !== closeArray && isItemArray()) {
                flush(at);
                mode = 'item';
                modeDepth = open.length;
            }
            if (c === quote) {
                inString = true;
                stringFrom = at + 1;
                if (mode === 'rest')
                    key = '';
            }
            else if (c === brace.object || c === brace.array) {
                if (open.length >= deepest)
                    throw new Stop('too-large', `it is nested deeper than ${deepest}`);
                const path = mode === 'rest' ? childPath() : '';
                if (mode === 'rest' && !(c === brace.object ? shape.objects : shape.items).includes(path)) {
                    flush(at);
                    keep('null');
                    mode = 'skip';
                    modeDepth = open.length;
                }
                open.push({ brace: c, path });
            }
            else if (c === closeObject || c === closeArray) {
                if (mode === 'item' && open.length === modeDepth) {
                    flush(at);
                    finishItem();
                }
                const top = open.pop();
                if (top === undefined || (top.brace === brace.object) !== (c === closeObject)) {
                    throw new Stop('malformed', 'its brackets do not match');
                }
                if (mode === 'skip' && open.length === modeDepth) {
                    from = at + 1;
                    mode = 'rest';
                }
            }
            else if (c === comma) {
                if (mode === 'item' && open.length === modeDepth) {
                    flush(at);
                    finishItem();
                    // The array stays empty in the rest.
                    from = at + 1;
                }
            }
        }
        if (inString && mode === 'rest')
            key += text.slice(stringFrom);
        flush(text.length);
    };
    try {
        const decoder = new external_node_util_namespaceObject.TextDecoder('utf-8');
        for await (const chunk of chunks)
            feed(decoder.decode(chunk, { stream: true }));
        feed(decoder.decode());
        if (!seen)
            throw new Stop('empty', 'the document is empty');
        if (open.length > 0 || inString)
            throw new Stop('truncated', 'the document ends too early');
        return { ok: true, rest: parsed(rest.join('')) };
    }
    catch (error) {
        if (!(error instanceof Stop))
            throw error;
        return { ok: false, problem: error.problem, message: error.message };
    }
}
const brace = { object: 0x7b, array: 0x5b };
const closeObject = 0x7d;
const closeArray = 0x5d;
const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new Stop('malformed', `it is not JSON: ${(error instanceof Error ? error.message : String(error)).slice(0, 200)}`);
    }
}

;// CONCATENATED MODULE: ./packages/test-results/src/json-report.ts



const shape = {
    items: ['testResults', 'results.tests'],
    objects: ['', 'results', 'results.summary', 'results.tool'],
};
/** Reads a report in JSON; its keys tell the dialect. `wanted` refuses the other one. */
async function readJsonReport(chunks, wanted, budget) {
    const jest = jestReader(budget);
    const ctrf = ctrfReader(budget);
    let found;
    const end = await readJsonItems(chunks, shape, (path, value) => {
        found = path === 'testResults' ? 'jest-json' : 'ctrf';
        (found === 'ctrf' ? ctrf : jest).item(value);
    });
    const rest = end.ok && isRecord(end.rest) ? end.rest : undefined;
    const format = found ?? (rest === undefined ? undefined : formatOf(rest));
    const reader = format === 'ctrf' ? ctrf : format === 'jest-json' ? jest : undefined;
    const accepted = reader !== undefined && (wanted === undefined || wanted === format);
    if (!end.ok)
        return { ...end, ...(accepted ? { partial: reader.finish(undefined) } : {}) };
    if (!accepted) {
        const known = wanted ?? 'CTRF or Jest';
        return { ok: false, problem: 'unknown-format', message: `it is JSON, and not that of a ${known} report` };
    }
    return { ok: true, report: reader.finish(rest ?? {}) };
}
function formatOf(rest) {
    if (Array.isArray(rest.testResults))
        return 'jest-json';
    return isRecord(rest.results) && Array.isArray(rest.results.tests) ? 'ctrf' : undefined;
}
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value) => typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
const numberOf = (value) => typeof value === 'number' && Number.isFinite(value) ? value : undefined;
const listOf = (value) => (Array.isArray(value) ? value : []);

;// CONCATENATED MODULE: ./packages/test-results/src/retries.ts

/**
 * Joins the attempts of one test that a tool wrote as several cases of the same suite (pytest-rerunfailures, gotestsum, Gradle's retry
 * plugin). Attempts are told by their pattern: every one but the last did not pass. Anything else (passed and then failed, passed
 * twice) are different tests with the same name. Jest, Vitest, Mocha and RSpec allow that, and there a pass of one test must not hide
 * the failure of another: without evidence nothing is joined.
 */
function mergeRetries(cases, { unique, suiteName }) {
    if (!anyRepeated(cases))
        return { cases, namesakes: [] };
    const groups = new Map();
    for (const test of cases) {
        const key = `${test.classname}\0${test.name}\0${test.file ?? ''}\0${test.line ?? ''}`;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, test);
        else if (Array.isArray(group))
            group.push(test);
        else
            groups.set(key, [group, test]);
    }
    if (groups.size === cases.length)
        return { cases, namesakes: [] };
    const namesakes = [];
    const merged = [...groups.values()].flatMap((group) => {
        if (!Array.isArray(group) || !looksRetried(group))
            return group;
        if (unique || isClass(suiteName, group[0]?.classname ?? ''))
            return [joined(group)];
        if (group.at(-1)?.outcome === 'passed')
            namesakes.push(testId(group[0]));
        return group;
    });
    return { cases: merged, namesakes };
}
/** Whether two have one name and one class: a quick look, because there may be hundreds of thousands and hardly ever any. */
function anyRepeated(cases) {
    const classes = new Map();
    for (const { name, classname } of cases) {
        const known = classes.get(name);
        if (known === undefined)
            classes.set(name, classname);
        else if (typeof known !== 'string') {
            if (known.has(classname))
                return true;
            known.add(classname);
        }
        else if (known === classname)
            return true;
        else
            classes.set(name, new Set([known, classname]));
    }
    return false;
}
/** A suite that is a class has methods, and these have names of their own; a suite that is a file does not. */
const isClass = (suite, classname) => suite !== '' && suite === classname && /^[\p{L}_$][\p{L}\p{N}_$.]*$/u.test(suite) && !/\.[cm]?[jt]sx?$/u.test(suite);
function looksRetried(group) {
    // Tests without a name cannot be told apart, so they are not tries of one.
    return group[0]?.name !== '' && group.slice(0, -1).every(isBad) && group.at(-1)?.outcome !== 'skipped';
}
/** pytest lists a test that failed and then broke in its teardown twice: that was one try. */
function brokeAfterwards(group) {
    return group.length === 2 && group[0]?.outcome === 'failed' && group[1]?.outcome === 'error';
}
function joined(group) {
    const last = group.at(-1);
    const seconds = group.flatMap((test) => test.seconds ?? []);
    return {
        ...last,
        seconds: seconds.length === 0 ? undefined : seconds.reduce((sum, value) => sum + value, 0),
        failures: group.flatMap((test) => test.failures),
        attempts: brokeAfterwards(group) ? 1 : group.reduce((sum, test) => sum + test.attempts, 0),
        output: group.findLast((test) => test.output !== '')?.output ?? '',
    };
}

;// CONCATENATED MODULE: ./packages/test-results/src/text-lines.ts

/** A longer line is cut, in UTF-16 units: it must not fill the memory. */
const longestLine = 16 * 1024 * 1024;
/**
 * Every line of a text in UTF-8 (or UTF-16LE with its mark), without its end; memory does not grow with the text. `cut` is true when
 * something of the line was left out.
 */
async function eachLine(chunks, onLine) {
    let decoder;
    let held = [];
    let length = 0;
    let cut = false;
    const hold = (piece) => {
        const room = longestLine - length;
        if (piece.length > room)
            cut = true;
        if (room <= 0 || piece === '')
            return;
        held.push(piece.length > room ? piece.slice(0, room) : piece);
        length += Math.min(room, piece.length);
    };
    const emit = (end) => {
        let line = end;
        if (held.length > 0 || end.length > longestLine) {
            hold(end);
            line = held.join('');
        }
        onLine(line.endsWith('\r') ? line.slice(0, -1) : line, cut);
        held = [];
        length = 0;
        cut = false;
    };
    for await (const chunk of chunks) {
        decoder ??= new external_node_util_namespaceObject.TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : 'utf-8');
        const text = decoder.decode(chunk, { stream: true });
        let from = 0;
        for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
            emit(text.slice(from, end));
            from = end + 1;
        }
        if (from < text.length)
            hold(text.slice(from));
    }
    hold(decoder?.decode() ?? '');
    if (held.length > 0)
        emit('');
}

;// CONCATENATED MODULE: ./packages/test-results/src/go-json.ts







/**
 * The events of `go test -json` (`go doc test2json`), also several runs in one file (gotestsum with `--rerun-fails`). A package that
 * failed without a failed test is a problem of its own: it did not compile, panicked, or its TestMain ended it. A test that began and
 * never ended is an error.
 */
async function readGoJson(chunks, budget) {
    const packages = new Map();
    const builds = new Map();
    const problems = [];
    let events = 0;
    let others = 0;
    const packageOf = (name) => {
        const known = packages.get(name);
        if (known?.open === true)
            return known;
        const fresh = known ?? { budget, path: [name], running: new Map(), cases: [], unique: true, ...unstarted() };
        if (known !== undefined)
            Object.assign(known, unstarted());
        packages.set(name, fresh);
        return fresh;
    };
    await eachLine(chunks, (line) => {
        if (line.trim() === '')
            return;
        const event = eventOf(line);
        const action = textOf(event?.Action);
        if (event === undefined || action === '') {
            others += 1;
            return;
        }
        events += 1;
        const output = textOf(event.Output);
        if (action === 'build-output') {
            const key = textOf(event.ImportPath);
            const text = builds.get(key) ?? failureBody();
            text.add(output);
            builds.set(key, text);
            return;
        }
        if (event.Package === undefined)
            return;
        const group = packageOf(textOf(event.Package));
        const test = textOf(event.Test);
        if (action === 'output')
            (test === '' ? group.output : go_json_outputOf(group, test)).add(output);
        else if (test !== '')
            testEvent(group, test, action, numberOf(event.Elapsed));
        else if (action === 'pass' || action === 'fail' || action === 'skip') {
            endPackage(group, action, builds.get(textOf(event.FailedBuild)), problems);
        }
    });
    if (events === 0) {
        return others === 0
            ? { ok: false, problem: 'empty', message: 'the document is empty' }
            : { ok: false, problem: 'malformed', message: 'no line of it is an event of go test -json' };
    }
    const unfinished = [...packages].filter(([, group]) => group.open).map(([name]) => name);
    for (const name of unfinished)
        endPackage(packages.get(name), 'cut', undefined, problems);
    const merged = [...packages.values()].map(({ cases, unique }) => mergeRetries(cases, { unique, suiteName: '' }));
    const warnings = others === 0 ? [] : [`${others} lines are no events of go test -json; they were passed over.`];
    const cases = merged.flatMap((one) => one.cases);
    const report = reportOf('go-json', cases, problems, { tests: undefined, bad: undefined }, warnings);
    if (unfinished.length === 0)
        return { ok: true, report };
    const message = `the document ends too early: ${unfinished.slice(0, 3).join(', ')} did not end`;
    return { ok: false, problem: 'truncated', message, partial: report };
}
const unstarted = () => ({
    ended: new Set(),
    output: failureBody(),
    bad: 0,
    open: true,
});
function eventOf(line) {
    if (!line.startsWith('{'))
        return undefined;
    try {
        const value = JSON.parse(line);
        return isRecord(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function go_json_outputOf(group, test) {
    const known = group.running.get(test);
    if (known !== undefined)
        return known;
    const text = boundedText(4000, 4000);
    group.running.set(test, text);
    return text;
}
const endings = new Map([
    ['pass', 'passed'],
    ['bench', 'passed'],
    ['fail', 'failed'],
    ['skip', 'skipped'],
]);
function testEvent(group, name, action, elapsed) {
    const outcome = endings.get(action);
    if (outcome !== undefined)
        endTest(group, name, outcome, elapsed, '');
    else if (action === 'run' && !group.running.has(name))
        group.running.set(name, undefined);
}
function endTest(group, name, outcome, seconds, reason) {
    // What a test that passed has printed is of no interest.
    const output = outcome === 'passed' ? '' : (group.running.get(name)?.text() ?? '');
    group.running.delete(name);
    if (group.ended.has(name))
        group.unique = false;
    group.ended.add(name);
    const said = output
        .split('\n')
        .filter((line) => !/^\s*(?:=== (?:RUN|PAUSE|CONT|NAME)|--- (?:FAIL|SKIP|PASS))\b/u.test(line))
        .join('\n');
    const bad = outcome === 'failed' || outcome === 'error';
    const found = group.budget.test(testCase({
        suite: group.path,
        classname: group.path[0] ?? '',
        name,
        seconds,
        outcome,
        failures: bad ? [failure(outcome, '', reason || messageOf(said) || subtestMessage(group, name), said)] : [],
        skipReason: outcome === 'skipped' ? messageOf(said) : '',
    }));
    group.cases.push(found);
    if (isBad(found))
        group.bad += 1;
}
/** A test whose subtest failed says nothing of its own. */
function subtestMessage({ cases }, name) {
    // They end right before it.
    const failed = cases.slice(-500).find((test) => isBad(test) && test.name.startsWith(`${name}/`));
    return failed === undefined ? '' : `the subtest ${failed.name.slice(name.length + 1)} failed`;
}
/** `    cart_test.go:15: total: got 2` without its place; a panic; else the first line. */
function messageOf(output) {
    const lines = output.split('\n').map((line) => line.trim());
    const panic = lines.find((line) => line.startsWith('panic: '));
    const placed = lines.find((line) => /^[\w.-]+\.go:\d+: ./u.test(line));
    return panic ?? placed?.replace(/^[\w.-]+\.go:\d+: /u, '') ?? lines.find((line) => line !== '') ?? '';
}
function endPackage(group, ending, build, problems) {
    for (const name of [...group.running.keys()]) {
        // Output of a test that has ended may come late; it is nobody's.
        if (group.ended.has(name))
            group.running.delete(name);
        else
            endTest(group, name, 'error', undefined, ending === 'cut' ? 'did not end: the report stops before' : 'did not end');
    }
    group.open = false;
    if (ending !== 'fail' || group.bad > 0)
        return;
    const output = group.output.text();
    const compiler = build?.text() ?? '';
    const broken = compiler !== '' || /\[(?:build|setup) failed\]/u.test(output);
    const message = broken
        ? 'the package does not build'
        : messageOf(output.replace(/^(?:FAIL|ok)\b.*$/gmu, '')) || 'the package failed';
    problems.push(suiteProblem(failure('error', '', message, compiler || output), group.path));
}

;// CONCATENATED MODULE: ./packages/test-results/src/peek.ts
/** The first bytes (at least `bytes`, or all there are) and the whole again, these included. */
async function peek(chunks, bytes) {
    const iterator = chunks[Symbol.asyncIterator]();
    const held = [];
    let length = 0;
    while (length < bytes) {
        const next = await iterator.next();
        if (next.done === true)
            break;
        held.push(next.value);
        length += next.value.length;
    }
    async function* whole() {
        try {
            yield* held.splice(0);
            for (;;) {
                const next = await iterator.next();
                if (next.done === true)
                    return;
                yield next.value;
            }
        }
        finally {
            // A reader that stops early lets go of the file.
            await iterator.return?.();
        }
    }
    return { start: held.length === 1 ? (held[0] ?? new Uint8Array()) : Buffer.concat(held), all: whole() };
}

;// CONCATENATED MODULE: ./packages/test-results/src/tap-diagnostics.ts

/**
 * Reads the keys of the block without a YAML parser: runners write values that are not YAML (line ends within quotes), and nothing
 * but a few plain keys is needed. The first key of a name wins, at whatever depth.
 */
function tapDiagnostics(lines) {
    const values = new Map();
    for (let at = 0; at < lines.length; at += 1) {
        const match = /^(\s*)([A-Za-z_]\w*):(?:\s+(.*))?$/u.exec(lines[at] ?? '');
        if (match === null)
            continue;
        const [, space = '', key = '', inline = ''] = match;
        const block = /^[|>][-+]?\d?$/u.test(inline.trim());
        const [text, next] = block ? blockText(lines, at + 1, space.length) : [plain(inline), at];
        if (!values.has(key) && text !== '')
            values.set(key, text);
        at = next;
    }
    const stack = values.get('stack') ?? '';
    const message = values.get('message') ?? values.get('error') ?? '';
    const place = /^(?:file:\/\/)?(.*?):(\d+)(?::\d+)?$/u.exec(values.get('location') ?? values.get('at') ?? '');
    const duration = Number(values.get('duration_ms') ?? Number.NaN);
    const all = lines.join('\n');
    return {
        message,
        type: values.get('name') ?? '',
        // Without a trace the whole block is what there is to see.
        details: stack === ''
            ? all
            : [message, stack].filter((text) => text !== '' && !stack.startsWith(`${text}\n`)).join('\n') || stack,
        file: place?.[1] ?? values.get('file'),
        line: place === null ? lineOf(values.get('line')) : Number(place[2]),
        seconds: Number.isFinite(duration) ? duration / 1000 : undefined,
        suite: values.get('type') === 'suite',
    };
}
const tapFailure = (diagnostics, fallback) => failure('failed', diagnostics?.type ?? '', diagnostics?.message || fallback, diagnostics?.details ?? '');
/** The lines of a block scalar, with their common indentation taken off, and the index of its last line. */
function blockText(lines, from, indent) {
    const block = [];
    let at = from;
    for (; at < lines.length; at += 1) {
        const line = lines[at] ?? '';
        if (line.trim() !== '' && line.length - line.trimStart().length <= indent)
            break;
        block.push(line);
    }
    const least = block
        .filter((line) => line.trim() !== '')
        .reduce((width, line) => Math.min(width, line.length - line.trimStart().length), Number.POSITIVE_INFINITY);
    const text = block.map((line) => line.slice(Math.min(least, line.length))).join('\n');
    return [text.trimEnd(), at - 1];
}
function plain(text) {
    const trimmed = text.trim();
    const quoted = /^(["'])(.*)\1$/su.exec(trimmed);
    if (quoted === null)
        return trimmed;
    const inner = quoted[2] ?? '';
    return quoted[1] === '"' ? inner.replace(/\\(["\\])/gu, '$1').replaceAll('\\n', '\n') : inner.replaceAll("''", "'");
}
function lineOf(text) {
    const line = Number(text);
    return text !== undefined && Number.isInteger(line) && line > 0 ? line : undefined;
}

;// CONCATENATED MODULE: ./packages/test-results/src/tap-line.ts
function parseTapLine(line) {
    let indent = 0;
    while (line.charCodeAt(indent) === 0x20)
        indent += 1;
    const text = line.slice(indent);
    switch (text[0]) {
        case '#': {
            const subtest = /^# Subtest(?:: (.*))?$/u.exec(text);
            if (subtest !== null)
                return { kind: 'subtest', indent, name: unescaped(subtest[1] ?? '') };
            return { kind: 'comment', indent, text: text.slice(1) };
        }
        case '}':
            return text.trimEnd() === '}' ? { kind: 'close', indent } : { kind: 'other' };
        case '-':
            return text.trimEnd() === '---' ? { kind: 'yaml', indent } : { kind: 'other' };
        case 'T':
            return /^TAP version \d+/u.test(text) ? { kind: 'version', indent } : { kind: 'other' };
        case 'B':
            return text.startsWith('Bail out!') ? { kind: 'bail-out', reason: text.slice(9).trim() } : { kind: 'other' };
        case '1':
            return plan(text, indent);
        case 'o':
        case 'n':
            return point(text, indent);
        default:
            return { kind: 'other' };
    }
}
function plan(text, indent) {
    const match = /^1\.\.(\d{1,9})\s*(?:#(.*))?$/u.exec(text.slice(0, 1000));
    if (match === null)
        return { kind: 'other' };
    return { kind: 'plan', indent, count: Number(match[1]), reason: (match[2] ?? '').trim() };
}
function point(text, indent) {
    const match = /^(not )?ok(?=[\s#]|$)(?:[ \t]+(\d{1,9})(?=[\s#]|$))?[ \t]*/u.exec(text);
    if (match === null)
        return { kind: 'other' };
    let rest = text.slice(match[0].length).replace(/^- ?/u, '').trimEnd();
    const opens = rest.endsWith(' {') || rest === '{';
    if (opens)
        rest = rest.slice(0, -1).trimEnd();
    const hash = directiveStart(rest);
    const said = hash === -1 ? '' : rest.slice(hash + 1).trim();
    const directive = /^(skip|todo)\S*\s*(.*)$/isu.exec(said);
    const time = /^time=([\d.]+)(ms|s)\b/u.exec(said);
    // `#` that is not followed by a directive is part of the description.
    const described = directive === null && time === null ? rest : rest.slice(0, hash);
    return {
        kind: 'point',
        indent,
        ok: match[1] === undefined,
        number: match[2] === undefined ? undefined : Number(match[2]),
        name: unescaped(described.trim()),
        directive: directive === null ? undefined : directive[1]?.toLowerCase() === 'skip' ? 'skip' : 'todo',
        reason: directive?.[2] ?? '',
        seconds: time === null ? undefined : Number(time[1]) / (time[2] === 'ms' ? 1000 : 1),
        opens,
    };
}
/** The last `#` that is not escaped and has white space (or nothing) before it. */
function directiveStart(text) {
    for (let at = text.lastIndexOf('#'); at !== -1; at = at === 0 ? -1 : text.lastIndexOf('#', at - 1)) {
        if (at === 0 || text[at - 1] === ' ' || text[at - 1] === '\t')
            return at;
    }
    return -1;
}
const unescaped = (text) => text.replace(/\\([\\#])/gu, '$1');

;// CONCATENATED MODULE: ./packages/test-results/src/tap-tree.ts



const tapLevel = (indent, name, inBraces = false) => ({
    indent,
    inBraces,
    name,
    points: [],
    waiting: undefined,
    plan: undefined,
    skipAll: '',
});
/**
 * Cases and problems of a level and all below. `excused` is true below a point that is a to-do: what fails there is expected. A point
 * with subtests is no test of its own; when it is not ok and none of them shows why, it is a problem.
 */
function collectTap(level, path, excused, found) {
    for (const [index, { line, child, notes, diagnostics }] of level.points.entries()) {
        const name = line.name || child?.name || `test ${line.number ?? index + 1}`;
        const expected = excused || line.directive !== undefined;
        const details = diagnostics ?? noteDiagnostics(notes);
        if (child !== undefined && (child.points.length > 0 || (child.plan ?? 0) > 0)) {
            const before = found.bad;
            collectTap(child, [...path, name], expected, found);
            if (!line.ok && !expected && found.bad === before)
                addProblem(found, tapFailure(details, 'the subtest failed'), [...path, name]);
            continue;
        }
        if (details?.suite === true) {
            // Node.js: a suite without a test in it, which is none itself.
            if (!line.ok && !expected)
                addProblem(found, { ...tapFailure(details, 'the suite failed'), kind: 'error' }, [...path, name]);
            continue;
        }
        const outcome = expected ? 'skipped' : line.ok ? 'passed' : 'failed';
        if (outcome === 'failed')
            found.bad += 1;
        found.cases.push(testCase({
            suite: path,
            name,
            outcome,
            file: details?.file,
            line: details?.line,
            seconds: line.seconds ?? details?.seconds,
            failures: outcome === 'failed' ? [tapFailure(details, 'not ok')] : [],
            skipReason: line.directive === 'todo' ? `to do: ${line.reason}` : line.reason,
        }));
    }
    if (level.waiting !== undefined) {
        collectTap(level.waiting, [...path, level.waiting.name || 'subtests'], excused, found);
        if (!found.bailedOut)
            addProblem(found, failure('error', '', 'its subtests did not end', ''), [
                ...path,
                level.waiting.name || 'subtests',
            ]);
    }
    checkPlan(level, path, excused, found);
}
function checkPlan({ plan, points }, path, excused, found) {
    if (plan === undefined || plan === points.length || excused || (found.bailedOut && plan > points.length))
        return;
    const missing = plan - points.length;
    const message = missing > 0
        ? `${missing} of ${plan} planned tests did not run`
        : `${points.length} tests ran and only ${plan} were planned`;
    addProblem(found, failure('error', '', message, ''), path, Math.max(1, missing));
}
function addProblem(found, reason, path, count = 1) {
    found.bad += 1;
    found.problems.push({ ...suiteProblem(reason, path), count });
}
/** Perl writes what failed as comments: `#   Failed test 'is wrong'`, `#   at t/cart.t line 7.` */
function noteDiagnostics(notes) {
    if (notes.length === 0)
        return undefined;
    const text = notes.map((note) => note.replace(/^ /u, '')).join('\n');
    const place = /\bat (\S+) line (\d+)\./u.exec(text);
    return {
        message: text.trim().split('\n')[0]?.trim() ?? '',
        type: '',
        details: text,
        file: place?.[1],
        line: place === null ? undefined : Number(place[2]),
        seconds: undefined,
        suite: false,
    };
}

;// CONCATENATED MODULE: ./packages/test-results/src/tap.ts







const tap_deepest = 100;
/** Lines kept of one block of diagnostics, and of comments below a point. */
const keptLines = 400;
/**
 * TAP 12 to 14, with subtests (of Perl, Node.js, node-tap, Vitest), directives and YAML blocks. A test point with subtests is their
 * suite. What is planned and did not run is an error, a bail-out is one too, and without a plan the report is cut short.
 */
async function readTap(chunks, budget) {
    const documents = [];
    let levels = [tapLevel(0, '')];
    let last;
    let yaml;
    let subtest = '';
    let bailOut;
    let anything = false;
    const top = () => levels.at(-1);
    const leave = () => {
        const child = levels.pop();
        if (!child.inBraces)
            top().waiting = child;
    };
    /** Makes the level of this indentation the top one. */
    const enter = (indent) => {
        while (levels.length > 1 && !top().inBraces && indent < (top().indent ?? 0))
            leave();
        top().indent ??= indent;
        if (indent > (top().indent ?? 0) && top().waiting === undefined && levels.length < tap_deepest) {
            levels.push(tapLevel(indent, subtest));
            subtest = '';
        }
        return top();
    };
    const finishDocument = () => {
        while (levels.length > 1)
            leave();
        documents.push(top());
        levels = [tapLevel(0, '')];
    };
    await eachLine(chunks, (raw) => {
        if (bailOut !== undefined)
            return;
        if (yaml !== undefined) {
            if (raw.trim() === '...' && raw.length - raw.trimStart().length <= yaml.indent) {
                if (last !== undefined)
                    last.diagnostics = budget.failure(tapDiagnostics(yaml.lines));
                yaml = undefined;
            }
            else if (yaml.lines.length < keptLines)
                yaml.lines.push(bounded_text_short(raw, textLimits.details));
            return;
        }
        const line = parseTapLine(raw.length > 20_000 ? raw.slice(0, 20_000) : raw);
        switch (line.kind) {
            case 'other':
                return;
            case 'yaml':
                if (last !== undefined && line.indent > last.line.indent)
                    yaml = { indent: line.indent, lines: [] };
                return;
            case 'comment':
                if (last?.line.ok === false && last.notes.length < keptLines)
                    last.notes.push(budget.failure({ message: bounded_text_short(line.text, textLimits.message), details: '' }).message);
                return;
            case 'subtest':
                enter(line.indent);
                subtest = line.name;
                last = undefined;
                return;
            case 'version':
                anything = true;
                if (line.indent === 0 && (levels[0]?.points.length ?? 0) > 0)
                    finishDocument();
                return;
            case 'plan': {
                anything = true;
                const level = enter(line.indent);
                level.plan = line.count;
                if (line.count === 0)
                    level.skipAll = line.reason || 'no reason';
                last = undefined;
                return;
            }
            case 'point': {
                anything = true;
                const level = enter(line.indent);
                const child = line.opens ? tapLevel(undefined, line.name, true) : level.waiting;
                level.waiting = undefined;
                last = { line, child, notes: [], diagnostics: undefined };
                level.points.push(last);
                if (line.opens && child !== undefined && levels.length < tap_deepest)
                    levels.push(child);
                return;
            }
            case 'close':
                while (levels.length > 1 && !top().inBraces)
                    leave();
                if (levels.length > 1)
                    levels.pop();
                last = undefined;
                return;
            case 'bail-out':
                anything = true;
                bailOut = line.reason;
        }
    });
    const cut = yaml !== undefined || levels.some(({ inBraces }) => inBraces);
    finishDocument();
    return anything ? conclude(documents, bailOut, cut) : strange;
}
const strange = { ok: false, problem: 'unknown-format', message: 'there is no line of TAP in it' };
function conclude(documents, bailOut, cut) {
    const found = { bailedOut: bailOut !== undefined, cases: [], problems: [], bad: 0 };
    for (const level of documents)
        collectTap(level, [], false, found);
    if (bailOut !== undefined)
        found.problems.push(suiteProblem(failure('error', '', `Bail out! ${bailOut}`, ''), []));
    const warnings = documents.flatMap(({ skipAll }) => skipAll === '' ? [] : [`It skips everything: ${bounded_text_short(skipAll, 200)}`]);
    const report = reportOf('tap', found.cases, found.problems, { tests: undefined, bad: undefined }, warnings);
    const planned = documents.every(({ plan }) => plan !== undefined);
    if (bailOut !== undefined || (planned && !cut))
        return { ok: true, report };
    const message = cut ? 'the document ends within a test point' : 'the document ends too early: there is no plan in it';
    return { ok: false, problem: 'truncated', message, partial: report };
}

;// CONCATENATED MODULE: ./packages/test-results/src/text-budget.ts

const allUnits = 64 * 1024 * 1024;
const shortMessage = 300;
const shortDetails = 600;
/** `units`: of UTF-16, over all texts. */
function createTextBudget(units = allUnits) {
    let left = units;
    let shortened = 0;
    const shorter = (failure) => ({
        ...failure,
        message: bounded_text_short(failure.message, shortMessage),
        details: clipped(failure.details, shortDetails),
    });
    return {
        test(test) {
            if (test.failures.length === 0 && test.output === '')
                return test;
            const size = test.failures.reduce((sum, one) => sum + sizeOf(one), test.output.length);
            left -= size;
            if (left >= 0)
                return test;
            shortened += 1;
            return { ...test, failures: test.failures.slice(-1).map(shorter), output: '' };
        },
        failure(failure) {
            left -= sizeOf(failure);
            if (left >= 0)
                return failure;
            shortened += 1;
            return shorter(failure);
        },
        shortened: () => shortened,
    };
}
const sizeOf = ({ message, details }) => message.length + details.length;

;// CONCATENATED MODULE: ./packages/xml/src/xml-end.ts
/** Ends the reading: what is wrong, and at which byte of the piece that is being read. */
class XmlFault extends Error {
    problem;
    at;
    constructor(problem, at, message) {
        super(message);
        this.problem = problem;
        this.at = at;
    }
}
function malformed(at, message) {
    throw new XmlFault('malformed', at, message);
}

;// CONCATENATED MODULE: ./packages/xml/src/decoder.ts

const sniffBytes = 200;
/** Labels that reports come in. WHATWG reads latin1 and ASCII as windows-1252, which has them as a part. */
const known = [
    'utf-8',
    'utf8',
    'utf-16',
    'utf-16le',
    'utf-16be',
    'iso-8859-1',
    'latin1',
    'windows-1252',
    'us-ascii',
    'ascii',
];
/**
 * The encoding of a document by its first bytes (at least 4, better 200): byte order mark, then the pattern of UTF-16,
 * then (of XML) the declaration, else UTF-8 (XML 1.0, appendix F). An encoding that is not read comes back as `unknown`.
 */
function detectEncoding(start, kind = 'xml') {
    const [a, b, c, d] = start;
    if (a === 0xef && b === 0xbb && c === 0xbf)
        return { label: 'utf-8', skip: 3 };
    if (a === 0xff && b === 0xfe)
        return { label: 'utf-16le', skip: 2 };
    if (a === 0xfe && b === 0xff)
        return { label: 'utf-16be', skip: 2 };
    // Two characters of ASCII, as every report begins.
    if (a && b === 0 && c && d === 0)
        return { label: 'utf-16le', skip: 0 };
    if (a === 0 && b && c === 0 && d)
        return { label: 'utf-16be', skip: 0 };
    if (kind === 'text')
        return { label: 'utf-8', skip: 0 };
    const text = new TextDecoder('windows-1252').decode(start.subarray(0, 200));
    const declared = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/u.exec(text)?.[1]?.toLowerCase() ?? 'utf-8';
    if (!known.includes(declared))
        return { unknown: declared };
    // A declaration that could be read byte by byte is not in UTF-16, whatever it says.
    return { label: declared.startsWith('utf-16') ? 'utf-8' : declared, skip: 0 };
}
/**
 * The same text as UTF-8, without a byte order mark, whatever the bytes say that they are written in. Bytes that already are UTF-8 are
 * handed on as they are. Throws `XmlFault` (`encoding`) for an encoding that is not read.
 */
async function* utf8Chunks(chunks, kind = 'xml') {
    let held = Buffer.alloc(0);
    let decoder;
    const begin = (start) => {
        const encoding = detectEncoding(start, kind);
        if ('unknown' in encoding) {
            throw new XmlFault('encoding', 0, `its encoding ${encoding.unknown} is not read; write the report in UTF-8`);
        }
        const rest = start.subarray(encoding.skip);
        if (encoding.label === 'utf-8' || encoding.label === 'utf8')
            return rest;
        decoder = new TextDecoder(encoding.label, { ignoreBOM: true });
        return Buffer.from(decoder.decode(rest, { stream: true }));
    };
    for await (const chunk of chunks) {
        if (held === undefined) {
            yield decoder === undefined ? bufferOf(chunk) : Buffer.from(decoder.decode(chunk, { stream: true }));
            continue;
        }
        held = held.length === 0 ? bufferOf(chunk) : Buffer.concat([held, chunk]);
        if (held.length < sniffBytes)
            continue;
        yield begin(held);
        held = undefined;
    }
    if (held !== undefined)
        yield begin(held);
    if (decoder !== undefined)
        yield Buffer.from(decoder.decode());
}
const bufferOf = (chunk) => Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);

;// CONCATENATED MODULE: ./packages/xml/src/bytes.ts
const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const bang = 0x21;
const doubleQuote = 0x22;
const ampersand = 0x26;
const singleQuote = 0x27;
const minus = 0x2d;
const slash = 0x2f;
const semicolon = 0x3b;
const less = 0x3c;
const equals = 0x3d;
const greater = 0x3e;
const question = 0x3f;
const openBracket = 0x5b;
const closeBracket = 0x5d;
function table(classOf) {
    return Uint8Array.from({ length: 256 }, (_, byte) => classOf(byte));
}
const isSpace = (byte) => byte === space || byte === tab || byte === lineFeed || byte === carriageReturn;
/** 1 for what may stand in a name (bytes from 0x80 on are looked at again, as characters). */
const nameBytes = table((byte) => (byte >= 0x80 || /[\w:.-]/u.test(String.fromCharCode(byte)) ? 1 : 0));
/** 1 for the white space of XML. */
const spaceBytes = table((byte) => (isSpace(byte) ? 1 : 0));
/** Why a byte of text or of a value needs a look; 0 when it is only itself. */
const bytes_plain = 0;
const special = 1;
/** A control character that XML 1.0 has no place for. */
const control = 2;
/** Part of a character beyond ASCII. */
const wide = 3;
/** Space other than the space: ends of lines are made one, and in values they all become spaces. */
const blank = 4;
const lookOf = (specials, blanks) => (byte) => {
    if (byte >= 0x80)
        return wide;
    if (specials.includes(String.fromCharCode(byte)))
        return special;
    if (blanks.includes(byte))
        return blank;
    return byte < space && !isSpace(byte) ? control : bytes_plain;
};
const valueBytes = table(lookOf('"\'<&', [tab, lineFeed, carriageReturn]));
const textBytes = table(lookOf('<&]', [carriageReturn]));
const cdataBytes = table(lookOf(']', [carriageReturn]));
const commentBytes = table(lookOf('-', []));
/** True where U+FFFE or U+FFFF stands, which are no characters. */
function isNonCharacter(bytes, at) {
    return bytes[at] === 0xef && bytes[at + 1] === 0xbf && (bytes[at + 2] === 0xbe || bytes[at + 2] === 0xbf);
}
/** How many bytes at the end of `bytes[start, end)` are the begin of a character whose rest is still to come. */
function unfinishedBytes(bytes, start, end) {
    for (let back = 1; back <= 3 && end - back >= start; back += 1) {
        const byte = bytes[end - back];
        if (byte < 0x80)
            return 0;
        if (byte < 0xc0)
            continue;
        const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
        return length > back ? back : 0;
    }
    return 0;
}

;// CONCATENATED MODULE: ./packages/xml/src/place.ts

function createPlace() {
    let line = 1;
    let column = 1;
    const pass = (bytes, count) => {
        let lines = 0;
        for (let at = 0; at < count; at += 1)
            if (bytes[at] === lineFeed)
                lines += 1;
        let from = lines === 0 ? 0 : bytes.lastIndexOf(lineFeed, count - 1) + 1;
        let columns = lines === 0 ? column : 1;
        // The first byte of a character counts, those that continue it do not.
        for (; from < count; from += 1)
            if ((bytes[from] & 0xc0) !== 0x80)
                columns += 1;
        line += lines;
        column = columns;
    };
    return {
        pass,
        text(bytes, at) {
            pass(bytes, at);
            return `line ${line}, column ${column}`;
        },
    };
}

;// CONCATENATED MODULE: ./packages/xml/src/names.ts
const slots = 512;
/** NameStartChar and NameChar of XML 1.0, fifth edition, productions 4 and 4a. */
const nameStart = ':A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}-\\u{200D}\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
const namePattern = new RegExp(`^[${nameStart}][${nameStart}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}-\\u{2040}]*$`, 'u');
const isName = (text) => namePattern.test(text);
/** A document has few names and repeats them: each is decoded and checked once, as long as none takes its slot. */
function createNames() {
    const texts = Array.from({ length: slots }, () => undefined);
    const copies = Array.from({ length: slots }, () => new Uint8Array());
    return (bytes, start, end, hash) => {
        const slot = hash & (slots - 1);
        const copy = copies[slot];
        const length = end - start;
        if (copy.length === length) {
            let same = 0;
            while (same < length && copy[same] === bytes[start + same])
                same += 1;
            if (same === length)
                return texts[slot];
        }
        const text = bytes.toString('utf8', start, end);
        if (!isName(text))
            return undefined;
        // As a key it becomes the one string of this content, which makes comparing it with a literal cheap.
        const [unique] = Object.keys({ [text]: 0 });
        texts[slot] = unique;
        copies[slot] = Uint8Array.prototype.slice.call(bytes, start, end);
        return unique;
    };
}

;// CONCATENATED MODULE: ./packages/xml/src/references.ts


const predefined = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Longer than any reference that is resolved. */
const maxReferenceBytes = 64;
/**
 * What `&body;` stands for: one of the five entities of XML itself or a number. `undefined`: a number of no character of XML 1.0, which
 * tools write for control characters. Other entities are never expanded: `at` is where the complaint points.
 */
function resolveReference(body, at) {
    if (body.startsWith('#')) {
        const code = codeOf(body.slice(1)) ?? malformed(at, 'an `&` that begins no reference');
        return isCharacter(code) ? String.fromCodePoint(code) : undefined;
    }
    if (Object.hasOwn(predefined, body))
        return predefined[body];
    return malformed(at, isName(body) ? 'undefined entity (entities are never expanded)' : 'an `&` that begins no reference');
}
function codeOf(digits) {
    if (/^[0-9]+$/u.test(digits))
        return Number.parseInt(digits, 10);
    return /^x[0-9a-f]+$/iu.test(digits) && digits.startsWith('x') ? Number.parseInt(digits.slice(1), 16) : undefined;
}
/** Char of XML 1.0, production 2. */
function isCharacter(code) {
    if (code < 0x20)
        return code === 0x9 || code === 0xa || code === 0xd;
    return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x1_0000 && code <= 0x10_ffff);
}
/** The text with its references resolved; those that stand for no character stay as they are. `at`: where the text begins. */
function resolveReferences(text, at) {
    return text.replace(/&([^;]*);?/gu, (whole, body) => whole.endsWith(';') ? (resolveReference(body, at) ?? whole) : malformed(at, 'a reference without its `;`'));
}

;// CONCATENATED MODULE: ./packages/xml/src/content.ts



function createContentReader() {
    let source;
    let from = 0;
    let to = 0;
    let ascii = true;
    let references = false;
    let returns = false;
    const piece = (bytes, start, end) => {
        source = bytes;
        from = start;
        to = end;
    };
    const value = () => {
        const text = source.toString(ascii ? 'latin1' : 'utf8', from, to);
        const lines = returns ? text.replace(/\r\n?/gu, '\n') : text;
        return references ? resolveReferences(lines, from) : lines;
    };
    const reset = () => {
        ascii = true;
        references = false;
        returns = false;
        reader.closed = false;
        reader.invalid = 0;
        reader.solid = false;
    };
    const reader = {
        closed: false,
        invalid: 0,
        solid: false,
        value,
        text(bytes, start, end, last) {
            reset();
            let at = start;
            for (; at < end && spaceBytes[bytes[at]] === 1; at += 1)
                if (bytes[at] === carriageReturn)
                    returns = true;
            for (; at < end; at += 1) {
                const byte = bytes[at];
                const look = textBytes[byte];
                if (look === bytes_plain)
                    continue;
                if (byte === less)
                    break;
                if (look === wide) {
                    ascii = false;
                    if (byte === 0xef && isNonCharacter(bytes, at))
                        reader.invalid += 1;
                }
                else if (byte === carriageReturn)
                    returns = true;
                else if (look === control)
                    reader.invalid += 1;
                else if (byte === ampersand) {
                    const close = soundReference(bytes, at, end, at > start);
                    if (close < 0)
                        break;
                    if (resolveReference(bytes.toString('utf8', at + 1, close), at) === undefined)
                        reader.invalid += 1;
                    references = true;
                    at = close;
                }
                else if (byte === closeBracket &&
                    bytes[at + 1] === closeBracket &&
                    at + 2 < end &&
                    bytes[at + 2] === greater) {
                    // What stands before it is a piece of its own, however the bytes come in.
                    if (at > start)
                        break;
                    malformed(at, 'a `]]>` in text');
                }
            }
            const stop = last || at < end ? at : complete(bytes, start, at);
            reader.solid = hasSolid(bytes, start, stop);
            piece(bytes, start, stop);
            return stop;
        },
        cdata(bytes, start, end, last) {
            reset();
            reader.solid = true;
            for (let at = start; at < end; at += 1) {
                const byte = bytes[at];
                const look = cdataBytes[byte];
                if (look === bytes_plain)
                    continue;
                if (look === wide) {
                    ascii = false;
                    if (byte === 0xef && isNonCharacter(bytes, at))
                        reader.invalid += 1;
                }
                else if (byte === carriageReturn)
                    returns = true;
                else if (look === control)
                    reader.invalid += 1;
                else if (at + 2 < end && bytes[at + 1] === closeBracket && bytes[at + 2] === greater) {
                    reader.closed = true;
                    piece(bytes, start, at);
                    return at + 3;
                }
            }
            const stop = last ? end : complete(bytes, start, end);
            piece(bytes, start, stop);
            return stop;
        },
        comment(bytes, start, end) {
            reset();
            for (let at = start; at < end; at += 1) {
                const byte = bytes[at];
                const look = commentBytes[byte];
                if (look === bytes_plain)
                    continue;
                if (look === control)
                    reader.invalid += 1;
                else if (byte === minus && bytes[at + 1] === minus) {
                    if (at + 2 >= end)
                        return at;
                    if (bytes[at + 2] !== greater)
                        malformed(at, 'a `--` within a comment');
                    reader.closed = true;
                    return at + 3;
                }
                else if (byte === minus && at + 1 >= end)
                    return at;
            }
            return end;
        },
    };
    return reader;
}
function hasSolid(bytes, start, end) {
    for (let at = start; at < end; at += 1)
        if (spaceBytes[bytes[at]] === 0)
            return true;
    return false;
}
/**
 * Where the reference at `at` has its `;`, or -1: when the bytes end before it, or when it stands for nothing and there is text before it
 * (`later`). That text is handed out first, so that the same comes out however the bytes come in.
 */
function soundReference(bytes, at, end, later) {
    try {
        const close = referenceEnd(bytes, at, end);
        if (close >= 0)
            resolveReference(bytes.toString('utf8', at + 1, close), at);
        return close;
    }
    catch (error) {
        if (later && error instanceof XmlFault)
            return -1;
        throw error;
    }
}
/** Where the reference at `at` has its `;`, or -1 when the bytes end before it. */
function referenceEnd(bytes, at, end) {
    for (let close = at + 1; close < end; close += 1) {
        const byte = bytes[close];
        if (byte === semicolon)
            return close;
        if (byte === less || byte === ampersand || close - at > maxReferenceBytes || spaceBytes[byte] === 1)
            return malformed(at, 'an `&` that begins no reference');
    }
    return -1;
}
/** The end without what more bytes may belong to: brackets, a carriage return, half a character. */
function complete(bytes, start, end) {
    let stop = end;
    while (stop > start && end - stop < 2 && bytes[stop - 1] === closeBracket)
        stop -= 1;
    if (stop > start && bytes[stop - 1] === carriageReturn)
        stop -= 1;
    return stop - unfinishedBytes(bytes, start, stop);
}

;// CONCATENATED MODULE: ./packages/xml/src/markup.ts



/** A declaration, an instruction or a DOCTYPE that is longer than this was made to hurt. */
const maxBytes = 1024 * 1024;
const declaration = /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>$/u;
const bounded = (start, end) => {
    if (end - start > maxBytes)
        throw new XmlFault('too-large', start, 'a declaration is too large');
    return -1;
};
/** From `<?` at `start`: the place after `?>`, or -1 when it is not there yet. `first`: nothing stands before it. */
function passInstruction(bytes, start, end, first) {
    const close = bytes.subarray(0, end).indexOf('?>', start + 2);
    if (close < 0)
        return bounded(start, end);
    const body = bytes.toString('utf8', start, close + 2);
    const target = /^<\?([^ \t\r\n?]*)(?=[ \t\r\n]|\?>$)/u.exec(body)?.[1] ?? '';
    if (!isName(target))
        malformed(start, 'a processing instruction without a name');
    if (target.toLowerCase() !== 'xml')
        return close + 2;
    if (target !== 'xml' || !first)
        malformed(start, 'an XML declaration that is not at the start');
    if (!declaration.test(body))
        malformed(start, 'an XML declaration that is not well formed');
    return close + 2;
}
/** From `<!DOCTYPE` at `start`: the place after its `>`, or -1. What it declares is passed over, never fetched or expanded. */
function passDoctype(bytes, start, end) {
    let inside = false;
    for (let at = start + 9; at < end; at += 1) {
        const byte = bytes[at];
        if (byte === doubleQuote || byte === singleQuote) {
            at = bytes.indexOf(byte, at + 1);
            if (at < 0 || at >= end)
                break;
        }
        else if (!inside) {
            if (byte === greater)
                return at + 1;
            inside = byte === openBracket;
        }
        else if (byte === closeBracket)
            inside = false;
        else if (byte === less) {
            const close = closeOf(bytes, at, end);
            if (close < 0)
                break;
            at = close;
        }
    }
    return bounded(start, end);
}
/** Within a DOCTYPE: the last byte of a comment or an instruction at `at`, else `at` itself; -1 when the bytes end before. */
function closeOf(bytes, at, end) {
    const begin = bytes.toString('latin1', at, Math.min(end, at + 4));
    const comment = begin === '<!--';
    if (!comment && !begin.startsWith('<?'))
        return begin.length < 4 ? -1 : at;
    const mark = bytes.subarray(0, end).indexOf(comment ? '--' : '?>', at + (comment ? 4 : 2));
    if (mark < 0)
        return -1;
    if (!comment)
        return mark + 1;
    if (mark + 2 >= end)
        return -1;
    if (bytes[mark + 2] !== greater)
        malformed(mark, 'a `--` within a comment');
    return mark + 2;
}

;// CONCATENATED MODULE: ./packages/xml/src/tag.ts



const maxAttributes = 256;
/** What a value needs before it is a string. */
const asIs = 0;
const beyondAscii = 1;
const changed = 2;
function createTagReader(names) {
    const keys = [];
    const starts = new Int32Array(maxAttributes);
    const ends = new Int32Array(maxAttributes);
    const needs = new Uint8Array(maxAttributes);
    let source;
    let count = 0;
    const indexOf = (attribute) => {
        for (let index = 0; index < count; index += 1)
            if (keys[index] === attribute)
                return index;
        return -1;
    };
    const valueAt = (index) => {
        const start = starts[index];
        const need = needs[index];
        const text = source.toString(need === asIs ? 'latin1' : 'utf8', start, ends[index]);
        return need < changed ? text : resolveReferences(text.replace(/\r\n|[\t\r\n]/gu, ' '), start);
    };
    const reader = {
        name: '',
        empty: false,
        invalid: 0,
        get(attribute) {
            const index = indexOf(attribute);
            return index < 0 ? undefined : valueAt(index);
        },
        digits(attribute) {
            const index = indexOf(attribute);
            if (index < 0)
                return -1;
            const start = starts[index];
            const end = ends[index];
            if (end === start || end - start > 15)
                return -1;
            let value = 0;
            for (let at = start; at < end; at += 1) {
                const digit = source[at] - 0x30;
                if (digit < 0 || digit > 9)
                    return -1;
                value = value * 10 + digit;
            }
            return value;
        },
        attributes() {
            const all = Object.create(null);
            for (let index = 0; index < count; index += 1)
                all[keys[index]] = valueAt(index);
            return all;
        },
        read(bytes, start, end) {
            source = bytes;
            count = 0;
            let invalid = 0;
            let at = start + 1;
            let hash = 0;
            for (; at < end && nameBytes[bytes[at]] === 1; at += 1)
                hash = (hash * 31 + bytes[at]) | 0;
            if (at === end)
                return -1;
            const name = names(bytes, start + 1, at, hash);
            if (name === undefined)
                return malformed(start, 'a `<` that begins no tag');
            for (;;) {
                const spaceFrom = at;
                while (at < end && spaceBytes[bytes[at]] === 1)
                    at += 1;
                if (at === end)
                    return -1;
                const byte = bytes[at];
                if (byte === greater || byte === slash) {
                    if (byte === slash) {
                        at += 1;
                        if (at === end)
                            return -1;
                        if (bytes[at] !== greater)
                            malformed(at, `a \`/\` in the tag <${name}>`);
                    }
                    reader.name = name;
                    reader.empty = byte === slash;
                    reader.invalid = invalid;
                    return at + 1;
                }
                const keyFrom = at;
                hash = 0;
                for (; at < end && nameBytes[bytes[at]] === 1; at += 1)
                    hash = (hash * 31 + bytes[at]) | 0;
                if (at === end)
                    return -1;
                const key = names(bytes, keyFrom, at, hash);
                if (key === undefined)
                    return malformed(keyFrom, `no name of an attribute in the tag <${name}>`);
                if (spaceFrom === keyFrom)
                    malformed(keyFrom, `no white space before the attribute ${key}`);
                if (indexOf(key) >= 0)
                    malformed(keyFrom, `the attribute ${key} is there twice`);
                while (at < end && spaceBytes[bytes[at]] === 1)
                    at += 1;
                if (at === end)
                    return -1;
                if (bytes[at] !== equals)
                    malformed(at, `the attribute ${key} has no value`);
                at += 1;
                while (at < end && spaceBytes[bytes[at]] === 1)
                    at += 1;
                if (at === end)
                    return -1;
                const quote = bytes[at];
                if (quote !== doubleQuote && quote !== singleQuote)
                    malformed(at, `the value of ${key} is not quoted`);
                at += 1;
                const valueFrom = at;
                let need = asIs;
                let references = false;
                for (; at < end; at += 1) {
                    const byte = bytes[at];
                    const look = valueBytes[byte];
                    if (look === bytes_plain)
                        continue;
                    if (byte === quote)
                        break;
                    if (look === wide) {
                        if (need === asIs)
                            need = beyondAscii;
                        if (byte === 0xef && isNonCharacter(bytes, at))
                            invalid += 1;
                    }
                    else if (look === blank)
                        need = changed;
                    else if (look === control)
                        invalid += 1;
                    else if (byte === less)
                        malformed(at, `a \`<\` in the value of ${key}`);
                    else if (byte === ampersand) {
                        references = true;
                        need = changed;
                    }
                }
                if (at === end)
                    return -1;
                if (references)
                    invalid += checkReferences(bytes, valueFrom, at);
                if (count === maxAttributes)
                    throw new XmlFault('too-large', at, `more than ${maxAttributes} attributes`);
                keys[count] = key;
                starts[count] = valueFrom;
                ends[count] = at;
                needs[count] = need;
                count += 1;
                at += 1;
            }
        },
    };
    return reader;
}
/** How many references of the value stand for no character. */
function checkReferences(bytes, start, end) {
    let invalid = 0;
    for (let at = bytes.indexOf(ampersand, start); at >= 0 && at < end; at = bytes.indexOf(ampersand, at + 1)) {
        const close = bytes.indexOf(';', at);
        if (close < 0 || close >= end)
            malformed(at, 'a reference without its `;`');
        if (resolveReference(bytes.toString('utf8', at + 1, close), at) === undefined)
            invalid += 1;
    }
    return invalid;
}

;// CONCATENATED MODULE: ./packages/xml/src/scanner.ts






/** Deeper than any report; a deeper one would be made to hurt. */
const maxDepth = 256;
/** A tag has to be held as a whole; a longer one is refused. Text is not held and may be as long as it likes. */
const maxTagBytes = 16 * 1024 * 1024;
/** Of XML 1.0 without its DTDs, on bytes in UTF-8. Never fetches anything and never expands an entity of the document. */
function createScanner(events) {
    const names = createNames();
    const tag = createTagReader(names);
    const content = createContentReader();
    const open = [];
    const cdataMark = Buffer.from('<![CDATA[');
    const doctypeMark = Buffer.from('<!DOCTYPE');
    let within = 'content';
    let doctype = false;
    let closed = false;
    const outside = (at) => {
        if (open.length === 0)
            malformed(at, closed ? 'text after the end of the root' : 'text outside the root');
    };
    const openTag = (bytes, at, end) => {
        if (closed)
            malformed(at, 'a second root');
        const next = tag.read(bytes, at, end);
        if (next < 0) {
            if (end - at > maxTagBytes)
                throw new XmlFault('too-large', at, 'a single tag is too large');
            return -1;
        }
        if (open.length === maxDepth)
            throw new XmlFault('too-large', at, `elements are nested deeper than ${maxDepth}`);
        scanner.invalid += tag.invalid;
        events.open?.(tag);
        if (!tag.empty)
            open.push(tag.name);
        else {
            events.close?.(tag.name);
            closed = open.length === 0;
        }
        return next;
    };
    const closeTag = (bytes, start, end) => {
        let at = start + 2;
        let hash = 0;
        for (; at < end && nameBytes[bytes[at]] === 1; at += 1)
            hash = (hash * 31 + bytes[at]) | 0;
        const nameEnd = at;
        while (at < end && spaceBytes[bytes[at]] === 1)
            at += 1;
        if (at === end) {
            if (end - start > maxTagBytes)
                throw new XmlFault('too-large', start, 'a single tag is too large');
            return -1;
        }
        const name = names(bytes, start + 2, nameEnd, hash);
        if (name === undefined || bytes[at] !== greater)
            return malformed(start, 'an end tag that is not well formed');
        const expected = open.pop();
        if (expected !== name)
            malformed(start, expected === undefined ? `</${name}> without its begin` : `</${name}> where </${expected}> was due`);
        events.close?.(name);
        closed = open.length === 0;
        return at + 1;
    };
    const declaration = (bytes, at, end) => {
        if (starts(bytes, at, end, commentMark)) {
            within = 'comment';
            return at + 4;
        }
        if (starts(bytes, at, end, cdataMark)) {
            outside(at);
            within = 'cdata';
            return at + 9;
        }
        if (starts(bytes, at, end, doctypeMark)) {
            if (doctype || closed || open.length > 0)
                malformed(at, 'a DOCTYPE that is not before the root');
            const next = passDoctype(bytes, at, end);
            doctype = next >= 0;
            return next;
        }
        const known = [commentMark, cdataMark, doctypeMark].some((mark) => isBegin(bytes, at, end, mark));
        return known ? -1 : malformed(at, 'a `<!` that begins nothing known');
    };
    const markup = (bytes, at, end) => {
        if (at + 1 === end)
            return -1;
        switch (bytes[at + 1]) {
            case slash:
                return closeTag(bytes, at, end);
            case question:
                return passInstruction(bytes, at, end, !scanner.started);
            case bang:
                return declaration(bytes, at, end);
            default:
                return openTag(bytes, at, end);
        }
    };
    const scanner = {
        invalid: 0,
        started: false,
        get complete() {
            return closed && within === 'content';
        },
        scan(bytes, last) {
            const end = bytes.length;
            let at = 0;
            while (at < end) {
                let next;
                if (within === 'content') {
                    if (bytes[at] === less) {
                        next = markup(bytes, at, end);
                        if (next < 0)
                            return at;
                        scanner.started = true;
                    }
                    else {
                        next = content.text(bytes, at, end, last);
                        if (content.solid) {
                            scanner.started = true;
                            // Told at the text itself: how much white space comes in the same piece depends on how the bytes are cut.
                            let from = at;
                            while (from < end && spaceBytes[bytes[from]] === 1)
                                from += 1;
                            outside(from);
                        }
                        if (next > at && open.length > 0)
                            events.text?.(content.value);
                        scanner.invalid += content.invalid;
                        if (next === at)
                            return at;
                    }
                }
                else if (within === 'cdata') {
                    next = content.cdata(bytes, at, end, last);
                    scanner.invalid += content.invalid;
                    if (next > at)
                        events.text?.(content.value);
                    if (content.closed)
                        within = 'content';
                    else if (next === at)
                        return at;
                }
                else {
                    next = content.comment(bytes, at, end);
                    scanner.invalid += content.invalid;
                    if (content.closed)
                        within = 'content';
                    else if (next === at)
                        return at;
                }
                at = next;
            }
            return at;
        },
    };
    return scanner;
}
const commentMark = Buffer.from('<!--');
const starts = (bytes, at, end, mark) => end - at >= mark.length && isBegin(bytes, at, end, mark);
/** The bytes from `at` on agree with the mark as far as both go. */
function isBegin(bytes, at, end, mark) {
    const length = Math.min(mark.length, end - at);
    return bytes.compare(mark, 0, length, at, at + length) === 0;
}

;// CONCATENATED MODULE: ./packages/xml/src/reader.ts




/**
 * Reads a document piece by piece; memory does not grow with it. Never fetches anything, and expands only the five entities of
 * XML itself and numeric references: another entity makes the document malformed, and a DOCTYPE is passed over.
 */
function readXml(chunks, handler) {
    return scanXml(chunks, {
        open: (tag) => handler.open?.(tag.name, tag.attributes()),
        close: (name) => handler.close?.(name),
        ...(handler.text === undefined ? {} : { text: (read) => handler.text?.(read()) }),
    });
}
/** Like `readXml`, for documents of millions of elements: attributes and text become strings only when they are asked for. */
async function scanXml(chunks, events) {
    const scanner = createScanner(events);
    const place = createPlace();
    // One buffer for all pieces: what was not complete moves to its front, and the next chunk comes behind it.
    let buffer = Buffer.alloc(0);
    let bytes = 0;
    let wanted = 0;
    const add = (chunk) => {
        if (bytes + chunk.length > buffer.length) {
            const larger = Buffer.allocUnsafeSlow((bytes + chunk.length) * 2);
            buffer.copy(larger, 0, 0, bytes);
            buffer = larger;
        }
        chunk.copy(buffer, bytes);
        bytes += chunk.length;
    };
    const scan = (last) => {
        const piece = buffer.subarray(0, bytes);
        let used;
        try {
            used = scanner.scan(piece, last);
        }
        catch (error) {
            if (!(error instanceof XmlFault))
                throw error;
            throw new XmlFault(error.problem, 0, `${place.text(piece, error.at)}: ${error.message}`);
        }
        place.pass(piece, used);
        buffer.copyWithin(0, used, bytes);
        bytes -= used;
        // What is incomplete is read again from its begin, but only when there is twice as much of it: reading stays linear.
        wanted = bytes * 2;
    };
    try {
        for await (const chunk of utf8Chunks(chunks)) {
            add(chunk);
            if (bytes > wanted)
                scan(false);
        }
        scan(true);
        if (!scanner.started && bytes === 0)
            throw new XmlFault('empty', 0, 'the document is empty');
        if (!scanner.complete || bytes > 0)
            throw new XmlFault('truncated', 0, `${place.text(Buffer.alloc(0), 0)}: the document ends too early`);
        return { ok: true, invalidCharacters: scanner.invalid };
    }
    catch (error) {
        if (!(error instanceof XmlFault))
            throw error;
        return { ok: false, problem: error.problem, message: error.message, invalidCharacters: scanner.invalid };
    }
}

;// CONCATENATED MODULE: ./packages/xml/src/index.ts




;// CONCATENATED MODULE: ./packages/test-results/src/seconds.ts
/**
 * Seconds as test tools write them: `0.123`, `1e-05`, `1,234.567` (Surefire groups thousands with a comma), `0,123`
 * (a decimal comma from another locale). `undefined` when it is not a number; never negative, because a clock that was
 * set back during a test did not take time away.
 */
function parseSeconds(text) {
    if (text === undefined || text === '')
        return undefined;
    const plain = Number(text);
    if (plain > 0 && plain < Number.POSITIVE_INFINITY)
        return plain;
    const trimmed = text.trim();
    if (trimmed === '')
        return undefined;
    const value = Number(trimmed.includes(',') ? withoutGroups(trimmed) : trimmed);
    return Number.isFinite(value) ? Math.max(0, value) : undefined;
}
function withoutGroups(text) {
    if (/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/u.test(text))
        return text.replaceAll(',', '');
    return text.replaceAll('.', '').replace(',', '.');
}
/** Seconds of `[days.]hours:minutes:seconds[.fraction]`, as .NET writes a TimeSpan. */
function parseClock(text) {
    const match = /^(?:(\d{1,6})\.)?(\d{1,2}):(\d{2}):(\d{2}(?:\.\d{1,9})?)$/u.exec(text?.trim() ?? '');
    if (match === null)
        return undefined;
    const [, days = '0', hours, minutes, seconds] = match;
    return Number(days) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

;// CONCATENATED MODULE: ./packages/test-results/src/junit-case.ts



const tries = new Map([
    ['failure', { kind: 'failed', of: 'last' }],
    ['error', { kind: 'error', of: 'last' }],
    // Surefire: the test failed in these tries too, and in the end; or it passed in the end.
    ['rerunFailure', { kind: 'failed', of: 'earlier' }],
    ['rerunError', { kind: 'error', of: 'earlier' }],
    ['flakyFailure', { kind: 'failed', of: 'earlier' }],
    ['flakyError', { kind: 'error', of: 'earlier' }],
]);
/** Words of `status` and `result` attributes for a test that did not pass, where no child says so. */
const failedWords = ['failed', 'failure', 'fail'];
const errorWords = ['error', 'broken', 'timeout', 'timedout', 'aborted', 'crashed', 'interrupted', 'cancelled'];
/** Words of `status` and `result` attributes for a test that did not run (GoogleTest, Catch2, Bazel). */
const notRun = ['notrun', 'skipped', 'disabled', 'ignored', 'suppressed', 'pending'];
/** Catch2 lists what its tags allow to fail as skipped with failures, and does not count these. */
const expectedToFail = 'TEST_CASE tagged with !';
function openFailure(element, attributes) {
    const meaning = tries.get(element);
    if (meaning === undefined)
        return undefined;
    return {
        element,
        ...meaning,
        type: bounded_text_short(attributes.type, textLimits.name),
        message: bounded_text_short(attributes.message, textLimits.message),
        body: failureBody(),
    };
}
const closeFailure = ({ kind, type, message, body }) => failure(kind, type, message, body.text());
const openCase = (attributes) => ({
    attributes,
    failures: undefined,
    earlier: undefined,
    output: undefined,
    skipReason: undefined,
});
function addFailure(test, failure, of) {
    if (of === 'last') {
        test.failures ??= [];
        test.failures.push(failure);
    }
    else {
        test.earlier ??= [];
        test.earlier.push(failure);
    }
}
function junit_case_outputOf(test) {
    test.output ??= outputTail();
    return test.output;
}
const noFailures = [];
function closeCase(open, suite, classnames) {
    const { attributes, failures = noFailures, earlier = noFailures } = open;
    const outcome = junit_case_outcomeOf(attributes, failures, open.skipReason);
    return {
        suite,
        classname: classnames(attributes.classname ?? attributes.class),
        name: bounded_text_short(attributes.name, textLimits.name),
        file: attributes.file === undefined ? undefined : classnames(attributes.file),
        line: junit_case_lineOf(attributes.line),
        seconds: parseSeconds(attributes.time ?? attributes.duration),
        outcome,
        failures: earlier.length === 0 ? failures : [...earlier, ...failures],
        attempts: outcome === 'skipped' ? 0 : earlier.length + 1,
        skipReason: open.skipReason === undefined ? '' : detached(open.skipReason.trim()),
        output: (outcome === 'failed' || outcome === 'error') && open.output !== undefined ? open.output.text() : '',
    };
}
/** The worst of what its children say: a test with an error and a failure could not be carried out. */
function junit_case_outcomeOf(attributes, failures, skipReason) {
    if (failures.length > 0 && skipReason?.startsWith(expectedToFail) !== true) {
        return failures.some(({ kind }) => kind === 'error') ? 'error' : 'failed';
    }
    if (skipReason !== undefined)
        return 'skipped';
    const { status, result } = attributes;
    if (status === undefined && result === undefined)
        return 'passed';
    const said = [status, result].map((word) => word?.toLowerCase() ?? '');
    if (said.some((word) => failedWords.includes(word)))
        return 'failed';
    if (said.some((word) => errorWords.includes(word)))
        return 'error';
    return said.some((word) => notRun.includes(word)) ? 'skipped' : 'passed';
}
/** pytest counts from 0 and everybody else from 1; both are near enough for a reader, and 0 is no line. */
function junit_case_lineOf(text) {
    if (text === undefined)
        return undefined;
    const line = Number(text);
    return Number.isInteger(line) && line > 0 ? line : undefined;
}

;// CONCATENATED MODULE: ./packages/test-results/src/junit-suite.ts





function openSuite(parent, attributes) {
    const name = bounded_text_short(attributes.name, 500);
    const above = parent?.path ?? [];
    return {
        path: name === '' ? above : [...above, name],
        attributes,
        cases: [],
        problems: [],
        below: { written: 0, bad: 0, elements: 0, errors: 0, told: 0, listed: 0 },
        unique: /^pytest\b/u.test(name) || parent?.unique === true,
    };
}
/**
 * What is known of a suite at its end. Its attributes may count more failures than it lists: then the worse reading wins, and the
 * difference is a problem of the suite.
 */
function closeSuite(open, parent) {
    const { attributes, below } = open;
    const file = attributes.file ?? attributes.filepath;
    const counted = countOf(attributes.failures) + countOf(attributes.errors);
    // Some count failed tests, others failed assertions (Catch2) or every try.
    const unexplained = Math.max(0, counted - Math.max(below.bad, below.elements) - below.told);
    const problems = [...open.problems];
    if (unexplained > 0)
        problems.push(unexplainedProblem(open.path, file, counted, unexplained));
    below.told += unexplained;
    const tests = attributes.tests === undefined ? undefined : countOf(attributes.tests);
    // pytest counts a test that passed and then broke in its teardown twice, so each error may explain one more.
    // Catch2 counts assertions.
    const repeated = Math.max(0, below.elements - below.bad);
    const unlisted = tests === undefined ? 0 : Math.max(0, tests - below.written - below.errors - repeated);
    const written = open.unique ? retriesWithoutOutcome(open.cases, tests) : open.cases;
    const merged = mergeRetries(written, { unique: open.unique, suiteName: attributes.name ?? '' });
    if (parent !== undefined) {
        parent.below.written += below.written + unlisted;
        parent.below.bad += below.bad;
        parent.below.elements += below.elements;
        parent.below.errors += below.errors;
        parent.below.told += below.told;
    }
    let bad = 0;
    let skipped = 0;
    for (const test of merged.cases) {
        if (isBad(test))
            bad += 1;
        else if (test.outcome === 'skipped')
            skipped += 1;
    }
    below.listed += bad + open.problems.length;
    if (parent !== undefined)
        parent.below.listed += below.listed;
    const says = attributes.failures !== undefined || attributes.errors !== undefined;
    const name = open.path.at(-1) ?? '';
    const understated = says && counted < below.listed ? understatedWarning(name, counted, below.listed) : undefined;
    const suite = {
        path: open.path,
        file,
        seconds: parseSeconds(attributes.time),
        tests: merged.cases.length,
        bad,
        skipped,
    };
    return { suite, cases: merged.cases, problems, unlisted, namesakes: merged.namesakes, understated };
}
function addCase(suite, test) {
    suite.cases.push(test);
    suite.below.written += 1;
    suite.below.elements += test.failures.length;
    if (!isBad(test))
        return;
    suite.below.bad += 1;
    if (test.outcome === 'error')
        suite.below.errors += 1;
}
const identity = (test) => `${test.classname}\0${test.name}\0${test.file ?? ''}`;
/**
 * pytest-rerunfailures writes a try that failed as an empty case, and counts the test once: when the suite has as many tests as names,
 * every case but the last of a name is a try that failed.
 */
function retriesWithoutOutcome(cases, tests) {
    if (tests === undefined || tests >= cases.length)
        return cases;
    const last = new Map(cases.map((test) => [identity(test), test]));
    if (last.size !== tests)
        return cases;
    return cases.map((test) => (last.get(identity(test)) === test || test.outcome !== 'passed' ? test : failedTry(test)));
}
const failedTry = (test) => ({
    ...test,
    outcome: 'failed',
    failures: [{ kind: 'failed', type: '', message: 'tried again; the report does not say why', details: '' }],
});

;// CONCATENATED MODULE: ./packages/test-results/src/names.ts

/** More different names than that are no classes; then they are not remembered. */
const most = 20_000;
function names_createNames() {
    const known = new Map();
    return (text) => {
        if (text === undefined)
            return '';
        const before = known.get(text);
        if (before !== undefined)
            return before;
        const name = bounded_text_short(text, textLimits.name);
        if (known.size < most && name.length === text.length)
            known.set(name, name);
        return name;
    };
}

;// CONCATENATED MODULE: ./packages/test-results/src/junit.ts





/**
 * JUnit XML in its dialects (there is no standard: Ant, Surefire, Gradle, pytest, jest-junit, go-junit-report, gotestsum, Playwright,
 * nextest, PHPUnit, RSpec, GoogleTest, Catch2, Node.js): a `testsuites` or `testsuite` root, suites at any depth, cases anywhere. What
 * is listed is the truth; attributes are cross-checked, and where they count more failures, they win.
 */
function junitReader(budget) {
    const suites = [];
    const cases = [];
    const problems = [];
    const namesakes = [];
    const understated = [];
    const open = [];
    const classnames = names_createNames();
    let unlisted = 0;
    let test;
    let failure;
    let skipping = false;
    let target;
    const finishSuite = () => {
        const suite = open.pop();
        if (suite === undefined)
            return;
        const closed = closeSuite(suite, open.at(-1));
        if (closed.cases.length > 0 || closed.problems.length > 0)
            suites.push(closed.suite);
        for (const one of closed.cases)
            cases.push(one);
        for (const one of closed.problems)
            problems.push(one);
        for (const one of closed.namesakes)
            namesakes.push(one);
        unlisted += closed.unlisted;
        if (closed.understated !== undefined && understated.length < understatedShown)
            understated.push(closed.understated);
    };
    const finishFailure = () => {
        if (failure === undefined)
            return;
        const closed = closeFailure(failure);
        const suite = open.at(-1);
        if (test !== undefined)
            addFailure(test, closed, failure.of);
        else if (suite !== undefined)
            junit_addProblem(suite, budget.failure(closed));
        failure = undefined;
    };
    const finishCase = () => {
        const suite = open.at(-1);
        if (test !== undefined && suite !== undefined)
            addCase(suite, budget.test(closeCase(test, suite.path, classnames)));
        test = undefined;
    };
    return {
        open(name, attributes) {
            switch (name) {
                case 'testcase':
                    test = openCase(attributes);
                    return;
                case 'testsuite':
                case 'testsuites':
                    open.push(openSuite(open.at(-1), attributes));
                    return;
                case 'skipped':
                    if (test === undefined)
                        return;
                    test.skipReason = bounded_text_short(attributes.message, textLimits.skipReason);
                    skipping = test.skipReason === '';
                    return;
                case 'system-out':
                case 'system-err':
                    if (test !== undefined)
                        target = junit_case_outputOf(test);
                    return;
                case 'property': {
                    const suite = open.at(-1);
                    if (test === undefined && suite !== undefined && attributes.name === 'go.version')
                        suite.unique = true;
                    return;
                }
                default:
                    if (failure !== undefined)
                        return;
                    failure = openFailure(name, attributes);
                    if (failure !== undefined)
                        target = failure.body;
            }
        },
        text(text) {
            if (target !== undefined)
                target.add(text);
            else if (skipping && test !== undefined)
                test.skipReason += text.slice(0, textLimits.skipReason);
        },
        close(name) {
            switch (name) {
                case 'testcase':
                    finishCase();
                    return;
                case 'testsuite':
                case 'testsuites':
                    finishSuite();
                    return;
                case 'skipped':
                    skipping = false;
                    return;
                case 'system-out':
                case 'system-err':
                    target = failure?.body;
                    return;
                default:
                    if (failure === undefined || name !== failure.element)
                        return;
                    finishFailure();
                    target = undefined;
            }
        },
        finish(complete) {
            if (!complete) {
                // A suite that was never closed still has the tests that were listed so far.
                finishFailure();
                finishCase();
                for (const suite of open)
                    suite.attributes = {};
                while (open.length > 0)
                    finishSuite();
            }
            const warnings = [
                ...(unlisted > 0 ? [unlistedWarning(unlisted)] : []),
                ...understated,
                ...namesakeWarning(namesakes),
            ];
            return { format: 'junit', suites, cases, problems, warnings, unlisted };
        },
    };
}
const understatedShown = 3;
function namesakeWarning(names) {
    if (names.length === 0)
        return [];
    const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
    return [
        `Tests of the same name failed and passed, and nothing shows that these are tries of one test, so each counts: ${names.slice(0, 3).join(', ')}${more}.`,
    ];
}
function junit_addProblem(suite, failure) {
    suite.problems.push(suiteProblem(failure, suite.path, suite.attributes.file ?? suite.attributes.filepath));
    suite.below.told += 1;
}

;// CONCATENATED MODULE: ./packages/test-results/src/nunit2.ts





const opened = (path, attributes) => ({
    attributes,
    path,
    message: failureBody(),
    trace: failureBody(),
    bad: 0,
});
/** NUnit 2.5 (https://nunit.org/docs/2.5/consoleCommandLine.html and its schema): `test-results`, `executed`, `success`, `result`. */
function nunit2Reader(budget) {
    const suites = [];
    const cases = [];
    const problems = [];
    let root = {};
    let test;
    let target;
    const finishCase = () => {
        if (test === undefined)
            return;
        const found = budget.test(nunit2_caseOf(test));
        cases.push(found);
        const suite = suites.at(-1);
        if (suite !== undefined && isBad(found))
            suite.bad += 1;
        test = undefined;
    };
    const finishSuite = () => {
        const suite = suites.pop();
        if (suite === undefined)
            return;
        const outcome = nunit2_outcomeOf(suite.attributes);
        if ((outcome === 'failed' || outcome === 'error') && suite.bad === 0) {
            problems.push(suiteProblem(failure('error', '', suite.message.text() || outcome, suite.trace.text()), suite.path));
            suite.bad += 1;
        }
        const parent = suites.at(-1);
        if (parent !== undefined)
            parent.bad += suite.bad;
    };
    return {
        open(name, attributes) {
            target = undefined;
            if (name === 'test-results')
                root = attributes;
            else if (name === 'test-suite')
                suites.push(opened(nunit2_pathOf(suites.at(-1)?.path ?? [], attributes), attributes));
            else if (name === 'test-case')
                test = opened(suites.at(-1)?.path ?? [], attributes);
            else if (name === 'message')
                target = (test ?? suites.at(-1))?.message;
            else if (name === 'stack-trace')
                target = (test ?? suites.at(-1))?.trace;
        },
        text(text) {
            target?.add(text);
        },
        close(name) {
            target = undefined;
            if (name === 'test-case')
                finishCase();
            else if (name === 'test-suite')
                finishSuite();
        },
        finish(complete) {
            if (!complete) {
                finishCase();
                while (suites.length > 0)
                    finishSuite();
                root = {};
            }
            // `total` counts the tests that ran, `not-run` the others.
            const tests = root.total === undefined ? undefined : countOf(root.total);
            const bad = countOf(root.failures) + countOf(root.errors);
            return reportOf('nunit', cases, problems, {
                tests,
                bad: bad > 0 || root.failures !== undefined ? bad : undefined,
            });
        },
    };
}
function nunit2_pathOf(above, { name, type }) {
    return name === undefined || type === 'Assembly' || type === 'Test Project' ? above : [...above, bounded_text_short(name, 500)];
}
function nunit2_caseOf(open) {
    const outcome = nunit2_outcomeOf(open.attributes);
    const full = bounded_text_short(open.attributes.name, textLimits.name);
    // `Shop.Tests.CartTests.Adds(1, "a.b")`: the class is what stands before the method, and arguments have dots too.
    const method = full.search(/[^.(]*(?:\(.*)?$/su);
    const message = open.message.text().trim();
    const bad = outcome === 'failed' || outcome === 'error';
    return testCase({
        suite: open.path,
        classname: method > 0 ? full.slice(0, method - 1) : '',
        name: full.slice(Math.max(0, method)),
        seconds: parseSeconds(open.attributes.time),
        outcome,
        failures: bad ? [failure(outcome, '', message || outcome, `${message}\n${open.trace.text()}`)] : [],
        skipReason: message,
    });
}
function nunit2_outcomeOf({ result, success, executed }) {
    switch (result) {
        case 'Success':
            return success === 'False' ? 'failed' : 'passed';
        case 'Failure':
            return 'failed';
        case 'Error':
        case 'Cancelled':
        case 'NotRunnable':
        case 'Invalid':
            return 'error';
        case 'Ignored':
        case 'Skipped':
        case 'Explicit':
        case 'Inconclusive':
            return 'skipped';
        default:
            // Before 2.5 there was no `result`.
            if (executed === 'False')
                return 'skipped';
            return success === 'True' ? 'passed' : success === 'False' ? 'failed' : 'skipped';
    }
}

;// CONCATENATED MODULE: ./packages/test-results/src/nunit3.ts





const nunit3_opened = (path, attributes) => ({
    attributes,
    path,
    message: failureBody(),
    trace: failureBody(),
    output: outputTail(),
    reason: failureBody(),
    bad: 0,
});
/**
 * NUnit 3 and 4 (https://docs.nunit.org/articles/nunit/technical-notes/usage/Test-Result-XML-Format.html): the attribute `result` is
 * the truth, because tools write empty `<failure>` elements into tests that passed. A suite that failed in itself (`site`) counts:
 * always when its teardown broke, else when no test below shows it.
 */
function nunit3Reader(budget) {
    const suites = [];
    const cases = [];
    const problems = [];
    const within = [];
    let run = {};
    let test;
    let target;
    const finishCase = () => {
        if (test === undefined)
            return;
        const found = budget.test(nunit3_caseOf(test));
        cases.push(found);
        const suite = suites.at(-1);
        if (suite !== undefined && isBad(found))
            suite.bad += 1;
        test = undefined;
    };
    const finishSuite = () => {
        const suite = suites.pop();
        if (suite === undefined)
            return;
        const { result, site } = suite.attributes;
        const own = site !== 'Child' && site !== 'Parent';
        if (result === 'Failed' && ((site ?? '').endsWith('TearDown') || (own && suite.bad === 0))) {
            problems.push(suiteProblem(failureOf(suite, 'error'), suite.path));
            suite.bad += 1;
        }
        const parent = suites.at(-1);
        if (parent !== undefined)
            parent.bad += suite.bad;
    };
    return {
        open(name, attributes) {
            const above = within.at(-1);
            within.push(name);
            target = undefined;
            switch (name) {
                case 'test-run':
                    run = attributes;
                    return;
                case 'test-suite':
                    suites.push(nunit3_opened(nunit3_pathOf(suites.at(-1)?.path ?? [], attributes), attributes));
                    return;
                case 'test-case':
                    test = nunit3_opened(suites.at(-1)?.path ?? [], attributes);
                    return;
                case 'message': {
                    const holder = test ?? suites.at(-1);
                    target = above === 'reason' ? holder?.reason : above === 'failure' ? holder?.message : undefined;
                    return;
                }
                case 'stack-trace':
                    target = above === 'failure' ? (test ?? suites.at(-1))?.trace : undefined;
                    return;
                case 'output':
                    target = test?.output;
            }
        },
        text(text) {
            target?.add(text);
        },
        close(name) {
            within.pop();
            target = undefined;
            if (name === 'test-case')
                finishCase();
            else if (name === 'test-suite')
                finishSuite();
        },
        finish(complete) {
            if (!complete) {
                finishCase();
                while (suites.length > 0)
                    finishSuite();
                run = {};
            }
            const tests = run.total === undefined ? undefined : countOf(run.total);
            return reportOf('nunit', cases, problems, {
                tests,
                bad: run.failed === undefined ? undefined : countOf(run.failed),
            });
        },
    };
}
/** Assemblies and namespaces are in the names of the classes already. */
function nunit3_pathOf(above, { name, type }) {
    const left = ['Assembly', 'TestSuite', 'Project', 'SetUpFixture', 'Theory', 'ParameterizedMethod', 'GenericMethod'];
    return name === undefined || left.includes(type ?? '') ? above : [...above, bounded_text_short(name, 500)];
}
function nunit3_caseOf(open) {
    const { attributes } = open;
    const outcome = nunit3_outcomeOf(attributes.result, attributes.label);
    const bad = outcome === 'failed' || outcome === 'error';
    const name = attributes.name ?? attributes.methodname ?? '';
    const classname = attributes.classname ?? '';
    return testCase({
        suite: open.path,
        // Some write the class into the name as well.
        classname: name.startsWith(classname) ? '' : classname,
        name,
        seconds: parseSeconds(attributes.duration ?? attributes.time),
        outcome,
        failures: bad ? [failureOf(open, outcome)] : [],
        skipReason: open.reason.text().trim() || open.message.text().trim().slice(0, textLimits.skipReason),
        output: open.output.text(),
    });
}
function nunit3_outcomeOf(result, label) {
    switch (result) {
        case 'Passed':
        case 'Warning':
            return 'passed';
        case 'Skipped':
        case 'Inconclusive':
            return 'skipped';
        case 'Failed':
            return label === undefined || label === '' ? 'failed' : 'error';
        default:
            return 'error';
    }
}
function failureOf(open, kind) {
    const message = open.message.text().trim();
    const trace = open.trace.text().trim();
    const label = open.attributes.label ?? '';
    return failure(kind, kind === 'error' ? label : '', message || open.attributes.result || '', `${message}\n${trace}`.trim());
}

;// CONCATENATED MODULE: ./packages/test-results/src/trx.ts





/** Elements of `Results`, from the schema vstst.xsd that Visual Studio installs. */
const resultElements = new Set([
    'UnitTestResult',
    'TestResult',
    'TestResultAggregation',
    'GenericTestResult',
    'ManualTestResult',
    'WebTestResult',
    'LoadTestResult',
]);
/**
 * Visual Studio's TRX, of VSTest, MSTest and others. The class of a test is in its definition, which stands behind the results. A
 * data-driven test is its rows. What the run says of itself (`ResultSummary`) counts when it is worse than its results:
 * aborted, crashed, more failed than listed.
 */
function trxReader(budget) {
    const results = [];
    const found = [];
    const classes = new Map();
    const within = [];
    const runTexts = [];
    let counters = {};
    let ending = '';
    let definition = '';
    let target;
    let runText;
    const finishResult = () => {
        const result = results.pop();
        if (result === undefined)
            return;
        const outcome = trx_outcomeOf(result.attributes.outcome);
        const bad = outcome === 'failed' || outcome === 'error';
        const parent = results.at(-1);
        if (parent !== undefined) {
            parent.inner += 1;
            if (bad)
                parent.innerBad += 1;
        }
        // The rows stand for their test, unless it failed by itself.
        if (result.inner > 0 && !(bad && result.innerBad === 0))
            return;
        found.push(foundOf(result, outcome, budget));
    };
    return {
        open(name, attributes) {
            within.push(name);
            target = undefined;
            const result = results.at(-1);
            if (resultElements.has(name)) {
                results.push({
                    attributes,
                    message: failureBody(),
                    trace: failureBody(),
                    output: outputTail(),
                    inner: 0,
                    innerBad: 0,
                });
                return;
            }
            switch (name) {
                case 'Message':
                    if (within.at(-2) === 'ErrorInfo')
                        target = result?.message;
                    return;
                case 'StackTrace':
                    target = result?.trace;
                    return;
                case 'StdOut':
                case 'StdErr':
                case 'DebugTrace':
                    target = result?.output;
                    return;
                case 'Counters':
                    counters = attributes;
                    return;
                case 'ResultSummary':
                    ending = attributes.outcome ?? '';
                    return;
                case 'RunInfo':
                    runText = attributes.outcome === 'Error' ? failureBody() : undefined;
                    return;
                case 'Text':
                    target = runText;
                    return;
                case 'UnitTest':
                    definition = attributes.id ?? '';
                    return;
                case 'TestMethod':
                    classes.set(definition, classOf(attributes.className));
            }
        },
        text(text) {
            target?.add(text);
        },
        close(name) {
            within.pop();
            target = undefined;
            if (resultElements.has(name))
                finishResult();
            else if (name === 'RunInfo' && runText !== undefined) {
                if (runTexts.length < 20)
                    runTexts.push(runText.text().trim());
                runText = undefined;
            }
        },
        finish(complete) {
            while (results.length > 0)
                finishResult();
            const cases = found.map(({ testId, test }) => placed(test, classes.get(testId) ?? ''));
            if (!complete)
                return reportOf('trx', cases, [], { tests: undefined, bad: undefined });
            const problems = trx_runProblems(cases, ending, runTexts);
            const tests = counters.total === undefined ? undefined : countOf(counters.total);
            const report = reportOf('trx', cases, problems, {
                tests,
                bad: tests === undefined ? undefined : badCounters(counters),
            });
            return problems.length > 0 ? report : { ...report, warnings: [...report.warnings, ...runTexts.slice(0, 3)] };
        },
    };
}
const badCounters = (counters) => ['failed', 'error', 'timeout', 'aborted', 'disconnected', 'notRunnable'].reduce((sum, name) => sum + countOf(counters[name]), 0);
/** Adapters write a failed test as an error of the run, too; only with no failed test to show for it is it one of its own. */
function trx_runProblems(cases, ending, texts) {
    if (cases.some(isBad))
        return [];
    if (texts.length > 0)
        return texts.map((text) => suiteProblem(failure('error', '', '', text), []));
    if (['', 'Completed', 'Passed', 'Warning', 'NotExecuted'].includes(ending))
        return [];
    return [suiteProblem(failure('error', '', `the run ended with ${bounded_text_short(ending, 100)}`, ''), [])];
}
function foundOf({ attributes, message, trace, output }, outcome, budget) {
    const said = message.text().trim();
    const bad = outcome === 'failed' || outcome === 'error';
    const type = bad && outcome === 'error' ? (attributes.outcome ?? '') : '';
    return {
        testId: attributes.testId ?? '',
        test: {
            name: bounded_text_short(attributes.testName, textLimits.name),
            seconds: parseClock(attributes.duration),
            outcome,
            failures: bad
                ? [budget.failure(failure(outcome, type, said || (attributes.outcome ?? ''), `${said}\n${trace.text()}`))]
                : [],
            skipReason: said,
            output: bad ? output.text() : '',
        },
    };
}
function placed(test, classname) {
    const prefix = `${classname}.`;
    const name = classname !== '' && test.name.startsWith(prefix) ? test.name.slice(prefix.length) : test.name;
    return testCase({ ...test, name, suite: classname === '' ? [] : [classname], classname });
}
/** `Shop.CartTests, Shop.Tests, Version=1.0.0.0`: the name of the class, without its assembly. */
function classOf(name) {
    const text = bounded_text_short(name?.split(',')[0], textLimits.name).trim();
    return text === 'none' ? '' : text;
}
/** Without an outcome nobody said that it passed. */
function trx_outcomeOf(outcome) {
    switch (outcome) {
        case 'Passed':
        case 'PassedButRunAborted':
        case 'Completed':
        case 'Warning':
            return 'passed';
        case 'Failed':
            return 'failed';
        case 'NotExecuted':
        case 'Inconclusive':
        case 'Pending':
        case 'Blocked':
            return 'skipped';
        default:
            return 'error';
    }
}

;// CONCATENATED MODULE: ./packages/test-results/src/xunit.ts




const xunit_opened = (attributes) => ({
    attributes,
    exception: '',
    message: failureBody(),
    trace: failureBody(),
    output: outputTail(),
    reason: boundedText(textLimits.skipReason, 0),
});
/**
 * xUnit.net 1, 2 and 3 (https://xunit.net/docs/format-xml-v2): assemblies, collections, tests. What broke outside of a test (a
 * fixture, the clean-up of a class) stands in `<errors>` of its assembly.
 */
function xunitReader(budget) {
    const cases = [];
    const problems = [];
    const within = [];
    let path = [];
    let claims = { tests: 0, bad: 0 };
    let claimed = false;
    let test;
    let error;
    let target;
    return {
        open(name, attributes) {
            const above = within.at(-1);
            within.push(name);
            target = undefined;
            const holder = test ?? error;
            switch (name) {
                case 'assembly':
                    path = [assemblyName(attributes.name)];
                    claimed = claimed || attributes.total !== undefined;
                    claims = {
                        tests: claims.tests + countOf(attributes.total),
                        bad: claims.bad + countOf(attributes.failed) + countOf(attributes.errors),
                    };
                    return;
                case 'test':
                    test = xunit_opened(attributes);
                    return;
                case 'error':
                    if (above === 'errors')
                        error = xunit_opened(attributes);
                    return;
                case 'failure':
                    if (test !== undefined)
                        test = { ...test, exception: bounded_text_short(attributes['exception-type'], textLimits.name) };
                    else if (error !== undefined)
                        error = { ...error, exception: bounded_text_short(attributes['exception-type'], textLimits.name) };
                    return;
                case 'message':
                    target = above === 'reason' ? holder?.reason : above === 'failure' ? holder?.message : undefined;
                    return;
                case 'reason':
                    target = holder?.reason;
                    return;
                case 'stack-trace':
                    target = holder?.trace;
                    return;
                case 'output':
                    target = test?.output;
            }
        },
        text(text) {
            target?.add(text);
        },
        close(name) {
            within.pop();
            target = undefined;
            if (name === 'test' && test !== undefined) {
                cases.push(budget.test(xunit_caseOf(test, path)));
                test = undefined;
            }
            else if (name === 'error' && error !== undefined) {
                problems.push(suiteProblem(xunit_failureOf(error, 'error'), [...path, errorName(error.attributes)]));
                error = undefined;
            }
        },
        finish(complete) {
            if (!complete && test !== undefined)
                cases.push(budget.test(xunit_caseOf(test, path)));
            const said = complete && claimed ? claims : { tests: undefined, bad: undefined };
            return reportOf('xunit', cases, problems, said);
        },
    };
}
/** The file's name; its folder is that of some machine. */
const assemblyName = (name) => bounded_text_short(name, 500).split(/[\\/]/u).at(-1) ?? '';
const errorName = ({ type, name }) => bounded_text_short([type, name].filter(Boolean).join(': '), 300) || 'error';
function xunit_caseOf(open, path) {
    const { attributes } = open;
    const classname = bounded_text_short(attributes.type, textLimits.name);
    const full = attributes.name ?? attributes.method ?? '';
    const outcome = xunit_outcomeOf(attributes.result);
    return testCase({
        suite: path,
        classname,
        name: classname !== '' && full.startsWith(`${classname}.`) ? full.slice(classname.length + 1) : full,
        file: attributes['source-file'],
        line: attributes['source-line'] === undefined ? undefined : Number(attributes['source-line']),
        seconds: parseSeconds(attributes.time),
        outcome,
        failures: outcome === 'failed' || outcome === 'error' ? [xunit_failureOf(open, outcome)] : [],
        skipReason: open.reason.text().trim(),
        output: open.output.text(),
    });
}
function xunit_failureOf({ exception, message, trace }, kind) {
    const said = message.text().trim();
    return failure(kind, exception, said, `${said}\n${trace.text()}`);
}
function xunit_outcomeOf(result) {
    switch (result) {
        case 'Pass':
            return 'passed';
        case 'Fail':
            return 'failed';
        case 'Skip':
        case 'NotRun':
            return 'skipped';
        default:
            return 'error';
    }
}

;// CONCATENATED MODULE: ./packages/test-results/src/xml-report.ts






const junit = { format: 'junit', create: junitReader };
const xunit = { format: 'xunit', create: xunitReader };
/** By the name of the root element. */
const dialects = new Map([
    ['testsuites', junit],
    ['testsuite', junit],
    ['TestRun', { format: 'trx', create: trxReader }],
    ['test-run', { format: 'nunit', create: nunit3Reader }],
    ['test-results', { format: 'nunit', create: nunit2Reader }],
    ['assemblies', xunit],
    ['assembly', xunit],
]);
/** Reads a report in XML; its root element tells the dialect. `wanted` refuses every other one. */
async function readXmlReport(chunks, wanted, budget) {
    let root;
    let reader;
    const end = await readXml(chunks, {
        open(qualified, attributes) {
            const name = localName(qualified);
            if (root === undefined) {
                root = name;
                const dialect = dialects.get(name);
                if (dialect !== undefined && (wanted === undefined || wanted === dialect.format))
                    reader = dialect.create(budget);
            }
            reader?.open(name, attributes);
        },
        text(text) {
            reader?.text(text);
        },
        close(qualified) {
            reader?.close(localName(qualified));
        },
    });
    if (reader === undefined && root !== undefined)
        return { ok: false, problem: 'unknown-format', message: xml_report_strange(root, wanted) };
    if (!end.ok && end.problem === 'empty')
        return { ok: false, problem: 'empty', message: end.message };
    const read = reader?.finish(end.ok);
    const report = read === undefined || end.invalidCharacters === 0
        ? read
        : { ...read, warnings: [...read.warnings, `${end.invalidCharacters} characters that XML does not allow.`] };
    if (end.ok && report !== undefined)
        return { ok: true, report };
    const message = end.ok ? 'there is no element in it' : end.message;
    const problem = end.ok || end.problem === 'encoding' || end.problem === 'empty' ? 'malformed' : end.problem;
    return { ok: false, problem, message, ...(report === undefined ? {} : { partial: report }) };
}
function xml_report_strange(root, wanted) {
    const shown = root.length > 40 ? `${root.slice(0, 40)}…` : root;
    const hint = root === 'coverage' || root === 'report' ? ' (it looks like a report of coverage)' : '';
    return `its root is <${shown}>, and not that of a ${wanted ?? 'JUnit, TRX, NUnit or xUnit'} report${hint}`;
}
const localName = (name) => {
    const colon = name.indexOf(':');
    return colon === -1 ? name : name.slice(colon + 1);
};

;// CONCATENATED MODULE: ./packages/test-results/src/read-report.ts







/** Reads a report of tests, piece by piece; `auto` tells the format from its content. Several reports may share a budget. */
async function readTestReport(chunks, format, budget = createTextBudget()) {
    switch (format) {
        case 'auto':
            return readDetected(chunks, budget);
        case 'junit':
        case 'trx':
        case 'nunit':
        case 'xunit':
            return readXmlReport(chunks, format, budget);
        case 'ctrf':
        case 'jest-json':
            return readJsonReport(chunks, format, budget);
        case 'go-json':
            return readGoJson(chunks, budget);
        case 'tap':
            return readTap(chunks, budget);
    }
}
async function readDetected(chunks, budget) {
    const { start, all } = await peek(chunks, detectionBytes);
    const detected = detectFormat(start);
    switch (detected) {
        case 'xml':
            return readXmlReport(all, undefined, budget);
        case 'json':
            return readJsonReport(all, undefined, budget);
        case 'go-json':
        case 'tap':
            return readTestReport(all, detected, budget);
        case 'empty':
            return { ok: false, problem: 'empty', message: 'the document is empty' };
        case 'unknown':
            return {
                ok: false,
                problem: 'unknown-format',
                message: 'it is no report of tests in a format that is known (input `format`)',
            };
    }
}

;// CONCATENATED MODULE: ./packages/test-results/src/short-stack.ts

const headLines = 30;
const tailLines = 20;
/**
 * A trace that a person reads: frames of other people's code become one line, and of a long text the middle is left out. `isOurs` says
 * whether the file of a frame is in the repository; when none is, all frames stay.
 */
function shortStack(details, isOurs) {
    const lines = details.split('\n');
    const kept = lines.some((line) => isFrameLine(line) && isOurs(line)) ? withoutOthers(lines, isOurs) : lines;
    if (kept.length <= headLines + tailLines + 1)
        return kept.join('\n');
    const hidden = kept.length - headLines - tailLines;
    return [...kept.slice(0, headLines), `… ${hidden} lines left out …`, ...kept.slice(-tailLines)].join('\n');
}
function withoutOthers(lines, isOurs) {
    const kept = [];
    let others = 0;
    const flush = () => {
        if (others > 0)
            kept.push(`    … ${others} ${others === 1 ? 'frame' : 'frames'} outside of the repository`);
        others = 0;
    };
    for (const [index, line] of lines.entries()) {
        const frame = isFrameLine(line);
        if (frame && !isOurs(line)) {
            others += 1;
            continue;
        }
        // Rust and Go write the name of the function on a line of its own, before the place.
        const next = lines[index + 1];
        if (!frame && next !== undefined && isNameOf(line, next) && !isOurs(next))
            continue;
        flush();
        kept.push(line);
    }
    flush();
    return kept;
}
const isNameOf = (line, next) => (/^\s*\d+: \S/u.test(line) && /^\s+at \S/u.test(next)) ||
    (/^\S.*\)?$/u.test(line) && /^\t\S+\.go:\d+ \+0x/u.test(next));

;// CONCATENATED MODULE: ./packages/test-results/src/source-paths.ts
/** Folders of installed packages: a file with a familiar name in them is not a file of the repository. */
const thirdParty = /(?:^|\/)(?:node_modules|site-packages|dist-packages|\.venv|\.tox|\.nox|\.m2|\.gradle|\.cargo|rustlib|pkg\/mod|vendor\/bundle)\//u;
function createSourcePaths(tree) {
    const tracked = new Set(tree.tracked);
    const byName = new Map();
    for (const path of tracked) {
        const name = path.slice(path.lastIndexOf('/') + 1);
        const paths = byName.get(name);
        if (paths === undefined)
            byName.set(name, [path]);
        else
            paths.push(path);
    }
    const root = normalized(tree.root);
    const known = (path) => {
        const inProject = tree.project === '' ? path : `${tree.project}/${path}`;
        if (tracked.has(inProject))
            return inProject;
        return tracked.has(path) ? path : undefined;
    };
    /** The longest end of the path that is a tracked path. */
    const ending = (path, minimumSegments) => {
        const segments = path.split('/').filter((segment) => segment !== '');
        for (let from = 0; from <= segments.length - minimumSegments; from += 1) {
            const found = known(segments.slice(from).join('/'));
            if (found !== undefined)
                return found;
        }
        return undefined;
    };
    const uniqueSuffix = (path) => {
        const name = path.slice(path.lastIndexOf('/') + 1);
        const candidates = (byName.get(name) ?? []).filter((candidate) => candidate.endsWith(`/${path}`));
        const nearer = candidates.filter((candidate) => candidate.startsWith(`${tree.project}/`));
        const chosen = nearer.length === 1 ? nearer : candidates;
        return chosen.length === 1 ? chosen[0] : undefined;
    };
    const remembered = new Map();
    const find = (reported) => {
        const path = normalized(reported);
        if (path === '')
            return undefined;
        if (path.startsWith(`${root}/`)) {
            const inside = path.slice(root.length + 1);
            return tracked.has(inside) ? inside : undefined;
        }
        if (thirdParty.test(path))
            return known(path);
        // One segment proves nothing under another root: every machine has some `setup.py`.
        if (/^(?:\/|[A-Za-z]:\/)/u.test(path))
            return ending(path, 2);
        return known(path) ?? uniqueSuffix(path);
    };
    return {
        resolve(reported) {
            if (remembered.has(reported))
                return remembered.get(reported);
            const found = find(reported);
            remembered.set(reported, found);
            return found;
        },
        resolveIn: (packagePath, fileName) => ending(`${normalized(packagePath)}/${fileName}`, 1),
    };
}
/** POSIX separators, no `file://`, no `.` and `..` segments. */
function normalized(path) {
    const plain = path
        .trim()
        .replaceAll('\\', '/')
        .replace(/^file:\/\/(?:localhost)?(?=\/)/u, '');
    const absolute = plain.startsWith('/');
    const segments = [];
    for (const segment of plain.split('/')) {
        if (segment === '' || segment === '.')
            continue;
        if (segment === '..' && segments.length > 0 && segments.at(-1) !== '..')
            segments.pop();
        else if (segment !== '..' || !absolute)
            segments.push(segment);
    }
    return `${absolute ? '/' : ''}${segments.join('/')}`;
}

// EXTERNAL MODULE: ./packages/report/src/index.ts + 13 modules
var report_src = __nccwpck_require__(425);
;// CONCATENATED MODULE: ./packages/test-results/src/comparison-blocks.ts


const listed = 50;
/** One line that counts what changed. */
function comparisonLine(comparison) {
    const { newFailures, fixed, stillFailing, newlySkipped, added, removed, slower } = comparison;
    const counts = [
        count(newFailures, 'newly failing'),
        count(stillFailing, 'still failing'),
        count(fixed, 'fixed'),
        count(newlySkipped, 'newly skipped'),
        count(removed, 'removed'),
        count(added, 'new'),
        count(slower, 'slower'),
    ].filter((text) => text !== '');
    const said = counts.length === 0 ? 'nothing changed' : counts.join(', ');
    return (0,report_src/* paragraph */.FY)(`Against ${comparison.label}: ${said}; ${comparison.ranNow} tests ran, ${comparison.ranBefore} before.`);
}
/** The names of what changed, but for failures: these are told above. */
function changedBlocks({ fixed, newlySkipped, removed, slower }) {
    return [
        ...names('Fixed', fixed),
        ...names('Newly skipped', newlySkipped),
        ...names('Removed', removed),
        ...(slower.length === 0
            ? []
            : [
                (0,report_src/* details */.zH)(`Slower (${slower.length})`, [
                    (0,report_src/* table */.tp)(['Test', { title: 'Before', align: 'right' }, { title: 'Now', align: 'right' }], slower
                        .slice(0, listed)
                        .map(({ test, before, now }) => [(0,report_src/* code */.aY)(test), formatSeconds(before), formatSeconds(now)]), Math.max(0, slower.length - listed)),
                ]),
            ]),
    ];
}
const count = (list, word) => (list.length === 0 ? '' : `${list.length} ${word}`);
function names(title, tests) {
    if (tests.length === 0)
        return [];
    const items = tests.slice(0, listed).map((test) => (0,report_src/* code */.aY)(test));
    if (tests.length > listed)
        items.push(`and ${tests.length - listed} more`);
    return [(0,report_src/* details */.zH)(`${title} (${tests.length})`, [(0,report_src/* bullets */.e5)(items)])];
}

;// CONCATENATED MODULE: ./packages/test-results/src/failure-blocks.ts



const shown = 30;
const named = 200;
/** So few that they need no click. */
const unfolded = 3;
const outputLines = 40;
/** The failed tests, grouped by file: message, short trace, the end of the output. Most important first: what is too many goes from the end. */
function failureBlocks(bad, view) {
    if (bad.length === 0)
        return [];
    const groups = Map.groupBy(bad.slice(0, shown), (test) => groupOf(test, view));
    return [
        (0,report_src/* heading */.R_)(3, `Failed (${bad.length})`),
        ...[...groups].flatMap(([name, tests]) => [
            ...(name === '' ? [] : [(0,report_src/* heading */.R_)(4, (0,report_src/* code */.aY)(name))]),
            ...tests.map((test) => failureBlock(test, name, view, bad.length <= unfolded)),
        ]),
        ...others(bad.slice(shown), view),
    ];
}
function groupOf(test, { locator }) {
    return locator.fileOf(test) ?? test.file ?? (test.classname === '' ? test.suite.join(' > ') : test.classname);
}
function failureBlock(test, group, view, open) {
    const failure = test.failures.at(-1);
    const message = firstLine(failure?.message ?? '');
    const remark = view.remarkOn(test);
    const summary = [
        (0,report_src/* strong */.ko)(nameWithin(group, test)),
        ...(remark === undefined ? [] : [` (${remark})`]),
        ...placeOf(view.locator.locate(test), group, view),
        ...(message === '' ? [] : [`: ${message}`]),
    ];
    const trace = shortStack(failure?.details || failure?.message || 'The report says no more.', (line) => view.locator.isOurs(line, test));
    return (0,report_src/* details */.zH)(summary, [
        (0,report_src/* codeBlock */.DV)(trace),
        ...(test.attempts > 1 ? [(0,report_src/* paragraph */.FY)(`Failed in all of ${test.attempts} tries.`)] : []),
        ...outputBlock(test.output),
    ], open);
}
/** What the heading has not said: `TestCart.test_adds` in tests/test_cart.py, `adds` in CartTest.java. */
function nameWithin(group, test) {
    const { classname, name } = test;
    if (classname === '' || classname === group)
        return classname === '' ? testId(test) : name;
    const stem = group.replace(/\.\w+$/u, '').replaceAll('/', '.');
    if (classname === stem || stem.endsWith(`.${classname}`))
        return name;
    return classname.startsWith(`${stem}.`) ? `${classname.slice(stem.length + 1)}.${name}` : testId(test);
}
function placeOf(location, group, { urlOf }) {
    if (location === undefined)
        return [];
    const label = location.path === group ? `line ${location.line}` : `${location.path}:${location.line}`;
    const url = urlOf(location);
    return [' ', url === undefined ? label : (0,report_src/* link */.nf)(label, url)];
}
function outputBlock(output) {
    const text = output.trim();
    if (text === '')
        return [];
    const lines = text.split('\n');
    const tail = lines.slice(-outputLines).join('\n');
    const title = lines.length > outputLines ? `The last ${outputLines} lines of its output` : 'Its output';
    return [(0,report_src/* details */.zH)(title, [(0,report_src/* codeBlock */.DV)(tail)])];
}
function others(rest, { locator }) {
    if (rest.length === 0)
        return [];
    const rows = rest.slice(0, named).map((test) => {
        const location = locator.locate(test);
        const place = location === undefined ? '' : (0,report_src/* code */.aY)(`${location.path}:${location.line}`);
        return [(0,report_src/* code */.aY)(testId(test)), place, firstLine(test.failures.at(-1)?.message ?? '')];
    });
    return [
        (0,report_src/* details */.zH)(`${rest.length} more`, [(0,report_src/* table */.tp)(['Test', 'Where', 'Message'], rows, Math.max(0, rest.length - named))]),
    ];
}
const firstLine = (text) => (0,report_src/* truncateText */.EJ)(text.trimStart().split('\n')[0]?.trim() ?? '', 300);

;// CONCATENATED MODULE: ./packages/test-results/src/file-table.ts



const rowsShown = 200;
/** More groups than that are no files; then there is nothing to see in such a table. */
const mostGroups = 5000;
/** All tests by file (or class, or suite, where no file is known), folded: what failed first, then what took longest. */
function fileBlocks(reports, fileOf) {
    const raw = new Map();
    for (const { cases } of reports) {
        for (const test of cases) {
            const key = test.file ?? (test.classname === '' ? test.suite.join(' > ') : test.classname);
            let group = raw.get(key);
            if (group === undefined) {
                if (raw.size === mostGroups)
                    return [];
                group = { sample: test, row: { passed: 0, bad: 0, skipped: 0, seconds: 0 } };
                raw.set(key, group);
            }
            group.row[file_table_wordOf(test)] += 1;
            group.row.seconds += test.seconds ?? 0;
        }
    }
    const files = new Map();
    for (const [key, { sample, row }] of raw) {
        const name = fileOf({ ...sample, failures: [] }) ?? key;
        const known = files.get(name);
        if (known === undefined)
            files.set(name, row);
        else
            add(known, row);
    }
    if (files.size < 2)
        return [];
    const sorted = [...files].sort(([, a], [, b]) => b.bad - a.bad || b.seconds - a.seconds);
    const right = (title) => ({ title, align: 'right' });
    const rows = sorted
        .slice(0, rowsShown)
        .map(([name, row]) => [
        name === '' ? 'no file is named' : (0,report_src/* code */.aY)(name),
        String(row.passed),
        row.bad === 0 ? '' : String(row.bad),
        row.skipped === 0 ? '' : String(row.skipped),
        formatSeconds(row.seconds),
    ]);
    const columns = ['File', right('Passed'), right('Failed'), right('Skipped'), right('Time')];
    return [(0,report_src/* details */.zH)(`All tests by file (${files.size})`, [(0,report_src/* table */.tp)(columns, rows, Math.max(0, files.size - rowsShown))])];
}
const file_table_wordOf = (test) => isBad(test) ? 'bad' : test.outcome === 'skipped' ? 'skipped' : 'passed';
function add(row, more) {
    row.passed += more.passed;
    row.bad += more.bad;
    row.skipped += more.skipped;
    row.seconds += more.seconds;
}

;// CONCATENATED MODULE: ./packages/test-results/src/quarantine-blocks.ts

const states = {
    expired: 'failed, and counts: the entry has expired',
    changed: 'failed, and counts: this pull request changes its file',
    unproven: 'failed; whether this pull request changes it could not be told',
};
/** Every entry of the quarantine, with what became of its tests. */
function quarantineBlocks({ entries, failures }) {
    if (entries.length === 0)
        return [];
    const rows = [...entries]
        .sort((a, b) => rank(a) - rank(b))
        .map((use) => {
        const counted = failures.find(({ entry, state }) => entry === use.entry && state !== 'shielded');
        const { test, owner, issue, expires } = use.entry;
        const state = counted === undefined ? quarantine_blocks_stateOf(use) : states[counted.state];
        return [(0,report_src/* code */.aY)(test), state, owner, /^https?:\/\//u.test(issue) ? (0,report_src/* link */.nf)(labelOf(issue), issue) : issue, expires];
    });
    return [(0,report_src/* heading */.R_)(3, `Quarantine (${entries.length})`), (0,report_src/* table */.tp)(['Test', 'Now', 'Owner', 'Issue', 'Until'], rows)];
}
/** An issue of GitHub as people write it, so that the column is no wider than it must be. */
function labelOf(url) {
    const [, repository, number] = /^https:\/\/github\.com\/([^/]+\/[^/]+)\/(?:issues|pull)\/(\d+)$/u.exec(url) ?? [];
    return repository === undefined ? url : `${repository}#${number}`;
}
const rank = ({ failed, tests, expired }) => (failed > 0 ? 0 : expired ? 1 : tests === 0 ? 2 : 3);
function quarantine_blocks_stateOf({ tests, failed, expired }) {
    const late = expired ? '; the entry has expired' : '';
    if (tests === 0)
        return `no test of this name was reported${late}`;
    if (failed === 0)
        return `passed${tests > 1 ? ` (${tests} tests)` : ''}${late}`;
    return `failed${tests > 1 ? ` (${failed} of ${tests} tests)` : ''}, and does not count`;
}

;// CONCATENATED MODULE: ./packages/test-results/src/slowest.ts
/** The tests that took longest, longest first; in one pass, because there may be hundreds of thousands. */
function slowestTests(reports, count) {
    const found = [];
    for (const { cases } of reports) {
        for (const test of cases) {
            const { seconds = 0 } = test;
            if (seconds <= 0 || (found.length === count && seconds <= (found.at(-1)?.seconds ?? 0)))
                continue;
            let at = found.length;
            while (at > 0 && (found[at - 1]?.seconds ?? 0) < seconds)
                at -= 1;
            found.splice(at, 0, { test, seconds });
            if (found.length > count)
                found.pop();
        }
    }
    return found.map(({ test }) => test);
}

;// CONCATENATED MODULE: ./packages/test-results/src/totals.ts


function totalsOf(reports, isShielded = () => false, flaky = flakyTests(reports)) {
    const counts = {
        tests: 0,
        passed: 0,
        failures: 0,
        errors: 0,
        skipped: 0,
        flaky: 0,
        quarantined: 0,
        suiteProblems: 0,
        seconds: 0,
        suites: 0,
    };
    for (const test of flaky.keys())
        if (test.outcome === 'passed')
            counts.flaky += 1;
    for (const report of reports) {
        for (const test of report.cases) {
            counts.tests += 1;
            if (test.outcome === 'passed')
                counts.passed += 1;
            else if (isBad(test) && isShielded(test))
                counts.quarantined += 1;
            else if (test.outcome === 'failed')
                counts.failures += 1;
            else if (test.outcome === 'error')
                counts.errors += 1;
            else
                counts.skipped += 1;
            counts.seconds += test.seconds ?? 0;
        }
        for (const problem of report.problems) {
            if (problem.kind === 'error')
                counts.errors += problem.count;
            else
                counts.failures += problem.count;
            counts.suiteProblems += problem.count;
        }
        counts.suites += report.suites.length;
    }
    return { ...counts, executed: counts.tests - counts.skipped - counts.quarantined };
}
const badCases = (reports) => reports.flatMap(({ cases }) => cases.filter(isBad));

;// CONCATENATED MODULE: ./packages/test-results/src/summary.ts









const summary_listed = 30;
/** What failed and why comes first, then what is in quarantine or flaky, then what is slow; everything else is folded. */
function testBlocks(reports, options) {
    const { totals, slowest, locator, quarantine, comparison, flaky } = options;
    const fresh = new Set(comparison?.newFailures);
    const counting = badCases(reports).filter((test) => !quarantine.isShielded(test));
    // New failures before old ones; the order is otherwise that of the reports.
    const bad = fresh.size === 0
        ? counting
        : [...counting].sort((a, b) => Number(fresh.has(testId(b))) - Number(fresh.has(testId(a))));
    const problems = reports.flatMap((report) => report.problems);
    const view = {
        locator,
        urlOf: options.urlOf,
        remarkOn(test) {
            const evidence = flaky.get(test)?.evidence;
            if (evidence !== undefined)
                return evidence;
            return comparison === undefined ? undefined : fresh.has(testId(test)) ? 'new' : 'failed before';
        },
    };
    return [
        ...(options.counts ? [(0,report_src/* paragraph */.FY)(`${countsLine(totals)}.`)] : []),
        ...(comparison === undefined ? [] : [comparisonLine(comparison)]),
        ...problemBlocks(problems, options),
        ...failureBlocks(bad, view),
        ...quarantineBlocks(quarantine),
        ...flakyBlocks([...flaky.values()], options),
        ...(comparison === undefined ? [] : changedBlocks(comparison)),
        ...slowestBlocks(slowestTests(reports, slowest), flaky),
        ...fileBlocks(reports, locator.fileOf),
    ];
}
function problemBlocks(problems, options) {
    if (problems.length === 0)
        return [];
    const items = problems.slice(0, summary_listed).map((problem) => problemLine(problem, options));
    const rest = problems.length > summary_listed ? [`and ${problems.length - summary_listed} more`] : [];
    return [(0,report_src/* heading */.R_)(3, `Broken outside of tests (${problems.length})`), (0,report_src/* bullets */.e5)([...items, ...rest])];
}
function problemLine(problem, { locator, urlOf }) {
    const location = locator.locateProblem(problem);
    const label = location === undefined ? '' : `${location.path}:${location.line}`;
    const url = location === undefined ? undefined : urlOf(location);
    const place = location === undefined ? [] : [' ', url === undefined ? label : (0,report_src/* link */.nf)(label, url)];
    const said = (0,report_src/* truncateText */.EJ)(problem.message || problem.details || problem.type || problem.kind, 400);
    return [(0,report_src/* code */.aY)(problem.suite.join(' > ') || 'the report'), ...place, `: ${said.split('\n')[0]}`];
}
function flakyBlocks(flaky, { locator, urlOf }) {
    if (flaky.length === 0)
        return [];
    const rows = flaky.slice(0, summary_listed).map(({ test, evidence, message }) => {
        const location = locator.locate(test);
        const label = location === undefined ? '' : `${location.path}:${location.line}`;
        const url = location === undefined ? undefined : urlOf(location);
        return [
            (0,report_src/* code */.aY)(testId(test)),
            url === undefined ? label : (0,report_src/* link */.nf)(label, url),
            isBad(test) ? `failed, ${evidence}` : evidence,
            firstLine(message),
        ];
    });
    return [
        (0,report_src/* heading */.R_)(3, `Flaky (${flaky.length})`),
        (0,report_src/* table */.tp)(['Test', 'Where', 'What it did', 'Its failure'], rows, Math.max(0, flaky.length - summary_listed)),
    ];
}
function slowestBlocks(slowest, flaky) {
    if (slowest.length === 0)
        return [];
    const rows = slowest.map((test) => [
        (0,report_src/* code */.aY)(testId(test)),
        formatSeconds(test.seconds ?? 0),
        flaky.has(test) ? 'flaky' : test.outcome,
    ]);
    return [(0,report_src/* details */.zH)(`Slowest ${rows.length}`, [(0,report_src/* table */.tp)(['Test', { title: 'Time', align: 'right' }, 'Result'], rows)])];
}

;// CONCATENATED MODULE: ./packages/test-results/src/file-durations.ts
/**
 * What each file (or whatever `unitOf` answers) took in earlier runs: the times of its tests summed in each report, then the median over
 * the reports that have it. A report in which it does not occur says nothing about it.
 */
function fileDurations(reports, unitOf) {
    const sums = new Map();
    let attributed = 0;
    let unattributed = 0;
    for (const { cases } of reports) {
        const ofReport = new Map();
        for (const test of cases) {
            if (test.seconds === undefined)
                continue;
            const unit = unitOf(test);
            if (unit === undefined)
                unattributed += 1;
            else {
                attributed += 1;
                ofReport.set(unit, (ofReport.get(unit) ?? 0) + test.seconds);
            }
        }
        for (const [unit, seconds] of ofReport) {
            const known = sums.get(unit);
            if (known === undefined)
                sums.set(unit, [seconds]);
            else
                known.push(seconds);
        }
    }
    const seconds = new Map([...sums].map(([unit, values]) => [unit, file_durations_medianOf(values)]));
    return { seconds, attributed, unattributed };
}
/** Of an even number of values the mean of the two in the middle; 0 of none. */
function file_durations_medianOf(values) {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    const upper = sorted[middle] ?? 0;
    return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

;// CONCATENATED MODULE: ./packages/test-results/src/test-timings.ts

const keptRuns = 5;
const mostRows = 200_000;
const mostNames = 10_000;
const longestMs = 1e9;
const header = 'sluice-timings 1 ';
/** The times of this run before those of earlier ones; what has no test any more is forgotten. */
function timingsOf(reports, fileOf, commit, previous) {
    const { seconds } = fileDurations(reports, (test) => {
        const file = fileOf(test);
        return file === undefined ? `n${nameOf(test)}` : `f${file}`;
    });
    const files = new Map();
    const names = new Map();
    for (const [key, value] of seconds) {
        const name = key.slice(1);
        if (name === '' || /[\r\n]/u.test(name))
            continue;
        const map = key.startsWith('f') ? files : names;
        const earlier = (map === files ? previous?.files : previous?.names)?.get(name) ?? [];
        if (map === files || map.size < mostNames)
            map.set(name, [milliseconds(value), ...earlier].slice(0, keptRuns));
    }
    return { commit, files, names };
}
const milliseconds = (seconds) => Math.min(longestMs, Math.round(seconds * 1000));
/** An import path has slashes; gotestsum can be told to leave it to the suite. */
function nameOf({ classname, suite }) {
    const last = suite.at(-1) ?? '';
    if (classname.includes('/'))
        return classname;
    return last.includes('/') || classname === '' ? last : classname;
}
/** Of each file or name the median of its runs, in seconds. */
function secondsOf(times) {
    return new Map([...times].map(([name, values]) => [name, medianOf(values) / 1000]));
}
/** As it is kept for `split-tests`: key and owner are those of `timingsPlace`. */
const timingsFormat = {
    cacheName: 'test-timings',
    keyPrefix: 'sluice-timings-1',
    read: readTimings,
    write: writeTimings,
    commitOf: ({ commit }) => commit,
};
/** A line `sluice-timings 1 COMMIT`, then one `f MS[,MS...] PATH` a file and one `n MS[,MS...] NAME` a name. */
function writeTimings({ commit, files, names }) {
    const rows = (kind, times) => [...times].map(([name, values]) => `${kind} ${values.join(',')} ${name}\n`);
    return `${header}${commit}\n${rows('f', files).join('')}${rows('n', names).join('')}`;
}
function readTimings(text) {
    const end = text.indexOf('\n');
    const commit = text.slice(header.length, end);
    if (!text.startsWith(header) || !/^[0-9a-f]{40,64}$/u.test(commit))
        return { ok: false, message: 'it is no timings' };
    const files = new Map();
    const names = new Map();
    for (let from = end + 1, row = 2; from < text.length; row += 1) {
        const to = text.indexOf('\n', from);
        const [, kind, values = '', name = ''] = /^([fn]) (\d{1,10}(?:,\d{1,10}){0,4}) (.+)$/u.exec(text.slice(from, to < 0 ? undefined : to)) ?? [];
        if (kind === undefined || to < 0)
            return { ok: false, message: `its line ${row} is no timing` };
        if (row > mostRows)
            return { ok: false, message: `it has more than ${mostRows} lines` };
        const times = values.split(',').map((value) => Math.min(longestMs, Number(value)));
        (kind === 'f' ? files : names).set(name, times);
        from = to + 1;
    }
    return { ok: true, baseline: { commit, files, names } };
}

;// CONCATENATED MODULE: ./packages/test-results/src/timings-place.ts
/**
 * Where `test-report` leaves the timings and `split-tests` finds them: of the workflow and the project's folder, whatever the job and
 * the step, because the two are in different ones. `name` tells apart what is in one workflow and one folder; both are given the same.
 */
async function timingsPlace(name, io) {
    const folder = io.files.root.slice(io.host.workspace.length).replaceAll('\\', '/');
    const own = JSON.stringify([io.github.context.workflow, folder, name ?? '']);
    const { createHash } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7598, 23));
    return { kind: 'cache', owner: createHash('sha256').update(own).digest('hex').slice(0, 16) };
}

;// CONCATENATED MODULE: ./packages/test-results/src/index.ts






















// EXTERNAL MODULE: ./packages/verdict/src/verdict.ts
var src_verdict = __nccwpck_require__(2827);
;// CONCATENATED MODULE: ./actions/test-report/src/annotations.ts


/** Errors before failures: they hide what would be learnt from the other tests. New failures before old ones. */
function annotationsOf(reports, { locator, quarantine, comparison, flaky }) {
    const newFailures = new Set(comparison?.newFailures);
    const bad = badCases(reports).map((test) => {
        const failure = test.failures.at(-1);
        const shielded = quarantine.isShielded(test);
        const said = failure?.message || failure?.details || 'did not pass';
        return {
            level: shielded ? 'notice' : 'error',
            title: `${shielded ? 'In quarantine: ' : ''}${testId(test)}`,
            message: (0,report_src/* truncateText */.EJ)(said, 1000),
            rank: (newFailures.has(testId(test)) ? 4 : 0) + (test.outcome === 'error' ? 2 : 1),
            ...at(locator.locate(test)),
        };
    });
    const problems = reports.flatMap((report) => report.problems.map((problem) => {
        const said = problem.message || problem.details || 'broke outside of its tests';
        const title = problem.suite.join(' > ') || 'The tests';
        return {
            level: 'error',
            title,
            message: (0,report_src/* truncateText */.EJ)(said, 1000),
            rank: 8,
            ...at(locator.locateProblem(problem)),
        };
    }));
    const unsteady = [...flaky.values()]
        .filter(({ test }) => test.outcome === 'passed')
        .map(({ test, evidence, message }) => {
        const said = `It ${evidence}. The failure: ${(0,report_src/* truncateText */.EJ)(message, 500)}`;
        return { level: 'warning', title: `Flaky: ${testId(test)}`, message: said, ...at(locator.locate(test)) };
    });
    return [...problems, ...bad, ...unsteady];
}
const at = (location) => location ?? {};

;// CONCATENATED MODULE: ./packages/git/src/quoted-path.ts
/** The letters after a backslash in git's C-style quoting (quote.c), and the bytes that they stand for. */
const escapes = {
    a: 7,
    b: 8,
    t: 9,
    n: 10,
    v: 11,
    f: 12,
    r: 13,
    '"': 34,
    '\\': 92,
};
/**
 * A path as git writes it into a patch: as it is, or in double quotes with C escapes (octal ones are bytes of UTF-8)
 * when a character of it would be mistaken.
 */
function quoted_path_unquotePath(text) {
    if (!text.startsWith('"') || !text.endsWith('"') || text.length < 2)
        return text;
    const pieces = [];
    for (const [piece, octal, letter] of text.slice(1, -1).matchAll(/\\(?:([0-7]{3})|(.))|[^\\]+/gsu)) {
        if (octal !== undefined)
            pieces.push(Buffer.from([Number.parseInt(octal, 8)]));
        else if (letter !== undefined)
            pieces.push(Buffer.from([escapes[letter] ?? letter.charCodeAt(0)]));
        else
            pieces.push(Buffer.from(piece));
    }
    return Buffer.concat(pieces).toString('utf8');
}

;// CONCATENATED MODULE: ./packages/git/src/patch-text.ts

const hunkHeader = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/u;
/**
 * Reads the output of `git diff -U0 --src-prefix=a/ --dst-prefix=b/`. The counts in the headers say how many lines belong to a hunk,
 * so that a line of code that looks like a header is taken for what it is. Files without a hunk are left out.
 */
function patch_text_readPatch(text) {
    const files = [];
    let hunks = [];
    let oldPath;
    let at = 0;
    const nextLine = () => {
        const end = text.indexOf('\n', at);
        const line = end < 0 ? text.slice(at) : text.slice(at, end);
        at = end < 0 ? text.length : end + 1;
        return line;
    };
    const take = (count) => {
        const taken = Array.from({ length: count }, () => nextLine().slice(1));
        if (text.startsWith('\\ ', at))
            nextLine();
        return taken;
    };
    while (at < text.length) {
        const line = nextLine();
        if (line.startsWith('--- '))
            oldPath = patch_text_pathOf(line.slice(4));
        else if (line.startsWith('+++ ')) {
            hunks = [];
            files.push({ oldPath, newPath: patch_text_pathOf(line.slice(4)), hunks });
        }
        else if (line.startsWith('@@ ')) {
            const [, oldStart, oldCount = '1', newStart, newCount = '1'] = hunkHeader.exec(line) ?? [];
            if (oldStart === undefined || newStart === undefined)
                continue;
            const counts = { oldCount: Number(oldCount), newCount: Number(newCount) };
            const removed = take(counts.oldCount);
            const added = take(counts.newCount);
            hunks.push({ oldStart: Number(oldStart), newStart: Number(newStart), ...counts, removed, added });
        }
    }
    return files.filter((file) => file.hunks.length > 0);
}
/** Git ends a name that has spaces with a tab. */
function patch_text_pathOf(text) {
    const name = text.endsWith('\t') ? text.slice(0, -1) : text;
    return name === '/dev/null' ? undefined : unquotePath(name).slice('a/'.length);
}

;// CONCATENATED MODULE: ./packages/git/src/changes.ts


/**
 * Nothing that a person's configuration or the `.gitattributes` of a change could set has a say: `*.py -diff` would make each change
 * of a file a binary one, in which no line is new.
 */
const plainDiff = (/* unused pure expression or super */ null && ([
    'diff',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    '--no-relative',
    '--ignore-submodules=none',
    '-M',
    '-l2000',
    '-O/dev/null',
]));
/** What changed from one commit to another: files with their renames, and the lines of those that are of interest. */
async function changes_readChanges(git, from, to, { ignoreWhitespace, interesting = () => true }) {
    const listed = await git.run([...plainDiff, '--raw', '-z', '--no-abbrev', from, to, '--']);
    if (!listed.ok)
        return changes_failed(listed.stderr);
    const files = readRaw(listed.stdout);
    const wanted = files.filter(({ kind, path }) => kind !== 'submodule' && interesting(path));
    if (wanted.length === 0)
        return { ok: true, changes: { files, moves: [] } };
    const patch = await git.run([
        ...plainDiff,
        '-U0',
        '--inter-hunk-context=0',
        '--text',
        '--diff-algorithm=histogram',
        '--src-prefix=a/',
        '--dst-prefix=b/',
        ...(ignoreWhitespace ? ['-w', '--ignore-blank-lines'] : []),
        from,
        to,
        '--',
        ...pathspecs(wanted, files),
    ]);
    if (!patch.ok)
        return changes_failed(patch.stderr || 'its output is too long');
    const patches = readPatch(patch.stdout);
    const byPath = new Map(patches.map((one) => [one.newPath ?? one.oldPath ?? '', one.hunks]));
    const known = new Set(wanted.map(({ path }) => path));
    const changed = files.map((file) => known.has(file.path) ? { ...file, hunks: (byPath.get(file.path) ?? []).map(withoutText) } : file);
    return { ok: true, changes: { files: changed, moves: findMoves(patches, ignoreWhitespace) } };
}
function changes_failed(stderr) {
    return { ok: false, message: `git diff failed: ${stderr.trim().split('\n')[0] ?? ''}` };
}
function withoutText({ oldStart, oldCount, newStart, newCount }) {
    return { oldStart, oldCount, newStart, newCount };
}
const kinds = { A: 'added', C: 'added', D: 'deleted', R: 'renamed' };
/** `:100644 100644 <sha> <sha> M\0path\0`; a rename or copy has two paths. */
function readRaw(text) {
    const fields = text.split('\0');
    const files = [];
    for (let index = 0; index < fields.length - 1;) {
        const [, oldMode, newMode, letter] = /^:(\d+) (\d+) \w+ \w+ ([A-Z])/u.exec(fields[index] ?? '') ?? [];
        const twoPaths = letter === 'R' || letter === 'C';
        const first = fields[index + 1] ?? '';
        const path = twoPaths ? (fields[index + 2] ?? '') : first;
        index += twoPaths ? 3 : 2;
        const submodule = oldMode === '160000' || newMode === '160000';
        const kind = submodule ? 'submodule' : (kinds[letter ?? ''] ?? 'modified');
        files.push({ path, oldPath: kind === 'added' ? undefined : first, kind, hunks: [] });
    }
    return files;
}
/** More of them would not fit on a command line; then everything is read. */
const mostPathspecs = 200;
/**
 * The files of interest by their endings, so that thousands of them are a short list and a lock file of ten thousand lines is never
 * read. What is deleted is in it too: it may have moved.
 */
function pathspecs(wanted, all) {
    const specs = new Set();
    const add = (path) => {
        const ending = /[^/](\.[A-Za-z0-9_+-]+)$/u.exec(path)?.[1];
        specs.add(ending === undefined ? `:(top,literal)${path}` : `:(top)*${ending}`);
    };
    for (const { path, oldPath } of wanted) {
        add(path);
        if (oldPath !== undefined)
            add(oldPath);
    }
    const list = [...specs];
    return list.length > mostPathspecs || list.length >= all.length ? [':/'] : list;
}

;// CONCATENATED MODULE: ./packages/git/src/change.ts


async function readChange(base, io) {
    const comparison = await findComparison(io.git, io.github.context, base);
    if (comparison.kind !== 'found')
        return comparison;
    const read = await readChanges(io.git, comparison.base, comparison.head, { ignoreWhitespace: false });
    return read.ok ? { ...comparison, changes: read.changes } : { kind: 'unavailable', reason: read.message };
}
const newOnlyModes = (/* unused pure expression or super */ null && (['auto', 'true', 'false']));
/** `auto`: where there is something to compare with, be it that it is not there. */
const isNewOnly = (mode, change) => mode === 'true' || (mode === 'auto' && change.kind !== 'none');

;// CONCATENATED MODULE: ./packages/git/src/history.ts
/** How far a shallow clone is deepened, one step after the other; the last one is all of it. */
const deepenSteps = ['--deepen=50', '--deepen=500', '--deepen=5000', '--unshallow'];
/** `undefined` where there is no repository, or none with a commit. */
async function openHistory(git) {
    const head = await commitOf(git, 'HEAD');
    if (head === undefined)
        return undefined;
    const shallow = async () => (await git.run(['rev-parse', '--is-shallow-repository'])).stdout.trim() === 'true';
    const deepen = async (step, commits) => fetchCommits(git, [step, ...(await remote(git)), ...commits]);
    const ensure = async (sha) => {
        if ((await commitOf(git, sha)) !== undefined)
            return true;
        await fetchCommits(git, [...((await shallow()) ? ['--depth=50'] : []), ...(await remote(git)), sha]);
        return (await commitOf(git, sha)) !== undefined;
    };
    return {
        git,
        head,
        ensure,
        async fetchRef(name) {
            if (!/^[^-+:\s][^:\s]*$/u.test(name))
                return undefined;
            const fetched = await fetchCommits(git, [
                ...((await shallow()) ? ['--depth=50'] : []),
                ...(await remote(git)),
                name,
            ]);
            return fetched ? commitOf(git, 'FETCH_HEAD') : undefined;
        },
        async mergeBase(tip) {
            for (const step of [undefined, ...deepenSteps]) {
                if (step !== undefined) {
                    if (!(await shallow()))
                        return { kind: 'unrelated' };
                    if (!(await deepen(step, [head, tip])) && !(await deepen(step, [tip])))
                        return { kind: 'shallow' };
                }
                const found = (await git.run(['merge-base', head, tip])).stdout.trim();
                if (found !== '' && !(await hasCut(git, [head, tip, `^${found}`])))
                    return { kind: 'found', sha: found };
            }
            return (await shallow()) ? { kind: 'shallow' } : { kind: 'unrelated' };
        },
        async contains(sha) {
            const known = async () => (await git.run(['merge-base', '--is-ancestor', sha, head])).ok;
            return (await known()) || ((await shallow()) && (await deepen(deepenSteps[0], [head])) && (await known()));
        },
        async ancestors(sha, most) {
            const list = async () => {
                const listed = await git.run(['rev-list', `--max-count=${most}`, '--topo-order', sha, '--']);
                return listed.ok ? listed.stdout.split('\n').filter((line) => line !== '') : [];
            };
            const found = await list();
            if (found.length >= most || !(await shallow()))
                return found;
            await deepen(`--deepen=${most}`, [sha]);
            return list();
        },
    };
}
/** The commit that a name stands for, when it is here. */
async function commitOf(git, name) {
    const found = await git.run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
    return found.ok ? found.stdout.trim() : undefined;
}
/** As the commit itself says, also where a shallow clone pretends that it has none. */
async function parentsOf(git, sha) {
    const { stdout } = await git.run(['cat-file', 'commit', sha]);
    const header = stdout.slice(0, Math.max(0, stdout.indexOf('\n\n')));
    return [...header.matchAll(/^parent ([0-9a-f]+)$/gmu)].map(([, parent]) => parent ?? '');
}
/**
 * Whether one of the commits is where a shallow clone was cut (git decorates it as `grafted`): beyond the cut there may be a nearer
 * common commit.
 */
async function hasCut(git, revisions) {
    const { ok, stdout } = await git.run(['log', '--format=%D', '--decorate=full', ...revisions, '--']);
    return !ok || stdout.split('\n').some((names) => names.split(', ').includes('grafted'));
}
async function fetchCommits(git, args) {
    const quiet = ['-c', 'gc.auto=0', 'fetch', '--quiet', '--no-tags', '--no-recurse-submodules'];
    return (await git.run([...quiet, ...args])).ok;
}
/** `origin`, else the only one there is; without any, git says so. */
async function remote(git) {
    const names = (await git.run(['remote'])).stdout.split('\n').filter((name) => name !== '');
    return [names.includes('origin') ? 'origin' : (names[0] ?? 'origin')];
}

;// CONCATENATED MODULE: ./packages/git/src/comparison.ts

const fetchDepthAdvice = 'give actions/checkout `fetch-depth: 0`';
/**
 * Finds what a change is compared with, from local git; a shallow clone is deepened in steps where its remote answers. `given` is a
 * ref or commit of the user; without it, the base of the pull request or merge group.
 */
async function comparison_findComparison(git, context, given) {
    const { pullRequest, event } = context;
    const queued = mergeGroupBase(event);
    // Where nothing is to be compared, it does not matter whether git could.
    if (given === undefined && pullRequest === undefined && queued === undefined)
        return { kind: 'none' };
    const history = await openHistory(git);
    if (history === undefined)
        return unavailable(await whyNoHistory(git));
    if (given !== undefined)
        return againstRef(history, given);
    if (pullRequest !== undefined) {
        const merge = await mergedInto(history, pullRequest.headSha);
        if (merge !== undefined) {
            // Of the merge that GitHub made, the first parent is the base as it was merged: newer than what the event says.
            const here = await history.ensure(merge);
            return here
                ? { kind: 'found', head: history.head, base: merge, against: pullRequest.baseRef }
                : unavailable(`the base commit ${comparison_short(merge)} is not in this clone, and could not be fetched: ${fetchDepthAdvice}`);
        }
        const found = await againstCommit(history, pullRequest.baseSha, pullRequest.baseRef);
        return found.kind === 'found' && !(await history.contains(pullRequest.headSha))
            ? unavailable(`the checked-out commit ${comparison_short(history.head)} does not have the pull request's ${comparison_short(pullRequest.headSha)} in it: check out that`)
            : found;
    }
    return queued === undefined ? { kind: 'none' } : againstCommit(history, queued, 'the merge queue');
}
const unavailable = (reason) => ({ kind: 'unavailable', reason });
const comparison_short = (sha) => sha.slice(0, 9);
/** Git refuses a folder of another user, which looks like no repository at all. */
async function whyNoHistory(git) {
    const { ok, stderr } = await git.run(['rev-parse', '--git-dir']);
    const said = stderr.trim().split('\n')[0] ?? '';
    return ok || said === '' ? 'there is no commit yet' : `git says: ${said}`;
}
/** The first parent of the checked-out commit when it merges the given one; also where a shallow clone hides the parents. */
async function mergedInto(history, headSha) {
    const [first, second, ...more] = await parentsOf(history.git, history.head);
    return more.length === 0 && second === headSha ? first : undefined;
}
async function againstCommit(history, sha, against) {
    if (!/^[0-9a-f]{40,64}$/u.test(sha))
        return unavailable('the event names no base commit');
    if (!(await history.ensure(sha)))
        return unavailable(`the base commit ${comparison_short(sha)} is not in this clone, and could not be fetched: ${fetchDepthAdvice}`);
    return throughMergeBase(history, sha, against);
}
async function againstRef(history, given) {
    if (given.startsWith('-'))
        return unavailable(`\`base\` is no ref: ${given}`);
    const tip = (await commitOf(history.git, given)) ?? (await commitOf(history.git, `refs/remotes/origin/${given}`));
    const found = tip ?? (await history.fetchRef(given));
    if (found === undefined) {
        return unavailable(`\`base\` ${given} is no commit of this clone, and could not be fetched: is it spelt right? Else ${fetchDepthAdvice}`);
    }
    return throughMergeBase(history, found, given);
}
async function throughMergeBase(history, tip, against) {
    const base = await history.mergeBase(tip);
    if (base.kind === 'found')
        return { kind: 'found', head: history.head, base: base.sha, against };
    const reason = `no merge base of ${comparison_short(history.head)} and ${against} (${comparison_short(tip)}) was found`;
    return unavailable(base.kind === 'unrelated'
        ? `${reason}: they have no commit in common`
        : `${reason} in this shallow clone: ${fetchDepthAdvice}`);
}
function mergeGroupBase(event) {
    const group = event?.merge_group;
    return typeof group?.base_sha === 'string' ? group.base_sha : undefined;
}

;// CONCATENATED MODULE: ./packages/git/src/path-pattern.ts
/**
 * Globs as one question: any of them, and none of those that begin with `!`. `*` and `?` stay within a folder, `**` goes through
 * folders, `[a-z]`, `[!a]` and `{a,b}` as usual; a name without any of these is also everything below it, so `src/legacy` is the
 * folder. Globs are meant from `prefix` (the project's folder); files that are not below it are matched from the root.
 */
function pathMatcher(patterns, prefix = '') {
    const wanted = patterns.filter((pattern) => !pattern.startsWith('!')).map(expressionOf);
    const refused = patterns
        .filter((pattern) => pattern.startsWith('!'))
        .map((pattern) => expressionOf(pattern.slice(1)));
    if (wanted.length === 0)
        return () => false;
    const below = prefix === '' ? '' : `${prefix}/`;
    return (path) => {
        const relative = path.startsWith(below) ? path.slice(below.length) : path;
        const matches = (expression) => expression.test(relative);
        return wanted.some(matches) && !refused.some(matches);
    };
}
function expressionOf(pattern) {
    const tidy = pattern
        .trim()
        .replace(/^(?:\.?\/)+/u, '')
        .replace(/\/+$/u, '');
    if (tidy === '' || tidy === '.')
        return /^/u;
    const last = tidy.slice(tidy.lastIndexOf('/') + 1);
    return new RegExp(`^${translate(tidy)}${/[*?[{]/u.test(last) ? '' : '(?:/.*)?'}$`, 'su');
}
const token = /\*\*\/|\/\*\*$|\*+|\?|\[(!|\^)?(\]?[^\]/]*)\]|\{|\}|,|[^*?[\]{},]+|[[\]]/gu;
function translate(pattern) {
    let open = 0;
    // A brace that is never closed is a letter like others.
    const braces = balanced(pattern);
    return pattern.replace(token, (text, negated, set) => {
        if (text === '**/')
            return '(?:[^/]+/)*';
        if (text === '/**')
            return '/.*';
        if (text.startsWith('**'))
            return '.*';
        if (text === '*')
            return '[^/]*';
        if (text === '?')
            return '[^/]';
        if (set !== undefined && set !== '')
            return `[${negated === undefined ? '' : '^/'}${set.replace(/[\\\][&~|]/gu, '\\$&')}]`;
        if (text === '{' && braces) {
            open += 1;
            return '(?:';
        }
        if (text === '}' && open > 0) {
            open -= 1;
            return ')';
        }
        if (text === ',' && open > 0)
            return '|';
        return text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&').replaceAll('\\-', '-');
    });
}
function balanced(pattern) {
    let open = 0;
    for (const letter of pattern) {
        if (letter === '{')
            open += 1;
        else if (letter === '}' && open > 0)
            open -= 1;
    }
    return open === 0;
}

;// CONCATENATED MODULE: ./packages/git/src/tracked-files.ts
/** What is in the commit or added to it; `undefined` where there is no repository. */
async function trackedFiles(git) {
    const place = await git.run(['rev-parse', '--show-toplevel', '--show-prefix']);
    if (!place.ok)
        return undefined;
    const listed = await git.run(['ls-files', '-z', '--full-name', '--', ':/']);
    if (!listed.ok)
        return undefined;
    const [root = '', prefix = ''] = place.stdout.split('\n');
    return {
        root,
        prefix: prefix.replace(/\/$/u, ''),
        paths: new Set(listed.stdout.split('\0').filter((path) => path !== '')),
    };
}

;// CONCATENATED MODULE: ./packages/git/src/index.ts








;// CONCATENATED MODULE: ./packages/baseline/src/find.ts


/** Commits that are looked at on the way back; a branch whose every tenth push is measured is still found. */
const commitsBack = 50;
const largestFile = 256 * 1024 * 1024;
/**
 * What to compare with: the nearest commit at or before the merge base of a pull request that has a baseline, else the nearest one
 * before the commit itself. So it does not matter whether the newest run of the branch is through.
 */
async function findBaseline(format, place, comparison, io) {
    if (place.kind === 'none')
        return { kind: 'none', reason: undefined };
    // There is a base, and it is not known which: what stands in the checkout is the change's own word.
    if (comparison.kind === 'unavailable')
        return { kind: 'none', reason: comparison.reason };
    const history = await openHistory(io.git);
    if (history === undefined)
        return { kind: 'none', reason: 'there is no commit to compare with' };
    const ofChange = comparison.kind === 'found';
    const from = ofChange ? comparison.base : history.head;
    const where = ofChange ? 'the merge base' : 'this commit';
    const origin = { format, from, where, history };
    switch (place.kind) {
        case 'file':
            return fromFile(place.path, ofChange ? from : undefined, origin, io);
        case 'cache': {
            const commits = await history.ancestors(from, commitsBack);
            const candidates = ofChange ? commits : commits.filter((sha) => sha !== history.head);
            const prefix = keyOf(format, place.owner, '');
            const read = await io.cache.read(format.cacheName, candidates.map((sha) => prefix + sha));
            switch (read.kind) {
                case 'unavailable':
                    return { kind: 'none', reason: `the cache could not be read: ${read.message}` };
                case 'missing':
                    return { kind: 'none', reason: notKept(candidates.length, ofChange) };
                case 'found':
                    return parse(read.content, read.key.slice(prefix.length), origin);
            }
        }
    }
}
const keyOf = (format, owner, sha) => `${format.keyPrefix}-${owner}-${sha}`;
/** `looked`: how many commits were asked for. */
function notKept(looked, ofChange) {
    if (looked === 0)
        return 'there is no commit before this one in the clone';
    const before = ofChange ? 'the merge base' : `the ${(0,report_src/* count */.U9)(looked, 'commit')} before this one`;
    const more = ofChange && looked > 1 ? ` or the ${(0,report_src/* count */.U9)(looked - 1, 'commit')} before it` : '';
    return `none is kept of ${before}${more}; the next push to the branch writes one`;
}
/**
 * A file of the repository is read as it was at the merge base: what a change writes into it does not count, and neither does that
 * it takes the file out of git. Only what is in git neither then nor now is the workflow's own, as one that was downloaded.
 */
async function fromFile(path, base, origin, io) {
    if (base !== undefined) {
        const now = await io.git.run(['ls-files', '--', path]);
        // Git refuses a path outside of the repository.
        if (now.ok) {
            const short = base.slice(0, 9);
            const then = await io.git.run(['ls-tree', base, '--', path]);
            if (!then.ok)
                return { kind: 'none', reason: `git could not look for ${path} in ${short}, the merge base` };
            if (then.stdout !== '') {
                const committed = await io.git.run(['show', `${base}:./${path}`]);
                return committed.ok
                    ? parse(committed.stdout, undefined, origin)
                    : { kind: 'none', reason: `git could not read ${path} of ${short}, the merge base` };
            }
            if (now.stdout !== '')
                return { kind: 'none', reason: `${path} is not in ${short}, the merge base` };
        }
    }
    if (!(await io.files.exists(path)))
        return { kind: 'none', reason: `there is no file ${path} yet` };
    return parse(await io.files.text(path, largestFile), undefined, origin);
}
async function parse(text, sha, origin) {
    const read = origin.format.read(text);
    if (!read.ok)
        return { kind: 'none', reason: `what is kept is no baseline: ${read.message}` };
    const own = origin.format.commitOf(read.baseline);
    if (sha !== undefined && own !== sha)
        return {
            kind: 'none',
            reason: `what is kept for ${sha.slice(0, 9)} says that it is of ${own.slice(0, 9)}`,
        };
    return { kind: 'found', baseline: read.baseline, label: await find_labelOf(own, origin) };
}
async function find_labelOf(sha, { from, where, history }) {
    const short = sha.slice(0, 9);
    if (sha === from)
        return `${short}, ${where}`;
    const between = await history.git.run(['rev-list', '--count', `${sha}..${from}`, '--']);
    const before = (await history.git.run(['merge-base', '--is-ancestor', sha, from])).ok;
    return between.ok && before
        ? `${short}, ${(0,report_src/* count */.U9)(Number(between.stdout.trim()), 'commit')} before ${where}`
        : `${short}, which is not before ${where}`;
}

;// CONCATENATED MODULE: ./packages/baseline/src/keep.ts

/**
 * Whether this run may say what later ones are compared with: only a push to a branch of the repository itself, of the commit that is
 * checked out. A pull request never does, and neither does a run that did not see all reports; one that is red does.
 */
function mayKeep(context, head) {
    return context.eventName === 'push' && context.ref.startsWith('refs/heads/') && context.sha === head;
}
/** Answers what to say when it was not kept. */
async function keepBaseline(format, place, baseline, io) {
    const text = format.write(baseline);
    switch (place.kind) {
        case 'none':
            return undefined;
        case 'file':
            await io.files.write(place.path, text);
            return undefined;
        case 'cache': {
            const key = keyOf(format, place.owner, format.commitOf(baseline));
            const written = await io.cache.write(format.cacheName, key, text);
            return written.kind === 'unavailable' ? `The baseline was not kept: ${written.message}.` : undefined;
        }
    }
}

;// CONCATENATED MODULE: ./packages/baseline/src/place.ts
/**
 * `given` is `auto` (the cache), `none`, or the path of a file. In the cache each gate has its own, the same each time: two gates must
 * not take each other's numbers for their own. `name` tells gates apart that are one step, as in a matrix.
 */
async function baselinePlace(given, name, io) {
    if (given === 'none')
        return { kind: 'none' };
    if (given !== 'auto')
        return { kind: 'file', path: given };
    const { workflow, job } = io.github.context;
    const own = name ?? [workflow, job, io.host.variable('GITHUB_ACTION') ?? ''].join('\0');
    const folder = io.files.root.slice(io.host.workspace.length);
    const { createHash } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7598, 23));
    return { kind: 'cache', owner: createHash('sha256').update(`${own}\0${folder}`).digest('hex').slice(0, 16) };
}

;// CONCATENATED MODULE: ./packages/baseline/src/index.ts




;// CONCATENATED MODULE: ./actions/test-report/src/attempts.ts


/** How many runs at one commit are followed. */
const mostRuns = 9;
/**
 * What became of the tests in earlier attempts at this very commit: a run again is another run of the same code. Each run leaves what it
 * and those before it saw under the next number, because what is kept never changes; also a run of a pull request, which later ones of
 * that pull request only can read.
 */
async function earlierAttempts(place, reports, superseded, io) {
    const { sha, runId, runAttempt } = io.github.context;
    const none = noOutcomes(sha);
    const known = place.kind === 'cache' && sha !== '' ? await readKept(place.owner, sha, io) : undefined;
    const kept = known?.outcomes ?? none;
    return {
        outcomes: superseded.length === 0 ? kept : addOutcomes(kept, superseded, 'an earlier attempt'),
        async keep() {
            if (place.kind !== 'cache' || known === undefined || known.run > mostRuns)
                return;
            const where = `attempt ${runAttempt} of run ${runId}`;
            const own = { kind: 'cache', owner: numbered(place.owner, known.run) };
            await keepBaseline(outcomesFormat, own, addOutcomes(kept, reports, where), io);
        },
    };
}
const numbered = (owner, run) => `${owner}-${run}`;
/** The last of them, and the number of this run; `undefined` where there is no cache. */
async function readKept(owner, sha, io) {
    const runs = Array.from({ length: mostRuns }, (_, index) => mostRuns - index);
    const keys = runs.map((run) => keyOf(outcomesFormat, numbered(owner, run), sha));
    const read = await io.cache.read(outcomesFormat.cacheName, keys);
    if (read.kind === 'unavailable')
        return undefined;
    if (read.kind === 'missing')
        return { outcomes: undefined, run: 1 };
    const parsed = outcomesFormat.read(read.content);
    const believed = parsed.ok && parsed.baseline.commit === sha;
    return {
        outcomes: believed ? parsed.baseline : undefined,
        run: (runs[keys.indexOf(read.key)] ?? mostRuns) + 1,
    };
}

;// CONCATENATED MODULE: ./actions/test-report/src/blocks.ts

const blocks_listed = 50;
/** What stands below the results: what people must know beside them, and where they are from. */
function closingBlocks(collection, missingBaseline, notes) {
    return [
        ...(missingBaseline === undefined ? [] : [(0,report_src/* paragraph */.FY)(`There is no baseline: ${missingBaseline}.`)]),
        ...(notes.length === 0 ? [] : [(0,report_src/* bullets */.e5)(notes.slice(0, blocks_listed))]),
        ...blocks_fileBlocks(collection),
    ];
}
function blocks_fileBlocks({ files, shards, warnings }) {
    if (files.length < 2 && shards.length === 0 && warnings.length === 0)
        return [];
    const items = files
        .slice(0, blocks_listed)
        .map(({ path, tests, format, problem }) => [
        (0,report_src/* code */.aY)(path),
        `: ${problem ?? `${tests} ${tests === 1 ? 'test' : 'tests'} (${format ?? ''})`}`,
    ]);
    const rest = files.length > blocks_listed ? [`and ${files.length - blocks_listed} more`] : [];
    const attempts = shards
        .slice(0, blocks_listed)
        .map(({ shard, attempt, reports }) => [
        'Shard ',
        (0,report_src/* code */.aY)(shard),
        `: attempt ${attempt}, ${reports} ${reports === 1 ? 'report' : 'reports'}`,
    ]);
    return [
        (0,report_src/* details */.zH)(`Reports (${files.length})`, [
            (0,report_src/* bullets */.e5)([...items, ...rest]),
            ...(attempts.length === 0 ? [] : [(0,report_src/* bullets */.e5)(attempts)]),
            ...(warnings.length === 0 ? [] : [(0,report_src/* bullets */.e5)(warnings.slice(0, blocks_listed))]),
        ]),
    ];
}

// EXTERNAL MODULE: ./packages/verdict/src/percent.ts
var percent = __nccwpck_require__(4783);
;// CONCATENATED MODULE: ./actions/test-report/src/checks.ts


const checks_named = 3;
/** What the reports that were found and could be read mean; never good when nothing ran. */
function checksOf(measured, inputs) {
    const { found, totals } = measured;
    // That is said by whoever looked for them.
    if (found === 0)
        return [];
    const checks = [
        reportCheck(measured, inputs.expectedReports),
        failureCheck(measured),
        quarantineCheck(measured),
        countCheck(totals, inputs.minTests),
        inputs.maxSkipped === undefined ? undefined : skippedCheck(totals, inputs.maxSkipped),
        inputs.maxTestDrop === undefined ? undefined : dropCheck(measured, inputs.maxTestDrop),
    ].filter((check) => check !== undefined);
    return checks.length > 0 ? checks : [{ name: 'tests', status: 'pass', reason: outcomesLine(totals) }];
}
function reportCheck({ found, distinct }, expected) {
    if (expected === undefined || distinct >= expected)
        return undefined;
    const copies = found > distinct ? ` (${found - distinct} more are copies of these)` : '';
    return {
        name: 'reports',
        status: 'inconclusive',
        reason: `${distinct} of ${expected} expected reports were found${copies}`,
    };
}
function failureCheck({ reports, totals, bad }) {
    if (totals.failures + totals.errors === 0)
        return undefined;
    const broken = reports.flatMap(({ problems }) => problems.map(({ suite, message }) => `${suite.join(' > ') || 'report'} (${message.split('\n')[0]})`));
    const all = [...bad.map(testId), ...broken];
    const shown = all.slice(0, checks_named).join(', ');
    const more = all.length > checks_named ? `, and ${all.length - checks_named} more` : '';
    const count = [
        ...(totals.failures > 0 ? [`${totals.failures} failed`] : []),
        ...(totals.errors > 0 ? [`${totals.errors} with errors`] : []),
    ].join(', ');
    return { name: 'tests', status: 'fail', reason: `${count}, of ${totals.tests}: ${shown}${more}` };
}
function quarantineCheck({ unproven }) {
    if (unproven === '')
        return undefined;
    return { name: 'quarantine', status: 'inconclusive', reason: unproven };
}
function countCheck(totals, minimum) {
    if (totals.executed >= minimum)
        return undefined;
    const ran = totals.executed === 1 ? '1 test ran' : `${totals.executed} tests ran`;
    const skipped = totals.skipped > 0 ? `, ${totals.skipped} were skipped` : '';
    const quarantined = totals.quarantined > 0 ? `, ${totals.quarantined} failed in quarantine` : '';
    return {
        name: 'min-tests',
        status: 'inconclusive',
        reason: `${ran}${skipped}${quarantined}; at least ${minimum} wanted`,
    };
}
/** Exact: a limit of 10 % is kept by 10 of 100, and not by 11. */
function skippedCheck(totals, limit) {
    if (BigInt(totals.skipped) * 1000000n <= limit.scaled * BigInt(totals.tests))
        return undefined;
    const share = (0,percent/* formatRatioWithCounts */.l2)({ covered: totals.skipped, total: totals.tests });
    return { name: 'max-skipped', status: 'fail', reason: `${share} skipped, at most ${limit.text}% wanted` };
}
/** How many fewer tests ran than in the baseline; without a baseline there is nothing to hold it against. */
function dropCheck({ comparison, baseUnknown }, limit) {
    if (baseUnknown !== '')
        return { name: 'max-test-drop', status: 'inconclusive', reason: baseUnknown };
    if (comparison === undefined)
        return undefined;
    const { ranBefore, ranNow } = comparison;
    const gone = Math.max(0, ranBefore - ranNow);
    if (ranBefore === 0 || BigInt(gone) * 1000000n <= limit.scaled * BigInt(ranBefore))
        return undefined;
    const share = (0,percent/* formatRatioWithCounts */.l2)({ covered: gone, total: ranBefore });
    const reason = `${ranNow} tests ran and ${ranBefore} in the baseline: ${share} fewer, at most ${limit.text}% wanted`;
    return { name: 'max-test-drop', status: 'fail', reason };
}

;// CONCATENATED MODULE: ./packages/shards/src/manifest.ts

const shardOutcomes = ['success', 'failure', 'cancelled', 'skipped'];
const shardSchema = 'sluice/shard@1';
const keys = ['schema', 'shard', 'shards', 'attempt', 'run', 'sha', 'reports', 'files', 'outcome', 'plan'];
const mostShards = 10_000;
/**
 * `{ "schema": "sluice/shard@1", "shard": 2, "shards": 4, "attempt": 1, "run": "...", "sha": "...", "reports": ["coverage.xml"],
 * "files": 7, "outcome": "success", "plan": "..." }`; only `schema` and `shard` are required.
 */
function parseManifest(path, text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return manifest_failed('it is no JSON');
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return manifest_failed('it is no JSON object');
    const given = value;
    if (given.schema !== shardSchema)
        return manifest_failed(`its \`schema\` is not ${shardSchema}`);
    const unknown = Object.keys(given).find((key) => !keys.includes(key));
    if (unknown !== undefined)
        return manifest_failed(`it has no key \`${unknown}\`${(0,src/* didYouMean */.au)(unknown, keys)}`);
    const shard = manifest_nameOf(given.shard);
    if (shard === undefined)
        return manifest_failed('its `shard` is neither a number nor a name');
    const shards = shardNames(given.shards);
    if (shards === 'wrong')
        return manifest_failed('its `shards` is neither a number nor a list of names');
    const attempt = given.attempt === undefined ? 1 : Number(given.attempt);
    if (!Number.isSafeInteger(attempt) || attempt < 1)
        return manifest_failed('its `attempt` is no number from 1');
    const reports = given.reports;
    if (reports !== undefined && !(Array.isArray(reports) && reports.every((one) => typeof one === 'string')))
        return manifest_failed('its `reports` is no list of paths');
    const files = given.files;
    if (files !== undefined && !(Number.isSafeInteger(files) && Number(files) >= 0))
        return manifest_failed('its `files` is no number of files');
    const outcome = shardOutcomes.find((one) => one === given.outcome);
    if (given.outcome !== undefined && outcome === undefined)
        return manifest_failed(`its \`outcome\` is none of ${shardOutcomes.join(', ')}`);
    return {
        ok: true,
        manifest: {
            path,
            shard,
            shards,
            attempt,
            run: manifest_nameOf(given.run),
            sha: manifest_nameOf(given.sha),
            reports,
            files: files === undefined ? undefined : Number(files),
            outcome,
            plan: manifest_nameOf(given.plan),
        },
    };
}
const manifest_failed = (message) => ({ ok: false, message });
function manifest_nameOf(value) {
    if (typeof value === 'number' && Number.isSafeInteger(value))
        return String(value);
    return typeof value === 'string' && value.trim() !== '' && value.length <= 200 ? value.trim() : undefined;
}
function shardNames(value) {
    if (value === undefined)
        return undefined;
    if (Array.isArray(value)) {
        const names = value.map(manifest_nameOf).filter((name) => name !== undefined);
        return names.length === value.length && names.length <= mostShards ? names : 'wrong';
    }
    const count = Number(value);
    if (!Number.isSafeInteger(count) || count < 1 || count > mostShards)
        return 'wrong';
    return Array.from({ length: count }, (_, index) => String(index + 1));
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./packages/shards/src/selection.ts
/**
 * Which shards count. A shard that was not run again keeps its earlier attempt, so a run may be repeated in part; where the whole was
 * planned anew, only what ran by the new plan counts, and a shard that died then is not replaced by its earlier self.
 */
function selectShards(manifests) {
    const plans = newestPlans(manifests);
    const planned = manifests.filter(({ plan }) => plans.has(plan));
    const byName = Map.groupBy(planned, ({ shard }) => shard);
    const current = [...byName.values()]
        .map((same) => same.reduce((latest, one) => (one.attempt > latest.attempt ? one : latest)))
        .sort((a, b) => a.shard.localeCompare(b.shard, 'en', { numeric: true }));
    const counted = new Set(current);
    const announced = new Set(current.flatMap(({ shards }) => shards ?? []));
    return {
        current,
        superseded: manifests.filter((one) => !counted.has(one)),
        missing: [...announced].filter((name) => !byName.has(name)),
        problems: [...dividedTwice(plans), ...twice(byName), ...strangers(current)],
    };
}
/** What the shards of the newest attempt ran by, each with one of them; more than one is a fault. */
function newestPlans(manifests) {
    const newest = manifests.reduce((latest, { attempt }) => Math.max(latest, attempt), 0);
    return new Map(manifests.filter(({ attempt }) => attempt === newest).map((one) => [one.plan, one]));
}
/** By two plans a file may be in no shard, also where all shards are there. */
function dividedTwice(plans) {
    if (plans.size < 2)
        return [];
    const by = [...plans].map(([plan, one]) => `shard ${one.shard} by ${plan === undefined ? 'no plan' : `plan ${plan}`}`);
    const attempt = [...plans.values()][0]?.attempt;
    return [
        `the shards of attempt ${attempt} divided the tests differently (${by.slice(0, 3).join(', ')}), so some may have run nowhere: make the plan once for all, or give all the same timings`,
    ];
}
function twice(byName) {
    return [...byName].flatMap(([name, same]) => {
        const latest = Math.max(...same.map(({ attempt }) => attempt));
        const paths = same.filter(({ attempt }) => attempt === latest).map(({ path }) => path);
        return paths.length > 1 ? [`shard ${name} is there twice with attempt ${latest}: ${paths.join(', ')}`] : [];
    });
}
/** Left over from another commit or run, they would be added to this one's numbers. */
function strangers(current) {
    return ['sha', 'run'].flatMap((key) => {
        const values = new Set(current.map((one) => one[key]).filter((value) => value !== undefined));
        const what = key === 'sha' ? 'commits' : 'runs';
        return values.size > 1 ? [`the shards are of ${values.size} ${what}: ${[...values].slice(0, 3).join(', ')}`] : [];
    });
}

;// CONCATENATED MODULE: ./packages/shards/src/report-selection.ts





/** The reports that count: all that are found, but of shards that were run again only those of the latest attempt. */
async function selectReports(inputs, io) {
    const checks = [];
    const manifests = [];
    for (const { path } of await io.files.glob(inputs.manifests)) {
        const parsed = parseManifest(path, await io.files.text(path));
        if (parsed.ok)
            manifests.push(parsed.manifest);
        else
            checks.push({ name: path, status: 'error', reason: parsed.message });
    }
    const described = new Set(manifests.map(({ path }) => path));
    const files = (await io.files.glob(inputs.files)).filter(({ path }) => !described.has(path));
    const { current, superseded, missing, problems } = selectShards(manifests);
    const matchers = current.map((manifest) => [manifest, report_selection_matcherOf(manifest)]);
    const wanted = (path) => matchers.find(([, matches]) => matches(path))?.[0];
    const old = superseded.map(report_selection_matcherOf);
    const isSuperseded = (path) => old.some((matches) => matches(path)) && wanted(path) === undefined;
    const entries = files.filter(({ path }) => !isSuperseded(path));
    const paths = entries.map(({ path }) => path);
    checks.push(...problems.map((reason) => ({ name: 'shards', status: 'inconclusive', reason })));
    checks.push(...missingShards(inputs.manifests, current.length, missing));
    const foreign = current.filter(({ sha }) => sha !== undefined && sha !== io.github.context.sha);
    if (problems.length === 0 && foreign.length > 0) {
        const reason = `${(0,report_src/* some */.zN)(foreign.map(({ shard }) => `shard ${shard}`))} measured the commit ${foreign[0]?.sha}, and this is ${io.github.context.sha}`;
        checks.push({ name: 'shards', status: 'inconclusive', reason });
    }
    const shards = matchers.map(([{ shard, attempt, outcome, files: planned }, matches]) => {
        const reports = paths.filter(matches).length;
        return {
            shard,
            attempt,
            reports,
            ...(outcome === undefined ? {} : { outcome }),
            ...(planned === undefined ? {} : { files: planned }),
        };
    });
    for (const [index, { shard, reports }] of shards.entries()) {
        // Who had nothing to run has nothing to report.
        if (reports > 0 || current[index]?.files === 0)
            continue;
        checks.push({ name: `shard ${shard}`, status: 'inconclusive', reason: 'it is there, and its report is not' });
    }
    checks.push(...missingReports(inputs, paths.length));
    return {
        paths,
        entries,
        superseded: files.filter(({ path }) => isSuperseded(path)),
        shards,
        shardOf: (path) => wanted(path)?.shard,
        isSuperseded,
        checks,
    };
}
/** Whether a file is one that the shard handed in. */
function report_selection_matcherOf({ path, reports = ['.'] }) {
    return pathMatcher(reports.map((glob) => report_selection_joined(external_node_path_.posix.dirname(path), glob)));
}
function report_selection_joined(folder, glob) {
    const refused = glob.startsWith('!');
    return `${refused ? '!' : ''}${external_node_path_.posix.join(folder, refused ? glob.slice(1) : glob)}`;
}
function missingShards(globs, found, missing) {
    if (globs.length > 0 && found === 0) {
        return [{ name: 'shards', status: 'inconclusive', reason: `no manifest was found at ${globs.join(', ')}` }];
    }
    if (missing.length === 0)
        return [];
    const reason = `${(0,report_src/* count */.U9)(missing.length, 'shard')} of ${found + missing.length} ${missing.length === 1 ? 'is' : 'are'} missing: ${(0,report_src/* some */.zN)(missing, 10)}`;
    return [{ name: 'shards', status: 'inconclusive', reason }];
}
function missingReports({ files, expectedReports }, found) {
    if (found === 0) {
        const reason = `no report was found at ${files.join(', ')}. Did the tests write one?`;
        return [{ name: 'reports', status: 'inconclusive', reason }];
    }
    if (expectedReports === undefined || found >= expectedReports)
        return [];
    return [
        { name: 'reports', status: 'inconclusive', reason: `${found} of ${expectedReports} expected reports were found` },
    ];
}

;// CONCATENATED MODULE: ./packages/shards/src/split-plan.ts
const splitPlanSchema = 'sluice/split-tests@1';
const split_plan_mostShards = 1000;
/** `undefined` when the text is no plan of `split-tests`. Never throws. */
function parseSplitPlan(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    const { schema, runner, shard, shards, planId, attempt, sha, plan } = (value ?? {});
    if (schema !== splitPlanSchema || typeof planId !== 'string' || typeof runner !== 'string')
        return undefined;
    if (!Array.isArray(plan) || plan.length !== shards || plan.length < 1 || plan.length > split_plan_mostShards)
        return undefined;
    if (!isNumberFrom1(shard, plan.length) || !isNumberFrom1(attempt, Number.MAX_SAFE_INTEGER))
        return undefined;
    const parsed = plan.map(parseShard);
    if (parsed.some((one) => one === undefined))
        return undefined;
    return {
        runner,
        shard,
        planId,
        attempt,
        sha: typeof sha === 'string' ? sha : '',
        shards: parsed.filter((one) => one !== undefined),
    };
}
function isNumberFrom1(value, most) {
    return value === undefined || (Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= most);
}
function parseShard(value) {
    const { files, expectedSeconds } = (value ?? {});
    if (!Array.isArray(files) || !files.every((file) => typeof file === 'string'))
        return undefined;
    const known = typeof expectedSeconds === 'number' && Number.isFinite(expectedSeconds);
    return { files, expectedSeconds: known ? expectedSeconds : undefined };
}
/**
 * Tells plans apart in manifests of shards. A plan that was made once belongs to the attempt of its run: what shards of an earlier
 * plan measured is not part of the whole, even where both divided alike.
 */
function planTag({ planId, attempt }) {
    return attempt === undefined ? planId : `${planId}/${attempt}`;
}

;// CONCATENATED MODULE: ./packages/shards/src/index.ts





;// CONCATENATED MODULE: ./actions/test-report/src/collection.ts


/** Reads every report that matches; what can be read of a broken one counts, and the break is said. */
async function collectReports(inputs, io) {
    const { files } = io;
    const { format } = inputs;
    const selection = await selectReports({ ...inputs, expectedReports: undefined }, io);
    const found = selection.entries;
    const copies = await copiesAmong(found, files);
    const collected = [];
    const budget = createTextBudget();
    const reports = [];
    const pathOf = new Map();
    const checks = [...selection.checks];
    const warnings = [];
    for (const { path } of found) {
        const original = copies.get(path);
        if (original !== undefined) {
            warnings.push(`${path} is byte for byte ${original}; it counts once.`);
            collected.push({ path, tests: 0, format: undefined, problem: `a copy of ${original}` });
            continue;
        }
        const result = await readTestReport(files.stream(path), format, budget);
        const report = result.ok ? result.report : result.partial;
        if (report !== undefined) {
            reports.push(report);
            pathOf.set(report, path);
            warnings.push(...report.warnings.map((warning) => `${path}: ${warning}`));
        }
        if (!result.ok) {
            const status = result.problem === 'empty' ? 'inconclusive' : 'error';
            checks.push({ name: path, status, reason: result.message });
        }
        const problem = result.ok ? undefined : result.message;
        collected.push({ path, tests: report?.cases.length ?? 0, format: report?.format, problem });
    }
    if (budget.shortened() > 0)
        warnings.push(`What ${budget.shortened()} failures say is shortened: there is too much of it.`);
    return {
        files: collected,
        reports,
        pathOf,
        shards: selection.shards,
        superseded: await readSuperseded(selection.superseded, format, files),
        checks,
        warnings,
        distinct: found.length - copies.size,
        selection,
    };
}
/** What cannot be read of these is no evidence, and decides nothing. */
async function readSuperseded(entries, format, files) {
    const reports = [];
    for (const { path } of entries) {
        const result = await readTestReport(files.stream(path), format);
        if (result.ok)
            reports.push(result.report);
    }
    return reports;
}
/** Later files with the content of an earlier one. Only files of one size are read for it. */
async function copiesAmong(found, files) {
    const copies = new Map();
    for (const [bytes, group] of Map.groupBy(found, (file) => file.bytes)) {
        if (group.length < 2 || bytes === 0)
            continue;
        const { createHash } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7598, 23));
        const first = new Map();
        for (const { path } of group) {
            const hash = createHash('sha256');
            for await (const chunk of files.stream(path))
                hash.update(chunk);
            const digest = hash.digest('hex');
            const original = first.get(digest);
            if (original === undefined)
                first.set(digest, path);
            else
                copies.set(path, original);
        }
    }
    return copies;
}

;// CONCATENATED MODULE: ./actions/test-report/src/earlier-runs.ts



/** What was kept of an earlier commit, beside what was measured now. */
async function compareWithEarlierRuns(given, instance, reports, io) {
    const place = reports.length === 0 ? { kind: 'none' } : await baselinePlace(given, instance, io);
    const { found, baseUnknown } = await find(place, io);
    const { context } = io.github;
    let made;
    const baseline = () => {
        made ??= baselineOf(reports, context.sha);
        return made;
    };
    const comparison = found.kind === 'none' ? undefined : compareWithBaseline(found.baseline, baseline(), found.label);
    return {
        place,
        comparison,
        missing: found.kind === 'none' ? found.reason : undefined,
        baseUnknown,
        baseline,
        async keep(fileOf) {
            if (place.kind === 'none' || !mayKeep(context, await commitOf(io.git, 'HEAD')))
                return [];
            if (lostTests(reports, comparison)) {
                return ['The baseline was not kept: suites broke, and fewer tests ran than before.'];
            }
            const notKept = await keepBaseline(testBaseline, place, baseline(), io);
            if (notKept !== undefined || place.kind !== 'cache')
                return notKept === undefined ? [] : [notKept];
            return keepTimings(fileOf);
        },
    };
    /** Only beside the baseline: what cannot be written there cannot be written here. */
    async function keepTimings(fileOf) {
        const own = await timingsPlace(undefined, io);
        const earlier = await findBaseline(timingsFormat, own, { kind: 'none' }, io);
        const previous = earlier.kind === 'found' ? earlier.baseline : undefined;
        const timings = timingsOf(reports, fileOf, context.sha, previous);
        if (timings.files.size + timings.names.size === 0)
            return [];
        const notKept = await keepBaseline(timingsFormat, own, timings, io);
        return notKept === undefined ? [] : [notKept.replace('The baseline was', 'The timings for split-tests were')];
    }
}
async function find(place, io) {
    const none = (reason) => ({ found: { kind: 'none', reason }, baseUnknown: '' });
    if (place.kind === 'none')
        return none(undefined);
    if (place.kind === 'cache') {
        // Where there is no cache, history is not looked into.
        const asked = await io.cache.read(testBaseline.cacheName, []);
        if (asked.kind === 'unavailable')
            return none(`the cache could not be read: ${asked.message}`);
    }
    const change = await comparison_findComparison(io.git, io.github.context, undefined);
    const found = await findBaseline(testBaseline, place, change, io);
    return { found, baseUnknown: change.kind === 'unavailable' ? change.reason : '' };
}
/** A suite that broke before its tests took them along: later runs are to be held against a commit where they ran. */
function lostTests(reports, comparison) {
    if (comparison === undefined || comparison.ranNow >= comparison.ranBefore)
        return false;
    return reports.some(({ problems }) => problems.length > 0);
}

;// CONCATENATED MODULE: ./actions/test-report/src/instance.ts
/**
 * Whose results these are: those of the name that was given, else of the step, each with its place in the matrix. The jobs of a matrix
 * run the same tests in different worlds, and none of them is another attempt of its neighbour. `undefined`: the step alone tells.
 */
function instanceOf({ name, matrix }, io) {
    if (matrix === undefined || /^\s*(?:null|\{\s*\})?\s*$/u.test(matrix))
        return name;
    const { workflow, job } = io.github.context;
    return [...(name === undefined ? [workflow, job, io.host.variable('GITHUB_ACTION') ?? ''] : [name]), matrix].join('\0');
}

;// CONCATENATED MODULE: ./actions/test-report/src/changed-files.ts

const mostFiles = 3000;
/** The files that this pull request changes, relative to the root: from git where the base commit can be had, else from GitHub. */
async function changedFiles(io) {
    const { context, hasToken } = io.github;
    const comparison = await comparison_findComparison(io.git, context, undefined);
    if (comparison.kind === 'none') {
        return context.eventName === 'merge_group'
            ? { kind: 'unknown', reason: 'the event names no base commit' }
            : { kind: 'none' };
    }
    if (comparison.kind === 'found') {
        const { base, head } = comparison;
        const diff = await io.git.run(['diff', '--name-only', '-z', '--no-renames', base, head, '--']);
        if (diff.ok)
            return { kind: 'known', paths: new Set(diff.stdout.split('\0').filter(Boolean)) };
    }
    const reason = comparison.kind === 'found' ? 'git could not list its files' : comparison.reason;
    if (!hasToken || context.pullRequest === undefined)
        return { kind: 'unknown', reason };
    const path = `/repos/${context.owner}/${context.repo}/pulls/${context.pullRequest.number}/files?per_page=100`;
    const listed = await io.github.list(path, mostFiles);
    if (!listed.ok)
        return { kind: 'unknown', reason: `${reason}; GitHub did not list its files: ${listed.message}` };
    const files = listed.data;
    // GitHub lists no more than these.
    if (files.length >= mostFiles)
        return { kind: 'unknown', reason: `${reason}; GitHub lists only ${mostFiles} files` };
    const paths = files.flatMap(({ filename = '', previous_filename = '' }) => [filename, previous_filename]);
    return { kind: 'known', paths: new Set(paths.filter(Boolean)) };
}

;// CONCATENATED MODULE: ./actions/test-report/src/quarantine-list.ts

const quarantine_list_keys = ['test', 'owner', 'issue', 'expires', 'reason'];
const maxEntries = 1000;
/** The YAML list of `.github/quarantine.yml`; a `UserError` names every problem with its entry. */
async function parseQuarantine(text, where) {
    const { parseDocument } = await __nccwpck_require__.e(/* import() */ 483).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3483, 19));
    const document = parseDocument(text, { uniqueKeys: true, schema: 'failsafe' });
    const [error] = document.errors;
    if (error !== undefined)
        throw new src/* UserError */.yo(`${where} is not valid YAML: ${error.message.split('\n')[0]}.`);
    let list;
    try {
        list = document.toJS({ maxAliasCount: 0 });
    }
    catch {
        throw new src/* UserError */.yo(`${where}: aliases (\`*name\`) are not allowed; a pattern that begins with \`*\` needs quotes.`);
    }
    if (list === null || list === '')
        return [];
    if (!Array.isArray(list))
        throw new src/* UserError */.yo(`${where} must be a YAML list of entries with ${quarantine_list_keys.slice(0, 4).join(', ')}.`);
    if (list.length > maxEntries)
        throw new src/* UserError */.yo(`${where} has ${list.length} entries; at most ${maxEntries} are read.`);
    const problems = [];
    const entries = list.map((item, index) => parseEntry(item, `entry ${index + 1}`, problems));
    if (problems.length > 0)
        throw new src/* UserError */.yo(`${where}: ${problems.join('; ')}.`);
    return entries;
}
function parseEntry(item, at, problems) {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) {
        problems.push(`${at} is not a mapping with ${quarantine_list_keys.slice(0, 4).join(', ')}`);
        return { test: '', owner: '', issue: '', expires: '' };
    }
    const given = item;
    for (const key of Object.keys(given)) {
        if (!quarantine_list_keys.includes(key))
            problems.push(`${at}: \`${key}\` is not known${(0,src/* didYouMean */.au)(key, quarantine_list_keys)}`);
    }
    const text = (key) => {
        const value = given[key];
        if (typeof value === 'string' && value.trim() !== '')
            return value.trim();
        problems.push(`${at}: \`${key}\` is missing`);
        return '';
    };
    const entry = { test: text('test'), owner: text('owner'), issue: text('issue'), expires: text('expires') };
    if (/^[*?.\s]+$/u.test(entry.test))
        problems.push(`${at}: \`test\` ${entry.test} would shield every test`);
    if (entry.expires !== '' && !isDay(entry.expires)) {
        problems.push(`${at}: \`expires\` ${entry.expires.slice(0, 40)} is no date such as 2026-12-31`);
    }
    return entry;
}
function isDay(text) {
    if (!/^\d{4}-\d{2}-\d{2}$/u.test(text))
        return false;
    const time = Date.parse(`${text}T00:00:00Z`);
    return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}

;// CONCATENATED MODULE: ./actions/test-report/src/quarantine-file.ts




const usual = '.github/quarantine.yml';
/** Reads the quarantine and holds it against the reports. What this pull request changes is only asked for when it matters. */
async function quarantineOf(given, reports, locator, io) {
    const { entries, path } = await readEntries(given, io);
    const anyBad = entries.length > 0 && reports.some(({ cases }) => cases.some(isBad));
    const changes = anyBad ? await changedFiles(io) : { kind: 'none' };
    const changed = (test) => {
        switch (changes.kind) {
            case 'none':
                return false;
            case 'unknown':
                return undefined;
            case 'known':
                return isChanged(test, changes.paths, locator);
        }
    };
    const today = new Date(io.clock.now()).toISOString().slice(0, 10);
    const result = applyQuarantine(entries, reports, { today, changed });
    const own = changes.kind === 'known' && changes.paths.has(path) ? [`This pull request changes ${path}.`] : [];
    const expired = result.entries.filter((use) => use.expired);
    const unknown = result.entries.filter(({ tests }) => tests === 0);
    return {
        result,
        unproven: unprovenReason(result, changes.kind === 'unknown' ? changes.reason : ''),
        beside: own,
        notes: [
            ...own,
            ...expired.map(({ entry }) => `The quarantine of ${entry.test} expired on ${entry.expires} (${entry.owner}, ${entry.issue}).`),
            ...unknown.map(({ entry }) => `The quarantine names ${entry.test}, and no test of this name was reported (${entry.owner}).`),
        ],
    };
}
/** Whether its file was changed; `undefined` where the report names none and no file that its trace names was. */
function isChanged(test, paths, locator) {
    const own = locator.ownFileOf(test);
    if (own !== undefined)
        return paths.has(own);
    const named = [...locator.namedFilesOf(test)];
    if (named.some((file) => paths.has(file)))
        return true;
    // Reports of Go never name the file, but the tests of a package are all in its folder, and no other test file is compiled in.
    const folders = new Set(named.filter(isGoTest).map((path) => external_node_path_.posix.dirname(path)));
    if (folders.size === 0)
        return undefined;
    return [...paths].some((path) => isGoTest(path) && folders.has(external_node_path_.posix.dirname(path)));
}
const isGoTest = (path) => path.endsWith('_test.go');
function unprovenReason({ failures }, why) {
    const unproven = failures.filter(({ state }) => state === 'unproven');
    const [first] = unproven;
    if (first === undefined)
        return '';
    const tests = unproven.length === 1 ? testId(first.test) : `${testId(first.test)} and ${unproven.length - 1} more`;
    const reason = why || 'the report does not say in which file it is';
    return `${tests} failed in quarantine, and whether this pull request changes it could not be told: ${reason}`;
}
/** A given file must be there; the usual one may. It belongs to the repository, not to the folder of a project in it. */
async function readEntries(given, io) {
    if (given !== undefined)
        return { entries: await parseQuarantine(await io.files.text(given), given), path: external_node_path_.posix.normalize(given) };
    const files = io.files.at(io.host.workspace);
    if (!(await files.exists(usual)))
        return { entries: [], path: usual };
    return { entries: await parseQuarantine(await files.text(usual), usual), path: usual };
}

;// CONCATENATED MODULE: ./actions/test-report/src/report-details.ts

const failuresReported = 1000;
const namesReported = 1000;
/** The details of the JSON report; its shape is in the README. */
function reportDetails(all) {
    const { collection, totals, locator, quarantine, comparison, flaky } = all;
    const { reports, files, warnings } = collection;
    const failed = badCases(reports).slice(0, failuresReported);
    return {
        totals,
        files,
        warnings: [...warnings, ...all.notes],
        broken: reports.flatMap(({ problems }) => problems.map((problem) => ({ ...problem, location: locator.locateProblem(problem) }))),
        failed: failed.map((test) => ({
            test: testId(test),
            suite: test.suite,
            outcome: test.outcome,
            attempts: test.attempts,
            quarantined: quarantine.isShielded(test),
            flaky: flaky.get(test)?.evidence,
            location: locator.locate(test),
            message: test.failures.at(-1)?.message ?? '',
            details: test.failures.at(-1)?.details ?? '',
        })),
        flaky: [...flaky.values()]
            .slice(0, namesReported)
            .map(({ test, evidence, message }) => ({ test: testId(test), outcome: test.outcome, evidence, message })),
        quarantine: quarantine.entries.map(({ entry, ...use }) => ({ ...entry, ...use })),
        comparison: comparison === undefined ? undefined : shortened(comparison),
    };
}
function shortened(comparison) {
    return Object.fromEntries(Object.entries(comparison).map(([key, value]) => [
        key,
        Array.isArray(value) ? value.slice(0, namesReported) : value,
    ]));
}

;// CONCATENATED MODULE: ./actions/test-report/src/shard-checks.ts

/**
 * Shards whose tests did not end well although their reports show nothing bad: what broke is not in the report, or the report is
 * older than the break. `pathOf`: which file a report is from.
 */
function checkOutcomes({ shards, shardOf }, reports, pathOf) {
    const bad = new Set(reports
        .filter(({ cases, problems }) => problems.length > 0 || cases.some(isBad))
        .map((report) => shardOf(pathOf.get(report) ?? '')));
    return shards.flatMap(({ shard, outcome, files = 1 }) => {
        const name = `shard ${shard}`;
        if (outcome === 'cancelled')
            return [{ name, status: 'inconclusive', reason: 'its tests were cancelled, or ran out of time' }];
        if (outcome === 'skipped' && files > 0)
            return [{ name, status: 'inconclusive', reason: 'its tests were skipped, although it had files to run' }];
        if (outcome !== 'failure' || bad.has(shard))
            return [];
        return [
            { name, status: 'fail', reason: 'its tests ended with a failure that is in no report: see the log of its job' },
        ];
    });
}
const shard_checks_named = 3;
/** That tests ran in several shards: no test is lost by it, and every shard takes as long as all of them. */
function repeatedTests({ shards, shardOf }, reports, pathOf) {
    if (shards.length < 2)
        return [];
    const ranIn = new Map();
    const repeated = new Set();
    for (const report of reports) {
        const shard = shardOf(pathOf.get(report) ?? '') ?? '';
        for (const id of report.cases.map(testId)) {
            const other = ranIn.get(id);
            if (other === undefined)
                ranIn.set(id, shard);
            else if (other !== shard)
                repeated.add(id);
        }
    }
    if (repeated.size === 0)
        return [];
    const shown = [...repeated].slice(0, shard_checks_named).join(', ');
    return [
        `${repeated.size} ${repeated.size === 1 ? 'test' : 'tests'} ran in more than one shard (${shown}): the command runs more than the files that it is given.`,
    ];
}

;// CONCATENATED MODULE: ./actions/test-report/src/sources.ts


/** The files of the repository, for what reports say of them. Without a report there is nothing to look for. */
async function sourcesOf(anyReport, io) {
    const tracked = anyReport ? await trackedFiles(io.git) : undefined;
    const project = tracked?.prefix ?? '';
    const root = tracked?.root ?? io.files.root;
    const locator = createLocator(createSourcePaths({ tracked: tracked?.paths ?? [], root, project }));
    const below = project === '' ? '' : `${project}/`;
    const { serverUrl, owner, repo, sha } = io.github.context;
    return {
        locator,
        project,
        projectFile(test) {
            const file = locator.fileOf(test.failures.length === 0 ? test : { ...test, failures: [] });
            return file?.startsWith(below) === true ? file.slice(below.length) : undefined;
        },
        urlOf({ path, line }) {
            if (serverUrl === '' || owner === '' || sha === '')
                return undefined;
            const encoded = path.split('/').map(encodeURIComponent).join('/');
            return `${serverUrl}/${owner}/${repo}/blob/${sha}/${encoded}#L${line}`;
        },
    };
}

;// CONCATENATED MODULE: ./actions/test-report/src/silent-files.ts
/**
 * The planned files (of Go the packages) of which no report has a test; `undefined` when no report names any of them: then it cannot
 * be told. Each name in the reports stands for one planned file only: `src/cart.test.js` is no proof of a `cart.test.js`.
 */
function silentFiles(runner, files, reports, sources) {
    // The package at the root has the name of its module, which is not in the plan.
    const planned = new Set(files.filter((file) => file !== '.'));
    if (planned.size === 0)
        return [];
    const names = namesIn(runner, reports, sources);
    // One run may have packages of several modules, so their paths have no folder in common.
    const ran = runner === 'go' ? longestEndings(names, planned) : belowOneFolder(names, planned, sources.project);
    return ran.size === 0 ? undefined : [...planned].filter((file) => !ran.has(file));
}
function namesIn(runner, reports, { locator }) {
    const names = new Set();
    const known = new Set();
    for (const { cases } of reports) {
        for (const test of cases) {
            const key = `${test.file ?? ''}\0${test.classname}\0${test.file === undefined ? test.suite.join('\0') : ''}`;
            if (known.has(key))
                continue;
            known.add(key);
            const name = runner === 'go' ? test.classname || test.suite.at(-1) : locator.fileOf({ ...test, failures: [] });
            if (name !== undefined)
                names.add(name);
        }
    }
    return names;
}
/** `['a/b/c.py', 'b/c.py', 'c.py']` */
function endingsOf(name) {
    const parts = name.split('/');
    return parts.map((_, index) => parts.slice(index).join('/'));
}
function longestEndings(names, planned) {
    const found = [...names].map((name) => endingsOf(name).find((ending) => planned.has(ending)));
    return new Set(found.filter((file) => file !== undefined));
}
/**
 * The plan counts from its own folder, which may be another one than the gate's; it is the one below which most names are planned. Where
 * that is undecided, the project's, else the nearest to the root.
 */
function belowOneFolder(names, planned, project) {
    const byFolder = new Map();
    for (const name of names) {
        for (const file of endingsOf(name)) {
            if (!planned.has(file))
                continue;
            const folder = name.slice(0, name.length - file.length).replace(/\/$/u, '');
            const found = byFolder.get(folder);
            if (found === undefined)
                byFolder.set(folder, new Set([file]));
            else
                found.add(file);
        }
    }
    const rank = (folder) => (folder === project ? -1 : folder.length);
    const [best] = [...byFolder].sort((a, b) => b[1].size - a[1].size || rank(a[0]) - rank(b[0]));
    return best?.[1] ?? new Set();
}

;// CONCATENATED MODULE: ./actions/test-report/src/split-plans.ts


const largest = 64 * 1024 * 1024;
const split_plans_named = 3;
/**
 * Whether the shards of `split-tests` together ran everything: all of them are there, all divided the files alike, and every planned
 * file has a test in some report. Plans of shards that do not count any more are left out.
 */
async function checkPlans(patterns, { isSuperseded, shards }, reports, sources, files) {
    if (patterns.length === 0)
        return good;
    const found = (await files.glob(patterns)).filter(({ path }) => !isSuperseded(path));
    if (found.length === 0)
        return inconclusive(`no plan of split-tests was found at ${patterns.join(', ')}`);
    const plans = [];
    for (const { path } of found) {
        const plan = parseSplitPlan(await files.text(path, largest));
        if (plan === undefined)
            return split_plans_bad('error', `${path} is no plan of split-tests`);
        plans.push(plan);
    }
    const [first] = plans;
    const other = plans.find((plan) => plan.planId !== first.planId || plan.shards.length !== first.shards.length);
    if (other !== undefined) {
        return inconclusive(`shards ${first.shard} and ${other.shard} divided the tests differently, so some may have run nowhere: give all the same timings`);
    }
    const seen = new Set(plans.map(({ shard }) => shard));
    const missing = first.shards.map((_, index) => index + 1).filter((shard) => !seen.has(shard));
    // A plan that was made once for all stands for all of them; the manifests tell who is missing.
    if (missing.length > 0 && !seen.has(undefined))
        return inconclusive(`of ${first.shards.length} shards ${list(missing.map(String))} did not hand in its plan`);
    const planned = first.shards.flatMap((shard) => shard.files);
    const silent = silentFiles(first.runner, planned, reports, sources);
    if (silent === undefined) {
        const unknown = `Whether every planned file ran could not be checked: no report names any of the ${planned.length} planned files.`;
        return { checks: [], warnings: [`${unknown}${hints[first.runner] ?? ''}`] };
    }
    if (silent.length === 0)
        return good;
    const reason = `${silent.length} of ${planned.length} planned files have no test in any report: ${list(silent)}`;
    if (!refusing.includes(first.runner))
        return inconclusive(reason);
    const wanted = new Set(silent);
    const unfinished = first.shards
        .map(({ files }, index) => ({ name: String(index + 1), silent: files.filter((file) => wanted.has(file)) }))
        .filter(({ name, silent }) => silent.length > 0 && !endedWell(name, shards));
    if (unfinished.length === 0)
        return { checks: [], warnings: [`${reason}.`] };
    // Also where a failure does not count, because it is in quarantine: what it stopped did not run.
    const [{ name, silent: lost }] = unfinished;
    return inconclusive(shards.length === 0
        ? reason
        : `${reason}. Of shard ${name}, which did not say that its tests ended well: ${list(lost)}; a runner that stops at a failure (such as \`pytest -x\`) leaves out what comes after it`);
}
const good = { checks: [], warnings: [] };
const split_plans_bad = (status, reason) => ({
    checks: [{ name: 'plans', status, reason }],
    warnings: [],
});
const inconclusive = (reason) => split_plans_bad('inconclusive', reason);
/**
 * These refuse a file that they do not find, so where each shard says that its tests ended well, a file without a test has none that
 * is to run. Jest, Vitest and Playwright take what they are given for a pattern, and say nothing when it fits no file.
 */
const refusing = ['pytest', 'rspec', 'go'];
/** What makes a report name its files, where that is not the default. */
const hints = {
    jest: ' Set `addFileAttribute` of jest-junit to `"true"`.',
};
const endedWell = (name, shards) => shards.some(({ shard, outcome }) => shard === name && outcome === 'success');
function list(names) {
    const more = names.length - split_plans_named;
    return `${names.slice(0, split_plans_named).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

;// CONCATENATED MODULE: ./actions/test-report/src/action.ts















/* harmony default export */ const action = ((0,src/* defineGate */.pu)({
    name: 'test-report',
    inputs: {
        name: (0,src/* optional */.lq)((0,src/* string */.Yj)()),
        files: (0,src/* globs */.gV)(),
        format: (0,src/* oneOf */.yL)(['auto', ...testFormats]),
        'min-tests': (0,src/* integer */.nd)(1),
        'max-skipped': (0,src/* optional */.lq)((0,src/* percent */.KN)()),
        'max-test-drop': (0,src/* optional */.lq)((0,src/* percent */.KN)()),
        'expected-reports': (0,src/* optional */.lq)((0,src/* integer */.nd)(1)),
        manifests: (0,src/* globs */.gV)(),
        plans: (0,src/* globs */.gV)(),
        quarantine: (0,src/* optional */.lq)((0,src/* string */.Yj)()),
        baseline: (0,src/* string */.Yj)(),
        slowest: (0,src/* integer */.nd)(0, 100),
        matrix: (0,src/* optional */.lq)((0,src/* string */.Yj)()),
    },
    async run(inputs, io) {
        const collection = await collectReports(inputs, io);
        const { reports } = collection;
        const sources = await sourcesOf(reports.length > 0, io);
        const { locator, projectFile, urlOf } = sources;
        const { result: quarantine, ...ofQuarantine } = await quarantineOf(inputs.quarantine, reports, locator, io);
        const earlier = await compareWithEarlierRuns(inputs.baseline, instanceOf(inputs, io), reports, io);
        const { comparison } = earlier;
        const attempts = await earlierAttempts(earlier.place, reports, collection.superseded, io);
        const flaky = flakyTests(reports, { pathOf: collection.pathOf, earlier: attempts.outcomes });
        const totals = totalsOf(reports, quarantine.isShielded, flaky);
        const found = checksOf({
            found: collection.files.length,
            distinct: collection.distinct,
            reports,
            totals,
            bad: badCases(reports).filter((test) => !quarantine.isShielded(test)),
            comparison,
            baseUnknown: earlier.baseUnknown,
            unproven: ofQuarantine.unproven,
        }, {
            minTests: inputs['min-tests'],
            maxSkipped: inputs['max-skipped'],
            maxTestDrop: inputs['max-test-drop'],
            expectedReports: inputs['expected-reports'],
        });
        const { selection, pathOf } = collection;
        const plans = await checkPlans(inputs.plans, selection, reports, sources, io.files);
        const checks = [...collection.checks, ...found, ...checkOutcomes(selection, reports, pathOf), ...plans.checks];
        const verdict = (0,src_verdict/* decide */.LD)(checks);
        if (totals.executed > 0)
            await attempts.keep();
        const notices = [
            ...(inputs['max-test-drop'] !== undefined && earlier.missing !== undefined && earlier.baseUnknown === ''
                ? [`\`max-test-drop\` was not applied: there is no baseline, because ${earlier.missing}.`]
                : []),
            ...(totals.executed > 0 && sawAll(checks) ? await earlier.keep(projectFile) : []),
        ];
        const sharding = [...plans.warnings, ...repeatedTests(selection, reports, pathOf)];
        const warnings = [...collection.warnings, ...sharding, ...ofQuarantine.notes];
        for (const text of warnings.slice(0, warningsShown))
            io.log.warning(text);
        for (const text of notices)
            io.log.notice(text);
        const view = { totals, locator, quarantine, comparison, flaky };
        return {
            verdict,
            instance: inputs.name,
            outputs: {
                tests: totals.tests,
                passed: totals.passed,
                failures: totals.failures,
                errors: totals.errors,
                skipped: totals.skipped,
                flaky: flaky.size,
                quarantined: totals.quarantined,
                'new-failures': comparison?.newFailures.length,
                duration: Math.round(totals.seconds * 1000) / 1000,
                suites: totals.suites,
                files: collection.files.length,
                baseline: earlier.place.kind === 'file'
                    ? await io.files.at(io.host.reports).write('baseline.json', testBaseline.write(earlier.baseline()))
                    : undefined,
            },
            title: inputs.name === undefined ? 'Tests' : `Tests of ${inputs.name}`,
            summary: [
                ...(reports.length === 0
                    ? []
                    : testBlocks(reports, { ...view, slowest: inputs.slowest, counts: verdict.status !== 'pass', urlOf })),
                ...closingBlocks(collection, earlier.missing, [...ofQuarantine.beside, ...notices]),
            ],
            annotations: annotationsOf(reports, view),
            report: reportDetails({ ...view, collection, notes: [...ofQuarantine.notes, ...notices] }),
        };
    },
}));
const warningsShown = 10;
/** A run that is red says what its commit is like as well as any; one that did not see every report does not. */
const sawAll = (checks) => checks.every(({ status }) => status === 'pass' || status === 'fail');


/***/ }),

/***/ 9311:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _sluice_runtime__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(172);
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2024);


await (0,_sluice_runtime__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(_action_js__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9816:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  yo: () => (/* reexport */ UserError),
  pu: () => (/* reexport */ defineGate),
  au: () => (/* reexport */ didYouMean),
  ll: () => (/* reexport */ gateInputs),
  gV: () => (/* reexport */ globs),
  nd: () => (/* reexport */ integer),
  yL: () => (/* reexport */ oneOf),
  lq: () => (/* reexport */ optional),
  KN: () => (/* reexport */ input_percent),
  Yj: () => (/* reexport */ string)
});

// UNUSED EXPORTS: boolean, defineAction, duration, formatLimit, lines, listOf, parseDuration, regressionLimit, secret, splitLines

;// CONCATENATED MODULE: ./packages/action/src/definition.ts
function defineAction(action) {
    return { kind: 'action', ...action };
}
/** A gate gets the inputs that all gates have; its own `inputs` hold only what is its own. */
function defineGate(gate) {
    return { kind: 'gate', ...gate };
}

// EXTERNAL MODULE: ./packages/verdict/src/percent.ts
var percent = __nccwpck_require__(4783);
;// CONCATENATED MODULE: ./packages/action/src/input.ts

const ok = (value) => ({ ok: true, value });
function kind(accepts, parse) {
    return {
        accepts,
        parse: (text) => {
            const value = parse(text);
            return value === undefined ? { ok: false, expected: accepts } : ok(value);
        },
    };
}
function optional(inner) {
    return { ...inner, empty: { value: undefined } };
}
const string = () => kind('text', (text) => text);
const input_boolean = () => kind('true or false', (text) => (text === 'true' ? true : text === 'false' ? false : undefined));
function oneOf(values) {
    return kind(values.map((value) => `\`${value}\``).join(', '), (text) => values.find((value) => value === text));
}
const integer = (minimum, maximum = Number.MAX_SAFE_INTEGER) => kind(maximum === Number.MAX_SAFE_INTEGER
    ? `a whole number, at least ${minimum}`
    : `a whole number from ${minimum} to ${maximum}`, (text) => {
    if (!/^\d+$/u.test(text))
        return undefined;
    const value = Number(text);
    return value >= minimum && value <= maximum ? value : undefined;
});
const input_percent = () => kind('a percentage from 0 to 100 such as 95 or 87.5%', percent/* parsePercent */.lo);
/** Milliseconds. */
const duration = () => kind('a duration such as 500ms, 30s, 5m or 1h30m (a bare number is seconds), at most 24 days', input_parseDuration);
const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
/** A timer of more fires at once: it counts in 31 bits. */
const longestMs = (/* unused pure expression or super */ null && (24 * 24 * 3_600_000));
/** `500ms`, `30s`, `5m`, `1h30m`, `45` (seconds) to milliseconds; `undefined` also for more than 24 days. */
function input_parseDuration(text) {
    const total = milliseconds(text);
    return total === undefined || total > longestMs ? undefined : total;
}
function milliseconds(text) {
    if (/^\d+(\.\d+)?$/u.test(text))
        return Math.round(Number(text) * 1000);
    if (!/^(\d+(\.\d+)?(ms|s|m|h))+$/u.test(text))
        return undefined;
    let total = 0;
    for (const part of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/gu))
        total += Number(part[1]) * (unitMs[part[2] ?? ''] ?? 0);
    return Math.round(total);
}
/** Newline separated; empty lines and lines that begin with `#` are left out. Never "not given": an empty list. */
const lines = () => ({
    accepts: 'one value a line',
    parse: (text) => ok(splitLines(text)),
    empty: { value: [] },
});
/** Globs, one a line; `!` excludes. */
const globs = () => ({ ...lines(), accepts: 'globs, one a line; ! excludes' });
function splitLines(text) {
    return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
}
const secret = () => ({ ...string(), secret: true });
/** A list separated by commas or newlines, each one of the given values. */
function listOf(values) {
    const accepts = `a list of ${values.map((value) => `\`${value}\``).join(', ')}`;
    return kind(accepts, (text) => {
        const items = splitLines(text)
            .flatMap((line) => line.split(','))
            .map((item) => item.trim())
            .filter((item) => item !== '');
        const known = [...new Set(items)].map((item) => values.find((value) => value === item));
        return known.every((item) => item !== undefined) ? known : undefined;
    });
}

;// CONCATENATED MODULE: ./packages/action/src/gate-inputs.ts

/** The inputs that every gate has: see the conventions in the design of the actions. */
const gateInputs = {
    'working-directory': string(),
    mode: oneOf(['enforce', 'report']),
    'on-inconclusive': oneOf(['fail', 'warn']),
    summary: input_boolean(),
    annotations: input_boolean(),
    comment: oneOf(['auto', 'true', 'false']),
    token: optional(secret()),
};

;// CONCATENATED MODULE: ./packages/action/src/regression-limit.ts

const accepts = 'a percentage such as 10%, or with a time that is always accepted: 10%, 5ms';
/** `10%`, or `10%, 5ms`: the larger of the two is accepted. */
const regressionLimit = () => ({
    accepts,
    parse: (text) => {
        const [, percent, time] = /^(\d{1,4}(?:\.\d{1,4})?)\s*%(?:\s*,\s*(\S+))?$/u.exec(text) ?? [];
        const leastMs = time === undefined ? 0 : parseDuration(time);
        if (percent === undefined || leastMs === undefined)
            return { ok: false, expected: accepts };
        return { ok: true, value: { share: Number(percent) / 100, leastMs } };
    },
});
/** In words: `10%`, `10% or 5 ms`. */
const formatLimit = ({ share, leastMs }) => `${Number((share * 100).toFixed(4))}%${leastMs === 0 ? '' : ` or ${leastMs} ms`}`;

;// CONCATENATED MODULE: ./packages/action/src/suggest.ts
/** `, did you mean \`status\`?` when one of the known words is at most two letters away; else an empty text. */
function didYouMean(word, known) {
    const scored = known.map((candidate) => ({
        candidate,
        distance: distance(word.toLowerCase(), candidate.toLowerCase()),
    }));
    const best = scored.sort((a, b) => a.distance - b.distance)[0];
    if (best === undefined || best.distance > Math.min(2, Math.floor(word.length / 2)))
        return '';
    return `, did you mean \`${best.candidate}\`?`;
}
/** Levenshtein distance: insertions, deletions and replacements of one letter. */
function distance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replaced));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}

;// CONCATENATED MODULE: ./packages/action/src/user-error.ts
/**
 * Something that the user can mend: bad input, missing file, missing permission. The message says what happened, where,
 * and what to do; no stack is shown. Everything else that is thrown is a bug of ours.
 */
class UserError extends Error {
    name = 'UserError';
}

;// CONCATENATED MODULE: ./packages/action/src/index.ts








/***/ }),

/***/ 425:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  jx: () => (/* reexport */ annotationCommand),
  e5: () => (/* reexport */ bullets),
  aY: () => (/* reexport */ code),
  DV: () => (/* reexport */ codeBlock),
  dc: () => (/* reexport */ commentBytes),
  U9: () => (/* reexport */ count),
  zH: () => (/* reexport */ details),
  R_: () => (/* reexport */ heading),
  X: () => (/* reexport */ htmlPage),
  nf: () => (/* reexport */ document_link),
  hx: () => (/* reexport */ mapAnnotationText),
  E0: () => (/* reexport */ mapText),
  FY: () => (/* reexport */ paragraph),
  Ly: () => (/* reexport */ rankAnnotations),
  K2: () => (/* reexport */ renderHtml),
  Gc: () => (/* reexport */ renderMarkdown),
  zN: () => (/* reexport */ some),
  ko: () => (/* reexport */ strong),
  uf: () => (/* reexport */ summaryBytes),
  tp: () => (/* reexport */ table),
  EJ: () => (/* reexport */ truncateText),
  wx: () => (/* reexport */ verdictBlocks),
  NA: () => (/* reexport */ workflowCommand)
});

// UNUSED EXPORTS: annotationsPerLevel, htmlText, messageUnits, plainText, safeUrl, sparkline, statusIcon

;// CONCATENATED MODULE: ./packages/report/src/annotation.ts
/** GitHub shows this many of each level per step; what is beyond it is dropped without a word. */
const annotationsPerLevel = 10;
/**
 * The annotations that GitHub will show, best first, and those that must be told of elsewhere. `taken` are the places that
 * the step has used already, or keeps for its last words.
 */
function rankAnnotations(annotations, taken = {}) {
    const ranked = annotations
        .map((annotation, index) => ({ annotation, index }))
        .sort((a, b) => (b.annotation.rank ?? 0) - (a.annotation.rank ?? 0) || a.index - b.index)
        .map(({ annotation }) => annotation);
    const left = {
        error: annotationsPerLevel - (taken.error ?? 0),
        warning: annotationsPerLevel - (taken.warning ?? 0),
        notice: annotationsPerLevel - (taken.notice ?? 0),
    };
    const shown = [];
    const hidden = [];
    for (const annotation of ranked) {
        if (left[annotation.level] > 0) {
            left[annotation.level] -= 1;
            shown.push(annotation);
        }
        else
            hidden.push(annotation);
    }
    return { shown, hidden };
}

;// CONCATENATED MODULE: ./packages/report/src/document.ts
const list = (content) => Array.isArray(content) ? content : [content];
const strong = (content) => ({ kind: 'strong', content: list(content) });
const code = (text) => ({ kind: 'code', text });
const document_link = (label, url) => ({ kind: 'link', label, url });
const heading = (level, content) => ({
    kind: 'heading',
    level,
    content: list(content),
});
const paragraph = (...content) => ({ kind: 'paragraph', content });
const bullets = (items) => ({ kind: 'list', items: items.map(list) });
const codeBlock = (text, language) => language === undefined ? { kind: 'code-block', text } : { kind: 'code-block', text, language };
const details = (summary, blocks, open = false) => ({
    kind: 'details',
    summary: list(summary),
    blocks,
    open,
});
const table = (columns, rows, hiddenRows = 0) => ({
    kind: 'table',
    columns: columns.map((column) => (typeof column === 'string' ? { title: column } : column)),
    rows,
    hiddenRows,
});

;// CONCATENATED MODULE: ./packages/report/src/budget.ts
/** Below this many units a table tells nothing: then rather a fold or a block goes. */
const unitsKept = 5;
/**
 * Joins the pieces within the budget: first the longest tables, lists and code blocks lose their last units, then
 * folds lose their content (the last ones first), then the last blocks go. Time is linear in the size of the input.
 */
function fit(pieces, budget) {
    const whole = join(pieces, budget.separator);
    if (bytes(whole) <= budget.maxBytes)
        return whole;
    const shortened = shorten(pieces, budget);
    const text = join(shortened, budget.separator);
    if (bytes(text) <= budget.maxBytes)
        return text;
    return dropLast(foldLast(shortened, budget), budget);
}
const bytes = (text) => Buffer.byteLength(text);
function join(pieces, separator) {
    return pieces.map((piece) => write(piece, separator)).join(separator);
}
function write(piece, separator) {
    switch (piece.kind) {
        case 'fixed':
            return piece.text;
        case 'elastic':
            return `${piece.head}${piece.units.join('')}${piece.tail}${piece.note(0)}`;
        case 'group':
            return `${piece.head}${join(piece.pieces, separator)}${piece.tail}`;
    }
}
function shorten(pieces, budget) {
    const elastics = pieces.flatMap(elasticsOf);
    const sizes = elastics.map((elastic) => elastic.units.reduce((sum, unit) => sum + bytes(unit), 0));
    const notes = elastics.map((elastic) => bytes(elastic.note(elastic.units.length)));
    const rigid = bytes(join(pieces.map(withoutUnits), budget.separator)) + notes.reduce((sum, size) => sum + size, 0);
    const share = levelFor(sizes, budget.maxBytes - rigid);
    return pieces.map((piece) => cut(piece, share));
}
function elasticsOf(piece) {
    if (piece.kind === 'elastic')
        return [piece];
    return piece.kind === 'group' ? piece.pieces.flatMap(elasticsOf) : [];
}
function withoutUnits(piece) {
    if (piece.kind === 'elastic')
        return { ...piece, units: [] };
    return piece.kind === 'group' ? { ...piece, pieces: piece.pieces.map(withoutUnits) } : piece;
}
/** The level `l` with `sum(min(size, l)) <= space`: the long ones share what the short ones leave. */
function levelFor(sizes, space) {
    let left = Math.max(0, space);
    const ascending = [...sizes].sort((a, b) => a - b);
    for (const [index, size] of ascending.entries()) {
        const level = Math.floor(left / (ascending.length - index));
        if (size > level)
            return level;
        left -= size;
    }
    return Number.POSITIVE_INFINITY;
}
function cut(piece, share) {
    if (piece.kind === 'fixed')
        return piece;
    if (piece.kind === 'group')
        return { ...piece, pieces: piece.pieces.map((inner) => cut(inner, share)) };
    let used = 0;
    let kept = 0;
    for (const unit of piece.units) {
        used += bytes(unit);
        if (used > share)
            break;
        kept += 1;
    }
    const hidden = piece.units.length - Math.max(kept, Math.min(unitsKept, piece.units.length));
    if (hidden === 0)
        return piece;
    return { ...piece, units: piece.units.slice(0, -hidden), note: (more) => piece.note(hidden + more) };
}
function foldLast(pieces, budget) {
    const texts = pieces.map((piece) => write(piece, budget.separator));
    let excess = bytes(texts.join(budget.separator)) - budget.maxBytes;
    const result = [];
    for (const [index, piece] of [...pieces.entries()].reverse()) {
        if (excess > 0 && piece.kind === 'group') {
            excess -= bytes(texts[index] ?? '') - bytes(piece.folded);
            result.push({ kind: 'fixed', text: piece.folded });
        }
        else
            result.push({ kind: 'fixed', text: texts[index] ?? '' });
    }
    return result.reverse();
}
function dropLast(pieces, budget) {
    const texts = pieces.map((piece) => write(piece, budget.separator));
    let size = bytes(texts.join(budget.separator));
    if (size <= budget.maxBytes)
        return texts.join(budget.separator);
    const gap = bytes(budget.separator);
    const note = gap + bytes(budget.dropped(texts.length));
    let kept = texts.length;
    while (kept > 0 && size + note > budget.maxBytes) {
        kept -= 1;
        size -= bytes(texts[kept] ?? '') + gap;
    }
    const text = [...texts.slice(0, kept), budget.dropped(texts.length - kept)].join(budget.separator);
    return bytes(text) <= budget.maxBytes ? text : '';
}

;// CONCATENATED MODULE: ./packages/report/src/text.ts
// Escape sequences of terminals: CSI (7 and 8 bit), OSC with its terminator, the ones with intermediate bytes (`ESC ( B`, which
// `tput sgr0` sends), and the short ones. ECMA-48, ECMA-35.
const terminalSequences = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed.
/(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)|\u001b[ -/]+[0-~]|\u001b[0-Z\\^_`-~]/gu;
/**
 * Controls except tab and newline, direction marks and overrides, and what Unicode wants not to be displayed: they hide or
 * reorder what is read ("Trojan Source", CVE-2021-42574). Joiners and variation selectors, of which scripts and emoji are
 * made, are left alone.
 */
const hiddenCharacters = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be shown.
/[[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufff9-\ufffb\p{Default_Ignorable_Code_Point}]--[\u200c\u200d\ufe00-\ufe0f\u180b-\u180d\u115f\u1160]]/gv;
/**
 * Text as a person should see it: without terminal sequences, line ends as `\n`, and every character that would be
 * invisible or change the order of others written out (`\u202e`). Lone surrogates become U+FFFD. Escapes nothing.
 */
function plainText(text) {
    return text
        .toWellFormed()
        .replace(terminalSequences, '')
        .replace(/\r\n?/gu, '\n')
        .replace(hiddenCharacters, (character) => {
        const hex = (character.codePointAt(0) ?? 0).toString(16);
        return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
    });
}
/** At most `max` code points; what is cut ends with `…`, which counts. */
function truncateText(text, max) {
    if (text.length <= max)
        return text;
    const kept = [];
    for (const character of text) {
        if (kept.length === max)
            return max === 0 ? '' : `${kept.slice(0, -1).join('')}…`;
        kept.push(character);
    }
    return text;
}

;// CONCATENATED MODULE: ./packages/report/src/html-inline.ts

/** Escaped for an element's content and for a quoted attribute. `prepared` text went through `plainText` already. */
function htmlText(text, options = {}) {
    const plain = options.prepared === true ? text : plainText(text);
    return plain
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}
/**
 * The normalised URL when it is http or https and carries no user or password (they mislead readers and leak);
 * otherwise `undefined`.
 */
function safeUrl(text) {
    if (!URL.canParse(text))
        return undefined;
    const url = new URL(text);
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        return undefined;
    return url.username === '' && url.password === '' ? url.href : undefined;
}
/** `escaped` turns untrusted text into the text of an element; line ends become `<br>`. */
function htmlInline(content, escaped = htmlText) {
    return content.map((inline) => htmlOf(inline, escaped)).join('');
}
function htmlOf(inline, escaped) {
    if (typeof inline === 'string')
        return escaped(inline).replaceAll('\n', '<br>');
    switch (inline.kind) {
        case 'code':
            return `<code>${htmlText(inline.text).replaceAll('\n', ' ')}</code>`;
        case 'strong':
            return `<strong>${htmlInline(inline.content, escaped)}</strong>`;
        case 'link': {
            const url = safeUrl(inline.url);
            const label = escaped(inline.label === '' ? inline.url : inline.label);
            return url === undefined ? label : `<a href="${htmlText(url)}" rel="noopener noreferrer">${label}</a>`;
        }
    }
}

;// CONCATENATED MODULE: ./packages/report/src/markdown-inline.ts


/**
 * U+2060, word joiner: invisible, and enough that GitHub no longer sees a mention, a reference, an address or an emoji.
 * Entities or backslashes do not help there: GitHub looks at the rendered text.
 */
const joiner = '&#8288;';
/**
 * Everything that Markdown, HTML or GitHub's own filters could take for markup: GFM specification 0.29, and for `@`,
 * `#1`, `GH-1`, `:name:` and `$` the "Writing on GitHub" manual.
 */
const special = /[\\`*_~[\]<>&|$\n\t]|#(?:(?=(\d))|)|@(?=[\w.-])|:(?=\/\/|[a-z0-9_+-]{1,64}:)|[Gg][Hh]-(?=\d)|[Ww]{3}(?=\.)/gu;
/** Escapes one line of text; line ends become `<br>`. */
function markdownText(text) {
    return plainText(text).replace(special, (match, digit) => {
        switch (match) {
            case '\n':
                return '<br>';
            case '\t':
                return ' ';
            case '<':
                return '&lt;';
            case '>':
                return '&gt;';
            case '&':
                return '&amp;';
            case '|':
                return '&#124;';
            // A backslash does not keep GitHub from reading $…$ as mathematics; its manual advises the span.
            case '$':
                return '<span>$</span>';
            case '#':
                return digit === undefined ? '\\#' : `\\#${joiner}`;
            case '@':
            case ':':
                return `${match}${joiner}`;
            default:
                return match.length > 1 ? `${match}${joiner}` : `\\${match}`;
        }
    });
}
/** For text inside HTML blocks, where Markdown is not read but GitHub's filters still look. */
function githubHtmlText(text) {
    const guarded = plainText(text).replace(/[#@](?=[\w.-])|:(?=\/\/|[a-z0-9_+-]{1,64}:)|[Gg][Hh]-(?=\d)/gu, (match) => `${match}\u2060`);
    return htmlText(guarded, { prepared: true }).replaceAll('\u2060', joiner).replaceAll('$', '<span>$</span>');
}
/** One line of Markdown. */
function markdownInline(content, place = { inTable: false }) {
    return mergeStrings(content).reduce((line, inline) => line + markdownOf(inline, line, place), '');
}
function markdownOf(inline, before, place) {
    if (typeof inline === 'string')
        return markdownText(inline);
    switch (inline.kind) {
        case 'code':
            return codeSpan(inline.text, before, place);
        case 'strong':
            return strongText(markdownInline(inline.content, place), before);
        case 'link': {
            const url = safeUrl(inline.url);
            const label = markdownText(inline.label === '' ? inline.url : inline.label).replaceAll('<br>', ' ');
            // Behind a `!` it would be an image, fetched from wherever it points to.
            const apart = before.endsWith('!') ? joiner : '';
            return url === undefined ? label : `${apart}[${label}](${linkTarget(url)})`;
        }
    }
}
/** Adjacent strings are one text for the reader, so `@` and `name` in two strings must not escape the escaping. */
function mergeStrings(content) {
    const merged = [];
    for (const inline of content) {
        const last = merged.at(-1);
        if (typeof inline === 'string' && typeof last === 'string')
            merged[merged.length - 1] = last + inline;
        else
            merged.push(inline);
    }
    return merged;
}
/** `**` only where the rules about flanking characters cannot make it literal asterisks. */
function strongText(text, before) {
    if (text === '')
        return '';
    const plain = /^[\p{L}\p{N}]/u.test(text) && /[\p{L}\p{N}]$/u.test(text);
    return plain && !text.includes('**') && !before.endsWith('*') ? `**${text}**` : `<strong>${text}</strong>`;
}
function codeSpan(text, before, place) {
    const line = plainText(text).replace(/[\n\t]/gu, ' ');
    if (line === '')
        return '';
    // A pipe ends a table cell even inside a code span, and two touching code spans would become one.
    if ((place.inTable && line.includes('|')) || before.endsWith('`'))
        return `<code>${markdownText(line)}</code>`;
    const fence = '`'.repeat(longestRun(line) + 1);
    const pad = /^`|`$/u.test(line) || (/^ .* $/u.test(line) && line.trim() !== '') ? ' ' : '';
    return `${fence}${pad}${line}${pad}${fence}`;
}
/** The longest run of backticks. */
function longestRun(text) {
    return (text.match(/`+/gu) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
function linkTarget(url) {
    return url
        .replace(/[()<>|\\`[\]"'$\s]/gu, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
        .replaceAll('&', '&amp;');
}

;// CONCATENATED MODULE: ./packages/report/src/markdown.ts




/** GitHub refuses more: a job summary per step, and the body of a comment (characters there, so bytes are enough). */
const summaryBytes = 1024 * 1024;
const commentBytes = 65_536;
/**
 * GitHub-flavoured Markdown of at most `maxBytes`. Every text of the blocks is shown as it is: nothing in it becomes
 * markup, a mention, a reference or a link. What does not fit is left out block-wise and row-wise, and said.
 */
function renderMarkdown(blocks, options) {
    const text = fit(blocks.map(pieceOf), {
        maxBytes: Math.max(0, options.maxBytes - 1),
        separator: '\n\n',
        dropped: (count) => `_The report is too long to be shown here: ${counted(count, 'block')} left out._`,
    });
    return text === '' ? '' : `${text}\n`;
}
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
function pieceOf(block) {
    switch (block.kind) {
        case 'heading':
            return { kind: 'fixed', text: `${'#'.repeat(block.level)} ${line(block.content).replaceAll('<br>', ' ')}` };
        case 'paragraph':
            return { kind: 'fixed', text: atLineStart(line(block.content)) };
        case 'list':
            return {
                kind: 'elastic',
                head: '',
                units: block.items.map((item, index) => `${index === 0 ? '' : '\n'}- ${atLineStart(line(item))}`),
                tail: '',
                note: (hidden) => (hidden === 0 ? '' : `\n- and ${counted(hidden, 'more item')}`),
            };
        case 'table':
            return tablePiece(block);
        case 'code-block':
            return codePiece(block.text, block.language);
        case 'details': {
            const summary = htmlInline(mergeStrings(block.summary), githubHtmlText);
            const head = `<details${block.open === true ? ' open' : ''}>\n<summary>${summary}</summary>\n\n`;
            return {
                kind: 'group',
                head,
                pieces: block.blocks.map(pieceOf),
                tail: '\n\n</details>',
                folded: `${head}_Left out: the report is too long to be shown here._\n\n</details>`,
            };
        }
    }
}
const line = (content) => markdownInline(content).replace(/^(?:\s|<br>)+|\s+$/gu, '');
/** What would make a list or a heading at the beginning of a line; the other such characters are always escaped. */
function atLineStart(text) {
    return text.replace(/^[-+=]/u, '\\$&').replace(/^(\d{1,9})([.)])/u, '$1\\$2');
}
function tablePiece(block) {
    const titles = block.columns.map((column) => markdownInline([column.title], { inTable: true }));
    const rules = block.columns.map((column) => (column.align === 'right' ? '--:' : ':--'));
    const already = block.hiddenRows ?? 0;
    return {
        kind: 'elastic',
        head: `| ${titles.join(' | ')} |\n| ${rules.join(' | ')} |`,
        units: block.rows.map((row) => `\n| ${block.columns.map((_, index) => cell(row[index])).join(' | ')} |`),
        tail: '',
        note: (hidden) => (hidden + already === 0 ? '' : `\n\nand ${counted(hidden + already, 'more row')}`),
    };
}
function cellContent(cell) {
    if (cell === undefined)
        return [];
    return Array.isArray(cell) ? cell : [cell];
}
const cell = (content) => markdownInline(cellContent(content), { inTable: true });
function codePiece(text, language) {
    const plain = plainText(text).replace(/\n$/u, '');
    const fence = '`'.repeat(Math.max(3, longestRun(plain) + 1));
    return {
        kind: 'elastic',
        head: `${fence}${(language ?? '').replace(/[^\w+#.-]/gu, '')}`,
        units: plain.split('\n').map((each) => `\n${each}`),
        tail: `\n${fence}`,
        note: (hidden) => (hidden === 0 ? '' : `\n\nand ${counted(hidden, 'more line')}`),
    };
}

;// CONCATENATED MODULE: ./packages/report/src/html.ts




/** A fragment of HTML: `<section>` with the blocks. Nothing in the texts becomes markup; no scripts, no styles. */
function renderHtml(blocks, options = {}) {
    const head = options.title === undefined ? '<section>\n' : `<section>\n<h1>${htmlText(options.title)}</h1>\n`;
    const tail = '\n</section>\n';
    const body = fit(blocks.map(html_pieceOf), {
        maxBytes: (options.maxBytes ?? Number.POSITIVE_INFINITY) - Buffer.byteLength(head + tail),
        separator: '\n',
        dropped: (count) => `<p class="note">The report is too long to be shown here: ${counted(count, 'block')} left out.</p>`,
    });
    return `${head}${body}${tail}`;
}
function html_pieceOf(block) {
    switch (block.kind) {
        case 'heading':
            return { kind: 'fixed', text: `<h${block.level}>${htmlInline(block.content)}</h${block.level}>` };
        case 'paragraph':
            return { kind: 'fixed', text: `<p>${htmlInline(block.content)}</p>` };
        case 'list':
            return {
                kind: 'elastic',
                head: '<ul>',
                units: block.items.map((item) => `\n<li>${htmlInline(item)}</li>`),
                tail: '\n</ul>',
                note: (hidden) => note(hidden, 'more item'),
            };
        case 'table':
            return html_tablePiece(block);
        case 'code-block':
            return {
                kind: 'elastic',
                head: '<pre tabindex="0"><code>',
                units: plainText(block.text)
                    .replace(/\n$/u, '')
                    .split('\n')
                    .map((each, index) => `${index === 0 ? '' : '\n'}${htmlText(each, { prepared: true })}`),
                tail: '</code></pre>',
                note: (hidden) => note(hidden, 'more line'),
            };
        case 'details': {
            const head = `<details${block.open === true ? ' open' : ''}>\n<summary>${htmlInline(block.summary)}</summary>\n`;
            return {
                kind: 'group',
                head,
                pieces: block.blocks.map(html_pieceOf),
                tail: '\n</details>',
                folded: `${head}<p class="note">Left out: the report is too long to be shown here.</p>\n</details>`,
            };
        }
    }
}
const note = (hidden, noun) => hidden === 0 ? '' : `\n<p class="note">and ${counted(hidden, noun)}</p>`;
function html_tablePiece(block) {
    const titles = block.columns.map((column) => `<th scope="col"${alignment(column)}>${htmlText(column.title)}</th>`);
    const already = block.hiddenRows ?? 0;
    return {
        kind: 'elastic',
        head: `<div class="scroll" tabindex="0"><table>\n<thead><tr>${titles.join('')}</tr></thead>\n<tbody>`,
        units: block.rows.map((row) => {
            const cells = block.columns.map((column, index) => `<td${alignment(column)}>${htmlInline(cellContent(row[index]))}</td>`);
            return `\n<tr>${cells.join('')}</tr>`;
        }),
        tail: '\n</tbody></table></div>',
        note: (hidden) => note(hidden + already, 'more row'),
    };
}
const alignment = (column) => (column.align === 'right' ? ' class="right"' : '');

;// CONCATENATED MODULE: ./packages/report/src/html-page.ts

const pageStyles = `
:root { color-scheme: light dark; --text: #1f2328; --dim: #59636e; --line: #d1d9e0; --soft: #f6f8fa; --link: #0969da; --page: #ffffff; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6edf3; --dim: #9198a1; --line: #3d444d; --soft: #161b22; --link: #4493f8; --page: #0d1117; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 64rem; background: var(--page); color: var(--text);
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.25; margin: 2rem 0 .75rem; }
h1 { margin-top: 0; }
h2 { padding-bottom: .3rem; border-bottom: 1px solid var(--line); }
a { color: var(--link); }
code, pre { font: .875em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
code { padding: .1em .35em; border-radius: .35em; background: var(--soft); }
pre { padding: 1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--soft); overflow-x: auto; }
pre code { padding: 0; background: none; font-size: 1em; overflow-wrap: normal; }
.scroll { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; min-width: 50%; overflow-wrap: normal; font-variant-numeric: tabular-nums; }
th, td { padding: .4rem .75rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
th { background: var(--soft); }
.right { text-align: right; }
details { margin: 1rem 0; padding: .5rem 1rem; border: 1px solid var(--line); border-radius: .5rem; }
summary { cursor: pointer; font-weight: 600; }
.note { color: var(--dim); }
@media print { body { max-width: none; padding: 0; } .scroll, pre { overflow: visible; } }
`;
const pageSheet = { text: pageStyles, sha256: 'lFkKwDViWhIztUq6UBXkN0KyP4deGWh3sZxoJHwWhgU=' };
/**
 * A complete page that needs nothing from elsewhere: its content security policy allows exactly its own style
 * sheets, its own script if it has one, and no request. Follows the reader's light or dark setting.
 */
function htmlPage({ title, body, styles, script }) {
    const sheets = styles === undefined ? [pageSheet] : [pageSheet, styles];
    const hashes = sheets.map(({ sha256 }) => `'sha256-${sha256}'`).join(' ');
    const scripts = script === undefined ? '' : ` script-src 'sha256-${script.sha256}';`;
    const policy = `default-src 'none'; style-src ${hashes};${scripts} base-uri 'none'; form-action 'none'`;
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${htmlText(title).replaceAll('\n', ' ')}</title>
${sheets.map(({ text }) => `<style>${text}</style>`).join('\n')}
</head>
<body>
<main>
${body}</main>
${script === undefined ? '' : `<script>${script.text}</script>\n`}</body>
</html>
`;
}

;// CONCATENATED MODULE: ./packages/report/src/listing.ts
/** Some of many: `a, b, c and 4 more`. */
function some(items, shown = 3) {
    const rest = items.length - shown;
    return rest > 0 ? `${items.slice(0, shown).join(', ')} and ${rest} more` : items.join(', ');
}
/** `1 file`, `2 files`, `2 vulnerabilities`. */
const count = (number, one, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

;// CONCATENATED MODULE: ./packages/report/src/map-text.ts
/**
 * The blocks with every text changed, for instance rid of secrets. It has to happen before rendering: escaped for Markdown,
 * HTML or JSON a secret does not look like itself any more.
 */
function mapText(blocks, change) {
    return blocks.map((block) => mapBlock(block, change));
}
function mapAnnotationText(annotation, change) {
    const { path } = annotation;
    const shown = { ...annotation, title: change(annotation.title), message: change(annotation.message) };
    return path === undefined ? shown : { ...shown, path: change(path) };
}
function mapBlock(block, change) {
    switch (block.kind) {
        case 'heading':
        case 'paragraph':
            return { ...block, content: mapInlines(block.content, change) };
        case 'list':
            return { ...block, items: block.items.map((item) => mapInlines(item, change)) };
        case 'table':
            return {
                ...block,
                columns: block.columns.map((column) => ({ ...column, title: change(column.title) })),
                rows: block.rows.map((row) => row.map((cell) => mapCell(cell, change))),
            };
        case 'code-block':
            return { ...block, text: change(block.text) };
        case 'details':
            return { ...block, summary: mapInlines(block.summary, change), blocks: mapText(block.blocks, change) };
    }
}
const mapInlines = (content, change) => content.map((inline) => mapInline(inline, change));
function mapCell(cell, change) {
    return Array.isArray(cell) ? mapInlines(cell, change) : mapInline(cell, change);
}
function mapInline(inline, change) {
    if (typeof inline === 'string')
        return change(inline);
    switch (inline.kind) {
        case 'code':
            return { ...inline, text: change(inline.text) };
        case 'strong':
            return { ...inline, content: mapInlines(inline.content, change) };
        case 'link':
            return { ...inline, label: change(inline.label), url: change(inline.url) };
    }
}

// EXTERNAL MODULE: ./packages/verdict/src/status.ts
var src_status = __nccwpck_require__(9794);
;// CONCATENATED MODULE: ./packages/report/src/verdict-blocks.ts


const icons = { pass: '✅', fail: '❌', inconclusive: '⚠️', error: '💥' };
function statusIcon(status) {
    return icons[status];
}
const checksUnfolded = 10;
/** How every gate's report begins: title, verdict with its reason, and the checks behind it, worst first. */
function verdictBlocks(title, verdict) {
    const head = [
        heading(2, title),
        paragraph(`${icons[verdict.status]} `, strong(verdict.status), ` ${verdict.reason}`),
    ];
    // The reason of a single check is the reason of the verdict: a table would only repeat it.
    if (verdict.checks.length < 2)
        return head;
    const rank = (status) => src_status/* statusesWorstFirst */.k.indexOf(status);
    const rows = [...verdict.checks]
        .sort((a, b) => rank(a.status) - rank(b.status))
        .map((check) => [`${icons[check.status]} ${check.status}`, check.name, check.reason]);
    const checks = table(['Result', 'Check', 'Reason'], rows);
    return [...head, verdict.checks.length > checksUnfolded ? details(countLine(verdict), [checks]) : checks];
}
function countLine(verdict) {
    const counts = src_status/* statusesWorstFirst */.k
        .map((status) => ({ status, count: verdict.checks.filter((check) => check.status === status).length }))
        .filter(({ count }) => count > 0)
        .map(({ status, count }) => `${count} ${status}`);
    return `${verdict.checks.length} checks: ${counts.join(', ')}`;
}

;// CONCATENATED MODULE: ./packages/report/src/workflow-command.ts

/** The runner cuts longer messages there, in UTF-16 units, without a word. */
const messageUnits = 4096;
/** GitHub refuses an annotation with a longer title. */
const titleCharacters = 255;
/**
 * One line for the log that the runner reads as an annotation: `::error file=a.py,line=3::message`. Columns are left
 * out when the remark spans lines: GitHub refuses them there.
 */
function workflowCommand(level, properties, message) {
    const { title, file, line, endLine, col, endColumn } = properties;
    const oneLine = line !== undefined && (endLine === undefined || endLine === line);
    const column = oneLine ? col : undefined;
    const shown = {
        file,
        line: file === undefined ? undefined : line,
        endLine: file === undefined || line === undefined ? undefined : endLine,
        col: file === undefined ? undefined : column,
        endColumn: file === undefined || column === undefined ? undefined : endColumn,
        title: title === '' ? undefined : title,
    };
    const written = Object.entries(shown)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
        .join(',');
    return `::${level}${written === '' ? '' : ` ${written}`}::${escapeData(workflow_command_shorten(message))}`;
}
/** The annotation as a workflow command; terminal sequences are taken out and hidden characters shown. */
function annotationCommand(annotation) {
    const { path, line, endLine, column, endColumn } = annotation;
    return workflowCommand(annotation.level, {
        title: truncateText(plainText(annotation.title), titleCharacters),
        ...(path === undefined ? {} : { file: path }),
        ...(line === undefined ? {} : { line }),
        ...(endLine === undefined ? {} : { endLine }),
        ...(column === undefined ? {} : { col: column }),
        ...(endColumn === undefined ? {} : { endColumn }),
    }, plainText(annotation.message));
}
function workflow_command_shorten(message) {
    if (message.length <= messageUnits)
        return message;
    // Cutting a surrogate pair would leave half a character; it becomes nothing.
    return `${message.slice(0, messageUnits - 1).replace(/[\ud800-\udbff]$/u, '')}…`;
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

;// CONCATENATED MODULE: ./packages/report/src/index.ts














/***/ }),

/***/ 172:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* reexport */ runAction)
});

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
// EXTERNAL MODULE: ./packages/action/src/index.ts + 6 modules
var src = __nccwpck_require__(9816);
// EXTERNAL MODULE: ./packages/report/src/index.ts + 13 modules
var report_src = __nccwpck_require__(425);
// EXTERNAL MODULE: ./packages/verdict/src/verdict.ts
var src_verdict = __nccwpck_require__(2827);
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: ./packages/runtime/src/word-not-in.ts
/**
 * A word that does not occur in the text: what ends a block of foreign text must not be writable from inside it. That is
 * certain, where a random word is only unlikely to be guessed; and `node:crypto` costs a fifth of a start of Node.
 */
function wordNotIn(text) {
    for (let number = 1;; number += 1) {
        const word = `sluice_${number}`;
        if (!text.includes(word))
            return word;
    }
}

;// CONCATENATED MODULE: ./packages/runtime/src/command-file.ts



/**
 * Appends `name<<DELIMITER`, value, `DELIMITER` to one of the runner's command files (GITHUB_OUTPUT, GITHUB_STATE, ...).
 * The delimiter is not in the value, so a value cannot end its own block and set something else.
 * Without the variable (a run outside a runner) nothing is written.
 */
function appendKeyValue(file, name, value) {
    if (file === undefined || file === '')
        return;
    const delimiter = wordNotIn(value);
    (0,external_node_fs_namespaceObject.appendFileSync)(file, `${name}<<${delimiter}${external_node_os_namespaceObject.EOL}${value}${external_node_os_namespaceObject.EOL}${delimiter}${external_node_os_namespaceObject.EOL}`);
}
function appendText(file, text) {
    if (file === undefined || file === '')
        return;
    (0,external_node_fs_namespaceObject.appendFileSync)(file, text);
}

;// CONCATENATED MODULE: ./packages/runtime/src/parse-inputs.ts

/** The runner's name for the value of an input: spaces become `_`, hyphens stay. */
function inputVariable(name) {
    return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
function inputText(env, name) {
    return (env[inputVariable(name)] ?? '').trim();
}
/** All values, or one `UserError` that names every bad input with its value and what is accepted. */
function parseInputs(specs, env) {
    const values = {};
    const problems = [];
    for (const [name, spec] of Object.entries(specs)) {
        const text = inputText(env, name);
        if (text === '') {
            if (spec.empty === undefined)
                problems.push(`\`${name}\` is required: ${spec.accepts}.`);
            else
                values[name] = spec.empty.value;
            continue;
        }
        const parsed = spec.parse(text);
        if (parsed.ok)
            values[name] = parsed.value;
        else
            problems.push(`\`${name}\` is ${spec.secret ? 'not valid' : quoted(text)}; accepted: ${parsed.expected}.`);
    }
    if (problems.length > 0)
        throw new src/* UserError */.yo(`${heading(problems.length)}\n${problems.join('\n')}`);
    return values;
}
function heading(count) {
    return count === 1 ? 'An input is not right:' : `${count} inputs are not right:`;
}
function quoted(text) {
    const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text;
    return JSON.stringify(shown);
}

;// CONCATENATED MODULE: ./packages/runtime/src/comment.ts
const mostComments = 5000;
const permissionLines = 'permissions:\n  pull-requests: write';
/** Writes the one comment of this gate on the pull request, or updates it. Never fails the gate. */
async function writeComment(comment, github, log) {
    if (comment.when === 'false')
        return;
    const { owner, repo, pullRequest } = github.context;
    if (pullRequest === undefined) {
        if (comment.when === 'true')
            log.notice('No comment was written: this run does not belong to a pull request.');
        return;
    }
    if (!github.hasToken) {
        log.notice('No comment was written on the pull request: there is no token (input `token`).');
        return;
    }
    const failed = await upsert(comment, github, `/repos/${owner}/${repo}/issues`, pullRequest.number);
    if (failed === undefined)
        return;
    log.notice(failed.failure === 'permission' || failed.failure === 'not-found'
        ? missingPermission(pullRequest.fromFork)
        : `No comment was written on the pull request: ${failed.message}`);
}
function missingPermission(fromFork) {
    const hint = fromFork
        ? 'the token of a pull request from a fork can only read. The report is in the summary of the job.'
        : `the token may not. To have it, add to the job:\n${permissionLines}`;
    return `No comment was written on the pull request: ${hint}`;
}
async function upsert(comment, github, issues, number) {
    const marker = `<!-- sluice: ${await keyText(comment.key)} -->`;
    const body = `${marker}\n${runMarker(github.context)}\n${comment.body}`;
    const listed = await github.list(`${issues}/${number}/comments?per_page=100`, mostComments);
    if (!listed.ok)
        return listed;
    const existing = listed.data.find((candidate) => isOurs(candidate, marker));
    if (existing?.id !== undefined) {
        // A run that was started again, or took longer, does not know better than one of a newer commit.
        if (isNewer(existing.body ?? '', github.context))
            return undefined;
        const updated = await github.request('PATCH', `${issues}/comments/${existing.id}`, { body });
        // Somebody else's comment may begin with the same line; then ours is a new one.
        if (updated.ok || updated.failure !== 'permission')
            return updated.ok ? undefined : updated;
    }
    const created = await github.request('POST', `${issues}/${number}/comments`, { body });
    return created.ok ? undefined : created;
}
/** Anybody may write a comment that begins like ours; then it would be theirs that shows the result, and they could change it. */
function isOurs({ body, user, author_association: association }, marker) {
    const trusted = user?.type === 'Bot' || ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(association ?? '');
    return trusted && body?.startsWith(marker) === true;
}
const longestKey = 256;
/** Fit for an HTML comment, and short. */
async function keyText(key) {
    const text = key.replaceAll('--', '__').replaceAll('>', '_').replace(/\s+/gu, ' ');
    if (text.length <= longestKey)
        return text;
    const { createHash } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7598, 23));
    return `${text.slice(0, longestKey - 20)} ${createHash('sha256').update(key).digest('hex').slice(0, 16)}`;
}
const runMarker = ({ runId, runAttempt }) => `<!-- sluice-run: ${runId}.${runAttempt} -->`;
/** Numbers of runs only go up. */
function isNewer(body, { runId, runAttempt }) {
    const [, run, attempt] = /^<!-- sluice-run: (\d+)\.(\d+) -->$/mu.exec(body) ?? [];
    return Number(run) > runId || (Number(run) === runId && Number(attempt) > runAttempt);
}

;// CONCATENATED MODULE: ./packages/runtime/src/publisher.ts

/**
 * The annotations that GitHub will show. What the log has made already counts, and a place is kept for the last words of the
 * step, which are the most important ones, and for one notice.
 */
function shownAnnotations(annotations, lastWords, log) {
    const made = log.annotations();
    const kept = (level) => (level === lastWords || level === 'notice' ? 1 : 0);
    return (0,report_src/* rankAnnotations */.Ly)(annotations, {
        error: made.error + kept('error'),
        warning: made.warning + kept('warning'),
        notice: made.notice + kept('notice'),
    });
}
function writeAnnotations(annotations, { io, write }) {
    for (const annotation of annotations) {
        write(`${io.log.redact((0,report_src/* annotationCommand */.jx)((0,report_src/* mapAnnotationText */.hx)(annotation, io.log.redact)))}\n`);
    }
}
/** A summary that GitHub takes: the line end that is put behind it counts too. */
function summaryMarkdown(blocks, { redact }) {
    return redact((0,report_src/* renderMarkdown */.Gc)(blocks, { maxBytes: report_src/* summaryBytes */.uf - 1 }));
}

;// CONCATENATED MODULE: ./packages/runtime/src/publish-gate.ts




/** The comment's first two lines, markers, need room as well. */
const markerBytes = 1024;
/**
 * Everything that a gate's result becomes, in this order: report files, outputs, annotations, summary, comment, and the end of
 * the step, which answers whether it is to fail.
 */
async function publishGate(gate, result, policy, publisher) {
    const { io } = publisher;
    const { verdict, title } = result;
    const redact = io.log.redact;
    const ending = (0,src_verdict/* stepResult */.GR)(verdict.status, { mode: policy.mode, onInconclusive: policy['on-inconclusive'] });
    const wanted = policy.annotations ? result.annotations : [];
    const { shown, hidden } = shownAnnotations(wanted, lastWords[ending], io.log);
    // Secrets go first, while they still look like themselves.
    const blocks = (0,report_src/* mapText */.E0)([...(0,report_src/* verdictBlocks */.wx)(title, verdict), ...result.summary, ...hiddenAnnotations(hidden)], redact);
    const markdown = summaryMarkdown(blocks, io.log);
    const reports = io.files.at(io.host.reports);
    const report = await reports.write('report.json', redact(reportJson(gate.name, result, redact)));
    const reportMarkdown = await reports.write('report.md', markdown);
    await reports.write('report.html', redact((0,report_src/* htmlPage */.X)({ title: redact(title), body: (0,report_src/* renderHtml */.K2)(blocks) })));
    publisher.setOutputs({
        ...result.outputs,
        verdict: verdict.status,
        reason: redact(verdict.reason),
        report,
        markdown: reportMarkdown,
    });
    writeAnnotations(shown, publisher);
    if (policy.summary)
        publisher.addSummary(markdown);
    await writeComment({
        when: policy.comment,
        key: commentKey(gate.name, result.instance, io),
        body: redact((0,report_src/* renderMarkdown */.Gc)(blocks, { maxBytes: report_src/* commentBytes */.dc - markerBytes })),
    }, io.github, io.log);
    return endStep(result, ending, policy, io);
}
/** The same step of the same job has the same one in each run; two steps never share one. */
function commentKey(gate, instance, io) {
    const { workflow, job } = io.github.context;
    const step = io.host.variable('GITHUB_ACTION') ?? '';
    const folder = io.files.root.slice(io.host.workspace.length);
    return [gate, workflow, job, step, folder, ...(instance === undefined ? [] : [instance])].join(' | ');
}
/** JSON with what every report has first; what a gate adds cannot take its place. */
function reportJson(name, { verdict, report }, redact) {
    const head = {
        schema: `sluice/${name}@1`,
        verdict: verdict.status,
        reason: verdict.reason,
        checks: verdict.checks,
    };
    const clean = (_, value) => (typeof value === 'string' ? redact(value) : value);
    return `${JSON.stringify({ ...head, ...report, ...head }, clean, 2)}\n`;
}
/** The annotation with which the step ends. */
const lastWords = {
    success: undefined,
    warning: 'warning',
    failure: 'error',
};
/** The last words of the step; true when it is to fail. */
function endStep({ title, verdict }, ending, policy, io) {
    const line = `${title}: ${verdict.status}: ${verdict.reason}`;
    switch (ending) {
        case 'success':
            io.log.info(`✅ ${line}`);
            return false;
        case 'warning':
            io.log.warning(`${line} (the step goes on: ${policy.mode === 'report' ? 'mode is report' : 'on-inconclusive is warn'})`);
            return false;
        case 'failure':
            io.log.error(line);
            return true;
    }
}
const hiddenRows = 200;
function hiddenAnnotations(hidden) {
    if (hidden.length === 0)
        return [];
    const rows = hidden
        .slice(0, hiddenRows)
        .map((annotation) => [place(annotation), annotation.title, annotation.message]);
    const title = `${hidden.length} more remarks than GitHub shows beside the code`;
    return [(0,report_src/* details */.zH)(title, [(0,report_src/* table */.tp)(['Where', 'What', 'Message'], rows, Math.max(0, hidden.length - hiddenRows))])];
}
function place({ path, line }) {
    if (path === undefined)
        return '';
    return (0,report_src/* code */.aY)(line === undefined ? path : `${path}:${line}`);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./packages/runtime/src/cache.ts
/** The service's own limit for one request. */
const keysPerRequest = 10;
const maxBytes = 64 * 1024 * 1024;
const timeoutMs = 30_000;
const tries = 3;
const service = 'twirp/github.actions.results.api.v1.CacheService';
/**
 * The cache service of GitHub Actions (v2): the three calls that GitHub's client `@actions/cache` makes, as JSON over Twirp, and one
 * blob each. That client is 3.5 MB, packs archives with `tar`, and tells only the log what went wrong.
 */
function createCache({ env, http, clock }) {
    const base = env.ACTIONS_RESULTS_URL ?? '';
    const token = env.ACTIONS_RUNTIME_TOKEN ?? '';
    // The runner may say that a run can only read, or only write.
    const mode = (env.ACTIONS_CACHE_MODE ?? '').trim().toLowerCase();
    const noService = !URL.canParse(base) || token === '' || (env.ACTIONS_CACHE_SERVICE_V2 ?? '') === ''
        ? 'this runner offers no cache service'
        : undefined;
    const refused = (modes) => modes.includes(mode) ? `the cache mode of this run is ${mode}` : undefined;
    const call = async (method, message) => {
        for (let attempt = 1;; attempt += 1) {
            const answer = await http.request({
                method: 'POST',
                url: new URL(`/${service}/${method}`, base).href,
                headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
                body: JSON.stringify(message),
                timeoutMs,
                maxBodyBytes: 1024 * 1024,
                maxRedirects: 0,
            });
            if (attempt === tries || !worthAnotherTry(answer))
                return answerOf(answer);
            await clock.sleep(1000 * attempt);
        }
    };
    return {
        async read(name, keys) {
            const unavailable = noService ?? refused(['none', 'write-only']);
            if (unavailable !== undefined)
                return { kind: 'unavailable', message: unavailable };
            const version = await versionOf(name);
            let left = keys;
            while (left.length > 0) {
                const asked = left.slice(0, keysPerRequest);
                const [key = '', ...others] = asked;
                const answer = await call('GetCacheEntryDownloadURL', { key, restore_keys: others, version });
                if (!answer.ok)
                    return { kind: 'unavailable', message: answer.message };
                const found = answer.message.ok === true ? textOf(answer.message, 'matched_key', 'matchedKey') : undefined;
                if (found !== undefined && asked.includes(found)) {
                    const url = textOf(answer.message, 'signed_download_url', 'signedDownloadUrl') ?? '';
                    return contentOf(await download(http, url), found);
                }
                // The service also answers what only begins with a key; then the other keys are still to be asked for.
                const rest = found === undefined ? left : left.filter((one) => one === found || !found.startsWith(one));
                left = rest.length < left.length ? rest : left.slice(asked.length);
            }
            return { kind: 'missing' };
        },
        async write(name, key, content) {
            const unavailable = noService ?? refused(['none', 'read']);
            if (unavailable !== undefined)
                return { kind: 'unavailable', message: unavailable };
            if (Buffer.byteLength(content) > maxBytes)
                return { kind: 'unavailable', message: `it is larger than ${maxBytes / 1024 / 1024} MiB` };
            const version = await versionOf(name);
            const created = await call('CreateCacheEntry', { key, version });
            if (!created.ok)
                return created.exists ? { kind: 'exists' } : { kind: 'unavailable', message: created.message };
            const url = textOf(created.message, 'signed_upload_url', 'signedUploadUrl');
            if (created.message.ok !== true || url === undefined)
                return notTaken(created.message);
            const uploaded = answerOf(await upload(http, url, content));
            if (!uploaded.ok)
                return { kind: 'unavailable', message: `it could not be uploaded: ${uploaded.message}` };
            const size = { key, size_bytes: String(Buffer.byteLength(content)), version };
            const finished = await call('FinalizeCacheEntryUpload', size);
            if (!finished.ok)
                return { kind: 'unavailable', message: finished.message };
            return finished.message.ok === true ? { kind: 'saved' } : notTaken(finished.message);
        },
    };
}
/** What is kept under one name is not found under another, and never by GitHub's client, which keeps archives. */
async function versionOf(name) {
    const { createHash } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7598, 23));
    return createHash('sha256').update(`sluice ${name}`).digest('hex');
}
function worthAnotherTry(answer) {
    return answer.kind === 'error' ? answer.cause === 'reset' || answer.cause === 'timeout' : answer.status >= 500;
}
/** Twirp says what went wrong as `{ code, msg }`. */
function answerOf(answer) {
    if (answer.kind === 'error')
        return { ok: false, exists: false, message: answer.message };
    const message = parseMessage(answer.body);
    if (answer.status >= 200 && answer.status < 300)
        return { ok: true, message };
    const said = textOf(message, 'msg');
    return {
        ok: false,
        exists: answer.status === 409 || message.code === 'already_exists',
        message: `the service answered ${answer.status}${said === undefined ? '' : `: ${said}`}`,
    };
}
function notTaken(message) {
    return { kind: 'unavailable', message: textOf(message, 'message') ?? 'the service did not take it' };
}
function parseMessage(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}
/** Of the first of the names that has a text: JSON of protocol buffers may be spelt either way. */
function textOf(message, ...names) {
    const value = names.map((name) => message[name]).find((one) => typeof one === 'string' && one !== '');
    return value;
}
const download = (http, url) => http.request({ method: 'GET', url, timeoutMs, maxBodyBytes: maxBytes, maxRedirects: 3 });
/** Put Blob of Azure Storage: the whole blob in one request. */
const upload = (http, url, body) => http.request({
    method: 'PUT',
    url,
    headers: { 'x-ms-blob-type': 'BlockBlob', 'content-type': 'application/octet-stream' },
    body,
    timeoutMs,
    maxBodyBytes: 1024 * 1024,
    maxRedirects: 0,
});
function contentOf(answer, key) {
    if (answer.kind === 'error')
        return { kind: 'unavailable', message: answer.message };
    if (answer.status !== 200)
        return { kind: 'unavailable', message: `what is kept could not be read: the service answered ${answer.status}` };
    if (answer.bodyTruncated)
        return { kind: 'unavailable', message: `what is kept is larger than ${maxBytes / 1024 / 1024} MiB` };
    return { kind: 'found', key, content: answer.body };
}

;// CONCATENATED MODULE: ./packages/runtime/src/clock.ts
function createClock(cancelled) {
    return {
        now: () => Date.now(),
        elapsed: () => performance.now(),
        random: () => Math.random(),
        sleep: (ms) => new Promise((done) => {
            if (cancelled.aborted)
                return done();
            const wake = () => {
                clearTimeout(timer);
                cancelled.removeEventListener('abort', wake);
                done();
            };
            const timer = setTimeout(wake, ms);
            cancelled.addEventListener('abort', wake, { once: true });
        }),
    };
}

;// CONCATENATED MODULE: ./packages/runtime/src/process-group-signal.ts

/** Sends a signal to a whole process group (on Windows: to the one process). False when there is nobody to hear it. */
function signalGroup(group, signal) {
    try {
        return process.kill(process.platform === 'win32' ? group : -group, signal);
    }
    catch {
        return false;
    }
}
/**
 * Whether anything of a group still runs. Linux tells ended processes that nobody has collected yet (zombies) from running ones; a signal
 * reaches both.
 */
function isGroupAlive(group) {
    if (!signalGroup(group, 0))
        return false;
    if (process.platform !== 'linux')
        return true;
    return (0,external_node_fs_namespaceObject.readdirSync)('/proc').some((name) => /^\d+$/u.test(name) && runsIn(group, name));
}
/** `/proc/PID/stat`: pid (name) state parent group ...; the name may have any character in it (proc(5)). */
function runsIn(group, pid) {
    try {
        const stat = (0,external_node_fs_namespaceObject.readFileSync)(`/proc/${pid}/stat`, 'latin1');
        const [state, , itsGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return Number(itsGroup) === group && state !== 'Z' && state !== 'X';
    }
    catch {
        return false;
    }
}
const later = (ms) => new Promise((done) => setTimeout(done, ms));
/** SIGTERM, and SIGKILL for what is still there after `graceMs`. Answers whether anything had to be ended. */
async function endGroup(group, graceMs) {
    if (!isGroupAlive(group))
        return false;
    signalGroup(group, 'SIGTERM');
    const killAt = performance.now() + graceMs;
    while (isGroupAlive(group)) {
        if (performance.now() > killAt)
            signalGroup(group, 'SIGKILL');
        if (performance.now() > killAt + 2000)
            break;
        await later(20);
    }
    return true;
}

;// CONCATENATED MODULE: ./packages/runtime/src/process-output.ts

/** A line that is longer is passed on in parts. */
const lineUnits = 64 * 1024;
/**
 * Keeps the end of a stream and, with `echo`, passes it on in whole lines: a secret or a workflow command that the pipe
 * cut in two would not be seen as one. Resolves when the stream has ended.
 */
function collect(stream, tail, echo) {
    if (stream === null)
        return Promise.resolve();
    const decoder = new TextDecoder();
    let begun = '';
    const pass = (text, ended) => {
        begun += text;
        const end = ended || begun.length > lineUnits ? begun.length : begun.lastIndexOf('\n') + 1;
        if (end > 0)
            echo?.(begun.slice(0, end));
        begun = begun.slice(end);
    };
    stream.on('data', (chunk) => {
        tail.add(chunk);
        if (echo !== undefined)
            pass(decoder.decode(chunk, { stream: true }), false);
    });
    return process_output_closed(stream, () => {
        if (echo !== undefined)
            pass(decoder.decode(), true);
    });
}
/** All of a stream into a file; `failed` is called when the file does not take it, and the rest is read and dropped. */
function intoFile(stream, file, failed) {
    if (stream === null)
        return Promise.resolve();
    const target = (0,external_node_fs_namespaceObject.createWriteStream)(file);
    stream.pipe(target);
    return new Promise((done) => {
        target.on('finish', done).on('error', () => {
            failed();
            // A program must not hang because nobody reads what it says.
            stream.resume();
            done();
        });
    });
}
function process_output_closed(stream, last) {
    return new Promise((done) => {
        let open = true;
        const end = () => {
            if (open)
                last();
            open = false;
            done();
        };
        stream.on('end', end).on('close', end).on('error', end);
    });
}

;// CONCATENATED MODULE: ./packages/runtime/src/tail.ts
function createTail(maxBytes) {
    let chunks = [];
    let bytes = 0;
    let dropped = false;
    return {
        add(chunk) {
            chunks.push(chunk);
            bytes += chunk.length;
            while (bytes - (chunks[0]?.length ?? 0) >= maxBytes && chunks.length > 1) {
                bytes -= chunks.shift()?.length ?? 0;
                dropped = true;
            }
        },
        text() {
            const all = Buffer.concat(chunks);
            chunks = [all];
            if (all.length <= maxBytes)
                return all.toString('utf8');
            dropped = true;
            return all.subarray(all.length - maxBytes).toString('utf8');
        },
        truncated: () => dropped || bytes > maxBytes,
    };
}

;// CONCATENATED MODULE: ./packages/runtime/src/process-group.ts




const outputBytes = 1024 * 1024;
/** How long after its end a program's left-behind children may hold its output open. */
const drainMs = 1000;
/**
 * Runs a program as the leader of a process group of its own, so that all that it started ends with it when it is timed
 * out or cancelled. Never throws for what the program does.
 */
async function runProcess(command, world) {
    const { spawn } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1421, 23));
    const started = performance.now();
    const stdout = createTail(command.maxOutputBytes ?? outputBytes);
    const stderr = createTail(command.maxOutputBytes ?? outputBytes);
    let incomplete = false;
    const finished = (ending, leftBehind) => ({
        ending,
        ...(leftBehind === undefined ? {} : { leftBehind }),
        stdout: stdout.text(),
        stderr: stderr.text(),
        truncated: incomplete || stdout.truncated() || stderr.truncated(),
        durationMs: Math.round(performance.now() - started),
    });
    if (world.cancelled.aborted)
        return finished({ kind: 'cancelled' });
    const child = start(spawn, command, world);
    if (child instanceof Error)
        return finished({ kind: 'not-started', message: child.message });
    if (child.pid !== undefined)
        command.onStart?.(child.pid);
    const echo = command.echo === true ? world.echo : undefined;
    const ended = endOf(child);
    // A program that ends before it has read everything is told by its exit code, not by a broken pipe.
    child.stdin?.on('error', () => { }).end(command.stdin);
    const out = command.stdoutFile === undefined
        ? collect(child.stdout, stdout, echo)
        : intoFile(child.stdout, command.stdoutFile, () => {
            incomplete = true;
        });
    const errors = collect(child.stderr, stderr, echo);
    const stop = stopper(child, world.graceMs ?? 5000);
    let forced;
    const timer = setTimeout(() => {
        forced ??= { kind: 'timed-out', timeoutMs: command.timeoutMs };
        stop('SIGTERM');
    }, command.timeoutMs);
    const onCancel = () => {
        forced ??= { kind: 'cancelled' };
        stop('SIGINT');
    };
    world.cancelled.addEventListener('abort', onCancel, { once: true });
    const ending = await ended;
    clearTimeout(timer);
    world.cancelled.removeEventListener('abort', onCancel);
    if (forced !== undefined)
        await stop.groupGone();
    await Promise.race([Promise.all([out, errors]), process_group_later(drainMs)]);
    child.stdout?.destroy();
    child.stderr?.destroy();
    const remains = child.pid !== undefined && process.platform !== 'win32' && isGroupAlive(child.pid);
    return finished(forced ?? ending, remains ? child.pid : undefined);
}
/** Some reasons not to start come as an event (no such program), others at once (too many arguments): those as value. */
function start(spawn, command, world) {
    const [program, ...args] = command.argv;
    try {
        return spawn(program, args, {
            cwd: (0,external_node_path_.resolve)(world.root, command.cwd ?? '.'),
            env: environment(world.env, command.env ?? {}),
            detached: process.platform !== 'win32',
            stdio: [command.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
            windowsHide: true,
        });
    }
    catch (error) {
        return error;
    }
}
function environment(base, added) {
    const merged = Object.entries({ ...base, ...added }).filter((entry) => entry[1] !== undefined);
    return Object.fromEntries(merged);
}
function endOf(child) {
    return new Promise((done) => {
        child.on('error', (error) => done({ kind: 'not-started', message: error.message }));
        // A program that was killed has no exit code; that is never a success.
        child.on('exit', (code, signal) => done(code === null ? { kind: 'signalled', signal: signal ?? 'unknown' } : { kind: 'exited', code }));
    });
}
/** SIGINT is what a cancelled job says; what a shell has put into the background does not hear it, so SIGTERM follows. */
function stopper(child, graceMs) {
    let killAt;
    const group = child.pid;
    const stop = (signal) => {
        if (group === undefined)
            return;
        signalGroup(group, signal);
        killAt = performance.now() + graceMs;
        if (signal === 'SIGINT')
            setTimeout(() => signalGroup(group, 'SIGTERM'), graceMs / 2).unref();
        setTimeout(() => signalGroup(group, 'SIGKILL'), graceMs).unref();
    };
    return Object.assign(stop, {
        groupGone: async () => {
            while (group !== undefined && isGroupAlive(group)) {
                if (killAt !== undefined && performance.now() > killAt + 1000)
                    return;
                await process_group_later(20);
            }
        },
    });
}
const process_group_later = (ms) => new Promise((done) => setTimeout(done, ms));

;// CONCATENATED MODULE: ./packages/runtime/src/exec.ts




function createExec(options) {
    let scripts = 0;
    return {
        run: (command) => runProcess(command, options),
        async script({ script, ...command }) {
            scripts += 1;
            const file = (0,external_node_path_.join)(options.scratch, `script-${scripts}.sh`);
            (0,external_node_fs_namespaceObject.mkdirSync)(options.scratch, { recursive: true });
            (0,external_node_fs_namespaceObject.writeFileSync)(file, script.endsWith('\n') ? script : `${script}\n`, { mode: 0o600 });
            const argv = ['bash', '--noprofile', '--norc', '-eo', 'pipefail', file];
            return runProcess({ ...command, argv }, options);
        },
        endGroup: (group) => endGroup(group, options.graceMs ?? 5000),
        which: async (program) => findProgram(program, options.env.PATH ?? ''),
    };
}
function findProgram(program, path) {
    const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
    for (const folder of path.split(external_node_path_.delimiter).filter((entry) => entry !== '')) {
        for (const ending of endings) {
            const file = (0,external_node_path_.join)(folder, program + ending);
            if (isExecutable(file))
                return file;
        }
    }
    return undefined;
}
function isExecutable(file) {
    try {
        (0,external_node_fs_namespaceObject.accessSync)(file, external_node_fs_namespaceObject.constants.X_OK);
        return (0,external_node_fs_namespaceObject.statSync)(file).isFile();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./packages/runtime/src/glob-pattern.ts
/**
 * The segments of a glob, once for each alternative of its braces. Known are `*`, `?`, `**`, `[a-z]`, `[!a]` and `{a,b}`;
 * `undefined` for a pattern with anything else that is special. As in a shell, a wildcard does not match a dot at the start.
 */
function parseGlob(pattern) {
    if (/[?*+@!]\(|\[\[:|\\|\{[^{},]*\.\.[^{},]*\}/u.test(pattern))
        return undefined;
    try {
        return expandBraces(pattern).map(segmentsOf);
    }
    catch {
        // For instance a class that runs backwards: `[z-a]`.
        return undefined;
    }
}
function segmentsOf(pattern) {
    const names = pattern.split('/').filter((name) => name !== '' && name !== '.');
    const segments = names.map(segmentOf).filter((segment, index, all) => !repeats(segment, all[index - 1]));
    return segments.at(-1)?.kind === 'any-folders' ? [...segments, segmentOf('*')] : segments;
}
const repeats = (segment, before) => segment.kind === 'any-folders' && before?.kind === 'any-folders';
/** `a{b,c}d` -> `abd`, `acd`; the innermost braces first. Braces without a comma are text. */
function expandBraces(pattern) {
    const match = /\{([^{}]*,[^{}]*)\}/u.exec(pattern);
    if (match === null)
        return [pattern];
    const before = pattern.slice(0, match.index);
    const after = pattern.slice(match.index + match[0].length);
    return (match[1] ?? '').split(',').flatMap((alternative) => expandBraces(before + alternative + after));
}
function segmentOf(text) {
    if (text === '**')
        return { kind: 'any-folders' };
    if (!/[*?[]/u.test(text))
        return { kind: 'name', name: text };
    const dot = text.startsWith('.') ? '' : '(?!\\.)';
    return { kind: 'match', pattern: new RegExp(`^${dot}${nameSource(text)}$`, 'u') };
}
/** The source of a regular expression for one name. */
function nameSource(text) {
    return text.replace(/\*+|\?|\[(!|\^)?(\]?[^\]]*)\]|[\\^$.+()[\]{}|]/gu, (part, not, members) => {
        if (part.startsWith('*'))
            return '[^/]*';
        if (part === '?')
            return '[^/]';
        if (members === undefined)
            return `\\${part}`;
        return `[${not === undefined ? '' : '^/'}${members.replace(/[\\[\]^]/gu, '\\$&')}]`;
    });
}
/** Whether a path, or a folder that it is in, is meant by the pattern. Here wildcards match a dot at the start. */
function coversPath(segments) {
    const source = segments.map((segment, index) => {
        const slash = index === segments.length - 1 ? '' : '/';
        if (segment.kind === 'any-folders')
            return '(?:[^/]+/)*';
        if (segment.kind === 'match')
            return segment.pattern.source.replace('(?!\\.)', '').slice(1, -1) + slash;
        return nameSource(segment.name) + slash;
    });
    const pattern = new RegExp(`^${source.join('')}(?:/|$)`, 'u');
    return (path) => pattern.test(path);
}

;// CONCATENATED MODULE: ./packages/runtime/src/find-files.ts



const neverSearched = new Set(['.git', 'node_modules']);
/** Regular files below `root` that a pattern wants and no `!` pattern covers, sorted by path. */
function findFiles(root, patterns) {
    const wanted = patterns.filter((pattern) => !pattern.startsWith('!')).map((pattern) => belowRoot(root, pattern));
    const refused = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
    const covers = refused.map((pattern) => covering(root, belowRoot(root, pattern)));
    const found = new Set();
    const simple = [];
    for (const pattern of wanted) {
        const segments = parseGlob(pattern);
        if (segments === undefined)
            for (const path of anyGlob(root, pattern))
                found.add(path);
        else
            simple.push(...segments);
    }
    walk(root, simple, (path) => found.add(path));
    return [...found]
        .filter((path) => !covers.some((covered) => covered(path)))
        .sort()
        .flatMap((path) => entryOf(root, path));
}
/** Node's own search knows more kinds of patterns, and takes ten times as long. */
function anyGlob(root, pattern) {
    const named = new Set(pattern.split('/'));
    const exclude = (name) => {
        const last = name.split(/[\\/]/u).at(-1) ?? '';
        return neverSearched.has(last) && !named.has(last);
    };
    return (0,external_node_fs_namespaceObject.globSync)(pattern, { cwd: root, exclude }).map((path) => path.split(external_node_path_.sep).join('/'));
}
function covering(root, pattern) {
    const segments = parseGlob(pattern);
    if (segments === undefined) {
        const paths = new Set(anyGlob(root, pattern));
        return (path) => paths.has(path);
    }
    const covers = segments.map(coversPath);
    return (path) => covers.some((covered) => covered(path));
}
/**
 * One walk for all patterns: each folder is read once, and only when a pattern has a wildcard there. A link to a folder is
 * followed where a pattern names it, never by a wildcard: nothing is found twice.
 */
function walk(folder, patterns, found, path = '') {
    const below = new Map();
    const step = (name, rest) => {
        if (rest.length === 0)
            found(path + name);
        else
            below.set(name, (below.get(name) ?? new Set()).add(rest));
    };
    // `**` stands for no folder as well.
    const all = patterns.flatMap((pattern) => pattern[0]?.kind === 'any-folders' ? [pattern, rest(pattern)] : [pattern]);
    const heads = [...new Set(all)];
    const wild = heads.some(([head]) => head?.kind === 'match' || head?.kind === 'any-folders');
    const entries = wild ? entriesOf(folder) : [];
    for (const pattern of heads) {
        const [head] = pattern;
        switch (head?.kind) {
            case 'name':
                if (!wild || head.name === '..' || entries.some(({ name }) => name === head.name))
                    step(head.name, rest(pattern));
                break;
            case 'match':
                for (const entry of entries) {
                    const fits = pattern.length === 1 || entry.isDirectory();
                    if (fits && head.pattern.test(entry.name))
                        step(entry.name, rest(pattern));
                }
                break;
            case 'any-folders':
                for (const entry of entries) {
                    if (entry.isDirectory() && !entry.name.startsWith('.') && !neverSearched.has(entry.name))
                        step(entry.name, pattern);
                }
        }
    }
    for (const [name, rests] of below)
        walk((0,external_node_path_.join)(folder, name), [...rests], found, `${path}${name}/`);
}
const rests = new WeakMap();
/** The same array each time, so that a set keeps each position of a pattern once. */
function rest(pattern) {
    const known = rests.get(pattern) ?? pattern.slice(1);
    rests.set(pattern, known);
    return known;
}
function entriesOf(folder) {
    try {
        return (0,external_node_fs_namespaceObject.readdirSync)(folder, { withFileTypes: true });
    }
    catch {
        // Not a folder, or not ours to read: nothing is found there.
        return [];
    }
}
function belowRoot(root, pattern) {
    return (0,external_node_path_.isAbsolute)(pattern) ? (0,external_node_path_.relative)(root, pattern).split(external_node_path_.sep).join('/') : pattern;
}
function entryOf(root, path) {
    try {
        const found = (0,external_node_fs_namespaceObject.statSync)((0,external_node_path_.join)(root, path));
        return found.isFile() ? [{ path, bytes: found.size }] : [];
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./packages/runtime/src/files.ts




const chunkBytes = 1024 * 1024;
/** Many small pieces are written together; large ones would be held twice. */
const pieceUnits = 32 * 1024;
const textBytes = 16 * 1024 * 1024;
/**
 * The promises are kept at once: nothing else is waiting while a gate reads or writes a file, and loading `fs/promises` or
 * Node's streams would cost every start of every action more than it gives.
 */
function createFiles(root) {
    const absolute = (path) => ((0,external_node_path_.isAbsolute)(path) ? path : (0,external_node_path_.join)(root, path));
    return {
        root,
        at: (directory) => createFiles((0,external_node_path_.resolve)(root, directory)),
        glob: async (patterns) => findFiles(root, patterns),
        async *stream(path) {
            existing(path, absolute(path));
            const file = (0,external_node_fs_namespaceObject.openSync)(absolute(path), 'r');
            try {
                for (;;) {
                    const chunk = Buffer.allocUnsafe(chunkBytes);
                    const bytes = (0,external_node_fs_namespaceObject.readSync)(file, chunk);
                    if (bytes === 0)
                        return;
                    yield chunk.subarray(0, bytes);
                }
            }
            finally {
                (0,external_node_fs_namespaceObject.closeSync)(file);
            }
        },
        async text(path, maxBytes = textBytes) {
            const { size } = existing(path, absolute(path));
            if (size > maxBytes)
                throw new src/* UserError */.yo(`The file ${path} has ${size} bytes; at most ${maxBytes} are read.`);
            return (0,external_node_fs_namespaceObject.readFileSync)(absolute(path), 'utf8');
        },
        exists: async (path) => files_status(absolute(path)) !== undefined,
        isDirectory: async (path) => files_status(absolute(path))?.isDirectory() ?? false,
        async write(path, content, options = {}) {
            const target = absolute(path);
            (0,external_node_fs_namespaceObject.mkdirSync)((0,external_node_path_.dirname)(target), { recursive: true });
            const temporary = `${target}.${process.pid}.${process.hrtime.bigint()}.tmp`;
            // `wx`: never through a link or a file that somebody has laid there. The mode of `writeFile` is cut by the umask.
            const flags = { flag: 'wx', ...options };
            if (typeof content === 'string' || ArrayBuffer.isView(content))
                (0,external_node_fs_namespaceObject.writeFileSync)(temporary, content, flags);
            else
                writePieces(temporary, content, flags);
            if (options.mode !== undefined)
                (0,external_node_fs_namespaceObject.chmodSync)(temporary, options.mode);
            (0,external_node_fs_namespaceObject.renameSync)(temporary, target);
            return target;
        },
        async writeNew(path, content) {
            const target = absolute(path);
            (0,external_node_fs_namespaceObject.mkdirSync)((0,external_node_path_.dirname)(target), { recursive: true });
            try {
                (0,external_node_fs_namespaceObject.writeFileSync)(target, content, { flag: 'wx' });
                return true;
            }
            catch (error) {
                if (error.code === 'EEXIST')
                    return false;
                throw error;
            }
        },
        async copy(path, target) {
            existing(path, absolute(path));
            (0,external_node_fs_namespaceObject.mkdirSync)((0,external_node_path_.dirname)(absolute(target)), { recursive: true });
            (0,external_node_fs_namespaceObject.copyFileSync)(absolute(path), absolute(target));
            return absolute(target);
        },
        async link(path, folder) {
            (0,external_node_fs_namespaceObject.mkdirSync)((0,external_node_path_.dirname)(absolute(path)), { recursive: true });
            (0,external_node_fs_namespaceObject.symlinkSync)(absolute(folder), absolute(path), 'junction');
        },
        remove: async (path) => (0,external_node_fs_namespaceObject.rmSync)(absolute(path), { recursive: true, force: true }),
    };
}
function writePieces(path, pieces, { flag, mode }) {
    const file = (0,external_node_fs_namespaceObject.openSync)(path, flag, mode);
    try {
        let waiting = '';
        for (const piece of pieces) {
            waiting += piece;
            if (waiting.length < pieceUnits)
                continue;
            (0,external_node_fs_namespaceObject.writeFileSync)(file, waiting);
            waiting = '';
        }
        (0,external_node_fs_namespaceObject.writeFileSync)(file, waiting);
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(file);
    }
}
function existing(path, absolute) {
    const found = files_status(absolute);
    if (found === undefined)
        throw new src/* UserError */.yo(`There is no file ${path} (looked for ${absolute}).`);
    if (!found.isFile())
        throw new src/* UserError */.yo(`${path} is not a file.`);
    return found;
}
function files_status(path) {
    try {
        return (0,external_node_fs_namespaceObject.statSync)(path, { throwIfNoEntry: false });
    }
    catch {
        // For instance a file where a folder would have to be.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/runtime/src/git.ts
const git_timeoutMs = 5 * 60_000;
const git_outputBytes = 256 * 1024 * 1024;
/**
 * A person's configuration must not change what git prints; and in a job's container the checkout belongs to somebody else,
 * which git refuses unless it is told that the folder is meant.
 */
const settings = ['core.quotePath=false', 'color.ui=never', 'core.pager=cat', 'safe.directory=*'];
const plain = settings.flatMap((setting) => ['-c', setting]);
function createGit(exec) {
    return {
        async run(args) {
            const result = await exec.run({
                argv: ['git', ...plain, ...args],
                env: { GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
                timeoutMs: git_timeoutMs,
                maxOutputBytes: git_outputBytes,
            });
            const { ending } = result;
            const ok = ending.kind === 'exited' && ending.code === 0 && !result.truncated;
            const stderr = ending.kind === 'not-started' ? `git could not be started: ${ending.message}` : result.stderr;
            return { ok, stdout: result.stdout, stderr };
        },
    };
}

;// CONCATENATED MODULE: ./packages/runtime/src/github-client.ts
const github_client_tries = 4;
const longestWaitMs = 60_000;
const github_client_timeoutMs = 30_000;
const bodyBytes = 64 * 1024 * 1024;
function createGitHub(options) {
    const { context, clock } = options;
    async function request(method, path, body) {
        for (let attempt = 1;; attempt += 1) {
            const answer = await send(options, method, path, body);
            const waitMs = retryWait(method, answer, attempt, clock);
            if (attempt === github_client_tries || waitMs === undefined)
                return responseOf(answer, options.token !== undefined);
            await clock.sleep(waitMs);
        }
    }
    return {
        context,
        hasToken: options.token !== undefined,
        withToken: (token) => createGitHub({ ...options, token }),
        request,
        async list(path, maxItems) {
            const items = [];
            let next = path;
            while (next !== undefined && items.length < maxItems) {
                const answer = await request('GET', next);
                if (!answer.ok)
                    return answer;
                if (!Array.isArray(answer.data)) {
                    return { ok: false, status: answer.status, failure: 'invalid', message: `${path} did not answer a list` };
                }
                items.push(...answer.data);
                next = answer.next;
            }
            return { ok: true, status: 200, data: items.slice(0, maxItems), next: undefined };
        },
        async graphql(query, variables) {
            const answer = await request('POST', graphqlUrl(context.apiUrl), { query, variables });
            if (!answer.ok)
                return answer;
            const { data, errors } = (answer.data ?? { errors: [{ message: 'the answer is not JSON' }] });
            const first = errors?.[0];
            if (first === undefined)
                return { ...answer, data };
            const failure = first.type === 'FORBIDDEN' ? 'permission' : first.type === 'NOT_FOUND' ? 'not-found' : 'invalid';
            return { ok: false, status: answer.status, failure, message: first.message ?? 'GraphQL error' };
        },
    };
}
/** https://api.github.com/graphql, and https://HOST/api/graphql beside https://HOST/api/v3. */
function graphqlUrl(apiUrl) {
    return `${apiUrl.replace(/\/v3\/?$/u, '').replace(/\/$/u, '')}/graphql`;
}
function send({ context, token, http }, method, path, body) {
    const url = path.startsWith('/') ? `${context.apiUrl.replace(/\/$/u, '')}${path}` : path;
    // The token goes to the API and to nobody else, whatever a paging link says.
    const own = URL.parse(url)?.origin === URL.parse(context.apiUrl)?.origin;
    return http.request({
        method,
        url,
        headers: {
            accept: 'application/vnd.github+json',
            'x-github-api-version': '2022-11-28',
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...(token === undefined || !own ? {} : { authorization: `Bearer ${token}` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        timeoutMs: github_client_timeoutMs,
        maxBodyBytes: bodyBytes,
        maxRedirects: method === 'GET' ? 3 : 0,
    });
}
/** How long to wait before another try; `undefined` when trying again is useless or not safe. */
function retryWait(method, answer, attempt, clock) {
    const backoff = 500 * 2 ** (attempt - 1) * (0.5 + clock.random());
    if (answer.kind === 'error') {
        const nothingWasSent = answer.cause === 'refused' || answer.cause === 'name-not-found';
        return method !== 'POST' || nothingWasSent ? backoff : undefined;
    }
    if (isRateLimit(answer)) {
        // Who is not told how long must not ask again soon: GitHub counts that against the token.
        const wait = rateLimitWait(answer, clock.now()) ?? (answer.status === 429 ? backoff : longestWaitMs + 1);
        return wait <= longestWaitMs ? wait : undefined;
    }
    if (answer.status < 500)
        return undefined;
    // 503 says that the request was not taken on; another 5xx may come after the deed.
    return method !== 'POST' || answer.status === 503 ? backoff : undefined;
}
/** GitHub's secondary limits answer 403 too, now and then with nothing but their message to know them by. */
function isRateLimit(answer) {
    if (answer.status === 429)
        return true;
    if (answer.status !== 403)
        return false;
    if (answer.headers['retry-after'] !== undefined || answer.headers['x-ratelimit-remaining'] === '0')
        return true;
    return /secondary rate limit|abuse detection/iu.test(messageOf(parseJson(answer.body)) ?? '');
}
function rateLimitWait({ headers }, now) {
    const after = Number(headers['retry-after'] ?? Number.NaN);
    if (!Number.isNaN(after))
        return after * 1000;
    const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN);
    return Number.isNaN(reset) ? undefined : Math.max(0, reset * 1000 - now);
}
function responseOf(answer, hasToken) {
    if (answer.kind === 'error')
        return { ok: false, status: 0, failure: 'network', message: answer.message };
    const { status } = answer;
    const data = parseJson(answer.body);
    if (status >= 200 && status < 300)
        return { ok: true, status, data, next: nextPage(answer.headers.link) };
    const message = messageOf(data) ?? `HTTP ${status}`;
    return { ok: false, status, failure: failureOf(answer, hasToken), message };
}
function failureOf(answer, hasToken) {
    if (isRateLimit(answer))
        return 'rate-limited';
    switch (answer.status) {
        case 401:
            return hasToken ? 'unauthorized' : 'permission';
        case 403:
            return 'permission';
        case 404:
            return 'not-found';
        case 409:
            return 'conflict';
        default:
            return answer.status >= 500 ? 'server' : 'invalid';
    }
}
function nextPage(link) {
    return /<([^>]+)>;\s*rel="next"/u.exec(link ?? '')?.[1];
}
function parseJson(text) {
    if (text === '')
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function messageOf(data) {
    if (typeof data !== 'object' || data === null || !('message' in data))
        return undefined;
    const { message, errors } = data;
    const details = Array.isArray(errors) ? errors.map((error) => JSON.stringify(error)).join(', ') : '';
    return details === '' ? String(message) : `${String(message)}: ${details}`;
}

;// CONCATENATED MODULE: ./packages/runtime/src/github-context.ts

/** What the runner says about the run, in variables and in the event file. Never throws. */
function readGitHubContext(env) {
    const event = readEvent(env.GITHUB_EVENT_PATH);
    const [owner = '', repo = ''] = (env.GITHUB_REPOSITORY ?? '').split('/');
    const serverUrl = env.GITHUB_SERVER_URL || 'https://github.com';
    const runId = Number(env.GITHUB_RUN_ID ?? 0) || 0;
    const runAttempt = Number(env.GITHUB_RUN_ATTEMPT ?? 1) || 1;
    return {
        owner,
        repo,
        eventName: env.GITHUB_EVENT_NAME ?? '',
        sha: env.GITHUB_SHA ?? '',
        ref: env.GITHUB_REF ?? '',
        refName: env.GITHUB_REF_NAME ?? '',
        baseRef: env.GITHUB_BASE_REF || undefined,
        headRef: env.GITHUB_HEAD_REF || undefined,
        defaultBranch: github_context_text(field(event, 'repository', 'default_branch')),
        workflow: env.GITHUB_WORKFLOW ?? '',
        job: env.GITHUB_JOB ?? '',
        actor: env.GITHUB_ACTOR ?? '',
        runId,
        runNumber: Number(env.GITHUB_RUN_NUMBER ?? 0) || 0,
        runAttempt,
        serverUrl,
        apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
        runUrl: `${serverUrl}/${owner}/${repo}/actions/runs/${runId}/attempts/${runAttempt}`,
        pullRequest: readPullRequest(event),
        event,
    };
}
function readEvent(path) {
    if (path === undefined || path === '')
        return {};
    try {
        return JSON.parse((0,external_node_fs_namespaceObject.readFileSync)(path, 'utf8'));
    }
    catch {
        // No event is known then; whoever needs one says what is missing.
        return {};
    }
}
function readPullRequest(event) {
    const pull = field(event, 'pull_request');
    const number = field(pull, 'number');
    if (typeof number !== 'number')
        return undefined;
    const headRepository = field(pull, 'head', 'repo', 'full_name');
    return {
        number,
        headSha: github_context_text(field(pull, 'head', 'sha')) ?? '',
        baseSha: github_context_text(field(pull, 'base', 'sha')) ?? '',
        baseRef: github_context_text(field(pull, 'base', 'ref')) ?? '',
        headRef: github_context_text(field(pull, 'head', 'ref')) ?? '',
        // A deleted fork has no repository any more: it was a fork all the same.
        fromFork: headRepository !== field(event, 'repository', 'full_name'),
    };
}
function field(value, ...path) {
    let found = value;
    for (const name of path) {
        if (typeof found !== 'object' || found === null)
            return undefined;
        found = found[name];
    }
    return found;
}
function github_context_text(value) {
    return typeof value === 'string' ? value : undefined;
}

;// CONCATENATED MODULE: ./packages/runtime/src/http.ts
const systemLookup = async (host) => {
    const { lookup } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1553, 23));
    return (await lookup(host, { all: true })).map(({ address }) => address);
};
/** HTTP over a fresh connection for each request; HTTP_PROXY, HTTPS_PROXY and NO_PROXY are honoured. */
function createHttp(env, now = () => performance.now(), lookup = systemLookup) {
    return {
        async addresses(host, timeoutMs) {
            try {
                const found = await inTime(lookup(host), timeoutMs);
                return { kind: 'addresses', addresses: [...new Set(found)] };
            }
            catch (error) {
                return errorOf(error);
            }
        },
        async request(request) {
            const started = now();
            const deadline = AbortSignal.timeout(Math.ceil(request.timeoutMs));
            try {
                return await follow(request, env, deadline, () => Math.round(now() - started));
            }
            catch (error) {
                return deadline.aborted
                    ? { kind: 'error', cause: 'timeout', message: `no complete answer within ${request.timeoutMs} ms` }
                    : errorOf(error);
            }
        },
    };
}
async function follow(request, env, signal, elapsed) {
    let { url, method, body, headers, address } = request;
    const { address: _, ...withoutAddress } = request;
    for (let hop = 0;; hop += 1) {
        const target = parseUrl(url);
        // Without it: an address may carry a signature.
        if (target === undefined)
            return { kind: 'error', cause: 'invalid', message: 'not an http or https URL' };
        const { message, expires } = await exchange(target, {
            ...withoutAddress,
            method,
            body: body ?? '',
            headers: headers ?? {},
            ...(address === undefined ? {} : { address }),
        }, env, signal);
        const location = message.headers.location;
        const status = message.statusCode ?? 0;
        if (status < 300 || status > 399 || location === undefined || request.maxRedirects === 0) {
            const { text, truncated } = await readBody(message, request.maxBodyBytes);
            return {
                kind: 'response',
                status,
                headers: flatHeaders(message),
                body: text,
                bodyTruncated: truncated,
                latencyMs: elapsed(),
                url: target.href,
                certificateExpires: expires,
            };
        }
        message.destroy();
        if (hop >= request.maxRedirects) {
            return { kind: 'error', cause: 'redirects', message: `more than ${request.maxRedirects} redirects` };
        }
        const next = new URL(location, target);
        if (next.hostname !== target.hostname)
            address = undefined;
        if (next.origin !== target.origin) {
            // Neither the body nor credentials follow to somebody else; a key may be in any header, so only these two do.
            body = undefined;
            headers = harmless(headers ?? {});
        }
        if (status === 303 || ((status === 301 || status === 302) && method === 'POST')) {
            method = 'GET';
            body = undefined;
        }
        url = next.href;
    }
}
function parseUrl(url) {
    const parsed = URL.parse(url);
    return parsed !== null && (parsed.protocol === 'http:' || parsed.protocol === 'https:') ? parsed : undefined;
}
async function exchange(url, request, env, signal) {
    const client = url.protocol === 'https:' ? await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4708, 23)) : await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 23));
    const { address } = request;
    const pinned = address === undefined ? {} : { lookup: await lookupOf(address) };
    const agent = new client.Agent({
        keepAlive: false,
        ...(address === undefined ? { proxyEnv: env } : {}),
    });
    const body = request.body === undefined || request.body === '' ? undefined : Buffer.from(request.body);
    const headers = {
        'user-agent': 'sluice',
        accept: '*/*',
        ...lowerCased(request.headers ?? {}),
        ...(body === undefined ? {} : { 'content-length': String(body.length) }),
    };
    return new Promise((resolve, reject) => {
        const outgoing = client.request(url, { method: request.method, headers, agent, signal, ...pinned }, (message) => resolve({ message, expires: certificateEnd(message) }));
        outgoing.on('error', reject);
        outgoing.end(body);
    });
}
/** Answers one address whatever the name is; the name stays what the certificate and the `Host` header are about. */
async function lookupOf(address) {
    const { isIP } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7030, 23));
    const family = isIP(address);
    return (_, options, done) => {
        if (options.all === true)
            done(null, [{ address, family }]);
        else
            done(null, address, family);
    };
}
async function inTime(work, timeoutMs) {
    const late = Object.assign(new Error(`no address within ${timeoutMs} ms`), { code: 'EAI_AGAIN' });
    let timer;
    const timeout = new Promise((_, reject) => {
        timer = setTimeout(() => reject(late), timeoutMs);
    });
    try {
        return await Promise.race([work, timeout]);
    }
    finally {
        clearTimeout(timer);
    }
}
function certificateEnd(message) {
    const socket = message.socket;
    if (socket.getPeerCertificate === undefined)
        return undefined;
    const end = Date.parse(socket.getPeerCertificate().valid_to ?? '');
    return Number.isNaN(end) ? undefined : end;
}
async function readBody(message, maxBytes) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of message) {
        chunks.push(chunk);
        bytes += chunk.length;
        if (bytes > maxBytes)
            break;
    }
    const all = Buffer.concat(chunks);
    return { text: all.subarray(0, maxBytes).toString('utf8'), truncated: all.length > maxBytes };
}
function flatHeaders(message) {
    const entries = Object.entries(message.headersDistinct).map(([name, values]) => [name, (values ?? []).join(', ')]);
    return Object.fromEntries(entries);
}
function lowerCased(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
function harmless(headers) {
    const kept = Object.entries(lowerCased(headers)).filter(([name]) => name === 'accept' || name === 'user-agent');
    return Object.fromEntries(kept);
}
const causes = {
    ENETUNREACH: 'no-route',
    EAFNOSUPPORT: 'no-route',
    EADDRNOTAVAIL: 'no-route',
    ENOTFOUND: 'name-not-found',
    EAI_AGAIN: 'name-not-found',
    ECONNREFUSED: 'refused',
    ECONNRESET: 'reset',
    EPIPE: 'reset',
    ETIMEDOUT: 'timeout',
    ABORT_ERR: 'timeout',
};
function errorOf(error) {
    const { code = '', message } = unwrap(error);
    const tls = /^(ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_SSL)/u.test(code);
    return { kind: 'error', cause: tls ? 'tls' : (causes[code] ?? 'other'), message };
}
/** Node tries all addresses of a name and reports them together; the first one tells. */
function unwrap(error) {
    if (error instanceof AggregateError && error.errors.length > 0)
        return unwrap(error.errors[0]);
    if (error instanceof Error) {
        const { code } = error;
        return code === undefined ? { message: error.message } : { code, message: error.message };
    }
    return { message: String(error) };
}

;// CONCATENATED MODULE: ./packages/runtime/src/load-sender.ts

/** HTTP over connections that are kept, at most `maxConnections`. */
async function createLoadSender(plan) {
    const [http, https] = await Promise.all([Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 23)), Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4708, 23))]);
    const kept = { keepAlive: true, maxSockets: plan.maxConnections, scheduling: 'lifo' };
    const agents = {
        http: new http.Agent(kept),
        https: new https.Agent(kept),
    };
    const targets = plan.requests.map((request) => {
        const { protocol, hostname, port, pathname, search } = new URL(request.url);
        const body = request.body === undefined ? undefined : Buffer.from(request.body);
        const length = body === undefined ? {} : { 'content-length': String(body.length) };
        const secure = protocol === 'https:';
        const options = {
            protocol,
            hostname: hostname.startsWith('[') ? hostname.slice(1, -1) : hostname,
            port: port === '' ? undefined : Number(port),
            path: `${pathname}${search}`,
            method: request.method,
            headers: { 'user-agent': 'sluice', accept: '*/*', ...length, ...request.headers },
            agent: secure ? agents.https : agents.http,
        };
        return { body, options, client: secure ? https : http };
    });
    const sockets = new WeakSet();
    let connections = 0;
    function exchange(request, end) {
        const target = targets[request];
        if (target === undefined)
            throw new RangeError(`There is no request ${request}.`);
        const outgoing = target.client.request(target.options, (message) => {
            message.on('end', () => end(message.statusCode ?? 0, undefined)).on('error', () => end(0, 'reset'));
            message.resume();
        });
        outgoing.on('socket', (socket) => {
            if (!sockets.has(socket))
                connections += 1;
            sockets.add(socket);
        });
        outgoing.on('error', (error) => end(0, errorOf(error).cause));
        outgoing.end(target.body);
        return () => void outgoing.destroy();
    }
    return {
        connections: () => connections,
        close() {
            agents.http.destroy();
            agents.https.destroy();
        },
        send: (index, now) => new Promise((resolve) => {
            const request = plan.requestOf(index);
            const dueMs = plan.dueMs(index);
            const sentMs = now();
            let open = true;
            let timer;
            const end = (status, error) => {
                if (!open)
                    return;
                open = false;
                clearTimeout(timer);
                resolve({ request, dueMs, sentMs, endMs: now(), status, error });
            };
            try {
                const stop = exchange(request, end);
                timer = setTimeout(() => {
                    end(0, 'timeout');
                    stop();
                }, plan.timeoutMs);
            }
            catch (error) {
                // Of Node's own: a header that cannot be sent, for instance.
                end(0, errorOf(error).message);
            }
        }),
    };
}

;// CONCATENATED MODULE: ./packages/runtime/src/metronome.ts
/**
 * Sleeps until each moment, and says when it is there: of the clock that the other thread has as well, and not before. Written as text
 * because a bundle is one file.
 */
const program = `
import('node:worker_threads').then(({ parentPort, workerData: due }) => {
  const asleep = new Int32Array(new SharedArrayBuffer(4));
  parentPort.once('message', (origin) => {
    const left = (at) => at - Number(process.hrtime.bigint() - origin) / 1e6;
    for (const at of due) {
      for (let ms = left(at); ms > 0; ms = left(at)) Atomics.wait(asleep, 0, 0, ms);
      parentPort.postMessage(undefined);
    }
  });
});
`;
/**
 * A thread that wakes us. Node's own timers count in whole milliseconds and wake up to two late, which would count as latency of the
 * service; this one wakes a tenth of a millisecond late, without spinning, which on a busy machine would be worse.
 */
async function createMetronome({ count, dueMs }) {
    const { Worker } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 5919, 23));
    const due = Float64Array.from({ length: count }, (_, index) => dueMs(index));
    const worker = new Worker(program, { eval: true, workerData: due, transferList: [due.buffer] });
    await new Promise((resolve, reject) => worker.once('online', resolve).once('error', reject));
    return {
        start(now, onDue) {
            worker.on('message', onDue);
            worker.postMessage(process.hrtime.bigint() - BigInt(Math.round(now() * 1e6)));
        },
        stop: () => void worker.terminate(),
    };
}

;// CONCATENATED MODULE: ./packages/runtime/src/load-generator.ts


/**
 * An open-model generator: requests go out by the clock, and latency counts from the moment at which a request was due
 * (so a server that stalls is not spared the requests that a waiting client would not have sent: "coordinated omission",
 * G. Tene).
 */
function createLoadGenerator(cancelled) {
    return { run: (plan) => generate(plan, cancelled) };
}
async function generate(plan, cancelled) {
    const [sender, metronome] = await Promise.all([createLoadSender(plan), createMetronome(plan)]);
    const answers = [];
    const queue = [];
    let active = 0;
    let waited = 0;
    let next = 0;
    let finished = () => undefined;
    const done = new Promise((resolve) => {
        finished = resolve;
    });
    const started = performance.now();
    const now = () => performance.now() - started;
    const isOver = () => active === 0 && (next >= plan.count || cancelled.aborted);
    const start = (index) => {
        active += 1;
        void sender.send(index, now).then((answer) => {
            active -= 1;
            if (index >= plan.measuredFrom)
                answers.push(answer);
            const waiting = queue.shift();
            if (waiting !== undefined)
                start(waiting);
            else if (isOver())
                finished();
        });
    };
    const sendDue = () => {
        for (; next < plan.count && plan.dueMs(next) <= now() && !cancelled.aborted; next += 1) {
            if (active < plan.maxConnections)
                start(next);
            else {
                queue.push(next);
                if (next >= plan.measuredFrom)
                    waited += 1;
            }
        }
        if (cancelled.aborted)
            queue.length = 0;
        if (isOver())
            finished();
    };
    cancelled.addEventListener('abort', sendDue, { once: true });
    metronome.start(now, sendDue);
    sendDue();
    await done;
    cancelled.removeEventListener('abort', sendDue);
    metronome.stop();
    sender.close();
    return {
        answers,
        waitedForConnection: waited,
        maxConnections: plan.maxConnections,
        connections: sender.connections(),
        cancelled: cancelled.aborted,
    };
}

;// CONCATENATED MODULE: ./packages/runtime/src/masking.ts
/** Shorter lines are not masked: a secret with a line `{` would star out every brace of the log. */
const shortestMasked = 4;
/** `announce` gets each value that the runner must mask (`::add-mask::`); it derives the encoded forms itself. */
function createMasking(announce) {
    const announced = new Set();
    const known = new Set();
    let longestFirst = [];
    return {
        mask(secret) {
            const values = [secret, ...secret.split(/\r?\n/u)].map((value) => value.trim());
            for (const value of values) {
                if (value.length < shortestMasked || announced.has(value))
                    continue;
                announced.add(value);
                announce(value);
                for (const form of [value, ...encodedForms(value)])
                    known.add(form);
            }
            longestFirst = [...known].sort((a, b) => b.length - a.length);
        },
        redact: (text) => longestFirst.reduce((redacted, secret) => redacted.replaceAll(secret, '***'), text),
    };
}
/** How a secret stands in the JSON or the URL that a service quotes in its error message. */
function encodedForms(secret) {
    const whole = secret.toWellFormed();
    return [JSON.stringify(whole).slice(1, -1), encodeURIComponent(whole)];
}

;// CONCATENATED MODULE: ./packages/runtime/src/log.ts



function createLog({ write, debug }) {
    const masking = createMasking((value) => write(`::add-mask::${escapeData(value)}\n`));
    const made = { error: 0, warning: 0, notice: 0 };
    const annotate = (level, text) => {
        made[level] += 1;
        write(`${(0,report_src/* workflowCommand */.NA)(level, {}, masking.redact(text))}\n`);
    };
    return {
        info: (text) => write(`${inert(masking.redact(text))}\n`),
        debug: (text) => {
            if (debug)
                write(`::debug::${escapeData(masking.redact(text))}\n`);
        },
        notice: (text) => annotate('notice', text),
        warning: (text) => annotate('warning', text),
        error: (text) => annotate('error', text),
        annotations: () => made,
        raw: (text) => {
            const shown = masking.redact(obeyMasks(text.endsWith('\n') ? text : `${text}\n`, masking.mask));
            if (!command.test(shown))
                return write(shown);
            // While commands are stopped the runner prints lines as they are, whatever they begin with.
            const word = wordNotIn(shown);
            write(`::stop-commands::${word}\n${shown}::${word}::\n`);
        },
        group: async (title, body) => {
            write(`::group::${escapeData(masking.redact(title))}\n`);
            try {
                return await body();
            }
            finally {
                write('::endgroup::\n');
            }
        },
        mask: masking.mask,
        redact: masking.redact,
    };
}
/** What .NET trims from the start of a line, on one line: without the ends of lines a pattern stays linear. */
const blank = String.raw `[\t\v\f \u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\ufeff]*`;
/** The runner reads `::` at the start of a line as a command, and its older form `##[` anywhere in one. */
const command = new RegExp(`^${blank}::|##\\[`, 'mu');
const commandStart = new RegExp(`^(${blank})::`, 'gmu');
/** A program that says what must not be seen is obeyed, and the line that says it is not shown. */
const addMask = new RegExp(`^${blank}::add-mask::([^\\r\\n]*)\\r?\\n?`, 'gimu');
function obeyMasks(text, mask) {
    return text.replace(addMask, (_, value) => {
        mask(unescapeData(value));
        return '';
    });
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function unescapeData(text) {
    return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
/** Our own lines may quote a project's text: a line of it must not be read as a workflow command. */
function inert(text) {
    return text.replace(commandStart, '$1\u200b::').replaceAll('##[', '##\u200b[');
}

;// CONCATENATED MODULE: ./packages/runtime/src/patterns.ts
/** A pattern may take for ever on a text that does not fit it, and nothing else happens meanwhile: only the engine itself can stop that. */
const patterns = {
    async test(pattern, text, timeoutMs) {
        const { runInNewContext } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 714, 23));
        try {
            return (runInNewContext('pattern.test(text)', { pattern, text }, { timeout: Math.max(1, Math.ceil(timeoutMs)) }) ===
                true);
        }
        catch {
            return undefined;
        }
    },
};

;// CONCATENATED MODULE: ./packages/runtime/src/real-io.ts















function createRealIo(options) {
    const { env, cancelled, write } = options;
    const workspace = env.GITHUB_WORKSPACE || process.cwd();
    const files = createFiles(workspace).at(options.directory);
    const log = createLog({ write, debug: env.RUNNER_DEBUG === '1' });
    const clock = createClock(cancelled);
    const http = createHttp(env);
    const host = createHost(options, workspace);
    const exec = createExec({
        env: childEnvironment(env),
        root: files.root,
        cancelled,
        echo: log.raw,
        scratch: host.scratch,
    });
    return {
        log,
        files,
        exec,
        git: createGit(exec),
        github: createGitHub({ context: readGitHubContext(env), token: options.token, http, clock }),
        http,
        patterns: patterns,
        load: createLoadGenerator(cancelled),
        cache: createCache({ env, http, clock }),
        clock,
        host,
        state: {
            save: (key, value) => appendKeyValue(env.GITHUB_STATE, key, value),
            export: (name, value) => appendKeyValue(env.GITHUB_ENV, name, value),
        },
    };
}
/**
 * What programs get: our own inputs (a token among them) and the runner's files, by which they could set outputs of
 * this step, are not for them.
 */
function childEnvironment(env) {
    const kept = Object.entries(env).filter(([name]) => !/^(INPUT_|STATE_)|^GITHUB_(OUTPUT|STATE|ENV|PATH|STEP_SUMMARY)$|^ACTIONS_(RUNTIME|ID_TOKEN)_/u.test(name));
    return Object.fromEntries(kept);
}
function createHost({ name, env, cancelled }, workspace) {
    const temporary = (0,external_node_fs_namespaceObject.realpathSync)(env.RUNNER_TEMP || (0,external_node_os_namespaceObject.tmpdir)());
    return {
        platform: process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux',
        workspace,
        reports: ownFolder((0,external_node_path_.join)(temporary, 'sluice'), name),
        scratch: ownFolder((0,external_node_path_.join)(temporary, 'sluice-scratch'), name),
        variable: (variable) => env[variable],
        cancelled,
    };
}
/** `NAME`, or `NAME-2`, ... when an earlier step of the job has it. */
function ownFolder(parent, name) {
    (0,external_node_fs_namespaceObject.mkdirSync)(parent, { recursive: true });
    for (let number = 1;; number += 1) {
        const folder = (0,external_node_path_.join)(parent, number === 1 ? name : `${name}-${number}`);
        try {
            (0,external_node_fs_namespaceObject.mkdirSync)(folder);
            return folder;
        }
        catch (error) {
            if (error.code !== 'EEXIST')
                throw error;
        }
    }
}

;// CONCATENATED MODULE: ./packages/runtime/src/standard-output.ts

const standardOutput = 1;
const pauseMs = 5;
/**
 * Writes to the log at once and completely. `process.stdout` would load Node's network code first, and end the process
 * without outputs when nobody reads the log any more: that is no reason not to finish.
 */
function writeStandardOutput(text) {
    let rest = Buffer.from(text);
    while (rest.length > 0) {
        try {
            rest = rest.subarray((0,external_node_fs_namespaceObject.writeSync)(standardOutput, rest));
        }
        catch (error) {
            const { code } = error;
            if (code === 'EPIPE')
                return;
            if (code !== 'EAGAIN')
                throw error;
            // The pipe is full and does not block: its reader needs a moment.
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
        }
    }
}

;// CONCATENATED MODULE: ./packages/runtime/src/run-action.ts










const postKey = 'sluice-post';
const statePrefix = 'STATE_';
/**
 * The only code that knows the runner's protocol: main or post, inputs, outputs, annotations, summary, comment, exit code.
 * Outputs and reports are written before the step fails.
 */
async function runAction(action) {
    const env = process.env;
    const write = writeStandardOutput;
    const cancellation = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.on(signal, () => cancellation.abort(signal));
    const token = inputText(env, 'token') || undefined;
    const directory = inputText(env, 'working-directory') || '.';
    const io = createRealIo({ name: action.name, env, directory, token, write, cancelled: cancellation.signal });
    for (const [name, spec] of Object.entries({ ...action.inputs, ...src/* gateInputs */.ll })) {
        if (spec.secret === true)
            io.log.mask(inputText(env, name));
    }
    if (env[statePrefix + postKey] === 'true')
        return finish(await runPost(action, io));
    io.state.save(postKey, 'true');
    const publisher = {
        io,
        write,
        setOutputs: (outputs) => writeOutputs(env.GITHUB_OUTPUT, outputs),
        addSummary: (markdown) => appendText(env.GITHUB_STEP_SUMMARY, `${markdown}\n`),
    };
    switch (action.kind) {
        case 'action':
            return finish(await runPlain(action, io, publisher));
        case 'gate':
            return finish(await runGate(action, io, publisher));
    }
}
async function runPlain(action, io, publisher) {
    try {
        const result = await action.run(parseInputs(action.inputs, process.env), await ready(io));
        publisher.setOutputs(result.outputs);
        const lastWords = result.failure === undefined ? undefined : 'error';
        writeAnnotations(shownAnnotations(result.annotations ?? [], lastWords, publisher.io.log).shown, publisher);
        if (result.summary !== undefined) {
            publisher.addSummary(summaryMarkdown((0,report_src/* mapText */.E0)(result.summary, io.log.redact), publisher.io.log));
        }
        if (result.failure !== undefined)
            io.log.error(result.failure);
        return result.failure !== undefined;
    }
    catch (error) {
        io.log.error(explain(error, io));
        return true;
    }
}
async function runGate(gate, io, publisher) {
    const result = await gateResult(gate, io);
    return publishGate(gate, result, gatePolicy(), publisher);
}
/** A gate that could not do its work says so with a verdict like any other: outputs and summary are never missing. */
async function gateResult(gate, io) {
    try {
        const inputs = parseInputs({ ...gate.inputs, ...src/* gateInputs */.ll }, process.env);
        return await gate.run(inputs, await ready(io));
    }
    catch (error) {
        const verdict = (0,src_verdict/* verdictOf */.Vj)('error', error instanceof src/* UserError */.yo ? 'configuration' : 'malfunction', explain(error, io));
        return { verdict, outputs: {}, title: gate.name, summary: [], annotations: [], report: {} };
    }
}
/** Read apart from the other inputs: it holds also when one of those is not right. */
function gatePolicy() {
    const given = (name) => inputText(process.env, name);
    return {
        mode: given('mode') === 'report' ? 'report' : 'enforce',
        'on-inconclusive': given('on-inconclusive') === 'warn' ? 'warn' : 'fail',
        summary: given('summary') !== 'false',
        annotations: given('annotations') !== 'false',
        comment: given('comment') === 'true' ? 'true' : given('comment') === 'false' ? 'false' : 'auto',
    };
}
async function ready(io) {
    if (!(await io.files.isDirectory('.'))) {
        throw new src/* UserError */.yo(`\`working-directory\` is not a folder of the checked-out repository: ${io.files.root}.`);
    }
    (0,external_node_fs_namespaceObject.mkdirSync)(io.host.scratch, { recursive: true });
    return io;
}
async function runPost(action, io) {
    if (action.post === undefined)
        return false;
    const saved = Object.entries(process.env)
        .filter(([name]) => name.startsWith(statePrefix))
        .map(([name, value]) => [name.slice(statePrefix.length), value ?? '']);
    try {
        await action.post(new Map(saved), io);
    }
    catch (error) {
        io.log.warning(`The end of ${action.name} was not clean: ${explain(error, io)}`);
    }
    return false;
}
function explain(error, io) {
    if (error instanceof src/* UserError */.yo)
        return error.message;
    const shown = error instanceof Error ? (error.stack ?? error.message) : String(error);
    io.log.info(shown);
    const repository = process.env.GITHUB_ACTION_REPOSITORY;
    const where = repository ? ` at ${process.env.GITHUB_SERVER_URL ?? ''}/${repository}/issues` : '';
    const message = error instanceof Error ? error.message : String(error);
    return `${message} (this is a bug of Sluice: please report it with the log${where})`;
}
function writeOutputs(file, outputs) {
    for (const [name, value] of Object.entries(outputs))
        appendKeyValue(file, name, value === undefined ? '' : String(value));
}
/** Ends the process: a connection or child that is still open must not hold the job. */
function finish(failed) {
    process.exit(failed ? 1 : 0);
}

;// CONCATENATED MODULE: ./packages/runtime/src/index.ts



/***/ }),

/***/ 4783:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l2: () => (/* binding */ formatRatioWithCounts),
/* harmony export */   lo: () => (/* binding */ parsePercent)
/* harmony export */ });
/* unused harmony exports meets, missingToMeet, formatRatio, difference, dropsAtMost, missingToDropAtMost, formatPoints */
const decimals = 4;
const scale = 10000n;
/** Parses `95`, `95%`, `87.5`, `87.5 %`; `undefined` when it is not a percentage from 0 to 100 with up to 4 decimals. */
function parsePercent(text) {
    const match = /^(\d{1,3})(?:\.(\d{1,4}))?\s*%?$/u.exec(text.trim());
    if (match === null)
        return undefined;
    const whole = match[1] ?? '';
    const fraction = match[2] ?? '';
    const scaled = BigInt(whole) * scale + BigInt(fraction.padEnd(decimals, '0'));
    if (scaled > 100n * scale)
        return undefined;
    return { text: fraction === '' ? whole : `${whole}.${fraction}`, scaled };
}
/** Exact comparison; `undefined` when the total is 0, because nothing was measured. */
function meets(ratio, threshold) {
    if (ratio.total === 0)
        return undefined;
    return BigInt(ratio.covered) * 100n * scale >= threshold.scaled * BigInt(ratio.total);
}
/** How many more of the total must be covered for the ratio to meet the threshold; 0 when it does. */
function missingToMeet(ratio, threshold) {
    const needed = (threshold.scaled * BigInt(ratio.total) + 100n * scale - 1n) / (100n * scale);
    const missing = needed - BigInt(ratio.covered);
    return missing > 0n ? Number(missing) : 0;
}
/** The percentage floored to two decimals, so that 94.996 is shown as `94.99%`; `n/a` when the total is 0. */
function formatRatio(ratio) {
    if (ratio.total === 0)
        return 'n/a';
    return `${formatHundredths((BigInt(ratio.covered) * 10000n) / BigInt(ratio.total))}%`;
}
/** `94.99% (1899/2000)`: the percentage is never shown without its numerator and denominator. */
function formatRatioWithCounts(ratio) {
    return `${formatRatio(ratio)} (${ratio.covered}/${ratio.total})`;
}
/**
 * The difference `to - from` in percentage points times 10,000, rounded towards minus infinity (a drop is never shown
 * smaller than it is). `undefined` when either total is 0.
 */
function difference(from, to) {
    if (from.total === 0 || to.total === 0)
        return undefined;
    const denominator = BigInt(from.total) * BigInt(to.total);
    const numerator = (BigInt(to.covered) * BigInt(from.total) - BigInt(from.covered) * BigInt(to.total)) * 100n * scale;
    const quotient = numerator / denominator;
    return numerator % denominator < 0n ? quotient - 1n : quotient;
}
/** Whether the percentage of `to` is at most `drop` points below that of `from`, exactly; `undefined` when either total is 0. */
function dropsAtMost(from, to, drop) {
    if (from.total === 0 || to.total === 0)
        return undefined;
    return missingToDropAtMost(from, to, drop) === 0;
}
/** How many more of `to` must be covered for it to be at most `drop` points below `from`; 0 when it is. */
function missingToDropAtMost(from, to, drop) {
    const denominator = BigInt(from.total) * 100n * scale;
    const wanted = (BigInt(from.covered) * 100n * scale - drop.scaled * BigInt(from.total)) * BigInt(to.total);
    if (wanted <= 0n)
        return 0;
    const missing = (wanted + denominator - 1n) / denominator - BigInt(to.covered);
    return missing > 0n ? Number(missing) : 0;
}
/** Percentage points times 10,000 as `+1.25` or `-0.01`, floored to two decimals. */
function formatPoints(scaledPoints) {
    const hundredths = scaledPoints / 100n - (scaledPoints % 100n < 0n ? 1n : 0n);
    const sign = hundredths < 0n ? '-' : '+';
    return `${sign}${formatHundredths(hundredths < 0n ? -hundredths : hundredths)}`;
}
function formatHundredths(hundredths) {
    return `${hundredths / 100n}.${(hundredths % 100n).toString().padStart(2, '0')}`;
}


/***/ }),

/***/ 9794:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ worstStatus),
/* harmony export */   k: () => (/* binding */ statusesWorstFirst)
/* harmony export */ });
/** Worst first. A measured failure outranks a malfunction: it stays true when the malfunction is repaired. */
const statusesWorstFirst = ['fail', 'error', 'inconclusive', 'pass'];
/** The worst of the statuses; `undefined` when there are none. */
function worstStatus(statuses) {
    return statusesWorstFirst.find((status) => statuses.includes(status));
}


/***/ }),

/***/ 2827:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GR: () => (/* binding */ stepResult),
/* harmony export */   LD: () => (/* binding */ decide),
/* harmony export */   Vj: () => (/* binding */ verdictOf)
/* harmony export */ });
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9794);

/**
 * The verdict over all checks: the worst one decides, and its reasons are the reason. No check at all is
 * `inconclusive`: a gate that measured nothing is not green.
 */
function decide(checks) {
    const status = (0,_status_js__WEBPACK_IMPORTED_MODULE_0__/* .worstStatus */ .A)(checks.map((check) => check.status));
    if (status === undefined)
        return { status: 'inconclusive', reason: 'nothing was measured', checks };
    const deciding = checks.filter((check) => check.status === status);
    return { status, reason: joinReasons(deciding), checks };
}
/** A verdict of a single check. */
function verdictOf(status, name, reason) {
    return decide([{ name, status, reason }]);
}
const reasonsShown = 3;
/** Names and reasons quote the project under test; the whole text stands with the checks. UTF-16 units. */
const longestName = 200;
const longestReason = 1000;
function joinReasons(checks) {
    const shown = checks
        .slice(0, reasonsShown)
        .map(({ name, reason }) => `${oneLine(name, longestName)}: ${oneLine(reason, longestReason)}`);
    const hidden = checks.length - shown.length;
    return hidden > 0 ? `${shown.join('; ')}; and ${hidden} more` : shown.join('; ');
}
function oneLine(text, longest) {
    const line = text.replace(/\s+/gu, ' ').trim();
    return line.length <= longest ? line : `${line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/u, '')}…`;
}
function stepResult(status, policy) {
    const result = enforcedResult(status, policy.onInconclusive);
    return result === 'failure' && policy.mode === 'report' ? 'warning' : result;
}
function enforcedResult(status, onInconclusive) {
    switch (status) {
        case 'pass':
            return 'success';
        case 'fail':
        case 'error':
            return 'failure';
        case 'inconclusive':
            return onInconclusive === 'fail' ? 'failure' : 'warning';
    }
}


/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 1553:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 714:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9311);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
