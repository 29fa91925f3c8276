import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { setTimeout as later } from 'node:timers/promises';

/** A server that a test deploys to: a real sshd on this machine, for the user that runs the test. */
export interface SshServer {
  /** As deploy.sh reads them. */
  readonly env: Readonly<Record<string, string>>;
  /** DEPLOY_PATH. */
  readonly path: string;
  readonly url: string;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A service manager of three lines: ends the old process, starts `current` in the background. */
const restart = (path: string, port: number, node: string): string => `
cd '${path}'
test ! -f pid || kill "$(cat pid)" 2>/dev/null || true
sleep 0.2
PORT=${port} nohup '${node}' current/server.mjs >service.log 2>&1 </dev/null &
echo $! > pid
`;

export async function startSshServer(context: TestContext): Promise<SshServer> {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-sshd-'));
  chmodSync(folder, 0o755);
  const path = join(folder, 'srv');
  mkdirSync(path);
  const [port, servicePort] = [await freePort(), await freePort()];
  for (const key of ['host_key', 'user_key']) {
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, key)]);
  }
  writeFileSync(join(folder, 'authorized_keys'), readFileSync(join(folder, 'user_key.pub')), { mode: 0o600 });
  writeFileSync(
    join(folder, 'known_hosts'),
    `[127.0.0.1]:${port} ${readFileSync(join(folder, 'host_key.pub'), 'utf8').split(' ').slice(0, 2).join(' ')}\n`,
  );
  writeFileSync(join(folder, 'restart.sh'), restart(path, servicePort, process.execPath));
  const options = {
    Port: String(port),
    ListenAddress: '127.0.0.1',
    HostKey: join(folder, 'host_key'),
    AuthorizedKeysFile: join(folder, 'authorized_keys'),
    PidFile: 'none',
    UsePAM: 'no',
    StrictModes: 'no',
    PasswordAuthentication: 'no',
    PermitRootLogin: 'prohibit-password',
  };
  const args = Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true });
  const sshd = spawn('/usr/sbin/sshd', ['-D', '-e', '-f', '/dev/null', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  context.after(() => {
    sshd.kill();
    try {
      process.kill(Number(readFileSync(join(path, 'pid'), 'utf8')));
    } catch {
      // Nothing runs any more.
    }
    rmSync(folder, { recursive: true, force: true });
  });
  let said = '';
  sshd.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  for (let round = 0; !said.includes('Server listening'); round += 1) {
    if (round > 100 || sshd.exitCode !== null) throw new Error(`sshd did not start: ${said}`);
    await later(50);
  }
  const url = `http://127.0.0.1:${servicePort}`;
  return {
    path,
    url,
    env: {
      SSH_TARGET: `${userInfo().username}@127.0.0.1`,
      SSH_PORT: String(port),
      SSH_KEY_FILE: join(folder, 'user_key'),
      SSH_KNOWN_HOSTS: join(folder, 'known_hosts'),
      DEPLOY_PATH: path,
      RESTART_COMMAND: `sh '${join(folder, 'restart.sh')}'`,
      HEALTH_URL: `${url}/healthz`,
      HEALTH_SECONDS: '5',
      KEEP_RELEASES: '2',
    },
  };
}
