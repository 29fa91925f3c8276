import { boolean, defineAction, lines, oneOf, optional, secret, string, UserError } from '@sluice/action';
import { type Message, mapTexts, notificationStatuses, statusIcons, trendOf, trendText } from '@sluice/notification';
import { type Block, heading, paragraph, table } from '@sluice/report';
import { type Delivery, deliver } from './delivery.ts';
import { historyOf } from './history.ts';
import { earlierMessages } from './living.ts';
import { messageOf } from './message.ts';
import { targetsOf } from './targets.ts';

export default defineAction({
  name: 'notify',
  inputs: {
    status: oneOf(notificationStatuses),
    title: optional(string()),
    message: optional(string()),
    environment: optional(string()),
    url: optional(string()),
    fields: lines(),
    'slack-webhook': optional(secret()),
    'slack-token': optional(secret()),
    'slack-channel': optional(string()),
    'slack-api-url': string(),
    'teams-webhook': optional(secret()),
    'teams-shape': oneOf(['message', 'card']),
    'discord-webhook': optional(secret()),
    'telegram-token': optional(secret()),
    'telegram-chat': optional(string()),
    'telegram-api-url': string(),
    'email-server': optional(secret()),
    'email-from': optional(string()),
    'email-to': lines(),
    webhook: optional(secret()),
    'webhook-secret': optional(secret()),
    update: optional(string()),
    when: oneOf(['always', 'failure', 'change']),
    record: string(),
    required: boolean(),
    token: optional(secret()),
  },
  async run(inputs, io) {
    const { targets, problems, secrets } = targetsOf(inputs, io.clock.random);
    for (const value of secrets) io.log.mask(value);
    if (problems.length > 0) throw new UserError(problems.join(' '));
    const earlier = earlierMessages(inputs.update);
    const given = mapTexts(messageOf(inputs, io.github.context), io.log.redact);

    const { silence, change } = await occasion();
    const message = change === '' ? given : { ...given, fields: [{ name: 'Change', value: change }, ...given.fields] };
    const deliveries: readonly Delivery[] =
      silence === undefined
        ? await Promise.all(targets.map((target) => deliver(target, message, earlier.get(target.name), io)))
        : targets.map(({ name }) => ({ name, kind: 'skipped' }));
    const named = (kind: Delivery['kind']): string =>
      deliveries
        .filter((delivery) => delivery.kind === kind)
        .map(({ name }) => name)
        .join(',');

    for (const delivery of deliveries) {
      if (delivery.kind === 'failed') io.log.warning(`${delivery.name} was not told: ${delivery.reason}`);
    }
    io.log.notice(`${statusIcons[message.status]} ${message.title}${told(deliveries, silence)}`);
    return {
      outputs: {
        delivered: named('delivered'),
        failed: named('failed'),
        skipped: named('skipped'),
        messages: JSON.stringify(Object.fromEntries([...earlier, ...idsOf(deliveries)])),
      },
      summary: summaryOf(message, deliveries, silence),
      ...failureOf(inputs.required, deliveries),
    };

    /** Why nobody is told, and what has changed. */
    async function occasion(): Promise<Occasion> {
      switch (inputs.when) {
        case 'always':
          return { silence: undefined, change: '' };
        case 'failure':
          return { silence: isBad(given.status) ? undefined : 'nothing failed', change: '' };
        case 'change':
          return whatChanged();
      }
    }

    /** When it cannot be known whether something changed, people are told. */
    async function whatChanged(): Promise<Occasion> {
      if (given.status === 'cancelled') return { silence: 'a cancelled run changes nothing', change: '' };
      if (given.status === 'in-progress') return { silence: 'it has not ended', change: '' };
      const before = await historyOf(inputs, io);
      if (before.kind === 'unknown') {
        io.log.notice(`\`when: change\` told everybody: ${before.message}`);
        return { silence: undefined, change: '' };
      }
      const trend = trendOf(given.status === 'success', before.ended, io.clock.now());
      const change = trendText(trend);
      const same = trend.kind === 'still-good' || trend.kind === 'still-failing';
      const url = before.ended[0]?.url ?? '';
      const silence = `${change === '' ? 'the one before ended alike' : change} (${url})`;
      return { silence: same ? silence : undefined, change };
    }
  },
});

interface Occasion {
  readonly silence: string | undefined;
  readonly change: string;
}

const isBad = (status: Message['status']): boolean => status === 'failure' || status === 'rolled-back';

const idsOf = (deliveries: readonly Delivery[]): readonly (readonly [string, string])[] =>
  deliveries.flatMap((one) => (one.kind === 'delivered' && one.id !== undefined ? [[one.name, one.id] as const] : []));

function told(deliveries: readonly Delivery[], silence: string | undefined): string {
  if (deliveries.length === 0) return ' (no service is configured)';
  if (silence !== undefined) return ` (nobody was told: ${silence})`;
  const names = deliveries.filter(({ kind }) => kind === 'delivered').map(({ name }) => name);
  return names.length === 0 ? ' (nobody could be told)' : ` (told: ${names.join(', ')})`;
}

function failureOf(required: boolean, deliveries: readonly Delivery[]): { readonly failure?: string } {
  if (!required) return {};
  if (deliveries.length === 0) return { failure: '`required` is true and no service is configured.' };
  const failed = deliveries.filter((delivery) => delivery.kind === 'failed');
  if (failed.length === 0) return {};
  return { failure: `Not delivered: ${failed.map(({ name, reason }) => `${name} (${reason})`).join(', ')}.` };
}

function summaryOf(message: Message, deliveries: readonly Delivery[], silence: string | undefined): readonly Block[] {
  const rows = deliveries.map((delivery) => [delivery.name, ...resultCells(delivery)]);
  return [
    heading(3, `${statusIcons[message.status]} ${message.title}`),
    ...(message.text === '' ? [] : [paragraph(message.text)]),
    ...(message.fields.length === 0
      ? []
      : [
          table(
            [{ title: 'Fact' }, { title: 'Value' }],
            message.fields.map(({ name, value }) => [name, value]),
          ),
        ]),
    ...(silence === undefined ? [] : [paragraph(`Nobody was told: ${silence}.`)]),
    rows.length === 0
      ? paragraph('No service is configured; this summary is the notification.')
      : table([{ title: 'Service' }, { title: 'Result' }, { title: 'Detail' }], rows),
  ];
}

function resultCells(delivery: Delivery): readonly [string, string] {
  switch (delivery.kind) {
    case 'delivered': {
      const attempts = delivery.attempts === 1 ? '' : `after ${delivery.attempts} attempts`;
      const how = delivery.changed ? 'changed in its place' : delivery.accepted ? 'accepted' : 'delivered';
      return [how, attempts];
    }
    case 'failed':
      return ['failed', delivery.reason];
    case 'skipped':
      return ['skipped', ''];
  }
}
