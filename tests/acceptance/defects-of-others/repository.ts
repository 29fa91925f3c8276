import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

/** A repository of one commit with these files; those in `reports` are there and not in it. */
export function repositoryOf(
  context: TestContext,
  files: Readonly<Record<string, string>>,
  reports: Readonly<Record<string, string>>,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-defects-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const write = (all: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(all)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  };
  const git = (...args: readonly string[]): void => void execFileSync('git', args, { cwd: folder });
  write(files);
  git('init', '--quiet');
  git('add', '--all');
  git('-c', 'user.name=a', '-c', 'user.email=a@example.test', 'commit', '--quiet', '--allow-empty', '-m', 'x');
  write(reports);
  return folder;
}
