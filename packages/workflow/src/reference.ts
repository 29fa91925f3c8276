import { parseDocument } from 'yaml';
import { usesOf } from './uses.ts';

/** What a `uses:` calls. `path` is inside the repository, empty for its root. */
export type Reference =
  | { readonly kind: 'repository'; readonly repository: string; readonly path: string; readonly ref: string }
  | { readonly kind: 'self'; readonly path: string }
  | { readonly kind: 'local'; readonly path: string }
  | { readonly kind: 'docker'; readonly image: string };

/** Everything that a workflow file or a composite action calls, in the order of the file, each once. */
export function readReferences(text: string): readonly Reference[] {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error !== undefined) throw new Error(error.message);
  return [...new Set(usesOf(document).map((use) => use.text))].map(parseReference);
}

function parseReference(text: string): Reference {
  if (text.startsWith('docker://')) return { kind: 'docker', image: text.slice('docker://'.length) };
  if (text.startsWith('./')) return { kind: 'local', path: text.slice(2) };
  if (text.startsWith('$/')) return { kind: 'self', path: text.slice(2) };
  const [target = '', ref] = text.split('@');
  const [owner, name, ...path] = target.split('/');
  if (owner === undefined || name === undefined || ref === undefined || ref === '') {
    throw new Error(`uses: ${text}: not OWNER/REPOSITORY@REF, ./PATH or docker://IMAGE`);
  }
  return { kind: 'repository', repository: `${owner}/${name}`, path: path.join('/'), ref };
}
