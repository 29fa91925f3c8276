import type { Message, Service } from '@sluice/notification';
import type { MailServer } from './mail.ts';

/** What is sent in one attempt. */
export interface Shipment {
  readonly method: 'POST' | 'PATCH';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** `now` is epoch milliseconds. */
type Build = (message: Message, now: number) => Shipment;

/** How a message that is there already is changed, where the service can do that. */
export interface Living {
  /** Of the message, in the answer of the service. */
  idOf(body: string): string | undefined;
  /** `undefined` when this is no id of the service. */
  change(message: Message, id: string, plain: boolean): Shipment | undefined;
}

/** One service that is to be told. */
export type Target = HttpTarget | MailTarget;

export interface HttpTarget {
  readonly kind: 'http';
  /** For people and outputs: `slack`, `teams`. */
  readonly name: string;
  readonly service: Service;
  readonly full: Build;
  /** The form for a service that refuses the full one. */
  readonly plain?: Build;
  readonly living?: Living;
}

export interface MailTarget {
  readonly kind: 'mail';
  readonly name: string;
  readonly server: MailServer;
  readonly from: string;
  readonly to: readonly string[];
  /** Stays the same when it is sent again, so that who gets it twice shows it once. */
  readonly id: string;
}

export const json = (url: string, body: unknown, headers: Shipment['headers'] = {}): Shipment => ({
  method: 'POST',
  url,
  headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(body),
});
