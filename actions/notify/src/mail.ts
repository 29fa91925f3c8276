import type { Clock } from '@sluice/action';
import { type Answer, emailOf, isLoopback, type Message } from '@sluice/notification';
import type { MailTarget } from './target.ts';

export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (`smtps:`); else STARTTLS, which is demanded unless this machine is the server. */
  readonly secure: boolean;
  readonly encrypted: boolean;
  readonly user: string;
  readonly password: string;
}

export interface MailInputs {
  readonly 'email-server': string | undefined;
  readonly 'email-from': string | undefined;
  readonly 'email-to': readonly string[];
}

interface MailTargets {
  readonly targets: readonly MailTarget[];
  readonly problems: readonly string[];
  readonly secrets: readonly string[];
}

const address = /^[^\s<>,;:"@]+@[^\s<>,;:"@]+$/u;
const mostAddresses = 50;

export function mailTarget(inputs: MailInputs, delivery: string): MailTargets {
  const { 'email-server': given, 'email-from': from, 'email-to': to } = inputs;
  const parts = { 'email-server': given !== undefined, 'email-from': from !== undefined, 'email-to': to.length > 0 };
  const lacking = Object.entries(parts).flatMap(([name, there]) => (there ? [] : [`\`${name}\``]));
  if (lacking.length === 3) return { targets: [], problems: [], secrets: [] };
  const server = given === undefined ? undefined : parseServer(given);
  const problems = lacking.length === 0 ? [] : [`E-mail needs ${lacking.join(' and ')} as well.`];
  if (given !== undefined && server === undefined)
    problems.push('`email-server` is no `smtps://user:password@host:465` or `smtp://user:password@host:587`.');
  if ([...to, ...(from === undefined ? [] : [from])].some((one) => !address.test(one)) || to.length > mostAddresses)
    problems.push(`\`email-from\` is one address, \`email-to\` up to ${mostAddresses}, each as name@example.com.`);
  const secrets = [given ?? '', server?.password ?? '', encodeURIComponent(server?.password ?? '')].filter(Boolean);
  if (server === undefined || from === undefined || problems.length > 0) return { targets: [], problems, secrets };
  const id = `<${delivery}@${from.slice(from.indexOf('@') + 1)}>`;
  return { targets: [{ kind: 'mail', name: 'email', server, from, to, id }], problems, secrets };
}

function parseServer(text: string): MailServer | undefined {
  const url = URL.parse(text);
  if (url === null || (url.protocol !== 'smtp:' && url.protocol !== 'smtps:')) return undefined;
  if (url.hostname === '' || (url.pathname !== '' && url.pathname !== '/') || url.search !== '') return undefined;
  const secure = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  try {
    return {
      host,
      port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
      secure,
      encrypted: secure || !isLoopback(url.hostname),
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
    };
  } catch {
    return undefined;
  }
}

/** Sends one message; never throws. What the server says decides: 4xx is temporary, 5xx is final (RFC 5321, 4.2.1). */
export async function sendMail(target: MailTarget, message: Message, timeoutMs: number, clock: Clock): Promise<Answer> {
  const { createTransport } = await import('nodemailer');
  const { host, port, secure, encrypted, user, password } = target.server;
  const transport = createTransport({
    host,
    port,
    secure,
    requireTLS: encrypted && !secure,
    ignoreTLS: !encrypted,
    ...(user === '' ? {} : { auth: { user, pass: password } }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const { from, to, id: messageId } = target;
  try {
    const sent = await transport.sendMail({
      ...emailOf(message),
      from,
      to: [...to],
      messageId,
      date: new Date(clock.now()),
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    const refused = sent.rejected.length;
    return refused === 0
      ? { kind: 'delivered', accepted: true }
      : { kind: 'refused', reason: `the server refused ${refused} of ${to.length} addresses` };
  } catch (error) {
    return answerOf(error as { readonly code?: string; readonly responseCode?: number; readonly message?: string });
  } finally {
    transport.close();
  }
}

function answerOf({
  code = '',
  responseCode,
  message = '',
}: {
  code?: string;
  responseCode?: number;
  message?: string;
}): Answer {
  const reason = `${code} ${message}`.trim().replaceAll(/\s+/gu, ' ').slice(0, 300);
  const never = ['EAUTH', 'ETLS', 'EENVELOPE', 'EMESSAGE'].includes(code) || /certificate|self.signed/iu.test(message);
  const final = responseCode === undefined ? never : responseCode >= 500;
  return final ? { kind: 'refused', reason } : { kind: 'temporary', reason, afterMs: undefined };
}
