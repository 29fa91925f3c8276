import type { HttpResponse } from '@sluice/action';
import { truncateText } from '@sluice/report';
import type { Expectations } from './check.ts';
import { parsePointer, pointedValue, sameJson } from './json-pointer.ts';

const dayMs = 86_400_000;

/**
 * What is wrong with an answer, one sentence each; empty when all holds. Never quotes the body or a header as a whole: only the one
 * value that was asked for, and cut.
 */
export function problemsOf(response: HttpResponse, expect: Expectations, now: number): readonly string[] {
  const problems: string[] = [];
  if (!expect.status.some((wanted) => statusMatches(response.status, wanted))) {
    problems.push(`status ${response.status}, wanted ${expect.status.join(' or ')}`);
  }
  const length = `${response.body.length}${response.bodyTruncated ? ' or more' : ''} characters`;
  for (const text of expect.bodyContains) {
    if (!response.body.includes(text)) problems.push(`the body (${length}) does not contain ${quoted(text)}`);
  }
  for (const pattern of expect.bodyMatches) {
    if (!pattern.test(response.body)) problems.push(`the body (${length}) does not match /${pattern.source}/`);
  }
  problems.push(...jsonProblems(response.body, expect.json), ...headerProblems(response.headers, expect.header));
  if (expect.maxLatency !== undefined && response.latencyMs > expect.maxLatency) {
    problems.push(`took ${Math.ceil(response.latencyMs)} ms, at most ${expect.maxLatency} ms wanted`);
  }
  if (expect.tlsDaysLeft !== undefined)
    problems.push(...tlsProblems(response.certificateExpires, expect.tlsDaysLeft, now));
  return problems;
}

export function statusMatches(status: number, wanted: string): boolean {
  return wanted.endsWith('xx') ? Math.floor(status / 100) === Number(wanted[0]) : status === Number(wanted);
}

function jsonProblems(body: string, wanted: Expectations['json']): readonly string[] {
  if (wanted.length === 0) return [];
  let document: unknown;
  try {
    document = JSON.parse(body);
  } catch {
    return ['the body is not JSON'];
  }
  return wanted.flatMap(([pointer, value]) => {
    const found = pointedValue(document, parsePointer(pointer) ?? []);
    const shown = pointer === '' ? 'the document' : pointer;
    if (!found.found) return [`the JSON has no ${shown}`];
    return sameJson(found.value, value) ? [] : [`${shown} is ${quoted(found.value)}, wanted ${quoted(value)}`];
  });
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
