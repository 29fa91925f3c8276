import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 6402:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./packages/action/src/index.ts + 6 modules
var src = __nccwpck_require__(9816);
;// CONCATENATED MODULE: ./packages/findings/src/cvss.ts
/**
 * The base score of a CVSS vector of version 2.0, 3.0 or 3.1. `undefined` for one of another version (4.0 needs the
 * tables of its specification) or one with a metric missing.
 */
function cvssBaseScore(vector) {
    return scoreOfVersion3(vector) ?? scoreOfVersion2(vector);
}
/** By the base equation of "A Complete Guide to the Common Vulnerability Scoring System Version 2.0", section 3.2.1. */
function scoreOfVersion2(vector) {
    if (!vector.startsWith('AV:'))
        return undefined;
    const given = new Map(vector.split('/').map(splitMetric));
    const values = ['AV', 'AC', 'Au', 'C', 'I', 'A'].map((metric) => weightOf(weights2[metric], given.get(metric)));
    if (values.includes(undefined))
        return undefined;
    const [attackVector = 0, complexity = 0, authentication = 0, c = 0, i = 0, a = 0] = values;
    const impact = 10.41 * (1 - (1 - c) * (1 - i) * (1 - a));
    const exploitability = 20 * attackVector * complexity * authentication;
    const score = (0.6 * impact + 0.4 * exploitability - 1.5) * (impact === 0 ? 0 : 1.176);
    return Math.max(0, Math.round(score * 10) / 10);
}
/**
 * The base score of a CVSS v3.0 or v3.1 vector, by the formula of the v3.1 specification, section 7.1, with the
 * integer rounding of its appendix A.
 */
function scoreOfVersion3(vector) {
    if (!/^CVSS:3\.[01]\//u.test(vector))
        return undefined;
    const given = new Map(vector.split('/').slice(1).map(splitMetric));
    const changed = given.get('S') === 'C';
    if (!changed && given.get('S') !== 'U')
        return undefined;
    const values = ['AV', 'AC', 'UI', 'C', 'I', 'A'].map((metric) => weightOf(weights[metric], given.get(metric)));
    const privileges = weightOf(changed ? privilegesChanged : privilegesUnchanged, given.get('PR'));
    if (values.includes(undefined) || privileges === undefined)
        return undefined;
    const [attackVector = 0, complexity = 0, interaction = 0, c = 0, i = 0, a = 0] = values;
    const impactBase = 1 - (1 - c) * (1 - i) * (1 - a);
    const impact = changed ? 7.52 * (impactBase - 0.029) - 3.25 * (impactBase - 0.02) ** 15 : 6.42 * impactBase;
    if (impact <= 0)
        return 0;
    const exploitability = 8.22 * attackVector * complexity * privileges * interaction;
    return roundUp(Math.min((changed ? 1.08 : 1) * (impact + exploitability), 10));
}
const impactWeights = { H: 0.56, L: 0.22, N: 0 };
const weights = {
    AV: { N: 0.85, A: 0.62, L: 0.55, P: 0.2 },
    AC: { L: 0.77, H: 0.44 },
    UI: { N: 0.85, R: 0.62 },
    C: impactWeights,
    I: impactWeights,
    A: impactWeights,
};
const privilegesUnchanged = { N: 0.85, L: 0.62, H: 0.27 };
const privilegesChanged = { N: 0.85, L: 0.68, H: 0.5 };
const impactWeights2 = { N: 0, P: 0.275, C: 0.66 };
const weights2 = {
    AV: { L: 0.395, A: 0.646, N: 1 },
    AC: { H: 0.35, M: 0.61, L: 0.71 },
    Au: { M: 0.45, S: 0.56, N: 0.704 },
    C: impactWeights2,
    I: impactWeights2,
    A: impactWeights2,
};
/** A vector is somebody else's text: what every object has is no weight. */
function weightOf(table, value = '') {
    return table !== undefined && Object.hasOwn(table, value) ? table[value] : undefined;
}
function splitMetric(part) {
    const [name = '', value = ''] = part.split(':');
    return [name, value];
}
/** To the next tenth, without the errors of binary fractions (appendix A). */
function roundUp(score) {
    const scaled = Math.round(score * 100_000);
    return scaled % 10_000 === 0 ? scaled / 100_000 : (Math.floor(scaled / 10_000) + 1) / 10;
}

;// CONCATENATED MODULE: ./packages/findings/src/json.ts
function json_parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function json_asObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}
const json_asList = (value) => (Array.isArray(value) ? value : undefined);
const json_asText = (value) => (typeof value === 'string' ? value : undefined);
const json_asCount = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
function asTexts(value) {
    return (json_asList(value) ?? []).filter((one) => typeof one === 'string');
}

;// CONCATENATED MODULE: ./packages/findings/src/severity.ts
const severitiesWorstFirst = (/* unused pure expression or super */ null && ([
    'critical',
    'high',
    'unknown',
    'medium',
    'low',
]));
/** Unknown counts as high: nobody has said that it is harmless. */
const weight = { critical: 4, high: 3, unknown: 3, medium: 2, low: 1 };
function isAtLeast(severity, floor) {
    return weight[severity] >= weight[floor];
}
function worseSeverity(a, b) {
    // A known severity says more than an unknown one.
    if (a === 'unknown')
        return b;
    if (b === 'unknown')
        return a;
    return weight[a] >= weight[b] ? a : b;
}
/** The bands of the CVSS v3.1 and v4.0 specifications ("Qualitative Severity Rating Scale"); 0.0 is shown as low. */
function severityOfScore(score) {
    if (score >= 9)
        return 'critical';
    if (score >= 7)
        return 'high';
    if (score >= 4)
        return 'medium';
    return 'low';
}
const words = new Map([
    ['critical', 'critical'],
    ['high', 'high'],
    ['important', 'high'],
    ['medium', 'medium'],
    ['moderate', 'medium'],
    ['low', 'low'],
    ['minor', 'low'],
    ['negligible', 'low'],
]);
/** From the words that tools and databases use. */
function severityOfWord(word) {
    return words.get(word.toLowerCase()) ?? 'unknown';
}
/** A number for GitHub's `security-severity` where only a band is known: the middle of the band; unknown as high. */
function scoreOfSeverity(severity) {
    const scores = { critical: 9.5, high: 8, unknown: 8, medium: 5.5, low: 2 };
    return scores[severity];
}

;// CONCATENATED MODULE: ./packages/findings/src/advisory.ts



/** `undefined` when it is no OSV record. */
function readAdvisory(json) {
    const record = json_asObject(json);
    const id = json_asText(record?.id);
    if (record === undefined || id === undefined)
        return undefined;
    const scores = severityEntries(record).flatMap((entry) => {
        const score = cvssBaseScore(json_asText(json_asObject(entry)?.score) ?? '');
        return score === undefined ? [] : [score];
    });
    const score = scores.length === 0 ? undefined : Math.max(...scores);
    const byScore = score === undefined ? 'unknown' : severityOfScore(score);
    // The database's own word may rest on a vector that we do not compute (CVSS 4.0); the worse of the two counts.
    const byWord = severityOfWord(json_asText(json_asObject(record.database_specific)?.severity) ?? '');
    return {
        id,
        aliases: asTexts(record.aliases),
        summary: json_asText(record.summary),
        severity: worseSeverity(byScore, byWord),
        score,
        url: advisoryUrl(record),
        published: json_asText(record.published),
    };
}
/** Of the record, or of the packages that are affected. */
function severityEntries(record) {
    const affected = (json_asList(record.affected) ?? []).map(json_asObject);
    return [record, ...affected].flatMap((holder) => json_asList(holder?.severity) ?? []);
}
function advisoryUrl(record) {
    const references = (json_asList(record.references) ?? []).map(json_asObject);
    return json_asText(references.find((one) => json_asText(one?.type) === 'ADVISORY')?.url);
}
/** Where a person reads about it: the page of the database that gave the id. */
function advisoryPage(id) {
    if (/^GHSA(?:-[0-9a-z]{4}){3}$/iu.test(id))
        return `https://github.com/advisories/${id}`;
    if (/^CVE-\d{4}-\d{4,}$/u.test(id))
        return `https://nvd.nist.gov/vuln/detail/${id}`;
    if (/^[A-Z]+-\d{4}-\d+$/u.test(id))
        return `https://osv.dev/vulnerability/${id}`;
    return undefined;
}
/** The ids by how much their records tend to say about severity: GHSA (vector and word), others, CVE. */
function idsBestFirst(ids) {
    const rank = (id) => (id.startsWith('GHSA-') ? 0 : id.startsWith('CVE-') ? 2 : 1);
    return [...new Set(ids)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

;// CONCATENATED MODULE: ./packages/findings/src/advisory-service.ts



const defaultLimits = { requests: 100, timeoutMs: 10_000 };
const idsPerFinding = 3;
const parallel = 6;
const failuresAllowed = 3;
/** Fills in severity, score and page of findings about dependencies, by asking the service for each advisory. Never throws. */
async function addSeverities(findings, base, http, limits = defaultLimits) {
    const problems = new Set();
    const asked = new Map();
    let failures = 0;
    const ask = (id) => {
        const running = asked.get(id);
        if (running !== undefined)
            return running;
        if (asked.size >= limits.requests) {
            problems.add(`no more than ${limits.requests} advisories are looked up`);
            return Promise.resolve(undefined);
        }
        // A service that is down would otherwise cost a timeout for each advisory.
        if (failures >= failuresAllowed)
            return Promise.resolve(undefined);
        const answer = request(id, base, http, limits.timeoutMs).then((found) => {
            if (typeof found !== 'string')
                return found;
            failures += 1;
            problems.add(found);
            return undefined;
        });
        asked.set(id, answer);
        return answer;
    };
    const complete = async (finding) => {
        if (finding.package === undefined)
            return finding;
        let best;
        for (const id of idsBestFirst([finding.rule, ...finding.aliases]).slice(0, idsPerFinding)) {
            const advisory = await ask(id);
            if (best === undefined || best.severity === 'unknown')
                best = advisory ?? best;
            if (best !== undefined && best.severity !== 'unknown')
                break;
        }
        const page = idsBestFirst([finding.rule, ...finding.aliases])
            .map(advisoryPage)
            .find((url) => url !== undefined);
        const url = page ?? finding.helpUrl ?? best?.url;
        return {
            ...finding,
            severity: worseSeverity(best?.severity ?? 'unknown', finding.severity ?? 'unknown'),
            ...(best?.score === undefined ? {} : { score: best.score }),
            ...(url === undefined ? {} : { helpUrl: url }),
            ...(best?.published === undefined ? {} : { published: best.published }),
        };
    };
    const completed = [];
    for (let from = 0; from < findings.length; from += parallel) {
        completed.push(...(await Promise.all(findings.slice(from, from + parallel).map(complete))));
    }
    return { findings: completed, problems: [...problems] };
}
/** A text that says why when the service has no usable answer; `undefined` for an id that it does not know. */
async function request(id, base, http, timeoutMs) {
    const response = await http.request({
        method: 'GET',
        url: `${base}/v1/vulns/${encodeURIComponent(id)}`,
        headers: { accept: 'application/json' },
        timeoutMs,
        maxBodyBytes: 1024 * 1024,
        maxRedirects: 2,
    });
    if (response.kind === 'error')
        return `the advisory service could not be asked: ${response.message}`;
    if (response.status === 404)
        return undefined;
    if (response.status !== 200)
        return `the advisory service answered ${response.status}`;
    return readAdvisory(json_parseJson(response.body)) ?? 'the advisory service answered something that is no OSV record';
}

;// CONCATENATED MODULE: ./packages/findings/src/credentials.ts
/** A text in which no URL has a user, a password or a query any more: tokens stand in all three. */
function withoutCredentials(text) {
    return text.replace(/:\/\/[^/@\s'"<>]*@/gu, '://').replace(/(:\/\/[^\s?'"<>()]*)\?[^\s#'"<>()]*/gu, '$1');
}

;// CONCATENATED MODULE: ./packages/findings/src/advisory-source.ts


/** The public service of the OSV project; its API is documented at google.github.io/osv.dev/api. */
const publicAdvisoryService = 'https://api.osv.dev';
/** Base URL without a slash at its end; `/v1` and `/v1/query` that tools want to see there are left out. */
function advisoryServiceBase(url) {
    return url.replace(/\/+$/u, '').replace(/\/v1(?:\/query)?$/u, '');
}
const descriptionUnits = 200;
/**
 * Asks a service what it holds: `GET /` of one that serves a part of all advisories answers JSON with a `description` of
 * one line. Others need not know this route. Never throws.
 */
async function describeService(base, http, timeoutMs = 5000) {
    const service = withoutCredentials(base);
    const response = await http.request({
        method: 'GET',
        url: `${base}/`,
        headers: { accept: 'application/json' },
        timeoutMs,
        maxBodyBytes: 64 * 1024,
        maxRedirects: 2,
    });
    const said = response.kind === 'response' && response.status === 200 ? json_asObject(json_parseJson(response.body)) : undefined;
    const description = json_asText(said?.description)?.replace(/\s+/gu, ' ').trim().slice(0, descriptionUnits);
    return { service, description: description || undefined };
}
/** `advisories: local slice of 2026-11-23, 31 entries (http://127.0.0.1:8080)`. */
function formatSource({ service, description }) {
    return `advisories: ${description === undefined ? service : `${description} (${service})`}`;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./packages/findings/src/bandit.ts



/**
 * Reads `bandit --format json` (1.7 to 1.9). Answers a text that says why when it is no such report. bandit exits 0 when
 * it looked at nothing and when files did not parse: `lines` and `errors` tell.
 */
function readBandit(text) {
    if (text.trim() === '')
        return 'it wrote no report';
    const json = json_asObject(json_parseJson(text));
    if (json === undefined)
        return 'its report is not complete JSON';
    const [errors, results, metrics] = [json_asList(json.errors), json_asList(json.results), json_asObject(json.metrics)];
    if (errors === undefined || results === undefined || metrics === undefined)
        return 'its report has another shape';
    const failed = errors.map(json_asObject).map((error) => ({
        path: relativePath(json_asText(error?.filename) ?? ''),
        reason: json_asText(error?.reason) ?? 'no reason given',
    }));
    const measured = Object.entries(metrics)
        .filter(([name]) => name !== '_totals')
        .map(([name, value]) => ({ path: relativePath(name), counts: json_asObject(value) ?? {} }))
        .filter(({ path }) => !failed.some((error) => error.path === path));
    const sum = (name) => measured.reduce((total, { counts }) => total + (json_asCount(counts[name]) ?? 0), 0);
    const findings = [];
    for (const result of results.map(json_asObject)) {
        const finding = result && findingOf(result);
        if (finding === undefined)
            return 'its report has a result without a rule, a file or a line';
        findings.push(finding);
    }
    return {
        files: measured.map(({ path }) => path),
        lines: sum('loc'),
        suppressed: sum('nosec') + sum('skipped_tests'),
        errors: failed,
        findings,
    };
}
function findingOf(result) {
    const rule = json_asText(result.test_id);
    const path = json_asText(result.filename);
    const line = json_asCount(result.line_number);
    if (rule === undefined || path === undefined || line === undefined || line < 1)
        return undefined;
    const url = json_asText(result.more_info);
    const severity = severityOfWord(json_asText(result.issue_severity) ?? '');
    const confidence = json_asText(result.issue_confidence)?.toLowerCase();
    const remark = confidence === undefined || confidence === 'high' ? '' : ` (confidence: ${confidence})`;
    return {
        tool: 'bandit',
        rule,
        level: severity === 'low' ? 'note' : severity === 'medium' ? 'warning' : 'error',
        severity,
        message: `${withoutSecret(rule, json_asText(result.issue_text) ?? json_asText(result.test_name) ?? rule)}${remark}`,
        location: locationOf(result, relativePath(path), line),
        aliases: [],
        seenBy: ['bandit'],
        ...(url === undefined ? {} : { helpUrl: url }),
    };
}
/** Columns are Python's: 0-based bytes, -1 when unknown; of a statement of several lines they belong to its first. */
function locationOf(result, path, line) {
    const lines = json_asList(result.line_range) ?? [line];
    const start = json_asCount(result.col_offset);
    const end = json_asCount(result.end_col_offset);
    if (lines.length > 1 || start === undefined)
        return { path, line };
    if (end === undefined || end <= start)
        return { path, line, column: start + 1 };
    return { path, line, column: start + 1, endLine: line, endColumn: end + 1 };
}
/** B105, B106 and B107 quote the password that they found: it must not travel on into logs and reports. */
function withoutSecret(rule, text) {
    return /^B10[567]$/u.test(rule) ? text.replace(/:\s*['"].*$/su, '').replace(/\s*\(?'.*$/su, '') : text;
}
const relativePath = (path) => external_node_path_.posix.normalize(path.replaceAll('\\', '/'));

;// CONCATENATED MODULE: ./packages/findings/src/enclosing-symbol.ts
const pythonBlock = /^[ \t]*(?:async[ \t]+def|def|class)[ \t]+([\p{L}\p{N}_]+)/u;
/**
 * For each line of a file of Python the functions and classes around it, the outermost first: `Shop.total`; empty at the level
 * of the module, and of other languages no line at all. Told by indentation, as a reader does; a text in several lines may
 * mislead it, so that it only serves where lines themselves say nothing.
 */
function enclosingSymbols(path, lines) {
    if (!/\.pyi?$/u.test(path))
        return [];
    const around = [];
    return lines.map((line) => {
        const indent = /^[ \t]*/u.exec(line)?.[0].length ?? 0;
        // A comment may stand at any depth: what follows it is not in it.
        if (line.length === indent || line[indent] === '#') {
            return around.findLast((block) => block.indent < indent)?.symbol ?? '';
        }
        while ((around.at(-1)?.indent ?? -1) >= indent)
            around.pop();
        const outer = around.at(-1)?.symbol ?? '';
        const name = pythonBlock.exec(line)?.[1];
        const symbol = name === undefined ? outer : outer === '' ? name : `${outer}.${name}`;
        around.push({ indent, symbol });
        return symbol;
    });
}

;// CONCATENATED MODULE: ./packages/findings/src/line-hash.ts
/**
 * GitHub's `primaryLocationLineHash`: for each line a hash of the 100 non-blank characters that begin with it, and how
 * often that hash has occurred in the file. Algorithm: `docs` of code scanning as implemented by `codeql-action`
 * (fingerprints), described with test vectors in our reference; 64-bit arithmetic that wraps.
 *
 * Answers `hash:n` for the asked lines (1-based); all lines are read, because n depends on those before.
 */
function lineHashes(text, wanted) {
    const found = new Map();
    const counts = new Map();
    const codes = new Uint16Array(windowSize);
    const lines = new Int32Array(windowSize).fill(none);
    let hash = 0n;
    let index = 0;
    let line = 0;
    let lineStart = true;
    let previousCr = false;
    const emit = () => {
        const at = lines[index] ?? none;
        if (at === none)
            return;
        const value = BigInt.asUintN(64, hash);
        const count = (counts.get(value) ?? 0) + 1;
        counts.set(value, count);
        if (wanted.has(at))
            found.set(at, `${value.toString(16)}:${count}`);
        lines[index] = none;
    };
    const update = (code) => {
        hash = BigInt.asIntN(64, multiplier * hash + BigInt(code) - first * BigInt(codes[index] ?? 0));
        codes[index] = code;
        index = (index + 1) % windowSize;
    };
    const take = (given) => {
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
        if (code === lineFeed)
            lineStart = true;
        update(code);
    };
    for (let at = 0; at < text.length; at += 1)
        take(text.charCodeAt(at));
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

;// CONCATENATED MODULE: ./packages/findings/src/finding-traits.ts


/** Traits of each finding, in the same order. */
async function traitsOf(findings, source) {
    if (findings.length === 0)
        return [];
    // A sixth of a start of Node: not where nothing was found.
    const { createHash } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7598, 23));
    const contexts = await contextsOf(findings, source);
    const symbols = new Map();
    const traits = [];
    for (const finding of findings) {
        const { path = '', line = 0 } = finding.location ?? {};
        const lines = path === '' ? [] : await source(path);
        const known = symbols.get(path) ?? enclosingSymbols(path, lines);
        symbols.set(path, known);
        traits.push({
            what: finding_traits_whatOf(finding),
            path,
            lineHash: lineHash(lines[line - 1] ?? '', createHash),
            context: contexts.get(path)?.get(line)?.split(':')[0] ?? '',
            symbol: known[line - 1] ?? '',
        });
    }
    return traits;
}
const finding_traits_whatOf = ({ tool, rule, message }) => `${tool} ${rule} ${normalisedMessage(message)}`;
/** Line numbers, counts and lengths change when other code does: `Line too long (104 > 88)`, `from line 12`. */
function normalisedMessage(message) {
    return message
        .replace(/\b\d+\b/gu, '#')
        .replace(/\s+/gu, ' ')
        .trim();
}
/** 16 hex digits of SHA-256 of the line without white space; empty for a line without anything else. */
function lineHash(line, createHash) {
    const text = line.replace(/\s+/gu, '');
    return text === '' ? '' : createHash('sha256').update(text).digest('hex').slice(0, 16);
}
async function contextsOf(findings, source) {
    const wanted = new Map();
    for (const { location } of findings) {
        if (location !== undefined)
            wanted.set(location.path, (wanted.get(location.path) ?? new Set()).add(location.line));
    }
    const contexts = new Map();
    for (const [path, lines] of wanted)
        contexts.set(path, lineHashes((await source(path)).join('\n'), lines));
    return contexts;
}

;// CONCATENATED MODULE: ./packages/findings/src/tool-baseline.ts


/**
 * The entries of a baseline that a tool keeps itself: `eslint-suppressions.json` (file -> rule -> `count`; ESLint 9.24 and later) or
 * basedpyright's `.basedpyright/baseline.json` (`files`: file -> list of `code`). Both know neither messages nor lines.
 * `undefined` for a file that is neither.
 */
function tool_baseline_readToolBaseline(file, directory) {
    const files = asObject(file.files);
    return files === undefined ? ofEslint(file, directory) : ofBasedpyright(files, directory);
}
function ofEslint(file, directory) {
    const entries = [];
    for (const [path, rules] of Object.entries(file)) {
        for (const [rule, about] of Object.entries(asObject(rules) ?? { '': undefined })) {
            const count = asCount(asObject(about)?.count);
            if (count === undefined || count < 1 || count > mostOfOneKind)
                return undefined;
            entries.push(entryOf(posix.join(directory, path), 'eslint', rule, count));
        }
    }
    return entries.length === 0 ? undefined : entries;
}
function ofBasedpyright(files, directory) {
    const entries = [];
    for (const [path, list] of Object.entries(files)) {
        const codes = asList(list)?.map((one) => asText(asObject(one)?.code));
        if (codes === undefined)
            return undefined;
        for (const [code, all] of Map.groupBy(codes, (one) => one ?? 'pyright'))
            entries.push(entryOf(posix.join(directory, path), 'pyright', code, all.length));
    }
    return entries;
}
const mostOfOneKind = 100_000;
const entryOf = (path, tool, rule, count) => ({
    path,
    tool,
    rule,
    message: '',
    symbol: '',
    line: '',
    count,
});

;// CONCATENATED MODULE: ./packages/findings/src/baseline.ts





const baselineSchema = 'sluice/quality-baseline@1';
const keys = (/* unused pure expression or super */ null && (['path', 'tool', 'rule', 'message', 'symbol', 'line', 'count', 'accept']));
/**
 * Reads a baseline file, or one that ESLint or basedpyright keeps. Throws `UserError` that names the file, the entry and what is wrong.
 * `directory`: where those tools run, relative to the repository; empty for its root.
 */
function readBaseline(text, path, directory = '') {
    const wrong = (what) => new UserError(`The baseline ${path} ${what}.`);
    const file = asObject(parseJson(text));
    if (file === undefined)
        throw wrong('is no JSON object');
    const foreign = file.schema === undefined ? readToolBaseline(file, directory) : undefined;
    if (foreign !== undefined)
        return foreign;
    if (file.schema !== baselineSchema)
        throw wrong(`has no \`"schema": "${baselineSchema}"\``);
    if (!Array.isArray(file.findings))
        throw wrong('has no list `findings`');
    return file.findings.map((item, index) => {
        const entry = baseline_entryOf(asObject(item) ?? {});
        if (typeof entry === 'string')
            throw wrong(`has a wrong entry (number ${index + 1} of \`findings\`): ${entry}`);
        return entry;
    });
}
function baseline_entryOf(item) {
    const unknown = Object.keys(item).find((key) => !keys.includes(key));
    if (unknown !== undefined)
        return `unknown key \`${unknown}\`${didYouMean(unknown, keys)}`;
    const [path, tool, rule, message] = [asText(item.path), asText(item.tool), asText(item.rule), asText(item.message)];
    if (path === undefined || tool === undefined || rule === undefined || message === undefined)
        return '`path`, `tool`, `rule` and `message` are texts that must be there';
    const count = item.count === undefined ? 1 : asCount(item.count);
    if (count === undefined || count < 1 || count > baseline_mostOfOneKind)
        return `\`count\` is a whole number from 1 to ${baseline_mostOfOneKind}`;
    const accept = asText(item.accept)?.trim();
    if (item.accept !== undefined && (accept ?? '') === '')
        return '`accept` says why, in words';
    return {
        path,
        tool,
        rule,
        message,
        symbol: asText(item.symbol) ?? '',
        line: asText(item.line) ?? '',
        count,
        ...(accept === undefined ? {} : { accept }),
    };
}
const baseline_mostOfOneKind = 100_000;
/** One entry a line, sorted: two changes that take out different entries merge without a conflict where they are apart. */
function formatBaseline(entries) {
    const lines = merged(entries).map((entry) => {
        const { path, tool, rule, message, symbol, line, count, accept } = entry;
        const counted = count === 1 ? {} : { count };
        return `    ${JSON.stringify({ path, tool, rule, symbol, line, message, ...counted, ...(accept === undefined ? {} : { accept }) })}`;
    });
    const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
    return `{\n  "schema": "${baselineSchema}",\n  "findings": ${list}\n}\n`;
}
function merged(entries) {
    const byKey = new Map();
    for (const entry of entries) {
        const { path, tool, rule, symbol, message, line, accept = '' } = entry;
        const key = [path, tool, rule, symbol, message, line, accept].join('\n');
        byKey.set(key, { ...entry, count: entry.count + (byKey.get(key)?.count ?? 0) });
    }
    return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}
function baselineOf(findings, traits) {
    return merged(findings.map(({ tool, rule, location, ...finding }, index) => {
        const what = traits[index]?.what ?? whatOf({ tool, rule, ...finding });
        return {
            path: location?.path ?? '',
            tool,
            rule,
            message: what.slice(`${tool} ${rule} `.length),
            symbol: traits[index]?.symbol ?? '',
            line: rule === 'unformatted' ? '' : (traits[index]?.lineHash ?? ''),
            count: 1,
        };
    }));
}
const slotsOf = (entries) => entries.flatMap((entry) => Array.from({ length: entry.count }, () => ({ entry })));
const what = ({ tool, rule, message }) => `${tool} ${rule} ${message}`;
const lineHere = (entry) => `${what(entry)}\n${entry.path}\n${entry.line}`;
const lineAnywhere = (entry) => (entry.line === '' ? undefined : `${what(entry)}\n${entry.line}`);
const symbolHere = (entry) => entry.symbol === '' ? undefined : `${what(entry)}\n${entry.path}\n${entry.symbol}`;
const anyHere = ({ tool, rule, path }) => `${tool} ${rule}\n${path}`;
const rounds = [lineHere, lineAnywhere, symbolHere]
    .map((key) => ({
    head: ({ entry }) => key(entry),
    base: ({ entry }) => key(entry),
}))
    .concat({
    head: ({ entry }) => anyHere(entry),
    base: ({ entry }) => (entry.message === '' ? anyHere(entry) : undefined),
});
/** Which findings a baseline covers: each of its findings covers one. `traits` in the order of `findings`. */
function accept(findings, traits, entries) {
    const slots = findings.map((finding, index) => {
        const [entry] = baselineOf([finding], traits.slice(index, index + 1));
        return { finding, entry: entry };
    });
    const pairs = new Map();
    const { base } = pairOff({ head: slots, base: slotsOf(entries) }, rounds, pairs);
    const covered = slots.filter((slot) => pairs.has(slot));
    return {
        accepted: new Set(covered.map(({ finding }) => finding)),
        // As they are now: a moved finding's entry moves along, and keeps its reason.
        remaining: merged(covered.map((slot) => ({ ...slot.entry, ...reasonOf(pairs.get(slot)) }))),
        gone: base.length,
    };
}
const reasonOf = (slot) => (slot?.entry.accept === undefined ? {} : { accept: slot.entry.accept });
/** Entries that a change adds to the baseline; those with a reason are allowed to be. */
function grown(head, base) {
    const { head: added } = pairOff({ head: slotsOf(head), base: slotsOf(base) }, rounds, new Map());
    return merged(added.map(({ entry }) => ({ ...entry, count: 1 })));
}

;// CONCATENATED MODULE: ./packages/findings/src/biome.ts

/**
 * Reads `biome check --reporter=json` (2.0 to 2.6; Biome calls the format experimental). Answers a text that says why when it
 * is no whole report, or one that leaves diagnostics out.
 */
function readBiome(text) {
    if (text.trim() === '')
        return 'it wrote no report';
    const report = json_asObject(json_parseJson(text));
    if (report === undefined)
        return 'its report breaks off';
    const [summary, diagnostics] = [json_asObject(report.summary), json_asList(report.diagnostics)];
    const [changed, unchanged] = [json_asCount(summary?.changed), json_asCount(summary?.unchanged)];
    if (diagnostics === undefined || changed === undefined || unchanged === undefined)
        return 'its report has another shape';
    const hidden = json_asCount(summary?.diagnosticsNotPrinted) ?? 0;
    if (hidden > 0)
        return `its report leaves out ${hidden} diagnostics`;
    const findings = [];
    const unread = [];
    for (const one of diagnostics) {
        const finding = biome_findingOf(json_asObject(one) ?? {});
        if (finding === undefined)
            return 'its report has an entry without a message or a severity';
        const gap = /^(?:parse|fs|internalError|io|files)(?:\/|$)/u.test(finding.rule);
        const follows = finding.rule === 'format' && unread.some(({ path }) => path === finding.location?.path);
        if (gap && !unread.some(({ path }) => path === finding.location?.path))
            unread.push({ path: finding.location?.path ?? 'a file', reason: finding.message });
        // That a file which does not parse cannot be formatted either is the same trouble.
        if (!follows)
            findings.push(finding);
    }
    return { findings, unread, files: changed + unchanged };
}
const levels = {
    fatal: 'error',
    error: 'error',
    warning: 'warning',
    information: 'note',
    info: 'note',
    hint: 'note',
};
function biome_findingOf(item) {
    const [said, level] = [json_asText(item.message), levels[json_asText(item.severity) ?? '']];
    if (said === undefined || level === undefined)
        return undefined;
    const category = json_asText(item.category) ?? 'biome';
    const location = biome_locationOf(json_asObject(item.location) ?? {});
    const unformatted = category === 'format' && /^Formatter would have printed/u.test(said);
    const [, name] = /^lint\/[^/]+\/(\w+)$/u.exec(category) ?? [];
    return {
        tool: 'biome',
        rule: unformatted ? 'unformatted' : category.replace(/^lint\//u, ''),
        level,
        message: unformatted ? 'is not formatted' : said,
        ...(location === undefined ? {} : { location }),
        ...(name === undefined ? {} : { helpUrl: `https://biomejs.dev/linter/rules/${kebab(name)}` }),
        ...(unformatted ? { fix: 'safe' } : {}),
        aliases: [],
        seenBy: ['biome'],
    };
}
const kebab = (name) => name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
/** 0:0 stands for the file as a whole. */
function biome_locationOf({ path: given, start, end }) {
    const path = json_asText(given);
    if (path === undefined || path === '')
        return undefined;
    const [from, to] = [json_asObject(start), json_asObject(end)];
    const [line, column, endLine, endColumn] = [from?.line, from?.column, to?.line, to?.column].map(json_asCount);
    if (line === undefined || line < 1 || column === undefined || column < 1)
        return { path, line: Math.max(1, line ?? 1) };
    const ended = endLine !== undefined && endColumn !== undefined && (endLine > line || endColumn > column);
    return { path, line, column, ...(ended ? { endLine, endColumn } : {}) };
}

;// CONCATENATED MODULE: ./packages/findings/src/checkstyle.ts
const checkstyle_levels = { error: 'error', fatal: 'error', warning: 'warning', info: 'note' };
/**
 * Reads Checkstyle's XML, which phpcs, ktlint, detekt, stylelint, golangci-lint and many others write as well: `<file name>`
 * with `<error line column severity message source>`. Its findings are those of `tool`. A text says why it is no whole report.
 */
async function checkstyle_readCheckstyle(chunks, tool) {
    // Few gates read XML: it is not loaded where it is not read.
    const { readXml } = await __nccwpck_require__.e(/* import() */ 373).then(__nccwpck_require__.bind(__nccwpck_require__, 7373));
    const findings = [];
    const gaps = [];
    let root;
    let path = '';
    const end = await readXml(chunks, {
        open(name, attributes) {
            root ??= name;
            if (name === 'file')
                path = attributes.name ?? '';
            else if (name === 'exception')
                gaps.push(`${path === '' ? 'a file' : path}: a check crashed`);
            else if (name === 'error') {
                const severity = (attributes.severity ?? 'error').toLowerCase();
                if (severity !== 'ignore')
                    findings.push(checkstyle_findingOf(attributes, path, checkstyle_levels[severity] ?? 'error', tool));
            }
        },
    });
    if (!end.ok)
        return end.problem === 'empty'
            ? 'it is empty'
            : `it ${end.problem === 'truncated' ? 'breaks off' : 'is no XML'} (${end.message})`;
    return root === 'checkstyle' ? { findings, gaps } : `it is \`<${root}>\`, and no \`<checkstyle>\``;
}
function checkstyle_findingOf({ line, column, message = '', source = '' }, path, level, tool) {
    const [row, place] = [Number(line ?? 0), Number(column ?? 0)];
    const known = Number.isSafeInteger(row) && row >= 1;
    const placed = known && Number.isSafeInteger(place) && place >= 1;
    return {
        tool,
        // `com.puppycrawl.tools.checkstyle.checks.FooCheck`, `eslint.rules.no-x`
        rule: source.replace(/^.*\.(?=[^.]+$)/u, '').replace(/Check$/u, '') || tool,
        level,
        message: message || source || tool,
        ...(path === '' ? {} : { location: { path, line: known ? row : 1, ...(placed ? { column: place } : {}) } }),
        aliases: [],
        seenBy: [tool],
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./packages/findings/src/licence.ts
/**
 * Judges an SPDX licence expression (SPDX 2.3, annex D): of `A OR B` one has to be allowed, of `A AND B` both. An exception that the
 * policy does not name changes nothing: `GPL-2.0-only WITH Classpath-exception-2.0` is judged as `GPL-2.0-only`.
 */
function judgeLicence(expression, policy) {
    const tokens = expression?.match(/\(|\)|[^\s()]+/gu) ?? [];
    const reader = { tokens, at: 0 };
    const verdict = tokens.length === 0 ? undefined : readOr(reader, policy);
    return verdict === undefined || reader.at < tokens.length ? 'unknown' : verdict;
}
function take(reader, word) {
    const found = reader.tokens[reader.at]?.toUpperCase() === word;
    if (found)
        reader.at += 1;
    return found;
}
const best = ['allowed', 'unknown', 'denied'];
function readOr(reader, policy) {
    const verdicts = [readAnd(reader, policy)];
    while (take(reader, 'OR'))
        verdicts.push(readAnd(reader, policy));
    return verdicts.includes(undefined) ? undefined : best.find((verdict) => verdicts.includes(verdict));
}
function readAnd(reader, policy) {
    const verdicts = [readOne(reader, policy)];
    while (take(reader, 'AND'))
        verdicts.push(readOne(reader, policy));
    return verdicts.includes(undefined) ? undefined : best.findLast((verdict) => verdicts.includes(verdict));
}
function readOne(reader, policy) {
    if (take(reader, '(')) {
        const inner = readOr(reader, policy);
        return take(reader, ')') ? inner : undefined;
    }
    const id = reader.tokens[reader.at]?.toLowerCase();
    if (id === undefined || !/^[a-z0-9][\w.+-]*$/u.test(id))
        return undefined;
    reader.at += 1;
    const exception = take(reader, 'WITH') ? reader.tokens[reader.at]?.toLowerCase() : undefined;
    if (exception !== undefined)
        reader.at += 1;
    const names = exception === undefined ? [id] : [`${id} with ${exception}`, id];
    if (policy.allow.has(names[0] ?? ''))
        return 'allowed';
    if (names.some((name) => policy.deny.has(name)))
        return 'denied';
    if (noLicence.has(id))
        return 'unknown';
    if (policy.allow.size === 0 || names.some((name) => policy.allow.has(name)))
        return 'allowed';
    return 'denied';
}
/** What people write where they say nothing; npm's `UNLICENSED` means that nobody may use it. */
const noLicence = new Set([
    'unknown',
    'noassertion',
    'none',
    'see',
    'custom',
    'proprietary',
    'unlicensed',
]);
/** Words of Python packages, which wrote no SPDX before metadata 2.4 (PEP 639). */
const licence_words = [
    [/^(?:the )?mit(?: licen[cs]e)?(?: \(mit\))?$/iu, 'MIT'],
    [/^apache(?: software)?(?: licen[cs]e)?,?(?: version)? ?2(?:\.0)?$|^apache software license$/iu, 'Apache-2.0'],
    [/^(?:new bsd|bsd[ -]3[ -]clause|3-clause bsd)(?: licen[cs]e)?$/iu, 'BSD-3-Clause'],
    [/^(?:simplified bsd|bsd[ -]2[ -]clause|2-clause bsd)(?: licen[cs]e)?$/iu, 'BSD-2-Clause'],
    [/^isc licen[cs]e(?: \(iscl\))?$/iu, 'ISC'],
    [/^mozilla public license 2\.0(?: \(mpl 2\.0\))?$/iu, 'MPL-2.0'],
    [/^(?:psf|python software foundation license)$/iu, 'PSF-2.0'],
    [/^the unlicense(?: \(unlicense\))?$/iu, 'Unlicense'],
];
/** The licence of a distribution, from its METADATA (core metadata 2.1 to 2.4); `undefined` when it says none that is understood. */
function licenceOfMetadata(metadata) {
    const header = metadata.split(/\r?\n\r?\n/u)[0] ?? '';
    const expression = /^License-Expression: *(.+)$/imu.exec(header)?.[1]?.trim();
    if (expression !== undefined)
        return expression;
    const classifiers = [...header.matchAll(/^Classifier: License ::(?: OSI Approved ::)? *(.+)$/gimu)].map((match) => match[1] ?? '');
    const known = classifiers.map((text) => asSpdx(text.trim()));
    if (known.length > 0 && !known.includes(undefined))
        return [...new Set(known)].join(' OR ');
    return asSpdx(/^License: *(.+)$/imu.exec(header)?.[1]?.trim() ?? '');
}
const asSpdx = (text) => licence_words.find(([pattern]) => pattern.test(text))?.[1] ??
    (/^[A-Za-z][\w.+-]*-\d[\w.+-]*$/u.test(text) ? text : undefined);

;// CONCATENATED MODULE: ./packages/findings/src/purl.ts
/**
 * The package URL of a dependency (github.com/package-url/purl-spec): `pkg:pypi/jinja2@3.1.2`,
 * `pkg:npm/%40babel/core@7.0.0`; `undefined` where its ecosystem is not known.
 */
function purlOf({ ecosystem, name, version }) {
    if (ecosystem === undefined)
        return undefined;
    const path = name.split('/').map(encodeURIComponent).join('/');
    return `pkg:${ecosystem}/${path}${version === '' ? '' : `@${encodeURIComponent(version)}`}`;
}
/** The other way; qualifiers and the subpath are left out. `undefined` when it is none. */
function readPurl(text) {
    const [, ecosystem, path, version = ''] = /^pkg:([a-z][\w.+-]*)\/+([^?#]+?)(?:@([^@/?#]+))?(?:[?#].*)?$/iu.exec(text) ?? [];
    if (ecosystem === undefined || path === undefined)
        return undefined;
    const name = decoded(path);
    const given = decoded(version);
    return name === undefined || given === undefined
        ? undefined
        : { ecosystem: ecosystem.toLowerCase(), name, version: given };
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/findings/src/cyclonedx.ts



/**
 * A CycloneDX 1.6 bill of materials (cyclonedx.org/docs/1.6/json) as JSON. The same lock gives the same bytes: the serial number is made
 * of what it holds, and there is no time in it.
 */
function cyclonedx(project, components) {
    const listed = new Map();
    for (const component of components) {
        const ref = purlOf(component);
        if (ref !== undefined)
            listed.set(ref, component);
    }
    const sorted = [...listed].sort(([a], [b]) => (a < b ? -1 : 1));
    const root = { type: 'application', 'bom-ref': 'project', name: project.name };
    const body = {
        metadata: {
            component: project.version === undefined ? root : { ...root, version: project.version },
            tools: { components: [{ type: 'application', name: 'sluice security-scan' }] },
        },
        components: sorted.map(([ref, component]) => componentOf(ref, component)),
        dependencies: [
            { ref: 'project', dependsOn: sorted.filter(([, { direct }]) => direct).map(([ref]) => ref) },
            ...sorted.map(([ref, { needs }]) => ({
                ref,
                dependsOn: [...new Set(needs)].filter((need) => listed.has(need)).sort(),
            })),
        ],
    };
    const head = {
        $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
        bomFormat: 'CycloneDX',
        specVersion: '1.6',
    };
    return `${JSON.stringify({ ...head, serialNumber: serialOf(JSON.stringify(body)), version: 1, ...body }, null, 2)}\n`;
}
function componentOf(ref, { name, version, licence, integrity, development }) {
    const [, group, short] = /^(@[^/]+)\/(.+)$/u.exec(name) ?? [];
    const hash = hashOf(integrity);
    return {
        type: 'library',
        'bom-ref': ref,
        ...(group === undefined ? {} : { group }),
        name: short ?? name,
        version,
        scope: development ? 'excluded' : 'required',
        ...(hash === undefined ? {} : { hashes: [hash] }),
        ...(licence === undefined
            ? {}
            : { licenses: [isExpression(licence) ? { expression: licence } : { license: { name: licence } }] }),
        purl: ref,
    };
}
const isExpression = (licence) => judgeLicence(licence, { allow: new Set(), deny: new Set() }) === 'allowed';
const algorithms = {
    sha512: 'SHA-512',
    sha384: 'SHA-384',
    sha256: 'SHA-256',
    sha1: 'SHA-1',
};
function hashOf(integrity) {
    const [, name = '', value = ''] = /^(sha\d+)-([A-Za-z0-9+/]+=*)/u.exec(integrity ?? '') ?? [];
    const alg = algorithms[name];
    return alg === undefined ? undefined : { alg, content: Buffer.from(value, 'base64').toString('hex') };
}
/** A UUID of version 8 (RFC 9562): its bits are a hash's. */
function serialOf(text) {
    const hex = (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
    return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

;// CONCATENATED MODULE: ./packages/findings/src/deduplicate.ts


/**
 * One finding for each thing found: advisories of the same package that share a name (CVE, GHSA, PYSEC) are one, and a
 * bandit rule and its copy in ruff on the same line are one, "seen by" both. The first one in the list stays; an advisory
 * gets the same one of its names whoever saw it, because alerts are told apart by it.
 */
function deduplicate(findings) {
    const kept = [];
    const places = new Map();
    for (const finding of findings) {
        const keys = keysOf(finding);
        const matches = [...new Set(keys.flatMap((key) => places.get(key) ?? []))].sort((a, b) => a - b);
        const at = matches[0] ?? kept.length;
        let merged = finding;
        // One advisory may tie together two that did not know of each other.
        for (const match of [...matches].reverse()) {
            const other = kept[match];
            if (other !== undefined)
                merged = merge(other, merged);
            kept[match] = undefined;
        }
        kept[at] = merged;
        for (const key of keysOf(merged))
            places.set(key, at);
    }
    return kept.filter((finding) => finding !== undefined).map(underOneName);
}
function underOneName(finding) {
    if (finding.package === undefined)
        return finding;
    const [rule = finding.rule, ...aliases] = idsBestFirst([finding.rule, ...finding.aliases]);
    return { ...finding, rule, aliases };
}
function keysOf(finding) {
    if (finding.package !== undefined) {
        const name = `${finding.package.name}@${finding.package.version}`;
        return [finding.rule, ...finding.aliases].map((id) => `advisory ${name} ${id.toUpperCase()}`);
    }
    const { location } = finding;
    const at = location === undefined ? '' : `${location.path}:${location.line}`;
    const shared = banditRule(finding);
    if (shared !== undefined && location !== undefined)
        return [`bandit ${shared} ${at}`];
    return [`${finding.tool} ${finding.rule} ${at}:${location?.column ?? ''} ${finding.message}`];
}
/** ruff's `S602` is its copy of bandit's `B602`. */
function banditRule(finding) {
    const letter = finding.tool === 'bandit' ? 'B' : finding.tool === 'ruff' ? 'S' : undefined;
    return letter !== undefined && new RegExp(`^${letter}\\d{3}$`, 'u').test(finding.rule)
        ? finding.rule.slice(1)
        : undefined;
}
function merge(first, second) {
    const severity = first.severity === undefined || second.severity === undefined
        ? (first.severity ?? second.severity)
        : worseSeverity(first.severity, second.severity);
    const score = Math.max(first.score ?? -1, second.score ?? -1);
    const location = first.location ?? second.location;
    const helpUrl = first.helpUrl ?? second.helpUrl;
    const fixedVersions = unique([...(first.package?.fixedVersions ?? []), ...(second.package?.fixedVersions ?? [])]);
    return {
        ...first,
        ...(severity === undefined ? {} : { severity }),
        ...(score < 0 ? {} : { score }),
        ...(location === undefined ? {} : { location }),
        ...(helpUrl === undefined ? {} : { helpUrl }),
        ...(first.package === undefined ? {} : { package: { ...first.package, fixedVersions } }),
        level: levelsWorstFirst.find((level) => level === first.level || level === second.level) ?? first.level,
        aliases: unique([...first.aliases, second.rule, ...second.aliases]).filter((id) => id !== first.rule),
        seenBy: unique([...first.seenBy, ...second.seenBy]),
    };
}
const levelsWorstFirst = ['error', 'warning', 'note'];
const unique = (values) => [...new Set(values)];

;// CONCATENATED MODULE: ./packages/findings/src/exploit-feeds.ts

/** CISA's catalogue of Known Exploited Vulnerabilities (JSON): CVE to the day when it was added. A text says why it is none. */
function readKev(text) {
    const json = json_asObject(json_parseJson(text));
    const list = json_asList(json?.vulnerabilities)?.map(json_asObject);
    if (json === undefined || list === undefined || json_asText(json.catalogVersion) === undefined) {
        return 'it is no catalogue of known exploited vulnerabilities';
    }
    const entries = list.flatMap((entry) => {
        const id = json_asText(entry?.cveID);
        return id === undefined ? [] : [[id.toUpperCase(), json_asText(entry?.dateAdded) ?? '']];
    });
    if (entries.length === 0)
        return 'it is empty';
    return { date: json_asText(json.dateReleased)?.slice(0, 10), entries: new Map(entries) };
}
/** FIRST's EPSS, an answer of its API (JSON) or the daily file (CSV): CVE to a probability from 0 to 1. A text says why it is none. */
function readEpss(text) {
    const json = json_asObject(json_parseJson(text));
    const rows = json === undefined
        ? csvRows(text)
        : (json_asList(json.data) ?? []).map(json_asObject).map((row) => [json_asText(row?.cve), json_asText(row?.epss)]);
    const entries = rows.flatMap(([id = '', value = '']) => {
        const score = Number.parseFloat(value);
        return /^CVE-/iu.test(id) && score >= 0 && score <= 1 ? [[id.toUpperCase(), score]] : [];
    });
    if (entries.length === 0)
        return 'it holds no scores';
    const date = json === undefined
        ? /score_date:(\d{4}-\d\d-\d\d)/u.exec(text.slice(0, 500))?.[1]
        : json_asText(json_asObject(json_asList(json.data)?.[0])?.date);
    return { date, entries: new Map(entries) };
}
const csvRows = (text) => text.split('\n').map((line) => line.trim().split(','));

;// CONCATENATED MODULE: ./packages/findings/src/finding.ts
/** `src/app.py:3:7`, `src/app.py:3`, or nothing. */
function formatLocation(location) {
    if (location === undefined)
        return '';
    const column = location.column === undefined ? '' : `:${location.column}`;
    return `${location.path}:${location.line}${column}`;
}
function compareFindings(a, b) {
    return (compareText(a.location?.path ?? '', b.location?.path ?? '') ||
        (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
        (a.location?.column ?? 0) - (b.location?.column ?? 0) ||
        compareText(a.tool, b.tool) ||
        compareText(a.rule, b.rule) ||
        compareText(a.message, b.message));
}
const compareText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

;// CONCATENATED MODULE: ./packages/findings/src/finding-hashes.ts

/** Longer files get no hash: GitHub then makes its own. */
const sourceBytes = 4 * 1024 * 1024;
/**
 * The `primaryLocationLineHash` of each finding's line, as `sarifLog` asks for it. Reads only files that have findings;
 * `repository` is rooted where the findings' paths begin.
 */
async function findingHashes(findings, repository) {
    const wanted = new Map();
    for (const { location } of findings) {
        if (location !== undefined) {
            wanted.set(location.path, (wanted.get(location.path) ?? new Set()).add(location.line));
        }
    }
    const hashes = new Map();
    for (const [path, lines] of wanted) {
        const text = await sourceText(path, repository);
        if (text !== undefined)
            hashes.set(path, lineHashes(text, lines));
    }
    return ({ path, line }) => hashes.get(path)?.get(line);
}
async function sourceText(path, repository) {
    try {
        return (await repository.exists(path)) ? await repository.text(path, sourceBytes) : undefined;
    }
    catch {
        return undefined;
    }
}

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
    const removed = places(files, 'removed', ignoreWhitespace);
    const added = places(files, 'added', ignoreWhitespace);
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
function places(files, side, ignoreWhitespace) {
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
            oldPath = pathOf(line.slice(4));
        else if (line.startsWith('+++ ')) {
            hunks = [];
            files.push({ oldPath, newPath: pathOf(line.slice(4)), hunks });
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
function pathOf(text) {
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
async function readChanges(git, from, to, { ignoreWhitespace, interesting = () => true }) {
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
async function findComparison(git, context, given) {
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

;// CONCATENATED MODULE: ./packages/git/src/change.ts


async function readChange(base, io) {
    const comparison = await findComparison(io.git, io.github.context, base);
    if (comparison.kind !== 'found')
        return comparison;
    const read = await readChanges(io.git, comparison.base, comparison.head, { ignoreWhitespace: false });
    return read.ok ? { ...comparison, changes: read.changes } : { kind: 'unavailable', reason: read.message };
}
const newOnlyModes = ['auto', 'true', 'false'];
/** `auto`: where there is something to compare with, be it that it is not there. */
const isNewOnly = (mode, change) => mode === 'true' || (mode === 'auto' && change.kind !== 'none');

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

;// CONCATENATED MODULE: ./packages/git/src/worktree.ts
/** Nobody's hooks, and no downloads of large files: tools read code. */
const plain = ['-c', 'core.hooksPath=/dev/null', '-c', 'filter.lfs.smudge=', '-c', 'filter.lfs.required=false'];
/**
 * Checks a commit out into a worktree of git, named `name` in the scratch folder. `directory`: the project's folder, relative to the
 * root of the repository; empty for the root. A text says why it could not be.
 */
async function checkOut(name, commit, directory, io) {
    const root = `${io.host.scratch}/${name}`.replaceAll('\\', '/');
    const added = await io.git.run([...plain, 'worktree', 'add', '--quiet', '--force', '--detach', root, commit]);
    const remove = async () => {
        await io.git.run(['worktree', 'remove', '--force', root]);
        await io.files.remove(root);
        await io.git.run(['worktree', 'prune']);
    };
    if (!added.ok) {
        await remove();
        return `git could not check out ${commit.slice(0, 9)}: ${added.stderr.trim().split('\n')[0] ?? ''}`;
    }
    const folder = directory === '' ? root : `${root}/${directory}`;
    const empty = !(await io.files.isDirectory(folder));
    const there = ioAt(io, empty ? root : folder, root, `${io.host.scratch}/${name}-run`);
    // Tools write into that folder, and none of them makes it.
    await there.files.write(`${there.host.scratch}/log`, '');
    return { io: there, root, empty, remove };
}
function ioAt(io, directory, root, scratch) {
    return {
        ...io,
        files: io.files.at(directory),
        exec: { ...io.exec, run: (command) => io.exec.run({ ...command, cwd: command.cwd ?? directory }) },
        // In a container the folder may belong to somebody else.
        git: { run: (args) => io.git.run(['-c', `safe.directory=${root}`, '-C', directory, ...args]) },
        host: { ...io.host, workspace: root, scratch },
    };
}

;// CONCATENATED MODULE: ./packages/git/src/index.ts








;// CONCATENATED MODULE: ./packages/findings/src/waiver.ts


const noticeDays = 14;
/** `now`: epoch milliseconds. */
function applyWaivers(findings, waivers, now) {
    const today = dayOf(now);
    const soon = dayOf(now + noticeDays * 86_400_000);
    const waived = new Map();
    const returned = new Map();
    const used = new Set();
    const matchers = waivers.map((waiver) => ({
        waiver,
        inScope: scopeMatcher(waiver.scope),
        id: waiver.id.toUpperCase(),
    }));
    for (const finding of findings) {
        const names = [finding.rule, ...finding.aliases].map((name) => name.toUpperCase());
        const fitting = matchers
            .filter(({ id, inScope }) => names.includes(id) && inScope(finding))
            .map(({ waiver }) => waiver);
        for (const waiver of fitting)
            used.add(waiver);
        const holding = fitting.find((waiver) => holds(waiver, finding, today));
        const [over] = fitting;
        if (holding !== undefined)
            waived.set(finding, holding);
        else if (over !== undefined)
            returned.set(finding, over);
    }
    const isOver = ({ end }) => end.kind === 'date' && end.date < today;
    return {
        waived,
        returned,
        expired: waivers.filter(isOver),
        ending: waivers.filter((waiver) => waiver.end.kind === 'date' && !isOver(waiver) && waiver.end.date <= soon),
        unused: waivers.filter((waiver) => !used.has(waiver) && !isOver(waiver)),
    };
}
function holds({ end }, finding, today) {
    if (end.kind === 'date')
        return today <= end.date;
    if (end.kind === 'open')
        return true;
    // Only of a dependency it is known whether there is a fix.
    return finding.package !== undefined && finding.package.fixedVersions.length === 0;
}
const dayOf = (ms) => new Date(ms).toISOString().slice(0, 10);
/** A package URL without a version means all versions. `%40scope` and `@scope` are the same. */
function scopeMatcher(scope) {
    if (scope === undefined)
        return () => true;
    if (!scope.startsWith('pkg:')) {
        const matches = pathMatcher([scope]);
        return ({ location }) => location !== undefined && matches(location.path);
    }
    const matches = pathMatcher([waiver_decoded(scope)]);
    return ({ package: about }) => {
        if (about === undefined)
            return false;
        const urls = [purlOf(about), purlOf({ ...about, version: '' })];
        return urls.some((url) => url !== undefined && matches(waiver_decoded(url)));
    };
}
function waiver_decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** `until 2026-12-31`, `until there is a fix`, `without an end`. */
function formatEnd({ end }) {
    switch (end.kind) {
        case 'date':
            return `until ${end.date}`;
        case 'fixed':
            return 'until there is a fix';
        case 'open':
            return 'without an end';
    }
}
/** Those of the head that the base has not: new ones, wider ones and longer ones. */
function addedWaivers(head, base) {
    const key = ({ id, scope = '', end }) => [id.toUpperCase(), scope, end.kind === 'date' ? end.date : end.kind].join('\n');
    const known = new Set(base.map(key));
    return head.filter((waiver) => !known.has(key(waiver)));
}
const justifications = [
    'component_not_present',
    'vulnerable_code_not_present',
    'vulnerable_code_not_in_execute_path',
    'vulnerable_code_cannot_be_controlled_by_adversary',
    'inline_mitigations_already_exist',
];
const isJustification = (text) => justifications.some((known) => known === text);

;// CONCATENATED MODULE: ./packages/findings/src/read-waivers.ts



const read_waivers_keys = ['id', 'scope', 'reason', 'owner', 'expires', 'until-fixed', 'justification'];
const mostWaivers = 10_000;
/**
 * Reads a list of waivers in YAML. Each says `id`, `reason`, `owner`, and `expires: YYYY-MM-DD` or `until-fixed: true`; `scope` is
 * free. What is not understood is a problem, never passed over: a waiver that nobody can read must not look like one.
 */
async function readWaivers(text, file) {
    const parsed = await parseYaml(text);
    if (!parsed.ok)
        return { ok: false, problems: [parsed.problem] };
    const list = parsed.value;
    if (list === null || list === undefined)
        return { ok: true, waivers: [] };
    if (!Array.isArray(list))
        return { ok: false, problems: ['it is no list of waivers: each begins with `- id:`'] };
    if (list.length > mostWaivers)
        return { ok: false, problems: [`it has more than ${mostWaivers} waivers`] };
    const problems = [];
    const waivers = list.map((item, index) => {
        const entry = json_asObject(item) ?? {};
        const name = `waiver ${index + 1}${json_asText(entry.id) === undefined ? '' : ` (${json_asText(entry.id)})`}`;
        return waiverOf(entry, file, (problem) => void problems.push(`${name}: ${problem}`));
    });
    return problems.length > 0 ? { ok: false, problems } : { ok: true, waivers };
}
/** YAML 1.2 without aliases. */
async function parseYaml(text) {
    const { parseDocument } = await __nccwpck_require__.e(/* import() */ 483).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3483, 19));
    const document = parseDocument(text, { uniqueKeys: true });
    const [error] = document.errors;
    if (error !== undefined)
        return { ok: false, problem: `it is not valid YAML: ${error.message.split('\n')[0]}` };
    try {
        return { ok: true, value: document.toJS({ maxAliasCount: 0 }) };
    }
    catch {
        return { ok: false, problem: 'aliases (`*name`) are not allowed in it' };
    }
}
function waiverOf(entry, file, say) {
    for (const key of Object.keys(entry)) {
        if (!read_waivers_keys.includes(key))
            say(`unknown key \`${key}\`${(0,src/* didYouMean */.au)(key, read_waivers_keys)}`);
    }
    const needed = (key) => {
        const value = json_asText(entry[key])?.trim() ?? '';
        if (value === '')
            say(`\`${key}\` is a text that must be there`);
        return value;
    };
    const scope = json_asText(entry.scope)?.trim();
    if (entry.scope !== undefined && (scope === undefined || scope === '')) {
        say('`scope` is a path or a package URL such as pkg:pypi/jinja2');
    }
    const { justification } = entry;
    const known = json_asText(justification);
    if (justification !== undefined && !isJustification(known))
        say(`\`justification\` is one of ${justifications.join(', ')}`);
    const about = { id: needed('id'), scope, reason: needed('reason'), owner: needed('owner') };
    return { ...about, end: endOf(entry, say), ...(isJustification(known) ? { justification: known } : {}), file };
}
function endOf(entry, say) {
    const { expires, 'until-fixed': untilFixed } = entry;
    if ((expires === undefined) === (untilFixed === undefined)) {
        say('either `expires` or `until-fixed: true` says when it ends');
    }
    else if (expires === undefined && untilFixed !== true)
        say('`until-fixed` can only be true');
    else if (expires !== undefined && !isDay(expires))
        say('`expires` is a day such as 2026-12-31');
    return expires === undefined ? { kind: 'fixed' } : { kind: 'date', date: String(expires) };
}
function isDay(value) {
    if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/u.test(value))
        return false;
    const time = Date.parse(`${value}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

;// CONCATENATED MODULE: ./packages/findings/src/foreign-waivers.ts



/**
 * Waivers of a file by its name: `osv-scanner.toml`, `.trivyignore.yaml`, OpenVEX (`.json`), else our own format. Those of other formats
 * have no owner, and no end where the file gives none; both is said where they are shown.
 */
async function readWaiversOf(text, file) {
    const name = file.slice(file.lastIndexOf('/') + 1);
    if (name.endsWith('.toml'))
        return readOsvScanner(text, file);
    if (/^\.trivyignore\.ya?ml$/u.test(name))
        return readTrivyIgnore(text, file);
    return name.endsWith('.json') ? readOpenVex(text, file) : readWaivers(text, file);
}
const problem = (text) => ({ ok: false, problems: [text] });
const foreign_waivers_endOf = (date) => (date === undefined ? { kind: 'open' } : { kind: 'date', date });
const waiver = (id, scope, reason, end, file) => ({
    id,
    scope,
    reason: reason?.trim() || 'no reason is given',
    owner: 'nobody is named',
    end,
    file,
});
/** `[[IgnoredVulns]]` with `id`, `ignoreUntil` and `reason` (google.github.io/osv-scanner/configuration). */
function readOsvScanner(text, file) {
    const entries = [];
    for (const [index, raw] of text.split(/\r?\n/u).entries()) {
        const line = raw.trim();
        if (line === '' || line.startsWith('#'))
            continue;
        if (line === '[[IgnoredVulns]]')
            entries.push(new Map());
        else {
            const [, key = '', quoted, bare] = /^(\w+)\s*=\s*(?:"((?:[^"\\]|\\["\\])*)"|([\dT:.Z+-]+))\s*(?:#.*)?$/u.exec(line) ?? [];
            const value = quoted?.replace(/\\(["\\])/gu, '$1') ?? bare;
            const entry = entries.at(-1);
            if (value === undefined || entry === undefined) {
                return problem(`line ${index + 1} is not read here: only \`[[IgnoredVulns]]\` with \`id\`, \`ignoreUntil\` and \`reason\``);
            }
            entry.set(key, value);
        }
    }
    const waivers = entries.map((entry) => {
        const until = entry.get('ignoreUntil');
        return waiver(entry.get('id') ?? '', undefined, entry.get('reason'), foreign_waivers_endOf(until?.slice(0, 10)), file);
    });
    return checked(waivers);
}
/** Lists of `id`, `paths`, `purls`, `expired_at` and `statement` (trivy.dev, "By YAML"). */
async function readTrivyIgnore(text, file) {
    const parsed = await parseYaml(text);
    if (!parsed.ok)
        return problem(parsed.problem);
    const lists = Object.values(json_asObject(parsed.value) ?? {});
    const entries = lists.flatMap((list) => json_asList(list) ?? []).map(json_asObject);
    if (lists.length === 0 || entries.includes(undefined))
        return problem('it has no list of findings to pass over');
    return checked(entries.flatMap((entry = {}) => {
        const scopes = [...asTexts(entry.paths), ...asTexts(entry.purls)];
        const [id, end] = [json_asText(entry.id) ?? '', foreign_waivers_endOf(json_asText(entry.expired_at)?.slice(0, 10))];
        const every = scopes.length === 0 ? [undefined] : scopes;
        return every.map((scope) => waiver(id, scope, json_asText(entry.statement), end, file));
    }));
}
/** OpenVEX 0.2.0: what is `not_affected` or `fixed`; of a product with parts the parts are meant. */
function readOpenVex(text, file) {
    const json = json_asObject(json_parseJson(text));
    const statements = json_asList(json?.statements)?.map(json_asObject);
    if (json === undefined || statements === undefined || !/openvex/u.test(json_asText(json['@context']) ?? '')) {
        return problem('it is no OpenVEX document');
    }
    return checked(statements.flatMap((statement) => {
        const status = json_asText(statement?.status);
        if (status !== 'not_affected' && status !== 'fixed')
            return [];
        const about = json_asObject(statement?.vulnerability);
        const id = json_asText(about?.name) ?? json_asText(statement?.vulnerability) ?? '';
        const justification = json_asText(statement?.justification);
        const reason = [status, justification, json_asText(statement?.impact_statement)]
            .filter((part) => part !== undefined)
            .join(': ');
        const found = (json_asList(statement?.products) ?? []).flatMap((product) => scopesOf(product));
        const scopes = found.length === 0 ? [undefined] : found;
        return scopes.map((scope) => ({
            ...waiver(id, scope, reason, { kind: 'open' }, file),
            ...(isJustification(justification) ? { justification } : {}),
        }));
    }));
}
function scopesOf(product) {
    const about = json_asObject(product);
    const parts = (json_asList(about?.subcomponents) ?? []).map((part) => json_asText(json_asObject(part)?.['@id']) ?? json_asText(part));
    const named = parts.filter((part) => part !== undefined);
    const own = json_asText(about?.['@id']) ?? json_asText(product);
    return named.length > 0 ? named : own === undefined ? [] : [own];
}
function checked(waivers) {
    const problems = waivers.flatMap(({ id, end }, index) => [
        ...(id === '' ? [`entry ${index + 1} has no id`] : []),
        ...(end.kind === 'date' && Number.isNaN(Date.parse(end.date)) ? [`entry ${index + 1} (${id}) ends on no day`] : []),
    ]);
    return problems.length > 0 ? { ok: false, problems } : { ok: true, waivers };
}

;// CONCATENATED MODULE: ./packages/findings/src/gitleaks.ts

/**
 * Reads `gitleaks git --report-format json` (8.19 and later). Secret, match, author and commit message are left where they are: the
 * message is in clear text even with `--redact`.
 */
function readGitleaks(text) {
    if (text.trim() === '')
        return 'it wrote no report';
    const list = json_asList(json_parseJson(text));
    if (list === undefined)
        return 'its report is not complete JSON';
    const findings = [];
    for (const entry of list.map(json_asObject)) {
        const [rule, path, commit] = [json_asText(entry?.RuleID), json_asText(entry?.File), json_asText(entry?.Commit)];
        const line = json_asCount(entry?.StartLine);
        if (rule === undefined || path === undefined || commit === undefined || line === undefined) {
            return 'its report has an entry without a rule, a file or a commit';
        }
        findings.push({ rule, description: json_asText(entry?.Description) ?? rule, path, line: Math.max(1, line), commit });
    }
    return { findings };
}
function readGitleaksLog(stderr) {
    // Its colours.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: an escape sequence is what is looked for
    const lines = stderr.replace(/\u001b\[[\d;]*m/gu, '').split('\n');
    const commits = lines.map((line) => /\bINF (\d+) commits scanned/u.exec(line)?.[1]).find((one) => one !== undefined);
    const error = lines.map((line) => /\b(?:ERR|FTL) (.*)$/u.exec(line)?.[1]).find((one) => one !== undefined);
    return { commits: commits === undefined ? undefined : Number(commits), error };
}
function leakFinding({ rule, description, commit }, path, line, here) {
    return {
        tool: 'gitleaks',
        rule,
        level: 'error',
        // Whoever can read the repository can use it.
        severity: 'high',
        message: `${description.replace(/\s+/gu, ' ').slice(0, 200)} In commit ${commit.slice(0, 9)}, ${path}:${line}. Make it invalid where it was issued: it stays in the history.`,
        ...(here ? { location: { path, line } } : {}),
        aliases: [],
        seenBy: ['gitleaks'],
    };
}

;// CONCATENATED MODULE: ./packages/findings/src/golangci-lint.ts

/** Reads the JSON of golangci-lint (1.50 to 2.x). Answers a text that says why when it is no whole report. */
function readGolangci(text) {
    if (text.trim() === '')
        return 'it wrote no report';
    // The statistics may follow on the same output.
    const report = json_asObject(json_parseJson(text.trim().split(/\r?\n/u)[0] ?? '')) ?? json_asObject(json_parseJson(text));
    if (report === undefined)
        return 'its report breaks off';
    const about = json_asObject(report.Report);
    if (about === undefined || (report.Issues !== null && json_asList(report.Issues) === undefined))
        return 'its report has another shape';
    const findings = [];
    for (const one of json_asList(report.Issues) ?? []) {
        const finding = golangci_lint_findingOf(json_asObject(one) ?? {});
        if (finding === undefined)
            return 'its report has an issue without a linter or a text';
        findings.push(finding);
    }
    const uncompiled = findings.filter(({ rule }) => rule === 'typecheck');
    const said = (json_asList(about.Warnings) ?? []).flatMap((one) => json_asText(json_asObject(one)?.Text) ?? []);
    return {
        findings,
        gaps: [...new Set(uncompiled.map(({ location }) => `${location?.path ?? 'the code'} does not compile`))],
        error: json_asText(about.Error),
        warnings: said,
        linters: (json_asList(about.Linters) ?? []).flatMap((one) => {
            const linter = json_asObject(one);
            const name = json_asText(linter?.Name);
            return linter?.Enabled === true && name !== undefined ? [name] : [];
        }),
    };
}
/** Linters choose their own words; a finding without one fails, as it does on the command line. */
const golangci_lint_levels = { warning: 'warning', low: 'warning', info: 'note', note: 'note' };
function golangci_lint_findingOf(item) {
    const [rule, message] = [json_asText(item.FromLinter), json_asText(item.Text)];
    if (rule === undefined || message === undefined)
        return undefined;
    const place = json_asObject(item.Pos);
    const path = json_asText(place?.Filename);
    const [line, column] = [json_asCount(place?.Line), json_asCount(place?.Column)];
    const location = path === undefined || path === ''
        ? undefined
        : { path, line: Math.max(1, line ?? 1), ...(column === undefined || column < 1 ? {} : { column }) };
    return {
        tool: 'golangci-lint',
        rule,
        level: golangci_lint_levels[(json_asText(item.Severity) ?? '').toLowerCase()] ?? 'error',
        message,
        ...(location === undefined ? {} : { location }),
        helpUrl: `https://golangci-lint.run/docs/linters/configuration/#${rule}`,
        ...(json_asList(item.SuggestedFixes) === undefined ? {} : { fix: 'safe' }),
        aliases: [],
        seenBy: ['golangci-lint'],
    };
}

;// CONCATENATED MODULE: ./packages/findings/src/json-array.ts

/** One entry longer than this is refused: no tool writes such a thing. */
const itemBytes = 32 * 1024 * 1024;
/**
 * Reads a JSON array of objects piece by piece: memory does not grow with the report. Calls `take` for each object.
 * Answers why it is no such array, or not a whole one; `undefined` when it was read to its end.
 */
async function readJsonArray(chunks, take) {
    let pieces = [];
    let bytes = 0;
    let depth = 0;
    let inString = false;
    let escaped = false;
    let seen = false;
    const finishItem = (last) => {
        const item = json_asObject(json_parseJson(Buffer.concat([...pieces, last]).toString('utf8')));
        pieces = [];
        bytes = 0;
        if (item !== undefined)
            take(item);
        return item !== undefined;
    };
    for await (const chunk of chunks) {
        let start = depth > 1 ? 0 : -1;
        for (let at = 0; at < chunk.length; at += 1) {
            const byte = chunk[at] ?? 0;
            if (inString) {
                if (escaped)
                    escaped = false;
                else if (byte === backslash)
                    escaped = true;
                else if (byte === quote)
                    inString = false;
            }
            else if (byte === quote) {
                if (depth < 2)
                    return otherShape;
                inString = true;
            }
            else if (byte === openBrace || byte === openBracket) {
                if (depth === 0 && (byte !== openBracket || seen))
                    return otherShape;
                if (depth === 1)
                    start = at;
                depth += 1;
                seen = true;
            }
            else if (byte === closeBrace || byte === closeBracket) {
                depth -= 1;
                if (depth < 0)
                    return otherShape;
                if (depth === 1) {
                    if (!finishItem(chunk.subarray(start, at + 1)))
                        return otherShape;
                    start = -1;
                }
            }
            else if (depth < 2 && !isBlank(byte) && !(depth === 1 && byte === comma))
                return otherShape;
        }
        if (start >= 0) {
            pieces.push(chunk.subarray(start));
            bytes += chunk.length - start;
            if (bytes > itemBytes)
                return 'its report has an entry that is too long';
        }
    }
    if (!seen)
        return 'it wrote no report';
    return depth === 0 ? undefined : 'its report breaks off';
}
const otherShape = 'its report has another shape';
const quote = 0x22;
const comma = 0x2c;
const openBracket = 0x5b;
const backslash = 0x5c;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const isBlank = (byte) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

;// CONCATENATED MODULE: ./packages/findings/src/actionlint.ts


/** Reads `actionlint -format '{{json .}}'` (1.6 and 1.7). Answers a text that says why when it is no whole report. */
async function readActionlint(chunks) {
    const findings = [];
    const unread = [];
    let misshapen = false;
    const problem = await readJsonArray(chunks, (item) => {
        const finding = actionlint_findingOf(item);
        if (finding === undefined)
            misshapen = true;
        else {
            findings.push(finding);
            if (/^could not parse as YAML/u.test(finding.message))
                unread.push({ path: finding.location?.path ?? '', reason: finding.message });
        }
    });
    if (problem !== undefined)
        return problem;
    return misshapen ? 'its report has an entry of another shape' : { findings, unread };
}
function actionlint_findingOf(item) {
    const [message, path, rule] = [json_asText(item.message), json_asText(item.filepath), json_asText(item.kind)];
    if (message === undefined || path === undefined || rule === undefined)
        return undefined;
    const [line, column, last] = [item.line, item.column, item.end_column].map(json_asCount);
    const known = column !== undefined && column > 0;
    // Its end is the last column, and inclusive.
    const ended = known && last !== undefined && last >= column ? { endLine: line ?? 1, endColumn: last + 1 } : {};
    return {
        tool: 'actionlint',
        rule,
        level: 'error',
        message,
        location: { path, line: Math.max(1, line ?? 1), ...(known ? { column, ...ended } : {}) },
        helpUrl: 'https://github.com/rhysd/actionlint/blob/main/docs/checks.md',
        aliases: [],
        seenBy: ['actionlint'],
    };
}

;// CONCATENATED MODULE: ./packages/findings/src/eslint.ts


/** Reads `eslint --format json` (8 to 10). Answers a text that says why when it is no whole report. */
async function readEslint(chunks) {
    const findings = [];
    const unread = [];
    const files = [];
    let misshapen = false;
    const problem = await readJsonArray(chunks, (item) => {
        const [path, messages] = [json_asText(item.filePath), json_asList(item.messages)];
        if (path === undefined || messages === undefined)
            misshapen = true;
        else {
            files.push(path);
            for (const one of messages) {
                const message = json_asObject(one) ?? {};
                const finding = eslint_findingOf(path, message);
                if (finding === undefined)
                    misshapen = true;
                else
                    findings.push(finding);
                if (message.fatal === true)
                    unread.push({ path, reason: json_asText(message.message) ?? 'it does not parse' });
            }
        }
    });
    if (problem !== undefined)
        return problem;
    return misshapen ? 'its report has an entry of another shape' : { findings, unread, files };
}
function eslint_findingOf(path, item) {
    const [message, severity, rule] = [json_asText(item.message), json_asCount(item.severity), json_asText(item.ruleId)];
    if (message === undefined || (severity !== 1 && severity !== 2))
        return undefined;
    const page = rule === undefined ? undefined : pageOf(rule);
    return {
        tool: 'eslint',
        rule: rule ?? (item.fatal === true ? 'parse-error' : 'eslint'),
        level: severity === 2 ? 'error' : 'warning',
        message,
        location: eslint_locationOf(path, item),
        ...(page === undefined ? {} : { helpUrl: page }),
        ...(json_asObject(item.fix) === undefined ? {} : { fix: 'safe' }),
        aliases: [],
        seenBy: ['eslint'],
    };
}
function eslint_locationOf(path, item) {
    const [line, column, endLine, endColumn] = [item.line, item.column, item.endLine, item.endColumn].map(json_asCount);
    if (line === undefined || line < 1)
        return { path, line: 1 };
    if (column === undefined || column < 1)
        return { path, line };
    const ended = endLine !== undefined && endColumn !== undefined && (endLine > line || endColumn > column);
    return { path, line, column, ...(ended ? { endLine, endColumn } : {}) };
}
/** Pages of ESLint's own rules and of the plugin for TypeScript; others are on pages that only the plugin knows. */
function pageOf(rule) {
    if (/^[a-z0-9-]+$/u.test(rule))
        return `https://eslint.org/docs/latest/rules/${rule}`;
    const [, name] = /^@typescript-eslint\/([a-z0-9-]+)$/u.exec(rule) ?? [];
    return name === undefined ? undefined : `https://typescript-eslint.io/rules/${name}`;
}

;// CONCATENATED MODULE: ./packages/findings/src/mypy.ts

/**
 * Reads `mypy --output json` (1.11 to 2.4): one object a line. Up to 1.20 errors that stop mypy (syntax, configuration)
 * are printed as text all the same. Nothing at all is what mypy prints when all is well: only its log tells whether it
 * looked at anything. Answers a text that says why when a line is cut off.
 */
function readMypy(stdout) {
    const findings = [];
    const other = [];
    for (const line of stdout.split(/\r?\n/u)) {
        if (line.trim() === '' || summaryLine.test(line))
            continue;
        if (line.startsWith('{')) {
            const item = json_asObject(json_parseJson(line));
            const finding = item && mypy_findingOf(item);
            if (finding === undefined)
                return 'its report breaks off';
            findings.push(finding);
        }
        else {
            const finding = textFinding(line);
            if (finding === undefined)
                other.push(line);
            else
                findings.push(finding);
        }
    }
    return { findings, other };
}
const summaryLine = /^(?:Found \d+ errors? in \d+ files? \(|Success: no issues found)/u;
const textLine = /^(?<path>[^:]+):(?:(?<line>\d+):)?(?:(?<column>\d+):)? (?<severity>error|note): (?<message>.+)$/u;
function textFinding(text) {
    const { path = '', line, column, severity, message: said = '' } = textLine.exec(text)?.groups ?? {};
    if (severity === undefined || path === 'mypy')
        return undefined;
    const [, message = said, code = null] = /^(.*?)\s+\[([\w-]+)\]$/u.exec(said) ?? [];
    return mypy_findingOf({ file: path, line: Number(line ?? -1), column: Number(column ?? 0) - 1, message, code, severity });
}
const whole = (value) => typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
/** Columns are 0-based and the end is exclusive; `end_…` came with 1.20. A line below 1 means the file as a whole. */
function mypy_findingOf(item) {
    const [path, said, line, start] = [json_asText(item.file), json_asText(item.message), whole(item.line), whole(item.column)];
    const level = levelOf(item.severity);
    if (path === undefined || said === undefined || line === undefined || level === undefined)
        return undefined;
    const [code, endLine, endColumn] = [json_asText(item.code), whole(item.end_line), whole(item.end_column)];
    const column = line >= 1 && start !== undefined && start >= 0 ? start + 1 : undefined;
    const ended = column !== undefined && endLine !== undefined && endColumn !== undefined && endLine >= line;
    const hint = json_asText(item.hint)?.split('\n')[0]?.trim() ?? '';
    return {
        tool: 'mypy',
        rule: code ?? 'mypy',
        level,
        message: hint === '' ? said : `${said}. ${hint}`,
        location: {
            path,
            line: Math.max(1, line),
            ...(column === undefined ? {} : { column }),
            ...(ended ? { endLine, endColumn: endColumn + 1 } : {}),
        },
        ...(code === undefined ? {} : { helpUrl: `https://mypy.readthedocs.io/en/stable/_refs.html#code-${code}` }),
        aliases: [],
        seenBy: ['mypy'],
    };
}
function levelOf(severity) {
    return severity === 'error' || severity === 'note' ? severity : undefined;
}
/**
 * Up to 2.3 columns are bytes of UTF-8, as in Python's own syntax tree; 2.4.1 gives neither bytes nor characters on
 * lines that are not ASCII (measured: 24 where byte 30, character 27 and UTF-16 unit 28 are right).
 */
function mypyColumns(version) {
    const [major = 0, minor = 0] = (version ?? '').split('.').map(Number);
    const known = version !== undefined && (major < 2 || (major === 2 && minor < 4));
    return known ? 'utf8-byte' : 'ascii-only';
}

;// CONCATENATED MODULE: ./packages/findings/src/pyright.ts

/** Reads `pyright --outputjson` and basedpyright's (1.1.300 and later; 1.20 and later). A text says why it is no whole report. */
function readPyright(text) {
    if (text.trim() === '')
        return 'it wrote no report';
    const report = json_asObject(json_parseJson(text));
    if (report === undefined)
        return 'its report breaks off';
    const diagnostics = json_asList(report.generalDiagnostics);
    const files = json_asCount(json_asObject(report.summary)?.filesAnalyzed);
    if (diagnostics === undefined || files === undefined)
        return 'its report has another shape';
    const findings = [];
    for (const one of diagnostics) {
        const finding = pyright_findingOf(json_asObject(one) ?? {});
        if (finding === undefined)
            return 'its report has an entry without a message or a severity';
        findings.push(finding);
    }
    return { findings, files, version: json_asText(report.version) };
}
const pyright_levels = { error: 'error', warning: 'warning', information: 'note' };
/** Remarks without a rule are about what pyright cannot parse. */
const isPyrightSyntax = ({ rule }) => rule === 'syntax';
function pyright_findingOf(item) {
    const [said, level, rule] = [json_asText(item.message), pyright_levels[json_asText(item.severity) ?? ''], json_asText(item.rule)];
    if (said === undefined || level === undefined)
        return undefined;
    const location = pyright_locationOf(item);
    return {
        tool: 'pyright',
        rule: rule ?? (level === 'error' ? 'syntax' : 'pyright'),
        level,
        message: said.replace(/\s+/gu, ' ').trim(),
        ...(location === undefined ? {} : { location }),
        ...(rule === undefined
            ? {}
            : { helpUrl: `https://github.com/microsoft/pyright/blob/main/docs/configuration.md#${rule}` }),
        aliases: [],
        seenBy: ['pyright'],
    };
}
/** Lines and columns are 0-based, the end exclusive. */
function pyright_locationOf(item) {
    const path = json_asText(item.file);
    if (path === undefined || path === '')
        return undefined;
    const range = json_asObject(item.range);
    const [start, end] = [json_asObject(range?.start), json_asObject(range?.end)];
    const [line, column, endLine, endColumn] = [start?.line, start?.character, end?.line, end?.character].map(json_asCount);
    if (line === undefined || column === undefined)
        return { path, line: 1 };
    const ended = endLine !== undefined && endColumn !== undefined && (endLine > line || endColumn > column);
    return {
        path,
        line: line + 1,
        column: column + 1,
        ...(ended ? { endLine: endLine + 1, endColumn: endColumn + 1 } : {}),
    };
}
/** What it says of its configuration, on the standard error. */
function readPyrightLog(stderr) {
    const lines = stderr.split(/\r?\n/u).map((line) => line.trim());
    return {
        unreadable: lines.find((line) => /could not be parsed|could not be read|^Error: .*config/iu.test(line)),
        misunderstood: lines.filter((line) => /unrecognized setting|unknown config option|^Config ".*" (?:entry )?(?:is|must|contains)|invalid value/iu.test(line)),
    };
}

;// CONCATENATED MODULE: ./packages/findings/src/ruff.ts


/**
 * Reads `ruff check --output-format json` (0.8 to 0.17). Answers a text that says why when it is no whole report.
 * Since 0.16 `filename` and `location` may be null; `name` and `severity` came with 0.15.
 */
async function readRuff(chunks) {
    const findings = [];
    const unread = [];
    let misshapen = false;
    const problem = await readJsonArray(chunks, (item) => {
        const finding = ruff_findingOf(item);
        if (finding === undefined)
            misshapen = true;
        else {
            findings.push(finding);
            const path = finding.location?.path;
            const gap = path !== undefined && gapOf(finding.rule, finding.message);
            if (gap && !unread.some((one) => one.path === path))
                unread.push({ path, reason: gap });
        }
    });
    if (problem !== undefined)
        return problem;
    return misshapen ? 'its report has an entry without a rule or a message' : { findings, unread };
}
function gapOf(rule, message) {
    if (rule === 'invalid-syntax' || rule === 'E999')
        return `a syntax error keeps most rules from it (${message})`;
    if (rule === 'E902' || rule === 'io' || rule === 'io-error' || rule === 'panic')
        return message;
    return undefined;
}
/** Versions before 0.9 give a syntax error no code, and put it into the message. */
const oldSyntaxError = /^SyntaxError: /u;
function ruff_findingOf(item) {
    const said = json_asText(item.message);
    if (said === undefined)
        return undefined;
    const rule = json_asText(item.code) ?? json_asText(item.name) ?? (oldSyntaxError.test(said) ? 'invalid-syntax' : undefined);
    if (rule === undefined)
        return undefined;
    const cell = json_asCount(item.cell);
    const row = json_asCount(json_asObject(item.location)?.row);
    const message = said.replace(oldSyntaxError, '');
    const location = ruff_locationOf(item, cell !== undefined);
    const url = json_asText(item.url);
    const fix = fixOf(item);
    return {
        tool: 'ruff',
        rule,
        level: ruff_levelOf(json_asText(item.severity)),
        message: cell === undefined ? message : `cell ${cell}, line ${row ?? 1}: ${message}`,
        ...(location === undefined ? {} : { location }),
        ...(url === undefined ? {} : { helpUrl: url }),
        ...(fix === undefined ? {} : { fix }),
        aliases: [],
        seenBy: ['ruff'],
    };
}
/** In notebooks rows count from the start of a cell, which is no line of the file. */
function ruff_locationOf(item, inCell) {
    const path = json_asText(item.filename);
    if (path === undefined || path === '')
        return undefined;
    const [start, end] = [json_asObject(item.location), json_asObject(item.end_location)];
    const line = json_asCount(start?.row);
    if (inCell || line === undefined || line < 1)
        return { path, line: 1 };
    const [column, endLine, endColumn] = [json_asCount(start?.column), json_asCount(end?.row), json_asCount(end?.column)];
    if (column === undefined || column < 1)
        return { path, line };
    const ended = endLine !== undefined && endColumn !== undefined && (endLine > line || endColumn > column);
    return { path, line, column, ...(ended ? { endLine, endColumn } : {}) };
}
/** ruff fails on whatever it finds; only words that it uses for less are less. */
function ruff_levelOf(severity) {
    return severity === 'warning' ? 'warning' : severity === 'info' || severity === 'note' ? 'note' : 'error';
}
function fixOf(item) {
    const applicability = json_asText(json_asObject(item.fix)?.applicability);
    return applicability === 'safe' || applicability === 'unsafe' ? applicability : undefined;
}

;// CONCATENATED MODULE: ./packages/findings/src/sarif-reader.ts


/**
 * Reads a SARIF 2.1.0 log of any tool (OASIS, sections 3.14 to 3.38); its findings are those of `tool`, whatever the log calls
 * it. A text says why it is no whole log.
 */
function sarif_reader_readSarif(text, tool) {
    const log = json_asObject(json_parseJson(text));
    if (log === undefined)
        return text.trim() === '' ? 'it is empty' : 'it breaks off';
    const runs = json_asList(log.runs)?.map((run) => json_asObject(run) ?? {});
    if (runs === undefined)
        return 'it has no list `runs`';
    if (runs.length === 0)
        return 'it has no run';
    const gaps = [];
    const findings = [];
    let suppressed = 0;
    for (const run of runs) {
        const results = json_asList(run.results);
        // `null`, or nothing at all: the scan was not made (3.14.23).
        if (results === undefined)
            gaps.push('a run without results');
        for (const one of json_asList(run.invocations) ?? [])
            gaps.push(...failures(json_asObject(one) ?? {}));
        for (const one of results ?? []) {
            const result = json_asObject(one) ?? {};
            if (isSuppressed(result))
                suppressed += 1;
            const finding = sarif_reader_findingOf(result, run, tool);
            if (typeof finding === 'string')
                return finding;
            if (finding !== undefined)
                findings.push(finding);
        }
    }
    const driver = json_asObject(json_asObject(runs[0]?.tool)?.driver);
    return {
        findings,
        unit: unitOf(runs),
        gaps,
        version: json_asText(driver?.semanticVersion) ?? json_asText(driver?.version),
        suppressed,
    };
}
/** Tools that do not say what they count (3.14.17) count all sorts of things. */
function unitOf(runs) {
    const kinds = new Set(runs.map(({ columnKind }) => columnKind));
    if (kinds.size !== 1)
        return 'ascii-only';
    return kinds.has('utf16CodeUnits') ? 'utf16' : kinds.has('unicodeCodePoints') ? 'code-point' : 'ascii-only';
}
function failures(invocation) {
    const said = (json_asList(invocation.toolExecutionNotifications) ?? [])
        .map((one) => json_asObject(one) ?? {})
        .filter(({ level }) => level === 'error')
        .map(({ message }) => json_asText(json_asObject(message)?.text) ?? 'an error without words');
    if (said.length > 0)
        return said;
    return invocation.executionSuccessful === false ? ['a run that did not succeed'] : [];
}
function sarif_reader_findingOf(result, run, tool) {
    const kind = json_asText(result.kind) ?? 'fail';
    if (kind === 'pass' || kind === 'notApplicable' || isSuppressed(result))
        return undefined;
    if (result.baselineState === 'absent')
        return undefined;
    const rule = ruleOf(result, run);
    const id = json_asText(result.ruleId) ?? json_asText(json_asObject(result.rule)?.id) ?? json_asText(rule?.id) ?? tool;
    const message = messageOf(json_asObject(result.message) ?? {}, rule);
    if (message === undefined)
        return 'it has a result without a message';
    const score = scoreOf(result) ?? scoreOf(rule);
    const about = packageOf(message);
    const inBase = baseStates[json_asText(result.baselineState) ?? ''];
    const helpUrl = json_asText(rule?.helpUri);
    const location = sarif_reader_locationOf(result, run);
    return {
        tool,
        rule: id,
        level: kind === 'fail' ? sarif_reader_levelOf(result, rule) : 'note',
        ...(score === undefined ? {} : { score, severity: severityOfScore(score) }),
        message,
        ...(location === undefined ? {} : { location }),
        ...(helpUrl === undefined || helpUrl === '' ? {} : { helpUrl }),
        aliases: about === undefined ? [] : asTexts(rule?.deprecatedIds).filter((alias) => alias !== id),
        ...(about === undefined ? {} : { package: about }),
        ...(inBase === undefined ? {} : { inBase }),
        seenBy: [tool],
    };
}
const baseStates = { new: false, unchanged: true, updated: true };
/** GitHub's `security-severity`: a number above 0 and up to 10, as a text. */
function scoreOf(holder) {
    const given = json_asObject(holder?.properties)?.['security-severity'];
    const score = typeof given === 'number' ? given : Number(json_asText(given) ?? Number.NaN);
    return score > 0 && score <= 10 ? score : undefined;
}
/** osv-scanner: `Package 'jinja2@3.1.2' is vulnerable`; trivy: `Package: jinja2`, `Installed Version:`, `Fixed Version:` a line each. */
function packageOf(message) {
    const osv = /^Package '(.+)@([^@']+)' is vulnerable/u.exec(message);
    if (osv?.[1] !== undefined && osv[2] !== undefined)
        return { name: osv[1], version: osv[2], fixedVersions: [] };
    const value = (label) => new RegExp(`^${label}: *(.*)$`, 'mu').exec(message)?.[1]?.trim() ?? '';
    const [name, version] = [value('Package'), value('Installed Version')];
    if (name === '' || version === '')
        return undefined;
    const fixedVersions = value('Fixed Version')
        .split(/,\s*/u)
        .filter((one) => one !== '');
    return { name, version, fixedVersions };
}
const isSuppressed = ({ suppressions }) => {
    const all = (json_asList(suppressions) ?? []).map((one) => json_asText(json_asObject(one)?.status) ?? 'accepted');
    return all.length > 0 && all.every((status) => status === 'accepted');
};
function ruleOf(result, run) {
    const tool = json_asObject(run.tool);
    const named = json_asObject(result.rule);
    const extension = json_asCount(json_asObject(named?.toolComponent)?.index);
    const component = extension === undefined ? tool?.driver : json_asList(tool?.extensions)?.[extension];
    const rules = json_asList(json_asObject(component)?.rules) ?? [];
    const index = json_asCount(result.ruleIndex) ?? json_asCount(named?.index);
    const found = index === undefined ? undefined : json_asObject(rules[index]);
    const id = json_asText(result.ruleId) ?? json_asText(named?.id);
    return found ?? rules.map(json_asObject).find((rule) => rule !== undefined && rule.id === id);
}
/** Words of the result, or of the rule with the result's arguments in them (3.11). */
function messageOf(message, rule) {
    const own = json_asText(message.text) ?? json_asText(message.markdown);
    const named = json_asObject(json_asObject(rule?.messageStrings)?.[json_asText(message.id) ?? '']);
    const words = json_asList(message.arguments) ?? [];
    const text = own ?? json_asText(named?.text) ?? json_asText(json_asObject(rule?.shortDescription)?.text);
    return text?.replace(/\{(\d+)\}/gu, (whole, at) => json_asText(words[Number(at)]) ?? whole);
}
function sarif_reader_levelOf(result, rule) {
    const level = json_asText(result.level) ?? json_asText(json_asObject(rule?.defaultConfiguration)?.level) ?? 'warning';
    return level === 'error' || level === 'warning' ? level : 'note';
}
function sarif_reader_locationOf(result, run) {
    const physical = json_asObject(json_asObject(json_asList(result.locations)?.[0])?.physicalLocation);
    const artifact = json_asObject(physical?.artifactLocation);
    const index = json_asCount(artifact?.index);
    const kept = index === undefined ? undefined : json_asObject(json_asObject(json_asList(run.artifacts)?.[index])?.location);
    const path = sarif_reader_pathOf(json_asText(artifact?.uri) === undefined ? kept : artifact, run);
    if (path === undefined)
        return undefined;
    const region = json_asObject(physical?.region);
    const [line, column, endLine, endColumn] = [
        region?.startLine,
        region?.startColumn,
        region?.endLine,
        region?.endColumn,
    ].map(json_asCount);
    if (line === undefined || line < 1)
        return { path, line: 1 };
    if (column === undefined || column < 1)
        return { path, line };
    const last = endLine ?? line;
    const ended = endColumn !== undefined && endColumn >= 1 && (last > line || (last === line && endColumn > column));
    return { path, line, column, ...(ended ? { endLine: last, endColumn } : {}) };
}
/** A URI behind the bases that the run names (3.14.14); one without a scheme is relative, and its escapes are undone. */
function sarif_reader_pathOf(artifact, run, depth = 0) {
    const uri = json_asText(artifact?.uri);
    if (uri === undefined)
        return undefined;
    if (/^(?:file:|\/|[A-Za-z]:[\\/])/u.test(uri))
        return uri;
    const base = json_asObject(json_asObject(run.originalUriBaseIds)?.[json_asText(artifact?.uriBaseId) ?? '']);
    const before = base === undefined || depth > 5 ? undefined : sarif_reader_pathOf(base, run, depth + 1);
    if (before?.startsWith('file:'))
        return `${before.replace(/\/?$/u, '/')}${uri}`;
    const path = unescaped(uri);
    return before === undefined || before === '' ? path : `${before.replace(/\/?$/u, '/')}${path}`;
}
function unescaped(uri) {
    try {
        return decodeURIComponent(uri);
    }
    catch {
        return uri;
    }
}

;// CONCATENATED MODULE: ./packages/findings/src/zizmor.ts


/** Reads `zizmor --format json-v1` (1.5 to 1.32). Answers a text that says why when it is no whole report. */
async function readZizmor(chunks) {
    const findings = [];
    let misshapen = false;
    const problem = await readJsonArray(chunks, (item) => {
        if (item.ignored === true)
            return;
        const finding = zizmor_findingOf(item);
        if (finding === undefined)
            misshapen = true;
        else
            findings.push(finding);
    });
    if (problem !== undefined)
        return problem;
    return misshapen ? 'its report has an entry of another shape' : { findings };
}
/** Its own words; what it cannot rate is not taken for harmless. */
const zizmor_levels = {
    High: 'error',
    Medium: 'error',
    Low: 'warning',
    Unknown: 'warning',
    Informational: 'note',
};
function zizmor_findingOf(item) {
    const [rule, about] = [json_asText(item.ident), json_asText(item.desc)];
    const level = zizmor_levels[json_asText(json_asObject(item.determinations)?.severity) ?? ''];
    const places = (json_asList(item.locations) ?? []).map((place) => json_asObject(place) ?? {});
    const primary = places.find((place) => json_asObject(place.symbolic)?.kind === 'Primary') ?? places[0];
    if (rule === undefined || about === undefined || level === undefined)
        return undefined;
    const location = primary && zizmor_locationOf(primary);
    const said = json_asText(json_asObject(primary?.symbolic)?.annotation);
    const url = json_asText(item.url);
    return {
        tool: 'zizmor',
        rule,
        level,
        message: said === undefined ? about : `${about}: ${said}`,
        ...(location === undefined ? {} : { location }),
        ...(url === undefined ? {} : { helpUrl: url }),
        aliases: [],
        seenBy: ['zizmor'],
    };
}
/** Rows and columns are 0-based, the end exclusive. */
function zizmor_locationOf(place) {
    const key = json_asObject(json_asObject(json_asObject(place.symbolic)?.key)?.Local);
    const path = json_asText(key?.verbatim_path) ?? json_asText(key?.given_path);
    const concrete = json_asObject(json_asObject(place.concrete)?.location);
    const [start, end] = [json_asObject(concrete?.start_point), json_asObject(concrete?.end_point)];
    const [line, column, endLine, endColumn] = [start?.row, start?.column, end?.row, end?.column].map(json_asCount);
    if (path === undefined)
        return undefined;
    if (line === undefined || column === undefined)
        return { path, line: 1 };
    const ended = endLine !== undefined && endColumn !== undefined && (endLine > line || endColumn > column);
    return {
        path,
        line: line + 1,
        column: column + 1,
        ...(ended ? { endLine: endLine + 1, endColumn: endColumn + 1 } : {}),
    };
}

;// CONCATENATED MODULE: ./packages/findings/src/imported-report.ts










const imported_report_whole = (report, use) => typeof report === 'string' ? report : use(report);
async function* chunks(text) {
    yield new TextEncoder().encode(text);
}
const unread = (files) => files.map(({ path, reason }) => `${path}: ${reason}`);
/** Each tool's own JSON, by the tool's name. */
const readers = {
    actionlint: async (text) => imported_report_whole(await readActionlint(chunks(text)), (read) => ({ ...read, unit: 'utf8-byte', gaps: unread(read.unread) })),
    biome: (text) => imported_report_whole(readBiome(text), (read) => ({ ...read, unit: 'code-point', gaps: unread(read.unread) })),
    eslint: async (text) => imported_report_whole(await readEslint(chunks(text)), ({ findings, files, unread: gaps }) => ({
        findings,
        unit: 'utf16',
        gaps: unread(gaps),
        files: files.length,
    })),
    'golangci-lint': (text) => imported_report_whole(readGolangci(text), ({ findings, gaps, error }) => ({
        findings,
        unit: 'utf8-byte',
        gaps: error === undefined || error === '' ? gaps : [error, ...gaps],
    })),
    mypy: (text) => imported_report_whole(readMypy(text), ({ findings, other }) => ({ findings, unit: mypyColumns(undefined), gaps: other })),
    pyright: (text) => imported_report_whole(readPyright(text), (read) => ({ ...read, unit: 'utf16', gaps: [] })),
    basedpyright: (text) => imported_report_whole(readPyright(text), (read) => ({ ...read, unit: 'utf16', gaps: [] })),
    ruff: async (text) => imported_report_whole(await readRuff(chunks(text)), (read) => ({ ...read, unit: 'code-point', gaps: unread(read.unread) })),
    zizmor: async (text) => imported_report_whole(await readZizmor(chunks(text)), (read) => ({ ...read, unit: 'utf8-byte', gaps: [] })),
};
/**
 * Reads a report of any tool that writes SARIF or Checkstyle's XML, or the JSON of a tool that is known by its name. Findings
 * are those of `tool`, paths as the report gives them. A text says why it is no whole report: it follows the report's name.
 */
async function readImported(text, tool) {
    const start = text.replace(/^\ufeff/u, '').trimStart();
    if (start === '')
        return 'is empty';
    if (start.startsWith('<')) {
        const report = await readCheckstyle(chunks(start), tool);
        return imported_report_whole(typeof report === 'string' ? `cannot be read: ${report}` : report, (read) => ({
            ...read,
            unit: 'ascii-only',
        }));
    }
    if (start.startsWith('{') && /"runs"\s*:/u.test(start)) {
        const report = readSarif(start, tool);
        return typeof report === 'string' ? `is no whole SARIF: ${report}` : report;
    }
    const own = readers[tool];
    if (own === undefined) {
        const known = Object.keys(readers).join(', ');
        return `is neither SARIF nor Checkstyle's XML, and JSON is read of ${known} only`;
    }
    const report = await own(start);
    if (typeof report === 'string')
        return `cannot be read: ${report}`;
    const named = (finding) => ({ ...finding, tool, seenBy: [tool] });
    return { ...report, findings: report.findings.map(named) };
}

;// CONCATENATED MODULE: ./packages/findings/src/line-tracker.ts
function lineTracker({ files, moves }) {
    const byOld = new Map();
    for (const file of files)
        if (file.oldPath !== undefined)
            byOld.set(file.oldPath, file);
    const movesFrom = Map.groupBy(moves, ({ oldPath }) => oldPath);
    const path = (basePath) => {
        const file = byOld.get(basePath);
        if (file === undefined)
            return basePath;
        return file.kind === 'deleted' ? undefined : file.path;
    };
    return {
        path,
        place(basePath, line) {
            const move = movesFrom.get(basePath)?.find(({ oldStart, count }) => line >= oldStart && line < oldStart + count);
            if (move !== undefined) {
                return { path: move.newPath, line: move.newStart + line - move.oldStart, replacedBy: [0, 0] };
            }
            const now = path(basePath);
            return now === undefined ? undefined : { path: now, ...follow(byOld.get(basePath)?.hunks ?? [], line) };
        },
    };
}
function follow(hunks, line) {
    let shift = 0;
    for (const { oldStart, oldCount, newStart, newCount } of hunks) {
        // An insertion `-5,0` stands behind old line 5.
        if (oldCount === 0 ? line <= oldStart : line < oldStart)
            break;
        if (line < oldStart + oldCount)
            return { line: undefined, replacedBy: [newStart, newStart + newCount] };
        shift += newCount - oldCount;
    }
    return { line: line + shift, replacedBy: [0, 0] };
}

;// CONCATENATED MODULE: ./packages/findings/src/pairing.ts
/** Pairs one to one, round after round; each finds what the ones before it did not. Adds to `pairs`; answers what is left. */
function pairing_pairOff({ head, base }, rounds, pairs) {
    let left = { head, base };
    for (const round of rounds) {
        if (left.head.length === 0 || left.base.length === 0)
            break;
        const byKey = new Map();
        for (const item of left.base) {
            const key = round.base(item);
            if (key === undefined)
                continue;
            const known = byKey.get(key);
            if (known === undefined)
                byKey.set(key, [item]);
            else
                known.push(item);
        }
        for (const list of byKey.values())
            list.reverse();
        const used = new Set();
        const alone = [];
        for (const item of left.head) {
            const key = round.head(item);
            const partner = key === undefined ? undefined : byKey.get(key)?.pop();
            if (partner === undefined)
                alone.push(item);
            else {
                used.add(partner);
                pairs.set(item, partner);
            }
        }
        left = { head: alone, base: left.base.filter((item) => !used.has(item)) };
    }
    return left;
}

;// CONCATENATED MODULE: ./packages/findings/src/match-findings.ts


/**
 * Which findings of the head the base has as well, and which of them that is. Each finding of the base stands for one of
 * the head at most: of two equal ones where the base had one, one is new. The surest sign pairs first: the place that git's
 * diff says, then the line with what follows it, then the line, then the edited lines or the function around it.
 */
async function matchFindings(head, base, tracker) {
    const pairs = new Map();
    const samePlace = { head: placeKey, base: (finding) => basePlaceKey(finding, tracker) };
    let left = pairing_pairOff({ head: head.findings, base: base.findings }, [samePlace], pairs);
    if (left.head.length === 0 || left.base.length === 0)
        return pairs;
    const traits = new Map([...(await traitsByFinding(left.head, head)), ...(await traitsByFinding(left.base, base))]);
    const by = (key) => ({
        head: (finding) => keyOf(traits.get(finding), key, (path) => path),
        base: (finding) => keyOf(traits.get(finding), key, tracker.path),
    });
    left = pairing_pairOff(left, [by(contextHere), by(contextAnywhere), by(match_findings_lineHere), by(match_findings_lineAnywhere)], pairs);
    left = pairEdited(left, pairs, tracker);
    pairing_pairOff(left, [by(match_findings_symbolHere)], pairs);
    return pairs;
}
async function traitsByFinding(findings, { source }) {
    const traits = await traitsOf(findings, source);
    return findings.flatMap((finding, index) => {
        const found = traits[index];
        return found === undefined ? [] : [[finding, found]];
    });
}
/** A file that is not formatted is one finding, wherever its first difference is. */
const wholeFile = ({ rule }) => rule === 'unformatted';
function placeKey(finding) {
    const { path = '', line = 0 } = finding.location ?? {};
    return `${finding_traits_whatOf(finding)}\n${path}:${wholeFile(finding) ? '' : line}`;
}
function basePlaceKey(finding, tracker) {
    const { location } = finding;
    if (location === undefined)
        return placeKey(finding);
    const place = wholeFile(finding)
        ? { path: tracker.path(location.path), line: 1 }
        : tracker.place(location.path, location.line);
    if (place?.path === undefined || place.line === undefined)
        return undefined;
    return placeKey({ ...finding, location: { path: place.path, line: place.line } });
}
function keyOf(traits, key, now) {
    return traits === undefined ? undefined : key(traits, now(traits.path));
}
const here = (trait) => (traits, path) => traits[trait] === '' || path === undefined ? undefined : `${traits.what}\n${path}\n${traits[trait]}`;
const anywhere = (trait) => (traits) => traits.lineHash === '' || traits[trait] === '' ? undefined : `${traits.what}\n${traits[trait]}`;
const [contextHere, match_findings_lineHere, match_findings_symbolHere] = [here('context'), here('lineHash'), here('symbol')];
const [contextAnywhere, match_findings_lineAnywhere] = [anywhere('context'), anywhere('lineHash')];
/** Of a line that was edited: the same thing, said of what stands in its place. */
function pairEdited(left, pairs, tracker) {
    const headByWhat = Map.groupBy(left.head, finding_traits_whatOf);
    const used = new Set();
    for (const finding of left.base) {
        const place = finding.location && tracker.place(finding.location.path, finding.location.line);
        if (place === undefined || place.line !== undefined)
            continue;
        const [start, end] = place.replacedBy;
        const inPlace = ({ location }) => location?.path === place.path && location.line >= start && location.line < end;
        const partner = headByWhat.get(finding_traits_whatOf(finding))?.find((one) => !pairs.has(one) && inPlace(one));
        if (partner === undefined)
            continue;
        used.add(finding);
        pairs.set(partner, finding);
    }
    return { head: left.head.filter((one) => !pairs.has(one)), base: left.base.filter((one) => !used.has(one)) };
}

;// CONCATENATED MODULE: ./packages/findings/src/suppressions.ts
const code = /\.(?:pyi?|[cm]?[jt]sx?|vue|svelte)$/u;
const biomeFiles = /\.(?:[cm]?[jt]sx?|vue|svelte|astro|css|jsonc?|html|graphql)$/u;
const prettierFiles = /\.(?:[cm]?[jt]sx?|vue|svelte|css|scss|less|html|md|mdx|ya?ml|graphql|hbs)$/u;
/** Comments that tell a tool to look away, and what people call them. */
const patterns = [
    ['noqa', /#\s*(?:ruff\s*:\s*|flake8\s*[:=]\s*)?noqa\b(?:\s*:\s*[A-Z0-9, ]+)?/iu],
    ['ruff: ignore', /#\s*ruff\s*:\s*(?:ignore|disable|file-ignore)\b[^#]*/iu],
    ['type: ignore', /#\s*type\s*:\s*ignore\b(?:\[[^\]]*\])?/u],
    ['mypy', /#\s*mypy\s*:\s*\S[^#]*/u],
    ['pyright', /#\s*(?:based)?pyright\s*:\s*\S[^#]*/u],
    ['nosec', /#\s*nosec\b[^#]*/iu],
    ['nosemgrep', /\bnosemgrep\b(?:\s*:\s*\S+)?/u],
    ['gitleaks:allow', /\bgitleaks:allow\b/u],
    ['pylint: disable', /#\s*pylint\s*:\s*(?:disable|skip-file)\b[^#]*/u],
    ['fmt: off', /#\s*fmt\s*:\s*(?:off|skip)\b/u],
    ['eslint-disable', /(?:\/\/|\/\*)\s*eslint-disable\S*(?:\s+[^*\s][^*]*)?/u],
    ['ts-ignore', /(?:\/\/|\/\*)\s*@ts-(?:ignore|expect-error|nocheck)\b/u],
    ['biome-ignore', /(?:\/\/|\/\*)\s*biome-ignore\S*(?:\s+[^*\s][^*]*)?/u, biomeFiles],
    ['prettier-ignore', /(?:\/\/|\/\*|<!--|#)\s*prettier-ignore\S*/u, prettierFiles],
    ['nolint', /\/\/\s*nolint\b\S*/u, /\.go$/u],
    ['zizmor: ignore', /#\s*zizmor\s*:\s*ignore\b(?:\[[^\]]*\])?/u, /\.ya?ml$/u],
];
/** Files in which such comments are looked for. */
const mayHaveSuppressions = (path) => patterns.some(([, , files = code]) => files.test(path));
/**
 * The suppressions of a file as findings of the tool `suppression`, so that those which a change adds can be told from
 * those that only moved. A text that looks like one counts: it is shown, and fails nothing.
 */
function findSuppressions(path, lines) {
    const own = patterns.filter(([, , files = code]) => files.test(path));
    return lines.flatMap((text, index) => own.flatMap(([rule, pattern]) => {
        const found = pattern.exec(text);
        if (found === null)
            return [];
        const message = found[0].replace(/\s+/gu, ' ').trim();
        const location = { path, line: index + 1, column: found.index + 1 };
        return [{ tool: 'suppression', rule, level: 'note', message, location, aliases: [], seenBy: ['suppression'] }];
    }));
}

;// CONCATENATED MODULE: ./packages/findings/src/new-suppressions.ts


/** The suppressions of the changed files that are not in the base, at another place or in another file either. */
async function newSuppressions(changes, head, base, tracker) {
    const files = changes.files.filter(({ kind }) => kind !== 'submodule');
    const at = async (paths, source) => {
        const wanted = paths.filter((path) => path !== undefined && mayHaveSuppressions(path));
        const found = await Promise.all(wanted.map(async (path = '') => findSuppressions(path, await source(path))));
        return found.flat();
    };
    const now = await at(files.map(({ kind, path }) => (kind === 'deleted' ? undefined : path)), head);
    if (now.length === 0)
        return [];
    const before = await at(files.map(({ oldPath }) => oldPath), base);
    const known = await matchFindings({ findings: now, source: head }, { findings: before, source: base }, tracker);
    return now.filter((finding) => !known.has(finding));
}

;// CONCATENATED MODULE: ./packages/findings/src/vulnerable-range.ts
/**
 * The versions that mend a package, from the range in which it is vulnerable: `>=7.0.0 <7.5.2 || <5.7.2` for 7.5.1 is 7.5.2. Databases
 * write `<=` where no fix is known. pnpm's own `patched_versions` is not used: version 12 names the vulnerable version itself.
 */
function fixedVersionsOf(range, version) {
    const bounds = range.split('||').flatMap((branch) => /<\s*(\d[\w.+-]*)/u.exec(branch)?.[1] ?? []);
    const later = bounds.filter((bound) => compareVersions(bound, version) > 0).sort(compareVersions);
    return later.slice(0, 1);
}
/** By the numbers of the three parts, a pre-release before its release; enough to put bounds of advisories in order. */
function compareVersions(a, b) {
    const [left, right] = [partsOf(a), partsOf(b)];
    for (let at = 0; at < 3; at += 1) {
        const difference = (left.numbers[at] ?? 0) - (right.numbers[at] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return Number(right.before) - Number(left.before);
}
function partsOf(version) {
    const [release = '', ...before] = version.split('+')[0]?.split('-') ?? [];
    return { numbers: release.split('.').map((part) => Number.parseInt(part, 10) || 0), before: before.length > 0 };
}

;// CONCATENATED MODULE: ./packages/findings/src/npm-audit.ts



/** npm 7 and later: `npm audit --json`, `auditReportVersion` 2. A text says why when it is no such report. */
function readNpmAudit(text, lock) {
    if (text.trim() === '')
        return 'it wrote no report';
    const json = json_asObject(json_parseJson(text));
    if (json === undefined)
        return 'its report is not complete JSON';
    const vulnerabilities = json_asObject(json.vulnerabilities);
    if (json.auditReportVersion !== 2 || vulnerabilities === undefined) {
        const error = json_asObject(json.error);
        const said = json_asText(json.message) ?? json_asText(error?.summary) ?? '';
        return said === '' ? 'its report has another shape' : said.replace(/\s+/gu, ' ').slice(0, 300);
    }
    const total = json_asCount(json_asObject(json_asObject(json.metadata)?.vulnerabilities)?.total);
    const entries = Object.entries(vulnerabilities);
    if (total !== entries.length)
        return `its report counts ${String(total)} packages and lists ${entries.length}`;
    const versions = new Map(lock.packages.map(({ key, version }) => [key, version]));
    const findings = [];
    for (const [name, value] of entries) {
        const entry = json_asObject(value);
        const nodes = asTexts(entry?.nodes);
        for (const via of (json_asList(entry?.via) ?? []).map(json_asObject)) {
            if (via === undefined)
                continue;
            const found = [...new Set(nodes.map((node) => versions.get(node) ?? ''))];
            for (const version of found.length === 0 ? [''] : found) {
                const finding = advisoryFinding(via, name, version, json_asText(via.range) ?? '');
                if (finding === undefined)
                    return `its report has an advisory without an id for ${name}`;
                findings.push(finding);
            }
        }
    }
    return { findings };
}
/** pnpm: `pnpm audit --json`, the shape of npm 6. */
function readPnpmAudit(text) {
    if (text.trim() === '')
        return 'it wrote no report';
    const json = json_asObject(json_parseJson(text));
    if (json === undefined)
        return 'its report is not complete JSON';
    const advisories = json_asObject(json.advisories);
    const counts = json_asObject(json_asObject(json.metadata)?.vulnerabilities);
    if (advisories === undefined || counts === undefined)
        return 'its report has another shape';
    if (Object.keys(advisories).length === 0 && sumOf(counts) > 0)
        return disagrees;
    const found = Object.values(advisories).map((value) => legacyFindings(json_asObject(value) ?? {}));
    return joined(found);
}
/** yarn 1: `yarn audit --json`, one JSON value a line; only its summary at the end says that all is there. */
function readYarnAudit(text) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const values = lines.map((line) => json_asObject(json_parseJson(line)));
    if (values.length === 0)
        return 'it wrote no report';
    if (values.some((value) => value === undefined))
        return 'its report is not complete JSON';
    const summary = values.find((value) => value?.type === 'auditSummary');
    if (summary === undefined)
        return 'its report has no summary, so it breaks off';
    const advisories = values.filter((value) => value?.type === 'auditAdvisory').map((value) => json_asObject(value?.data));
    if (advisories.length === 0 && sumOf(json_asObject(json_asObject(summary.data)?.vulnerabilities) ?? {}) > 0)
        return disagrees;
    return joined(advisories.map((data) => legacyFindings(json_asObject(data?.advisory) ?? {})));
}
const disagrees = 'its report counts vulnerabilities and lists none';
const sumOf = (counts) => Object.values(counts).reduce((sum, count) => sum + (json_asCount(count) ?? 0), 0);
/** yarn 2 and later: `yarn npm audit --json`, one value a line; it says nothing at all when nothing is found. */
function readBerryAudit(text) {
    const findings = [];
    for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
        const entry = json_asObject(json_parseJson(line));
        const about = json_asObject(entry?.children);
        const name = json_asText(entry?.value);
        if (about === undefined || name === undefined)
            return 'its report is not complete JSON';
        const range = json_asText(about['Vulnerable Versions']) ?? '';
        const via = { url: about.URL, title: about.Issue, severity: about.Severity, source: about.ID };
        const found = asTexts(about['Tree Versions']).map((version) => advisoryFinding(via, name, version, range));
        // A package that its author calls deprecated has no advisory: it is not what is asked about here.
        if (json_asText(about.URL) === undefined && json_asCount(about.ID) === undefined)
            continue;
        if (found.length === 0 || found.includes(undefined))
            return `its report has an advisory without an id for ${name}`;
        findings.push(found.filter((finding) => finding !== undefined));
    }
    return joined(findings);
}
function legacyFindings(advisory) {
    const name = json_asText(advisory.module_name) ?? '';
    const versions = (json_asList(advisory.findings) ?? []).map((one) => json_asText(json_asObject(one)?.version));
    const found = versions.map((version) => advisoryFinding(advisory, name, version ?? '', json_asText(advisory.vulnerable_versions) ?? ''));
    if (name === '' || found.length === 0 || found.includes(undefined))
        return 'its report has an advisory without an id or a version';
    return found.filter((finding) => finding !== undefined);
}
function joined(all) {
    const wrong = all.find((one) => typeof one === 'string');
    return wrong ?? { findings: all.filter((one) => typeof one !== 'string').flat() };
}
function advisoryFinding(via, name, version, range) {
    const url = json_asText(via.url);
    const id = json_asText(via.github_advisory_id) ?? /GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}/u.exec(url ?? '')?.[0] ?? number(via);
    if (id === undefined)
        return undefined;
    const score = json_asObject(via.cvss)?.score;
    return {
        tool: 'npm-audit',
        rule: id,
        level: 'error',
        severity: severityOfWord(json_asText(via.severity) ?? ''),
        ...(typeof score === 'number' && score > 0 && score <= 10 ? { score } : {}),
        message: json_asText(via.title)?.trim() || `${name} ${version} has a known vulnerability`,
        aliases: asTexts(via.cves),
        package: { name, version, ecosystem: 'npm', fixedVersions: fixedVersionsOf(range, version) },
        seenBy: ['npm-audit'],
        ...(url === undefined ? {} : { helpUrl: url }),
    };
}
function number({ source, id }) {
    const given = json_asCount(source) ?? json_asCount(id);
    return given === undefined ? undefined : `npm:${given}`;
}

;// CONCATENATED MODULE: ./packages/findings/src/npm-lock.ts
/** How the project comes to each package, by key, on the shortest way; nothing for what nobody needs. */
function npmRelations({ packages, roots }) {
    const byKey = new Map(packages.map((one) => [one.key, one]));
    const relations = new Map();
    for (const use of ['production', 'development']) {
        const own = roots.filter((root) => root.use === use).map(({ key }) => key);
        const waiting = own.map((key) => ({ key, path: [], direct: true }));
        for (const { key, path, direct } of waiting) {
            const found = byKey.get(key);
            const known = relations.get(key);
            if (found === undefined || known?.use === use)
                continue;
            const first = known ?? { path, direct, use };
            relations.set(key, direct && !first.direct ? { ...first, direct, path } : first);
            // What production needs is needed by production, whoever else needs it.
            if (known !== undefined && known.use === 'production')
                continue;
            for (const need of found.needs)
                waiting.push({ key: need, path: [...path, found.name], direct: false });
        }
    }
    return relations;
}
/** Finds lines by how they begin, each once read. */
function lineFinder(text) {
    const lines = new Map();
    for (const [index, line] of text.split(/\r?\n/u).entries()) {
        const start = line.trim();
        if (!lines.has(start))
            lines.set(start, index + 1);
    }
    return (start) => lines.get(start) ?? 1;
}

;// CONCATENATED MODULE: ./packages/findings/src/openvex.ts



/**
 * The waived advisories as an OpenVEX 0.2.0 document. A waiver with a `justification` says `not_affected`; one without it only puts up
 * with the risk, which is `affected` with what is done about it. `now`: epoch milliseconds.
 */
function openVex(waived, product, now) {
    const statements = [...waived].flatMap(([{ rule, aliases, package: about }, waiver]) => {
        const purl = about && purlOf(about);
        if (purl === undefined)
            return [];
        const { justification, reason, owner } = waiver;
        return [
            {
                vulnerability: { name: rule, ...(aliases.length === 0 ? {} : { aliases }) },
                products: [{ '@id': product, subcomponents: [{ '@id': purl }] }],
                ...(justification === undefined
                    ? { status: 'affected', action_statement: `Accepted ${formatEnd(waiver)} by ${owner}: ${reason}` }
                    : { status: 'not_affected', justification, impact_statement: reason }),
            },
        ];
    });
    const id = (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([product, statements]))
        .digest('hex');
    const head = { '@context': 'https://openvex.dev/ns/v0.2.0', '@id': `urn:sluice:vex:${id.slice(0, 32)}` };
    const authors = [...new Set([...waived.values()].map(({ owner }) => owner))].sort().join(', ');
    return `${JSON.stringify({ ...head, author: authors || 'nobody', timestamp: new Date(now).toISOString(), version: 1, statements }, null, 2)}\n`;
}

;// CONCATENATED MODULE: ./packages/findings/src/package-lock.ts


/**
 * Reads package-lock.json or npm-shrinkwrap.json, `lockfileVersion` 2 or 3 ("package-lock.json" in npm's documentation). Answers a text
 * that says why when it is none.
 */
function readPackageLock(text) {
    const json = json_asObject(json_parseJson(text));
    if (json === undefined)
        return 'it is not complete JSON';
    const entries = json_asObject(json.packages);
    if (entries === undefined) {
        const version = String(json.lockfileVersion ?? 'none');
        return `its lockfileVersion ${version} is not read here: \`npm install --package-lock-only\` of npm 7 or newer rewrites it`;
    }
    const lineOf = lineFinder(text);
    const packages = [];
    const roots = [];
    for (const [key, value] of Object.entries(entries)) {
        const entry = json_asObject(value);
        if (entry === undefined)
            return `its entry ${key} has another shape`;
        if (entry.link === true)
            continue;
        const resolve = (name) => resolved(name, key, entries);
        const needs = ['dependencies', 'optionalDependencies', 'peerDependencies'].flatMap((kind) => names(entry[kind]));
        if (!key.includes('node_modules/')) {
            for (const name of needs)
                roots.push({ key: resolve(name) ?? '', use: 'production' });
            for (const name of names(entry.devDependencies))
                roots.push({ key: resolve(name) ?? '', use: 'development' });
            continue;
        }
        const version = json_asText(entry.version);
        const name = json_asText(entry.name) ?? key.slice(key.lastIndexOf('node_modules/') + 'node_modules/'.length);
        if (version === undefined)
            return `its entry ${key} has no version`;
        const [licence, integrity] = [licenceOf(entry), json_asText(entry.integrity)];
        packages.push({
            key,
            name,
            version,
            source: sourceOf(json_asText(entry.resolved) ?? ''),
            line: lineOf(`${JSON.stringify(key)}: {`),
            needs: needs.map(resolve).filter((need) => need !== undefined),
            ...(licence === undefined ? {} : { licence }),
            ...(integrity === undefined ? {} : { integrity }),
        });
    }
    return { packages, roots: roots.filter(({ key }) => key !== '') };
}
const names = (value) => Object.keys(json_asObject(value) ?? {});
/** As Node looks for a module: in the package's own folder, then in those above. */
function resolved(name, from, entries) {
    let folder = from;
    for (;;) {
        const key = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
        const entry = json_asObject(entries[key]);
        if (entry !== undefined)
            return entry.link === true ? json_asText(entry.resolved) : key;
        if (folder === '')
            return undefined;
        const at = folder.lastIndexOf('/node_modules/');
        folder =
            at < 0
                ? folder.startsWith('node_modules/')
                    ? ''
                    : folder.slice(0, Math.max(0, folder.lastIndexOf('/')))
                : folder.slice(0, at);
    }
}
function sourceOf(url) {
    if (/^git[+:@]|^(?:github|gitlab|bitbucket):/u.test(url))
        return 'repository';
    return url.startsWith('file:') ? 'archive' : 'index';
}
/** Old packages write an object, or a list of them. */
function licenceOf({ license, licenses }) {
    const given = license ?? licenses;
    const list = (Array.isArray(given) ? given : [given]).map((one) => json_asText(one) ?? json_asText(json_asObject(one)?.type));
    const known = list.filter((one) => one !== undefined && one !== '');
    return known.length === 0 ? undefined : known.length === 1 ? known[0] : `(${known.join(' OR ')})`;
}

;// CONCATENATED MODULE: ./packages/findings/src/pip-audit.ts

/**
 * Reads `pip-audit --format json` (2.4 and later: an object; before: the bare list of dependencies). Answers a text
 * that says why when it is no such report: the exit code 1 means findings and failures alike, so only the report tells.
 */
function readPipAudit(text) {
    if (text.trim() === '')
        return 'it wrote no report';
    const json = json_parseJson(text);
    if (json === undefined)
        return 'its report is not complete JSON';
    const dependencies = json_asList(json) ?? json_asList(json_asObject(json)?.dependencies);
    if (dependencies === undefined)
        return 'its report has no list of dependencies';
    const audited = [];
    const skipped = [];
    const findings = [];
    for (const entry of dependencies.map(json_asObject)) {
        const name = json_asText(entry?.name);
        if (entry === undefined || name === undefined)
            return 'its report has a dependency without a name';
        const version = json_asText(entry.version);
        const vulns = json_asList(entry.vulns);
        if (version === undefined || vulns === undefined) {
            skipped.push({ name, reason: json_asText(entry.skip_reason) ?? 'pip-audit gives no reason' });
            continue;
        }
        audited.push({ name, version });
        for (const vuln of vulns.map(json_asObject)) {
            const id = json_asText(vuln?.id);
            if (vuln === undefined || id === undefined)
                return `its report has an advisory without an id for ${name}`;
            findings.push({
                tool: 'pip-audit',
                rule: id,
                level: 'error',
                message: json_asText(vuln.description)?.trim() || `${name} ${version} has a known vulnerability`,
                aliases: asTexts(vuln.aliases).filter((alias) => alias !== id),
                package: { name, version, ecosystem: 'pypi', fixedVersions: asTexts(vuln.fix_versions) },
                seenBy: ['pip-audit'],
            });
        }
    }
    return { audited, skipped, findings };
}

;// CONCATENATED MODULE: ./packages/findings/src/column.ts
/** The location with its columns in UTF-16 units; `lines` are those of the file, without them columns are dropped. */
function toUtf16Columns(location, unit, lines) {
    if (location.column === undefined || unit === 'utf16')
        return location;
    const { column, endColumn, ...rest } = location;
    const startText = lines?.[location.line - 1];
    const endText = lines?.[(location.endLine ?? location.line) - 1];
    const start = startText === undefined ? undefined : utf16Column(startText, column, unit);
    const end = endText === undefined || endColumn === undefined ? undefined : utf16Column(endText, endColumn, unit);
    if (start === undefined)
        return rest;
    return { ...rest, column: start, ...(end === undefined ? {} : { endColumn: end }) };
}
function utf16Column(line, column, unit) {
    if (isAscii(line))
        return column;
    switch (unit) {
        case 'ascii-only':
            return undefined;
        case 'code-point':
            return (Array.from(line)
                .slice(0, column - 1)
                .join('').length + 1);
        case 'utf8-byte':
            return new TextDecoder().decode(new TextEncoder().encode(line).subarray(0, column - 1)).length + 1;
    }
}
function isAscii(text) {
    for (let index = 0; index < text.length; index += 1)
        if (text.charCodeAt(index) > 127)
            return false;
    return true;
}

;// CONCATENATED MODULE: ./packages/findings/src/repository-path.ts

/** A path or `file:` URI of a report as a path relative to the repository; `undefined` when it lies outside. */
function repositoryPath(reported, frame) {
    const path = decode(reported).replaceAll('\\', '/');
    const absolute = external_node_path_.posix.normalize(isAbsolute(path) ? path : external_node_path_.posix.join(frame.directory, path));
    for (const root of frame.roots) {
        const base = external_node_path_.posix.normalize(root).replace(/\/$/u, '');
        if (absolute.startsWith(`${base}/`))
            return absolute.slice(base.length + 1);
    }
    return undefined;
}
function decode(reported) {
    if (!reported.startsWith('file:'))
        return reported;
    const path = reported.replace(/^file:(?:\/\/(?:localhost)?)?/u, '');
    try {
        return decodeURIComponent(path);
    }
    catch {
        return path;
    }
}
const isAbsolute = (path) => path.startsWith('/') || /^[A-Za-z]:\//u.test(path);

;// CONCATENATED MODULE: ./packages/findings/src/place-findings.ts


/** Longer files are not read for their columns: these are dropped then. */
const place_findings_sourceBytes = 4 * 1024 * 1024;
/**
 * Findings as a tool reports them, put into the repository: paths relative to its root, columns in UTF-16 units. One
 * that lies outside loses its location, not its message. `repository` is rooted at the root of the repository.
 */
async function placeFindings(findings, unit, frame, repository) {
    const texts = new Map();
    const placed = [];
    for (const { location, ...rest } of findings) {
        const path = location && repositoryPath(location.path, frame);
        if (location === undefined || path === undefined) {
            placed.push(rest);
            continue;
        }
        if (needsText(location, unit) && !texts.has(path))
            texts.set(path, await linesOf(path, repository));
        placed.push({ ...rest, location: { ...toUtf16Columns(location, unit, texts.get(path)), path } });
    }
    return placed;
}
const needsText = ({ column }, unit) => column !== undefined && unit !== 'utf16';
async function linesOf(path, repository) {
    try {
        if (!(await repository.exists(path)))
            return undefined;
        return (await repository.text(path, place_findings_sourceBytes)).replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u);
    }
    catch {
        // Too long, or no file: the finding keeps its line.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/findings/src/pnpm-lock.ts



/** Reads pnpm-lock.yaml, `lockfileVersion` 6 or 9. Answers a text that says why when it is none. */
async function readPnpmLock(text) {
    const parsed = await parseYaml(text);
    if (!parsed.ok)
        return parsed.problem;
    const lock = json_asObject(parsed.value);
    const format = json_asText(lock?.lockfileVersion) ?? String(lock?.lockfileVersion);
    if (lock === undefined || !/^[69]\b/u.test(format))
        return `its lockfileVersion ${format} is not read here`;
    const about = json_asObject(lock.packages) ?? {};
    // Until version 6 a package's entry has its dependencies as well.
    const snapshots = json_asObject(lock.snapshots) ?? about;
    const lineOf = lineFinder(text);
    const packages = [];
    for (const [key, value] of Object.entries(snapshots)) {
        const entry = json_asObject(value) ?? {};
        const bare = key.replace(/^\//u, '').replace(/\(.*$/u, '');
        const details = json_asObject(about[key]) ?? json_asObject(about[bare]) ?? {};
        const at = bare.lastIndexOf('@');
        if (at <= 0)
            return `its entry ${key} has no version`;
        const resolution = json_asObject(details.resolution) ?? {};
        const integrity = json_asText(resolution.integrity);
        const version = bare.slice(at + 1);
        packages.push({
            key: withoutSlash(key),
            name: bare.slice(0, at),
            version: json_asText(details.version) ?? version,
            source: pnpm_lock_sourceOf(version, resolution),
            line: Math.max(lineOf(`${bare}:`), lineOf(`'${bare}':`), lineOf(`'/${bare}':`), lineOf(`/${bare}:`)),
            needs: [entry.dependencies, entry.optionalDependencies].flatMap(pnpm_lock_keysOf),
            ...(integrity === undefined ? {} : { integrity }),
        });
    }
    const importers = Object.values(json_asObject(lock.importers) ?? { '.': lock }).map((one) => json_asObject(one) ?? {});
    const roots = importers.flatMap((one) => [
        ...[one.dependencies, one.optionalDependencies].flatMap(pnpm_lock_keysOf).map((key) => ({ key, use: 'production' })),
        ...pnpm_lock_keysOf(one.devDependencies).map((key) => ({ key, use: 'development' })),
    ]);
    return { packages, roots };
}
const withoutSlash = (key) => key.replace(/^\//u, '');
/** `name: 1.0.0`, `name: { version: 1.0.0(peer@2.0.0) }`; an alias names the other package; a link leads to a member of the workspace. */
function pnpm_lock_keysOf(value) {
    return Object.entries(json_asObject(value) ?? {}).flatMap(([name, given]) => {
        const version = json_asText(given) ?? json_asText(json_asObject(given)?.version);
        if (version === undefined || /^(?:link|workspace):/u.test(version))
            return [];
        const other = withoutSlash(version);
        return [
            /^@?[^@(]+@/u.test(other.replace(/\(.*$/u, '')) && !/^(?:https?|file|git)/u.test(other)
                ? other
                : `${name}@${other}`,
        ];
    });
}
function pnpm_lock_sourceOf(version, resolution) {
    if (resolution.type === 'git' || /^git|codeload/u.test(version))
        return 'repository';
    return resolution.type === 'directory' || /^(?:file|https?):/u.test(version) ? 'archive' : 'index';
}

;// CONCATENATED MODULE: ./packages/findings/src/registry-failure.ts
/** What npm, pnpm and yarn say when their registry gave no answer to an audit; `undefined` when they speak of something else. */
function registryFailure(output) {
    const status = /\b(\d{3}) [A-Z][A-Za-z ]+ - POST|responded with (\d{3})|Response code (\d{3})|Request failed \\*"(\d{3})|returned a (\d{3})/u.exec(output);
    const code = Number(status?.slice(1).find((one) => one !== undefined) ?? Number.NaN);
    if (code === 404 || code === 405 || code === 410 || /AUDIT_ENDPOINT_NOT_EXISTS|Missing Metadata/u.test(output)) {
        return { reason: 'it has no audit service (private registries often have none)', transient: false };
    }
    if (!Number.isNaN(code))
        return { reason: `it answered ${code}`, transient: code === 408 || code === 429 || code >= 500 };
    const found = causes.find(({ pattern }) => pattern.test(output));
    return found === undefined ? undefined : { reason: found.reason, transient: found.transient };
}
const causes = [
    {
        pattern: /invalid json response|returned invalid JSON|ParseError|Unexpected audit response/iu,
        reason: 'its answer is not what an audit service says',
        transient: false,
    },
    { pattern: /ECONNREFUSED|[Cc]onnection refused/u, reason: 'connection refused', transient: true },
    { pattern: /ENOTFOUND|EAI_AGAIN|dns error/u, reason: 'its name cannot be looked up', transient: true },
    { pattern: /ETIMEDOUT|ESOCKETTIMEDOUT|network timeout|timed out/u, reason: 'no answer in time', transient: true },
    { pattern: /CERT_|certificate/u, reason: 'its certificate is not trusted', transient: false },
    { pattern: /ECONNRESET|socket hang up/u, reason: 'the connection failed', transient: true },
];

;// CONCATENATED MODULE: ./packages/findings/src/requirements.ts

/** PEP 503. */
function packageName(name) {
    return name.toLowerCase().replace(/[-_.]+/gu, '-');
}
/**
 * Reads a requirements file ("Requirements File Format" of pip's documentation), whatever its markers say: a package
 * that only another platform installs is audited as well. Options, hashes, constraints and the project's own folders
 * are passed over.
 */
function readRequirements(text) {
    const pins = [];
    const unpinned = [];
    const includes = [];
    for (const { content, line, via } of logicalLines(text)) {
        const include = /^(?:-r|--requirement)[ =]?\s*(.+)$/u.exec(content)?.[1];
        if (include !== undefined) {
            includes.push(include.trim());
            continue;
        }
        const requirement = content.replace(/^(?:-e|--editable)[ =]\s*/u, '');
        if (requirement.startsWith('-') || isOwnFolder(requirement))
            continue;
        const pin = exactPin.exec(requirement)?.groups;
        if (pin?.name !== undefined && pin.version !== undefined) {
            pins.push({ name: packageName(pin.name), version: pin.version, line, via });
        }
        else {
            unpinned.push({ text: shown(requirement), reason: requirements_reasonOf(requirement), line });
        }
    }
    return { pins, unpinned, includes };
}
/** `name[extra]==1.2.3`, with what may follow: a marker, options such as `--hash`. */
const exactPin = /^(?<name>[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*\(?={2,3}\s*(?<version>[\w.!+-]+)\)?\s*(?:;.*|\s--.*)?$/u;
const isOwnFolder = (requirement) => /^(?:\.{1,2}(?:\/|$)|file:)/u.test(requirement);
function requirements_reasonOf(requirement) {
    if (/(?:^|@\s*)(?:git|hg|svn|bzr)\+/u.test(requirement))
        return 'comes from a source repository, not by a version';
    if (/(?:^|@\s*)https?:\/\//u.test(requirement))
        return 'comes from a URL, not by a version';
    return 'is not pinned to one version';
}
function shown(requirement) {
    const text = withoutCredentials(requirement.replace(/\s+--\w.*$/u, ''));
    return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
/** Lines with their continuations joined, without comments; a `# via` remark below belongs to the line above. */
function logicalLines(text) {
    const found = [];
    let pending = '';
    let start = 0;
    let inVia = false;
    for (const [index, raw] of text.split(/\r?\n/u).entries()) {
        const remark = /^\s+#\s*(via\b)?\s*(.*)$/u.exec(raw);
        if (pending === '' && remark !== null) {
            inVia = remark[1] !== undefined || inVia;
            const who = (remark[2] ?? '').trim();
            if (inVia && who !== '')
                found.at(-1)?.via.push(...who.split(/\s*,\s*/u));
            continue;
        }
        inVia = false;
        if (pending === '')
            start = index + 1;
        pending += raw.replace(/\\$/u, ' ').replace(/(?:^|\s)#.*$/u, '');
        if (raw.endsWith('\\'))
            continue;
        if (pending.trim() !== '')
            found.push({ content: pending.trim(), line: start, via: [] });
        pending = '';
    }
    if (pending.trim() !== '')
        found.push({ content: pending.trim(), line: start, via: [] });
    return found;
}
/**
 * The pins in rounds, each of which names a package once: a lock may hold several versions of one package (one a
 * platform), and pip-audit takes only one at a time.
 */
function auditRounds(pins) {
    const rounds = [];
    for (const pin of pins) {
        if (rounds.some((round) => round.get(pin.name)?.version === pin.version))
            continue;
        const round = rounds.find((one) => !one.has(pin.name));
        if (round === undefined)
            rounds.push(new Map([[pin.name, pin]]));
        else
            round.set(pin.name, pin);
    }
    return rounds.map((round) => [...round.values()]);
}
/** What `pip-audit --requirement` reads with `--no-deps --disable-pip`. */
function formatPins(pins) {
    return pins.map(({ name, version }) => `${name}==${version}\n`).join('');
}

;// CONCATENATED MODULE: ./packages/findings/src/safety.ts


/**
 * Reads what `safety check --output json` wrote (2 and 3; a banner may stand before it). safety itself is not run: it wants an account.
 * A text says why it is no such report.
 */
function readSafety(text) {
    if (text.trim() === '')
        return 'it is empty';
    const json = json_asObject(json_parseJson(text.slice(Math.max(0, text.indexOf('{')))));
    const vulnerabilities = json_asList(json?.vulnerabilities);
    if (json === undefined)
        return 'it is not complete JSON';
    if (vulnerabilities === undefined || json_asObject(json.report_meta) === undefined)
        return 'it is no report of `safety check`';
    const findings = [];
    for (const entry of vulnerabilities.map(json_asObject)) {
        const [id, name, version] = [
            json_asText(entry?.vulnerability_id),
            json_asText(entry?.package_name),
            json_asText(entry?.analyzed_version),
        ];
        if (id === undefined || name === undefined || version === undefined)
            return 'it has a vulnerability without an id or a package';
        if (entry?.ignored === true)
            continue;
        const cve = json_asText(entry?.CVE);
        const word = json_asText(entry?.severity) ?? json_asText(json_asObject(json_asObject(entry?.severity)?.cvssv3)?.base_severity) ?? '';
        const url = json_asText(entry?.more_info_url);
        findings.push({
            tool: 'safety',
            rule: cve ?? `safety-${id}`,
            level: 'error',
            severity: severityOfWord(word),
            message: (json_asText(entry?.advisory) ?? `${name} ${version} has a known vulnerability`).trim().slice(0, 2000),
            aliases: cve === undefined ? [] : [`safety-${id}`],
            package: { name, version, ecosystem: 'pypi', fixedVersions: asTexts(entry?.fixed_versions) },
            seenBy: ['safety'],
            ...(url === undefined ? {} : { helpUrl: url }),
        });
    }
    return { findings, ignored: vulnerabilities.length - findings.length };
}

;// CONCATENATED MODULE: ./packages/findings/src/sarif.ts

/** What GitHub takes of one run (docs: "SARIF support for code scanning", limits): more is an upload that fails. */
const resultsPerRun = 25_000;
const textUnits = 1000;
const tagsShown = 10;
/** A SARIF 2.1.0 log as GitHub's code scanning takes it. The most severe findings stay when there are too many. */
function sarifLog(runs) {
    return `${JSON.stringify({
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: runs.map(runOf),
    })}\n`;
}
function runOf({ tool, version, category, findings, lineHash }) {
    const kept = mostSevere(findings);
    const rules = new Map();
    for (const finding of kept) {
        const known = rules.get(finding.rule);
        if (known === undefined || sarif_scoreOf(finding) > sarif_scoreOf(known))
            rules.set(finding.rule, finding);
    }
    const index = new Map([...rules.keys()].map((rule, position) => [rule, position]));
    return {
        tool: { driver: { name: tool, ...versionOf(version), rules: [...rules.values()].map(sarif_ruleOf) } },
        automationDetails: { id: `${category}/` },
        columnKind: 'utf16CodeUnits',
        results: kept.map((finding) => resultOf(finding, index.get(finding.rule) ?? 0, lineHash)),
    };
}
/** GitHub prefers the semantic one, which it must then be. */
function versionOf(version) {
    if (version === undefined)
        return {};
    return /^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/u.test(version) ? { version, semanticVersion: version } : { version };
}
function mostSevere(findings) {
    if (findings.length <= resultsPerRun)
        return findings;
    return [...findings].sort((a, b) => sarif_scoreOf(b) - sarif_scoreOf(a)).slice(0, resultsPerRun);
}
const levelScore = { error: 8, warning: 5, note: 2 };
const sarif_scoreOf = ({ score, severity, level }) => score ?? (severity === undefined ? levelScore[level] : scoreOfSeverity(severity));
function sarif_ruleOf(finding) {
    const { rule, level, severity, helpUrl, aliases } = finding;
    const about = finding.package;
    const text = about === undefined ? rule : `${rule}: known vulnerability of ${about.name}`;
    const page = helpUrl !== undefined && URL.canParse(helpUrl) ? helpUrl : undefined;
    const more = page === undefined ? '' : ` See ${page}`;
    return {
        id: rule,
        shortDescription: { text },
        // A rule has no text of its own in most tools: that of its first finding tells what it is about.
        fullDescription: { text: clipped(about === undefined ? finding.message || rule : text) },
        help: { text: clipped(`${about === undefined ? text : finding.message || text}.${more}`) },
        ...(page === undefined ? {} : { helpUri: page }),
        defaultConfiguration: { level },
        properties: {
            tags: [severity === undefined ? 'maintainability' : 'security', ...aliases].slice(0, tagsShown),
            ...(severity === undefined ? {} : { 'security-severity': securitySeverity(finding) }),
        },
    };
}
/** A number above 0 and up to 10, as a text. */
const securitySeverity = (finding) => Math.min(10, Math.max(0.1, sarif_scoreOf(finding))).toFixed(1);
function resultOf(finding, ruleIndex, lineHash) {
    const { rule, level, message, location } = finding;
    const hash = location === undefined ? undefined : lineHash(location);
    return {
        ruleId: rule,
        ruleIndex,
        level,
        message: { text: clipped(message || rule) },
        // A result without a place is refused; what belongs to no file is shown at the top of the project.
        locations: [{ physicalLocation: physical(location ?? { path: '.', line: 1 }) }],
        ...(hash === undefined ? {} : { partialFingerprints: { primaryLocationLineHash: hash } }),
    };
}
const clipped = (text) => (text.length > textUnits ? `${text.slice(0, textUnits - 1)}…` : text);
/**
 * The region is the first line only: on a pull request GitHub shows an alert only when all lines of its region are
 * changed. The whole of it is the context.
 */
function physical({ path, line, column, endLine = line, endColumn }) {
    const uri = path.split('/').map(encodeURIComponent).join('/');
    const start = { startLine: line, ...(column === undefined ? {} : { startColumn: column }) };
    const onOneLine = endLine === line;
    // An end before its start is no region; the start alone is.
    const ends = onOneLine && endColumn !== undefined && endColumn > (column ?? 1);
    return {
        artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
        region: { ...start, endLine: line, ...(ends ? { endColumn } : {}) },
        ...(endLine > line
            ? { contextRegion: { startLine: line, endLine, ...(endColumn === undefined ? {} : { endColumn }) } }
            : {}),
    };
}

;// CONCATENATED MODULE: ./packages/findings/src/scan.ts
function scan(given) {
    const empty = { version: undefined, measured: '', findings: [], gaps: [], remarks: [], details: '', command: '' };
    return { ...empty, durationMs: 0, ...given };
}

;// CONCATENATED MODULE: ./packages/findings/src/service-failure.ts
/**
 * What pip-audit (a Python traceback, exit code 1) and `uv audit` (a chain of causes, exit code 2) say when their service
 * did not answer as it should; `undefined` when they speak of something else. Taken from pip-audit 2.10 and uv 0.13.
 */
function serviceFailure(output) {
    if (!/requests\.exceptions\.|_service\.interface\.|\/v1\/(?:query|vulns)/u.test(output))
        return undefined;
    const status = /\b(\d{3}) (?:Client|Server) Error|HTTP status (?:client|server) error \((\d{3})/u.exec(output);
    if (status !== null) {
        const code = Number(status[1] ?? status[2]);
        return { reason: `it answered ${code}`, transient: code === 408 || code === 429 || code >= 500 };
    }
    const found = service_failure_causes.find(({ pattern }) => pattern.test(output));
    return found === undefined ? undefined : { reason: found.reason, transient: found.transient };
}
/** The first that fits: a refused connection is also a failed one. */
const service_failure_causes = [
    { pattern: /JSONDecodeError|error decoding response body/u, reason: 'its answer is not JSON', transient: false },
    { pattern: /SSLError|CERTIFICATE_|peer certificate/u, reason: 'its certificate is not trusted', transient: false },
    { pattern: /ProxyError|[Tt]unnel/u, reason: 'the proxy does not let it through', transient: true },
    {
        pattern: /[Nn]ame or service not known|[Nn]ame[ R]?[Rr]esolution|lookup address|dns error|getaddrinfo|nodename nor/u,
        reason: 'its name cannot be looked up',
        transient: true,
    },
    { pattern: /[Cc]onnection refused|actively refused/u, reason: 'connection refused', transient: true },
    { pattern: /Timeout|timed out|Could not connect to OSV/u, reason: 'no answer in time', transient: true },
    { pattern: /Connection|error sending request|ServiceError/u, reason: 'the connection failed', transient: true },
];

;// CONCATENATED MODULE: ./packages/findings/src/source-lines.ts
/** Longer files are not read. */
const source_lines_sourceBytes = 4 * 1024 * 1024;
/** Reads each file once. `repository` is rooted where the paths begin. */
function sourceLines(repository) {
    const known = new Map();
    return (path) => {
        const found = known.get(path) ?? readLines(path, repository);
        known.set(path, found);
        return found;
    };
}
async function readLines(path, repository) {
    try {
        if (!(await repository.exists(path)))
            return [];
        return (await repository.text(path, source_lines_sourceBytes)).replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u);
    }
    catch {
        // Too long, or no file: what is in it is told apart by its place alone.
        return [];
    }
}

;// CONCATENATED MODULE: ./packages/findings/src/tool-ending.ts
/** Why a program has no exit code; `undefined` when it has one. */
function interrupted(ending) {
    switch (ending.kind) {
        case 'exited':
            return undefined;
        case 'signalled':
            return `was killed (${ending.signal}); memory may have run out`;
        case 'timed-out':
            return `was ended after ${Math.round(ending.timeoutMs / 1000)} s; \`timeout\` gives it more time`;
        case 'cancelled':
            return 'was cancelled with the job';
        case 'not-started':
            return `could not be started: ${ending.message}`;
    }
}
const detailLines = 15;
const detailUnits = 2000;
/** The end of the errors, bounded. */
function tailOf({ stderr, stdout }) {
    const text = stderr.trim() === '' ? stdout : stderr;
    return text.trim().split('\n').slice(-detailLines).join('\n').slice(-detailUnits);
}
const lastWordUnits = 300;
/** The line of the errors that says most: uv's `error:` line with its last cause, else the last one. */
function lastWord(result) {
    const lines = tailOf(result)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const error = lines.find((line) => /^error:/iu.test(line));
    const cause = error === undefined ? undefined : lines.findLast((line) => /^(?:cause|caused by):/iu.test(line));
    const said = [error ?? lines.at(-1) ?? 'it said nothing', ...(cause === undefined ? [] : [cause])].join('; ');
    return said.length > lastWordUnits ? `${said.slice(0, lastWordUnits)}…` : said;
}
/**
 * Why the result of a tool that exits 0 (clean) or 1 (findings, and much else) cannot be used; `undefined` when exit code
 * and report agree. `report` is what was read of it, or a text that says why it could not be read.
 */
function toolTrouble(result, report) {
    const stopped = interrupted(result.ending);
    if (stopped !== undefined || result.ending.kind !== 'exited')
        return stopped;
    const { code } = result.ending;
    if (typeof report === 'string')
        return `${report} (exit code ${code}): ${lastWord(result)}`;
    if (code === 0 || (code === 1 && report.findings.length > 0))
        return undefined;
    return `exit code ${code} ${code === 1 ? 'without a finding' : 'whatever its report says'}: ${lastWord(result)}`;
}

;// CONCATENATED MODULE: ./packages/findings/src/tool-program.ts
/** Where a tool is: the project's own environment first, so that its locked version speaks; then PATH. */
async function locate(tool, io) {
    return (await inEnvironment(tool, io)) ?? (await io.exec.which(tool));
}
async function inEnvironment(tool, io) {
    const path = io.host.platform === 'win32' ? `.venv/Scripts/${tool}.exe` : `.venv/bin/${tool}`;
    return (await io.files.exists(path)) ? `${io.files.root}/${path}` : undefined;
}
const versionTimeoutMs = 30_000;
/** The first thing that looks like a version in what `--version` says. */
async function tool_program_versionOf(program, io) {
    const { stdout } = await io.exec.run({ argv: [program, '--version'], timeoutMs: versionTimeoutMs });
    return /\d+(?:\.\d+)+\S*/u.exec(stdout)?.[0];
}

;// CONCATENATED MODULE: ./packages/findings/src/uv-audit.ts

/** Reads `uv audit --output-format json` (schema `preview`); a text that says why when it is no such report. */
function readUvAudit(text) {
    if (text.trim() === '')
        return 'it wrote no report';
    const json = json_asObject(json_parseJson(text));
    if (json === undefined)
        return 'its report is not complete JSON';
    const summary = json_asObject(json.summary);
    const audited = json_asCount(summary?.audited_packages);
    const vulnerabilities = json_asList(json.vulnerabilities);
    if (audited === undefined || vulnerabilities === undefined) {
        return `its report has another shape (schema ${json_asText(json_asObject(json.schema)?.version) ?? 'unknown'})`;
    }
    if (json_asCount(summary?.vulnerabilities) !== vulnerabilities.length) {
        return `its report counts ${String(summary?.vulnerabilities)} vulnerabilities and lists ${vulnerabilities.length}`;
    }
    const findings = [];
    for (const entry of vulnerabilities.map(json_asObject)) {
        const dependency = json_asObject(entry?.dependency);
        const [id, name, version] = [json_asText(entry?.id), json_asText(dependency?.name), json_asText(dependency?.version)];
        if (entry === undefined || id === undefined || name === undefined || version === undefined) {
            return 'its report has a vulnerability without an id or a package';
        }
        const names = [json_asText(entry.display_id) ?? id, ...asTexts(entry.aliases)].filter((one) => one !== id);
        const url = json_asText(entry.link);
        findings.push({
            tool: 'uv-audit',
            rule: id,
            level: 'error',
            message: (json_asText(entry.summary) ?? json_asText(entry.description))?.trim() || `${name} has a known vulnerability`,
            aliases: [...new Set(names)],
            package: { name, version, ecosystem: 'pypi', fixedVersions: asTexts(entry.fix_versions) },
            seenBy: ['uv-audit'],
            ...(url === undefined ? {} : { helpUrl: url }),
        });
    }
    return { audited, findings, adverse: (json_asList(json.adverse_statuses) ?? []).map(adverseStatus) };
}
function adverseStatus(value) {
    const entry = json_asObject(value);
    const name = json_asText(entry?.name) ?? json_asText(json_asObject(entry?.dependency)?.name) ?? 'a package';
    const reason = json_asText(entry?.reason);
    return `${name}: ${json_asText(entry?.status) ?? 'has a status'}${reason ? ` (${reason})` : ''}`;
}

;// CONCATENATED MODULE: ./packages/findings/src/uv-lock.ts
/**
 * Reads uv.lock (`version = 1`; revisions up to 5 were seen), all of it: every platform, group, extra and member of the
 * workspace, also those that exclude each other. Answers a text that says why when it is not what uv writes.
 */
function readUvLock(text) {
    const tables = readTables(text);
    if (typeof tables === 'string')
        return tables;
    const format = tables[0]?.values.get('version')?.text;
    if (format !== '1')
        return format === undefined ? 'it has no version' : `its version ${format} is not known here`;
    const packages = [];
    const groups = [];
    for (const [index, table] of tables.entries()) {
        if (table.header === '[[package]]') {
            const found = uv_lock_packageOf(table, tables.slice(index + 1));
            if (typeof found === 'string')
                return found;
            packages.push(found);
        }
        if (table.header === '[manifest.dependency-groups]')
            groups.push(...namesIn(table));
    }
    return { packages, groups };
}
/** The part of TOML that uv writes: headers, and keys whose lists have one item a line. */
function readTables(text) {
    const tables = [{ header: '', line: 1, values: new Map() }];
    const lines = text.split(/\r?\n/u);
    let list;
    for (const [index, line] of lines.entries()) {
        const current = tables.at(-1);
        if (list !== undefined) {
            list.text += line;
            if (!line.startsWith(']'))
                continue;
            current?.values.set(list.key, list);
            list = undefined;
            continue;
        }
        if (line === '' || line.startsWith('#'))
            continue;
        const [, key, value = ''] = /^([\w-]+|"[^"]+") = (.+)$/u.exec(line) ?? [];
        if (/^\[[^=]+\]$/u.test(line))
            tables.push({ header: line, line: index + 1, values: new Map() });
        else if (key === undefined)
            return `line ${index + 1} is nothing that uv writes`;
        else if (/\[$/u.test(value))
            list = { key, line: index + 1, text: value };
        else
            current?.values.set(key, { text: value, line: index + 1 });
    }
    return list === undefined ? tables : `the list of line ${list.line} has no end`;
}
function uv_lock_packageOf({ values, line }, following) {
    const name = unquoted(values.get('name')?.text);
    const version = unquoted(values.get('version')?.text) ?? '';
    const source = sources.get(/^\{ (\w+) = /u.exec(values.get('source')?.text ?? '')?.[1] ?? '');
    if (name === undefined || source === undefined || (source === 'index' && version === '')) {
        return `line ${line}: a package without a name, a version or a source`;
    }
    const end = following.findIndex(({ header }) => !header.startsWith('[package.'));
    const own = end < 0 ? following : following.slice(0, end);
    const namesOf = (header) => own.filter((table) => table.header === header).flatMap((table) => namesIn(table));
    return {
        name,
        version,
        source,
        line: values.get('name')?.line ?? line,
        needs: [...namesOfList(values.get('dependencies')?.text), ...namesOf('[package.optional-dependencies]')],
        groups: namesOf('[package.dev-dependencies]'),
    };
}
const sources = new Map([
    ['registry', 'index'],
    ['git', 'repository'],
    ['url', 'archive'],
    ['path', 'archive'],
    ['directory', 'project'],
    ['editable', 'project'],
    ['virtual', 'project'],
]);
const unquoted = (text) => /^"([^"]+)"$/u.exec(text ?? '')?.[1];
const namesIn = ({ values }) => [...values.values()].flatMap(({ text }) => namesOfList(text));
const namesOfList = (text) => [...(text ?? '').matchAll(/\{ name = "([^"]+)"/gu)].map((match) => match[1] ?? '');
/** By names: the versions of a package share them. */
function lockRelations({ packages, groups }) {
    const own = packages.filter(({ source }) => source === 'project');
    const needs = new Map();
    for (const one of packages)
        needs.set(one.name, [...(needs.get(one.name) ?? []), ...one.needs]);
    const production = new Set();
    const waiting = own.map(({ name }) => name);
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
        if (production.has(name))
            continue;
        production.add(name);
        waiting.push(...(needs.get(name) ?? []));
    }
    return { direct: new Set([...own.flatMap((one) => [...one.needs, ...one.groups]), ...groups]), production };
}

;// CONCATENATED MODULE: ./packages/findings/src/yarn-lock.ts

/**
 * Reads yarn.lock of yarn 1 ("yarn lockfile v1") and of the later ones, with the package.json that says what the project names itself.
 * Answers a text that says why when it is none.
 */
function readYarnLock(text, manifest) {
    const later = /^__metadata:$/mu.test(text);
    if (!later && !/^# yarn lockfile v1$/mu.test(text))
        return 'it is nothing that yarn writes';
    const entries = readEntries(text);
    if (typeof entries === 'string')
        return entries;
    const project = json_asObject(json_parseJson(manifest));
    if (project === undefined)
        return 'the package.json beside it is not complete JSON';
    const places = new Map(entries.flatMap((entry) => entry.specs.map((spec) => [spec, entry])));
    const keyOf = (name, range) => (places.get(`${name}@${range}`) ?? places.get(`${name}@npm:${range}`))?.specs[0];
    const packages = [];
    const members = [];
    for (const entry of entries) {
        const [key = ''] = entry.specs;
        const resolution = entry.values.get('resolution') ?? key;
        if (entry.values.get('linkType') === 'soft') {
            members.push(entry);
            continue;
        }
        const version = entry.values.get('version');
        if (version === undefined)
            return `line ${entry.line}: a package without a version`;
        packages.push({
            key,
            name: nameOf(resolution),
            version,
            source: yarn_lock_sourceOf(later ? resolution : `${key} ${entry.values.get('resolved') ?? ''}`),
            line: entry.line,
            needs: [...entry.needs].map(([name, range]) => keyOf(name, range)).filter((need) => need !== undefined),
        });
    }
    const named = (kind) => Object.entries(json_asObject(project[kind]) ?? {});
    const development = new Set(named('devDependencies').map(([name]) => name));
    const own = [...named('dependencies'), ...named('optionalDependencies'), ...named('devDependencies')];
    const all = [...own, ...members.flatMap(({ needs }) => [...needs])];
    const roots = all.flatMap(([name, range]) => {
        const key = keyOf(name, String(range));
        const use = development.has(name) ? 'development' : 'production';
        return key === undefined ? [] : [{ key, use }];
    });
    return { packages, roots };
}
/** Blocks: a line of specs that ends in `:`, then indented values; `dependencies:` has values of its own. */
function readEntries(text) {
    const entries = [];
    let inNeeds = false;
    for (const [index, line] of text.split(/\r?\n/u).entries()) {
        if (line.trim() === '' || line.startsWith('#'))
            continue;
        if (!line.startsWith(' ')) {
            if (!line.endsWith(':'))
                return `line ${index + 1} is nothing that yarn writes`;
            const specs = line.slice(0, -1).replaceAll('"', '').split(/,\s*/u);
            entries.push({ specs, line: index + 1, values: new Map(), needs: new Map() });
            inNeeds = false;
            continue;
        }
        const entry = entries.at(-1);
        const [, indent = '', key, value = ''] = /^( +)("[^"]+"|[^\s:]+):?\s*(.*)$/u.exec(line) ?? [];
        if (entry === undefined || key === undefined)
            return `line ${index + 1} is nothing that yarn writes`;
        if (indent.length === 2) {
            inNeeds = /^(?:optionalD|d)ependencies$/u.test(key) && value === '';
            if (value !== '')
                entry.values.set(key, value.replaceAll('"', ''));
        }
        else if (inNeeds)
            entry.needs.set(key.replaceAll('"', ''), value.replaceAll('"', ''));
    }
    return entries.filter(({ specs }) => specs[0] !== '__metadata');
}
/** `@acme/tools@npm:1.0.0`; of an alias `old@npm:new@1.0.0` the real name. */
function nameOf(spec) {
    const alias = /@npm:(@?[^@]+)@/u.exec(spec)?.[1];
    return alias ?? spec.slice(0, spec.indexOf('@', 1));
}
function yarn_lock_sourceOf(resolution) {
    if (/git[+@:]|github:|\.git(?:#|$)/u.test(resolution))
        return 'repository';
    return /@(?:file|portal|link|https?):/u.test(resolution) ? 'archive' : 'index';
}

;// CONCATENATED MODULE: ./packages/findings/src/index.ts



































































// EXTERNAL MODULE: ./packages/report/src/index.ts + 13 modules
var report_src = __nccwpck_require__(425);
// EXTERNAL MODULE: ./packages/verdict/src/verdict.ts
var verdict = __nccwpck_require__(2827);
;// CONCATENATED MODULE: ./actions/security-scan/src/audit.ts


/** The lock, or the result of the tool that was to audit it where that cannot be. */
function auditable(tool, lock) {
    switch (lock.kind) {
        case 'none':
            return scan({ tool, state: 'nothing-to-scan', reason: lock.reason });
        case 'broken':
            return scan({ tool, state: 'tool-error', reason: lock.reason, details: lock.details });
        case 'read': {
            if (lock.packages.length > 0)
                return lock;
            const gaps = gapsOf(lock);
            return gaps.length > 0
                ? scan({ tool, state: 'incomplete', reason: notAudited(gaps), gaps })
                : scan({ tool, state: 'nothing-to-scan', reason: `${lock.file} holds no package from outside` });
        }
    }
}
/** What the report of an auditor comes to: a package that was not looked up leaves a gap. */
function audited(tool, lock, result, about) {
    const gaps = [...gapsOf(lock), ...result.gaps];
    const measured = `${(0,report_src/* count */.U9)(result.packages, 'package')} of ${lock.file}`;
    const whole = result.findings.length > 0 ? 'findings' : result.packages === 0 ? 'nothing-to-scan' : 'pass';
    return scan({
        tool,
        state: gaps.length > 0 ? 'incomplete' : whole,
        reason: gaps.length > 0 ? notAudited(gaps) : `${measured} audited`,
        measured,
        findings: result.findings,
        gaps,
        ...about,
    });
}
const gapsOf = (lock) => lock.unpinned.map(({ text, reason }) => `${text}: ${reason}`);
const notAudited = (gaps) => `not looked up: ${(0,report_src/* some */.zN)(gaps)}`;
const missing = (tool, remedy) => scan({ tool, state: 'tool-error', reason: `it is not installed: ${remedy}` });
/** In words of the service where it was the service, which was asked so often until now, else in those of the tool. */
function auditFailure(trouble, result, service, asked) {
    const output = `${result.stderr}\n${result.stdout}`;
    const details = tailOf(result);
    const failure = result.ending.kind === 'exited' ? serviceFailure(output) : undefined;
    if (failure !== undefined) {
        const times = failure.transient && asked > 1 ? ` (asked ${asked} times)` : '';
        const hint = service === undefined ? '; `advisory-url` names another one' : '';
        const reason = `the advisory service ${service ?? publicAdvisoryService} could not be used: ${failure.reason}`;
        return { reason: `${reason}${times}${hint}`, details, again: failure.transient };
    }
    // An older version that does not know the option must not ask the public service instead.
    const old = /^usage:|^error: (?:unexpected argument|unrecognized subcommand)/imu.test(output);
    const reason = old ? `this version cannot do what is asked of it, a newer one can: ${trouble}` : trouble;
    return { reason, details, again: false };
}

;// CONCATENATED MODULE: ./actions/security-scan/src/npm-audit.ts


const tool = 'npm-audit';
const attempts = 3;
const pauseMs = 2000;
const outputBytes = 64 * 1024 * 1024;
const auditors = {
    npm: {
        args: ['audit', '--json', '--package-lock-only'],
        read: (text, { packages }) => {
            const known = packages.map((one) => ({ ...one, key: one.key ?? '', source: 'index', needs: [] }));
            return readNpmAudit(text, { packages: known, roots: [] });
        },
    },
    pnpm: { args: ['audit', '--json'], read: readPnpmAudit },
    yarn: { args: ['audit', '--json'], read: readYarnAudit },
    berry: { args: ['npm', 'audit', '--all', '--recursive', '--json'], read: readBerryAudit },
};
/** The project's own package manager asks its registry about what the lock holds; nothing is installed. */
async function runNpmAudit(lock, options, io) {
    const { manager } = lock;
    if (manager !== 'npm' && manager !== 'pnpm' && manager !== 'yarn') {
        return scan({ tool, state: 'nothing-to-scan', reason: 'there is no lock of npm, pnpm or yarn' });
    }
    const program = await options.environment.exec.which(manager);
    if (program === undefined)
        return missing(tool, `install ${manager} before this step, with setup-node or corepack`);
    const started = io.clock.elapsed();
    const version = await tool_program_versionOf(program, io);
    const later = manager === 'yarn' && !/^[01]\./u.test(version ?? '');
    const auditor = auditors[later ? 'berry' : manager];
    const command = `${manager} ${auditor.args.join(' ')}`;
    for (let attempt = 1;; attempt += 1) {
        const timeoutMs = Math.max(1, started + options.timeoutMs - io.clock.elapsed());
        const result = await io.exec.run({
            argv: [program, ...auditor.args],
            timeoutMs,
            maxOutputBytes: outputBytes,
            env: { NO_COLOR: '1', FORCE_COLOR: undefined, npm_config_fetch_retries: '0', YARN_HTTP_RETRY: '0' },
        });
        const report = result.truncated ? 'its report is too long' : auditor.read(result.stdout, lock);
        const about = { version: version && `${manager} ${version}`, command, durationMs: io.clock.elapsed() - started };
        const trouble = result.ending.kind === 'timed-out'
            ? interrupted({ kind: 'timed-out', timeoutMs: options.timeoutMs })
            : troubleOf(manager, result, report);
        if (trouble === undefined && typeof report !== 'string') {
            const { packages } = lock;
            return audited(tool, lock, { packages: packages.length, findings: report.findings, gaps: [] }, about);
        }
        const failure = result.ending.kind === 'exited' ? registryFailure(`${result.stderr}\n${result.stdout}`) : undefined;
        const pause = pauseMs * attempt;
        const over = attempt === attempts || io.host.cancelled.aborted || io.clock.elapsed() + pause >= started + options.timeoutMs;
        if (failure?.transient === true && !over) {
            await io.clock.sleep(pause);
            continue;
        }
        const times = failure?.transient === true && attempt > 1 ? ` (asked ${attempt} times)` : '';
        const reason = failure === undefined
            ? (trouble ?? '')
            : `the registry of ${manager} could not be asked for advisories: ${failure.reason}${times}`;
        return scan({ tool, ...about, state: 'tool-error', reason, details: tailOf(result) });
    }
}
/** yarn 1 exits with the sum of a bit for each severity: any code but 0 goes with findings, and 0 with none. */
function troubleOf(manager, result, report) {
    const { ending } = result;
    const bits = manager === 'yarn' && ending.kind === 'exited' && ending.code > 1 && ending.code < 32;
    if (!bits || typeof report === 'string')
        return toolTrouble(result, report);
    return report.findings.length > 0 ? undefined : `exit code ${ending.code} without a finding`;
}

;// CONCATENATED MODULE: ./actions/security-scan/src/pip-audit.ts


const pip_audit_tool = 'pip-audit';
const pip_audit_attempts = 3;
const pip_audit_pauseMs = 2000;
/** pip-audit over the exact versions of the lock, by the OSV service: its default one reports a failed look-up as clean. */
async function runPipAudit(lock, options, io) {
    const program = await locate(pip_audit_tool, options.environment);
    if (program === undefined)
        return missing(pip_audit_tool, 'add it to the project (`uv add --dev pip-audit`) and run `setup`');
    const started = io.clock.elapsed();
    const version = tool_program_versionOf(program, io);
    const about = async () => ({
        version: await version,
        command: commandFor(lock, options),
        durationMs: io.clock.elapsed() - started,
    });
    const findings = [];
    const gaps = [];
    let packages = 0;
    for (const [index, pins] of auditRounds(lock.packages).entries()) {
        const round = { program, pins, name: `pip-audit-${index}`, until: started + options.timeoutMs };
        const report = await ask(round, options, io);
        if (!('audited' in report)) {
            const { reason, details } = report;
            return scan({ tool: pip_audit_tool, ...(await about()), state: 'tool-error', reason, details, findings });
        }
        const names = new Set(report.audited.map(({ name }) => packageName(name)));
        const skipped = new Map(report.skipped.map(({ name, reason }) => [packageName(name), reason]));
        const silent = pins.filter(({ name }) => !names.has(name));
        gaps.push(...silent.map(({ name }) => `${name}: ${skipped.get(name) ?? 'pip-audit says nothing about it'}`));
        findings.push(...report.findings);
        packages += pins.length - silent.length;
    }
    return audited(pip_audit_tool, lock, { packages, findings, gaps }, await about());
}
/** One run; again where the service did not answer and there is time. */
async function ask(round, options, io) {
    const list = await io.files.write(`${io.host.scratch}/${round.name}.txt`, formatPins(round.pins));
    for (let attempt = 1;; attempt += 1) {
        const output = `${io.host.scratch}/${round.name}-${attempt}.json`;
        const cache = `${io.host.scratch}/pip-audit-cache`;
        const argv = [round.program, '-r', list, ...flags(options), '--cache-dir', cache, '--output', output];
        const timeoutMs = Math.max(1, round.until - io.clock.elapsed());
        // The variable would name a service that the report does not speak of.
        const result = await io.exec.run({ argv, timeoutMs, env: { PIP_AUDIT_OSV_URL: undefined } });
        const report = readPipAudit((await io.files.exists(output)) ? await io.files.text(output) : '');
        const timedOut = result.ending.kind === 'timed-out';
        const trouble = timedOut
            ? interrupted({ kind: 'timed-out', timeoutMs: options.timeoutMs })
            : toolTrouble(result, report);
        if (trouble === undefined && typeof report !== 'string')
            return report;
        const failure = auditFailure(trouble ?? '', result, options.service, attempt);
        const pause = pip_audit_pauseMs * attempt;
        const over = attempt === pip_audit_attempts || io.host.cancelled.aborted || io.clock.elapsed() + pause >= round.until;
        if (!failure.again || over)
            return failure;
        await io.clock.sleep(pause);
    }
}
function flags({ service }) {
    const url = service === undefined ? [] : ['--osv-url', `${service}/v1/query`];
    const format = ['--format', 'json', '--progress-spinner', 'off'];
    return ['--no-deps', '--disable-pip', '--vulnerability-service', 'osv', ...url, ...format];
}
/** For people: the lock of uv has to be exported first. */
function commandFor(lock, { service }) {
    const url = service === undefined ? '' : ` --osv-url ${service}/v1/query`;
    const audit = `pip-audit -r ${lock.manager === 'uv' ? 'exported.txt' : lock.file} --no-deps --disable-pip -s osv${url}`;
    const exported = 'uv export --all-packages --all-groups --all-extras --no-hashes --no-emit-workspace -o exported.txt';
    return lock.manager === 'uv' ? `${exported}\n${audit}` : audit;
}

;// CONCATENATED MODULE: ./actions/security-scan/src/uv-audit.ts


const uv_audit_tool = 'uv-audit';
const uv_audit_outputBytes = 16 * 1024 * 1024;
/** uv itself asks a service that does not answer again. */
const retries = 3;
/** `uv audit` over uv.lock. */
async function runUvAudit(lock, options, io) {
    if (lock.manager !== 'uv') {
        return scan({ tool: uv_audit_tool, state: 'nothing-to-scan', reason: '`uv audit` reads a uv.lock, and there is none' });
    }
    const uv = await io.exec.which('uv');
    if (uv === undefined)
        return missing(uv_audit_tool, 'run `setup` before this step');
    const service = options.service === undefined ? [] : ['--service-url', options.service];
    const shown = ['audit', '--locked', ...service];
    const argv = [uv, ...shown, '--output-format', 'json', '--preview-features', 'audit,json-output'];
    const [version, result] = await Promise.all([
        tool_program_versionOf(uv, io),
        io.exec.run({
            argv,
            timeoutMs: options.timeoutMs,
            maxOutputBytes: uv_audit_outputBytes,
            env: { UV_HTTP_RETRIES: `${retries}` },
        }),
    ]);
    const about = { version, command: `uv ${shown.join(' ')}`, durationMs: result.durationMs };
    const report = readUvAudit(result.stdout);
    const trouble = toolTrouble(result, report);
    if (trouble !== undefined || typeof report === 'string') {
        const { reason, details } = auditFailure(trouble ?? '', result, options.service, retries + 1);
        return scan({ tool: uv_audit_tool, ...about, state: 'tool-error', reason, details });
    }
    const wanted = auditRounds(lock.packages).flat().length;
    const silent = wanted - report.audited;
    const gaps = silent > 0 ? [`${silent} of the ${wanted} packages of the lock, and uv does not say which`] : [];
    const { findings, adverse: remarks } = report;
    return audited(uv_audit_tool, lock, { packages: report.audited, findings, gaps }, { ...about, remarks });
}

;// CONCATENATED MODULE: ./actions/security-scan/src/audit-lock.ts




/** The tools that look at what a lock holds. */
const audits = ['pip-audit', 'uv-audit', 'npm-audit'];
const isAudit = (tool) => audits.some((audit) => audit === tool);
const ecosystemOf = (tool) => (tool === 'npm-audit' ? 'npm' : 'pypi');
/** One of them over the lock of a tree. */
async function auditLock(tool, lock, options, io) {
    const audited = auditable(tool, lock);
    if (!('packages' in audited))
        return audited;
    switch (tool) {
        case 'pip-audit':
            return runPipAudit(audited, options, io);
        case 'uv-audit':
            return runUvAudit(audited, options, io);
        case 'npm-audit':
            return runNpmAudit(audited, options, io);
    }
}

;// CONCATENATED MODULE: ./actions/security-scan/src/code-scan.ts


const code_scan_tool = 'bandit';
/** Never the project's code, whatever its configuration says. bandit compares with paths that begin with `./`. */
const foreign = [
    '.venv',
    'venv',
    'node_modules',
    '.git',
    '.hg',
    '.svn',
    'CVS',
    '.bzr',
    '__pycache__',
    '.tox',
    '.nox',
    '.eggs',
];
/** Whether the project calls for bandit: configured, or installed in its environment. */
async function wantsBandit(io) {
    return (await configured(io)) || (await io.files.exists('.bandit')) || (await inEnvironment(code_scan_tool, io)) !== undefined;
}
async function configured(io) {
    return ((await io.files.exists('pyproject.toml')) && /^\s*\[\s*tool\.bandit\b/mu.test(await io.files.text('pyproject.toml')));
}
/** What of the project's files bandit reads as its rules; empty where there are none. */
async function banditRules(io) {
    const pyproject = (await io.files.exists('pyproject.toml')) ? await io.files.text('pyproject.toml') : '';
    const tables = pyproject
        .split(/^(?=\s*\[[^\]]*\]\s*(?:#.*)?$)/mu)
        .filter((part) => /^\s*\[\s*tool\.bandit\b/u.test(part));
    const ini = (await io.files.exists('.bandit')) ? await io.files.text('.bandit') : '';
    return [...tables, ini]
        .map((part) => part.trim())
        .join('\n')
        .trim();
}
/** bandit over the whole project, with the project's own rules. */
async function runBandit({ timeoutMs, environment, rulesOf }, io) {
    const program = await locate(code_scan_tool, environment);
    const ruled = rulesOf ?? io;
    if (program === undefined) {
        const reason = 'it is not installed: add it to the project (`uv add --dev bandit`) and run `setup`';
        return scan({ tool: code_scan_tool, state: 'tool-error', reason });
    }
    const output = `${io.host.scratch}/bandit.json`;
    // What an earlier run wrote is nothing that this one says.
    await io.files.remove(output);
    const rules = (await configured(ruled))
        ? ['-c', ruled === io ? 'pyproject.toml' : `${ruled.files.root}/pyproject.toml`]
        : [];
    const excluded = [...foreign.map((name) => `*/${name}/*`), ...(await excludedByIni(io))].join(',');
    const args = [...rules, '-r', '.', '-f', 'json', '-q'];
    const [version, result] = await Promise.all([
        tool_program_versionOf(program, io),
        io.exec.run({ argv: [program, ...args, '-x', excluded, '-o', output], timeoutMs }),
    ]);
    const report = readBandit((await io.files.exists(output)) ? await io.files.text(output) : '');
    const about = { version, command: `bandit ${[...rules, '-r', '.'].join(' ')}`, durationMs: result.durationMs };
    const trouble = toolTrouble(result, report);
    if (trouble !== undefined || typeof report === 'string') {
        return scan({ tool: code_scan_tool, ...about, state: 'tool-error', reason: trouble ?? '', details: tailOf(result) });
    }
    const remarks = [...(await leftOut(report, io)), ...nosec(report)];
    return scan({ tool: code_scan_tool, ...about, ...(await code_scan_resultOf(report, io)), remarks });
}
async function code_scan_resultOf(report, io) {
    const measured = `${(0,report_src/* count */.U9)(report.lines, 'line')} of Python in ${(0,report_src/* count */.U9)(report.files.length, 'file')}`;
    const frame = { directory: io.files.root, roots: [io.host.workspace] };
    const findings = await placeFindings(report.findings, 'utf8-byte', frame, io.files.at(io.host.workspace));
    const gaps = report.errors.map(({ path, reason }) => `${path}: ${reason}`);
    if (gaps.length > 0)
        return { state: 'incomplete', reason: `not scanned: ${(0,report_src/* some */.zN)(gaps)}`, measured, findings, gaps };
    if (report.lines === 0) {
        const reason = 'it looked at 0 lines: there is no Python code, or the configuration excludes all of it';
        return { state: 'nothing-to-scan', reason, measured, findings };
    }
    return {
        state: findings.length > 0 ? 'findings' : 'pass',
        reason: `${measured} scanned`,
        measured,
        findings,
    };
}
/** Green says what it covers: tracked Python files that the configuration keeps from bandit are named. */
async function leftOut(report, io) {
    const listed = await io.git.run(['ls-files', '-z', '--', '*.py']);
    if (!listed.ok)
        return [];
    const seen = new Set([...report.files, ...report.errors.map(({ path }) => path)]);
    const tracked = listed.stdout.split('\0').filter((path) => path !== '');
    const missed = tracked.filter((path) => !seen.has(path));
    if (missed.length === 0)
        return [];
    return [
        `${missed.length} of ${(0,report_src/* count */.U9)(tracked.length, 'tracked Python file')} left out by the configuration: ${(0,report_src/* some */.zN)(missed)}`,
    ];
}
function nosec({ suppressed }) {
    return suppressed === 0 ? [] : [`${(0,report_src/* count */.U9)(suppressed, 'finding')} kept back by # nosec`];
}
/** Our `-x` would replace the `exclude` of a `.bandit` file: both hold. */
async function excludedByIni(io) {
    if (!(await io.files.exists('.bandit')))
        return [];
    const line = /^\s*exclude\s*[=:]\s*(.+)$/mu.exec(await io.files.text('.bandit'))?.[1] ?? '';
    return line
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');
}

;// CONCATENATED MODULE: ./actions/security-scan/src/exploit-feeds.ts


const feedBytes = 128 * 1024 * 1024;
async function readFeeds(kev, epss, io) {
    const [known, scores] = [await read('KEV', kev, readKev, io), await read('EPSS', epss, readEpss, io)];
    const first = (finding, feed) => [finding.rule, ...finding.aliases]
        .map((id) => feed?.entries.get(id.toUpperCase()))
        .find((one) => one !== undefined);
    return {
        of: (finding) => {
            const [kevSince, score] = [first(finding, known.feed), first(finding, scores.feed)];
            return { ...(kevSince === undefined ? {} : { kevSince }), ...(score === undefined ? {} : { epss: score }) };
        },
        remarks: [...known.remarks, ...scores.remarks],
    };
}
async function read(name, path, reader, io) {
    if (path === undefined)
        return { feed: undefined, remarks: [] };
    const feed = (await io.files.exists(path)) ? reader(await io.files.text(path, feedBytes)) : 'it is not there';
    if (typeof feed === 'string')
        return { feed: undefined, remarks: [`${name}: nothing is known, ${path} cannot be used: ${feed}`] };
    return {
        feed,
        remarks: [`${name}: ${path} of ${feed.date ?? 'an unknown day'}, ${(0,report_src/* count */.U9)(feed.entries.size, 'entry', 'entries')}`],
    };
}
/** ` · KEV since 2024-01-01 · EPSS 0.97`. */
function formatExploitation({ kevSince, epss }) {
    const kev = kevSince === undefined ? '' : ` · KEV${kevSince === '' ? '' : ` since ${kevSince}`}`;
    return `${kev}${epss === undefined ? '' : ` · EPSS ${epss.toFixed(2)}`}`;
}

;// CONCATENATED MODULE: ./actions/security-scan/src/imported-reports.ts



/** `tool: path`, one a line; `tool@base: path` is what it found in the base. */
const reportList = {
    accepts: '`tool: path` lines such as `semgrep: semgrep.sarif`, and `semgrep@base: base.sarif` for what it found in the base',
    empty: { value: [] },
    parse(text) {
        const found = (0,src/* splitLines */.uz)(text).map((line) => /^([A-Za-z][\w.+-]*)(@base)?\s*:\s*(\S.*)$/u.exec(line));
        const sources = found.flatMap((match) => match?.[1] === undefined || match[3] === undefined
            ? []
            : [{ tool: match[1], path: match[3], ofBase: match[2] !== undefined }]);
        const lonely = sources.find((one) => one.ofBase && !sources.some((other) => !other.ofBase && other.tool === one.tool));
        const right = sources.length === found.length && lonely === undefined;
        return right ? { ok: true, value: sources } : { ok: false, expected: this.accepts };
    },
};
const reportBytes = 256 * 1024 * 1024;
/** What a tool found, by the reports that were written of it. A report that is missing, empty or broken off leaves a gap. */
async function importReports(tool, sources, io) {
    const read = await Promise.all(sources.map((source) => readReport(source, io)));
    const findings = read.flatMap((one) => one.findings);
    const gaps = read.flatMap((one) => one.gaps);
    const suppressed = read.reduce((sum, one) => sum + one.suppressed, 0);
    const measured = `${(0,report_src/* count */.U9)(sources.length, 'report')} (${(0,report_src/* some */.zN)(sources.map(({ path }) => path))})`;
    const versions = [...new Set(read.map(({ version }) => version).filter((version) => version !== undefined))];
    return scan({
        tool,
        version: versions.length === 0 ? undefined : versions.join(', '),
        state: gaps.length > 0 ? 'incomplete' : findings.length > 0 ? 'findings' : 'pass',
        reason: gaps.length > 0 ? (0,report_src/* some */.zN)(gaps) : `${measured} read`,
        measured,
        findings,
        gaps,
        remarks: suppressed === 0 ? [] : [`${(0,report_src/* count */.U9)(suppressed, 'finding')} that the tool itself passes over`],
    });
}
async function readReport({ tool, path }, io) {
    const nothing = { version: undefined, findings: [], gaps: [], suppressed: 0 };
    if (!(await io.files.exists(path)))
        return { ...nothing, gaps: [`the report ${path} is not there`] };
    const text = (await io.files.text(path, reportBytes)).replace(/^\ufeff/u, '');
    const report = isSafety(tool, text) ? safetyReport(text) : sarifReport(text, tool);
    if (typeof report === 'string')
        return { ...nothing, gaps: [`the report ${path} cannot be used: ${report}`] };
    const findings = await Promise.all(report.findings.map((finding) => placed(finding, io)));
    return { ...report, findings, gaps: report.gaps.map((gap) => `${path}: ${gap}`) };
}
/** Columns are kept only where they are counted as ours. */
function sarifReport(text, tool) {
    const report = sarif_reader_readSarif(text, tool);
    if (typeof report === 'string' || report.unit === 'utf16')
        return report;
    const findings = report.findings.map(({ location, ...finding }) => location === undefined ? finding : { ...finding, location: { path: location.path, line: location.line } });
    return { ...report, findings };
}
const isSafety = (tool, text) => tool === 'safety' && !/"runs"\s*:/u.test(text.slice(0, 10_000));
function safetyReport(text) {
    const report = readSafety(text);
    if (typeof report === 'string')
        return report;
    return { version: undefined, findings: report.findings, gaps: [], suppressed: report.ignored };
}
/** Tools write paths relative to the repository, or to where they ran. What lies outside loses its place, not its message. */
async function placed({ location, ...finding }, io) {
    if (location === undefined)
        return finding;
    const repository = io.files.at(io.host.workspace);
    const roots = [io.host.workspace, '/github/workspace', '/src'];
    const own = repositoryPath(location.path, { directory: io.files.root, roots });
    const top = repositoryPath(location.path, { directory: io.host.workspace, roots });
    // trivy calls the root of what it looked at the root of all.
    const rooted = repositoryPath(location.path.replace(/^file:\/\/\//u, ''), { directory: io.host.workspace, roots });
    for (const path of [own, top, rooted]) {
        if (path !== undefined && (await repository.exists(path)))
            return { ...finding, location: { ...location, path } };
    }
    return top === undefined ? finding : { ...finding, location: { ...location, path: top } };
}

;// CONCATENATED MODULE: ./actions/security-scan/src/licence-scan.ts



const licencesTool = 'licences';
/** SPDX identifiers, separated by commas or newlines. */
const licenceList = {
    accepts: 'SPDX identifiers such as `MIT, Apache-2.0`',
    empty: { value: [] },
    parse(text) {
        const ids = (0,src/* splitLines */.uz)(text.replaceAll(',', '\n'));
        const right = ids.every((id) => /^[\w.+-]+(?: with [\w.+-]+)?$/iu.test(id));
        return right ? { ok: true, value: ids.map((id) => id.toLowerCase()) } : { ok: false, expected: this.accepts };
    },
};
/** What of the locked packages the policy does not let in, and what has no licence that can be read: that is no permission. */
function judgeLicences(locks, policy) {
    const all = locks.flatMap(({ lock, packages }) => packages.map((one) => ({ one, ecosystem: lock.ecosystem })));
    if (all.length === 0)
        return scan({
            tool: licencesTool,
            state: 'nothing-to-scan',
            reason: 'there is no lock that is read here, so no licence either',
        });
    const findings = all.flatMap(({ one, ecosystem }) => {
        const { name, version, licence } = one;
        const verdict = judgeLicence(licence, policy);
        if (verdict === 'allowed')
            return [];
        const message = verdict === 'denied'
            ? `its licence ${licence ?? ''} is not one that the policy lets in`
            : licence === undefined
                ? 'its licence is not known: the lock does not tell it, and the package is not installed in this version or does not say'
                : `its licence is written as “${licence.slice(0, 100)}”, which is no SPDX expression`;
        const rule = verdict === 'denied' ? 'denied-licence' : 'unknown-licence';
        const about = { name, version, ecosystem, fixedVersions: [] };
        return [
            {
                tool: licencesTool,
                rule,
                level: 'error',
                severity: 'high',
                message,
                aliases: [],
                package: about,
                seenBy: [licencesTool],
            },
        ];
    });
    const unknown = findings.filter(({ rule }) => rule === 'unknown-licence').length;
    const measured = (0,report_src/* count */.U9)(all.length, 'package');
    return scan({
        tool: licencesTool,
        state: findings.length > 0 ? 'findings' : 'pass',
        reason: `the licences of ${measured} judged`,
        measured,
        findings,
        remarks: unknown === 0 ? [] : [`the licence of ${(0,report_src/* count */.U9)(unknown, 'package')} is not known, which is no permission`],
    });
}

;// CONCATENATED MODULE: ./actions/security-scan/src/standing.ts

const floors = ['critical', 'high', 'medium', 'low', 'any', 'never'];
/** Whether a finding is bad enough to fail. An unknown severity counts as high: nobody has said that it is harmless. */
function isBad(finding, floor) {
    if (floor === 'never')
        return false;
    return floor === 'any' || isAtLeast(finding.severity ?? 'unknown', floor);
}
const fails = (finding, { floor, standingOf }) => isBad(finding, floor) && standingOf(finding).kind === 'change';
/** It would fail if it were known to be new. */
const mayFail = (finding, { floor, standingOf }) => isBad(finding, floor) && standingOf(finding).kind === 'unknown';

;// CONCATENATED MODULE: ./actions/security-scan/src/inputs.ts






const scanners = [...audits, 'bandit', 'gitleaks'];
const inputs_words = ['auto', ...scanners];
/** `auto`, or names of tools, one a line or separated by commas. */
const toolList = {
    accepts: `\`auto\`, or a list of ${scanners.map((name) => `\`${name}\``).join(', ')}`,
    parse(text) {
        const names = new Set((0,src/* splitLines */.uz)(text.replaceAll(',', '\n')));
        const unknown = [...names].filter((name) => !inputs_words.includes(name));
        if (unknown.length > 0) {
            const hints = unknown.map((name) => `\`${name}\` is none${(0,src/* didYouMean */.au)(name, inputs_words)}`).join('; ');
            return { ok: false, expected: `${this.accepts} (${hints})` };
        }
        if (names.size === 0 || (names.size > 1 && names.has('auto')))
            return { ok: false, expected: this.accepts };
        return { ok: true, value: names.has('auto') ? 'auto' : scanners.filter((name) => names.has(name)) };
    },
};
const httpUrl = {
    accepts: 'an http or https URL such as https://osv.example.com',
    parse(text) {
        const url = URL.parse(text);
        const right = url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
        return right ? { ok: true, value: url } : { ok: false, expected: this.accepts };
    },
};
const scanInputs = {
    tools: toolList,
    reports: reportList,
    'fail-on': (0,src/* oneOf */.yL)(floors),
    'new-only': (0,src/* oneOf */.yL)(newOnlyModes),
    base: (0,src/* optional */.lq)((0,src/* string */.Yj)()),
    waivers: (0,src/* lines */.Mn)(),
    kev: (0,src/* optional */.lq)((0,src/* string */.Yj)()),
    epss: (0,src/* optional */.lq)((0,src/* string */.Yj)()),
    'advisory-url': (0,src/* optional */.lq)(httpUrl),
    'allow-licenses': licenceList,
    'deny-licenses': licenceList,
    timeout: (0,src/* duration */.p0)(),
};

;// CONCATENATED MODULE: ./actions/security-scan/src/installed-licences.ts

const metadataBytes = 1024 * 1024;
const installed_licences_places = ['.venv/lib/python*/site-packages/*.dist-info/METADATA', '.venv/Lib/site-packages/*.dist-info/METADATA'];
/** The packages of a lock with their licences: as the lock says, else as the installed package of the same version says. */
async function withLicences({ ecosystem, packages }, io) {
    const known = ecosystem === 'pypi' ? await ofDistributions(io) : undefined;
    const found = [];
    for (const one of packages) {
        const licence = one.licence ?? (known === undefined ? await ofModule(one, io) : known.get(`${one.name} ${one.version}`));
        found.push(licence === undefined ? one : { ...one, licence });
    }
    return found;
}
async function ofDistributions(io) {
    const licences = new Map();
    for (const { path, bytes } of await io.files.glob(installed_licences_places)) {
        if (bytes > metadataBytes)
            continue;
        const text = await io.files.text(path);
        const [name, version] = [/^Name: *(.+)$/imu.exec(text)?.[1], /^Version: *(.+)$/imu.exec(text)?.[1]];
        const licence = licenceOfMetadata(text);
        if (name !== undefined && version !== undefined && licence !== undefined) {
            licences.set(`${packageName(name.trim())} ${version.trim()}`, licence);
        }
    }
    return licences;
}
async function ofModule({ name, version }, io) {
    // The name comes from a lock: it must not lead out of the folder.
    if (!/^(?:@[\w.~-]+\/)?[\w~-][\w.~-]*$/u.test(name))
        return undefined;
    for (const path of [
        `node_modules/${name}/package.json`,
        `node_modules/.pnpm/${name.replace('/', '+')}@${version}/node_modules/${name}/package.json`,
    ]) {
        if (!(await io.files.exists(path)))
            continue;
        const about = parse(await io.files.text(path, metadataBytes));
        if (about?.version === version && typeof about.license === 'string')
            return about.license;
    }
    return undefined;
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/security-scan/src/code-comparison.ts


/** Runs bandit in the base, by the rules of the base; where the head has other rules, also by these. */
async function compareCode(findings, { head, source, base, empty, tracker }, timeoutMs) {
    const standings = new Map();
    for (const finding of findings)
        standings.set(finding, { kind: 'change' });
    if (empty)
        return { standings, hidden: undefined };
    const [before, now] = [await banditRules(base), await banditRules(head)];
    const ruled = before !== now;
    if (findings.length === 0 && !ruled)
        return { standings, hidden: undefined };
    const baseSource = sourceLines(base.files.at(base.host.workspace));
    const matching = (of, among) => matchFindings({ findings: of, source }, { findings: among, source: baseSource }, tracker);
    const own = await measure(base, base, head, timeoutMs);
    const old = await matching(findings, own.findings);
    for (const finding of old.keys())
        standings.set(finding, { kind: 'base', late: false });
    const rest = findings.filter((finding) => !old.has(finding));
    let { trouble } = own;
    if (ruled) {
        const withNew = await measure(base, head, head, timeoutMs);
        const brought = await matching(rest, withNew.findings);
        for (const finding of brought.keys())
            standings.set(finding, { kind: 'configuration' });
        // Rules that this version does not take any more had to change: the new ones tell of the base's code as well.
        trouble = withNew.trouble;
    }
    if (trouble !== undefined) {
        for (const finding of rest) {
            if (standings.get(finding)?.kind === 'change')
                standings.set(finding, { kind: 'unknown', reason: trouble });
        }
    }
    if (!ruled)
        return { standings, hidden: undefined };
    const withOld = await measure(head, base, head, timeoutMs);
    const notShown = without(withOld.findings, findings);
    const known = await matching(notShown, own.findings);
    return { standings, hidden: notShown.filter((finding) => !known.has(finding)) };
}
/** The tree `of` by the rules of the tree `rulesOf`. */
async function measure(of, rulesOf, environment, timeoutMs) {
    const { state, findings, reason } = await runBandit({ timeoutMs, environment, rulesOf }, of);
    const whole = state === 'pass' || state === 'findings' || state === 'nothing-to-scan';
    return { findings, trouble: whole ? undefined : `bandit did not get through the base: ${reason}` };
}
/** Both are of the same code: the same place says that it is the same finding. */
function without(findings, others) {
    const placeOf = ({ rule, location }) => `${rule} ${location?.path} ${location?.line}:${location?.column}`;
    const known = new Set(others.map(placeOf));
    return findings.filter((finding) => !known.has(placeOf(finding)));
}

;// CONCATENATED MODULE: ./actions/security-scan/src/requirements-lock.ts

const root = 'requirements.txt';
const filesRead = 50;
/** requirements.txt and the files that it includes. */
async function readRequirementsFiles(io) {
    const packages = [];
    const unpinned = [];
    const waiting = [root];
    const seen = new Set();
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
        if (seen.has(file))
            continue;
        seen.add(file);
        if (seen.size > filesRead)
            return broken(`more than ${filesRead} files are included`);
        if (!(await io.files.exists(file)))
            return broken(`it includes ${file}, which does not exist`);
        const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : '';
        const read = readRequirements(await io.files.text(file));
        packages.push(...read.pins.map((pin) => lockedPackageOf(pin, file)));
        unpinned.push(...read.unpinned);
        waiting.push(...read.includes.map((include) => tidy(`${folder}${include}`)));
    }
    return { kind: 'read', ecosystem: 'pypi', manager: 'requirements', file: root, packages, unpinned, remarks: [] };
}
const broken = (reason) => ({ kind: 'broken', reason: `${root}: ${reason}`, details: '' });
/** `pip-compile` and uv write who asked; `-r requirements.in` is the project itself. */
function lockedPackageOf({ name, version, line, via }, file) {
    const direct = via.length === 0 ? undefined : via.some((who) => /^-r\b|\s/u.test(who));
    return { name, version, line, use: undefined, direct, file };
}
function tidy(path) {
    const parts = [];
    for (const part of path.split('/')) {
        if (part === '..' && parts.length > 0 && parts.at(-1) !== '..')
            parts.pop();
        else if (part !== '.' && part !== '')
            parts.push(part);
    }
    return parts.join('/');
}

;// CONCATENATED MODULE: ./actions/security-scan/src/uv-lock.ts

const file = 'uv.lock';
const checkTimeoutMs = 120_000;
/** What uv.lock holds, once uv has said that it fits pyproject.toml: another set of packages would be installed else. */
async function readLockOfUv(io, checked) {
    const lock = readUvLock(await io.files.text(file));
    if (typeof lock === 'string')
        return { kind: 'broken', reason: `${file}: ${lock}; \`uv lock\` repairs it`, details: '' };
    const uv = checked ? await io.exec.which('uv') : undefined;
    const remarks = [];
    if (uv === undefined)
        remarks.push(`whether ${file} fits pyproject.toml was not checked: uv is not installed`);
    else {
        const result = await io.exec.run({ argv: [uv, 'lock', '--check'], timeoutMs: checkTimeoutMs });
        const { ending } = result;
        const failed = interrupted(ending) ?? (ending.kind === 'exited' && ending.code === 0 ? '' : lastWord(result));
        if (failed !== '')
            return { kind: 'broken', reason: `uv lock --check: ${failed}`, details: tailOf(result) };
    }
    const { direct, production } = lockRelations(lock);
    const packages = lock.packages
        .filter(({ source }) => source === 'index')
        .map(({ name, version, line, needs }) => ({
        name: packageName(name),
        version,
        line,
        use: production.has(name) ? 'production' : 'development',
        direct: direct.has(name),
        needs: needs.map(packageName),
        file,
    }));
    const unpinned = lock.packages.filter(({ source }) => source in reasons).map(unpinnedOf);
    return { kind: 'read', ecosystem: 'pypi', manager: 'uv', file, packages, unpinned, remarks };
}
const reasons = {
    repository: 'comes from a source repository, not by a version',
    archive: 'comes from a file or URL, not by a version',
};
const unpinnedOf = ({ name, source, line }) => ({ text: name, reason: reasons[source] ?? '', line });

;// CONCATENATED MODULE: ./actions/security-scan/src/lock.ts



/**
 * All packages of the project's lock for Python, of all groups, extras and platforms. Nothing is resolved anew or installed.
 * `checked`: uv is asked whether the lock fits the project.
 */
async function readLock(io, checked = true) {
    if (await io.files.exists('uv.lock'))
        return readLockOfUv(io, checked);
    if (await io.files.exists('requirements.txt'))
        return readRequirementsFiles(io);
    for (const other of ['poetry.lock', 'pdm.lock', 'Pipfile.lock', 'pylock.toml']) {
        if (await io.files.exists(other)) {
            return {
                kind: 'none',
                reason: `${other} is not read here: export it to requirements.txt before this step`,
                foreign: true,
            };
        }
    }
    return { kind: 'none', reason: 'there is no uv.lock and no requirements.txt; `uv lock` makes one' };
}
/** The finding at the line of the lock that holds the version. */
function locateInLock(finding, locks, io) {
    const found = lockedPackage(finding, locks);
    if (found === undefined || finding.package === undefined)
        return finding;
    const path = repositoryPath(found.file, { directory: io.files.root, roots: [io.host.workspace] });
    return {
        ...finding,
        package: {
            ...finding.package,
            ...(found.direct === undefined ? {} : { direct: found.direct }),
            ...(found.path === undefined ? {} : { path: found.path }),
        },
        ...(path === undefined ? {} : { location: { path, line: found.line } }),
    };
}
/** By name and version; by name where the tool writes the version in another form. */
function lockedPackage({ package: wanted }, locks) {
    if (wanted === undefined)
        return undefined;
    const sameName = locks.flatMap((lock) => (lock.kind === 'read' ? packagesNamed(lock, wanted) : []));
    return sameName.find(({ version }) => version === wanted.version) ?? sameName[0];
}
/** The packages of a lock with the name of a dependency; none where that is of another ecosystem. */
function packagesNamed(lock, { name, ecosystem }) {
    if (ecosystem !== undefined && ecosystem !== lock.ecosystem)
        return [];
    const wanted = lock.ecosystem === 'pypi' ? packageName(name) : name;
    return lock.packages.filter((one) => one.name === wanted);
}

;// CONCATENATED MODULE: ./actions/security-scan/src/npm-lock.ts

const npm_lock_places = [
    ['npm-shrinkwrap.json', 'npm'],
    ['package-lock.json', 'npm'],
    ['pnpm-lock.yaml', 'pnpm'],
    ['yarn.lock', 'yarn'],
];
const lockBytes = 64 * 1024 * 1024;
/** The lock of npm, pnpm or yarn beside the project's package.json. */
async function readLockOfNpm(io) {
    const found = [];
    for (const place of npm_lock_places)
        if (await io.files.exists(place[0]))
            found.push(place);
    const [first] = found;
    if (first === undefined) {
        const foreign = (await io.files.exists('bun.lock')) || (await io.files.exists('bun.lockb'));
        const reason = foreign
            ? 'the lock of bun is not read here'
            : 'there is no package-lock.json, pnpm-lock.yaml or yarn.lock';
        return { kind: 'none', reason, ...(foreign ? { foreign } : {}) };
    }
    const [file, manager] = first;
    const lock = await npm_lock_parse(manager, await io.files.text(file, lockBytes), io);
    if (typeof lock === 'string')
        return { kind: 'broken', reason: `${file}: ${lock}`, details: '' };
    const others = found.slice(1).map(([other]) => other);
    return {
        kind: 'read',
        ecosystem: 'npm',
        manager,
        file,
        packages: lockedPackages(lock, file),
        unpinned: lock.packages
            .filter(({ source }) => source === 'repository' || source === 'archive')
            .map(({ name, source, line }) => ({ text: name, line, reason: npm_lock_reasons[source] })),
        remarks: others.length === 0 ? [] : [`${file} is audited, and not ${others.join(', ')}: one lock is enough`],
    };
}
const npm_lock_reasons = {
    repository: 'comes from a source repository, not by a version',
    archive: 'comes from a file or URL, not by a version',
};
async function npm_lock_parse(manager, text, io) {
    switch (manager) {
        case 'npm':
            return readPackageLock(text);
        case 'pnpm':
            return readPnpmLock(text);
        case 'yarn':
            return readYarnLock(text, (await io.files.exists('package.json')) ? await io.files.text('package.json') : '{}');
    }
}
function lockedPackages(lock, file) {
    const relations = npmRelations(lock);
    return lock.packages
        .filter(({ source }) => source === 'index')
        .map(({ key, name, version, line, licence, integrity, needs }) => {
        const relation = relations.get(key);
        return {
            name,
            version,
            line,
            file,
            key,
            needs,
            use: relation?.use,
            direct: relation?.direct,
            ...(relation === undefined || relation.path.length === 0 ? {} : { path: relation.path }),
            ...(licence === undefined ? {} : { licence }),
            ...(integrity === undefined ? {} : { integrity }),
        };
    });
}

;// CONCATENATED MODULE: ./actions/security-scan/src/locks.ts


/** The locks of a project, one for each ecosystem. `checked`: tools are asked whether a lock fits the project. */
async function readLocks(io, checked = true) {
    return [
        { ecosystem: 'pypi', lock: await readLock(io, checked) },
        { ecosystem: 'npm', lock: await readLockOfNpm(io) },
    ];
}

;// CONCATENATED MODULE: ./actions/security-scan/src/dependency-comparison.ts




/**
 * Which advisories the lock of the base has as well. The same version of a package has the same ones, whenever they were published:
 * nothing has to be asked again for it. Of another version of the package the same tool is asked once more, in the base.
 */
async function compareDependencies(findings, base, options) {
    const standings = new Map();
    if (findings.length === 0)
        return standings;
    const locks = base.empty ? [] : await readLocks(base.io, false);
    const asked = new Map();
    for (const finding of findings) {
        const about = finding.package;
        if (about === undefined)
            continue;
        const ours = locks.filter(({ ecosystem }) => about.ecosystem === undefined || ecosystem === about.ecosystem);
        const unreadable = ours.map(({ lock }) => dependency_comparison_troubleOf(lock)).find((trouble) => trouble !== undefined);
        const named = ours.flatMap(({ lock }) => (lock.kind === 'read' ? packagesNamed(lock, about) : []));
        if (named.some(({ version }) => version === about.version)) {
            standings.set(finding, { kind: 'base', late: isLate(finding, base) });
        }
        else if (unreadable !== undefined) {
            standings.set(finding, { kind: 'unknown', reason: unreadable });
        }
        else if (finding.tool === licencesTool) {
            standings.set(finding, hasSameLicence(finding, named) ? { kind: 'base', late: false } : { kind: 'change' });
        }
        else if (!isAudit(finding.tool)) {
            standings.set(finding, { kind: 'unknown', reason: 'no lock of the base that is read here holds it' });
        }
        else if (named.length > 0) {
            const { tool } = finding;
            const answer = asked.get(tool) ??
                dependency_comparison_ask(tool, ours.map(({ lock }) => lock), base.io, options);
            asked.set(tool, answer);
            standings.set(finding, standingIn(await answer, finding, base));
        }
        else
            standings.set(finding, { kind: 'change' });
    }
    return standings;
}
/** Of another version nobody knows more than before; one that is denied may have been let in then, where the lock does not tell. */
function hasSameLicence({ rule, message }, named) {
    if (rule === 'unknown-licence')
        return named.length > 0;
    return named.some(({ licence }) => licence !== undefined && message.startsWith(`its licence ${licence} is `));
}
function dependency_comparison_troubleOf(lock) {
    if (lock.kind === 'broken')
        return `the lock of the base cannot be read: ${lock.reason}`;
    return lock.kind === 'none' && lock.foreign === true ? `of the base, ${lock.reason}` : undefined;
}
async function dependency_comparison_ask(tool, locks, io, options) {
    const answers = await Promise.all(locks.map((lock) => auditLock(tool, lock, options, io)));
    const failed = answers.find(({ state }) => state !== 'pass' && state !== 'findings' && state !== 'nothing-to-scan');
    return {
        findings: answers.flatMap(({ findings }) => findings),
        trouble: failed && `${tool} did not get through the base: ${failed.reason}`,
    };
}
function standingIn({ findings, trouble }, finding, base) {
    const names = new Set(namesOf(finding));
    const same = findings.some((one) => one.package?.name === finding.package?.name && namesOf(one).some((name) => names.has(name)));
    if (same)
        return { kind: 'base', late: isLate(finding, base) };
    return trouble === undefined ? { kind: 'change' } : { kind: 'unknown', reason: trouble };
}
const namesOf = ({ rule, aliases }) => [rule, ...aliases].map((name) => name.toUpperCase());
/** The advisory is younger than the base: not the change brought it, nor was it known before. */
function isLate({ published }, { committed }) {
    return published !== undefined && Date.parse(published) > Date.parse(committed);
}

;// CONCATENATED MODULE: ./actions/security-scan/src/import-comparison.ts


/**
 * Which findings of an imported report the base has: as the report itself says, else as the report of the base says, else those
 * on lines that the change does not touch are not known to be old: a change elsewhere can bring them.
 */
async function compareImported(tool, findings, sources, change, { head, base, source, tracker }) {
    const standings = new Map();
    const ofBase = sources.filter((one) => one.tool === tool && one.ofBase);
    const before = ofBase.length === 0 ? undefined : await importReports(tool, ofBase, head);
    const whole = before?.state === 'pass' || before?.state === 'findings';
    const state = { findings: before?.findings ?? [], source: sourceLines(base.files.at(base.host.workspace)) };
    const old = await matchFindings({ findings, source }, state, tracker);
    for (const finding of findings) {
        if (finding.inBase !== undefined) {
            standings.set(finding, finding.inBase ? { kind: 'base', late: false } : { kind: 'change' });
        }
        else if (old.has(finding))
            standings.set(finding, { kind: 'base', late: false });
        else if (whole || isOnChangedLine(finding, change))
            standings.set(finding, { kind: 'change' });
        else {
            const reason = before === undefined
                ? `there is no report of the base: name one as \`${tool}@base: path\` in \`reports\``
                : before.reason;
            standings.set(finding, { kind: 'unknown', reason });
        }
    }
    return standings;
}
function isOnChangedLine({ location }, { changes }) {
    const file = location && changes.files.find(({ path }) => path === location.path);
    if (location === undefined || file === undefined)
        return false;
    if (file.kind === 'added')
        return true;
    return file.hunks.some(({ newStart, newCount }) => location.line >= newStart && location.line < newStart + newCount);
}

;// CONCATENATED MODULE: ./actions/security-scan/src/base-comparison.ts





/** Where findings of bandit and of the audits come from, told by the merge base. A text says why it could not be looked at. */
async function compareWithBase(findings, { scanned, reports }, change, options, io) {
    const directory = io.files.root
        .slice(io.host.workspace.length)
        .replace(/^[\\/]+/u, '')
        .replaceAll('\\', '/');
    const tree = await checkOut('base', change.base, directory, io);
    if (typeof tree === 'string')
        return tree;
    try {
        const { stdout } = await io.git.run(['show', '--no-patch', '--format=%cI', change.base]);
        const base = { io: tree.io, empty: tree.empty, committed: stdout.trim() };
        const tracker = lineTracker(change.changes);
        const source = sourceLines(io.files.at(io.host.workspace));
        const dependencies = findings.filter((finding) => finding.package !== undefined);
        const code = findings.filter(({ tool }) => tool === 'bandit');
        const trees = { head: io, source, base: tree.io, empty: tree.empty, tracker };
        const [audited, compared, silenced] = await Promise.all([
            compareDependencies(dependencies, base, options),
            scanned.includes('bandit') ? compareCode(code, trees, options.timeoutMs) : undefined,
            newSuppressions(change.changes, source, sourceLines(io.files.at(tree.root)), tracker),
        ]);
        const standings = new Map([...audited, ...(compared?.standings ?? [])]);
        for (const tool of new Set(reports.map((report) => report.tool))) {
            const open = findings.filter((one) => one.tool === tool && (standings.get(one)?.kind ?? 'unknown') === 'unknown');
            for (const [finding, standing] of await compareImported(tool, open, reports, change, trees))
                standings.set(finding, standing);
        }
        return {
            standings,
            suppressions: silenced.filter(({ rule }) => scannerComments.includes(rule)),
            hidden: compared?.hidden,
        };
    }
    finally {
        await tree.remove();
    }
}
/** Those of linters are the quality gate's. */
const scannerComments = ['nosec', 'nosemgrep', 'gitleaks:allow'];

;// CONCATENATED MODULE: ./actions/security-scan/src/waivers.ts



const defaultWaivers = '.github/waivers.yml';
/**
 * `given`: files, relative to the project or else to the repository; without one the default file, when it is there. Throws
 * `UserError` for a file that is named and not there, or that is not understood: a waiver must not be lost without a word.
 */
async function findWaivers(given, change, io) {
    const repository = io.files.at(io.host.workspace);
    const paths = await Promise.all((given.length === 0 ? [undefined] : given).map((path) => waivers_pathOf(path, repository, io)));
    const found = [];
    for (const path of paths)
        if (path !== undefined)
            found.push(await readFile(path, repository, change, io));
    const unknown = found.some(({ added }) => added === undefined);
    return {
        all: found.flatMap(({ all }) => all),
        added: unknown ? undefined : found.flatMap(({ added = [] }) => added),
    };
}
async function readFile(path, repository, change, io) {
    const read = await readWaiversOf(await repository.text(path), path);
    if (!read.ok) {
        throw new src/* UserError */.yo(`The waivers in ${path} cannot be used: ${read.problems.join('; ')}.`);
    }
    const all = read.waivers;
    if (change.kind === 'none')
        return { all, added: [] };
    if (change.kind === 'unavailable')
        return { all, added: undefined };
    const file = change.changes.files.find((one) => one.path === path);
    if (file === undefined)
        return { all, added: [] };
    const before = await io.git.run(['show', `${change.base}:${file.oldPath ?? path}`]);
    const base = before.ok ? await readWaiversOf(before.stdout, path) : undefined;
    // A file that nobody could read waived nothing.
    return { all, added: addedWaivers(all, base?.ok === true ? base.waivers : []) };
}
async function waivers_pathOf(given, repository, io) {
    if (given === undefined)
        return (await repository.exists(defaultWaivers)) ? defaultWaivers : undefined;
    const below = io.files.root
        .slice(io.host.workspace.length)
        .replace(/^[\\/]+/u, '')
        .replaceAll('\\', '/');
    const own = below === '' ? given : `${below}/${given}`;
    return (await repository.exists(own)) ? own : given;
}
/** `whole`: every tool got through; only then a waiver can be called unused. */
function useWaivers(findings, { all, added }, whole, now) {
    const outcome = applyWaivers(findings, all, now);
    const say = (waiver) => `${waiver.id}${waiver.scope === undefined ? '' : ` in ${waiver.scope}`} (${waiver.owner})`;
    const returned = new Set(outcome.returned.values());
    const unused = whole ? outcome.unused : [];
    return {
        ...outcome,
        added,
        remarks: [
            ...[...returned].map((waiver) => `waivers: ${say(waiver)} ${whyOver(waiver)}, and what it waived is found again`),
            ...outcome.expired
                .filter((waiver) => !returned.has(waiver))
                .map((waiver) => `waivers: ${say(waiver)} ${whyOver(waiver)} and nothing is found for it: take it out`),
            ...unused.map((waiver) => `waivers: ${say(waiver)} waives nothing: take it out, or mend its id or scope`),
            ...outcome.ending
                .filter((waiver) => !unused.includes(waiver))
                .map((waiver) => `waivers: ${say(waiver)} ends soon: ${formatEnd(waiver)}`),
            ...openEnded(all),
            ...(added === undefined && all.length > 0
                ? [`waivers: which of the ${(0,report_src/* count */.U9)(all.length, 'waiver')} this change adds is not known`]
                : []),
        ],
    };
}
const whyOver = ({ end }) => end.kind === 'date' ? `ended on ${end.date}` : 'ended because there is a fix now';
function openEnded(all) {
    const open = all.filter(({ end }) => end.kind === 'open');
    const files = [...new Set(open.map(({ file }) => file))].join(', ');
    return open.length === 0
        ? []
        : [`waivers: ${(0,report_src/* count */.U9)(open.length, 'waiver')} of ${files} ${open.length === 1 ? 'has' : 'have'} no end`];
}

;// CONCATENATED MODULE: ./actions/security-scan/src/judge.ts



const nothingCompared = { standings: new Map(), suppressions: [], hidden: undefined };
async function judge(findings, scans, { floor, mode, change, waivers, reports }, options, io) {
    const newOnly = scans.length > 0 && isNewOnly(mode, change);
    const whole = scans.every(({ state }) => state === 'pass' || state === 'findings');
    const outcome = useWaivers(findings, waivers, whole, io.clock.now());
    const open = findings.filter((finding) => !outcome.waived.has(finding));
    const scanned = scans.map(({ tool }) => tool);
    const compared = newOnly ? await compare(open, { scanned, reports }, change, options, io) : nothingCompared;
    const trouble = typeof compared === 'string' ? compared : undefined;
    const { standings, suppressions, hidden } = typeof compared === 'string' ? nothingCompared : compared;
    const standingOf = (finding) => {
        const waiver = outcome.waived.get(finding);
        if (waiver !== undefined)
            return { kind: 'waived', waiver };
        if (!newOnly)
            return { kind: 'change' };
        // Only the commits of the change were looked at.
        if (finding.tool === 'gitleaks')
            return { kind: 'change' };
        return trouble === undefined ? (standings.get(finding) ?? notCompared) : { kind: 'unknown', reason: trouble };
    };
    return {
        floor,
        newOnly,
        standingOf,
        change,
        waivers: outcome,
        weakening: { waivers: outcome.added ?? [], suppressions, hidden, files: filesOfGitleaks(change, scanned) },
        trouble,
    };
}
function filesOfGitleaks(change, scanned) {
    if (change.kind !== 'found' || !scanned.includes('gitleaks'))
        return [];
    return change.changes.files
        .map(({ path }) => path)
        .filter((path) => path === '.gitleaks.toml' || path === '.gitleaksignore');
}
const notCompared = { kind: 'unknown', reason: 'its tool cannot be compared with the base' };
/** A text says why there is nothing to compare with. */
async function compare(findings, scanned, change, options, io) {
    switch (change.kind) {
        case 'none':
            return 'this run has no base to compare with: give `base`, or run it on pull requests';
        case 'unavailable':
            return change.reason;
        case 'found':
            return compareWithBase(findings, scanned, change, options, io);
    }
}

;// CONCATENATED MODULE: ./actions/security-scan/src/policy.ts


function countSeverities(findings) {
    const counts = { critical: 0, high: 0, medium: 0, low: 0, unknown: 0 };
    for (const finding of findings)
        counts[finding.severity ?? 'unknown'] += 1;
    return counts;
}
/** `1 critical, 2 low`. */
function formatCounts(counts) {
    const parts = ['critical', 'high', 'unknown', 'medium', 'low']
        .filter((severity) => counts[severity] > 0)
        .map((severity) => `${counts[severity]} ${severity === 'unknown' ? 'of unknown severity' : severity}`);
    return parts.join(', ');
}
/**
 * One check a scan. What was found and is bad enough fails, also when the scan is incomplete: it stays true when the
 * rest is measured. `findings` are those of the scan, worst first; `knowledge`: what an audit of dependencies rests on.
 */
function checkOf(scan, findings, judgement, knowledge) {
    const name = scan.tool;
    const about = `${scan.measured === '' ? '' : ` in ${scan.measured}`}${knowledge === '' ? '' : ` (${knowledge})`}`;
    const failing = findings.filter((finding) => fails(finding, judgement));
    if (failing.length > 0) {
        const gap = scan.state === 'incomplete' || scan.state === 'tool-error' ? `; ${scan.reason}` : '';
        const rest = others(findings, failing, judgement);
        const number = `${judgement.newOnly ? 'new: ' : ''}${(0,report_src/* count */.U9)(failing.length, 'finding')}${barOf(judgement.floor)}`;
        return { name, status: 'fail', reason: `${number}${about}: ${(0,report_src/* some */.zN)(failing.map(policy_nameOf))}${rest}${gap}` };
    }
    if (scan.state === 'tool-error')
        return { name, status: 'error', reason: scan.reason };
    const untold = findings.filter((finding) => mayFail(finding, judgement));
    const [first] = untold;
    if (first !== undefined) {
        const standing = judgement.standingOf(first);
        const why = standing.kind === 'unknown' ? standing.reason : '';
        const which = `${(0,report_src/* count */.U9)(untold.length, 'finding')}${barOf(judgement.floor)}${about}: ${(0,report_src/* some */.zN)(untold.map(policy_nameOf))}`;
        return { name, status: 'inconclusive', reason: `${which}; whether this change brought them is not known: ${why}` };
    }
    switch (scan.state) {
        case 'incomplete':
        case 'nothing-to-scan':
            return { name, status: 'inconclusive', reason: scan.reason };
        case 'findings':
        case 'pass':
            return { name, status: 'pass', reason: `${harmless(findings, judgement)}${about}` };
    }
}
const barOf = (floor) => floor === 'any' ? '' : ` of ${floor} severity${floor === 'critical' ? '' : ' or worse'}`;
function others(findings, failing, judgement) {
    const rest = findings.filter((finding) => !failing.includes(finding));
    const milder = rest.filter((finding) => judgement.standingOf(finding).kind === 'change');
    const parts = [...(milder.length === 0 ? [] : [`${milder.length} less severe`]), ...standingCounts(rest, judgement)];
    return parts.map((part) => `; ${part}`).join('');
}
function harmless(findings, judgement) {
    if (findings.length === 0)
        return 'no findings';
    const own = findings.filter((finding) => judgement.standingOf(finding).kind === 'change');
    const found = `${(0,report_src/* count */.U9)(own.length, 'finding')} (${formatCounts(countSeverities(own))}), none too severe`;
    const none = judgement.newOnly ? 'no new findings' : 'no findings but these';
    return [own.length === 0 ? none : found, ...standingCounts(findings, judgement)].join('; ');
}
const policy_words = {
    base: 'that the base has too',
    configuration: 'from the changed rules',
    waived: 'waived',
    unknown: 'of unknown age',
};
/** `3 that the base has too`, `1 waived`. */
function standingCounts(findings, { standingOf }) {
    const groups = Map.groupBy(findings, (finding) => standingOf(finding).kind);
    return Object.keys(policy_words).flatMap((kind) => {
        const group = groups.get(kind);
        return group === undefined ? [] : [`${group.length} ${policy_words[kind]}`];
    });
}
/** `jinja2 3.1.2 (CVE-2024-34064, medium)`, `src/app.py:9 (B602, high)`. */
function policy_nameOf({ package: about, location, rule, severity }) {
    const what = about === undefined ? location && `${location.path}:${location.line}` : `${about.name} ${about.version}`;
    return `${what ?? 'the project'} (${rule}, ${severity ?? 'unknown'})`;
}

;// CONCATENATED MODULE: ./actions/security-scan/src/upgrade.ts


/** The exact commands that mend what was found, for each lock. */
function upgradeBlocks(findings, locks) {
    const fixable = findings.filter((finding) => (finding.package?.fixedVersions.length ?? 0) > 0);
    return locks.flatMap((lock) => (lock.kind === 'read' ? blocksOf(fixable, lock) : []));
}
function blocksOf(findings, lock) {
    const found = findings.map((finding) => lockedPackage(finding, [lock])).filter((one) => one !== undefined);
    const names = [...new Set(found.map(({ name }) => name))];
    if (names.length === 0)
        return [];
    switch (lock.manager) {
        case 'uv':
            return uvBlocks(names, lock);
        case 'requirements': {
            const files = [...new Set(found.map(({ file }) => file))];
            return [
                (0,report_src/* paragraph */.FY)('To mend it, pin a fixed version of ', (0,report_src/* code */.aY)((0,report_src/* some */.zN)(names, 10)), ' in ', (0,report_src/* code */.aY)(files.join(', ')), '.'),
            ];
        }
        case 'npm':
        case 'pnpm':
        case 'yarn': {
            const commands = findings.flatMap((finding) => npmCommand(finding, lock) ?? []);
            return commands.length === 0
                ? []
                : [(0,report_src/* paragraph */.FY)('To mend it:'), (0,report_src/* codeBlock */.DV)([...new Set(commands)].join('\n'), 'sh')];
        }
    }
}
const packageNamePattern = /^(?:@[\w.~-]+\/)?[\w.~-]+$/u;
/** For a dependency of the project the fixed version; for what others need, whatever their ranges allow. */
function npmCommand(finding, lock) {
    const locked = lockedPackage(finding, [lock]);
    const fixed = finding.package?.fixedVersions[0];
    // Names and versions of a report go into a command that people copy: only what a registry allows.
    if (locked === undefined || fixed === undefined || !packageNamePattern.test(locked.name))
        return undefined;
    if (!/^[\w.+-]+$/u.test(fixed))
        return undefined;
    const above = locked.path?.at(-1) ?? '';
    const parent = packageNamePattern.test(above) ? above : 'a parent';
    const development = locked.use === 'development';
    const direct = locked.direct === true;
    switch (lock.manager) {
        case 'npm':
            return direct
                ? `npm install ${development ? '--save-dev ' : ''}${locked.name}@^${fixed}`
                : `npm update ${locked.name} # needs ${fixed} or newer; where ${parent} does not allow it: \`overrides\` in package.json`;
        case 'pnpm':
            return direct
                ? `pnpm add ${development ? '--save-dev ' : ''}${locked.name}@^${fixed}`
                : `pnpm update --depth Infinity ${locked.name} # needs ${fixed} or newer; where ${parent} does not allow it: \`overrides\``;
        default:
            return direct
                ? `yarn add ${development ? '--dev ' : ''}${locked.name}@^${fixed}`
                : `yarn up --recursive ${locked.name} # needs ${fixed} or newer; with yarn 1, or where ${parent} does not allow it: \`resolutions\``;
    }
}
function uvBlocks(names, lock) {
    const direct = names.filter((name) => lock.packages.some((one) => one.name === name && one.direct === true));
    const hint = direct.length === 0
        ? []
        : [
            (0,report_src/* paragraph */.FY)('pyproject.toml names ', (0,report_src/* code */.aY)((0,report_src/* some */.zN)(direct, 10)), ' itself: its bounds there must allow a fixed version.'),
        ];
    return [
        (0,report_src/* paragraph */.FY)('To mend it:'),
        (0,report_src/* codeBlock */.DV)(`uv lock ${names.map((name) => `--upgrade-package ${name}`).join(' ')}`, 'sh'),
        ...hint,
    ];
}

;// CONCATENATED MODULE: ./actions/security-scan/src/finding-tables.ts






const rowsShown = 50;
const messageShown = 300;
function dependencyBlocks(findings, locks, judgement, exploitations) {
    const rows = findings.slice(0, rowsShown).map((finding) => {
        const { name = '', version = '', fixedVersions = [] } = finding.package ?? {};
        const locked = lockedPackage(finding, locks);
        return [
            `${severityCell(finding, judgement)}${formatExploitation(exploitations.of(finding))}`,
            [(0,report_src/* code */.aY)(name), ` ${version}`, locked?.use === 'development' ? ' (development only)' : '', wayTo(locked?.path)],
            advisoryCell(finding),
            (0,report_src/* truncateText */.EJ)(finding.message, messageShown),
            fixedVersions.length === 0 ? 'no fixed version is known' : fixedVersions.join(', '),
        ];
    });
    const title = `Dependencies: ${(0,report_src/* count */.U9)(findings.length, 'known vulnerability', 'known vulnerabilities')}`;
    return [
        (0,report_src/* heading */.R_)(3, title),
        (0,report_src/* table */.tp)(['Severity', 'Package', 'Advisory', 'What', 'Fixed in'], rows, Math.max(0, findings.length - rowsShown)),
        ...upgradeBlocks(findings, locks),
    ];
}
function advisoryCell(finding) {
    const id = finding.helpUrl === undefined ? (0,report_src/* code */.aY)(finding.rule) : (0,report_src/* link */.nf)(finding.rule, finding.helpUrl);
    const also = finding.aliases.length === 0 ? '' : ` = ${finding.aliases.join(', ')}`;
    return [id, also, finding.seenBy.length > 1 ? ` (seen by ${finding.seenBy.join(', ')})` : ''];
}
function codeBlocks(findings, judgement) {
    const rows = findings
        .slice(0, rowsShown)
        .map((finding) => [
        severityCell(finding, judgement),
        (0,report_src/* code */.aY)(formatLocation(finding.location)),
        finding.helpUrl === undefined ? (0,report_src/* code */.aY)(finding.rule) : (0,report_src/* link */.nf)(finding.rule, finding.helpUrl),
        (0,report_src/* truncateText */.EJ)(finding.message, messageShown),
    ]);
    return [
        (0,report_src/* heading */.R_)(3, `Code: ${(0,report_src/* count */.U9)(findings.length, 'finding')}`),
        (0,report_src/* table */.tp)(['Severity', 'Where', 'Rule', 'What'], rows, Math.max(0, findings.length - rowsShown)),
    ];
}
function licenceBlocks(findings, locks, judgement) {
    const rows = findings.slice(0, rowsShown).map((finding) => {
        const { name = '', version = '' } = finding.package ?? {};
        const mark = fails(finding, judgement) ? '❌ ' : '';
        return [
            [mark, (0,report_src/* code */.aY)(name), ` ${version}`, wayTo(lockedPackage(finding, locks)?.path)],
            finding.message,
        ];
    });
    return [
        (0,report_src/* heading */.R_)(3, `Licences: ${(0,report_src/* count */.U9)(findings.length, 'package')}`),
        (0,report_src/* table */.tp)(['Package', 'What'], rows, Math.max(0, findings.length - rowsShown)),
    ];
}
function severityCell(finding, judgement) {
    const severity = finding.severity ?? 'unknown';
    const score = finding.score === undefined ? '' : ` ${finding.score.toFixed(1)}`;
    const mark = fails(finding, judgement) ? '❌ ' : mayFail(finding, judgement) ? '❔ ' : '';
    return `${mark}${severity}${score}`;
}
const pathShown = 4;
/** `, through express › qs`. */
function wayTo(path) {
    if (path === undefined || path.length === 0)
        return '';
    const shown = path.length > pathShown ? [...path.slice(0, pathShown - 1), '…', path.at(-1) ?? ''] : path;
    return `, through ${shown.join(' › ')}`;
}

;// CONCATENATED MODULE: ./actions/security-scan/src/standing-blocks.ts




/** What a person must know first: the base that is missing, and what the change does to the gate itself. */
function guardBlocks(judged) {
    return [...missingBlocks(judged), ...weakeningBlocks(judged)];
}
/** What is there and is not the change's, folded; one line for each cause. */
function standingBlocks(findings, judged) {
    const lines = causeLines(findings, judged);
    const others = findings.filter((finding) => ['base', 'configuration'].includes(judged.standingOf(finding).kind));
    const folded = others.length === 0 ? [] : [(0,report_src/* details */.zH)(`${formatCounts(countSeverities(others))}`, [listOf(others)])];
    const notOurs = lines.length === 0 ? [] : [(0,report_src/* heading */.R_)(3, 'Not from this change'), (0,report_src/* bullets */.e5)(lines), ...folded];
    return [...notOurs, ...waivedBlocks(findings, judged)];
}
function causeLines(findings, { standingOf, change }) {
    const groups = Map.groupBy(findings, (finding) => {
        const standing = standingOf(finding);
        return standing.kind === 'base' && standing.late ? 'late' : standing.kind;
    });
    const counts = (kind) => formatCounts(countSeverities(groups.get(kind) ?? []));
    const base = change.kind === 'found' ? `the base (${change.against}, ${change.base.slice(0, 9)})` : 'the base';
    return [
        ...(groups.has('base') ? [`${counts('base')} that ${base} has too`] : []),
        ...(groups.has('late')
            ? [
                `${counts('late')} from advisories published since ${base} was committed: the advisory data moved, not this change`,
            ]
            : []),
        ...(groups.has('configuration')
            ? [`${counts('configuration')} from the changed rules of bandit: the base’s code has them too`]
            : []),
    ];
}
const listOf = (findings) => (0,report_src/* table */.tp)(['Severity', 'Where', 'Rule', 'What'], findings
    .slice(0, rowsShown)
    .map((finding) => [
    finding.severity ?? 'unknown',
    (0,report_src/* code */.aY)(placeOf(finding)),
    (0,report_src/* code */.aY)(finding.rule),
    (0,report_src/* truncateText */.EJ)(finding.message, messageShown),
]), Math.max(0, findings.length - rowsShown));
const placeOf = ({ package: about, location }) => about === undefined ? formatLocation(location) : `${about.name} ${about.version}`;
function waivedBlocks(findings, { waivers: { waived } }) {
    const rows = findings.flatMap((finding) => {
        const waiver = waived.get(finding);
        if (waiver === undefined)
            return [];
        const what = `${finding.severity ?? 'unknown'}`;
        return [[what, (0,report_src/* code */.aY)(placeOf(finding)), (0,report_src/* code */.aY)(finding.rule), waiver.reason, waiver.owner, formatEnd(waiver)]];
    });
    if (rows.length === 0)
        return [];
    const columns = ['Severity', 'Where', 'Rule', 'Reason', 'Owner', 'Until'];
    const shown = (0,report_src/* table */.tp)(columns, rows.slice(0, rowsShown), Math.max(0, rows.length - rowsShown));
    return [(0,report_src/* heading */.R_)(3, `Waived: ${(0,report_src/* count */.U9)(rows.length, 'finding')}`), shown];
}
/** The line that brings the base, where it is what lacks. */
function missingBlocks({ newOnly, change }) {
    if (!newOnly || change.kind !== 'unavailable')
        return [];
    return [
        (0,report_src/* heading */.R_)(3, 'The base is missing'),
        (0,report_src/* paragraph */.FY)(`What is new cannot be told from what was there: ${change.reason}. In the workflow:`),
        (0,report_src/* codeBlock */.DV)('- uses: actions/checkout@COMMIT\n  with:\n    fetch-depth: 0', 'yaml'),
    ];
}
function weakeningBlocks({ weakening: { waivers, suppressions, hidden, files }, waivers: { waived }, }) {
    if (waivers.length + suppressions.length + files.length === 0 && hidden === undefined)
        return [];
    return [
        (0,report_src/* heading */.R_)(3, 'This change weakens the gate: look at it'),
        ...(waivers.length === 0
            ? []
            : [
                (0,report_src/* paragraph */.FY)(`${(0,report_src/* count */.U9)(waivers.length, 'waiver')} that the base has not:`),
                (0,report_src/* bullets */.e5)(waivers.slice(0, rowsShown).map((waiver) => waiverLine(waiver, waived))),
            ]),
        ...(suppressions.length === 0
            ? []
            : [
                (0,report_src/* paragraph */.FY)(`${(0,report_src/* count */.U9)(suppressions.length, 'comment')} that the base has not and that silence a scanner:`),
                (0,report_src/* table */.tp)(['Where', 'Comment'], suppressions
                    .slice(0, rowsShown)
                    .map(({ location, message }) => [
                    (0,report_src/* code */.aY)(formatLocation(location)),
                    (0,report_src/* code */.aY)((0,report_src/* truncateText */.EJ)(message, messageShown)),
                ]), Math.max(0, suppressions.length - rowsShown)),
            ]),
        ...(files.length === 0
            ? []
            : [
                (0,report_src/* paragraph */.FY)(`gitleaks: ${files.join(' and ')} changed: what it looks for, or passes over, is no longer the same.`),
            ]),
        ...(hidden === undefined
            ? []
            : [
                (0,report_src/* paragraph */.FY)(`bandit: its rules changed. By the rules of the base it would find ${hidden.length === 0 ? 'nothing else' : formatCounts(countSeverities(hidden))} in what this change brings.`),
                ...(hidden.length === 0 ? [] : [(0,report_src/* bullets */.e5)(hidden.slice(0, rowsShown).map(policy_nameOf))]),
            ]),
    ];
}
function waiverLine(waiver, waived) {
    const scope = waiver.scope === undefined ? 'everywhere' : `in ${waiver.scope}`;
    const number = [...waived.values()].filter((one) => one === waiver).length;
    return `${waiver.id} ${scope}, ${formatEnd(waiver)}, by ${waiver.owner}: ${(0,report_src/* truncateText */.EJ)(waiver.reason, messageShown)} (waives ${(0,report_src/* count */.U9)(number, 'finding')})`;
}

;// CONCATENATED MODULE: ./actions/security-scan/src/report.ts




/** The details of the JSON report; its shape is documented in the README. */
function reportOf(result) {
    const { advisories, judged, locks } = result;
    return {
        failOn: judged.floor,
        newOnly: judged.newOnly,
        comparison: comparisonOf(judged),
        causes: causeLines(result.findings, judged),
        weakening: weakeningOf(judged),
        advisories: advisories === undefined ? null : { service: advisories.service, description: advisories.description ?? null },
        tools: result.scans.map(({ findings, details, ...scan }) => ({ ...scan, version: scan.version ?? null })),
        findings: result.findings.map((finding) => ({
            tool: finding.tool,
            seenBy: finding.seenBy,
            rule: finding.rule,
            aliases: finding.aliases,
            severity: finding.severity ?? 'unknown',
            score: finding.score ?? null,
            fails: fails(finding, judged),
            cause: judged.standingOf(finding).kind,
            waiver: judged.waivers.waived.get(finding) ?? null,
            published: finding.published ?? null,
            exploitation: result.exploitations.of(finding),
            message: finding.message,
            url: finding.helpUrl ?? null,
            location: finding.location ?? null,
            package: report_packageOf(finding, locks),
        })),
        remarks: result.remarks,
    };
}
function report_packageOf(finding, locks) {
    if (finding.package === undefined)
        return null;
    const { name, version, fixedVersions, direct, path } = finding.package;
    const purl = purlOf(finding.package) ?? null;
    return {
        name,
        version,
        purl,
        fixedVersions,
        direct: direct ?? null,
        path: path ?? null,
        use: lockedPackage(finding, locks)?.use ?? null,
    };
}
function comparisonOf({ newOnly, change, trouble }) {
    if (!newOnly)
        return null;
    if (change.kind !== 'found' || trouble !== undefined)
        return { base: null, reason: trouble ?? 'no base' };
    return { base: change.base, head: change.head, against: change.against };
}
function weakeningOf({ weakening: { waivers, suppressions, hidden, files } }) {
    const brief = ({ rule, message, location }) => ({ rule, message, place: formatLocation(location) });
    return { waivers, suppressions: suppressions.map(brief), hidden: hidden?.map(brief) ?? null, files };
}

;// CONCATENATED MODULE: ./actions/security-scan/src/sarif.ts

/**
 * Writes the findings as SARIF beside the reports, one run for each tool that got through; answers its path, or nothing
 * when none did. A run with gaps, once uploaded, would close the alerts that it did not look for; a tool that is left
 * out keeps its own.
 */
async function writeSarif(findings, scans, io) {
    const whole = scans.filter(({ state }) => state === 'pass' || state === 'findings');
    if (whole.length === 0)
        return undefined;
    const lineHash = await findingHashes(findings, io.files.at(io.host.workspace));
    // What several tools saw is told of once.
    const teller = ({ seenBy }) => whole.find(({ tool }) => seenBy.includes(tool))?.tool;
    const directory = io.files.root.slice(io.host.workspace.length);
    const runs = whole.map(({ tool, version }) => ({
        tool,
        version,
        category: `security-scan${directory}/${tool}`,
        findings: findings.filter((finding) => teller(finding) === tool),
        lineHash,
    }));
    return io.files.at(io.host.reports).write('security.sarif', io.log.redact(sarifLog(runs)));
}

;// CONCATENATED MODULE: ./actions/security-scan/src/sbom.ts


/** Writes what the locks hold as a CycloneDX bill of materials beside the reports; nothing when there is no lock. */
async function writeSbom(locks, io) {
    if (locks.length === 0)
        return undefined;
    const components = locks.flatMap(({ lock: { ecosystem }, packages }) => {
        const keyed = Map.groupBy(packages, ({ key, name }) => key ?? name);
        const refs = (need) => (keyed.get(need) ?? []).map((one) => purlOf({ ...one, ecosystem }) ?? '');
        return packages.map((one) => ({
            ecosystem,
            name: one.name,
            version: one.version,
            licence: one.licence,
            integrity: one.integrity,
            development: one.use === 'development',
            direct: one.direct === true,
            needs: (one.needs ?? []).flatMap(refs),
        }));
    });
    return io.files.at(io.host.reports).write('sbom.cdx.json', io.log.redact(cyclonedx(await projectOf(io), components)));
}
/** As pyproject.toml or package.json call it, else as its repository is called. */
async function projectOf(io) {
    for (const [path, name, version] of [
        ['pyproject.toml', /^name\s*=\s*["']([^"']+)["']/mu, /^version\s*=\s*["']([^"']+)["']/mu],
        ['package.json', /"name"\s*:\s*"([^"]+)"/u, /"version"\s*:\s*"([^"]+)"/u],
    ]) {
        if (!(await io.files.exists(path)))
            continue;
        const text = await io.files.text(path);
        const found = name.exec(text)?.[1];
        if (found !== undefined)
            return { name: found, version: version.exec(text)?.[1] };
    }
    return { name: io.github.context.repo || 'project', version: undefined };
}
/** The waived advisories, for whoever asks the project about them; nothing when none is waived. */
async function writeVex(waived, io) {
    const advisories = [...waived].filter(([{ package: about, tool }]) => about !== undefined && tool !== licencesTool);
    if (advisories.length === 0)
        return undefined;
    const { owner, repo } = io.github.context;
    const product = owner === '' ? 'pkg:generic/project' : `pkg:github/${owner}/${repo}`.toLowerCase();
    const document = openVex(new Map(advisories), product, io.clock.now());
    return io.files.at(io.host.reports).write('vex.openvex.json', io.log.redact(document));
}

;// CONCATENATED MODULE: ./actions/security-scan/src/secret-range.ts

/**
 * A commit at the edge of a shallow clone looks as if it brought the whole tree, and those before it are not there: what they added and
 * others took away again would not be seen.
 */
async function complete(base, head, io) {
    if (await isCut(base, head, io)) {
        await io.git.run(['fetch', '--quiet', '--unshallow']);
        if (await isCut(base, head, io)) {
            const reason = `this clone has not all commits since ${base.slice(0, 9)}, and they could not be fetched: ${fetchDepthAdvice}`;
            return { kind: 'unavailable', reason };
        }
    }
    return since(base, head);
}
async function isCut(base, head, { git, files }) {
    const shallow = await git.run(['rev-parse', '--is-shallow-repository']);
    if (shallow.ok && shallow.stdout.trim() === 'false')
        return false;
    const [where, listed] = [
        await git.run(['rev-parse', '--git-path', 'shallow']),
        await git.run(['rev-list', `${base}..${head}`, '--']),
    ];
    if (!where.ok || !listed.ok)
        return true;
    const edges = (await files.text(where.stdout.trim())).split('\n').filter((line) => line !== '');
    const commits = new Set(listed.stdout.split('\n'));
    return edges.some((edge) => commits.has(edge));
}
const noCommit = /^0+$/u;
/**
 * Of a pull request and the merge queue exactly the commits that they bring, of a push those that it pushed, of everything else the
 * whole history. All by local git.
 */
async function secretRange(change, io) {
    switch (change.kind) {
        case 'unavailable':
            return change;
        case 'found':
            return complete(change.base, change.head, io);
        case 'none':
            return rangeWithoutChange(io);
    }
}
const since = (base, head) => ({
    kind: 'found',
    revisions: [`${base}..${head}`],
    words: (count) => `${count === 1 ? '1 commit' : `${count} commits`} since ${base.slice(0, 9)}`,
});
async function rangeWithoutChange(io) {
    const { context } = io.github;
    const before = context.event?.before;
    if (context.eventName !== 'push' || typeof before !== 'string')
        return wholeHistory(io);
    // A new branch: what the default branch has was looked at when it was pushed there.
    const isNew = noCommit.test(before);
    if (isNew && (context.defaultBranch === undefined || context.refName === context.defaultBranch))
        return wholeHistory(io);
    const given = isNew ? (context.defaultBranch ?? '') : before;
    const found = await findComparison(io.git, context, given);
    if (found.kind === 'found') {
        // Nothing new: the tip is looked at all the same.
        return found.base === found.head ? tipOnly : complete(found.base, found.head, io);
    }
    const reason = found.kind === 'unavailable' ? found.reason : 'git does not know it';
    return { kind: 'unavailable', reason: `what was pushed since ${given.slice(0, 9)} is not known: ${reason}` };
}
const tipOnly = { kind: 'found', revisions: ['-1', 'HEAD'], words: () => 'the newest commit' };
async function wholeHistory({ git }) {
    const { ok, stdout, stderr } = await git.run(['rev-parse', '--is-shallow-repository']);
    if (!ok)
        return { kind: 'unavailable', reason: `git says: ${stderr.trim().split('\n')[0] ?? ''}` };
    if (stdout.trim() === 'true') {
        const reason = 'the whole history is to be looked at, and this clone has not all of it: give actions/checkout `fetch-depth: 0`';
        return { kind: 'unavailable', reason };
    }
    return {
        kind: 'found',
        revisions: ['HEAD'],
        words: (count) => (count === 1 ? 'the only commit' : `all ${count} commits`),
    };
}

;// CONCATENATED MODULE: ./actions/security-scan/src/secret-scan.ts


const secret_scan_tool = 'gitleaks';
/** Its own would be 1, which is also that of every failure. */
const leaksCode = 42;
async function wantsGitleaks(io) {
    return (await io.files.at(io.host.workspace).exists('.gitleaks.toml')) || (await io.exec.which(secret_scan_tool)) !== undefined;
}
/**
 * gitleaks over the commits that the run brings. The changes of merges are those against what git would have merged by itself, so
 * that what was written while resolving conflicts is looked at too; by default git shows gitleaks nothing of a merge.
 */
async function runGitleaks(change, timeoutMs, io) {
    const program = await locate(secret_scan_tool, io);
    if (program === undefined)
        return scan({
            tool: secret_scan_tool,
            state: 'tool-error',
            reason: 'it is not installed: install gitleaks 8.19 or newer before this step',
        });
    const range = await secretRange(change, io);
    if (range.kind === 'unavailable')
        return scan({ tool: secret_scan_tool, state: 'incomplete', reason: range.reason, gaps: [range.reason] });
    const root = io.host.workspace;
    const output = `${io.host.scratch}/gitleaks.json`;
    const options = ['--diff-merges=remerge', ...range.revisions].join(' ');
    const args = ['git', '--no-banner', '--redact=100', '--exit-code', String(leaksCode)];
    await io.files.write(`${io.host.scratch}/gitleaks.log`, '');
    await io.files.remove(output);
    const [version, result] = await Promise.all([
        tool_program_versionOf(program, io),
        io.exec.run({
            argv: [program, ...args, '--report-format', 'json', '--report-path', output, '--log-opts', options, root],
            cwd: root,
            timeoutMs,
        }),
    ]);
    const text = (await io.files.exists(output)) ? await io.files.text(output) : '';
    // The messages of the commits in it are not redacted.
    await io.files.remove(output);
    const report = readGitleaks(text);
    const log = readGitleaksLog(result.stderr);
    const about = {
        version,
        command: `gitleaks git --redact --log-opts '${options}'`,
        durationMs: result.durationMs,
    };
    const { ending } = result;
    const leaked = ending.kind === 'exited' && ending.code === leaksCode && typeof report !== 'string' && report.findings.length > 0;
    const trouble = leaked ? undefined : toolTrouble(result, report);
    const failed = trouble ?? (log.error === undefined ? undefined : `it did not get through: ${log.error}`);
    if (failed !== undefined || typeof report === 'string' || log.commits === undefined) {
        const reason = failed ?? 'it does not say how many commits it looked at';
        const findings = typeof report === 'string' ? [] : await findingsOf(report.findings, io);
        return scan({
            tool: secret_scan_tool,
            ...about,
            state: 'tool-error',
            reason,
            details: tailOf({ stdout: '', stderr: result.stderr }),
            findings,
        });
    }
    const listed = await io.git.run([
        'rev-list',
        '--count',
        ...(range.revisions[0] === '-1' ? ['--max-count=1', 'HEAD'] : range.revisions),
        '--',
    ]);
    const measured = range.words(Number(listed.stdout.trim()));
    if (log.commits === 0 && (await hasChanges(range.revisions, io))) {
        const reason = `it looked at none of ${measured}, and they change something`;
        return scan({ tool: secret_scan_tool, ...about, state: 'incomplete', reason, measured, gaps: [reason] });
    }
    const findings = await findingsOf(report.findings, io);
    const state = findings.length > 0 ? 'findings' : 'pass';
    return scan({ tool: secret_scan_tool, ...about, state, reason: `${measured} scanned`, measured, findings });
}
async function hasChanges(revisions, io) {
    const { ok, stdout } = await io.git.run([
        'log',
        '--format=',
        '--name-only',
        '--diff-merges=remerge',
        ...revisions,
        '--',
    ]);
    return !ok || stdout.trim() !== '';
}
/** A place in the checked-out tree only where the file is still as it was in that commit. */
async function findingsOf(leaks, io) {
    const findings = [];
    for (const leak of leaks) {
        const path = await pathIn(leak, io);
        const same = await io.git.run(['diff', '--quiet', leak.commit, 'HEAD', '--', `:(top,literal)${path}`]);
        const exists = await io.files.at(io.host.workspace).exists(path);
        findings.push(leakFinding(leak, path, leak.line, same.ok && exists));
    }
    return findings;
}
async function pathIn({ path, commit }, io) {
    if (!path.startsWith('b/'))
        return path;
    const there = await io.git.run(['cat-file', '-e', `${commit}:${path}`]);
    return there.ok ? path : path.slice(2);
}

;// CONCATENATED MODULE: ./actions/security-scan/src/secrets.ts

/** Tools quote the URLs that they were given, and those of a lock: what they say goes into reports without credentials. */
function withoutSecrets(scan) {
    return {
        ...scan,
        reason: withoutCredentials(scan.reason),
        details: withoutCredentials(scan.details),
        command: withoutCredentials(scan.command),
        gaps: scan.gaps.map(withoutCredentials),
        remarks: scan.remarks.map(withoutCredentials),
        findings: scan.findings.map((finding) => ({ ...finding, message: withoutCredentials(finding.message) })),
    };
}

;// CONCATENATED MODULE: ./actions/security-scan/src/selection.ts



/** What the project calls for: an audit of its dependencies when it has any, bandit when it is set up. */
async function selectAutomatically(locks, io) {
    const python = locks.find(({ ecosystem }) => ecosystem === 'pypi')?.lock;
    const npm = locks.find(({ ecosystem }) => ecosystem === 'npm')?.lock;
    const code = (await wantsBandit(io)) ? ['bandit'] : [];
    const secrets = (await wantsGitleaks(io)) ? ['gitleaks'] : [];
    const parts = [
        await selectForPython(python ?? { kind: 'none', reason: 'there is no lock' }, npm?.kind !== 'none', io),
        await selectForNpm(npm ?? { kind: 'none', reason: 'there is no lock' }, io),
    ];
    const remarks = [
        ...(code.length > 0 ? [] : ['bandit: not configured and not in the project’s environment']),
        ...(secrets.length > 0 ? [] : ['gitleaks: not configured and not installed: nobody looks for secrets']),
    ];
    return {
        tools: [...parts.flatMap(({ tools }) => tools), ...code, ...secrets],
        results: parts.flatMap(({ results }) => results),
        remarks: [...remarks, ...parts.flatMap((part) => part.remarks)],
    };
}
const nothing = { tools: [], results: [], remarks: [] };
/** `others`: there is a lock of another ecosystem, so that the lack of one for Python is no news. */
async function selectForPython(lock, others, io) {
    if (lock.kind === 'none') {
        if (await namesDependencies(io))
            return { ...nothing, results: [scan({ tool: 'dependencies', state: 'nothing-to-scan', reason: lock.reason })] };
        return others ? nothing : { ...nothing, remarks: [`dependencies: ${lock.reason}`] };
    }
    if (isEmpty(lock))
        return { ...nothing, remarks: [`dependencies: ${lock.file} holds no package from outside`] };
    const auditor = await chooseAuditor(lock, io);
    if (auditor !== undefined)
        return { ...nothing, tools: [auditor] };
    const reason = 'nothing is installed that audits dependencies: add pip-audit to the project (`uv add --dev pip-audit`) and run `setup`';
    return { ...nothing, results: [scan({ tool: 'dependencies', state: 'tool-error', reason })] };
}
/** A package manager comes with Node.js: what lacks is said by the scan itself. */
async function selectForNpm(lock, io) {
    if (lock.kind === 'none') {
        if (lock.foreign !== true && !(await namesPackages(io)))
            return nothing;
        return { ...nothing, results: [scan({ tool: 'npm-audit', state: 'nothing-to-scan', reason: lock.reason })] };
    }
    if (isEmpty(lock))
        return { ...nothing, remarks: [`dependencies: ${lock.file} holds no package from outside`] };
    return { ...nothing, tools: ['npm-audit'] };
}
const isEmpty = (lock) => lock.kind === 'read' && lock.packages.length === 0 && lock.unpinned.length === 0;
/** Whether package.json names dependencies, so that there must be a lock. */
async function namesPackages(io) {
    if (!(await io.files.exists('package.json')))
        return false;
    const text = await io.files.text('package.json');
    return /"(?:dev|optional)?[dD]ependencies"\s*:\s*\{\s*"/u.test(text);
}
const helpTimeoutMs = 30_000;
async function chooseAuditor(lock, io) {
    if ((await inEnvironment('pip-audit', io)) !== undefined || (await io.exec.which('pip-audit')) !== undefined) {
        return 'pip-audit';
    }
    const uv = await io.exec.which('uv');
    if (uv === undefined || lock.kind !== 'read' || lock.manager !== 'uv')
        return undefined;
    const { ending } = await io.exec.run({ argv: [uv, 'audit', '--help'], timeoutMs: helpTimeoutMs });
    return ending.kind === 'exited' && ending.code === 0 ? 'uv-audit' : undefined;
}
/** Whether there must be a lock: another package manager's, or dependencies in pyproject.toml. */
async function namesDependencies(io) {
    for (const file of [
        'poetry.lock',
        'pdm.lock',
        'Pipfile.lock',
        'pylock.toml',
        'Pipfile',
        'requirements.in',
        'setup.py',
    ]) {
        if (await io.files.exists(file))
            return true;
    }
    if (!(await io.files.exists('pyproject.toml')))
        return false;
    const text = await io.files.text('pyproject.toml');
    return (/^\s*dependencies\s*=\s*\[\s*(?:#.*\s*)*["']/mu.test(text) ||
        /^\s*\[(?:dependency-groups|project\.optional-dependencies|tool\.poetry\.)/mu.test(text) ||
        /^\s*dynamic\s*=.*["']dependencies["']/mu.test(text));
}

;// CONCATENATED MODULE: ./actions/security-scan/src/summary.ts






function worstFirst(a, b) {
    return badness(b) - badness(a) || compareFindings(a, b);
}
const badness = (finding) => finding.score ?? scoreOfSeverity(finding.severity ?? 'unknown');
/** What a person reads: what to mend first, then what was looked at. */
function summaryBlocks(result) {
    const { locks, judged } = result;
    const open = result.findings.filter((finding) => ['change', 'unknown'].includes(judged.standingOf(finding).kind));
    const licences = open.filter(({ tool }) => tool === licencesTool);
    const dependencies = open.filter((finding) => finding.package !== undefined && finding.tool !== licencesTool);
    const remarks = open.filter((finding) => finding.package === undefined);
    return [
        ...guardBlocks(judged),
        ...(dependencies.length > 0 ? dependencyBlocks(dependencies, locks, judged, result.exploitations) : []),
        ...(remarks.length > 0 ? codeBlocks(remarks, judged) : []),
        ...(licences.length > 0 ? licenceBlocks(licences, locks, judged) : []),
        ...standingBlocks(result.findings, judged),
        ...scanBlocks(result),
    ];
}
function scanBlocks({ scans, remarks, advisories }) {
    const rows = scans.map((scan) => [
        scan.tool,
        scan.version ?? '',
        scan.measured === '' ? 'nothing' : scan.measured,
        `${(scan.durationMs / 1000).toFixed(1)} s`,
    ]);
    const notes = [
        ...(advisories === undefined ? [] : [formatSource(advisories)]),
        ...scans.flatMap((scan) => scan.remarks.map((remark) => `${scan.tool}: ${remark}`)),
        ...remarks,
    ];
    return [
        (0,report_src/* heading */.R_)(3, 'What was looked at'),
        ...(rows.length === 0 ? [] : [(0,report_src/* table */.tp)(['Tool', 'Version', 'Looked at', 'Time'], rows)]),
        ...(notes.length === 0 ? [] : [(0,report_src/* bullets */.e5)(notes.map((note) => [note]))]),
        ...scans.filter(({ gaps }) => gaps.length > 0).map(gapBlock),
        ...scans
            .filter((scan) => scan.details !== '')
            .map((scan) => (0,report_src/* details */.zH)(`${scan.tool}: the end of its output`, [(0,report_src/* codeBlock */.DV)(scan.details)])),
        ...commandBlock(scans),
    ];
}
function gapBlock({ tool, gaps }) {
    const rest = gaps.length > rowsShown ? [[`and ${gaps.length - rowsShown} more`]] : [];
    const shown = gaps.slice(0, rowsShown).map((gap) => [(0,report_src/* truncateText */.EJ)(gap, messageShown)]);
    return (0,report_src/* details */.zH)(`${tool}: not looked at (${gaps.length})`, [(0,report_src/* bullets */.e5)([...shown, ...rest])], true);
}
function commandBlock(scans) {
    const commands = scans.map(({ command }) => command).filter((command) => command !== '');
    return commands.length === 0 ? [] : [(0,report_src/* details */.zH)('Run it yourself', [(0,report_src/* codeBlock */.DV)(commands.join('\n'), 'sh')])];
}
/** Beside the code and the lock, worst first. */
function annotationsOf(findings, judged) {
    const open = findings.filter((finding) => ['change', 'unknown'].includes(judged.standingOf(finding).kind));
    return open.map((finding) => {
        const { location, package: dependency } = finding;
        const fix = dependency?.fixedVersions.length ? `, fixed in ${dependency.fixedVersions.join(', ')}` : '';
        const what = dependency === undefined ? '' : `${dependency.name} ${dependency.version}${fix}: `;
        return {
            level: fails(finding, judged) ? 'error' : finding.severity === 'low' ? 'notice' : 'warning',
            title: `${finding.rule} (${finding.severity ?? 'unknown'})`,
            message: `${what}${(0,report_src/* truncateText */.EJ)(finding.message, messageShown)}`,
            rank: badness(finding),
            ...(location === undefined ? {} : { path: location.path, line: location.line }),
            ...(location?.column === undefined ? {} : { column: location.column }),
            ...(location?.endColumn === undefined ? {} : { endLine: location.line, endColumn: location.endColumn }),
        };
    });
}

;// CONCATENATED MODULE: ./actions/security-scan/src/action.ts
























/* harmony default export */ const action = ((0,src/* defineGate */.pu)({
    name: 'security-scan',
    inputs: scanInputs,
    async run(inputs, io) {
        const service = serviceOf(inputs['advisory-url'], io);
        const { tools, timeout: timeoutMs } = inputs;
        const change = await readChange(inputs.base, io);
        const waivers = await findWaivers(inputs.waivers, change, io);
        const policy = { allow: new Set(inputs['allow-licenses']), deny: new Set(inputs['deny-licenses']) };
        const judgesLicences = policy.allow.size + policy.deny.size > 0;
        const locks = tools === 'auto' || tools.some(isAudit) || judgesLicences ? await readLocks(io) : [];
        const selection = tools === 'auto' ? await selectAutomatically(locks, io) : { tools, results: [], remarks: [] };
        const options = { timeoutMs, service, environment: io };
        const running = selection.tools.map((tool) => runScanner(tool, locks, options, change, io));
        const audits = [...selection.tools, ...selection.results.map(({ tool }) => tool)].some(asksAdvisories);
        const advisories = audits ? await action_sourceOf(service, io) : undefined;
        const { reports } = inputs;
        const imported = [
            ...Map.groupBy(reports.filter(({ ofBase }) => !ofBase), ({ tool }) => tool),
        ].map(([tool, sources]) => importReports(tool, sources, io));
        const scans = [...selection.results, ...(await Promise.all([...running, ...imported]))].map(withoutSecrets);
        const licensed = await Promise.all(locks
            .flatMap(({ lock }) => (lock.kind === 'read' ? [lock] : []))
            .map(async (lock) => ({ lock, packages: await withLicences(lock, io) })));
        const licences = judgesLicences ? [judgeLicences(licensed, policy)] : [];
        const all = [...scans, ...licences];
        for (const scan of all)
            logScan(scan, io);
        const merged = deduplicate(scans.flatMap((scan) => scan.findings));
        const read = locks.map(({ lock }) => lock);
        const looked = await addSeverities(merged.map((finding) => locateInLock(finding, read, io)), service ?? publicAdvisoryService, io.http);
        const violations = licences.flatMap((scan) => scan.findings.map((finding) => locateInLock(finding, read, io)));
        const findings = [...looked.findings, ...violations].sort(worstFirst);
        const question = { floor: inputs['fail-on'], mode: inputs['new-only'], change, waivers, reports };
        const judged = await judge(findings, all, question, options, io);
        const knowledge = advisories?.description === undefined ? '' : `advisories: ${advisories.description}`;
        const checks = all.map((scan) => checkOf(scan, foundBy(scan, findings), judged, asksAdvisories(scan.tool) ? knowledge : ''));
        const exploitations = await readFeeds(inputs.kev, inputs.epss, io);
        const result = {
            exploitations,
            scans: all,
            findings,
            locks: read,
            judged,
            remarks: [
                ...selection.remarks,
                ...read.flatMap((lock) => (lock.kind === 'read' ? lock.remarks : [])),
                ...looked.problems.map((problem) => `severities: ${problem}; unknown counts as high`),
                ...judged.waivers.remarks,
                ...exploitations.remarks,
            ],
            advisories,
        };
        const open = findings.filter((finding) => !judged.waivers.waived.has(finding));
        const counts = countSeverities(open);
        return {
            verdict: (0,verdict/* decide */.LD)(checks),
            outputs: {
                findings: open.length,
                'new-findings': countNew(open, judged),
                ...counts,
                waived: judged.waivers.waived.size,
                'tools-failed': scans.filter(({ state }) => state === 'tool-error').length,
                sarif: await writeSarif(open, scans, io),
                sbom: await writeSbom(licensed, io),
                vex: await writeVex(judged.waivers.waived, io),
            },
            title: titleOf(open, judged),
            summary: summaryBlocks(result),
            annotations: annotationsOf(findings, judged),
            report: reportOf(result),
        };
    },
}));
/** An audit by the advisory service, or what stands in its place where there is none; npm and its kind ask their registry. */
const asksAdvisories = (tool) => (isAudit(tool) && ecosystemOf(tool) === 'pypi') || tool === 'dependencies';
/** `undefined` where nothing was compared, or not all of it. */
function countNew(open, { newOnly, standingOf }) {
    const kinds = open.map((finding) => standingOf(finding).kind);
    return newOnly && !kinds.includes('unknown') ? kinds.filter((kind) => kind === 'change').length : undefined;
}
function titleOf(open, judged) {
    if (open.length === 0)
        return 'Security';
    const all = `${(0,report_src/* count */.U9)(open.length, 'finding')} (${formatCounts(countSeverities(open))})`;
    const news = countNew(open, judged);
    return `Security: ${news === undefined ? all : `${all}, ${news} new`}`;
}
const foundBy = ({ tool }, findings) => findings.filter(({ seenBy }) => seenBy.includes(tool));
async function runScanner(tool, locks, options, change, io) {
    if (tool === 'bandit')
        return runBandit(options, io);
    if (tool === 'gitleaks')
        return runGitleaks(change, options.timeoutMs, io);
    const ours = locks.find(({ ecosystem }) => ecosystem === ecosystemOf(tool));
    return auditLock(tool, ours?.lock ?? { kind: 'none', reason: 'there is no lock' }, options, io);
}
/** Its credentials, if it has any, are for the tools only. */
function serviceOf(given, io) {
    if (given === undefined)
        return undefined;
    // A token may stand alone in the place of the name.
    const secret = given.password === '' ? given.username : given.password;
    for (const form of [secret, action_decoded(secret)])
        io.log.mask(form);
    return advisoryServiceBase(given.href);
}
function action_decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
async function action_sourceOf(service, io) {
    return service === undefined
        ? { service: publicAdvisoryService, description: undefined }
        : describeService(service, io.http);
}
function logScan({ tool, version, state, reason, details }, io) {
    io.log.info(`${tool}${version === undefined ? '' : ` ${version}`}: ${state}: ${reason}`);
    if (details !== '')
        io.log.raw(details);
}


/***/ }),

/***/ 64:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _sluice_runtime__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(172);
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6402);


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
  p0: () => (/* reexport */ duration),
  ll: () => (/* reexport */ gateInputs),
  Mn: () => (/* reexport */ lines),
  yL: () => (/* reexport */ oneOf),
  lq: () => (/* reexport */ optional),
  uz: () => (/* reexport */ splitLines),
  Yj: () => (/* reexport */ string)
});

// UNUSED EXPORTS: boolean, defineAction, formatLimit, globs, integer, listOf, parseDuration, percent, regressionLimit, secret

;// CONCATENATED MODULE: ./packages/action/src/definition.ts
function defineAction(action) {
    return { kind: 'action', ...action };
}
/** A gate gets the inputs that all gates have; its own `inputs` hold only what is its own. */
function defineGate(gate) {
    return { kind: 'gate', ...gate };
}

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
const percent = () => kind('a percentage from 0 to 100 such as 95 or 87.5%', parsePercent);
/** Milliseconds. */
const duration = () => kind('a duration such as 500ms, 30s, 5m or 1h30m (a bare number is seconds), at most 24 days', input_parseDuration);
const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
/** A timer of more fires at once: it counts in 31 bits. */
const longestMs = 24 * 24 * 3_600_000;
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
  uf: () => (/* reexport */ summaryBytes),
  tp: () => (/* reexport */ table),
  EJ: () => (/* reexport */ truncateText),
  wx: () => (/* reexport */ verdictBlocks),
  NA: () => (/* reexport */ workflowCommand)
});

// UNUSED EXPORTS: annotationsPerLevel, htmlText, messageUnits, plainText, safeUrl, sparkline, statusIcon, strong

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
/******/ var __webpack_exports__ = __nccwpck_require__(64);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
