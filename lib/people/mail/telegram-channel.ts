import 'server-only';
import { z } from 'zod';
import { db } from '@/lib/base/db/client';
import { callTelegram, TelegramError } from '@/lib/people/telegram/api';
import { currentBot } from '@/lib/people/telegram/bot';
import type { TelegramTopic } from '@/lib/people/telegram/topics';
import type { Channel } from './channel';

/** As much as one message may hold. */
const mostCharacters = 4096;

/** The reseller's bot reaches those who linked a chat with it, with what they chose. */
export const telegramChannel: Channel = {
  name: 'telegram',
  addressOf: async ({ topic }, { user }) => {
    if (!user) return null;
    const about: TelegramTopic = topic ?? 'duties';
    const link = await db.telegramLink.findUnique({ where: { userId: user.id } });
    return link?.topics.includes(about) && (await currentBot()) ? String(link.chatId) : null;
  },
  send: async ({ recipient, subject, text }) => {
    const bot = await currentBot();
    // Removed since it was written: nobody can bring it there any more.
    if (!bot) throw new TelegramError('NO_BOT');
    const body = {
      chat_id: Number(recipient),
      text: written(subject, text),
      link_preview_options: { is_disabled: true },
    };
    try {
      await callTelegram(bot.token, 'sendMessage', { body, result: z.unknown() });
    } catch (error) {
      // Whoever blocked the bot, or deleted the chat, is linked no more; the letter stays in the outbox with its failure.
      if (error instanceof TelegramError && (error.code === '403' || error.code === '400'))
        await db.telegramLink.deleteMany({ where: { chatId: BigInt(recipient) } });
      throw error;
    }
  },
};

/** Plain text, so that nothing in a name is a command or a link of its own. */
function written(subject: string, text: string): string {
  const whole = `${subject}\n\n${text}`;
  return whole.length <= mostCharacters ? whole : `${whole.slice(0, mostCharacters - 1)}…`;
}
