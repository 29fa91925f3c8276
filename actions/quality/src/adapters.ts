import { didYouMean } from '@sluice/action';
import type { Adapter } from './adapter.ts';
import { mypyCheck } from './mypy-check.ts';
import { ruffCheck } from './ruff-check.ts';
import { ruffFormat } from './ruff-format-check.ts';

/** In the order in which their results are shown. */
export const adapters: readonly Adapter[] = [ruffCheck, ruffFormat, mypyCheck];

const byTool: ReadonlyMap<string, Adapter> = new Map(adapters.map((adapter) => [adapter.tool, adapter]));

export const adapterOf = (tool: string): Adapter | undefined => byTool.get(tool);

export const isFormatter = (tool: string): boolean => byTool.get(tool)?.formatter === true;

export const suggestTool = (name: string): string => didYouMean(name, [...byTool.keys(), 'auto']);
