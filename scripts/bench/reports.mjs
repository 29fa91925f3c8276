import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A Cobertura report of about `bytes` bytes, as coverage.py writes them, and the files that it names: 200 lines each, a branch
 * on every tenth, nine of ten lines covered. `{ text, sources: [{ path, text }] }`
 */
export function coberturaReport(bytes) {
  const parts = [
    '<?xml version="1.0" ?>\n<coverage version="7.10" line-rate="0.9" branch-rate="0.5" timestamp="0">\n' +
      '<sources><source>.</source></sources>\n<packages><package name="app" line-rate="0.9" branch-rate="0.5"><classes>\n',
  ];
  const source = 'value = compute(value)\n'.repeat(200);
  const sources = [];
  let length = parts[0].length;
  for (let file = 0; length < bytes; file += 1) {
    const lines = Array.from({ length: 200 }, (_, index) => {
      const hits = index % 10 === 9 ? 0 : 1;
      const branch = index % 10 === 0 ? ' branch="true" condition-coverage="50% (1/2)" missing-branches="exit"' : '';
      return `<line number="${index + 1}" hits="${hits}"${branch}/>`;
    });
    const name = `app/part_${Math.floor(file / 50)}/module_${file}.py`;
    const text = `<class name="module_${file}.py" filename="${name}" complexity="0" line-rate="0.9" branch-rate="0.5"><methods/><lines>\n${lines.join('\n')}\n</lines></class>\n`;
    parts.push(text);
    sources.push({ path: name, text: source });
    length += text.length;
  }
  parts.push('</classes></package></packages></coverage>\n');
  return { text: parts.join(''), sources };
}

/** A JUnit report of that many passed tests, as pytest writes them. `{ text, sources: [] }` */
export function junitReport(tests) {
  const cases = Array.from(
    { length: tests },
    (_, index) =>
      `<testcase classname="tests.part_${index % 500}.test_module" name="test_case[${index}]" time="0.00${index % 10}"/>`,
  );
  const text = `<?xml version="1.0" encoding="utf-8"?><testsuites name="pytest tests"><testsuite name="pytest" errors="0" failures="0" skipped="0" tests="${tests}" time="60.0" timestamp="2026-11-23T12:00:00+00:00" hostname="runner">\n${cases.join('\n')}\n</testsuite></testsuites>\n`;
  return { text, sources: [] };
}

/** Makes a folder a repository with a report and the files that it names. */
export function createRepository(folder, file, report) {
  for (const source of report.sources) {
    mkdirSync(dirname(join(folder, source.path)), { recursive: true });
    writeFileSync(join(folder, source.path), source.text);
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), report.text);
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  execFileSync('git', ['add', '--all'], { cwd: folder });
}
