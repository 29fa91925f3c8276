import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fixture, read } from './documents.ts';

const file = (name: string): string =>
  readFileSync(new URL(`../../fixtures/coverage/${name}`, import.meta.url), 'utf8');

describe('the format is told by the content', () => {
  const cases: readonly [string, string | Uint8Array, string][] = [
    ['Cobertura', fixture('one.xml'), 'cobertura'],
    ['Cobertura in UTF-16', Buffer.from(`\ufeff${fixture('one.xml')}`, 'utf16le'), 'cobertura'],
    ['Cobertura in UTF-16 without a mark', Buffer.from(fixture('one.xml'), 'utf16le'), 'cobertura'],
    [
      'Cobertura behind comments',
      `<!-- <report/> -->\n<?x?><!DOCTYPE coverage [<!ENTITY a ">">]>${fixture('one.xml').replace(/^<\?xml.*\n/u, '')}`,
      'cobertura',
    ],
    ['LCOV', fixture('one.lcov'), 'lcov'],
    ['LCOV with a mark', `\ufeff${fixture('one.lcov')}`, 'lcov'],
    ['LCOV in UTF-16, as PowerShell redirects it', Buffer.from(`\ufeff${fixture('one.lcov')}`, 'utf16le'), 'lcov'],
    ['LCOV behind a comment', `# made by x\n${fixture('one.lcov')}`, 'lcov'],
    ['coverage.py', fixture('one.json'), 'coveragepy'],
    ['coverage.py with a mark', `\ufeff${fixture('one.json')}`, 'coveragepy'],
    ['JaCoCo', file('jacoco/market.xml'), 'jacoco'],
    ['Clover', file('documented/openclover.xml'), 'clover'],
    ['Clover of PHPUnit', file('phpunit/both.clover.xml'), 'clover'],
    ['OpenCover', file('documented/opencover.xml'), 'opencover'],
    ['Go', file('go/one.out'), 'go'],
    ['Istanbul', file('javascript/jest.one.coverage-final.json'), 'istanbul'],
    ['Istanbul summary', file('javascript/nyc.one.coverage-summary.json'), 'istanbul'],
    ['SimpleCov result set', file('simplecov/one.resultset.json'), 'simplecov'],
    ['SimpleCov', file('documented/simplecov.coverage.json'), 'simplecov'],
    ['simplecov-json', file('documented/simplecov-json.json'), 'simplecov'],
    ['JUnit', '<testsuites/>', 'report of tests'],
    [
      'SonarQube',
      '<coverage version="1"><file path="a"><lineToCover lineNumber="1" covered="true"/></file></coverage>',
      'SonarQube',
    ],
    ['llvm-cov', '{"data":[],"type":"llvm.coverage.json.export","version":"2.0.1"}', 'llvm-cov export -format=lcov'],
    ['gcovr', '{"gcovr/format_version": "0.11", "files": []}', 'gcovr --cobertura'],
    ['V8', '{"result":[{"scriptId":"1","url":"x"}]}', 'c8'],
    ['JSON with nothing', '{}', 'nothing in it'],
    ['nothing', '  \n', 'empty'],
    ['text', 'hello', 'no format'],
  ];
  for (const [name, content, wanted] of cases) {
    test(name, async () => {
      const result = await read(content);
      const said = result.ok ? result.report.format : `${result.problem} ${result.message}`;
      assert.ok(said.includes(wanted), `${said} is not ${wanted}`);
    });
  }
});
