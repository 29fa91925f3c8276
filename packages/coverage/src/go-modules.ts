import { posix } from 'node:path';
import type { PathRule } from './path-resolver.ts';

/**
 * Go profiles name files by the path of their module (`example.com/shop/price.go`): the rule that turns it into the folder of its `go.mod`
 * (golang.org/ref/mod#go-mod-file-module). `undefined` when the file names no module. `path` is that of the `go.mod` in the repository.
 */
export function goModuleRule(path: string, text: string): PathRule | undefined {
  const match = /^[ \t]*module[ \t]+(?:"([^"\s]+)"|`([^`\s]+)`|([^\s"`(]+))/mu.exec(text);
  const module = match?.[1] ?? match?.[2] ?? match?.[3];
  if (module === undefined) return undefined;
  const folder = posix.dirname(path);
  return { from: module, to: folder === '.' ? '' : folder };
}

/** The most exact module first: one may lie within another. */
export const byModule = (a: PathRule, b: PathRule): number => b.from.length - a.from.length;
