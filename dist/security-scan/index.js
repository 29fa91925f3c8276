import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 907:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./packages/action/src/index.ts + 5 modules
var src = __nccwpck_require__(135);
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
const asList = (value) => (Array.isArray(value) ? value : undefined);
const json_asText = (value) => (typeof value === 'string' ? value : undefined);
const json_asCount = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
function asTexts(value) {
    return (asList(value) ?? []).filter((one) => typeof one === 'string');
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
    };
}
/** Of the record, or of the packages that are affected. */
function severityEntries(record) {
    const affected = (asList(record.affected) ?? []).map(json_asObject);
    return [record, ...affected].flatMap((holder) => asList(holder?.severity) ?? []);
}
function advisoryUrl(record) {
    const references = (asList(record.references) ?? []).map(json_asObject);
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
            severity: best?.severity ?? 'unknown',
            ...(best?.score === undefined ? {} : { score: best.score }),
            ...(url === undefined ? {} : { helpUrl: url }),
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
var external_node_path_ = __nccwpck_require__(760);
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
    const [errors, results, metrics] = [asList(json.errors), asList(json.results), json_asObject(json.metrics)];
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
    const lines = asList(result.line_range) ?? [line];
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
;// CONCATENATED MODULE: ./packages/findings/src/line-hash.ts
/**
 * GitHub's `primaryLocationLineHash`: for each line a hash of the 100 non-blank characters that begin with it, and how
 * often that hash has occurred in the file. Algorithm: `docs` of code scanning as implemented by `codeql-action`
 * (fingerprints), described with test vectors in our reference; 64-bit arithmetic that wraps.
 *
 * Answers `hash:n` for the asked lines (1-based); all lines are read, because n depends on those before.
 */
function line_hash_lineHashes(text, wanted) {
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
async function finding_traits_traitsOf(findings, source) {
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
            lineHash: lineHash(lines[line - 1] ?? ''),
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
function lineHash(line) {
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

;// CONCATENATED MODULE: ./packages/findings/src/baseline.ts




const baselineSchema = 'sluice/quality-baseline@1';
const keys = (/* unused pure expression or super */ null && (['path', 'tool', 'rule', 'message', 'symbol', 'line', 'count', 'accept']));
/** Reads a baseline file. Throws `UserError` that names the file, the entry and what is wrong. */
function readBaseline(text, path) {
    const wrong = (what) => new UserError(`The baseline ${path} ${what}.`);
    const file = asObject(parseJson(text));
    if (file === undefined)
        throw wrong('is no JSON object');
    if (file.schema !== baselineSchema)
        throw wrong(`has no \`"schema": "${baselineSchema}"\``);
    if (!Array.isArray(file.findings))
        throw wrong('has no list `findings`');
    return file.findings.map((item, index) => {
        const entry = entryOf(asObject(item) ?? {});
        if (typeof entry === 'string')
            throw wrong(`has a wrong entry (number ${index + 1} of \`findings\`): ${entry}`);
        return entry;
    });
}
function entryOf(item) {
    const unknown = Object.keys(item).find((key) => !keys.includes(key));
    if (unknown !== undefined)
        return `unknown key \`${unknown}\`${didYouMean(unknown, keys)}`;
    const [path, tool, rule, message] = [asText(item.path), asText(item.tool), asText(item.rule), asText(item.message)];
    if (path === undefined || tool === undefined || rule === undefined || message === undefined)
        return '`path`, `tool`, `rule` and `message` are texts that must be there';
    const count = item.count === undefined ? 1 : asCount(item.count);
    if (count === undefined || count < 1 || count > mostOfOneKind)
        return `\`count\` is a whole number from 1 to ${mostOfOneKind}`;
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
const mostOfOneKind = 100_000;
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
const rounds = [lineHere, lineAnywhere, symbolHere].map((key) => ({
    head: ({ entry }) => key(entry),
    base: ({ entry }) => key(entry),
}));
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
            hashes.set(path, line_hash_lineHashes(text, lines));
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

;// CONCATENATED MODULE: ./packages/findings/src/match-findings.ts


/**
 * Which findings of the head the base has as well, and which of them that is. Each finding of the base stands for one of
 * the head at most: of two equal ones where the base had one, one is new. The surest sign pairs first: the place that git's
 * diff says, then the line with what follows it, then the line, then the edited lines or the function around it.
 */
async function matchFindings(head, base, tracker) {
    const pairs = new Map();
    const samePlace = { head: placeKey, base: (finding) => basePlaceKey(finding, tracker) };
    let left = pairOff({ head: head.findings, base: base.findings }, [samePlace], pairs);
    if (left.head.length === 0 || left.base.length === 0)
        return pairs;
    const traits = new Map([...(await traitsByFinding(left.head, head)), ...(await traitsByFinding(left.base, base))]);
    const by = (key) => ({
        head: (finding) => keyOf(traits.get(finding), key, (path) => path),
        base: (finding) => keyOf(traits.get(finding), key, tracker.path),
    });
    left = pairOff(left, [by(contextHere), by(contextAnywhere), by(match_findings_lineHere), by(match_findings_lineAnywhere)], pairs);
    left = pairEdited(left, pairs, tracker);
    pairOff(left, [by(match_findings_symbolHere)], pairs);
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
    return `${whatOf(finding)}\n${path}:${wholeFile(finding) ? '' : line}`;
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
    const headByWhat = Map.groupBy(left.head, whatOf);
    const used = new Set();
    for (const finding of left.base) {
        const place = finding.location && tracker.place(finding.location.path, finding.location.line);
        if (place === undefined || place.line !== undefined)
            continue;
        const [start, end] = place.replacedBy;
        const inPlace = ({ location }) => location?.path === place.path && location.line >= start && location.line < end;
        const partner = headByWhat.get(whatOf(finding))?.find((one) => !pairs.has(one) && inPlace(one));
        if (partner === undefined)
            continue;
        used.add(finding);
        pairs.set(partner, finding);
    }
    return { head: left.head.filter((one) => !pairs.has(one)), base: left.base.filter((one) => !used.has(one)) };
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
    const dependencies = asList(json) ?? asList(json_asObject(json)?.dependencies);
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
        const vulns = asList(entry.vulns);
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
                package: { name, version, fixedVersions: asTexts(vuln.fix_versions) },
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
        if (known === undefined || scoreOf(finding) > scoreOf(known))
            rules.set(finding.rule, finding);
    }
    const index = new Map([...rules.keys()].map((rule, position) => [rule, position]));
    return {
        tool: { driver: { name: tool, ...versionOf(version), rules: [...rules.values()].map(ruleOf) } },
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
    return [...findings].sort((a, b) => scoreOf(b) - scoreOf(a)).slice(0, resultsPerRun);
}
const levelScore = { error: 8, warning: 5, note: 2 };
const scoreOf = ({ score, severity, level }) => score ?? (severity === undefined ? levelScore[level] : scoreOfSeverity(severity));
function ruleOf(finding) {
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
const securitySeverity = (finding) => Math.min(10, Math.max(0.1, scoreOf(finding))).toFixed(1);
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
    const found = causes.find(({ pattern }) => pattern.test(output));
    return found === undefined ? undefined : { reason: found.reason, transient: found.transient };
}
/** The first that fits: a refused connection is also a failed one. */
const causes = [
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
    const vulnerabilities = asList(json.vulnerabilities);
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
            package: { name, version, fixedVersions: asTexts(entry.fix_versions) },
            seenBy: ['uv-audit'],
            ...(url === undefined ? {} : { helpUrl: url }),
        });
    }
    return { audited, findings, adverse: (asList(json.adverse_statuses) ?? []).map(adverseStatus) };
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
            const found = packageOf(table, tables.slice(index + 1));
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
function packageOf({ values, line }, following) {
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

;// CONCATENATED MODULE: ./packages/findings/src/index.ts





































// EXTERNAL MODULE: ./packages/report/src/index.ts + 13 modules
var report_src = __nccwpck_require__(425);
// EXTERNAL MODULE: ./packages/verdict/src/verdict.ts
var verdict = __nccwpck_require__(827);
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

;// CONCATENATED MODULE: ./actions/security-scan/src/code-scan.ts


const tool = 'bandit';
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
    return (await configured(io)) || (await io.files.exists('.bandit')) || (await inEnvironment(tool, io)) !== undefined;
}
async function configured(io) {
    return ((await io.files.exists('pyproject.toml')) && /^\s*\[\s*tool\.bandit\b/mu.test(await io.files.text('pyproject.toml')));
}
/** bandit over the whole project, with the project's own rules. */
async function runBandit(timeoutMs, io) {
    const program = await locate(tool, io);
    if (program === undefined) {
        const reason = 'it is not installed: add it to the project (`uv add --dev bandit`) and run `setup`';
        return scan({ tool, state: 'tool-error', reason });
    }
    const output = `${io.host.scratch}/bandit.json`;
    const rules = (await configured(io)) ? ['-c', 'pyproject.toml'] : [];
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
        return scan({ tool, ...about, state: 'tool-error', reason: trouble ?? '', details: tailOf(result) });
    }
    const remarks = [...(await leftOut(report, io)), ...nosec(report)];
    return scan({ tool, ...about, ...(await code_scan_resultOf(report, io)), remarks });
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

;// CONCATENATED MODULE: ./actions/security-scan/src/policy.ts


const floors = ['critical', 'high', 'medium', 'low', 'any', 'never'];
/** Whether a finding fails the gate. An unknown severity counts as high: nobody has said that it is harmless. */
function fails(finding, floor) {
    if (floor === 'never')
        return false;
    return floor === 'any' || isAtLeast(finding.severity ?? 'unknown', floor);
}
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
function checkOf(scan, findings, floor, knowledge) {
    const name = scan.tool;
    const about = `${scan.measured === '' ? '' : ` in ${scan.measured}`}${knowledge === '' ? '' : ` (${knowledge})`}`;
    const failing = findings.filter((finding) => fails(finding, floor));
    if (failing.length > 0) {
        const bar = floor === 'any' ? '' : ` of ${floor} severity${floor === 'critical' ? '' : ' or worse'}`;
        const others = findings.length - failing.length;
        const rest = others === 0 ? '' : `; ${others} less severe`;
        const gap = scan.state === 'incomplete' || scan.state === 'tool-error' ? `; ${scan.reason}` : '';
        const reason = `${(0,report_src/* count */.U9)(failing.length, 'finding')}${bar}${about}: ${(0,report_src/* some */.zN)(failing.map(nameOf))}${rest}${gap}`;
        return { name, status: 'fail', reason };
    }
    switch (scan.state) {
        case 'tool-error':
            return { name, status: 'error', reason: scan.reason };
        case 'incomplete':
        case 'nothing-to-scan':
            return { name, status: 'inconclusive', reason: scan.reason };
        case 'findings':
        case 'pass': {
            const found = `${(0,report_src/* count */.U9)(findings.length, 'finding')} (${formatCounts(countSeverities(findings))}), none too severe`;
            return { name, status: 'pass', reason: `${findings.length === 0 ? 'no findings' : found}${about}` };
        }
    }
}
/** `jinja2 3.1.2 (CVE-2024-34064, medium)`, `src/app.py:9 (B602, high)`. */
function nameOf({ package: about, location, rule, severity }) {
    const what = about === undefined ? location && `${location.path}:${location.line}` : `${about.name} ${about.version}`;
    return `${what ?? 'the project'} (${rule}, ${severity ?? 'unknown'})`;
}

;// CONCATENATED MODULE: ./actions/security-scan/src/inputs.ts


const scanners = ['pip-audit', 'uv-audit', 'bandit'];
const inputs_words = ['auto', ...scanners];
/** `auto`, or names of tools, one a line or separated by commas. */
const toolList = {
    accepts: '`auto`, or a list of `pip-audit`, `uv-audit`, `bandit`',
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
    'fail-on': (0,src/* oneOf */.yL)(floors),
    'advisory-url': (0,src/* optional */.lq)(httpUrl),
    timeout: (0,src/* duration */.p0)(),
};

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
    return { kind: 'read', manager: 'requirements', file: root, packages, unpinned, remarks: [] };
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
async function readLockOfUv(io) {
    const lock = readUvLock(await io.files.text(file));
    if (typeof lock === 'string')
        return { kind: 'broken', reason: `${file}: ${lock}; \`uv lock\` repairs it`, details: '' };
    const uv = await io.exec.which('uv');
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
        .map(({ name, version, line }) => ({
        name: packageName(name),
        version,
        line,
        use: production.has(name) ? 'production' : 'development',
        direct: direct.has(name),
        file,
    }));
    const unpinned = lock.packages.filter(({ source }) => source in reasons).map(unpinnedOf);
    return { kind: 'read', manager: 'uv', file, packages, unpinned, remarks };
}
const reasons = {
    repository: 'comes from a source repository, not by a version',
    archive: 'comes from a file or URL, not by a version',
};
const unpinnedOf = ({ name, source, line }) => ({ text: name, reason: reasons[source] ?? '', line });

;// CONCATENATED MODULE: ./actions/security-scan/src/lock.ts



/** All packages of the project's lock, of all groups, extras and platforms. Nothing is resolved anew or installed. */
async function readLock(io) {
    if (await io.files.exists('uv.lock'))
        return readLockOfUv(io);
    if (await io.files.exists('requirements.txt'))
        return readRequirementsFiles(io);
    for (const other of ['poetry.lock', 'pdm.lock', 'Pipfile.lock', 'pylock.toml']) {
        if (await io.files.exists(other)) {
            return { kind: 'none', reason: `${other} is not read here: export it to requirements.txt before this step` };
        }
    }
    return { kind: 'none', reason: 'there is no uv.lock and no requirements.txt; `uv lock` makes one' };
}
/** The finding at the line of the lock that holds the version. */
function locateInLock(finding, lock, io) {
    const found = lockedPackage(finding, lock);
    if (found === undefined || finding.package === undefined)
        return finding;
    const path = repositoryPath(found.file, { directory: io.files.root, roots: [io.host.workspace] });
    return {
        ...finding,
        package: { ...finding.package, ...(found.direct === undefined ? {} : { direct: found.direct }) },
        ...(path === undefined ? {} : { location: { path, line: found.line } }),
    };
}
/** By name and version; by name where the tool writes the version in another form. */
function lockedPackage(finding, lock) {
    const wanted = finding.package;
    if (wanted === undefined || lock.kind !== 'read')
        return undefined;
    const sameName = lock.packages.filter(({ name }) => name === packageName(wanted.name));
    return sameName.find(({ version }) => version === wanted.version) ?? sameName[0];
}

;// CONCATENATED MODULE: ./actions/security-scan/src/pip-audit.ts


const pip_audit_tool = 'pip-audit';
const attempts = 3;
const pauseMs = 2000;
/** pip-audit over the exact versions of the lock, by the OSV service: its default one reports a failed look-up as clean. */
async function runPipAudit(lock, options, io) {
    const program = await locate(pip_audit_tool, io);
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
        const pause = pauseMs * attempt;
        const over = attempt === attempts || io.host.cancelled.aborted || io.clock.elapsed() + pause >= round.until;
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

;// CONCATENATED MODULE: ./actions/security-scan/src/report.ts


/** The details of the JSON report; its shape is documented in the README. */
function reportOf(result) {
    const { advisories } = result;
    return {
        failOn: result.floor,
        advisories: advisories === undefined ? null : { service: advisories.service, description: advisories.description ?? null },
        tools: result.scans.map(({ findings, details, ...scan }) => ({ ...scan, version: scan.version ?? null })),
        findings: result.findings.map((finding) => ({
            tool: finding.tool,
            seenBy: finding.seenBy,
            rule: finding.rule,
            aliases: finding.aliases,
            severity: finding.severity ?? 'unknown',
            score: finding.score ?? null,
            fails: fails(finding, result.floor),
            message: finding.message,
            url: finding.helpUrl ?? null,
            location: finding.location ?? null,
            package: report_packageOf(finding, result.lock),
        })),
        remarks: result.remarks,
    };
}
function report_packageOf(finding, lock) {
    if (finding.package === undefined)
        return null;
    const { name, version, fixedVersions, direct } = finding.package;
    return { name, version, fixedVersions, direct: direct ?? null, use: lockedPackage(finding, lock)?.use ?? null };
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
async function selectAutomatically(lock, io) {
    const code = (await wantsBandit(io)) ? ['bandit'] : [];
    const remarks = code.length > 0 ? [] : ['bandit: not configured and not in the project’s environment'];
    if (lock.kind === 'none') {
        if (!(await namesDependencies(io)))
            return { tools: code, results: [], remarks: [...remarks, `dependencies: ${lock.reason}`] };
        return {
            tools: code,
            results: [scan({ tool: 'dependencies', state: 'nothing-to-scan', reason: lock.reason })],
            remarks,
        };
    }
    if (lock.kind === 'read' && lock.packages.length === 0 && lock.unpinned.length === 0) {
        return {
            tools: code,
            results: [],
            remarks: [...remarks, `dependencies: ${lock.file} holds no package from outside`],
        };
    }
    const auditor = await chooseAuditor(lock, io);
    if (auditor !== undefined)
        return { tools: [auditor, ...code], results: [], remarks };
    const reason = 'nothing is installed that audits dependencies: add pip-audit to the project (`uv add --dev pip-audit`) and run `setup`';
    return { tools: code, results: [scan({ tool: 'dependencies', state: 'tool-error', reason })], remarks };
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

;// CONCATENATED MODULE: ./actions/security-scan/src/finding-tables.ts




const rowsShown = 50;
const messageShown = 300;
function dependencyBlocks(findings, lock, floor) {
    const rows = findings.slice(0, rowsShown).map((finding) => {
        const { name = '', version = '', fixedVersions = [] } = finding.package ?? {};
        const locked = lockedPackage(finding, lock);
        return [
            severityCell(finding, floor),
            [(0,report_src/* code */.aY)(name), ` ${version}`, locked?.use === 'development' ? ' (development only)' : ''],
            advisoryCell(finding),
            (0,report_src/* truncateText */.EJ)(finding.message, messageShown),
            fixedVersions.length === 0 ? 'no fixed version is known' : fixedVersions.join(', '),
        ];
    });
    const title = `Dependencies: ${(0,report_src/* count */.U9)(findings.length, 'known vulnerability', 'known vulnerabilities')}`;
    return [
        (0,report_src/* heading */.R_)(3, title),
        (0,report_src/* table */.tp)(['Severity', 'Package', 'Advisory', 'What', 'Fixed in'], rows, Math.max(0, findings.length - rowsShown)),
        ...upgradeBlocks(findings, lock),
    ];
}
/** The exact commands, worst first, one for all packages where the tool allows that. */
function upgradeBlocks(findings, lock) {
    if (lock.kind !== 'read')
        return [];
    const fixable = findings.filter((finding) => (finding.package?.fixedVersions.length ?? 0) > 0);
    const names = [
        ...new Set(fixable.map((finding) => lockedPackage(finding, lock)?.name).filter((name) => name !== undefined)),
    ];
    if (names.length === 0)
        return [];
    if (lock.manager === 'requirements') {
        const files = [
            ...new Set(fixable.map((finding) => lockedPackage(finding, lock)?.file).filter((file) => file !== undefined)),
        ];
        return [
            (0,report_src/* paragraph */.FY)('To mend it, pin a fixed version of ', (0,report_src/* code */.aY)((0,report_src/* some */.zN)(names, 10)), ' in ', (0,report_src/* code */.aY)(files.join(', ')), '.'),
        ];
    }
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
function advisoryCell(finding) {
    const id = finding.helpUrl === undefined ? (0,report_src/* code */.aY)(finding.rule) : (0,report_src/* link */.nf)(finding.rule, finding.helpUrl);
    const also = finding.aliases.length === 0 ? '' : ` = ${finding.aliases.join(', ')}`;
    return [id, also, finding.seenBy.length > 1 ? ` (seen by ${finding.seenBy.join(', ')})` : ''];
}
function codeBlocks(findings, floor) {
    const rows = findings
        .slice(0, rowsShown)
        .map((finding) => [
        severityCell(finding, floor),
        (0,report_src/* code */.aY)(formatLocation(finding.location)),
        finding.helpUrl === undefined ? (0,report_src/* code */.aY)(finding.rule) : (0,report_src/* link */.nf)(finding.rule, finding.helpUrl),
        (0,report_src/* truncateText */.EJ)(finding.message, messageShown),
    ]);
    return [
        (0,report_src/* heading */.R_)(3, `Code: ${(0,report_src/* count */.U9)(findings.length, 'finding')}`),
        (0,report_src/* table */.tp)(['Severity', 'Where', 'Rule', 'What'], rows, Math.max(0, findings.length - rowsShown)),
    ];
}
function severityCell(finding, floor) {
    const severity = finding.severity ?? 'unknown';
    const score = finding.score === undefined ? '' : ` ${finding.score.toFixed(1)}`;
    return `${fails(finding, floor) ? '❌ ' : ''}${severity}${score}`;
}

;// CONCATENATED MODULE: ./actions/security-scan/src/summary.ts




function worstFirst(a, b) {
    return badness(b) - badness(a) || compareFindings(a, b);
}
const badness = (finding) => finding.score ?? scoreOfSeverity(finding.severity ?? 'unknown');
/** What a person reads: what to mend first, then what was looked at. */
function summaryBlocks(result) {
    const dependencies = result.findings.filter((finding) => finding.package !== undefined);
    const remarks = result.findings.filter((finding) => finding.package === undefined);
    return [
        ...(dependencies.length > 0 ? dependencyBlocks(dependencies, result.lock, result.floor) : []),
        ...(remarks.length > 0 ? codeBlocks(remarks, result.floor) : []),
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
function annotationsOf(findings, floor) {
    return findings.map((finding) => {
        const { location, package: dependency } = finding;
        const fix = dependency?.fixedVersions.length ? `, fixed in ${dependency.fixedVersions.join(', ')}` : '';
        const what = dependency === undefined ? '' : `${dependency.name} ${dependency.version}${fix}: `;
        return {
            level: fails(finding, floor) ? 'error' : finding.severity === 'low' ? 'notice' : 'warning',
            title: `${finding.rule} (${finding.severity ?? 'unknown'})`,
            message: `${what}${(0,report_src/* truncateText */.EJ)(finding.message, messageShown)}`,
            rank: badness(finding),
            ...(location === undefined ? {} : { path: location.path, line: location.line }),
            ...(location?.column === undefined ? {} : { column: location.column }),
            ...(location?.endColumn === undefined ? {} : { endLine: location.line, endColumn: location.endColumn }),
        };
    });
}

;// CONCATENATED MODULE: ./actions/security-scan/src/uv-audit.ts


const uv_audit_tool = 'uv-audit';
const outputBytes = 16 * 1024 * 1024;
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
            maxOutputBytes: outputBytes,
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

;// CONCATENATED MODULE: ./actions/security-scan/src/action.ts
















const isAudit = (tool) => tool !== 'bandit';
/* harmony default export */ const action = ((0,src/* defineGate */.pu)({
    name: 'security-scan',
    inputs: scanInputs,
    async run(inputs, io) {
        const service = serviceOf(inputs['advisory-url'], io);
        const { tools, timeout: timeoutMs } = inputs;
        const lock = tools === 'auto' || tools.some(isAudit) ? await readLock(io) : { kind: 'none', reason: 'no audit was asked for' };
        const selection = tools === 'auto' ? await selectAutomatically(lock, io) : { tools, results: [], remarks: [] };
        const running = selection.tools.map((tool) => runScanner(tool, lock, { timeoutMs, service }, io));
        const audits = [...selection.tools, ...selection.results.map(({ tool }) => tool)].some(isAudit);
        const advisories = audits ? await sourceOf(service, io) : undefined;
        const scans = [...selection.results, ...(await Promise.all(running))].map(withoutSecrets);
        for (const scan of scans)
            logScan(scan, io);
        const merged = deduplicate(scans.flatMap((scan) => scan.findings));
        const looked = await addSeverities(merged.map((finding) => locateInLock(finding, lock, io)), service ?? publicAdvisoryService, io.http);
        const findings = [...looked.findings].sort(worstFirst);
        const floor = inputs['fail-on'];
        const knowledge = advisories?.description === undefined ? '' : `advisories: ${advisories.description}`;
        const checks = scans.map((scan) => checkOf(scan, foundBy(scan, findings), floor, isAudit(scan.tool) ? knowledge : ''));
        const result = {
            scans,
            findings,
            lock,
            floor,
            remarks: [
                ...selection.remarks,
                ...(lock.kind === 'read' ? lock.remarks : []),
                ...looked.problems.map((problem) => `severities: ${problem}; unknown counts as high`),
            ],
            advisories,
        };
        const counts = countSeverities(findings);
        return {
            verdict: (0,verdict/* decide */.LD)(checks),
            outputs: {
                findings: findings.length,
                ...counts,
                'tools-failed': scans.filter(({ state }) => state === 'tool-error').length,
                sarif: await writeSarif(findings, scans, io),
            },
            title: findings.length === 0 ? 'Security' : `Security: ${(0,report_src/* count */.U9)(findings.length, 'finding')} (${formatCounts(counts)})`,
            summary: summaryBlocks(result),
            annotations: annotationsOf(findings, floor),
            report: reportOf(result),
        };
    },
}));
const foundBy = ({ tool }, findings) => findings.filter(({ seenBy }) => seenBy.includes(tool));
async function runScanner(tool, lock, options, io) {
    if (tool === 'bandit')
        return runBandit(options.timeoutMs, io);
    const audited = auditable(tool, lock);
    if (!('packages' in audited))
        return audited;
    return tool === 'pip-audit' ? runPipAudit(audited, options, io) : runUvAudit(audited, options, io);
}
/** Its credentials, if it has any, are for the tools only. */
function serviceOf(given, io) {
    if (given === undefined)
        return undefined;
    // A token may stand alone in the place of the name.
    const secret = given.password === '' ? given.username : given.password;
    for (const form of [secret, decoded(secret)])
        io.log.mask(form);
    return advisoryServiceBase(given.href);
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
async function sourceOf(service, io) {
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
/* harmony import */ var _sluice_runtime__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(994);
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(907);


await (0,_sluice_runtime__WEBPACK_IMPORTED_MODULE_1__/* .runAction */ .C)(_action_js__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 135:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  yo: () => (/* reexport */ UserError),
  pu: () => (/* reexport */ defineGate),
  au: () => (/* reexport */ didYouMean),
  p0: () => (/* reexport */ duration),
  ll: () => (/* reexport */ gateInputs),
  yL: () => (/* reexport */ oneOf),
  lq: () => (/* reexport */ optional),
  uz: () => (/* reexport */ splitLines)
});

// UNUSED EXPORTS: boolean, defineAction, globs, integer, lines, listOf, parseDuration, percent, secret, string

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
const duration = () => kind('a duration such as 500ms, 30s, 5m or 1h30m (a bare number is seconds), at most 24 days', parseDuration);
const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
/** A timer of more fires at once: it counts in 31 bits. */
const longestMs = 24 * 24 * 3_600_000;
/** `500ms`, `30s`, `5m`, `1h30m`, `45` (seconds) to milliseconds; `undefined` also for more than 24 days. */
function parseDuration(text) {
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
var src_status = __nccwpck_require__(794);
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

/***/ 994:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
// EXTERNAL MODULE: ./packages/action/src/index.ts + 5 modules
var src = __nccwpck_require__(135);
// EXTERNAL MODULE: ./packages/report/src/index.ts + 13 modules
var report_src = __nccwpck_require__(425);
// EXTERNAL MODULE: ./packages/verdict/src/verdict.ts
var src_verdict = __nccwpck_require__(827);
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
    const { createHash } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 598, 23));
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
var external_node_path_ = __nccwpck_require__(760);
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
    const { spawn } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 421, 23));
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
            const temporary = `${target}.${process.pid}.${performance.now().toString().replace('.', '')}.tmp`;
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
const timeoutMs = 5 * 60_000;
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
                timeoutMs,
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
const tries = 4;
const longestWaitMs = 60_000;
const github_client_timeoutMs = 30_000;
const bodyBytes = 64 * 1024 * 1024;
function createGitHub(options) {
    const { context, clock } = options;
    async function request(method, path, body) {
        for (let attempt = 1;; attempt += 1) {
            const answer = await send(options, method, path, body);
            const waitMs = retryWait(method, answer, attempt, clock);
            if (attempt === tries || waitMs === undefined)
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
/** HTTP over a fresh connection for each request; HTTP_PROXY, HTTPS_PROXY and NO_PROXY are honoured. */
function createHttp(env, now = () => performance.now()) {
    return {
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
    let { url, method, body, headers } = request;
    for (let hop = 0;; hop += 1) {
        const target = parseUrl(url);
        if (target === undefined)
            return { kind: 'error', cause: 'invalid', message: `not an http or https URL: ${url}` };
        const { message, expires } = await exchange(target, { ...request, method, body: body ?? '', headers: headers ?? {} }, env, signal);
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
    const client = url.protocol === 'https:' ? await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 708, 23)) : await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 67, 23));
    const agent = new client.Agent({ keepAlive: false, proxyEnv: env });
    const body = request.body === undefined || request.body === '' ? undefined : Buffer.from(request.body);
    const headers = {
        'user-agent': 'sluice',
        accept: '*/*',
        ...lowerCased(request.headers ?? {}),
        ...(body === undefined ? {} : { 'content-length': String(body.length) }),
    };
    return new Promise((resolve, reject) => {
        const outgoing = client.request(url, { method: request.method, headers, agent, signal }, (message) => resolve({ message, expires: certificateEnd(message) }));
        outgoing.on('error', reject);
        outgoing.end(body);
    });
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
    const started = performance.now();
    const now = () => performance.now() - started;
    const sender = await createSender(plan, now);
    const answers = [];
    const queue = [];
    let active = 0;
    let waited = 0;
    let next = 0;
    let finished = () => undefined;
    const done = new Promise((resolve) => {
        finished = resolve;
    });
    const start = (index) => {
        active += 1;
        void sender.send(index).then((answer) => {
            active -= 1;
            if (index >= plan.measuredFrom)
                answers.push(answer);
            const waiting = queue.shift();
            if (waiting !== undefined)
                start(waiting);
            else if (active === 0 && (next >= plan.count || cancelled.aborted))
                finished();
        });
    };
    const tick = () => {
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
        if (next < plan.count && !cancelled.aborted)
            setTimeout(tick, Math.max(0, plan.dueMs(next) - now()));
        else if (active === 0)
            finished();
    };
    tick();
    await done;
    const connections = sender.connections();
    sender.close();
    return {
        answers,
        waitedForConnection: waited,
        maxConnections: plan.maxConnections,
        connections,
        cancelled: cancelled.aborted,
    };
}
async function createSender(plan, now) {
    const [http, https] = await Promise.all([Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 67, 23)), Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 708, 23))]);
    const options = { keepAlive: true, maxSockets: plan.maxConnections, scheduling: 'lifo' };
    const agents = {
        http: new http.Agent(options),
        https: new https.Agent(options),
    };
    const sockets = new WeakSet();
    let connections = 0;
    const targets = plan.requests.map((request) => {
        const url = new URL(request.url);
        const body = request.body === undefined ? undefined : Buffer.from(request.body);
        const length = body === undefined ? {} : { 'content-length': String(body.length) };
        return {
            url,
            body,
            method: request.method,
            headers: { 'user-agent': 'sluice', accept: '*/*', ...length, ...request.headers },
        };
    });
    return {
        connections: () => connections,
        close() {
            agents.http.destroy();
            agents.https.destroy();
        },
        send: (index) => new Promise((resolve) => {
            const request = plan.requestOf(index);
            const target = targets[request];
            const dueMs = plan.dueMs(index);
            const sentMs = now();
            let open = true;
            const end = (status, error) => {
                if (!open)
                    return;
                open = false;
                clearTimeout(timer);
                resolve({ request, dueMs, sentMs, endMs: now(), status, error });
            };
            if (target === undefined)
                throw new RangeError(`There is no request ${request}.`);
            const secure = target.url.protocol === 'https:';
            const { method, headers } = target;
            const received = (message) => {
                message.on('end', () => end(message.statusCode ?? 0, undefined)).on('error', () => end(0, 'reset'));
                message.resume();
            };
            const outgoing = secure
                ? https.request(target.url, { method, headers, agent: agents.https }, received)
                : http.request(target.url, { method, headers, agent: agents.http }, received);
            outgoing.on('socket', (socket) => {
                if (!sockets.has(socket))
                    connections += 1;
                sockets.add(socket);
            });
            outgoing.on('error', (error) => end(0, errorOf(error).cause));
            const timer = setTimeout(() => {
                end(0, 'timeout');
                outgoing.destroy();
            }, plan.timeoutMs);
            outgoing.end(target.body);
        }),
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

;// CONCATENATED MODULE: ./packages/runtime/src/real-io.ts













const noCache = {
    read: async () => ({ kind: 'unavailable', message: 'this action has no cache' }),
    write: async () => ({ kind: 'unavailable', message: 'this action has no cache' }),
};
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
        load: createLoadGenerator(cancelled),
        cache: options.createCache?.({ env, folder: (0,external_node_path_.join)(temporaryFolder(env), 'sluice-cache') }) ?? noCache,
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
    const temporary = temporaryFolder(env);
    return {
        platform: process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux',
        workspace,
        reports: ownFolder((0,external_node_path_.join)(temporary, 'sluice'), name),
        scratch: ownFolder((0,external_node_path_.join)(temporary, 'sluice-scratch'), name),
        variable: (variable) => env[variable],
        cancelled,
    };
}
function temporaryFolder(env) {
    return (0,external_node_fs_namespaceObject.realpathSync)(env.RUNNER_TEMP || (0,external_node_os_namespaceObject.tmpdir)());
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
async function runAction(action, { createCache } = {}) {
    const env = process.env;
    const write = writeStandardOutput;
    const cancellation = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.on(signal, () => cancellation.abort(signal));
    const token = inputText(env, 'token') || undefined;
    const directory = inputText(env, 'working-directory') || '.';
    const io = createRealIo({
        name: action.name,
        env,
        directory,
        token,
        write,
        cancelled: cancellation.signal,
        createCache,
    });
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


/***/ }),

/***/ 794:
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

/***/ 827:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GR: () => (/* binding */ stepResult),
/* harmony export */   LD: () => (/* binding */ decide),
/* harmony export */   Vj: () => (/* binding */ verdictOf)
/* harmony export */ });
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(794);

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

/***/ 421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 67:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

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
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(64);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
