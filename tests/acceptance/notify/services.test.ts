import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { runBundle } from '@sluice/testing';
import { type Answer, receiver } from './receiver.ts';

const hostile = 'Fix @everyone <!channel> ::error::x\n##[error]y [link](https://evil.test)';

test('without a service the notice and the summary are the notification', async () => {
  await using run = await runBundle('notify', { inputs: { status: 'failure', title: 'Deploy failed' } });
  assert.equal(run.exitCode, 0, run.log);
  assert.match(run.log, /::notice.*Deploy failed.*no service is configured/u);
  assert.match(run.summary, /Deploy failed/u);
  assert.equal(run.outputs.delivered, '');
});

test('every service gets the message in its own form', async (context) => {
  const slack = await receiver(context, { status: 200, body: 'ok' });
  const api = await receiver(context, { status: 200, body: '{"ok":true}' });
  const teams = await receiver(context, { status: 202 });
  const discord = await receiver(context, { status: 200, body: '{}' });
  const telegram = await receiver(context, { status: 200, body: '{"ok":true}' });
  const own = await receiver(context, { status: 204 });
  await using run = await runBundle('notify', {
    inputs: {
      status: 'rolled-back',
      title: 'Deploy of quotes was rolled back',
      message: hostile,
      environment: 'staging',
      fields: 'tests: 25 passed\nempty:\n',
      'slack-webhook': `${slack.url}/services/T1/B1/abcDEF0123456789`,
      'slack-token': 'xoxb-token-0123456789',
      'slack-channel': 'C123',
      'slack-api-url': api.url,
      'teams-webhook': `${teams.url}/flow?sig=abcdef0123456789`,
      'discord-webhook': `${discord.url}/api/webhooks/1/abcDEF0123456789`,
      'telegram-token': '123:telegram-secret',
      'telegram-chat': '-100',
      'telegram-api-url': telegram.url,
      webhook: `${own.url}/hook`,
      'webhook-secret': 'signing-secret',
    },
  });
  assert.equal(run.exitCode, 0, run.log);
  assert.equal(run.outputs.delivered, 'slack,slack-channel,teams,discord,telegram,webhook');
  assert.equal(run.outputs.failed, '');
  assert.match(slack.received[0]?.body ?? '', /Deploy of quotes was rolled back/u);
  assert.equal(api.received[0]?.headers.authorization, 'Bearer xoxb-token-0123456789');
  assert.equal(api.received[0]?.path, '/chat.postMessage');
  assert.equal(JSON.parse(teams.received[0]?.body ?? '{}').attachments.length, 1);
  assert.match(discord.received[0]?.path ?? '', /wait=true/u);
  assert.equal(telegram.received[0]?.path, '/bot123:telegram-secret/sendMessage');

  const signed = own.received[0];
  const wanted = createHmac('sha256', 'signing-secret')
    .update(`${signed?.headers['x-sluice-timestamp']}.${signed?.body}`)
    .digest('hex');
  assert.equal(signed?.headers['x-sluice-signature-256'], `sha256=${wanted}`);
  assert.deepEqual(JSON.parse(signed?.body ?? '{}').fields, [{ name: 'tests', value: '25 passed' }]);

  // Masked before it is used, so every other line is without it; and nothing of the text became a command.
  const shown = run.log.replace(/^::add-mask::.*$/gmu, '');
  for (const secret of ['abcDEF0123456789', 'xoxb-token', 'telegram-secret', 'signing-secret', 'abcdef0123456789'])
    assert.ok(!shown.includes(secret) && !run.summary.includes(secret), secret);
  assert.doesNotMatch(shown, /^::error::x/mu);
  assert.doesNotMatch(run.summary, /<!channel>/u);
});

test('a hiccup is waited out; the same delivery keeps its id', async (context) => {
  const own = await receiver(
    context,
    { status: 503 },
    { status: 429, headers: { 'Retry-After': '0' } },
    { status: 200 },
  );
  await using run = await runBundle('notify', { inputs: { status: 'success', webhook: `${own.url}/hook` } });
  assert.equal(run.exitCode, 0, run.log);
  assert.equal(run.outputs.delivered, 'webhook');
  assert.equal(own.received.length, 3);
  assert.equal(new Set(own.received.map(({ headers }) => headers['x-sluice-delivery'])).size, 1);
});

test('blocks that Slack refuses are sent again as plain text', async (context) => {
  const slack = await receiver(context, { status: 400, body: 'invalid_blocks' }, { status: 200, body: 'ok' });
  await using run = await runBundle('notify', { inputs: { status: 'success', 'slack-webhook': `${slack.url}/x` } });
  assert.equal(run.outputs.delivered, 'slack');
  assert.equal(JSON.parse(slack.received[1]?.body ?? '{}').blocks, undefined);
});

test('an outage of the chat is a warning, and a failure when the message is required', async (context) => {
  const down = await receiver(context, { status: 404, body: 'no_service' });
  const inputs = { status: 'success', 'slack-webhook': `${down.url}/x` };
  await using run = await runBundle('notify', { inputs });
  assert.equal(run.exitCode, 0);
  assert.equal(run.outputs.failed, 'slack');
  assert.match(run.log, /::warning.*slack was not told: HTTP 404: no_service/u);
  await using strict = await runBundle('notify', { inputs: { ...inputs, required: 'true' } });
  assert.equal(strict.exitCode, 1);
  assert.equal(strict.outputs.failed, 'slack');
  assert.match(strict.summary, /no\\?_service/u);
});

test('whatever goes wrong with a service at its first call: told in time, or said', async (context) => {
  const services = {
    'slack-webhook': { path: '/services/T1/B1/abcDEF0123456789', good: { status: 200, body: 'ok' } },
    'teams-webhook': { path: '/flow', good: { status: 202 } },
    'discord-webhook': { path: '/api/webhooks/1/abcDEF0123456789', good: { status: 200, body: '{"id":"1"}' } },
    webhook: { path: '/hook', good: { status: 200 } },
  };
  const faults: readonly [Answer, 'delivered' | 'failed'][] = [
    [{ status: 403, body: 'invalid_token' }, 'failed'],
    [{ status: 404 }, 'failed'],
    [{ status: 409 }, 'failed'],
    [{ status: 410, body: 'channel_is_archived' }, 'failed'],
    [{ status: 422 }, 'failed'],
    [{ status: 302, headers: { location: 'https://elsewhere.test/' } }, 'failed'],
    [{ status: 429, headers: { 'Retry-After': '0' } }, 'delivered'],
    [{ status: 429, headers: { 'Retry-After': '86400' } }, 'failed'],
    [{ status: 500 }, 'delivered'],
    [{ status: 503, headers: { 'Retry-After': '0' } }, 'delivered'],
    [{ status: 0, reset: true }, 'delivered'],
  ];
  await Promise.all(
    Object.entries(services).map(async ([input, { path, good }]) => {
      for (const [fault, wanted] of faults) {
        const service = await receiver(context, fault, good);
        await using run = await runBundle('notify', { inputs: { status: 'success', [input]: service.url + path } });
        const story = `${input}, ${JSON.stringify(fault)}: ${run.log}`;
        assert.equal(run.exitCode, 0, story);
        assert.notEqual(run.outputs[wanted], '', story);
        assert.equal(service.received.length, wanted === 'delivered' ? 2 : 1, story);
        if (wanted === 'failed') assert.match(run.log, /::warning.*was not told/u, story);
        assert.ok(!run.log.replace(/^::add-mask::.*$/gmu, '').includes('abcDEF0123456789'), story);
      }
    }),
  );
});

test('200 with ok: false is not a delivery', async (context) => {
  const api = await receiver(context, { status: 200, body: '{"ok":false,"error":"channel_not_found"}' });
  await using run = await runBundle('notify', {
    inputs: { status: 'success', 'slack-token': 'xoxb-token', 'slack-channel': 'C1', 'slack-api-url': api.url },
  });
  assert.equal(run.outputs.failed, 'slack');
  assert.match(run.log, /channel_not_found/u);
});

test('`when: failure` tells nobody of a success', async (context) => {
  const own = await receiver(context, { status: 200 });
  const inputs = { webhook: `${own.url}/hook`, when: 'failure' };
  await using good = await runBundle('notify', { inputs: { ...inputs, status: 'success' } });
  assert.equal(good.outputs.skipped, 'webhook');
  assert.equal(own.received.length, 0);
  await using bad = await runBundle('notify', { inputs: { ...inputs, status: 'rolled-back' } });
  assert.equal(bad.outputs.delivered, 'webhook');
});

test('all that is wrong with the inputs is told at once, and no URL', async () => {
  await using run = await runBundle('notify', {
    inputs: {
      status: 'success',
      'slack-token': 'xoxb-token',
      'telegram-chat': '1',
      'discord-webhook': 'http://discord.example.test/SECRETPART',
      'webhook-secret': 'long-secret',
    },
  });
  assert.equal(run.exitCode, 1);
  for (const part of ['slack-channel', 'telegram-token', 'discord-webhook', '`webhook-secret` is given without'])
    assert.ok(run.log.includes(part), part);
  assert.ok(!run.log.replace(/^::add-mask::.*$/gmu, '').includes('SECRETPART'));
});
