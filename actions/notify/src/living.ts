import { UserError } from '@sluice/action';
import {
  discordPayload,
  discordPlainPayload,
  slackPayload,
  slackPlainPayload,
  telegramPayload,
  telegramPlainPayload,
} from '@sluice/notification';
import { json, type Living } from './target.ts';

/** `channel:ts`, by which `chat.update` finds a message. */
export const slackLiving = (url: string, headers: Readonly<Record<string, string>>): Living => ({
  idOf(body) {
    const { channel, ts } = members(body);
    return typeof channel === 'string' && typeof ts === 'string' ? `${channel}:${ts}` : undefined;
  },
  change(message, id, plain) {
    const [, channel, ts] = /^([A-Z0-9]{1,30}):(\d{1,20}\.\d{1,10})$/u.exec(id) ?? [];
    if (channel === undefined || ts === undefined) return undefined;
    const payload = plain ? { ...slackPlainPayload(message), blocks: [] } : slackPayload(message);
    return json(url, { channel, ts, ...payload }, headers);
  },
});

export const discordLiving = (webhook: string): Living => ({
  idOf: (body) => numeric(members(body).id),
  change(message, id, plain) {
    if (numeric(id) === undefined) return undefined;
    const url = new URL(webhook);
    url.pathname = `${url.pathname.replace(/\/+$/u, '')}/messages/${id}`;
    url.searchParams.delete('wait');
    const payload = plain ? { ...discordPlainPayload(message), embeds: [] } : discordPayload(message);
    return { ...json(url.href, payload), method: 'PATCH' };
  },
});

export const telegramLiving = (url: string, chat: string): Living => ({
  idOf(body) {
    const { result } = members(body);
    const id = (result as { readonly message_id?: unknown } | null | undefined)?.message_id;
    return numeric(typeof id === 'number' ? String(id) : id);
  },
  change(message, id, plain) {
    if (numeric(id) === undefined) return undefined;
    const payload = plain ? telegramPlainPayload(message, chat) : telegramPayload(message, chat);
    return json(url, { ...payload, message_id: Number(id) });
  },
});

const numeric = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{1,30}$/u.test(value) ? value : undefined;

function members(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

/** The output `messages` of an earlier step: name of the service -> id of its message. Empty: there was none. */
export function earlierMessages(text: string | undefined): ReadonlyMap<string, string> {
  if (text === undefined) return new Map();
  const ids = Object.entries(members(text));
  if ((ids.length === 0 && text.trim() !== '{}') || ids.some(([, id]) => typeof id !== 'string'))
    throw new UserError('`update` is not the output `messages` of an earlier step with this action.');
  return new Map(ids.map(([name, id]) => [name, String(id)]));
}
