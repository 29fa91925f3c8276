// Reads the reports that are named and merges them, in a process of its own: says the peak memory in kB. With no report it
// is the floor: start and modules.
import { createReadStream } from 'node:fs';
import { lineRatio, mergeFiles, readReport } from '@sluice/coverage';

const measured = [];
for (const path of process.argv.slice(2)) {
  const result = await readReport(createReadStream(path, { highWaterMark: 1024 * 1024 }), 'auto');
  if (!result.ok) throw new Error(`${path}: ${result.message}`);
  measured.push(...result.report.files);
}
const { total } = lineRatio(mergeFiles(measured));
console.log(`peak=${process.resourceUsage().maxRSS}\nlines=${total}`);
