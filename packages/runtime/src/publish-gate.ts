import type { Gate, GateResult, Inputs, Io, Outputs } from '@sluice/action';
import {
  type Annotation,
  annotationCommand,
  type Block,
  code,
  commentBytes,
  details,
  htmlPage,
  rankAnnotations,
  renderHtml,
  renderMarkdown,
  summaryBytes,
  table,
  verdictBlocks,
} from '@sluice/report';
import { stepResult } from '@sluice/verdict';
import { writeComment } from './comment.ts';

export interface GatePolicy {
  readonly mode: 'enforce' | 'report';
  readonly 'on-inconclusive': 'fail' | 'warn';
  readonly summary: boolean;
  readonly annotations: boolean;
  readonly comment: 'auto' | 'true' | 'false';
}

export interface Publisher {
  readonly io: Io;
  readonly write: (text: string) => void;
  readonly setOutputs: (outputs: Outputs) => void;
  readonly addSummary: (markdown: string) => void;
}

/** The comment's first line, a marker, needs room as well. */
const markerBytes = 512;

/** Everything that a gate's result becomes, in this order: report files, outputs, annotations, summary, comment. */
export async function publishGate(
  gate: Pick<Gate<Inputs>, 'name'>,
  result: GateResult,
  policy: GatePolicy,
  publisher: Publisher,
): Promise<boolean> {
  const { io, write } = publisher;
  const { verdict } = result;
  const { shown, hidden } = policy.annotations
    ? rankAnnotations(result.annotations)
    : { shown: [], hidden: result.annotations };
  const blocks = [...verdictBlocks(result.title, verdict), ...result.summary, ...hiddenAnnotations(hidden, policy)];
  const markdown = io.log.redact(renderMarkdown(blocks, { maxBytes: summaryBytes }));
  const report = {
    schema: `sluice/${gate.name}@1`,
    verdict: verdict.status,
    reason: verdict.reason,
    checks: verdict.checks,
    ...result.report,
  };
  const reports = io.files.at(io.host.reports);
  const reportPath = await reports.write('report.json', io.log.redact(`${JSON.stringify(report, null, 2)}\n`));
  const markdownPath = await reports.write('report.md', markdown);
  await reports.write('report.html', io.log.redact(htmlPage({ title: result.title, body: renderHtml(blocks) })));

  publisher.setOutputs({
    ...result.outputs,
    verdict: verdict.status,
    reason: verdict.reason,
    report: reportPath,
    markdown: markdownPath,
  });
  for (const annotation of shown) write(`${io.log.redact(annotationCommand(annotation))}\n`);
  if (policy.summary) publisher.addSummary(markdown);
  await writeComment(
    {
      when: policy.comment,
      key: [
        gate.name,
        io.github.context.workflow,
        io.github.context.job,
        io.files.root.slice(io.host.workspace.length),
      ].join(' | '),
      body: io.log.redact(renderMarkdown(blocks, { maxBytes: commentBytes - markerBytes })),
    },
    io.github,
    io.log,
  );
  return endStep(result, policy, io);
}

/** The last words of the step; true when it is to fail. */
function endStep({ title, verdict }: GateResult, policy: GatePolicy, io: Io): boolean {
  const line = `${title}: ${verdict.status}: ${verdict.reason}`;
  switch (stepResult(verdict.status, { mode: policy.mode, onInconclusive: policy['on-inconclusive'] })) {
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

function hiddenAnnotations(hidden: readonly Annotation[], policy: GatePolicy): readonly Block[] {
  if (hidden.length === 0 || !policy.annotations) return [];
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
