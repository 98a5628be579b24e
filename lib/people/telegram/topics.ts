/** What a person may be told by Telegram: what mail asks about, and what everybody is told by mail in any case. */
export const telegramTopics = ['orders', 'renewals', 'transfers', 'duties'] as const;
export type TelegramTopic = (typeof telegramTopics)[number];
