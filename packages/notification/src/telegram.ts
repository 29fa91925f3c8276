import { htmlText, safeUrl } from '@sluice/report';
import { clippedText, entities } from './clipped-text.ts';
import { factsOf, type Message, statusIcons } from './message.ts';

/** Characters of a message; counted here with entities and tags, which is on the safe side. */
export const telegramUnits = 4096;

export interface TelegramPayload {
  readonly chat_id: string;
  readonly text: string;
  readonly parse_mode?: 'HTML';
  readonly link_preview_options: { readonly is_disabled: true };
}

const text = (value: string, max: number): string => clippedText(value, max, entities);

export function telegramPayload(message: Message, chat: string): TelegramPayload {
  const head = `<b>${text(`${statusIcons[message.status]} ${message.title}`, 300)}</b>`;
  const links = [
    { label: 'Open run', url: safeUrl(message.runUrl) },
    { label: 'Open deployment', url: safeUrl(message.url) },
  ]
    .flatMap(({ label, url }) =>
      url === undefined || url.length > 300 ? [] : [`<a href="${htmlText(url)}">${label}</a>`],
    )
    .join(' · ');
  const lines: string[] = [];
  let left = telegramUnits - head.length - links.length - 6;
  const facts = factsOf(message).map(({ name, value }) => `<b>${text(name, 80)}</b>: ${text(value, 300)}`);
  for (const fact of facts) {
    if (fact.length + 1 > left / 2) break;
    lines.push(fact);
    left -= fact.length + 1;
  }
  const body = text(message.text.trim(), left);
  return payload(chat, [head, body, lines.join('\n'), links].filter((part) => part !== '').join('\n\n'), true);
}

/** The same without markup, for when the server cannot parse it. */
export function telegramPlainPayload(message: Message, chat: string): TelegramPayload {
  const parts = [`${statusIcons[message.status]} ${message.title}`, message.text.trim(), message.runUrl];
  return payload(chat, clippedText(parts.filter((part) => part !== '').join('\n\n'), telegramUnits), false);
}

function payload(chat: string, content: string, html: boolean): TelegramPayload {
  const rest = { chat_id: chat, text: content, link_preview_options: { is_disabled: true } } as const;
  return html ? { ...rest, parse_mode: 'HTML' } : rest;
}
