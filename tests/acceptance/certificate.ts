import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** Of the certificate, for NODE_EXTRA_CA_CERTS. */
  readonly file: string;
}

/** Made for this test alone; vouched for by itself. */
export function selfSigned(context: TestContext, days = 30): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-certificate-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const [keyFile, file] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1,IP:::1'];
  const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', keyFile, '-out', file];
  execFileSync('openssl', ['req', '-x509', ...made, '-days', String(days), ...name], { stdio: 'ignore' });
  return { key: readFileSync(keyFile, 'utf8'), cert: readFileSync(file, 'utf8'), file };
}
