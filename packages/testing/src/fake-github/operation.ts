import type { FoundOperation } from './api-description.ts';
import { type Answer, type Call, type Fields, notFound, refused } from './call.ts';
import { complete } from './filler.ts';
import { answerGraphQL } from './graphql.ts';
import { handlers } from './handlers.ts';
import { mayUse } from './permissions.ts';
import type { Served } from './server.ts';

export interface Incoming {
  readonly method: string;
  readonly target: URL;
  readonly found: FoundOperation | undefined;
  readonly body: Fields | undefined;
}

/** One authorized request: held to the description, carried out, and its answer held to the description as well. */
export function carryOut(served: Served, incoming: Incoming): Answer {
  const { state, contract, description } = served;
  const { method, target, found, body } = incoming;
  const violation = (problem: string): void => void served.violations.push(`${method} ${target.pathname}: ${problem}`);
  if (method === 'POST' && target.pathname === '/graphql') {
    const { body: answer, problems } = answerGraphQL(state, served.permissions, body ?? {});
    problems.forEach(violation);
    return { status: 200, body: answer };
  }
  const { operation, params } = found ?? {};
  const handler = operation && handlers[operation.name];
  if (operation === undefined || params === undefined || handler === undefined) {
    violation(
      operation === undefined
        ? 'GitHub has no such route, or the slice leaves it out'
        : 'the fake does not have this route',
    );
    return refused(501, 'Not Implemented');
  }
  const query = Object.fromEntries(target.searchParams);
  const problems = [
    ...contract.parameters(operation, 'path', params),
    ...contract.parameters(operation, 'query', query),
    ...contract.body(operation, body),
  ];
  if (problems.length > 0) {
    problems.forEach(violation);
    return refused(422, `Invalid request.\n\n${problems.join('\n')}`);
  }
  const sameRepository =
    `${params.owner}/${params.repo}`.toLowerCase() === `${state.owner}/${state.repo}`.toLowerCase();
  if (!sameRepository) return notFound;
  if (!mayUse(operation.name, served.permissions)) return refused(403, 'Resource not accessible by integration');

  const unread = new Set(Object.keys(query));
  const call: Call = {
    state,
    params,
    body: body ?? {},
    url: target,
    query: (name) => {
      unread.delete(name);
      return query[name];
    },
  };
  const answer = handler(call);
  if (answer.status < 400)
    for (const name of unread) violation(`the fake does not look at the query parameter ${name}`);
  const schema = operation.responses[answer.status];
  const whole = schema === undefined ? answer.body : complete(description, schema, answer.body);
  contract.response(operation, answer.status, whole).forEach(violation);
  return { ...answer, body: whole };
}
