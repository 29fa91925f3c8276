import { delimiter } from 'node:path';
import type { PipelineEvent } from './event-payload.ts';
import type { LocalRepository } from './stand-ins.ts';

type Values = Readonly<Record<string, string>>;

export interface ActRun {
  readonly event: PipelineEvent;
  /** The git repository that the workflow runs on. */
  readonly repository: string;
  /** Absolute path of the workflow file. */
  readonly workflow: string;
  readonly eventFile: string;
  /** Workspaces, and copies of the actions; emptied by act. */
  readonly cache: string;
  readonly repositories: readonly LocalRepository[];
  readonly concurrentJobs: number;
  /** The context `vars`. */
  readonly variables: Values;
  readonly secrets: Values;
  /** Of every step. */
  readonly environment: Values;
}

/** Labels of GitHub's Linux runners; all of them are this machine. */
const runners = ['ubuntu-latest', 'ubuntu-24.04', 'ubuntu-22.04'];

/** Arguments of act 0.2.89: on this machine, without containers, without the network, without its own servers. */
export function actArguments(run: ActRun): readonly string[] {
  const pairs = (option: string, values: Values): readonly string[] =>
    Object.entries(values).flatMap(([name, value]) => [option, `${name}=${value}`]);
  return [
    run.event,
    ...['-C', run.repository, '-W', run.workflow, '-e', run.eventFile],
    ...['--json', '--rm', '--concurrent-jobs', String(run.concurrentJobs)],
    ...runners.flatMap((label) => ['-P', `${label}=-self-hosted`]),
    ...['--action-cache-path', run.cache, '--action-offline-mode', '--no-cache-server'],
    ...['--artifact-server-addr', '127.0.0.1', '--cache-server-addr', '127.0.0.1'],
    // act would read these from the repository; GitHub does not.
    ...['--env-file', '--secret-file', '--var-file', '--input-file'].flatMap((option) => [option, '/dev/null']),
    ...run.repositories.flatMap(({ reference, folder }) => ['--local-repository', `${reference}=${folder}`]),
    ...pairs('--var', run.variables),
    ...pairs('-s', run.secrets),
    ...pairs('--env', run.environment),
  ];
}

const passedOn =
  /^(?:https?_proxy|no_proxy|all_proxy|ssl_cert_(?:file|dir)|node_extra_ca_certs|npm_config_(?:registry|cafile)|pip_\w+|uv_\w+|lang|lc_\w+|tz)$/iu;

/**
 * The environment of act, made from nothing because act hands all of its own to the jobs: of ours only what reaching a
 * package registry takes, the language, and the PATH, but not the programs that npm puts on it. `home` is an empty folder;
 * the Node.js in `nodeFolder` comes first, because act does not look at what `using:` says.
 */
export function actEnvironment(
  own: Readonly<Record<string, string | undefined>>,
  home: string,
  nodeFolder: string,
): Record<string, string> {
  const kept = Object.entries(own).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && passedOn.test(entry[0]),
  );
  const path = (own.PATH ?? '').split(delimiter).filter((folder) => !/\/node_modules\//u.test(`${folder}/`));
  const folders = { HOME: home, XDG_CONFIG_HOME: `${home}/.config`, XDG_CACHE_HOME: `${home}/.cache`, TMPDIR: '/tmp' };
  return { ...Object.fromEntries(kept), ...folders, PATH: [nodeFolder, ...path].join(delimiter), NO_COLOR: '1' };
}
