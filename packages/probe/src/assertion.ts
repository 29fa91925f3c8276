import type { HttpResponse, Patterns } from '@sluice/action';
import { truncateText } from '@sluice/report';
import type { Comparison, Expectations } from './check.ts';
import { parsePointer, pointedValue, sameJson } from './json-pointer.ts';

const dayMs = 86_400_000;
/** A pattern that needs longer is one that grows without bound. */
const patternMs = 1000;

/**
 * What is wrong with an answer, one sentence each; empty when all holds. Never quotes the body or a header as a whole: only the one
 * value that was asked for, and cut.
 */
export async function problemsOf(
  response: HttpResponse,
  expect: Expectations,
  now: number,
  patterns: Patterns,
): Promise<readonly string[]> {
  const problems: string[] = [];
  if (!expect.status.some((wanted) => statusMatches(response.status, wanted))) {
    problems.push(`status ${response.status}, wanted ${expect.status.join(' or ')}`);
  }
  const length = `${response.body.length}${response.bodyTruncated ? ' or more' : ''} characters`;
  for (const text of expect.bodyContains) {
    if (!response.body.includes(text)) problems.push(`the body (${length}) does not contain ${quoted(text)}`);
  }
  for (const pattern of expect.bodyMatches) {
    const found = await patterns.test(pattern, response.body, patternMs);
    if (found === undefined)
      problems.push(`/${pattern.source}/ took longer than ${patternMs} ms on the body (${length}): write it simpler`);
    else if (!found) problems.push(`the body (${length}) does not match /${pattern.source}/`);
  }
  problems.push(...jsonProblems(response.body, expect), ...headerProblems(response.headers, expect.header));
  if (expect.maxLatency !== undefined && response.latencyMs > expect.maxLatency) {
    problems.push(`took ${Math.ceil(response.latencyMs)} ms, at most ${expect.maxLatency} ms wanted`);
  }
  if (expect.tlsDaysLeft !== undefined)
    problems.push(...tlsProblems(response.certificateExpires, expect.tlsDaysLeft, now));
  return problems;
}

export function statusMatches(status: number, wanted: string): boolean {
  const [from = '', to] = wanted.split('-');
  if (to !== undefined) return status >= Number(from) && status <= Number(to);
  return wanted.endsWith('xx') ? Math.floor(status / 100) === Number(wanted[0]) : status === Number(wanted);
}

function jsonProblems(body: string, { json, jsonCompare }: Expectations): readonly string[] {
  if (json.length + jsonCompare.length === 0) return [];
  let document: unknown;
  try {
    document = JSON.parse(body);
  } catch {
    return ['the body is not JSON'];
  }
  const problem = (pointer: string, wanted: string, holds: (value: unknown) => boolean): readonly string[] => {
    const found = pointedValue(document, parsePointer(pointer) ?? []);
    const shown = pointer === '' ? 'the document' : pointer;
    if (!found.found) return [`the JSON has no ${shown}`];
    return holds(found.value) ? [] : [`${shown} is ${quoted(found.value)}, wanted ${wanted}`];
  };
  return [
    ...json.flatMap(([pointer, value]) => problem(pointer, quoted(value), (found) => sameJson(found, value))),
    ...jsonCompare.flatMap((one) =>
      problem(one.pointer, `${one.operator} ${one.limit}`, (found) => typeof found === 'number' && within(found, one)),
    ),
  ];
}

function within(value: number, { operator, limit }: Comparison): boolean {
  switch (operator) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
  }
}

function headerProblems(headers: HttpResponse['headers'], wanted: Expectations['header']): readonly string[] {
  return wanted.flatMap(([name, value]) => {
    const found = headers[name];
    if (found === undefined) return [`there is no header ${name}`];
    return value === undefined || found.trim() === value.trim()
      ? []
      : [`the header ${name} is ${quoted(found)}, wanted ${quoted(value)}`];
  });
}

function tlsProblems(expires: number | undefined, daysLeft: number, now: number): readonly string[] {
  if (expires === undefined) return ['there is no certificate: the answer did not come over https'];
  const left = Math.floor((expires - now) / dayMs);
  return left >= daysLeft ? [] : [`the certificate ends in ${left} days, at least ${daysLeft} wanted`];
}

const quoted = (value: unknown): string => truncateText(JSON.stringify(value) ?? 'nothing', 120);
