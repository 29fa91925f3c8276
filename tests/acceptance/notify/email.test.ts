import assert from 'node:assert/strict';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { type TestContext, test } from 'node:test';
import { createServer as createTlsServer } from 'node:tls';
import { runBundle } from '@sluice/testing';
import { selfSigned } from '../certificate.ts';

interface Mail {
  readonly commands: readonly string[];
  readonly data: string;
}

interface Options {
  readonly tls?: { readonly key: string; readonly cert: string };
  /** Of a command, by its first word: what is answered to it instead, the first time. */
  readonly once?: Readonly<Record<string, string>>;
}

/** A mail server on this machine (RFC 5321). */
async function mailServer(context: TestContext, { tls, once = {} }: Options = {}) {
  const mails: Mail[] = [];
  const said = new Map(Object.entries(once));
  const serve = (socket: Socket): void => {
    const commands: string[] = [];
    let waiting = '';
    let data: string | undefined;
    const say = (text: string): void => void socket.write(`${text}\r\n`);
    socket.on('error', () => undefined);
    say('220 mail.test');
    socket.on('data', (chunk) => {
      waiting += chunk.toString('utf8');
      for (let end = waiting.indexOf('\r\n'); end >= 0; end = waiting.indexOf('\r\n')) {
        const line = waiting.slice(0, end);
        waiting = waiting.slice(end + 2);
        if (data !== undefined) {
          if (line === '.') {
            mails.push({ commands, data });
            data = undefined;
            say('250 queued');
          } else data += `${line.replace(/^\.\./u, '.')}\n`;
          continue;
        }
        commands.push(line);
        const word = line.split(/[ :]/u)[0]?.toUpperCase() ?? '';
        const other = said.get(word);
        said.delete(word);
        if (other !== undefined) say(other);
        else if (word === 'EHLO') say('250-mail.test\r\n250-AUTH PLAIN\r\n250 8BITMIME');
        else if (word === 'AUTH') say('235 welcome');
        else if (word === 'DATA') {
          data = '';
          say('354 go on');
        } else if (word === 'QUIT') socket.end('221 bye\r\n');
        else say('250 ok');
      }
    });
  };
  const server: Server = tls === undefined ? createServer(serve) : createTlsServer(tls, serve);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  context.after(() => server.close());
  return { port: (server.address() as AddressInfo).port, mails };
}

const addresses = { 'email-from': 'ci@shop.test', 'email-to': 'ada@shop.test\nops@shop.test' };

test('a mail has the message as text and as HTML, and the password in neither log nor mail', async (context) => {
  const { port, mails } = await mailServer(context);
  await using run = await runBundle('notify', {
    inputs: {
      ...addresses,
      status: 'failure',
      title: 'Deploy failed\r\nBcc: evil@x.test',
      message: '<script>alert(1)</script> & so on\n.\nQUIT',
      environment: 'staging',
      'email-server': `smtp://ci%40shop:pa%2Fss-word@127.0.0.1:${port}`,
    },
  });
  assert.equal(run.outputs.delivered, 'email', run.log);
  assert.match(run.summary, /accepted/u);
  const [mail] = mails;
  const commands = mail?.commands.map((line) => line.split('>')[0]) ?? [];
  assert.deepEqual(commands.slice(2), [
    'MAIL FROM:<ci@shop.test',
    'RCPT TO:<ada@shop.test',
    'RCPT TO:<ops@shop.test',
    'DATA',
  ]);
  assert.equal(Buffer.from(mail?.commands[1]?.split(' ').at(-1) ?? '', 'base64').toString(), '\0ci@shop\0pa/ss-word');
  const data = mail?.data ?? '';
  const header = data.slice(0, data.indexOf('\n\n'));
  assert.doesNotMatch(header, /^Bcc/imu, 'a title adds no header');
  assert.match(header, /^Auto-Submitted: auto-generated$/mu);
  assert.match(header, /^Message-ID: <[0-9a-f-]{36}@shop\.test>$/mu);
  assert.match(data, /Content-Type: text\/plain/u);
  assert.match(data, /&lt;script&gt;alert\(1\)/u);
  const shown = run.log.replace(/^::add-mask::.*$/gmu, '');
  for (const secret of ['pa/ss-word', 'pa%2Fss-word']) assert.ok(!shown.includes(secret) && !data.includes(secret));
});

test('a server that is busy is asked again with the same mail; one that says no is not', async (context) => {
  const busy = await mailServer(context, { once: { MAIL: '451 try later' } });
  const server = `smtp://127.0.0.1:${busy.port}`;
  await using again = await runBundle('notify', {
    inputs: { ...addresses, status: 'success', 'email-server': server },
  });
  assert.equal(again.outputs.delivered, 'email', again.log);
  assert.equal(busy.mails.length, 1);
  const strict = await mailServer(context, { once: { AUTH: '535 no' } });
  const refused = `smtp://ci:wrong-password@127.0.0.1:${strict.port}`;
  await using run = await runBundle('notify', { inputs: { ...addresses, status: 'success', 'email-server': refused } });
  assert.deepEqual([run.exitCode, run.outputs.failed], [0, 'email']);
  assert.match(run.log, /::warning.*email was not told: EAUTH/u);
  assert.equal(strict.mails.length, 0);
});

test('one address that is refused is said, although the others got the mail', async (context) => {
  const { port } = await mailServer(context, { once: { RCPT: '550 nobody of that name' } });
  await using run = await runBundle('notify', {
    inputs: { ...addresses, status: 'success', 'email-server': `smtp://127.0.0.1:${port}` },
  });
  assert.equal(run.outputs.failed, 'email', run.log);
  assert.match(run.log, /refused 1 of 2 addresses/u);
});

test('a server that nobody vouches for gets nothing', async (context) => {
  const certificate = selfSigned(context);
  const { port, mails } = await mailServer(context, { tls: certificate });
  const inputs = { ...addresses, status: 'success', 'email-server': `smtps://ci:password-1@127.0.0.1:${port}` };
  await using unknown = await runBundle('notify', { inputs });
  assert.equal(unknown.outputs.failed, 'email', unknown.log);
  assert.match(unknown.log, /self.signed/u);
  assert.equal(mails.length, 0);
  await using known = await runBundle('notify', { inputs, env: { NODE_EXTRA_CA_CERTS: certificate.file } });
  assert.equal(known.outputs.delivered, 'email', known.log);
});

test('what is missing or wrong is told, without the address of the server', async () => {
  for (const [inputs, wanted] of [
    [{ 'email-to': 'a@b.test' }, /E-mail needs `email-server` and `email-from` as well/u],
    [{ ...addresses, 'email-server': 'https://ci:password-1@mail.test' }, /`email-server` is no `smtps:/u],
    [
      { ...addresses, 'email-to': 'Ada <ada@shop.test>', 'email-server': 'smtps://mail.test' },
      /each as name@example\.com/u,
    ],
  ] as const) {
    await using run = await runBundle('notify', { inputs: { status: 'success', ...inputs } });
    assert.equal(run.exitCode, 1);
    assert.match(run.log, wanted);
    assert.ok(!run.log.replace(/^::add-mask::.*$/gmu, '').includes('password-1'));
  }
});
