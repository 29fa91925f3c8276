import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { endProcessesIn } from '@sluice/testing';

/** The service that a project's own `scripts/deploy.py` runs on this machine, as that of examples/python-service. */
export interface ExampleService {
  /** Where it answers; kept while it runs, else the wanted port when that is free. */
  readonly port: number;
  /** Starts the release that was live when it was stopped, so that a new one replaces one that answers. */
  resume(): Promise<void>;
  /** May be called twice. */
  stop(): Promise<void>;
}

interface Status {
  readonly current: string | null;
  readonly state: string;
  readonly port?: number | null;
}

const environment = 'staging';
export const usualPort = 8801;

/** `undefined` when the project has no such script. `root` is where its releases live; the port 0 is any that is free. */
export async function exampleService(
  project: string,
  root: string,
  tools: { readonly python: string; readonly uv: string },
  wantedPort: number = usualPort,
): Promise<ExampleService | undefined> {
  const script = join(project, 'scripts/deploy.py');
  if (!existsSync(script) || !existsSync(join(project, 'deploy', `${environment}.toml`))) return undefined;
  const deploy = async (...args: readonly string[]): Promise<string> => {
    const env = { PATH: process.env.PATH, HOME: root, UV: tools.uv, PYTHONDONTWRITEBYTECODE: '1' };
    const argv = [script, '--environment', environment, '--root', root, ...args];
    return (await promisify(execFile)(tools.python, argv, { env, timeout: 60_000 })).stdout;
  };
  // A configuration that is not valid is for the pipeline to tell; nothing can be asked then.
  const status = (): Promise<Status> =>
    deploy('--status').then(
      (text) => JSON.parse(text) as Status,
      () => ({ current: null, state: 'unknown' }),
    );
  const before = await status();
  const port = before.state === 'running' && before.port ? before.port : await freePort(wantedPort);
  return {
    port,
    async resume() {
      const { state, current } = await status();
      if (state === 'running' || current === null) return;
      await deploy('--port', String(port), '--rollback-to', current);
    },
    async stop() {
      await deploy('--stop').catch(() => undefined);
      await endProcessesIn(root);
    },
  };
}

/** The wanted port of this machine, or any other when it is taken. */
async function freePort(wanted: number): Promise<number> {
  const tryPort = (port: number): Promise<number | undefined> =>
    new Promise((done) => {
      const server = createServer();
      server.once('error', () => done(undefined));
      server.listen(port, '127.0.0.1', () => {
        const address = server.address();
        server.close(() => done(typeof address === 'object' && address !== null ? address.port : undefined));
      });
    });
  const port = (await tryPort(wanted)) ?? (await tryPort(0));
  if (port === undefined) throw new Error('this machine has no free port on 127.0.0.1');
  return port;
}
