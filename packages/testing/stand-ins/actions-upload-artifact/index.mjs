import { globSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

// The clients are those of the repository that runs this stand-in: the engine says where they are.
const { DefaultArtifactClient, core } = await import(process.env.SLUICE_STAND_IN_CLIENTS);

/** Files below the given places, without those that a `!` line or a hidden name takes away. */
function search(lines, withHidden) {
  const below = (place) =>
    statSync(place).isDirectory()
      ? globSync('**/*', { cwd: place, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
      : [place];
  const find = (pattern) =>
    globSync(pattern)
      .map((place) => resolve(place))
      .flatMap(below);
  const wanted = lines.filter((line) => !line.startsWith('!'));
  const excluded = new Set(lines.filter((line) => line.startsWith('!')).flatMap((line) => find(line.slice(1))));
  // Hidden is what is hidden below the place that was asked for, not a place that was asked for by its name.
  const roots = wanted.flatMap((pattern) => globSync(pattern)).map((place) => resolve(place));
  const isHidden = (file) =>
    roots.every((root) => !file.startsWith(root) || /(^|\/)\./.test(file.slice(root.length).replace(/^\//, '')));
  const files = [...new Set(wanted.flatMap(find))].filter((file) => !excluded.has(file));
  return { files: withHidden ? files : files.filter((file) => !isHidden(file)), roots };
}

/** One place: its folder, or the folder of the file. Several: what they have in common. */
function commonFolder(roots) {
  const folders = roots.map((root) => (statSync(root).isDirectory() ? root : dirname(root)).split(sep));
  const [first = []] = folders;
  const length = first.findIndex((part, index) => folders.some((parts) => parts[index] !== part));
  return (length === -1 ? first : first.slice(0, length)).join(sep) || sep;
}

async function upload() {
  const name = core.getInput('name');
  const lines = core.getMultilineInput('path', { required: true });
  const { files, roots } = search(lines, core.getBooleanInput('include-hidden-files'));
  if (files.length === 0) {
    const message = `No files were found with the provided path: ${lines.join(', ')}. No artifacts will be uploaded.`;
    const whenNone = core.getInput('if-no-files-found');
    if (whenNone === 'error') core.setFailed(message);
    else if (whenNone === 'warn') core.warning(message);
    return;
  }
  const client = new DefaultArtifactClient();
  if (core.getBooleanInput('overwrite')) {
    const { artifacts } = await client.listArtifacts({ latest: true });
    if (artifacts.some((artifact) => artifact.name === name)) await client.deleteArtifact(name);
  }
  const { id, size, digest } = await client.uploadArtifact(name, files, commonFolder(roots), {
    retentionDays: Number(core.getInput('retention-days')),
    compressionLevel: Number(core.getInput('compression-level')),
  });
  core.setOutput('artifact-id', id);
  core.setOutput('artifact-digest', digest);
  core.info(`Artifact ${name}: ${files.length} files, ${size} bytes.`);
}

await upload().catch((error) => core.setFailed(error));
process.exit();
