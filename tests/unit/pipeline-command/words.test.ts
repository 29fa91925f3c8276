import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import type { JobState, StepState } from '@sluice/testing';
import { closingWords } from '../../../scripts/pipeline/closing-words.ts';
import { indexPage } from '../../../scripts/pipeline/index-page.ts';
import { stageLines } from '../../../scripts/pipeline/live-progress.ts';
import { plainProgress } from '../../../scripts/pipeline/plain-progress.ts';
import type { ProjectResult } from '../../../scripts/pipeline/run-project.ts';

const step = (fields: Partial<StepState>): StepState => ({
  id: 's',
  name: 'Step',
  part: 'main',
  result: 'success',
  startedAt: 0,
  durationMs: 1200,
  outputs: {},
  errors: [],
  tail: [],
  ...fields,
});
const job = (id: string, fields: Partial<JobState> = {}): JobState => ({
  id,
  name: id,
  prefix: 'pipeline',
  needs: [],
  result: 'success',
  startedAt: 0,
  durationMs: 4100,
  errors: [],
  steps: [],
  ...fields,
});
const gate = (verdict: string, reason: string): StepState => step({ outputs: { verdict, reason } });
const deploy = (result: string): JobState =>
  job('deploy', { steps: [step({ outputs: { result, url: 'http://127.0.0.1:8801', 'live-sha': 'a'.repeat(40) } })] });
const run = (jobs: readonly JobState[], fields: Partial<ProjectResult> = {}): ProjectResult => ({
  exitCode: 0,
  jobs,
  problem: undefined,
  advisories: 'local slice of 2026-11-23, 31 entries',
  durationMs: 10_000,
  leftovers: 0,
  sha: 'b'.repeat(40),
  url: 'http://127.0.0.1:8801',
  artifacts: '',
  ...fields,
});
const words = (result: ProjectResult, keep = false): string =>
  stripVTControlCharacters(closingWords(result, 'reports/index.html', keep).join('\n'));

describe('closing words', () => {
  test('tell what was served only when it was proven to answer', () => {
    assert.match(
      words(run([deploy('deployed')])),
      /8801 was smoke-tested and answered with version a{12}; it is stopped/u,
    );
    assert.match(words(run([deploy('deployed')]), true), /a{12}; it goes on running/u);
    assert.match(words(run([deploy('rolled-back')])), /answered again with the version before, a{12}/u);
    for (const result of ['refused', 'failed', 'superseded', 'rollback-failed'])
      assert.doesNotMatch(words(run([deploy(result)])), /Served/u);
  });

  test('are those of a red run when it is red, with the problem', () => {
    const red = words(run([], { exitCode: 1, problem: 'no job ran' }));
    assert.match(red, /Problem: +no job ran\n/u);
    assert.match(red, /✘ Red in 10\.0 s\.$/u);
  });

  test('show text of the project as text', () => {
    const nasty = job('test', {
      result: 'failure',
      steps: [{ ...gate('fail', '\u001b[2J\rfine\nnow'), result: 'failure' }],
    });
    const line = closingWords(run([nasty]), 'x', false)[0] ?? '';
    assert.ok(!line.includes('\u001b[2J') && !line.includes('\r') && !line.includes('\n'), JSON.stringify(line));
  });
});

test('the live list shows the steps of the stages that run, and the reasons of those that have ended', () => {
  const jobs = [
    job('test', { steps: [gate('pass', '63 passed')] }),
    job('quality', {
      result: 'running',
      startedAt: 1000,
      steps: [step({ name: 'Gate', result: 'running', startedAt: 2000 })],
    }),
    job('deploy', { result: 'waiting' }),
  ];
  assert.deepEqual(stageLines(jobs, 3500).map(stripVTControlCharacters), [
    `✔ ${'test'.padEnd(30)}    4.1 s  63 passed`,
    `▸ ${'quality'.padEnd(30)}    2.5 s`,
    `    ▸ ${'Gate'.padEnd(30)}    1.5 s`,
    '· deploy',
  ]);
});

test('plain lines tell each thing once', () => {
  const lines: string[] = [];
  const progress = plainProgress((line) => lines.push(stripVTControlCharacters(line)), false);
  const said = { kind: 'said', job: undefined, text: '' } as const;
  const running = job('test', { result: 'running', steps: [step({})] });
  for (const jobs of [
    [job('test', { result: 'waiting' })],
    [running],
    [running],
    [{ ...running, result: 'success' as const }],
  ])
    progress.update(said, jobs);
  assert.deepEqual(lines, ['▸ test', '  ✔ test: Step, 1.2 s', `✔ ${'test'.padEnd(30)}    4.1 s  1 step succeeded`]);
});

test('the page links the reports of each stage, and text of the project is no markup in it', (context) => {
  const artifacts = mkdtempSync(join(tmpdir(), 'sluice-page-'));
  context.after(() => rmSync(artifacts, { recursive: true }));
  for (const place of ['sluice-test/coverage-gate', 'sluice-test/coverage-gate/coverage/html', 'sluice-build']) {
    mkdirSync(join(artifacts, place), { recursive: true });
    writeFileSync(join(artifacts, place, place.endsWith('html') ? 'index.html' : 'report.html'), '');
  }
  const nasty = job('test', { steps: [gate('fail', '<script>alert(1)</script>')] });
  const page = indexPage(run([nasty, job('deploy')], { artifacts }), 'a & b', 'artifacts', 'log.txt');
  assert.match(page, /href="artifacts\/sluice-test\/coverage-gate\/report\.html">coverage-gate</u);
  assert.match(
    page,
    /href="artifacts\/sluice-test\/coverage-gate\/coverage\/html\/index\.html">coverage-gate, coverage</u,
  );
  assert.match(page, /href="log\.txt"/u);
  assert.doesNotMatch(page, /<script>/u);
  assert.match(page, /a &amp; b/u);
});
