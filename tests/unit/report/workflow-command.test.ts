import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { annotationCommand, messageUnits, plainText, truncateText, workflowCommand } from '@sluice/report';

describe('workflow commands', () => {
  test('data and properties are escaped as the runner reads them back', () => {
    assert.equal(
      workflowCommand('error', { title: 'a: b, c%', file: 'x,y.py', line: 3 }, '100%\r\n:,'),
      '::error file=x%2Cy.py,line=3,title=a%3A b%2C c%25::100%25%0D%0A:,',
    );
  });
  test('a message cannot start another command', () => {
    assert.equal(workflowCommand('notice', {}, 'x\n::set-env name=A::b').split('\n').length, 1);
  });
  test('columns are kept on one line and dropped when the remark spans lines', () => {
    const at = { file: 'a.py', line: 2, col: 5, endColumn: 9 };
    assert.equal(workflowCommand('warning', at, 'm'), '::warning file=a.py,line=2,col=5,endColumn=9::m');
    assert.equal(
      workflowCommand('warning', { ...at, endLine: 2 }, 'm'),
      '::warning file=a.py,line=2,endLine=2,col=5,endColumn=9::m',
    );
    assert.equal(workflowCommand('warning', { ...at, endLine: 4 }, 'm'), '::warning file=a.py,line=2,endLine=4::m');
  });
  test('a position without a file is dropped', () => {
    assert.equal(workflowCommand('notice', { line: 2, col: 1 }, 'm'), '::notice::m');
  });
  test('a message is cut before the runner cuts it, never inside a character', () => {
    const [, message = ''] = /^::error::(.*)$/u.exec(workflowCommand('error', {}, '😀'.repeat(3000))) ?? [];
    assert.equal(message.length, messageUnits - 1);
    assert.ok(message.isWellFormed());
    assert.ok(message.endsWith('😀…'));
  });
  test('an annotation loses its terminal colours', () => {
    const annotation = {
      level: 'error',
      title: '\u001b[31mT',
      message: 'a\u001b[0m\u202e',
      path: 'a.py',
      line: 1,
      column: 2,
    } as const;
    assert.equal(annotationCommand(annotation), '::error file=a.py,line=1,col=2,title=T::a\\u202e');
  });
});

test('a title is as long as GitHub takes', () => {
  const command = annotationCommand({ level: 'error', title: 'test_'.repeat(100), message: 'm', path: 'a.py' });
  const [, title = ''] = /title=(.*)::m$/u.exec(command) ?? [];
  assert.equal(title.length, 255);
  assert.ok(title.endsWith('…'));
});

describe('text', () => {
  test('is cut on code points', () => {
    assert.equal(truncateText('a😀b', 3), 'a😀b');
    assert.equal(truncateText('a😀bc', 3), 'a😀…');
    assert.equal(truncateText('abc', 1), '…');
    assert.equal(truncateText('abc', 0), '');
  });
  test('is cleaned before anybody has to wait, whatever terminal sequences are unfinished', () => {
    for (const evil of ['\u001b]', '\u001b[1;', '\u001b[', '\u009b', '\u001b('])
      assert.doesNotMatch(plainText(evil.repeat(1_000_000)), /\p{Cc}/u);
  });
  const cleaned: readonly (readonly [name: string, input: string, output: string])[] = [
    ['colours as tput sends them', '\u001b(B\u001b[ma', 'a'],
    ['saving and restoring the cursor', '\u001b7a\u001b8', 'a'],
    ['a filler that has no shape', 'a\u3164b', 'a\\u3164b'],
    ['a selector that carries hidden data', 'a\u{e0141}', 'a\\u{e0141}'],
    ['a joiner of graphemes', 'a\u034fb', 'a\\u034fb'],
    ['a family and a heart', '👩‍👩‍👧 ❤️', '👩‍👩‍👧 ❤️'],
    ['Persian with its non-joiner', 'می\u200cخواهم', 'می\u200cخواهم'],
  ];
  for (const [name, input, output] of cleaned) {
    test(`shows ${name}`, () => assert.equal(plainText(input), output));
  }
});
