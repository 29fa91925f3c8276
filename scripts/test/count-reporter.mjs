/**
 * A reporter of Node's test runner that writes, as JSON and once at the end, how many tests passed, failed and did not run, and
 * which files have none. What has tests below it (`describe`, a file) is no test of its own.
 */
export default async function* countReporter(events) {
  const counts = { passed: 0, failed: 0, skipped: 0, empty: [] };
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite') continue;
    if (data.skip !== undefined || data.todo !== undefined) counts.skipped += 1;
    else if (type === 'test:fail') counts.failed += 1;
    // The runner takes a file without tests for one that passed.
    else if (data.name.endsWith('.test.ts')) counts.empty.push(data.name);
    else counts.passed += 1;
  }
  yield `${JSON.stringify(counts)}\n`;
}
