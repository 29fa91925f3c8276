import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 944:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ action)
});

// UNUSED EXPORTS: withoutCredentials

// EXTERNAL MODULE: ./packages/action/src/index.ts + 5 modules
var src = __nccwpck_require__(489);
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
    const values = ['AV', 'AC', 'Au', 'C', 'I', 'A'].map((metric) => weights2[metric]?.[given.get(metric) ?? '']);
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
    const values = ['AV', 'AC', 'UI', 'C', 'I', 'A'].map((metric) => weights[metric]?.[given.get(metric) ?? '']);
    const privileges = (changed ? privilegesChanged : privilegesUnchanged)[given.get('PR') ?? ''];
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
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function asObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}
const asList = (value) => (Array.isArray(value) ? value : undefined);
const asText = (value) => (typeof value === 'string' ? value : undefined);
const asCount = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
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
const words = {
    critical: 'critical',
    high: 'high',
    important: 'high',
    medium: 'medium',
    moderate: 'medium',
    low: 'low',
    minor: 'low',
    negligible: 'low',
};
/** From the words that tools and databases use. */
function severityOfWord(word) {
    return words[word.toLowerCase()] ?? 'unknown';
}
/** A number for GitHub's `security-severity` where only a band is known: the middle of the band; unknown as high. */
function scoreOfSeverity(severity) {
    const scores = { critical: 9.5, high: 8, unknown: 8, medium: 5.5, low: 2 };
    return scores[severity];
}

;// CONCATENATED MODULE: ./packages/findings/src/advisory.ts



/** `undefined` when it is no OSV record. */
function readAdvisory(json) {
    const record = asObject(json);
    const id = asText(record?.id);
    if (record === undefined || id === undefined)
        return undefined;
    const scores = (asList(record.severity) ?? []).flatMap((entry) => {
        const score = cvssBaseScore(asText(asObject(entry)?.score) ?? '');
        return score === undefined ? [] : [score];
    });
    const score = scores.length === 0 ? undefined : Math.max(...scores);
    const byScore = score === undefined ? 'unknown' : severityOfScore(score);
    // The database's own word may rest on a vector that we do not compute (CVSS 4.0); the worse of the two counts.
    const byWord = severityOfWord(asText(asObject(record.database_specific)?.severity) ?? '');
    return {
        id,
        aliases: asTexts(record.aliases),
        summary: asText(record.summary),
        severity: worseSeverity(byScore, byWord),
        score,
        url: advisoryUrl(record),
        modified: asText(record.modified),
    };
}
function advisoryUrl(record) {
    const references = (asList(record.references) ?? []).map(asObject);
    return asText(references.find((one) => asText(one?.type) === 'ADVISORY')?.url);
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


/** The public service of the OSV project; its API is documented at google.github.io/osv.dev/api. */
const publicAdvisoryService = 'https://api.osv.dev';
/** Base URL without a slash at its end; `/v1` and `/v1/query` that tools want to see there are left out. */
function advisoryServiceBase(url) {
    return url.replace(/\/+$/u, '').replace(/\/v1(?:\/query)?$/u, '');
}
const defaultLimits = { requests: 100, timeoutMs: 10_000 };
const idsPerFinding = 3;
const parallel = 6;
const failuresAllowed = 3;
/** Fills in severity, score and page of findings about dependencies, by asking the service for each advisory. Never throws. */
async function addSeverities(findings, base, http, limits = defaultLimits) {
    const problems = new Set();
    const asked = new Map();
    let newest;
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
            if (advisory?.modified !== undefined && (newest === undefined || advisory.modified > newest)) {
                newest = advisory.modified;
            }
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
    return { findings: completed, problems: [...problems], newest };
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
    return readAdvisory(parseJson(response.body)) ?? 'the advisory service answered something that is no OSV record';
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
    const json = asObject(parseJson(text));
    if (json === undefined)
        return 'its report is not complete JSON';
    const [errors, results, metrics] = [asList(json.errors), asList(json.results), asObject(json.metrics)];
    if (errors === undefined || results === undefined || metrics === undefined)
        return 'its report has another shape';
    const failed = errors.map(asObject).map((error) => ({
        path: relativePath(asText(error?.filename) ?? ''),
        reason: asText(error?.reason) ?? 'no reason given',
    }));
    const measured = Object.entries(metrics)
        .filter(([name]) => name !== '_totals')
        .map(([name, value]) => ({ path: relativePath(name), counts: asObject(value) ?? {} }))
        .filter(({ path }) => !failed.some((error) => error.path === path));
    const sum = (name) => measured.reduce((total, { counts }) => total + (asCount(counts[name]) ?? 0), 0);
    const findings = [];
    for (const result of results.map(asObject)) {
        const finding = result && findingOf(result);
        if (finding === undefined)
            return 'its report has a result without a rule, a file or a line';
        findings.push(finding);
    }
    return {
        files: measured.map(({ path }) => path),
        lines: sum('loc'),
        suppressed: sum('nosec'),
        errors: failed,
        findings,
    };
}
function findingOf(result) {
    const rule = asText(result.test_id);
    const path = asText(result.filename);
    const line = asCount(result.line_number);
    if (rule === undefined || path === undefined || line === undefined || line < 1)
        return undefined;
    const url = asText(result.more_info);
    const severity = severityOfWord(asText(result.issue_severity) ?? '');
    const confidence = asText(result.issue_confidence)?.toLowerCase();
    const remark = confidence === undefined || confidence === 'high' ? '' : ` (confidence: ${confidence})`;
    return {
        tool: 'bandit',
        rule,
        level: severity === 'low' ? 'note' : severity === 'medium' ? 'warning' : 'error',
        severity,
        message: `${withoutSecret(rule, asText(result.issue_text) ?? asText(result.test_name) ?? rule)}${remark}`,
        location: locationOf(result, relativePath(path), line),
        aliases: [],
        seenBy: ['bandit'],
        ...(url === undefined ? {} : { helpUrl: url }),
    };
}
/** Columns are Python's: 0-based bytes, -1 when unknown; of a statement of several lines they belong to its first. */
function locationOf(result, path, line) {
    const lines = asList(result.line_range) ?? [line];
    const start = asCount(result.col_offset);
    const end = asCount(result.end_col_offset);
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

;// CONCATENATED MODULE: ./packages/findings/src/deduplicate.ts

/**
 * One finding for each thing found: advisories of the same package that share a name (CVE, GHSA, PYSEC) are one, and a
 * bandit rule and its copy in ruff on the same line are one, "seen by" both. The first one in the list stays.
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
    return kept.filter((finding) => finding !== undefined);
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
    return {
        ...first,
        ...(severity === undefined ? {} : { severity }),
        ...(score < 0 ? {} : { score }),
        ...(location === undefined ? {} : { location }),
        ...(helpUrl === undefined ? {} : { helpUrl }),
        level: first.level === 'error' || second.level === 'error' ? 'error' : first.level,
        aliases: unique([...first.aliases, second.rule, ...second.aliases]).filter((id) => id !== first.rule),
        seenBy: unique([...first.seenBy, ...second.seenBy]),
    };
}
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

;// CONCATENATED MODULE: ./packages/findings/src/pip-audit.ts

/**
 * Reads `pip-audit --format json` (2.4 and later: an object; before: the bare list of dependencies). Answers a text
 * that says why when it is no such report: the exit code 1 means findings and failures alike, so only the report tells.
 */
function readPipAudit(text) {
    if (text.trim() === '')
        return 'it wrote no report';
    const json = parseJson(text);
    if (json === undefined)
        return 'its report is not complete JSON';
    const dependencies = asList(json) ?? asList(asObject(json)?.dependencies);
    if (dependencies === undefined)
        return 'its report has no list of dependencies';
    const audited = [];
    const skipped = [];
    const findings = [];
    for (const entry of dependencies.map(asObject)) {
        const name = asText(entry?.name);
        if (entry === undefined || name === undefined)
            return 'its report has a dependency without a name';
        const version = asText(entry.version);
        const vulns = asList(entry.vulns);
        if (version === undefined || vulns === undefined) {
            skipped.push({ name, reason: asText(entry.skip_reason) ?? 'pip-audit gives no reason' });
            continue;
        }
        audited.push({ name, version });
        for (const vuln of vulns.map(asObject)) {
            const id = asText(vuln?.id);
            if (vuln === undefined || id === undefined)
                return `its report has an advisory without an id for ${name}`;
            findings.push({
                tool: 'pip-audit',
                rule: id,
                level: 'error',
                message: asText(vuln.description)?.trim() || `${name} ${version} has a known vulnerability`,
                aliases: asTexts(vuln.aliases).filter((alias) => alias !== id),
                package: { name, version, fixedVersions: asTexts(vuln.fix_versions) },
                seenBy: ['pip-audit'],
            });
        }
    }
    return { audited, skipped, findings };
}

;// CONCATENATED MODULE: ./packages/findings/src/pip-audit-requirements.ts
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
            unpinned.push({ text: withoutCredentials(requirement), reason: reasonOf(requirement), line });
        }
    }
    return { pins, unpinned, includes };
}
/** `name[extra]==1.2.3`, with what may follow: a marker, options such as `--hash`. */
const exactPin = /^(?<name>[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*\(?={2,3}\s*(?<version>[\w.!+-]+)\)?\s*(?:;.*|\s--.*)?$/u;
const isOwnFolder = (requirement) => /^(?:\.{1,2}(?:\/|$)|file:)/u.test(requirement);
function reasonOf(requirement) {
    if (/(?:^|@\s*)(?:git|hg|svn|bzr)\+/u.test(requirement))
        return 'comes from a source repository, not by a version';
    if (/(?:^|@\s*)https?:\/\//u.test(requirement))
        return 'comes from a URL, not by a version';
    return 'is not pinned to one version';
}
function withoutCredentials(requirement) {
    const shown = requirement.replace(/\s+--\w.*$/u, '').replace(/:\/\/[^/@\s]*@/gu, '://');
    return shown.length > 200 ? `${shown.slice(0, 199)}…` : shown;
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

;// CONCATENATED MODULE: ./packages/findings/src/sarif.ts

/** What GitHub takes of one run (docs: "SARIF support for code scanning", limits): more is an upload that fails. */
const resultsPerRun = 25_000;
const messageUnits = 1000;
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
        tool: {
            driver: { name: tool, ...(version === undefined ? {} : { version }), rules: [...rules.values()].map(ruleOf) },
        },
        automationDetails: { id: `${category}/` },
        columnKind: 'utf16CodeUnits',
        results: kept.map((finding) => resultOf(finding, index.get(finding.rule) ?? 0, lineHash)),
    };
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
    const text = finding.package === undefined ? rule : `${rule}: known vulnerability of ${finding.package.name}`;
    return {
        id: rule,
        shortDescription: { text },
        ...(helpUrl !== undefined && URL.canParse(helpUrl) ? { helpUri: helpUrl } : {}),
        defaultConfiguration: { level },
        properties: {
            tags: [severity === undefined ? 'maintainability' : 'security', ...aliases],
            ...(severity === undefined ? {} : { 'security-severity': scoreOf(finding).toFixed(1) }),
        },
    };
}
function resultOf(finding, ruleIndex, lineHash) {
    const { rule, level, message, location } = finding;
    const hash = location === undefined ? undefined : lineHash(location);
    return {
        ruleId: rule,
        ruleIndex,
        level,
        message: { text: message.length > messageUnits ? `${message.slice(0, messageUnits - 1)}…` : message || rule },
        // A result without a place is refused; what belongs to no file is shown at the top of the project.
        locations: [{ physicalLocation: physical(location ?? { path: '.', line: 1 }) }],
        ...(hash === undefined ? {} : { partialFingerprints: { primaryLocationLineHash: hash } }),
    };
}
function physical({ path, line, column, endLine, endColumn }) {
    const uri = path.split('/').map(encodeURIComponent).join('/');
    // An end before its start is no region; the start alone is.
    const ends = endLine !== undefined && endLine >= line;
    const endsOnLine = ends && endLine === line;
    const validEnd = endColumn !== undefined && ends && !(endsOnLine && endColumn <= (column ?? 1));
    return {
        artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
        region: {
            startLine: line,
            ...(column === undefined ? {} : { startColumn: column }),
            ...(ends && (validEnd || !endsOnLine) ? { endLine } : {}),
            ...(validEnd ? { endColumn } : {}),
        },
    };
}

;// CONCATENATED MODULE: ./packages/findings/src/scan.ts
function scan(given) {
    const empty = { version: undefined, measured: '', findings: [], gaps: [], remarks: [], details: '', command: '' };
    return { ...empty, durationMs: 0, ...given };
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
/** The line of the errors that says most: uv's `error:` line, else the last one. */
function lastWord(result) {
    const lines = tailOf(result)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const said = lines.find((line) => /^error:/iu.test(line)) ?? lines.at(-1) ?? 'it said nothing';
    return said.length > lastWordUnits ? `${said.slice(0, lastWordUnits)}…` : said;
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
async function versionOf(program, io) {
    const { stdout } = await io.exec.run({ argv: [program, '--version'], timeoutMs: versionTimeoutMs });
    return /\d+(?:\.\d+)+\S*/u.exec(stdout)?.[0];
}

;// CONCATENATED MODULE: ./packages/findings/src/uv-audit.ts

/** Reads `uv audit --output-format json` (schema `preview`); a text that says why when it is no such report. */
function readUvAudit(text) {
    if (text.trim() === '')
        return 'it wrote no report';
    const json = asObject(parseJson(text));
    if (json === undefined)
        return 'its report is not complete JSON';
    const summary = asObject(json.summary);
    const audited = asCount(summary?.audited_packages);
    const vulnerabilities = asList(json.vulnerabilities);
    if (audited === undefined || vulnerabilities === undefined) {
        return `its report has another shape (schema ${asText(asObject(json.schema)?.version) ?? 'unknown'})`;
    }
    if (asCount(summary?.vulnerabilities) !== vulnerabilities.length) {
        return `its report counts ${String(summary?.vulnerabilities)} vulnerabilities and lists ${vulnerabilities.length}`;
    }
    const findings = [];
    for (const entry of vulnerabilities.map(asObject)) {
        const dependency = asObject(entry?.dependency);
        const [id, name, version] = [asText(entry?.id), asText(dependency?.name), asText(dependency?.version)];
        if (entry === undefined || id === undefined || name === undefined || version === undefined) {
            return 'its report has a vulnerability without an id or a package';
        }
        const names = [asText(entry.display_id) ?? id, ...asTexts(entry.aliases)].filter((one) => one !== id);
        const url = asText(entry.link);
        findings.push({
            tool: 'uv-audit',
            rule: id,
            level: 'error',
            message: (asText(entry.summary) ?? asText(entry.description))?.trim() || `${name} has a known vulnerability`,
            aliases: [...new Set(names)],
            package: { name, version, fixedVersions: asTexts(entry.fix_versions) },
            seenBy: ['uv-audit'],
            ...(url === undefined ? {} : { helpUrl: url }),
        });
    }
    return { audited, findings, adverse: (asList(json.adverse_statuses) ?? []).map(adverseStatus) };
}
function adverseStatus(value) {
    const entry = asObject(value);
    const name = asText(entry?.name) ?? asText(asObject(entry?.dependency)?.name) ?? 'a package';
    const reason = asText(entry?.reason);
    return `${name}: ${asText(entry?.status) ?? 'has a status'}${reason ? ` (${reason})` : ''}`;
}

;// CONCATENATED MODULE: ./packages/findings/src/index.ts


















// EXTERNAL MODULE: ./packages/report/src/index.ts + 12 modules
var report_src = __nccwpck_require__(405);
// EXTERNAL MODULE: ./packages/verdict/src/verdict.ts
var src_verdict = __nccwpck_require__(376);
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
    return ((await io.files.exists('pyproject.toml')) && /^\s*\[tool\.bandit[\].]/mu.test(await io.files.text('pyproject.toml')));
}
/** bandit over the whole project, with the project's own rules. */
async function runBandit(timeoutMs, io) {
    const program = await locate(tool, io);
    if (program === undefined) {
        const reason = 'bandit is not installed: add it to the project (`uv add --dev bandit`) and run `setup`';
        return scan({ tool, state: 'tool-error', reason });
    }
    const output = `${io.host.scratch}/bandit.json`;
    const rules = (await configured(io)) ? ['-c', 'pyproject.toml'] : [];
    const excluded = [...foreign.map((name) => `*/${name}/*`), ...(await excludedByIni(io))].join(',');
    const args = [...rules, '-r', '.', '-f', 'json', '-q'];
    const [version, result] = await Promise.all([
        versionOf(program, io),
        io.exec.run({ argv: [program, ...args, '-x', excluded, '-o', output], timeoutMs }),
    ]);
    const report = readBandit((await io.files.exists(output)) ? await io.files.text(output) : '');
    const about = { version, command: `bandit ${[...rules, '-r', '.'].join(' ')}`, durationMs: result.durationMs };
    const code = result.ending.kind === 'exited' ? result.ending.code : undefined;
    const trouble = interrupted(result.ending) ??
        (typeof report === 'string' ? `${report} (exit code ${code}): ${lastWord(result)}` : undefined) ??
        (code === 0 || (code === 1 && typeof report !== 'string' && report.findings.length > 0)
            ? undefined
            : `exit code ${code} without a finding: ${lastWord(result)}`);
    if (trouble !== undefined || typeof report === 'string') {
        return scan({ tool, ...about, state: 'tool-error', reason: trouble ?? '', details: tailOf(result) });
    }
    const remarks = [...(await leftOut(report, io)), ...nosec(report)];
    return scan({ tool, ...about, ...(await code_scan_resultOf(report, io)), remarks });
}
async function code_scan_resultOf(report, io) {
    const measured = `${(0,report_src/* count */.U9)(report.lines, 'line')} of Python in ${(0,report_src/* count */.U9)(report.files.length, 'file')}`;
    const findings = await inRepository(report.findings, io);
    const gaps = report.errors.map(({ path, reason }) => `${path}: ${reason}`);
    if (gaps.length > 0)
        return { state: 'incomplete', reason: `not scanned: ${(0,report_src/* some */.zN)(gaps)}`, measured, findings, gaps };
    if (report.lines === 0) {
        const reason = 'bandit looked at 0 lines: there is no Python code, or the configuration excludes all of it';
        return { state: 'nothing-to-scan', reason, measured, findings };
    }
    return {
        state: findings.length > 0 ? 'findings' : 'pass',
        reason: `${measured} scanned`,
        measured,
        findings,
    };
}
/** Paths of the repository, columns in UTF-16 units. */
async function inRepository(findings, io) {
    const texts = new Map();
    const placed = [];
    for (const finding of findings) {
        const { location, ...rest } = finding;
        if (location === undefined)
            continue;
        if (!texts.has(location.path)) {
            const there = await io.files.exists(location.path);
            texts.set(location.path, there ? (await io.files.text(location.path)).split(/\r\n|\r|\n/u) : undefined);
        }
        const columns = toUtf16Columns(location, 'utf8-byte', texts.get(location.path));
        const path = repositoryPath(location.path, { directory: io.files.root, roots: [io.host.workspace] });
        placed.push(path === undefined ? rest : { ...rest, location: { ...columns, path } });
    }
    return placed;
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
    return suppressed === 0 ? [] : [`${(0,report_src/* count */.U9)(suppressed, 'line')} left out by \`# nosec\``];
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

;// CONCATENATED MODULE: ./actions/security-scan/src/dependency-scan.ts


/** A lock that cannot be audited, as the result of the tool that was to audit it; `undefined` for one that can. */
function unauditable(tool, lock) {
    switch (lock.kind) {
        case 'none':
            return scan({ tool, state: 'nothing-to-scan', reason: lock.reason });
        case 'broken':
            return scan({ tool, state: 'tool-error', reason: lock.reason, details: lock.details });
        case 'read':
            if (lock.packages.length > 0)
                return undefined;
            return scan({
                tool,
                state: lock.unpinned.length > 0 ? 'incomplete' : 'nothing-to-scan',
                reason: lock.unpinned.length > 0 ? notAudited(gapsOf(lock)) : `${lock.file} holds no package from outside`,
                gaps: gapsOf(lock),
            });
    }
}
async function runPipAudit(lock, options, io) {
    const tool = 'pip-audit';
    const program = await locate(tool, io);
    if (program === undefined)
        return missing(tool, 'add it to the project (`uv add --dev pip-audit`) and run `setup`');
    const started = io.clock.elapsed();
    const version = versionOf(program, io);
    const findings = [];
    const gaps = [...gapsOf(lock)];
    const service = [
        '--vulnerability-service',
        'osv',
        ...(options.service ? ['--osv-url', `${options.service}/v1/query`] : []),
    ];
    const flags = ['--no-deps', '--disable-pip', ...service, '--format', 'json', '--progress-spinner', 'off'];
    const audited = new Set();
    for (const [index, round] of auditRounds(lock.packages).entries()) {
        const list = await io.files.write(`${io.host.scratch}/pip-audit-${index}.txt`, formatPins(round));
        const output = `${io.host.scratch}/pip-audit-${index}.json`;
        const argv = [program, '--requirement', list, ...flags, '--cache-dir', `${io.host.scratch}/pip-audit`];
        const result = await io.exec.run({ argv: [...argv, '--output', output], timeoutMs: options.timeoutMs });
        const text = (await io.files.exists(output)) ? await io.files.text(output) : '';
        const report = readPipAudit(text);
        const code = result.ending.kind === 'exited' ? result.ending.code : undefined;
        const trouble = interrupted(result.ending) ??
            (typeof report === 'string' ? `${report} (exit code ${code}): ${lastWord(result)}` : undefined) ??
            (code === 0 || (code === 1 && typeof report !== 'string' && report.findings.length > 0)
                ? undefined
                : `exit code ${code} without a finding: ${lastWord(result)}`);
        if (trouble !== undefined || typeof report === 'string') {
            return scan({
                tool,
                version: await version,
                state: 'tool-error',
                reason: oldOption(trouble ?? '', '--osv-url'),
                findings,
                details: tailOf(result),
                durationMs: io.clock.elapsed() - started,
            });
        }
        findings.push(...report.findings);
        for (const one of report.audited)
            audited.add(`${packageName(one.name)} ${one.version}`);
        gaps.push(...report.skipped.map(({ name, reason }) => `${name}: ${reason}`));
    }
    const silent = lock.packages.filter(({ name, version: pinned }) => !isAudited(audited, name, pinned));
    const named = new Set(gaps.map((gap) => packageName(gap.split(':')[0] ?? '')));
    gaps.push(...silent.filter(({ name }) => !named.has(name)).map(({ name }) => `${name}: pip-audit says nothing about it`));
    return finished(tool, lock, audited.size, findings, gaps, {
        version: await version,
        command: `pip-audit -r ${lock.file === 'uv.lock' ? 'EXPORTED-LOCK' : lock.file} ${['--no-deps', '--disable-pip', ...service].join(' ')}`,
        durationMs: io.clock.elapsed() - started,
    });
}
/** pip-audit writes versions in their normal form: `2.0` for a pin `2.00`. A package counts by its name then. */
function isAudited(audited, name, version) {
    return audited.has(`${name} ${version}`) || [...audited].some((one) => one.startsWith(`${name} `));
}
async function runUvAudit(lock, options, io) {
    const tool = 'uv-audit';
    if (lock.manager !== 'uv') {
        return scan({ tool, state: 'nothing-to-scan', reason: '`uv audit` reads a uv.lock, and there is none' });
    }
    const uv = await io.exec.which('uv');
    if (uv === undefined)
        return missing(tool, 'run `setup` before this step');
    const service = options.service ? ['--service-url', options.service] : [];
    const argv = ['audit', '--locked', '--output-format', 'json', ...service];
    const features = ['--preview-features', 'audit,json-output'];
    const version = versionOf(uv, io);
    const result = await io.exec.run({
        argv: [uv, ...argv, ...features],
        timeoutMs: options.timeoutMs,
        maxOutputBytes: 16 * 1024 * 1024,
    });
    const report = readUvAudit(result.stdout);
    const code = result.ending.kind === 'exited' ? result.ending.code : undefined;
    const about = { version: await version, command: `uv ${argv.join(' ')}`, durationMs: result.durationMs };
    const trouble = interrupted(result.ending) ??
        (typeof report === 'string' ? `${report} (exit code ${code}): ${lastWord(result)}` : undefined) ??
        (code === 0 || (code === 1 && typeof report !== 'string' && report.findings.length > 0)
            ? undefined
            : `exit code ${code} without a finding: ${lastWord(result)}`);
    if (trouble !== undefined || typeof report === 'string') {
        const reason = oldOption(trouble ?? '', '--service-url');
        return scan({ tool, ...about, state: 'tool-error', reason, details: tailOf(result) });
    }
    const wanted = auditRounds(lock.packages).flat().length;
    const gaps = [...gapsOf(lock)];
    if (report.audited < wanted)
        gaps.push(`uv audit looked at ${report.audited} of the ${wanted} packages of the lock`);
    return finished(tool, lock, report.audited, report.findings, gaps, { ...about, remarks: report.adverse });
}
function finished(tool, lock, audited, findings, gaps, about) {
    const measured = `${(0,report_src/* count */.U9)(audited, 'package')} of ${lock.file}`;
    const state = gaps.length > 0 ? 'incomplete' : findings.length > 0 ? 'findings' : audited === 0 ? 'nothing-to-scan' : 'pass';
    const reason = gaps.length > 0 ? notAudited(gaps) : `${measured} audited`;
    return scan({ tool, state, reason, measured, findings, gaps, ...about });
}
const gapsOf = (lock) => lock.unpinned.map(({ text, reason }) => `${text}: ${reason}`);
const notAudited = (gaps) => `not audited: ${(0,report_src/* some */.zN)(gaps)}`;
const missing = (tool, remedy) => scan({ tool, state: 'tool-error', reason: `${tool} is not installed: ${remedy}` });
/** An older version that does not know the option for the advisory service must not ask the public one instead. */
function oldOption(reason, option) {
    return reason.includes(option) && /unrecognized|unexpected/iu.test(reason)
        ? `this version cannot use \`advisory-url\`: ${reason}`
        : reason;
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
function lockedPackage(finding, lock) {
    const wanted = finding.package;
    if (wanted === undefined || lock.kind !== 'read')
        return undefined;
    const sameName = lock.packages.filter(({ name }) => name === packageName(wanted.name));
    return sameName.find(({ version }) => version === wanted.version) ?? sameName[0];
}

;// CONCATENATED MODULE: ./actions/security-scan/src/lock.ts

const exportTimeoutMs = 120_000;
const filesRead = 50;
/** All packages of the project's lock, of all groups, extras and platforms. Nothing is resolved anew or installed. */
async function readLock(io) {
    if (await io.files.exists('uv.lock'))
        return readUvLock(io);
    if (await io.files.exists('requirements.txt'))
        return readRequirementsFiles(io);
    for (const other of ['poetry.lock', 'pdm.lock', 'Pipfile.lock', 'pylock.toml']) {
        if (await io.files.exists(other)) {
            return { kind: 'none', reason: `${other} is not read here: export it to requirements.txt before this step` };
        }
    }
    return { kind: 'none', reason: 'there is no uv.lock and no requirements.txt; `uv lock` makes one' };
}
async function readUvLock(io) {
    const broken = (reason, details = '') => ({ kind: 'broken', file: 'uv.lock', reason, details });
    const uv = await io.exec.which('uv');
    if (uv === undefined)
        return broken('uv.lock is there and uv is not: run `setup` before this step');
    const exported = async (name, ...selection) => {
        const path = `${io.host.scratch}/${name}`;
        const result = await io.exec.run({
            argv: [
                uv,
                'export',
                '--quiet',
                '--locked',
                '--format',
                'requirements-txt',
                '--no-hashes',
                ...selection,
                '-o',
                path,
            ],
            timeoutMs: exportTimeoutMs,
        });
        const failed = interrupted(result.ending) ?? (isSuccess(result.ending) ? undefined : lastWord(result));
        return { failed, result, text: failed === undefined ? await io.files.text(path) : '' };
    };
    const [all, production, text] = await Promise.all([
        exported('locked-all.txt', '--all-groups', '--all-extras'),
        exported('locked-production.txt', '--no-default-groups', '--all-extras'),
        io.files.text('uv.lock'),
    ]);
    if (all.failed !== undefined)
        return broken(`uv export: ${all.failed}`, tailOf(all.result));
    const read = readRequirements(all.text);
    const inProduction = new Set(readRequirements(production.text).pins.map(keyOf));
    const names = new Set(read.pins.map(({ name }) => name));
    const packages = read.pins.map((pin) => ({
        ...pin,
        line: uvLockLine(text, pin) ?? 1,
        use: production.failed !== undefined
            ? undefined
            : inProduction.has(keyOf(pin))
                ? 'production'
                : 'development',
        // What no package of the lock asks for is asked for by the project, or a group of it.
        direct: pin.via.length === 0 || pin.via.some((who) => !names.has(packageName(who))),
        file: 'uv.lock',
    }));
    return { kind: 'read', manager: 'uv', file: 'uv.lock', packages, unpinned: read.unpinned };
}
const keyOf = ({ name, version }) => `${name} ${version}`;
const isSuccess = (ending) => ending.code === 0;
/** The line of `name = "h11"` whose next line is the version; 1-based. */
function uvLockLine(text, { name, version }) {
    const lines = text.split('\n');
    const at = lines.findIndex((line, index) => line.trim() === `name = "${name}"` && lines[index + 1]?.trim() === `version = "${version}"`);
    return at < 0 ? undefined : at + 1;
}
async function readRequirementsFiles(io) {
    const packages = [];
    const unpinned = [];
    const waiting = ['requirements.txt'];
    const seen = new Set();
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
        if (seen.has(file))
            continue;
        seen.add(file);
        if (seen.size > filesRead || !(await io.files.exists(file))) {
            const reason = seen.size > filesRead ? `more than ${filesRead} files are included` : `${file} does not exist`;
            return { kind: 'broken', file: 'requirements.txt', reason, details: '' };
        }
        const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : '';
        const read = readRequirements(await io.files.text(file));
        packages.push(...read.pins.map((pin) => ({ ...pin, file: file, ...relation(pin) })));
        unpinned.push(...read.unpinned);
        waiting.push(...read.includes.map((include) => tidy(`${folder}${include}`)));
    }
    return { kind: 'read', manager: 'requirements', file: 'requirements.txt', packages, unpinned };
}
/** `pip-compile` and uv write who asked; `-r requirements.in` is the project itself. */
function relation({ via }) {
    return { use: undefined, direct: via.length === 0 ? undefined : via.some((who) => /^-r\b|\s/u.test(who)) };
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
 * rest is measured.
 */
function checkOf(scan, findings, floor) {
    const name = scan.tool;
    const failing = findings.filter((finding) => fails(finding, floor));
    const found = findings.length === 0
        ? 'no findings'
        : `${(0,report_src/* count */.U9)(findings.length, 'finding')} (${formatCounts(countSeverities(findings))})`;
    const where = scan.measured === '' ? '' : ` in ${scan.measured}`;
    if (failing.length > 0) {
        const bar = floor === 'any' ? 'any severity fails' : `${floor} or worse fails`;
        const gap = scan.state === 'incomplete' || scan.state === 'tool-error' ? `; ${scan.reason}` : '';
        return { name, status: 'fail', reason: `${failing.length} of ${found} too severe (${bar})${where}${gap}` };
    }
    switch (scan.state) {
        case 'tool-error':
            return { name, status: 'error', reason: scan.reason };
        case 'incomplete':
        case 'nothing-to-scan':
            return { name, status: 'inconclusive', reason: scan.reason };
        case 'findings':
        case 'pass':
            return {
                name,
                status: 'pass',
                reason: `${found}${findings.length === 0 ? '' : `, none too severe (fail-on: ${floor})`}${where}`,
            };
    }
}

;// CONCATENATED MODULE: ./actions/security-scan/src/report.ts


/** The details of the JSON report; its shape is documented in the README. */
function reportOf(result, service, newest) {
    return {
        failOn: result.floor,
        advisories: { service: service.replace(/:\/\/[^/@]*@/u, '://'), newest: newest ?? null },
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
            package: packageOf(finding, result.lock),
        })),
        remarks: result.remarks,
    };
}
function packageOf(finding, lock) {
    if (finding.package === undefined)
        return null;
    const { name, version, fixedVersions, direct } = finding.package;
    return { name, version, fixedVersions, direct: direct ?? null, use: lockedPackage(finding, lock)?.use ?? null };
}

;// CONCATENATED MODULE: ./actions/security-scan/src/sarif.ts

/** Writes the findings as SARIF, one run for each tool, beside the reports; answers its path. */
async function writeSarif(findings, scans, io) {
    const hashes = await hashLines(findings, io);
    const lineHash = ({ path, line }) => hashes.get(path)?.get(line);
    const runs = scans.map(({ tool, version }) => ({
        tool,
        version,
        category: `security-scan/${tool}`,
        findings: findings.filter((finding) => finding.tool === tool),
        lineHash,
    }));
    return io.files.at(io.host.reports).write('security.sarif', io.log.redact(sarifLog(runs)));
}
async function hashLines(findings, io) {
    const wanted = new Map();
    for (const { location } of findings) {
        if (location === undefined)
            continue;
        wanted.set(location.path, (wanted.get(location.path) ?? new Set()).add(location.line));
    }
    const repository = io.files.at(io.host.workspace);
    const hashes = new Map();
    for (const [path, lines] of wanted) {
        if (await repository.exists(path))
            hashes.set(path, lineHashes(await repository.text(path), lines));
    }
    return hashes;
}

;// CONCATENATED MODULE: ./actions/security-scan/src/selection.ts



const scanners = ['pip-audit', 'uv-audit', 'bandit'];
/** The names of the input, or `auto`. Throws `UserError` for others. */
function parseTools(text) {
    const names = [...new Set((0,src/* splitLines */.uz)(text.replaceAll(',', '\n')))];
    const known = ['auto', ...scanners];
    const problems = names
        .filter((name) => !known.includes(name))
        .map((name) => `unknown tool \`${name}\`${(0,src/* didYouMean */.au)(name, known)}`);
    if (names.length === 0)
        problems.push('no tool is named');
    if (names.length > 1 && names.includes('auto'))
        problems.push('`auto` stands alone');
    if (problems.length > 0) {
        throw new src/* UserError */.yo(`\`tools\`: ${problems.join('; ')}. Accepted: ${known.map((name) => `\`${name}\``).join(', ')}.`);
    }
    return names.includes('auto') ? 'auto' : scanners.filter((name) => names.includes(name));
}
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

;// CONCATENATED MODULE: ./actions/security-scan/src/summary.ts




const rowsShown = 50;
const messageShown = 300;
function worstFirst(a, b) {
    return badness(b) - badness(a) || compareFindings(a, b);
}
const badness = (finding) => finding.score ?? scoreOfSeverity(finding.severity ?? 'unknown');
/** What a person reads: what to mend first, then what was looked at. */
function summaryBlocks(result) {
    const dependencies = result.findings.filter((finding) => finding.package !== undefined);
    const remarks = result.findings.filter((finding) => finding.package === undefined);
    return [
        ...(dependencies.length > 0 ? dependencyBlocks(dependencies, result) : []),
        ...(remarks.length > 0 ? codeBlocks(remarks, result.floor) : []),
        ...scanBlocks(result),
    ];
}
function dependencyBlocks(findings, result) {
    const rows = findings.slice(0, rowsShown).map((finding) => {
        const { name = '', version = '', fixedVersions = [] } = finding.package ?? {};
        const locked = lockedPackage(finding, result.lock);
        return [
            severityCell(finding, result.floor),
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
        ...upgradeBlocks(findings, result.lock),
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
function scanBlocks({ scans, remarks, advisories }) {
    const rows = scans.map((scan) => [
        scan.tool,
        scan.version ?? '',
        scan.state,
        scan.measured === '' ? scan.reason : scan.measured,
        `${(scan.durationMs / 1000).toFixed(1)} s`,
    ]);
    const notes = [
        ...scans.flatMap((scan) => scan.remarks.map((remark) => `${scan.tool}: ${remark}`)),
        ...remarks,
        ...(advisories === '' ? [] : [advisories]),
    ];
    return [
        (0,report_src/* heading */.R_)(3, 'What was looked at'),
        ...(rows.length === 0 ? [] : [(0,report_src/* table */.tp)(['Tool', 'Version', 'Result', 'Measured', 'Time'], rows)]),
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

;// CONCATENATED MODULE: ./actions/security-scan/src/action.ts












/* harmony default export */ const action = ((0,src/* defineGate */.pu)({
    name: 'security-scan',
    inputs: {
        tools: (0,src/* string */.Yj)(),
        'fail-on': (0,src/* oneOf */.yL)(floors),
        'advisory-url': (0,src/* optional */.lq)((0,src/* string */.Yj)()),
        timeout: (0,src/* duration */.p0)(),
    },
    async run(inputs, io) {
        const service = parseService(inputs['advisory-url'], io);
        const tools = parseTools(inputs.tools);
        const needsLock = tools === 'auto' || tools.some((tool) => tool !== 'bandit');
        const lock = needsLock
            ? await readLock(io)
            : { kind: 'none', reason: 'no audit of dependencies was asked for' };
        const selection = tools === 'auto' ? await selectAutomatically(lock, io) : { tools, results: [], remarks: [] };
        const run = (tool) => runScanner(tool, lock, { timeoutMs: inputs.timeout, service }, io);
        const scans = [...selection.results, ...(await Promise.all(selection.tools.map(run)))];
        const merged = deduplicate(scans.flatMap((scan) => scan.findings)).map((finding) => locateInLock(finding, lock, io));
        const looked = await addSeverities(merged, service ?? publicAdvisoryService, io.http);
        const findings = [...looked.findings].sort(worstFirst);
        const floor = inputs['fail-on'];
        const verdict = (0,src_verdict/* decide */.LD)(scans.map((scan) => checkOf(scan, findings.filter(({ seenBy }) => seenBy.includes(scan.tool)), floor)));
        const result = {
            scans,
            findings,
            lock,
            floor,
            remarks: [
                ...selection.remarks,
                ...looked.problems.map((problem) => `severities: ${problem}; unknown counts as high`),
            ],
            advisories: advisoriesLine(scans, service, looked.newest),
        };
        const counts = countSeverities(findings);
        const whole = scans.length > 0 && scans.every(({ state }) => state === 'pass' || state === 'findings');
        return {
            verdict,
            outputs: {
                findings: findings.length,
                ...counts,
                'tools-failed': scans.filter(({ state }) => state === 'tool-error').length,
                // A scan with gaps, once uploaded, would close the alerts that it did not look for.
                sarif: whole ? await writeSarif(findings, scans, io) : undefined,
            },
            title: findings.length === 0 ? 'Security' : `Security: ${(0,report_src/* count */.U9)(findings.length, 'finding')} (${formatCounts(counts)})`,
            summary: summaryBlocks(result),
            annotations: annotationsOf(findings, floor),
            report: reportOf(result, service ?? publicAdvisoryService, looked.newest),
        };
    },
}));
async function runScanner(tool, lock, options, io) {
    switch (tool) {
        case 'bandit':
            return runBandit(options.timeoutMs, io);
        case 'pip-audit':
        case 'uv-audit': {
            const unable = unauditable(tool, lock);
            if (unable !== undefined || lock.kind !== 'read')
                return unable;
            return tool === 'pip-audit' ? runPipAudit(lock, options, io) : runUvAudit(lock, options, io);
        }
    }
}
function parseService(given, io) {
    if (given === undefined)
        return undefined;
    const url = URL.canParse(given) ? new URL(given) : undefined;
    if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
        throw new src/* UserError */.yo(`\`advisory-url\` is not an http or https URL: ${given}.`);
    }
    if (url.password !== '')
        io.log.mask(decodeURIComponent(url.password));
    return advisoryServiceBase(given);
}
/** How old the knowledge is that the verdict rests on. */
function advisoriesLine(scans, service, newest) {
    if (!scans.some(({ tool, state }) => tool !== 'bandit' && (state === 'pass' || state === 'findings' || state === 'incomplete')))
        return '';
    const from = service === undefined ? publicAdvisoryService : action_withoutCredentials(service);
    return `advisories: asked ${from} now${newest === undefined ? '' : `; the newest one found was changed on ${newest.slice(0, 10)}`}`;
}
function action_withoutCredentials(url) {
    return url.replace(/:\/\/[^/@]*@/u, '://');
}


/***/ }),

/***/ 943:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _sluice_runtime__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(809);
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(944);


await (0,_sluice_runtime__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(_action_js__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 489:
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
  uz: () => (/* reexport */ splitLines),
  Yj: () => (/* reexport */ string)
});

// UNUSED EXPORTS: boolean, defineAction, globs, integer, lines, listOf, parseDuration, percent, secret

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
const duration = () => kind('a duration such as 500ms, 30s, 5m or 1h30m (a bare number is seconds)', parseDuration);
const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
/** `500ms`, `30s`, `5m`, `1h30m`, `45` (seconds) to milliseconds. */
function parseDuration(text) {
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
        const items = text
            .split(/[\n,]/u)
            .map((item) => item.trim())
            .filter((item) => item !== '' && !item.startsWith('#'));
        const known = items.map((item) => values.find((value) => value === item));
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

/***/ 405:
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

// UNUSED EXPORTS: annotationsPerLevel, htmlText, messageUnits, plainText, safeUrl, statusIcon, strong

;// CONCATENATED MODULE: ./packages/report/src/annotation.ts
/** GitHub shows this many of each level per step; what is beyond it is dropped without a word. */
const annotationsPerLevel = 10;
/** The annotations that GitHub will show, best first, and those that must be told of elsewhere. */
function rankAnnotations(annotations) {
    const ranked = annotations
        .map((annotation, index) => ({ annotation, index }))
        .sort((a, b) => (b.annotation.rank ?? 0) - (a.annotation.rank ?? 0) || a.index - b.index)
        .map(({ annotation }) => annotation);
    const left = {
        error: annotationsPerLevel,
        warning: annotationsPerLevel,
        notice: annotationsPerLevel,
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
// Escape sequences of terminals: CSI (7 and 8 bit), OSC with its terminator, and the short ones. ECMA-48.
const terminalSequences = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed.
/(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)|\u001b[@-Z\\^_`-~]/gu;
/**
 * Controls except tab and newline, direction marks and overrides, invisible separators and tag characters: they hide
 * or reorder what is read ("Trojan Source", CVE-2021-42574). Joiners of scripts and emoji are left alone.
 */
const hiddenCharacters = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be shown.
/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
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
            return url === undefined ? label : `[${label}](${linkTarget(url)})`;
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
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
/**
 * A complete page that needs nothing from elsewhere: its content security policy allows exactly its own style sheet,
 * no script and no request. Follows the reader's light or dark setting.
 */
function htmlPage(page) {
    const styles = `${pageStyles}${page.styles ?? ''}`;
    const hash = (0,external_node_crypto_.createHash)('sha256').update(styles).digest('base64');
    const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${htmlText(page.title).replaceAll('\n', ' ')}</title>
<style>${styles}</style>
</head>
<body>
<main>
${page.body}</main>
</body>
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

// EXTERNAL MODULE: ./packages/verdict/src/status.ts
var src_status = __nccwpck_require__(555);
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
        title: plainText(annotation.title),
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

/***/ 809:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* reexport */ runAction)
});

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
// EXTERNAL MODULE: ./packages/action/src/index.ts + 5 modules
var src = __nccwpck_require__(489);
// EXTERNAL MODULE: ./packages/report/src/index.ts + 12 modules
var report_src = __nccwpck_require__(405);
// EXTERNAL MODULE: ./packages/verdict/src/verdict.ts
var src_verdict = __nccwpck_require__(376);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: ./packages/runtime/src/command-file.ts



/**
 * Appends `name<<DELIMITER`, value, `DELIMITER` to one of the runner's command files (GITHUB_OUTPUT, GITHUB_STATE, ...).
 * The delimiter is random, so a value cannot end its own block and set something else.
 * Without the variable (a run outside a runner) nothing is written.
 */
function appendKeyValue(file, name, value) {
    if (file === undefined || file === '')
        return;
    const delimiter = `sluice_${(0,external_node_crypto_.randomUUID)()}`;
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
    const marker = `<!-- sluice: ${comment.key.replaceAll('--', '__').replaceAll('>', '_')} -->`;
    const body = `${marker}\n${comment.body}`;
    const listed = await github.list(`${issues}/${number}/comments?per_page=100`, mostComments);
    if (!listed.ok)
        return listed;
    const existing = listed.data.find((candidate) => candidate.body?.startsWith(marker) === true);
    if (existing?.id !== undefined) {
        const updated = await github.request('PATCH', `${issues}/comments/${existing.id}`, { body });
        // Somebody else's comment may begin with the same line; then ours is a new one.
        if (updated.ok || updated.failure !== 'permission')
            return updated.ok ? undefined : updated;
    }
    const created = await github.request('POST', `${issues}/${number}/comments`, { body });
    return created.ok ? undefined : created;
}

;// CONCATENATED MODULE: ./packages/runtime/src/publish-gate.ts



/** The comment's first line, a marker, needs room as well. */
const markerBytes = 512;
/** Everything that a gate's result becomes, in this order: report files, outputs, annotations, summary, comment. */
async function publishGate(gate, result, policy, publisher) {
    const { io, write } = publisher;
    const { verdict } = result;
    const { shown, hidden } = policy.annotations
        ? (0,report_src/* rankAnnotations */.Ly)(result.annotations)
        : { shown: [], hidden: result.annotations };
    const blocks = [...(0,report_src/* verdictBlocks */.wx)(result.title, verdict), ...result.summary, ...hiddenAnnotations(hidden, policy)];
    const markdown = io.log.redact((0,report_src/* renderMarkdown */.Gc)(blocks, { maxBytes: report_src/* summaryBytes */.uf }));
    const report = {
        schema: `sluice/${gate.name}@1`,
        verdict: verdict.status,
        reason: verdict.reason,
        checks: verdict.checks,
        ...result.report,
    };
    const reports = io.files.at(io.host.reports);
    const reportPath = await reports.write('report.json', io.log.redact(`${JSON.stringify(report, null, 2)}\n`));
    const markdownPath = await reports.write('report.md', markdown);
    await reports.write('report.html', io.log.redact((0,report_src/* htmlPage */.X)({ title: result.title, body: (0,report_src/* renderHtml */.K2)(blocks) })));
    publisher.setOutputs({
        ...result.outputs,
        verdict: verdict.status,
        reason: verdict.reason,
        report: reportPath,
        markdown: markdownPath,
    });
    for (const annotation of shown)
        write(`${io.log.redact((0,report_src/* annotationCommand */.jx)(annotation))}\n`);
    if (policy.summary)
        publisher.addSummary(markdown);
    await writeComment({
        when: policy.comment,
        key: [
            gate.name,
            io.github.context.workflow,
            io.github.context.job,
            io.files.root.slice(io.host.workspace.length),
        ].join(' | '),
        body: io.log.redact((0,report_src/* renderMarkdown */.Gc)(blocks, { maxBytes: report_src/* commentBytes */.dc - markerBytes })),
    }, io.github, io.log);
    return endStep(result, policy, io);
}
/** The last words of the step; true when it is to fail. */
function endStep({ title, verdict }, policy, io) {
    const line = `${title}: ${verdict.status}: ${verdict.reason}`;
    switch ((0,src_verdict/* stepResult */.GR)(verdict.status, { mode: policy.mode, onInconclusive: policy['on-inconclusive'] })) {
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
function hiddenAnnotations(hidden, policy) {
    if (hidden.length === 0 || !policy.annotations)
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

;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
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
    const started = performance.now();
    const stdout = createTail(command.maxOutputBytes ?? outputBytes);
    const stderr = createTail(command.maxOutputBytes ?? outputBytes);
    const finished = (ending) => ({
        ending,
        stdout: stdout.text(),
        stderr: stderr.text(),
        truncated: stdout.truncated() || stderr.truncated(),
        durationMs: Math.round(performance.now() - started),
    });
    if (world.cancelled.aborted)
        return finished({ kind: 'cancelled' });
    const [program, ...args] = command.argv;
    const child = (0,external_node_child_process_namespaceObject.spawn)(program, args, {
        cwd: (0,external_node_path_.resolve)(world.root, command.cwd ?? '.'),
        env: environment(world.env, command.env ?? {}),
        detached: process.platform !== 'win32',
        stdio: ['ignore', 'pipe', 'pipe'],
        windowsHide: true,
    });
    const echo = command.echo === true ? world.echo : undefined;
    const written = collectStdout(child, stdout, command.stdoutFile, echo);
    collect(child.stderr, stderr, echo);
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
    const ending = await endOf(child);
    clearTimeout(timer);
    world.cancelled.removeEventListener('abort', onCancel);
    if (forced !== undefined)
        await stop.groupGone();
    await Promise.race([written, later(drainMs)]);
    child.stdout?.destroy();
    child.stderr?.destroy();
    return finished(forced ?? ending);
}
function environment(base, added) {
    const merged = Object.entries({ ...base, ...added }).filter((entry) => entry[1] !== undefined);
    return Object.fromEntries(merged);
}
function collectStdout(child, tail, file, echo) {
    if (file === undefined)
        return collect(child.stdout, tail, echo);
    const target = (0,external_node_fs_namespaceObject.createWriteStream)(file);
    child.stdout?.pipe(target);
    return new Promise((done) => {
        target.on('finish', done).on('error', () => done());
    });
}
function collect(stream, tail, echo) {
    if (stream === null)
        return Promise.resolve();
    const decoder = new TextDecoder();
    stream.on('data', (chunk) => {
        tail.add(chunk);
        echo?.(decoder.decode(chunk, { stream: true }));
    });
    return new Promise((done) => {
        stream
            .on('end', done)
            .on('close', done)
            .on('error', () => done());
    });
}
function endOf(child) {
    return new Promise((done) => {
        child.on('error', (error) => done({ kind: 'not-started', message: error.message }));
        // A program that was killed has no exit code; that is never a success.
        child.on('exit', (code, signal) => done(code === null ? { kind: 'signalled', signal: signal ?? 'unknown' } : { kind: 'exited', code }));
    });
}
function stopper(child, graceMs) {
    let killAt;
    const send = (signal) => {
        if (child.pid === undefined)
            return false;
        try {
            return process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
        }
        catch {
            return false;
        }
    };
    const stop = (signal) => {
        send(signal);
        killAt = performance.now() + graceMs;
        setTimeout(() => send('SIGKILL'), graceMs).unref();
    };
    return Object.assign(stop, {
        groupGone: async () => {
            while (send(0)) {
                if (killAt !== undefined && performance.now() > killAt + 1000)
                    return;
                await later(20);
            }
        },
    });
}
const later = (ms) => new Promise((done) => setTimeout(done, ms));

;// CONCATENATED MODULE: ./packages/runtime/src/exec.ts





function createExec(options) {
    return {
        run: (command) => runProcess(command, options),
        async script({ script, ...command }) {
            const file = (0,external_node_path_.join)(options.scratch, `script-${(0,external_node_crypto_.randomUUID)()}.sh`);
            await (0,promises_namespaceObject.mkdir)(options.scratch, { recursive: true });
            await (0,promises_namespaceObject.writeFile)(file, script.endsWith('\n') ? script : `${script}\n`, { mode: 0o600 });
            const argv = ['bash', '--noprofile', '--norc', '-eo', 'pipefail', file];
            return runProcess({ ...command, argv }, options);
        },
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

;// CONCATENATED MODULE: ./packages/runtime/src/files.ts




const chunkBytes = 1024 * 1024;
const textBytes = 16 * 1024 * 1024;
const neverSearched = new Set(['.git', 'node_modules']);
function createFiles(root) {
    const absolute = (path) => ((0,external_node_path_.isAbsolute)(path) ? path : (0,external_node_path_.join)(root, path));
    return {
        root,
        at: (directory) => createFiles((0,external_node_path_.resolve)(root, directory)),
        glob: (patterns) => findFiles(root, patterns),
        async *stream(path) {
            await existing(path, absolute(path));
            yield* (0,external_node_fs_namespaceObject.createReadStream)(absolute(path), { highWaterMark: chunkBytes });
        },
        async text(path, maxBytes = textBytes) {
            const { size } = await existing(path, absolute(path));
            if (size > maxBytes)
                throw new src/* UserError */.yo(`The file ${path} has ${size} bytes; at most ${maxBytes} are read.`);
            return (0,promises_namespaceObject.readFile)(absolute(path), 'utf8');
        },
        exists: async (path) => (await files_status(absolute(path))) !== undefined,
        isDirectory: async (path) => (await files_status(absolute(path)))?.isDirectory() ?? false,
        async write(path, content) {
            const target = absolute(path);
            await (0,promises_namespaceObject.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
            const temporary = `${target}.${process.pid}.${performance.now().toString().replace('.', '')}.tmp`;
            await (0,promises_namespaceObject.writeFile)(temporary, content);
            await (0,promises_namespaceObject.rename)(temporary, target);
            return target;
        },
        remove: (path) => (0,promises_namespaceObject.rm)(absolute(path), { recursive: true, force: true }),
    };
}
async function findFiles(root, patterns) {
    const wanted = patterns.filter((pattern) => !pattern.startsWith('!')).map((pattern) => belowRoot(root, pattern));
    const refused = patterns
        .filter((pattern) => pattern.startsWith('!'))
        .map((pattern) => belowRoot(root, pattern.slice(1)));
    const excluded = await Promise.all(refused.map((pattern) => paths(root, pattern)));
    const without = new Set(excluded.flat());
    const found = await Promise.all(wanted.map((pattern) => paths(root, pattern)));
    const unique = [...new Set(found.flat())].filter((path) => !without.has(path)).sort();
    const entries = await Promise.all(unique.map((path) => entryOf(root, path)));
    return entries.filter((entry) => entry !== undefined);
}
/** Folders that hold other people's files are not searched, unless the pattern names them. */
async function paths(root, pattern) {
    const named = new Set(pattern.split('/'));
    const exclude = (name) => {
        const last = name.split(/[\\/]/u).at(-1) ?? '';
        return neverSearched.has(last) && !named.has(last);
    };
    return Array.fromAsync((0,promises_namespaceObject.glob)(pattern, { cwd: root, exclude }));
}
function belowRoot(root, pattern) {
    const tidy = pattern.replace(/^\.\//u, '');
    return (0,external_node_path_.isAbsolute)(tidy) ? (0,external_node_path_.relative)(root, tidy).split(external_node_path_.sep).join('/') : tidy;
}
async function entryOf(root, path) {
    const found = await files_status((0,external_node_path_.join)(root, path));
    return found?.isFile() ? { path: path.split(external_node_path_.sep).join('/'), bytes: found.size } : undefined;
}
async function existing(path, absolute) {
    const found = await files_status(absolute);
    if (found === undefined)
        throw new src/* UserError */.yo(`There is no file ${path} (looked for ${absolute}).`);
    if (!found.isFile())
        throw new src/* UserError */.yo(`${path} is not a file.`);
    return found;
}
async function files_status(path) {
    try {
        return await (0,promises_namespaceObject.stat)(path);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/runtime/src/git.ts
const timeoutMs = 5 * 60_000;
const git_outputBytes = 256 * 1024 * 1024;
/** Git as a person's configuration must not change what it prints. */
const plain = ['-c', 'core.quotePath=false', '-c', 'color.ui=never', '-c', 'core.pager=cat'];
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
            const { data, errors } = answer.data;
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
        const wait = rateLimitWait(answer, clock.now()) ?? backoff;
        return wait <= longestWaitMs ? wait : undefined;
    }
    if (answer.status < 500)
        return undefined;
    // 503 says that the request was not taken on; another 5xx may come after the deed.
    return method !== 'POST' || answer.status === 503 ? backoff : undefined;
}
function isRateLimit(answer) {
    if (answer.status === 429)
        return true;
    if (answer.status !== 403)
        return false;
    return answer.headers['retry-after'] !== undefined || answer.headers['x-ratelimit-remaining'] === '0';
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
            // Neither the body nor credentials follow to somebody else.
            body = undefined;
            headers = withoutCredentials(headers ?? {});
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
function withoutCredentials(headers) {
    const kept = Object.entries(lowerCased(headers)).filter(([name]) => name !== 'authorization' && name !== 'cookie');
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

;// CONCATENATED MODULE: ./packages/runtime/src/masking.ts
/** Shorter lines are not masked: a secret with a line `{` would star out every brace of the log. */
const shortestMasked = 4;
/** `announce` gets each value that the runner must mask (`::add-mask::`). */
function createMasking(announce) {
    const known = new Set();
    let longestFirst = [];
    return {
        mask(secret) {
            const values = [secret, ...secret.split(/\r?\n/u)].map((value) => value.trim());
            for (const value of values) {
                if (value.length < shortestMasked || known.has(value))
                    continue;
                known.add(value);
                announce(value);
            }
            longestFirst = [...known].sort((a, b) => b.length - a.length);
        },
        redact: (text) => longestFirst.reduce((redacted, secret) => redacted.replaceAll(secret, '***'), text),
    };
}

;// CONCATENATED MODULE: ./packages/runtime/src/log.ts



function createLog({ write, debug }) {
    const masking = createMasking((value) => write(`::add-mask::${escapeData(value)}\n`));
    return {
        info: (text) => write(`${inert(text)}\n`),
        debug: (text) => {
            if (debug)
                write(`::debug::${escapeData(masking.redact(text))}\n`);
        },
        notice: (text) => write(`${(0,report_src/* workflowCommand */.NA)('notice', {}, masking.redact(text))}\n`),
        warning: (text) => write(`${(0,report_src/* workflowCommand */.NA)('warning', {}, masking.redact(text))}\n`),
        error: (text) => write(`${(0,report_src/* workflowCommand */.NA)('error', {}, masking.redact(text))}\n`),
        raw: (text) => {
            const whole = text.endsWith('\n') ? text : `${text}\n`;
            if (!command.test(whole))
                return write(whole);
            // While commands are stopped the runner prints lines as they are, whatever they begin with.
            const token = (0,external_node_crypto_.randomUUID)();
            write(`::stop-commands::${token}\n${whole}::${token}::\n`);
        },
        group: async (title, body) => {
            write(`::group::${escapeData(title)}\n`);
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
/** The runner reads `::` at the start of a line as a command, and its older form `##[` anywhere in one. */
const command = /^\s*::|##\[/mu;
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
/** Our own lines may quote a project's text: a line of it must not be read as a workflow command. */
function inert(text) {
    return text.replace(/^(\s*)::/gmu, '$1\u200b::').replaceAll('##[', '##\u200b[');
}

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
        clock,
        host,
        state: { save: (key, value) => appendKeyValue(env.GITHUB_STATE, key, value) },
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

;// CONCATENATED MODULE: ./packages/runtime/src/run-action.ts








const postKey = 'sluice-post';
const statePrefix = 'STATE_';
/**
 * The only code that knows the runner's protocol: main or post, inputs, outputs, annotations, summary, comment, exit code.
 * Outputs and reports are written before the step fails.
 */
async function runAction(action) {
    const env = process.env;
    const write = (text) => void process.stdout.write(text);
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
        for (const annotation of (0,report_src/* rankAnnotations */.Ly)(result.annotations ?? []).shown) {
            publisher.write(`${io.log.redact((0,report_src/* annotationCommand */.jx)(annotation))}\n`);
        }
        if (result.summary !== undefined) {
            publisher.addSummary(io.log.redact((0,report_src/* renderMarkdown */.Gc)(result.summary, { maxBytes: report_src/* summaryBytes */.uf })));
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
/** Ends the process once its output is out: a connection or child that is still open must not hold the job. */
function finish(failed) {
    return new Promise(() => {
        process.stdout.write('', () => process.exit(failed ? 1 : 0));
    });
}

;// CONCATENATED MODULE: ./packages/runtime/src/index.ts



/***/ }),

/***/ 555:
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

/***/ 376:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GR: () => (/* binding */ stepResult),
/* harmony export */   LD: () => (/* binding */ decide),
/* harmony export */   Vj: () => (/* binding */ verdictOf)
/* harmony export */ });
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(555);

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
function joinReasons(checks) {
    const shown = checks.slice(0, reasonsShown).map((check) => `${check.name}: ${oneLine(check.reason)}`);
    const hidden = checks.length - shown.length;
    return hidden > 0 ? `${shown.join('; ')}; and ${hidden} more` : shown.join('; ');
}
function oneLine(text) {
    return text.replace(/\s+/gu, ' ').trim();
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
/******/ var __webpack_exports__ = __nccwpck_require__(943);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
