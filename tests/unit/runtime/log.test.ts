import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createLog } from '../../../packages/runtime/src/log.ts';
import { readWorkflowCommands } from '../../../packages/testing/src/bundle-runner/workflow-commands.ts';

function logged(use: (log: ReturnType<typeof createLog>) => void): string {
  let text = '';
  use(createLog({ write: (more) => (text += more), debug: false }));
  return text;
}

describe('output of a program', () => {
  const commands: readonly (readonly [name: string, text: string])[] = [
    ['a command', '::error::no'],
    ['a command behind blanks', ' \t\u00a0::error::no'],
    ['a command behind a next line, which .NET trims', '\u0085::error::no'],
    ['a command behind a carriage return', 'progress\r::error::no'],
    ['a command behind a line separator', 'x\u2028::error::no'],
    ['a command of the older form', 'x ##[error]no'],
    ['an end of the stop that it could guess', '::sluice_1::\n::error::no'],
    ['a stop of its own', '::stop-commands::x\n::x::\n::error::no'],
  ];
  for (const [name, text] of commands) {
    test(`${name} is shown and not obeyed`, () => {
      const log = logged((it) => it.raw(text));
      const [, word, shown] = /^::stop-commands::(\S+)\n([\s\S]*)::\1::\n$/u.exec(log) ?? [];
      assert.ok(word !== undefined, log);
      assert.equal(shown, `${text}\n`);
      assert.ok(!shown.includes(word), 'nothing in it ends the stop');
      assert.deepEqual(readWorkflowCommands(log).annotations, []);
    });
  }

  test('is shown as it is when nothing in it is a command', () => {
    assert.equal(
      logged((it) => it.raw('a::b\nc')),
      'a::b\nc\n',
    );
  });

  test('of a million empty lines is shown before anybody has to wait', () => {
    const text = '\n'.repeat(1_000_000);
    assert.equal(
      logged((it) => it.raw(text)),
      text,
    );
    assert.equal(
      logged((it) => it.info(text)),
      `${text}\n`,
    );
  });

  test('that names a secret is obeyed, and the secret is never shown', () => {
    let redacted = '';
    const log = logged((it) => {
      it.raw('before\n  ::Add-Mask::hunter%25two\nhunter%two again\n');
      redacted = it.redact('the password is hunter%two');
    });
    assert.deepEqual(log.split('\n'), ['::add-mask::hunter%25two', 'before', '*** again', '']);
    assert.equal(redacted, 'the password is ***');
  });
});

describe('our own lines', () => {
  test('do not become commands by what they quote', () => {
    const log = logged((it) => it.info('A test said:\n  ::error::no\n\u0085::error::no\n##[error]no'));
    assert.deepEqual(readWorkflowCommands(log).annotations, []);
    assert.ok(!log.includes('##['));
    assert.doesNotMatch(log, /^[\s\u0085]*::/mu);
  });

  test('count as annotations where they are some', () => {
    let made = {};
    logged((it) => {
      it.warning('a');
      it.warning('b');
      it.error('c');
      it.info('d');
      made = { ...it.annotations() };
    });
    assert.deepEqual(made, { error: 1, warning: 2, notice: 0 });
  });

  test('show no secret, in none of its forms', () => {
    const secret = 'p"a\\ss & word';
    const log = logged((it) => {
      it.mask(secret);
      it.info(`plain ${secret}`);
      it.error(JSON.stringify({ sent: secret }));
      it.notice(`https://x.example/?key=${encodeURIComponent(secret)}`);
    });
    const [mask, ...rest] = log.trimEnd().split('\n');
    assert.equal(mask, `::add-mask::${secret}`);
    assert.deepEqual(rest, ['plain ***', '::error::{"sent":"***"}', '::notice::https://x.example/?key=***']);
  });
});
