import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { code, codeBlock, details, link, paragraph, renderMarkdown, table, verdictBlocks } from '@sluice/report';
import { decide } from '@sluice/verdict';

const golden = (name: string): Promise<string> => readFile(new URL(`../../golden/${name}`, import.meta.url), 'utf8');

describe('reports read as documents', () => {
  test('a coverage report that fails', async () => {
    const verdict = decide([
      { name: 'total line coverage', status: 'fail', reason: '94.99% (1899/2000), at least 95% wanted: 1 more line' },
      { name: 'branch coverage', status: 'pass', reason: '91.20% (456/500), at least 90% wanted' },
      { name: 'coverage of src/api', status: 'inconclusive', reason: 'no file matches `src/api/**`' },
    ]);
    const blocks = [
      ...verdictBlocks('Coverage', verdict),
      table(
        ['File', { title: 'Lines', align: 'right' }, 'Missing'],
        [
          [code('src/orders/__init__.py'), '80.00% (8/10)', '4, 9'],
          [code('src/pipes|and`ticks`.py'), '99.00% (99/100)', '7'],
        ],
        11,
      ),
      details('How it was measured', [
        paragraph(
          'Read from ',
          code('coverage.xml'),
          ' of ',
          link('run 7', 'https://github.com/o/r/actions/runs/7'),
          ', started by @octocat for #12.',
        ),
        codeBlock('uv run coverage xml\n', 'shell'),
      ]),
    ];
    assert.equal(renderMarkdown(blocks, { maxBytes: 65_536 }), await golden('coverage-fails.md'));
  });

  test('more than ten checks are folded, the bad ones first', async () => {
    const checks = Array.from({ length: 11 }, (_, index) => ({
      name: `page ${index}`,
      status: 'pass' as const,
      reason: '200 in 12 ms',
    }));
    const verdict = decide([...checks, { name: 'home page', status: 'error', reason: 'connection refused' }]);
    assert.equal(
      renderMarkdown(verdictBlocks('Smoke test', verdict), { maxBytes: 65_536 }),
      await golden('smoke-test-error.md'),
    );
  });

  test('a single check is told once', () => {
    const verdict = decide([{ name: 'ruff', status: 'pass', reason: 'no findings in 12 files' }]);
    assert.equal(
      renderMarkdown(verdictBlocks('Quality', verdict), { maxBytes: 65_536 }),
      '## Quality\n\n✅ **pass** ruff: no findings in 12 files\n',
    );
  });
});
