// Readers of coverage reports, against damaged reports of the real tools.
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { branchRatio, lineRatio, readReport } from '@sluice/coverage';
import { pieces } from './mutations/mutate.mjs';

const fixtures = fileURLToPath(new URL('../../tests/fixtures/coverage', import.meta.url));

/** Which fixtures each reader gets; `checked`: the reports count themselves, so that damage to a number cannot go unnoticed. */
const readers = {
  cobertura: { files: '**/*{.cobertura.xml,cobertura-coverage.xml,python/*.xml,pytest-cov/*.xml}', checked: true },
  lcov: { files: '**/{*.lcov,*lcov.info}', checked: false },
  jacoco: { files: 'jacoco/*.xml', checked: true },
  clover: { files: '{phpunit/*.clover.xml,javascript/*.clover.xml,documented/openclover.xml}', checked: false },
  coveragepy: { files: '{python,pytest-cov}/*.json', checked: true },
  istanbul: { files: 'javascript/*.json', checked: false },
  go: { files: 'go/*.out', checked: false },
  simplecov: { files: '{simplecov/*.json,documented/simplecov*.json}', checked: false },
  opencover: { files: 'documented/opencover.xml', checked: false },
};

const better = (a, b) => a.covered * b.total > b.covered * a.total || (b.total === 0 && a.total > 0 && a.covered > 0);

const isCount = (value, least, most) => Number.isSafeInteger(value) && value >= least && value <= most;

/** What no report, however damaged, may make of the model. */
function wrongInModel({ files, warnings, statements }) {
  for (const { path, lines, branches, totals } of files) {
    if (path === '') return 'a file without a name';
    let before = 0;
    for (const [line, hits] of lines) {
      if (!isCount(line, before + 1, 10_000_000)) return `line ${line} after ${before}`;
      if (!isCount(hits, 0, Number.MAX_SAFE_INTEGER)) return `hits ${hits}`;
      before = line;
    }
    for (const [line, { total, covered, missing }] of branches) {
      if (!isCount(line, 1, 10_000_000) || !isCount(total, 1, 2 ** 40) || !isCount(covered, 0, total))
        return `branches ${covered}/${total} on line ${line}`;
      if (missing !== undefined && missing.size !== total - covered) return `branches missing on line ${line}`;
    }
    for (const ratio of totals === undefined ? [] : [totals.lines, totals.branches])
      if (!isCount(ratio.covered, 0, ratio.total)) return 'totals';
  }
  if (statements !== undefined && !isCount(statements.covered, 0, statements.total)) return 'statements';
  return warnings.length > 40 ? `${warnings.length} warnings` : undefined;
}

async function target(name, { files, checked }) {
  const corpus = globSync(files, { cwd: fixtures })
    .sort()
    .map((file) => readFileSync(`${fixtures}/${file}`));
  const read = (chunks) => readReport(chunks, name);
  const originals = [];
  for (const bytes of corpus) {
    const result = await read(pieces(() => 0.5, bytes));
    if (!result.ok) throw new Error(`${name}: a fixture cannot be read: ${result.message}`);
    originals.push({ lines: lineRatio(result.report.files), branches: branchRatio(result.report.files) });
  }
  return {
    name: `coverage ${name}`,
    corpus,
    /** `undefined`, or what is wrong. */
    async check({ bytes, original, names }, random) {
      const result = await read(pieces(random, bytes));
      if (!result.ok) return result.message === '' || result.message.length > 2000 ? 'a message of no use' : undefined;
      const wrong = wrongInModel(result.report);
      if (wrong !== undefined) return wrong;
      if (names.length > 1 || bytes.equals(corpus[original])) return undefined;
      const [lines, branches] = [lineRatio(result.report.files), branchRatio(result.report.files)];
      const improved = better(lines, originals[original].lines) || better(branches, originals[original].branches);
      if (!improved || result.report.warnings.length > 0) return undefined;
      // Without totals of its own a report cannot tell that a number changed; that something is missing at its end it can.
      if (!checked && (names[0] !== 'cut' || name === 'lcov' || name === 'go')) return undefined;
      return `${names[0]} made it better without a word: ${JSON.stringify({ lines, branches })}`;
    },
  };
}

export const targets = () => Promise.all(Object.entries(readers).map(([name, reader]) => target(name, reader)));
