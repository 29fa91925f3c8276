// GitHub's own clients for the stand-ins, loaded from this repository's node_modules: a stand-in is copied elsewhere.
import { enableCompileCache } from 'node:module';

enableCompileCache();
export const { DefaultArtifactClient } = await import('@actions/artifact');
export const core = await import('@actions/core');
