import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { runBundle } from '@sluice/testing';
import { type Receiver, receiverOf } from './receiver.ts';

/** Services that keep their messages, as these do: by channel and time, by id of the webhook, by number in the chat. */
async function services(context: TestContext, gone = false) {
  const slack = await receiverOf(context, ({ path }, index) => {
    if (path === '/chat.update')
      return { status: 200, body: gone ? '{"ok":false,"error":"message_not_found"}' : '{"ok":true}' };
    return { status: 200, body: JSON.stringify({ ok: true, channel: 'C0123', ts: `1700000000.00000${index}` }) };
  });
  const discord = await receiverOf(context, ({ method }) => ({
    status: method === 'PATCH' && gone ? 404 : 200,
    body: '{"id":"998877665544332211"}',
  }));
  const telegram = await receiverOf(context, ({ path }) =>
    path.endsWith('/editMessageText') && gone
      ? { status: 400, body: '{"ok":false,"error_code":400,"description":"Bad Request: message to edit not found"}' }
      : { status: 200, body: '{"ok":true,"result":{"message_id":17}}' },
  );
  const tell = (status: string, title: string, update = '') =>
    runBundle('notify', {
      inputs: {
        status,
        title,
        update,
        'slack-token': 'xoxb-token',
        'slack-channel': 'deploys',
        'slack-api-url': slack.url,
        'discord-webhook': `${discord.url}/api/webhooks/1/TOKEN-OF-THE-HOOK?thread_id=5`,
        'telegram-token': '123:telegram-secret',
        'telegram-chat': '-100',
        'telegram-api-url': telegram.url,
      },
    });
  return { slack, discord, telegram, tell };
}

const calls = ({ received }: Receiver): readonly string[] => received.map(({ method, path }) => `${method} ${path}`);

test('one message lives through a deployment: it is changed in its place, and answers to the same id', async (context) => {
  const { slack, discord, telegram, tell } = await services(context);
  await using begun = await tell('in-progress', 'Deploying 1.4.0');
  const ids = { slack: 'C0123:1700000000.000000', discord: '998877665544332211', telegram: '17' };
  assert.deepEqual(JSON.parse(begun.outputs.messages ?? ''), ids);
  await using verifying = await tell('in-progress', 'Verifying 1.4.0', begun.outputs.messages);
  await using done = await tell('success', 'Deployed 1.4.0', verifying.outputs.messages);
  assert.equal(done.outputs.delivered, 'slack,discord,telegram', done.log);
  assert.deepEqual(JSON.parse(done.outputs.messages ?? ''), ids);
  assert.match(done.summary, /changed in its place/u);
  assert.deepEqual(calls(slack), ['POST /chat.postMessage', 'POST /chat.update', 'POST /chat.update']);
  const hook = '/api/webhooks/1/TOKEN-OF-THE-HOOK';
  const patched = `PATCH ${hook}/messages/998877665544332211?thread_id=5`;
  assert.deepEqual(calls(discord), [`POST ${hook}?thread_id=5&wait=true`, patched, patched]);
  const edit = 'POST /bot123:telegram-secret/editMessageText';
  assert.deepEqual(calls(telegram), ['POST /bot123:telegram-secret/sendMessage', edit, edit]);
  const { channel, ts, text } = JSON.parse(slack.received[2]?.body ?? '');
  assert.deepEqual([channel, ts], ['C0123', '1700000000.000000']);
  assert.match(text, /Deployed 1\.4\.0/u);
  assert.equal(JSON.parse(telegram.received[2]?.body ?? '').message_id, 17);
});

test('a bad end changes the message and rings the bell with a new one', async (context) => {
  const { slack, discord, telegram, tell } = await services(context);
  await using begun = await tell('in-progress', 'Deploying 1.4.0');
  await using bad = await tell('rolled-back', 'Rolled back to 1.3.0', begun.outputs.messages);
  assert.equal(bad.outputs.messages, begun.outputs.messages, 'the first one goes on living');
  assert.deepEqual(calls(slack), ['POST /chat.postMessage', 'POST /chat.update', 'POST /chat.postMessage']);
  for (const { received } of [slack, discord, telegram]) {
    assert.equal(received.length, 3);
    for (const { body } of received.slice(1)) assert.match(body, /Rolled back to 1/u);
  }
});

test('a message that is gone is replaced by a new one', async (context) => {
  const { slack, discord, telegram, tell } = await services(context, true);
  await using begun = await tell('in-progress', 'Deploying 1.4.0');
  await using done = await tell('success', 'Deployed 1.4.0', begun.outputs.messages);
  assert.equal(done.outputs.delivered, 'slack,discord,telegram', done.log);
  assert.notEqual(done.outputs.messages, begun.outputs.messages);
  for (const service of [slack, discord, telegram])
    assert.match(calls(service).at(-1) ?? '', /POST.*(?:postMessage|wait=true|sendMessage)$/u);
});

test('what is no id of a service is not sent anywhere', async (context) => {
  const { slack, discord, telegram, tell } = await services(context);
  const hostile = JSON.stringify({ slack: 'C1:1.2&x', discord: '../../other', telegram: '1; drop' });
  await using run = await tell('success', 'Deployed', hostile);
  assert.equal(run.outputs.delivered, 'slack,discord,telegram', run.log);
  for (const service of [slack, discord, telegram])
    assert.match(calls(service).join(), /^POST [^,]*(?:postMessage|wait=true|sendMessage)$/u);
  await using wrong = await tell('success', 'Deployed', '1700000000.1');
  assert.equal(wrong.exitCode, 1);
  assert.match(wrong.log, /`update` is not the output `messages`/u);
});
