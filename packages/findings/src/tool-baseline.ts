import { posix } from 'node:path';
import type { BaselineEntry } from './baseline.ts';
import { asCount, asList, asObject, asText, type JsonObject } from './json.ts';

/**
 * The entries of a baseline that a tool keeps itself: `eslint-suppressions.json` (file -> rule -> `count`; ESLint 9.24 and later) or
 * basedpyright's `.basedpyright/baseline.json` (`files`: file -> list of `code`). Both know neither messages nor lines.
 * `undefined` for a file that is neither.
 */
export function readToolBaseline(file: JsonObject, directory: string): readonly BaselineEntry[] | undefined {
  const files = asObject(file.files);
  return files === undefined ? ofEslint(file, directory) : ofBasedpyright(files, directory);
}

function ofEslint(file: JsonObject, directory: string): readonly BaselineEntry[] | undefined {
  const entries: BaselineEntry[] = [];
  for (const [path, rules] of Object.entries(file)) {
    for (const [rule, about] of Object.entries(asObject(rules) ?? { '': undefined })) {
      const count = asCount(asObject(about)?.count);
      if (count === undefined || count < 1 || count > mostOfOneKind) return undefined;
      entries.push(entryOf(posix.join(directory, path), 'eslint', rule, count));
    }
  }
  return entries.length === 0 ? undefined : entries;
}

function ofBasedpyright(files: JsonObject, directory: string): readonly BaselineEntry[] | undefined {
  const entries: BaselineEntry[] = [];
  for (const [path, list] of Object.entries(files)) {
    const codes = asList(list)?.map((one) => asText(asObject(one)?.code));
    if (codes === undefined) return undefined;
    for (const [code, all] of Map.groupBy(codes, (one) => one ?? 'pyright'))
      entries.push(entryOf(posix.join(directory, path), 'pyright', code, all.length));
  }
  return entries;
}

const mostOfOneKind = 100_000;

const entryOf = (path: string, tool: string, rule: string, count: number): BaselineEntry => ({
  path,
  tool,
  rule,
  message: '',
  symbol: '',
  line: '',
  count,
});
