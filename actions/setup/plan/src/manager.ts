/** Package managers with a lock file. */
export const managers = ['uv', 'pip', 'npm', 'pnpm'] as const;

export type Manager = (typeof managers)[number];

/** A requirements file is a lock file when every requirement in it is pinned: see `unpinnedRequirements`. */
export const lockFiles: Readonly<Record<Manager, string>> = {
  uv: 'uv.lock',
  pip: 'requirements.txt',
  npm: 'package-lock.json',
  pnpm: 'pnpm-lock.yaml',
};

/** uv wins over pip, pnpm over npm: the other file is then an export of the first. */
export function detectManagers(present: (file: string) => boolean): readonly Manager[] {
  const python = present(lockFiles.uv) ? ['uv' as const] : present(lockFiles.pip) ? ['pip' as const] : [];
  const node = present(lockFiles.pnpm) ? ['pnpm' as const] : present(lockFiles.npm) ? ['npm' as const] : [];
  return [...python, ...node];
}

/** What to tell when no lock file is there, by the files that are. */
export function missingLock(present: (file: string) => boolean, where: string): string {
  if (present('pyproject.toml'))
    return `${where} has a pyproject.toml and no lock file: run \`uv lock\` and commit uv.lock.`;
  if (present('package.json'))
    return `${where} has a package.json and no lock file: run \`npm install\` and commit package-lock.json.`;
  return `${where} has none of uv.lock, requirements.txt, package-lock.json, pnpm-lock.yaml: is \`working-directory\` right?`;
}

/**
 * Requirements without an exact version, hash or local path: installed today they may be another version than yesterday.
 * Format: the requirements file format of pip.
 */
export function unpinnedRequirements(text: string): readonly string[] {
  return text
    .replace(/\\\r?\n/gu, ' ')
    .split(/\r?\n/u)
    .map((line) => line.replace(/(^|\s)#.*$/u, '').trim())
    .filter((line) => line !== '' && !line.startsWith('-'))
    .filter((line) => !/===?\s*[\w.!+-]+/u.test(line) && !/ @ \S+|^\.{0,2}\//u.test(line));
}
