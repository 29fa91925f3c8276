import type { Io } from '@sluice/action';

/** Another commit, checked out beside the first. */
export interface Worktree {
  /** The world as seen from the project's folder there: its files, and programs and git run in it. */
  readonly io: Io;
  /** Absolute path of the root of the repository there, POSIX separators. */
  readonly root: string;
  /** The folder of the project is not in it; `io` is then rooted at the root. */
  readonly empty: boolean;
  remove(): Promise<void>;
}

/** Nobody's hooks, and no downloads of large files: tools read code. */
const plain = ['-c', 'core.hooksPath=/dev/null', '-c', 'filter.lfs.smudge=', '-c', 'filter.lfs.required=false'];

/**
 * Checks a commit out into a worktree of git, named `name` in the scratch folder. `directory`: the project's folder, relative to the
 * root of the repository; empty for the root. A text says why it could not be.
 */
export async function checkOut(name: string, commit: string, directory: string, io: Io): Promise<Worktree | string> {
  const root = `${io.host.scratch}/${name}`.replaceAll('\\', '/');
  const added = await io.git.run([...plain, 'worktree', 'add', '--quiet', '--force', '--detach', root, commit]);
  const remove = async (): Promise<void> => {
    await io.git.run(['worktree', 'remove', '--force', root]);
    await io.files.remove(root);
    await io.git.run(['worktree', 'prune']);
  };
  if (!added.ok) {
    await remove();
    return `git could not check out ${commit.slice(0, 9)}: ${added.stderr.trim().split('\n')[0] ?? ''}`;
  }
  const folder = directory === '' ? root : `${root}/${directory}`;
  const empty = !(await io.files.isDirectory(folder));
  const there = ioAt(io, empty ? root : folder, root, `${io.host.scratch}/${name}-run`);
  // Tools write into that folder, and none of them makes it.
  await there.files.write(`${there.host.scratch}/log`, '');
  return { io: there, root, empty, remove };
}

function ioAt(io: Io, directory: string, root: string, scratch: string): Io {
  return {
    ...io,
    files: io.files.at(directory),
    exec: { ...io.exec, run: (command) => io.exec.run({ ...command, cwd: command.cwd ?? directory }) },
    // In a container the folder may belong to somebody else.
    git: { run: (args) => io.git.run(['-c', `safe.directory=${root}`, '-C', directory, ...args]) },
    host: { ...io.host, workspace: root, scratch },
  };
}
