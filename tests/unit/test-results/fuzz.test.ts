import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { totalsOf } from '@sluice/test-results';
import { fuzz, randomFrom, readInPieces, seeds } from '../../fuzz/test-results.ts';

test('mutated reports: no crash, bounded texts, numbers that add up, a summary of text', async () => {
  const { inputs, findings } = await fuzz({ count: 40, seed: 20261124 });
  assert.equal(inputs, 320, 'forty for each of the eight readers');
  assert.deepEqual(findings, []);
});

describe('the beginning of a report is never greener than the whole', () => {
  const random = randomFrom(5);
  for (const { name, bytes } of seeds()) {
    // Each Go package ends by itself: a report that stops between two of them cannot be told from a whole one.
    if (name.startsWith('go/go-test')) continue;
    test(name, async () => {
      const whole = await readInPieces(bytes, bytes.length);
      assert.ok(whole.ok);
      const wanted = totalsOf([whole.report]);
      for (let round = 0; round < 40; round += 1) {
        const result = await readInPieces(bytes.subarray(0, Math.floor(random() * bytes.length)), 4096);
        if (!result.ok) continue;
        const found = totalsOf([result.report]);
        const same = found.failures + found.errors >= wanted.failures + wanted.errors;
        assert.ok(
          same || found.failures + found.errors > 0 || found.executed === 0,
          `${round}: ${JSON.stringify(found)}`,
        );
      }
    });
  }
});

describe('reports that are made to hurt', () => {
  const read = async (text: string) => readInPieces(Buffer.from(text), 1 << 16);

  test('entities are never expanded', async () => {
    const levels = Array.from({ length: 9 }, (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`);
    const bomb = `<!DOCTYPE x [<!ENTITY e0 "ha">${levels.join('')}]><testsuite name="&e9;"><testcase name="a"/></testsuite>`;
    const result = await read(bomb);
    assert.ok(!result.ok && result.problem === 'malformed');
    assert.match(result.message, /entit/u);
  });

  test('an external entity is not fetched', async () => {
    const result = await read('<!DOCTYPE x SYSTEM "file:///etc/passwd"><testsuite><testcase name="a"/></testsuite>');
    assert.ok(result.ok);
    assert.equal(totalsOf([result.report]).passed, 1);
  });

  const deep: readonly [string, string][] = [
    ['suites', `${'<testsuite>'.repeat(100_000)}<testcase name="a"/>`],
    ['JSON', `{"testResults":[${'['.repeat(100_000)}`],
    ['TAP', Array.from({ length: 5000 }, (_, depth) => `${' '.repeat(depth)}ok ${depth} - a {\n`).join('')],
  ];
  for (const [name, text] of deep) {
    test(`${name} nested as deep as it goes`, async () => {
      const result = await read(text);
      assert.ok(!result.ok);
      assert.ok(result.message.length > 5);
    });
  }

  test('a line of sixteen million letters is one line, cut', async () => {
    const result = await read(`1..1\nnot ok 1 - ${'x'.repeat(17_000_000)}\n`);
    assert.ok(result.ok);
    assert.ok((result.report.cases[0]?.name.length ?? 0) < 2100);
  });

  test('an entry of JSON that is larger than memory should hold is refused, and named', async () => {
    async function* endless() {
      yield Buffer.from('{"testResults":[{"message":"');
      const piece = Buffer.from('x'.repeat(1 << 20));
      for (let index = 0; index < 70; index += 1) yield piece;
    }
    const { readTestReport } = await import('@sluice/test-results');
    const result = await readTestReport(endless(), 'jest-json');
    assert.ok(!result.ok && result.problem === 'too-large');
    assert.match(result.message, /64 MiB/u);
  });

  test('output without end is kept only in its end', async () => {
    async function* chatty() {
      yield Buffer.from('<testsuite><testcase name="a"><failure message="m"/><system-out>');
      const piece = Buffer.from('line of output\n'.repeat(70_000));
      for (let index = 0; index < 24; index += 1) yield piece;
      yield Buffer.from('the end</system-out></testcase></testsuite>');
    }
    const { readTestReport } = await import('@sluice/test-results');
    const result = await readTestReport(chatty(), 'auto');
    assert.ok(result.ok);
    assert.match(result.report.cases[0]?.output ?? '', /the end$/u);
    assert.ok((result.report.cases[0]?.output.length ?? 0) < 4200);
  });

  test('names of the prototype are names', async () => {
    const result = await read(
      '{"results":{"tests":[{"name":"__proto__","status":"passed","suite":"constructor"}],"__proto__":{"tests":[]}}}',
    );
    assert.ok(result.ok);
    assert.equal(result.report.cases[0]?.name, '__proto__');
    assert.deepEqual(Object.keys({}), []);
  });
});
