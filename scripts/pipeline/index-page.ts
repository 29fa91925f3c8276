import { globSync } from 'node:fs';
import { htmlPage, htmlText } from '@sluice/report';
import { type JobState, jobReason } from '@sluice/testing';
import type { ProjectResult } from './run-project.ts';
import { seconds } from './stage-line.ts';

const signs: Readonly<Record<JobState['result'], string>> = {
  waiting: '·',
  running: '·',
  success: '✅',
  failure: '❌',
  cancelled: '🛑',
  skipped: '➖',
};

/** One page over all stages of a run, with links to every report that they kept. `artifacts` is their folder, relative to the page. */
export function indexPage(run: ProjectResult, project: string, artifacts: string, log: string): string {
  const reports = globSync('**/*.html', { cwd: run.artifacts }).sort();
  const rows = run.jobs.map((job) => {
    const own = reports.filter(
      (file) => file.startsWith(`sluice-${job.id}/`) && /\/(?:report|index)\.html$/u.test(file),
    );
    const links = own.map((file) => `<a href="${href(artifacts, file)}">${htmlText(title(file))}</a>`);
    const cells = [
      `${signs[job.result]} ${htmlText(job.name)}`,
      htmlText(job.result),
      htmlText(jobReason(job, run.jobs)),
      links.join('<br>'),
    ];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}<td class="right">${seconds(job.durationMs)}</td></tr>`;
  });
  const facts = [
    `Commit ${run.sha}`,
    `Advisories: ${run.advisories}`,
    ...(run.url === undefined ? [] : [`Served at ${run.url}`]),
    ...(run.problem === undefined ? [] : [`Problem: ${run.problem}`]),
  ];
  const body = `<h1>${run.exitCode === 0 ? '✅' : '❌'} ${htmlText(project)}</h1>
<p>${facts.map((fact) => htmlText(fact)).join('<br>')}</p>
<div class="scroll"><table>
<thead><tr><th>Stage</th><th>Result</th><th>Reason</th><th>Reports</th><th>Time</th></tr></thead>
<tbody>${rows.join('\n')}</tbody>
</table></div>
<p><a href="${htmlText(encodeURI(log))}">The whole log</a></p>
`;
  return htmlPage({ title: `${project}: ${run.exitCode === 0 ? 'green' : 'red'}`, body });
}

const href = (folder: string, file: string): string =>
  htmlText([folder, ...file.split('/')].map(encodeURIComponent).join('/'));

/** `sluice-test/coverage-gate/coverage/html/index.html` is `coverage-gate, coverage`. */
function title(file: string): string {
  const parts = file.split('/').slice(1, -1);
  return parts.filter((part) => part !== 'html').join(', ');
}
