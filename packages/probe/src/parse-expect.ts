import { parseDuration } from '@sluice/action';
import { anySuccess, type Comparison, type Expectations } from './check.ts';
import { parsePointer } from './json-pointer.ts';
import { asMapping, unknownKeys } from './mapping.ts';

const expectKeys = [
  'status',
  'body-contains',
  'body-matches',
  'json',
  'json-compare',
  'header',
  'max-latency',
  'tls-days-left',
];

/** What an answer must be; `say` hears each problem. */
export function parseExpect(value: unknown, say: (problem: string) => void): Expectations {
  if (value === undefined) return anySuccess;
  const mapping = asMapping(value);
  if (mapping === undefined) {
    say('`expect` is not a mapping');
    return anySuccess;
  }
  unknownKeys(mapping, expectKeys, (problem) => say(`\`expect\`: ${problem}`));
  const latency = mapping['max-latency'];
  const maxLatency = latency === undefined ? undefined : parseDuration(String(latency));
  if (latency !== undefined && maxLatency === undefined)
    say(`\`max-latency\` ${String(latency)} is no duration such as 500ms`);
  const days = mapping['tls-days-left'];
  if (days !== undefined && !(Number.isInteger(days) && Number(days) >= 0))
    say('`tls-days-left` must be a whole number of days');
  return {
    status: parseStatus(mapping.status, say),
    bodyContains: texts(mapping['body-contains'], '`body-contains`', say),
    bodyMatches: patterns(texts(mapping['body-matches'], '`body-matches`', say), say),
    json: parseJson(mapping.json, say),
    jsonCompare: parseCompare(mapping['json-compare'], say),
    header: parseHeader(mapping.header, say),
    maxLatency,
    tlsDaysLeft: days === undefined ? undefined : Number(days),
  };
}

function parseStatus(value: unknown, say: (problem: string) => void): readonly string[] {
  if (value === undefined) return anySuccess.status;
  const list = (Array.isArray(value) ? value : [value]).map((item) => String(item).toLowerCase());
  const wrong = list.filter((item) => !/^[1-5](?:\d\d|xx|\d\d-[1-5]\d\d)$/u.test(item));
  if (wrong.length > 0 || list.length === 0)
    say(
      `\`status\` ${wrong.join(', ')} is neither a code such as 200 nor a class such as 2xx nor a range such as 200-204`,
    );
  return list;
}

function texts(value: unknown, what: string, say: (problem: string) => void): readonly string[] {
  if (value === undefined) return [];
  const list = Array.isArray(value) ? value : [value];
  if (list.some((item) => typeof item === 'object' || item === '')) say(`${what} must be text, or a list of texts`);
  return list.map(String);
}

function patterns(sources: readonly string[], say: (problem: string) => void): readonly RegExp[] {
  return sources.flatMap((source) => {
    try {
      return [new RegExp(source, 'mu')];
    } catch (error) {
      say(`\`body-matches\` ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  });
}

function parseJson(value: unknown, say: (problem: string) => void): Expectations['json'] {
  if (value === undefined) return [];
  const mapping = asMapping(value);
  if (mapping === undefined) say('`json` must be a mapping of JSON pointers to values, such as `/status: ok`');
  const entries = Object.entries(mapping ?? {});
  for (const [pointer] of entries) {
    if (parsePointer(pointer) === undefined) say(`\`json\`: ${pointer} is no JSON pointer; it begins with \`/\``);
  }
  return entries;
}

function parseCompare(value: unknown, say: (problem: string) => void): readonly Comparison[] {
  if (value === undefined) return [];
  const mapping = asMapping(value);
  if (mapping === undefined)
    say('`json-compare` must be a mapping of JSON pointers to limits, such as `/queue: "<= 100"`');
  return Object.entries(mapping ?? {}).flatMap(([pointer, limit]) => {
    const [, operator, number] = /^\s*(<=|>=|<|>)\s*(-?\d+(?:\.\d+)?)\s*$/u.exec(String(limit)) ?? [];
    if (parsePointer(pointer) === undefined)
      say(`\`json-compare\`: ${pointer} is no JSON pointer; it begins with \`/\``);
    if (operator === undefined) say(`\`json-compare\`: ${pointer}: ${String(limit)} is no limit such as \`<= 100\``);
    return operator === undefined
      ? []
      : [{ pointer, operator: operator as Comparison['operator'], limit: Number(number) }];
  });
}

function parseHeader(value: unknown, say: (problem: string) => void): Expectations['header'] {
  if (value === undefined) return [];
  const mapping = asMapping(value);
  if (mapping === undefined) say('`header` must be a mapping of names to values');
  return Object.entries(mapping ?? {}).map(([name, text]) => [
    name.toLowerCase(),
    text === null ? undefined : String(text),
  ]);
}
