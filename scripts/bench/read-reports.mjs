// Reads the reports that are named and merges them, in a process of its own: time in milliseconds, peak memory in kB. With no report it
// is the floor: start and modules.
import { createReadStream } from 'node:fs';
import { lineRatio, mergeFiles, readReport } from '@sluice/coverage';

const started = performance.now();
const measured = [];
for (const path of process.argv.slice(2)) {
  const result = await readReport(createReadStream(path, { highWaterMark: 1024 * 1024 }), 'auto');
  if (!result.ok) throw new Error(`${path}: ${result.message}`);
  measured.push(...result.report.files);
}
const { total } = lineRatio(mergeFiles(measured));
const { user, system } = process.cpuUsage();
console.log(
  `ms=${performance.now() - started}\ncpu=${(user + system) / 1000}\npeak=${process.resourceUsage().maxRSS}\nlines=${total}`,
);
