import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { whyInstall } from '../../../scripts/pipeline/modules.mjs';
import { readOptions } from '../../../scripts/pipeline/options.mjs';

test('without options it is a push of the example', () => {
  const { options, problem } = readOptions([]);
  assert.equal(problem, undefined);
  assert.deepEqual([options.event, options.project, options.keep], ['push', undefined, false]);
});

for (const [args, says] of [
  [['--event', 'release'], /--event release is not one of push, pull_request/u],
  [['--jb', 'test'], /Unknown option '--jb'/u],
  [['test'], /Unexpected argument 'test'/u],
  [['--job'], /argument missing/u],
] as const) {
  test(`what is typed wrongly is said: ${args.join(' ')}`, () => {
    assert.match(readOptions(args).problem ?? '', says);
  });
}

const entry = (version: string): object => ({ version, integrity: `sha512-${version}` });
const installations: readonly {
  readonly what: string;
  readonly installed: object | undefined;
  readonly why: RegExp;
}[] = [
  { what: 'nothing', installed: undefined, why: /there are none/u },
  { what: 'another version', installed: { 'node_modules/a': entry('1.0.1') }, why: /node_modules\/a is another one/u },
  { what: 'too little', installed: {}, why: /node_modules\/a is missing/u },
  {
    what: 'what is locked, without what is for other platforms',
    installed: { 'node_modules/a': entry('1.0.0') },
    why: /^$/u,
  },
];

for (const { what, installed, why } of installations) {
  test(`modules: ${what} is installed`, (context) => {
    const root = mkdtempSync(join(tmpdir(), 'sluice-modules-'));
    context.after(() => rmSync(root, { recursive: true }));
    const packages = {
      '': { name: 'x' },
      'packages/own': {},
      'node_modules/a': entry('1.0.0'),
      'node_modules/b': { ...entry('2.0.0'), optional: true },
    };
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }));
    mkdirSync(join(root, 'node_modules'));
    if (installed !== undefined)
      writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
    assert.match(whyInstall(root) ?? '', why);
  });
}
