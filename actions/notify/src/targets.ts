import {
  deliveryId,
  discordPayload,
  discordPlainPayload,
  parseEndpoint,
  secretsOf,
  slackPayload,
  slackPlainPayload,
  type TeamsShape,
  teamsPayload,
  telegramPayload,
  telegramPlainPayload,
  webhookBody,
  webhookHeaders,
} from '@sluice/notification';
import { discordLiving, slackLiving, telegramLiving } from './living.ts';
import { type MailInputs, mailTarget } from './mail.ts';
import { type HttpTarget, json, type Target } from './target.ts';

export interface TargetInputs extends MailInputs {
  readonly 'slack-webhook': string | undefined;
  readonly 'slack-token': string | undefined;
  readonly 'slack-channel': string | undefined;
  readonly 'slack-api-url': string;
  readonly 'teams-webhook': string | undefined;
  readonly 'teams-shape': TeamsShape;
  readonly 'discord-webhook': string | undefined;
  readonly 'telegram-token': string | undefined;
  readonly 'telegram-chat': string | undefined;
  readonly 'telegram-api-url': string;
  readonly webhook: string | undefined;
  readonly 'webhook-secret': string | undefined;
}

export interface Targets {
  readonly targets: readonly Target[];
  /** One sentence for each input that is not right; no URL is named, because it is a secret. */
  readonly problems: readonly string[];
  /** To be masked: the URLs and what is secret in them. */
  readonly secrets: readonly string[];
}

/** Who is to be told. `random` gives numbers from 0 to 1, for the id of a delivery. */
export function targetsOf(inputs: TargetInputs, random: () => number): Targets {
  const problems: string[] = [...missingHalves(inputs)];
  const secrets: string[] = [];
  const targets: Target[] = [];
  const add = (input: string, given: string | undefined, target: (url: string) => Omit<HttpTarget, 'kind'>): void => {
    if (given === undefined) return;
    const endpoint = parseEndpoint(given);
    if (!endpoint.ok) {
      problems.push(`\`${input}\` ${endpoint.problem}.`);
      return;
    }
    if (!input.endsWith('-api-url')) secrets.push(...secretsOf(given));
    targets.push({ kind: 'http', ...target(endpoint.url.href) });
  };

  add('slack-webhook', inputs['slack-webhook'], (url) => ({
    name: 'slack',
    service: 'slack-webhook',
    full: (message) => json(url, slackPayload(message)),
    plain: (message) => json(url, slackPlainPayload(message)),
  }));
  const { 'slack-token': token, 'slack-channel': channel } = inputs;
  if (token !== undefined && channel !== undefined) {
    const authorized = { Authorization: `Bearer ${token}` };
    add('slack-api-url', joined(inputs['slack-api-url'], 'chat.postMessage'), (url) => ({
      name: inputs['slack-webhook'] === undefined ? 'slack' : 'slack-channel',
      service: 'slack-api',
      full: (message) => json(url, { channel, ...slackPayload(message) }, authorized),
      plain: (message) => json(url, { channel, ...slackPlainPayload(message) }, authorized),
      living: slackLiving(joined(inputs['slack-api-url'], 'chat.update'), authorized),
    }));
  }
  add('teams-webhook', inputs['teams-webhook'], (url) => ({
    name: 'teams',
    service: 'teams',
    full: (message) => json(url, teamsPayload(message, inputs['teams-shape'])),
  }));
  add('discord-webhook', waiting(inputs['discord-webhook']), (url) => ({
    name: 'discord',
    service: 'discord',
    full: (message) => json(url, discordPayload(message)),
    plain: (message) => json(url, discordPlainPayload(message)),
    living: discordLiving(url),
  }));
  const { 'telegram-token': bot, 'telegram-chat': chat } = inputs;
  if (bot !== undefined && chat !== undefined) {
    secrets.push(bot);
    const base = joined(inputs['telegram-api-url'], `bot${bot}`);
    add('telegram-api-url', joined(base, 'sendMessage'), (url) => ({
      name: 'telegram',
      service: 'telegram',
      full: (message) => json(url, telegramPayload(message, chat)),
      plain: (message) => json(url, telegramPlainPayload(message, chat)),
      living: telegramLiving(joined(base, 'editMessageText'), chat),
    }));
  }
  const delivery = deliveryId(random);
  add('webhook', inputs.webhook, (url) => ({
    name: 'webhook',
    service: 'webhook',
    full: (message, now) => {
      const body = JSON.stringify(webhookBody(message));
      const signing = { secret: inputs['webhook-secret'] ?? '', delivery, timestamp: Math.floor(now / 1000) };
      return { method: 'POST', url, headers: webhookHeaders(body, signing), body };
    },
  }));
  const mail = mailTarget(inputs, delivery);
  return {
    targets: [...targets, ...mail.targets],
    problems: [...problems, ...mail.problems],
    secrets: [...secrets, ...mail.secrets],
  };
}

function missingHalves(inputs: TargetInputs): readonly string[] {
  const pairs = [
    ['slack-token', 'slack-channel'],
    ['telegram-token', 'telegram-chat'],
  ] as const;
  const problems: string[] = pairs
    .filter(([a, b]) => (inputs[a] === undefined) !== (inputs[b] === undefined))
    .map(([a, b]) => {
      const [given, missing] = inputs[a] === undefined ? [b, a] : [a, b];
      return `\`${given}\` is given without \`${missing}\`: both are needed.`;
    });
  if (inputs['webhook-secret'] !== undefined && inputs.webhook === undefined) {
    problems.push('`webhook-secret` is given without `webhook`.');
  }
  return problems;
}

const joined = (base: string, path: string): string => `${base.replace(/\/+$/u, '')}/${path}`;

/** With `wait=true` Discord answers only when the message was stored, instead of at once. */
function waiting(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return url;
  const parsed = new URL(url);
  parsed.searchParams.set('wait', 'true');
  return parsed.href;
}
