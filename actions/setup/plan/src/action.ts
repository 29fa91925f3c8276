import { boolean, defineAction, type Files, lines, oneOf, optional, string, UserError } from '@sluice/action';
import { detectManagers, lockFiles, type Manager, missingLock, unpinnedRequirements } from './manager.ts';
import {
  nodeFromProject,
  nodeFromVersionFile,
  pythonFromProject,
  pythonFromVersionFile,
  testedUv,
  uvFromProject,
} from './project-versions.ts';

export default defineAction({
  name: 'setup',
  inputs: {
    'python-version': optional(string()),
    'uv-version': optional(string()),
    'node-version': optional(string()),
    install: boolean(),
    groups: lines(),
    cache: oneOf(['auto', 'true', 'false']),
    'working-directory': string(),
  },
  async run(inputs, io) {
    const directory = inputs['working-directory'];
    const texts = await readProject(io.files);
    const present = (file: string): boolean => texts.has(file);
    const managers = detectManagers(present);
    if (managers.length === 0) throw new UserError(missingLock(present, directory));
    if (managers.includes('pip')) refuseUnpinned(texts.get(lockFiles.pip) ?? '');
    if (inputs.groups.length > 0 && !managers.includes('uv')) {
      throw new UserError('`groups` are dependency groups of uv, and this project has no uv.lock.');
    }
    const python = managers.find((manager) => manager === 'uv' || manager === 'pip');
    const node = managers.find((manager) => manager === 'npm' || manager === 'pnpm');
    const cached = inputs.cache !== 'false';
    const pythonVersion = inputs['python-version'] ?? projectPython(texts, python);
    if (python === 'pip' && pythonVersion === undefined) {
      throw new UserError('Which Python? Give `python-version`, or commit a .python-version file.');
    }
    return {
      outputs: {
        manager: managers[0],
        managers: managers.join('\n'),
        'python-manager': python,
        'node-manager': node,
        'python-version': pythonVersion,
        'uv-version': inputs['uv-version'] ?? uvFromProject(texts.get('pyproject.toml') ?? '') ?? testedUv,
        'node-version': inputs['node-version'] ?? projectNode(texts),
        cache: cached,
        'pip-cache': cached && python === 'pip' ? 'pip' : '',
        'node-cache': cached && node === 'npm' ? 'npm' : '',
        'lock-file': lockFiles[managers[0] ?? 'uv'],
        'lock-glob': python === undefined ? '' : fromWorkspace(directory, lockFiles[python]),
        'node-lock-glob': node === undefined ? '' : fromWorkspace(directory, lockFiles[node]),
        install: inputs.install,
      },
    };
  },
});

const versionFiles = ['pyproject.toml', 'package.json', '.python-version', '.nvmrc', '.node-version'] as const;

async function readProject(files: Files): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const file of [...Object.values(lockFiles), ...versionFiles]) {
    if (!(await files.exists(file))) continue;
    const isLock = file === lockFiles.uv || file === lockFiles.npm || file === lockFiles.pnpm;
    texts.set(file, isLock ? '' : await files.text(file));
  }
  return texts;
}

function refuseUnpinned(requirements: string): void {
  const unpinned = unpinnedRequirements(requirements);
  if (unpinned.length === 0) return;
  throw new UserError(
    `requirements.txt is not locked: ${unpinned.slice(0, 5).join(', ')}${unpinned.length > 5 ? ', …' : ''} without an exact version. ` +
      'Keep your wishes in requirements.in and run `uv pip compile --generate-hashes requirements.in -o requirements.txt`.',
  );
}

function projectPython(texts: ReadonlyMap<string, string>, manager: Manager | undefined): string | undefined {
  // uv reads the same files itself, ranges included.
  if (manager !== 'pip') return undefined;
  return (
    pythonFromVersionFile(texts.get('.python-version') ?? '') ?? pythonFromProject(texts.get('pyproject.toml') ?? '')
  );
}

function projectNode(texts: ReadonlyMap<string, string>): string | undefined {
  const file = texts.get('.nvmrc') ?? texts.get('.node-version') ?? '';
  return nodeFromVersionFile(file) ?? nodeFromProject(texts.get('package.json') ?? '');
}

function fromWorkspace(directory: string, file: string): string {
  const tidy = directory.replace(/^\.\/|\/$/gu, '');
  return tidy === '.' || tidy === '' ? file : `${tidy}/${file}`;
}
