import type { Adapter } from './adapter.ts';
import type { ChangedConfiguration } from './configuration-change.ts';
import type { ToolWorld } from './tool-run.ts';
import { checkOutTree, type Measured, measure, type ToolTree } from './tool-tree.ts';

export interface Trees {
  readonly head: ToolWorld;
  /** What is checked out there. */
  readonly commit: string;
  readonly base: ToolTree;
}

/** The runs that only a changed configuration calls for: each tree is made when the first tool needs it. */
export class ConfigurationRuns {
  readonly #trees: Trees;
  readonly #files: readonly ChangedConfiguration[];
  #changedBase: Promise<void> | undefined;
  #oldSettings: Promise<ToolTree | string> | undefined;

  constructor(trees: Trees, files: readonly ChangedConfiguration[]) {
    this.#trees = trees;
    this.#files = files;
  }

  async baseWithNewSettings(tool: Adapter): Promise<Measured> {
    const { base } = this.#trees;
    this.#changedBase ??= this.#lay(base, 'head');
    await this.#changedBase;
    return measure(tool, base);
  }

  async headWithOldSettings(tool: Adapter): Promise<Measured> {
    this.#oldSettings ??= this.#headTree();
    const tree = await this.#oldSettings;
    return typeof tree === 'string' ? { findings: [], trouble: tree } : measure(tool, tree);
  }

  async #headTree(): Promise<ToolTree | string> {
    const { head, commit } = this.#trees;
    const tree = await checkOutTree('head', commit, head);
    if (typeof tree !== 'string') await this.#lay(tree, 'base');
    return tree;
  }

  async #lay(tree: ToolTree, side: 'head' | 'base'): Promise<void> {
    const files = tree.world.io.files.at(tree.root);
    for (const file of this.#files) {
      const text = file[side];
      if (text === undefined) await files.remove(file.path);
      else await files.write(file.path, text);
    }
  }

  async remove(): Promise<void> {
    const tree = await this.#oldSettings;
    if (tree !== undefined && typeof tree !== 'string') await tree.remove();
  }
}
