import type { GitHubState } from './state.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** One request that fits the description. */
export interface Call {
  readonly state: GitHubState;
  readonly params: Readonly<Record<string, string>>;
  /** Everything that was asked for must be read: what a handler does not look at is a violation, never ignored. */
  query(name: string): string | undefined;
  readonly body: Fields;
  /** The full URL of the request, for links. */
  readonly url: URL;
}

export interface Answer {
  readonly status: number;
  /** May lack what the description requires and the fake does not know: it is completed. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Handler = (call: Call) => Answer;
/** By the name of the operation, as in `GET /deployments/{deployment_id}`. */
export type Handlers = Readonly<Record<string, Handler>>;

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });
export const noContent: Answer = { status: 204 };

/** GitHub's shape of an error. */
export function refused(status: number, message: string, errors?: readonly unknown[]): Answer {
  const documentation_url = 'https://docs.github.com/rest';
  return {
    status,
    body: { message, ...(errors === undefined ? {} : { errors }), documentation_url, status: String(status) },
  };
}

export const notFound: Answer = refused(404, 'Not Found');

export function invalid(resource: string, field: string, code: string, message?: string): Answer {
  return refused(422, 'Validation Failed', [{ resource, field, code, ...(message === undefined ? {} : { message }) }]);
}

/** One page of a list, with the links to the others. `wrap` gives the body where it is not the list itself. */
export function paged<Item>(
  call: Call,
  items: readonly Item[],
  wrap: (page: readonly Item[]) => unknown = (page) => page,
): Answer {
  const size = Math.min(100, Math.max(1, Number(call.query('per_page') ?? 30)));
  const page = Math.max(1, Number(call.query('page') ?? 1));
  const last = Math.max(1, Math.ceil(items.length / size));
  const links = [
    ...(page > 1 ? [link(call.url, 1, 'first'), link(call.url, page - 1, 'prev')] : []),
    ...(page < last ? [link(call.url, page + 1, 'next'), link(call.url, last, 'last')] : []),
  ];
  const body = wrap(items.slice((page - 1) * size, page * size));
  return { status: 200, body, ...(links.length === 0 ? {} : { headers: { link: links.join(', ') } }) };
}

function link(url: URL, page: number, relation: string): string {
  const target = new URL(url);
  target.searchParams.set('page', String(page));
  return `<${target.href}>; rel="${relation}"`;
}
