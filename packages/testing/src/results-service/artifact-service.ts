import type { BlobStore } from './blob-store.ts';
import type { TokenClaims } from './runtime-token.ts';
import type { SignedUrls } from './signed-url.ts';
import { type Message, type Operation, optionalText, TwirpError, textField } from './twirp.ts';

export interface StoredArtifact {
  readonly id: number;
  readonly name: string;
  readonly runId: string;
  readonly jobId: string;
  readonly contentType: string;
  readonly bytes: number;
  /** `sha256:` and hexadecimal digits, of the uploaded file. */
  readonly digest: string;
  /** Epoch milliseconds. */
  readonly created: number;
  /** Absolute path of the uploaded file: a zip, unless it was uploaded without archiving. */
  readonly file: string;
}

export interface ArtifactService {
  readonly operations: Readonly<Record<string, Operation>>;
  readonly artifacts: readonly StoredArtifact[];
}

interface Upload {
  readonly id: number;
  readonly name: string;
  readonly claims: TokenClaims;
  readonly contentType: string;
}

export const artifactBlob = (id: number): string => `artifacts/${id}`;

/** github.actions.results.api.v1.ArtifactService, protocol version 4 and later of the artifact client. */
export function createArtifactService(store: BlobStore, urls: SignedUrls, now: () => number): ArtifactService {
  const artifacts: StoredArtifact[] = [];
  const uploads = new Map<string, Upload>();
  let lastId = 0;

  const named = ({ runId }: TokenClaims, name: string): StoredArtifact | undefined =>
    artifacts.find((artifact) => artifact.runId === runId && artifact.name === name);
  const existing = (message: Message, claims: TokenClaims): StoredArtifact => {
    const name = textField(message, 'name');
    const found = named(ownRun(message, claims), name);
    if (found === undefined) throw new TwirpError('not_found', `no artifact ${name} in this run`);
    return found;
  };

  return {
    artifacts,
    operations: {
      async CreateArtifact(message, claims, base) {
        const name = textField(message, 'name');
        ownRun(message, claims);
        if (named(claims, name) !== undefined) {
          throw new TwirpError('already_exists', 'an artifact with this name already exists on the workflow run');
        }
        lastId += 1;
        const id = lastId;
        const contentType = optionalText(message, 'mime_type') ?? 'application/zip';
        uploads.set(`${claims.runId}\n${name}`, { id, name, claims, contentType });
        return { ok: true, signed_upload_url: urls.create(base, artifactBlob(id), 'write') };
      },
      async FinalizeArtifact(message, claims) {
        const name = textField(message, 'name');
        const upload = uploads.get(`${ownRun(message, claims).runId}\n${name}`);
        const bytes = upload && (await store.size(artifactBlob(upload.id)));
        if (upload === undefined || bytes === undefined)
          throw new TwirpError('not_found', `nothing uploaded for ${name}`);
        const digest = await store.digest(artifactBlob(upload.id));
        const said = { size: textField(message, 'size'), hash: optionalText(message, 'hash') ?? digest };
        if (said.size !== String(bytes)) {
          throw new TwirpError('invalid_argument', `size is ${said.size}, but ${bytes} bytes were uploaded`);
        }
        if (said.hash !== digest) {
          throw new TwirpError('invalid_argument', `hash is ${said.hash}, but what was uploaded has ${digest}`);
        }
        uploads.delete(`${claims.runId}\n${name}`);
        const { id, contentType } = upload;
        const file = store.path(artifactBlob(id));
        const { runId, jobId } = upload.claims;
        artifacts.push({ id, name, runId, jobId, contentType, bytes, digest, created: now(), file });
        return { ok: true, artifact_id: String(id) };
      },
      async ListArtifacts(message, claims) {
        const { runId } = ownRun(message, claims);
        const [name, id] = [optionalText(message, 'name_filter'), optionalText(message, 'id_filter')];
        const found = artifacts.filter(
          (one) =>
            one.runId === runId &&
            (name === undefined || one.name === name) &&
            (id === undefined || String(one.id) === id),
        );
        return { artifacts: found.map(listed) };
      },
      async GetSignedArtifactURL(message, claims, base) {
        const { name, id } = existing(message, claims);
        return { name, signed_url: urls.create(base, artifactBlob(id), 'read') };
      },
      async DeleteArtifact(message, claims) {
        const { id } = existing(message, claims);
        artifacts.splice(
          artifacts.findIndex((artifact) => artifact.id === id),
          1,
        );
        await store.remove(artifactBlob(id));
        return { ok: true, artifact_id: String(id) };
      },
    },
  };
}

/** A token opens its own run only. */
function ownRun(message: Message, claims: TokenClaims): TokenClaims {
  const said = textField(message, 'workflow_run_backend_id');
  if (said !== claims.runId) throw new TwirpError('permission_denied', 'the token belongs to another run');
  return claims;
}

function listed(artifact: StoredArtifact): Message {
  return {
    workflow_run_backend_id: artifact.runId,
    workflow_job_run_backend_id: artifact.jobId,
    database_id: String(artifact.id),
    name: artifact.name,
    size: String(artifact.bytes),
    created_at: new Date(artifact.created).toISOString(),
    digest: artifact.digest,
  };
}
