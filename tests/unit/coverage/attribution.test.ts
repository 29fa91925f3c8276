import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import {
  type Attribution,
  attribute,
  causes,
  type FileCoverage,
  followUnstable,
  isUnstable,
  lineMap,
  makeBaseline,
} from '@sluice/coverage';
import { type Changes, readChanges } from '@sluice/git';
import { newRepository } from '../git/repository.ts';
import { coverageOf } from './files.ts';

/** A line of code is a text and whether it ran: `+ text`, `- text`; `. text` is not code. */
type State = Readonly<Record<string, readonly string[]>>;

const textOf = (lines: readonly string[]): string => lines.map((line) => `${line.slice(2)}\n`).join('');
const filesOf = (state: State): readonly FileCoverage[] =>
  Object.entries(state).map(([path, lines]) => coverageOf(path, lines.map((line) => line[0]).join('')));

async function changesBetween(context: TestContext, before: State, after: State): Promise<Changes> {
  const repository = newRepository(context);
  const write = (state: State, gone: readonly string[]): string => {
    repository.write({
      ...Object.fromEntries(gone.map((path) => [path, undefined])),
      ...Object.fromEntries(Object.entries(state).map(([path, lines]) => [path, textOf(lines)])),
    });
    return repository.commit();
  };
  const from = write(before, []);
  const to = write(
    after,
    Object.keys(before).filter((path) => !(path in after)),
  );
  const result = await readChanges(repository.git, from, to, { ignoreWhitespace: false });
  assert.ok(result.ok);
  return result.changes;
}

async function attributed(context: TestContext, before: State, after: State): Promise<Attribution> {
  const map = lineMap(await changesBetween(context, before, after));
  const { files } = makeBaseline(filesOf(before), {
    sha: 'a'.repeat(40),
    time: 0,
    previous: undefined,
    unstable: [],
    red: false,
  });
  const found = attribute(files, filesOf(after), map);
  const sum = (key: 'covered' | 'total'): number => found.parts.reduce((all, part) => all + part[key], 0);
  assert.deepEqual(
    { covered: found.from.covered + sum('covered'), total: found.from.total + sum('total') },
    found.to,
    'the parts lead from the one total to the other',
  );
  return found;
}

/** `covered/total` of each cause that changed anything. */
const parts = ({ parts: all }: Attribution): Readonly<Record<string, string>> =>
  Object.fromEntries(
    all
      .filter(({ covered, total }) => covered !== 0 || total !== 0)
      .map((part) => [part.cause, `${part.covered}/${part.total}`]),
  );

const body = ['+ one of them', '+ two of them', '- three of them', '+ four of them', '+ five of them'];

describe('why a total changed', () => {
  test('lines that were added, and lines in the place of others', async (context) => {
    const found = await attributed(
      context,
      { 'a.py': body },
      { 'a.py': [...body.slice(0, 4), '- changed', '- new', '+ newer'] },
    );
    assert.deepEqual(parts(found), { changed: '0/2' });
    assert.deepEqual(
      found.parts.map(({ cause }) => cause),
      causes,
    );
  });

  test('covered code that was deleted', async (context) => {
    const found = await attributed(
      context,
      { 'a.py': body, 'b.py': body },
      { 'a.py': [body[0] ?? '', ...body.slice(2)] },
    );
    assert.deepEqual(parts(found), { deleted: '-5/-6' });
  });

  test('lines that flipped without being touched, at their present place', async (context) => {
    const after = [
      '+ new',
      ...body.slice(0, 3).map((line) => (line.startsWith('-') ? line.replace('-', '+') : line.replace('+', '-'))),
      ...body.slice(3),
    ];
    const found = await attributed(context, { 'a.py': body }, { 'a.py': after });
    assert.deepEqual(parts(found), { changed: '1/1', flipped: '-1/0' });
    assert.deepEqual(found.lost, [
      { path: 'a.py', line: 2 },
      { path: 'a.py', line: 3 },
    ]);
    assert.deepEqual(found.gained, [{ path: 'a.py', line: 4 }]);
  });

  test('files that came into the reports or left them', async (context) => {
    const map = lineMap(await changesBetween(context, { 'a.py': body, 'b.py': body }, { 'a.py': body, 'b.py': body }));
    const { files } = makeBaseline(filesOf({ 'a.py': body }), {
      sha: 'a'.repeat(40),
      time: 0,
      previous: undefined,
      unstable: [],
      red: false,
    });
    assert.deepEqual(parts(attribute(files, filesOf({ 'b.py': body.slice(0, 4) }), map)), { measured: '-1/-1' });
    assert.deepEqual(parts(attribute(files, filesOf({ 'a.py': body, 'b.py': body }), map)), { measured: '4/5' });
  });

  test('nothing, when a file was only renamed or code only moved', async (context) => {
    const renamed = await attributed(context, { 'a.py': body }, { 'lib/b.py': body });
    assert.deepEqual(parts(renamed), {});
    const start = ['+ start', '+ more of a start'];
    const moved = await attributed(
      context,
      { 'a.py': [...start, ...body], 'b.py': ['+ x'] },
      { 'a.py': start, 'b.py': ['+ x', ...body] },
    );
    assert.deepEqual(parts(moved), {});
  });

  test('a baseline without the lines of a file still adds up', async (context) => {
    const map = lineMap(await changesBetween(context, { 'a.py': body }, { 'a.py': [...body, '+ new'] }));
    const file = {
      path: 'a.py',
      lines: { covered: 4, total: 5 },
      branches: { covered: 0, total: 0 },
      states: undefined,
    };
    assert.deepEqual(parts(attribute([file], filesOf({ 'a.py': [...body, '+ new'] }), map)), { changed: '1/1' });
  });
});

test('random edits: each line is followed to the same text, the rest is new, and the parts add up', async (context) => {
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const line = (): string => `${'+-.'[random(3)]} text ${random(12)}`;
  for (let round = 0; round < 12; round += 1) {
    const before: State = Object.fromEntries(
      ['a.py', 'b.py', 'c.py'].map((path) => [path, Array.from({ length: 5 + random(40) }, line)]),
    );
    const edited = Object.entries(before).map(([path, lines]) => {
      const copy = [...lines];
      for (let edit = random(8); edit > 0; edit -= 1)
        copy.splice(random(copy.length + 1), random(4), ...Array.from({ length: random(4) }, line));
      return [
        random(4) === 0 ? `new-${path}` : path,
        copy.map((text) => (random(9) === 0 ? `+${text.slice(1)}` : text)),
      ] as const;
    });
    const after: State = Object.fromEntries(edited.slice(random(2)));
    await attributed(context, before, after);
    const map = lineMap(await changesBetween(context, before, after));
    const reached = new Set<string>();
    for (const [path, lines] of Object.entries(before)) {
      const { newPath, newLine } = map.of(path);
      for (const [index, text] of lines.entries()) {
        const to = newPath === undefined ? undefined : newLine(index + 1);
        const place = to === undefined ? map.moved(path, index + 1) : { path: newPath ?? '', line: to };
        if (place === undefined) continue;
        reached.add(`${place.path}:${place.line}`);
        assert.equal(
          after[place.path]?.[place.line - 1]?.slice(2),
          text.slice(2),
          `${path}:${index + 1} of round ${round}`,
        );
      }
    }
    for (const [path, lines] of Object.entries(after)) {
      for (const index of lines.keys()) {
        const place = `${path}:${index + 1}`;
        assert.equal(map.isNew(path, index + 1), !reached.has(place), `${place} of round ${round}`);
      }
    }
  }
});

describe('lines that come and go', () => {
  const still = lineMap({ files: [], moves: [] });
  const place = { path: 'a.py', line: 3 };

  test('once is no proof, twice is', () => {
    const once = followUnstable([], still, [place]);
    assert.deepEqual(once.map(isUnstable), [false]);
    const twice = followUnstable(followUnstable(once, still, []), still, [place]);
    assert.deepEqual(twice.map(isUnstable), [true]);
  });

  test('are followed to where they are, and forgotten when they are changed', async (context) => {
    const before: State = { 'a.py': ['+ one', '+ two', '+ three', '+ four'] };
    const known = [place, { path: 'a.py', line: 4 }].map((line) => ({ ...line, flips: 2, quiet: 0 }));
    const after: State = { 'a.py': ['+ new', '+ one', '+ two', '+ three', '+ changed'] };
    const map = lineMap(await changesBetween(context, before, after));
    assert.deepEqual(followUnstable(known, map, []), [{ path: 'a.py', line: 4, flips: 2, quiet: 1 }]);
  });

  test('are forgotten when they have been quiet for long', () => {
    let known = followUnstable([], still, [place]);
    for (let run = 0; run < 40; run += 1) known = followUnstable(known, still, []);
    assert.deepEqual(known, []);
  });
});
