import type { Gate, GateResult, Inputs, Io } from '@sluice/action';
import {
  type Annotation,
  type AnnotationLevel,
  type Block,
  code,
  commentBytes,
  details,
  htmlPage,
  mapText,
  renderHtml,
  renderMarkdown,
  table,
  verdictBlocks,
} from '@sluice/report';
import { type StepResult, stepResult } from '@sluice/verdict';
import { writeComment } from './comment.ts';
import { type Publisher, shownAnnotations, summaryMarkdown, writeAnnotations } from './publisher.ts';

export interface GatePolicy {
  readonly mode: 'enforce' | 'report';
  readonly 'on-inconclusive': 'fail' | 'warn';
  readonly summary: boolean;
  readonly annotations: boolean;
  readonly comment: 'auto' | 'true' | 'false';
}

/** The comment's first two lines, markers, need room as well. */
const markerBytes = 1024;

/**
 * Everything that a gate's result becomes, in this order: report files, outputs, annotations, summary, comment, and the end of
 * the step, which answers whether it is to fail.
 */
export async function publishGate(
  gate: Pick<Gate<Inputs>, 'name'>,
  result: GateResult,
  policy: GatePolicy,
  publisher: Publisher,
): Promise<boolean> {
  const { io } = publisher;
  const { verdict, title } = result;
  const redact = io.log.redact;
  const ending = stepResult(verdict.status, { mode: policy.mode, onInconclusive: policy['on-inconclusive'] });
  const wanted = policy.annotations ? result.annotations : [];
  const { shown, hidden } = shownAnnotations(wanted, lastWords[ending], io.log);
  // Secrets go first, while they still look like themselves.
  const blocks = mapText([...verdictBlocks(title, verdict), ...result.summary, ...hiddenAnnotations(hidden)], redact);
  const markdown = summaryMarkdown(blocks, io.log);

  const reports = io.files.at(io.host.reports);
  const report = await reports.write('report.json', redact(reportJson(gate.name, result, redact)));
  const reportMarkdown = await reports.write('report.md', markdown);
  await reports.write('report.html', redact(htmlPage({ title: redact(title), body: renderHtml(blocks) })));

  publisher.setOutputs({
    ...result.outputs,
    verdict: verdict.status,
    reason: redact(verdict.reason),
    report,
    markdown: reportMarkdown,
  });
  writeAnnotations(shown, publisher);
  if (policy.summary) publisher.addSummary(markdown);
  await writeComment(
    {
      when: policy.comment,
      key: commentKey(gate.name, result.instance, io),
      body: redact(renderMarkdown(blocks, { maxBytes: commentBytes - markerBytes })),
    },
    io.github,
    io.log,
  );
  return endStep(result, ending, policy, io);
}

/** The same step of the same job has the same one in each run; two steps never share one. */
function commentKey(gate: string, instance: string | undefined, io: Io): string {
  const { workflow, job } = io.github.context;
  const step = io.host.variable('GITHUB_ACTION') ?? '';
  const folder = io.files.root.slice(io.host.workspace.length);
  return [gate, workflow, job, step, folder, ...(instance === undefined ? [] : [instance])].join(' | ');
}

/** JSON with what every report has first; what a gate adds cannot take its place. */
function reportJson(name: string, { verdict, report }: GateResult, redact: (text: string) => string): string {
  const head = {
    schema: `sluice/${name}@1`,
    verdict: verdict.status,
    reason: verdict.reason,
    checks: verdict.checks,
  };
  const clean = (_: string, value: unknown): unknown => (typeof value === 'string' ? redact(value) : value);
  return `${JSON.stringify({ ...head, ...report, ...head }, clean, 2)}\n`;
}

/** The annotation with which the step ends. */
const lastWords: Readonly<Record<StepResult, AnnotationLevel | undefined>> = {
  success: undefined,
  warning: 'warning',
  failure: 'error',
};

/** The last words of the step; true when it is to fail. */
function endStep({ title, verdict }: GateResult, ending: StepResult, policy: GatePolicy, io: Io): boolean {
  const line = `${title}: ${verdict.status}: ${verdict.reason}`;
  switch (ending) {
    case 'success':
      io.log.info(`✅ ${line}`);
      return false;
    case 'warning':
      io.log.warning(
        `${line} (the step goes on: ${policy.mode === 'report' ? 'mode is report' : 'on-inconclusive is warn'})`,
      );
      return false;
    case 'failure':
      io.log.error(line);
      return true;
  }
}

const hiddenRows = 200;

function hiddenAnnotations(hidden: readonly Annotation[]): readonly Block[] {
  if (hidden.length === 0) return [];
  const rows = hidden
    .slice(0, hiddenRows)
    .map((annotation) => [place(annotation), annotation.title, annotation.message]);
  const title = `${hidden.length} more remarks than GitHub shows beside the code`;
  return [details(title, [table(['Where', 'What', 'Message'], rows, Math.max(0, hidden.length - hiddenRows))])];
}

function place({ path, line }: Annotation) {
  if (path === undefined) return '';
  return code(line === undefined ? path : `${path}:${line}`);
}
