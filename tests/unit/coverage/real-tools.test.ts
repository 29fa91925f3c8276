import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { branchRatio, type CoverageReport, type FileCoverage, lineRatio, mergeFiles } from '@sluice/coverage';
import { report } from './documents.ts';

// The reports in tests/fixtures/coverage are what the tools wrote; the numbers here are what the same tools printed (*.console.txt).

const text = (name: string): string =>
  readFileSync(new URL(`../../fixtures/coverage/${name}`, import.meta.url), 'utf8');
const read = (name: string): Promise<CoverageReport> => report(text(name));

const shown = (files: readonly FileCoverage[]): string => {
  const [lines, branches] = [lineRatio(files), branchRatio(files)];
  return `${lines.covered}/${lines.total} lines, ${branches.covered}/${branches.total} branches`;
};

/** `10 of 15` by the words of a console: the first two numbers behind each of them. */
function printed(console: string, lines: RegExp, branches: RegExp): string {
  const counts = (pattern: RegExp): string => {
    const match = pattern.exec(console);
    assert.ok(match, `${pattern} is not in ${console}`);
    return `${match[1]}/${match[2]}`;
  };
  return `${counts(lines)} lines, ${counts(branches)} branches`;
}

const shards = ['one', 'two', 'both'];

describe('JavaScript', () => {
  const totals = (name: string): string =>
    printed(text(`javascript/${name}.console.txt`), /Lines : .*\( (\d+)\/(\d+)/u, /Branches : .*\( (\d+)\/(\d+)/u);
  const formats = ['coverage-final.json', 'coverage-summary.json', 'lcov.info', 'clover.xml', 'cobertura-coverage.xml'];
  for (const tool of ['jest', 'nyc', 'c8', 'vitest']) {
    for (const shard of shards) {
      for (const format of formats) {
        test(`${tool}, ${shard}, ${format}`, async () => {
          const { files, warnings } = await read(`javascript/${tool}.${shard}.${format}`);
          assert.equal(shown(files), totals(`${tool}.${shard}`));
          const odd = warnings.filter((warning) => !warning.startsWith('The report is a summary'));
          assert.deepEqual(odd, []);
        });
      }
    }
  }

  test('Istanbul itself counts statements, and so do we beside the lines', async () => {
    const { statements } = await read('javascript/jest.one.coverage-final.json');
    assert.match(
      text('javascript/jest.one.console.txt'),
      new RegExp(`Statements : .*\\( ${statements?.covered}/${statements?.total} \\)`, 'u'),
    );
  });

  for (const tool of ['jest', 'nyc']) {
    test(`two shards of ${tool} merge to what one run of all tests gives`, async () => {
      const [one, two, both] = await Promise.all(
        shards.map((shard) => read(`javascript/${tool}.${shard}.coverage-final.json`)),
      );
      assert.equal(shown(mergeFiles([...(one?.files ?? []), ...(two?.files ?? [])])), shown(both?.files ?? []));
    });
  }

  for (const tool of ['c8', 'vitest', 'node']) {
    test(`two shards of ${tool}, which numbers branches anew in each run: lines are exact, branches never too good`, async () => {
      const [one, two, both] = await Promise.all(shards.map((shard) => read(`javascript/${tool}.${shard}.lcov.info`)));
      const merged = mergeFiles([...(one?.files ?? []), ...(two?.files ?? [])]);
      assert.deepEqual(lineRatio(merged), lineRatio(both?.files ?? []));
      const ours = branchRatio(merged);
      const true_ = branchRatio(both?.files ?? []);
      assert.ok(
        ours.covered * true_.total <= true_.covered * ours.total,
        `${shown(merged)} against ${shown(both?.files ?? [])}`,
      );
    });
  }

  for (const shard of shards) {
    test(`node's own lcov, ${shard}`, async () => {
      const { files, warnings } = await read(`javascript/node.${shard}.lcov.info`);
      const [, lines, branches] = text(`javascript/node.${shard}.console.txt`).split('|').map(Number);
      const percent = ({ covered, total }: { covered: number; total: number }): string =>
        ((100 * covered) / total).toFixed(2);
      assert.equal(percent(lineRatio(files)), lines?.toFixed(2));
      assert.equal(percent(branchRatio(files)), branches?.toFixed(2));
      assert.deepEqual(warnings, []);
    });
  }
});

describe('C++ with gcovr and lcov', () => {
  for (const shard of shards) {
    const gcovr = (): string =>
      printed(
        text(`cpp/${shard}.gcovr.console.txt`),
        /lines: .*\((\d+) out of (\d+)\)/u,
        /branches: .*\((\d+) out of (\d+)\)/u,
      );
    test(`${shard}: Cobertura and LCOV of gcovr, LCOV of lcov`, async () => {
      const lcov = printed(
        text(`cpp/${shard}.lcov.console.txt`),
        /lines.*\((\d+) of (\d+)/u,
        /branches.*\((\d+) of (\d+)/u,
      );
      for (const name of ['cobertura.xml', 'gcovr.lcov']) {
        const { files, warnings } = await read(`cpp/${shard}.${name}`);
        assert.equal(shown(files), gcovr());
        assert.deepEqual(warnings, []);
      }
      assert.equal(shown((await read(`cpp/${shard}.lcov`)).files), lcov);
    });

    test(`${shard}: lines that are there once for each instance of a template are one line, and the difference is told`, async () => {
      const { files, warnings } = await read(`cpp/${shard}.instances.xml`);
      assert.equal(shown(files).split(',')[0], gcovr().split(',')[0]);
      assert.match(warnings.join('\n'), /says 22 lines, its lines say 18/u);
    });

    test(`${shard}: Clover of gcovr has the lines`, async () => {
      const { files } = await read(`cpp/${shard}.clover.xml`);
      assert.equal(shown(files).split(',')[0], gcovr().split(',')[0]);
    });
  }

  test("gcovr's JaCoCo does not say which lines ran: an error that says so, not 0 %", async () => {
    await assert.rejects(read('cpp/one.jacoco.xml'), /malformed: .*do not say whether they ran/u);
  });

  test('both runs together have the lines of one run that did all', async () => {
    const [one, two, both] = await Promise.all(shards.map((shard) => read(`cpp/${shard}.cobertura.xml`)));
    const merged = mergeFiles([...(one?.files ?? []), ...(two?.files ?? [])]);
    assert.deepEqual(lineRatio(merged), lineRatio(both?.files ?? []));
  });
});

describe('JaCoCo', () => {
  for (const name of ['market', 'all']) {
    test(name, async () => {
      const { files, warnings } = await read(`jacoco/${name}.xml`);
      // |Total|20 of 70|71%|7 of 12|41%|8|13|6|14|…: instructions, branches, complexity, lines; missed before all.
      const [, , , , branches = '', , , , missed, lines] = text(`jacoco/${name}.console.txt`).split('|');
      const [missedBranches, allBranches] = branches.split(' of ').map(Number);
      const wanted = `${Number(lines) - Number(missed)}/${lines} lines, ${Number(allBranches) - Number(missedBranches)}/${allBranches} branches`;
      assert.equal(shown(files), wanted);
      assert.deepEqual(warnings, []);
    });
  }

  test('a module is part of the path of its files', async () => {
    const { files } = await read('jacoco/all.xml');
    assert.deepEqual(files.map(({ path }) => path).sort(), ['market/shop/Price.java', 'tax/shop/Rate.java']);
  });
});

describe('Go', () => {
  for (const name of ['one', 'two', 'both', 'coverpkg']) {
    test(`${name}: statements are what \`go tool cover\` says`, async () => {
      const { statements, warnings } = await read(`go/${name}.out`);
      const said = /([\d.]+)%/u.exec(text(`go/${name}.console.txt`))?.[1];
      assert.equal(((100 * (statements?.covered ?? 0)) / (statements?.total ?? 0)).toFixed(1), said);
      assert.deepEqual(warnings, []);
    });
  }

  test('the lines that ran, by hand', async () => {
    const [file] = (await read('go/one.out')).files;
    assert.equal(file?.path, 'example.com/market/shop/shop.go');
    const ran = [...(file?.lines ?? [])].filter(([, hits]) => hits > 0).map(([line]) => line);
    assert.deepEqual(ran, [6, 7, 10, 11, 12]);
    assert.deepEqual([...(file?.lines.keys() ?? [])], [6, 7, 8, 9, 10, 11, 12, 13, 17, 18, 19, 20, 21, 22]);
  });

  test('two shards are what one run of all tests gives', async () => {
    const [one, two, both] = await Promise.all(shards.map((shard) => read(`go/${shard}.out`)));
    assert.equal(shown(mergeFiles([...(one?.files ?? []), ...(two?.files ?? [])])), shown(both?.files ?? []));
  });
});

describe('Rust with cargo-llvm-cov', () => {
  for (const name of ['member', 'negative', 'both']) {
    for (const format of ['lcov', 'cobertura.xml']) {
      test(`${name}, ${format}`, async () => {
        const { files, warnings } = await read(`rust/${name}.${format}`);
        // TOTAL, regions and missed, functions and missed, lines and missed, each with a percentage.
        const [, , , , , , , lines, missed] = text(`rust/${name}.console.txt`).trim().split(/\s+/u).map(Number);
        assert.deepEqual(lineRatio(files), { covered: (lines ?? 0) - (missed ?? 0), total: lines });
        assert.deepEqual(warnings, []);
      });
    }
  }
});

describe('Ruby with SimpleCov', () => {
  for (const name of [...shards, 'merged']) {
    test(`.resultset.json, ${name}`, async () => {
      const { files, warnings } = await read(`simplecov/${name}.resultset.json`);
      assert.equal(
        shown(files),
        printed(text(`simplecov/${name}.console.txt`), /lines (\d+)\/(\d+)/u, /branches (\d+)\/(\d+)/u),
      );
      assert.deepEqual(warnings, []);
    });
  }

  test('two runs merge to what SimpleCov makes of them', async () => {
    const [one, two, merged] = await Promise.all(
      ['one', 'two', 'merged'].map((name) => read(`simplecov/${name}.resultset.json`)),
    );
    assert.equal(shown(mergeFiles([...(one?.files ?? []), ...(two?.files ?? [])])), shown(merged?.files ?? []));
  });
});

describe('PHPUnit', () => {
  for (const name of ['member', 'label', 'both']) {
    for (const format of ['clover.xml', 'cobertura.xml']) {
      test(`${name}, ${format}`, async () => {
        const { files, warnings } = await read(`phpunit/${name}.${format}`);
        const [, covered, total] = /Lines: .*\((\d+)\/(\d+)\)/u.exec(text(`phpunit/${name}.console.txt`)) ?? [];
        assert.deepEqual(lineRatio(files), { covered: Number(covered), total: Number(total) });
        assert.deepEqual(warnings, []);
      });
    }
  }
});

describe('pytest-cov', () => {
  for (const name of ['plain', 'xdist']) {
    for (const format of ['xml', 'json', 'lcov']) {
      test(`${name}, ${format}`, async () => {
        const { files, warnings } = await read(`pytest-cov/${name}.${format}`);
        // TOTAL, statements, missed, branches, branches of which only some were taken.
        const [, statements, missed, branches] = text(`pytest-cov/${name}.console.txt`)
          .trim()
          .split(/\s+/u)
          .map(Number);
        assert.deepEqual(lineRatio(files), { covered: (statements ?? 0) - (missed ?? 0), total: statements });
        assert.equal(branchRatio(files).total, branches);
        assert.deepEqual(warnings, []);
      });
    }
  }
});
