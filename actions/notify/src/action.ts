import { boolean, defineAction, lines, oneOf, optional, secret, string, UserError } from '@sluice/action';
import { type Message, mapTexts, notificationStatuses, statusIcons } from '@sluice/notification';
import { type Block, heading, paragraph, table } from '@sluice/report';
import { type Delivery, deliver } from './delivery.ts';
import { messageOf } from './message.ts';
import { previousRun } from './previous-run.ts';
import { targetsOf } from './target.ts';

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
    webhook: optional(secret()),
    'webhook-secret': optional(secret()),
    when: oneOf(['always', 'failure', 'change']),
    required: boolean(),
    token: optional(secret()),
  },
  async run(inputs, io) {
    const { targets, problems, secrets } = targetsOf(inputs, io.clock.random);
    for (const value of secrets) io.log.mask(value);
    if (problems.length > 0) throw new UserError(problems.join(' '));
    const message = mapTexts(messageOf(inputs, io.github.context), io.log.redact);

    const silence = await reasonForSilence();
    const deliveries: readonly Delivery[] =
      silence === undefined
        ? await Promise.all(targets.map((target) => deliver(target, message, io)))
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
      outputs: { delivered: named('delivered'), failed: named('failed'), skipped: named('skipped') },
      summary: summaryOf(message, deliveries, silence),
      ...failureOf(inputs.required, deliveries),
    };

    async function reasonForSilence(): Promise<string | undefined> {
      switch (inputs.when) {
        case 'always':
          return undefined;
        case 'failure':
          return ['failure', 'rolled-back'].includes(message.status) ? undefined : 'nothing failed';
        case 'change':
          return unchanged();
      }
    }

    /** When it cannot be known whether something changed, people are told. */
    async function unchanged(): Promise<string | undefined> {
      if (message.status === 'cancelled') return 'a cancelled run changes nothing';
      const before = await previousRun(io.github, io.host.variable('GITHUB_WORKFLOW_REF') ?? '');
      if (before.kind === 'unknown') io.log.notice(`\`when: change\` told everybody: ${before.message}`);
      const same = before.kind === 'known' && before.succeeded === (message.status === 'success');
      return same ? `the run before ended alike (${before.url})` : undefined;
    }
  },
});

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
      return [delivery.accepted ? 'accepted' : 'delivered', attempts];
    }
    case 'failed':
      return ['failed', delivery.reason];
    case 'skipped':
      return ['skipped', ''];
  }
}
