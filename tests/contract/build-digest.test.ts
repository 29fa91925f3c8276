import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

interface Job {
  readonly steps?: readonly { readonly name?: string; readonly run?: string }[];
}

const file = fileURLToPath(new URL('../../.github/workflows/cd.yml', import.meta.url));
const cd = parse(readFileSync(file, 'utf8')) as { readonly jobs: Readonly<Record<string, Job>> };

test('a digest holds what a link leads to, as the artifact does, and of nothing there is none', () => {
  const script = (job: Job | undefined, wanted: string): string =>
    job?.steps?.find(({ name }) => name === wanted)?.run ?? assert.fail(wanted);
  const run = (command: string, cwd: string, env: Readonly<Record<string, string>>) =>
    spawnSync('bash', ['-e', '-c', command], { cwd, env: { PATH: process.env.PATH, ...env }, encoding: 'utf8' });
  const folder = mkdtempSync(join(tmpdir(), 'sluice-digest-'));
  try {
    const [built, fetched, output] = ['built', 'fetched', 'output'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const note = () =>
      run(script(cd.jobs.build, 'Note the digest of what was built'), built, { GITHUB_OUTPUT: output });
    mkdirSync(built);
    writeFileSync(join(built, '.hidden'), 'is not kept');
    const empty = note();
    assert.equal(empty.status, 1);
    assert.match(empty.stdout, /::error::Nothing was built: .* build-output/u);
    assert.equal(existsSync(output), false);

    writeFileSync(join(built, 'app-1.2'), 'good');
    symlinkSync('app-1.2', join(built, 'app'));
    const { status, stderr } = note();
    assert.equal(status, 0, stderr);
    // What upload-artifact keeps of a link is the file.
    mkdirSync(fetched);
    for (const name of ['app', 'app-1.2', 'SHA256SUMS']) copyFileSync(join(built, name), join(fetched, name));
    const DIGEST = /^digest=(\w{64})$/mu.exec(readFileSync(output, 'utf8'))?.[1] ?? '';
    const check = () => run(script(cd.jobs.scan, 'Check that it is what was built'), fetched, { DIGEST }).status;
    assert.equal(check(), 0);
    writeFileSync(join(fetched, 'app'), 'evil');
    assert.notEqual(check(), 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
