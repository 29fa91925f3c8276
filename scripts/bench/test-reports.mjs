import { closeSync, openSync, writeSync } from 'node:fs';

/** A report of that many tests in modules of 50, as pytest writes it; every `failEvery`-th failed with a short trace. */
export function junitWithFailures(tests, failEvery) {
  const cases = Array.from({ length: tests }, (_, index) => {
    const module = `tests.part_${Math.floor(index / 50) % 40}.test_module_${Math.floor(index / 50)}`;
    const head = `<testcase classname="${module}" name="test_case[${index}]" time="0.0${index % 90}"`;
    if (index % failEvery !== failEvery - 1) return `${head}/>`;
    const file = `${module.replaceAll('.', '/')}.py`;
    const trace = `def test_case():\n&gt;   assert total() == ${index}\nE   assert 0 == ${index}\n\n${file}:12: AssertionError`;
    return `${head}><failure message="assert 0 == ${index}">${trace}</failure></testcase>`;
  });
  const failures = Math.floor(tests / failEvery);
  return `<?xml version="1.0" encoding="utf-8"?><testsuites name="pytest tests"><testsuite name="pytest" errors="0" failures="${failures}" skipped="0" tests="${tests}">\n${cases.join('\n')}\n</testsuite></testsuites>\n`;
}

/** Writes a report of a thousand tests with that many bytes of output. */
export function writeOutputReport(path, bytes) {
  const line = '2026-11-24 12:00:00 INFO something &amp; something else happened &lt;here&gt;\n';
  const output = line.repeat(Math.ceil(bytes / 1000 / line.length));
  const file = openSync(path, 'w');
  writeSync(file, '<testsuites><testsuite name="pytest">');
  for (let index = 0; index < 1000; index += 1) {
    writeSync(
      file,
      `<testcase classname="a" name="t${index}" time="0.1"><system-out>${output}</system-out></testcase>\n`,
    );
  }
  writeSync(file, '</testsuite></testsuites>');
  closeSync(file);
}

/** `go test -json` of that many passed tests, four events each. */
export function goEvents(tests) {
  const lines = [{ Action: 'start', Package: 'example.com/shop' }];
  for (let index = 0; index < tests; index += 1) {
    const one = { Package: 'example.com/shop', Test: `Test${index}` };
    lines.push({ Action: 'run', ...one }, { Action: 'output', ...one, Output: `=== RUN   Test${index}\n` });
    lines.push(
      { Action: 'output', ...one, Output: '    a_test.go:1: fine\n' },
      { Action: 'pass', ...one, Elapsed: 0.01 },
    );
  }
  lines.push({ Action: 'pass', Package: 'example.com/shop', Elapsed: 1 });
  return lines.map((line) => JSON.stringify(line)).join('\n');
}
