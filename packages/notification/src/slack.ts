import { safeUrl } from '@sluice/report';
import { clippedText, entities } from './clipped-text.ts';
import { type Field, factsOf, type Message, statusIcons, statusWords } from './message.ts';

/**
 * Slack's limits, in characters: header text, text of a section, one field, fields of a section, the fallback, and a
 * whole message (beyond about 13,200 it answers `msg_blocks_too_long`).
 */
export const slackLimits = {
  header: 150,
  section: 3000,
  field: 2000,
  fieldsPerSection: 10,
  fallback: 500,
  url: 3000,
  message: 12_000,
} as const;

/** Twenty facts of this length leave room for the text within a whole message. */
const factUnits = 300;

interface PlainText {
  readonly type: 'plain_text';
  readonly text: string;
  readonly emoji: false;
}

interface Mrkdwn {
  readonly type: 'mrkdwn';
  readonly text: string;
  readonly verbatim: true;
}

export type SlackBlock =
  | { readonly type: 'header'; readonly text: PlainText }
  | { readonly type: 'section'; readonly text: PlainText }
  | { readonly type: 'section'; readonly fields: readonly PlainText[] }
  | { readonly type: 'context'; readonly elements: readonly Mrkdwn[] };

export interface SlackPayload {
  /** What notifications and screen readers show. */
  readonly text: string;
  readonly blocks?: readonly SlackBlock[];
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

/**
 * A message of Block Kit. Text of the project is `plain_text` only, where Slack knows no markup, no mention and no link;
 * `emoji: false` keeps `:x:` as it is.
 */
export function slackPayload(message: Message): SlackPayload {
  const facts = factsOf(message);
  const blocks: SlackBlock[] = [
    { type: 'header', text: plain(headline(message), slackLimits.header) },
    ...(message.text.trim() === ''
      ? []
      : [{ type: 'section', text: plain(message.text, slackLimits.section) } as const]),
    ...fieldSections(facts),
  ];
  const links = linksOf(message);
  if (links !== '') blocks.push({ type: 'context', elements: [{ type: 'mrkdwn', text: links, verbatim: true }] });
  return { text: fallback(message), blocks, unfurl_links: false, unfurl_media: false };
}

/** The same without blocks, for a workspace that refuses them. */
export function slackPlainPayload(message: Message): SlackPayload {
  return { text: fallback(message), unfurl_links: false, unfurl_media: false };
}

const headline = (message: Message): string => `${statusIcons[message.status]} ${message.title}`;

function fallback(message: Message): string {
  const text = `${headline(message)} (${statusWords[message.status]})`;
  return clippedText(text, slackLimits.fallback, entities);
}

function plain(text: string, max: number): PlainText {
  return { type: 'plain_text', text: clippedText(text, max), emoji: false };
}

function fieldSections(facts: readonly Field[]): readonly SlackBlock[] {
  const fields = facts.map(({ name, value }) => plain(`${clippedText(name, 80)}\n${value}`, factUnits));
  const sections: SlackBlock[] = [];
  for (let start = 0; start < fields.length; start += slackLimits.fieldsPerSection)
    sections.push({ type: 'section', fields: fields.slice(start, start + slackLimits.fieldsPerSection) });
  return sections;
}

function linksOf(message: Message): string {
  const links = [
    { label: 'Open run', url: safeUrl(message.runUrl) },
    { label: 'Open deployment', url: safeUrl(message.url) },
  ];
  return links
    .flatMap(({ label, url }) => {
      const escaped = url === undefined ? '' : clippedUrl(url);
      return escaped === '' ? [] : [`<${escaped}|${label}>`];
    })
    .join('  ·  ');
}

/** Empty when it is too long: half a link is no link. Slack splits at `|` and ends at `>`. */
function clippedUrl(url: string): string {
  const escaped = [...url.replaceAll('|', '%7C').replaceAll('>', '%3E').replaceAll('<', '%3C')].map(entities).join('');
  return escaped.length > slackLimits.url / 3 ? '' : escaped;
}
