import { safeUrl } from '@sluice/report';
import { backslashed, clippedText } from './clipped-text.ts';
import { factsOf, type Message, type NotificationStatus, statusIcons } from './message.ts';

/** Teams refuses messages over 28 KB; what it adds is not known, so stay below 25 KB. UTF-8 bytes. */
export const teamsBytes = 25_000;

const titleUnits = 500;
const textUnits = 8000;
const factUnits = 700;

interface OpenUrl {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
}

interface TextBlock {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly weight?: 'Bolder';
  readonly size?: 'Medium';
  readonly color?: Color;
}

interface FactSet {
  readonly type: 'FactSet';
  readonly facts: readonly { readonly title: string; readonly value: string }[];
}

export interface AdaptiveCard {
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly type: 'AdaptiveCard';
  readonly version: '1.4';
  readonly msteams: { readonly width: 'Full' };
  readonly body: readonly (TextBlock | FactSet)[];
  readonly actions: readonly OpenUrl[];
}

export interface TeamsMessage {
  readonly type: 'message';
  readonly attachments: readonly [
    {
      readonly contentType: 'application/vnd.microsoft.card.adaptive';
      readonly contentUrl: null;
      readonly content: AdaptiveCard;
    },
  ];
}

/** `message` is what the flow of Teams' own template wants; `card` is for flows with the step "post card". */
export type TeamsShape = 'message' | 'card';

type Color = 'Good' | 'Attention' | 'Warning' | 'Default' | 'Accent';
const colors: Readonly<Record<NotificationStatus, Color>> = {
  success: 'Good',
  failure: 'Attention',
  cancelled: 'Default',
  'rolled-back': 'Warning',
  'in-progress': 'Accent',
};

/** An Adaptive Card of at most `teamsBytes`: facts go first, from the last, then the end of the text. */
export function teamsPayload(message: Message, shape: TeamsShape): TeamsMessage | AdaptiveCard {
  let facts = factsOf(message).length;
  let units = textUnits;
  for (;;) {
    const card = cardOf(message, facts, units);
    const payload = shape === 'card' ? card : wrapped(card);
    if (Buffer.byteLength(JSON.stringify(payload)) <= teamsBytes || (facts === 0 && units < 100)) return payload;
    if (facts > 5) facts -= 1;
    else if (units >= 1000) units = Math.floor(units / 2);
    else if (facts > 0) facts -= 1;
    else units = Math.floor(units / 2);
  }
}

function wrapped(content: AdaptiveCard): TeamsMessage {
  const contentType = 'application/vnd.microsoft.card.adaptive';
  return { type: 'message', attachments: [{ contentType, contentUrl: null, content }] };
}

/** The subset of Markdown that cards know, and line ends, which need an empty line. */
const special = backslashed('\\*_[]()#-`');
const markdown = (character: string): string => (character === '\n' ? '\n\n' : special(character));
const text = (value: string, max: number): string => clippedText(value, max, markdown);

function cardOf(message: Message, facts: number, units: number): AdaptiveCard {
  const title = text(`${statusIcons[message.status]} ${message.title}`, titleUnits);
  const body: (TextBlock | FactSet)[] = [
    { type: 'TextBlock', text: title, wrap: true, weight: 'Bolder', size: 'Medium', color: colors[message.status] },
  ];
  if (message.text.trim() !== '') body.push({ type: 'TextBlock', text: text(message.text, units), wrap: true });
  const shown = factsOf(message)
    .slice(0, facts)
    .map(({ name, value }) => ({ title: text(name, 80), value: text(value, factUnits) }));
  if (shown.length > 0) body.push({ type: 'FactSet', facts: shown });
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    msteams: { width: 'Full' },
    body,
    actions: actionsOf(message),
  };
}

function actionsOf(message: Message): readonly OpenUrl[] {
  return [
    { title: 'Open run', url: safeUrl(message.runUrl) },
    { title: 'Open deployment', url: safeUrl(message.url) },
  ].flatMap(({ title, url }) =>
    url === undefined || url.length > 2000 ? [] : [{ type: 'Action.OpenUrl' as const, title, url }],
  );
}
