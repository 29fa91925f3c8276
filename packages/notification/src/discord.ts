import { safeUrl } from '@sluice/report';
import { backslashed, clippedText } from './clipped-text.ts';
import { factsOf, type Message, type NotificationStatus, statusIcons } from './message.ts';

/** Discord's limits in characters; `embed` is the sum over all texts of all embeds. */
export const discordLimits = {
  content: 2000,
  title: 256,
  description: 4096,
  fields: 25,
  fieldName: 256,
  fieldValue: 1024,
  embed: 6000,
} as const;

export interface DiscordEmbed {
  readonly title: string;
  readonly description?: string;
  readonly url?: string;
  /** RGB as one number. */
  readonly color: number;
  readonly fields: readonly { readonly name: string; readonly value: string; readonly inline: boolean }[];
}

export interface DiscordPayload {
  readonly content?: string;
  readonly embeds?: readonly DiscordEmbed[];
  /** Nobody is ever pinged by what a project says. */
  readonly allowed_mentions: { readonly parse: readonly [] };
}

const colors: Readonly<Record<NotificationStatus, number>> = {
  success: 0x2da44e,
  failure: 0xcf222e,
  cancelled: 0x6e7781,
  'rolled-back': 0xd4a72c,
  'in-progress': 0x0969da,
};

const markdown = backslashed('\\*_~|>#-`@<[]');
const text = (value: string, max: number): string => clippedText(value, max, markdown);

export function discordPayload(message: Message): DiscordPayload {
  const title = text(`${statusIcons[message.status]} ${message.title}`, discordLimits.title);
  const url = safeUrl(message.runUrl);
  const { fields, used } = fieldsOf(message, discordLimits.embed - title.length);
  const room = Math.min(discordLimits.description, discordLimits.embed - title.length - used);
  const description = text(message.text, room);
  return {
    embeds: [
      {
        title,
        ...(description.trim() === '' ? {} : { description }),
        ...(url === undefined || url.length > 2000 ? {} : { url }),
        color: colors[message.status],
        fields,
      },
    ],
    allowed_mentions: { parse: [] },
  };
}

/** The same as plain content, for when the embed is refused. */
export function discordPlainPayload(message: Message): DiscordPayload {
  const content = text(
    `${statusIcons[message.status]} ${message.title}\n${message.text}`.trim(),
    discordLimits.content,
  );
  return { content, allowed_mentions: { parse: [] } };
}

/** Half of the space at most, so that the text is not crowded out by many facts. */
function fieldsOf(message: Message, room: number): { readonly fields: DiscordEmbed['fields']; readonly used: number } {
  const fields: { name: string; value: string; inline: boolean }[] = [];
  let used = 0;
  for (const fact of [...factsOf(message), ...linkFact(message)]) {
    const name = text(fact.name, 100);
    const value = text(fact.value, 400);
    if (fields.length === discordLimits.fields || used + name.length + value.length > room / 2) break;
    if (name.trim() === '' || value.trim() === '') continue;
    fields.push({ name, value, inline: value.length <= 40 });
    used += name.length + value.length;
  }
  return { fields, used };
}

function linkFact(message: Message): readonly { readonly name: string; readonly value: string }[] {
  const url = safeUrl(message.url);
  return url === undefined ? [] : [{ name: 'Deployment', value: url }];
}
