import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A repository in an empty folder with two commits: in the second one each of `files` files is changed at three places, every tenth one
 * is new and every twentieth one renamed. Beside it `coverage.lcov`, in which nine of ten lines ran. Answers the two commits; run the
 * gate with `base` as its input `base`, against a bare `git diff -U0 -M base head`.
 */
export function patchRepository(folder, files) {
  mkdirSync(folder, { recursive: true });
  const git = (args, input) => execFileSync('git', args, { cwd: folder, input, encoding: 'utf8', maxBuffer: 1 << 28 });
  git(['init', '--quiet', '--initial-branch=main']);
  git(['fast-import', '--quiet', '--done'], stream(files));
  git(['reset', '--quiet', '--hard', 'main']);
  writeFileSync(join(folder, '.git/info/exclude'), 'coverage.lcov\n');
  writeFileSync(join(folder, 'coverage.lcov'), report(files));
  return { base: git(['rev-parse', 'main~1']).trim(), head: git(['rev-parse', 'main']).trim() };
}

const lines = 120;
const path = (index) => `src/part_${index % 50}/module_${index}.py`;
const oldPath = (index) => (index % 20 === 7 ? `src/old_${index % 50}/module_${index}.py` : path(index));
const isNew = (index) => index % 10 === 3;

function text(index, changed) {
  const body = Array.from({ length: lines }, (_, line) => {
    const touched = changed && (line === 10 || line === 60 || line === 61 || line === 110);
    return `    value_${line} = compute(${index}, ${line}${touched ? ', changed=True' : ''})`;
  });
  return `${body.join('\n')}\n`;
}

/** The format of git-fast-import(1). */
function stream(files) {
  const parts = [];
  const data = (content) => `data ${Buffer.byteLength(content)}\n${content}\n`;
  const commit = (name) => parts.push(`commit refs/heads/main\ncommitter a <a@example.test> 0 +0000\n${data(name)}`);
  commit('before');
  for (let index = 0; index < files; index += 1) {
    if (!isNew(index)) parts.push(`M 100644 inline ${oldPath(index)}\n${data(text(index, false))}`);
  }
  commit('after');
  for (let index = 0; index < files; index += 1) {
    if (oldPath(index) !== path(index) && !isNew(index)) parts.push(`D ${oldPath(index)}\n`);
    parts.push(`M 100644 inline ${path(index)}\n${data(text(index, true))}`);
  }
  return `${parts.join('')}done\n`;
}

function report(files) {
  const hits = Array.from({ length: lines }, (_, line) => `DA:${line + 1},${line % 10 === 0 ? 0 : 1}\n`).join('');
  return Array.from({ length: files }, (_, index) => `SF:${path(index)}\n${hits}end_of_record\n`).join('');
}
