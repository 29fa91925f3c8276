import { type CommitSeed, createGitStore, type GitStore } from './git-store.ts';
import type {
  ArtifactRecord,
  CheckRunRecord,
  CommentRecord,
  CommitStatusRecord,
  DeploymentRecord,
  EnvironmentRecord,
  JobRecord,
  PullRecord,
  ReleaseRecord,
  RunRecord,
} from './records.ts';

export interface PullSeed extends Partial<Omit<PullRecord, 'head' | 'base'>> {
  /** Branch of the head; it must exist. */
  readonly head: string;
  readonly base?: string;
}

export type CommentSeed = Partial<CommentRecord> & Pick<CommentRecord, 'issue' | 'body'>;
export type RunSeed = Partial<RunRecord>;
export type JobSeed = Partial<JobRecord> & Pick<JobRecord, 'run_id'>;
export type ArtifactSeed = Partial<ArtifactRecord> & Pick<ArtifactRecord, 'name' | 'run_id'>;

/** Everything that the repository knows. A test may look at it, and change it through the functions. */
export interface GitHubState {
  readonly owner: string;
  readonly repo: string;
  readonly defaultBranch: string;
  readonly git: GitStore;
  readonly deployments: DeploymentRecord[];
  readonly environments: EnvironmentRecord[];
  readonly pulls: PullRecord[];
  readonly comments: CommentRecord[];
  readonly statuses: CommitStatusRecord[];
  readonly checkRuns: CheckRunRecord[];
  readonly releases: ReleaseRecord[];
  readonly runs: RunRecord[];
  readonly jobs: JobRecord[];
  readonly artifacts: ArtifactRecord[];
  /** Branches that cannot be merged with the default branch. */
  readonly conflicting: Set<string>;
  /** Answers the SHA. */
  commit(seed?: CommitSeed): string;
  pullRequest(seed: PullSeed): PullRecord;
  comment(seed: CommentSeed): CommentRecord;
  run(seed?: RunSeed): RunRecord;
  job(seed: JobSeed): JobRecord;
  artifact(seed: ArtifactSeed): ArtifactRecord;
  /** Answers the environment, made when it is not there; names differ in more than case. */
  environment(name: string): EnvironmentRecord;
  nextId(): number;
  /** Now, in the form of the API: whole seconds, UTC. */
  timestamp(): string;
  /** URL in the API of a path below the repository. */
  api(path: string): string;
  /** URL for people of a path below the repository. */
  web(path: string): string;
}

export interface StateOptions {
  readonly owner: string;
  readonly repo: string;
  readonly defaultBranch: string;
  readonly apiUrl: () => string;
  readonly now: () => number;
}

/** The first commit of the default branch: the one that the bundle runner checks out by default. */
export const firstCommit = '1'.repeat(40);

export function createState(options: StateOptions): GitHubState {
  const { owner, repo, defaultBranch } = options;
  const timestamp = (): string => `${new Date(options.now()).toISOString().slice(0, 19)}Z`;
  const git = createGitStore(defaultBranch, timestamp);
  let lastId = 1000;
  const nextId = (): number => {
    lastId += 1;
    return lastId;
  };
  const kept = <Item>(list: Item[], item: Item): Item => {
    list.push(item);
    return item;
  };
  git.commit({ sha: firstCommit, message: 'Begin', files: { 'README.md': `# ${repo}\n` } });

  const state: GitHubState = {
    owner,
    repo,
    defaultBranch,
    git,
    deployments: [],
    environments: [],
    pulls: [],
    comments: [],
    statuses: [],
    checkRuns: [],
    releases: [],
    runs: [],
    jobs: [],
    artifacts: [],
    conflicting: new Set(),
    nextId,
    timestamp,
    api: (path) => `${options.apiUrl()}/repos/${owner}/${repo}${path}`,
    web: (path) => `https://github.com/${owner}/${repo}${path}`,
    commit: (seed = {}) => git.commit(seed),
    pullRequest({ head, base = defaultBranch, ...seed }) {
      const number = seed.number ?? state.pulls.length + 1;
      const tip = git.resolve(head);
      if (tip === undefined) throw new Error(`The fake GitHub has no branch ${head}.`);
      const times = { created_at: timestamp(), updated_at: timestamp() };
      const defaults = {
        id: nextId(),
        number,
        title: 'A change',
        body: null,
        state: 'open',
        draft: false,
        user: 'octocat',
      } as const;
      const branches = { head: { ref: head, fork: false }, base: { ref: base } };
      return kept(state.pulls, { ...defaults, ...times, ...branches, merged_at: null, ...seed });
    },
    comment: (seed) =>
      kept(state.comments, {
        id: nextId(),
        user: 'octocat',
        created_at: timestamp(),
        updated_at: timestamp(),
        ...seed,
      }),
    run: (seed = {}) =>
      kept(state.runs, {
        id: nextId(),
        name: 'pipeline',
        path: '.github/workflows/pipeline.yml',
        workflow_id: 1,
        run_number: state.runs.length + 1,
        run_attempt: 1,
        event: 'push',
        status: 'completed',
        conclusion: 'success',
        head_branch: defaultBranch,
        head_sha: git.resolve(defaultBranch)?.sha ?? '',
        actor: 'octocat',
        created_at: timestamp(),
        updated_at: timestamp(),
        ...seed,
      }),
    job: (seed) =>
      kept(state.jobs, {
        id: nextId(),
        run_attempt: 1,
        name: 'test',
        status: 'completed',
        conclusion: 'success',
        created_at: timestamp(),
        started_at: timestamp(),
        completed_at: timestamp(),
        ...seed,
      }),
    artifact: (seed) =>
      kept(state.artifacts, {
        id: nextId(),
        size_in_bytes: 1,
        expired: false,
        created_at: timestamp(),
        expires_at: null,
        digest: null,
        ...seed,
      }),
    environment: (name) =>
      state.environments.find((one) => one.name.toLowerCase() === name.toLowerCase()) ??
      kept(state.environments, { id: nextId(), name, created_at: timestamp(), updated_at: timestamp() }),
  };
  return state;
}
