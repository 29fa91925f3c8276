import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readXml, type XmlEnd } from '@sluice/xml';

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(document: string | Uint8Array, size = 7): Promise<{ end: XmlEnd; events: readonly string[] }> {
  const bytes = typeof document === 'string' ? Buffer.from(document) : document;
  const events: string[] = [];
  let text = '';
  const flush = (): void => {
    if (text.trim() !== '') events.push(`"${text.trim()}"`);
    text = '';
  };
  const end = await readXml(pieces(bytes, size), {
    open(name, attributes) {
      flush();
      const shown = Object.entries(attributes).map(([key, value]) => ` ${key}=${value}`);
      events.push(`<${name}${shown.join('')}>`);
    },
    close(name) {
      flush();
      events.push(`</${name}>`);
    },
    text(piece) {
      text += piece;
    },
  });
  return { end, events };
}

const problemOf = (end: XmlEnd): string => (end.ok ? 'none' : end.problem);

test('elements, attributes, text and CDATA come in order, however the bytes are cut', async () => {
  const document = '<?xml version="1.0"?>\n<!-- c --><a x="1 &lt; 2"><b>é&#233;&amp;</b><![CDATA[<raw> & more]]></a>\n';
  const wanted = ['<a x=1 < 2>', '<b>', '"éé&"', '</b>', '"<raw> & more"', '</a>'];
  for (const size of [1, 2, 3, 64, 1024]) {
    const { end, events } = await read(document, size);
    assert.deepEqual(events, wanted);
    assert.ok(end.ok);
  }
});

describe('encodings', () => {
  const text = '<a>zażółć</a>';
  const utf16 = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${text}`, 'utf16le');
  const cases: readonly [string, Uint8Array, string][] = [
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'zażółć'],
    ['UTF-16 LE with a mark', utf16, 'zażółć'],
    ['UTF-16 BE with a mark', Buffer.from(utf16).swap16(), 'zażółć'],
    ['UTF-16 LE without a mark', Buffer.from(utf16.subarray(2)), 'zażółć'],
    ['latin1', Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>caf\u00e9</a>', 'latin1'), 'café'],
    [
      'a declaration of UTF-16 that is not true',
      Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${text}`),
      'zażółć',
    ],
    ['space before the declaration', Buffer.from(`\n  <?xml version="1.0"?>${text}`), 'zażółć'],
  ];
  for (const [name, bytes, wanted] of cases) {
    test(name, async () => {
      const { end, events } = await read(bytes);
      assert.ok(end.ok, JSON.stringify(end));
      assert.deepEqual(events, ['<a>', `"${wanted}"`, '</a>']);
    });
  }

  test('one that is not read is said by name', async () => {
    const { end } = await read('<?xml version="1.0" encoding="EBCDIC-CP-US"?><a/>');
    assert.equal(problemOf(end), 'encoding');
    assert.match(end.ok ? '' : end.message, /ebcdic-cp-us/u);
  });
});

describe('what a report must not do', () => {
  test('an entity is never expanded, and nothing is fetched', async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY x "xxxx"><!ENTITY y "&x;&x;"><!ENTITY z SYSTEM "file:///etc/hosts">]>';
    for (const body of ['<a>&y;</a>', '<a>&z;</a>', '<a b="&x;"/>']) {
      const { end } = await read(`<?xml version="1.0"?>${bomb}${body}`);
      assert.equal(problemOf(end), 'malformed');
      assert.match(end.ok ? '' : end.message, /line 1.*never expanded/u);
    }
  });

  test('a DOCTYPE alone does no harm', async () => {
    const { end, events } = await read(
      '<!DOCTYPE coverage SYSTEM "http://nowhere.invalid/coverage-04.dtd"><coverage/>',
    );
    assert.ok(end.ok);
    assert.deepEqual(events, ['<coverage>', '</coverage>']);
  });

  test('endless nesting is refused', async () => {
    const { end } = await read('<a>'.repeat(1000), 4096);
    assert.equal(problemOf(end), 'too-large');
  });
});

describe('what is broken', () => {
  const cases: readonly [string, string, string][] = [
    ['nothing', '', 'empty'],
    ['white space', ' \n\t\n', 'empty'],
    ['an element that never ends', '<a><b>text', 'truncated'],
    ['a comment behind the root that never ends', '<a/><!-- b', 'truncated'],
    ['a reference that never ends', '<a>&am', 'truncated'],
    ['a `<` in a value', '<a x="<"/>', 'malformed'],
    ['a value without quotes', '<a x=1/>', 'malformed'],
    ['attributes without space between them', '<a x="1"y="2"/>', 'malformed'],
    ['`]]>` in text', '<a>]]></a>', 'malformed'],
    ['`--` in a comment', '<a><!-- -- --></a>', 'malformed'],
    ['text behind the root', '<a/>b', 'malformed'],
    ['a name that is none', '<a><1/></a>', 'malformed'],
    ['a declaration in the middle', '<a/><?xml version="1.0"?>', 'malformed'],
    ['a declaration with a strange space', '<?xml version="1.0"\ufeff?><a/>', 'malformed'],
    ['a DOCTYPE within', '<a><!DOCTYPE a></a>', 'malformed'],
    ['cut within a tag', '<a><b attr="va', 'truncated'],
    ['cut after the declaration', '<?xml version="1.0"?>', 'truncated'],
    ['two roots', '<a/><b/>', 'malformed'],
    ['a wrong end tag', '<a></b></a>', 'malformed'],
    ['an attribute twice', '<a x="1" x="2"/>', 'malformed'],
    ['no XML at all', 'SF:src/app.py\nDA:1,1\n', 'malformed'],
  ];
  for (const [name, document, problem] of cases) {
    test(name, async () => assert.equal(problemOf((await read(document)).end), problem));
  }

  test('where it is wrong does not depend on how the bytes are cut', async () => {
    const ends = await Promise.all([1, 4, 5, 100].map(async (size) => (await read('<a/>\n x', size)).end));
    for (const end of ends) assert.deepEqual(end, ends[0]);
    assert.ok(ends[0]?.ok === false);
    assert.match(ends[0].message, /line 2, column 2/u);
  });

  test('what came before is still good', async () => {
    const { end, events } = await read('<a><b n="1"/><b n="2"/><b n="3');
    assert.equal(problemOf(end), 'truncated');
    assert.equal(events.filter((event) => event.startsWith('<b')).length, 2);
  });

  test('control characters, which tools write into messages, are counted and do not end the reading', async () => {
    const { end, events } = await read('<a>red \u001b[31m &#27;[0m<b x="&#1;"/></a>');
    assert.ok(end.ok);
    assert.equal(end.invalidCharacters, 3);
    assert.equal(events.length, 5);
  });
});
