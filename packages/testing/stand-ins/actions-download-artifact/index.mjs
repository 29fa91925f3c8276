import { join, matchesGlob, resolve } from 'node:path';

// The clients are those of the repository that runs this stand-in: the engine says where they are.
const { DefaultArtifactClient, core } = await import(process.env.SLUICE_STAND_IN_CLIENTS);

async function download() {
  const name = core.getInput('name');
  const pattern = core.getInput('pattern');
  const folder = resolve(core.getInput('path') || process.env.GITHUB_WORKSPACE || '.');
  const client = new DefaultArtifactClient();
  const found =
    name !== ''
      ? [(await client.getArtifact(name)).artifact]
      : (await client.listArtifacts({ latest: true })).artifacts.filter(
          (artifact) => pattern === '' || matchesGlob(artifact.name, pattern),
        );
  for (const artifact of found) {
    const path = name !== '' || core.getBooleanInput('merge-multiple') ? folder : join(folder, artifact.name);
    const { digestMismatch } = await client.downloadArtifact(artifact.id, { path, expectedHash: artifact.digest });
    if (digestMismatch) throw new Error(`Artifact ${artifact.name} is not what was uploaded.`);
    core.info(`Artifact ${artifact.name}: ${artifact.size} bytes.`);
  }
  core.setOutput('download-path', folder);
}

await download().catch((error) => core.setFailed(error));
process.exit();
