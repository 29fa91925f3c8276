import { isMap, parseDocument } from 'yaml';
import { dropKeys } from './dropped-keys.ts';
import { applyEdits, type TextEdit } from './text-edit.ts';
import { jobsOf, usesOf } from './uses.ts';

export interface PortableOptions {
  /** `OWNER/REPO` that stands for the repository of the file. */
  readonly slug: string;
  /** Tag, branch or commit at which it is called. */
  readonly ref: string;
}

/** `$/path` of `uses:`, the repository and commit of the file that contains it. */
const selfReference = /^\$\/(.+)$/u;

/** Keys that older places refuse, and with them the whole workflow: GitHub Enterprise Server, act. */
const refused: Readonly<Record<string, readonly string[]>> = {
  environment: ['deployment'],
  concurrency: ['queue'],
  permissions: ['artifact-metadata'],
};

/**
 * A workflow file or an action.yml for places that do not know `$/`: it becomes `OWNER/REPO/path@REF`, and the keys that such
 * places refuse are dropped. All else stays as it is, comments included. Throws when the text is not YAML.
 */
export function portable(text: string, options: PortableOptions): string {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error !== undefined) throw new Error(error.message);
  const references = usesOf(document).flatMap(({ text: called, start, end }): readonly TextEdit[] => {
    const path = selfReference.exec(called)?.[1];
    return path === undefined
      ? []
      : [{ start, end, replacement: `${options.slug}/${path.replace(/\/+$/u, '')}@${options.ref}` }];
  });
  const owners = [...(isMap(document.contents) ? [document.contents] : []), ...jobsOf(document)];
  const drops = owners.flatMap((owner) =>
    Object.entries(refused).flatMap(([name, keys]) => {
      const value = owner.get(name);
      return isMap(value) ? dropKeys(text, value, keys) : [];
    }),
  );
  return applyEdits(text, [...references, ...drops]);
}
