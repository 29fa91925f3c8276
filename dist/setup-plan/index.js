import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 585:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./packages/action/src/index.ts + 4 modules
var src = __nccwpck_require__(740);
;// CONCATENATED MODULE: ./actions/setup/plan/src/manager.ts
/** Package managers with a lock file. */
const managers = (/* unused pure expression or super */ null && (['uv', 'pip', 'npm', 'pnpm']));
/** A requirements file is a lock file when every requirement in it is pinned: see `unpinnedRequirements`. */
const lockFiles = {
    uv: 'uv.lock',
    pip: 'requirements.txt',
    npm: 'package-lock.json',
    pnpm: 'pnpm-lock.yaml',
};
/** uv wins over pip, pnpm over npm: the other file is then an export of the first. */
function detectManagers(present) {
    const python = present(lockFiles.uv) ? ['uv'] : present(lockFiles.pip) ? ['pip'] : [];
    const node = present(lockFiles.pnpm) ? ['pnpm'] : present(lockFiles.npm) ? ['npm'] : [];
    return [...python, ...node];
}
/** What to tell when no lock file is there, by the files that are. */
function missingLock(present, where) {
    if (present('pyproject.toml'))
        return `${where} has a pyproject.toml and no lock file: run \`uv lock\` and commit uv.lock.`;
    if (present('package.json'))
        return `${where} has a package.json and no lock file: run \`npm install\` and commit package-lock.json.`;
    return `${where} has none of uv.lock, requirements.txt, package-lock.json, pnpm-lock.yaml: is \`working-directory\` right?`;
}
/**
 * Requirements without an exact version, hash or local path: installed today they may be another version than yesterday.
 * Format: the requirements file format of pip.
 */
function unpinnedRequirements(text) {
    return text
        .replace(/\\\r?\n/gu, ' ')
        .split(/\r?\n/u)
        .map((line) => line.replace(/(^|\s)#.*$/u, '').trim())
        .filter((line) => line !== '' && !line.startsWith('-'))
        .filter((line) => !/===?\s*[\w.!+-]+/u.test(line) && !/ @ \S+|^\.{0,2}\//u.test(line));
}

;// CONCATENATED MODULE: ./actions/setup/plan/src/project-versions.ts
/** The version of uv that this release was tested with; used when the project names none. */
const testedUv = '0.13.9';
/** First line of `.python-version` that is a version. */
function pythonFromVersionFile(text) {
    return firstLine(text);
}
/** The lowest Python that `requires-python` allows: `>=3.11,<4` is `3.11`. */
function pythonFromProject(pyproject) {
    const range = /^\s*requires-python\s*=\s*["']([^"']+)["']/mu.exec(pyproject)?.[1];
    return /(?:>=|==|~=)\s*(\d+(?:\.\d+){0,2})/u.exec(range ?? '')?.[1];
}
/** `required-version` of the table `[tool.uv]`. */
function uvFromProject(pyproject) {
    const table = /^\[tool\.uv\]\s*$([\s\S]*?)(?=^\[|$(?![\s\S]))/mu.exec(pyproject)?.[1];
    return /^\s*required-version\s*=\s*["']([^"']+)["']/mu.exec(table ?? '')?.[1];
}
/** First line of `.nvmrc` or `.node-version`. */
function nodeFromVersionFile(text) {
    return firstLine(text);
}
/** `engines.node` of package.json. */
function nodeFromProject(packageJson) {
    try {
        const { engines } = JSON.parse(packageJson);
        return typeof engines?.node === 'string' ? engines.node : undefined;
    }
    catch {
        return undefined;
    }
}
function firstLine(text) {
    return text
        .split(/\r?\n/u)
        .map((line) => line.trim())
        .find((line) => line !== '' && !line.startsWith('#'));
}

;// CONCATENATED MODULE: ./actions/setup/plan/src/action.ts



/* harmony default export */ const action = ((0,src/* defineAction */.QP)({
    name: 'setup',
    inputs: {
        'python-version': (0,src/* optional */.lq)((0,src/* string */.Yj)()),
        'uv-version': (0,src/* optional */.lq)((0,src/* string */.Yj)()),
        'node-version': (0,src/* optional */.lq)((0,src/* string */.Yj)()),
        install: (0,src/* boolean */.zM)(),
        groups: (0,src/* lines */.Mn)(),
        cache: (0,src/* oneOf */.yL)(['auto', 'true', 'false']),
        'working-directory': (0,src/* string */.Yj)(),
    },
    async run(inputs, io) {
        const directory = inputs['working-directory'];
        const texts = await readProject(io.files);
        const present = (file) => texts.has(file);
        const managers = detectManagers(present);
        if (managers.length === 0)
            throw new src/* UserError */.yo(missingLock(present, directory));
        if (managers.includes('pip'))
            refuseUnpinned(texts.get(lockFiles.pip) ?? '');
        if (inputs.groups.length > 0 && !managers.includes('uv')) {
            throw new src/* UserError */.yo('`groups` are dependency groups of uv, and this project has no uv.lock.');
        }
        const python = managers.find((manager) => manager === 'uv' || manager === 'pip');
        const node = managers.find((manager) => manager === 'npm' || manager === 'pnpm');
        const cached = inputs.cache !== 'false';
        const pythonVersion = inputs['python-version'] ?? projectPython(texts, python);
        if (python === 'pip' && pythonVersion === undefined) {
            throw new src/* UserError */.yo('Which Python? Give `python-version`, or commit a .python-version file.');
        }
        return {
            outputs: {
                manager: managers[0],
                managers: managers.join('\n'),
                'python-manager': python,
                'node-manager': node,
                'python-version': pythonVersion,
                'uv-version': inputs['uv-version'] ?? uvFromProject(texts.get('pyproject.toml') ?? '') ?? testedUv,
                'node-version': inputs['node-version'] ?? projectNode(texts),
                cache: cached,
                'pip-cache': cached && python === 'pip' ? 'pip' : '',
                'node-cache': cached && node === 'npm' ? 'npm' : '',
                'lock-file': lockFiles[managers[0] ?? 'uv'],
                'lock-glob': python === undefined ? '' : fromWorkspace(directory, lockFiles[python]),
                'node-lock-glob': node === undefined ? '' : fromWorkspace(directory, lockFiles[node]),
                install: inputs.install,
            },
        };
    },
}));
const versionFiles = ['pyproject.toml', 'package.json', '.python-version', '.nvmrc', '.node-version'];
async function readProject(files) {
    const texts = new Map();
    for (const file of [...Object.values(lockFiles), ...versionFiles]) {
        if (!(await files.exists(file)))
            continue;
        const isLock = file === lockFiles.uv || file === lockFiles.npm || file === lockFiles.pnpm;
        texts.set(file, isLock ? '' : await files.text(file));
    }
    return texts;
}
function refuseUnpinned(requirements) {
    const unpinned = unpinnedRequirements(requirements);
    if (unpinned.length === 0)
        return;
    throw new src/* UserError */.yo(`requirements.txt is not locked: ${unpinned.slice(0, 5).join(', ')}${unpinned.length > 5 ? ', …' : ''} without an exact version. ` +
        'Keep your wishes in requirements.in and run `uv pip compile --generate-hashes requirements.in -o requirements.txt`.');
}
function projectPython(texts, manager) {
    // uv reads the same files itself, ranges included.
    if (manager !== 'pip')
        return undefined;
    return (pythonFromVersionFile(texts.get('.python-version') ?? '') ?? pythonFromProject(texts.get('pyproject.toml') ?? ''));
}
function projectNode(texts) {
    const file = texts.get('.nvmrc') ?? texts.get('.node-version') ?? '';
    return nodeFromVersionFile(file) ?? nodeFromProject(texts.get('package.json') ?? '');
}
function fromWorkspace(directory, file) {
    const tidy = directory.replace(/^\.\/|\/$/gu, '');
    return tidy === '.' || tidy === '' ? file : `${tidy}/${file}`;
}


/***/ }),

/***/ 74:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _sluice_runtime__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(415);
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(585);


await (0,_sluice_runtime__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(_action_js__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 740:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  yo: () => (/* reexport */ UserError),
  zM: () => (/* reexport */ input_boolean),
  QP: () => (/* reexport */ defineAction),
  ll: () => (/* reexport */ gateInputs),
  Mn: () => (/* reexport */ lines),
  yL: () => (/* reexport */ oneOf),
  lq: () => (/* reexport */ optional),
  Yj: () => (/* reexport */ string)
});

// UNUSED EXPORTS: defineGate, didYouMean, duration, globs, integer, listOf, parseDuration, percent, secret, splitLines

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

/***/ 415:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* reexport */ runAction)
});

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
// EXTERNAL MODULE: ./packages/action/src/index.ts + 4 modules
var src = __nccwpck_require__(740);
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

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
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
    const hash = (0,external_node_crypto_namespaceObject.createHash)('sha256').update(styles).digest('base64');
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

;// CONCATENATED MODULE: ./packages/verdict/src/status.ts
/** Worst first. A measured failure outranks a malfunction: it stays true when the malfunction is repaired. */
const statusesWorstFirst = ['fail', 'error', 'inconclusive', 'pass'];
/** The worst of the statuses; `undefined` when there are none. */
function worstStatus(statuses) {
    return statusesWorstFirst.find((status) => statuses.includes(status));
}

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
    const rank = (status) => statusesWorstFirst.indexOf(status);
    const rows = [...verdict.checks]
        .sort((a, b) => rank(a.status) - rank(b.status))
        .map((check) => [`${icons[check.status]} ${check.status}`, check.name, check.reason]);
    const checks = table(['Result', 'Check', 'Reason'], rows);
    return [...head, verdict.checks.length > checksUnfolded ? details(countLine(verdict), [checks]) : checks];
}
function countLine(verdict) {
    const counts = statusesWorstFirst
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











;// CONCATENATED MODULE: ./packages/verdict/src/verdict.ts

/**
 * The verdict over all checks: the worst one decides, and its reasons are the reason. No check at all is
 * `inconclusive`: a gate that measured nothing is not green.
 */
function decide(checks) {
    const status = worstStatus(checks.map((check) => check.status));
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
    const delimiter = `sluice_${(0,external_node_crypto_namespaceObject.randomUUID)()}`;
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
        throw new src/* UserError */.yo(`${parse_inputs_heading(problems.length)}\n${problems.join('\n')}`);
    return values;
}
function parse_inputs_heading(count) {
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
        ? rankAnnotations(result.annotations)
        : { shown: [], hidden: result.annotations };
    const blocks = [...verdictBlocks(result.title, verdict), ...result.summary, ...hiddenAnnotations(hidden, policy)];
    const markdown = io.log.redact(renderMarkdown(blocks, { maxBytes: summaryBytes }));
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
    await reports.write('report.html', io.log.redact(htmlPage({ title: result.title, body: renderHtml(blocks) })));
    publisher.setOutputs({
        ...result.outputs,
        verdict: verdict.status,
        reason: verdict.reason,
        report: reportPath,
        markdown: markdownPath,
    });
    for (const annotation of shown)
        write(`${io.log.redact(annotationCommand(annotation))}\n`);
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
        body: io.log.redact(renderMarkdown(blocks, { maxBytes: commentBytes - markerBytes })),
    }, io.github, io.log);
    return endStep(result, policy, io);
}
/** The last words of the step; true when it is to fail. */
function endStep({ title, verdict }, policy, io) {
    const line = `${title}: ${verdict.status}: ${verdict.reason}`;
    switch (stepResult(verdict.status, { mode: policy.mode, onInconclusive: policy['on-inconclusive'] })) {
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
    return [details(title, [table(['Where', 'What', 'Message'], rows, Math.max(0, hidden.length - hiddenRows))])];
}
function place({ path, line }) {
    if (path === undefined)
        return '';
    return code(line === undefined ? path : `${path}:${line}`);
}

;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
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
        cwd: (0,external_node_path_namespaceObject.resolve)(world.root, command.cwd ?? '.'),
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
            const file = (0,external_node_path_namespaceObject.join)(options.scratch, `script-${(0,external_node_crypto_namespaceObject.randomUUID)()}.sh`);
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
    for (const folder of path.split(external_node_path_namespaceObject.delimiter).filter((entry) => entry !== '')) {
        for (const ending of endings) {
            const file = (0,external_node_path_namespaceObject.join)(folder, program + ending);
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
    const absolute = (path) => ((0,external_node_path_namespaceObject.isAbsolute)(path) ? path : (0,external_node_path_namespaceObject.join)(root, path));
    return {
        root,
        at: (directory) => createFiles((0,external_node_path_namespaceObject.resolve)(root, directory)),
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
            await (0,promises_namespaceObject.mkdir)((0,external_node_path_namespaceObject.dirname)(target), { recursive: true });
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
    return (0,external_node_path_namespaceObject.isAbsolute)(tidy) ? (0,external_node_path_namespaceObject.relative)(root, tidy).split(external_node_path_namespaceObject.sep).join('/') : tidy;
}
async function entryOf(root, path) {
    const found = await files_status((0,external_node_path_namespaceObject.join)(root, path));
    return found?.isFile() ? { path: path.split(external_node_path_namespaceObject.sep).join('/'), bytes: found.size } : undefined;
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
    const masking = createMasking((value) => write(`::add-mask::${log_escapeData(value)}\n`));
    return {
        info: (text) => write(`${inert(text)}\n`),
        debug: (text) => {
            if (debug)
                write(`::debug::${log_escapeData(masking.redact(text))}\n`);
        },
        notice: (text) => write(`${workflowCommand('notice', {}, masking.redact(text))}\n`),
        warning: (text) => write(`${workflowCommand('warning', {}, masking.redact(text))}\n`),
        error: (text) => write(`${workflowCommand('error', {}, masking.redact(text))}\n`),
        raw: (text) => {
            const whole = text.endsWith('\n') ? text : `${text}\n`;
            if (!command.test(whole))
                return write(whole);
            // While commands are stopped the runner prints lines as they are, whatever they begin with.
            const token = (0,external_node_crypto_namespaceObject.randomUUID)();
            write(`::stop-commands::${token}\n${whole}::${token}::\n`);
        },
        group: async (title, body) => {
            write(`::group::${log_escapeData(title)}\n`);
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
function log_escapeData(text) {
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
        reports: ownFolder((0,external_node_path_namespaceObject.join)(temporary, 'sluice'), name),
        scratch: ownFolder((0,external_node_path_namespaceObject.join)(temporary, 'sluice-scratch'), name),
        variable: (variable) => env[variable],
        cancelled,
    };
}
/** `NAME`, or `NAME-2`, ... when an earlier step of the job has it. */
function ownFolder(parent, name) {
    (0,external_node_fs_namespaceObject.mkdirSync)(parent, { recursive: true });
    for (let number = 1;; number += 1) {
        const folder = (0,external_node_path_namespaceObject.join)(parent, number === 1 ? name : `${name}-${number}`);
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
        for (const annotation of rankAnnotations(result.annotations ?? []).shown) {
            publisher.write(`${io.log.redact(annotationCommand(annotation))}\n`);
        }
        if (result.summary !== undefined) {
            publisher.addSummary(io.log.redact(renderMarkdown(result.summary, { maxBytes: summaryBytes })));
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
        const verdict = verdictOf('error', error instanceof src/* UserError */.yo ? 'configuration' : 'malfunction', explain(error, io));
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

/***/ 67:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

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
/******/ var __webpack_exports__ = __nccwpck_require__(74);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
