import { createHash } from 'node:crypto';
import type { Files } from '@sluice/action';
import { digestIn } from './release.ts';

const mostFiles = 20_000;

/**
 * What an artifact is: the digest in its name; of a file the digest of its bytes; of a folder the digest of the list of its files, one line
 * `digest  path` for each, by path. Empty when it is none of these.
 */
export async function artifactDigest(artifact: string, files: Files): Promise<string> {
  if (artifact === '' || digestIn(artifact) !== '') return digestIn(artifact);
  if (!(await files.exists(artifact))) return '';
  if (!(await files.isDirectory(artifact))) return `sha256:${await fileHash(artifact, files)}`;
  const folder = files.at(artifact);
  const entries = await folder.glob(['**/*', '**/.*', '**/.*/**/*']);
  if (entries.length === 0 || entries.length > mostFiles) return '';
  const list = createHash('sha256');
  for (const { path } of [...new Map(entries.map((entry) => [entry.path, entry])).values()])
    list.update(`${await fileHash(path, folder)}  ${path}\n`);
  return `sha256:${list.digest('hex')}`;
}

/** SHA-256 of a file, in hexadecimal digits. */
export async function fileHash(path: string, files: Files): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of files.stream(path)) hash.update(chunk);
  return hash.digest('hex');
}
