import { createHmac } from 'node:crypto';
import { clippedText } from './clipped-text.ts';
import { type Message, maxFields } from './message.ts';

/** The body of the generic webhook. `schema` changes when a receiver would have to. */
export interface WebhookBody {
  readonly schema: 'sluice.notification/1';
  readonly status: Message['status'];
  readonly title: string;
  readonly message: string;
  readonly environment: string;
  readonly url: string;
  readonly fields: Message['fields'];
  readonly repository: string;
  readonly sha: string;
  readonly actor: string;
  readonly run_url: string;
  readonly duration_ms: number | null;
}

const textUnits = 20_000;

export function webhookBody(message: Message): WebhookBody {
  return {
    schema: 'sluice.notification/1',
    status: message.status,
    title: clippedText(message.title, 1000),
    message: clippedText(message.text, textUnits),
    environment: message.environment,
    url: message.url,
    fields: message.fields
      .slice(0, maxFields)
      .map(({ name, value }) => ({ name: clippedText(name, 200), value: clippedText(value, 2000) })),
    repository: message.repository,
    sha: message.sha,
    actor: message.actor,
    run_url: message.runUrl,
    duration_ms: message.durationMs ?? null,
  };
}

export interface Signing {
  /** Empty: not signed. */
  readonly secret: string;
  /** UUID, the same when the delivery is tried again: receivers use it to drop repetitions. */
  readonly delivery: string;
  /** Seconds of the Unix epoch. */
  readonly timestamp: number;
}

/**
 * `X-Sluice-Signature-256` is `sha256=` and the HMAC-SHA-256, in hex, of the timestamp, a dot and the body. Signing the
 * time lets a receiver refuse what was recorded and sent again later.
 */
export function webhookHeaders(body: string, signing: Signing): Readonly<Record<string, string>> {
  const timestamp = String(signing.timestamp);
  const headers = {
    'Content-Type': 'application/json; charset=utf-8',
    'X-Sluice-Event': 'notification',
    'X-Sluice-Delivery': signing.delivery,
    'X-Sluice-Timestamp': timestamp,
  };
  if (signing.secret === '') return headers;
  const signature = createHmac('sha256', signing.secret).update(`${timestamp}.${body}`).digest('hex');
  return { ...headers, 'X-Sluice-Signature-256': `sha256=${signature}` };
}

/** A version 4 UUID (RFC 9562); `random` gives numbers from 0 to 1. An identifier, not a secret. */
export function deliveryId(random: () => number): string {
  const digits = Array.from({ length: 32 }, () => Math.floor(random() * 16));
  digits[12] = 4;
  digits[16] = 8 + ((digits[16] ?? 0) % 4);
  const hex = digits.map((digit) => digit.toString(16)).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
