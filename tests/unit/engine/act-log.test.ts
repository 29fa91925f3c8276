import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseActLine } from '../../../packages/testing/src/engine/act-log.ts';
import * as lines from './log-lines.ts';

const job = { id: 'test', path: 'pipeline/Sluice Python pipeline/Test', matrix: '' };
const step = { job, part: 'main', ids: ['report'], name: 'Test report' };

const readings: readonly { readonly what: string; readonly text: string; readonly event: object }[] = [
  { what: 'the beginning of a job', text: lines.jobStarted(), event: { kind: 'job-started', job } },
  { what: 'its end', text: lines.jobEnded('failure'), event: { kind: 'job-ended', job, success: false } },
  {
    what: 'the beginning of a step',
    text: lines.stepStarted(['report'], 'Test report'),
    event: { kind: 'step-started', step },
  },
  {
    what: 'its end',
    text: lines.stepEnded(['report'], 'Test report', 'failure'),
    event: { kind: 'step-ended', step, result: 'failure', durationMs: 1500 },
  },
  {
    what: 'an output',
    text: lines.output(['report'], 'Test report', 'verdict', 'fail'),
    event: { kind: 'output', step, name: 'verdict', value: 'fail' },
  },
  {
    what: 'an error annotation',
    text: lines.annotated(['report'], 'Test report', 'two\nlines'),
    event: { kind: 'error', step, message: 'two\nlines' },
  },
  {
    what: 'what a program printed',
    text: lines.printed(['report'], 'Test report', '1 failed'),
    event: { kind: 'printed', step, text: '1 failed' },
  },
  {
    what: 'a printed line that looks like one of act',
    text: lines.printed(['report'], 'Test report', '⭐ Run Main Deploy'),
    event: { kind: 'printed', step, text: '⭐ Run Main Deploy' },
  },
  {
    what: 'a step inside a composite action, and a name that is a reference',
    text: lines.stepStarted(['1', '4'], 'actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd', 'Post'),
    event: { kind: 'step-started', step: { job, part: 'post', ids: ['1', '4'], name: 'actions/checkout' } },
  },
  {
    what: 'what is wrong with a job before its steps',
    text: lines.line({ msg: "failed to read 'action.yml'", level: 'error' }),
    event: { kind: 'job-error', job, message: "failed to read 'action.yml'" },
  },
  {
    what: 'an exit status, which is the result of the step already',
    text: lines.line({ msg: 'exit status 1', level: 'error', stage: 'Main', step: 'Test report', stepID: ['report'] }),
    event: { kind: 'said', job, text: 'exit status 1' },
  },
  {
    what: 'something that is not JSON',
    text: "Error: Job 'Test' failed",
    event: { kind: 'said', job: undefined, text: "Error: Job 'Test' failed" },
  },
  { what: 'JSON that is no log entry', text: '[1]', event: { kind: 'said', job: undefined, text: '' } },
];

for (const { what, text, event } of readings) {
  test(`act log: ${what}`, () => {
    assert.deepEqual(parseActLine(text), event);
  });
}
