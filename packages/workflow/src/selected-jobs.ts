import { isMap, parseDocument } from 'yaml';
import { dropKeys } from './dropped-keys.ts';
import { applyEdits } from './text-edit.ts';

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly needs?: string | readonly string[] } | null>>;
}

/**
 * A workflow file with only the named jobs and those that they need. The outputs of a called workflow go, because they are
 * those of all its jobs. Throws when one is not there.
 */
export function selectJobs(text: string, names: readonly string[]): string {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error !== undefined) throw new Error(error.message);
  const { jobs } = document.toJS() as Workflow;
  const kept = new Set<string>();
  const keep = (name: string): void => {
    if (kept.has(name)) return;
    if (!Object.hasOwn(jobs, name)) throw new Error(`There is no job ${name}; jobs: ${Object.keys(jobs).join(', ')}.`);
    kept.add(name);
    [jobs[name]?.needs ?? []].flat().forEach(keep);
  };
  names.forEach(keep);
  const map = document.get('jobs');
  if (!isMap(map)) throw new Error('`jobs` is not a mapping.');
  const called = document.getIn(['on', 'workflow_call']);
  return applyEdits(text, [
    ...dropKeys(
      text,
      map,
      Object.keys(jobs).filter((name) => !kept.has(name)),
    ),
    ...(isMap(called) ? dropKeys(text, called, ['outputs']) : []),
  ]);
}
