export const id = 373;
export const ids = [373];
export const modules = {

/***/ 7373:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readXml: () => (/* reexport */ readXml)
});

// UNUSED EXPORTS: XmlFault, scanXml, utf8Chunks

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
            const stop = last ? end : complete(bytes, start, end);
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





/***/ })

};
