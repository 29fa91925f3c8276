import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { describe, test } from 'node:test';
import {
  discordLimits,
  discordPayload,
  discordPlainPayload,
  slackLimits,
  slackPayload,
  slackPlainPayload,
  teamsBytes,
  teamsPayload,
  telegramPayload,
  telegramPlainPayload,
  telegramUnits,
  webhookBody,
  webhookHeaders,
} from '@sluice/notification';
import { hostile, message } from './message.ts';

const long = (length: number, text = '<&*'): string => text.repeat(Math.ceil(length / text.length)).slice(0, length);

/** Everything is as long as it can be, made of what grows when it is escaped. */
const huge = message({
  title: long(5000),
  text: long(100_000),
  environment: long(1000),
  actor: long(1000),
  fields: Array.from({ length: 200 }, (_, index) => ({ name: `${index} ${long(500)}`, value: long(5000) })),
});

describe('Slack', () => {
  test('shows what happened, where, and the way there', () => {
    const { text, blocks = [] } = slackPayload(message());
    assert.match(text, /^❌ Pipeline on main failed/u);
    assert.deepEqual(
      blocks.map(({ type }) => type),
      ['header', 'section', 'section', 'context'],
    );
    const shown = JSON.stringify(blocks);
    for (const part of ['Environment\\nstaging', 'Commit\\n0123456789ab', '94.99% (1899/2000)', '|Open run>'])
      assert.ok(shown.includes(part), part);
  });

  test('text of strangers is plain text, in which nothing is a mention or a link', () => {
    const { text, blocks = [] } = slackPayload(message({ title: hostile, text: hostile }));
    assert.doesNotMatch(text, /<[!@]/u);
    for (const block of blocks) {
      if (block.type === 'header') assert.equal(block.text.type, 'plain_text');
      if (block.type === 'section' && 'text' in block) assert.equal(block.text.type, 'plain_text');
      if (block.type === 'context') assert.doesNotMatch(JSON.stringify(block), /evil/u);
    }
  });

  test('an address that would end its link early is escaped, and one that is no web address is left out', () => {
    const links = (url: string): string => JSON.stringify(slackPayload(message({ url })).blocks?.at(-1));
    assert.ok(links('https://x.test/a|b>c').includes('https://x.test/a%7Cb%3Ec|Open deployment'));
    assert.ok(!links('javascript:alert(1)').includes('Open deployment'));
  });

  test('the largest message is within all limits', () => {
    const payload = slackPayload(huge);
    assert.ok(payload.text.length <= slackLimits.fallback);
    for (const block of payload.blocks ?? []) {
      if (block.type === 'header') assert.ok(block.text.text.length <= slackLimits.header);
      if (block.type !== 'section') continue;
      if ('text' in block) assert.ok(block.text.text.length <= slackLimits.section);
      else {
        assert.ok(block.fields.length <= slackLimits.fieldsPerSection);
        for (const field of block.fields) assert.ok(field.text.length <= slackLimits.field);
      }
    }
    assert.ok((payload.blocks ?? []).length <= 50);
    assert.ok(JSON.stringify(payload.blocks).length <= 13_200);
  });

  test('the plain form has no blocks', () => assert.equal(slackPlainPayload(message()).blocks, undefined));
});

describe('Teams', () => {
  test('the message wraps the card, which the flow of the template iterates over', () => {
    const payload = teamsPayload(message(), 'message');
    assert.ok(payload.type === 'message');
    assert.equal(payload.attachments[0].content.type, 'AdaptiveCard');
    assert.equal(teamsPayload(message(), 'card').type, 'AdaptiveCard');
  });

  test('markup of strangers is escaped', () => {
    const shown = JSON.stringify(teamsPayload(message({ text: hostile }), 'card'));
    assert.doesNotMatch(shown, /(?<!\\)\[click\]/u);
  });

  test('the largest message is within 25 kB, in bytes, and still says what it is about', () => {
    for (const text of ['<&*', 'é', '💥']) {
      const payload = teamsPayload({ ...huge, title: 'Deploy failed', text: long(100_000, text) }, 'message');
      assert.ok(Buffer.byteLength(JSON.stringify(payload)) <= teamsBytes);
      assert.match(JSON.stringify(payload), /Deploy failed/u);
    }
  });
});

describe('Discord', () => {
  test('pings nobody, whatever the text says', () => {
    for (const payload of [
      discordPayload(message({ text: hostile })),
      discordPlainPayload(message({ text: hostile })),
    ]) {
      assert.deepEqual(payload.allowed_mentions, { parse: [] });
      assert.doesNotMatch(JSON.stringify(payload), /(?<!\\)@everyone/u);
    }
  });

  test('the largest message is within all limits', () => {
    const [embed] = discordPayload(huge).embeds ?? [];
    assert.ok(embed !== undefined);
    assert.ok(embed.title.length <= discordLimits.title);
    assert.ok((embed.description ?? '').length <= discordLimits.description);
    assert.ok(embed.fields.length <= discordLimits.fields);
    const texts = [embed.title, embed.description ?? '', ...embed.fields.flatMap(({ name, value }) => [name, value])];
    assert.ok(texts.join('').length <= discordLimits.embed);
    for (const { name, value } of embed.fields) {
      assert.ok(name.length > 0 && name.length <= discordLimits.fieldName);
      assert.ok(value.length > 0 && value.length <= discordLimits.fieldValue);
    }
    assert.ok((discordPlainPayload(huge).content ?? '').length <= discordLimits.content);
  });
});

describe('Telegram', () => {
  test('only our own tags are markup', () => {
    const { text } = telegramPayload(message({ title: hostile, text: hostile }), '-100');
    const tags = [...text.matchAll(/<\/?([a-z]+)[^>]*>/gu)].map((match) => match[1]);
    assert.deepEqual([...new Set(tags)].sort(), ['a', 'b']);
    assert.doesNotMatch(text, /<a href="https:\/\/evil/u);
    assert.equal(telegramPlainPayload(message(), '-100').parse_mode, undefined);
  });

  test('the largest message fits, and no entity is cut in two', () => {
    const { text } = telegramPayload(huge, '-100');
    assert.ok(text.length <= telegramUnits);
    assert.doesNotMatch(text, /&(?!amp;|lt;|gt;|quot;|#39;)/u);
    assert.ok(telegramPlainPayload(huge, '-100').text.length <= telegramUnits);
  });
});

describe('any other receiver', () => {
  test('gets the whole message as data', () => {
    const body = webhookBody(message({ text: hostile }));
    assert.equal(JSON.parse(JSON.stringify(body)).message, hostile);
    assert.equal(body.schema, 'sluice.notification/1');
    assert.equal(body.duration_ms, 185_000);
  });

  test('can verify the signature over time and body', () => {
    const body = '{"a":1}';
    const headers = webhookHeaders(body, { secret: 's3cret', delivery: 'd', timestamp: 1_790_000_000 });
    const expected = createHmac('sha256', 's3cret').update(`${headers['X-Sluice-Timestamp']}.${body}`).digest('hex');
    assert.equal(headers['X-Sluice-Signature-256'], `sha256=${expected}`);
    const unsigned = webhookHeaders(body, { secret: '', delivery: 'd', timestamp: 1 });
    assert.equal(unsigned['X-Sluice-Signature-256'], undefined);
  });
});
