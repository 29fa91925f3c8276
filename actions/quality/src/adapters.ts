import { didYouMean } from '@sluice/action';
import { actionlintCheck } from './actionlint-check.ts';
import type { Adapter } from './adapter.ts';
import { biomeCheck } from './biome-check.ts';
import { eslintCheck } from './eslint-check.ts';
import { golangciLintCheck } from './golangci-lint-check.ts';
import { mypyCheck } from './mypy-check.ts';
import { prettierCheck } from './prettier-check.ts';
import { pyrightCheck } from './pyright-check.ts';
import { ruffCheck } from './ruff-check.ts';
import { ruffFormat } from './ruff-format-check.ts';
import { tscCheck } from './tsc-check.ts';
import { zizmorCheck } from './zizmor-check.ts';

/** In the order in which their results are shown. */
export const adapters: readonly Adapter[] = [
  ruffCheck,
  ruffFormat,
  mypyCheck,
  pyrightCheck,
  eslintCheck,
  biomeCheck,
  tscCheck,
  prettierCheck,
  golangciLintCheck,
  actionlintCheck,
  zizmorCheck,
];

const byTool: ReadonlyMap<string, Adapter> = new Map(adapters.map((adapter) => [adapter.tool, adapter]));

export const adapterOf = (tool: string): Adapter | undefined => byTool.get(tool);

export const isFormatter = (tool: string): boolean => byTool.get(tool)?.formatter === true;

export const suggestTool = (name: string): string => didYouMean(name, [...byTool.keys(), 'auto']);
