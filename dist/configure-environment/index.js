import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 788:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./packages/action/src/index.ts + 6 modules
var src = __nccwpck_require__(816);
;// CONCATENATED MODULE: ./packages/environment/src/docker.ts
/**
 * `docker run --env-file` and `env_file` with `format: raw`: a line is a variable, everything behind the first `=` is
 * its value, quotes and spaces included.
 */
const docker = {
    write({ key, value }) {
        if (/[\r\n]/u.test(value)) {
            return {
                ok: false,
                reason: 'a value of several lines cannot be told to docker; use the dialect json, or mount it as a file',
            };
        }
        return { ok: true, text: `${key}=${value}` };
    },
    read(text) {
        const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
        return new Map(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
    },
};

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./packages/environment/src/dotenv-readers.ts
/**
 * What the two widespread readers make of a `.env` file; tests hold both against the real ones. Node: `dotenv` 17 and 18,
 * Python: `python-dotenv` 1 (without the replacement of `${NAME}`, which it does afterwards).
 */
const nodeLine = /^\s*(?:export\s+)?([\w.-]+)(?:\s*=\s*?|:\s+?)(\s*'(?:\\'|[^'])*'|\s*"(?:\\"|[^"])*"|\s*`(?:\\`|[^`])*`|[^#\r\n]+)?\s*(?:#.*)?$/gmu;
function readNodeDotenv(text) {
    const found = new Map();
    for (const [, key = '', given = ''] of text.replaceAll(/\r\n?/gu, '\n').matchAll(nodeLine)) {
        const trimmed = given.trim();
        const double = trimmed.startsWith('"');
        const value = trimmed.replaceAll(/^(['"`])([\s\S]*)\1$/gmu, '$2');
        found.set(key, double ? value.replaceAll('\\n', '\n').replaceAll('\\r', '\r') : value);
    }
    return found;
}
function readPythonDotenv(text, version = '1.2.2') {
    const found = new Map();
    // Files are opened with universal newlines.
    let rest = text.replaceAll(/\r\n?/gu, '\n');
    while (rest !== '') {
        const binding = pythonBinding(rest, version);
        if (binding.key !== undefined)
            found.set(binding.key, binding.value);
        rest = rest.slice(binding.length);
    }
    return found;
}
/** One binding, or the rest of a line that is none. */
function pythonBinding(text, version) {
    const head = /^\s*(?:export[^\S\n]+)?([^=#\s'][^=#\s]*)[^\S\n]*=[^\S\n]*/u.exec(text);
    const skipped = {
        key: undefined,
        value: '',
        length: (/^\s*[^\n]*\n?/u.exec(text)?.[0] ?? text).length || text.length,
    };
    if (head === null)
        return skipped;
    const after = text.slice(head[0].length);
    const [raw, value] = pythonValue(after, version);
    if (raw === undefined)
        return skipped;
    const end = /^[^\S\n]*(?:#[^\n]*)?(?:\n|$)/u.exec(after.slice(raw.length));
    if (end === null)
        return skipped;
    return { key: head[1], value, length: head[0].length + raw.length + end[0].length };
}
function pythonValue(text, version) {
    if (text.startsWith("'")) {
        const match = (version === '1.2.2' ? /^'((?:\\[\s\S]|[^'\\])*)'/u : /^'((?:\\'|[^'])*)'/u).exec(text);
        return [match?.[0], (match?.[1] ?? '').replaceAll(/\\([\\'])/gu, '$1')];
    }
    if (text.startsWith('"')) {
        const match = (version === '1.2.2' ? /^"((?:\\[\s\S]|[^"\\])*)"/u : /^"((?:\\"|[^"])*)"/u).exec(text);
        return [
            match?.[0],
            (match?.[1] ?? '').replaceAll(/\\[\\'"abfnrtv]/gu, (pair) => pythonEscapes[pair[1] ?? ''] ?? pair),
        ];
    }
    const line = /^[^\n]*/u.exec(text)?.[0] ?? '';
    return [line, line.replace(/\s+#.*$/u, '').trimEnd()];
}
const pythonEscapes = {
    '\\': '\\',
    "'": "'",
    '"': '"',
    a: '\u0007',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
};

;// CONCATENATED MODULE: ./packages/environment/src/dotenv.ts


/**
 * `.env` files have no specification, only readers. A value is written in the first of four ways that the `dotenv` of npm,
 * Node.js itself (`--env-file`) and `python-dotenv` read alike and as it was meant.
 */
const dotenv = {
    write(entry) {
        const { key, value } = entry;
        if (value.includes('${') && !/['\\\r]/u.test(value))
            return quoted(key, value);
        const text = ways(entry).find((way) => readsAs(way, entry));
        if (text !== undefined)
            return { ok: true, text };
        const mixed = [...new Set(value.match(/['"`\\\r\n]/gu) ?? [])].map((character) => shown[character] ?? character);
        return {
            ok: false,
            reason: `dotenv readers do not agree on a value with ${mixed.join(' and ')}; use the dialect json or shell`,
        };
    },
    read: (text) => readNodeDotenv(text),
};
const shown = { '\n': 'a line feed', '\r': 'a carriage return', '\\': 'a backslash' };
/** python-dotenv replaces `${NAME}` in quotes of either kind unless it is told not to; single quotes stop the others. */
const quoted = (key, value) => ({ ok: true, text: `${key}='${value}'` });
function ways({ key, value }) {
    const escaped = value.replaceAll('\n', '\\n').replaceAll('\r', '\\r');
    // A value that begins with a quote would run on to the next quote of that kind, lines below.
    const bare = /^['"`]/u.test(value) ? [] : [`${key}=${value}`];
    return [`${key}='${value}'`, `${key}="${value}"`, ...bare, `${key}="${escaped}"`];
}
function readsAs(text, { key, value }) {
    // Something before and behind: a value must not run into its neighbours.
    const file = `BEFORE__='1'\n${text}\nBEHIND__='2'\n`;
    return [readNodeDotenv, readNode, readPython, readOldPython].every((read) => {
        const found = read(file);
        return (found.size === 3 && found.get(key) === value && found.get('BEFORE__') === '1' && found.get('BEHIND__') === '2');
    });
}
function readNode(text) {
    return new Map(Object.entries((0,external_node_util_namespaceObject.parseEnv)(text)).map(([key, value]) => [key, value ?? '']));
}
const readPython = (text) => readPythonDotenv(text, '1.2.2');
const readOldPython = (text) => readPythonDotenv(text, 'before 1.2.2');

;// CONCATENATED MODULE: ./packages/environment/src/shell.ts
/** POSIX shell (`set -a; . ./FILE`): single quotes hold everything but themselves (XCU 2.2.2). */
const shell = {
    write: ({ key, value }) => ({ ok: true, text: `${key}='${value.replaceAll("'", "'\\''")}'` }),
    read(text) {
        const found = new Map();
        const assignment = /([A-Za-z_]\w*)=((?:'[^']*'|\\')*)\n/gu;
        for (const [, key = '', quoted = ''] of text.matchAll(assignment)) {
            found.set(key, quoted.replaceAll(/'([^']*)'|\\(')/gu, (_, inner, quote) => inner ?? quote ?? ''));
        }
        return found;
    },
};

;// CONCATENATED MODULE: ./packages/environment/src/systemd.ts
/**
 * `EnvironmentFile=` of systemd (systemd.exec(5)): in double quotes a backslash takes the special meaning of `"`, `\`,
 * `` ` `` and `$` away, and line ends stand for themselves.
 */
const systemd = {
    write({ key, value }) {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are refused.
        if (/[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]/u.test(value)) {
            return { ok: false, reason: 'systemd refuses control characters' };
        }
        return { ok: true, text: `${key}="${value.replaceAll(/["\\`$]/gu, '\\$&')}"` };
    },
    read(text) {
        const found = new Map();
        const assignment = /([A-Za-z_]\w*)="((?:[^"\\]|\\[\s\S])*)"\n/gu;
        for (const [, key = '', quoted = ''] of text.matchAll(assignment)) {
            found.set(key, quoted.replaceAll(/\\([\s\S])/gu, (pair, next) => ('"\\`$'.includes(next) ? next : pair)));
        }
        return found;
    },
};

;// CONCATENATED MODULE: ./packages/environment/src/dialect.ts




const dialectNames = ['dotenv', 'docker', 'systemd', 'shell', 'json', 'github-env'];
/** The file with all entries, read back and compared. */
function renderEntries(entries, name) {
    if (name === 'json')
        return renderJson(entries);
    const dialect = { dotenv: dotenv, docker: docker, systemd: systemd, shell: shell }[name];
    const lines = [];
    const problems = [];
    for (const entry of entries) {
        const written = dialect.write(entry);
        if (written.ok)
            lines.push(written.text);
        else
            problems.push(`${entry.key}: ${written.reason}`);
    }
    if (problems.length > 0)
        return { ok: false, problems };
    const text = lines.map((line) => `${line}\n`).join('');
    return proven(entries, text, dialect.read(text), name);
}
function renderJson(entries) {
    const text = `${JSON.stringify(Object.fromEntries(entries.map(({ key, value }) => [key, value])), null, 2)}\n`;
    return proven(entries, text, readJson(text), 'json');
}
/** Values of a JSON object; what is no text is as JSON writes it. */
function readJson(text) {
    const entries = Object.entries(JSON.parse(text));
    return new Map(entries.map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]));
}
/** The text, when it says what was meant. */
function proven(entries, text, read, name) {
    const differing = differences(entries, read);
    if (differing.length === 0)
        return { ok: true, text };
    const problems = differing.map((key) => `${key}: reads back as another value in the dialect ${name}`);
    return { ok: false, problems };
}
/** Keys whose value is not the same in what was read; also those that are only there. */
function differences(entries, read) {
    const wanted = new Map(entries.map(({ key, value }) => [key, value]));
    return [...new Set([...wanted.keys(), ...read.keys()])].filter((key) => wanted.get(key) !== read.get(key));
}

;// CONCATENATED MODULE: ./packages/environment/src/entry.ts
const keyPattern = /^[A-Za-z_][A-Za-z0-9_]*$/u;

;// CONCATENATED MODULE: ./packages/environment/src/schema.ts


/**
 * Reads a schema: `KEY=default` lines, with `# @decorator` comments above or behind them, a part of the @env-spec
 * notation: `@required`, `@optional`, `@sensitive`, `@public`, `@type=port`, `@type=enum(a, b)`, `@pattern=/…/`.
 * In an example file (`.env.example`) what stands behind `=` is an example and no default.
 */
function parseSchema(text, { valuesAreExamples }) {
    const variables = [];
    const problems = [];
    let above = [];
    for (const [index, raw] of text
        .replace(/^\ufeff/u, '')
        .split(/\r?\n/u)
        .entries()) {
        const line = raw.trim();
        if (line === '')
            above = [];
        else if (line.startsWith('#'))
            above.push(line);
        else {
            const read = readVariable(line, above, index + 1, valuesAreExamples);
            if (!read.ok)
                problems.push(...read.problems);
            else if (variables.some(({ key }) => key === read.variable.key)) {
                problems.push(`line ${index + 1}: ${read.variable.key} is there twice`);
            }
            else
                variables.push(read.variable);
            above = [];
        }
    }
    if (problems.length === 0 && variables.length === 0)
        problems.push('it names no variable');
    return problems.length > 0 ? { ok: false, problems } : { ok: true, variables };
}
function readVariable(text, above, line, valuesAreExamples) {
    const match = /^(?:export\s+)?([^=\s#]+)\s*(?:=(.*))?$/u.exec(text);
    const key = match?.[1] ?? '';
    if (!keyPattern.test(key))
        return { ok: false, problems: [`line ${line}: this is no \`KEY=default\``] };
    const { value, remark } = splitRemark(match?.[2] ?? '');
    const found = decorators([...above, remark].join('\n'));
    const problems = found.problems.map((problem) => `line ${line}: ${key}: ${problem}`);
    if (problems.length > 0)
        return { ok: false, problems };
    const fallback = valuesAreExamples || value === '' ? undefined : value;
    const variable = {
        key,
        required: found.required ?? fallback === undefined,
        secret: found.secret,
        type: found.type,
        pattern: found.pattern,
        fallback,
        line,
    };
    const wrong = fallback === undefined ? undefined : problemOfValue(variable, fallback);
    if (wrong !== undefined)
        return { ok: false, problems: [`line ${line}: the default of ${key} ${wrong}`] };
    return { ok: true, variable };
}
/** `value # remark`, quotes around the value taken off. */
function splitRemark(text) {
    const quoted = /^\s*(?:"([^"]*)"|'([^']*)')\s*(#.*)?$/u.exec(text);
    if (quoted !== null)
        return { value: quoted[1] ?? quoted[2] ?? '', remark: quoted[3] ?? '' };
    const at = text.search(/(?:^|\s)#/u);
    if (at < 0)
        return { value: text.trim(), remark: '' };
    return { value: text.slice(0, at).trim(), remark: text.slice(at).trim() };
}
const known = ['required', 'optional', 'sensitive', 'secret', 'public', 'type', 'pattern', 'example', 'docs'];
function decorators(remarks) {
    const found = {
        required: undefined,
        secret: undefined,
        type: { kind: 'string' },
        pattern: undefined,
        problems: [],
    };
    const decorator = /(?:^|\s)@([A-Za-z]+)(?:=(\/(?:\\.|[^/\\\n])+\/|enum\([^)\n]*\)|\S+))?/gmu;
    for (const [, name = '', argument] of remarks.matchAll(decorator))
        decorate(found, name, argument);
    return found;
}
function decorate(found, name, argument) {
    const on = argument !== 'false';
    switch (name) {
        case 'required':
            found.required = on;
            return;
        case 'optional':
            found.required = !on;
            return;
        case 'sensitive':
        case 'secret':
            found.secret = on;
            return;
        case 'public':
            found.secret = !on;
            return;
        case 'type': {
            const type = parseType(argument ?? '');
            if (typeof type === 'string')
                found.problems.push(type);
            else
                found.type = type;
            return;
        }
        case 'pattern': {
            const pattern = parsePattern(argument ?? '');
            if (typeof pattern === 'string')
                found.problems.push(pattern);
            else
                found.pattern = pattern;
            return;
        }
        default:
            if (!known.includes(name))
                found.problems.push(`unknown @${name}${(0,src/* didYouMean */.au)(name, known)}`);
    }
}
const plainTypes = ['string', 'number', 'integer', 'boolean', 'port', 'url', 'email'];
function parseType(text) {
    const listed = /^enum\(([^)]*)\)$/u.exec(text)?.[1];
    if (listed !== undefined) {
        const values = listed.split(',').map((value) => value.trim().replace(/^(['"])(.*)\1$/u, '$2'));
        if (values.some((value) => value === ''))
            return `@type=${text} has an empty value`;
        return { kind: 'enum', values };
    }
    const kind = plainTypes.find((type) => type === text);
    return kind === undefined
        ? `@type=${text} is not known${(0,src/* didYouMean */.au)(text, [...plainTypes, 'enum'])}; types: ${plainTypes.join(', ')}, enum(a, b)`
        : { kind };
}
const patternUnits = 500;
function parsePattern(text) {
    const source = /^\/(.+)\/$/u.exec(text)?.[1];
    if (source === undefined || source.length > patternUnits)
        return '@pattern is written /…/';
    try {
        return new RegExp(`^(?:${source})$`, 'u');
    }
    catch {
        return `@pattern=${text} is no regular expression`;
    }
}
/** What is wrong with a value, as the end of a sentence; it never quotes the value. */
function problemOfValue({ type, pattern }, value) {
    return problemOfType(type, value) ?? (pattern?.test(value) === false ? 'does not match its @pattern' : undefined);
}
function problemOfType(type, value) {
    switch (type.kind) {
        case 'string':
            return undefined;
        case 'number':
            return /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/u.test(value) ? undefined : 'is no number';
        case 'integer':
            return /^[+-]?\d+$/u.test(value) ? undefined : 'is no whole number';
        case 'boolean':
            return /^(?:true|false|1|0|yes|no|on|off)$/iu.test(value) ? undefined : 'is neither true nor false';
        case 'port':
            return /^[1-9]\d{0,4}$/u.test(value) && Number(value) <= 65_535 ? undefined : 'is no port from 1 to 65535';
        case 'url':
            return /^[a-z][\w+.-]*:\/\/\S+$/iu.test(value) && URL.canParse(value)
                ? undefined
                : 'is no URL with its scheme, as https://example.com';
        case 'email':
            return /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(value) ? undefined : 'is no address as name@example.com';
        case 'enum':
            return type.values.includes(value) ? undefined : `is none of ${type.values.join(', ')}`;
    }
}
/** A value of these types is no secret unless the schema says so: masking `true` or `8080` would star out half of a log. */
function isSecret(variable) {
    return variable.secret ?? ['string', 'url', 'email'].includes(variable.type.kind);
}

;// CONCATENATED MODULE: ./packages/environment/src/resolve.ts


/**
 * The values of the schema's variables. Names are compared without case when they are not there as written: GitHub
 * writes the names of secrets in capitals.
 */
function resolveValues(variables, { form, values }) {
    const byUpper = new Map([...values].map(([key, value]) => [key.toUpperCase(), value]));
    const entries = [];
    const secrets = [];
    const missing = [];
    const problems = [];
    const defaulted = [];
    for (const variable of variables) {
        const { key, fallback } = variable;
        const given = values.get(key) ?? byUpper.get(key.toUpperCase());
        const value = given === undefined || given === '' ? fallback : given;
        if (value === undefined) {
            if (variable.required)
                missing.push({ key, given: given !== undefined });
            continue;
        }
        if (value === fallback && given !== value)
            defaulted.push(key);
        if (value.includes('\0'))
            problems.push(`${key} has a NUL character, which no environment can hold`);
        const wrong = problemOfValue(variable, value);
        if (wrong !== undefined)
            problems.push(`${key} ${wrong}`);
        if (isSecret(variable))
            secrets.push(value);
        entries.push({ key, value });
    }
    if (form === 'lines')
        problems.push(...unknownKeys(variables, values));
    return { entries, secrets, missing, problems, defaulted };
}
function unknownKeys(variables, values) {
    const known = variables.map(({ key }) => key);
    const upper = new Set(known.map((key) => key.toUpperCase()));
    return [...values.keys()]
        .filter((key) => !upper.has(key.toUpperCase()))
        .map((key) => `${shownKey(key)} is not in the schema${(0,src/* didYouMean */.au)(key, known)}`);
}
const longestName = 40;
/** What stands before a `=` may be the end of a secret of several lines. */
const shownKey = (key) => (key.length > longestName ? `a name of ${key.length} characters` : key);

;// CONCATENATED MODULE: ./packages/environment/src/values.ts

/**
 * Reads the input `values`: a JSON object, or `KEY=value` lines whose values are taken as they are, quotes and `#`
 * included. A value of several lines needs JSON.
 */
function parseValues(text) {
    return text.trim().startsWith('{') ? parseJson(text) : parseLines(text);
}
function parseJson(text) {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        return { ok: false, problems: ['it begins with { and is no complete JSON'] };
    }
    const values = new Map();
    const problems = [];
    for (const [key, value] of Object.entries(json)) {
        if (typeof value === 'string')
            values.set(key, value);
        else if (typeof value === 'number' || typeof value === 'boolean')
            values.set(key, String(value));
        else if (value === null)
            values.set(key, '');
        else
            problems.push(`${key} is ${Array.isArray(value) ? 'a list' : 'an object'}: give it as text, with toJSON`);
    }
    return problems.length > 0 ? { ok: false, problems } : { ok: true, form: 'json', values };
}
function parseLines(text) {
    const values = new Map();
    const problems = [];
    for (const [index, raw] of text.split(/\r?\n/u).entries()) {
        if (raw.trim() === '' || raw.trimStart().startsWith('#'))
            continue;
        const at = raw.indexOf('=');
        const key = raw.slice(0, Math.max(0, at)).trim();
        if (!keyPattern.test(key)) {
            problems.push(`line ${index + 1} is no \`KEY=value\`; a value of several lines needs the JSON form, as toJSON(secrets)`);
        }
        else if (values.has(key))
            problems.push(`${key} is there twice (line ${index + 1})`);
        else
            values.set(key, raw.slice(at + 1));
    }
    return problems.length > 0 ? { ok: false, problems } : { ok: true, form: 'lines', values };
}

;// CONCATENATED MODULE: ./packages/environment/src/index.ts







;// CONCATENATED MODULE: ./actions/configure-environment/src/compare.ts


/** Keys that some environments have and others have not, by the files of the others. */
async function differingKeys(patterns, keys, files) {
    if (patterns.length === 0)
        return [];
    const environments = new Map([['this environment', new Set(keys)]]);
    for (const { path } of await files.glob(patterns)) {
        environments.set(path, new Set(keysOf(await files.text(path), path)));
    }
    const all = [...new Set([...environments.values()].flatMap((names) => [...names]))].sort();
    return all
        .map((key) => ({ key, lacking: [...environments].filter(([, names]) => !names.has(key)).map(([name]) => name) }))
        .filter(({ lacking }) => lacking.length > 0);
}
/** Of a file in any dialect. */
function keysOf(text, path) {
    if (!text.trimStart().startsWith('{'))
        return readPythonDotenv(text).keys();
    try {
        return readJson(text).keys();
    }
    catch {
        throw new src/* UserError */.yo(`\`compare\`: ${path} begins with { and is no complete JSON.`);
    }
}

;// CONCATENATED MODULE: ./actions/configure-environment/src/missing.ts
/** Which name has no value, and the likely cause: GitHub gives an empty text for a secret that is not there. */
function missingReason({ key, given }, context) {
    if (context.pullRequest?.fromFork === true)
        return `${key} is empty: a pull request from a fork gets no secrets`;
    if (context.actor === 'dependabot[bot]') {
        return `${key} is empty: runs of Dependabot get Dependabot secrets only (Settings, Secrets and variables, Dependabot)`;
    }
    const cause = 'no secret or variable of this name is visible to this job (an environment secret needs `environment:` on the job, a called workflow needs it under `secrets:`)';
    return given ? `${key} is empty: ${cause}` : `${key} was not handed over: ${cause}`;
}

;// CONCATENATED MODULE: ./actions/configure-environment/src/reserved.ts
/** Names that the runner keeps for itself, or refuses in GITHUB_ENV (docs: "Workflow commands", setting an environment variable). */
function reservedNames(keys) {
    return keys
        .filter((key) => /^(?:GITHUB_|RUNNER_)/u.test(key) || key === 'NODE_OPTIONS')
        .map((key) => `${key} belongs to the runner and cannot be set for later steps`);
}

;// CONCATENATED MODULE: ./actions/configure-environment/src/source.ts


const schemaBytes = 1024 * 1024;
/** The variables by schema and values. Throws `UserError` when one of the two cannot be read. */
async function readEntries(schema, text, io) {
    const given = parseValues(text);
    if (!given.ok)
        throw new src/* UserError */.yo(`\`values\`: ${given.problems.join('; ')}.`);
    const file = await schemaFile(schema, io);
    if (file !== undefined)
        return { ...resolveValues(await variablesOf(file, io), given), schema: file };
    if (given.form === 'json') {
        throw new src/* UserError */.yo('There is no .env.schema and no .env.example: without one, every secret of the context would be written. Name the variables in one, or give `KEY=value` lines.');
    }
    const entries = [...given.values].map(([key, value]) => ({ key, value }));
    return {
        schema: undefined,
        entries,
        secrets: entries.map(({ value }) => value),
        missing: entries.filter(({ value }) => value === '').map(({ key }) => ({ key, given: true })),
        problems: entries.filter(({ key }) => !keyPattern.test(key)).map(({ key }) => `${key} is no name of a variable`),
        defaulted: [],
    };
}
async function schemaFile(given, io) {
    if (given !== undefined)
        return given;
    for (const file of ['.env.schema', '.env.example'])
        if (await io.files.exists(file))
            return file;
    return undefined;
}
async function variablesOf(file, io) {
    const valuesAreExamples = !file.endsWith('.schema');
    const schema = parseSchema(await io.files.text(file, schemaBytes), { valuesAreExamples });
    if (!schema.ok)
        throw new src/* UserError */.yo(`${file}: ${schema.problems.join('; ')}.`);
    return schema.variables;
}

// EXTERNAL MODULE: ./packages/report/src/index.ts + 12 modules
var report_src = __nccwpck_require__(160);
;// CONCATENATED MODULE: ./actions/configure-environment/src/summary.ts

/** Names and lengths, never a value. */
function summaryBlocks({ entries, file, dialect, source, drift }) {
    const wanted = source.missing.map(({ key, given }) => [(0,report_src/* code */.aY)(key), given ? 'empty' : 'not handed over']);
    const rows = entries.map(({ key, value }) => [
        (0,report_src/* code */.aY)(key),
        source.defaulted.includes(key) ? 'default of the schema' : `${value.length} characters`,
    ]);
    const where = file === undefined ? (dialect === 'github-env' ? 'later steps of this job' : 'nowhere') : file;
    return [
        (0,report_src/* heading */.R_)(3, `Environment: ${entries.length} variables`),
        (0,report_src/* paragraph */.FY)('Written for ', (0,report_src/* code */.aY)(dialect), ' into ', (0,report_src/* code */.aY)(where), ', schema ', (0,report_src/* code */.aY)(source.schema ?? 'none'), '.'),
        ...(rows.length > 0 ? [(0,report_src/* table */.tp)(['Variable', 'Value'], rows)] : []),
        ...(wanted.length > 0 ? [(0,report_src/* table */.tp)(['Missing', 'Why'], wanted)] : []),
        ...(drift.length > 0
            ? [
                (0,report_src/* table */.tp)(['Differs between environments', 'Missing in'], drift.map(({ key, lacking }) => [(0,report_src/* code */.aY)(key), lacking.join(', ')])),
            ]
            : []),
    ];
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
;// CONCATENATED MODULE: ./actions/configure-environment/src/target.ts


/** Absolute path of the file; inside the repository, so that it is gone with it. */
function targetPath(file, io) {
    const path = (0,external_node_path_.resolve)(io.files.root, file);
    const inside = (0,external_node_path_.relative)(io.host.workspace, path);
    if (inside === '' || inside.startsWith('..') || (0,external_node_path_.isAbsolute)(inside)) {
        throw new src/* UserError */.yo(`\`file\` is not inside the checked-out repository: ${file}.`);
    }
    if (inside.split('/')[0] === '.git')
        throw new src/* UserError */.yo(`\`file\` must not be inside .git: ${file}.`);
    return path;
}
/** Secrets must not get into a commit: a tracked file is refused, one that git does not ignore is said. */
async function refuseTracked(path, io) {
    const repository = await io.git.run(['rev-parse', '--is-inside-work-tree']);
    if (!repository.ok)
        return;
    const tracked = await io.git.run(['ls-files', '--error-unmatch', '--', path]);
    const shown = (0,external_node_path_.relative)(io.files.root, path);
    if (tracked.ok) {
        throw new src/* UserError */.yo(`${shown} is tracked by git, and secrets would get into a commit: run \`git rm --cached ${shown}\` and add it to .gitignore.`);
    }
    const ignored = await io.git.run(['check-ignore', '--quiet', '--', path]);
    if (!ignored.ok)
        io.log.warning(`${shown} is not ignored by git: add it to .gitignore, so that no step commits it.`);
}

;// CONCATENATED MODULE: ./actions/configure-environment/src/action.ts








const octal = () => ({
    accepts: 'an octal mode such as 600 or 0640',
    parse: (text) => /^0?[0-7]{3}$/u.test(text)
        ? { ok: true, value: Number.parseInt(text, 8) }
        : { ok: false, expected: 'an octal mode such as 600 or 0640' },
});
/* harmony default export */ const action = ((0,src/* defineAction */.QP)({
    name: 'configure-environment',
    inputs: {
        schema: (0,src/* optional */.lq)((0,src/* string */.Yj)()),
        values: (0,src/* secret */.rJ)(),
        file: (0,src/* string */.Yj)(),
        dialect: (0,src/* oneOf */.yL)(dialectNames),
        mode: octal(),
        keep: (0,src/* boolean */.zM)(),
        compare: (0,src/* globs */.gV)(),
        'working-directory': (0,src/* string */.Yj)(),
        summary: (0,src/* boolean */.zM)(),
    },
    async run(inputs, io) {
        const { dialect } = inputs;
        const source = await readEntries(inputs.schema, inputs.values, io);
        for (const value of source.secrets)
            io.log.mask(value);
        const keys = source.entries.map(({ key }) => key);
        const missing = source.missing.map(({ key }) => key);
        const problems = [...source.problems, ...(dialect === 'github-env' ? reservedNames(keys) : [])];
        const drift = await differingKeys(inputs.compare, keys, io.files);
        const outputs = { keys: keys.join('\n'), missing: missing.join('\n') };
        const blocks = (file, entries) => inputs.summary ? summaryBlocks({ entries, file, dialect, source, drift }) : [];
        for (const { key, lacking } of drift)
            io.log.warning(`${key} is missing in ${lacking.join(', ')}.`);
        if (missing.length > 0 || problems.length > 0) {
            const reasons = [...source.missing.map((one) => missingReason(one, io.github.context)), ...problems];
            return {
                outputs: { ...outputs, file: '' },
                summary: blocks(undefined, []),
                failure: `Nothing was written. ${reasons.join('. ')}.`,
            };
        }
        if (dialect === 'github-env') {
            for (const { key, value } of source.entries)
                io.state.export(key, value);
            return { outputs: { ...outputs, file: '' }, summary: blocks(undefined, source.entries) };
        }
        const path = targetPath(inputs.file, io);
        await refuseTracked(path, io);
        const rendered = renderEntries(source.entries, dialect);
        if (!rendered.ok)
            throw new src/* UserError */.yo(`Nothing was written. ${rendered.problems.join('. ')}.`);
        // Before the file is there: a step that is killed must not leave it behind.
        if (!inputs.keep)
            io.state.save('file', path);
        const written = await io.files.write(path, rendered.text, { mode: inputs.mode });
        if ((await io.files.text(written)) !== rendered.text) {
            throw new src/* UserError */.yo(`${inputs.file} does not hold what was written: does something else write it?`);
        }
        return { outputs: { ...outputs, file: written }, summary: blocks(inputs.file, source.entries) };
    },
    async post(saved, io) {
        const path = saved.get('file');
        if (path === undefined || path === '')
            return;
        await io.files.remove(path);
        io.log.info(`Removed ${path}.`);
    },
}));


/***/ }),

/***/ 0:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _sluice_runtime__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(865);
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(788);


await (0,_sluice_runtime__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(_action_js__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 816:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  yo: () => (/* reexport */ UserError),
  zM: () => (/* reexport */ input_boolean),
  QP: () => (/* reexport */ defineAction),
  au: () => (/* reexport */ didYouMean),
  ll: () => (/* reexport */ gateInputs),
  gV: () => (/* reexport */ globs),
  yL: () => (/* reexport */ oneOf),
  lq: () => (/* reexport */ optional),
  rJ: () => (/* reexport */ secret),
  Yj: () => (/* reexport */ string)
});

// UNUSED EXPORTS: defineGate, duration, formatLimit, integer, lines, listOf, parseDuration, percent, regressionLimit, splitLines

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

/***/ 160:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  jx: () => (/* reexport */ annotationCommand),
  aY: () => (/* reexport */ code),
  dc: () => (/* reexport */ commentBytes),
  zH: () => (/* reexport */ details),
  R_: () => (/* reexport */ heading),
  X: () => (/* reexport */ htmlPage),
  hx: () => (/* reexport */ mapAnnotationText),
  E0: () => (/* reexport */ mapText),
  FY: () => (/* reexport */ paragraph),
  Ly: () => (/* reexport */ rankAnnotations),
  K2: () => (/* reexport */ renderHtml),
  Gc: () => (/* reexport */ renderMarkdown),
  uf: () => (/* reexport */ summaryBytes),
  tp: () => (/* reexport */ table),
  wx: () => (/* reexport */ verdictBlocks),
  NA: () => (/* reexport */ workflowCommand)
});

// UNUSED EXPORTS: annotationsPerLevel, bullets, codeBlock, count, htmlText, link, messageUnits, plainText, safeUrl, some, sparkline, statusIcon, strong, truncateText

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

/***/ 865:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* reexport */ runAction)
});

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
// EXTERNAL MODULE: ./packages/action/src/index.ts + 6 modules
var src = __nccwpck_require__(816);
// EXTERNAL MODULE: ./packages/report/src/index.ts + 12 modules
var report_src = __nccwpck_require__(160);
// EXTERNAL MODULE: ./packages/verdict/src/status.ts
var src_status = __nccwpck_require__(794);
;// CONCATENATED MODULE: ./packages/verdict/src/verdict.ts

/**
 * The verdict over all checks: the worst one decides, and its reasons are the reason. No check at all is
 * `inconclusive`: a gate that measured nothing is not green.
 */
function decide(checks) {
    const status = (0,src_status/* worstStatus */.A)(checks.map((check) => check.status));
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
    const ending = stepResult(verdict.status, { mode: policy.mode, onInconclusive: policy['on-inconclusive'] });
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
    const { createHash } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 598, 23));
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
    const { lookup } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 553, 23));
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
    const client = url.protocol === 'https:' ? await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 708, 23)) : await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 67, 23));
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
    const { isIP } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 30, 23));
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
    const [http, https] = await Promise.all([Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 67, 23)), Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 708, 23))]);
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
    const { Worker } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 919, 23));
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
/** Ends the process: a connection or child that is still open must not hold the job. */
function finish(failed) {
    process.exit(failed ? 1 : 0);
}

;// CONCATENATED MODULE: ./packages/runtime/src/index.ts



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

/***/ 421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 553:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns/promises");

/***/ }),

/***/ 67:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 30:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 714:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");

/***/ }),

/***/ 919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

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
/******/ var __webpack_exports__ = __nccwpck_require__(0);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
