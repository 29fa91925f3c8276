import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import type { KnownBlock } from '@slack/types';
import {
  type DiscordPayload,
  discordPayload,
  notificationStatuses,
  type SlackPayload,
  slackPayload,
  teamsPayload,
} from '@sluice/notification';
import type { RESTPostAPIWebhookWithTokenJSONBody } from 'discord-api-types/v10';
import { hostile, message } from './message.ts';

type Writable<T> = T extends readonly (infer Item)[]
  ? Writable<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Writable<T[Key]> }
    : T;

const writable = <T>(value: T): Writable<T> => value as Writable<T>;

// Slack and Discord publish types and no schema: that these two compile is the test of the form.
const blocksOf = ({ blocks = [] }: SlackPayload): readonly KnownBlock[] => writable(blocks);
const bodyOf = (payload: DiscordPayload): RESTPostAPIWebhookWithTokenJSONBody => writable(payload);

/** The part of Microsoft's own reader of cards that is used here. It has no types that Node can load. */
interface CardReader {
  readonly SerializationContext: new (
    version: unknown,
  ) => {
    readonly eventCount: number;
    getEventAt(index: number): { readonly message: string };
  };
  readonly Version: new (major: number, minor: number) => unknown;
  readonly AdaptiveCard: new () => {
    parse(card: unknown, context: unknown): void;
    validateProperties(): { readonly validationEvents: readonly { readonly message: string }[] };
    toJSON(): { readonly [name: string]: unknown };
  };
}
const reader = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as CardReader;

/** What the reader of Adaptive Cards, at the version that Teams knows, has against a card; and what it has understood of it. */
function readCard(card: unknown): { readonly problems: readonly string[]; readonly understood: unknown } {
  const context = new reader.SerializationContext(new reader.Version(1, 4));
  const read = new reader.AdaptiveCard();
  read.parse(card, context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const invalid = read.validateProperties().validationEvents.map((event) => event.message);
  return { problems: [...events, ...invalid], understood: read.toJSON() };
}

const messages = notificationStatuses.flatMap((status) => [
  message({ status }),
  message({ status, text: '', fields: [], url: 'javascript:alert(1)' }),
  message({ status, title: hostile, text: hostile, environment: hostile, fields: [{ name: hostile, value: hostile }] }),
]);

describe('what is sent has the form that the service publishes', () => {
  test('Slack: blocks that its own types know, and nothing else in them', () => {
    for (const one of messages) {
      const blocks = blocksOf(slackPayload(one));
      assert.ok(blocks.length > 0 && blocks.length <= 50);
      for (const block of blocks) assert.ok(['header', 'section', 'context'].includes(block.type));
    }
  });

  test("Discord: a body that its API's types know", () => {
    for (const one of messages) {
      const { embeds = [], allowed_mentions: mentions } = bodyOf(discordPayload(one));
      assert.equal(embeds.length, 1);
      assert.deepEqual(mentions?.parse, []);
    }
  });

  test("Teams: a card that Microsoft's own reader takes without a word, and understands as it was meant", () => {
    for (const one of messages) {
      const card = teamsPayload(one, 'card');
      const { problems, understood } = readCard(card);
      assert.deepEqual(problems, []);
      // `msteams` is for the host of the card, which the reader is not.
      const { msteams, ...standard } = JSON.parse(JSON.stringify(card));
      assert.deepEqual(msteams, { width: 'Full' });
      assert.deepEqual(JSON.parse(JSON.stringify(understood)), standard);
    }
  });

  test('the reader is one that finds what is wrong', () => {
    const wrong = {
      type: 'AdaptiveCard',
      version: '1.4',
      body: [{ type: 'TextBlock', text: 'x', color: 'Red' }, { type: 'Table2' }],
      actions: [{ type: 'Action.OpenUrl', title: 'no address' }],
    };
    const { problems } = readCard(wrong);
    for (const part of [/"Red"/u, /Table2/u, /url/u]) assert.match(problems.join('\n'), part);
  });
});
