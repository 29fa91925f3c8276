// Readers of test reports, against damaged reports of the real tools. What must hold of every one of them is in tests/fuzz/test-results.ts,
// which also runs by itself.
import { totalsOf } from '@sluice/test-results';
import { examine, readInPieces, seedsByFormat } from '../../tests/fuzz/test-results.ts';

const bad = ({ failures, errors }) => failures + errors;

async function totalsIn(bytes) {
  const result = await readInPieces(bytes, 4096);
  return result.ok ? totalsOf([result.report]) : undefined;
}

async function target(format, seeds) {
  const corpus = seeds.map(({ bytes }) => bytes);
  const originals = await Promise.all(corpus.map(totalsIn));
  return {
    name: `test-results ${format}`,
    corpus,
    /** `undefined`, or what is wrong. */
    async check({ bytes, original, names }) {
      const problems = await examine(bytes);
      if (problems.length > 0) return problems.join('; ');
      // The beginning of a report is never greener than the whole; each Go package ends by itself, so there it may be.
      if (names.length !== 1 || names[0] !== 'cut' || format === 'go-json') return undefined;
      const totals = await totalsIn(bytes);
      if (totals === undefined || totals.executed === 0 || bad(totals) > 0) return undefined;
      return bad(originals[original]) > 0 ? `cut after ${bytes.length} bytes it is green` : undefined;
    },
  };
}

export async function targets() {
  const formats = await seedsByFormat();
  return Promise.all([...formats].map(([format, seeds]) => target(format, seeds)));
}
