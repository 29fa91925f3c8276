import { plainText } from '@sluice/report';

export const notificationStatuses = ['success', 'failure', 'cancelled', 'rolled-back', 'in-progress'] as const;
export type NotificationStatus = (typeof notificationStatuses)[number];

export interface Field {
  readonly name: string;
  readonly value: string;
}

/** What is told, before any service's markup. All texts are untrusted and plain; the renderers escape them. */
export interface Message {
  readonly status: NotificationStatus;
  readonly title: string;
  /** May be empty; line ends are kept. */
  readonly text: string;
  /** Empty when there is none. */
  readonly environment: string;
  /** Where what was deployed can be seen; shown as a link only when it is http or https. Empty when there is none. */
  readonly url: string;
  readonly fields: readonly Field[];
  readonly repository: string;
  readonly sha: string;
  readonly actor: string;
  readonly runUrl: string;
  readonly durationMs: number | undefined;
}

export const statusIcons: Readonly<Record<NotificationStatus, string>> = {
  success: '✅',
  failure: '❌',
  cancelled: '🚫',
  'rolled-back': '⏪',
  'in-progress': '⏳',
};

/** To be read behind a subject: `pipeline failed`. */
export const statusWords: Readonly<Record<NotificationStatus, string>> = {
  success: 'succeeded',
  failure: 'failed',
  cancelled: 'was cancelled',
  'rolled-back': 'was rolled back',
  'in-progress': 'is running',
};

/** More would not fit into the strictest service (Discord: 25 fields, 6,000 characters). */
export const maxFields = 20;

/** The facts every service shows as name and value; empty ones are left out, and of too many the last. */
export function factsOf(message: Message): readonly Field[] {
  const known: readonly Field[] = [
    { name: 'Environment', value: message.environment },
    { name: 'Repository', value: message.repository },
    { name: 'Commit', value: message.sha.slice(0, 12) },
    { name: 'By', value: message.actor },
    { name: 'Duration', value: message.durationMs === undefined ? '' : formatDuration(message.durationMs) },
  ];
  return [...known, ...message.fields].filter(({ value }) => value.trim() !== '').slice(0, maxFields);
}

/** `850 ms`, `12 s`, `3 min 5 s`, `1 h 2 min`. */
export function formatDuration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Every text of the message changed, for instance with secrets taken out. Hidden characters are shown afterwards. */
export function mapTexts(message: Message, change: (text: string) => string): Message {
  const cleaned = (text: string): string => plainText(change(text));
  return {
    ...message,
    title: cleaned(message.title).replaceAll('\n', ' '),
    text: cleaned(message.text),
    environment: cleaned(message.environment),
    url: change(message.url),
    fields: message.fields.map(({ name, value }) => ({ name: cleaned(name), value: cleaned(value) })),
    repository: cleaned(message.repository),
    actor: cleaned(message.actor),
  };
}
