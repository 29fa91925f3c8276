import { type Finding, repositoryPath } from '@sluice/findings';
import { checkOut } from '@sluice/git';
import type { Adapter } from './adapter.ts';
import { linkNodeModules } from './node-modules.ts';
import { readProject } from './project.ts';
import { runTool } from './run-tool.ts';
import type { ToolWorld } from './tool-run.ts';

/** Another state of the repository, checked out beside the first, for the same tools of the same environment. */
export interface ToolTree {
  readonly world: ToolWorld;
  /** Absolute path of its root. */
  readonly root: string;
  /** The folder of the project is not in it. */
  readonly empty: boolean;
  remove(): Promise<void>;
}

/** Checks a commit out into a worktree of git. A text says why it could not be. */
export async function checkOutTree(name: string, commit: string, world: ToolWorld): Promise<ToolTree | string> {
  const { io, project } = world;
  const checkedOut = await checkOut(name, commit, project.directory, io);
  if (typeof checkedOut === 'string') return checkedOut;
  const { io: there, root, empty, remove } = checkedOut;
  await linkNodeModules(io, project, root);
  const tree: ToolWorld = {
    ...world,
    io: there,
    project: await readProject(there),
    env: { MYPYPATH: await importPath(world, root) },
    comparing: { instead: project.root },
  };
  return { world: tree, root, empty, remove };
}

/**
 * An editable install makes the environment import the project's own packages from the tree that was checked out first:
 * mypy is told of the same folders in this tree, which it searches before those of the environment.
 */
async function importPath({ environment: io, project }: ToolWorld, root: string): Promise<string | undefined> {
  const found = await io.files.glob(['.venv/lib/python*/site-packages/*.pth', '.venv/Lib/site-packages/*.pth']);
  const folders: string[] = [];
  for (const { path, bytes } of found) {
    const lines = bytes > pthBytes ? [] : (await io.files.text(path)).split(/\r?\n/u);
    for (const line of lines) {
      const folder = /^(?:\/|[A-Za-z]:[\\/])/u.test(line) ? line.trim().replace(/[\\/]+$/u, '') : '';
      const below = folder.replaceAll('\\', '/') === project.root ? '' : repositoryPath(folder, project.frame);
      if (folder !== '' && below !== undefined) folders.push(below === '' ? root : `${root}/${below}`);
    }
  }
  const given = io.host.variable('MYPYPATH') ?? '';
  const all = [...new Set(folders), ...(given === '' ? [] : [given])];
  return all.length === 0 ? undefined : all.join(io.host.platform === 'win32' ? ';' : ':');
}

const pthBytes = 64 * 1024;

/** What a tool finds in a tree; `trouble`: why that is not all, or nothing. */
export interface Measured {
  readonly findings: readonly Finding[];
  readonly trouble: string | undefined;
}

export async function measure(tool: Adapter, tree: ToolTree): Promise<Measured> {
  if (tree.empty) return { findings: [], trouble: undefined };
  const { scan } = await runTool(tool, tree.world);
  const whole = scan.state === 'pass' || scan.state === 'findings' || scan.state === 'nothing-to-scan';
  // What a tool says that went wrong, or looked at other code, says nothing about this code.
  const findings = scan.state === 'tool-error' ? [] : scan.findings;
  return { findings, trouble: whole ? undefined : scan.reason };
}
