import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

// A few of the documents of `npm run fuzz`, always the same ones.

interface Document {
  readonly bytes: Uint8Array;
}

interface Target {
  readonly name: string;
  readonly corpus: readonly Uint8Array[];
  check(document: Document, random: () => number): Promise<string | undefined>;
}

const load = (name: string) => import(new URL(`../../../scripts/fuzz/${name}.mjs`, import.meta.url).href);
const { mutate } = await load('mutations/mutate');
const { randomNumbers } = await load('mutations/random-numbers');
const documents = 150;

for (const file of ['coverage', 'json', 'xml']) {
  describe(`damaged documents: ${file}`, async () => {
    const targets: readonly Target[] = await (await load(file)).targets();
    for (const target of targets) {
      test(target.name, async () => {
        for (let number = 0; number < documents; number += 1) {
          const random = randomNumbers(71_000 + number);
          const document = mutate(random, target.corpus);
          assert.equal(await target.check(document, random), undefined, `number ${number}`);
        }
      });
    }
  });
}

test('a reader that took any damage for good would be found', async () => {
  const [target] = (await (await load('coverage')).targets()) as readonly Target[];
  const original = target?.corpus[0] ?? new Uint8Array();
  const text = Buffer.from(original).toString('utf8');
  // Every line is said to have run.
  const hidden = Buffer.from(text.replace(/hits="0"/gu, 'hits="1"'));
  assert.notDeepEqual(hidden, Buffer.from(original));
  const found = await target?.check({ bytes: hidden, original: 0, names: ['byte'] } as Document, () => 0.5);
  assert.equal(found, undefined, 'the totals of the report give it away');
  const silenced = Buffer.from(
    hidden
      .toString('utf8')
      .replace(/(?:lines|branches)-(?:valid|covered)="\d+"/gu, '')
      .replace(/line-rate="[\d.]+"/gu, ''),
  );
  assert.match(
    (await target?.check({ bytes: silenced, original: 0, names: ['byte'] } as Document, () => 0.5)) ?? '',
    /made it better without a word/u,
  );
});
