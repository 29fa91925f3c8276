import { htmlText, safeUrl } from '@sluice/report';
import { clippedText } from './clipped-text.ts';
import { factsOf, type Message, statusIcons } from './message.ts';

export interface Email {
  /** One line. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** RFC 5322 allows 998 characters in a line; what mail programs show of a subject is far less. */
export const subjectUnits = 200;
const textUnits = 50_000;

/** The same as plain text and as HTML without scripts, styles from elsewhere or pictures. */
export function emailOf(message: Message): Email {
  const title = `${statusIcons[message.status]} ${message.title}`.replaceAll(/\s+/gu, ' ');
  const body = clippedText(message.text.trim(), textUnits);
  const facts = factsOf(message).map(({ name, value }) => ({
    name: clippedText(name, 200),
    value: clippedText(value, 2000),
  }));
  const links = [
    { label: 'Run', url: safeUrl(message.runUrl) },
    { label: 'Deployment', url: safeUrl(message.url) },
  ].flatMap(({ label, url }) => (url === undefined ? [] : [{ label, url }]));
  const lines = [
    title,
    ...(body === '' ? [] : ['', body]),
    '',
    ...facts.map(({ name, value }) => `${name}: ${value}`),
    '',
    ...links.map(({ label, url }) => `${label}: ${url}`),
  ];
  const rows = facts.map(
    ({ name, value }) => `<tr><th align="left">${htmlText(name)}</th><td>${htmlText(value)}</td></tr>`,
  );
  const html = [
    '<!doctype html><html><body>',
    `<h2>${htmlText(title)}</h2>`,
    ...(body === '' ? [] : [`<p style="white-space:pre-wrap">${htmlText(body)}</p>`]),
    ...(rows.length === 0 ? [] : [`<table cellpadding="4">${rows.join('')}</table>`]),
    `<p>${links.map(({ label, url }) => `<a href="${htmlText(url)}">${label}</a>`).join(' · ')}</p>`,
    '</body></html>',
  ];
  return { subject: clippedText(title, subjectUnits), text: `${lines.join('\n').trimEnd()}\n`, html: html.join('\n') };
}
