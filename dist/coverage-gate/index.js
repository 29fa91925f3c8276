import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 9368:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./packages/action/src/index.ts + 6 modules
var src = __nccwpck_require__(9816);
;// CONCATENATED MODULE: ./packages/coverage/src/coverage.ts
/** The formats that are read, by the names of the input `format`. */
const coverageFormats = [
    'cobertura',
    'lcov',
    'jacoco',
    'clover',
    'coveragepy',
    'istanbul',
    'go',
    'simplecov',
    'opencover',
];
function lineRatio(files) {
    let covered = 0;
    let total = 0;
    for (const { lines, totals } of files) {
        if (lines.size === 0 && totals !== undefined) {
            covered += totals.lines.covered;
            total += totals.lines.total;
            continue;
        }
        total += lines.size;
        covered += coveredLines(lines);
    }
    return { covered, total };
}
function coveredLines(lines) {
    if ('covered' in lines && typeof lines.covered === 'number')
        return lines.covered;
    let covered = 0;
    for (const hits of lines.values())
        if (hits > 0)
            covered += 1;
    return covered;
}
function branchRatio(files) {
    let covered = 0;
    let total = 0;
    for (const { lines, branches, totals } of files) {
        if (lines.size === 0 && totals !== undefined) {
            covered += totals.branches.covered;
            total += totals.branches.total;
            continue;
        }
        for (const line of branches.values()) {
            covered += line.covered;
            total += line.total;
        }
    }
    return { covered, total };
}
/** Lines that are code and never ran, in order. */
function missingLines(file) {
    return [...file.lines]
        .filter(([, hits]) => hits === 0)
        .map(([line]) => line)
        .sort((a, b) => a - b);
}
/** Lines that ran and have a way out that was never taken, in order. */
function partialLines(file) {
    return [...file.branches]
        .filter(([line, { covered, total }]) => covered < total && (file.lines.get(line) ?? 0) > 0)
        .map(([line]) => line)
        .sort((a, b) => a - b);
}
/** First and last line of each run of missing lines; lines that are not code do not interrupt a run. */
function missingRanges(file) {
    const code = [...file.lines].sort(([a], [b]) => a - b);
    const ranges = [];
    let open;
    for (const [line, hits] of code) {
        if (hits > 0)
            open = undefined;
        else if (open === undefined) {
            open = [line, line];
            ranges.push(open);
        }
        else
            open[1] = line;
    }
    return ranges;
}
/** `12, 14-19`. */
function formatRanges(ranges) {
    return ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
}

;// CONCATENATED MODULE: ./packages/coverage/src/annotations.ts

/** One remark for each changed place that no test runs, the largest first; one for a whole file that no report knows. */
function patchAnnotations({ files }) {
    return files.flatMap((file) => (file.unmeasured ? [wholeFile(file)] : file.hunks.map(hunkAnnotation)));
}
function wholeFile({ path, ratio }) {
    return {
        level: 'warning',
        title: 'Not measured',
        message: `No report knows this new file: its ${ratio.total} lines count as not covered. Is it imported by a test? If it needs none, \`exclude\` it.`,
        path,
        line: 1,
        rank: ratio.total,
    };
}
function hunkAnnotation({ path, ranges, uncovered, total }) {
    const [first, ...others] = ranges;
    const [from = 1, to = 1] = first ?? [];
    const what = uncovered === total
        ? uncovered === 1
            ? 'No test runs this changed line.'
            : `No test runs these ${uncovered} changed lines.`
        : `No test runs ${uncovered} of ${total} changed lines here.`;
    return {
        level: 'warning',
        title: 'Not covered',
        message: others.length === 0 ? what : `${what} Lines ${formatRanges(ranges)}.`,
        path,
        line: from,
        endLine: to,
        rank: uncovered,
    };
}
/** Without a change to look at: the runs of lines that no test runs in the given files, the longest first. */
function fileAnnotations(files) {
    return files.flatMap((file) => missingRanges(file).map(([from, to]) => ({
        level: 'warning',
        title: 'Not covered',
        message: from === to ? 'No test runs this line.' : `No test runs lines ${from} to ${to}.`,
        path: file.path,
        line: from,
        endLine: to,
        rank: to - from + 1,
    })));
}

// EXTERNAL MODULE: ./packages/verdict/src/percent.ts
var percent = __nccwpck_require__(4783);
;// CONCATENATED MODULE: ./packages/coverage/src/line-states.ts
/** What is known of a line: not code (or beyond the end), never ran, ran. */
const notCode = 0;
const missed = 1;
const covered = 2;
const longestFile = 2_000_000;
const letters = ['.', '-', '+'];
function statesOf(file) {
    let last = 0;
    file.lines.forEach((_, line) => {
        if (line > last)
            last = line;
    });
    const states = new Uint8Array(last + 1);
    file.lines.forEach((hits, line) => {
        states[line] = hits > 0 ? covered : missed;
    });
    return states;
}
/** `.2+3-1`: runs of lines that are not code, ran, never ran; lengths in base 36, from line 1 on. */
function writeStates(states) {
    const parts = [];
    for (let line = 1; line < states.length;) {
        const state = states[line] ?? notCode;
        let end = line + 1;
        while (end < states.length && states[end] === state)
            end += 1;
        parts.push(letters[state], (end - line).toString(36));
        line = end;
    }
    return parts.join('');
}
/** `undefined` for a text that is not as `writeStates` makes it, or of more lines than a source file has. */
function readStates(text) {
    const total = readRuns(text, () => undefined);
    if (total === undefined)
        return undefined;
    const states = new Uint8Array(total + 1);
    readRuns(text, (state, from, to) => states.fill(state, from, to));
    return states;
}
/** What the states add up to; `undefined` as above. */
function countStates(text) {
    let ran = 0;
    let code = 0;
    const lines = readRuns(text, (state, from, to) => {
        if (state !== notCode)
            code += to - from;
        if (state === covered)
            ran += to - from;
    });
    return lines === undefined ? undefined : { covered: ran, total: code };
}
/** Calls `found` with each run of lines (`to` is the line after it); answers how many lines there are. */
function readRuns(text, found) {
    let line = 1;
    for (let at = 0; at < text.length;) {
        const state = letters.indexOf(text[at]);
        if (state < 0)
            return undefined;
        let length = 0;
        let digits = 0;
        for (at += 1; at < text.length && digits <= 6; at += 1, digits += 1) {
            const digit = digitOf(text.charCodeAt(at));
            if (digit < 0)
                break;
            length = length * 36 + digit;
        }
        if (digits === 0 || digits > 6 || line - 1 + length > longestFile)
            return undefined;
        found(state, line, line + length);
        line += length;
    }
    return line - 1;
}
/** In base 36; -1 for another character. */
function digitOf(code) {
    if (code >= 48 && code <= 57)
        return code - 48;
    return code >= 97 && code <= 122 ? code - 87 : -1;
}

;// CONCATENATED MODULE: ./packages/coverage/src/patch.ts
/** Coverage of the changed lines. `unmeasured`: paths of those files that no report knows. */
function patchCoverage(files, changes, unmeasured = new Set()) {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const movesTo = Map.groupBy(changes.moves, ({ newPath }) => newPath);
    const patched = changes.files.flatMap((changed) => {
        const file = byPath.get(changed.path);
        if (file === undefined || changed.kind === 'deleted')
            return [];
        const found = patchFile(file, changed, movesTo.get(changed.path) ?? [], unmeasured.has(changed.path));
        return found.ratio.total === 0 && found.moved === 0 ? [] : [found];
    });
    const missing = ({ ratio }) => ratio.total - ratio.covered;
    return {
        ratio: sumRatios(patched.map(({ ratio }) => ratio)),
        files: patched.sort((a, b) => missing(b) - missing(a) || (a.path < b.path ? -1 : 1)),
    };
}
function sumRatios(ratios) {
    let covered = 0;
    let total = 0;
    for (const ratio of ratios) {
        covered += ratio.covered;
        total += ratio.total;
    }
    return { covered, total };
}
function patchFile(file, changed, moves, unmeasured) {
    const hunks = [];
    let covered = 0;
    let total = 0;
    let moved = 0;
    for (const { newStart, newCount } of changed.hunks) {
        const own = { uncovered: 0, total: 0 };
        const ranges = [];
        let open;
        for (let line = newStart; line < newStart + newCount; line += 1) {
            const hits = file.lines.get(line);
            if (hits === undefined)
                continue;
            if (isMoved(line, moves)) {
                moved += 1;
                open = undefined;
                continue;
            }
            own.total += 1;
            if (hits > 0)
                open = undefined;
            else {
                own.uncovered += 1;
                if (open === undefined) {
                    open = [line, line];
                    ranges.push(open);
                }
                else
                    open[1] = line;
            }
        }
        total += own.total;
        covered += own.total - own.uncovered;
        if (ranges.length > 0)
            hunks.push({ path: file.path, ranges, ...own });
    }
    return { path: file.path, ratio: { covered, total }, hunks, moved, unmeasured };
}
const isMoved = (line, moves) => moves.some(({ newStart, count }) => line >= newStart && line < newStart + count);

;// CONCATENATED MODULE: ./packages/coverage/src/attribution.ts




/** In the order in which they are applied; together they lead from the one total to the other, exactly. */
const causes = ['measured', 'changed', 'deleted', 'flipped'];
/** Splits the change from a baseline to what was measured now. `map` leads from the baseline's commit to the present one. */
function attribute(before, now, map) {
    const counts = {
        measured: { covered: 0, total: 0 },
        changed: { covered: 0, total: 0 },
        deleted: { covered: 0, total: 0 },
        flipped: { covered: 0, total: 0 },
    };
    const lost = [];
    const gained = [];
    const current = new Map(now.map((file) => [file.path, statesOf(file)]));
    const add = (cause, ran, sign) => {
        counts[cause].total += sign;
        if (ran)
            counts[cause].covered += sign;
    };
    for (const { path, lines, states: text } of before) {
        const states = text === undefined ? undefined : readStates(text);
        if (states === undefined) {
            counts.measured.total -= lines.total;
            counts.measured.covered -= lines.covered;
            continue;
        }
        const { newPath, untouched, newLine } = map.of(path);
        if (untouched && sameStates(states, current.get(path))) {
            current.delete(path);
            continue;
        }
        for (let line = 1; line < states.length; line += 1) {
            const state = states[line] ?? notCode;
            const at = newPath === undefined ? undefined : newLine(line);
            const place = at === undefined ? map.moved(path, line) : { path: newPath ?? path, line: at };
            if (place === undefined) {
                if (state !== notCode)
                    add(map.isDeletion(path, line) ? 'deleted' : 'changed', state === covered, -1);
                continue;
            }
            const target = current.get(place.path);
            const present = target?.[place.line] ?? notCode;
            if (target === undefined || present === notCode) {
                if (state !== notCode)
                    add('measured', state === covered, -1);
                continue;
            }
            // Accounted for: what is left at the end came from nowhere.
            target[place.line] = notCode;
            if (state === notCode)
                add('measured', present === covered, 1);
            else if (state === covered && present === missed)
                lost.push(place);
            else if (state === missed && present === covered)
                gained.push(place);
        }
    }
    for (const [path, states] of current) {
        for (const [line, state] of states.entries()) {
            if (state !== notCode)
                add(map.isNew(path, line) ? 'changed' : 'measured', state === covered, 1);
        }
    }
    counts.flipped.covered = gained.length - lost.length;
    const from = sumRatios(before.map(({ lines }) => lines));
    return { from, to: lineRatio(now), parts: partsOf(from, counts), lost, gained };
}
/** Most files of most changes. */
function sameStates(before, now) {
    return now !== undefined && Buffer.compare(before, now) === 0;
}
function partsOf(from, counts) {
    let at = from;
    return causes.map((cause) => {
        const next = { covered: at.covered + counts[cause].covered, total: at.total + counts[cause].total };
        const points = (0,percent/* difference */.iv)(at, next) ?? 0n;
        at = next;
        return { cause, ...counts[cause], points };
    });
}

;// CONCATENATED MODULE: ./packages/coverage/src/badge.ts

/** Red below a half, green from nine tenths, by hue between. */
function colorOf({ covered, total }) {
    if (total === 0)
        return '#6e7781';
    const hue = Math.round(Math.min(1, Math.max(0, (covered / total - 0.5) / 0.4)) * 120);
    return `hsl(${hue} 65% 34%)`;
}
/** An SVG of its own: no font and no image is loaded. */
function badge(ratio) {
    const value = (0,percent/* formatRatio */.B0)(ratio);
    const left = 66;
    const right = 14 + value.length * 7;
    const label = `coverage: ${value}`;
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${label}">
  <title>${label}</title>
  <rect width="${left}" height="20" rx="3" fill="#424a53"/>
  <rect x="${left - 3}" width="${right + 3}" height="20" rx="3" fill="${colorOf(ratio)}"/>
  <rect x="${left - 3}" width="6" height="20" fill="${colorOf(ratio)}"/>
  <g fill="#fff" text-anchor="middle" font-family="Verdana,Geneva,sans-serif" font-size="11">
    <text x="${(left - 3) / 2}" y="14">coverage</text>
    <text x="${left + right / 2}" y="14">${value}</text>
  </g>
</svg>
`;
}

;// CONCATENATED MODULE: ./packages/coverage/src/baseline.ts



const baselineSchema = 'sluice/coverage-baseline@1';
/** Units of text for the states of lines: about ten million lines. Beyond it the largest files have only totals. */
const statesUnits = 6 * 1024 * 1024;
const pointsKept = 30;
function makeBaseline(files, origin) {
    const { previous, ...rest } = origin;
    const whole = files.map((file) => ({
        path: file.path,
        lines: lineRatio([file]),
        branches: branchRatio([file]),
        states: writeStates(statesOf(file)),
    }));
    const history = previous === undefined ? [] : [...previous.history, pointOf(previous)].slice(-pointsKept);
    return { ...rest, files: withinSize(whole), history };
}
function pointOf({ sha, time, files }) {
    return { sha, time, lines: sumRatios(files.map(({ lines }) => lines)) };
}
function withinSize(files) {
    let units = files.reduce((sum, { states }) => sum + states.length, 0);
    if (units <= statesUnits)
        return files;
    const without = new Set();
    for (const { path, states } of files.toSorted((a, b) => b.states.length - a.states.length)) {
        if (units <= statesUnits)
            break;
        units -= states.length;
        without.add(path);
    }
    return files.map((file) => (without.has(file.path) ? { ...file, states: undefined } : file));
}
/** JSON, one line for each file. */
function writeBaseline(baseline) {
    const { sha, time, history, unstable, red } = baseline;
    const head = { schema: baselineSchema, sha, time, history: history.map(pointRow), unstable, ...(red ? { red } : {}) };
    const rows = baseline.files.map(({ path, lines, branches, states }) => JSON.stringify([path, lines.covered, lines.total, branches.covered, branches.total, states ?? null]));
    return `${JSON.stringify(head).slice(0, -1)},"files":[\n${rows.join(',\n')}\n]}\n`;
}
const pointRow = ({ sha, time, lines }) => [sha, time, lines.covered, lines.total];

// EXTERNAL MODULE: ./packages/report/src/index.ts + 14 modules
var report_src = __nccwpck_require__(1833);
;// CONCATENATED MODULE: ./packages/coverage/src/change-summary.ts



const words = {
    measured: 'Lines that came into the reports or left them, untouched',
    changed: 'Lines that were added or changed',
    deleted: 'Lines that were deleted',
    flipped: 'Lines that nobody touched and that ran only then, or only now',
};
const placesShown = 50;
/** Why the total is not what it was: one row for each cause that changed anything, and the lines that nobody touched. */
function changeBlocks({ parts, lost, gained }) {
    const shown = parts.filter(({ cause, covered, total }) => covered !== 0 || total !== 0 || (cause === 'flipped' && lost.length > 0));
    if (shown.length === 0)
        return [];
    const rows = shown.map((part) => [
        words[part.cause],
        lineCounts(part, lost, gained),
        `${(0,percent/* formatPoints */.Xf)(part.points)} points`,
    ]);
    const columns = ['Why the total changed', 'Lines', { title: 'Effect', align: 'right' }];
    return [
        (0,report_src/* table */.tp)(columns, rows),
        ...listing(lost, lost.length === 1 ? 'does not run any more' : 'do not run any more'),
        ...listing(gained, gained.length === 1 ? 'runs now and did not' : 'run now and did not'),
    ];
}
function lineCounts({ cause, covered, total }, lost, gained) {
    if (cause === 'flipped')
        return `${lost.length} lost, ${gained.length} gained`;
    return `${signed(total)} of code, ${signed(covered)} covered`;
}
const signed = (count) => (count > 0 ? `+${count}` : String(count));
function listing(lines, what) {
    if (lines.length === 0)
        return [];
    const files = [...Map.groupBy(lines, ({ path }) => path)];
    const items = files.slice(0, placesShown).map(([path, own]) => [(0,report_src/* code */.aY)(path), `: ${formatRanges(rangesOf(own))}`]);
    const rest = files.length > placesShown ? [(0,report_src/* paragraph */.FY)(`and in ${files.length - placesShown} more files`)] : [];
    const title = `${(0,report_src/* count */.U9)(lines.length, 'line')} that nobody touched ${what}`;
    return [(0,report_src/* details */.zH)(title, [(0,report_src/* bullets */.e5)(items), ...rest])];
}
function rangesOf(lines) {
    const ranges = [];
    for (const line of lines.map((one) => one.line).sort((a, b) => a - b)) {
        const last = ranges.at(-1);
        if (last !== undefined && last[1] === line - 1)
            last[1] = line;
        else
            ranges.push([line, line]);
    }
    return ranges;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./packages/coverage/src/cobertura-writer.ts


/** `0.9499`: the attributes are decimal fractions, cut and not rounded, so that no reader makes more of them. */
const rate = ({ covered, total }) => total === 0 ? '0' : String(Math.floor((covered * 10_000) / total) / 10_000);
/**
 * One Cobertura document (coverage-04.dtd) of all files, with paths relative to the root of the repository: what GitHub and others read.
 * In pieces of one file each, so that it may be as large as it likes. Files of which only totals are known are left out, of its own
 * totals too: Cobertura is made of lines. `timestamp` is epoch milliseconds.
 */
function* writeCobertura(all, timestamp) {
    const files = all.filter(hasLines);
    const lines = lineRatio(files);
    const branches = branchRatio(files);
    const attributes = [
        `line-rate="${rate(lines)}"`,
        `branch-rate="${rate(branches)}"`,
        `lines-covered="${lines.covered}"`,
        `lines-valid="${lines.total}"`,
        `branches-covered="${branches.covered}"`,
        `branches-valid="${branches.total}"`,
        'complexity="0"',
        'version="1"',
        `timestamp="${timestamp}"`,
    ].join(' ');
    yield `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">
<coverage ${attributes}>
<sources>
<source>.</source>
</sources>
<packages>
`;
    const packages = Map.groupBy(files, ({ path }) => external_node_path_.posix.dirname(path));
    for (const [folder, members] of packages) {
        const name = folder === '.' ? '.' : folder.replaceAll('/', '.');
        yield `<package name="${xmlAttribute(name)}" ${rates(members)}>\n<classes>\n`;
        for (const file of members)
            yield classElement(file);
        yield '</classes>\n</package>\n';
    }
    yield '</packages>\n</coverage>\n';
}
const hasLines = ({ lines, totals }) => lines.size > 0 || totals === undefined;
function rates(files) {
    return `line-rate="${rate(lineRatio(files))}" branch-rate="${rate(branchRatio(files))}" complexity="0"`;
}
/** Without indentation, and without what the document type says by default: of a million lines that is half of the file. */
function classElement(file) {
    const path = xmlAttribute(file.path);
    const name = path.slice(path.lastIndexOf('/') + 1);
    const start = `<class name="${name}" filename="${path}" ${rates([file])}>\n<methods/>\n<lines>\n`;
    let text = '';
    const ways = new Map(file.branches);
    for (const [line, hits] of inOrder(file.lines)) {
        const branches = ways.get(line);
        text += `<line number="${line}" hits="${hits}"`;
        if (branches !== undefined) {
            const percent = Math.floor((branches.covered * 100) / branches.total);
            text += ` branch="true" condition-coverage="${percent}% (${branches.covered}/${branches.total})"`;
        }
        text += '/>\n';
    }
    return `${start}${text}</lines>\n</class>\n`;
}
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/**
 * Exactly this text once it is read back: line ends and tabs of an attribute would come back as spaces, and what no XML may have
 * (controls, half characters) is U+FFFD.
 */
function xmlAttribute(text) {
    return (text
        .toWellFormed()
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids.
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '\ufffd')
        .replace(/[&<>"]/gu, (letter) => entities[letter] ?? letter)
        .replace(/[\t\n\r]/gu, (letter) => `&#${letter.charCodeAt(0)};`));
}
function inOrder(lines) {
    let last = 0;
    for (const line of lines.keys()) {
        if (line < last)
            return [...lines].sort(([a], [b]) => a - b);
        last = line;
    }
    return lines;
}

;// CONCATENATED MODULE: ./packages/coverage/src/components.ts


const thresholdKeys = {
    'fail-under': 'line',
    'fail-under-branch': 'branch',
    'fail-under-file': 'file',
    'fail-under-patch': 'patch',
    'max-drop': 'drop',
};
const keys = ['paths', ...Object.keys(thresholdKeys)];
const mostComponents = 100;
/** `name: { paths: [globs], fail-under: 90, ... }` in YAML. A key that is not known is a problem, never passed over. */
async function parseComponents(text) {
    if (text.trim() === '')
        return { ok: true, components: [] };
    const { parseDocument } = await __nccwpck_require__.e(/* import() */ 483).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3483, 19));
    const document = parseDocument(text, { uniqueKeys: true });
    if (document.errors.length > 0) {
        return { ok: false, problems: document.errors.map(({ message }) => `not valid YAML: ${message.split('\n')[0]}`) };
    }
    let value;
    try {
        value = document.toJS({ maxAliasCount: 0 });
    }
    catch {
        return { ok: false, problems: ['aliases (`*name`) are not allowed'] };
    }
    const mapping = asMapping(value);
    if (mapping === undefined)
        return { ok: false, problems: ['it is not a mapping from names to `paths` and thresholds'] };
    const entries = Object.entries(mapping);
    if (entries.length > mostComponents)
        return { ok: false, problems: [`${entries.length} components; at most ${mostComponents} are possible`] };
    const problems = [];
    const components = entries.map(([name, given]) => componentOf(name, given, (problem) => void problems.push(`${name}: ${problem}`)));
    return problems.length > 0 ? { ok: false, problems } : { ok: true, components };
}
function componentOf(name, given, say) {
    const mapping = asMapping(given);
    if (mapping === undefined) {
        say('is not a mapping with `paths`');
        return { name, paths: [], thresholds: {} };
    }
    for (const key of Object.keys(mapping)) {
        if (!keys.includes(key))
            say(`has no key \`${key}\`${(0,src/* didYouMean */.au)(key, keys) || `; there are ${keys.map((known) => `\`${known}\``).join(', ')}`}`);
    }
    const paths = typeof mapping.paths === 'string' ? mapping.paths.split('\n') : mapping.paths;
    if (!Array.isArray(paths) || paths.some((path) => typeof path !== 'string'))
        say('needs `paths`: a list of globs');
    const globs = Array.isArray(paths) ? paths.map((path) => String(path).trim()).filter((path) => path !== '') : [];
    if (Array.isArray(paths) && !globs.some((glob) => !glob.startsWith('!')))
        say('needs `paths` that are not only `!` ones');
    const thresholds = {};
    for (const [key, threshold] of Object.entries(thresholdKeys)) {
        const value = mapping[key];
        if (value === undefined || value === null)
            continue;
        thresholds[threshold] = (0,percent/* parsePercent */.lo)(String(value));
        if (thresholds[threshold] === undefined)
            say(`\`${key}\` is ${JSON.stringify(value)}; a percentage from 0 to 100 is wanted`);
    }
    return { name, paths: globs, thresholds };
}
function asMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : undefined;
}

;// CONCATENATED MODULE: ./packages/coverage/src/go-modules.ts

/**
 * Go profiles name files by the path of their module (`example.com/shop/price.go`): the rule that turns it into the folder of its `go.mod`
 * (golang.org/ref/mod#go-mod-file-module). `undefined` when the file names no module. `path` is that of the `go.mod` in the repository.
 */
function goModuleRule(path, text) {
    const match = /^[ \t]*module[ \t]+(?:"([^"\s]+)"|`([^`\s]+)`|([^\s"`(]+))/mu.exec(text);
    const module = match?.[1] ?? match?.[2] ?? match?.[3];
    if (module === undefined)
        return undefined;
    const folder = external_node_path_.posix.dirname(path);
    return { from: module, to: folder === '.' ? '' : folder };
}
/** The most exact module first: one may lie within another. */
const byModule = (a, b) => b.from.length - a.from.length;

;// CONCATENATED MODULE: ./packages/coverage/src/html-styles.ts
/** Beyond what each page of a report has. Colours are never the only sign of anything. */
const shared = `
body { max-width: 84rem; }
:root { --good: #1a7f37; --good-soft: #dafbe1; --bad: #cf222e; --bad-soft: #ffebe9; --part: #9a6700; --part-soft: #fff8c5; }
@media (prefers-color-scheme: dark) {
  :root { --good: #3fb950; --good-soft: #12261e; --bad: #f85149; --bad-soft: #3c1618; --part: #d29922; --part-soft: #2e2a1f; }
}
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.subtitle { color: var(--dim); margin-top: -.5rem; }
.totals { display: flex; flex-wrap: wrap; gap: .75rem 2.5rem; margin: 1.5rem 0; padding: 0; }
.totals div { min-width: 8rem; }
.totals dt { color: var(--dim); font-size: .875rem; }
.totals dd { margin: 0; font-size: 1.5rem; font-weight: 600; font-variant-numeric: tabular-nums; line-height: 1.3; }
.totals small { display: block; font-size: .875rem; font-weight: 400; color: var(--dim); }
`;
const index = `${shared}
.controls { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; margin: 1.5rem 0 0; }
.controls[hidden] { display: none; }
.controls input[type=search] { font: inherit; color: inherit; background: var(--page); border: 1px solid var(--line); border-radius: .4rem; padding: .3rem .6rem; min-width: 16rem; }
.controls output { color: var(--dim); }
table.files { width: 100%; }
table.files th { position: sticky; top: 0; white-space: nowrap; }
table.files th button { all: unset; cursor: pointer; }
table.files th button:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
table.files th[aria-sort=ascending] button::after { content: " \\2191"; }
table.files th[aria-sort=descending] button::after { content: " \\2193"; }
table.files td { padding: .3rem .75rem; }
table.files td:first-child { overflow-wrap: anywhere; min-width: 16rem; }
table.files td.number { text-align: right; white-space: nowrap; }
table.files tr[hidden] { display: none; }
table.files tbody tr:hover { background: var(--soft); }
.bar { display: inline-block; width: 5rem; height: .5rem; border-radius: .25rem; background: var(--bad); vertical-align: middle; overflow: hidden; margin-right: .4rem; }
.bar i { display: block; height: 100%; background: var(--good); }
.bar.none { background: var(--line); }
${Array.from({ length: 101 }, (_, width) => `.w${width}{width:${width}%}`).join('')}
`;
const source = `${shared}
.legend span { padding: .1rem .5rem; border-left: 4px solid; border-radius: .2rem; margin-right: .5rem; }
.c, .legend .c { background: var(--good-soft); border-color: var(--good); }
.m, .legend .m { background: var(--bad-soft); border-color: var(--bad); }
.p, .legend .p { background: var(--part-soft); border-color: var(--part); }
.scroll { border: 1px solid var(--line); border-radius: .5rem; }
.source { width: 100%; border-collapse: collapse; font: .8125rem/1.55 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; tab-size: 4; }
.source td { border: 0; padding: 0 .75rem; white-space: pre; background: none; }
.source td:nth-child(-n+3) { color: var(--dim); text-align: right; width: 1%; user-select: none; -webkit-user-select: none; }
.source td:first-child { border-left: 4px solid transparent; }
.source td:nth-child(2) { text-align: center; padding: 0; color: var(--link); font-weight: 700; }
.source tr { scroll-margin-top: 5rem; }
.source tr.c td:first-child { border-color: var(--good); }
.source tr.m td:first-child { border-color: var(--bad); }
.source tr.p td:first-child { border-color: var(--part); }
.source tr.m td:nth-child(3) { color: var(--bad); }
.source tr.p td:nth-child(3) { color: var(--part); }
.source tr:target, .source tr.here { outline: 2px solid var(--link); outline-offset: -2px; }
.source a { color: inherit; text-decoration: none; }
.jump { position: sticky; top: 0; display: flex; gap: .75rem; align-items: center; padding: .5rem 0; background: var(--page); }
.jump[hidden] { display: none; }
.jump button { font: inherit; color: inherit; background: var(--soft); border: 1px solid var(--line); border-radius: .4rem; padding: .2rem .75rem; cursor: pointer; }
.jump kbd { font: .75rem ui-monospace, monospace; border: 1px solid var(--line); border-radius: .25rem; padding: 0 .3rem; }
`;
const indexStyles = { text: index, sha256: 'yQrPjTzpHZ8rQogYJMb5DMWg79OKey7U3U7jYsxd3NE=' };
const sourceStyles = { text: source, sha256: 'r2uJNtnTRkV9H1bSmQ/1JcLO9UA05Bu+aVo7zZI1+5k=' };

;// CONCATENATED MODULE: ./packages/coverage/src/html-index.ts





function indexPage(entries, { title, subtitle, notes, patch }) {
    const files = entries.map(({ file }) => file);
    const changed = patch.size > 0;
    const columns = ['File', 'Lines', 'Covered', 'Missing', 'Branches', ...(changed ? ['Changed lines'] : [])];
    const head = columns.map((column, index) => `<th scope="col"${index > 0 ? ' class="right"' : ''}>${column}</th>`);
    const body = `<h1>${(0,report_src/* htmlText */.js)(title)}</h1>
<p class="subtitle">${(0,report_src/* htmlText */.js)(subtitle)}</p>
<dl class="totals">
${total('Lines', lineRatio(files))}${total('Branches', branchRatio(files))}${changed ? total('Changed lines', sumRatios([...patch.values()])) : ''}<div><dt>Files</dt><dd>${files.length}</dd></div>
</dl>
${[...notes, ...withoutPages(entries)].map((note) => `<p class="note">${(0,report_src/* htmlText */.js)(note)}</p>\n`).join('')}<div class="controls" role="search" hidden>
<label>Filter <input type="search" id="filter" placeholder="path, several words" autocomplete="off" spellcheck="false"></label>
<label><input type="checkbox" id="incomplete"> only with missing lines or branches</label>
${changed ? '<label><input type="checkbox" id="changed"> only changed files</label>\n' : ''}<output id="shown"></output>
</div>
<div class="scroll"><table class="files">
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${entries.map((entry) => row(entry, changed ? patch : undefined)).join('\n')}
</tbody></table></div>
`;
    return (0,report_src/* htmlPage */.X)({ title, body, styles: indexStyles, script });
}
function withoutPages(entries) {
    const paged = entries.filter(({ page }) => page !== undefined).length;
    if (paged === entries.length)
        return [];
    return [
        `Of ${entries.length} files the ${paged} with the most missing lines, and the changed ones first, have a page.`,
    ];
}
function total(name, ratio) {
    const counts = ratio.total === 0 ? 'not measured' : `${ratio.covered} of ${ratio.total}`;
    return `<div><dt>${name}</dt><dd>${(0,percent/* formatRatio */.B0)(ratio)} <small>${counts}</small></dd></div>\n`;
}
/** Cells carry what they are sorted by; what is not measured comes last. */
function row({ file, lines, page }, patch) {
    const path = (0,report_src/* htmlText */.js)(file.path);
    const branches = branchRatio([file]);
    const missing = lines.total - lines.covered;
    const own = patch?.get(file.path);
    const flags = `${missing > 0 || branches.covered < branches.total ? ' data-incomplete' : ''}${own === undefined ? '' : ' data-changed'}`;
    const cells = [
        `<td data-v="${path}">${page === undefined ? path : `<a href="${page}">${path}</a>`}</td>`,
        number(lines, `${bar(lines)} ${(0,percent/* formatRatio */.B0)(lines)}`),
        `<td class="number" data-v="${lines.covered}">${lines.covered}/${lines.total}</td>`,
        `<td class="number" data-v="${missing}">${missing}</td>`,
        number(branches, branches.total === 0 ? '–' : (0,percent/* formatRatioWithCounts */.l2)(branches)),
        ...(patch === undefined ? [] : [number(own, own === undefined ? '' : (0,percent/* formatRatioWithCounts */.l2)(own))]),
    ];
    return `<tr${flags}>${cells.join('')}</tr>`;
}
function number(ratio, shown) {
    const value = ratio === undefined || ratio.total === 0 ? 2 : ratio.covered / ratio.total;
    return `<td class="number" data-v="${value}">${shown}</td>`;
}
/** The width comes from a class: the page's policy allows no style attributes. */
function bar({ covered, total }) {
    if (total === 0)
        return '<span class="bar none" aria-hidden="true"></span>';
    return `<span class="bar" aria-hidden="true"><i class="w${Math.floor((covered * 100) / total)}"></i></span>`;
}
/** Sorting by the headings, filtering as one types, `/` goes to the filter. What is chosen is kept in the address. */
const scriptText = `
const table = document.querySelector('table.files');
const body = table.tBodies[0];
const rows = [...body.rows];
const controls = document.querySelector('.controls');
const filter = document.getElementById('filter');
const boxes = ['incomplete', 'changed'].map((id) => document.getElementById(id)).filter(Boolean);
controls.hidden = false;
const state = new URLSearchParams(location.hash.slice(1));
const keep = () => history.replaceState(null, '', '#' + state);
const show = () => {
  const words = filter.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let shown = 0;
  for (const row of rows) {
    const path = row.cells[0].dataset.v.toLowerCase();
    const fits = words.every((word) => path.includes(word)) && boxes.every((box) => !box.checked || box.id in row.dataset);
    row.hidden = !fits;
    if (fits) shown += 1;
  }
  document.getElementById('shown').textContent = shown + ' of ' + rows.length + ' files';
};
const sort = (heading, descending) => {
  const column = heading.cellIndex;
  const value = (row) => row.cells[column].dataset.v;
  const compare = column === 0 ? (a, b) => value(a).localeCompare(value(b)) : (a, b) => value(a) - value(b);
  rows.sort((a, b) => (descending ? compare(b, a) : compare(a, b)));
  body.append(...rows);
  for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
  heading.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
};
for (const heading of table.tHead.querySelectorAll('th')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = heading.textContent;
  button.title = 'Sort';
  heading.replaceChildren(button);
  button.addEventListener('click', () => {
    const descending = heading.getAttribute('aria-sort') === 'ascending';
    sort(heading, descending);
    state.set('sort', (descending ? '-' : '') + heading.cellIndex);
    keep();
  });
}
filter.addEventListener('input', () => { state.set('filter', filter.value); keep(); show(); });
for (const box of boxes) {
  box.checked = state.has(box.id);
  box.addEventListener('change', () => { box.checked ? state.set(box.id, '1') : state.delete(box.id); keep(); show(); });
}
filter.value = state.get('filter') ?? '';
const sorted = /^(-?)(\\d)$/.exec(state.get('sort') ?? '');
const heading = sorted && table.tHead.rows[0].cells[sorted[2]];
if (heading) sort(heading, sorted[1] === '-');
else table.tHead.rows[0].cells[1].setAttribute('aria-sort', 'ascending');
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.target === filter || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  filter.focus();
  filter.select();
});
show();
`;
const script = { text: scriptText, sha256: 'BxAHxnG/sQV/I9dm1Nja5o9j6/t2wT7MxDVn1oPfP5Y=' };

;// CONCATENATED MODULE: ./packages/coverage/src/html-source.ts




/** Larger sources are not shown line by line. */
const maxSourceUnits = 2_000_000;
function sourcePage({ file, lines }, text, { isChanged }) {
    const branches = branchRatio([file]);
    const head = `<nav><a href="index.html">All files</a></nav>
<h1>${(0,report_src/* htmlText */.js)(file.path)}</h1>
<p>Lines <strong>${(0,percent/* formatRatioWithCounts */.l2)(lines)}</strong>${branches.total === 0 ? '' : `, branches <strong>${(0,percent/* formatRatioWithCounts */.l2)(branches)}</strong>`}.</p>
`;
    const shown = text !== undefined && text.length <= maxSourceUnits;
    if (!shown) {
        const why = text === undefined ? 'The source is not there' : 'The source is too large to be shown';
        const body = `${head}<p class="note">${why}. Missing lines: ${formatRanges(missingRanges(file)) || 'none'}.</p>\n`;
        return (0,report_src/* htmlPage */.X)({ title: file.path, body, styles: sourceStyles });
    }
    const rows = (0,report_src/* htmlText */.js)((0,report_src/* plainText */.wh)(text).replace(/\n$/u, ''), { prepared: true })
        .split('\n')
        .map((line, index) => sourceRow(file, index + 1, line, isChanged(file.path, index + 1)));
    const body = `${head}<p class="legend"><span class="m">0× never ran</span> <span class="p">1/2 not all ways out taken</span> <span class="c">3× ran</span> + changed</p>
<div class="jump" hidden><button type="button" id="next">Next missing</button> <kbd>n</kbd> <button type="button" id="previous">Previous</button> <kbd>p</kbd> <output id="place"></output></div>
<div class="scroll" tabindex="0"><table class="source">
${rows.join('\n')}
</table></div>
`;
    return (0,report_src/* htmlPage */.X)({ title: file.path, body, styles: sourceStyles, script: html_source_script });
}
/** End tags that HTML lets be left out are: of a million lines they are a quarter of the report. */
function sourceRow(file, number, escaped, changed) {
    const hits = file.lines.get(number);
    const branches = file.branches.get(number);
    const partial = hits !== undefined && hits > 0 && branches !== undefined && branches.covered < branches.total;
    const kind = hits === undefined ? '' : hits === 0 ? ' class=m' : partial ? ' class=p' : ' class=c';
    const ways = branches === undefined ? '' : ` ${branches.covered}/${branches.total}`;
    const shown = hits === undefined ? '' : `${hits}×${ways}`;
    const where = partial && branches.missing !== undefined
        ? ` title="never went to: ${(0,report_src/* htmlText */.js)([...branches.missing].join(', '))}"`
        : '';
    return `<tr id=L${number}${kind}><td><a href="#L${number}">${number}</a><td>${changed ? '+' : ''}<td${where}>${shown}<td>${escaped}`;
}
/** n and p go to the next and the previous run of lines with something missing. */
const html_source_scriptText = `
const starts = [...document.querySelectorAll('tr.m, tr.p')].filter((row) => row.previousElementSibling?.className.replace(' here', '') !== row.className);
const jump = document.querySelector('.jump');
const place = document.getElementById('place');
let at = -1;
const go = (step) => {
  if (starts.length === 0) return;
  starts[at]?.classList.remove('here');
  at = (at + step + starts.length) % starts.length;
  if (at < 0) at = starts.length - 1;
  starts[at].classList.add('here');
  starts[at].scrollIntoView({ block: 'center' });
  place.textContent = (at + 1) + ' of ' + starts.length + ', line ' + starts[at].id.slice(1);
};
jump.hidden = starts.length === 0;
place.textContent = starts.length + ' places';
document.getElementById('next').addEventListener('click', () => go(1));
document.getElementById('previous').addEventListener('click', () => go(at < 0 ? 0 : -1));
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'n') go(1);
  else if (event.key === 'p') go(at < 0 ? 0 : -1);
});
`;
const html_source_script = { text: html_source_scriptText, sha256: 'A2TpWBoO9wKEaurCiS7fxpgqfff3Ze264lq7/zBRVLc=' };

;// CONCATENATED MODULE: ./packages/coverage/src/html-report.ts



/** More would be an artifact that nobody can unpack: those with the most missing lines, and the changed ones, have a page. */
const mostPages = 1000;
/**
 * An index that can be sorted and filtered, and a page for each file. Needs nothing from elsewhere and works from an unpacked artifact;
 * without scripts it is a list with the least covered files first.
 */
function htmlReport(files, options) {
    const sorted = files
        .map((file) => ({ file, lines: lineRatio([file]) }))
        .sort((a, b) => share(a.lines) - share(b.lines) || (a.file.path < b.file.path ? -1 : 1));
    const paged = withPages(sorted, options.patch);
    const entries = sorted.map((entry, index) => ({
        ...entry,
        page: paged.has(entry) ? `file-${String(index + 1).padStart(4, '0')}.html` : undefined,
    }));
    const pages = entries.flatMap((entry) => entry.page === undefined
        ? []
        : [{ name: entry.page, content: async () => sourcePage(entry, await options.textOf(entry.file.path), options) }]);
    return [{ name: 'index.html', content: async () => indexPage(entries, options) }, ...pages];
}
function withPages(entries, patch) {
    const weight = ({ file, lines }) => patch.has(file.path) ? Number.POSITIVE_INFINITY : lines.total - lines.covered;
    if (entries.length <= mostPages)
        return new Set(entries);
    return new Set(entries.toSorted((a, b) => weight(b) - weight(a) || 0).slice(0, mostPages));
}
/** For sorting only: what is shown is computed exactly. */
function share({ covered, total }) {
    return total === 0 ? 2 : covered / total;
}

;// CONCATENATED MODULE: ./packages/coverage/src/line-map.ts
/** Follows lines through a change, renames and moves included. */
function lineMap({ files, moves }) {
    const byOld = new Map();
    const byNew = new Map();
    for (const file of files) {
        if (file.oldPath !== undefined)
            byOld.set(file.oldPath, file);
        if (file.kind !== 'deleted')
            byNew.set(file.path, file);
    }
    const movesFrom = Map.groupBy(moves, ({ oldPath }) => oldPath);
    const movesTo = Map.groupBy(moves, ({ newPath }) => newPath);
    return {
        of(oldPath) {
            const file = byOld.get(oldPath);
            if (file === undefined)
                return { newPath: oldPath, untouched: true, newLine: (line) => line };
            if (file.kind === 'deleted')
                return { newPath: undefined, untouched: false, newLine: () => undefined };
            return { newPath: file.path, untouched: false, newLine: (line) => shifted(file.hunks, line) };
        },
        moved(oldPath, line) {
            const move = movesFrom.get(oldPath)?.find(({ oldStart, count }) => line >= oldStart && line < oldStart + count);
            return move === undefined ? undefined : { path: move.newPath, line: move.newStart + line - move.oldStart };
        },
        isNew(newPath, line) {
            const file = byNew.get(newPath);
            if (file === undefined)
                return false;
            const inHunk = file.kind === 'added' ||
                hunkAt(file.hunks, line, ({ newStart, newCount }) => [newStart, newCount]) !== undefined;
            return (inHunk &&
                movesTo.get(newPath)?.some(({ newStart, count }) => line >= newStart && line < newStart + count) !== true);
        },
        isDeletion(oldPath, line) {
            const file = byOld.get(oldPath);
            if (file === undefined || file.kind === 'deleted')
                return file !== undefined;
            return hunkAt(file.hunks, line, ({ oldStart, oldCount }) => [oldStart, oldCount])?.newCount === 0;
        },
    };
}
/** The hunk that has the line on one side; hunks are in order. */
function hunkAt(hunks, line, side) {
    let [low, high] = [0, hunks.length - 1];
    while (low <= high) {
        const middle = (low + high) >>> 1;
        const hunk = hunks[middle];
        const [start, count] = side(hunk);
        if (line < start)
            high = middle - 1;
        else if (line >= start + count)
            low = middle + 1;
        else
            return hunk;
    }
    return undefined;
}
/** An old line's number now: moved by what the hunks before it added and took away. */
function shifted(hunks, line) {
    let [low, high] = [0, hunks.length];
    while (low < high) {
        const middle = (low + high) >>> 1;
        const { oldStart, oldCount } = hunks[middle];
        // An insertion `-5,0` stands after old line 5.
        if (oldCount === 0 ? line > oldStart : line >= oldStart)
            low = middle + 1;
        else
            high = middle;
    }
    const before = hunks[low - 1];
    if (before === undefined)
        return line;
    const { oldStart, oldCount, newStart, newCount } = before;
    if (oldCount > 0 && line < oldStart + oldCount)
        return undefined;
    const oldEnd = oldCount === 0 ? oldStart : oldStart + oldCount - 1;
    const newEnd = newCount === 0 ? newStart : newStart + newCount - 1;
    return line - oldEnd + newEnd;
}

;// CONCATENATED MODULE: ./packages/coverage/src/merge-branches.ts
/** More ways than nearly all lines have. */
const mostShared = 16;
const merge_branches_shared = Array.from({ length: mostShared + 1 }, (_, total) => Array.from({ length: total + 1 }, (_, covered) => ({ total, covered })));
/** Branches of which only the numbers are known. The few different ones are each one object, however many lines have them. */
const countedBranches = (total, covered) => merge_branches_shared[total]?.[covered] ?? { total, covered };
/**
 * All ways out of a line. By name only when the names tell them apart; `complete`: they are names of places, so that only lines with the
 * very same ways are compared by them.
 */
function branchesOfWays(ways, complete) {
    const names = new Set(ways.map(({ name }) => name));
    const missing = ways.filter(({ taken }) => !taken).map(({ name }) => name);
    const total = ways.length;
    const covered = total - missing.length;
    if (names.size < total)
        return countedBranches(total, covered);
    const branches = { total, covered, missing: new Set(missing.sort()) };
    return complete ? { ...branches, ways: [...names].sort().join(' ') } : branches;
}
/** The ways by their line. */
function byLine(ways) {
    const lines = new Map();
    for (const way of ways) {
        const own = lines.get(way.line);
        if (own === undefined)
            lines.set(way.line, [way]);
        else
            own.push(way);
    }
    return lines;
}
/**
 * Branches of one line from two reports. Reports that name the same ways are compared by name: a way is missing when all of them miss it.
 * Of others the best covered of the most ways is all that is proven. Ways are never matched by their number: engines number them
 * differently from run to run. The order of merging makes no difference, and neither does merging a report twice.
 */
function mergeBranches(a, b) {
    if (a === b)
        return a;
    const simple = a.evidence === undefined && b.evidence === undefined;
    if (simple && a.missing === undefined && b.missing === undefined)
        return countedBranches(Math.max(a.total, b.total), Math.max(a.covered, b.covered));
    if (simple && a.missing !== undefined && b.missing !== undefined && a.total === b.total && a.ways === b.ways)
        return named({ total: a.total, ways: a.ways, missing: intersection(a.missing, b.missing) });
    return conclude(mergeEvidence(evidenceOf(a), evidenceOf(b)));
}
function named({ total, ways, missing }) {
    const branches = { total, covered: total - missing.size, missing };
    return ways === undefined ? branches : { ...branches, ways };
}
const intersection = (a, b) => new Set([...a].filter((way) => b.has(way)).sort());
function evidenceOf({ total, covered, missing, ways, evidence }) {
    if (evidence !== undefined)
        return evidence;
    return missing === undefined
        ? { counted: { total, covered }, named: [] }
        : { counted: undefined, named: [{ total, ways, missing }] };
}
const keyOf = ({ total, ways }) => `${total} ${ways ?? ''}`;
function mergeEvidence(a, b) {
    const byWays = new Map();
    for (const entry of [...a.named, ...b.named]) {
        const known = byWays.get(keyOf(entry));
        byWays.set(keyOf(entry), known === undefined ? entry : { ...entry, missing: intersection(known.missing, entry.missing) });
    }
    const counted = [a.counted, b.counted].filter((count) => count !== undefined);
    return {
        counted: counted.length === 0
            ? undefined
            : {
                total: Math.max(...counted.map(({ total }) => total)),
                covered: Math.max(...counted.map(({ covered }) => covered)),
            },
        named: [...byWays].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, entry]) => entry),
    };
}
/** The most ways, the best covered; by name only when the names account for exactly that. */
function conclude(evidence) {
    const { counted } = evidence;
    const [only] = evidence.named;
    if (counted === undefined && evidence.named.length === 1 && only !== undefined)
        return named(only);
    if (counted !== undefined && only === undefined)
        return countedBranches(counted.total, counted.covered);
    const total = Math.max(counted?.total ?? 0, ...evidence.named.map((entry) => entry.total));
    const covered = Math.max(counted?.covered ?? 0, ...evidence.named.map((entry) => entry.total - entry.missing.size));
    const exact = evidence.named.filter((entry) => entry.total === total && total - entry.missing.size === covered);
    const [missing] = exact.length === 1 ? exact.map((entry) => entry.missing) : [];
    return missing === undefined ? { total, covered, evidence } : { total, covered, missing, evidence };
}
/**
 * Branches of different code on one line (two classes that share it): all ways of both. Unlike in a merge, nothing that is missing in one
 * is made good by the other. `scope` tells the ways of each apart.
 */
function joinBranches(parts) {
    const [first] = parts;
    if (parts.length === 1 && first !== undefined)
        return first[1];
    const sorted = [...parts].sort((a, b) => (a[0] < b[0] ? -1 : 1));
    const total = sorted.reduce((sum, [, branches]) => sum + branches.total, 0);
    const covered = sorted.reduce((sum, [, branches]) => sum + branches.covered, 0);
    if (sorted.some(([, { missing, total, covered }]) => missing === undefined && covered < total))
        return countedBranches(total, covered);
    const missing = sorted.flatMap(([scope, branches]) => [...(branches.missing ?? [])].map((way) => `${scope} ${way}`));
    return {
        total,
        covered,
        missing: new Set(missing),
        ways: sorted.map(([scope, { ways }]) => `${scope} ${ways ?? ''}`).join('\n'),
    };
}

;// CONCATENATED MODULE: ./packages/coverage/src/line-hits.ts
/** Both arrays have the same length; the lines are in order, each there once. */
function lineHits(numbers, counts) {
    let covered = 0;
    for (let at = 0; at < counts.length; at += 1)
        if (counts[at] > 0)
            covered += 1;
    // One set of methods for all: there may be very many files.
    return { __proto__: methods, size: numbers.length, covered, numbers, counts };
}
/** The place of the line, or -1. */
function findLine(numbers, line) {
    let low = 0;
    let high = numbers.length - 1;
    while (low <= high) {
        const middle = (low + high) >>> 1;
        const here = numbers[middle];
        if (here === line)
            return middle;
        if (here < line)
            low = middle + 1;
        else
            high = middle - 1;
    }
    return -1;
}
function* entriesOf({ numbers, counts }) {
    for (let at = 0; at < numbers.length; at += 1)
        yield [numbers[at], counts[at]];
}
const methods = {
    has(line) {
        return findLine(this.numbers, line) >= 0;
    },
    get(line) {
        const at = findLine(this.numbers, line);
        return at < 0 ? undefined : this.counts[at];
    },
    forEach(callback, thisArg) {
        for (let at = 0; at < this.size; at += 1)
            callback.call(thisArg, this.counts[at], this.numbers[at], this);
    },
    keys() {
        return this.numbers.values();
    },
    values() {
        return this.counts.values();
    },
    entries() {
        return entriesOf(this);
    },
    [Symbol.iterator]() {
        return entriesOf(this);
    },
};

;// CONCATENATED MODULE: ./packages/coverage/src/line-collector.ts

const initial = 1024;
function collectLines() {
    let numbers = new Uint32Array(initial);
    let counts = new Float64Array(initial);
    let last = 0;
    let sorted = true;
    const tidy = () => {
        if (!sorted)
            collector.size = sortUnique(numbers, counts, collector.size);
        last = numbers[collector.size - 1] ?? 0;
        sorted = true;
    };
    const makeRoom = () => {
        tidy();
        // What is said again and again must not take more and more memory.
        if (collector.size * 2 < numbers.length)
            return;
        const [oldNumbers, oldCounts] = [numbers, counts];
        numbers = new Uint32Array(oldNumbers.length * 2);
        counts = new Float64Array(oldNumbers.length * 2);
        numbers.set(oldNumbers);
        counts.set(oldCounts);
    };
    const collector = {
        size: 0,
        add(line, hits) {
            // Before the comparison, because it may change which line is the last.
            if (collector.size === numbers.length)
                makeRoom();
            const { size } = collector;
            if (line === last) {
                if (hits > counts[size - 1])
                    counts[size - 1] = hits;
                return;
            }
            if (line < last)
                sorted = false;
            last = line;
            numbers[size] = line;
            counts[size] = hits;
            collector.size = size + 1;
        },
        take(room = ownRoom) {
            tidy();
            const taken = narrow(numbers.subarray(0, collector.size), counts.subarray(0, collector.size), room);
            collector.size = 0;
            last = 0;
            return taken;
        },
    };
    return collector;
}
const ownRoom = {
    numbers: (length, wide) => (wide ? new Uint32Array(length) : new Uint16Array(length)),
    counts: (length, largest) => {
        if (largest > 0xffff_ffff)
            return new Float64Array(length);
        return largest > 0xff ? new Uint32Array(length) : new Uint8Array(length);
    },
};
const slabBytes = 256 * 1024;
/** Arrays of many files side by side in a few buffers: a buffer of its own costs more than a short file has. */
function sharedRoom() {
    let slab = new ArrayBuffer(0);
    let used = 0;
    const place = (bytes) => {
        if (used + bytes > slab.byteLength) {
            slab = new ArrayBuffer(slabBytes);
            used = 0;
        }
        const at = used;
        // Each begins where any kind of array may begin.
        used += (bytes + 7) & ~7;
        return at;
    };
    return {
        numbers(length, wide) {
            const bytes = length * (wide ? 4 : 2);
            if (bytes > slabBytes / 8)
                return ownRoom.numbers(length, wide);
            const at = place(bytes);
            return wide ? new Uint32Array(slab, at, length) : new Uint16Array(slab, at, length);
        },
        counts(length, largest) {
            const bytes = length * (largest > 0xff ? 4 : 1);
            if (largest > 0xffff_ffff || bytes > slabBytes / 8)
                return ownRoom.counts(length, largest);
            const at = place(bytes);
            return largest > 0xff ? new Uint32Array(slab, at, length) : new Uint8Array(slab, at, length);
        },
    };
}
function narrow(numbers, counts, room) {
    let largest = 0;
    for (let at = 0; at < counts.length; at += 1)
        if (counts[at] > largest)
            largest = counts[at];
    const newNumbers = room.numbers(numbers.length, (numbers.at(-1) ?? 0) > 0xffff);
    const newCounts = room.counts(counts.length, largest);
    newNumbers.set(numbers);
    newCounts.set(counts);
    return lineHits(newNumbers, newCounts);
}
/** Line numbers are below 2^24 and places below 2^29: both fit into one number that sorts like the line. */
const places = 2 ** 29;
/** In place; answers how many lines are left. */
function sortUnique(numbers, counts, size) {
    const keys = new Float64Array(size);
    for (let at = 0; at < size; at += 1)
        keys[at] = numbers[at] * places + at;
    keys.sort();
    const hitsOf = counts.slice(0, size);
    let length = 0;
    let before = 0;
    for (let at = 0; at < size; at += 1) {
        const key = keys[at];
        const line = Math.floor(key / places);
        const hits = hitsOf[key - line * places];
        if (line === before) {
            if (counts[length - 1] < hits)
                counts[length - 1] = hits;
            continue;
        }
        numbers[length] = line;
        counts[length] = hits;
        before = line;
        length += 1;
    }
    return length;
}

;// CONCATENATED MODULE: ./packages/coverage/src/merge-lines.ts


/** Any map as lines in order. */
function lineHitsOf(lines) {
    if ('numbers' in lines)
        return lines;
    const collector = collectLines();
    for (const [line, hits] of lines)
        collector.add(line, hits);
    return collector.take();
}
function sameLines(a, b) {
    if (a.size !== b.size)
        return false;
    for (let at = 0; at < a.size; at += 1)
        if (a.numbers[at] !== b.numbers[at])
            return false;
    return true;
}
/** One is enough: nothing here waits. */
let scratch;
/** Both together: a line ran as often as in the one where it ran more. */
function mergeLines(a, b) {
    if (b.size === 0)
        return a;
    if (a.size === 0)
        return b;
    const quick = sameLines(a, b) ? higherCounts(a, b) : undefined;
    if (quick !== undefined)
        return quick;
    scratch ??= collectLines();
    let left = 0;
    let right = 0;
    while (left < a.size || right < b.size) {
        const here = a.numbers[left] ?? Number.POSITIVE_INFINITY;
        const there = b.numbers[right] ?? Number.POSITIVE_INFINITY;
        // The collector keeps the higher count of a line that is added twice.
        if (here <= there)
            scratch.add(here, a.counts[left++]);
        if (there <= here)
            scratch.add(there, b.counts[right++]);
    }
    return scratch.take();
}
/** Shards of one project have the same lines: only the counts are new. `undefined` when they are not equally wide. */
function higherCounts(a, b) {
    if (a.counts.constructor !== b.counts.constructor)
        return undefined;
    const counts = a.counts.slice();
    for (let at = 0; at < counts.length; at += 1)
        if (b.counts[at] > counts[at])
            counts[at] = b.counts[at];
    return lineHits(a.numbers, counts);
}

;// CONCATENATED MODULE: ./packages/coverage/src/merge.ts


/** One entry for each path, sorted; a line is covered when any report covers it. Any order and any grouping gives the same. */
function mergeFiles(files) {
    const merging = new Map();
    for (const file of files) {
        const before = merging.get(file.path);
        if (before !== undefined)
            add(before, file);
        else
            merging.set(file.path, begin(file));
    }
    return [...merging.values()]
        .sort((a, b) => (a.path < b.path ? -1 : 1))
        .map(({ path, lines, branches, totals, disagreement }) => ({
        path,
        lines,
        branches,
        ...(totals === undefined ? {} : { totals }),
        disagreement,
    }));
}
/** What a file that was merged before says of itself. */
const saidOf = (file) => 'disagreement' in file ? file.disagreement : [];
const lengths = (disagreement, lines) => disagreement.length > 0 || lines.size === 0 ? disagreement : [lines.size];
const begin = (file) => ({
    path: file.path,
    lines: lineHitsOf(file.lines),
    branches: file.branches,
    copied: false,
    totals: file.totals,
    disagreement: saidOf(file),
});
function add(into, file) {
    const lines = lineHitsOf(file.lines);
    const said = saidOf(file);
    const differ = into.lines.size > 0 && lines.size > 0 && !sameLines(into.lines, lines);
    if (differ || said.length > 0 || into.disagreement.length > 0) {
        const all = new Set([...lengths(into.disagreement, into.lines), ...lengths(said, lines)]);
        into.disagreement = [...all].sort((a, b) => a - b);
    }
    into.lines = mergeLines(into.lines, lines);
    into.totals = better(into.totals, file.totals);
    if (file.branches.size === 0)
        return;
    const branches = into.copied ? into.branches : new Map(into.branches);
    into.branches = branches;
    into.copied = true;
    for (const [line, said] of file.branches) {
        const known = branches.get(line);
        branches.set(line, known === undefined ? said : mergeBranches(known, said));
    }
}
/** Of totals alone nothing can be said about which lines they mean: the best covered of the most is all that is proven. */
function better(a, b) {
    if (a === undefined || b === undefined)
        return a ?? b;
    const most = (x, y) => ({
        covered: Math.max(x.covered, y.covered),
        total: Math.max(x.total, y.total),
    });
    return { lines: most(a.lines, b.lines), branches: most(a.branches, b.branches) };
}

;// CONCATENATED MODULE: ./packages/coverage/src/new-sources.ts

/** Folders and names that hold tests and settings, in the languages whose reports are read. */
const testFolder = /^(?:tests?|__tests__|__mocks__|specs?|e2e|cypress|playwright|fixtures|testdata|testing)$/iu;
const testName = /^(?:test_.*|conftest)\.py$|[._-](?:test|spec|stories|config|setup)\.[^.]+$|\.d\.[cm]?ts$|(?:Tests?|IT|Spec)\.(?:java|kt|cs|scala|groovy|swift)$/u;
/**
 * Which of the files that a change adds, and no report knows, are sources that should have been measured. A file is one when files of
 * the same ending that were there before are measured in its folder, or, in a new folder, in the nearest folder above that had any;
 * the root of the repository says nothing about new folders. So tests, scripts and settings, which nobody measures, are none.
 */
function newSources(added, { measured, tracked }) {
    const endings = new Set([...measured].map(external_node_path_.posix.extname));
    const candidates = added.filter((path) => !measured.has(path) && endings.has(external_node_path_.posix.extname(path)) && !isTest(path));
    if (candidates.length === 0)
        return { expected: [], elsewhere: [] };
    const isNew = new Set(added);
    const folders = countFolders([...tracked].filter((path) => !isNew.has(path) && !isTest(path)), measured);
    const expected = candidates.filter((path) => isExpected(path, folders));
    const chosen = new Set(expected);
    return { expected, elsewhere: candidates.filter((path) => !chosen.has(path)) };
}
function isTest(path) {
    return (testName.test(external_node_path_.posix.basename(path)) ||
        external_node_path_.posix
            .dirname(path)
            .split('/')
            .some((name) => testFolder.test(name)));
}
function countFolders(paths, measured) {
    const folders = new Map();
    const folderOf = (path) => {
        const known = folders.get(path) ?? { own: new Map(), below: new Map() };
        folders.set(path, known);
        return known;
    };
    for (const path of paths) {
        const ending = external_node_path_.posix.extname(path);
        const here = measured.has(path);
        const own = external_node_path_.posix.dirname(path);
        const note = (map) => void map.set(ending, here || map.get(ending) === true);
        note(folderOf(own).own);
        for (let folder = own; folder !== '.'; folder = external_node_path_.posix.dirname(folder))
            note(folderOf(folder).below);
    }
    return folders;
}
function isExpected(path, folders) {
    const ending = external_node_path_.posix.extname(path);
    const own = external_node_path_.posix.dirname(path);
    const beside = folders.get(own)?.own.get(ending);
    if (beside !== undefined)
        return beside;
    for (let folder = own; folder !== '.'; folder = external_node_path_.posix.dirname(folder)) {
        const below = folders.get(folder)?.below.get(ending);
        if (below !== undefined)
            return below;
    }
    return false;
}

;// CONCATENATED MODULE: ./packages/coverage/src/path-resolver.ts

/** `from => to` lines; the lines that are not like that come back as problems. */
function parsePathMap(lines) {
    const rules = [];
    const problems = [];
    for (const line of lines) {
        const match = /^(\S.*?)\s*=>\s*(\S.*)?$/u.exec(line);
        if (match === null)
            problems.push(`\`${line.slice(0, 120)}\` is not \`from => to\``);
        else
            rules.push({ from: tidy(match[1] ?? ''), to: tidy(match[2] ?? '') });
    }
    return { rules, problems };
}
/**
 * Turns reported paths into files of the repository: by the rules of the user; from the roots that the report names, which its paths are
 * relative to; exactly, from the project's folder or the root; and last by the longest end of the path that is the end of one tracked
 * file alone.
 */
function createPathResolver(tracked, rules) {
    const known = new Map();
    const bySuffix = createSuffixIndex(tracked.paths);
    const exact = (path) => {
        const relative = belowRoot(path, tracked.root);
        if (relative === undefined)
            return undefined;
        const candidates = isAbsolute(path) ? [relative] : [external_node_path_.posix.join(tracked.prefix, relative), external_node_path_.posix.join(relative)];
        return candidates.find((candidate) => tracked.paths.has(candidate));
    };
    const resolve = (reported, sources) => {
        const path = mapped(tidy(reported), rules);
        const below = isAbsolute(path) ? [] : sources.map((source) => exact(external_node_path_.posix.join(mapped(tidy(source), rules), path)));
        const fromRoots = new Set(below.filter((found) => found !== undefined));
        if (fromRoots.size > 1)
            return { kind: 'ambiguous', candidates: [...fromRoots].sort() };
        const [direct = exact(path)] = fromRoots;
        if (direct !== undefined)
            return { kind: 'found', path: direct };
        return byEnd(path, bySuffix, tracked.prefix);
    };
    return (reported, sources) => {
        const key = [reported, ...sources].join('\0');
        const before = known.get(key);
        if (before !== undefined)
            return before;
        const resolution = resolve(reported, sources);
        known.set(key, resolution);
        return resolution;
    };
}
function mapped(path, rules) {
    const rule = rules.find(({ from }) => path === from || path.startsWith(from.endsWith('/') ? from : `${from}/`));
    if (rule === undefined)
        return path;
    return external_node_path_.posix.join(rule.to === '' ? '.' : rule.to, path.slice(rule.from.length).replace(/^\//u, ''));
}
/** Where package managers put code of others. */
const foreign = /(?:^|\/)(?:node_modules|site-packages|dist-packages|bower_components|\.venv|\.tox|\.nox|\.m2|\.gradle|\.cargo|\.rustup|rustlib|\.nuget|gems|go\/pkg\/mod)\//u;
/** The candidates that share the most folders with the path win, and only alone. */
function byEnd(path, bySuffix, prefix) {
    const parts = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
    const { shared, candidates } = bySuffix(parts);
    // A name alone proves nothing, unless it is all that was reported.
    if (candidates.length === 0 || (shared < 2 && shared < parts.length))
        return { kind: 'unmatched' };
    const outside = parts.slice(0, parts.length - shared);
    const best = candidates.filter((candidate) => !foreign.test(path) || foreign.test(candidate));
    const narrowed = [
        best,
        best.filter((candidate) => prefix !== '' && candidate.startsWith(`${prefix}/`)),
        // The name of a module before the path of a package (JaCoCo): the one candidate that lies in a folder of that name.
        isAbsolute(path) ? [] : best.filter((candidate) => path_resolver_inOrder(outside, candidate.split('/').slice(0, -shared))),
    ].find((left) => left.length === 1);
    const only = narrowed?.[0];
    if (only !== undefined)
        return { kind: 'found', path: only };
    return best.length === 0 ? { kind: 'unmatched' } : { kind: 'ambiguous', candidates: best };
}
function path_resolver_inOrder(parts, folders) {
    let at = 0;
    for (const folder of folders)
        if (folder === parts[at])
            at += 1;
    return at === parts.length && parts.length > 0;
}
/** For each number of parts a map, made when it is first needed: names like `index.ts` are too many to be compared one by one. */
function createSuffixIndex(paths) {
    const all = [...paths];
    const indexes = [];
    const indexOf = (count) => {
        const known = indexes[count];
        if (known !== undefined)
            return known;
        const index = new Map();
        for (const path of all) {
            const end = lastParts(path, count);
            if (end === undefined)
                continue;
            const same = index.get(end);
            if (same === undefined)
                index.set(end, [path]);
            else
                same.push(path);
        }
        indexes[count] = index;
        return index;
    };
    return (parts) => {
        let candidates = [];
        let shared = 0;
        for (let count = 1; count <= parts.length; count += 1) {
            const found = indexOf(count).get(parts.slice(-count).join('/'));
            if (found === undefined)
                break;
            candidates = found;
            shared = count;
        }
        return { shared, candidates };
    };
}
/** `undefined` when the path has fewer parts. */
function lastParts(path, count) {
    let at = path.length;
    for (let left = count; left > 0; left -= 1) {
        if (at < 0)
            return undefined;
        at = path.lastIndexOf('/', at - 1);
    }
    return path.slice(at + 1);
}
const isDrive = (path) => /^[A-Za-z]:\//u.test(path);
const isAbsolute = (path) => path.startsWith('/') || isDrive(path);
function belowRoot(path, root) {
    if (!isAbsolute(path))
        return path;
    const folder = `${root.replaceAll('\\', '/')}/`;
    // Paths of Windows differ in case and mean the same.
    const same = isDrive(path) ? path.toLowerCase().startsWith(folder.toLowerCase()) : path.startsWith(folder);
    return same ? path.slice(folder.length) : undefined;
}
function tidy(path) {
    return path
        .trim()
        .replace(/^file:\/\//u, '')
        .replaceAll('\\', '/')
        .replace(/^\/(?=[A-Za-z]:\/)/u, '')
        .replace(/^(?:\.\/)+/u, '');
}

;// CONCATENATED MODULE: ./packages/coverage/src/unstable-lines.ts
/** Once may be a test that was taken away; a line that also came back does not depend on the change. */
const flipsOfUnstable = 2;
const quietKept = 30;
const linesKept = 2000;
function isUnstable({ flips }) {
    return flips >= flipsOfUnstable;
}
/** What is remembered after one more run: lines are followed to where they are now, and forgotten when they were changed. */
function followUnstable(before, map, flipped) {
    const known = new Map();
    for (const each of before) {
        const file = map.of(each.path);
        const line = file.newLine(each.line);
        const place = file.newPath !== undefined && line !== undefined ? { path: file.newPath, line } : map.moved(each.path, each.line);
        if (place !== undefined && each.quiet < quietKept)
            known.set(unstable_lines_keyOf(place), { ...each, ...place, quiet: each.quiet + 1 });
    }
    for (const place of flipped) {
        const flips = (known.get(unstable_lines_keyOf(place))?.flips ?? 0) + 1;
        known.set(unstable_lines_keyOf(place), { ...place, flips: Math.min(flips, 99), quiet: 0 });
    }
    return [...known.values()].sort((a, b) => b.flips - a.flips || a.quiet - b.quiet).slice(0, linesKept);
}
const unstable_lines_keyOf = ({ path, line }) => `${line} ${path}`;
/** From JSON that may come from anywhere; what is not as it should be is left out. */
function readUnstableLines(value) {
    if (!Array.isArray(value))
        return [];
    return value.slice(0, linesKept).flatMap((item) => {
        const { path, line, flips, quiet } = item ?? {};
        const counts = [line, flips, quiet].every((number) => Number.isSafeInteger(number) && Number(number) >= 0);
        return typeof path === 'string' && counts ? [{ path, line, flips, quiet }] : [];
    });
}

;// CONCATENATED MODULE: ./packages/coverage/src/read-baseline.ts



const mostFiles = 200_000;
/** Reads what `writeBaseline` wrote. It may come from anywhere, so nothing in it is believed unseen. */
function readBaseline(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return { ok: false, message: 'it is no JSON' };
    }
    const { schema, sha, time, files, history, unstable, red } = (value ?? {});
    if (schema !== baselineSchema)
        return { ok: false, message: `its schema is not ${baselineSchema}` };
    if (!isSha(sha) || !isCount(time))
        return { ok: false, message: 'it names no commit and time' };
    const points = rowsOf(history, 1000)?.map(read_baseline_pointOf);
    if (points === undefined || !complete(points))
        return { ok: false, message: 'its history is not readable' };
    const known = rowsOf(files, mostFiles)?.map(fileOf);
    if (known === undefined || !complete(known))
        return { ok: false, message: 'its files are not readable' };
    const read = { sha, time, files: known, history: points, unstable: readUnstableLines(unstable) };
    return { ok: true, baseline: { ...read, red: red === true } };
}
const isSha = (value) => typeof value === 'string' && /^[0-9a-f]{40,64}$/u.test(value);
const isCount = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
function complete(items) {
    return items.every((item) => item !== undefined);
}
function rowsOf(value, most) {
    return Array.isArray(value) && value.length <= most && value.every(Array.isArray) ? value : undefined;
}
function ratioOf(covered, total) {
    return isCount(covered) && isCount(total) && covered <= total ? { covered, total } : undefined;
}
function read_baseline_pointOf([sha, time, covered, total]) {
    const lines = ratioOf(covered, total);
    return isSha(sha) && isCount(time) && lines !== undefined ? { sha, time, lines } : undefined;
}
function fileOf(row) {
    const [path, linesCovered, linesTotal, branchesCovered, branchesTotal, states] = row;
    const lines = ratioOf(linesCovered, linesTotal);
    const branches = ratioOf(branchesCovered, branchesTotal);
    if (typeof path !== 'string' || lines === undefined || branches === undefined)
        return undefined;
    if (states === null)
        return { path, lines, branches, states: undefined };
    return typeof states === 'string' && agrees(states, lines) ? { path, lines, branches, states } : undefined;
}
/** The states are the truth; totals that say something else were made by somebody else. */
function agrees(text, lines) {
    const counted = countStates(text);
    return counted?.covered === lines.covered && counted.total === lines.total;
}

;// CONCATENATED MODULE: ./packages/coverage/src/count.ts
/** A count as reports write it. Beyond what a number holds exactly it is the largest such number; not a count: `undefined`. */
function parseCount(text) {
    if (text === undefined || !/^\+?\d+(?:\.0+)?$/u.test(text.trim()))
        return undefined;
    return Math.min(Number(text), Number.MAX_SAFE_INTEGER);
}
/** Not larger than any source file has. */
const maxLine = 10_000_000;
/** A line number: 1 or more. */
function parseLine(text) {
    return lineNumber(parseCount(text));
}
function lineNumber(line) {
    return line === undefined || !Number.isInteger(line) || line < 1 || line > maxLine ? undefined : line;
}
/** A count out of JSON, where it may be anything: what is no count is no proof that anything ran. */
function countOf(value) {
    if (typeof value !== 'number' || !Number.isFinite(value) || value < 0)
        return undefined;
    return Math.min(Math.ceil(value), Number.MAX_SAFE_INTEGER);
}

;// CONCATENATED MODULE: ./packages/coverage/src/cross-check.ts
/** Of reports that disagree with themselves everywhere, a few examples are enough. */
const shown = 5;
function createCrossCheck() {
    const differences = [];
    let more = 0;
    const odd = new Map();
    return {
        compare(what, said, counted) {
            if (said === undefined || said === counted)
                return;
            if (differences.length === shown)
                more += 1;
            else
                differences.push(`The report says ${said} ${what}, its lines say ${counted}; the lines count.`);
        },
        odd: (what) => void odd.set(what, (odd.get(what) ?? 0) + 1),
        warnings: () => [
            ...differences,
            ...(more > 0 ? [`And ${more} more of its own totals differ from what its lines say.`] : []),
            ...[...odd].map(([what, times]) => `${times} ${what}.`),
        ],
    };
}

;// CONCATENATED MODULE: ./packages/coverage/src/branch-map.ts

/** Both have the same length; the lines are in order, each there once. */
function branchMap(numbers, all) {
    // One set of methods for all: there may be very many files.
    return { __proto__: branch_map_methods, size: numbers.length, numbers, all };
}
function* branch_map_entriesOf({ numbers, all }) {
    for (let at = 0; at < numbers.length; at += 1)
        yield [numbers[at], all[at]];
}
const branch_map_methods = {
    has(line) {
        return findLine(this.numbers, line) >= 0;
    },
    get(line) {
        return this.all[findLine(this.numbers, line)];
    },
    forEach(callback, thisArg) {
        for (let at = 0; at < this.size; at += 1)
            callback.call(thisArg, this.all[at], this.numbers[at], this);
    },
    keys() {
        return this.numbers.values();
    },
    values() {
        return this.all.values();
    },
    entries() {
        return branch_map_entriesOf(this);
    },
    [Symbol.iterator]() {
        return branch_map_entriesOf(this);
    },
};

;// CONCATENATED MODULE: ./packages/coverage/src/branch-collector.ts


const noParts = () => ({ parts: [], byScope: undefined });
const mostParts = 4;
function collectBranches(room) {
    const lines = [];
    const values = [];
    let ordered = true;
    const collector = {
        scope: '',
        size: 0,
        add(line, branches, scope) {
            if (line <= (lines.at(-1) ?? 0))
                ordered = false;
            collector.scope = scope;
            lines.push(line);
            values.push(branches);
            collector.size += 1;
        },
        moveTo(target) {
            const { scope } = collector;
            if (isKnown(target, scope, lines, values)) {
                // The same again, word for word: nothing is new.
            }
            else if (target.byScope === undefined && target.parts.length < mostParts && ordered) {
                const numbers = room.numbers(lines.length, (lines.at(-1) ?? 0) > 0xffff);
                numbers.set(lines);
                target.parts.push({ scope, branches: branchMap(numbers, values.slice()) });
            }
            else
                addToScopes(target, scope, lines, values);
            lines.length = 0;
            values.length = 0;
            collector.size = 0;
            ordered = true;
        },
    };
    return collector;
}
function isKnown({ parts }, scope, lines, values) {
    const part = parts.find((candidate) => candidate.scope === scope);
    return (part !== undefined &&
        part.branches.size === lines.length &&
        lines.every((line, at) => part.branches.get(line) === values[at]));
}
function addToScopes(target, scope, lines, values) {
    target.byScope ??= new Map();
    const known = target.byScope.get(scope) ?? new Map();
    target.byScope.set(scope, known);
    for (const [at, line] of lines.entries())
        merge(known, line, values[at]);
}
function merge(into, line, branches) {
    const before = into.get(line);
    into.set(line, before === undefined ? branches : mergeBranches(before, branches));
}
const none = new Map();
/** Those of one scope are the same ones said again; those of several scopes on one line add up. */
function allBranches({ parts, byScope }) {
    const [first] = parts;
    if (byScope === undefined && parts.length < 2)
        return first?.branches ?? none;
    const scopes = new Map(byScope ?? []);
    for (const { scope, branches } of parts) {
        const known = scopes.get(scope) ?? new Map();
        scopes.set(scope, known);
        for (const [line, own] of branches)
            merge(known, line, own);
    }
    const [only] = scopes.values();
    if (scopes.size === 1 && only !== undefined)
        return only;
    const byLine = new Map();
    for (const [scope, lines] of scopes) {
        for (const [line, branches] of lines) {
            const all = byLine.get(line);
            if (all === undefined)
                byLine.set(line, [[scope, branches]]);
            else
                all.push([scope, branches]);
        }
    }
    return new Map([...byLine].map(([line, all]) => [line, joinBranches(all)]));
}

;// CONCATENATED MODULE: ./packages/coverage/src/file-builder.ts



function createFileBuilder() {
    const files = new Map();
    const room = sharedRoom();
    /** Of the file that the report speaks of now. */
    const lines = collectLines();
    const ways = collectBranches(room);
    let current;
    const keep = () => {
        // Later parts are soon merged and gone: they would only leave holes.
        if (current !== undefined && lines.size > 0)
            addPart(current.lines, lines.take(current.lines.length === 0 ? room : undefined));
        if (current !== undefined && ways.size > 0)
            ways.moveTo(current.ways);
    };
    const methods = {
        line(line, hits) {
            if (this !== current) {
                keep();
                current = this;
            }
            lines.add(line, hits);
        },
        branches(line, branches, scope = '') {
            if (this !== current || (ways.size > 0 && ways.scope !== scope)) {
                keep();
                current = this;
            }
            ways.add(line, branches, scope);
        },
    };
    return {
        file(path) {
            const known = files.get(path);
            if (known !== undefined)
                return known;
            // One set of methods for all: there may be very many files.
            const created = { __proto__: methods, path, lines: [], ways: noParts() };
            files.set(path, created);
            return created;
        },
        files() {
            keep();
            const none = collectLines().take();
            return [...files.values()].map((file) => ({
                path: file.path,
                lines: file.lines.reduce(mergeLines, none),
                branches: allBranches(file.ways),
            }));
        },
    };
}
/** Parts that are not much larger than the next are merged with it: few are left, and no line is merged often. */
function addPart(parts, part) {
    let added = part;
    for (let last = parts.at(-1); last !== undefined && last.size <= added.size * 2; last = parts.at(-1)) {
        parts.pop();
        added = mergeLines(last, added);
    }
    parts.push(added);
}

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
const plain = 0;
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
    return byte < space && !isSpace(byte) ? control : plain;
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
                if (look === plain)
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
            const stop = last || at < end ? at : content_complete(bytes, start, at);
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
                if (look === plain)
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
            const stop = last ? end : content_complete(bytes, start, end);
            piece(bytes, start, stop);
            return stop;
        },
        comment(bytes, start, end) {
            reset();
            for (let at = start; at < end; at += 1) {
                const byte = bytes[at];
                const look = commentBytes[byte];
                if (look === plain)
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
function content_complete(bytes, start, end) {
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
                    if (look === plain)
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




;// CONCATENATED MODULE: ./packages/coverage/src/xml-report.ts

/** Reads a report whose root is `<root>` (`format` is its name for people). */
async function scanReport(chunks, root, format, events) {
    let attributes;
    let name = '';
    const end = await scanXml(chunks, {
        ...events,
        open(tag) {
            if (attributes === undefined) {
                attributes = tag.attributes();
                name = tag.name;
            }
            events.open?.(tag);
        },
    });
    // Another root first: what it is tells more than what is wrong with it.
    if (attributes !== undefined && name !== root) {
        const message = `its root is <${name.slice(0, 40)}>, not the <${root}> of ${format}`;
        return { ok: false, problem: 'malformed', message };
    }
    if (end.ok)
        return { ok: true, root: attributes ?? {} };
    const problem = end.problem === 'empty' || end.problem === 'truncated' ? end.problem : 'malformed';
    return { ok: false, problem, message: end.message };
}

;// CONCATENATED MODULE: ./packages/coverage/src/clover.ts





/**
 * Clover XML (OpenClover, PHPUnit, Istanbul): `project//file[path or name]/line[num][type][count]`, with `type` `stmt`, `cond` (and
 * `truecount`, `falsecount`) or `method`. A method is the head of a function and no line that runs, as in PHPUnit's own count. What
 * `truecount` and `falsecount` mean differs between tools; the report's own totals tell which it is, else the worse reading counts.
 */
async function readClover(chunks) {
    const builder = createFileBuilder();
    const conditions = {
        outcomes: createFileBuilder(),
        counts: createFileBuilder(),
        covered: { outcomes: 0, counts: 0 },
        total: { outcomes: 0, counts: 0 },
    };
    const check = createCrossCheck();
    const statements = { said: 0, ran: 0 };
    let metrics = {};
    let path = '';
    let file;
    let files = 0;
    let depth = 0;
    let tests = 0;
    const read = await scanReport(chunks, 'coverage', 'Clover', {
        open(tag) {
            depth += 1;
            // Code of the tests themselves; the tool's totals leave it out too.
            if (tag.name === 'testproject')
                tests = depth;
            if (tests > 0)
                return;
            switch (tag.name) {
                case 'line':
                    if (file === undefined)
                        break;
                    if (addLine(tag, file, check)) {
                        if (tag.get('type') === 'cond')
                            addCondition(tag, path, conditions, check);
                        if (tag.get('type') === 'stmt') {
                            statements.said += 1;
                            if ((parseCount(tag.get('count')) ?? 0) > 0)
                                statements.ran += 1;
                        }
                    }
                    break;
                case 'file':
                    path = tag.get('path') || tag.get('name') || '';
                    files += 1;
                    if (path === '')
                        check.odd('files have no name and were left out');
                    file = path === '' ? undefined : builder.file(path);
                    break;
                case 'metrics':
                    if (depth === 3)
                        metrics = tag.attributes();
            }
        },
        close(name) {
            if (tests === depth)
                tests = 0;
            depth -= 1;
            if (name === 'file')
                file = undefined;
        },
    });
    if (!read.ok)
        return read;
    check.compare('files', parseCount(metrics.files), files);
    // Others count several statements of one line, which the report does not list.
    if (read.root.clover === undefined) {
        check.compare('statements', parseCount(metrics.statements), statements.said);
        check.compare('covered statements', parseCount(metrics.coveredstatements), statements.ran);
    }
    const branches = branchesBy(meaning(metrics, conditions), conditions);
    const merged = builder.files().map((entry) => ({ ...entry, branches: branches.get(entry.path) ?? new Map() }));
    return { ok: true, report: { format: 'clover', files: merged, sources: [], warnings: check.warnings() } };
}
/** False when it is no line of code. */
function addLine(tag, file, check) {
    const type = tag.get('type');
    if (type === 'method')
        return false;
    const line = parseLine(tag.get('num'));
    const hits = type === 'cond' && tag.get('count') === undefined ? conditionHits(tag) : parseCount(tag.get('count'));
    if (line === undefined || hits === undefined)
        check.odd('lines have no readable number or count');
    if (line !== undefined)
        file.line(line, hits ?? 0);
    return line !== undefined;
}
/** Clover counts a condition only by its outcomes. */
function conditionHits(tag) {
    const outcomes = [parseCount(tag.get('truecount')), parseCount(tag.get('falsecount'))];
    if (outcomes.includes(undefined))
        return undefined;
    return Math.min(outcomes.reduce((sum, count) => sum + (count ?? 0), 0), Number.MAX_SAFE_INTEGER);
}
function addCondition(tag, path, conditions, check) {
    const line = parseLine(tag.get('num'));
    const first = parseCount(tag.get('truecount'));
    const second = parseCount(tag.get('falsecount'));
    if (line === undefined || first === undefined || second === undefined) {
        check.odd('conditions have no readable counts');
        return;
    }
    const outcomes = (first > 0 ? 1 : 0) + (second > 0 ? 1 : 0);
    conditions.outcomes.file(path).branches(line, countedBranches(2, outcomes));
    conditions.covered.outcomes += outcomes;
    conditions.total.outcomes += 2;
    const total = Math.min(first + second, 1_000_000);
    if (total === 0)
        return;
    conditions.counts.file(path).branches(line, countedBranches(total, Math.min(first, total)));
    conditions.covered.counts += first;
    conditions.total.counts += total;
}
/** The reading that the report's own totals confirm; without them the one that finds less covered. */
function meaning(metrics, { covered, total }) {
    const said = [parseCount(metrics.conditionals), parseCount(metrics.coveredconditionals)];
    const fits = ['outcomes', 'counts'].filter((by) => said[0] === total[by] && said[1] === covered[by]);
    const [only] = fits;
    if (fits.length === 1 && only !== undefined)
        return only;
    return covered.outcomes * total.counts <= covered.counts * total.outcomes ? 'outcomes' : 'counts';
}
function branchesBy(by, conditions) {
    return new Map(conditions[by].files().map(({ path, branches }) => [path, branches]));
}

;// CONCATENATED MODULE: ./packages/coverage/src/cobertura.ts







/**
 * Cobertura XML (coverage-04.dtd and its dialects: coverage.py, gcovr, coverlet, istanbul, gocover-cobertura, cargo-llvm-cov):
 * `coverage/sources/source`, `class[filename]`, `line[number][hits]` below `lines` of a class or a method, with
 * `condition-coverage="50% (1/2)"` and, from coverage.py, `missing-branches="12,exit"`.
 */
async function readCobertura(chunks) {
    const builder = createFileBuilder();
    const check = createCrossCheck();
    const branchesOf = createBranchReader();
    const sources = [];
    const repeated = [];
    let path = '';
    let scope = '';
    let file;
    /** Lines of the methods of the class that is being read, and whether one of them is. */
    let methods;
    let method;
    let own = 0;
    let source;
    const read = await scanReport(chunks, 'coverage', 'Cobertura', {
        open(tag) {
            switch (tag.name) {
                case 'line':
                    if (method !== undefined)
                        cobertura_addLine(tag, method, scope, branchesOf, check);
                    else if (file !== undefined) {
                        cobertura_addLine(tag, file, scope, branchesOf, check);
                        own += 1;
                    }
                    break;
                case 'method':
                    if (file === undefined)
                        break;
                    methods ??= createFileBuilder();
                    method = methods.file(path);
                    break;
                case 'class':
                    path = tag.get('filename') ?? '';
                    if (path === '')
                        check.odd('classes name no file and were left out');
                    file = path === '' ? undefined : builder.file(path);
                    scope = tag.get('name') ?? '';
                    own = 0;
                    break;
                case 'source':
                    source = '';
            }
        },
        text(piece) {
            if (source !== undefined)
                source += piece();
        },
        close(name) {
            if (name === 'method')
                method = undefined;
            else if (name === 'class') {
                const [said] = methods?.files() ?? [];
                if (said !== undefined && file !== undefined) {
                    // The lines of a class are all lines of its methods; only when it has none are those of the methods all there is.
                    if (own > 0)
                        repeated.push(said);
                    else
                        addAll(said, file, scope);
                }
                methods = undefined;
                file = undefined;
            }
            else if (name === 'source' && source !== undefined) {
                if (source.trim() !== '')
                    sources.push(source.trim());
                source = undefined;
            }
        },
    });
    if (!read.ok)
        return read;
    const { root } = read;
    const files = withMethods(builder.files(), repeated, parseCount(root['lines-valid']));
    const lines = lineRatio(files);
    const branches = branchRatio(files);
    check.compare('lines', parseCount(root['lines-valid']), lines.total);
    check.compare('covered lines', parseCount(root['lines-covered']), lines.covered);
    check.compare('branches', parseCount(root['branches-valid']), branches.total);
    check.compare('covered branches', parseCount(root['branches-covered']), branches.covered);
    const rate = root['lines-valid'] === undefined ? rateDiffers(root['line-rate'], lines) : undefined;
    const warnings = [...(rate === undefined ? [] : [rate]), ...check.warnings()];
    return { ok: true, report: { format: 'cobertura', files, sources, warnings } };
}
function addAll(from, file, scope) {
    for (const [line, hits] of from.lines)
        file.line(line, hits);
    for (const [line, branches] of from.branches)
        file.branches(line, branches, scope);
}
/**
 * Methods may have lines that their class does not repeat: with Istanbul the head of a function, which is no line of its count. They are
 * left out when the classes alone have the number of lines that the report says it has.
 */
function withMethods(files, repeated, said) {
    if (repeated.length === 0 || lineRatio(files).total === said)
        return files;
    const all = mergeFiles([...files, ...repeated]);
    if (said !== undefined && lineRatio(all).total !== said)
        return files;
    const byPath = new Map(all.map(({ disagreement, ...file }) => [file.path, file]));
    return files.map((file) => byPath.get(file.path) ?? file);
}
function cobertura_addLine(tag, file, scope, branchesOf, check) {
    const digits = tag.digits('number');
    const line = digits > 0 && digits < 1_000_000 ? digits : parseLine(tag.get('number'));
    const quick = tag.digits('hits');
    const hits = quick >= 0 ? quick : parseCount(tag.get('hits'));
    if (line === undefined || hits === undefined)
        check.odd('lines have no readable number or hits');
    if (line === undefined)
        return;
    // A line whose count cannot be read is not proven to have run.
    file.line(line, hits ?? 0);
    const condition = tag.get('condition-coverage');
    if (condition !== undefined) {
        const branches = branchesOf(condition, tag.get('missing-branches'));
        if (branches !== undefined)
            file.branches(line, branches, scope);
        else if (!/^\s*100\s*%?\s*$/u.test(condition))
            check.odd('lines do not say how many branches they have');
    }
}
const mostKnown = 10_000;
/** Reports say the same few things again and again, and each is one object then. */
function createBranchReader() {
    const known = new Map();
    return (condition, missingBranches) => {
        const key = missingBranches === undefined ? condition : `${condition}\n${missingBranches}`;
        if (known.has(key))
            return known.get(key);
        if (known.size === mostKnown)
            known.clear();
        const branches = readBranches(condition, missingBranches);
        if (key.length < 100)
            known.set(key, branches);
        return branches;
    };
}
function readBranches(condition, missingBranches) {
    const counts = /\((\d{1,9})\s*\/\s*(\d{1,9})\)/u.exec(condition);
    if (counts === null)
        return undefined;
    const total = Number(counts[2]);
    const covered = Math.min(Number(counts[1]), total);
    if (total === 0)
        return undefined;
    if (missingBranches === undefined)
        return countedBranches(total, covered);
    const named = missingBranches.split(',').map((target) => target.trim());
    const missing = new Set(named.filter((target) => target !== '').sort());
    // Only when the names account for every branch that is missing do they identify them.
    return missing.size === total - covered ? { total, covered, missing } : countedBranches(total, covered);
}
/** Reports without counts have at least a rate; tools round it to a few places. */
function rateDiffers(said, lines) {
    const rate = said === undefined || said.trim() === '' ? Number.NaN : Number(said);
    if (Number.isNaN(rate) || lines.total === 0 || Math.abs(rate - lines.covered / lines.total) <= 0.01)
        return undefined;
    return `The report says a line rate of ${rate}, its lines say ${lines.covered}/${lines.total}; the lines count.`;
}

;// CONCATENATED MODULE: ./packages/coverage/src/json-fields.ts
/** An object of JSON; `undefined` for anything else. */
const fieldsOf = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;

;// CONCATENATED MODULE: ./packages/coverage/src/json-scanner.ts
class JsonFault extends Error {
    problem;
    /** Byte of the piece that is being read. */
    at;
    constructor(problem, at, message) {
        super(message);
        this.problem = problem;
        this.at = at;
    }
}
const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const openArray = 0x5b;
const backslash = 0x5c;
const closeArray = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;
/** Deeper than any report. */
const json_scanner_maxDepth = 256;
const json_scanner_isSpace = (byte) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
function createJsonScanner(plan, onValue) {
    /** The containers that are read entry by entry; the key of the one that is being read is the last of `path`. */
    const open = [];
    const path = [];
    let expect = 'value';
    /** Within a value that is not complete: how far it was looked at, and what it was then. */
    let value = { looked: 0, depth: 0, text: false };
    const fault = (at, what) => {
        throw new JsonFault('malformed', at, `${what} is not JSON`);
    };
    const parse = (bytes, start, end) => {
        const text = bytes.toString('utf8', start, end);
        try {
            return JSON.parse(text);
        }
        catch {
            return fault(start, `\`${text.slice(0, 40)}\``);
        }
    };
    const afterValue = () => {
        const container = open.at(-1);
        expect = container === undefined ? 'nothing' : 'separator';
    };
    const enter = (kind) => {
        if (open.length === json_scanner_maxDepth)
            fault(0, `nesting deeper than ${json_scanner_maxDepth}`);
        open.push(kind);
        expect = 'first';
        if (kind === 'array')
            path.push('0');
    };
    const leave = (byte, at) => {
        const kind = open.pop();
        if (kind !== (byte === closeObject ? 'object' : 'array'))
            fault(at, 'a bracket that closes nothing');
        // An array has the place of its next entry in the path; an object its last key, unless it is empty.
        if (kind === 'array' || expect === 'separator')
            path.pop();
        afterValue();
    };
    /** The end of the value at `start`, or -1. Strings are passed over; what is between the brackets is checked when it is parsed. */
    const endOfValue = (bytes, start, last) => {
        let { depth, text } = value;
        for (let at = start + value.looked; at < bytes.length; at += 1) {
            const byte = bytes[at];
            if (text) {
                if (byte === backslash) {
                    if (at + 1 === bytes.length) {
                        value = { looked: at - start, depth, text };
                        return -1;
                    }
                    at += 1;
                }
                else if (byte === quote) {
                    text = false;
                    if (depth === 0)
                        return at + 1;
                }
            }
            else if (byte === quote)
                text = true;
            else if (byte === openObject || byte === openArray) {
                depth += 1;
                if (depth > json_scanner_maxDepth)
                    fault(at, `nesting deeper than ${json_scanner_maxDepth}`);
            }
            else if (byte === closeObject || byte === closeArray) {
                if (depth === 0)
                    return at;
                depth -= 1;
                if (depth === 0)
                    return at + 1;
            }
            else if (depth === 0 && (byte === comma || json_scanner_isSpace(byte)))
                return at;
        }
        value = { looked: bytes.length - start, depth, text };
        return last && depth === 0 && !text ? bytes.length : -1;
    };
    return {
        scan(bytes, last) {
            let at = 0;
            for (;;) {
                while (at < bytes.length && json_scanner_isSpace(bytes[at]))
                    at += 1;
                if (at === bytes.length) {
                    if (last && expect === 'value' && open.length === 0)
                        throw new JsonFault('empty', at, 'the file is empty');
                    if (last && expect !== 'nothing')
                        throw new JsonFault('truncated', at, 'the document ends too early');
                    return at;
                }
                const byte = bytes[at];
                if (expect === 'nothing')
                    fault(at, 'more after the end');
                if (expect === 'separator') {
                    if (byte === closeObject || byte === closeArray)
                        leave(byte, at);
                    else if (byte !== comma)
                        fault(at, 'an entry without a comma before it');
                    else if (open.at(-1) === 'array') {
                        path.push(String(Number(path.pop()) + 1));
                        expect = 'value';
                    }
                    else {
                        path.pop();
                        expect = 'key';
                    }
                    at += 1;
                    continue;
                }
                if (expect === 'colon') {
                    if (byte !== colon)
                        fault(at, 'a key without a colon');
                    expect = 'value';
                    at += 1;
                    continue;
                }
                if (expect === 'first' && (byte === closeObject || byte === closeArray)) {
                    leave(byte, at);
                    at += 1;
                    continue;
                }
                const isKey = expect === 'key' || (expect === 'first' && open.at(-1) === 'object');
                if (!isKey && (byte === openObject || byte === openArray) && value.looked === 0 && plan(path)) {
                    enter(byte === openObject ? 'object' : 'array');
                    at += 1;
                    continue;
                }
                if (isKey && byte !== quote)
                    fault(at, 'an entry without a key');
                const end = endOfValue(bytes, at, last);
                if (end < 0) {
                    if (last)
                        throw new JsonFault('truncated', bytes.length, 'the document ends too early');
                    return at;
                }
                value = { looked: 0, depth: 0, text: false };
                const parsed = parse(bytes, at, end);
                if (isKey) {
                    path.push(String(parsed));
                    expect = 'colon';
                }
                else {
                    const problem = onValue(path, parsed);
                    if (problem !== undefined)
                        throw new JsonFault('malformed', at, problem);
                    afterValue();
                }
                at = end;
            }
        },
    };
}

;// CONCATENATED MODULE: ./packages/coverage/src/json-reader.ts


/** One value is held as a whole; a longer one is refused. */
const maxValueBytes = 32 * 1024 * 1024;
/**
 * Reads a document of JSON value by value, so that only one entry of a long report is in memory at a time. `plan` says of each object or
 * array (by the keys that lead to it; in arrays `0`, `1`, …) whether its entries are read one by one; all other values go to `onValue`.
 * What `onValue` answers ends the reading as malformed: it says what is wrong.
 */
async function readJson(chunks, plan, onValue) {
    const scanner = createJsonScanner(plan, onValue);
    let buffer = Buffer.alloc(0);
    let length = 0;
    let passed = 0;
    try {
        for await (const chunk of utf8Chunks(chunks, 'text')) {
            if (length + chunk.length > buffer.length) {
                const larger = Buffer.allocUnsafeSlow((length + chunk.length) * 2);
                buffer.copy(larger, 0, 0, length);
                buffer = larger;
            }
            chunk.copy(buffer, length);
            length += chunk.length;
            const used = scanner.scan(buffer.subarray(0, length), false);
            if (length - used > maxValueBytes)
                throw new JsonFault('malformed', 0, `a value is larger than ${maxValueBytes} bytes`);
            buffer.copyWithin(0, used, length);
            length -= used;
            passed += used;
        }
        scanner.scan(buffer.subarray(0, length), true);
        return { ok: true };
    }
    catch (error) {
        if (error instanceof JsonFault)
            return { ok: false, problem: error.problem, message: `${error.message} (byte ${passed + error.at + 1})` };
        if (error instanceof XmlFault)
            return { ok: false, problem: 'malformed', message: error.message };
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/coverage/src/coveragepy.ts







/**
 * `coverage json` of coverage.py (formats 2 and 3): `files.<path>.executed_lines`, `missing_lines`, and with branch measurement
 * `executed_branches` and `missing_branches` as pairs of lines, where a negative one is the way out of the code.
 */
async function readCoveragePy(chunks) {
    const builder = createFileBuilder();
    const check = createCrossCheck();
    let totals = {};
    let named = false;
    const read = await readJson(chunks, (path) => path.length === 0 || (path.length === 1 && path[0] === 'files'), ([top, file], value) => {
        if (top === 'totals')
            totals = fieldsOf(value) ?? {};
        if (top !== 'files')
            return undefined;
        if (file === undefined)
            return '`files` is no object';
        named = true;
        return file !== '' && addFile(builder.file(file), value)
            ? undefined
            : `the entry of ${file.slice(0, 200)} is not as coverage.py writes it`;
    });
    if (!read.ok)
        return read;
    const files = builder.files();
    if (!named && totals.num_statements === undefined)
        return { ok: false, problem: 'malformed', message: 'it has no `files` and no `totals`' };
    const lines = lineRatio(files);
    const branches = branchRatio(files);
    check.compare('statements', countOf(totals.num_statements), lines.total);
    check.compare('covered lines', countOf(totals.covered_lines), lines.covered);
    check.compare('branches', countOf(totals.num_branches), branches.total);
    check.compare('covered branches', countOf(totals.covered_branches), branches.covered);
    return { ok: true, report: { format: 'coveragepy', files, sources: [], warnings: check.warnings() } };
}
function addFile(file, value) {
    const fields = fieldsOf(value) ?? {};
    const executed = lineNumbers(fields.executed_lines);
    const missing = lineNumbers(fields.missing_lines);
    const taken = pairs(fields.executed_branches ?? []);
    const untaken = pairs(fields.missing_branches ?? []);
    if (!executed || !missing || !taken || !untaken)
        return false;
    const docstring = docstringOf(executed, missing, countOf(fieldsOf(fields.summary)?.num_statements));
    for (const line of missing)
        file.line(line, 0);
    for (const line of executed)
        if (line !== docstring)
            file.line(line, 1);
    for (const [line, ways] of byLine(waysOf(taken, untaken)))
        file.branches(line, branchesOfWays(ways, false));
    return true;
}
function waysOf(taken, untaken) {
    const way = (isTaken) => ([from, to]) => ({
        line: Math.abs(from),
        name: to < 0 ? 'exit' : String(to),
        taken: isTaken,
    });
    return [...taken.map(way(true)), ...untaken.map(way(false))];
}
/**
 * The docstring of a module runs (it is assigned), so it is among the executed lines, and is no statement, so the tool's own totals
 * and its other formats leave it out. It is the first line that runs.
 */
function docstringOf(executed, missing, statements) {
    const lines = new Set([...executed, ...missing]).size;
    if (statements === undefined || lines !== statements + 1 || executed.length === 0)
        return undefined;
    return executed.reduce((first, line) => Math.min(first, line));
}
const isLine = (line) => lineNumber(Math.abs(line)) !== undefined;
function pairs(value) {
    if (!Array.isArray(value))
        return undefined;
    return value.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every(Number.isInteger) && isLine(pair[0]))
        ? value
        : undefined;
}
function lineNumbers(value) {
    if (!Array.isArray(value))
        return undefined;
    return value.every((line) => lineNumber(line) !== undefined) ? value : undefined;
}

;// CONCATENATED MODULE: ./packages/coverage/src/detect-format.ts
const format = (name) => ({ kind: 'format', format: name });
const other = (what) => ({
    kind: 'other',
    message: `it ${what}; Cobertura, LCOV, JaCoCo, Clover, OpenCover, Go profiles and the JSON of coverage.py, Istanbul and SimpleCov are read`,
});
/** By the first bytes of a report (64 KiB are plenty). */
function detectFormat(start) {
    const utf16 = start[0] === 0xff || start[0] === 0xfe || start[0] === 0 || start[1] === 0;
    const text = utf16 ? Buffer.from(start).toString('latin1').replaceAll('\0', '') : new TextDecoder().decode(start);
    const body = text.replace(/^[\ufeff\u00ff\u00fe\s]+/u, '');
    if (body === '')
        return { kind: 'empty' };
    if (body.startsWith('<'))
        return detectXml(body);
    if (body.startsWith('{') || body.startsWith('['))
        return detectJson(body);
    if (/^mode: (?:set|count|atomic)\s/u.test(body))
        return format('go');
    const [first = ''] = /^[^#\r\n].*$/mu.exec(body) ?? [];
    if (/^(?:TN|SF|VER):/u.test(first))
        return format('lcov');
    return other('begins like no format of coverage that is read');
}
function detectXml(body) {
    const [, name = '', attributes = ''] = /^<([A-Za-z][\w:.-]*)([^>]*)/u.exec(afterProlog(body)) ?? [];
    switch (name) {
        case 'coverage':
            if (body.includes('<lineToCover'))
                return other("looks like SonarQube's generic coverage");
            // PHPUnit leaves the version of Clover out.
            return format(/\s(?:clover|generated)=/u.test(attributes) && !/\sline-rate=/u.test(attributes) ? 'clover' : 'cobertura');
        case 'report':
            return format('jacoco');
        case 'CoverageSession':
            return format('opencover');
        case 'testsuites':
        case 'testsuite':
            return other('looks like JUnit, a report of tests and not of coverage');
        case 'scoverage':
            return other("looks like scoverage's own XML: its plugin writes Cobertura too");
        case 'results':
        case 'CoverageDSPriv':
            return other("looks like Visual Studio's coverage XML: `dotnet-coverage merge -f cobertura` writes Cobertura");
        default:
            return other(name === '' ? 'is XML without a root' : `is XML with the root <${name.slice(0, 40)}>`);
    }
}
/** Without declarations, comments and the DOCTYPE before the root. */
function afterProlog(body) {
    let rest = body;
    for (;;) {
        rest = rest.trimStart();
        const end = rest.startsWith('<?') ? '?>' : rest.startsWith('<!--') ? '-->' : undefined;
        if (end !== undefined) {
            const at = rest.indexOf(end);
            if (at < 0)
                return '';
            rest = rest.slice(at + end.length);
        }
        else if (rest.startsWith('<!DOCTYPE')) {
            const inside = rest.indexOf('[');
            const plain = rest.indexOf('>');
            const at = inside >= 0 && inside < plain ? rest.indexOf('>', rest.indexOf(']', inside)) : plain;
            if (at < 0)
                return '';
            rest = rest.slice(at + 1);
        }
        else
            return rest;
    }
}
function detectJson(body) {
    if (/"(?:statementMap|fnMap|branchMap)"\s*:/u.test(body))
        return format('istanbul');
    if (/^\{\s*"[^"]*"\s*:\s*\{\s*"(?:lines|statements)"\s*:\s*\{\s*"total"\s*:/u.test(body))
        return format('istanbul');
    if (/^\{\s*"[^"]*"\s*:\s*\{\s*"coverage"\s*:/u.test(body) || /"simplecov_version"\s*:/u.test(body))
        return format('simplecov');
    if (/"command_name"\s*:/u.test(body) || /^\{\s*"[^"]+"\s*:\s*\{\s*"timestamp"\s*:\s*\d+\s*,\s*"coverage"/u.test(body))
        return format('simplecov');
    if (/"llvm\.coverage\.json\.export"/u.test(body))
        return other('looks like the JSON of llvm-cov: `llvm-cov export -format=lcov` writes LCOV');
    if (/"gcovr\/format_version"/u.test(body))
        return other('looks like the JSON of gcovr: `gcovr --cobertura` writes Cobertura');
    if (/"scriptId"\s*:/u.test(body))
        return other('looks like raw coverage of V8: c8 makes a report of it');
    if (/^\{\s*"(?:meta|files|totals)"\s*:/u.test(body))
        return format('coveragepy');
    return other(/^\{\s*\}\s*$/u.test(body) ? 'is JSON with nothing in it' : 'is JSON of an unknown kind');
}

;// CONCATENATED MODULE: ./packages/coverage/src/text-lines.ts

/** Longer than any line of a report: signatures of templates come to some 100 kB. */
const maxLineBytes = 1024 * 1024;
const text_lines_lineFeed = 0x0a;
const text_lines_carriageReturn = 0x0d;
/** The lines of a text in UTF-8 (or UTF-16), one by one; memory does not grow with it, and an endless line is refused. */
async function scanLines(chunks, onLine) {
    let number = 0;
    let rest = Buffer.alloc(0);
    const tooLong = () => ({
        ok: false,
        message: `line ${number + 1} is longer than ${maxLineBytes} bytes`,
        cut: false,
    });
    const give = (bytes, start, end) => {
        number += 1;
        const problem = onLine(bytes, start, end > start && bytes[end - 1] === text_lines_carriageReturn ? end - 1 : end);
        return problem === undefined ? undefined : `line ${number}: ${problem}`;
    };
    for await (const chunk of utf8Chunks(chunks, 'text')) {
        const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
        let start = 0;
        for (let end = bytes.indexOf(text_lines_lineFeed, rest.length); end >= 0; end = bytes.indexOf(text_lines_lineFeed, start)) {
            if (end - start > maxLineBytes)
                return tooLong();
            const message = give(bytes, start, end);
            if (message !== undefined)
                return { ok: false, message, cut: false };
            start = end + 1;
        }
        rest = bytes.subarray(start);
        if (rest.length > maxLineBytes)
            return tooLong();
    }
    if (rest.length === 0)
        return { ok: true, complete: true };
    const message = give(rest, 0, rest.length);
    return message === undefined ? { ok: true, complete: false } : { ok: false, message, cut: true };
}

;// CONCATENATED MODULE: ./packages/coverage/src/go-profile.ts



/** Of one block, and of all that the profile names: more than any program has. */
const maxBlockLines = 100_000;
const maxLines = 50_000_000;
/**
 * Profile of `go test -coverprofile` (golang.org/x/tools/cover): `mode: set|count|atomic`, then `file:line.col,line.col statements count`.
 * Every line that a block spans is code, and ran when any block on it did; a block is there once for each package that was tested with
 * `-coverpkg`. Go itself counts statements: that ratio comes along.
 */
async function readGoProfile(chunks) {
    const builder = createFileBuilder();
    const files = new Map();
    const fileOf = (path) => {
        const known = files.get(path) ?? { file: builder.file(path), blocks: new Map() };
        files.set(path, known);
        return known;
    };
    let seen = false;
    let mode = false;
    let lines = 0;
    const read = await scanLines(chunks, (bytes, start, end) => {
        const text = bytes.toString('utf8', start, end).trim();
        if (text === '')
            return undefined;
        seen = true;
        if (/^mode: (?:set|count|atomic)$/u.test(text)) {
            mode = true;
            return undefined;
        }
        if (!mode)
            return 'a Go profile begins with `mode: set`, `count` or `atomic`';
        const added = addBlock(text, fileOf);
        if (typeof added === 'string')
            return added;
        lines += added;
        return lines > maxLines ? `its blocks span more than ${maxLines} lines` : undefined;
    });
    if (!read.ok)
        return { ok: false, problem: read.cut ? 'truncated' : 'malformed', message: read.message };
    if (!seen)
        return { ok: false, problem: 'empty', message: 'the file is empty' };
    if (files.size === 0)
        return { ok: false, problem: 'empty', message: 'the profile names no code' };
    // A count that is cut is a count all the same, so only the end of its line proves that it is whole.
    if (!read.complete)
        return { ok: false, problem: 'truncated', message: 'the last line has no end' };
    let covered = 0;
    let total = 0;
    for (const { blocks } of files.values()) {
        for (const block of blocks.values()) {
            total += block >> 1;
            if (block & 1)
                covered += block >> 1;
        }
    }
    const report = { files: builder.files(), sources: [], warnings: [], statements: { covered, total } };
    return { ok: true, report: { format: 'go', ...report } };
}
/** How many lines were looked at, or what is wrong. */
function addBlock(text, fileOf) {
    const match = /^(.+):(\d{1,8})\.(\d{1,8}),(\d{1,8})\.(\d{1,8}) (\d{1,8}) (\d+)$/u.exec(text);
    const from = lineNumber(Number(match?.[2]));
    const to = lineNumber(Number(match?.[4]));
    const count = parseCount(match?.[7]);
    if (from === undefined || to === undefined || count === undefined || to < from || to - from > maxBlockLines)
        return `not a block of a Go profile: ${text.slice(0, 100)}`;
    const { file, blocks } = fileOf(match?.[1] ?? '');
    const statements = Number(match?.[6]);
    // A block without statements (an empty body) is no code.
    if (statements === 0)
        return 0;
    const place = placeOf(from, Number(match?.[3]), to, Number(match?.[5]));
    const known = blocks.get(place);
    if (known !== undefined && (known & 1 || count === 0))
        return 0;
    blocks.set(place, (known ?? statements * 2) | (count > 0 ? 1 : 0));
    for (let line = from; line <= to; line += 1)
        file.line(line, count);
    return to - from + 1;
}
/** In one number where it fits, which nearly all do: there may be very many. */
function placeOf(from, column, to, end) {
    if (from >= 2 ** 20 || column >= 2 ** 11 || to - from >= 2 ** 11 || end >= 2 ** 11)
        return `${from}.${column},${to}.${end}`;
    return ((from * 2 ** 11 + column) * 2 ** 11 + (to - from)) * 2 ** 11 + end;
}

;// CONCATENATED MODULE: ./packages/coverage/src/istanbul.ts






/**
 * Istanbul's `coverage-final.json` (nyc, Jest, Vitest, c8): by file `statementMap`, `s`, `branchMap` and `b`; or its
 * `coverage-summary.json`, which has only totals. A line counts as often as the statement that ran most of those that begin on it, as in
 * Istanbul's own line count; a branch belongs to the line of its construct and is known by type and place, which are the same in every
 * run of the same code.
 */
async function readIstanbul(chunks) {
    const builder = createFileBuilder();
    const check = createCrossCheck();
    const summaries = [];
    const statements = { covered: 0, total: 0 };
    let total;
    const read = await readJson(chunks, (path) => path.length === 0, ([key = ''], value) => {
        const fields = fieldsOf(value);
        if (fields?.statementMap !== undefined) {
            const path = typeof fields.path === 'string' && fields.path !== '' ? fields.path : key;
            return path !== '' && istanbul_addFile(builder.file(path), fields, statements, check) ? undefined : notIstanbul(path);
        }
        const summary = fields === undefined || key === '' ? undefined : summaryOf(key, fields);
        if (summary === undefined)
            return notIstanbul(key);
        if (key === 'total')
            total = summary;
        else
            summaries.push(summary);
        return undefined;
    });
    if (!read.ok)
        return read;
    const files = builder.files();
    if (files.length > 0 && summaries.length > 0)
        return { ok: false, problem: 'malformed', message: 'it has entries of `coverage-final.json` and of a summary' };
    if (summaries.length > 0 || total !== undefined)
        return summaryReport(summaries, total, check);
    if (files.length === 0)
        return { ok: false, problem: 'empty', message: 'it names no file' };
    return { ok: true, report: { format: 'istanbul', files, sources: [], warnings: check.warnings(), statements } };
}
const notIstanbul = (path) => `the entry of ${path.slice(0, 200)} is not as Istanbul writes it`;
function istanbul_addFile(file, fields, statements, check) {
    const [map, counts] = [fieldsOf(fields.statementMap), fieldsOf(fields.s)];
    const [branchMap, taken] = [fieldsOf(fields.branchMap ?? {}), fieldsOf(fields.b ?? {})];
    if (!map || !counts || !branchMap || !taken)
        return false;
    for (const [id, place] of Object.entries(map)) {
        const line = lineNumber(istanbul_placeOf(place)?.line);
        const hits = countOf(counts[id]);
        if (line === undefined)
            check.odd('statements have no readable place');
        if (hits === undefined)
            check.odd('statements have no count and are taken as not run');
        if (line === undefined)
            continue;
        file.line(line, hits ?? 0);
        statements.total += 1;
        if ((hits ?? 0) > 0)
            statements.covered += 1;
    }
    if (Object.keys(counts).some((id) => !Object.hasOwn(map, id)))
        return false;
    const ways = [];
    for (const [id, branch] of Object.entries(branchMap)) {
        const own = istanbul_waysOf(fieldsOf(branch) ?? {}, taken[id]);
        if (own === undefined)
            check.odd('branches have no readable place or counts');
        for (const way of own ?? [])
            ways.push(way);
    }
    if (Object.keys(taken).some((id) => !Object.hasOwn(branchMap, id)))
        return false;
    for (const [line, own] of byLine(ways))
        file.branches(line, branchesOfWays(own, true));
    return true;
}
/** By type, place and number within the construct. */
function istanbul_waysOf(branch, counts) {
    const start = istanbul_placeOf(branch.loc) ?? istanbul_placeOf(Array.isArray(branch.locations) ? branch.locations[0] : undefined);
    const line = lineNumber(typeof branch.line === 'number' ? branch.line : start?.line);
    if (line === undefined || !Array.isArray(counts))
        return undefined;
    const kind = typeof branch.type === 'string' ? branch.type.slice(0, 40) : '';
    const stop = istanbul_pointOf(fieldsOf(branch.loc)?.end);
    const place = `${kind}@${start?.line}:${start?.column}-${stop?.line}:${stop?.column}`;
    return counts.map((count, index) => ({ line, name: `${place}#${index}`, taken: (countOf(count) ?? 0) > 0 }));
}
const istanbul_placeOf = (place) => istanbul_pointOf(fieldsOf(place)?.start);
function istanbul_pointOf(point) {
    const { line, column } = fieldsOf(point) ?? {};
    return typeof line === 'number' ? { line, column: typeof column === 'number' ? column : -1 } : undefined;
}
function summaryOf(path, fields) {
    const lines = totalOf(fields.lines);
    const branches = totalOf(fields.branches);
    if (lines === undefined || branches === undefined)
        return undefined;
    return { path, lines: new Map(), branches: new Map(), totals: { lines, branches } };
}
function totalOf(value) {
    const { covered, total } = fieldsOf(value) ?? {};
    if (!Number.isInteger(covered) || !Number.isInteger(total))
        return undefined;
    const ratio = { covered: covered, total: total };
    return ratio.covered >= 0 && ratio.covered <= ratio.total ? ratio : undefined;
}
function summaryReport(files, total, check) {
    const warning = 'The report is a summary: its totals are believed, and lines are not known. Give `coverage-final.json` for patch coverage and merging.';
    if (files.length === 0)
        return { ok: false, problem: 'empty', message: 'it is a summary that names no file' };
    const sum = (of, part) => files.reduce((all, file) => all + (of(file)?.[part] ?? 0), 0);
    const lines = (file) => file?.totals?.lines;
    const branches = (file) => file?.totals?.branches;
    check.compare('lines', lines(total)?.total, sum(lines, 'total'));
    check.compare('covered lines', lines(total)?.covered, sum(lines, 'covered'));
    check.compare('branches', branches(total)?.total, sum(branches, 'total'));
    check.compare('covered branches', branches(total)?.covered, sum(branches, 'covered'));
    return { ok: true, report: { format: 'istanbul', files, sources: [], warnings: [warning, ...check.warnings()] } };
}

;// CONCATENATED MODULE: ./packages/coverage/src/jacoco.ts






/** More than any line has; more is no count. */
const maxBranches = 1_000_000;
/**
 * JaCoCo XML (report.dtd, also of Kover): `report/group*`/`package[name]/sourcefile[name]/line[nr][mi][ci][mb][cb]`, where `mi`/`ci` are
 * instructions of the line that were missed and covered and `mb`/`cb` branches. A line with any covered instruction is covered, as in
 * JaCoCo's own line counter. Paths are `package/file`, below the names of the groups (modules) of a report over several.
 */
async function readJacoco(chunks) {
    const builder = createFileBuilder();
    const check = createCrossCheck();
    const groups = [];
    const report = {};
    let folder = '';
    let file;
    let own = { lines: 0, counters: {} };
    let depth = 0;
    const silent = { lines: 0, all: 0 };
    const read = await scanReport(chunks, 'report', 'JaCoCo', {
        open(tag) {
            depth += 1;
            switch (tag.name) {
                case 'line':
                    if (file === undefined)
                        break;
                    own.lines += 1;
                    silent.all += 1;
                    if (tag.get('ci') === undefined && tag.get('mi') === undefined)
                        silent.lines += 1;
                    if (!jacoco_addLine(tag, file))
                        check.odd('lines have no readable number or counts');
                    break;
                case 'counter':
                    if (depth === 2)
                        addCounter(tag, report);
                    else if (file !== undefined)
                        addCounter(tag, own.counters);
                    break;
                case 'sourcefile': {
                    const name = tag.get('name') ?? '';
                    if (name === '')
                        check.odd('source files have no name and were left out');
                    const parts = [...groups, folder, name].filter((part) => part !== '');
                    file = name === '' ? undefined : builder.file(parts.join('/'));
                    own = { lines: 0, counters: {} };
                    break;
                }
                case 'package':
                    folder = tag.get('name') ?? '';
                    break;
                case 'group':
                    groups.push(tag.get('name') ?? '');
            }
        },
        close(name) {
            depth -= 1;
            if (name === 'group')
                groups.pop();
            if (name === 'package')
                folder = '';
            if (name !== 'sourcefile')
                return;
            file = undefined;
            if (own.lines === 0 && (own.counters.INSTRUCTION?.missed ?? 0) + (own.counters.INSTRUCTION?.covered ?? 0) > 0)
                check.odd('source files have code and no lines: they were compiled without line numbers (`-g:lines`)');
        },
    });
    if (!read.ok)
        return read;
    if (silent.all > 0 && silent.lines === silent.all) {
        const message = 'its lines do not say whether they ran (`mi`, `ci`), as those of gcovr: write Cobertura or LCOV instead';
        return { ok: false, problem: 'malformed', message };
    }
    const files = builder.files();
    const lines = lineRatio(files);
    const branches = branchRatio(files);
    check.compare('missed lines', report.LINE?.missed, lines.total - lines.covered);
    check.compare('covered lines', report.LINE?.covered, lines.covered);
    check.compare('missed branches', report.BRANCH?.missed, branches.total - branches.covered);
    check.compare('covered branches', report.BRANCH?.covered, branches.covered);
    return { ok: true, report: { format: 'jacoco', files, sources: [], warnings: check.warnings() } };
}
/** False when it cannot be read: then it is not proven to have run, if it is known which line it is. */
function jacoco_addLine(tag, file) {
    const line = parseLine(tag.get('nr'));
    const [instructions, missedBranches, coveredBranches] = ['ci', 'mb', 'cb'].map((name) => count(tag, name));
    if (line === undefined)
        return false;
    file.line(line, (instructions ?? 0) > 0 ? 1 : 0);
    const total = (missedBranches ?? 0) + (coveredBranches ?? 0);
    if (total > maxBranches)
        return false;
    if (total > 0)
        file.branches(line, countedBranches(total, coveredBranches ?? 0));
    return instructions !== undefined;
}
function addCounter(tag, counters) {
    const type = tag.get('type') ?? '';
    counters[type] = { missed: count(tag, 'missed') ?? 0, covered: count(tag, 'covered') ?? 0 };
}
function count(tag, name) {
    const digits = tag.digits(name);
    return digits >= 0 ? digits : parseCount(tag.get(name));
}

;// CONCATENATED MODULE: ./packages/coverage/src/lcov.ts






/** More than any file has; those beyond are no records of a tool. */
const maxWays = 1_000_000;
const end = 'end_of_record';
/**
 * LCOV tracefile (geninfo(1)): `SF`, `DA:line,hits[,checksum]`, `BRDA:line,block,branch,taken`, `LF`, `LH`, `end_of_record`; other
 * records are passed over. A branch is identified by its name when that is in words (coverage.py: `jump to line 12`), and by the
 * numbers of its block and branch only in languages where these do not change from run to run, as they do with V8.
 */
async function readLcov(chunks) {
    const builder = createFileBuilder();
    const check = createCrossCheck();
    const lines = collectLines();
    let record;
    let records = 0;
    let seen = false;
    const other = (text) => {
        if (text === '' || text.startsWith('#'))
            return undefined;
        seen = true;
        if (text === end) {
            if (record !== undefined)
                finish(record, check);
            record = undefined;
            return undefined;
        }
        const key = /^([A-Z]{2,5}):/u.exec(text)?.[1];
        if (key === undefined)
            return `not a record of LCOV: ${text.slice(0, 60)}`;
        const value = text.slice(key.length + 1);
        if (key === 'SF') {
            if (record !== undefined)
                return `the record of ${record.path.slice(0, 200)} has no ${end}`;
            if (value === '')
                return 'a source file (SF) without a name';
            records += 1;
            record = { path: value, file: builder.file(value), lines, branches: new Map(), ways: 0, said: new Map() };
        }
        else if (record !== undefined && !addTo(record, key, value))
            check.odd('records have no readable line or count');
        else if (record === undefined && ['DA', 'BRDA'].includes(key))
            check.odd('records belong to no file');
        return undefined;
    };
    const read = await scanLines(chunks, (bytes, start, stop) => {
        if (record !== undefined && addQuickly(record, bytes, start, stop))
            return undefined;
        return other(bytes.toString('utf8', start, stop).trim());
    });
    if (!read.ok) {
        const problem = read.cut && record !== undefined ? 'truncated' : 'malformed';
        return { ok: false, problem, message: read.message };
    }
    if (!seen)
        return { ok: false, problem: 'empty', message: 'the file is empty' };
    if (record !== undefined) {
        const { path } = record;
        return { ok: false, problem: 'truncated', message: `it ends within the record of ${path.slice(0, 200)}` };
    }
    if (records === 0)
        return { ok: false, problem: 'empty', message: 'it names no source file (SF)' };
    return { ok: true, report: { format: 'lcov', files: builder.files(), sources: [], warnings: check.warnings() } };
}
/** `DA:12,3` in plain digits, which is nearly all of a report; anything else is left to the careful reading. */
function addQuickly(record, bytes, start, end) {
    if (end - start > 24 || bytes[start] !== 0x44 || bytes[start + 1] !== 0x41 || bytes[start + 2] !== 0x3a)
        return false;
    let at = start + 3;
    let line = 0;
    for (; at < end && bytes[at] !== 0x2c; at += 1) {
        const digit = bytes[at] - 0x30;
        if (digit < 0 || digit > 9)
            return false;
        line = line * 10 + digit;
    }
    if (at - start > 9 || line < 1 || at + 1 >= end || end - at > 15)
        return false;
    let hits = 0;
    for (at += 1; at < end; at += 1) {
        const digit = bytes[at] - 0x30;
        if (digit < 0 || digit > 9)
            return false;
        hits = hits * 10 + digit;
    }
    record.file.line(line, hits);
    record.lines.add(line, hits);
    return true;
}
/** False when the record cannot be read. */
function addTo(record, key, value) {
    switch (key) {
        case 'DA': {
            const [number, hits] = value.split(',');
            const line = parseLine(number);
            const count = parseCount(hits);
            // A negative count (a known overflow of gcov) or garbage is no proof that the line ran.
            if (line !== undefined) {
                record.file.line(line, count ?? 0);
                record.lines.add(line, count ?? 0);
            }
            return line !== undefined && count !== undefined;
        }
        case 'BRDA': {
            const match = /^(\d+),([^,]*),(.*),([^,]*)$/u.exec(value);
            const line = parseLine(match?.[1]);
            if (match === null || line === undefined)
                return false;
            if (record.ways === maxWays)
                return false;
            record.ways += 1;
            const branches = record.branches.get(line) ?? [];
            branches.push({ block: match[2] ?? '', name: match[3] ?? '', taken: (parseCount(match[4]) ?? 0) > 0 });
            record.branches.set(line, branches);
            return true;
        }
        case 'LF':
        case 'LH':
        case 'BRF':
        case 'BRH':
            record.said.set(key, parseCount(value));
            return true;
        default:
            return true;
    }
}
function finish({ path, file, lines, branches, said }, check) {
    let total = 0;
    let covered = 0;
    for (const [line, ways] of branches) {
        const read = branchesOf(path, ways);
        file.branches(line, read);
        total += read.total;
        covered += read.covered;
    }
    const { size, covered: hit } = lines.take();
    check.compare(`lines in ${path}`, said.get('LF'), size);
    check.compare(`covered lines in ${path}`, said.get('LH'), hit);
    check.compare(`branches in ${path}`, said.get('BRF'), total);
    check.compare(`covered branches in ${path}`, said.get('BRH'), covered);
}
/** Languages whose compilers number blocks and branches the same way each time, as lcov itself relies on. */
const compiled = /\.(?:c|cc|cpp|cxx|c\+\+|cu|h|hh|hpp|hxx|h\+\+|inl|ipp|tcc|m|mm|f|f90|f95|f03|for|d|adb|ads)$/iu;
function branchesOf(path, ways) {
    const named = ways.flatMap(({ name, taken }) => {
        const target = targetOf(name);
        return target === undefined ? [] : [{ name: target, taken }];
    });
    if (named.length === ways.length)
        return branchesOfWays(named, false);
    if (compiled.test(path))
        return branchesOfWays(ways.map(({ block, name, taken }) => ({ name: `${block}:${name}`, taken })), true);
    return countedBranches(ways.length, ways.filter(({ taken }) => taken).length);
}
/** Where a branch leads, in the words that coverage.py uses in Cobertura too; `undefined` when only a number is given. */
function targetOf(name) {
    if (/^e?\d+$/u.test(name) || name === '')
        return undefined;
    const line = /^(?:jump )?to line (\d+)$/u.exec(name)?.[1];
    if (line !== undefined)
        return line;
    return /exit|return/u.test(name) ? 'exit' : name;
}

;// CONCATENATED MODULE: ./packages/coverage/src/opencover.ts





/** More than any method has. */
const opencover_maxWays = 1_000_000;
/**
 * OpenCover XML (also of coverlet and AltCover): `Module/Files/File[uid][fullPath]` and
 * `Class/Methods/Method/SequencePoints/SequencePoint[vc][sl][fileid]`, `BranchPoints/BranchPoint[vc][sl][offset][path][fileid]`. A line is
 * that on which a sequence point begins; its other lines may belong to points of their own. A branch is known by its method, offset and
 * path, which are the same in every run of one build.
 */
async function readOpenCover(chunks) {
    const builder = createFileBuilder();
    const check = createCrossCheck();
    const paths = new Map();
    const points = { all: 0, visited: 0 };
    let summary;
    let method = { name: '', path: undefined, ways: [] };
    let name;
    let depth = 0;
    const read = await scanReport(chunks, 'CoverageSession', 'OpenCover', {
        open(tag) {
            depth += 1;
            switch (tag.name) {
                case 'SequencePoint': {
                    const hits = opencover_count(tag, 'vc');
                    points.all += 1;
                    if ((hits ?? 0) > 0)
                        points.visited += 1;
                    addPoint(tag, hits, pathOf(tag, method, paths), builder, check);
                    break;
                }
                case 'BranchPoint':
                    addWay(tag, method, paths, check);
                    break;
                case 'FileRef':
                    method.path = paths.get(tag.get('uid') ?? '');
                    break;
                case 'File':
                    paths.set(tag.get('uid') ?? '', tag.get('fullPath') ?? '');
                    break;
                case 'Method':
                    method = { name: '', path: undefined, ways: [] };
                    break;
                case 'Name':
                    name = '';
                    break;
                case 'Summary':
                    if (depth === 2)
                        summary = { all: opencover_count(tag, 'numSequencePoints'), visited: opencover_count(tag, 'visitedSequencePoints') };
            }
        },
        text(piece) {
            if (name !== undefined)
                name += piece();
        },
        close(closed) {
            depth -= 1;
            if (closed === 'Name') {
                method.name = name ?? '';
                name = undefined;
            }
            else if (closed === 'Method')
                opencover_finish(method, builder);
        },
    });
    if (!read.ok)
        return read;
    check.compare('sequence points', summary?.all, points.all);
    check.compare('visited sequence points', summary?.visited, points.visited);
    return { ok: true, report: { format: 'opencover', files: builder.files(), sources: [], warnings: check.warnings() } };
}
const pathOf = (tag, method, paths) => {
    const id = tag.get('fileid');
    return id === undefined ? method.path : paths.get(id);
};
/** What the compiler made up has this line, 0xFEEFEE or 0xF00F00, in its debug information. */
const isHidden = (line) => line === '16707566' || line === '15732480';
function addPoint(tag, hits, path, builder, check) {
    const text = tag.get('sl');
    if (isHidden(text))
        return;
    const line = parseLine(text);
    if (line === undefined || hits === undefined)
        check.odd('sequence points have no readable line or count');
    if (path === undefined || path === '')
        check.odd('sequence points name no file and were left out');
    else if (line !== undefined)
        builder.file(path).line(line, hits ?? 0);
}
function addWay(tag, method, paths, check) {
    const text = tag.get('sl');
    if (isHidden(text))
        return;
    const line = parseLine(text);
    const path = pathOf(tag, method, paths);
    if (line === undefined || path === undefined || path === '' || method.ways.length === opencover_maxWays) {
        check.odd('branch points name no line or file and were left out');
        return;
    }
    method.ways.push({ line, path, name: `${tag.get('offset')}:${tag.get('path')}`, taken: (opencover_count(tag, 'vc') ?? 0) > 0 });
}
function opencover_finish({ name, ways }, builder) {
    const files = new Map();
    for (const way of ways) {
        const own = files.get(way.path);
        if (own === undefined)
            files.set(way.path, [way]);
        else
            own.push(way);
    }
    for (const [path, own] of files) {
        for (const [line, all] of byLine(own))
            builder.file(path).branches(line, branchesOfWays(all, true), name);
    }
}
function opencover_count(tag, attribute) {
    const digits = tag.digits(attribute);
    return digits >= 0 ? digits : parseCount(tag.get(attribute));
}

;// CONCATENATED MODULE: ./packages/coverage/src/simplecov.ts






/**
 * SimpleCov: `.resultset.json` (`<command>.coverage.<path>`, several commands merged), `coverage.json` of its JSON formatter
 * (`coverage.<path>`), and that of the older simplecov-json (`files[].filename`). Of each file `lines`: a count for each line, `null`
 * where there is no code and `"ignored"` where it is marked so; `branches` by type and place.
 */
async function readSimpleCov(chunks) {
    const builder = createFileBuilder();
    const check = createCrossCheck();
    let known = false;
    const add = (path, value) => path !== '' && simplecov_addFile(builder.file(path), value, check)
        ? undefined
        : `the entry of ${path.slice(0, 200)} is not as SimpleCov writes it`;
    const read = await readJson(chunks, entered, (path, value) => {
        const [first, second, third] = path;
        if (first === 'coverage' && second !== undefined && path.length === 2) {
            known = true;
            return add(second, value);
        }
        if (second === 'coverage' && third !== undefined && path.length === 3) {
            known = true;
            return add(third, value);
        }
        if (first === 'files' && path.length === 2) {
            known = true;
            const fields = fieldsOf(value) ?? {};
            return add(String(fields.filename ?? ''), fields.coverage);
        }
        return undefined;
    });
    if (!read.ok)
        return read;
    const files = builder.files();
    if (files.length > 0)
        return { ok: true, report: { format: 'simplecov', files, sources: [], warnings: check.warnings() } };
    return known
        ? { ok: false, problem: 'malformed', message: 'it names no file that can be read' }
        : { ok: false, problem: 'empty', message: 'it names no file' };
}
/** `coverage` at the top or below one name, and the list `files`. */
function entered(path) {
    const [first, second] = path;
    if (path.length === 0)
        return true;
    if (path.length === 1)
        return !['meta', 'groups', 'metrics', 'total', 'errors'].includes(first ?? '');
    return path.length === 2 && second === 'coverage' && first !== 'coverage' && first !== 'files';
}
function simplecov_addFile(file, value, check) {
    // Before SimpleCov 0.18 the lines stood there alone.
    const fields = Array.isArray(value) ? { lines: value } : (fieldsOf(value) ?? {});
    if (!Array.isArray(fields.lines))
        return false;
    for (const [index, hits] of fields.lines.entries()) {
        if (hits === null || hits === 'ignored')
            continue;
        const count = countOf(hits);
        if (count === undefined)
            check.odd('lines have no readable count and are taken as not run');
        file.line(index + 1, count ?? 0);
    }
    const ways = Array.isArray(fields.branches)
        ? listedWays(fields.branches)
        : nestedWays(fieldsOf(fields.branches) ?? {});
    if (ways === undefined)
        return false;
    for (const [line, own] of byLine(ways))
        file.branches(line, branchesOfWays(own, true));
    return true;
}
/** `coverage.json`: `{type, start_line, end_line, coverage, report_line}`, where `report_line` is the line of the condition. */
function listedWays(branches) {
    const ways = [];
    for (const branch of branches) {
        const { type, start_line, end_line, report_line, coverage } = fieldsOf(branch) ?? {};
        const line = lineNumber(Number(report_line ?? start_line));
        if (line === undefined)
            return undefined;
        if (coverage === 'ignored')
            continue;
        ways.push({ line, name: `${type}@${start_line}-${end_line}`, taken: (countOf(coverage) ?? 0) > 0 });
    }
    return ways;
}
/** `.resultset.json`: `"[:if, 0, 6, 6, 10, 9]": {"[:then, 1, 7, 6, 7, 10]": 1}`: type, a number of its own, line, column, line, column. */
function nestedWays(conditions) {
    const ways = [];
    for (const [condition, branches] of Object.entries(conditions)) {
        const from = simplecov_placeOf(condition);
        const own = fieldsOf(branches);
        if (from === undefined || own === undefined)
            return undefined;
        for (const [branch, hits] of Object.entries(own)) {
            const name = simplecov_placeOf(branch)?.name ?? branch;
            ways.push({ line: from.line, name: `${from.name} ${name}`, taken: (countOf(hits) ?? 0) > 0 });
        }
    }
    return ways;
}
/** The number is left out: it counts the branches of a file, and says nothing about this one. */
function simplecov_placeOf(key) {
    const match = /^\[:?"?(\w+)"?, \d+, (\d+), (\d+), (\d+), (\d+)\]$/u.exec(key);
    const line = lineNumber(Number(match?.[2]));
    if (match === null || line === undefined)
        return undefined;
    return { line, name: `${match[1]}@${match[2]}:${match[3]}-${match[4]}:${match[5]}` };
}

;// CONCATENATED MODULE: ./packages/coverage/src/read-report.ts










const read_report_sniffBytes = 64 * 1024;
/** Reads a report; `auto` tells the format from how its content begins, never from the name of the file. */
async function readReport(chunks, format) {
    if (format !== 'auto')
        return readAs(format, chunks);
    const { start, all } = await peek(chunks);
    const found = detectFormat(start);
    switch (found.kind) {
        case 'format':
            return readAs(found.format, all);
        case 'empty':
            return { ok: false, problem: 'empty', message: 'the file is empty' };
        case 'other':
            return { ok: false, problem: 'unknown-format', message: found.message };
    }
}
function readAs(format, chunks) {
    switch (format) {
        case 'cobertura':
            return readCobertura(chunks);
        case 'lcov':
            return readLcov(chunks);
        case 'jacoco':
            return readJacoco(chunks);
        case 'clover':
            return readClover(chunks);
        case 'coveragepy':
            return readCoveragePy(chunks);
        case 'istanbul':
            return readIstanbul(chunks);
        case 'go':
            return readGoProfile(chunks);
        case 'simplecov':
            return readSimpleCov(chunks);
        case 'opencover':
            return readOpenCover(chunks);
    }
}
/** The first bytes, and all of them again. */
async function peek(chunks) {
    const iterator = chunks[Symbol.asyncIterator]();
    const held = [];
    let bytes = 0;
    while (bytes < read_report_sniffBytes) {
        const next = await iterator.next();
        if (next.done === true)
            break;
        held.push(next.value);
        bytes += next.value.length;
    }
    async function* all() {
        yield* held;
        for (let next = await iterator.next(); next.done !== true; next = await iterator.next())
            yield next.value;
    }
    return { start: Buffer.concat(held).subarray(0, read_report_sniffBytes), all: all() };
}

;// CONCATENATED MODULE: ./packages/coverage/src/summary.ts



const filesShown = 20;
const changedShown = 50;
const rangesShown = 12;
/** Totals, then the changed files with the places that no test runs. */
function coverageBlocks(summary) {
    return [totals(summary), ...trend(summary.history), ...changedFiles(summary)];
}
const right = (title) => ({ title, align: 'right' });
function totals({ files, patch, baseline, components }) {
    const lines = lineRatio(files);
    const branches = branchRatio(files);
    const change = baseline !== undefined || components.some((component) => component.baseline !== undefined);
    const row = (name, cells, moved) => [
        name,
        ...cells,
        ...(change ? [moved] : []),
    ];
    const measured = (ratio) => (ratio.total === 0 ? 'not measured' : (0,percent/* formatRatioWithCounts */.l2)(ratio));
    const wide = components.length > 0;
    const columns = wide
        ? ['', right('Lines'), right('Branches'), ...(patch === undefined ? [] : [right('Changed lines')])]
        : ['', right('Covered')];
    const patchCell = (ratio) => patch === undefined ? [] : [ratio === undefined || ratio.total === 0 ? '–' : (0,percent/* formatRatioWithCounts */.l2)(ratio)];
    const rows = wide
        ? [
            row('All', [measured(lines), measured(branches), ...patchCell(patch?.ratio)], points(baseline, lines)),
            ...components.map((component) => row(component.name, [measured(component.lines), measured(component.branches), ...patchCell(component.patch)], points(component.baseline, component.lines))),
        ]
        : [
            row('Lines', [measured(lines)], points(baseline, lines)),
            row('Branches', [measured(branches)], ''),
            ...(patch === undefined ? [] : [row('Changed lines', [changedTotal(patch.ratio)], '')]),
            row('Files', [String(files.length)], ''),
        ];
    return (0,report_src/* table */.tp)([...columns, ...(change ? [right('Change')] : [])], rows);
}
function changedTotal(ratio) {
    return ratio.total === 0 ? 'none is code' : (0,percent/* formatRatioWithCounts */.l2)(ratio);
}
function points(from, to) {
    const scaled = from === undefined ? undefined : (0,percent/* difference */.iv)(from, to);
    if (scaled === undefined)
        return '';
    return scaled === 0n ? '±0.00 points' : `${(0,percent/* formatPoints */.Xf)(scaled)} points`;
}
function trend(history) {
    const shown = history.map(({ lines }) => lines).filter(({ total }) => total > 0);
    const [first, last] = [shown[0], shown.at(-1)];
    if (first === undefined || last === undefined || shown.length < 3)
        return [];
    const bars = (0,report_src/* sparkline */.KM)(shown.map(({ covered, total }) => covered / total));
    return [(0,report_src/* paragraph */.FY)(`The last ${shown.length} totals: ${(0,percent/* formatRatio */.B0)(first)} `, (0,report_src/* code */.aY)(bars), ` ${(0,percent/* formatRatio */.B0)(last)}`)];
}
function changedFiles({ patch, urlOf }) {
    if (patch === undefined || patch.files.length === 0)
        return [];
    const uncovered = patch.files.filter(({ ratio }) => ratio.covered < ratio.total);
    if (uncovered.length === 0)
        return [(0,report_src/* paragraph */.FY)('Tests run every line of code that was changed.')];
    const rows = uncovered
        .slice(0, changedShown)
        .map((file) => [(0,report_src/* code */.aY)(file.path), (0,percent/* formatRatioWithCounts */.l2)(file.ratio), summary_places(file, urlOf)]);
    const rest = patch.files.length - uncovered.length;
    return [
        (0,report_src/* table */.tp)(['Changed file', right('Changed lines'), 'No test runs'], rows, Math.max(0, uncovered.length - changedShown)),
        ...(rest > 0
            ? [(0,report_src/* paragraph */.FY)(`Of ${rest} more changed ${rest === 1 ? 'file' : 'files'} every changed line is covered.`)]
            : []),
    ];
}
function summary_places({ path, hunks, unmeasured }, urlOf) {
    if (unmeasured)
        return ['any line: no report knows this file'];
    return linked(path, hunks.flatMap(({ ranges }) => ranges), urlOf);
}
function linked(path, ranges, urlOf) {
    const shown = ranges.slice(0, rangesShown).flatMap((range, index) => {
        const url = urlOf(path, range);
        const label = formatRanges([range]);
        return [...(index === 0 ? [] : [', ']), url === undefined ? label : (0,report_src/* link */.nf)(label, url)];
    });
    return ranges.length > rangesShown ? [...shown, `, and ${ranges.length - rangesShown} more`] : shown;
}
/** The files with the most lines that never ran; folded when there is a change, which comes first. */
function mostToGain({ files, patch, urlOf }) {
    const incomplete = files
        .map((file) => ({ file, ratio: lineRatio([file]), partial: partialLines(file) }))
        .filter(({ ratio, partial }) => ratio.covered < ratio.total || partial.length > 0)
        .sort((a, b) => b.ratio.total - b.ratio.covered - (a.ratio.total - a.ratio.covered) || b.partial.length - a.partial.length);
    if (incomplete.length === 0)
        return [(0,report_src/* paragraph */.FY)('Every line and every branch that was measured is covered.')];
    const rows = incomplete.slice(0, filesShown).map(({ file, ratio, partial }) => [
        (0,report_src/* code */.aY)(file.path),
        (0,percent/* formatRatioWithCounts */.l2)(ratio),
        linked(file.path, missingRanges(file), urlOf),
        linked(file.path, partial.map((line) => [line, line]), urlOf),
    ]);
    const columns = ['File', right('Lines'), 'Missing lines', 'Branches missing at'];
    const whole = (0,report_src/* table */.tp)(columns, rows, Math.max(0, incomplete.length - filesShown));
    return patch === undefined ? [whole] : [(0,report_src/* details */.zH)(`Files with most to gain (${incomplete.length})`, [whole])];
}

;// CONCATENATED MODULE: ./packages/coverage/src/thresholds.ts


/** One check for each threshold that can be judged; of files only those that are below, or one for all. */
function checkThresholds(measured, thresholds, component) {
    const name = (what) => (component === undefined ? what : `${component}: ${what}`);
    const lines = lineRatio(measured.files);
    const checks = [];
    const { line, branch, file, patch, drop } = thresholds;
    if (line !== undefined)
        checks.push(least(name('line coverage'), lines, line, 'line'));
    if (branch !== undefined)
        checks.push(least(name('branch coverage'), branchRatio(measured.files), branch, 'branch'));
    if (file !== undefined)
        checks.push(...fileChecks(name('each file'), measured.files, file));
    if (patch !== undefined)
        checks.push(...patchCheck(name('patch coverage'), measured.patch, patch));
    if (drop !== undefined)
        checks.push(...dropCheck(name('change of line coverage'), measured.baseline, lines, drop));
    if (checks.length > 0 || component !== undefined)
        return checks;
    const why = Object.values(thresholds).some((threshold) => threshold !== undefined)
        ? 'no threshold could be applied here'
        : 'no threshold given';
    const reason = `${(0,percent/* formatRatioWithCounts */.l2)(lines)}, ${why}`;
    return [{ name: 'line coverage', status: lines.total === 0 ? 'inconclusive' : 'pass', reason }];
}
const plurals = { line: 'lines', branch: 'branches', 'changed line': 'changed lines' };
function least(name, ratio, threshold, unit) {
    const met = (0,percent/* meets */.D)(ratio, threshold);
    if (met === undefined)
        return { name, status: 'inconclusive', reason: nothingMeasured(unit) };
    const rest = more((0,percent/* missingToMeet */.pc)(ratio, threshold), unit);
    const reason = `${(0,percent/* formatRatioWithCounts */.l2)(ratio)}, at least ${threshold.text}% wanted${rest}`;
    return { name, status: met ? 'pass' : 'fail', reason };
}
/** `: 7 more lines`. */
function more(missing, unit) {
    return missing === 0 ? '' : `: ${missing} more ${missing === 1 ? unit : plurals[unit]}`;
}
function nothingMeasured(unit) {
    return unit === 'branch'
        ? 'the reports have no branches: measure them (coverage.py: `--cov-branch`, or `branch = true`)'
        : 'the reports have no line of code';
}
function fileChecks(name, files, threshold) {
    const measured = files.map((file) => ({ file, ratio: lineRatio([file]) })).filter(({ ratio }) => ratio.total > 0);
    if (measured.length === 0)
        return [{ name, status: 'inconclusive', reason: nothingMeasured('line') }];
    const below = measured.filter(({ ratio }) => (0,percent/* meets */.D)(ratio, threshold) === false);
    if (below.length > 0)
        return below.map(({ file, ratio }) => least(file.path, ratio, threshold, 'line'));
    const reason = `${measured.length} of ${measured.length} files have at least ${threshold.text}%`;
    return [{ name, status: 'pass', reason }];
}
function patchCheck(name, patch, threshold) {
    switch (patch.kind) {
        case 'none':
            return [];
        case 'unavailable':
            return [{ name, status: 'inconclusive', reason: patch.reason }];
        case 'measured':
            return patch.ratio.total === 0
                ? [{ name, status: 'pass', reason: 'no line of code was changed' }]
                : [least(name, patch.ratio, threshold, 'changed line')];
    }
}
/** A baseline that is not there yet is told elsewhere: it must not keep the first change, or any, from being merged. */
function dropCheck(name, baseline, now, threshold) {
    if (baseline.kind === 'none')
        return [];
    if (baseline.kind === 'unavailable')
        return [{ name, status: 'inconclusive', reason: baseline.reason }];
    const then = baseline.lines;
    const counted = { covered: now.covered + baseline.unstable, total: now.total };
    const points = (0,percent/* difference */.iv)(then, now);
    if (points === undefined) {
        const reason = then.total === 0 ? `the baseline (${baseline.label}) has no line of code` : nothingMeasured('line');
        return [{ name, status: 'inconclusive', reason }];
    }
    const missing = (0,percent/* missingToDropAtMost */.lK)(then, counted, threshold);
    const unstable = baseline.unstable === 0
        ? ''
        : `, not counting ${baseline.unstable} ${baseline.unstable === 1 ? 'line that comes and goes' : 'lines that come and go'} from run to run`;
    const reason = `${(0,percent/* formatPoints */.Xf)(points)} points (${(0,percent/* formatRatio */.B0)(now)} against ${(0,percent/* formatRatioWithCounts */.l2)(then)} at ${baseline.label})${unstable}, a drop of at most ${threshold.text} allowed${more(missing, 'line')}`;
    return [{ name, status: missing === 0 ? 'pass' : 'fail', reason }];
}

;// CONCATENATED MODULE: ./packages/coverage/src/unmeasured.ts

/**
 * A file that no report knows, as one in which nothing ran. Which of its lines are code only a coverage tool could say; every line that
 * is neither blank, nor a comment, nor only punctuation is taken for one, so that a file that is never imported cannot make a number
 * better than it is.
 */
function unmeasuredFile(path, text) {
    const lines = new Map();
    const language = languageOf(path);
    let blockEnd;
    for (const [index, line] of text.split('\n').entries()) {
        const code = line.trim();
        if (blockEnd !== undefined) {
            if (code.includes(blockEnd))
                blockEnd = undefined;
            continue;
        }
        const block = language.blocks.find(({ start }) => start.test(code));
        if (block !== undefined) {
            const opened = code.replace(block.start, '');
            const end = opened.indexOf(block.end);
            if (end < 0)
                blockEnd = block.end;
            if (end < 0 || opened.slice(end + block.end.length).trim() === '')
                continue;
        }
        if (!/[\p{L}\p{N}_]/u.test(code) || language.comment.test(code))
            continue;
        lines.set(index + 1, 0);
        // A text that begins within a statement and goes on: it is part of that line.
        blockEnd = language.texts?.find((quotes) => code.split(quotes).length % 2 === 0);
    }
    return { path, lines, branches: new Map() };
}
const slashStar = { start: /^\/\*/u, end: '*/' };
const hash = { comment: /^#/u, blocks: [] };
const slashes = { comment: /^\/\//u, blocks: [slashStar] };
/** A text that stands alone is a docstring. */
const python = {
    comment: /^#/u,
    blocks: [
        { start: /^[rRuU]?"""/u, end: '"""' },
        { start: /^[rRuU]?'''/u, end: "'''" },
    ],
    texts: ['"""', "'''"],
};
const php = { comment: /^(?:#(?!\[)|\/\/|<\?php$|\?>)/u, blocks: [slashStar] };
const markup = { comment: /^\/\//u, blocks: [slashStar, { start: /^<!--/u, end: '-->' }] };
const unknown = { comment: /^(?:#|\/\/|\/?\*|--|<!--|;|%)/u, blocks: [] };
const languages = {
    '.py': python,
    '.pyi': python,
    '.rb': hash,
    '.sh': hash,
    '.pl': hash,
    '.ex': hash,
    '.exs': hash,
    '.php': php,
    '.vue': markup,
    '.svelte': markup,
};
const slashEndings = /^\.(?:[cm]?[jt]sx?|java|kts?|scala|groovy|go|rs|swift|cs|dart|c|cc|cpp|cxx|h|hh|hpp|m|mm|proto|zig)$/u;
function languageOf(path) {
    const ending = external_node_path_.posix.extname(path);
    return languages[ending] ?? (slashEndings.test(ending) ? slashes : unknown);
}

;// CONCATENATED MODULE: ./packages/coverage/src/index.ts


























// EXTERNAL MODULE: ./packages/verdict/src/verdict.ts
var src_verdict = __nccwpck_require__(2827);
;// CONCATENATED MODULE: ./packages/git/src/moved-lines.ts
/** A shorter block is found in too many places to be the same one: git's own bar for moved blocks, and two lines. */
const leastCharacters = 20;
const leastLines = 2;
/** A line that was removed more often than this (a brace, `return None`) does not begin a block. */
const mostPlaces = 50;
/**
 * Blocks of lines that only moved, within a file or between files. Each removed line stands for one added line at most, so a copy is
 * new. `ignoreWhitespace`: also when their indentation changed.
 */
function findMoves(files, ignoreWhitespace) {
    const removed = moved_lines_places(files, 'removed', ignoreWhitespace);
    const added = moved_lines_places(files, 'added', ignoreWhitespace);
    if (removed.length === 0 || added.length === 0)
        return [];
    const byText = new Map();
    for (const [index, { text }] of removed.entries()) {
        if (!/\w/u.test(text))
            continue;
        const known = byText.get(text);
        if (known === undefined)
            byText.set(text, [index]);
        else
            known.push(index);
    }
    const used = new Uint8Array(removed.length);
    const moves = [];
    for (let index = 0; index < added.length;) {
        const found = longest(added, index, removed, byText.get(added[index]?.text ?? '') ?? [], used);
        const [from, to] = [removed[found.at], added[index]];
        if (found.count === 0 || from === undefined || to === undefined || !telling(added, index, found.count)) {
            index += 1;
            continue;
        }
        used.fill(1, found.at, found.at + found.count);
        moves.push({ oldPath: from.path, oldStart: from.line, newPath: to.path, newStart: to.line, count: found.count });
        index += found.count;
    }
    return moves;
}
function moved_lines_places(files, side, ignoreWhitespace) {
    const found = [];
    let hunk = 0;
    for (const { oldPath = '', newPath = '', hunks } of files) {
        for (const each of hunks) {
            hunk += 1;
            const start = side === 'removed' ? each.oldStart : each.newStart;
            for (const [index, text] of each[side].entries()) {
                found.push({
                    path: side === 'removed' ? oldPath : newPath,
                    line: start + index,
                    text: ignoreWhitespace ? text.replace(/\s+/gu, '') : text,
                    hunk,
                });
            }
        }
    }
    return found;
}
function longest(added, start, removed, candidates, used) {
    let best = { at: -1, count: 0 };
    if (candidates.length > mostPlaces)
        return best;
    for (const at of candidates) {
        let count = 0;
        while (used[at + count] === 0 &&
            removed[at + count]?.text === added[start + count]?.text &&
            removed[at + count]?.hunk === removed[at]?.hunk &&
            added[start + count]?.hunk === added[start]?.hunk)
            count += 1;
        if (count > best.count)
            best = { at, count };
    }
    return best;
}
function telling(lines, start, count) {
    let filled = 0;
    let characters = 0;
    for (const { text } of lines.slice(start, start + count)) {
        const telling = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
        characters += telling;
        if (telling > 0)
            filled += 1;
    }
    return filled >= leastLines && characters >= leastCharacters;
}

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
function unquotePath(text) {
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
function readPatch(text) {
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
const plainDiff = [
    'diff',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    '--no-relative',
    '--ignore-submodules=none',
    '-M',
    '-l2000',
    '-O/dev/null',
];
/** What changed from one commit to another: files with their renames, and the lines of those that are of interest. */
async function changes_readChanges(git, from, to, { ignoreWhitespace, interesting = () => true }) {
    const listed = await git.run([...plainDiff, '--raw', '-z', '--no-abbrev', from, to, '--']);
    if (!listed.ok)
        return failed(listed.stderr);
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
        return failed(patch.stderr || 'its output is too long');
    const patches = readPatch(patch.stdout);
    const byPath = new Map(patches.map((one) => [one.newPath ?? one.oldPath ?? '', one.hunks]));
    const known = new Set(wanted.map(({ path }) => path));
    const changed = files.map((file) => known.has(file.path) ? { ...file, hunks: (byPath.get(file.path) ?? []).map(withoutText) } : file);
    return { ok: true, changes: { files: changed, moves: findMoves(patches, ignoreWhitespace) } };
}
function failed(stderr) {
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








;// CONCATENATED MODULE: ./actions/coverage-gate/src/change.ts


const noChanges = { files: [], moves: [] };
async function change_readChange(inputs, collection, io) {
    const comparison = await comparison_findComparison(io.git, io.github.context, inputs.base);
    if (comparison.kind !== 'found')
        return without(comparison);
    const endings = new Set(collection.files.map(({ path }) => endingOf(path)));
    const result = await changes_readChanges(io.git, comparison.base, comparison.head, {
        ignoreWhitespace: inputs.ignoreWhitespace,
        interesting: (path) => endings.has(endingOf(path)) && collection.included(path),
    });
    if (!result.ok)
        return without({ kind: 'unavailable', reason: result.message });
    const { changes } = result;
    const known = new Set(collection.files.map(({ path }) => path));
    const sources = inputs.sourceGiven
        ? { expected: [], elsewhere: [] }
        : newSources(changes.files.filter(({ kind, path }) => kind === 'added' && collection.included(path)).map(({ path }) => path), { measured: known, tracked: collection.tracked.paths });
    const guessed = await Promise.all(sources.expected.map(async (path) => unmeasuredFile(path, (await collection.textOf(path)) ?? '')));
    const unmeasured = new Set([...sources.expected, ...collection.unmeasured]);
    const files = [...collection.files, ...guessed];
    const patch = patchCoverage(files, changes, unmeasured);
    return {
        comparison,
        changes,
        patch,
        measured: { kind: 'measured', ratio: patch.ratio },
        within: (matches) => ({
            kind: 'measured',
            ratio: patchCoverage(files.filter(({ path }) => matches(path)), changes, unmeasured).ratio,
        }),
        uncounted: sources.elsewhere,
    };
}
function without(comparison) {
    const measured = comparison;
    return { comparison, changes: noChanges, patch: undefined, measured, within: () => measured, uncounted: [] };
}
const noChange = without({ kind: 'none' });
const endingOf = (path) => /\.[^./]+$/u.exec(path)?.[0] ?? path.slice(path.lastIndexOf('/') + 1);

;// CONCATENATED MODULE: ./packages/shards/src/manifest.ts

const shardOutcomes = ['success', 'failure', 'cancelled', 'skipped'];
const shardSchema = 'sluice/shard@1';
const manifest_keys = ['schema', 'shard', 'shards', 'attempt', 'run', 'sha', 'reports', 'files', 'outcome', 'plan'];
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
    const unknown = Object.keys(given).find((key) => !manifest_keys.includes(key));
    if (unknown !== undefined)
        return manifest_failed(`it has no key \`${unknown}\`${(0,src/* didYouMean */.au)(unknown, manifest_keys)}`);
    const shard = nameOf(given.shard);
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
            run: nameOf(given.run),
            sha: nameOf(given.sha),
            reports,
            files: files === undefined ? undefined : Number(files),
            outcome,
            plan: nameOf(given.plan),
        },
    };
}
const manifest_failed = (message) => ({ ok: false, message });
function nameOf(value) {
    if (typeof value === 'number' && Number.isSafeInteger(value))
        return String(value);
    return typeof value === 'string' && value.trim() !== '' && value.length <= 200 ? value.trim() : undefined;
}
function shardNames(value) {
    if (value === undefined)
        return undefined;
    if (Array.isArray(value)) {
        const names = value.map(nameOf).filter((name) => name !== undefined);
        return names.length === value.length && names.length <= mostShards ? names : 'wrong';
    }
    const count = Number(value);
    if (!Number.isSafeInteger(count) || count < 1 || count > mostShards)
        return 'wrong';
    return Array.from({ length: count }, (_, index) => String(index + 1));
}

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
    const matchers = current.map((manifest) => [manifest, matcherOf(manifest)]);
    const wanted = (path) => matchers.find(([, matches]) => matches(path))?.[0];
    const old = superseded.map(matcherOf);
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
function matcherOf({ path, reports = ['.'] }) {
    return pathMatcher(reports.map((glob) => joined(external_node_path_.posix.dirname(path), glob)));
}
function joined(folder, glob) {
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

;// CONCATENATED MODULE: ./packages/shards/src/index.ts





;// CONCATENATED MODULE: ./actions/coverage-gate/src/go-modules.ts

const bytesOfModule = 1024 * 1024;
/** How the paths of Go profiles become paths of the repository, by every `go.mod` in it. */
async function goModuleRules(tracked, root) {
    const rules = [];
    for (const path of tracked.paths) {
        if (path !== 'go.mod' && !path.endsWith('/go.mod'))
            continue;
        // In the index and not on disk: sparse checkouts have that.
        if (!(await root.exists(path)))
            continue;
        const rule = goModuleRule(path, await root.text(path, bytesOfModule));
        if (rule !== undefined)
            rules.push(rule);
    }
    return rules.sort(byModule);
}

;// CONCATENATED MODULE: ./actions/coverage-gate/src/collection.ts




const sourceBytes = 4 * 1024 * 1024;
async function collect(inputs, io) {
    const warnings = [];
    const selection = await selectReports(inputs, io);
    // Without a report nothing is asked of git: there is nothing to hold against the repository.
    const tracked = selection.paths.length === 0 ? noFiles(io) : await filesOfRepository(io, warnings);
    const checks = [...selection.checks];
    const reports = [];
    const measured = [];
    const unmatched = new Set();
    const modules = await goModuleRules(tracked, io.files.at(tracked.root));
    const resolve = createPathResolver(tracked, [...inputs.rules, ...modules]);
    for (const path of selection.paths) {
        const result = await readReport(io.files.stream(path), inputs.format);
        if (!result.ok) {
            const status = result.problem === 'empty' ? 'inconclusive' : 'error';
            checks.push({ name: path, status, reason: result.message });
            reports.push({ path, format: '', problem: result.message });
            continue;
        }
        const { report } = result;
        const { format, statements } = report;
        reports.push({ path, format, problem: undefined, ...(statements === undefined ? {} : { statements }) });
        warnings.push(...report.warnings.map((warning) => `${path}: ${warning}`));
        for (const file of report.files) {
            const resolution = resolve(file.path, report.sources);
            switch (resolution.kind) {
                case 'found':
                    measured.push({ ...file, path: resolution.path });
                    break;
                case 'unmatched':
                    unmatched.add(file.path);
                    break;
                case 'ambiguous':
                    unmatched.add(file.path);
                    warnings.push(ambiguity(file.path, resolution.candidates));
            }
        }
    }
    const excluded = pathMatcher(inputs.exclude, tracked.prefix);
    const included = (path) => !excluded(path);
    const root = io.files.at(tracked.root);
    const textOf = async (path) => sourceText(root, path);
    const known = new Set(measured.map(({ path }) => path));
    const isSource = pathMatcher(inputs.source, tracked.prefix);
    const wanted = [...tracked.paths].filter((path) => isSource(path) && included(path));
    const unmeasured = wanted.filter((path) => !known.has(path)).sort();
    for (const path of unmeasured)
        measured.push(unmeasuredFile(path, (await textOf(path)) ?? ''));
    const files = mergeFiles(measured.filter(({ path }) => included(path)));
    for (const { path, disagreement } of files) {
        if (disagreement.length > 0)
            warnings.push(disagreementOf(path, disagreement));
    }
    if (unmatched.size > 0 && files.length === 0) {
        const [example] = unmatched;
        const reason = `none of the ${unmatched.size} reported files is in the repository, for instance ${example}: give \`path-map\``;
        checks.push({ name: 'paths', status: 'inconclusive', reason });
    }
    return {
        reports,
        shards: selection.shards,
        files,
        checks,
        warnings,
        unmatched: [...unmatched].sort(),
        unmeasured,
        tracked,
        included,
        textOf,
    };
}
function disagreementOf(path, lines) {
    const last = lines.at(-1) ?? 0;
    const counts = lines.length === 1 ? `${last} in each, not the same ones` : `${lines.slice(0, -1).join(', ')} and ${last} of them`;
    return `${path}: the reports disagree about which of its lines are code (${counts}). Were they made from the same commit?`;
}
function ambiguity(path, candidates) {
    const shown = candidates.slice(0, 3).join(', ');
    return `${path} could be ${candidates.length} files (${shown}${candidates.length > 3 ? ', …' : ''}): say which with \`path-map\`.`;
}
const noFiles = (io) => ({ root: io.files.root, prefix: '', paths: new Set() });
async function filesOfRepository(io, warnings) {
    const tracked = await trackedFiles(io.git);
    if (tracked !== undefined)
        return tracked;
    warnings.push('This is no git repository: reported paths are compared with the files on disk.');
    const entries = await io.files.glob(['**/*', '!.venv/**', '!**/__pycache__/**']);
    return { root: io.files.root, prefix: '', paths: new Set(entries.map(({ path }) => path)) };
}
async function sourceText(root, path) {
    try {
        return await root.text(path, sourceBytes);
    }
    catch {
        // Not there (any more), or too large to be shown: the report names its lines instead.
        return undefined;
    }
}

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
            const prefix = find_keyOf(format, place.owner, '');
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
const find_keyOf = (format, owner, sha) => `${format.keyPrefix}-${owner}-${sha}`;
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
    return { kind: 'found', baseline: read.baseline, label: await labelOf(own, origin) };
}
async function labelOf(sha, { from, where, history }) {
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
            const key = find_keyOf(format, place.owner, format.commitOf(baseline));
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




;// CONCATENATED MODULE: ./actions/coverage-gate/src/baseline-format.ts

const coverageBaseline = {
    cacheName: 'coverage-baseline',
    keyPrefix: 'sluice-coverage-1',
    read: readBaseline,
    write: writeBaseline,
    commitOf: ({ sha }) => sha,
};

;// CONCATENATED MODULE: ./actions/coverage-gate/src/comparison.ts




async function compareWithBaseline(given, name, collection, change, io) {
    const place = await baselinePlace(given, name, io);
    const found = await findBaseline(coverageBaseline, place, change.comparison, io);
    const head = place.kind === 'none' ? undefined : await commitOf(io.git, 'HEAD');
    const baseline = found.kind === 'found' ? found.baseline : undefined;
    const before = baseline?.files.filter(({ path }) => collection.included(path)) ?? [];
    const followed = baseline === undefined || head === undefined ? undefined : await follow(baseline, before, head, collection, io);
    const now = lineRatio(collection.files);
    const { comparison } = change;
    const label = found.kind === 'found' ? `${found.label}${found.baseline.red ? ', where this gate was red' : ''}` : undefined;
    return {
        before: baseline === undefined ? undefined : sumRatios(before.map(({ lines }) => lines)),
        label,
        missing: found.kind === 'none' ? found.reason : undefined,
        attribution: followed?.attribution,
        history: [...(baseline === undefined ? [] : [...baseline.history, pointOf(baseline)]), { lines: now }],
        measured(matches = () => true) {
            if (comparison.kind === 'unavailable' && place.kind !== 'none')
                return comparison;
            const own = before.filter(({ path }) => matches(path));
            if (label === undefined || own.length === 0)
                return { kind: 'none' };
            const unstable = followed?.excused.filter(({ path }) => matches(path)).length ?? 0;
            return { kind: 'found', lines: sumRatios(own.map(({ lines }) => lines)), label, unstable };
        },
        async keep(red) {
            if (place.kind === 'none' || head === undefined || !mayKeep(io.github.context, head))
                return undefined;
            const origin = { sha: head, time: io.clock.now(), previous: baseline, unstable: followed?.unstable ?? [], red };
            return keepBaseline(coverageBaseline, place, makeBaseline(collection.files, origin), io);
        },
    };
}
/** Follows each line from the baseline's commit to the present one. */
async function follow(baseline, before, head, { files }, io) {
    const history = await openHistory(io.git);
    if (history === undefined || !(await history.ensure(baseline.sha)))
        return undefined;
    const known = new Set([...before, ...files].map(({ path }) => path));
    const result = await changes_readChanges(io.git, baseline.sha, head, {
        ignoreWhitespace: false,
        interesting: (path) => known.has(path),
    });
    if (!result.ok)
        return undefined;
    const map = lineMap(result.changes);
    const attribution = attribute(before, files, map);
    const keyOf = ({ path, line }) => `${line} ${path}`;
    const jittery = new Set(followUnstable(baseline.unstable.filter(isUnstable), map, []).map(keyOf));
    return {
        attribution,
        excused: attribution.lost.filter((line) => jittery.has(keyOf(line))),
        unstable: followUnstable(baseline.unstable, map, [...attribution.lost, ...attribution.gained]),
    };
}

;// CONCATENATED MODULE: ./actions/coverage-gate/src/measured-components.ts


/** Each part of the repository with its own numbers and thresholds; one in which nothing was measured is not good. */
function measureComponents(components, { files, tracked }, change, baseline) {
    const measured = components.map(({ name, paths, thresholds }) => {
        const matches = pathMatcher(paths, tracked.prefix);
        const own = files.filter(({ path }) => matches(path));
        const [patch, before] = [change.within(matches), baseline.measured(matches)];
        const row = {
            name,
            lines: lineRatio(own),
            branches: branchRatio(own),
            patch: patch.kind === 'measured' ? patch.ratio : undefined,
            baseline: before.kind === 'found' ? before.lines : undefined,
        };
        const checks = own.length === 0
            ? [{ name, status: 'inconclusive', reason: 'no file that was measured is in its `paths`' }]
            : checkThresholds({ files: own, patch, baseline: before }, thresholds, name);
        return { row, checks };
    });
    return { rows: measured.map(({ row }) => row), checks: measured.flatMap(({ checks }) => checks) };
}

;// CONCATENATED MODULE: ./actions/coverage-gate/src/notes.ts


const warningsShown = 10;
const noted = 50;
/** One line on what the numbers are compared with. */
function contextBlocks({ comparison, patch }, baseline) {
    const parts = [];
    if (comparison.kind === 'found')
        parts.push(`Changed lines are those against ${comparison.against} at ${comparison.base.slice(0, 9)}.`);
    if (comparison.kind === 'unavailable')
        parts.push(`Changed lines are not known: ${comparison.reason}.`);
    const moved = patch?.files.reduce((sum, file) => sum + file.moved, 0) ?? 0;
    if (moved > 0)
        parts.push(`${moved} moved ${moved === 1 ? 'line is' : 'lines are'} not new code.`);
    if (baseline.label !== undefined)
        parts.push(`The baseline is ${baseline.label}.`);
    else if (baseline.missing !== undefined)
        parts.push(`There is no baseline: ${baseline.missing}.`);
    return parts.length === 0 ? [] : [(0,report_src/* paragraph */.FY)(parts.join(' '))];
}
/** What else there is to say, most of it folded. */
function notes(collection, change, baseline, notKept, thresholds) {
    const notices = [];
    // Where the base could not be found, that is a check of its own.
    const baseKnown = change.comparison.kind !== 'unavailable';
    if (thresholds.drop !== undefined && baseline.missing !== undefined && baseKnown)
        notices.push(`\`max-drop\` was not applied: there is no baseline, because ${baseline.missing}.`);
    if (thresholds.patch !== undefined && change.comparison.kind === 'none' && collection.files.length > 0)
        notices.push('`fail-under-patch` was not applied: this is no pull request, and no `base` was given.');
    if (notKept !== undefined)
        notices.push(notKept);
    return {
        warnings: collection.warnings.slice(0, warningsShown),
        notices,
        blocks: [
            ...list('Counted as uncovered, because no report knows them', unknownFiles(collection, change)),
            ...list('New files that no report knows, not counted: name them in `source` if they are tested', change.uncounted),
            ...list('Left out, because they are not in the repository', collection.unmatched),
            ...list('Warnings', [...collection.warnings, ...notices]),
            ...list('Shards', collection.shards.map(({ shard, attempt, reports }) => `${shard}: attempt ${attempt}, ${(0,report_src/* count */.U9)(reports, 'report')}`)),
            ...list('Reports', collection.reports.map(({ path, format, problem, statements }) => {
                const own = statements === undefined ? '' : `, which counts statements: ${(0,percent/* formatRatioWithCounts */.l2)(statements)}`;
                return `${path}: ${problem ?? format}${own}`;
            })),
        ],
    };
}
function unknownFiles({ unmeasured }, { patch }) {
    const guessed = patch?.files.filter((file) => file.unmeasured).map(({ path }) => path) ?? [];
    return [...new Set([...unmeasured, ...guessed])].sort();
}
function list(title, items) {
    if (items.length === 0)
        return [];
    const shown = items.slice(0, noted).map((item) => [(0,report_src/* code */.aY)(item)]);
    const rest = items.length > noted ? [[`and ${items.length - noted} more`]] : [];
    return [(0,report_src/* details */.zH)(`${title} (${items.length})`, [(0,report_src/* bullets */.e5)([...shown, ...rest])])];
}

;// CONCATENATED MODULE: ./actions/coverage-gate/src/outputs.ts



async function writeReports(name, collection, change, io) {
    const { files } = collection;
    const folder = `${io.host.reports}/coverage`;
    const [cobertura, svg] = [`${folder}/cobertura.xml`, `${folder}/badge.svg`];
    const lines = files.some(hasLines);
    if (lines)
        await io.files.write(cobertura, writeCobertura(files, io.clock.now()));
    await io.files.write(svg, badge(lineRatio(files)));
    for (const page of htmlReport(files, htmlOptions(name, change, collection, io))) {
        await io.files.write(`${folder}/html/${page.name}`, await page.content());
    }
    return { cobertura: lines ? cobertura : undefined, badge: svg, html: `${folder}/html/index.html` };
}
function htmlOptions(name, { comparison, changes, patch }, { files, textOf }, io) {
    const known = new Set(files.map(({ path }) => path));
    const { owner, repo, sha } = io.github.context;
    const commit = comparison.kind === 'found' ? comparison.head : sha;
    const compared = comparison.kind === 'found' ? `, compared with ${comparison.against}` : '';
    const notCounted = patch?.files.filter(({ path, unmeasured }) => unmeasured && !known.has(path)).length ?? 0;
    const changed = new Map(changes.files.map(({ path, hunks }) => [path, hunks]));
    return {
        title: name === undefined ? 'Coverage' : `Coverage of ${name}`,
        subtitle: `${owner === '' ? 'Commit' : `${owner}/${repo}`} ${commit.slice(0, 9)}${compared}`,
        notes: notCounted === 0
            ? []
            : [
                `Among the changed lines are ${(0,report_src/* count */.U9)(notCounted, 'new file')} that no report knows, and that the list therefore has not.`,
            ],
        textOf,
        patch: new Map(patch?.files.map(({ path, ratio }) => [path, ratio])),
        isChanged: (path, line) => changed.get(path)?.some(({ newStart, newCount }) => line >= newStart && line < newStart + newCount) === true,
    };
}
function coverageOutputs({ files }, { patch }, { before }, written) {
    const [line, branch] = [lineRatio(files), branchRatio(files)];
    const measured = files.length > 0;
    const points = before === undefined ? undefined : (0,percent/* difference */.iv)(before, line);
    return {
        'line-coverage': percentOutput(line),
        'lines-covered': measured ? line.covered : undefined,
        'lines-total': measured ? line.total : undefined,
        'branch-coverage': percentOutput(branch),
        'branches-covered': measured ? branch.covered : undefined,
        'branches-total': measured ? branch.total : undefined,
        'patch-coverage': patch === undefined ? undefined : percentOutput(patch.ratio),
        'patch-lines-covered': patch?.ratio.covered,
        'patch-lines-total': patch?.ratio.total,
        'baseline-coverage': before === undefined ? undefined : percentOutput(before),
        change: points === undefined ? undefined : (0,percent/* formatPoints */.Xf)(points),
        cobertura: written?.cobertura,
        badge: written?.badge,
        html: written?.html,
    };
}
function percentOutput(ratio) {
    return ratio.total === 0 ? undefined : (0,percent/* formatRatio */.B0)(ratio).replace('%', '');
}

;// CONCATENATED MODULE: ./actions/coverage-gate/src/report.ts


/** The details of the JSON report; its shape is in the README. */
function reportOf(collection, change, baseline, components) {
    return {
        lines: lineRatio(collection.files),
        branches: branchRatio(collection.files),
        patch: patchOf(change),
        baseline: baselineOf(baseline),
        components,
        reports: collection.reports,
        shards: collection.shards,
        files: collection.files.map((file) => ({
            path: file.path,
            lines: lineRatio([file]),
            branches: branchRatio([file]),
            missing: missingRanges(file),
            coverage: (0,percent/* formatRatioWithCounts */.l2)(lineRatio([file])),
        })),
        unmeasured: collection.unmeasured,
        unmatched: collection.unmatched,
        warnings: collection.warnings,
    };
}
function patchOf({ comparison, patch, uncounted }) {
    if (comparison.kind !== 'found' || patch === undefined)
        return comparison.kind === 'unavailable' ? { unavailable: comparison.reason } : null;
    return {
        base: comparison.base,
        head: comparison.head,
        against: comparison.against,
        ...patch.ratio,
        files: patch.files.map(({ path, ratio, moved, unmeasured, hunks }) => ({
            path,
            ...ratio,
            moved,
            unmeasured,
            missing: hunks.flatMap(({ ranges }) => ranges),
        })),
        uncounted,
    };
}
function baselineOf({ before, label, missing, attribution }) {
    if (before === undefined)
        return missing === undefined ? null : { missing };
    return {
        label,
        lines: before,
        parts: attribution?.parts.map(({ points, ...part }) => ({ ...part, points: (0,percent/* formatPoints */.Xf)(points) })),
        lost: attribution?.lost,
        gained: attribution?.gained,
    };
}

;// CONCATENATED MODULE: ./actions/coverage-gate/src/source-links.ts
/** The source on GitHub, at the commit that was measured: there the numbers of the lines are right. */
function sourceLinks({ serverUrl, owner, repo, sha }, comparison) {
    const commit = comparison.kind === 'found' ? comparison.head : sha;
    if (owner === '' || repo === '' || commit === '')
        return () => undefined;
    return (path, [from, to]) => {
        const file = path.split('/').map(encodeURIComponent).join('/');
        return `${serverUrl}/${owner}/${repo}/blob/${commit}/${file}#L${from}${to === from ? '' : `-L${to}`}`;
    };
}

;// CONCATENATED MODULE: ./actions/coverage-gate/src/action.ts











/* harmony default export */ const action = ((0,src/* defineGate */.pu)({
    name: 'coverage-gate',
    inputs: {
        name: (0,src/* optional */.lq)((0,src/* string */.Yj)()),
        files: (0,src/* globs */.gV)(),
        format: (0,src/* oneOf */.yL)(['auto', ...coverageFormats]),
        'fail-under': (0,src/* optional */.lq)((0,src/* percent */.KN)()),
        'fail-under-branch': (0,src/* optional */.lq)((0,src/* percent */.KN)()),
        'fail-under-file': (0,src/* optional */.lq)((0,src/* percent */.KN)()),
        'fail-under-patch': (0,src/* optional */.lq)((0,src/* percent */.KN)()),
        'max-drop': (0,src/* optional */.lq)((0,src/* percent */.KN)()),
        components: (0,src/* optional */.lq)((0,src/* string */.Yj)()),
        base: (0,src/* optional */.lq)((0,src/* string */.Yj)()),
        'ignore-whitespace': (0,src/* boolean */.zM)(),
        source: (0,src/* globs */.gV)(),
        exclude: (0,src/* globs */.gV)(),
        'expected-reports': (0,src/* optional */.lq)((0,src/* integer */.nd)(1)),
        manifests: (0,src/* globs */.gV)(),
        baseline: (0,src/* string */.Yj)(),
        'path-map': (0,src/* lines */.Mn)(),
    },
    async run(inputs, io) {
        const { rules, problems } = parsePathMap(inputs['path-map']);
        const parsed = await parseComponents(inputs.components ?? '');
        const wrong = [
            ...problems.map((problem) => `\`path-map\`: ${problem}.`),
            ...(parsed.ok ? [] : parsed.problems.map((problem) => `\`components\`: ${problem}.`)),
        ];
        if (wrong.length > 0 || !parsed.ok)
            throw new src/* UserError */.yo(wrong.join('\n'));
        const collection = await collect({
            files: inputs.files,
            manifests: inputs.manifests,
            format: inputs.format,
            source: inputs.source,
            exclude: inputs.exclude,
            expectedReports: inputs['expected-reports'],
            rules,
        }, io);
        const { files } = collection;
        const measured = files.length > 0;
        const change = measured
            ? await change_readChange({ base: inputs.base, ignoreWhitespace: inputs['ignore-whitespace'], sourceGiven: inputs.source.length > 0 }, collection, io)
            : noChange;
        const place = measured ? inputs.baseline : 'none';
        const baseline = await compareWithBaseline(place, inputs.name, collection, change, io);
        const thresholds = {
            line: inputs['fail-under'],
            branch: inputs['fail-under-branch'],
            file: inputs['fail-under-file'],
            patch: inputs['fail-under-patch'],
            drop: inputs['max-drop'],
        };
        const components = measureComponents(parsed.components, collection, change, baseline);
        const whole = { files, patch: change.measured, baseline: baseline.measured() };
        const verdict = (0,src_verdict/* decide */.LD)([
            ...collection.checks,
            ...(measured ? [...checkThresholds(whole, thresholds), ...components.checks] : action_noFiles(collection)),
        ]);
        const written = measured ? await writeReports(inputs.name, collection, change, io) : undefined;
        const kept = collection.checks.length === 0 && measured ? await baseline.keep(verdict.status === 'fail') : undefined;
        const said = notes(collection, change, baseline, kept, thresholds);
        for (const warning of said.warnings)
            io.log.warning(warning);
        for (const notice of said.notices)
            io.log.notice(notice);
        const title = inputs.name === undefined ? 'Coverage' : `Coverage of ${inputs.name}`;
        const summary = {
            files,
            patch: change.patch,
            baseline: baseline.before,
            components: components.rows,
            history: baseline.history,
            urlOf: sourceLinks(io.github.context, change.comparison),
        };
        return {
            verdict,
            instance: inputs.name,
            outputs: coverageOutputs(collection, change, baseline, written),
            title: measured ? `${title} ${(0,percent/* formatRatio */.B0)(lineRatio(files))}` : title,
            summary: [
                ...(measured ? [...contextBlocks(change, baseline), ...coverageBlocks(summary)] : []),
                ...(baseline.attribution === undefined ? [] : changeBlocks(baseline.attribution)),
                ...(measured ? mostToGain(summary) : []),
                ...said.blocks,
            ],
            annotations: change.patch !== undefined
                ? patchAnnotations(change.patch)
                : verdict.status === 'fail'
                    ? fileAnnotations(guilty(files, thresholds))
                    : [],
            report: reportOf(collection, change, baseline, components.rows),
        };
    },
}));
/** Reports that are there and say nothing. */
function action_noFiles(collection) {
    if (collection.checks.length > 0)
        return [];
    return [{ name: 'coverage', status: 'inconclusive', reason: 'the reports name no file with code' }];
}
/** The files that pull a total down. */
function guilty(files, thresholds) {
    const bar = thresholds.file ?? thresholds.line;
    return files.filter((file) => bar === undefined || (0,percent/* meets */.D)(lineRatio([file]), bar) === false);
}


/***/ }),

/***/ 7738:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _sluice_runtime__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(172);
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9368);


await (0,_sluice_runtime__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(_action_js__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9816:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  yo: () => (/* reexport */ UserError),
  zM: () => (/* reexport */ input_boolean),
  pu: () => (/* reexport */ defineGate),
  au: () => (/* reexport */ didYouMean),
  ll: () => (/* reexport */ gateInputs),
  gV: () => (/* reexport */ globs),
  nd: () => (/* reexport */ integer),
  Mn: () => (/* reexport */ lines),
  yL: () => (/* reexport */ oneOf),
  lq: () => (/* reexport */ optional),
  KN: () => (/* reexport */ input_percent),
  Yj: () => (/* reexport */ string)
});

// UNUSED EXPORTS: defineAction, duration, formatLimit, listOf, parseDuration, regressionLimit, secret, splitLines

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

/***/ 1833:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  jx: () => (/* reexport */ annotationCommand),
  e5: () => (/* reexport */ bullets),
  aY: () => (/* reexport */ code),
  dc: () => (/* reexport */ commentBytes),
  U9: () => (/* reexport */ count),
  zH: () => (/* reexport */ details),
  X: () => (/* reexport */ htmlPage),
  js: () => (/* reexport */ htmlText),
  nf: () => (/* reexport */ document_link),
  hx: () => (/* reexport */ mapAnnotationText),
  E0: () => (/* reexport */ mapText),
  FY: () => (/* reexport */ paragraph),
  wh: () => (/* reexport */ plainText),
  Ly: () => (/* reexport */ rankAnnotations),
  K2: () => (/* reexport */ renderHtml),
  Gc: () => (/* reexport */ renderMarkdown),
  zN: () => (/* reexport */ some),
  KM: () => (/* reexport */ sparkline),
  uf: () => (/* reexport */ summaryBytes),
  tp: () => (/* reexport */ table),
  wx: () => (/* reexport */ verdictBlocks),
  NA: () => (/* reexport */ workflowCommand)
});

// UNUSED EXPORTS: annotationsPerLevel, codeBlock, heading, messageUnits, safeUrl, statusIcon, strong, truncateText

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

;// CONCATENATED MODULE: ./packages/report/src/sparkline.ts
const bars = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/** One bar for each value, from the lowest of them to the highest; values that are all the same are in the middle. */
function sparkline(values) {
    const lowest = Math.min(...values);
    const range = Math.max(...values) - lowest;
    return values
        .map((value) => bars[range === 0 ? 3 : Math.min(bars.length - 1, Math.floor(((value - lowest) / range) * bars.length))])
        .join('');
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
// EXTERNAL MODULE: ./packages/report/src/index.ts + 14 modules
var report_src = __nccwpck_require__(1833);
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
/* harmony export */   B0: () => (/* binding */ formatRatio),
/* harmony export */   D: () => (/* binding */ meets),
/* harmony export */   Xf: () => (/* binding */ formatPoints),
/* harmony export */   iv: () => (/* binding */ difference),
/* harmony export */   l2: () => (/* binding */ formatRatioWithCounts),
/* harmony export */   lK: () => (/* binding */ missingToDropAtMost),
/* harmony export */   lo: () => (/* binding */ parsePercent),
/* harmony export */   pc: () => (/* binding */ missingToMeet)
/* harmony export */ });
/* unused harmony export dropsAtMost */
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
/******/ var __webpack_exports__ = __nccwpck_require__(7738);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
