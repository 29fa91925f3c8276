import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 628:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;

__webpack_unused_export__ = ({ value: true });
exports.wT = __webpack_unused_export__ = void 0;
const ed5 = __nccwpck_require__(338);
const ed2 = __nccwpck_require__(604);
const NSed3 = __nccwpck_require__(455);
var isS = ed5.isS;
var isChar10 = ed5.isChar;
var isNameStartChar = ed5.isNameStartChar;
var isNameChar = ed5.isNameChar;
var S_LIST = ed5.S_LIST;
var NAME_RE = ed5.NAME_RE;
var isChar11 = ed2.isChar;
var isNCNameStartChar = NSed3.isNCNameStartChar;
var isNCNameChar = NSed3.isNCNameChar;
var NC_NAME_RE = NSed3.NC_NAME_RE;
const XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
const XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/";
const rootNS = {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment
    __proto__: null,
    xml: XML_NAMESPACE,
    xmlns: XMLNS_NAMESPACE,
};
const XML_ENTITIES = {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment
    __proto__: null,
    amp: "&",
    gt: ">",
    lt: "<",
    quot: "\"",
    apos: "'",
};
// EOC: end-of-chunk
const EOC = -1;
const NL_LIKE = -2;
const S_BEGIN = 0; // Initial state.
const S_BEGIN_WHITESPACE = 1; // leading whitespace
const S_DOCTYPE = 2; // <!DOCTYPE
const S_DOCTYPE_QUOTE = 3; // <!DOCTYPE "//blah
const S_DTD = 4; // <!DOCTYPE "//blah" [ ...
const S_DTD_QUOTED = 5; // <!DOCTYPE "//blah" [ "foo
const S_DTD_OPEN_WAKA = 6;
const S_DTD_OPEN_WAKA_BANG = 7;
const S_DTD_COMMENT = 8; // <!--
const S_DTD_COMMENT_ENDING = 9; // <!-- blah -
const S_DTD_COMMENT_ENDED = 10; // <!-- blah --
const S_DTD_PI = 11; // <?
const S_DTD_PI_ENDING = 12; // <?hi "there" ?
const S_TEXT = 13; // general stuff
const S_ENTITY = 14; // &amp and such
const S_OPEN_WAKA = 15; // <
const S_OPEN_WAKA_BANG = 16; // <!...
const S_COMMENT = 17; // <!--
const S_COMMENT_ENDING = 18; // <!-- blah -
const S_COMMENT_ENDED = 19; // <!-- blah --
const S_CDATA = 20; // <![CDATA[ something
const S_CDATA_ENDING = 21; // ]
const S_CDATA_ENDING_2 = 22; // ]]
const S_PI_FIRST_CHAR = 23; // <?hi, first char
const S_PI_REST = 24; // <?hi, rest of the name
const S_PI_BODY = 25; // <?hi there
const S_PI_ENDING = 26; // <?hi "there" ?
const S_XML_DECL_NAME_START = 27; // <?xml
const S_XML_DECL_NAME = 28; // <?xml foo
const S_XML_DECL_EQ = 29; // <?xml foo=
const S_XML_DECL_VALUE_START = 30; // <?xml foo=
const S_XML_DECL_VALUE = 31; // <?xml foo="bar"
const S_XML_DECL_SEPARATOR = 32; // <?xml foo="bar"
const S_XML_DECL_ENDING = 33; // <?xml ... ?
const S_OPEN_TAG = 34; // <strong
const S_OPEN_TAG_SLASH = 35; // <strong /
const S_ATTRIB = 36; // <a
const S_ATTRIB_NAME = 37; // <a foo
const S_ATTRIB_NAME_SAW_WHITE = 38; // <a foo _
const S_ATTRIB_VALUE = 39; // <a foo=
const S_ATTRIB_VALUE_QUOTED = 40; // <a foo="bar
const S_ATTRIB_VALUE_CLOSED = 41; // <a foo="bar"
const S_ATTRIB_VALUE_UNQUOTED = 42; // <a foo=bar
const S_CLOSE_TAG = 43; // </a
const S_CLOSE_TAG_SAW_WHITE = 44; // </a   >
const TAB = 9;
const NL = 0xA;
const CR = 0xD;
const SPACE = 0x20;
const BANG = 0x21;
const DQUOTE = 0x22;
const AMP = 0x26;
const SQUOTE = 0x27;
const MINUS = 0x2D;
const FORWARD_SLASH = 0x2F;
const SEMICOLON = 0x3B;
const LESS = 0x3C;
const EQUAL = 0x3D;
const GREATER = 0x3E;
const QUESTION = 0x3F;
const OPEN_BRACKET = 0x5B;
const CLOSE_BRACKET = 0x5D;
const NEL = 0x85;
const LS = 0x2028; // Line Separator
const isQuote = (c) => c === DQUOTE || c === SQUOTE;
const QUOTES = [DQUOTE, SQUOTE];
const DOCTYPE_TERMINATOR = [...QUOTES, OPEN_BRACKET, GREATER];
const DTD_TERMINATOR = [...QUOTES, LESS, CLOSE_BRACKET];
const XML_DECL_NAME_TERMINATOR = [EQUAL, QUESTION, ...S_LIST];
const ATTRIB_VALUE_UNQUOTED_TERMINATOR = [...S_LIST, GREATER, AMP, LESS];
function nsPairCheck(parser, prefix, uri) {
    switch (prefix) {
        case "xml":
            if (uri !== XML_NAMESPACE) {
                parser.fail(`xml prefix must be bound to ${XML_NAMESPACE}.`);
            }
            break;
        case "xmlns":
            if (uri !== XMLNS_NAMESPACE) {
                parser.fail(`xmlns prefix must be bound to ${XMLNS_NAMESPACE}.`);
            }
            break;
        default:
    }
    switch (uri) {
        case XMLNS_NAMESPACE:
            parser.fail(prefix === "" ?
                `the default namespace may not be set to ${uri}.` :
                `may not assign a prefix (even "xmlns") to the URI \
${XMLNS_NAMESPACE}.`);
            break;
        case XML_NAMESPACE:
            switch (prefix) {
                case "xml":
                    // Assinging the XML namespace to "xml" is fine.
                    break;
                case "":
                    parser.fail(`the default namespace may not be set to ${uri}.`);
                    break;
                default:
                    parser.fail("may not assign the xml namespace to another prefix.");
            }
            break;
        default:
    }
}
function nsMappingCheck(parser, mapping) {
    for (const local of Object.keys(mapping)) {
        nsPairCheck(parser, local, mapping[local]);
    }
}
const isNCName = (name) => NC_NAME_RE.test(name);
const isName = (name) => NAME_RE.test(name);
const FORBIDDEN_START = 0;
const FORBIDDEN_BRACKET = 1;
const FORBIDDEN_BRACKET_BRACKET = 2;
/**
 * The list of supported events.
 */
__webpack_unused_export__ = [
    "xmldecl",
    "text",
    "processinginstruction",
    "doctype",
    "comment",
    "opentagstart",
    "attribute",
    "opentag",
    "closetag",
    "cdata",
    "error",
    "end",
    "ready",
];
const EVENT_NAME_TO_HANDLER_NAME = {
    xmldecl: "xmldeclHandler",
    text: "textHandler",
    processinginstruction: "piHandler",
    doctype: "doctypeHandler",
    comment: "commentHandler",
    opentagstart: "openTagStartHandler",
    attribute: "attributeHandler",
    opentag: "openTagHandler",
    closetag: "closeTagHandler",
    cdata: "cdataHandler",
    error: "errorHandler",
    end: "endHandler",
    ready: "readyHandler",
};
// eslint-disable-next-line @typescript-eslint/ban-types
class SaxesParser {
    /**
     * @param opt The parser options.
     */
    constructor(opt) {
        this.opt = opt !== null && opt !== void 0 ? opt : {};
        this.fragmentOpt = !!this.opt.fragment;
        const xmlnsOpt = this.xmlnsOpt = !!this.opt.xmlns;
        this.trackPosition = this.opt.position !== false;
        this.fileName = this.opt.fileName;
        if (xmlnsOpt) {
            // This is the function we use to perform name checks on PIs and entities.
            // When namespaces are used, colons are not allowed in PI target names or
            // entity names. So the check depends on whether namespaces are used. See:
            //
            // https://www.w3.org/XML/xml-names-19990114-errata.html
            // NE08
            //
            this.nameStartCheck = isNCNameStartChar;
            this.nameCheck = isNCNameChar;
            this.isName = isNCName;
            // eslint-disable-next-line @typescript-eslint/unbound-method
            this.processAttribs = this.processAttribsNS;
            // eslint-disable-next-line @typescript-eslint/unbound-method
            this.pushAttrib = this.pushAttribNS;
            // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment
            this.ns = Object.assign({ __proto__: null }, rootNS);
            const additional = this.opt.additionalNamespaces;
            if (additional != null) {
                nsMappingCheck(this, additional);
                Object.assign(this.ns, additional);
            }
        }
        else {
            this.nameStartCheck = isNameStartChar;
            this.nameCheck = isNameChar;
            this.isName = isName;
            // eslint-disable-next-line @typescript-eslint/unbound-method
            this.processAttribs = this.processAttribsPlain;
            // eslint-disable-next-line @typescript-eslint/unbound-method
            this.pushAttrib = this.pushAttribPlain;
        }
        //
        // The order of the members in this table needs to correspond to the state
        // numbers given to the states that correspond to the methods being recorded
        // here.
        //
        this.stateTable = [
            /* eslint-disable @typescript-eslint/unbound-method */
            this.sBegin,
            this.sBeginWhitespace,
            this.sDoctype,
            this.sDoctypeQuote,
            this.sDTD,
            this.sDTDQuoted,
            this.sDTDOpenWaka,
            this.sDTDOpenWakaBang,
            this.sDTDComment,
            this.sDTDCommentEnding,
            this.sDTDCommentEnded,
            this.sDTDPI,
            this.sDTDPIEnding,
            this.sText,
            this.sEntity,
            this.sOpenWaka,
            this.sOpenWakaBang,
            this.sComment,
            this.sCommentEnding,
            this.sCommentEnded,
            this.sCData,
            this.sCDataEnding,
            this.sCDataEnding2,
            this.sPIFirstChar,
            this.sPIRest,
            this.sPIBody,
            this.sPIEnding,
            this.sXMLDeclNameStart,
            this.sXMLDeclName,
            this.sXMLDeclEq,
            this.sXMLDeclValueStart,
            this.sXMLDeclValue,
            this.sXMLDeclSeparator,
            this.sXMLDeclEnding,
            this.sOpenTag,
            this.sOpenTagSlash,
            this.sAttrib,
            this.sAttribName,
            this.sAttribNameSawWhite,
            this.sAttribValue,
            this.sAttribValueQuoted,
            this.sAttribValueClosed,
            this.sAttribValueUnquoted,
            this.sCloseTag,
            this.sCloseTagSawWhite,
            /* eslint-enable @typescript-eslint/unbound-method */
        ];
        this._init();
    }
    /**
     * Indicates whether or not the parser is closed. If ``true``, wait for
     * the ``ready`` event to write again.
     */
    get closed() {
        return this._closed;
    }
    _init() {
        var _a;
        this.openWakaBang = "";
        this.text = "";
        this.name = "";
        this.piTarget = "";
        this.entity = "";
        this.q = null;
        this.tags = [];
        this.tag = null;
        this.topNS = null;
        this.chunk = "";
        this.chunkPosition = 0;
        this.i = 0;
        this.prevI = 0;
        this.carriedFromPrevious = undefined;
        this.forbiddenState = FORBIDDEN_START;
        this.attribList = [];
        // The logic is organized so as to minimize the need to check
        // this.opt.fragment while parsing.
        const { fragmentOpt } = this;
        this.state = fragmentOpt ? S_TEXT : S_BEGIN;
        // We want these to be all true if we are dealing with a fragment.
        this.reportedTextBeforeRoot = this.reportedTextAfterRoot = this.closedRoot =
            this.sawRoot = fragmentOpt;
        // An XML declaration is intially possible only when parsing whole
        // documents.
        this.xmlDeclPossible = !fragmentOpt;
        this.xmlDeclExpects = ["version"];
        this.entityReturnState = undefined;
        let { defaultXMLVersion } = this.opt;
        if (defaultXMLVersion === undefined) {
            if (this.opt.forceXMLVersion === true) {
                throw new Error("forceXMLVersion set but defaultXMLVersion is not set");
            }
            defaultXMLVersion = "1.0";
        }
        this.setXMLVersion(defaultXMLVersion);
        this.positionAtNewLine = 0;
        this.doctype = false;
        this._closed = false;
        this.xmlDecl = {
            version: undefined,
            encoding: undefined,
            standalone: undefined,
        };
        this.line = 1;
        this.column = 0;
        this.ENTITIES = Object.create(XML_ENTITIES);
        (_a = this.readyHandler) === null || _a === void 0 ? void 0 : _a.call(this);
    }
    /**
     * The stream position the parser is currently looking at. This field is
     * zero-based.
     *
     * This field is not based on counting Unicode characters but is to be
     * interpreted as a plain index into a JavaScript string.
     */
    get position() {
        return this.chunkPosition + this.i;
    }
    /**
     * The column number of the next character to be read by the parser.  *
     * This field is zero-based. (The first column in a line is 0.)
     *
     * This field reports the index at which the next character would be in the
     * line if the line were represented as a JavaScript string.  Note that this
     * *can* be different to a count based on the number of *Unicode characters*
     * due to how JavaScript handles astral plane characters.
     *
     * See [[column]] for a number that corresponds to a count of Unicode
     * characters.
     */
    get columnIndex() {
        return this.position - this.positionAtNewLine;
    }
    /**
     * Set an event listener on an event. The parser supports one handler per
     * event type. If you try to set an event handler over an existing handler,
     * the old handler is silently overwritten.
     *
     * @param name The event to listen to.
     *
     * @param handler The handler to set.
     */
    on(name, handler) {
        // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-member-access
        this[EVENT_NAME_TO_HANDLER_NAME[name]] = handler;
    }
    /**
     * Unset an event handler.
     *
     * @parma name The event to stop listening to.
     */
    off(name) {
        // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-member-access
        this[EVENT_NAME_TO_HANDLER_NAME[name]] = undefined;
    }
    /**
     * Make an error object. The error object will have a message that contains
     * the ``fileName`` option passed at the creation of the parser. If position
     * tracking was turned on, it will also have line and column number
     * information.
     *
     * @param message The message describing the error to report.
     *
     * @returns An error object with a properly formatted message.
     */
    makeError(message) {
        var _a;
        let msg = (_a = this.fileName) !== null && _a !== void 0 ? _a : "";
        if (this.trackPosition) {
            if (msg.length > 0) {
                msg += ":";
            }
            msg += `${this.line}:${this.column}`;
        }
        if (msg.length > 0) {
            msg += ": ";
        }
        return new Error(msg + message);
    }
    /**
     * Report a parsing error. This method is made public so that client code may
     * check for issues that are outside the scope of this project and can report
     * errors.
     *
     * @param message The error to report.
     *
     * @returns this
     */
    fail(message) {
        const err = this.makeError(message);
        const handler = this.errorHandler;
        if (handler === undefined) {
            throw err;
        }
        else {
            handler(err);
        }
        return this;
    }
    /**
     * Write a XML data to the parser.
     *
     * @param chunk The XML data to write.
     *
     * @returns this
     */
    // We do need object for the type here. Yes, it often causes problems
    // but not in this case.
    write(chunk) {
        if (this.closed) {
            return this.fail("cannot write after close; assign an onready handler.");
        }
        let end = false;
        if (chunk === null) {
            // We cannot return immediately because carriedFromPrevious may need
            // processing.
            end = true;
            chunk = "";
        }
        else if (typeof chunk === "object") {
            chunk = chunk.toString();
        }
        // We checked if performing a pre-decomposition of the string into an array
        // of single complete characters (``Array.from(chunk)``) would be faster
        // than the current repeated calls to ``charCodeAt``. As of August 2018, it
        // isn't. (There may be Node-specific code that would perform faster than
        // ``Array.from`` but don't want to be dependent on Node.)
        if (this.carriedFromPrevious !== undefined) {
            // The previous chunk had char we must carry over.
            chunk = `${this.carriedFromPrevious}${chunk}`;
            this.carriedFromPrevious = undefined;
        }
        let limit = chunk.length;
        const lastCode = chunk.charCodeAt(limit - 1);
        if (!end &&
            // A trailing CR or surrogate must be carried over to the next
            // chunk.
            (lastCode === CR || (lastCode >= 0xD800 && lastCode <= 0xDBFF))) {
            // The chunk ends with a character that must be carried over. We cannot
            // know how to handle it until we get the next chunk or the end of the
            // stream. So save it for later.
            this.carriedFromPrevious = chunk[limit - 1];
            limit--;
            chunk = chunk.slice(0, limit);
        }
        const { stateTable } = this;
        this.chunk = chunk;
        this.i = 0;
        while (this.i < limit) {
            // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-argument
            stateTable[this.state].call(this);
        }
        this.chunkPosition += limit;
        return end ? this.end() : this;
    }
    /**
     * Close the current stream. Perform final well-formedness checks and reset
     * the parser tstate.
     *
     * @returns this
     */
    close() {
        return this.write(null);
    }
    /**
     * Get a single code point out of the current chunk. This updates the current
     * position if we do position tracking.
     *
     * This is the algorithm to use for XML 1.0.
     *
     * @returns The character read.
     */
    getCode10() {
        const { chunk, i } = this;
        this.prevI = i;
        // Yes, we do this instead of doing this.i++. Doing it this way, we do not
        // read this.i again, which is a bit faster.
        this.i = i + 1;
        if (i >= chunk.length) {
            return EOC;
        }
        // Using charCodeAt and handling the surrogates ourselves is faster
        // than using codePointAt.
        const code = chunk.charCodeAt(i);
        this.column++;
        if (code < 0xD800) {
            if (code >= SPACE || code === TAB) {
                return code;
            }
            switch (code) {
                case NL:
                    this.line++;
                    this.column = 0;
                    this.positionAtNewLine = this.position;
                    return NL;
                case CR:
                    // We may get NaN if we read past the end of the chunk, which is fine.
                    if (chunk.charCodeAt(i + 1) === NL) {
                        // A \r\n sequence is converted to \n so we have to skip over the
                        // next character. We already know it has a size of 1 so ++ is fine
                        // here.
                        this.i = i + 2;
                    }
                    // Otherwise, a \r is just converted to \n, so we don't have to skip
                    // ahead.
                    // In either case, \r becomes \n.
                    this.line++;
                    this.column = 0;
                    this.positionAtNewLine = this.position;
                    return NL_LIKE;
                default:
                    // If we get here, then code < SPACE and it is not NL CR or TAB.
                    this.fail("disallowed character.");
                    return code;
            }
        }
        if (code > 0xDBFF) {
            // This is a specialized version of isChar10 that takes into account
            // that in this context code > 0xDBFF and code <= 0xFFFF. So it does not
            // test cases that don't need testing.
            if (!(code >= 0xE000 && code <= 0xFFFD)) {
                this.fail("disallowed character.");
            }
            return code;
        }
        const final = 0x10000 + ((code - 0xD800) * 0x400) +
            (chunk.charCodeAt(i + 1) - 0xDC00);
        this.i = i + 2;
        // This is a specialized version of isChar10 that takes into account that in
        // this context necessarily final >= 0x10000.
        if (final > 0x10FFFF) {
            this.fail("disallowed character.");
        }
        return final;
    }
    /**
     * Get a single code point out of the current chunk. This updates the current
     * position if we do position tracking.
     *
     * This is the algorithm to use for XML 1.1.
     *
     * @returns {number} The character read.
     */
    getCode11() {
        const { chunk, i } = this;
        this.prevI = i;
        // Yes, we do this instead of doing this.i++. Doing it this way, we do not
        // read this.i again, which is a bit faster.
        this.i = i + 1;
        if (i >= chunk.length) {
            return EOC;
        }
        // Using charCodeAt and handling the surrogates ourselves is faster
        // than using codePointAt.
        const code = chunk.charCodeAt(i);
        this.column++;
        if (code < 0xD800) {
            if ((code > 0x1F && code < 0x7F) || (code > 0x9F && code !== LS) ||
                code === TAB) {
                return code;
            }
            switch (code) {
                case NL: // 0xA
                    this.line++;
                    this.column = 0;
                    this.positionAtNewLine = this.position;
                    return NL;
                case CR: { // 0xD
                    // We may get NaN if we read past the end of the chunk, which is
                    // fine.
                    const next = chunk.charCodeAt(i + 1);
                    if (next === NL || next === NEL) {
                        // A CR NL or CR NEL sequence is converted to NL so we have to skip
                        // over the next character. We already know it has a size of 1.
                        this.i = i + 2;
                    }
                    // Otherwise, a CR is just converted to NL, no skip.
                }
                /* yes, fall through */
                case NEL: // 0x85
                case LS: // Ox2028
                    this.line++;
                    this.column = 0;
                    this.positionAtNewLine = this.position;
                    return NL_LIKE;
                default:
                    this.fail("disallowed character.");
                    return code;
            }
        }
        if (code > 0xDBFF) {
            // This is a specialized version of isCharAndNotRestricted that takes into
            // account that in this context code > 0xDBFF and code <= 0xFFFF. So it
            // does not test cases that don't need testing.
            if (!(code >= 0xE000 && code <= 0xFFFD)) {
                this.fail("disallowed character.");
            }
            return code;
        }
        const final = 0x10000 + ((code - 0xD800) * 0x400) +
            (chunk.charCodeAt(i + 1) - 0xDC00);
        this.i = i + 2;
        // This is a specialized version of isCharAndNotRestricted that takes into
        // account that in this context necessarily final >= 0x10000.
        if (final > 0x10FFFF) {
            this.fail("disallowed character.");
        }
        return final;
    }
    /**
     * Like ``getCode`` but with the return value normalized so that ``NL`` is
     * returned for ``NL_LIKE``.
     */
    getCodeNorm() {
        const c = this.getCode();
        return c === NL_LIKE ? NL : c;
    }
    unget() {
        this.i = this.prevI;
        this.column--;
    }
    /**
     * Capture characters into a buffer until encountering one of a set of
     * characters.
     *
     * @param chars An array of codepoints. Encountering a character in the array
     * ends the capture. (``chars`` may safely contain ``NL``.)
     *
     * @return The character code that made the capture end, or ``EOC`` if we hit
     * the end of the chunk. The return value cannot be NL_LIKE: NL is returned
     * instead.
     */
    captureTo(chars) {
        let { i: start } = this;
        const { chunk } = this;
        // eslint-disable-next-line no-constant-condition
        while (true) {
            const c = this.getCode();
            const isNLLike = c === NL_LIKE;
            const final = isNLLike ? NL : c;
            if (final === EOC || chars.includes(final)) {
                this.text += chunk.slice(start, this.prevI);
                return final;
            }
            if (isNLLike) {
                this.text += `${chunk.slice(start, this.prevI)}\n`;
                start = this.i;
            }
        }
    }
    /**
     * Capture characters into a buffer until encountering a character.
     *
     * @param char The codepoint that ends the capture. **NOTE ``char`` MAY NOT
     * CONTAIN ``NL``.** Passing ``NL`` will result in buggy behavior.
     *
     * @return ``true`` if we ran into the character. Otherwise, we ran into the
     * end of the current chunk.
     */
    captureToChar(char) {
        let { i: start } = this;
        const { chunk } = this;
        // eslint-disable-next-line no-constant-condition
        while (true) {
            let c = this.getCode();
            switch (c) {
                case NL_LIKE:
                    this.text += `${chunk.slice(start, this.prevI)}\n`;
                    start = this.i;
                    c = NL;
                    break;
                case EOC:
                    this.text += chunk.slice(start);
                    return false;
                default:
            }
            if (c === char) {
                this.text += chunk.slice(start, this.prevI);
                return true;
            }
        }
    }
    /**
     * Capture characters that satisfy ``isNameChar`` into the ``name`` field of
     * this parser.
     *
     * @return The character code that made the test fail, or ``EOC`` if we hit
     * the end of the chunk. The return value cannot be NL_LIKE: NL is returned
     * instead.
     */
    captureNameChars() {
        const { chunk, i: start } = this;
        // eslint-disable-next-line no-constant-condition
        while (true) {
            const c = this.getCode();
            if (c === EOC) {
                this.name += chunk.slice(start);
                return EOC;
            }
            // NL is not a name char so we don't have to test specifically for it.
            if (!isNameChar(c)) {
                this.name += chunk.slice(start, this.prevI);
                return c === NL_LIKE ? NL : c;
            }
        }
    }
    /**
     * Skip white spaces.
     *
     * @return The character that ended the skip, or ``EOC`` if we hit
     * the end of the chunk. The return value cannot be NL_LIKE: NL is returned
     * instead.
     */
    skipSpaces() {
        // eslint-disable-next-line no-constant-condition
        while (true) {
            const c = this.getCodeNorm();
            if (c === EOC || !isS(c)) {
                return c;
            }
        }
    }
    setXMLVersion(version) {
        this.currentXMLVersion = version;
        /*  eslint-disable @typescript-eslint/unbound-method */
        if (version === "1.0") {
            this.isChar = isChar10;
            this.getCode = this.getCode10;
        }
        else {
            this.isChar = isChar11;
            this.getCode = this.getCode11;
        }
        /* eslint-enable @typescript-eslint/unbound-method */
    }
    // STATE ENGINE METHODS
    // This needs to be a state separate from S_BEGIN_WHITESPACE because we want
    // to be sure never to come back to this state later.
    sBegin() {
        // We are essentially peeking at the first character of the chunk. Since
        // S_BEGIN can be in effect only when we start working on the first chunk,
        // the index at which we must look is necessarily 0. Note also that the
        // following test does not depend on decoding surrogates.
        // If the initial character is 0xFEFF, ignore it.
        if (this.chunk.charCodeAt(0) === 0xFEFF) {
            this.i++;
            this.column++;
        }
        this.state = S_BEGIN_WHITESPACE;
    }
    sBeginWhitespace() {
        // We need to know whether we've encountered spaces or not because as soon
        // as we run into a space, an XML declaration is no longer possible. Rather
        // than slow down skipSpaces even in places where we don't care whether it
        // skipped anything or not, we check whether prevI is equal to the value of
        // i from before we skip spaces.
        const iBefore = this.i;
        const c = this.skipSpaces();
        if (this.prevI !== iBefore) {
            this.xmlDeclPossible = false;
        }
        switch (c) {
            case LESS:
                this.state = S_OPEN_WAKA;
                // We could naively call closeText but in this state, it is not normal
                // to have text be filled with any data.
                if (this.text.length !== 0) {
                    throw new Error("no-empty text at start");
                }
                break;
            case EOC:
                break;
            default:
                this.unget();
                this.state = S_TEXT;
                this.xmlDeclPossible = false;
        }
    }
    sDoctype() {
        var _a;
        const c = this.captureTo(DOCTYPE_TERMINATOR);
        switch (c) {
            case GREATER: {
                (_a = this.doctypeHandler) === null || _a === void 0 ? void 0 : _a.call(this, this.text);
                this.text = "";
                this.state = S_TEXT;
                this.doctype = true; // just remember that we saw it.
                break;
            }
            case EOC:
                break;
            default:
                this.text += String.fromCodePoint(c);
                if (c === OPEN_BRACKET) {
                    this.state = S_DTD;
                }
                else if (isQuote(c)) {
                    this.state = S_DOCTYPE_QUOTE;
                    this.q = c;
                }
        }
    }
    sDoctypeQuote() {
        const q = this.q;
        if (this.captureToChar(q)) {
            this.text += String.fromCodePoint(q);
            this.q = null;
            this.state = S_DOCTYPE;
        }
    }
    sDTD() {
        const c = this.captureTo(DTD_TERMINATOR);
        if (c === EOC) {
            return;
        }
        this.text += String.fromCodePoint(c);
        if (c === CLOSE_BRACKET) {
            this.state = S_DOCTYPE;
        }
        else if (c === LESS) {
            this.state = S_DTD_OPEN_WAKA;
        }
        else if (isQuote(c)) {
            this.state = S_DTD_QUOTED;
            this.q = c;
        }
    }
    sDTDQuoted() {
        const q = this.q;
        if (this.captureToChar(q)) {
            this.text += String.fromCodePoint(q);
            this.state = S_DTD;
            this.q = null;
        }
    }
    sDTDOpenWaka() {
        const c = this.getCodeNorm();
        this.text += String.fromCodePoint(c);
        switch (c) {
            case BANG:
                this.state = S_DTD_OPEN_WAKA_BANG;
                this.openWakaBang = "";
                break;
            case QUESTION:
                this.state = S_DTD_PI;
                break;
            default:
                this.state = S_DTD;
        }
    }
    sDTDOpenWakaBang() {
        const char = String.fromCodePoint(this.getCodeNorm());
        const owb = this.openWakaBang += char;
        this.text += char;
        if (owb !== "-") {
            this.state = owb === "--" ? S_DTD_COMMENT : S_DTD;
            this.openWakaBang = "";
        }
    }
    sDTDComment() {
        if (this.captureToChar(MINUS)) {
            this.text += "-";
            this.state = S_DTD_COMMENT_ENDING;
        }
    }
    sDTDCommentEnding() {
        const c = this.getCodeNorm();
        this.text += String.fromCodePoint(c);
        this.state = c === MINUS ? S_DTD_COMMENT_ENDED : S_DTD_COMMENT;
    }
    sDTDCommentEnded() {
        const c = this.getCodeNorm();
        this.text += String.fromCodePoint(c);
        if (c === GREATER) {
            this.state = S_DTD;
        }
        else {
            this.fail("malformed comment.");
            // <!-- blah -- bloo --> will be recorded as
            // a comment of " blah -- bloo "
            this.state = S_DTD_COMMENT;
        }
    }
    sDTDPI() {
        if (this.captureToChar(QUESTION)) {
            this.text += "?";
            this.state = S_DTD_PI_ENDING;
        }
    }
    sDTDPIEnding() {
        const c = this.getCodeNorm();
        this.text += String.fromCodePoint(c);
        if (c === GREATER) {
            this.state = S_DTD;
        }
    }
    sText() {
        //
        // We did try a version of saxes where the S_TEXT state was split in two
        // states: one for text inside the root element, and one for text
        // outside. This was avoiding having to test this.tags.length to decide
        // what implementation to actually use.
        //
        // Peformance testing on gigabyte-size files did not show any advantage to
        // using the two states solution instead of the current one. Conversely, it
        // made the code a bit more complicated elsewhere. For instance, a comment
        // can appear before the root element so when a comment ended it was
        // necessary to determine whether to return to the S_TEXT state or to the
        // new text-outside-root state.
        //
        if (this.tags.length !== 0) {
            this.handleTextInRoot();
        }
        else {
            this.handleTextOutsideRoot();
        }
    }
    sEntity() {
        // This is essentially a specialized version of captureToChar(SEMICOLON...)
        let { i: start } = this;
        const { chunk } = this;
        // eslint-disable-next-line no-labels, no-restricted-syntax
        loop: 
        // eslint-disable-next-line no-constant-condition
        while (true) {
            switch (this.getCode()) {
                case NL_LIKE:
                    this.entity += `${chunk.slice(start, this.prevI)}\n`;
                    start = this.i;
                    break;
                case SEMICOLON: {
                    const { entityReturnState } = this;
                    const entity = this.entity + chunk.slice(start, this.prevI);
                    this.state = entityReturnState;
                    let parsed;
                    if (entity === "") {
                        this.fail("empty entity name.");
                        parsed = "&;";
                    }
                    else {
                        parsed = this.parseEntity(entity);
                        this.entity = "";
                    }
                    if (entityReturnState !== S_TEXT || this.textHandler !== undefined) {
                        this.text += parsed;
                    }
                    // eslint-disable-next-line no-labels
                    break loop;
                }
                case EOC:
                    this.entity += chunk.slice(start);
                    // eslint-disable-next-line no-labels
                    break loop;
                default:
            }
        }
    }
    sOpenWaka() {
        // Reminder: a state handler is called with at least one character
        // available in the current chunk. So the first call to get code inside of
        // a state handler cannot return ``EOC``. That's why we don't test
        // for it.
        const c = this.getCode();
        // either a /, ?, !, or text is coming next.
        if (isNameStartChar(c)) {
            this.state = S_OPEN_TAG;
            this.unget();
            this.xmlDeclPossible = false;
        }
        else {
            switch (c) {
                case FORWARD_SLASH:
                    this.state = S_CLOSE_TAG;
                    this.xmlDeclPossible = false;
                    break;
                case BANG:
                    this.state = S_OPEN_WAKA_BANG;
                    this.openWakaBang = "";
                    this.xmlDeclPossible = false;
                    break;
                case QUESTION:
                    this.state = S_PI_FIRST_CHAR;
                    break;
                default:
                    this.fail("disallowed character in tag name");
                    this.state = S_TEXT;
                    this.xmlDeclPossible = false;
            }
        }
    }
    sOpenWakaBang() {
        this.openWakaBang += String.fromCodePoint(this.getCodeNorm());
        switch (this.openWakaBang) {
            case "[CDATA[":
                if (!this.sawRoot && !this.reportedTextBeforeRoot) {
                    this.fail("text data outside of root node.");
                    this.reportedTextBeforeRoot = true;
                }
                if (this.closedRoot && !this.reportedTextAfterRoot) {
                    this.fail("text data outside of root node.");
                    this.reportedTextAfterRoot = true;
                }
                this.state = S_CDATA;
                this.openWakaBang = "";
                break;
            case "--":
                this.state = S_COMMENT;
                this.openWakaBang = "";
                break;
            case "DOCTYPE":
                this.state = S_DOCTYPE;
                if (this.doctype || this.sawRoot) {
                    this.fail("inappropriately located doctype declaration.");
                }
                this.openWakaBang = "";
                break;
            default:
                // 7 happens to be the maximum length of the string that can possibly
                // match one of the cases above.
                if (this.openWakaBang.length >= 7) {
                    this.fail("incorrect syntax.");
                }
        }
    }
    sComment() {
        if (this.captureToChar(MINUS)) {
            this.state = S_COMMENT_ENDING;
        }
    }
    sCommentEnding() {
        var _a;
        const c = this.getCodeNorm();
        if (c === MINUS) {
            this.state = S_COMMENT_ENDED;
            (_a = this.commentHandler) === null || _a === void 0 ? void 0 : _a.call(this, this.text);
            this.text = "";
        }
        else {
            this.text += `-${String.fromCodePoint(c)}`;
            this.state = S_COMMENT;
        }
    }
    sCommentEnded() {
        const c = this.getCodeNorm();
        if (c !== GREATER) {
            this.fail("malformed comment.");
            // <!-- blah -- bloo --> will be recorded as
            // a comment of " blah -- bloo "
            this.text += `--${String.fromCodePoint(c)}`;
            this.state = S_COMMENT;
        }
        else {
            this.state = S_TEXT;
        }
    }
    sCData() {
        if (this.captureToChar(CLOSE_BRACKET)) {
            this.state = S_CDATA_ENDING;
        }
    }
    sCDataEnding() {
        const c = this.getCodeNorm();
        if (c === CLOSE_BRACKET) {
            this.state = S_CDATA_ENDING_2;
        }
        else {
            this.text += `]${String.fromCodePoint(c)}`;
            this.state = S_CDATA;
        }
    }
    sCDataEnding2() {
        var _a;
        const c = this.getCodeNorm();
        switch (c) {
            case GREATER: {
                (_a = this.cdataHandler) === null || _a === void 0 ? void 0 : _a.call(this, this.text);
                this.text = "";
                this.state = S_TEXT;
                break;
            }
            case CLOSE_BRACKET:
                this.text += "]";
                break;
            default:
                this.text += `]]${String.fromCodePoint(c)}`;
                this.state = S_CDATA;
        }
    }
    // We need this separate state to check the first character fo the pi target
    // with this.nameStartCheck which allows less characters than this.nameCheck.
    sPIFirstChar() {
        const c = this.getCodeNorm();
        // This is first because in the case where the file is well-formed this is
        // the branch taken. We optimize for well-formedness.
        if (this.nameStartCheck(c)) {
            this.piTarget += String.fromCodePoint(c);
            this.state = S_PI_REST;
        }
        else if (c === QUESTION || isS(c)) {
            this.fail("processing instruction without a target.");
            this.state = c === QUESTION ? S_PI_ENDING : S_PI_BODY;
        }
        else {
            this.fail("disallowed character in processing instruction name.");
            this.piTarget += String.fromCodePoint(c);
            this.state = S_PI_REST;
        }
    }
    sPIRest() {
        // Capture characters into a piTarget while ``this.nameCheck`` run on the
        // character read returns true.
        const { chunk, i: start } = this;
        // eslint-disable-next-line no-constant-condition
        while (true) {
            const c = this.getCodeNorm();
            if (c === EOC) {
                this.piTarget += chunk.slice(start);
                return;
            }
            // NL cannot satisfy this.nameCheck so we don't have to test specifically
            // for it.
            if (!this.nameCheck(c)) {
                this.piTarget += chunk.slice(start, this.prevI);
                const isQuestion = c === QUESTION;
                if (isQuestion || isS(c)) {
                    if (this.piTarget === "xml") {
                        if (!this.xmlDeclPossible) {
                            this.fail("an XML declaration must be at the start of the document.");
                        }
                        this.state = isQuestion ? S_XML_DECL_ENDING : S_XML_DECL_NAME_START;
                    }
                    else {
                        this.state = isQuestion ? S_PI_ENDING : S_PI_BODY;
                    }
                }
                else {
                    this.fail("disallowed character in processing instruction name.");
                    this.piTarget += String.fromCodePoint(c);
                }
                break;
            }
        }
    }
    sPIBody() {
        if (this.text.length === 0) {
            const c = this.getCodeNorm();
            if (c === QUESTION) {
                this.state = S_PI_ENDING;
            }
            else if (!isS(c)) {
                this.text = String.fromCodePoint(c);
            }
        }
        // The question mark character is not valid inside any of the XML
        // declaration name/value pairs.
        else if (this.captureToChar(QUESTION)) {
            this.state = S_PI_ENDING;
        }
    }
    sPIEnding() {
        var _a;
        const c = this.getCodeNorm();
        if (c === GREATER) {
            const { piTarget } = this;
            if (piTarget.toLowerCase() === "xml") {
                this.fail("the XML declaration must appear at the start of the document.");
            }
            (_a = this.piHandler) === null || _a === void 0 ? void 0 : _a.call(this, {
                target: piTarget,
                body: this.text,
            });
            this.piTarget = this.text = "";
            this.state = S_TEXT;
        }
        else if (c === QUESTION) {
            // We ran into ?? as part of a processing instruction. We initially took
            // the first ? as a sign that the PI was ending, but it is not. So we have
            // to add it to the body but we take the new ? as a sign that the PI is
            // ending.
            this.text += "?";
        }
        else {
            this.text += `?${String.fromCodePoint(c)}`;
            this.state = S_PI_BODY;
        }
        this.xmlDeclPossible = false;
    }
    sXMLDeclNameStart() {
        const c = this.skipSpaces();
        // The question mark character is not valid inside any of the XML
        // declaration name/value pairs.
        if (c === QUESTION) {
            // It is valid to go to S_XML_DECL_ENDING from this state.
            this.state = S_XML_DECL_ENDING;
            return;
        }
        if (c !== EOC) {
            this.state = S_XML_DECL_NAME;
            this.name = String.fromCodePoint(c);
        }
    }
    sXMLDeclName() {
        const c = this.captureTo(XML_DECL_NAME_TERMINATOR);
        // The question mark character is not valid inside any of the XML
        // declaration name/value pairs.
        if (c === QUESTION) {
            this.state = S_XML_DECL_ENDING;
            this.name += this.text;
            this.text = "";
            this.fail("XML declaration is incomplete.");
            return;
        }
        if (!(isS(c) || c === EQUAL)) {
            return;
        }
        this.name += this.text;
        this.text = "";
        if (!this.xmlDeclExpects.includes(this.name)) {
            switch (this.name.length) {
                case 0:
                    this.fail("did not expect any more name/value pairs.");
                    break;
                case 1:
                    this.fail(`expected the name ${this.xmlDeclExpects[0]}.`);
                    break;
                default:
                    this.fail(`expected one of ${this.xmlDeclExpects.join(", ")}`);
            }
        }
        this.state = c === EQUAL ? S_XML_DECL_VALUE_START : S_XML_DECL_EQ;
    }
    sXMLDeclEq() {
        const c = this.getCodeNorm();
        // The question mark character is not valid inside any of the XML
        // declaration name/value pairs.
        if (c === QUESTION) {
            this.state = S_XML_DECL_ENDING;
            this.fail("XML declaration is incomplete.");
            return;
        }
        if (isS(c)) {
            return;
        }
        if (c !== EQUAL) {
            this.fail("value required.");
        }
        this.state = S_XML_DECL_VALUE_START;
    }
    sXMLDeclValueStart() {
        const c = this.getCodeNorm();
        // The question mark character is not valid inside any of the XML
        // declaration name/value pairs.
        if (c === QUESTION) {
            this.state = S_XML_DECL_ENDING;
            this.fail("XML declaration is incomplete.");
            return;
        }
        if (isS(c)) {
            return;
        }
        if (!isQuote(c)) {
            this.fail("value must be quoted.");
            this.q = SPACE;
        }
        else {
            this.q = c;
        }
        this.state = S_XML_DECL_VALUE;
    }
    sXMLDeclValue() {
        const c = this.captureTo([this.q, QUESTION]);
        // The question mark character is not valid inside any of the XML
        // declaration name/value pairs.
        if (c === QUESTION) {
            this.state = S_XML_DECL_ENDING;
            this.text = "";
            this.fail("XML declaration is incomplete.");
            return;
        }
        if (c === EOC) {
            return;
        }
        const value = this.text;
        this.text = "";
        switch (this.name) {
            case "version": {
                this.xmlDeclExpects = ["encoding", "standalone"];
                const version = value;
                this.xmlDecl.version = version;
                // This is the test specified by XML 1.0 but it is fine for XML 1.1.
                if (!/^1\.[0-9]+$/.test(version)) {
                    this.fail("version number must match /^1\\.[0-9]+$/.");
                }
                // When forceXMLVersion is set, the XML declaration is ignored.
                else if (!this.opt.forceXMLVersion) {
                    this.setXMLVersion(version);
                }
                break;
            }
            case "encoding":
                if (!/^[A-Za-z][A-Za-z0-9._-]*$/.test(value)) {
                    this.fail("encoding value must match \
/^[A-Za-z0-9][A-Za-z0-9._-]*$/.");
                }
                this.xmlDeclExpects = ["standalone"];
                this.xmlDecl.encoding = value;
                break;
            case "standalone":
                if (value !== "yes" && value !== "no") {
                    this.fail("standalone value must match \"yes\" or \"no\".");
                }
                this.xmlDeclExpects = [];
                this.xmlDecl.standalone = value;
                break;
            default:
            // We don't need to raise an error here since we've already raised one
            // when checking what name was expected.
        }
        this.name = "";
        this.state = S_XML_DECL_SEPARATOR;
    }
    sXMLDeclSeparator() {
        const c = this.getCodeNorm();
        // The question mark character is not valid inside any of the XML
        // declaration name/value pairs.
        if (c === QUESTION) {
            // It is valid to go to S_XML_DECL_ENDING from this state.
            this.state = S_XML_DECL_ENDING;
            return;
        }
        if (!isS(c)) {
            this.fail("whitespace required.");
            this.unget();
        }
        this.state = S_XML_DECL_NAME_START;
    }
    sXMLDeclEnding() {
        var _a;
        const c = this.getCodeNorm();
        if (c === GREATER) {
            if (this.piTarget !== "xml") {
                this.fail("processing instructions are not allowed before root.");
            }
            else if (this.name !== "version" &&
                this.xmlDeclExpects.includes("version")) {
                this.fail("XML declaration must contain a version.");
            }
            (_a = this.xmldeclHandler) === null || _a === void 0 ? void 0 : _a.call(this, this.xmlDecl);
            this.name = "";
            this.piTarget = this.text = "";
            this.state = S_TEXT;
        }
        else {
            // We got here because the previous character was a ?, but the question
            // mark character is not valid inside any of the XML declaration
            // name/value pairs.
            this.fail("The character ? is disallowed anywhere in XML declarations.");
        }
        this.xmlDeclPossible = false;
    }
    sOpenTag() {
        var _a;
        const c = this.captureNameChars();
        if (c === EOC) {
            return;
        }
        const tag = this.tag = {
            name: this.name,
            attributes: Object.create(null),
        };
        this.name = "";
        if (this.xmlnsOpt) {
            this.topNS = tag.ns = Object.create(null);
        }
        (_a = this.openTagStartHandler) === null || _a === void 0 ? void 0 : _a.call(this, tag);
        this.sawRoot = true;
        if (!this.fragmentOpt && this.closedRoot) {
            this.fail("documents may contain only one root.");
        }
        switch (c) {
            case GREATER:
                this.openTag();
                break;
            case FORWARD_SLASH:
                this.state = S_OPEN_TAG_SLASH;
                break;
            default:
                if (!isS(c)) {
                    this.fail("disallowed character in tag name.");
                }
                this.state = S_ATTRIB;
        }
    }
    sOpenTagSlash() {
        if (this.getCode() === GREATER) {
            this.openSelfClosingTag();
        }
        else {
            this.fail("forward-slash in opening tag not followed by >.");
            this.state = S_ATTRIB;
        }
    }
    sAttrib() {
        const c = this.skipSpaces();
        if (c === EOC) {
            return;
        }
        if (isNameStartChar(c)) {
            this.unget();
            this.state = S_ATTRIB_NAME;
        }
        else if (c === GREATER) {
            this.openTag();
        }
        else if (c === FORWARD_SLASH) {
            this.state = S_OPEN_TAG_SLASH;
        }
        else {
            this.fail("disallowed character in attribute name.");
        }
    }
    sAttribName() {
        const c = this.captureNameChars();
        if (c === EQUAL) {
            this.state = S_ATTRIB_VALUE;
        }
        else if (isS(c)) {
            this.state = S_ATTRIB_NAME_SAW_WHITE;
        }
        else if (c === GREATER) {
            this.fail("attribute without value.");
            this.pushAttrib(this.name, this.name);
            this.name = this.text = "";
            this.openTag();
        }
        else if (c !== EOC) {
            this.fail("disallowed character in attribute name.");
        }
    }
    sAttribNameSawWhite() {
        const c = this.skipSpaces();
        switch (c) {
            case EOC:
                return;
            case EQUAL:
                this.state = S_ATTRIB_VALUE;
                break;
            default:
                this.fail("attribute without value.");
                // Should we do this???
                // this.tag.attributes[this.name] = "";
                this.text = "";
                this.name = "";
                if (c === GREATER) {
                    this.openTag();
                }
                else if (isNameStartChar(c)) {
                    this.unget();
                    this.state = S_ATTRIB_NAME;
                }
                else {
                    this.fail("disallowed character in attribute name.");
                    this.state = S_ATTRIB;
                }
        }
    }
    sAttribValue() {
        const c = this.getCodeNorm();
        if (isQuote(c)) {
            this.q = c;
            this.state = S_ATTRIB_VALUE_QUOTED;
        }
        else if (!isS(c)) {
            this.fail("unquoted attribute value.");
            this.state = S_ATTRIB_VALUE_UNQUOTED;
            this.unget();
        }
    }
    sAttribValueQuoted() {
        // We deliberately do not use captureTo here. The specialized code we use
        // here is faster than using captureTo.
        const { q, chunk } = this;
        let { i: start } = this;
        // eslint-disable-next-line no-constant-condition
        while (true) {
            switch (this.getCode()) {
                case q:
                    this.pushAttrib(this.name, this.text + chunk.slice(start, this.prevI));
                    this.name = this.text = "";
                    this.q = null;
                    this.state = S_ATTRIB_VALUE_CLOSED;
                    return;
                case AMP:
                    this.text += chunk.slice(start, this.prevI);
                    this.state = S_ENTITY;
                    this.entityReturnState = S_ATTRIB_VALUE_QUOTED;
                    return;
                case NL:
                case NL_LIKE:
                case TAB:
                    this.text += `${chunk.slice(start, this.prevI)} `;
                    start = this.i;
                    break;
                case LESS:
                    this.text += chunk.slice(start, this.prevI);
                    this.fail("disallowed character.");
                    return;
                case EOC:
                    this.text += chunk.slice(start);
                    return;
                default:
            }
        }
    }
    sAttribValueClosed() {
        const c = this.getCodeNorm();
        if (isS(c)) {
            this.state = S_ATTRIB;
        }
        else if (c === GREATER) {
            this.openTag();
        }
        else if (c === FORWARD_SLASH) {
            this.state = S_OPEN_TAG_SLASH;
        }
        else if (isNameStartChar(c)) {
            this.fail("no whitespace between attributes.");
            this.unget();
            this.state = S_ATTRIB_NAME;
        }
        else {
            this.fail("disallowed character in attribute name.");
        }
    }
    sAttribValueUnquoted() {
        // We don't do anything regarding EOL or space handling for unquoted
        // attributes. We already have failed by the time we get here, and the
        // contract that saxes upholds states that upon failure, it is not safe to
        // rely on the data passed to event handlers (other than
        // ``onerror``). Passing "bad" data is not a problem.
        const c = this.captureTo(ATTRIB_VALUE_UNQUOTED_TERMINATOR);
        switch (c) {
            case AMP:
                this.state = S_ENTITY;
                this.entityReturnState = S_ATTRIB_VALUE_UNQUOTED;
                break;
            case LESS:
                this.fail("disallowed character.");
                break;
            case EOC:
                break;
            default:
                if (this.text.includes("]]>")) {
                    this.fail("the string \"]]>\" is disallowed in char data.");
                }
                this.pushAttrib(this.name, this.text);
                this.name = this.text = "";
                if (c === GREATER) {
                    this.openTag();
                }
                else {
                    this.state = S_ATTRIB;
                }
        }
    }
    sCloseTag() {
        const c = this.captureNameChars();
        if (c === GREATER) {
            this.closeTag();
        }
        else if (isS(c)) {
            this.state = S_CLOSE_TAG_SAW_WHITE;
        }
        else if (c !== EOC) {
            this.fail("disallowed character in closing tag.");
        }
    }
    sCloseTagSawWhite() {
        switch (this.skipSpaces()) {
            case GREATER:
                this.closeTag();
                break;
            case EOC:
                break;
            default:
                this.fail("disallowed character in closing tag.");
        }
    }
    // END OF STATE ENGINE METHODS
    handleTextInRoot() {
        // This is essentially a specialized version of captureTo which is optimized
        // for performing the ]]> check. A previous version of this code, checked
        // ``this.text`` for the presence of ]]>. It simplified the code but was
        // very costly when character data contained a lot of entities to be parsed.
        //
        // Since we are using a specialized loop, we also keep track of the presence
        // of ]]> in text data. The sequence ]]> is forbidden to appear as-is.
        //
        let { i: start, forbiddenState } = this;
        const { chunk, textHandler: handler } = this;
        // eslint-disable-next-line no-labels, no-restricted-syntax
        scanLoop: 
        // eslint-disable-next-line no-constant-condition
        while (true) {
            switch (this.getCode()) {
                case LESS: {
                    this.state = S_OPEN_WAKA;
                    if (handler !== undefined) {
                        const { text } = this;
                        const slice = chunk.slice(start, this.prevI);
                        if (text.length !== 0) {
                            handler(text + slice);
                            this.text = "";
                        }
                        else if (slice.length !== 0) {
                            handler(slice);
                        }
                    }
                    forbiddenState = FORBIDDEN_START;
                    // eslint-disable-next-line no-labels
                    break scanLoop;
                }
                case AMP:
                    this.state = S_ENTITY;
                    this.entityReturnState = S_TEXT;
                    if (handler !== undefined) {
                        this.text += chunk.slice(start, this.prevI);
                    }
                    forbiddenState = FORBIDDEN_START;
                    // eslint-disable-next-line no-labels
                    break scanLoop;
                case CLOSE_BRACKET:
                    switch (forbiddenState) {
                        case FORBIDDEN_START:
                            forbiddenState = FORBIDDEN_BRACKET;
                            break;
                        case FORBIDDEN_BRACKET:
                            forbiddenState = FORBIDDEN_BRACKET_BRACKET;
                            break;
                        case FORBIDDEN_BRACKET_BRACKET:
                            break;
                        default:
                            throw new Error("impossible state");
                    }
                    break;
                case GREATER:
                    if (forbiddenState === FORBIDDEN_BRACKET_BRACKET) {
                        this.fail("the string \"]]>\" is disallowed in char data.");
                    }
                    forbiddenState = FORBIDDEN_START;
                    break;
                case NL_LIKE:
                    if (handler !== undefined) {
                        this.text += `${chunk.slice(start, this.prevI)}\n`;
                    }
                    start = this.i;
                    forbiddenState = FORBIDDEN_START;
                    break;
                case EOC:
                    if (handler !== undefined) {
                        this.text += chunk.slice(start);
                    }
                    // eslint-disable-next-line no-labels
                    break scanLoop;
                default:
                    forbiddenState = FORBIDDEN_START;
            }
        }
        this.forbiddenState = forbiddenState;
    }
    handleTextOutsideRoot() {
        // This is essentially a specialized version of captureTo which is optimized
        // for a specialized task. We keep track of the presence of non-space
        // characters in the text since these are errors when appearing outside the
        // document root element.
        let { i: start } = this;
        const { chunk, textHandler: handler } = this;
        let nonSpace = false;
        // eslint-disable-next-line no-labels, no-restricted-syntax
        outRootLoop: 
        // eslint-disable-next-line no-constant-condition
        while (true) {
            const code = this.getCode();
            switch (code) {
                case LESS: {
                    this.state = S_OPEN_WAKA;
                    if (handler !== undefined) {
                        const { text } = this;
                        const slice = chunk.slice(start, this.prevI);
                        if (text.length !== 0) {
                            handler(text + slice);
                            this.text = "";
                        }
                        else if (slice.length !== 0) {
                            handler(slice);
                        }
                    }
                    // eslint-disable-next-line no-labels
                    break outRootLoop;
                }
                case AMP:
                    this.state = S_ENTITY;
                    this.entityReturnState = S_TEXT;
                    if (handler !== undefined) {
                        this.text += chunk.slice(start, this.prevI);
                    }
                    nonSpace = true;
                    // eslint-disable-next-line no-labels
                    break outRootLoop;
                case NL_LIKE:
                    if (handler !== undefined) {
                        this.text += `${chunk.slice(start, this.prevI)}\n`;
                    }
                    start = this.i;
                    break;
                case EOC:
                    if (handler !== undefined) {
                        this.text += chunk.slice(start);
                    }
                    // eslint-disable-next-line no-labels
                    break outRootLoop;
                default:
                    if (!isS(code)) {
                        nonSpace = true;
                    }
            }
        }
        if (!nonSpace) {
            return;
        }
        // We use the reportedTextBeforeRoot and reportedTextAfterRoot flags
        // to avoid reporting errors for every single character that is out of
        // place.
        if (!this.sawRoot && !this.reportedTextBeforeRoot) {
            this.fail("text data outside of root node.");
            this.reportedTextBeforeRoot = true;
        }
        if (this.closedRoot && !this.reportedTextAfterRoot) {
            this.fail("text data outside of root node.");
            this.reportedTextAfterRoot = true;
        }
    }
    pushAttribNS(name, value) {
        var _a;
        const { prefix, local } = this.qname(name);
        const attr = { name, prefix, local, value };
        this.attribList.push(attr);
        (_a = this.attributeHandler) === null || _a === void 0 ? void 0 : _a.call(this, attr);
        if (prefix === "xmlns") {
            const trimmed = value.trim();
            if (this.currentXMLVersion === "1.0" && trimmed === "") {
                this.fail("invalid attempt to undefine prefix in XML 1.0");
            }
            this.topNS[local] = trimmed;
            nsPairCheck(this, local, trimmed);
        }
        else if (name === "xmlns") {
            const trimmed = value.trim();
            this.topNS[""] = trimmed;
            nsPairCheck(this, "", trimmed);
        }
    }
    pushAttribPlain(name, value) {
        var _a;
        const attr = { name, value };
        this.attribList.push(attr);
        (_a = this.attributeHandler) === null || _a === void 0 ? void 0 : _a.call(this, attr);
    }
    /**
     * End parsing. This performs final well-formedness checks and resets the
     * parser to a clean state.
     *
     * @returns this
     */
    end() {
        var _a, _b;
        if (!this.sawRoot) {
            this.fail("document must contain a root element.");
        }
        const { tags } = this;
        while (tags.length > 0) {
            const tag = tags.pop();
            this.fail(`unclosed tag: ${tag.name}`);
        }
        if ((this.state !== S_BEGIN) && (this.state !== S_TEXT)) {
            this.fail("unexpected end.");
        }
        const { text } = this;
        if (text.length !== 0) {
            (_a = this.textHandler) === null || _a === void 0 ? void 0 : _a.call(this, text);
            this.text = "";
        }
        this._closed = true;
        (_b = this.endHandler) === null || _b === void 0 ? void 0 : _b.call(this);
        this._init();
        return this;
    }
    /**
     * Resolve a namespace prefix.
     *
     * @param prefix The prefix to resolve.
     *
     * @returns The namespace URI or ``undefined`` if the prefix is not defined.
     */
    resolve(prefix) {
        var _a, _b;
        let uri = this.topNS[prefix];
        if (uri !== undefined) {
            return uri;
        }
        const { tags } = this;
        for (let index = tags.length - 1; index >= 0; index--) {
            uri = tags[index].ns[prefix];
            if (uri !== undefined) {
                return uri;
            }
        }
        uri = this.ns[prefix];
        if (uri !== undefined) {
            return uri;
        }
        return (_b = (_a = this.opt).resolvePrefix) === null || _b === void 0 ? void 0 : _b.call(_a, prefix);
    }
    /**
     * Parse a qname into its prefix and local name parts.
     *
     * @param name The name to parse
     *
     * @returns
     */
    qname(name) {
        // This is faster than using name.split(":").
        const colon = name.indexOf(":");
        if (colon === -1) {
            return { prefix: "", local: name };
        }
        const local = name.slice(colon + 1);
        const prefix = name.slice(0, colon);
        if (prefix === "" || local === "" || local.includes(":")) {
            this.fail(`malformed name: ${name}.`);
        }
        return { prefix, local };
    }
    processAttribsNS() {
        var _a;
        const { attribList } = this;
        const tag = this.tag;
        {
            // add namespace info to tag
            const { prefix, local } = this.qname(tag.name);
            tag.prefix = prefix;
            tag.local = local;
            const uri = tag.uri = (_a = this.resolve(prefix)) !== null && _a !== void 0 ? _a : "";
            if (prefix !== "") {
                if (prefix === "xmlns") {
                    this.fail("tags may not have \"xmlns\" as prefix.");
                }
                if (uri === "") {
                    this.fail(`unbound namespace prefix: ${JSON.stringify(prefix)}.`);
                    tag.uri = prefix;
                }
            }
        }
        if (attribList.length === 0) {
            return;
        }
        const { attributes } = tag;
        const seen = new Set();
        // Note: do not apply default ns to attributes:
        //   http://www.w3.org/TR/REC-xml-names/#defaulting
        for (const attr of attribList) {
            const { name, prefix, local } = attr;
            let uri;
            let eqname;
            if (prefix === "") {
                uri = name === "xmlns" ? XMLNS_NAMESPACE : "";
                eqname = name;
            }
            else {
                uri = this.resolve(prefix);
                // if there's any attributes with an undefined namespace,
                // then fail on them now.
                if (uri === undefined) {
                    this.fail(`unbound namespace prefix: ${JSON.stringify(prefix)}.`);
                    uri = prefix;
                }
                eqname = `{${uri}}${local}`;
            }
            if (seen.has(eqname)) {
                this.fail(`duplicate attribute: ${eqname}.`);
            }
            seen.add(eqname);
            attr.uri = uri;
            attributes[name] = attr;
        }
        this.attribList = [];
    }
    processAttribsPlain() {
        const { attribList } = this;
        // eslint-disable-next-line prefer-destructuring
        const attributes = this.tag.attributes;
        for (const { name, value } of attribList) {
            if (attributes[name] !== undefined) {
                this.fail(`duplicate attribute: ${name}.`);
            }
            attributes[name] = value;
        }
        this.attribList = [];
    }
    /**
     * Handle a complete open tag. This parser code calls this once it has seen
     * the whole tag. This method checks for well-formeness and then emits
     * ``onopentag``.
     */
    openTag() {
        var _a;
        this.processAttribs();
        const { tags } = this;
        const tag = this.tag;
        tag.isSelfClosing = false;
        // There cannot be any pending text here due to the onopentagstart that was
        // necessarily emitted before we get here. So we do not check text.
        (_a = this.openTagHandler) === null || _a === void 0 ? void 0 : _a.call(this, tag);
        tags.push(tag);
        this.state = S_TEXT;
        this.name = "";
    }
    /**
     * Handle a complete self-closing tag. This parser code calls this once it has
     * seen the whole tag. This method checks for well-formeness and then emits
     * ``onopentag`` and ``onclosetag``.
     */
    openSelfClosingTag() {
        var _a, _b, _c;
        this.processAttribs();
        const { tags } = this;
        const tag = this.tag;
        tag.isSelfClosing = true;
        // There cannot be any pending text here due to the onopentagstart that was
        // necessarily emitted before we get here. So we do not check text.
        (_a = this.openTagHandler) === null || _a === void 0 ? void 0 : _a.call(this, tag);
        (_b = this.closeTagHandler) === null || _b === void 0 ? void 0 : _b.call(this, tag);
        const top = this.tag = (_c = tags[tags.length - 1]) !== null && _c !== void 0 ? _c : null;
        if (top === null) {
            this.closedRoot = true;
        }
        this.state = S_TEXT;
        this.name = "";
    }
    /**
     * Handle a complete close tag. This parser code calls this once it has seen
     * the whole tag. This method checks for well-formeness and then emits
     * ``onclosetag``.
     */
    closeTag() {
        const { tags, name } = this;
        // Our state after this will be S_TEXT, no matter what, and we can clear
        // tagName now.
        this.state = S_TEXT;
        this.name = "";
        if (name === "") {
            this.fail("weird empty close tag.");
            this.text += "</>";
            return;
        }
        const handler = this.closeTagHandler;
        let l = tags.length;
        while (l-- > 0) {
            const tag = this.tag = tags.pop();
            this.topNS = tag.ns;
            handler === null || handler === void 0 ? void 0 : handler(tag);
            if (tag.name === name) {
                break;
            }
            this.fail("unexpected close tag.");
        }
        if (l === 0) {
            this.closedRoot = true;
        }
        else if (l < 0) {
            this.fail(`unmatched closing tag: ${name}.`);
            this.text += `</${name}>`;
        }
    }
    /**
     * Resolves an entity. Makes any necessary well-formedness checks.
     *
     * @param entity The entity to resolve.
     *
     * @returns The parsed entity.
     */
    parseEntity(entity) {
        // startsWith would be significantly slower for this test.
        if (entity[0] !== "#") {
            const defined = this.ENTITIES[entity];
            if (defined !== undefined) {
                return defined;
            }
            this.fail(this.isName(entity) ? "undefined entity." :
                "disallowed character in entity name.");
            return `&${entity};`;
        }
        let num = NaN;
        if (entity[1] === "x" && /^#x[0-9a-f]+$/i.test(entity)) {
            num = parseInt(entity.slice(2), 16);
        }
        else if (/^#[0-9]+$/.test(entity)) {
            num = parseInt(entity.slice(1), 10);
        }
        // The character reference is required to match the CHAR production.
        if (!this.isChar(num)) {
            this.fail("malformed character entity.");
            return `&${entity};`;
        }
        return String.fromCodePoint(num);
    }
}
exports.wT = SaxesParser;
//# sourceMappingURL=saxes.js.map

/***/ }),

/***/ 338:
/***/ ((__unused_webpack_module, exports) => {


/**
 * Character classes and associated utilities for the 5th edition of XML 1.0.
 *
 * @author Louis-Dominique Dubeau
 * @license MIT
 * @copyright Louis-Dominique Dubeau
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
//
// Fragments.
//
exports.CHAR = "\t\n\r -\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF";
exports.S = " \t\r\n";
// tslint:disable-next-line:max-line-length
exports.NAME_START_CHAR = ":A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\uD800\uDC00-\uDB7F\uDFFF";
exports.NAME_CHAR = "-" + exports.NAME_START_CHAR + ".0-9\u00B7\u0300-\u036F\u203F-\u2040";
//
// Regular expressions.
//
exports.CHAR_RE = new RegExp("^[" + exports.CHAR + "]$", "u");
exports.S_RE = new RegExp("^[" + exports.S + "]+$", "u");
exports.NAME_START_CHAR_RE = new RegExp("^[" + exports.NAME_START_CHAR + "]$", "u");
exports.NAME_CHAR_RE = new RegExp("^[" + exports.NAME_CHAR + "]$", "u");
exports.NAME_RE = new RegExp("^[" + exports.NAME_START_CHAR + "][" + exports.NAME_CHAR + "]*$", "u");
exports.NMTOKEN_RE = new RegExp("^[" + exports.NAME_CHAR + "]+$", "u");
var TAB = 9;
var NL = 0xA;
var CR = 0xD;
var SPACE = 0x20;
//
// Lists.
//
/** All characters in the ``S`` production. */
exports.S_LIST = [SPACE, NL, CR, TAB];
/**
 * Determines whether a codepoint matches the ``CHAR`` production.
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches ``CHAR``.
 */
function isChar(c) {
    return (c >= SPACE && c <= 0xD7FF) ||
        c === NL || c === CR || c === TAB ||
        (c >= 0xE000 && c <= 0xFFFD) ||
        (c >= 0x10000 && c <= 0x10FFFF);
}
exports.isChar = isChar;
/**
 * Determines whether a codepoint matches the ``S`` (space) production.
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches ``S``.
 */
function isS(c) {
    return c === SPACE || c === NL || c === CR || c === TAB;
}
exports.isS = isS;
/**
 * Determines whether a codepoint matches the ``NAME_START_CHAR`` production.
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches ``NAME_START_CHAR``.
 */
function isNameStartChar(c) {
    return ((c >= 0x41 && c <= 0x5A) ||
        (c >= 0x61 && c <= 0x7A) ||
        c === 0x3A ||
        c === 0x5F ||
        c === 0x200C ||
        c === 0x200D ||
        (c >= 0xC0 && c <= 0xD6) ||
        (c >= 0xD8 && c <= 0xF6) ||
        (c >= 0x00F8 && c <= 0x02FF) ||
        (c >= 0x0370 && c <= 0x037D) ||
        (c >= 0x037F && c <= 0x1FFF) ||
        (c >= 0x2070 && c <= 0x218F) ||
        (c >= 0x2C00 && c <= 0x2FEF) ||
        (c >= 0x3001 && c <= 0xD7FF) ||
        (c >= 0xF900 && c <= 0xFDCF) ||
        (c >= 0xFDF0 && c <= 0xFFFD) ||
        (c >= 0x10000 && c <= 0xEFFFF));
}
exports.isNameStartChar = isNameStartChar;
/**
 * Determines whether a codepoint matches the ``NAME_CHAR`` production.
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches ``NAME_CHAR``.
 */
function isNameChar(c) {
    return isNameStartChar(c) ||
        (c >= 0x30 && c <= 0x39) ||
        c === 0x2D ||
        c === 0x2E ||
        c === 0xB7 ||
        (c >= 0x0300 && c <= 0x036F) ||
        (c >= 0x203F && c <= 0x2040);
}
exports.isNameChar = isNameChar;
//# sourceMappingURL=ed5.js.map

/***/ }),

/***/ 604:
/***/ ((__unused_webpack_module, exports) => {


/**
 * Character classes and associated utilities for the 2nd edition of XML 1.1.
 *
 * @author Louis-Dominique Dubeau
 * @license MIT
 * @copyright Louis-Dominique Dubeau
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
//
// Fragments.
//
exports.CHAR = "\u0001-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF";
exports.RESTRICTED_CHAR = "\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F";
exports.S = " \t\r\n";
// tslint:disable-next-line:max-line-length
exports.NAME_START_CHAR = ":A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\uD800\uDC00-\uDB7F\uDFFF";
exports.NAME_CHAR = "-" + exports.NAME_START_CHAR + ".0-9\u00B7\u0300-\u036F\u203F-\u2040";
//
// Regular expressions.
//
exports.CHAR_RE = new RegExp("^[" + exports.CHAR + "]$", "u");
exports.RESTRICTED_CHAR_RE = new RegExp("^[" + exports.RESTRICTED_CHAR + "]$", "u");
exports.S_RE = new RegExp("^[" + exports.S + "]+$", "u");
exports.NAME_START_CHAR_RE = new RegExp("^[" + exports.NAME_START_CHAR + "]$", "u");
exports.NAME_CHAR_RE = new RegExp("^[" + exports.NAME_CHAR + "]$", "u");
exports.NAME_RE = new RegExp("^[" + exports.NAME_START_CHAR + "][" + exports.NAME_CHAR + "]*$", "u");
exports.NMTOKEN_RE = new RegExp("^[" + exports.NAME_CHAR + "]+$", "u");
var TAB = 9;
var NL = 0xA;
var CR = 0xD;
var SPACE = 0x20;
//
// Lists.
//
/** All characters in the ``S`` production. */
exports.S_LIST = [SPACE, NL, CR, TAB];
/**
 * Determines whether a codepoint matches the ``CHAR`` production.
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches ``CHAR``.
 */
function isChar(c) {
    return (c >= 0x0001 && c <= 0xD7FF) ||
        (c >= 0xE000 && c <= 0xFFFD) ||
        (c >= 0x10000 && c <= 0x10FFFF);
}
exports.isChar = isChar;
/**
 * Determines whether a codepoint matches the ``RESTRICTED_CHAR`` production.
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches ``RESTRICTED_CHAR``.
 */
function isRestrictedChar(c) {
    return (c >= 0x1 && c <= 0x8) ||
        c === 0xB ||
        c === 0xC ||
        (c >= 0xE && c <= 0x1F) ||
        (c >= 0x7F && c <= 0x84) ||
        (c >= 0x86 && c <= 0x9F);
}
exports.isRestrictedChar = isRestrictedChar;
/**
 * Determines whether a codepoint matches the ``CHAR`` production and does not
 * match the ``RESTRICTED_CHAR`` production. ``isCharAndNotRestricted(x)`` is
 * equivalent to ``isChar(x) && !isRestrictedChar(x)``. This function is faster
 * than running the two-call equivalent.
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches ``CHAR`` and does not match
 * ``RESTRICTED_CHAR``.
 */
function isCharAndNotRestricted(c) {
    return (c === 0x9) ||
        (c === 0xA) ||
        (c === 0xD) ||
        (c > 0x1F && c < 0x7F) ||
        (c === 0x85) ||
        (c > 0x9F && c <= 0xD7FF) ||
        (c >= 0xE000 && c <= 0xFFFD) ||
        (c >= 0x10000 && c <= 0x10FFFF);
}
exports.isCharAndNotRestricted = isCharAndNotRestricted;
/**
 * Determines whether a codepoint matches the ``S`` (space) production.
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches ``S``.
 */
function isS(c) {
    return c === SPACE || c === NL || c === CR || c === TAB;
}
exports.isS = isS;
/**
 * Determines whether a codepoint matches the ``NAME_START_CHAR`` production.
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches ``NAME_START_CHAR``.
 */
// tslint:disable-next-line:cyclomatic-complexity
function isNameStartChar(c) {
    return ((c >= 0x41 && c <= 0x5A) ||
        (c >= 0x61 && c <= 0x7A) ||
        c === 0x3A ||
        c === 0x5F ||
        c === 0x200C ||
        c === 0x200D ||
        (c >= 0xC0 && c <= 0xD6) ||
        (c >= 0xD8 && c <= 0xF6) ||
        (c >= 0x00F8 && c <= 0x02FF) ||
        (c >= 0x0370 && c <= 0x037D) ||
        (c >= 0x037F && c <= 0x1FFF) ||
        (c >= 0x2070 && c <= 0x218F) ||
        (c >= 0x2C00 && c <= 0x2FEF) ||
        (c >= 0x3001 && c <= 0xD7FF) ||
        (c >= 0xF900 && c <= 0xFDCF) ||
        (c >= 0xFDF0 && c <= 0xFFFD) ||
        (c >= 0x10000 && c <= 0xEFFFF));
}
exports.isNameStartChar = isNameStartChar;
/**
 * Determines whether a codepoint matches the ``NAME_CHAR`` production.
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches ``NAME_CHAR``.
 */
function isNameChar(c) {
    return isNameStartChar(c) ||
        (c >= 0x30 && c <= 0x39) ||
        c === 0x2D ||
        c === 0x2E ||
        c === 0xB7 ||
        (c >= 0x0300 && c <= 0x036F) ||
        (c >= 0x203F && c <= 0x2040);
}
exports.isNameChar = isNameChar;
//# sourceMappingURL=ed2.js.map

/***/ }),

/***/ 455:
/***/ ((__unused_webpack_module, exports) => {


/**
 * Character class utilities for XML NS 1.0 edition 3.
 *
 * @author Louis-Dominique Dubeau
 * @license MIT
 * @copyright Louis-Dominique Dubeau
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
//
// Fragments.
//
// tslint:disable-next-line:max-line-length
exports.NC_NAME_START_CHAR = "A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C-\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\uD800\uDC00-\uDB7F\uDFFF";
exports.NC_NAME_CHAR = "-" + exports.NC_NAME_START_CHAR + ".0-9\u00B7\u0300-\u036F\u203F-\u2040";
//
// Regular expressions.
//
exports.NC_NAME_START_CHAR_RE = new RegExp("^[" + exports.NC_NAME_START_CHAR + "]$", "u");
exports.NC_NAME_CHAR_RE = new RegExp("^[" + exports.NC_NAME_CHAR + "]$", "u");
exports.NC_NAME_RE = new RegExp("^[" + exports.NC_NAME_START_CHAR + "][" + exports.NC_NAME_CHAR + "]*$", "u");
/**
 * Determines whether a codepoint matches [[NC_NAME_START_CHAR]].
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches.
 */
// tslint:disable-next-line:cyclomatic-complexity
function isNCNameStartChar(c) {
    return ((c >= 0x41 && c <= 0x5A) ||
        c === 0x5F ||
        (c >= 0x61 && c <= 0x7A) ||
        (c >= 0xC0 && c <= 0xD6) ||
        (c >= 0xD8 && c <= 0xF6) ||
        (c >= 0x00F8 && c <= 0x02FF) ||
        (c >= 0x0370 && c <= 0x037D) ||
        (c >= 0x037F && c <= 0x1FFF) ||
        (c >= 0x200C && c <= 0x200D) ||
        (c >= 0x2070 && c <= 0x218F) ||
        (c >= 0x2C00 && c <= 0x2FEF) ||
        (c >= 0x3001 && c <= 0xD7FF) ||
        (c >= 0xF900 && c <= 0xFDCF) ||
        (c >= 0xFDF0 && c <= 0xFFFD) ||
        (c >= 0x10000 && c <= 0xEFFFF));
}
exports.isNCNameStartChar = isNCNameStartChar;
/**
 * Determines whether a codepoint matches [[NC_NAME_CHAR]].
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches.
 */
function isNCNameChar(c) {
    return isNCNameStartChar(c) ||
        (c === 0x2D ||
            c === 0x2E ||
            (c >= 0x30 && c <= 0x39) ||
            c === 0x00B7 ||
            (c >= 0x0300 && c <= 0x036F) ||
            (c >= 0x203F && c <= 0x2040));
}
exports.isNCNameChar = isNCNameChar;
//# sourceMappingURL=ed3.js.map

/***/ }),

/***/ 890:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./packages/action/src/index.ts + 4 modules
var src = __nccwpck_require__(441);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
;// CONCATENATED MODULE: ./packages/git/src/tracked-files.ts

/** What is in the commit or added to it; `undefined` where there is no repository. */
async function trackedFiles(git) {
    const [root, prefix] = await Promise.all([
        git.run(['rev-parse', '--show-toplevel']),
        git.run(['rev-parse', '--show-prefix']),
    ]);
    if (!root.ok || !prefix.ok)
        return undefined;
    const listed = await git.run(['ls-files', '-z', '--full-name', '--', ':/']);
    if (!listed.ok)
        return undefined;
    const below = prefix.stdout.replace(/\n$/u, '');
    return {
        root: root.stdout.replace(/\n$/u, ''),
        prefix: below === '' ? '' : external_node_path_.posix.join(below).replace(/\/$/u, ''),
        paths: new Set(listed.stdout.split('\0').filter((path) => path !== '')),
    };
}

;// CONCATENATED MODULE: ./packages/git/src/index.ts


// EXTERNAL MODULE: ./packages/report/src/index.ts + 12 modules
var report_src = __nccwpck_require__(160);
;// CONCATENATED MODULE: ./packages/test-results/src/location.ts
const location_frame = /(?:^|[\s("'[])((?:[A-Za-z]:)?[\w.@+\-/\\]*[\w@+-]\.\w{1,5})(?::|", line )(\d{1,7})/gmu;
/**
 * Where a test that did not pass is best looked at: the line of its own file that the trace names last, else the line that the report
 * gives, else the first line of the trace that is in the repository. `undefined` when no file of the repository can be told.
 */
function locationOf(test, paths) {
    const own = ownFile(test, paths);
    const details = test.failures.map((failure) => failure.details).join('\n');
    const frames = [...details.matchAll(location_frame)].flatMap(([, file = '', line = '']) => {
        // Go names only the file; its folder is in the name of the package.
        const path = paths.resolve(file) ?? (file.includes('/') ? undefined : paths.resolveIn(test.classname, file));
        return path === undefined ? [] : [{ path, line: Number(line) }];
    });
    const inOwn = own === undefined ? undefined : frames.findLast(({ path }) => path === own);
    if (inOwn !== undefined)
        return inOwn;
    if (own !== undefined)
        return { path: own, line: test.line ?? 1 };
    return frames[0];
}
function ownFile(test, paths) {
    if (test.file !== undefined)
        return paths.resolve(test.file);
    // `tests.unit.test_price.TestPrice` is in tests/unit/test_price.py.
    const parts = test.classname.split('.');
    for (let length = parts.length; length > 0; length -= 1) {
        const found = paths.resolve(`${parts.slice(0, length).join('/')}.py`);
        if (found !== undefined)
            return found;
    }
    return undefined;
}

// EXTERNAL MODULE: ../../node_modules/saxes/saxes.js
var saxes = __nccwpck_require__(628);
;// CONCATENATED MODULE: ./packages/xml/src/decoder.ts
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
 * The encoding of a document by its first bytes (at least 4, better 200): byte order mark, then the pattern of `<?` in
 * UTF-16, then the XML declaration, else UTF-8 (XML 1.0, appendix F). An encoding that is not read comes back as `unknown`.
 */
function detectEncoding(start) {
    const [a, b, c, d] = start;
    if (a === 0xef && b === 0xbb && c === 0xbf)
        return { label: 'utf-8', skip: 3 };
    if (a === 0xff && b === 0xfe)
        return { label: 'utf-16le', skip: 2 };
    if (a === 0xfe && b === 0xff)
        return { label: 'utf-16be', skip: 2 };
    if (a === 0x3c && b === 0 && c === 0x3f && d === 0)
        return { label: 'utf-16le', skip: 0 };
    if (a === 0 && b === 0x3c && c === 0 && d === 0x3f)
        return { label: 'utf-16be', skip: 0 };
    const text = new TextDecoder('windows-1252').decode(start.subarray(0, 200));
    const declared = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/u.exec(text)?.[1]?.toLowerCase() ?? 'utf-8';
    if (!known.includes(declared))
        return { unknown: declared };
    // A declaration that could be read byte by byte is not in UTF-16, whatever it says.
    return { label: declared.startsWith('utf-16') ? 'utf-8' : declared, skip: 0 };
}

;// CONCATENATED MODULE: ./packages/xml/src/reader.ts


/** Deeper than any report; a deeper one would be made to hurt. */
const maxDepth = 256;
/** Between two events, in UTF-16 units: a run of text or a tag that is larger is refused instead of held in memory. */
const maxTokenUnits = 128 * 1024 * 1024;
const sniffBytes = 200;
/** What tools write although XML 1.0 has no place for it: control characters, raw or as a reference. */
const tolerated = /disallowed character|malformed character entity/u;
class Stop extends Error {
    problem;
    constructor(problem, message) {
        super(message);
        this.problem = problem;
    }
}
/**
 * Reads a document piece by piece; memory does not grow with it. Never fetches anything, and expands only the five entities of
 * XML itself and numeric references: another entity makes the document malformed, and a DOCTYPE is passed over.
 */
async function readXml(chunks, handler) {
    let invalidCharacters = 0;
    let sinceEvent = 0;
    let depth = 0;
    const parser = new saxes/* SaxesParser */.wT();
    const place = () => `line ${parser.line}, column ${parser.column + 1}`;
    parser.on('error', (error) => {
        if (tolerated.test(error.message)) {
            invalidCharacters += 1;
            return;
        }
        const what = error.message.replace(/^[^ ]*:\d+:\d+: /u, '').replace(/^\d+:\d+: /u, '');
        const hint = what.startsWith('undefined entity') ? 'undefined entity (entities are never expanded)' : what;
        throw new Stop('malformed', `${place()}: ${hint}`);
    });
    parser.on('opentag', (tag) => {
        sinceEvent = 0;
        depth += 1;
        if (depth > maxDepth)
            throw new Stop('too-large', `${place()}: elements are nested deeper than ${maxDepth}`);
        handler.open?.(tag.name, tag.attributes);
    });
    parser.on('closetag', (tag) => {
        sinceEvent = 0;
        depth -= 1;
        handler.close?.(tag.name);
    });
    const onText = (text) => {
        sinceEvent = 0;
        handler.text?.(text);
    };
    parser.on('text', onText);
    parser.on('cdata', onText);
    let seen = false;
    const feed = (text) => {
        if (!seen && text.trim() !== '')
            seen = true;
        sinceEvent += text.length;
        if (sinceEvent > maxTokenUnits)
            throw new Stop('too-large', `${place()}: a single text or tag is too large`);
        // White space before the declaration is common, and the parser would refuse the declaration for it.
        parser.write(parser.position === 0 ? text.trimStart() : text);
    };
    try {
        for await (const text of decoded(chunks))
            feed(text);
        if (!seen)
            throw new Stop('empty', 'the document is empty');
        closeParser(parser, place);
        return { ok: true, invalidCharacters };
    }
    catch (error) {
        if (!(error instanceof Stop))
            throw error;
        return { ok: false, problem: error.problem, message: error.message, invalidCharacters };
    }
}
/** At the end of the bytes every complaint means the same: the rest is missing. */
function closeParser(parser, place) {
    try {
        parser.close();
    }
    catch (error) {
        if (!(error instanceof Stop))
            throw error;
        throw new Stop('truncated', `${place()}: the document ends too early`);
    }
}
async function* decoded(chunks) {
    let held = new Uint8Array();
    let decoder;
    const begin = (start) => {
        const encoding = detectEncoding(start);
        if ('unknown' in encoding) {
            throw new Stop('encoding', `its encoding ${encoding.unknown} is not read; write the report in UTF-8`);
        }
        decoder = new TextDecoder(encoding.label, { ignoreBOM: true });
        return decoder.decode(start.subarray(encoding.skip), { stream: true });
    };
    for await (const chunk of chunks) {
        if (decoder !== undefined) {
            yield decoder.decode(chunk, { stream: true });
            continue;
        }
        held = Buffer.concat([held ?? new Uint8Array(), chunk]);
        if (held.length < sniffBytes)
            continue;
        yield begin(held);
        held = undefined;
    }
    if (decoder === undefined)
        yield begin(held ?? new Uint8Array());
    yield decoder?.decode() ?? '';
}

;// CONCATENATED MODULE: ./packages/xml/src/index.ts


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

;// CONCATENATED MODULE: ./packages/test-results/src/seconds.ts
/**
 * Seconds as test tools write them: `0.123`, `1e-05`, `1,234.567` (Surefire groups thousands with a comma), `0,123`
 * (a decimal comma from another locale). `undefined` when it is not a number; never negative, because a clock that was
 * set back during a test did not take time away.
 */
function parseSeconds(text) {
    if (text === undefined)
        return undefined;
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

;// CONCATENATED MODULE: ./packages/test-results/src/junit-case.ts


const messageUnits = 4000;
const detailUnits = 8000;
const outputUnits = 4000;
const nameUnits = 2000;
const tries = {
    failure: { kind: 'failed', of: 'last' },
    error: { kind: 'error', of: 'last' },
    // Surefire: the test failed in these tries too, and in the end; or it passed in the end.
    rerunFailure: { kind: 'failed', of: 'earlier' },
    rerunError: { kind: 'error', of: 'earlier' },
    flakyFailure: { kind: 'failed', of: 'earlier' },
    flakyError: { kind: 'error', of: 'earlier' },
};
/** Words of `status` and `result` attributes for a test that did not run (GoogleTest, Catch2, Bazel). */
const notRun = ['notrun', 'skipped', 'disabled', 'ignored', 'suppressed', 'pending'];
function openFailure(name, attributes) {
    const meaning = tries[name];
    if (meaning === undefined)
        return undefined;
    return {
        ...meaning,
        type: junit_case_short(attributes.type, nameUnits),
        message: junit_case_short(attributes.message, messageUnits),
        body: boundedText(detailUnits / 2, detailUnits / 2),
    };
}
function closeFailure({ kind, type, message, body }) {
    const details = body.text().trim();
    return { kind, type, message: message === '' ? (details.split('\n')[0] ?? '') : message, details };
}
const openCase = (attributes) => ({
    attributes,
    failures: [],
    earlier: [],
    output: boundedText(0, outputUnits),
    skipReason: undefined,
});
const noFailures = [];
function closeCase(open, suite) {
    const { attributes, failures, earlier } = open;
    const outcome = outcomeOf(open);
    const all = [...earlier, ...failures];
    return {
        suite,
        classname: junit_case_short(attributes.classname ?? attributes.class, nameUnits),
        name: junit_case_short(attributes.name, nameUnits),
        file: attributes.file === undefined ? undefined : junit_case_short(attributes.file, nameUnits),
        line: lineOf(attributes.line),
        seconds: parseSeconds(attributes.time ?? attributes.duration),
        outcome,
        failures: all.length === 0 ? noFailures : all,
        attempts: outcome === 'skipped' ? 0 : earlier.length + 1,
        skipReason: open.skipReason ?? '',
        output: outcome === 'failed' || outcome === 'error' ? open.output.text() : '',
    };
}
/** The worst of what its children say: a test with an error and a failure could not be carried out. */
function outcomeOf({ attributes, failures, skipReason }) {
    if (failures.some(({ kind }) => kind === 'error'))
        return 'error';
    if (failures.length > 0)
        return 'failed';
    if (skipReason !== undefined)
        return 'skipped';
    const said = [attributes.status, attributes.result].map((word) => word?.toLowerCase() ?? '');
    if (said.some((word) => word === 'failed' || word === 'failure'))
        return 'failed';
    if (said.some((word) => word === 'error'))
        return 'error';
    return said.some((word) => notRun.includes(word)) ? 'skipped' : 'passed';
}
/** pytest counts from 0 and everybody else from 1; both are near enough for a reader, and 0 is no line. */
function lineOf(text) {
    const line = Number(text);
    return text !== undefined && Number.isInteger(line) && line > 0 ? line : undefined;
}
const junit_case_short = (text, units) => text === undefined ? '' : text.length > units ? `${text.slice(0, units).toWellFormed()}…` : detached(text);

;// CONCATENATED MODULE: ./packages/test-results/src/test-report.ts
/** The formats that Sluice reads, by the names of the input `format`. */
const testFormats = ['junit'];
/** `classname.name`, or the suites and the name where there is no class: how a test is called in lists and patterns. */
function testId(test) {
    if (test.classname !== '')
        return `${test.classname}.${test.name}`;
    return [...test.suite, test.name].join(' > ');
}
/** It failed once and passed in the end. */
function isFlaky(test) {
    return test.outcome === 'passed' && test.failures.length > 0;
}
function isBad(test) {
    return test.outcome === 'failed' || test.outcome === 'error';
}

;// CONCATENATED MODULE: ./packages/test-results/src/retries.ts

/**
 * Joins the attempts of one test that a tool wrote as several cases of the same suite (pytest-rerunfailures, gotestsum,
 * Gradle's retry plugin). Attempts are told by their pattern: every one but the last did not pass. Anything else
 * (passed and then failed, passed twice) are different tests with the same name, and all of them count.
 */
function mergeRetries(cases) {
    const groups = new Map();
    for (const test of cases) {
        const key = `${test.classname}\0${test.name}\0${test.file ?? ''}\0${test.line ?? ''}`;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [test]);
        else
            group.push(test);
    }
    if (groups.size === cases.length)
        return cases;
    return [...groups.values()].flatMap((group) => (isRetried(group) ? [joined(group)] : group));
}
function isRetried(group) {
    // Tests without a name cannot be told apart, so they are not tries of one.
    return (group.length > 1 && group[0]?.name !== '' && group.slice(0, -1).every(isBad) && group.at(-1)?.outcome !== 'skipped');
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

;// CONCATENATED MODULE: ./packages/test-results/src/junit-suite.ts




function openSuite(parent, attributes) {
    const name = junit_case_short(attributes.name, 500);
    const above = parent?.path ?? [];
    return {
        path: name === '' ? above : [...above, name],
        attributes,
        cases: [],
        problems: [],
        below: { written: 0, bad: 0, errors: 0, told: 0 },
    };
}
/**
 * What is known of a suite at its end. Its attributes may count more failures than it lists: then the worse reading wins, and the
 * difference is a problem of the suite. They may also count fewer tests than there are cases: then cases of the same name are tries
 * of one test (pytest-rerunfailures writes a try that failed as an empty case).
 */
function closeSuite(open, parent) {
    const { attributes, below } = open;
    const file = attributes.file ?? attributes.filepath;
    const counted = countOf(attributes.failures) + countOf(attributes.errors);
    const unexplained = Math.max(0, counted - below.bad - below.told);
    const problems = [...open.problems];
    if (unexplained > 0) {
        problems.push({
            kind: 'failed',
            type: '',
            message: `the attributes count ${counted} failures and errors, ${counted - unexplained} are listed`,
            details: '',
            suite: open.path,
            file,
            source: 'attributes',
            count: unexplained,
        });
    }
    below.told += unexplained;
    const tests = attributes.tests === undefined ? undefined : countOf(attributes.tests);
    // pytest counts a test that passed and then broke in its teardown twice, so each error may explain one more.
    const unlisted = tests === undefined ? 0 : Math.max(0, tests - below.written - below.errors);
    const cases = mergeRetries(retriesWithoutOutcome(open.cases, tests));
    if (parent !== undefined) {
        parent.below.written += below.written + unlisted;
        parent.below.bad += below.bad;
        parent.below.errors += below.errors;
        parent.below.told += below.told;
    }
    const suite = {
        path: open.path,
        file,
        seconds: parseSeconds(attributes.time),
        tests: cases.length,
        bad: cases.filter(isBad).length,
        skipped: cases.filter(({ outcome }) => outcome === 'skipped').length,
    };
    return { suite, cases, problems, unlisted };
}
function addCase(suite, test) {
    suite.cases.push(test);
    suite.below.written += 1;
    if (isBad(test))
        suite.below.bad += 1;
    if (test.outcome === 'error')
        suite.below.errors += 1;
}
const countOf = (text) => (/^\d{1,12}$/u.test(text?.trim() ?? '') ? Number(text) : 0);
const identity = (test) => `${test.classname}\0${test.name}\0${test.file ?? ''}`;
/** When the suite itself says that it has as many tests as names, every case but the last of a name is a try that failed. */
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

;// CONCATENATED MODULE: ./packages/test-results/src/junit.ts



/**
 * JUnit XML in its dialects (there is no standard: Ant, Surefire, Gradle, pytest, jest-junit, go-junit-report, gotestsum, Playwright,
 * GoogleTest, Catch2, Node.js): a `testsuites` or `testsuite` root, suites at any depth, cases anywhere. What is listed is the
 * truth; attributes are cross-checked, and where they count more failures, they win.
 */
async function readJunit(chunks) {
    const suites = [];
    const cases = [];
    const problems = [];
    const warnings = [];
    let unlisted = 0;
    let root = '';
    const open = [];
    let test;
    let failure;
    let skipped;
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
        problems.push(...closed.problems);
        unlisted += closed.unlisted;
    };
    const finishFailure = () => {
        if (failure === undefined)
            return;
        const closed = closeFailure(failure);
        const suite = open.at(-1);
        if (test !== undefined)
            (failure.of === 'last' ? test.failures : test.earlier).push(closed);
        else if (suite !== undefined)
            addProblem(suite, closed);
        failure = undefined;
    };
    const finishCase = () => {
        const suite = open.at(-1);
        if (test !== undefined && suite !== undefined)
            addCase(suite, closeCase(test, suite.path));
        test = undefined;
    };
    const end = await readXml(chunks, {
        open(qualified, attributes) {
            const name = localName(qualified);
            if (root === '')
                root = name;
            if (name === 'testsuites' || name === 'testsuite')
                open.push(openSuite(open.at(-1), attributes));
            else if (name === 'testcase')
                test = openCase(attributes);
            else if (name === 'skipped' && test !== undefined) {
                skipped = { message: junit_case_short(attributes.message, 500) };
                test.skipReason = skipped.message;
            }
            else if ((name === 'system-out' || name === 'system-err') && test !== undefined)
                target = test.output;
            else if (failure === undefined) {
                failure = openFailure(name, attributes);
                target = failure?.body ?? target;
            }
        },
        text(text) {
            if (skipped !== undefined && test !== undefined && skipped.message === '')
                test.skipReason += text.slice(0, 500);
            else
                target?.add(text);
        },
        close(qualified) {
            const name = localName(qualified);
            if (name === 'testsuites' || name === 'testsuite')
                finishSuite();
            else if (name === 'testcase')
                finishCase();
            else if (name === 'skipped')
                skipped = undefined;
            else if (name === 'system-out' || name === 'system-err')
                target = failure?.body;
            else if (openFailure(name, {}) !== undefined) {
                finishFailure();
                target = undefined;
            }
        },
    });
    if (root !== '' && root !== 'testsuites' && root !== 'testsuite') {
        return {
            ok: false,
            problem: 'unknown-format',
            message: `its root is <${root.slice(0, 40)}>, and not that of a JUnit report`,
        };
    }
    if (!end.ok && end.problem === 'empty')
        return { ok: false, problem: 'empty', message: end.message };
    if (end.invalidCharacters > 0)
        warnings.push(`${end.invalidCharacters} characters that XML does not allow.`);
    if (!end.ok) {
        // A suite that was never closed still has the tests that were listed so far.
        finishFailure();
        finishCase();
        for (const suite of open)
            suite.attributes = {};
        while (open.length > 0)
            finishSuite();
    }
    if (unlisted > 0)
        warnings.push(`Its attributes count ${unlisted} tests that are not listed; they are counted nowhere.`);
    const report = { format: 'junit', suites, cases, problems, warnings, unlisted };
    if (end.ok)
        return { ok: true, report };
    const problem = end.problem === 'truncated' ? 'truncated' : 'malformed';
    return { ok: false, problem, message: end.message, partial: report };
}
const localName = (name) => name.slice(name.indexOf(':') + 1);
function addProblem(suite, failure) {
    suite.problems.push({
        ...failure,
        suite: suite.path,
        file: suite.attributes.file ?? suite.attributes.filepath,
        source: 'element',
        count: 1,
    });
    suite.below.told += 1;
}

;// CONCATENATED MODULE: ./packages/test-results/src/read-report.ts

/** Reads a report of tests; `auto` tells the format from its content. */
function readTestReport(chunks, format) {
    switch (format) {
        case 'auto':
        case 'junit':
            return readJunit(chunks);
    }
}

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

;// CONCATENATED MODULE: ./packages/test-results/src/totals.ts

function totalsOf(reports) {
    const counts = {
        tests: 0,
        passed: 0,
        failures: 0,
        errors: 0,
        skipped: 0,
        flaky: 0,
        suiteProblems: 0,
        seconds: 0,
        suites: 0,
    };
    for (const report of reports) {
        for (const test of report.cases) {
            counts.tests += 1;
            if (isFlaky(test))
                counts.flaky += 1;
            if (test.outcome === 'passed')
                counts.passed += 1;
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
    return { ...counts, executed: counts.tests - counts.skipped };
}
const badCases = (reports) => reports.flatMap(({ cases }) => cases.filter(isBad));
const flakyCases = (reports) => reports.flatMap(({ cases }) => cases.filter(isFlaky));

;// CONCATENATED MODULE: ./packages/test-results/src/summary.ts



const failuresShown = 30;
const listed = 20;
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
    const parts = [
        `${totals.passed} passed${totals.flaky > 0 ? ` (${totals.flaky} flaky)` : ''}`,
        ...(totals.failures > 0 ? [`${totals.failures} failed`] : []),
        ...(totals.errors > 0 ? [`${totals.errors} with errors`] : []),
        ...(totals.skipped > 0 ? [`${totals.skipped} skipped`] : []),
    ];
    return `${totals.tests} ${totals.tests === 1 ? 'test' : 'tests'}: ${parts.join(', ')}, in ${formatSeconds(totals.seconds)}`;
}
/** What failed and why comes first, then what is flaky, then what is slow. */
function testBlocks(reports, { totals, slowest, locate }) {
    const bad = badCases(reports);
    const problems = reports.flatMap((report) => report.problems);
    const flaky = flakyCases(reports);
    return [
        (0,report_src/* paragraph */.FY)(countsLine(totals)),
        ...(problems.length === 0
            ? []
            : [(0,report_src/* heading */.R_)(3, 'Suites that broke'), (0,report_src/* bullets */.e5)(problems.slice(0, listed).map(problemLine))]),
        ...(bad.length === 0
            ? []
            : [(0,report_src/* heading */.R_)(3, 'Not passed'), ...bad.slice(0, failuresShown).map((test) => failureBlock(test, locate(test)))]),
        ...(bad.length > failuresShown ? [(0,report_src/* paragraph */.FY)(`… and ${bad.length - failuresShown} more, in the JSON report.`)] : []),
        ...(flaky.length === 0 ? [] : [(0,report_src/* heading */.R_)(3, 'Flaky'), flakyTable(flaky)]),
        ...slowestBlocks(reports, slowest),
    ];
}
function problemLine(problem) {
    const suite = problem.suite.join(' > ') || 'the report';
    return [(0,report_src/* code */.aY)(suite), `: ${(0,report_src/* truncateText */.EJ)(problem.message || problem.details || problem.type || problem.kind, 400)}`];
}
function failureBlock(test, location) {
    const failure = test.failures.at(-1);
    const where = location === undefined ? '' : ` (${location.path}:${location.line})`;
    const message = (0,report_src/* truncateText */.EJ)((failure?.message ?? '').split('\n')[0] ?? '', 300);
    const summary = [(0,report_src/* strong */.ko)(testId(test)), `${where}${message === '' ? '' : `: ${message}`}`];
    const body = [failure?.details || failure?.message || 'The report says no more.'];
    const output = test.output.trim();
    return (0,report_src/* details */.zH)(summary, [
        ...body.map((text) => (0,report_src/* codeBlock */.DV)(text)),
        ...(output === '' ? [] : [(0,report_src/* paragraph */.FY)('Output:'), (0,report_src/* codeBlock */.DV)(output)]),
        ...(test.attempts > 1 ? [(0,report_src/* paragraph */.FY)(`Failed in all of ${test.attempts} tries.`)] : []),
    ]);
}
function flakyTable(flaky) {
    const rows = flaky
        .slice(0, listed)
        .map((test) => [
        (0,report_src/* code */.aY)(testId(test)),
        String(test.attempts),
        (0,report_src/* truncateText */.EJ)((test.failures[0]?.message ?? '').split('\n')[0] ?? '', 200),
    ]);
    const columns = ['Passed, after it failed', { title: 'Tries', align: 'right' }, 'First failure'];
    return (0,report_src/* table */.tp)(columns, rows, Math.max(0, flaky.length - listed));
}
function slowestBlocks(reports, count) {
    const timed = reports.flatMap(({ cases }) => cases.filter(({ seconds = 0 }) => seconds > 0));
    if (count === 0 || timed.length === 0)
        return [];
    const slowest = timed.sort((a, b) => (b.seconds ?? 0) - (a.seconds ?? 0)).slice(0, count);
    const rows = slowest.map((test) => [
        (0,report_src/* code */.aY)(testId(test)),
        formatSeconds(test.seconds ?? 0),
        isFlaky(test) ? 'flaky' : test.outcome,
    ]);
    return [(0,report_src/* details */.zH)(`Slowest ${rows.length}`, [(0,report_src/* table */.tp)(['Test', { title: 'Time', align: 'right' }, 'Result'], rows)])];
}

;// CONCATENATED MODULE: ./packages/test-results/src/index.ts







// EXTERNAL MODULE: ./packages/verdict/src/verdict.ts
var src_verdict = __nccwpck_require__(827);
// EXTERNAL MODULE: ./packages/verdict/src/percent.ts
var percent = __nccwpck_require__(783);
;// CONCATENATED MODULE: ./actions/test-report/src/checks.ts


const named = 3;
/** What the reports that were found and could be read mean; never good when nothing ran. */
function checksOf(found, reports, totals, inputs) {
    if (found === 0) {
        const reason = `no report was found at ${inputs.files.join(', ')}. Did the tests write one?`;
        return [{ name: 'reports', status: 'inconclusive', reason }];
    }
    const checks = [];
    if (inputs.expectedReports !== undefined && found < inputs.expectedReports) {
        const reason = `${found} of ${inputs.expectedReports} expected reports were found`;
        checks.push({ name: 'reports', status: 'inconclusive', reason });
    }
    if (totals.failures + totals.errors > 0)
        checks.push({ name: 'tests', status: 'fail', reason: failureReason(reports, totals) });
    if (totals.executed < inputs.minTests) {
        const ran = totals.executed === 1 ? '1 test ran' : `${totals.executed} tests ran`;
        const skipped = totals.skipped > 0 ? `, ${totals.skipped} were skipped` : '';
        checks.push({
            name: 'min-tests',
            status: 'inconclusive',
            reason: `${ran}${skipped}; at least ${inputs.minTests} wanted`,
        });
    }
    const skipped = inputs.maxSkipped === undefined ? undefined : skippedCheck(totals, inputs.maxSkipped);
    if (skipped !== undefined)
        checks.push(skipped);
    return checks.length > 0 ? checks : [{ name: 'tests', status: 'pass', reason: countsLine(totals) }];
}
function failureReason(reports, totals) {
    const names = badCases(reports).map(testId);
    const broken = reports.flatMap(({ problems }) => problems.map(({ suite, message }) => `${suite.join(' > ') || 'report'} (${message.split('\n')[0]})`));
    const all = [...names, ...broken];
    const shown = all.slice(0, named).join(', ');
    return `${countsLine(totals)}: ${shown}${all.length > named ? `, and ${all.length - named} more` : ''}`;
}
/** Exact: a limit of 10 % is kept by 10 of 100, and not by 11. */
function skippedCheck(totals, limit) {
    if (BigInt(totals.skipped) * 1000000n <= limit.scaled * BigInt(totals.tests))
        return undefined;
    const share = (0,percent/* formatRatioWithCounts */.l2)({ covered: totals.skipped, total: totals.tests });
    return { name: 'max-skipped', status: 'fail', reason: `${share} skipped, at most ${limit.text}% wanted` };
}

;// CONCATENATED MODULE: ./actions/test-report/src/action.ts






/* harmony default export */ const action = ((0,src/* defineGate */.pu)({
    name: 'test-report',
    inputs: {
        files: (0,src/* globs */.gV)(),
        format: (0,src/* oneOf */.yL)(['auto', ...testFormats]),
        'min-tests': (0,src/* integer */.nd)(0),
        'max-skipped': (0,src/* optional */.lq)((0,src/* percent */.KN)()),
        'expected-reports': (0,src/* optional */.lq)((0,src/* integer */.nd)(1)),
        slowest: (0,src/* integer */.nd)(0, 100),
    },
    async run(inputs, io) {
        const found = await io.files.glob(inputs.files);
        const reports = [];
        const unreadable = [];
        const files = [];
        const warnings = [];
        for (const { path } of found) {
            const result = await readTestReport(io.files.stream(path), inputs.format);
            const report = result.ok ? result.report : result.partial;
            if (report !== undefined) {
                reports.push(report);
                warnings.push(...report.warnings.map((warning) => `${path}: ${warning}`));
            }
            if (!result.ok) {
                const status = result.problem === 'empty' ? 'inconclusive' : 'error';
                unreadable.push({ name: path, status, reason: result.message });
            }
            files.push({ path, tests: report?.cases.length ?? 0, problem: result.ok ? undefined : result.message });
        }
        const totals = totalsOf(reports);
        const checks = checksOf(found.length, reports, totals, {
            files: inputs.files,
            minTests: inputs['min-tests'],
            maxSkipped: inputs['max-skipped'],
            expectedReports: inputs['expected-reports'],
        });
        const verdict = (0,src_verdict/* decide */.LD)([...unreadable, ...checks]);
        const paths = createSourcePaths(await sourceTree());
        for (const warning of warnings.slice(0, 10))
            io.log.warning(warning);
        return {
            verdict,
            outputs: {
                tests: totals.tests,
                passed: totals.passed,
                failures: totals.failures,
                errors: totals.errors,
                skipped: totals.skipped,
                flaky: totals.flaky,
                duration: Math.round(totals.seconds * 1000) / 1000,
                suites: totals.suites,
                files: found.length,
            },
            title: 'Tests',
            summary: [
                ...(reports.length === 0
                    ? []
                    : testBlocks(reports, { totals, slowest: inputs.slowest, locate: (test) => locationOf(test, paths) })),
                ...(files.length < 2 && warnings.length === 0
                    ? []
                    : [
                        (0,report_src/* details */.zH)(`Reports (${files.length})`, [
                            (0,report_src/* bullets */.e5)(files
                                .slice(0, 50)
                                .map(({ path, tests, problem }) => [(0,report_src/* code */.aY)(path), `: ${problem ?? `${tests} tests`}`])),
                            ...(warnings.length === 0 ? [] : [(0,report_src/* bullets */.e5)(warnings.slice(0, 50))]),
                        ]),
                    ]),
            ],
            annotations: annotationsOf(reports, paths),
            report: { totals, files, warnings, failed: failuresOf(reports, paths), flaky: flakyCases(reports).map(testId) },
        };
        async function sourceTree() {
            const tracked = reports.length === 0 ? undefined : await trackedFiles(io.git);
            return { tracked: tracked?.paths ?? [], root: tracked?.root ?? io.files.root, project: tracked?.prefix ?? '' };
        }
    },
}));
/** Errors before failures: they hide what would be learnt from the other tests. */
function annotationsOf(reports, paths) {
    const bad = badCases(reports).map((test) => {
        const failure = test.failures.at(-1);
        const message = (0,report_src/* truncateText */.EJ)(failure?.message || failure?.details || 'did not pass', 1000);
        const location = locationOf(test, paths);
        const place = location === undefined ? {} : location;
        return { level: 'error', title: testId(test), message, rank: test.outcome === 'error' ? 2 : 1, ...place };
    });
    const flaky = flakyCases(reports).map((test) => {
        const place = locationOf(test, paths) ?? {};
        return { level: 'warning', title: `Flaky: ${testId(test)}`, message: `Passed in try ${test.attempts}.`, ...place };
    });
    return [...bad, ...flaky];
}
const failuresReported = 1000;
function failuresOf(reports, paths) {
    return badCases(reports)
        .slice(0, failuresReported)
        .map((test) => {
        const failure = test.failures.at(-1);
        return {
            test: testId(test),
            suite: test.suite,
            outcome: test.outcome,
            attempts: test.attempts,
            location: locationOf(test, paths),
            message: failure?.message ?? '',
            details: failure?.details ?? '',
        };
    });
}


/***/ }),

/***/ 311:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _sluice_runtime__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(714);
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(890);


await (0,_sluice_runtime__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(_action_js__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 441:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  yo: () => (/* reexport */ UserError),
  pu: () => (/* reexport */ defineGate),
  ll: () => (/* reexport */ gateInputs),
  gV: () => (/* reexport */ globs),
  nd: () => (/* reexport */ integer),
  yL: () => (/* reexport */ oneOf),
  lq: () => (/* reexport */ optional),
  KN: () => (/* reexport */ input_percent)
});

// UNUSED EXPORTS: boolean, defineAction, didYouMean, duration, lines, listOf, parseDuration, secret, splitLines, string

;// CONCATENATED MODULE: ./packages/action/src/definition.ts
function defineAction(action) {
    return { kind: 'action', ...action };
}
/** A gate gets the inputs that all gates have; its own `inputs` hold only what is its own. */
function defineGate(gate) {
    return { kind: 'gate', ...gate };
}

// EXTERNAL MODULE: ./packages/verdict/src/percent.ts
var percent = __nccwpck_require__(783);
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
const duration = () => kind('a duration such as 500ms, 30s, 5m or 1h30m (a bare number is seconds), at most 24 days', parseDuration);
const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
/** A timer of more fires at once: it counts in 31 bits. */
const longestMs = (/* unused pure expression or super */ null && (24 * 24 * 3_600_000));
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
  e5: () => (/* reexport */ bullets),
  aY: () => (/* reexport */ code),
  DV: () => (/* reexport */ codeBlock),
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
  ko: () => (/* reexport */ strong),
  uf: () => (/* reexport */ summaryBytes),
  tp: () => (/* reexport */ table),
  EJ: () => (/* reexport */ truncateText),
  wx: () => (/* reexport */ verdictBlocks),
  NA: () => (/* reexport */ workflowCommand)
});

// UNUSED EXPORTS: annotationsPerLevel, count, htmlText, link, messageUnits, plainText, safeUrl, some, statusIcon

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
 * sheets, no script and no request. Follows the reader's light or dark setting.
 */
function htmlPage({ title, body, styles }) {
    const sheets = styles === undefined ? [pageSheet] : [pageSheet, styles];
    const hashes = sheets.map(({ sha256 }) => `'sha256-${sha256}'`).join(' ');
    const policy = `default-src 'none'; style-src ${hashes}; base-uri 'none'; form-action 'none'`;
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
</body>
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

/***/ 714:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* reexport */ runAction)
});

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
// EXTERNAL MODULE: ./packages/action/src/index.ts + 4 modules
var src = __nccwpck_require__(441);
// EXTERNAL MODULE: ./packages/report/src/index.ts + 12 modules
var report_src = __nccwpck_require__(160);
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




/** The comment's first line, a marker, needs room as well. */
const markerBytes = 512;
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
        key: [
            gate.name,
            io.github.context.workflow,
            io.github.context.job,
            io.files.root.slice(io.host.workspace.length),
        ].join(' | '),
        body: redact((0,report_src/* renderMarkdown */.Gc)(blocks, { maxBytes: report_src/* commentBytes */.dc - markerBytes })),
    }, io.github, io.log);
    return endStep(result, ending, policy, io);
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
    const finished = (ending) => ({
        ending,
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
    await Promise.race([Promise.all([out, errors]), later(drainMs)]);
    child.stdout?.destroy();
    child.stderr?.destroy();
    return finished(forced ?? ending);
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
            (0,external_node_fs_namespaceObject.writeFileSync)(temporary, content, { flag: 'wx', ...options });
            if (options.mode !== undefined)
                (0,external_node_fs_namespaceObject.chmodSync)(temporary, options.mode);
            (0,external_node_fs_namespaceObject.renameSync)(temporary, target);
            return target;
        },
        remove: async (path) => (0,external_node_fs_namespaceObject.rmSync)(absolute(path), { recursive: true, force: true }),
    };
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

/***/ 783:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l2: () => (/* binding */ formatRatioWithCounts),
/* harmony export */   lo: () => (/* binding */ parsePercent)
/* harmony export */ });
/* unused harmony exports meets, missingToMeet, formatRatio, difference, formatPoints */
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
/******/ var __webpack_exports__ = __nccwpck_require__(311);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
