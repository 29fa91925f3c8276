/**
 * Mutated reports for every reader of test results: `node tests/fuzz/test-results.ts [inputs per reader] [seed] [seconds]`. What must hold
 * is in `examine`. A failure prints the report, the seed and the number of the input, by which it can be made again.
 */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderMarkdown } from '@sluice/report';
import {
  applyQuarantine,
  createLocator,
  createSourcePaths,
  flakyTests,
  isBad,
  type ReadResult,
  readTestReport,
  type TestFormat,
  type TestReport,
  testBlocks,
  totalsOf,
} from '@sluice/test-results';

const folder = fileURLToPath(new URL('../fixtures/test-results', import.meta.url));

export interface Seed {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The real reports, one of each kind first. */
export function seeds(): readonly Seed[] {
  return globSync('*/*.{xml,json,tap,trx}', { cwd: folder })
    .filter((name) => !name.endsWith('pom.xml'))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(`${folder}/${name}`) }));
}

export type Random = () => number;

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

const words = [
  '<', '>', '</', '/>', '"', "'", '&', '&lt;', '&#0;', '&#x110000;', '<![CDATA[', ']]>', '<!--', '-->', '<?', '<!DOCTYPE x [<!ENTITY a "b">]>',
  '{', '}', '[', ']', ',', ':', '\\', '\\u0000', 'null', 'true', '-1', '1e999', '999999999999999999999', '\0', '\u202e', '\ud83d',
  '\n', '\r\n', '    ', 'ok', 'not ok', '1..', '# SKIP', '# TODO', 'Bail out!', '  ---\n', '  ...\n', '<failure>', '</testcase>', '<testsuite>',
  '</testsuite>', 'failures="9"', '"status":"failed"', '"Action":"fail"', '__proto__', 'constructor', '\u001b[31m', '::error::',
]; // biome-ignore format: a list of words

/** One to four changes: bits, cuts, repetitions, words of the formats, pieces of another report. */
export function mutate(bytes: Buffer, other: Buffer, random: Random): Buffer {
  let result = bytes;
  const below = (limit: number): number => Math.floor(random() * limit);
  for (let round = below(4); round >= 0; round -= 1) {
    const at = below(result.length + 1);
    const length = below(Math.min(400, result.length - at) + 1);
    const [head, tail] = [result.subarray(0, at), result.subarray(at)];
    switch (below(7)) {
      case 0:
        result = Buffer.from(result);
        if (at < result.length) result[at] = below(256);
        break;
      case 1:
        result = Buffer.concat([head, tail.subarray(length)]);
        break;
      case 2:
        result = Buffer.concat([head, ...Array.from({ length: 1 + below(20) }, () => tail.subarray(0, length)), tail]);
        break;
      case 3:
        result = Buffer.concat([head, Buffer.from(words[below(words.length)] ?? ''), tail]);
        break;
      case 4:
        result = head;
        break;
      case 5: {
        const from = below(other.length);
        result = Buffer.concat([head, other.subarray(from, from + below(600)), tail]);
        break;
      }
      default: {
        const end = below(result.length + 1);
        result = Buffer.concat([
          head,
          result.subarray(Math.min(at, end), Math.max(at, end)).toReversed(),
          tail.subarray(length),
        ]);
      }
    }
  }
  return result.subarray(0, 4 * 1024 * 1024);
}

export async function readInPieces(
  bytes: Buffer,
  size: number,
  format: TestFormat | 'auto' = 'auto',
): Promise<ReadResult> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  return readTestReport(pieces(), format);
}

const locator = createLocator(
  createSourcePaths({ root: '/repo', project: '', tracked: ['src/cart.test.js', 'test_cart.py'] }),
);

/** What is wrong with how an input was read; nothing when all is well. */
export async function examine(bytes: Buffer): Promise<readonly string[]> {
  const whole = await readInPieces(bytes, bytes.length || 1);
  const problems: string[] = [];
  const again = await readInPieces(bytes, 7);
  if (comparable(whole) !== comparable(again)) problems.push('it depends on the pieces it comes in');
  if (!whole.ok && whole.message === '') problems.push('a problem without a message');
  const report = whole.ok ? whole.report : whole.partial;
  return report === undefined ? problems : [...problems, ...examineReport(report)];
}

/** The place of a fault may be told from the end of a piece. */
const comparable = (result: ReadResult): string =>
  JSON.stringify(result).replace(/line \d+, column \d+/gu, 'somewhere');

function examineReport(report: TestReport): readonly string[] {
  const problems: string[] = [];
  const say = (holds: boolean, problem: string): void => void (holds ? undefined : problems.push(problem));
  for (const test of report.cases) {
    say(
      test.name.length <= 2001 && test.classname.length <= 2001 && (test.file ?? '').length <= 2001,
      'a name is too long',
    );
    say(test.skipReason.length <= 600 && test.output.length <= 4100, 'an output is too long');
    say(
      test.failures.every(({ message, details }) => message.length <= 4001 && details.length <= 8100),
      'a failure is too long',
    );
    say(!isBad(test) || test.outcome === 'failed' || test.outcome === 'error', 'a strange outcome');
    say(test.seconds === undefined || (test.seconds >= 0 && Number.isFinite(test.seconds)), 'a strange time');
    say(test.line === undefined || (Number.isInteger(test.line) && test.line > 0), 'a strange line');
  }
  say(
    report.problems.every(({ count }) => count >= 1 && Number.isFinite(count)),
    'a problem that counts nothing',
  );
  const totals = totalsOf([report]);
  const { tests, passed, failures, errors, skipped, suiteProblems, executed } = totals;
  say(
    tests === report.cases.length && tests === passed + failures + errors + skipped - suiteProblems,
    'numbers that do not add up',
  );
  say(executed === tests - skipped, 'executed is not what ran');
  const quarantine = applyQuarantine([], [report], { today: '2026-11-24', changed: () => false });
  const blocks = testBlocks([report], {
    totals,
    slowest: 10,
    locator,
    quarantine,
    comparison: undefined,
    counts: true,
    flaky: flakyTests([report]),
    urlOf: ({ path, line }) => `https://example.com/${encodeURIComponent(path)}#L${line}`,
  });
  const markdown = renderMarkdown(blocks, { maxBytes: 65_536 });
  say(Buffer.byteLength(markdown) <= 65_536, 'a summary that is too long');
  const outside = markdown.replace(/^(`{3,})[^\n]*\n[\s\S]*?\n\1$/gmu, '');
  say(
    (outside.match(/<details/gu)?.length ?? 0) === (outside.match(/<\/details>/gu)?.length ?? 0),
    'folds that do not close',
  );
  const prose = outside.replace(/(`+)[^\n]*?[^`]\1(?!`)/gu, '');
  say(!/<script|<img|<b>/u.test(prose), 'markup of the report in the summary');
  return problems;
}

export interface Finding {
  readonly seed: string;
  readonly input: number;
  readonly problems: readonly string[];
}

/** Reports by the reader that reads them. */
export async function seedsByFormat(): Promise<ReadonlyMap<string, readonly Seed[]>> {
  const known = await Promise.all(
    seeds().map(async (seed) => {
      const result = await readInPieces(seed.bytes, seed.bytes.length);
      return { seed, format: result.ok ? result.report.format : 'none' };
    }),
  );
  const groups = Map.groupBy(known, ({ format }) => format);
  return new Map([...groups].map(([format, group]) => [format, group.map(({ seed }) => seed)]));
}

/** At least `count` inputs for each reader, from all of its reports in turn; stops when the time is up. */
export async function fuzz(options: {
  readonly count: number;
  readonly seed: number;
  readonly until?: () => boolean;
}): Promise<{ readonly inputs: number; readonly findings: readonly Finding[] }> {
  const all = seeds();
  const formats = await seedsByFormat();
  const findings: Finding[] = [];
  let inputs = 0;
  for (let input = 0; input < options.count; input += 1) {
    for (const group of formats.values()) {
      if (options.until?.() === true) return { inputs, findings };
      const { name, bytes } = group[input % group.length] as Seed;
      const random = randomFrom(options.seed + input * 1009 + name.length);
      const other = all[Math.floor(random() * all.length)]?.bytes ?? bytes;
      inputs += 1;
      const problems = await problemsOf(mutate(bytes, other, random));
      if (problems.length > 0) findings.push({ seed: name, input, problems });
    }
  }
  return { inputs, findings };
}

async function problemsOf(bytes: Buffer): Promise<readonly string[]> {
  try {
    return [...new Set(await examine(bytes))];
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

if (import.meta.main) {
  const [count = 300, seed = 1, seconds = 600] = process.argv.slice(2).map(Number);
  const end = Date.now() + seconds * 1000;
  const { inputs, findings } = await fuzz({ count, seed, until: () => Date.now() > end });
  for (const finding of findings.slice(0, 20)) console.log(JSON.stringify(finding));
  console.log(
    `${inputs} inputs, ${findings.length} findings, ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`,
  );
  process.exitCode = findings.length > 0 ? 1 : 0;
}
