import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The connection is cut instead. */
  readonly reset?: boolean;
}

export interface Receiver {
  readonly url: string;
  readonly received: Received[];
}

/** A chat service on this machine: answers in turn, the last answer again and again. */
export const receiver = (context: TestContext, ...answers: readonly Answer[]): Promise<Receiver> =>
  receiverOf(context, (_, index) => answers[Math.min(index, answers.length - 1)] ?? { status: 500 });

/** One that answers by what it gets. */
export async function receiverOf(
  context: TestContext,
  answerOf: (received: Received, index: number) => Answer,
): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = '', url: path = '', headers } = request;
    const one: Received = { method, path, headers, body: Buffer.concat(chunks).toString('utf8') };
    received.push(one);
    const { status, headers: given, body, reset } = answerOf(one, received.length - 1);
    if (reset === true) request.socket.destroy();
    else response.writeHead(status, given).end(body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received };
}
