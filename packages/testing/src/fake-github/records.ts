/** What the fake stores: fields with the API's names, and no others than it gives a meaning to. */

export type DeploymentState = 'error' | 'failure' | 'inactive' | 'in_progress' | 'queued' | 'pending' | 'success';

export interface DeploymentStatusRecord {
  readonly id: number;
  readonly state: DeploymentState;
  readonly description: string;
  readonly environment: string;
  readonly environment_url: string;
  readonly log_url: string;
  readonly created_at: string;
}

export interface DeploymentRecord {
  readonly id: number;
  readonly sha: string;
  readonly ref: string;
  readonly task: string;
  readonly payload: Readonly<Record<string, unknown>> | string;
  readonly original_environment: string;
  /** A status may rename it. */
  environment: string;
  readonly description: string;
  readonly transient_environment: boolean;
  readonly production_environment: boolean;
  readonly creator: string;
  readonly created_at: string;
  updated_at: string;
  /** Oldest first. */
  readonly statuses: DeploymentStatusRecord[];
}

export interface EnvironmentRecord {
  readonly id: number;
  readonly name: string;
  readonly created_at: string;
  readonly updated_at: string;
}

export interface PullRecord {
  readonly id: number;
  readonly number: number;
  title: string;
  readonly body: string | null;
  state: 'open' | 'closed';
  readonly draft: boolean;
  readonly user: string;
  readonly head: { readonly ref: string; readonly fork: boolean };
  readonly base: { readonly ref: string };
  readonly created_at: string;
  readonly updated_at: string;
  merged_at: string | null;
}

export interface CommentRecord {
  readonly id: number;
  /** Number of the issue or pull request. */
  readonly issue: number;
  body: string;
  /** Login of the author. */
  readonly user: string;
  readonly created_at: string;
  updated_at: string;
}

export interface CommitStatusRecord {
  readonly id: number;
  readonly sha: string;
  readonly state: 'error' | 'failure' | 'pending' | 'success';
  readonly context: string;
  readonly description: string | null;
  readonly target_url: string | null;
  readonly created_at: string;
}

export interface CheckRunRecord {
  readonly id: number;
  readonly head_sha: string;
  name: string;
  status: string;
  conclusion: string | null;
  details_url: string | null;
  external_id: string;
  started_at: string | null;
  completed_at: string | null;
  output: { readonly title: string | null; readonly summary: string | null; readonly text: string | null };
  readonly annotations: Readonly<Record<string, unknown>>[];
}

export interface ReleaseRecord {
  readonly id: number;
  tag_name: string;
  target_commitish: string;
  name: string | null;
  body: string | null;
  draft: boolean;
  prerelease: boolean;
  readonly created_at: string;
  published_at: string | null;
}

export interface RunRecord {
  readonly id: number;
  readonly name: string;
  /** Of the workflow file. */
  readonly path: string;
  readonly workflow_id: number;
  readonly run_number: number;
  readonly run_attempt: number;
  readonly event: string;
  status: string;
  conclusion: string | null;
  readonly head_branch: string;
  readonly head_sha: string;
  readonly actor: string;
  readonly created_at: string;
  updated_at: string;
}

export interface JobRecord {
  readonly id: number;
  readonly run_id: number;
  readonly run_attempt: number;
  readonly name: string;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion: string | null;
  readonly created_at: string;
  readonly started_at: string;
  completed_at: string | null;
}

export interface ArtifactRecord {
  readonly id: number;
  readonly name: string;
  readonly run_id: number;
  readonly size_in_bytes: number;
  expired: boolean;
  readonly created_at: string;
  readonly expires_at: string | null;
  readonly digest: string | null;
}
