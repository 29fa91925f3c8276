export { clippedText } from './clipped-text.ts';
export { type Answer, judge, type Reply, type Service } from './delivery.ts';
export { type DiscordPayload, discordLimits, discordPayload, discordPlainPayload } from './discord.ts';
export { type Email, emailOf, subjectUnits } from './email.ts';
export { type Endpoint, isLoopback, parseEndpoint, secretsOf } from './endpoint.ts';
export {
  type Field,
  factsOf,
  formatDuration,
  type Message,
  mapTexts,
  maxFields,
  type NotificationStatus,
  notificationStatuses,
  statusIcons,
  statusWords,
} from './message.ts';
export { attemptTimeoutMs, budgetMs, maxAttempts, nextStep, type Progress, type Step } from './retry.ts';
export { type SlackBlock, type SlackPayload, slackLimits, slackPayload, slackPlainPayload } from './slack.ts';
export {
  type AdaptiveCard,
  type TeamsMessage,
  type TeamsShape,
  teamsBytes,
  teamsPayload,
} from './teams.ts';
export { type TelegramPayload, telegramPayload, telegramPlainPayload, telegramUnits } from './telegram.ts';
export { type Ended, type Trend, trendOf, trendText } from './trend.ts';
export { deliveryId, type Signing, type WebhookBody, webhookBody, webhookHeaders } from './webhook.ts';
