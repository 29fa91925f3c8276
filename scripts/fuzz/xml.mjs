// Our scanner of XML, against saxes, which is strict: both accept the same documents and find the same in them.
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readXml } from '@sluice/xml';
import saxes from 'saxes';
import { pieces } from './mutations/mutate.mjs';

const fixtures = fileURLToPath(new URL('../../tests/fixtures', import.meta.url));

const documents = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<!-- c --><!DOCTYPE a [<!ENTITY b "c"><!-- > --><?p ]?>]>\n<a b="1" c=\'2 &lt; &#65;\'>text &amp; more<b/><![CDATA[<x> ]] & ]]>tail</a>\n<!-- end -->',
  '<é:ü ñ="ł">日本語 𝄞 &#x1F600;</é:ü>',
  '<a>\r\nx\ry&#13;<b c="1\r\n2\t3"/>]] ></a >',
  '<a><!-- - --><?x y?><![CDATA[]]]]><![CDATA[>]]></a>',
  '<a x="&quot;&apos;&gt;"><b></b ><c\n/></a>',
].map((text) => Buffer.from(text));

/** What the document is to saxes, with the characters tolerated that tools write although XML has no place for them. */
function reference(text) {
  const events = [];
  const parser = new saxes.SaxesParser();
  let failed;
  parser.on('error', (error) => {
    const message = error.message.replace(/^[^ ]*:?\d+:\d+: /, '');
    if (!/^(?:disallowed character\.|malformed character entity\.)$/.test(message)) failed ??= message;
  });
  parser.on('opentag', ({ name, attributes }) => events.push(['open', name, Object.entries(attributes)]));
  parser.on('closetag', ({ name }) => events.push(['close', name]));
  parser.on('text', (piece) => events.push(['text', piece]));
  parser.on('cdata', (piece) => events.push(['text', piece]));
  parser.write(text.trimStart()).close();
  return { failed, events: joined(events) };
}

/** Text in one piece, and none outside the root. */
function joined(events) {
  const result = [];
  let depth = 0;
  for (const event of events) {
    const last = result.at(-1);
    if (event[0] === 'text') {
      if (depth === 0 || event[1] === '') continue;
      if (last?.[0] === 'text') last[1] += event[1];
      else result.push([...event]);
      continue;
    }
    depth += event[0] === 'open' ? 1 : -1;
    result.push(event);
  }
  return result;
}

async function ours(chunks) {
  const events = [];
  const end = await readXml(chunks, {
    open: (name, attributes) => events.push(['open', name, Object.entries(attributes)]),
    close: (name) => events.push(['close', name]),
    text: (piece) => events.push(['text', piece]),
  });
  return { end, events: joined(events) };
}

/** Encodings and limits are ours alone: saxes gets text and has none. */
const skipped = (bytes) => {
  const start = bytes.subarray(0, 200).toString('latin1');
  return (
    /encoding\s*=\s*["'](?!utf-?8["'])/i.test(start) ||
    /version\s*=\s*["']1\.1/.test(start) ||
    [0, 0xfe, 0xff].includes(bytes[0]) ||
    [0, 0xfe, 0xff].includes(bytes[1])
  );
};

export function targets() {
  const corpus = [
    ...documents,
    ...documents,
    ...globSync('{coverage,test-results}/**/*.xml', { cwd: fixtures })
      .sort()
      .map((file) => readFileSync(`${fixtures}/${file}`))
      .filter((bytes) => bytes.length < 20_000),
  ];
  return [
    {
      name: 'xml agreement',
      corpus,
      async check({ bytes }, random) {
        const found = await ours(pieces(random, bytes));
        const whole = await ours(pieces(() => 1, bytes));
        if (JSON.stringify(found) !== JSON.stringify(whole))
          return `it depends on the pieces: ${JSON.stringify([found.end, whole.end])}`;
        if (skipped(bytes)) return undefined;
        if (!found.end.ok && found.end.problem === 'too-large') return undefined;
        const text = new TextDecoder('utf-8').decode(bytes);
        const wanted = reference(text);
        // saxes does not mind a comment behind the root that never ends.
        const unended = text.lastIndexOf('<!--') > text.lastIndexOf('-->');
        if (unended && found.end.problem === 'truncated' && wanted.failed === undefined) return undefined;
        // Things that XML 1.0 forbids, and that saxes takes or cannot be told apart from the characters that we tolerate too.
        if (
          !found.end.ok &&
          /a `<` in the value|an `&` that begins no reference|a reference without its/.test(found.end.message)
        )
          return undefined;
        if (found.end.ok !== (wanted.failed === undefined))
          return `saxes: ${wanted.failed ?? 'accepts it'}; ours: ${found.end.ok ? 'accepts it' : found.end.message}`;
        if (!found.end.ok || JSON.stringify(found.events) === JSON.stringify(wanted.events)) return undefined;
        const at = wanted.events.findIndex(
          (event, index) => JSON.stringify(event) !== JSON.stringify(found.events[index]),
        );
        return `event ${at}: saxes ${JSON.stringify(wanted.events[at])}; ours ${JSON.stringify(found.events[at])}`;
      },
    },
  ];
}
