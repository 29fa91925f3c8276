import {
  deliveryId,
  discordPayload,
  discordPlainPayload,
  type Message,
  parseEndpoint,
  type Service,
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

/** What is sent in one attempt. */
export interface Shipment {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** One service that is to be told. */
export interface Target {
  /** For people and outputs: `slack`, `teams`. */
  readonly name: string;
  readonly service: Service;
  readonly url: string;
  /** `now` is epoch milliseconds. */
  full(message: Message, now: number): Shipment;
  /** The form for a service that refuses the full one. */
  readonly plain?: (message: Message, now: number) => Shipment;
}

export interface TargetInputs {
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

const json = (body: unknown): Shipment => ({
  headers: { 'Content-Type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
});

const authorized = (token: string, body: unknown): Shipment => {
  const { headers, body: text } = json(body);
  return { headers: { ...headers, Authorization: `Bearer ${token}` }, body: text };
};

/** Who is to be told. `random` gives numbers from 0 to 1, for the id of a delivery. */
export function targetsOf(inputs: TargetInputs, random: () => number): Targets {
  const problems: string[] = [...missingHalves(inputs)];
  const secrets: string[] = [];
  const targets: Target[] = [];
  const add = (input: string, url: string | undefined, rest: Omit<Target, 'url'>): void => {
    if (url === undefined) return;
    const endpoint = parseEndpoint(url);
    if (!endpoint.ok) {
      problems.push(`\`${input}\` ${endpoint.problem}.`);
      return;
    }
    if (!input.endsWith('-api-url')) secrets.push(...secretsOf(url));
    targets.push({ ...rest, url: endpoint.url.href });
  };

  add('slack-webhook', inputs['slack-webhook'], {
    name: 'slack',
    service: 'slack-webhook',
    full: (message) => json(slackPayload(message)),
    plain: (message) => json(slackPlainPayload(message)),
  });
  const { 'slack-token': token, 'slack-channel': channel } = inputs;
  if (token !== undefined && channel !== undefined) {
    add('slack-api-url', joined(inputs['slack-api-url'], 'chat.postMessage'), {
      name: inputs['slack-webhook'] === undefined ? 'slack' : 'slack-channel',
      service: 'slack-api',
      full: (message) => authorized(token, { channel, ...slackPayload(message) }),
      plain: (message) => authorized(token, { channel, ...slackPlainPayload(message) }),
    });
  }
  add('teams-webhook', inputs['teams-webhook'], {
    name: 'teams',
    service: 'teams',
    full: (message) => json(teamsPayload(message, inputs['teams-shape'])),
  });
  add('discord-webhook', waiting(inputs['discord-webhook']), {
    name: 'discord',
    service: 'discord',
    full: (message) => json(discordPayload(message)),
    plain: (message) => json(discordPlainPayload(message)),
  });
  const { 'telegram-token': bot, 'telegram-chat': chat } = inputs;
  if (bot !== undefined && chat !== undefined) {
    secrets.push(bot);
    add('telegram-api-url', joined(inputs['telegram-api-url'], `bot${bot}/sendMessage`), {
      name: 'telegram',
      service: 'telegram',
      full: (message) => json(telegramPayload(message, chat)),
      plain: (message) => json(telegramPlainPayload(message, chat)),
    });
  }
  const delivery = deliveryId(random);
  add('webhook', inputs.webhook, {
    name: 'webhook',
    service: 'webhook',
    full: (message, now) => {
      const body = JSON.stringify(webhookBody(message));
      const signing = { secret: inputs['webhook-secret'] ?? '', delivery, timestamp: Math.floor(now / 1000) };
      return { headers: webhookHeaders(body, signing), body };
    },
  });
  return { targets, problems, secrets };
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
